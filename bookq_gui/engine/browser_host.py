"""The native messaging host, and the manifests that connect browsers with it.

A manifest tells a browser which program to start for the add-on: this host. It asks the bookq that is open.
A frame is a length of four bytes in the machine's order, then JSON in UTF-8; only frames go to stdout.
Nothing heavy is imported, since a browser starts the host often.
"""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from bookq_gui.paths import OWNER, Paths, default_paths, this_program

PROTOCOL = 1
HOST = "io.github.bookq.bookq"
"""The name of the native messaging host."""
GECKO_ID = "bookq@bookq.github.io"
CHROMIUM_IDS = frozenset({"nfjfkbllclbmpkdidcjfhbchemhabpmi"})
"""The ids of the add-on: the one of its key, and those of stores."""

MARK = '<meta name="generator" content="bookq-bookmark 1">'
"""The mark of the bookmark in the head of a page that it copies."""
_HEAD = 4_000
MOST_BYTES = 9 * 1024 * 1024
"""The longest frame that is read: a page of `browser.MOST_PAGE` characters, with some room."""
_LENGTH = struct.Struct("=I")


def is_marked(text: str) -> bool:
    """Whether ``text`` is a page that the bookmark copied."""
    return MARK in text[:_HEAD]


def is_call(arguments: list[str]) -> bool:
    """Whether a browser started this process: with the add-on's origin, or with a manifest and an id."""
    first = arguments[0] if arguments else ""
    if first.startswith("chrome-extension://"):
        return True
    return first.endswith(".json") and len(arguments) == 2 and "@" in arguments[1] and "/" not in arguments[1]


def is_ours(arguments: list[str]) -> bool:
    """Whether the add-on of bookq started this process."""
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
        try:
            request = json.loads(body)
            number = request.get("n")
        except (ValueError, AttributeError, RecursionError):
            return {"re": None, "ok": False, "why": "not-understood"}
        answer: dict[str, Any] = {"re": number if isinstance(number, int) else None, "ok": False}
        if request.get("v") != PROTOCOL or not isinstance(number, int):
            return {**answer, "why": "not-understood"}
        if not (self._paths.data / OWNER).exists():
            return {**answer, "why": "closed"}
        return {**answer, **self._ask(request)}

    def _ask(self, request: Mapping[str, Any]) -> dict[str, Any]:
        from bookq_gui.engine.ipc_client import HandoverError, OwnerGoneError, RemoteCommands

        fields = {key: request[key] for key in ("do", "ids", "id", "asked", "html") if key in request}
        try:
            return RemoteCommands(self._paths).browser(fields)
        except OwnerGoneError:
            return {"ok": False, "why": "closed"}
        except HandoverError as error:
            return {"ok": False, "why": "old-bookq" if "knows" in str(error) else "disk"}
        except RecursionError:
            return {"ok": False, "why": "not-understood"}


def _write(outgoing: BinaryIO, answer: Mapping[str, Any]) -> None:
    body = json.dumps(answer, ensure_ascii=False).encode()
    outgoing.write(_LENGTH.pack(len(body)) + body)
    outgoing.flush()


class BrowserError(Exception):
    """A browser cannot be connected; the text is a sentence for people that says what to do."""


class Browser(NamedTuple):
    """A browser and the folder of its data; on Windows that is a key of the user's registry."""

    name: str
    home: str

    @property
    def is_firefox(self) -> bool:
        """Whether its add-ons and manifests are those of Firefox."""
        return self.name == "Firefox"

    @property
    def manifests(self) -> str:
        """The folder of the manifests of hosts; on Windows a key."""
        if self.home == ".mozilla":
            return f"{self.home}/native-messaging-hosts"
        separator = "\\" if sys.platform == "win32" else "/"
        return f"{self.home}{separator}NativeMessagingHosts"


_LINUX = (
    Browser("Chrome", ".config/google-chrome"),
    Browser("Chromium", ".config/chromium"),
    Browser("Brave", ".config/BraveSoftware/Brave-Browser"),
    Browser("Edge", ".config/microsoft-edge"),
    Browser("Vivaldi", ".config/vivaldi"),
    Browser("Firefox", ".mozilla"),
)
_MAC = (
    Browser("Chrome", "Library/Application Support/Google/Chrome"),
    Browser("Chromium", "Library/Application Support/Chromium"),
    Browser("Edge", "Library/Application Support/Microsoft Edge"),
    Browser("Brave", "Library/Application Support/BraveSoftware/Brave-Browser"),
    Browser("Vivaldi", "Library/Application Support/Vivaldi"),
    Browser("Firefox", "Library/Application Support/Mozilla"),
)
_WINDOWS = (
    Browser("Chrome", r"Software\Google\Chrome"),
    Browser("Chromium", r"Software\Chromium"),
    Browser("Edge", r"Software\Microsoft\Edge"),
    Browser("Firefox", r"Software\Mozilla"),
)


def browsers(home: Path | None = None) -> list[Browser]:
    """The browsers that this user has."""
    if sys.platform == "win32":
        return [browser for browser in _WINDOWS if _has_key(browser.home)]
    known = _MAC if sys.platform == "darwin" else _LINUX
    return [browser for browser in known if ((home or Path.home()) / browser.home).is_dir()]


def manifest(browser: Browser, program: str) -> str:
    """The manifest that names the program and the add-ons that may start it."""
    about = {"name": HOST, "description": "bookq takes the pages you open", "path": program, "type": "stdio"}
    if browser.is_firefox:
        add_ons = {"allowed_extensions": [GECKO_ID]}
    else:
        add_ons = {"allowed_origins": [f"chrome-extension://{name}/" for name in sorted(CHROMIUM_IDS)]}
    return json.dumps({**about, **add_ons}, indent=2) + "\n"


def manifest_file(browser: Browser, paths: Paths, home: Path | None = None) -> Path:
    """The file of the manifest for a browser."""
    if sys.platform == "win32":
        return paths.data / f"{HOST}.{'firefox' if browser.is_firefox else 'chromium'}.json"
    return (home or Path.home()) / browser.manifests / f"{HOST}.json"


def is_connected(browser: Browser, paths: Paths, home: Path | None = None) -> bool:
    """Whether a browser has the manifest of bookq."""
    if sys.platform == "win32":
        return _has_key(rf"{browser.manifests}\{HOST}")
    return manifest_file(browser, paths, home).exists()


def connect(browser: Browser, paths: Paths, home: Path | None = None) -> None:
    """Write the manifest for a browser. Raises OSError and BrowserError."""
    from bookq_gui.storage.atomic import write_file

    file = manifest_file(browser, paths, home)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_file(file, manifest(browser, host_program(paths)))
    if sys.platform == "win32":
        import winreg

        key = rf"{browser.manifests}\{HOST}"
        winreg.SetValue(winreg.HKEY_CURRENT_USER, key, winreg.REG_SZ, str(file))


def disconnect(browser: Browser, paths: Paths, home: Path | None = None) -> None:
    """Delete the manifest for a browser. Raises OSError."""
    if sys.platform == "win32":
        import winreg

        winreg.DeleteKey(winreg.HKEY_CURRENT_USER, rf"{browser.manifests}\{HOST}")
    else:
        manifest_file(browser, paths, home).unlink(missing_ok=True)


def refresh(paths: Paths, home: Path | None = None) -> None:
    """Rewrite the manifests for the program that runs now, which may have moved. Raises as `connect`."""
    for browser in browsers(home):
        if is_connected(browser, paths, home):
            connect(browser, paths, home)


def _has_key(key: str) -> bool:
    if sys.platform == "win32":
        import winreg

        try:
            winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CURRENT_USER, key))
        except OSError:
            return False
        return True
    return False


def host_program(paths: Paths) -> str:
    """The program for a manifest, which can name no arguments. Raises BrowserError or OSError."""
    from bookq_gui.storage.atomic import write_file

    words = this_program(window=False)
    if "/AppTranslocation/" in words[0]:
        raise BrowserError("Move bookq to the programs first, and start it from there.")
    if len(words) == 1:
        return words[0]
    script = paths.data / "browser-host"
    if sys.platform == "win32":
        script = script.with_suffix(".bat")
        line = " ".join(f'"{word}"' for word in words)
        text = f"@echo off\r\n{line} %*\r\n"
    else:
        import shlex

        text = f'#!/bin/sh\nexec {shlex.join(words)} "$@"\n'
    script.parent.mkdir(parents=True, exist_ok=True)
    write_file(script, text, private=True)
    script.chmod(0o700)
    return str(script)
