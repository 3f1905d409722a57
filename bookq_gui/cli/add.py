"""The command ``add``: imports links, text, files and folders, and prints the result of each."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bookq_gui.cli.output import CommandError, Exit, clipped, say, write_line
from bookq_gui.cli.parser import Command
from bookq_gui.imports.file_types import decode
from bookq_gui.imports.links import BadLinkError, is_bookq_link, text_of_bookq_link
from bookq_gui.model.imports import AddResult, ImportReport, ReportLine
from bookq_gui.paths import Paths

if TYPE_CHECKING:
    from bookq_gui.engine.ipc import Commands

MOST_STDIN = 32 * 1024 * 1024
"""The most bytes that are read from the standard input."""
_LONGEST_NAME = 1_000
_SUFFIXES = (
    ".csv", ".eml", ".gz", ".htm", ".html", ".json", ".jsonl", ".mbox", ".md", ".mht", ".mhtml",
    ".pdf", ".tsv", ".txt", ".url", ".webarchive", ".webloc", ".xhtml", ".zip",
)  # fmt: skip


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "inputs", nargs="*", metavar="INPUT", help="links, files, folders; - is the standard input"
    )
    sub.add_argument(
        "--refetch", action="store_true", help="fetch books again that are in the library already"
    )
    sub.add_argument(
        "--ids",
        action="store_true",
        help="take numbers alone in a line (656, goodreads:656) for ids of books",
    )


def _run(options: argparse.Namespace, paths: Paths) -> int:
    return add(paths, options.inputs, refetch=options.refetch, ids=options.ids)


def add(paths: Paths, inputs: list[str], *, refetch: bool, ids: bool = False) -> Exit:
    """Add links, text, files and folders in their order; print the result of each.

    ``ids``: numbers alone in a line of a text are the ids of books.
    """
    from bookq_gui.cli.access import change  # the window, which uses the rest, needs no store here

    if not inputs:
        if sys.stdin is None or sys.stdin.isatty():
            raise CommandError("Give links, files or folders, or - for the standard input.", Exit.WRONG_USE)
        inputs = ["-"]
    parts = [_part(name) for name in inputs]

    reports: list[ImportReport] = []

    def add_parts(commands: Commands) -> None:
        # Called again if an owner ends: the parts that have a report are added already.
        for part in parts[len(reports) :]:
            if isinstance(part, Path):
                reports.append(commands.import_files([part], refetch=refetch, ids=ids))
            else:
                reports.append(commands.add_text(part, refetch=refetch, ids=ids))

    change(paths, add_parts)
    entries: list[ReportLine] = []
    for name, part, report in zip(inputs, parts, reports, strict=True):
        if not report.lines:
            missing = name != "-" and isinstance(part, str) and names_a_file(part)
            say(f"There is no file {part}." if missing else f"{_shown(part)}: there is no book link in it.")
        entries += report.lines
    for entry in entries:
        if entry.result is AddResult.REFUSED:
            say(entry.line())
        else:
            write_line(entry.line())
    if not ids and any(_is_number(entry) for entry in entries):
        say("Numbers alone are taken for ids of books by: bookq add --ids")
    say(ImportReport(tuple(entries)).summary())
    return Exit.DONE if any(entry.result is not AddResult.REFUSED for entry in entries) else Exit.NOT_ALL


def _is_number(entry: ReportLine) -> bool:
    return entry.result is AddResult.REFUSED and len(entry.text) < 10 and entry.text.isdecimal()


def _part(name: str) -> str | Path:
    """The text or path that one argument means."""
    if name == "-":
        if sys.stdin is None:
            raise CommandError("There is no standard input to read.", Exit.WRONG_USE)
        data = sys.stdin.buffer.read(MOST_STDIN + 1)
        if len(data) > MOST_STDIN:
            message = "The standard input is longer than 32 MB. Save it as a file and add that."
            raise CommandError(message, Exit.WRONG_USE)
        return decode(data)
    try:
        return file_or_text(name)
    except BadLinkError as error:
        raise CommandError(str(error), Exit.WRONG_USE) from error


def file_or_text(name: str) -> str | Path:
    """A file or folder if ``name`` is one (also as file://...), else text.

    Of a link to bookq it is the text inside. Raises BadLinkError if there is none.
    """
    if is_bookq_link(name):
        return text_of_bookq_link(name)
    try:
        if name.startswith("file://"):
            from urllib.parse import urlsplit
            from urllib.request import url2pathname

            return Path(url2pathname(urlsplit(name).path))
        # An empty name would mean the working directory.
        return Path(name) if name and Path(name).exists() else name
    except (OSError, ValueError):  # a text may be too long for a path, or have characters that no path has
        return name


def names_a_file(text: str) -> bool:
    """Whether a text without any link looks like the name of a file."""
    name = text.strip()
    if len(name) > _LONGEST_NAME or not name.isprintable() or "://" in name:
        return False
    has_folder = "/" in name or os.sep in name
    return name.lower().endswith(_SUFFIXES) or (has_folder and not name.endswith(("?", ".")))


def _shown(part: str | Path) -> str:
    """An argument, short enough for a message."""
    return str(part) if isinstance(part, Path) else clipped(" ".join(part.split()), 60) or "The input"


COMMANDS = {
    "add": Command(
        "  bookq add https://www.goodreads.com/book/show/656 goodreads.com/book/show/11\n"
        "  bookq add mail.txt goodreads_library_export.csv saved-pages/\n"
        "  bookq add --ids numbers.txt\n"
        "  xclip -o | bookq add -",
        _arguments,
        _run,
    )
}
