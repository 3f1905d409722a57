"""``backup`` and ``restore``: what they do, what they say, their exit codes, with and without a window."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from cli.conftest import Bookq

from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.model.book import Book
from bookq_gui.model.events import Notice
from bookq_gui.paths import Paths, default_paths

NOT_IN_IT = "Settings, covers and kept pages are not in it."


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """The data folder of another computer."""
    return tmp_path / "elsewhere"


def test_there_and_back_again(
    bookq: Bookq, filled: Paths, books: list[Book], tmp_path: Path, elsewhere: Path
) -> None:
    file = tmp_path / "bookq.zip"
    said = bookq("backup", file)
    amount = f"{len(books)} books, 5 jobs and 0 notes"
    assert (said.code, said.err) == (0, "")
    assert said.out == f"{amount} are saved in bookq.zip. {NOT_IN_IT}\n"
    said = bookq("restore", file, "--data-dir", elsewhere)
    assert (said.code, said.out, said.err) == (0, f"Restored {amount}.\n", "")
    assert bookq("books", "--json", "--data-dir", elsewhere).json == bookq("books", "--json").json
    mine, theirs = bookq("jobs", "--json").json, bookq("jobs", "--json", "--data-dir", elsewhere).json
    assert [job["id"] for job in mine] == [job["id"] for job in theirs]
    said = bookq("restore", file, "--data-dir", elsewhere)
    assert (said.code, said.out) == (
        0,
        "Nothing was changed: everything in this backup is here already.\n",
    )


def test_an_earlier_backup_is_replaced(bookq: Bookq, filled: Paths, tmp_path: Path) -> None:
    file = tmp_path / "bookq.zip"
    assert bookq("backup", file).code == 0
    before = file.stat().st_ino
    assert bookq("backup", file).code == 0
    assert file.stat().st_ino != before


def test_what_is_no_backup_is_replaced_with_force_only(bookq: Bookq, filled: Paths, tmp_path: Path) -> None:
    file = tmp_path / "thesis.txt"
    file.write_text("years of work", "utf-8")
    said = bookq("backup", file)
    assert (said.code, file.read_text("utf-8")) == (2, "years of work")
    assert "is no backup. Choose another name, or replace it with --force" in said.err
    assert bookq("backup", file, "--force").code == 0
    assert file.read_bytes().startswith(b"PK")
    assert bookq("backup", "").err.startswith("Argument FILE: the name of the file is empty.")


def test_it_is_written_beside_the_bookq_that_owns_the_store(
    bookq: Bookq, filled: Paths, books: list[Book], tmp_path: Path
) -> None:
    engine = Engine(filled, workers=False)
    engine.open()
    try:
        said = bookq("backup", tmp_path / "x.zip")
    finally:
        engine.close()
    assert (said.code, said.out.split(" ")[0]) == (0, str(len(books)))


def test_bookqs_own_files_are_never_replaced(bookq: Bookq, filled: Paths) -> None:
    said = bookq("backup", filled.store / "cache.db")
    assert said.code == 2
    assert said.err.startswith("bookq keeps its own files at ")
    assert bookq("books", "--json").json


def test_what_cannot_be_written_is_told(bookq: Bookq, filled: Paths, tmp_path: Path) -> None:
    said = bookq("backup", tmp_path / "missing" / "x.zip")
    assert (said.code, said.out) == (3, "")
    assert said.err == f"There is no folder {tmp_path / 'missing'}. Make it first, or choose another.\n"


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_a_file_must_be_named(bookq: Bookq, paths: Paths, command: str) -> None:
    said = bookq(command)
    assert said.code == 2
    assert "required: FILE" in said.err


def test_what_is_no_backup_is_told_and_makes_no_store(bookq: Bookq, paths: Paths, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_text("no zip")
    said = bookq("restore", tmp_path / "x.zip")
    assert (said.code, said.err) == (3, "x.zip is no backup of bookq.\n")
    said = bookq("restore", tmp_path / "y.zip")
    assert (said.code, said.err) == (1, f"There is no file {tmp_path / 'y.zip'}.\n")
    assert not paths.store.exists()


def test_lines_that_are_left_out_are_told_by_the_exit_code(
    bookq: Bookq, filled: Paths, tmp_path: Path, elsewhere: Path
) -> None:
    import zipfile

    file = tmp_path / "bookq.zip"
    bookq("backup", file)
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data + (b"{}\n" if name == "marks.jsonl" else b""))
    said = bookq("restore", file, "--data-dir", elsewhere)
    assert said.code == 1
    assert said.out.endswith("1 line could not be read and was left out.\n")


def test_a_window_that_is_open_takes_it_in(
    bookq: Bookq, filled: Paths, books: list[Book], tmp_path: Path, elsewhere: Path
) -> None:
    file = tmp_path / "bookq.zip"
    assert bookq("backup", file).code == 0
    engine = Engine(default_paths(elsewhere), site=local_site("http://127.0.0.1:9"))
    engine.open()
    engine.queue.pause()
    engine.start()
    try:
        said = bookq("restore", os.path.relpath(file), "--data-dir", elsewhere)
        assert (said.code, said.err) == (0, "")
        assert said.out == f"Restored {len(books)} books, 5 jobs and 0 notes.\n"
        assert [str(event.text) for event in engine.outbox if isinstance(event, Notice)] == [
            f"Restored {len(books)} books, 5 jobs and 0 notes."
        ]
        (tmp_path / "y.zip").write_text("no zip")
        assert bookq("restore", tmp_path / "y.zip", "--data-dir", elsewhere).code == 3
    finally:
        engine.close(10)


def test_adding_a_backup_says_what_to_do_instead(bookq: Bookq, filled: Paths, tmp_path: Path) -> None:
    file = tmp_path / "bookq.zip"
    bookq("backup", file)
    said = bookq("add", file)
    assert said.code == 1
    assert f"{file}: This is a backup of bookq. Use File > Restore a backup… (or bookq restore" in said.err


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_help_and_completion_know_it(bookq: Bookq, command: str) -> None:
    assert f"bookq {command} bookq.zip" in bookq(command, "--help").out
    for shell in ("bash", "zsh", "fish"):
        assert command in bookq("completion", shell).out
