"""Reads tables and records of bookq itself, the library export of Goodreads, and its form for imports."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bookq_gui.imports import cells
from bookq_gui.imports.table_reader import Row
from bookq_gui.imports.trackers.entry import (
    Entry,
    Tracker,
    columns,
    get,
    read,
    records_in,
    row_from,
    signs,
    texts_in,
)
from bookq_gui.model.annotation import NO_ANNOTATION, READ, STATE_OF_SHELF, Annotation, tags_from
from bookq_gui.model.book import SeriesEntry

_GUARDED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")
_ID_IN_LINK = re.compile(r"/book/show/([0-9]{1,19})")
OWN_FIELDS = frozenset({"url", "title", "layout", "fetched_at"})
"""A table or a record with these fields is one of bookq."""

_OWN_COLUMNS = columns(
    publisher="publisher", format="format", language="language", pages="pages", published="published",
    first_published="first_published", rating="rating", stars="my_rating", read_on="read_on",
    started_on="started_on", added_on="added_on", read_count="read_count", owned="owned", spoiler="spoiler",
    isbns="isbn13|isbn10", asins="asin",
)  # fmt: skip


def _own_row(row: Row) -> Entry:
    row = {name: _unguarded(cell) for name, cell in row.items()}
    url = get(row, "url")
    link = _ID_IN_LINK.search(url)
    entry = read(
        row,
        _OWN_COLUMNS,
        # In a table with only some of our columns an "id" may be that of another program.
        book_id=link[1] if link else cells.book_id(get(row, "id")) if row.keys() >= OWN_FIELDS else "",
        title=get(row, "title_complete", "title"),
        authors=cells.people(get(row, "authors"), ";"),
        others=cells.people(get(row, "contributors"), ";"),
        series=tuple(map(SeriesEntry.from_text, cells.parts(get(row, "series"), ";"))),
        state=cells.line(get(row, "state")) or (READ if cells.truth(get(row, "read")) else None),
        tags=tags_from(get(row, "tags")),
        review=get(row, "review"),
        note=get(row, "note"),
    )
    return entry._replace(isbn=entry.isbn or cells.isbn13(url.rpartition("/isbn/")[2]))


def _unguarded(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from computing it."""
    return cell[1:] if cell[:1] == "'" and _GUARDED.match(cell) else cell


OWN = Tracker("This table", (OWN_FIELDS, *signs("title|state|my_rating")), _own_row, day_first=False)


def own_record(record: Mapping[str, object]) -> Entry | None:
    """A record of bookq's JSON export; None for another record."""
    if not record.keys() >= OWN_FIELDS or not isinstance(record.get("title"), str):
        return None
    row, mine = row_from(record), record.get("mine")
    series = records_in(record.get("series"))
    entry = read(
        row,
        _OWN_COLUMNS,
        book_id=cells.book_id(get(row, "id")),
        title=get(row, "title_complete", "title"),
        authors=texts_in(record.get("authors")),
        others=tuple(get(row_from(person), "name") for person in records_in(record.get("contributors"))),
        series=tuple(
            SeriesEntry(get(item, "name"), get(item, "position") or None) for item in map(row_from, series)
        ),
    )
    try:
        annotation = Annotation.from_dict(mine) if isinstance(mine, Mapping) else NO_ANNOTATION
    except ValueError:
        annotation = NO_ANNOTATION
    return entry._replace(annotation=annotation)


_SHOWN = 40
_EXACT = re.compile(r"stars-([0-5](?:\.[0-9]{1,3})?)")


_GOODREADS_COLUMNS = columns(
    title="title", others="additional authors", publisher="publisher", format="binding",
    pages="number of pages", year="year published", first_year="original publication year",
    rating="average rating", isbns="isbn13|isbn",
)  # fmt: skip


def _goodreads(row: Row) -> Entry:
    shelf, review = cells.line(get(row, "exclusive shelf")), get(row, "my review")
    started, ended = _last_reading(get(row, "read_dates"))
    stars, shelves = _exact_stars(cells.stars(get(row, "my rating")), cells.parts(get(row, "bookshelves")))
    entry = read(
        row,
        _GOODREADS_COLUMNS,
        book_id=cells.book_id(get(row, "book id")),
        authors=[cells.line(get(row, "author")) or cells.turned(cells.line(get(row, "author l-f")))],
        state=STATE_OF_SHELF.get(shelf, shelf or None),
        stars=stars,
        read_on=cells.iso_date(get(row, "date read")) or ended,
        started_on=started,
        tags=[tag for tag in shelves if tag not in (shelf, *STATE_OF_SHELF)],
        review=cells.plain(review),
        note=cells.note(get(row, "private notes")),
        spoiler=cells.truth(get(row, "spoiler")) or cells.hides(review),
    )
    read_count, owned = cells.count(get(row, "read count")), cells.count(get(row, "owned copies"))
    if not (entry.annotation or read_count or owned):
        # Goodreads gives every book a date on which it was added: that alone is no annotation.
        return entry
    added_on = cells.iso_date(get(row, "date added"))
    own = entry.annotation.changed(added_on=added_on, read_count=read_count, owned=owned)
    return entry._replace(annotation=own)


_READABLE: Mapping[str, Callable[[str], object]] = {
    "my rating": lambda cell: cells.whole(cell) == 0 or cells.stars(cell),
    "average rating": cells.is_number,
    "number of pages": cells.is_number,
    "year published": cells.is_number,
    "original publication year": cells.is_number,
    "read count": cells.is_number,
    "owned copies": cells.is_number,
    "date read": cells.iso_date,
    "date added": cells.iso_date,
}
"""Tells whether a cell can be read. ISBNs are left out: a row has an id or a reason instead."""


def unread_cells(row: Row) -> str:
    """The cells of a row of Goodreads' export that cannot be read, for people; "" if there are none."""
    unread = [
        name for name, is_read in _READABLE.items() if (cell := row.get(name, "")) and not is_read(cell)
    ]
    return ", ".join(f"{name} “{cells.line(row[name])[:_SHOWN]}”" for name in unread)


def _exact_stars(stars: float | None, shelves: list[str]) -> tuple[float | None, list[str]]:
    """The exact stars, which bookq writes as a shelf since the site has whole ones; the other shelves."""
    for shelf in shelves:
        exact = _EXACT.fullmatch(shelf)
        if exact and stars and abs(float(exact[1]) - stars) < 1:
            return float(exact[1]), [name for name in shelves if name != shelf]
    return stars, shelves


def _last_reading(text: str) -> tuple[str | None, str | None]:
    """The start and end of the last of "start,end;start,end"."""
    pairs = [pair.partition(",") for pair in text.split(";") if pair.strip()]
    if not pairs:
        return None, None
    started, _, ended = pairs[-1]
    return cells.iso_date(started), cells.iso_date(ended)


_TEMPLATE_COLUMNS = columns(
    title="title", authors="author", subtitle="subtitle", publisher="publisher", format="binding",
    pages="number of pages", year="year published", first_year="original publication year",
    stars="my rating", read_on="date read", added_on="date added", isbns="isbn13|isbn",
)  # fmt: skip


def _template(row: Row) -> Entry:
    """A row of the short form that Goodreads takes for imports, and that many programs write."""
    shelves = cells.parts(get(row, "shelves", "exclusive shelf"))
    states = [shelf for shelf in shelves if shelf in STATE_OF_SHELF]
    listed, review = get(row, "bookshelves"), get(row, "my review")
    tags = cells.parts(listed) if "," in listed else listed.split()
    return read(
        row,
        _TEMPLATE_COLUMNS,
        state=STATE_OF_SHELF[states[0]] if states else shelves[0] if shelves else None,
        tags=[tag for tag in [*shelves[len(states[:1]) :], *tags] if tag not in STATE_OF_SHELF],
        review=cells.plain(review),
        note=cells.note(get(row, "private notes")),
        spoiler=cells.hides(review),
    )


GOODREADS = Tracker(
    "Goodreads",
    signs(
        "book id|exclusive shelf|author l-f",
        "book id|exclusive shelf|bookshelves with positions",
        "book id|exclusive shelf|my rating",
    ),
    _goodreads,
    frozenset({"primary author"}),
    day_first=False,
)

TEMPLATE = Tracker(
    "Goodreads template",
    signs("title|my rating|date read|shelves", "title|my rating|date read|bookshelves"),
    _template,
    frozenset({"book id"}),
    day_first=False,
)
