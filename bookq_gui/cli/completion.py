"""``bookq completion``: a script that completes the words of bookq in a shell."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from bookq_gui.cli.command import Command
from bookq_gui.cli.output import Exit, write
from bookq_gui.cli.window import OpenWindow
from bookq_gui.paths import Paths

SHELLS = ("bash", "zsh", "fish")
_FILES = frozenset({"FILE", "INPUT", "LINK|FILE", "DIR"})
"""The names of arguments for which a shell offers files."""


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("shell", choices=SHELLS, metavar="SHELL", help="bash, zsh or fish")


def _run(options: argparse.Namespace, _paths: Paths, _open_window: OpenWindow) -> int:
    import shtab

    from bookq_gui.cli.parser import parser

    top = parser()
    for action in _actions(top):
        if action.metavar in _FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    write(shtab.complete(top, options.shell))
    return Exit.DONE


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way to list them
        yield action
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for sub in action.choices.values():
                yield from _actions(sub)


COMMANDS = {
    "completion": Command(
        '  bash, in ~/.bashrc:  eval "$(bookq completion bash)"\n'
        '  zsh, in ~/.zshrc:    eval "$(bookq completion zsh)"\n'
        "  fish:                bookq completion fish > ~/.config/fish/completions/bookq.fish",
        _arguments,
        _run,
    )
}
