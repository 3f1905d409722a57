"""Checks of values from outside: types of a record, times, numbers, ISBNs, and the decoding of text."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import Any, get_args, get_origin, get_type_hints

_NUMBER = re.compile(r"-?[0-9]{1,16}")
_DASHES = re.compile(r"[\s\u00ad\u2010-\u2015\u2212\u200b\ufeff-]+")
_SHORT = re.compile(r"[0-9]{9}[0-9X]")
_LONG = re.compile(r"[0-9]{13}")
_BOOKS = ("978", "979")
_CODECS = """
    ascii utf_8 utf_8_sig utf_16 utf_16_le utf_16_be utf_32 utf_32_le utf_32_be
    cp437 cp737 cp775 cp850 cp852 cp855 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp869 cp874
    cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258
    iso8859_1 iso8859_2 iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_9 iso8859_10
    iso8859_11 iso8859_13 iso8859_14 iso8859_15 iso8859_16 latin_1 tis_620
    mac_roman mac_cyrillic mac_greek mac_iceland mac_latin2 mac_turkish koi8_r koi8_u koi8_t kz1048 ptcp154
    gb2312 gbk gb18030 hz big5 big5hkscs cp950 shift_jis shift_jisx0213 shift_jis_2004 cp932
    euc_jp euc_jisx0213 euc_jis_2004 iso2022_jp euc_kr cp949 johab iso2022_kr
"""
_ALLOWED = frozenset(_CODECS.split())
_CODEC = re.compile(r"[A-Za-z0-9_.:\- ]{1,40}")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f\ufffd]")
_WEB = {"ascii": "cp1252", "latin_1": "cp1252", "iso8859_1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""Browsers read these names as those of larger character sets, and pages rely on it."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def _check(record: Any, fields: tuple[str, ...], types: tuple[Any, ...]) -> None:
    kinds = _kinds_of(record)
    for field, kind in zip(fields, types, strict=True):
        if field in kinds and kind not in kinds[field]:
            raise TypeError(f"{field} of a {record.__name__} is no {kind.__name__}")


check: Callable[[Any, tuple[str, ...], tuple[Any, ...]], None] = lru_cache(maxsize=8192)(_check)
"""Takes a class with annotations, names of fields, and the types of their values in JSON.

Raises TypeError for a wrong type. Fields that the class does not know may have any. Most records have the
same types as one before them, so the cache has the result.
"""


@cache
def _kinds_of(record: Any) -> dict[str, frozenset[Any]]:
    return {field: _kinds(hint) for field, hint in get_type_hints(record).items()}


def _kinds(hint: Any) -> frozenset[Any]:
    if get_origin(hint) is tuple:
        return frozenset({list})
    parts = get_args(hint)
    if parts:
        return frozenset().union(*map(_kinds, parts))
    return frozenset({float, int}) if hint is float else frozenset({hint})


def moment_of(text: str) -> datetime:
    """Return the time of an ISO 8601 text, in UTC if it has no zone. Raises ValueError."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def decoded(text: str | bytes) -> Any:
    """Return the value of a JSON text. Raises ValueError, also if it is nested too deeply."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def number_in(text: str) -> int:
    """Return ``text`` as a number. Raises ValueError if it is none, or has more than 16 digits."""
    if _NUMBER.fullmatch(text) is None:
        raise ValueError("not a number of bookq's")
    return int(text)


def bare(text: str) -> str:
    """Return ``text`` without hyphens and spaces, in capitals."""
    return _DASHES.sub("", text[:100]).upper()


def check_digit_10(nine: str) -> str:
    """Return the check digit of an ISBN-10, 0 to 9 or X, from its first nine digits."""
    rest = -sum(int(digit) * weight for digit, weight in zip(nine, range(10, 1, -1), strict=True)) % 11
    return "X" if rest == 10 else str(rest)


def check_digit_13(twelve: str) -> str:
    """Return the check digit of an ISBN-13 from its first twelve digits."""
    return str(-sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(twelve)) % 10)


def isbn_of(text: str) -> str | None:
    """Return ``text`` as a bare ISBN-10 or ISBN-13 (978 or 979); None if its check digit is wrong."""
    code = bare(text)
    if _SHORT.fullmatch(code):
        return code if check_digit_10(code[:9]) == code[9] else None
    if _LONG.fullmatch(code) and code.startswith(_BOOKS):
        return code if check_digit_13(code[:12]) == code[12] else None
    return None


def isbn13_of(text: str) -> str | None:
    """Return the ISBN-13 of an ISBN of either length; None for anything else."""
    code = isbn_of(text)
    return to_isbn13(code) if code else None


def to_isbn13(code: str) -> str:
    """Return a bare ISBN in its long form."""
    if len(code) == 13:
        return code
    twelve = f"978{code[:9]}"
    return twelve + check_digit_13(twelve)


def isbn10_of(isbn13: str) -> str | None:
    """Return the ISBN-10 of a bare ISBN-13; None for one that begins with 979."""
    if not isbn13.startswith("978") or len(isbn13) != 13:
        return None
    return isbn13[3:12] + check_digit_10(isbn13[3:12])


def looks_like_isbn(text: str) -> bool:
    """Return whether ``text`` has the form of an ISBN with any check digit."""
    code = bare(text)
    return bool(_SHORT.fullmatch(code) or (_LONG.fullmatch(code) and code.startswith(_BOOKS)))


def corrected(text: str) -> str | None:
    """Return ``text`` with the right check digit; None if it has that, or is no ISBN.

    Any digit may be the wrong one, so a person has to compare the result with the book.
    """
    code = bare(text)
    if not looks_like_isbn(code) or isbn_of(code):
        return None
    head = code[:-1]
    return head + (check_digit_10(head) if len(code) == 10 else check_digit_13(head))


def codec_of(label: str) -> str | None:
    """Return Python's name of the codec that ``label``, a ``charset=`` from outside, means.

    None if it is unknown or not allowed. Only codecs from bytes to text in linear time are allowed: not
    punycode, idna, unicode_escape, utf-7, and those that are no text encodings.
    """
    label = label.strip(" \t\r\n\"'")
    if not _CODEC.fullmatch(label):
        return None
    try:
        name = codecs.lookup(label).name.replace("-", "_")
    except (LookupError, ValueError):
        return None
    return _WEB.get(name, name) if name in _ALLOWED else None


def text_after_mark(data: bytes) -> str | None:
    """Return the text after the byte order mark of ``data``; None if it has none."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    return None


def decode_text(data: bytes, label: str | None = None) -> str:
    """Return ``data`` as text; never fails.

    A byte order mark decides, else ``label`` if `codec_of` allows it, else UTF-8. Text that is not valid
    UTF-8 is read as cp1252 if it has more bad sequences than good ones.
    """
    marked = text_after_mark(data)
    if marked is not None:
        return marked
    named = codec_of(label) if label else None
    if named is not None and named != "utf_8":
        return data.decode(named, "replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        good = len(_BEYOND_ASCII.findall(text))
        return text if named or text.count("\ufffd") <= good else data.decode("cp1252", "replace")
