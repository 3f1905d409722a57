"""Writes an SQLite database: the books, and a table for each thing that a book has several of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from bookq_gui.exports.values import Annotated, finite, storable
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Award, Book

SCHEMA_VERSION = 2

_SCHEMA = """
CREATE TABLE books (
    id INTEGER PRIMARY KEY, work_id INTEGER, url TEXT NOT NULL,
    title TEXT NOT NULL, title_complete TEXT, original_title TEXT,
    rating REAL, ratings_count INTEGER, reviews_count INTEGER,
    stars_1 INTEGER, stars_2 INTEGER, stars_3 INTEGER, stars_4 INTEGER, stars_5 INTEGER,
    description TEXT, description_html TEXT,
    pages INTEGER, format TEXT, edition TEXT, publisher TEXT, language TEXT,
    published TEXT, first_published TEXT, isbn10 TEXT, isbn13 TEXT, asin TEXT, cover_url TEXT,
    editions_count INTEGER, currently_reading INTEGER, want_to_read INTEGER,
    layout TEXT NOT NULL, fetched_at TEXT NOT NULL, source TEXT,
    fetched INTEGER NOT NULL CHECK (fetched IN (0, 1)),
    state TEXT, my_rating REAL, read_on TEXT, started_on TEXT, added_on TEXT,
    read_count INTEGER, owned INTEGER, review TEXT, note TEXT,
    spoiler INTEGER NOT NULL CHECK (spoiler IN (0, 1))
);
CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, goodreads_id INTEGER);
CREATE TABLE series (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE awards (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, category TEXT NOT NULL DEFAULT '', UNIQUE (name, category)
);
"""
_NAMED = {"genres": "genre", "characters": "character", "places": "place", "tags": "tag"}
"""Things that have only a name: the table of each, and the singular for its columns."""
_NAMED_SCHEMA = "CREATE TABLE {many} (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);"

_LISTED = {
    "contributors": "person_id INTEGER NOT NULL REFERENCES people (id), role TEXT NOT NULL",
    "authors": "name TEXT NOT NULL",
    "book_series": "series_id INTEGER NOT NULL REFERENCES series (id), position TEXT",
    "book_awards": (
        "award_id INTEGER NOT NULL REFERENCES awards (id), year INTEGER, won INTEGER CHECK (won IN (0, 1))"
    ),
    "warnings": "text TEXT NOT NULL",
    **{f"book_{many}": f"{one}_id INTEGER NOT NULL REFERENCES {many} (id)" for many, one in _NAMED.items()},
}
"""Tables of the things that a book has several of, with their columns."""
_LISTED_SCHEMA = """
CREATE TABLE {table} (
    book_id INTEGER NOT NULL REFERENCES books (id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
    {columns},
    PRIMARY KEY (book_id, ordinal)
) WITHOUT ROWID;
"""
_INDEXES = {
    "contributors": "person_id",
    "book_series": "series_id",
    "book_awards": "award_id",
    **{f"book_{many}": f"{one}_id" for many, one in _NAMED.items()},
}
_OVERVIEW = """
CREATE VIEW overview AS
SELECT b.id, b.title,
    (SELECT group_concat(name, ', ')
        FROM (SELECT name FROM authors WHERE book_id = b.id ORDER BY ordinal)) AS authors,
    (SELECT group_concat(name, ', ') FROM (SELECT g.name FROM book_genres JOIN genres AS g ON g.id = genre_id
        WHERE book_id = b.id ORDER BY ordinal)) AS genres,
    b.rating, b.ratings_count, b.first_published, b.published, b.pages, b.language, b.isbn13, b.url
FROM books AS b;
"""

_PLAIN = (
    "id", "work_id", "url", "title", "title_complete", "original_title", "rating", "ratings_count",
    "reviews_count", "description", "description_html", "pages", "format", "edition", "publisher", "language",
    "published", "first_published", "isbn10", "isbn13", "asin", "cover_url", "editions_count",
    "currently_reading", "want_to_read", "layout", "fetched_at", "source",
)  # fmt: skip
"""The fields of a book that are one value; the columns of ``books`` have the same names."""

_STARS = tuple(f"stars_{number}" for number in range(1, 6))
_OWN = (
    "state", "stars", "read_on", "started_on", "added_on", "read_count", "owned", "review", "note", "spoiler",
)  # fmt: skip
"""The fields of an annotation that are one value; ``my_rating`` is the column of ``stars``."""
_BOOK_COLUMNS = (*_PLAIN, *_STARS, "fetched", *("my_rating" if name == "stars" else name for name in _OWN))
_BOOK_SQL = f"INSERT INTO books ({', '.join(_BOOK_COLUMNS)}) VALUES ({', '.join('?' * len(_BOOK_COLUMNS))})"  # noqa: S608
_NO_JOURNAL = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON;"
_LARGEST = 2**63 - 1

Value = str | int | float | None


def write_sqlite(books: Annotated, file: Path) -> None:
    """Write the database into the empty ``file``. Raises sqlite3.Error."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        # A file that is not complete is deleted, so it needs no journal.
        connection.executescript(_NO_JOURNAL)
        connection.executescript(_SCHEMA)
        for many in _NAMED:
            connection.execute(_NAMED_SCHEMA.format(many=many))
        for table, columns in _LISTED.items():
            connection.execute(_LISTED_SCHEMA.format(table=table, columns=columns))
        connection.execute("BEGIN")
        tables = _Tables(connection)
        for book, annotation in books:
            tables.add(book, annotation)
        connection.execute("COMMIT")
        for table, column in _INDEXES.items():
            connection.execute(f"CREATE INDEX {table}_by_{column} ON {table} ({column})")
        connection.executescript(_OVERVIEW)
        connection.executescript(f"PRAGMA user_version = {SCHEMA_VERSION}; PRAGMA optimize;")


class _Tables:
    """Fills the tables. Keeps the ids of names that are there, so that each has one row."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, Value, Value], int] = {}

    def add(self, book: Book, annotation: Annotation) -> None:
        """Add one book and all it refers to."""
        values = [_value(getattr(book, name)) for name in _PLAIN]
        stars = map(_value, book.stars or (None,) * 5)
        fields = (getattr(annotation, name) for name in _OWN)
        own = (None if value == "" else _value(value) for value in fields)
        self._connection.execute(_BOOK_SQL, (*values, *stars, book.fetched, *own))
        people = (
            (self._id("people", name=person.name, goodreads_id=person.id), _value(person.role))
            for person in book.contributors
        )
        self._insert("contributors", book.id, people)
        self._insert("authors", book.id, ((_value(name),) for name in book.authors))
        series = ((self._id("series", name=entry.name), _value(entry.position)) for entry in book.series)
        self._insert("book_series", book.id, series)
        self._insert("book_awards", book.id, map(self._award, book.awards))
        for many, names in (
            ("genres", book.genres),
            ("characters", book.characters),
            ("places", book.places),
            ("tags", annotation.tags),
        ):
            self._insert(f"book_{many}", book.id, ((self._id(many, name=name),) for name in names))
        self._insert("warnings", book.id, ((_value(text),) for text in book.warnings))

    def _award(self, award: Award) -> tuple[Value, ...]:
        award_id = self._id("awards", name=award.name, category=award.category or "")
        return award_id, _value(award.year), award.won

    def _insert(self, table: str, book_id: int, rows: Iterable[tuple[Value, ...]]) -> None:
        lines = [(book_id, ordinal, *row) for ordinal, row in enumerate(rows, start=1)]
        if lines:
            marks = ", ".join("?" * len(lines[0]))
            self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", lines)  # noqa: S608

    def _id(self, table: str, **columns: Value) -> int:
        first, second, *_ = (*map(_value, columns.values()), None)
        key = (table, first, second)
        if key not in self._known:
            names = ", ".join(columns)
            marks = ", ".join("?" * len(columns))
            cursor = self._connection.execute(
                f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608
                tuple(map(_value, columns.values())),
            )
            self._known[key] = int(cursor.lastrowid or 0)
        return self._known[key]


def _value(value: Value) -> Value:
    """``value`` as SQLite stores it: a number that is too large becomes text; text loses its zero bytes."""
    if isinstance(value, str):
        return storable(value).replace("\0", "")
    if isinstance(value, float):
        return finite(value)
    return str(value) if value is not None and not -_LARGEST <= value <= _LARGEST else value
