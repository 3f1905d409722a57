"""The library export of Goodreads, and the short form that it offers for imports."""

from __future__ import annotations

import re

from bookq_gui.imports import cells
from bookq_gui.imports.table_reader import Row
from bookq_gui.imports.trackers.entry import SHELVES, Context, Entry, Tracker, book, get, says, signs

_EXACT = re.compile(r"stars-([0-5](?:\.[0-9]{1,3})?)")


def _goodreads(row: Row, context: Context) -> Entry:
    def day(text: str) -> str | None:
        return cells.iso_date(text, day_first=context.day_first)

    isbns = (get(row, "isbn13"), get(row, "isbn"))
    shelf = cells.line(get(row, "exclusive shelf"))
    review = get(row, "my review")
    started, ended = _last_reading(get(row, "read_dates"))
    known = book(
        get(row, "title"),
        [cells.line(get(row, "author")) or cells.turned(cells.line(get(row, "author l-f")))],
        isbns=isbns,
        others=cells.people(get(row, "additional authors")),
        publisher=cells.line(get(row, "publisher")),
        format=cells.line(get(row, "binding")),
        pages=cells.positive(get(row, "number of pages")),
        published=cells.year(get(row, "year published")),
        first_published=cells.year(get(row, "original publication year")),
        rating=cells.number(get(row, "average rating")),
    )
    shelves = cells.parts(get(row, "bookshelves"))
    stars, shelves = _exact_stars(cells.stars(get(row, "my rating")), shelves)
    own = says(
        state=SHELVES.get(shelf, shelf or None),
        stars=stars,
        read_on=day(get(row, "date read")) or ended,
        started_on=started,
        tags=[tag for tag in shelves if tag not in (shelf, *SHELVES)],
        review=cells.plain(review),
        note=cells.note(get(row, "private notes")),
        spoiler=cells.truth(get(row, "spoiler")) or cells.hides(review),
    )
    read_count, owned = cells.count(get(row, "read count")), cells.count(get(row, "owned copies"))
    if own or read_count or owned:
        # Goodreads has every book on a shelf. One of which nothing else is said is only a book.
        own = own.changed(added_on=day(get(row, "date added")), read_count=read_count, owned=owned)
    return Entry(known, own, cells.book_id(get(row, "book id")), cells.isbn13(*isbns))


def _exact_stars(stars: float | None, shelves: list[str]) -> tuple[float | None, list[str]]:
    """The exact rating that bookq writes as a shelf, since the site has whole stars only."""
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


def _template(row: Row, context: Context) -> Entry:
    """The short form that Goodreads offers for imports, and that many programs write."""
    isbns = (get(row, "isbn13"), get(row, "isbn"))
    shelves = cells.parts(get(row, "shelves", "exclusive shelf"))
    states = [shelf for shelf in shelves if shelf in SHELVES]
    listed = get(row, "bookshelves")
    tags = cells.parts(listed) if "," in listed else listed.split()
    review = get(row, "my review")
    known = book(
        get(row, "title"),
        cells.people(get(row, "author")),
        isbns=isbns,
        subtitle=get(row, "subtitle"),
        publisher=cells.line(get(row, "publisher")),
        format=cells.line(get(row, "binding")),
        pages=cells.positive(get(row, "number of pages")),
        published=cells.year(get(row, "year published")),
        first_published=cells.year(get(row, "original publication year")),
    )
    own = says(
        state=SHELVES[states[0]] if states else shelves[0] if shelves else None,
        stars=cells.stars(get(row, "my rating")),
        read_on=cells.iso_date(get(row, "date read"), day_first=context.day_first),
        added_on=cells.iso_date(get(row, "date added"), day_first=context.day_first),
        tags=[tag for tag in [*shelves[len(states[:1]) :], *tags] if tag not in SHELVES],
        review=cells.plain(review),
        note=cells.note(get(row, "private notes")),
        spoiler=cells.hides(review),
    )
    return Entry(known, own, "", cells.isbn13(*isbns))


GOODREADS = Tracker(
    "Goodreads",
    signs(
        "book id|exclusive shelf|author l-f",
        "book id|exclusive shelf|bookshelves with positions",
        "book id|exclusive shelf|my rating",
    ),
    _goodreads,
    frozenset({"primary author"}),
)

TEMPLATE = Tracker(
    "Goodreads template",
    signs("title|my rating|date read|shelves", "title|my rating|date read|bookshelves"),
    _template,
    frozenset({"book id"}),
)
