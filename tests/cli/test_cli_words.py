"""Which command the words mean, and what is said where they mean none."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.conftest import Bookq

from bookq_gui import __version__
from bookq_gui.cli.parser import COMMANDS
from bookq_gui.paths import Paths


def test_version(bookq: Bookq) -> None:
    assert (said := bookq("--version")).code == 0
    assert said.out == f"bookq {__version__}\n"


def test_help_names_every_command(bookq: Bookq) -> None:
    said = bookq("--help")
    assert said.code == 0
    for command in COMMANDS:
        assert f"    {command} " in said.out


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_every_command_has_examples(bookq: Bookq, name: str) -> None:
    said = bookq(name, "--help")
    assert said.code == 0
    assert f"bookq {name}" in said.out.split("examples:")[1]
    assert "--data-dir" in said.out


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ((), ""),
        (("https://www.goodreads.com/book/show/656",), "https://www.goodreads.com/book/show/656"),
        (("goodreads.com/book/show/1", "x.html"), "goodreads.com/book/show/1\nx.html"),
        (("656",), "656"),
        (("--", "656"), "656"),
        (("--", "jobs"), "jobs"),
        (("a text with a link",), "a text with a link"),
    ],
)  # fmt: skip
def test_without_a_command_the_window_opens_with_what_was_given(
    bookq: Bookq, words: tuple[str, ...], text: str
) -> None:
    said = bookq(*words)
    assert said.code == 0
    (request,) = said.windows
    assert request.text == text
    assert request.files == ()


def test_files_given_to_the_window_are_files(
    bookq: Bookq, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("links").write_text("https://www.goodreads.com/book/show/656", "utf-8")
    spaced = tmp_path / "a page.html"
    (request,) = bookq("links", "goodreads.com/book/show/1", spaced.as_uri()).windows
    assert request.files == (Path("links"), spaced)
    assert request.text == "goodreads.com/book/show/1"


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("form", [["--data-dir", "{}"], ["--data-dir={}"]])
def test_the_data_folder_may_be_named_before_and_after(
    bookq: Bookq, tmp_path: Path, *, before: bool, form: list[str]
) -> None:
    chosen = tmp_path / "chosen"
    option = [word.format(chosen) for word in form]
    link = "https://www.goodreads.com/book/show/656"
    words = [*option, link] if before else [link, *option]
    (request,) = bookq(*words).windows
    assert request.paths.data == chosen
    words = [*option, "jobs", "--json"] if before else ["jobs", "--json", *option]
    assert bookq(*words).json == []


def test_the_data_folder_of_the_environment_is_used(bookq: Bookq, data_dir: Path) -> None:
    (request,) = bookq().windows
    assert request.paths.data == data_dir


@pytest.mark.parametrize("words", [("add", "goodreads.com/book/show/1"), ("run",)], ids=" ".join)
def test_a_site_that_is_none_is_a_sentence(
    bookq: Bookq, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("BOOKQ_SITE", "http://example.com")
    said = bookq(*words)
    assert said.code == 2
    assert said.err.startswith("BOOKQ_SITE is for tests and names a server on this machine")


def test_settings_that_are_nested_without_end_are_a_sentence(bookq: Bookq, paths: Paths) -> None:
    paths.settings.parent.mkdir(parents=True, exist_ok=True)
    paths.settings.write_text("[" * 200_000, "utf-8")
    said = bookq("add", "goodreads.com/book/show/1")
    assert said.code == 0
    assert "could not be read" in said.err
    assert "defaults are used" in said.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("pares", "x.html"), "There is no command 'pares'. Did you mean parse?"),
        (("frobnicate",), "There is no command 'frobnicate'. See: bookq --help"),
        (("show",), "ID|LINK"),
        (("jobs", "--status", "lost"), "invalid choice: 'lost'"),
        (("run", "--workers", "0"), "whole number from 1 to 16"),
        (("run", "--workers", "many"), "whole number from 1 to 16"),
        (("run", "--redis", "http://nas"), "looks like redis://host:6379/0"),
        (("clear", "--all", "--failed"), "not allowed with"),
        (("demo", "--size", "12"), "1280x800"),
        (("demo", "--size", "90000x10"), "1280x800"),
        (("parse",), "FILE"),
        (("--data-dir",), "Argument --data-dir: expected one argument."),
        (("--unknown",), "Unrecognized arguments: --unknown."),
        (("retry",), "Name jobs, or give --all-failed"),
        (("retry", "656", "--all-failed"), "Name jobs, or give --all-failed"),
        (("cancel", "author/show/3"), "is not a book"),
        (("show", "https://www.goodreads.com/list/show/3"), "list page"),
        (("export", "x.csv", "--ids", "file:abc"), "is a job, not a book"),
    ],
)
def test_wrong_use_is_a_sentence_and_code_2(bookq: Bookq, words: tuple[str, ...], sentence: str) -> None:
    said = bookq(*words)
    assert said.code == 2
    assert said.out == ""
    assert sentence in said.err
    assert ".." not in said.err
    assert "Traceback" not in said.err
    assert not said.windows
