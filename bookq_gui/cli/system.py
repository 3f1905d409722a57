"""The commands about this computer: ``doctor``, ``desktop``, ``browser`` and ``completion``."""

from __future__ import annotations

import argparse
import dataclasses
import os
import platform
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bookq_gui import __version__
from bookq_gui.cli.output import CommandError, Exit, printable, say, write, write_json, write_line
from bookq_gui.cli.parser import Command, parser, takes_json
from bookq_gui.paths import Paths, resources, this_program

if TYPE_CHECKING:
    from bookq_gui.engine.health import Check

ENTRY = "bookq.desktop"
METAINFO = "io.github.bookq.bookq.metainfo.xml"
_SPECIAL = frozenset('"`$\\')
_SEALED = ("/snap/", "/flatpak/", ".var/app")
_SHELLS = ("bash", "zsh", "fish")
_FILES = frozenset({"FILE", "INPUT", "LINK|FILE", "DIR"})
"""The names of arguments for which a shell offers files."""


# doctor


def _doctor_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--offline", action="store_true", help="do not try to reach the site")
    takes_json(sub)


def _doctor(options: argparse.Namespace, paths: Paths) -> int:
    """Print every check. `Exit.NOT_ALL` if one found a problem."""
    from bookq_gui.engine.health import CheckState, all_checks

    if not options.json:
        write_line(_about())
    checks = []
    for check in all_checks(paths, offline=options.offline):
        checks.append(check)
        if not options.json:
            _write_check(check)
    wrong = sum(check.state is CheckState.PROBLEM for check in checks)
    if options.json:
        write_json({"about": _about(), "ok": not wrong, "checks": list(map(dataclasses.asdict, checks))})
    elif wrong:
        write_line(f"{wrong} {'thing is' if wrong == 1 else 'things are'} wrong.")
    else:
        write_line("Nothing is wrong.")
    return Exit.NOT_ALL if wrong else Exit.DONE


def _about() -> str:
    """The versions and the system, with which a report begins."""
    packed = ", packed as a program" if getattr(sys, "frozen", False) else ""
    return f"bookq {__version__}, Python {platform.python_version()}, {platform.platform()}{packed}"


def _write_check(check: Check) -> None:
    width = min(max(shutil.get_terminal_size().columns, 60), 100)
    word = {"ok": "ok", "note": "note"}.get(check.state, "PROBLEM")
    text = printable(f"{word:<8} {check.name}: {check.message!s}")
    for line in textwrap.wrap(
        text, width, subsequent_indent=" " * 9, break_on_hyphens=False, break_long_words=False
    ):
        write_line(line)
    if check.repair:
        # Not wrapped: it may be a command to copy.
        write_line(f"{'':9}Repair: {printable(check.repair)}")


def _installing(install: str, remove: str) -> Callable[[argparse.ArgumentParser], None]:
    """The options ``--install`` and ``--remove`` with their help."""

    def arguments(sub: argparse.ArgumentParser) -> None:
        what = sub.add_mutually_exclusive_group()
        what.add_argument("--install", action="store_const", dest="what", const="install", help=install)
        what.add_argument("--remove", action="store_const", dest="what", const="remove", help=remove)
        sub.set_defaults(what="look")

    return arguments


# desktop


def _desktop(options: argparse.Namespace, _paths: Paths) -> int:
    if not sys.platform.startswith("linux"):
        raise CommandError(
            "This command is for Linux. On macOS move bookq.app to the programs; on Windows make a "
            "shortcut to bookq-gui.exe.",
            Exit.IMPOSSIBLE,
        )
    share = data_home(os.environ)
    try:
        if options.what == "install":
            return _install(share)
        if options.what == "remove":
            return _remove(share)
    except OSError as error:
        raise _unwritable(error, share) from error
    return _look(share)


def _unwritable(error: OSError, place: Path) -> CommandError:
    message = f"{error.filename or place} cannot be written: {error.strerror or error}."
    return CommandError(message, Exit.IMPOSSIBLE)


def data_home(environment: Mapping[str, str]) -> Path:
    """The folder of the person's own menu entries and icons."""
    return _folder_of("XDG_DATA_HOME", ".local/share", environment)


def _folder_of(variable: str, usual: str, environment: Mapping[str, str]) -> Path:
    chosen = Path(environment.get(variable, ""))
    return chosen if chosen.is_absolute() else Path.home() / usual


def files(share: Path) -> dict[Path, Path]:
    """The files to install under ``share``, each with its source; without the menu entry."""
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
    """The command that starts this bookq. Raises CommandError if a menu entry cannot name it."""
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
    _run_tool("xdg-mime", "default", ENTRY, "x-scheme-handler/bookq")
    write_line(f"bookq is in the menu, and opens bookq:// links. The entry is {target}.")
    say("Moved or updated bookq? Run this again. bookq desktop --remove takes it all away.")
    return Exit.DONE


def _remove(share: Path) -> Exit:
    target = share / "applications" / ENTRY
    there = [place for place in (target, *files(share)) if place.exists()]
    for place in there:
        place.unlink()
    _remove_defaults(_folder_of("XDG_CONFIG_HOME", ".config", os.environ) / "mimeapps.list")
    _refresh(share)
    write_line("bookq is no longer in the menu." if there else "There was nothing to take away.")
    return Exit.DONE


def _remove_defaults(file: Path) -> None:
    """Remove bookq from the person's default programs; all other lines stay as they are."""
    if not file.is_file():
        return
    text = file.read_bytes().decode("utf-8", "surrogateescape")
    lines = []
    for line in text.splitlines(keepends=True):
        kind, found, value = line.partition("=")
        programs = value.strip().split(";")
        if not found or ENTRY not in programs:
            lines.append(line)
        elif left := [program for program in programs if program not in (ENTRY, "")]:
            lines.append(f"{kind}={';'.join(left)};\n")
    changed = "".join(lines)
    if changed != text:
        from bookq_gui.storage.atomic import write_file

        write_file(file, changed.encode("utf-8", "surrogateescape"))


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
    """Run those tools that are installed of the desktop's that read menus and icons again."""
    if (share / "applications").is_dir():
        _run_tool("update-desktop-database", str(share / "applications"))
    if (share / "icons" / "hicolor").is_dir():
        # A desktop reads icon themes again when the time of their folder changes.
        os.utime(share / "icons" / "hicolor")


def _run_tool(program: str, *arguments: str) -> None:
    found = shutil.which(program)
    if found:
        subprocess.run(  # noqa: S603 - a tool of the desktop with bookq's own arguments
            [found, *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=30, check=False
        )


# browser


def _browser(options: argparse.Namespace, paths: Paths) -> int:
    from bookq_gui.engine.browser_host import BrowserError, browsers, connect, disconnect, is_connected

    found = browsers()
    if not found and options.what == "remove":
        write_line("No browser has been used here, so none is connected.")
        return Exit.DONE
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
        raise _unwritable(error, paths.data) from error
    known = [is_connected(browser, paths) for browser in found]
    for browser, connected in zip(found, known, strict=True):
        write_line(f"{browser.name}: {'connected' if connected else 'not connected'}")
    if options.what == "install":
        _say_how_to_add()
    elif options.what == "look" and not any(known):
        say("bookq browser --install connects bookq with the browsers that are here.")
    return Exit.DONE if any(known) or options.what == "remove" else Exit.NOT_ALL


def _say_how_to_add() -> None:
    say(f"The add-on is the folder {resources() / 'browser'}. In Chrome and its relatives: type")
    say("chrome://extensions, switch Developer mode on, press Load unpacked and choose that folder. In")
    say("Firefox open about:debugging, This Firefox, Load Temporary Add-on, and choose its manifest.json.")
    if any(mark in os.environ.get("PATH", "") for mark in _SEALED):
        say("A browser from a snap or flatpak is sealed off from other programs. Use the bookmark instead.")


# completion


def _completion_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("shell", choices=_SHELLS, metavar="SHELL", help="bash, zsh or fish")


def _completion(options: argparse.Namespace, _paths: Paths) -> int:
    import shtab

    top = parser()
    for action in _actions(top):
        if action.metavar in _FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    write(shtab.complete(top, options.shell))
    return Exit.DONE


def _actions(of: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in of._actions:  # noqa: SLF001 - argparse has no other way to list them
        yield action
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for sub in action.choices.values():
                yield from _actions(sub)


COMMANDS = {
    "doctor": Command(
        "  bookq doctor\n  bookq doctor --offline --json\n\n"
        "Exit code 1 when something is wrong. The site gets no request: bookq only looks whether it answers.",
        _doctor_arguments,
        _doctor,
    ),
    "desktop": Command(
        "  bookq desktop\n  bookq desktop --install\n  bookq desktop --remove",
        _installing(
            "put bookq into the menu, open bookq:// links with it, and offer it for pages and exports",
            "take all of that away again",
        ),
        _desktop,
    ),
    "browser": Command(
        "  bookq browser\n  bookq browser --install\n  bookq browser --remove\n\n"
        "The add-on hands over the pages of waiting books that you open. It never opens one by itself.",
        _installing("let the add-on in the browsers that are here speak with bookq", "take that away again"),
        _browser,
    ),
    "completion": Command(
        '  bash, in ~/.bashrc:  eval "$(bookq completion bash)"\n'
        '  zsh, in ~/.zshrc:    eval "$(bookq completion zsh)"\n'
        "  fish:                bookq completion fish > ~/.config/fish/completions/bookq.fish",
        _completion_arguments,
        _completion,
    ),
}
