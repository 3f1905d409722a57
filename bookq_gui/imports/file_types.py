"""Recognises files and their encodings by their bytes, and says what to do with unreadable ones."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from bookq_gui.model.message import Message
from bookq_gui.model.validation import text_after_mark

HTML = ("html", "htm", "xhtml", "xht", "shtml")
PAGES = (*HTML, "mhtml", "mht", "webarchive", "json")
"""Endings of saved pages, in all the forms that browsers give them."""
LISTS = ("csv", "tsv", "txt", "text", "md", "markdown", "url", "webloc", "emlx")
"""Endings of exports, and of texts with links."""
PACKED = ("gz",)
"""Endings of packed files, which hold any of the others."""

_PACKED_ARCHIVE = Message("This is a packed archive. Unpack it and add the folder.")
_FIRST = (
    (b"%PDF-", Message("This is a PDF. Copy the links in it and paste them here.")),
    (
        b"mozLz40\0",
        Message("This is a packed backup of Firefox. Export the bookmarks to HTML there and add that."),
    ),
    (
        b"SQLite format 3\0",
        Message("This is a database. Export what you need from its program as HTML or CSV."),
    ),
    (b"7z\xbc\xaf\x27\x1c", _PACKED_ARCHIVE),
    (b"Rar!\x1a\x07", _PACKED_ARCHIVE),
    (b"\xfd7zXZ\0", _PACKED_ARCHIVE),
    (b"BZh", _PACKED_ARCHIVE),
    (b"\x28\xb5\x2f\xfd", _PACKED_ARCHIVE),
    (
        b"{\\rtf",
        Message("This is a document of a word processor. Save it as plain text, or copy the links in it."),
    ),
)
_PICTURE = Message("This is a picture. Save the page itself as HTML, not a picture of it.")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_OFFICE = Message(
    "This is a file of Excel or another office program. Save it there as CSV or text and add that."
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
"""How a zip archive begins; the second one is empty."""
_IN_ZIP = (
    (
        b"xl/workbook",
        Message("This is an Excel file. Choose Save As in Excel, take CSV (UTF-8), and add that file."),
    ),
    (b"opendocument.spreadsheet", Message("This is a spreadsheet. Save it as CSV and add that file.")),
    (b"opendocument.text", Message("This is a document. Save it as plain text, or copy the links in it.")),
    (b"word/document", Message("This is a Word file. Save it as plain text, or copy the links in it.")),
    (
        b"application/epub+zip",
        Message("This is an e-book. Copy the links in it, or look the book up on Goodreads."),
    ),
)
_BACKUP = Message(
    "This is a backup of bookq. Use File > Restore a backup… (or bookq restore FILE) to take it in."
)
_BACKUP_START = b'backup.json{"bookq":'
_NAME_IN_ZIP = 30
BACKUP_HEAD = _NAME_IN_ZIP + len(_BACKUP_START)
"""The number of bytes at the start of a file that show whether it is a backup."""
_ARCHIVE = Message("This is a zip archive. Unpack it and add the folder.")
_OTHER = Message(
    "bookq cannot read this kind of file. Take a page saved as HTML, a library export (CSV), bookmarks, "
    "or a text with links."
)


def is_backup(head: bytes) -> bool:
    """Whether a file that begins with ``head`` is a backup of bookq."""
    return head.startswith(ZIP[0]) and head[_NAME_IN_ZIP:].startswith(_BACKUP_START)


def what_else(data: bytes) -> Message:
    """A sentence on what kind of file ``data`` is, and what to do instead of adding it."""
    for start, sentence in _FIRST:
        if data.startswith(start):
            return sentence
    if is_backup(data[:BACKUP_HEAD]):
        return _BACKUP
    if data.startswith(ZIP):
        return next((sentence for mark, sentence in _IN_ZIP if mark in data), _ARCHIVE)
    if data.startswith(_OLD_OFFICE):
        return _OFFICE
    riff = data.startswith(b"RIFF") and data[8:12] == b"WEBP"
    if riff or data.startswith(_PICTURES) or data[4:12] in {b"ftypheic", b"ftypavif"}:
        return _PICTURE
    return _OTHER


_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|script|div|h1|a)\b", re.IGNORECASE)
_PAGE = re.compile(
    rb"__NEXT_DATA__|id=[\"']?bookTitle\b|data-testid=[\"']?bookTitle\b"
    rb"|<(?:link|script)\b[^>]{1,300}(?:assets/goodreads|s\.gr-assets\.com)|saved from url=\(\d+\)https?://(?:www\.)?goodreads\.com|savepage-url[^>]{1,40}goodreads\.com"
    rb"|property=[\"']?og:site_name[\"']?\s+content=[\"']?Goodreads|gokuProps|<title>Goodreads\b",
    re.IGNORECASE,
)
_USUAL_BOOK = (b' id="__NEXT_DATA__"', b' id="bookTitle"')
"""Marks in pages of books as the site sends them; they are found twenty times faster than a pattern."""
_BOOK = re.compile(rb"\bid=[\"']?__NEXT_DATA__\b|\b(?:id|data-testid)=[\"']?bookTitle\b", re.IGNORECASE)


def is_html(data: bytes) -> bool:
    """Whether ``data`` begins like HTML."""
    return bool(_HTML.search(data[:4000]))


def is_of_the_site(data: bytes) -> bool:
    """Whether ``data`` is HTML of the site, with a book or not."""
    return is_html(data) and bears_mark(data)


def bears_mark(data: bytes) -> bool:
    """Whether ``data`` has a mark that only pages of the site have."""
    return _is_usual_book(data) or bool(_PAGE.search(data))


def holds_a_book(data: bytes) -> bool:
    """Whether ``data`` is the page of a book."""
    return is_html(data) and (_is_usual_book(data) or bool(_BOOK.search(data)))


def _is_usual_book(data: bytes) -> bool:
    return any(mark in data for mark in _USUAL_BOOK)


_SAMPLE = 100_000
_TOLERATED = 1_000
"""A text with one bad sequence in so many bytes is still UTF-8: it was cut, or joined of several."""
_BEYOND_ASCII = re.compile("[\x80-\ufffc\ufffe-\U0010ffff]")
_BAD_BYTES = "bookq-cp1252"


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_BAD_BYTES, _as_cp1252)


def decode(data: bytes) -> str:
    """``data`` as text, in whichever common encoding it is. Never raises."""
    marked = text_after_mark(data)
    if marked is not None:
        return marked
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":
            return data.decode("utf-8", "replace")
        start = max(0, error.start - _SAMPLE // 2)
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(_BEYOND_ASCII.findall(text))
    # Text in another encoding hardly ever has valid UTF-8 sequences of several bytes.
    if good and (bad * _TOLERATED <= len(data) or good >= bad):
        return data.decode("utf-8", _BAD_BYTES)
    return data.decode(guess(data[start : start + _SAMPLE]), "replace")


def _wide_encoding(data: bytes) -> str:
    """The encoding of UTF-16 without a byte order mark, by the zero bytes in every second place; else ""."""
    sample = data[:2000]
    if len(sample) < 4 or 0 not in sample:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.4 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.4 and odd < half * 0.1 else ""


def is_binary(data: bytes) -> bool:
    """Whether ``data`` is no text."""
    sample = data[:4000]
    if text_after_mark(sample) is not None or _wide_encoding(sample):
        return False
    return (
        sample.startswith(b"%PDF-")
        or b"\0" in sample
        or len(re.findall(rb"[\x01-\x08\x0e-\x1a]", sample)) > 10
    )


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
"""The letters beyond ASCII of the languages of each encoding. If two fit equally, the first wins."""
_OTHERS = ["cp1251", "cp1253", "cp932", "gb18030", "big5", "euc_kr"]
_WORD_BEYOND_ASCII = re.compile(r"[^\W\d_]*[^\x00-\x7f](?:[^\W\d_]|[^\x00-\x7f])*")
_BETWEEN = re.compile("[\u2018\u2019\u2014\u2026\xa0/]+|(?<![a-z])\u2013|\u2013(?![a-z])")
_SIGNS = "¿¡“”‘’„‚«»‹›…(£€©®™§°·½¼¾–"
_ORDINALS = frozenset({"º", "ª", "nº", "nª", "mª", "dª"})
_NORTHERN = re.compile("[ðýþ]", re.IGNORECASE)
_ICELANDIC = re.compile("[áæéíóú]", re.IGNORECASE)
_LONG_RUN = re.compile(r"[^\x00-\x7f]{4}")
_LIKELY = 0.7


def guess(sample: bytes) -> str:
    """The most likely encoding of ``sample``, which is not UTF-8."""
    shares = {name: _share(sample.decode(name, "replace"), name) for name in _LANGUAGES}
    latin = max(shares, key=lambda name: shares[name])
    if shares[latin] >= _LIKELY:
        if latin == "cp1252" and shares["cp1254"] == shares[latin]:
            # The same bytes are Icelandic letters in cp1252 and Turkish letters in cp1254.
            text = sample.decode(latin, "replace")
            turkish = len(_NORTHERN.findall(text)) > 1 and not _ICELANDIC.search(text)
            return "cp1254" if turkish else latin
        return latin
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=[*_OTHERS, *_LANGUAGES]).best()
    return best.encoding if best is not None and best.encoding in _OTHERS else latin


def _share(text: str, encoding: str) -> float:
    """The share, from 0 to 1, of the words beyond ASCII that fit a language of ``encoding``."""
    fitting = count = 0
    for word in _words(text):
        count += 1
        fitting += _fits(word, encoding)
    return fitting / count if count else 0.0


def _words(text: str) -> Iterator[str]:
    """The words with signs beyond ASCII, without punctuation around and between their parts."""
    for found in _WORD_BEYOND_ASCII.finditer(text):
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
