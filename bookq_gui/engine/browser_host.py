"""The native messaging host: what a browser starts to let its add-on speak with the bookq that is open.

Frames are a length of four bytes in the machine's order and UTF-8 JSON. Only frames go to stdout.
"""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Mapping
from typing import Any, BinaryIO

from bookq_gui.engine.browser_protocol import CHROMIUM_IDS, GECKO_ID, PROTOCOL
from bookq_gui.paths import OWNER, Paths, default_paths

MOST_BYTES = 9 * 1024 * 1024
"""The longest frame that is read: a page of `browser.MOST_PAGE`, and what stands around it."""
_MOST_DEPTH = 20
_LENGTH = struct.Struct("=I")


def is_call(arguments: list[str]) -> bool:
    """Whether a browser started this process as a host: with the add-on's origin or its own manifest."""
    first = arguments[0] if arguments else ""
    if first.startswith("chrome-extension://"):
        return True
    return first.endswith(".json") and len(arguments) == 2 and "@" in arguments[1] and "/" not in arguments[1]


def is_ours(arguments: list[str]) -> bool:
    """Whether the add-on that calls is the one of bookq."""
    first = arguments[0]
    if first.startswith("chrome-extension://"):
        return first.removeprefix("chrome-extension://").rstrip("/") in CHROMIUM_IDS
    return arguments[1] == GECKO_ID


def run(arguments: list[str]) -> int:
    """Answer the add-on until it closes the port. Returns the exit code."""
    if not is_ours(arguments):
        return 2
    return Host(default_paths()).serve(sys.stdin.buffer, sys.stdout.buffer)


class Host:
    """Answers frames by asking the bookq that has the data folder of ``paths`` open."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def serve(self, incoming: BinaryIO, outgoing: BinaryIO) -> int:
        """Read and answer frames until the end. Returns 1 if a frame was too long or was cut off."""
        while head := incoming.read(_LENGTH.size):
            if len(head) < _LENGTH.size:
                return 0
            (length,) = _LENGTH.unpack(head)
            if length > MOST_BYTES:
                _write(outgoing, {"re": None, "ok": False, "why": "too-long"})
                return 1
            body = incoming.read(length)
            if len(body) < length:
                return 1
            _write(outgoing, self.answer(body))
        return 0

    def answer(self, body: bytes) -> dict[str, Any]:
        """The answer to one frame."""
        request = _decoded(body)
        if request is None:
            return {"re": None, "ok": False, "why": "not-understood"}
        number = request.get("n")
        answer: dict[str, Any] = {"re": number if isinstance(number, int) else None, "ok": False}
        if request.get("v") != PROTOCOL or not isinstance(number, int):
            return {**answer, "why": "not-understood"}
        if not (self._paths.data / OWNER).exists():
            return {**answer, "why": "closed"}
        return {**answer, **self._ask(request)}

    def _ask(self, request: Mapping[str, Any]) -> dict[str, Any]:
        from bookq_gui.engine.remote import HandoverError, OwnerGoneError, RemoteCommands

        wish = {key: request[key] for key in ("do", "ids", "id", "asked", "html") if key in request}
        try:
            return RemoteCommands(self._paths).browser(wish)
        except OwnerGoneError:
            return {"ok": False, "why": "closed"}
        except HandoverError as error:
            return {"ok": False, "why": "old-bookq" if "knows" in str(error) else "disk"}


def _decoded(body: bytes) -> dict[str, Any] | None:
    depth = deepest = 0
    for sign in body:
        depth += (sign in b"[{") - (sign in b"]}")
        deepest = max(deepest, depth)
        if deepest > _MOST_DEPTH * 50:
            return None
    try:
        request = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return request if isinstance(request, dict) else None


def _write(outgoing: BinaryIO, answer: Mapping[str, Any]) -> None:
    body = json.dumps(answer, ensure_ascii=False).encode()
    outgoing.write(_LENGTH.pack(len(body)) + body)
    outgoing.flush()
