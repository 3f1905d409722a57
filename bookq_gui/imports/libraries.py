"""Reads libraries of other programs that are no text tables: JSON, databases, spreadsheets."""

from __future__ import annotations

import csv
import io
import sqlite3
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from datetime import UTC, date, datetime
from itertools import count, islice
from pathlib import Path

from bookq_gui.imports import cells, tables
from bookq_gui.imports.archives import MOST_BYTES, ZIP_ERRORS, is_zip
from bookq_gui.imports.links import Recognise
from bookq_gui.imports.trackers.entry import (
    Entry,
    columns,
    get,
    read,
    records_in,
    row_from,
    state_of,
    texts_in,
)
from bookq_gui.imports.trackers.own import OWN_FIELDS, own_record
from bookq_gui.imports.trackers.programs import calibre_book, librarything_shelves
from bookq_gui.model.annotation import READ, READING, WANT
from bookq_gui.model.imports import Recognised
from bookq_gui.model.message import Message
from bookq_gui.model.validation import decoded

MOST_ROWS = 200_000
MOST_CELLS = 200
MOST_JSON = 64 * 1024 * 1024
"""Characters."""
_STEPS, _STEPS_AT_ONCE = 2_000_000_000, 100_000
_SQLITE = b"SQLite format 3\0"
_SHEETS = "xl/workbook.xml"
_BOOKMORY = ("new_bookmory.db", "bookmory.db")

_NEEDS_XLSX = Message(
    "Reading Excel files needs the Python package openpyxl, which is not installed here. Save the table as "
    "CSV (UTF-8) and add that file, or install it: python -m pip install openpyxl"
)
_NO_TABLE = Message(
    "There is no table of books in this spreadsheet. It needs a column of links, ids or ISBNs."
)


def find_json(text: str, recognise: Recognise) -> list[Recognised] | None:
    """The books in the JSON of a known program; None for another text."""
    if text.lstrip()[:1] not in ("{", "[") or len(text) > MOST_JSON:
        return None
    document = _decoded(text)
    if document is None:  # it may be JSON Lines
        document = [_decoded(line) for line in islice(text.splitlines(), MOST_ROWS) if line.strip()]
    entries = _entries(document)
    if entries is None:
        return None
    program, found = entries
    return [tables.recognised_from(entry, recognise, program) for entry in islice(found, MOST_ROWS)]


def _decoded(text: str) -> object:
    try:
        return decoded(text)
    except ValueError:
        return None


def _entries(document: object) -> tuple[str, Iterator[Entry]] | None:
    """The program that wrote a document, and its books; None if no known program did."""
    records = document if isinstance(document, list) else None
    if isinstance(document, Mapping):
        metadata = document.get("metadata")
        if isinstance(metadata, list) and _all(metadata, "lot", "source", "identifier"):
            return "ryot", _read(metadata, _ryot)
        values = list(document.values())
        if _all(values, "books_id", "title") and (_all(values, "primaryauthor") or _all(values, "workcode")):
            return "LibraryThing", _read(values, _librarything)
        records = [document]
    if records and _all(records, *OWN_FIELDS):
        return "This file", _read(records, own_record)
    return None


def _all(records: list[object], *names: str) -> bool:
    """Whether there are records, and the first ones have all these fields."""
    sample = records[:20]
    return bool(sample) and all(isinstance(r, Mapping) and r.keys() >= set(names) for r in sample)


def _read(records: list[object], read: Callable[[Mapping[str, object]], Entry | None]) -> Iterator[Entry]:
    for record in records:
        if isinstance(record, Mapping) and (entry := read(record)) is not None:
            yield entry


def find(data: bytes, recognise: Recognise) -> list[Recognised] | None:
    """The books in a database, a spreadsheet or a backup of Bookmory; None for another file."""
    names, database = _unpacked(data)
    found = _find_in_database(database, recognise)
    return _find_in_spreadsheet(data, recognise) if found is None and _SHEETS in names else found


def _find_in_database(data: bytes, recognise: Recognise) -> list[Recognised] | None:
    if not data.startswith(_SQLITE):
        return None
    with tempfile.TemporaryDirectory(prefix="bookq-") as folder:
        copy = Path(folder, "copy.db")
        copy.write_bytes(data)
        try:
            with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
                # A view in a hostile database may never end.
                steps = count(_STEPS_AT_ONCE, _STEPS_AT_ONCE)
                connection.set_progress_handler(lambda: next(steps) > _STEPS, _STEPS_AT_ONCE)
                there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
                if {"books", "identifiers", "books_authors_link"} <= there:
                    program, entries = "calibre", _calibre(connection, there)
                elif "entry" in there:
                    program, entries = "Bookmory", _bookmory(connection)
                else:
                    return None
                return [tables.recognised_from(entry, recognise, program) for entry in entries]
        except sqlite3.Error:
            return None


def _calibre(connection: sqlite3.Connection, there: set[str]) -> Iterator[Entry]:
    identifiers: dict[int, dict[str, str]] = defaultdict(dict)
    for book, kind, value in connection.execute("SELECT book, type, val FROM identifiers"):
        identifiers[book][str(kind).casefold()] = str(value)
    linked: dict[str, dict[int, list[str]]] = {}
    for name, table, column in (
        ("authors", "authors", "author"),
        ("tags", "tags", "tag"),
        ("publisher", "publishers", "publisher"),
        ("series", "series", "series"),
        ("rating", "ratings", "rating"),
    ):
        linked[name] = defaultdict(list)
        if {table, f"books_{table}_link"} <= there:
            value = "rating" if name == "rating" else "name"
            query = (  # the names are all from this function
                f"SELECT link.book, item.{value} FROM books_{table}_link link "  # noqa: S608
                f"JOIN {table} item ON item.id = link.{column} ORDER BY link.id"
            )
            for book, text in connection.execute(query):
                linked[name][book].append(str(text))
    query = "SELECT id, title, timestamp, pubdate, series_index FROM books ORDER BY id"
    for number, title, timestamp, pubdate, position in islice(connection.execute(query), MOST_ROWS):
        row = {
            "title": str(title or ""),
            "timestamp": str(timestamp or ""),
            "pubdate": str(pubdate or ""),
            "series_index": str(position or ""),
            **{name: ", ".join(texts[number]) for name, texts in linked.items()},
        }
        row["rating"] = str(float(row["rating"]) / 2) if row["rating"].isdecimal() else ""
        yield calibre_book(row, identifiers[number])


def _bookmory(connection: sqlite3.Connection) -> Iterator[Entry]:
    query = "SELECT value FROM entry WHERE store = 'books' AND deleted IS NULL ORDER BY id"
    for (value,) in islice(connection.execute(query), MOST_ROWS):
        record = _decoded(value) if isinstance(value, str) else None
        if isinstance(record, Mapping):
            yield _bookmory_record(record)


def _find_in_spreadsheet(data: bytes, recognise: Recognise) -> list[Recognised]:
    try:
        import openpyxl
    except ImportError:
        return [Recognised(text="", reason=_NEEDS_XLSX)]
    found: list[Recognised] = []
    try:
        with closing(openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)) as workbook:
            for sheet in workbook.worksheets:
                table = _as_csv(sheet.title, sheet.iter_rows(values_only=True))
                found += tables.find(table, recognise) or ()
    except (*ZIP_ERRORS, TypeError, AttributeError, SyntaxError) as error:  # SyntaxError by damaged XML
        reason = Message(
            "This Excel file cannot be read ({error}). Save it as CSV and add that.", error=str(error)
        )
        return [Recognised(text="", reason=reason)]
    return found or [Recognised(text="", reason=_NO_TABLE)]


def _as_csv(title: str, rows: Iterator[tuple[object, ...]]) -> str:
    """A sheet as the text of a table. Its name stands in a column of its own."""
    texts = [[_cell(value) for value in row[:MOST_CELLS]] for row in islice(rows, MOST_ROWS)]
    # Some programs leave out the empty cells at the end of a row.
    width = max(map(len, texts), default=0)
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    for place, row in enumerate(texts):
        if any(row):
            writer.writerow([*row, *[""] * (width - len(row)), title if place else "sheet"])
    return stream.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)


def _unpacked(data: bytes) -> tuple[frozenset[str], bytes]:
    """The names in a zip archive, none for another file; the database of Bookmory in it, else ``data``."""
    names: frozenset[str] = frozenset()
    if is_zip(data):
        with suppress(*ZIP_ERRORS), zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
            for name in _BOOKMORY:
                if name in names:
                    with archive.open(name) as file:
                        return names, file.read(MOST_BYTES)
    return names, data


_LIBRARYTHING_FIELDS = columns(
    title="title", pages="pages", year="date", stars="rating", read_on="dateread",
    started_on="datestarted", added_on="entrydate", review="review", note="privatecomment",
)  # fmt: skip


def _librarything(record: Mapping[str, object]) -> Entry:
    """A book of LibraryThing's JSON. Its ``asin`` is an ISBN-10; its ids are LibraryThing's own."""

    def texts(name: str) -> list[str]:
        value = record.get(name)
        items = (
            value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else [value]
        )
        return [str(item) for item in items if isinstance(item, str | int | float)]

    row = {name: next(iter(texts(name)), "") for name in record}
    first_last = [get(row_from(person), "fl") for person in records_in(record.get("authors"))]
    return read(
        row,
        _LIBRARYTHING_FIELDS,
        isbns=[*texts("isbn"), *texts("originalisbn"), *texts("ean")],
        authors=first_last[:1] or [cells.turned(get(row, "primaryauthor"))],
        others=tuple(first_last[1:]),
        **librarything_shelves(
            texts("collections"),
            read_on=get(row, "dateread"),
            started_on=get(row, "datestarted"),
            copies=get(row, "copies"),
            tags=texts("tags"),
        ),
    )


_BOOKMORY_STATES = {"WISH": WANT, "NOT_STARTED": WANT, "READING": READING, "DONE": READ}
_BOOKMORY_FIELDS = columns(title="title", published="publication_date", isbns="isbn")
_NO_END = 8 * 10**12
"""From this time on, in milliseconds, Bookmory means that a reading has no end."""


def _bookmory_record(record: Mapping[str, object]) -> Entry:
    """A book of Bookmory. Times are milliseconds since 1970."""
    row = row_from(record)
    statuses = texts_in(record.get("status_list"))
    status = statuses[-1] if statuses else ""
    readings = records_in(record.get("reads"))
    last: Mapping[str, object] = readings[-1] if readings else {}
    star = last.get("star")
    return read(
        row,
        _BOOKMORY_FIELDS,
        authors=texts_in(record.get("authors")),
        state=_BOOKMORY_STATES.get(status, status or None),
        stars=cells.stars(str(star)) if isinstance(star, int | float) else None,
        read_on=_day(last.get("end")),
        started_on=_day(last.get("start")),
        added_on=_day(record.get("created_at")),
        read_count=sum(1 for reading in readings if _day(reading.get("end"))) or None,
        tags=[tag.lstrip("#") for tag in get(row, "tags").split()],
    )


def _day(milliseconds: object) -> str | None:
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, int | float):
        return None
    if not 0 < milliseconds < _NO_END:
        return None
    return datetime.fromtimestamp(milliseconds / 1000, UTC).date().isoformat()


_RYOT_STATES = {"completed": READ, "in_progress": READING}
_RYOT_FIELDS = columns(title="source_id")


def _ryot(record: Mapping[str, object]) -> Entry | None:
    """An entry of ryot, which keeps no ISBN; None for what is no book."""
    if record.get("lot") != "book":
        return None
    history = records_in(record.get("seen_history"))
    seen = row_from(history[-1]) if history else {}
    return read(
        row_from(record),
        _RYOT_FIELDS,
        state=state_of(get(seen, "state"), _RYOT_STATES),
        read_on=cells.iso_date(get(seen, "ended_on")),
        started_on=cells.iso_date(get(seen, "started_on")),
    )
