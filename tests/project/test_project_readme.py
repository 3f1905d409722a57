"""The README says only what is true."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from bookq_gui.cli import main, parser
from bookq_gui.cli.jobs import job_record
from bookq_gui.cli.output import CommandError
from bookq_gui.demo.site import DemoSite
from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.jobs.record import JobRecord
from bookq_gui.model.job import NewJob

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
        given, _command = main.with_command([word.strip("[]…") for word in words[1:]])
        parser.parser().parse_args(given)
    except (SystemExit, CommandError) as error:
        pytest.fail(f"{shlex.join(words)}: {error}")


def test_every_command_there_is_is_told() -> None:
    for command in parser.COMMANDS:
        assert f"bookq {command}" in README


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


CHEAP = [
    words
    for words in COMMANDS
    if len(words) > 1 and words[1] not in ("demo", "desktop", "doctor", "run", "worker")
]


def test_the_cheap_commands_shown_run_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On an empty collection, with the files that the examples name."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOOKQ_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("BOOKQ_SITE", "http://127.0.0.1:9")
    (tmp_path / "links.txt").write_text("https://www.goodreads.com/book/show/656\n", "utf-8")
    (tmp_path / "numbers.txt").write_text("11\n", "utf-8")
    for name in ("saved-pages", "saved"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.html").write_text("<html><title>no book</title></html>", "utf-8")
    ran = []
    for words in CHEAP:
        arguments = [str(tmp_path / "saved/page.html") if "*" in word else word for word in words[1:]]
        try:
            code = main.main(arguments, lambda _request: 0)
        except SystemExit as ended:
            code = int(ended.code or 0)
        # There are no books in it yet, and the page is none: told by 1. Never wrong use, never impossible.
        assert code in (0, 1), shlex.join(words)
        ran.append(words[1])
    assert {"add", "jobs", "books", "cancel", "clear", "export", "completion"} <= set(ran)


def fields_told(text: str) -> list[str]:
    return re.findall(r"`(\w+)`", text)


def test_the_fields_of_a_book_told_are_those_there_are() -> None:
    told = README[README.index("A book record has ") : README.index(", and in `books` and `show` also")]
    plain = re.sub(r" \([^)]*\)", "", told)
    record = read_page(sample_page(), fetched_at="2026-11-01T12:00:00+00:00", source="x").to_dict()
    assert fields_told(plain) == [name for name in record if name in fields_told(plain)]
    assert set(fields_told(plain)) == set(record)
    for name in ("series", "contributors", "awards"):
        inner = re.search(rf"`{name}` \(a list of\s([^)]*)\)", told)[1]
        assert fields_told(inner) == list(record[name][0])


def test_the_fields_of_a_job_told_are_those_there_are() -> None:
    told = re.search(r"^\| `jobs` \| a list of jobs: (.*) \|$", README, re.MULTILINE)[1]
    job = JobRecord.of(NewJob(id="gr:1", queue="pages", source="x"), 1, 1_790_000_000.0).job()
    assert fields_told(re.sub(r" \([^)]*\)", "", told)) == list(job_record(job))


def sample_page() -> bytes:
    """The page of the invented book that has awards and a series."""
    with DemoSite() as site:
        rich = next(s for s in site.samples.books if s.fact("awards") and s.fact("series"))
        return (site.page(rich.id) or "").encode()
