"""The command line: finds the command that is meant and runs it, or opens the window."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from bookq_gui.cli.output import CommandError, Exit, flush, prepare_streams, say
from bookq_gui.paths import OWNER, Paths, WindowRequest, default_paths

_INTERRUPTED = 128 + 2
_BROKEN_PIPE = 128 + 13
"""The exit codes of shells for SIGINT, and for SIGPIPE: the reader of the output closed it."""
OpenWindow = Callable[[WindowRequest], int]
"""Opens a window, and returns its exit code when it is closed."""


def main(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Do what ``arguments`` say (without the program's name) and return the exit code."""
    prepare_streams()
    code = _guarded(lambda: _run(arguments, open_window))
    # Python writes the rest of the output at its exit, too late to report an error.
    return code if (late := _guarded(_flushed)) == Exit.DONE else late


def _run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    if not arguments:
        return start(default_paths(), (), open_window)
    from bookq_gui.cli.parser import parser

    words, command = with_command(arguments)
    try:
        options = parser(command).parse_args(words)
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
        from bookq_gui import system_libraries

        if not (advice := system_libraries.advice(error)):
            raise
        say(advice)
        return Exit.IMPOSSIBLE
    except KeyboardInterrupt:
        say("Stopped.")
        return _INTERRUPTED
    except ValueError as error:
        from bookq_gui.goodreads.site import BadSiteError

        if not isinstance(error, BadSiteError):
            raise
        say(str(error))
        return Exit.WRONG_USE
    except BrokenPipeError:
        return _BROKEN_PIPE
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        say(f"This could not be done: {where}{error.strerror or error}.")
        return Exit.IMPOSSIBLE


def with_command(arguments: Sequence[str]) -> tuple[list[str], str]:
    """``arguments`` with the command of the window if they name none, and the command; "" for help on all.

    Raises CommandError for a word that is neither a command nor anything the window could take.
    """
    from bookq_gui.cli.parser import COMMANDS, WINDOW

    words = list(arguments)
    index = 0
    while index < len(words) and words[index].startswith("-"):
        if words[index] in ("-h", "--help", "--version") or words[index:] == ["--data-dir"]:
            return words, ""
        if words[index] == "--":
            break
        index += 2 if words[index] == "--data-dir" else 1
    word = words[index] if index < len(words) else ""
    if word in COMMANDS:
        return words, word
    if word.isidentifier() and word.isascii() and not Path(word).exists():
        import difflib

        near = difflib.get_close_matches(word, COMMANDS, 1)
        hint = f" Did you mean {near[0]}?" if near else " See: bookq --help"
        raise CommandError(f"There is no command {word!r}.{hint}", Exit.WRONG_USE)
    return [*words[:index], WINDOW, *words[index:]], WINDOW


def start(paths: Paths, inputs: Sequence[str], open_window: OpenWindow) -> int:
    """Open the window with ``inputs``, which are links, texts and files. Returns the exit code."""
    request = WindowRequest(paths)
    if inputs:
        from bookq_gui.system_libraries import missing_screen

        if missing_screen(os.environ):
            return _without_screen(paths, inputs)
        request = _request(paths, inputs)
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
    from bookq_gui.engine.ipc_client import HandoverError, RemoteCommands
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
        # No bookq answers, or it is closing: the window that opens says so if the store is in use.
        return ""
    entries = tuple(entry for report in reports for entry in report.lines)
    what = f": {ImportReport(entries).summary()}" if reports else ""
    return f"bookq is already open on this library{what}."
