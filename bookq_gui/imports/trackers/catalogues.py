"""Programs that keep a catalogue of what a person owns: LibraryThing, Libib, BookBuddy, calibre."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bookq_gui.imports import cells
from bookq_gui.imports.table_reader import Row
from bookq_gui.imports.trackers.entry import (
    Context,
    Entry,
    Tracker,
    book,
    columns,
    get,
    read,
    says,
    signs,
    state_of,
)
from bookq_gui.model.annotation import READ, READING, WANT
from bookq_gui.model.book import SeriesEntry

_LIBRARYTHING_COLUMNS = columns(
    title="title", format="media", pages="page count", year="date", stars="rating", read_on="date read",
    started_on="date started", added_on="entry date", review="review", note="private comment",
)  # fmt: skip


def _librarything(row: Row, _context: Context) -> Entry:
    shelves = re.split(r"\s*[,|]\s*", get(row, "collections").strip())
    read_on, started = cells.iso_date(get(row, "date read")), cells.iso_date(get(row, "date started"))
    author = get(row, "primary author")
    return read(
        row,
        _LIBRARYTHING_COLUMNS,
        isbns=[*re.split(r"[,\s]+", get(row, "isbns")), get(row, "isbn")],
        authors=[cells.turned(author)] if author else [],
        others=tuple(map(cells.turned, cells.parts(get(row, "secondary author"), "|"))),
        state=_librarything_state(shelves, read_on, started),
        owned=_librarything_owned(shelves, cells.count(get(row, "copies"))),
        tags=[*cells.parts(get(row, "tags")), *_librarything_lists(shelves)],
    )


_LIBRARYTHING = {
    "to read": WANT, "wishlist": WANT, "currently reading": READING, "read but unowned": READ,
}  # fmt: skip


def _librarything_state(shelves: Iterable[str], read_on: str | None, started: str | None) -> str | None:
    stated = [state for shelf in shelves if (state := _LIBRARYTHING.get(shelf.casefold()))]
    return stated[0] if stated else READ if read_on else READING if started else None


def _librarything_owned(shelves: Iterable[str], copies: int | None) -> int | None:
    names = {shelf.casefold() for shelf in shelves}
    if names & {"wishlist", "read but unowned"}:
        return 0
    return (copies or 1) if "your library" in names else None


def _librarything_lists(shelves: Iterable[str]) -> list[str]:
    return [shelf for shelf in shelves if shelf and shelf.casefold() not in {*_LIBRARYTHING, "your library"}]


_LIBIB = {"not begun": WANT, "in progress": READING, "completed": READ}
_LIBIB_COLUMNS = columns(
    title="title", authors="creators|authors", publisher="publisher", pages="length|length_of",
    published="publish_date", stars="rating", read_on="completed|completed_date",
    started_on="began|began_date", added_on="added", owned="copies", tags="tags", review="review",
    note="notes",
)  # fmt: skip


def _libib(row: Row, _context: Context) -> Entry | None:
    if get(row, "item_type").casefold() not in ("", "book"):
        return None
    isbns = (get(row, "ean_isbn13", "isbn13"), get(row, "upc_isbn10", "isbn10"))
    return read(row, _LIBIB_COLUMNS, isbns=isbns, state=state_of(get(row, "status"), _LIBIB))


_BOOKBUDDY = {"read": READ, "completed": READ, "reading": READING, "to read": WANT, "unread": None}
_BOOKBUDDY_COLUMNS = columns(
    title="title", subtitle="subtitle", publisher="publisher", format="format", language="language",
    pages="number of pages|length", year="year published", stars="rating", read_on="date finished",
    started_on="date started", added_on="date added", tags="tags", note="notes",
)  # fmt: skip


def _bookbuddy(row: Row, _context: Context) -> Entry:
    series = cells.line(get(row, "series"))
    wished = cells.truth(get(row, "wish list"))
    return read(
        row,
        _BOOKBUDDY_COLUMNS,
        isbns=[get(row, "isbn")],
        authors=re.split(r"\s*(?:,|&)\s*", get(row, "author")),
        series=(SeriesEntry(series, cells.line(get(row, "volume")) or None),) if series else (),
        state=WANT if wished else state_of(get(row, "status"), _BOOKBUDDY),
        owned=0 if wished else cells.count(get(row, "quantity")),
    )


_CALIBRE_COLUMNS = columns(
    title="title", authors="authors", publisher="publisher", stars="rating", added_on="timestamp", tags="tags"
)


def calibre_book(row: Row, identifiers: Mapping[str, str]) -> Entry:
    """A book of calibre. Its comments are the publisher's text, and its id is calibre's own."""
    isbns = [value for kind, value in identifiers.items() if kind == "isbn"]
    asins = [value for kind, value in identifiers.items() if kind.endswith(("asin", "amazon"))]
    published = cells.iso_date(get(row, "pubdate"))
    series, position = cells.line(get(row, "series")), get(row, "series_index")
    number = re.match("[0-9]+", identifiers.get("goodreads", ""))
    return read(
        row,
        _CALIBRE_COLUMNS,
        isbns=[*isbns, get(row, "isbn")],
        asins=asins,
        published=None if published and published.startswith("0101") else published,
        series=(SeriesEntry(series, position.removesuffix(".0") or None),) if series else (),
        book_id=number[0] if number else "",
    )


def _calibre(row: Row, _context: Context) -> Entry:
    named = (part.strip().partition(":") for part in get(row, "identifiers").split(","))
    return calibre_book(row, {kind.casefold(): value for kind, _, value in named})


def librarything_record(record: Mapping[str, object]) -> Entry:
    """A book of LibraryThing's JSON. Its ``asin`` is an ISBN-10, its ids are LibraryThing's own."""

    def texts(name: str) -> list[str]:
        value = record.get(name)
        items = (
            value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else [value]
        )
        return [str(item) for item in items if isinstance(item, str | int)]

    def text(name: str) -> str:
        return next(iter(texts(name)), "")

    isbns = [*texts("isbn"), *texts("originalisbn"), *texts("ean")]
    people = record.get("authors")
    first_last = [
        str(person.get("fl", ""))
        for person in (people if isinstance(people, list) else [])
        if isinstance(person, Mapping)
    ]
    shelves = texts("collections")
    read_on, started = cells.iso_date(text("dateread")), cells.iso_date(text("datestarted"))
    rating = record.get("rating")
    known = book(
        text("title"),
        first_last[:1] or [cells.turned(text("primaryauthor"))],
        isbns=isbns,
        others=tuple(first_last[1:]),
        published=cells.year(text("date")),
        pages=cells.positive(text("pages")),
    )
    own = says(
        state=_librarything_state(shelves, read_on, started),
        stars=cells.stars(str(rating)) if isinstance(rating, int | float) else None,
        read_on=read_on,
        started_on=started,
        added_on=cells.iso_date(text("entrydate")),
        owned=_librarything_owned(shelves, cells.count(text("copies"))),
        tags=[*texts("tags"), *_librarything_lists(shelves)],
        review=cells.plain(text("review")),
        note=cells.plain(text("privatecomment")),
    )
    return Entry(known, own, "", cells.isbn13(*isbns))


CATALOGUES = (
    Tracker(
        "LibraryThing", signs("primary author|entry date", "primary author|sort character"), _librarything
    ),
    Tracker("Libib", signs("ean_isbn13|creators", "upc_isbn10|creators"), _libib),
    Tracker("BookBuddy", signs("google volumeid|author (last, first)"), _bookbuddy),
    Tracker(
        "calibre",
        signs("identifiers|title_sort", "identifiers|author_sort|uuid", "identifiers|authors|title"),
        _calibre,
        frozenset({"author_text"}),
    ),
)
