"""JSON and JSON Lines: the very record, read back by the standard library."""

import json
import math
from dataclasses import replace

import pytest
from exportkit import ANNOTATION, BARE, FULL, annotations, shelves_of_books
from hypothesis import given

from bookq_gui.exports import export
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book


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
    assert full.pop("mark") == ANNOTATION.to_dict()
    assert full == FULL.to_dict()
    assert bare == BARE.to_dict()


def test_no_books_are_an_empty_list(tmp_path):
    assert export([], tmp_path / "none.json") == 0
    assert read_back(tmp_path / "none.json") == []


def test_half_a_character_does_not_stop_the_export(tmp_path):
    file = tmp_path / "books.json"
    export([replace(BARE, title="a\ud800b")], file)
    assert read_back(file)[0]["title"] == "a\ufffdb"


@given(shelves_of_books, annotations)
def test_any_record_comes_back(tmp_path_factory, books, annotation):
    folder = tmp_path_factory.mktemp("out")
    for name in ("books.json", "books.jsonl"):
        export(books, folder / name, annotations={1: annotation})
        records = read_back(folder / name)
        said = [
            Annotation.from_json(json.dumps(record.pop("mark"))) for record in records if "mark" in record
        ]
        assert said == [annotation for book in books if book.id == 1 and annotation]
        wanted = [
            b if b.rating is None or math.isfinite(b.rating) else replace(b, rating=None) for b in books
        ]
        assert [Book.from_dict(record) for record in records] == wanted
