"""Text reduced to what a person means when typing it: no case, no accents, one kind of quote and space."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

# Marks that people leave out: accents, Hebrew points, Arabic vowels. Japanese voicing marks stay.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670]")
_SPACES = re.compile(" {2,}")
_DIGITS = re.compile(r"\d+")
_LOOKALIKES = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "–": "-",
    "—": "-",
    "‐": "-",
    "‑": "-",
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ð": "d",
    "ـ": "",
}
_LOOKALIKE = re.compile(f"[{''.join(_LOOKALIKES)}]")


def fold(text: str) -> str:
    """``text`` so that two spellings of the same words compare equal ("Émile" and "emile")."""
    plain = text.lower() if text.isascii() else _without_marks(text)
    return _SPACES.sub(" ", plain) if "  " in plain else plain


@lru_cache(maxsize=16_384)
def folded(name: str) -> str:
    """The same, kept for names that many rows share."""
    return fold(name)


def natural_key(text: str) -> str | None:
    """What to sort ``text`` by: folded, "Part 9" before "Part 10"; None where there is no text."""
    folded = fold(text)
    if _DIGITS.search(folded):
        folded = _DIGITS.sub(_padded, folded)
    return folded or None


def commonest(texts: Iterable[str]) -> list[str]:
    """Each of ``texts`` once, the commonest first, equals by the alphabet; the empty one is left out."""
    uses = Counter(filter(None, texts))
    return sorted(uses, key=lambda text: (-uses[text], fold(text)))


def _without_marks(text: str) -> str:
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    if bare.isascii():
        return bare.lower()
    plain = _LOOKALIKE.sub(lambda found: _LOOKALIKES[found.group()], bare.casefold())
    return unicodedata.normalize("NFC", plain)


def _padded(digits: re.Match[str]) -> str:
    return digits.group().zfill(12)
