"""Saved pages in the forms that browsers write them."""

from __future__ import annotations

import base64
import plistlib
import quopri
from collections.abc import Iterable
from pathlib import Path

from bookq_gui.imports import files
from bookq_gui.imports.links import Recognise
from bookq_gui.model.imports import Recognised

ADDRESS = "https://www.goodreads.com/book/show/656.War_and_Peace"


def mhtml(
    page: bytes, *, packing: str = "quoted-printable", charset: str = "utf-8", nested: bool = False
) -> bytes:
    """A page as Chromium saves it: first the page, then its parts."""
    body = quopri.encodestring(page) if packing == "quoted-printable" else page
    if packing == "base64":
        body = base64.encodebytes(page)
    html = (
        f'Content-Type: text/html; charset="{charset}"\r\nContent-ID: <frame-1@mhtml.blink>\r\n'
        f"Content-Transfer-Encoding: {packing}\r\nContent-Location: {ADDRESS}\r\n\r\n"
    ).encode() + body
    if nested:
        inner = b"\r\n--inner\r\n" + html + b"\r\n--inner--\r\n"
        html = b'Content-Type: multipart/alternative; boundary="inner"\r\n\r\n' + inner
    top = (
        "From: <Saved by Blink>\r\n"
        f"Snapshot-Content-Location: {ADDRESS}\r\nSubject: =?utf-8?Q?War?=\r\n"
        "Date: Mon, 23 Nov 2026 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\ttype="text/html";\r\n\tboundary="----MultipartBoundary--abc----"\r\n\r\n\r\n'
    ).encode()
    mark = b"------MultipartBoundary--abc----"
    image = b"Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n/9j/4AAQ\r\n"
    return top + mark + b"\r\n" + html + b"\r\n" + mark + b"\r\n" + image + mark + b"--\r\n"


def webarchive(page: bytes) -> bytes:
    """A page as Safari saves it."""
    main = {"WebResourceData": page, "WebResourceURL": ADDRESS, "WebResourceTextEncodingName": "UTF-8"}
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)


def single_file(page: bytes, image_size: int) -> bytes:
    """A page as programs save it that put its images inside."""
    image = base64.b64encode(bytes(image_size))
    return page.replace(
        b"<head>",
        b'<head><meta name="savepage-url" content="' + ADDRESS.encode() + b'">'
        b'<img src="data:image/png;base64,' + image + b'">',
    )


def collect(paths: Iterable[Path], recognise: Recognise, *, ids: bool = False) -> list[Recognised]:
    """Everything in these files and folders."""
    return [item for part in files.collect(paths, recognise, ids=ids) for item in part]
