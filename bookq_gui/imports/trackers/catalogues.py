"""Programs that keep a catalogue of what a person owns: LibraryThing, Libib, BookBuddy, calibre."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bookq_gui.imports import cells
from bookq_gui.imports.table_reader import Row
from bookq_gui.imports.trackers.entry import Context, Entry, Tracker, book, get, says, signs
from bookq_gui.model.annotation import READ, READING, WANT
from bookq_gui.model.book import SeriesEntry


def _librarything(row: Row, _context: Context) -> Entry:
    isbns = [*re.split(r"[,\s]+", get(row, "isbns")), get(row, "isbn")]
    shelves = re.split(r"\s*[,|]\s*", get(row, "collections").strip())
    read_on = cells.iso_date(get(row, "date read"))
    started = cells.iso_date(get(row, "date started"))
    known = book(
        get(row, "title"),
        [cells.turned(get(row, "primary author"))] if get(row, "primary author") else [],
        isbns=isbns,
        others=tuple(map(cells.turned, cells.parts(get(row, "secondary author"), "|"))),
        format=cells.line(get(row, "media")),
        pages=cells.positive(get(row, "page count")),
        published=cells.year(get(row, "date")),
    )
    own = says(
        state=_librarything_state(shelves, read_on, started),
        stars=cells.stars(get(row, "rating")),
        read_on=read_on,
        started_on=started,
        added_on=cells.iso_date(get(row, "entry date")),
        owned=_librarything_owned(shelves, cells.count(get(row, "copies"))),
        tags=[*cells.parts(get(row, "tags")), *_librarything_lists(shelves)],
        review=cells.plain(get(row, "review")),
        note=cells.plain(get(row, "private comment")),
    )
    return Entry(known, own, "", cells.isbn13(*isbns))


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


def _libib(row: Row, _context: Context) -> Entry | None:
    if get(row, "item_type").casefold() not in ("", "book"):
        return None
    isbns = (get(row, "ean_isbn13", "isbn13"), get(row, "upc_isbn10", "isbn10"))
    status = cells.line(get(row, "status"))
    known = book(
        get(row, "title"),
        cells.people(get(row, "creators", "authors")),
        isbns=isbns,
        publisher=cells.line(get(row, "publisher")),
        pages=cells.positive(get(row, "length", "length_of")),
        published=cells.iso_date(get(row, "publish_date")),
    )
    own = says(
        state=_LIBIB.get(status.casefold(), status or None),
        stars=cells.stars(get(row, "rating")),
        read_on=cells.iso_date(get(row, "completed", "completed_date")),
        started_on=cells.iso_date(get(row, "began", "began_date")),
        added_on=cells.iso_date(get(row, "added")),
        owned=cells.count(get(row, "copies")),
        tags=cells.parts(get(row, "tags")),
        review=cells.plain(get(row, "review")),
        note=cells.plain(get(row, "notes")),
    )
    return Entry(known, own, "", cells.isbn13(*isbns))


_BOOKBUDDY = {"read": READ, "completed": READ, "reading": READING, "to read": WANT, "unread": None}


def _bookbuddy(row: Row, _context: Context) -> Entry:
    isbn, status = get(row, "isbn"), cells.line(get(row, "status"))
    wished = cells.truth(get(row, "wish list"))
    names = re.split(r"\s*(?:,|&)\s*", get(row, "author"))
    series = cells.line(get(row, "series"))
    known = book(
        get(row, "title"),
        [name for name in names if name],
        isbns=[isbn],
        subtitle=get(row, "subtitle"),
        publisher=cells.line(get(row, "publisher")),
        format=cells.line(get(row, "format")),
        language=cells.line(get(row, "language")),
        pages=cells.positive(get(row, "number of pages", "length")),
        published=cells.year(get(row, "year published")),
        series=(SeriesEntry(series, cells.line(get(row, "volume")) or None),) if series else (),
    )
    own = says(
        state=WANT if wished else _BOOKBUDDY.get(status.casefold(), status or None),
        stars=cells.stars(get(row, "rating")),
        read_on=cells.iso_date(get(row, "date finished")),
        started_on=cells.iso_date(get(row, "date started")),
        added_on=cells.iso_date(get(row, "date added")),
        owned=0 if wished else cells.count(get(row, "quantity")),
        tags=cells.parts(get(row, "tags")),
        note=cells.plain(get(row, "notes")),
    )
    return Entry(known, own, "", cells.isbn13(isbn))


def calibre_book(row: Row, identifiers: Mapping[str, str]) -> Entry:
    """A book of calibre. Its comments are the publisher's text, and its id is calibre's own."""
    isbns = [value for kind, value in identifiers.items() if kind == "isbn"]
    asins = [value for kind, value in identifiers.items() if kind.endswith(("asin", "amazon"))]
    published = cells.iso_date(get(row, "pubdate"))
    series, position = cells.line(get(row, "series")), get(row, "series_index")
    known = book(
        get(row, "title"),
        cells.people(get(row, "authors")),
        isbns=isbns or [get(row, "isbn")],
        asins=asins,
        publisher=cells.line(get(row, "publisher")),
        published=None if published and published.startswith("0101") else published,
        series=(SeriesEntry(series, position.removesuffix(".0") or None),) if series else (),
    )
    own = says(
        stars=cells.stars(get(row, "rating")),
        added_on=cells.iso_date(get(row, "timestamp")),
        tags=cells.parts(get(row, "tags")),
    )
    number = re.match("[0-9]+", identifiers.get("goodreads", ""))
    return Entry(known, own, number[0] if number else "", cells.isbn13(*isbns, get(row, "isbn")))


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
