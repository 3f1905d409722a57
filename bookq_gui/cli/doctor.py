"""``bookq doctor``: what is wrong on this machine, and the command that repairs it."""

from __future__ import annotations

import argparse
import dataclasses
import platform
import shutil
import sys
import textwrap
from typing import Any

from bookq_gui import __version__
from bookq_gui.cli.command import Command, takes_json
from bookq_gui.cli.output import Exit, printable, write_json, write_line
from bookq_gui.cli.window import OpenWindow
from bookq_gui.engine.health import Check, CheckState, all_checks
from bookq_gui.paths import Paths

_WORDS = {CheckState.FINE: "ok", CheckState.NOTE: "note", CheckState.PROBLEM: "PROBLEM"}


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--offline", action="store_true", help="do not try to reach the site")
    takes_json(sub)


def _run(options: argparse.Namespace, paths: Paths, _open_window: OpenWindow) -> int:
    return doctor(paths, as_json=options.json, offline=options.offline)


def doctor(paths: Paths, *, as_json: bool, offline: bool) -> Exit:
    """Print every check. `Exit.NOT_ALL` where one found a problem."""
    if not as_json:
        write_line(about())
    checks = []
    for check in all_checks(paths, offline=offline):
        checks.append(check)
        if not as_json:
            _tell(check)
    wrong = [check for check in checks if check.state is CheckState.PROBLEM]
    if as_json:
        write_json(_document(checks, wrong))
    elif wrong:
        write_line(f"{len(wrong)} {'thing is' if len(wrong) == 1 else 'things are'} wrong.")
    else:
        write_line("Nothing is wrong.")
    return Exit.NOT_ALL if wrong else Exit.DONE


def about() -> str:
    """What a report should start with: versions and system."""
    packed = ", packed as a program" if getattr(sys, "frozen", False) else ""
    return f"bookq {__version__}, Python {platform.python_version()}, {platform.platform()}{packed}"


def _document(checks: list[Check], wrong: list[Check]) -> dict[str, Any]:
    return {"about": about(), "ok": not wrong, "checks": [dataclasses.asdict(check) for check in checks]}


def _tell(check: Check) -> None:
    width = min(max(shutil.get_terminal_size().columns, 60), 100)
    start = f"{_WORDS[check.state]:<8} {check.name}: "
    text = printable(f"{start}{check.message!s}")
    for line in textwrap.wrap(
        text, width, subsequent_indent=" " * 9, break_on_hyphens=False, break_long_words=False
    ):
        write_line(line)
    if check.repair:
        # Not wrapped: it may be a command to copy.
        write_line(f"{'':9}Repair: {printable(check.repair)}")


COMMANDS = {
    "doctor": Command(
        "  bookq doctor\n  bookq doctor --offline --json\n\n"
        "Exit code 1 when something is wrong. The site gets no request: bookq only looks whether it answers.",
        _arguments,
        _run,
    )
}
