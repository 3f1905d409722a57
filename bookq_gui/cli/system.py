"""The commands that are about this machine, not about books: ``doctor``, ``desktop`` and ``completion``."""

from __future__ import annotations

import argparse

from bookq_gui.cli.command import Command, takes_json
from bookq_gui.cli.window_request import OpenWindow
from bookq_gui.paths import Paths

SHELLS = ("bash", "zsh", "fish")


def _doctor_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--offline", action="store_true", help="do not try to reach the site")
    takes_json(sub)


def _desktop_arguments(sub: argparse.ArgumentParser) -> None:
    what = sub.add_mutually_exclusive_group()
    what.add_argument(
        "--install", action="store_const", dest="what", const="install",
        help="put bookq into the menu, open bookq:// links with it, and offer it for pages and exports",
    )  # fmt: skip
    what.add_argument(
        "--remove", action="store_const", dest="what", const="remove", help="take all of that away again"
    )
    sub.set_defaults(what="look")


def _completion_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("shell", choices=SHELLS, metavar="SHELL", help="bash, zsh or fish")


def _doctor(options: argparse.Namespace, paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.doctor import doctor

    return doctor(paths, as_json=options.json, offline=options.offline)


def _desktop(options: argparse.Namespace, _paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.desktop import desktop

    return desktop(options.what)


def _completion(options: argparse.Namespace, _paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.completion import completion

    return completion(options.top, options.shell)


COMMANDS = (
    Command(
        "doctor", "look for what keeps bookq from working, and say what repairs it",
        "  bookq doctor\n  bookq doctor --offline --json\n\n"
        "Exit code 1 when something is wrong. The site gets no request: bookq only looks whether it answers.",
        _doctor_arguments, _doctor,
    ),
    Command(
        "desktop", "put bookq into the menu of your desktop, or take it out",
        "  bookq desktop\n  bookq desktop --install\n  bookq desktop --remove",
        _desktop_arguments, _desktop,
    ),
    Command(
        "completion", "print a script that completes bookq's words in your shell",
        '  bash, in ~/.bashrc:  eval "$(bookq completion bash)"\n'
        '  zsh, in ~/.zshrc:    eval "$(bookq completion zsh)"\n'
        "  fish:                bookq completion fish > ~/.config/fish/completions/bookq.fish",
        _completion_arguments, _completion,
    ),
)  # fmt: skip
