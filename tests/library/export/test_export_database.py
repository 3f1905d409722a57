"""The SQLite database: complete, consistent, and with one row for each thing."""

import math
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from exportkit import ANNOTATION, BARE, FULL, annotations, few, shelves_of_books
from hypothesis import given

from bookq_gui.exports.export import export
from bookq_gui.exports.values import plain
from bookq_gui.model.book import Award, Contributor


@pytest.fixture
def opened(tmp_path):
    connections = []

    def open_(books, annotations=None, name="books.sqlite"):
        export(books, tmp_path / name, annotations=annotations)
        connection = sqlite3.connect(tmp_path / name)
        connection.row_factory = sqlite3.Row
        connections.append(connection)
        return connection

    yield open_
    for connection in connections:
        connection.close()


def names_of(connection, many, one, book_id):
    return [
        name
        for (name,) in connection.execute(
            f"SELECT name FROM book_{many} JOIN {many} ON {many}.id = {one}_id"
            " WHERE book_id = ? ORDER BY ordinal",
            (book_id,),
        )
    ]


def is_whole(connection):
    assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("name", ["books.sqlite", "books.db", "books.sqlite3"])
def test_the_record_comes_back(opened, name):
    database = opened([FULL, BARE], {FULL.id: ANNOTATION}, name)
    is_whole(database)
    book = database.execute("SELECT * FROM books WHERE id = ?", (FULL.id,)).fetchone()
    record = FULL.to_dict()
    for column in book.keys():  # noqa: SIM118 - a row iterates over its values
        if column in record:
            assert book[column] == record[column]
    assert [book[f"stars_{number}"] for number in range(1, 6)] == [1, 2, 3, 4, 5]
    own = ANNOTATION.to_dict()
    own["my_rating"] = own.pop("stars")
    assert {name: book[name] for name in own if name != "tags"} == {n: own[n] for n in own if n != "tags"}
    people = database.execute(
        "SELECT name, role, goodreads_id FROM contributors JOIN people ON people.id = person_id"
        " WHERE book_id = ? ORDER BY ordinal",
        (FULL.id,),
    )
    assert [tuple(row) for row in people] == [(p.name, p.role, p.id) for p in FULL.contributors]
    series = database.execute(
        "SELECT name, position FROM book_series JOIN series ON series.id = series_id ORDER BY ordinal"
    )
    assert [tuple(row) for row in series] == [("Tidewater", "1-2"), ("Small Seas", None)]
    awards = database.execute(
        "SELECT name, category, year, won FROM book_awards JOIN awards ON awards.id = award_id"
        " ORDER BY ordinal"
    )
    assert [tuple(row) for row in awards] == [("Halvard Prize", "Novel", 1999, 1), ("Ossian", "", None, None)]
    assert names_of(database, "genres", "genre", FULL.id) == list(FULL.genres)
    assert names_of(database, "characters", "character", FULL.id) == list(FULL.characters)
    assert names_of(database, "places", "place", FULL.id) == list(FULL.places)
    assert names_of(database, "tags", "tag", FULL.id) == list(ANNOTATION.tags)
    assert [text for (text,) in database.execute("SELECT text FROM warnings")] == list(FULL.warnings)
    overview = database.execute("SELECT authors, genres FROM overview ORDER BY id").fetchone()
    assert tuple(overview) == ("Maren van der Ostrove, Tobias Wrenfield Jr.", "Fantasy, Science Fiction")


def test_each_thing_is_there_once(opened):
    database = opened([replace(FULL, id=number) for number in range(1, 6)])
    for table, count in (("people", 5), ("genres", 2), ("series", 2), ("awards", 2), ("characters", 2)):
        assert database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == count
    assert database.execute("SELECT count(*) FROM contributors").fetchone()[0] == 25


def test_people_of_one_name_are_told_apart_by_their_number(opened):
    twins = (Contributor("Ann Example", "Author", 1), Contributor("Ann Example", "Author", 2))
    database = opened([replace(BARE, contributors=(*twins, Contributor("Ann Example", "Editor")))])
    assert database.execute("SELECT count(*) FROM people").fetchone()[0] == 3


def test_a_book_goes_with_all_that_is_its(opened):
    database = opened([FULL, BARE])
    database.execute("PRAGMA foreign_keys = ON")
    database.execute("DELETE FROM books WHERE id = ?", (FULL.id,))
    is_whole(database)
    for table in ("contributors", "authors", "book_genres", "book_series", "book_awards", "warnings"):
        assert database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0


def test_references_are_enforced(opened):
    database = opened([FULL])
    database.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError):
        database.execute("INSERT INTO book_genres VALUES (1, 1, 1)")


def test_figures_that_no_database_holds(opened):
    database = opened(
        [replace(BARE, ratings_count=10**30, rating=math.inf, awards=(Award("x", year=10**20),))]
    )
    is_whole(database)
    assert database.execute("SELECT rating FROM books").fetchone()[0] is None
    assert float(database.execute("SELECT ratings_count FROM books").fetchone()[0]) == 1e30


@given(shelves_of_books, annotations)
@few
def test_any_text_survives(tmp_path_factory, books, mark):
    file = tmp_path_factory.mktemp("out") / "books.sqlite"
    export(books, file, annotations={1: mark})
    with closing(sqlite3.connect(file)) as database:
        is_whole(database)
        for book in books:
            stored = database.execute(
                "SELECT title, url, description, publisher, pages, ratings_count, note FROM books"
                " WHERE id = ?",
                (book.id,),
            ).fetchone()
            note = mark.note if book.id == 1 else ""
            wanted = (book.title, book.url, book.description, book.publisher)
            assert stored[:4] == tuple(text and text.replace("\0", "") for text in wanted)
            assert stored[4:6] == (book.pages, book.ratings_count)
            assert plain(stored[6] or "") == plain(note)
            wanted = [name.replace("\0", "") for name in book.genres]
            assert names_of(database, "genres", "genre", book.id) == wanted
