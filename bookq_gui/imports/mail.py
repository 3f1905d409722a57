"""Mails, one (.eml) or a whole folder of them (mbox): the links in their texts, however those are packed."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Iterator
from email.message import Message

from bookq_gui.imports.mime import LONGEST_HEADER, leaves, split, unpacked_as_far_as_it_goes
from bookq_gui.imports.unpacking import decode
from bookq_gui.model.imports import Recognised

_ENVELOPE = re.compile(rb"^From [^\r\n]{1,300}\r?\n(?=[A-Za-z][A-Za-z0-9-]{0,60}:)", re.MULTILINE)
_FIELD = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{0,60}):", re.MULTILINE)
_BY_PROGRAMS = frozenset({b"mime-version", b"message-id", b"received", b"return-path", b"delivered-to"})
_BY_PEOPLE = frozenset({b"from", b"to", b"subject", b"date"})
_TEXTS = ("text/", "application/xhtml")


def is_mail(data: bytes) -> bool:
    """Whether ``data`` is a mail, or some one after the other.

    Lines that people write like fields ("From: me") make none: programs leave more than these.
    """
    envelope = _ENVELOPE.match(data)
    start = data[envelope.end() if envelope else 0 :][:LONGEST_HEADER].lstrip(b"\r\n")
    if not _FIELD.match(start):
        return False
    head = start.partition(b"\r\n\r\n")[0].partition(b"\n\n")[0]
    names = {name.lower() for name in _FIELD.findall(head)}
    return bool(names & _BY_PEOPLE) and (bool(envelope) or bool(names & _BY_PROGRAMS))


def find(data: bytes, search: Callable[[str], Iterable[Recognised]]) -> Iterator[Recognised]:
    """What ``search`` finds in the texts of these mails; each thing once a mail.

    A mail often says the same twice, once as plain text and once as a page.
    """
    for message in _messages(data):
        seen: set[str] = set()
        for part, content in leaves(*split(message)):
            if not part.get_content_type().startswith(_TEXTS):
                continue
            for found in search(_text(part, content)):
                same = found.job.id if found.job else f"{found.text}\n{found.reason}"
                if same not in seen:
                    seen.add(same)
                    # The lines of a text that was packed are nobody's lines.
                    yield dataclasses.replace(found, line=0)


def _messages(data: bytes) -> Iterator[bytes]:
    if not _ENVELOPE.match(data):
        yield data
        return
    envelopes = list(_ENVELOPE.finditer(data))
    ends = [*(envelope.start() for envelope in envelopes[1:]), len(data)]
    for envelope, end in zip(envelopes, ends, strict=True):
        yield data[envelope.end() : end]


def _text(part: Message, content: bytes) -> str:
    content = unpacked_as_far_as_it_goes(part, content)
    charset = part.get_content_charset()
    if charset:
        try:
            return content.decode(charset, "replace")
        except (LookupError, ValueError):
            pass
    return decode(content)
