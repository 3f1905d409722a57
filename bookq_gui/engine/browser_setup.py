"""Connects the browsers of this computer with bookq.

A manifest for each says which program answers the add-on.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import NamedTuple

from bookq_gui.engine.browser_protocol import CHROMIUM_IDS, GECKO_ID, HOST
from bookq_gui.engine.program import this_program
from bookq_gui.paths import Paths
from bookq_gui.storage.atomic import write_file


class BrowserError(Exception):
    """A browser cannot be connected; the text is a sentence that says what to do."""


class Browser(NamedTuple):
    """A browser: its name, the folder of its own data, the folder of host manifests, and its kind.

    On Windows the two are keys of the user's registry.
    """

    name: str
    home: str
    manifests: str
    gecko: bool = False


_LINUX = (
    Browser("Chrome", ".config/google-chrome", ".config/google-chrome/NativeMessagingHosts"),
    Browser("Chromium", ".config/chromium", ".config/chromium/NativeMessagingHosts"),
    Browser(
        "Brave",
        ".config/BraveSoftware/Brave-Browser",
        ".config/BraveSoftware/Brave-Browser/NativeMessagingHosts",
    ),
    Browser("Edge", ".config/microsoft-edge", ".config/microsoft-edge/NativeMessagingHosts"),
    Browser("Vivaldi", ".config/vivaldi", ".config/vivaldi/NativeMessagingHosts"),
    Browser("Firefox", ".mozilla", ".mozilla/native-messaging-hosts", gecko=True),
)
_MAC_HOME = "Library/Application Support"
_MAC = tuple(
    Browser(name, f"{_MAC_HOME}/{home}", f"{_MAC_HOME}/{home}/NativeMessagingHosts", gecko=name == "Firefox")
    for name, home in (
        ("Chrome", "Google/Chrome"),
        ("Chromium", "Chromium"),
        ("Edge", "Microsoft Edge"),
        ("Brave", "BraveSoftware/Brave-Browser"),
        ("Vivaldi", "Vivaldi"),
        ("Firefox", "Mozilla"),
    )
)
_WINDOWS = tuple(
    Browser(name, rf"Software\{home}", rf"Software\{home}\NativeMessagingHosts", gecko=name == "Firefox")
    for name, home in (
        ("Chrome", r"Google\Chrome"),
        ("Chromium", "Chromium"),
        ("Edge", r"Microsoft\Edge"),
        ("Firefox", "Mozilla"),
    )
)


def browsers(home: Path | None = None) -> list[Browser]:
    """The browsers that have been used by this user."""
    if sys.platform == "win32":
        return [browser for browser in _WINDOWS if _has_key(browser.home)]
    known = _MAC if sys.platform == "darwin" else _LINUX
    return [browser for browser in known if ((home or Path.home()) / browser.home).is_dir()]


def manifest(*, gecko: bool, program: str) -> str:
    """The manifest that tells a browser which program answers which add-on."""
    who = (
        {"allowed_extensions": [GECKO_ID]}
        if gecko
        else {"allowed_origins": [f"chrome-extension://{name}/" for name in sorted(CHROMIUM_IDS)]}
    )
    about = {"name": HOST, "description": "bookq takes the pages you open", "path": program, "type": "stdio"}
    return json.dumps({**about, **who}, indent=2) + "\n"


def manifest_file(browser: Browser, paths: Paths, home: Path | None = None) -> Path:
    """Where the manifest of a browser lies."""
    if sys.platform == "win32":
        return paths.data / f"{HOST}.{'firefox' if browser.gecko else 'chromium'}.json"
    return (home or Path.home()) / browser.manifests / f"{HOST}.json"


def is_connected(browser: Browser, paths: Paths, home: Path | None = None) -> bool:
    """Whether a browser knows bookq."""
    if sys.platform == "win32":
        return _has_key(rf"{browser.manifests}\{HOST}")
    return manifest_file(browser, paths, home).exists()


def connect(browser: Browser, paths: Paths, home: Path | None = None) -> None:
    """Let a browser know bookq. Raises OSError and BrowserError."""
    file = manifest_file(browser, paths, home)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_file(file, manifest(gecko=browser.gecko, program=host_program(paths)))
    if sys.platform == "win32":
        import winreg

        key = rf"{browser.manifests}\{HOST}"
        winreg.SetValue(winreg.HKEY_CURRENT_USER, key, winreg.REG_SZ, str(file))


def disconnect(browser: Browser, paths: Paths, home: Path | None = None) -> None:
    """Let a browser no longer know bookq. Raises OSError."""
    if sys.platform == "win32":
        import winreg

        winreg.DeleteKey(winreg.HKEY_CURRENT_USER, rf"{browser.manifests}\{HOST}")
    else:
        manifest_file(browser, paths, home).unlink(missing_ok=True)


def refresh(paths: Paths, home: Path | None = None) -> None:
    """Write the manifests of bookq anew, so that they name the program that runs now. Raises as `connect`."""
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
    """The program that a browser starts, without arguments of ours. Raises BrowserError or OSError."""
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
        line = " ".join("'" + word.replace("'", "'\\''") + "'" for word in words)
        text = f'#!/bin/sh\nexec {line} "$@"\n'
    script.parent.mkdir(parents=True, exist_ok=True)
    write_file(script, text, private=True)
    script.chmod(0o700)
    return str(script)
