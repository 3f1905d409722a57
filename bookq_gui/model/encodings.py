"""Text of strangers: which codecs a ``charset=`` may name, and decoding that never fails."""

from __future__ import annotations

import codecs
import re

_NAMES = """
    ascii utf_8 utf_8_sig utf_16 utf_16_le utf_16_be utf_32 utf_32_le utf_32_be
    cp437 cp737 cp775 cp850 cp852 cp855 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp869 cp874
    cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258
    iso8859_1 iso8859_2 iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_9 iso8859_10
    iso8859_11 iso8859_13 iso8859_14 iso8859_15 iso8859_16 latin_1 tis_620
    mac_roman mac_cyrillic mac_greek mac_iceland mac_latin2 mac_turkish koi8_r koi8_u koi8_t kz1048 ptcp154
    gb2312 gbk gb18030 hz big5 big5hkscs cp950 shift_jis shift_jisx0213 shift_jis_2004 cp932
    euc_jp euc_jisx0213 euc_jis_2004 iso2022_jp euc_kr cp949 johab iso2022_kr
"""
_ALLOWED = frozenset(_NAMES.split())
_NAME = re.compile(r"[A-Za-z0-9_.:\- ]{1,40}")
_BEYOND_ASCII = re.compile("[\x80-\ufffc\ufffe-\U0010ffff]")
_WEB = {"ascii": "cp1252", "latin_1": "cp1252", "iso8859_1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""What browsers take these names for: pages so labelled hold the signs of the larger set."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def codec_of(label: str) -> str | None:
    """Return Python's name of the codec that ``label`` (a ``charset=`` of a stranger) means.

    None for a name that is unknown or not allowed. Only codecs from bytes to text in linear time are allowed:
    punycode, idna, unicode_escape, utf-7, and those that are no text encodings at all are not.
    """
    label = label.strip(" \t\r\n\"'")
    if not _NAME.fullmatch(label):
        return None
    try:
        name = codecs.lookup(label).name.replace("-", "_")
    except (LookupError, ValueError):
        return None
    return _WEB.get(name, name) if name in _ALLOWED else None


def text_after_mark(data: bytes) -> str | None:
    """The text after the byte order mark that ``data`` starts with; None if it starts with none."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    return None


def decode_text(data: bytes, label: str | None = None) -> str:
    """Return ``data`` as text; never fails.

    A byte order mark decides, else ``label`` where `codec_of` allows it, else UTF-8. What is not valid UTF-8
    is cp1252 if it has more bad sequences than good ones; one bad byte does not turn a text.
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
