"""``bookq desktop``: menu entry, icons and links of a Linux desktop, put in and taken out again."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bookq_gui.cli.command import Command
from bookq_gui.cli.output import CommandError, Exit, say, write_line
from bookq_gui.cli.window import OpenWindow
from bookq_gui.engine.program import this_program
from bookq_gui.paths import Paths, resources

ENTRY = "bookq.desktop"
METAINFO = "io.github.bookq.bookq.metainfo.xml"
_SPECIAL = frozenset('"`$\\')


def _arguments(sub: argparse.ArgumentParser) -> None:
    what = sub.add_mutually_exclusive_group()
    what.add_argument(
        "--install", action="store_const", dest="what", const="install",
        help="put bookq into the menu, open bookq:// links with it, and offer it for pages and exports",
    )  # fmt: skip
    what.add_argument(
        "--remove", action="store_const", dest="what", const="remove", help="take all of that away again"
    )
    sub.set_defaults(what="look")


def _run_command(options: argparse.Namespace, _paths: Paths, _open_window: OpenWindow) -> int:
    return desktop(options.what)


def desktop(what: str) -> Exit:
    """Do ``what``: "install", "remove", or "look", which only tells how it is."""
    if not sys.platform.startswith("linux"):
        raise CommandError(
            "This command is for Linux. On macOS move bookq.app to the programs; on Windows make a "
            "shortcut to bookq-gui.exe.",
            Exit.IMPOSSIBLE,
        )
    share = data_home(os.environ)
    try:
        if what == "install":
            return _install(share)
        if what == "remove":
            return _remove(share)
    except OSError as error:
        where = error.filename or share
        raise CommandError(
            f"{where} cannot be written: {error.strerror or error}.", Exit.IMPOSSIBLE
        ) from error
    return _look(share)


def data_home(environment: Mapping[str, str]) -> Path:
    """The folder of the user's own menu entries and icons."""
    chosen = Path(environment.get("XDG_DATA_HOME", ""))
    return chosen if chosen.is_absolute() else Path.home() / ".local" / "share"


def files(share: Path) -> dict[Path, Path]:
    """Where each file goes under ``share``, and where it comes from; without the menu entry."""
    source = resources()
    icons = {
        share / "icons" / icon.relative_to(source): icon
        for icon in sorted((source / "hicolor").rglob("*.png"))
    }
    return {
        **icons,
        share / "icons" / "hicolor" / "scalable" / "apps" / "bookq.svg": source / "icons" / "bookq.svg",
        share / "metainfo" / METAINFO: source / METAINFO,
    }


def entry(command: Sequence[str]) -> str:
    """The menu entry that starts bookq with ``command``."""
    text = (resources() / ENTRY).read_text("utf-8")
    return text.replace("Exec=bookq-gui %U", f"Exec={exec_line(command)} %U")


def exec_line(command: Sequence[str]) -> str:
    """``command`` as the key Exec of a menu entry has it: each word quoted, then all escaped once more."""
    quoted = ('"' + "".join(f"\\{c}" if c in _SPECIAL else c for c in word) + '"' for word in command)
    return " ".join(quoted).replace("\\", "\\\\").replace("%", "%%")


def program_words() -> list[str]:
    """The command that starts the bookq that runs now. Raises CommandError where an entry cannot name it."""
    words = this_program()
    if any(not word.isprintable() for word in words):
        message = f"A menu entry cannot name {words[0]!r}. Move bookq to a folder with a simpler name."
        raise CommandError(message, Exit.IMPOSSIBLE)
    return words


def _install(share: Path) -> Exit:
    target = share / "applications" / ENTRY
    text = entry(program_words())
    for place, source in files(share).items():
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, place)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
    _refresh(share)
    _run("xdg-mime", "default", ENTRY, "x-scheme-handler/bookq")
    write_line(f"bookq is in the menu, and opens bookq:// links. The entry is {target}.")
    say("Moved or updated bookq? Run this again. bookq desktop --remove takes it all away.")
    return Exit.DONE


def _remove(share: Path) -> Exit:
    target = share / "applications" / ENTRY
    there = [place for place in (target, *files(share)) if place.exists()]
    for place in there:
        place.unlink()
    _refresh(share)
    write_line("bookq is no longer in the menu." if there else "There was nothing to take away.")
    return Exit.DONE


def _look(share: Path) -> Exit:
    target = share / "applications" / ENTRY
    if not target.exists():
        write_line("bookq is not in the menu of your desktop. bookq desktop --install puts it there.")
        return Exit.NOT_ALL
    if target.read_text("utf-8", "replace") != entry(program_words()):
        write_line(f"{target} starts another bookq than this one. bookq desktop --install changes that.")
        return Exit.NOT_ALL
    write_line(f"bookq is in the menu, and opens bookq:// links. The entry is {target}.")
    return Exit.DONE


def _refresh(share: Path) -> None:
    """Have the desktop look again, with those of its tools that are here."""
    if (share / "applications").is_dir():
        _run("update-desktop-database", str(share / "applications"))
    if (share / "icons" / "hicolor").is_dir():
        # Icon themes are read again when the time of their folder changes.
        os.utime(share / "icons" / "hicolor")


def _run(program: str, *arguments: str) -> None:
    found = shutil.which(program)
    if found:
        subprocess.run(  # noqa: S603 - a tool of the desktop with words of ours
            [found, *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=30, check=False
        )


COMMANDS = {
    "desktop": Command(
        "  bookq desktop\n  bookq desktop --install\n  bookq desktop --remove", _arguments, _run_command
    )
}
