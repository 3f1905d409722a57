"""Mails: one (.eml, Apple's .emlx) or a whole folder of them (mbox), and what comes in parts like them.

Parsed here and not by `email`, which takes quadratic time for some headers.
"""

from __future__ import annotations

import binascii
import dataclasses
import quopri
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from bookq_gui.imports.file_types import decode
from bookq_gui.imports.links import MOST_CANDIDATES
from bookq_gui.model.imports import Recognised
from bookq_gui.model.message import Message
from bookq_gui.model.validation import codec_of

LONGEST_HEADER = 64 * 1024
DEEPEST = 8
MOST_PARTS = 2_000
_MOST_FIELDS = 500
_LONGEST_FIELD = 2_000

Header = Mapping[str, str]
"""The fields of a header by their names in small letters; of several of a name the first."""
Part = tuple[Header, bytes]
"""The header of a part, and what follows it."""

_ENVELOPE = re.compile(rb"^From [^\r\n]{1,300}\r?\n(?=[A-Za-z][A-Za-z0-9-]{0,60}:)", re.MULTILINE)
_LENGTH = re.compile(rb"([0-9]{1,9})[ \t]{0,20}\r?\n")
_FIELD = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{0,60}):", re.MULTILINE)
_FOLD = re.compile(r"\r?\n[ \t]+")
_PARAMETER = re.compile(
    r";\s{0,20}([A-Za-z0-9_-]{1,40})\*?\s{0,20}=\s{0,20}(?:\"((?:[^\"\\]|\\.){0,400}+)\"|([^\s;\"]{1,400}+))"
)
_BY_PROGRAMS = frozenset({b"mime-version", b"message-id", b"received", b"return-path", b"delivered-to"})
_BY_PEOPLE = frozenset({b"from", b"to", b"subject", b"date"})
_TEXTS = ("text/", "application/xhtml")


def is_mail(data: bytes) -> bool:
    """Whether ``data`` is a mail, or some one after the other.

    Lines that people write like fields ("From: me") make none: programs leave more than these.
    """
    start = _ENVELOPE.match(data) or _LENGTH.match(data)
    head = _head(data[start.end() : start.end() + LONGEST_HEADER] if start else data[:LONGEST_HEADER])
    if not _FIELD.match(head):
        return False
    names = {name.lower() for name in _FIELD.findall(head)}
    return bool(names & _BY_PEOPLE) and (data.startswith(b"From ") or bool(names & _BY_PROGRAMS))


def find(data: bytes, search: Callable[[str, str], Iterable[Recognised]]) -> Iterator[Recognised]:
    """What ``search`` finds in the texts of these mails and their types; each thing once a mail.

    A mail often says the same twice, once as plain text and once as a page.
    """
    count = 0
    for message in _messages(data):
        seen: set[str] = set()
        for header, content in leaves(*split(message)):
            if not content_type(header).startswith(_TEXTS):
                continue
            for found in search(_text(header, content), content_type(header)):
                same = found.job.id if found.job else f"{found.text}\n{found.reason}"
                if same in seen:
                    continue
                seen.add(same)
                if count == MOST_CANDIDATES:
                    reason = Message(
                        "Only the first {count} links in these mails were read. Split the file for more.",
                        count=MOST_CANDIDATES,
                    )
                    yield Recognised(text="", reason=reason)
                    return
                count += 1
                # The lines of a text that was packed are nobody's lines.
                yield dataclasses.replace(found, line=0)


def _messages(data: bytes) -> Iterator[bytes]:
    length = _LENGTH.match(data)
    if length:
        yield data[length.end() : length.end() + int(length[1])]
        return
    if not _ENVELOPE.match(data):
        yield data
        return
    start = 0
    for envelope in _ENVELOPE.finditer(data):
        if start:
            yield data[start : envelope.start()]
        start = envelope.end()
    yield data[start:]


def _text(header: Header, content: bytes) -> str:
    content = unpacked_as_far_as_it_goes(header, content)
    codec = codec_of(parameter(header, "charset"))
    return decode(content) if codec is None else content.decode(codec, "replace")


# Parts


def split(data: bytes) -> Part:
    """A header and what follows it."""
    data = data.lstrip(b"\r\n")
    head = _head(data)
    text = head[:LONGEST_HEADER].decode("utf-8", "surrogateescape")
    header: dict[str, str] = {}
    for field in _FOLD.sub(" ", text).split("\n", _MOST_FIELDS)[:_MOST_FIELDS]:
        name, colon, value = field.partition(":")
        if colon:
            header.setdefault(name.strip().lower(), value[:_LONGEST_FIELD].strip())
    return header, data[len(head) :].lstrip(b"\r\n")


def _head(data: bytes) -> bytes:
    ends = [end for end in (data.find(b"\r\n\r\n"), data.find(b"\n\n")) if end >= 0]
    return data[: min(ends, default=len(data))]


def content_type(header: Header) -> str:
    """The type of a part, in small letters."""
    kind = header.get("content-type", "").partition(";")[0].strip().lower()
    return kind if kind.count("/") == 1 else "text/plain"


def parameter(header: Header, name: str) -> str:
    """A parameter of the type of a part; "" if it is not there."""
    for found in _PARAMETER.finditer(header.get("content-type", "")):
        if found[1].lower() == name:
            value = found[3] if found[2] is None else re.sub(r"\\(.)", r"\1", found[2])
            return value.strip()
    return ""


def leaves(header: Header, body: bytes, depth: int = DEEPEST) -> Iterator[Part]:
    """The parts that are not made of parts themselves, also those of a mail inside a mail."""
    kind = content_type(header)
    if kind == "message/rfc822":
        if depth:
            yield from leaves(*split(body), depth - 1)
        return
    if not kind.startswith("multipart/"):
        yield header, body
        return
    boundary = parameter(header, "boundary")
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


def unpacked(header: Header, content: bytes) -> bytes:
    """What a part holds, without the packing it was sent in. Raises binascii.Error if that is damaged."""
    packing = header.get("content-transfer-encoding", "").lower()
    if packing == "quoted-printable":
        return quopri.decodestring(content)
    return binascii.a2b_base64(content) if packing == "base64" else content


def unpacked_as_far_as_it_goes(header: Header, content: bytes) -> bytes:
    """The same for what may be damaged."""
    try:
        return unpacked(header, content)
    except binascii.Error:
        letters = re.sub(rb"[^A-Za-z0-9+/]", b"", content)
        return binascii.a2b_base64(letters[: len(letters) // 4 * 4])
