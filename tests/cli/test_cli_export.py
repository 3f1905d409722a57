"""``export``: what it writes, what it says, and its exit codes."""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from cli.conftest import Bookq

from bookq_gui.engine.engine import Engine
from bookq_gui.exports.export import FORMATS
from bookq_gui.library.annotations import ANNOTATION
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book
from bookq_gui.paths import Paths
from bookq_gui.storage.store import Store

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a folder of Linux")


def test_all_books_go_into_the_file(bookq: Bookq, filled: Paths, books: list[Book], tmp_path: Path) -> None:
    file = tmp_path / "books.json"
    said = bookq("export", file)
    assert (said.code, said.out) == (0, "")
    assert said.err == f"{len(books)} books written to {file} (JSON).\n"
    records = json.loads(file.read_text("utf-8"))
    assert sorted(record["id"] for record in records) == sorted(book.id for book in books)
    assert records == bookq("books", "--json").json


@pytest.mark.parametrize("form", [form.key for form in FORMATS if form.is_text])
def test_what_goes_to_the_standard_output_is_what_goes_into_a_file(
    bookq: Bookq, filled: Paths, books: list[Book], tmp_path: Path, form: str
) -> None:
    file = tmp_path / "books"
    assert bookq("export", file, "--format", form).code == 0
    ran = subprocess.run(
        [sys.executable, "-m", "bookq_gui", "export", "-", "--format", form],
        cwd=Path(__file__).parents[2], capture_output=True, timeout=60,
    )  # fmt: skip
    assert ran.returncode == 0
    assert ran.stdout == file.read_bytes()
    assert ran.stderr.startswith(f"{len(books)} books written (".encode())


def test_only_some_in_the_order_asked_for(
    bookq: Bookq, filled: Paths, books: list[Book], tmp_path: Path
) -> None:
    first, second = books[1], books[0]
    said = bookq("export", tmp_path / "two.jsonl", "--ids", second.url, first.id, second.id)
    assert said.code == 0
    lines = (tmp_path / "two.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [second.id, first.id]


def test_a_format_may_be_named(bookq: Bookq, filled: Paths, books: list[Book], tmp_path: Path) -> None:
    file = tmp_path / "books.txt"
    assert bookq("export", file, "--format", "goodreads").code == 0
    with file.open(encoding="utf-8", newline="") as stream:
        assert {row["Book Id"] for row in csv.DictReader(stream)} == {str(book.id) for book in books}


def test_marks_go_along(bookq: Bookq, filled: Paths, books: list[Book], tmp_path: Path) -> None:
    store = Store(filled.store)
    store.open()
    said = Annotation(tags=("sea",), note="Lent.", state="read")
    store.put({f"{ANNOTATION}{books[0].id}": said.to_json()})
    assert store.close()
    assert bookq("export", tmp_path / "books.sqlite").code == 0
    with closing(sqlite3.connect(tmp_path / "books.sqlite")) as database:
        assert database.execute("SELECT id, note FROM books WHERE state = 'read'").fetchall() == [
            (books[0].id, "Lent.")
        ]


def test_it_reads_beside_the_bookq_that_owns_the_store(
    bookq: Bookq, filled: Paths, books: list[Book], tmp_path: Path
) -> None:
    engine = Engine(filled, workers=False)
    engine.open()
    try:
        assert bookq("export", tmp_path / "books.csv").code == 0
    finally:
        engine.close()
    with (tmp_path / "books.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == len(books)


def test_what_is_not_there_is_told_and_the_rest_is_written(
    bookq: Bookq, filled: Paths, books: list[Book], tmp_path: Path
) -> None:
    said = bookq("export", tmp_path / "some.json", "--ids", 4711, books[0].id)
    assert said.code == 1
    assert "There is no book 4711 here. The others were written." in said.err
    assert [record["id"] for record in json.loads((tmp_path / "some.json").read_text("utf-8"))] == [
        books[0].id
    ]


def test_nothing_found_writes_nothing(bookq: Bookq, filled: Paths, tmp_path: Path) -> None:
    said = bookq("export", tmp_path / "none.json", "--ids", 4711)
    assert said.code == 1
    assert "Nothing was written" in said.err
    assert not (tmp_path / "none.json").exists()


def test_no_books_yet_make_an_empty_file(bookq: Bookq, paths: Paths, tmp_path: Path) -> None:
    said = bookq("export", tmp_path / "books.json")
    assert (said.code, said.err) == (0, f"0 books written to {tmp_path / 'books.json'} (JSON).\n")
    assert json.loads((tmp_path / "books.json").read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["books.xyz"], "says no format"),
        (["books.csv", "--format", "pdf"], "There is no format 'pdf'. The formats are csv,"),
        (["-"], "Say which format: bookq export - --format csv"),
        (["-", "--format", "sqlite"], "SQLite database is no text for the standard output. Name a file"),
        (["books.csv", "--ids", "no book"], "is not a book"),
        (["books.csv", "--columns", "title,colour"], "There is no column 'colour'. The columns are id,"),
        (["books.csv", "--columns", ""], "There is no column ''"),
        (["books.ris", "--columns", "title"], "--columns is not for RIS (Zotero, EndNote). Leave it out."),
        (["books.xlsx", "--delimiter", "tab"], "--delimiter is not for Excel (XLSX). Leave it out."),
        (["books.csv", "--delimiter", "x"], "invalid choice: 'x'"),
        (["-", "--format", "notes"], "is no text for the standard output. Name a file"),
        ([], "required: FILE"),
    ],
)
def test_wrong_use(
    bookq: Bookq,
    filled: Paths,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    words: list[str],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    said = bookq("export", *words)
    assert said.code == 2
    assert sentence in said.err
    assert not list(tmp_path.glob("books*"))


def test_what_cannot_be_written_is_told(bookq: Bookq, filled: Paths, tmp_path: Path) -> None:
    said = bookq("export", tmp_path / "missing" / "books.csv")
    assert said.code == 3
    assert said.err == f"There is no folder {tmp_path / 'missing'}. Make it first, or choose another.\n"


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("", 2, "the name of the file is empty"),
        (".", 2, ". is a folder. Choose another name, or write notes into it"),
        pytest.param("/proc/x.csv", 3, "/proc cannot be written to. Choose another folder.", marks=linux),
    ],
)
def test_a_name_for_no_file_is_told(bookq: Bookq, filled: Paths, name: str, code: int, said: str) -> None:
    told = bookq("export", name)
    assert (told.code, said in told.err) == (code, True), told.err


def test_bookqs_own_files_are_never_replaced(bookq: Bookq, filled: Paths, tmp_path: Path) -> None:
    before = sorted(path.name for path in filled.store.iterdir())
    said = bookq("export", filled.store / "cache.db")
    assert said.code == 2
    assert "bookq keeps its own files" in said.err
    assert sorted(path.name for path in filled.store.iterdir()) == before
    assert bookq("export", filled.settings, "--format", "json").code == 2
    assert json.loads(bookq("books", "--json").out)


def test_the_standard_output_can_be_named(filled: Paths) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "bookq_gui", "--data-dir", filled.data),
            *("export", "/dev/stdout", "--format", "csv"),
        ],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0
    assert done.stdout.startswith("\ufeffid,work_id,url,title")
    assert "books written to /dev/stdout" in done.stderr


def test_columns_and_delimiter_are_chosen(
    bookq: Bookq, filled: Paths, books: list[Book], tmp_path: Path
) -> None:
    file = tmp_path / "some.csv"
    said = bookq("export", file, "--columns", "title, id", "--delimiter", "semicolon", "--ids", books[0].id)
    assert said.code == 0
    with file.open(encoding="utf-8-sig", newline="") as stream:
        assert list(csv.reader(stream, delimiter=";")) == [
            ["title", "id"],
            [books[0].title, str(books[0].id)],
        ]
    assert bookq("export", tmp_path / "some.tsv", "--columns", "id,title").code == 0
    assert (tmp_path / "some.tsv").read_text("utf-8-sig").startswith("id\ttitle\n")


def test_a_workbook_has_the_chosen_columns(
    bookq: Bookq, filled: Paths, books: list[Book], tmp_path: Path
) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    file = tmp_path / "some.xlsx"
    assert bookq("export", file, "--columns", "id,title").code == 0
    rows = list(openpyxl.load_workbook(file).active.iter_rows(values_only=True))
    assert rows[0] == ("id", "title")
    assert set(rows[1:]) == {(book.id, book.title) for book in books}


def test_a_folder_gets_one_note_a_book(
    bookq: Bookq, filled: Paths, books: list[Book], tmp_path: Path
) -> None:
    folder = tmp_path / "vault"
    said = bookq("export", folder, "--format", "notes")
    assert (said.code, len(list(folder.glob("*.md")))) == (0, len(books))
    assert bookq("export", folder, "--format", "notes").code == 0
    assert len(list(folder.glob("*.md"))) == len(books)


def test_the_help_names_all_formats(bookq: Bookq) -> None:
    out = " ".join(bookq("export", "--help").out.split())
    assert all(form.key in out for form in FORMATS)
    assert all(form.suffixes[0] in out for form in FORMATS if form.suffixes)
