"""Reads the page in a saved page: plain HTML, MHTML, Safari's archive, any of them packed."""

from __future__ import annotations

import binascii
import codecs
import plistlib
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from bookq_gui.imports import mail
from bookq_gui.imports.archives import Unreadable, is_zip, read_bytes
from bookq_gui.imports.file_types import decode, holds_a_book, is_of_the_site, what_else
from bookq_gui.imports.mail import Header, Part, content_type, leaves, parameter, split
from bookq_gui.model.message import Message
from bookq_gui.model.validation import codec_of

MOST_BYTES = 10 * 2**20
_MOST_PAGES = 100
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_OF_MAILS = ("received", "to", "delivered-to", "return-path")
_ARCHIVE = b"bplist00"
_MHTML = re.compile(
    rb"^content-type:\s*multipart/(?:related|alternative|mixed)\b", re.IGNORECASE | re.MULTILINE
)
_INLINED = re.compile(
    rb"data:[a-zA-Z0-9/.+-]{1,80}(?:;[a-zA-Z0-9=-]{1,40}){0,3}(?:;|,|;base64,)[A-Za-z0-9+/=%]{64,}+"
)
_CHARSET = re.compile(rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([a-zA-Z0-9_:-]{1,40})", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"']{1,1000}")


def read_saved(path: Path) -> bytes:
    """The page in a saved page, in UTF-8.

    The address that an archive keeps with its page is put in front of it, as browsers do in plain HTML.
    Raises OSError if the file cannot be read; `Unreadable` if it is too large or damaged.
    """
    return page_in(read_bytes(path), path.name)


def page_in(data: bytes, name: str) -> bytes:
    """The same for the bytes of a file called ``name``, unpacked already."""
    if is_zip(data):
        raise Unreadable(what_else(data))
    if data.startswith(_ARCHIVE):
        page = _from_archive(data, name)
    elif _has_parts(data):
        page = _from_mhtml(data, name)
    else:
        page = _in_utf8(data)
    if len(page) > MOST_BYTES:
        # Programs that save a page as a single file put its images into it.
        page = _INLINED.sub(b"data:,", page)
    if len(page) > MOST_BYTES:
        raise Unreadable(
            Message(
                "The page in {name} is larger than {size} MB, far more than the page of a book. "
                "Save it again as HTML only.",
                name=name,
                size=MOST_BYTES // 2**20,
            )
        )
    return page


def is_mhtml(data: bytes) -> bool:
    """Whether ``data`` is a page saved as MHTML (.mht, .mhtml).

    A mail has the same form. It counts only if the page of a book was sent with it.
    """
    if not _has_parts(data):
        return False
    header, body = split(data)
    if header.get("snapshot-content-location"):
        return True
    was_sent = any(header.get(name) for name in _OF_MAILS)
    pages = islice(_html_parts(header, body), _MOST_PAGES)
    if content_type(header) == "multipart/related" and not was_sent:
        return next(pages, None) is not None
    is_page = holds_a_book if was_sent else is_of_the_site
    return any(is_page(mail.decoded_in_part(*page)) for page in pages)


def _has_parts(data: bytes) -> bool:
    head = mail.head_of(data[: mail.LONGEST_HEADER])
    return not head.lstrip().startswith(b"<") and bool(_MHTML.search(head))


def is_archive(data: bytes) -> bool:
    """Whether ``data`` is a page that Safari saved (.webarchive)."""
    return data.startswith(_ARCHIVE) and b"WebMainResource" in data


def _from_mhtml(data: bytes, name: str) -> bytes:
    header, body = split(data)
    address = header.get("snapshot-content-location", "")
    start = parameter(header, "start")
    parts = list(islice(_html_parts(header, body), _MOST_PAGES))
    if not parts:
        raise Unreadable(
            Message("There is no page in {name}. Save the page again in your browser.", name=name)
        )
    part, content = next((found for found in parts if _is_main(found[0], address, start)), parts[0])
    page = _decoded_part(part, content)
    return _with_address(page, address or part.get("content-location", ""))


def _is_main(part: Header, address: str, start: str) -> bool:
    """Whether a part is the page that was saved, and not a frame in it."""
    if start and part.get("content-id") == start:
        return True
    return bool(address) and part.get("content-location") == address


def _html_parts(header: Header, body: bytes) -> Iterator[Part]:
    return (part for part in leaves(header, body) if content_type(part[0]) in _PAGES)


def _decoded_part(part: Header, content: bytes) -> bytes:
    try:
        content = mail.decoded(part, content)
    except binascii.Error as error:
        raise Unreadable(
            Message("The page in this file is damaged. Save it again in your browser.")
        ) from error
    return _in_utf8(content, parameter(part, "charset"))


def _from_archive(data: bytes, name: str) -> bytes:
    try:
        main = plistlib.loads(data, fmt=plistlib.FMT_BINARY)["WebMainResource"]
        page, encoding, address = (
            main.get(f"WebResource{field}") for field in ("Data", "TextEncodingName", "URL")
        )
    except (plistlib.InvalidFileException, KeyError, TypeError, AttributeError, ValueError, RecursionError):
        page = None
    # Any object may be in the place of a text. Its text form may have no end, so it is never made.
    if isinstance(page, bytes):
        charset = encoding if isinstance(encoding, str) else ""
        return _with_address(_in_utf8(page, charset), address if isinstance(address, str) else "")
    raise Unreadable(
        Message(
            "There is no page in {name}, or it is damaged. Save the page again in your browser.", name=name
        )
    )


def _with_address(page: bytes, address: str) -> bytes:
    found = _ADDRESS.match(address)
    if not found or "--" in found[0]:
        return page
    return f"<!-- saved from url=({len(found[0]):04d}){found[0]} -->\n".encode("utf-8", "replace") + page


def _in_utf8(page: bytes, charset: str = "") -> bytes:
    """The page in UTF-8, whatever encoding it declares or has."""
    if page.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8)):
        return decode(page).encode("utf-8", "replace")
    if _is_utf8(page):
        return page
    declared = _CHARSET.search(page[:4000])
    codec = codec_of(charset or (declared[1].decode("ascii") if declared else ""))
    if codec in {None, "utf_8"}:
        return decode(page).encode("utf-8", "replace")
    return page.decode(codec, "replace").encode("utf-8", "replace")


def _is_utf8(page: bytes) -> bool:
    """Whether the page is UTF-8 except in a few places: pages that were cut or joined have some."""
    try:
        page.decode()
    except UnicodeDecodeError:
        text = page.decode("utf-8", "replace")
        return len(text) - len(text.encode("ascii", "ignore")) > 4 * text.count("\ufffd")
    return True
