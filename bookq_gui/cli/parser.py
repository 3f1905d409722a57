"""The parser of the command line. It loads the module of a command when that is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, NoReturn

from bookq_gui import __version__
from bookq_gui.cli.output import Exit
from bookq_gui.paths import Paths


class Command(NamedTuple):
    """One command.

    Its help shows ``examples``, ``arguments`` adds its arguments to a parser, ``run`` does the work and
    returns the exit code. The options that ``run`` takes also have ``open_window``.
    """

    examples: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Paths], int]


def file_name(text: str) -> Path:
    """An argument that names a file."""
    if not text:
        raise argparse.ArgumentTypeError("the name of the file is empty")
    return Path(text)


def takes_json(target: argparse.ArgumentParser) -> None:
    """Give a command the option ``--json``."""
    target.add_argument("--json", action="store_true", help="print one JSON document and nothing else")


WINDOW = "window"
"""The command that is meant if none is named."""

COMMANDS: Mapping[str, tuple[str, str]] = {
    "add": ("add", "take in links, text, exports, bookmarks and saved pages; print the result of each"),
    "run": ("run", "drain the queue without a window; ends when nothing is left to do"),
    "worker": ("run", "read pages for desktops on other computers, over Redis"),
    "jobs": ("jobs", "print the queue"),
    "books": ("show", "print the books of the library"),
    "show": ("show", "print one book"),
    "export": (
        "export",
        "write books: .csv .tsv .xlsx .json .jsonl .bib .ris .md .html .sqlite, goodreads.csv, notes",
    ),
    "retry": ("jobs", "queue jobs again, and scheduled ones at once"),
    "cancel": ("jobs", "cancel jobs that have not ended"),
    "pause": ("jobs", "start nothing new, also after a restart; what runs is finished"),
    "resume": ("jobs", "go on after a pause, whether it was made here or in the window"),
    "clear": ("jobs", "remove jobs from the queue; the books stay"),
    "parse": ("parse", "read saved pages right now, outside the queue: one record a file"),
    "demo": ("demo", "the whole window on invented books, served on this machine: no network, nothing kept"),
    "backup": (
        "backup",
        "write books, queue, tags and notes into one file, for another computer or a bad day",
    ),
    "restore": ("backup", "take a backup in: what is missing is added, what is here stays"),
    "doctor": ("system", "look for what keeps bookq from working, and say what repairs it"),
    "desktop": ("system", "put bookq into the menu of your desktop, or take it out"),
    "browser": ("system", "connect the browsers of this computer with bookq, for its add-on"),
    "completion": ("system", "print a script that completes bookq's words in your shell"),
}
"""Each command with the module of this package that has it, and its summary."""

_ABOUT = """\
Paste Goodreads links, watch the queue, get the books.

Without a command the window opens; links and files given with it are added to the queue."""

_EXAMPLES = """\
  bookq                                          open the window
  bookq https://www.goodreads.com/book/show/656  open it and add this book
  bookq add links.txt && bookq run               the same without a window
  bookq books --json > books.json                the books of the library
  bookq parse saved/*.html                       read saved pages, without the queue
  bookq demo                                     try it all on invented books, no network

exit codes:
  0 done; 1 not found, or some jobs failed or are held by a pause; 2 wrong use; 3 could not (store
  in use or damaged, disk full); 130, 141 and 143: ended by Ctrl+C, a closed pipe, a signal to end"""


class _Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one sentence, with the command of the help."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with the exit code for wrong use."""
        self.exit(
            Exit.WRONG_USE, f"{message[:1].upper()}{message[1:].rstrip('.')}. See: {self.prog} --help\n"
        )


def parser(command: str | None = None) -> argparse.ArgumentParser:
    """The parser of ``command``; None: of all; "": of all, but they take no arguments, for the help on all.

    A start pays for each module that is loaded and each parser that is made.
    """
    top = _Parser(
        prog="bookq",
        usage="bookq [LINK|FILE ...]\n       bookq COMMAND ...",
        description=_ABOUT,
        epilog=f"examples:\n{_EXAMPLES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"bookq {__version__}")
    _add_data_dir(top, None)
    words = top.add_subparsers(title="commands", prog="bookq", metavar="COMMAND", parser_class=_Parser)
    if not command or command == WINDOW:
        window = words.add_parser(WINDOW, prog="bookq", allow_abbrev=False)
        window.add_argument(
            "inputs", nargs="*", metavar="LINK|FILE", help="links and files to take in at once"
        )
        window.set_defaults(run=None)
        _add_data_dir(window, argparse.SUPPRESS)
    for name, (module, summary) in COMMANDS.items():
        if command and command != name:
            continue
        sub = words.add_parser(
            name,
            help=summary,
            description=f"{summary[0].upper()}{summary[1:]}.",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        if command != "":
            loaded: Command = import_module(f"bookq_gui.cli.{module}").COMMANDS[name]
            loaded.arguments(sub)
            sub.epilog = f"examples:\n{loaded.examples}"
            sub.set_defaults(run=loaded.run)
        # A default would overwrite the option before the command.
        _add_data_dir(sub, argparse.SUPPRESS)
    return top


def _add_data_dir(target: argparse.ArgumentParser, default: str | None) -> None:
    target.add_argument(
        "--data-dir",
        metavar="DIR",
        default=default,
        help="keep everything under DIR (else BOOKQ_DATA_DIR, else a folder bookq-data beside the packed "
        "program, else the usual folders of your system)",
    )
