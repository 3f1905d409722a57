"""The command line: what can be said, and which command it means."""

from __future__ import annotations

import argparse
import difflib
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from bookq_gui import __version__, system_libraries
from bookq_gui.cli import backup, system
from bookq_gui.cli.command import Command, Run, takes_json
from bookq_gui.cli.output import CommandError, Exit, flush, prepare_streams, say
from bookq_gui.cli.window_request import OpenWindow, WindowRequest, hand_over
from bookq_gui.goodreads.site import BadSiteError
from bookq_gui.model.job import Status
from bookq_gui.paths import Paths, default_paths

WINDOW = "window"

_ABOUT = """\
Paste Goodreads links, watch the queue, get the books.

Without a command the window opens; links and files given with it are added to the queue."""

_EXAMPLES = """\
  bookq                                          open the window
  bookq https://www.goodreads.com/book/show/656  open it and add this book
  bookq add links.txt && bookq run               the same without a window
  bookq books --json > books.json                what has been collected
  bookq parse saved/*.html                       read saved pages, without the queue
  bookq demo                                     try it all on invented books, no network

exit codes:
  0 done; 1 not found, or some jobs failed or are held by a pause; 2 wrong use; 3 could not (store
  in use or damaged, disk full); 130 and 143: stopped by Ctrl+C or by a signal to end"""


def main(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Do what ``arguments`` say (without the program's name) and return the exit code."""
    prepare_streams()
    code = _guarded(lambda: _done(arguments, open_window))
    # What is left is written here: at the exit of Python it would be too late to say that it cannot be.
    return code if (late := _guarded(_flushed)) == Exit.DONE else late


def _done(arguments: Sequence[str], open_window: OpenWindow) -> int:
    try:
        options = parser().parse_args(with_command(arguments))
    except SystemExit as ended:  # help, version and wrong use
        return int(ended.code or 0)
    return int(options.run(options, default_paths(options.data_dir), open_window))


def _flushed() -> int:
    flush()
    return Exit.DONE


def _guarded(action: Callable[[], int]) -> int:
    """What ``action`` returns; for what it raises a sentence is said, and the exit code returned."""
    try:
        return action()
    except CommandError as error:
        say(error.message)
        return error.code
    except ImportError as error:
        # Commands that run no jobs never come here: they do not load Qt.
        if not (advice := system_libraries.advice(error)):
            raise
        say(advice)
        return Exit.IMPOSSIBLE
    except KeyboardInterrupt:
        say("Stopped.")
        return 128 + signal.SIGINT
    except BadSiteError as error:
        say(str(error))
        return Exit.WRONG_USE
    except BrokenPipeError:
        return Exit.NOT_ALL
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        say(f"This could not be done: {where}{error.strerror or error}.")
        return Exit.IMPOSSIBLE


def with_command(arguments: Sequence[str]) -> list[str]:
    """``arguments`` with the word put in that is left out where the window is meant.

    Raises CommandError for a word that is neither a command nor anything the window could take.
    """
    words = list(arguments)
    index = 0
    while index < len(words) and words[index].startswith("-"):
        if words[index] in ("-h", "--help", "--version") or words[index:] == ["--data-dir"]:
            return words
        if words[index] == "--":
            return [*words[:index], WINDOW, *words[index:]]
        index += 2 if words[index] == "--data-dir" else 1
    word = words[index] if index < len(words) else ""
    names = [command.name for command in COMMANDS]
    if word in names:
        return words
    if word.isidentifier() and word.isascii() and not Path(word).exists():
        near = difflib.get_close_matches(word, names, 1)
        hint = f" Did you mean {near[0]}?" if near else " See: bookq --help"
        raise CommandError(f"There is no command {word!r}.{hint}", Exit.WRONG_USE)
    return [*words[:index], WINDOW, *words[index:]]


class _Parser(argparse.ArgumentParser):
    """An argument parser that keeps to one sentence and where to read on."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with the exit code for wrong use."""
        self.exit(Exit.WRONG_USE, f"{message[:1].upper()}{message[1:]}. See: {self.prog} --help\n")


def parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
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
    window = words.add_parser(WINDOW, prog="bookq", allow_abbrev=False)
    _finish(top, window, _window_arguments, _open_window)
    for command in COMMANDS:
        sub = words.add_parser(
            command.name,
            help=command.summary,
            description=f"{command.summary[0].upper()}{command.summary[1:]}.",
            epilog=f"examples:\n{command.examples}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        _finish(top, sub, command.arguments, command.run)
    return top


def _finish(
    top: argparse.ArgumentParser,
    sub: argparse.ArgumentParser,
    arguments: Callable[[argparse.ArgumentParser], None],
    run: Run,
) -> None:
    arguments(sub)
    # No default here: it would overwrite what stands before the command.
    _add_data_dir(sub, argparse.SUPPRESS)
    sub.set_defaults(run=run, top=top)


def _add_data_dir(target: argparse.ArgumentParser, default: str | None) -> None:
    target.add_argument(
        "--data-dir",
        metavar="DIR",
        default=default,
        help="keep everything under DIR (else BOOKQ_DATA_DIR, else a folder bookq-data beside the packed "
        "program, else the usual folders of your system)",
    )


# What each command takes


def _window_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("inputs", nargs="*", metavar="LINK|FILE", help="links and files to take in at once")


def _add_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "inputs", nargs="*", metavar="INPUT", help="links, files, folders; - is the standard input"
    )
    sub.add_argument("--refetch", action="store_true", help="fetch books again that are collected already")
    sub.add_argument(
        "--ids",
        action="store_true",
        help="take numbers alone in a line (656, goodreads:656) for ids of books",
    )


def _run_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--workers", type=_workers, metavar="N", help="work with N workers, 1 to 16")


def _workers(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= 16:
        return int(text)
    raise argparse.ArgumentTypeError("N is a whole number from 1 to 16")


def _jobs_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--status",
        action="append",
        default=[],
        choices=[str(status) for status in Status],
        help="only jobs of this status; may be given more than once",
    )
    takes_json(sub)


def _show_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("name", metavar="ID|LINK", help="the number of a book, or a link to it")
    takes_json(sub)


def _ids_or(flag: str, text: str) -> Callable[[argparse.ArgumentParser], None]:
    def arguments(sub: argparse.ArgumentParser) -> None:
        sub.add_argument(
            "names", nargs="*", metavar="ID", help="ids that bookq jobs prints, numbers or links"
        )
        sub.add_argument(flag, dest="all", action="store_true", help=text)

    return arguments


def _pause_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "queue", nargs="?", choices=["pages", "files"], metavar="QUEUE",
        help="pages (links that are fetched) or files (saved pages); both where none is named",
    )  # fmt: skip


def _clear_arguments(sub: argparse.ArgumentParser) -> None:
    which = sub.add_mutually_exclusive_group()
    for what, text in (
        ("finished", "those that are done (the default)"),
        ("failed", "those that failed"),
        ("all", "every job, also those that still wait"),
    ):
        which.add_argument(f"--{what}", dest="what", action="store_const", const=what, help=text)
    sub.set_defaults(what="finished")


def _export_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="what to write; its end says the format; - is the standard output",
    )
    sub.add_argument(
        "--format",
        metavar="F",
        help="csv, goodreads, json, jsonl, bibtex, ris, markdown, html or sqlite, whatever the name says",
    )
    sub.add_argument(
        "--ids",
        nargs="+",
        metavar="ID",
        help="only these books, in this order: numbers or links (default: all)",
    )


def _parse_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "files", nargs="+", metavar="FILE", help="saved pages: .html, .mhtml, .json, or any of them as .gz"
    )
    takes_json(sub)


def _demo_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--screenshot", type=Path, metavar="FILE", help="draw the window into a PNG when all is done, and end"
    )
    sub.add_argument("--size", type=_size, metavar="WxH", help="the size of the window, as in 1280x800")
    sub.add_argument("--dark", action="store_true", help="show the dark theme")
    sub.add_argument(
        "--serve", action="store_true", help="only serve the sample pages, and print the address"
    )


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if width.isdecimal() and height.isdecimal() and 400 <= int(width) <= 8000 and 300 <= int(height) <= 8000:
        return int(width), int(height)
    raise argparse.ArgumentTypeError("a size is written like 1280x800, from 400x300 to 8000x8000")


# What each command does. Imported here is only what the command needs: looking must not load Qt.


def _open_window(options: argparse.Namespace, paths: Paths, open_window: OpenWindow) -> int:
    from bookq_gui.cli.arguments import file_or_text
    from bookq_gui.imports.url_scheme import BadLinkError

    given: list[str | Path] = []
    complaint = ""
    for name in options.inputs:
        try:
            given.append(file_or_text(name))
        except BadLinkError as error:
            complaint = str(error)
            say(complaint)
    text = "\n".join(part for part in given if isinstance(part, str))
    files = tuple(part for part in given if isinstance(part, Path))
    request = WindowRequest(paths=paths, text=text, files=files, complaint=complaint)
    if told := hand_over(request):
        say(told)
        return Exit.DONE
    return open_window(request)


def _add(options: argparse.Namespace, paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.change import add

    return add(paths, options.inputs, refetch=options.refetch, ids=options.ids)


def _run(options: argparse.Namespace, paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.run import run

    return run(paths, workers=options.workers)


def _jobs(options: argparse.Namespace, paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.list_show import jobs

    return jobs(paths, statuses=options.status, as_json=options.json)


def _books(options: argparse.Namespace, paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.list_show import books

    return books(paths, as_json=options.json)


def _show(options: argparse.Namespace, paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.list_show import show

    return show(paths, name=options.name, as_json=options.json)


def _retry(options: argparse.Namespace, paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.change import retry

    return retry(paths, options.names, all_failed=options.all)


def _cancel(options: argparse.Namespace, paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.change import cancel

    return cancel(paths, options.names, everything=options.all)


def _clear(options: argparse.Namespace, paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.change import clear

    return clear(paths, options.what)


def _pause(options: argparse.Namespace, paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.change import pause

    return pause(paths, options.queue, paused=True)


def _resume(options: argparse.Namespace, paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.change import pause

    return pause(paths, options.queue, paused=False)


def _export(options: argparse.Namespace, paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.export import export_books

    return export_books(paths, options.file, form=options.format, names=options.ids)


def _parse(options: argparse.Namespace, _paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.parse import parse

    return parse(options.files, as_json=options.json)


def _demo(options: argparse.Namespace, _paths: Paths, open_window: OpenWindow) -> int:
    from bookq_gui.cli.demo import demo, serve

    if options.serve:
        return serve()
    theme = "dark" if options.dark else "light" if options.screenshot else None
    return demo(open_window, screenshot=options.screenshot, size=options.size, theme=theme)


COMMANDS = (
    Command(
        "add", "take in links, text, exports, bookmarks and saved pages; print what became of each",
        "  bookq add https://www.goodreads.com/book/show/656 goodreads.com/book/show/11\n"
        "  bookq add mail.txt goodreads_library_export.csv saved-pages/\n"
        "  bookq add --ids numbers.txt\n"
        "  xclip -o | bookq add -",
        _add_arguments, _add,
    ),
    Command(
        "run", "drain the queue without a window; ends when nothing is left to do",
        "  bookq run\n  bookq run --workers 2\n\nCtrl+C stops it; what was started goes back to the queue.",
        _run_arguments, _run,
    ),
    Command(
        "jobs", "print the queue",
        "  bookq jobs\n  bookq jobs --status failed --status canceled\n  bookq jobs --json",
        _jobs_arguments, _jobs,
    ),
    Command(
        "books", "print the collected books",
        "  bookq books\n  bookq books --json > books.json",
        takes_json, _books,
    ),
    Command(
        "show", "print one book",
        "  bookq show 656\n  bookq show https://www.goodreads.com/book/show/656 --json",
        _show_arguments, _show,
    ),
    Command(
        "export", "write books to a file: .csv .json .jsonl .bib .ris .md .sqlite, goodreads.csv to import",
        "  bookq export books.csv\n  bookq export goodreads.csv\n"
        "  bookq export wanted.txt --format bibtex --ids 656 11\n  bookq export - --format csv | head",
        _export_arguments, _export,
    ),
    Command(
        "retry", "queue jobs again, and scheduled ones at once",
        "  bookq retry 656\n  bookq retry file:eb30edf6\n  bookq retry --all-failed",
        _ids_or("--all-failed", "every job that failed"), _retry,
    ),
    Command(
        "cancel", "cancel jobs that have not ended",
        "  bookq cancel 656 gr:11\n  bookq cancel --all",
        _ids_or("--all", "every job that has not ended"), _cancel,
    ),
    Command(
        "pause", "start nothing new, also after a restart; what runs is finished",
        "  bookq pause\n  bookq pause pages",
        _pause_arguments, _pause,
    ),
    Command(
        "resume", "go on after a pause, whether it was made here or in the window",
        "  bookq resume\n  bookq resume files",
        _pause_arguments, _resume,
    ),
    Command(
        "clear", "remove jobs from the queue; the books stay",
        "  bookq clear\n  bookq clear --failed",
        _clear_arguments, _clear,
    ),
    Command(
        "parse", "read saved pages right now, outside the queue: one record a file",
        "  bookq parse saved/*.html\n  bookq parse page.html.gz --json",
        _parse_arguments, _parse,
    ),
    Command(
        "demo", "the whole window on invented books, served on this machine: no network, nothing kept",
        "  bookq demo\n  bookq demo --screenshot window.png --size 1280x800 --dark\n  bookq demo --serve",
        _demo_arguments, _demo,
    ),
    *backup.COMMANDS,
    *system.COMMANDS,
)  # fmt: skip
