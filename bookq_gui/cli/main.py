"""The command line: finds the command that is meant and runs it. Here is only what every start needs."""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from pathlib import Path

from bookq_gui import system_libraries
from bookq_gui.cli.output import CommandError, Exit, flush, prepare_streams, say
from bookq_gui.cli.window import OpenWindow, start
from bookq_gui.paths import default_paths


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
    return int(options.run(options, default_paths(options.data_dir), open_window))


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
        return Exit.NOT_ALL
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
