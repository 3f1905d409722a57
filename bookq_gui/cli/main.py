"""The command line: finds the command that is meant and runs it, or opens the window."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence
from pathlib import Path

from bookq_gui import system_libraries
from bookq_gui.cli.output import CommandError, Exit, flush, prepare_streams, say
from bookq_gui.paths import OWNER, Paths, WindowRequest, default_paths

_READER_GONE = 128 + 13
"""The exit code when whoever reads the output has seen enough: that of SIGPIPE."""
OpenWindow = Callable[[WindowRequest], int]
"""Opens a window, and returns its exit code when it is closed."""


def main(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Do what ``arguments`` say (without the program's name) and return the exit code."""
    prepare_streams()
    code = _guarded(lambda: _run(arguments, open_window))
    # What is left is written here: at the exit of Python it would be too late to report an error.
    return code if (late := _guarded(_flushed)) == Exit.DONE else late


def _run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    if not arguments:
        return start(default_paths(), (), open_window)
    from bookq_gui.cli.parser import COMMANDS, parser

    words = with_command(arguments)
    try:
        options = parser([word for word in words if word in COMMANDS]).parse_args(words)
    except SystemExit as ended:  # help, version and wrong use
        return int(ended.code or 0)
    paths = default_paths(options.data_dir)
    if options.run is None:
        return start(paths, options.inputs, open_window)
    options.open_window = open_window
    return int(options.run(options, paths))


def _flushed() -> int:
    flush()
    return Exit.DONE


def _guarded(action: Callable[[], int]) -> int:
    """What ``action`` returns; an error that it raises is shown as a sentence, with its exit code."""
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
    except ValueError as error:
        from bookq_gui.goodreads.site import BadSiteError

        if not isinstance(error, BadSiteError):
            raise
        say(str(error))
        return Exit.WRONG_USE
    except BrokenPipeError:
        return _READER_GONE
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        say(f"This could not be done: {where}{error.strerror or error}.")
        return Exit.IMPOSSIBLE


def with_command(arguments: Sequence[str]) -> list[str]:
    """``arguments`` with the word put in that is left out where the window is meant.

    Raises CommandError for a word that is neither a command nor anything the window could take.
    """
    from bookq_gui.cli.parser import COMMANDS, WINDOW

    words = list(arguments)
    index = 0
    while index < len(words) and words[index].startswith("-"):
        if words[index] in ("-h", "--help", "--version") or words[index:] == ["--data-dir"]:
            return words
        if words[index] == "--":
            return [*words[:index], WINDOW, *words[index:]]
        index += 2 if words[index] == "--data-dir" else 1
    word = words[index] if index < len(words) else ""
    if word in COMMANDS:
        return words
    if word.isidentifier() and word.isascii() and not Path(word).exists():
        import difflib

        near = difflib.get_close_matches(word, COMMANDS, 1)
        hint = f" Did you mean {near[0]}?" if near else " See: bookq --help"
        raise CommandError(f"There is no command {word!r}.{hint}", Exit.WRONG_USE)
    return [*words[:index], WINDOW, *words[index:]]


def start(paths: Paths, inputs: Sequence[str], open_window: OpenWindow) -> int:
    """Open the window with ``inputs``, which are links, texts and files. Returns the exit code."""
    if inputs and system_libraries.missing_screen(os.environ):
        return _without_screen(paths, inputs)
    request = _request(paths, inputs) if inputs else WindowRequest(paths)
    if answer := hand_over(request):
        say(answer)
        return Exit.DONE
    return open_window(request)


def _without_screen(paths: Paths, inputs: Sequence[str]) -> int:
    from bookq_gui.cli.add import add
    from bookq_gui.cli.run import run

    say("There is no display here, so bookq works in the terminal.")
    added = add(paths, list(inputs), refetch=False)
    return max(added, run(paths, workers=None))


def _request(paths: Paths, inputs: Sequence[str]) -> WindowRequest:
    from bookq_gui.cli.add import file_or_text
    from bookq_gui.imports.links import BadLinkError

    given: list[str | Path] = []
    complaint = ""
    for name in inputs:
        try:
            given.append(file_or_text(name))
        except BadLinkError as error:
            complaint = str(error)
            say(complaint)
    text = "\n".join(part for part in given if isinstance(part, str))
    return WindowRequest(paths, text, tuple(part for part in given if isinstance(part, Path)), complaint)


def hand_over(request: WindowRequest) -> str:
    """Give ``request`` to the bookq that has its data folder open.

    Returns a sentence on the result, "" if no bookq has the folder open.
    """
    # The file is there while a bookq is open. Most starts find none and need not load what talks to it.
    if request.screenshot is not None or not (request.paths.data / OWNER).exists():
        return ""
    from bookq_gui.engine.remote import HandoverError, RemoteCommands
    from bookq_gui.model.imports import ImportReport

    owner = RemoteCommands(request.paths)
    reports = []
    try:
        owner.show(request.complaint)
        if request.text:
            reports.append(owner.add_text(request.text))
        if request.files:
            reports.append(owner.import_files(request.files))
    except HandoverError:
        # Nobody is there, or is ending: the window that opens now says so where it matters.
        return ""
    entries = tuple(entry for report in reports for entry in report.lines)
    what = f": {ImportReport(entries).summary()}" if reports else ""
    return f"bookq is already open on this library{what}."
