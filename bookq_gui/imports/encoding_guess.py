"""Which encoding a text is in that is not UTF-8.

The encodings of Latin letters are told apart word by word: how many of the words with letters beyond ASCII
could be of one language that is written in it. Other scripts are left to charset_normalizer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WEST = (
    "áéíóúüñç·", "àâæçéèêëîïôœùûüÿ", "äöüßé", "áâãàçéêíóôõú", "àèéìíîòóùú", "åäöéæøóü", "áæðéíóöþúý",
    "äëéïíóöüèê", "äõöüšž", )  # fmt: skip
_CENTRAL = (
    "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţéö", "čćđšžö", "äöüßé",
)  # fmt: skip
_TURKISH = "çğıiöşüâîû\u0307"
_LANGUAGES = {
    "cp1252": _WEST,
    "cp1254": (_TURKISH, *(letters for letters in _WEST if "ð" not in letters)),
    "cp1250": _CENTRAL,
    "mac_roman": _WEST,
}
"""By encoding the letters beyond ASCII of its languages. Where two fit a text alike, the first is meant."""
_OTHERS = ["cp1251", "cp1253", "cp932", "gb18030", "big5", "euc_kr"]
_WORD = re.compile(r"[^\W\d_]*[^\x00-\x7f](?:[^\W\d_]|[^\x00-\x7f])*")
_BETWEEN = re.compile("[\u2018\u2019\u2014\u2026\xa0/]+|(?<![a-z])\u2013|\u2013(?![a-z])")
_SIGNS = "¿¡“”‘’„‚«»‹›…(£€©®™§°·½¼¾–"
_ORDINALS = frozenset({"º", "ª", "nº", "nª", "mª", "dª"})
_NORTHERN = re.compile("[ðýþ]", re.IGNORECASE)
_ICELANDIC = re.compile("[áæéíóú]", re.IGNORECASE)
_LONG_RUN = re.compile(r"[^\x00-\x7f]{4}")
_LIKELY = 0.7


def guess(sample: bytes) -> str:
    """The name of the encoding that ``sample``, which is not UTF-8, is most likely in."""
    shares = {name: _share(sample.decode(name, "replace"), name) for name in _LANGUAGES}
    latin = max(shares, key=lambda name: shares[name])
    if shares[latin] >= _LIKELY:
        if latin == "cp1252" and shares["cp1254"] == shares[latin]:
            # The same bytes are Icelandic letters in cp1252 and Turkish ones in cp1254.
            text = sample.decode(latin, "replace")
            turkish = len(_NORTHERN.findall(text)) > 1 and not _ICELANDIC.search(text)
            return "cp1254" if turkish else latin
        return latin
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=[*_OTHERS, *_LANGUAGES]).best()
    return best.encoding if best is not None and best.encoding in _OTHERS else latin


def _share(text: str, encoding: str) -> float:
    """How many of the words beyond ASCII are of a language of ``encoding``, of 1."""
    fitting = count = 0
    for word in _words(text):
        count += 1
        fitting += _fits(word, encoding)
    return fitting / count if count else 0.0


def _words(text: str) -> Iterator[str]:
    """The words with signs beyond ASCII, without the marks of punctuation around and between their parts."""
    for found in _WORD.finditer(text):
        parts = [part.strip(_SIGNS) for part in _BETWEEN.split(found[0])]
        beyond = [part for part in parts if not part.isascii()]
        yield from beyond or [""]


def _fits(word: str, encoding: str) -> bool:
    if not word or word.lower() in _ORDINALS:
        return True
    if not word.isalpha() or not (word.isupper() or word[1:].islower() or len(word) == 1):
        return False
    beyond = {letter for letter in word.lower() if not letter.isascii()}
    for letters in _LANGUAGES[encoding]:
        if beyond <= set(letters):
            return letters == _TURKISH or not _LONG_RUN.search(word)
    return False
