"""Mails and pages saved as MHTML come in parts: these are taken apart here, within limits."""

from __future__ import annotations

import binascii
import quopri
import re
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import compat32

LONGEST_HEADER = 64 * 1024
DEEPEST = 8
MOST_PARTS = 2_000

Part = tuple[Message, bytes]
"""The header of a part, and what follows it."""


def split(data: bytes) -> Part:
    """A header and what follows it."""
    data = data.lstrip(b"\r\n")
    ends = [place for place in (data.find(b"\r\n\r\n"), data.find(b"\n\n")) if place >= 0]
    end = min(ends, default=len(data))
    header = BytesHeaderParser(policy=compat32).parsebytes(data[: min(end, LONGEST_HEADER)])
    return header, data[end:].lstrip(b"\r\n")


def leaves(header: Message, body: bytes, depth: int = DEEPEST) -> Iterator[Part]:
    """The parts that are not made of parts themselves, also those of a mail inside a mail."""
    kind = header.get_content_type()
    if kind == "message/rfc822":
        if depth:
            yield from leaves(*split(body), depth - 1)
        return
    if not kind.startswith("multipart/"):
        yield header, body
        return
    boundary = header.get_boundary()
    if not boundary or not depth:
        return
    mark = b"--" + boundary.encode("utf-8", "surrogateescape")
    start = body.find(mark)
    for _ in range(MOST_PARTS):
        if start < 0:
            break
        start += len(mark)
        end = body.find(mark, start)
        part = body[start : end if end >= 0 else len(body)].removesuffix(b"\n").removesuffix(b"\r")
        yield from leaves(*split(part), depth - 1)
        start = end


def unpacked(part: Message, content: bytes) -> bytes:
    """What a part holds, without the packing it was sent in. Raises binascii.Error where that is damaged."""
    packing = str(part.get("Content-Transfer-Encoding") or "").strip().lower()
    if packing == "quoted-printable":
        return quopri.decodestring(content)
    return binascii.a2b_base64(content) if packing == "base64" else content


def unpacked_as_far_as_it_goes(part: Message, content: bytes) -> bytes:
    """The same for what may be damaged."""
    try:
        return unpacked(part, content)
    except binascii.Error:
        letters = re.sub(rb"[^A-Za-z0-9+/]", b"", content)
        return binascii.a2b_base64(letters[: len(letters) // 4 * 4])
