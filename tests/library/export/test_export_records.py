"""JSON and JSON Lines: the very record, read back by the standard library."""

import io
import json
import math
from dataclasses import replace

import pytest
from exportkit import ANNOTATION, BARE, FULL, annotations, few, shelves_of_books
from hypothesis import given

from bookq_gui.exports.export import export, write_lines
from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.book import Book
from bookq_gui.model.imports import KnownBook


def refuse(constant):
    raise AssertionError(f"{constant} is no JSON")


def read_back(file):
    text = file.read_text("utf-8")
    if file.suffix == ".json":
        return json.loads(text, parse_constant=refuse)
    return [json.loads(line, parse_constant=refuse) for line in text.split("\n")[:-1]]


@pytest.mark.parametrize("name", ["books.json", "books.jsonl", "books.ndjson"])
def test_the_record_comes_back(tmp_path, name):
    file = tmp_path / name
    export([FULL, BARE], file, annotations={FULL.id: ANNOTATION})
    full, bare = read_back(file)
    assert full == FULL.to_dict() | {"fetched": True, "mine": ANNOTATION.to_dict()}
    assert bare == BARE.to_dict() | {"fetched": True, "mine": None}


def test_a_book_of_an_import_says_what_it_does_not_know(tmp_path):
    known = KnownBook(title="Quiet Harbour", isbn13="9780306406157").to_book(-9780306406157)
    file = tmp_path / "books.json"
    export([known], file, annotations={known.id: ANNOTATION})
    (record,) = read_back(file)
    assert {record[name] for name in ("id", "layout", "fetched_at", "rating", "pages")} == {None}
    assert (record["fetched"], record["isbn13"], record["title"]) == (False, "9780306406157", "Quiet Harbour")
    assert record["url"] == "https://www.goodreads.com/book/isbn/9780306406157"
    assert record["mine"] == ANNOTATION.to_dict()


def test_no_books_are_an_empty_list(tmp_path):
    assert export([], tmp_path / "none.json") == 0
    assert read_back(tmp_path / "none.json") == []


def test_half_a_character_does_not_stop_the_export(tmp_path):
    file = tmp_path / "books.json"
    export([replace(BARE, title="a\ud800b")], file)
    assert read_back(file)[0]["title"] == "a\ufffdb"


@given(shelves_of_books, annotations)
@few
def test_any_record_comes_back(books, annotation):
    stream = io.StringIO()
    write_lines(((book, annotation if book.id == 1 else NO_ANNOTATION) for book in books), stream)
    records = [json.loads(line, parse_constant=refuse) for line in stream.getvalue().split("\n")[:-1]]
    said = [Annotation.from_dict(mine) for record in records if (mine := record.pop("mine"))]
    assert said == [annotation for book in books if book.id == 1 and annotation]
    wanted = [b if b.rating is None or math.isfinite(b.rating) else replace(b, rating=None) for b in books]
    fetched = [record | {name: record[name] or "" for name in ("layout", "fetched_at")} for record in records]
    assert [Book.from_dict(record) for record in fetched] == wanted
