"""Reads mails: one (.eml, Apple's .emlx) or a folder of them (mbox), and other files in parts, like MHTML.

The module `email` is not used: some headers take it quadratic time.
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
"""The fields of a header by their names in lower case; if a name occurs twice, the first."""
Part = tuple[Header, bytes]
"""The header of a part, and its content."""

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
    """Whether ``data`` is a mail, or several one after the other.

    Lines like "From: me" in a text of a person are not enough: programs write other fields, too.
    """
    start = _ENVELOPE.match(data) or _LENGTH.match(data)
    head = head_of(data[start.end() : start.end() + LONGEST_HEADER] if start else data[:LONGEST_HEADER])
    if not _FIELD.match(head):
        return False
    names = {name.lower() for name in _FIELD.findall(head)}
    return bool(names & _BY_PEOPLE) and (data.startswith(b"From ") or bool(names & _BY_PROGRAMS))


def find(data: bytes, search: Callable[[str, str], Iterable[Recognised]]) -> Iterator[Recognised]:
    """What ``search`` finds in the texts of these mails, given each text and its type.

    A mail often has the same content twice, as plain text and as HTML: each thing counts once a mail.
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
                # The lines of an encoded text are not those of the file.
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
    content = decoded_in_part(header, content)
    codec = codec_of(parameter(header, "charset"))
    return decode(content) if codec is None else content.decode(codec, "replace")


def split(data: bytes) -> Part:
    """The header at the start of ``data``, and the content behind it."""
    data = data.lstrip(b"\r\n")
    head = head_of(data)
    text = head[:LONGEST_HEADER].decode("utf-8", "surrogateescape")
    header: dict[str, str] = {}
    for field in _FOLD.sub(" ", text).split("\n", _MOST_FIELDS)[:_MOST_FIELDS]:
        name, colon, value = field.partition(":")
        if colon:
            header.setdefault(name.strip().lower(), value[:_LONGEST_FIELD].strip())
    return header, data[len(head) :].lstrip(b"\r\n")


def head_of(data: bytes) -> bytes:
    """The header at the start of ``data``, up to the first empty line."""
    ends = [end for end in (data.find(b"\r\n\r\n"), data.find(b"\n\n")) if end >= 0]
    return data[: min(ends, default=len(data))]


def content_type(header: Header) -> str:
    """The type of a part, in lower case."""
    kind = header.get("content-type", "").partition(";")[0].strip().lower()
    return kind if kind.count("/") == 1 else "text/plain"


def parameter(header: Header, name: str) -> str:
    """A parameter of the type of a part; "" if it is missing."""
    for found in _PARAMETER.finditer(header.get("content-type", "")):
        if found[1].lower() == name:
            value = found[3] if found[2] is None else re.sub(r"\\(.)", r"\1", found[2])
            return value.strip()
    return ""


def leaves(header: Header, body: bytes, depth: int = DEEPEST) -> Iterator[Part]:
    """The parts that have no parts themselves, also those of a mail inside a mail."""
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


def decoded(header: Header, content: bytes) -> bytes:
    """The content of a part without its transfer encoding. Raises binascii.Error if that is damaged."""
    encoding = header.get("content-transfer-encoding", "").lower()
    if encoding == "quoted-printable":
        return quopri.decodestring(content)
    return binascii.a2b_base64(content) if encoding == "base64" else content


def decoded_in_part(header: Header, content: bytes) -> bytes:
    """The same for content that may be damaged: as much as can be decoded."""
    try:
        return decoded(header, content)
    except binascii.Error:
        letters = re.sub(rb"[^A-Za-z0-9+/]", b"", content)
        return binascii.a2b_base64(letters[: len(letters) // 4 * 4])
