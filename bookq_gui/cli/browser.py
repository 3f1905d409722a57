"""``bookq browser``: connect the browsers of this computer with bookq, for its add-on."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from bookq_gui.cli.command import Command
from bookq_gui.cli.desktop import this_program
from bookq_gui.cli.output import CommandError, Exit, say, write_line
from bookq_gui.cli.window import OpenWindow
from bookq_gui.engine.browser_protocol import CHROMIUM_IDS, GECKO_ID, HOST
from bookq_gui.paths import Paths, resources
from bookq_gui.storage.atomic import write_file


class Browser(NamedTuple):
    """A browser: its name, the folder of its own data, the folder of host manifests, and its kind."""

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
_WINDOWS = (
    ("Chrome", r"Software\Google\Chrome", False),
    ("Chromium", r"Software\Chromium", False),
    ("Edge", r"Software\Microsoft\Edge", False),
    ("Firefox", r"Software\Mozilla", True),
)
_SEALED = ("/snap/", "/flatpak/", ".var/app")


def browsers(home: Path) -> list[Browser]:
    """The browsers that have been used by this user, on Linux and macOS."""
    known = _MAC if sys.platform == "darwin" else _LINUX
    return [browser for browser in known if (home / browser.home).is_dir()]


def manifest(*, gecko: bool, program: str) -> str:
    """The manifest that tells a browser which program answers which add-on."""
    who = (
        {"allowed_extensions": [GECKO_ID]}
        if gecko
        else {"allowed_origins": [f"chrome-extension://{name}/" for name in sorted(CHROMIUM_IDS)]}
    )
    about = {"name": HOST, "description": "bookq takes the pages you open", "path": program, "type": "stdio"}
    return json.dumps({**about, **who}, indent=2) + "\n"


def manifest_file(browser: Browser, home: Path) -> Path:
    """Where the manifest of a browser lies."""
    return home / browser.manifests / f"{HOST}.json"


def host_program(paths: Paths) -> str:
    """The program that a browser starts, without arguments of ours. Raises CommandError or OSError."""
    words = this_program(window=False)
    if "/AppTranslocation/" in words[0]:
        raise CommandError("Move bookq to the programs first, and start it from there.", Exit.IMPOSSIBLE)
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


def refresh(paths: Paths, home: Path | None = None) -> None:
    """Write the manifests of bookq anew if the program has moved. Raises OSError."""
    home = home or Path.home()
    there = [browser for browser in browsers(home) if manifest_file(browser, home).exists()]
    if there:
        connect(there, paths, home)


def connect(chosen: list[Browser], paths: Paths, home: Path) -> list[Path]:
    """Write the manifests of these browsers. Returns their files. Raises OSError and CommandError."""
    program = host_program(paths)
    written = []
    for browser in chosen:
        file = manifest_file(browser, home)
        file.parent.mkdir(parents=True, exist_ok=True)
        write_file(file, manifest(gecko=browser.gecko, program=program))
        written.append(file)
    return written


def _run(options: argparse.Namespace, paths: Paths, _open_window: OpenWindow) -> int:
    home = Path.home()
    try:
        if sys.platform == "win32":
            return _windows(options.what, paths)
        if options.what == "install":
            return _install(paths, home)
        if options.what == "remove":
            return _remove(home)
    except OSError as error:
        raise CommandError(
            f"{error.filename or home} cannot be written: {error.strerror or error}.", Exit.IMPOSSIBLE
        ) from error
    return _look(home)


def _install(paths: Paths, home: Path) -> Exit:
    found = browsers(home)
    if not found:
        raise CommandError("No browser has been used here yet. Start one, then run this again.", Exit.NOT_ALL)
    for browser, _file in zip(found, connect(found, paths, home), strict=True):
        write_line(f"{browser.name}: connected.")
    _say_add_on(os.environ)
    return Exit.DONE


def _say_add_on(environment: Mapping[str, str]) -> None:
    say(f"The add-on is the folder {resources() / 'browser'}. In Chrome and its relatives: type")
    say("chrome://extensions, switch Developer mode on, press Load unpacked and choose that folder. In")
    say("Firefox open about:debugging, This Firefox, Load Temporary Add-on, and choose its manifest.json.")
    if any(mark in environment.get("PATH", "") for mark in _SEALED):
        say("A browser from a snap or flatpak is sealed off from other programs. Use the bookmark instead.")


def _remove(home: Path) -> Exit:
    there = [(browser, manifest_file(browser, home)) for browser in browsers(home)]
    gone = [browser.name for browser, file in there if file.exists()]
    for _browser, file in there:
        file.unlink(missing_ok=True)
    write_line(f"No longer connected: {', '.join(gone)}." if gone else "No browser was connected.")
    return Exit.DONE


def _look(home: Path) -> Exit:
    found = browsers(home)
    connected = [browser for browser in found if manifest_file(browser, home).exists()]
    for browser in found:
        state = "connected" if browser in connected else "not connected"
        write_line(f"{browser.name}: {state}")
    if not connected:
        write_line("bookq browser --install connects bookq with the browsers that are here.")
    return Exit.DONE if connected else Exit.NOT_ALL


def _windows(what: str, paths: Paths) -> Exit:
    """On Windows a browser finds the manifest through the registry of the user."""
    if sys.platform == "win32":
        import winreg

        found = False
        for name, key, gecko in _WINDOWS:
            place = rf"{key}\NativeMessagingHosts\{HOST}"
            file = paths.data / f"{HOST}.{'firefox' if gecko else 'chromium'}.json"
            if what == "install":
                file.parent.mkdir(parents=True, exist_ok=True)
                write_file(file, manifest(gecko=gecko, program=host_program(paths)))
                winreg.SetValue(winreg.HKEY_CURRENT_USER, place, winreg.REG_SZ, str(file))
                write_line(f"{name}: connected.")
            elif what == "remove":
                try:
                    winreg.DeleteKey(winreg.HKEY_CURRENT_USER, place)
                except FileNotFoundError:
                    continue
                write_line(f"{name}: no longer connected.")
            else:
                try:
                    winreg.QueryValue(winreg.HKEY_CURRENT_USER, place)
                except FileNotFoundError:
                    write_line(f"{name}: not connected")
                    continue
                found = True
                write_line(f"{name}: connected")
        return Exit.DONE if found or what != "look" else Exit.NOT_ALL
    return Exit.IMPOSSIBLE


def _arguments(sub: argparse.ArgumentParser) -> None:
    what = sub.add_mutually_exclusive_group()
    what.add_argument(
        "--install", action="store_const", dest="what", const="install",
        help="let the add-on in the browsers that are here speak with bookq",
    )  # fmt: skip
    what.add_argument(
        "--remove", action="store_const", dest="what", const="remove", help="take that away again"
    )
    sub.set_defaults(what="look")


COMMANDS = {
    "browser": Command(
        "  bookq browser\n  bookq browser --install\n  bookq browser --remove\n\n"
        "The add-on hands over the pages of waiting books that you open. It never opens one by itself.",
        _arguments,
        _run,
    )
}
