"""``bookq browser``: connect the browsers of this computer with bookq, for its add-on."""

from __future__ import annotations

import argparse
import os

from bookq_gui.cli.command import Command
from bookq_gui.cli.output import CommandError, Exit, say, write_line
from bookq_gui.cli.window import OpenWindow
from bookq_gui.engine.browser_setup import BrowserError, browsers, connect, disconnect, is_connected
from bookq_gui.paths import Paths, resources

_SEALED = ("/snap/", "/flatpak/", ".var/app")


def _run(options: argparse.Namespace, paths: Paths, _open_window: OpenWindow) -> int:
    found = browsers()
    if not found:
        raise CommandError("No browser has been used here yet. Start one, then run this again.", Exit.NOT_ALL)
    try:
        for browser in found:
            if options.what == "install":
                connect(browser, paths)
            elif options.what == "remove" and is_connected(browser, paths):
                disconnect(browser, paths)
    except BrowserError as error:
        raise CommandError(str(error), Exit.IMPOSSIBLE) from error
    except OSError as error:
        raise CommandError(
            f"{error.filename or paths.data} cannot be written: {error.strerror or error}.", Exit.IMPOSSIBLE
        ) from error
    known = [is_connected(browser, paths) for browser in found]
    for browser, connected in zip(found, known, strict=True):
        write_line(f"{browser.name}: {'connected' if connected else 'not connected'}")
    if options.what == "install":
        _say_how_to_add()
    elif not any(known):
        say("bookq browser --install connects bookq with the browsers that are here.")
    return Exit.DONE if any(known) or options.what == "remove" else Exit.NOT_ALL


def _say_how_to_add() -> None:
    say(f"The add-on is the folder {resources() / 'browser'}. In Chrome and its relatives: type")
    say("chrome://extensions, switch Developer mode on, press Load unpacked and choose that folder. In")
    say("Firefox open about:debugging, This Firefox, Load Temporary Add-on, and choose its manifest.json.")
    if any(mark in os.environ.get("PATH", "") for mark in _SEALED):
        say("A browser from a snap or flatpak is sealed off from other programs. Use the bookmark instead.")


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
