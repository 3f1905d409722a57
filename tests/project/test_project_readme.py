"""The README says only what is true."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from bookq_gui import cli
from bookq_gui.commands.output import CommandError

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = [
    text
    for kind, text in re.findall(r"^```(\w*)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    if kind in ("", "sh", "console", "text")
]
LINES = [line.split("#")[0].strip() for block in BLOCKS for line in block.splitlines()]
COMMANDS = [
    words
    for line in LINES
    for part in re.split(r"&&|\|", line)
    if (words := shlex.split(part.partition(">")[0])) and words[0] in ("bookq", ".venv/bin/bookq")
]


def test_the_first_two_commands_set_up_start_and_test() -> None:
    starting = [line for line in LINES if line.startswith("sh .ci/setup")]
    assert starting[:2] == [
        "sh .ci/setup && .venv/bin/bookq",
        "sh .ci/setup test && .venv/bin/python -m pytest",
    ]
    assert (ROOT / ".ci" / "setup").is_file()


def test_there_are_examples_of_commands() -> None:
    assert {words[1] for words in COMMANDS if len(words) > 1} >= {"add", "run", "parse", "demo", "books"}


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_shown_is_understood(words: list[str]) -> None:
    try:
        cli.parser().parse_args(cli.with_command([word.strip("[]…") for word in words[1:]]))
    except (SystemExit, CommandError) as error:
        pytest.fail(f"{shlex.join(words)}: {error}")


def test_every_command_there_is_is_told() -> None:
    for command in cli.COMMANDS:
        assert f"bookq {command.name}" in README


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", README))))
def test_every_file_linked_is_there(target: str) -> None:
    assert (ROOT / target).exists()


def test_every_file_named_is_there() -> None:
    named = set(re.findall(r"`((?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:toml|spec|md))`", README))
    missing = [
        name for name in named if not name.startswith((".venv", "~", "dist/")) and not (ROOT / name).exists()
    ]
    assert not missing


def test_headings_linked_are_there() -> None:
    headings = {
        re.sub(r"[^\w\- ]", "", line.lstrip("# ").strip().lower()).replace(" ", "-")
        for line in README.splitlines()
        if line.startswith("#")
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", README)) <= headings
