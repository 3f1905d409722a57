"""Reads the tables of other programs. A function for each reads a row as a book and its annotation.

Columns are found by their names in lower case. The id of another program is never read as one of Goodreads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from bookq_gui.imports import cells
from bookq_gui.imports.table_reader import Row
from bookq_gui.imports.trackers.entry import Entry, Tracker, columns, get, read, signs, state_of
from bookq_gui.model.annotation import READ, READING, STATE_OF_SHELF, WANT
from bookq_gui.model.book import SeriesEntry

_LIBRARYTHING_COLUMNS = columns(
    title="title", format="media", pages="page count", year="date", stars="rating", read_on="date read",
    started_on="date started", added_on="entry date", review="review", note="private comment",
)  # fmt: skip


def _librarything(row: Row) -> Entry:
    author = get(row, "primary author")
    return read(
        row,
        _LIBRARYTHING_COLUMNS,
        isbns=[*re.split(r"[,\s]+", get(row, "isbns")), get(row, "isbn")],
        authors=[cells.turned(author)] if author else [],
        others=tuple(map(cells.turned, cells.parts(get(row, "secondary author"), "|"))),
        **librarything_shelves(
            re.split(r"\s*[,|]\s*", get(row, "collections").strip()),
            read_on=get(row, "date read"),
            started_on=get(row, "date started"),
            copies=get(row, "copies"),
            tags=cells.parts(get(row, "tags")),
        ),
    )


_LIBRARYTHING = {
    "to read": WANT, "wishlist": WANT, "currently reading": READING, "read but unowned": READ,
}  # fmt: skip


def librarything_shelves(
    shelves: Iterable[str], *, read_on: str, started_on: str, copies: str, tags: Iterable[str]
) -> dict[str, Any]:
    """State, owned copies and tags of a book, to judge by its shelves (LibraryThing's collections)."""
    names = {shelf.casefold(): shelf for shelf in shelves if shelf}
    states = [_LIBRARYTHING[name] for name in names if name in _LIBRARYTHING]
    if not states and cells.iso_date(read_on):
        states = [READ]
    elif not states and cells.iso_date(started_on):
        states = [READING]
    owned = (cells.count(copies) or 1) if "your library" in names else None
    if names.keys() & {"wishlist", "read but unowned"}:
        owned = 0
    own_shelves = [shelf for name, shelf in names.items() if name not in {*_LIBRARYTHING, "your library"}]
    return {"state": states[0] if states else None, "owned": owned, "tags": [*tags, *own_shelves]}


_LIBIB = {"not begun": WANT, "in progress": READING, "completed": READ}
_LIBIB_COLUMNS = columns(
    title="title", authors="creators|authors", publisher="publisher", pages="length|length_of",
    published="publish_date", stars="rating", read_on="completed|completed_date",
    started_on="began|began_date", added_on="added", owned="copies", tags="tags", review="review",
    note="notes", isbns="ean_isbn13|isbn13|upc_isbn10|isbn10",
)  # fmt: skip


def _libib(row: Row) -> Entry | None:
    if get(row, "item_type").casefold() not in ("", "book"):
        return None
    return read(row, _LIBIB_COLUMNS, state=state_of(get(row, "status"), _LIBIB))


_BOOKBUDDY = {"read": READ, "completed": READ, "reading": READING, "to read": WANT, "unread": None}
_BOOKBUDDY_COLUMNS = columns(
    title="title", subtitle="subtitle", publisher="publisher", format="format", language="language",
    pages="number of pages|length", year="year published", stars="rating", read_on="date finished",
    started_on="date started", added_on="date added", tags="tags", note="notes", isbns="isbn",
)  # fmt: skip


def _bookbuddy(row: Row) -> Entry:
    series = cells.line(get(row, "series"))
    wished = cells.truth(get(row, "wish list"))
    return read(
        row,
        _BOOKBUDDY_COLUMNS,
        authors=re.split(r"\s*(?:,|&)\s*", get(row, "author")),
        series=(SeriesEntry(series, cells.line(get(row, "volume")) or None),) if series else (),
        state=WANT if wished else state_of(get(row, "status"), _BOOKBUDDY),
        owned=0 if wished else cells.count(get(row, "quantity")),
    )


_CALIBRE_COLUMNS = columns(
    title="title", authors="authors", publisher="publisher", stars="rating", added_on="timestamp", tags="tags"
)


def calibre_book(row: Row, identifiers: Mapping[str, str]) -> Entry:
    """A book of calibre. Its comments, the publisher's text, and its id, calibre's own, are left out."""
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


def _calibre(row: Row) -> Entry:
    named = (part.strip().partition(":") for part in get(row, "identifiers").split(","))
    return calibre_book(row, {kind.casefold(): value for kind, _, value in named})


_GOODREADS_BOOK = re.compile(r"goodreads\.com/book/show/([0-9]{1,19})(?![0-9])", re.IGNORECASE)

_STORYGRAPH_COLUMNS = columns(
    title="title", authors="authors|author", others="contributors", format="format", stars="star rating",
    added_on="date added", read_count="read count", tags="tags", review="review", isbns="isbn/uid|isbn",
)  # fmt: skip


def _storygraph(row: Row) -> Entry:
    readings = [reading.strip() for reading in get(row, "dates read").split(",") if reading.strip()]
    first, dash, last = readings[-1].rpartition("-") if readings else ("", "", "")
    ended = cells.iso_date(last if dash or not readings else readings[-1])
    return read(
        row,
        _STORYGRAPH_COLUMNS,
        state=state_of(get(row, "read status"), STATE_OF_SHELF),
        read_on=ended or cells.iso_date(get(row, "last date read")),
        started_on=cells.iso_date(first),
        owned={"yes": 1, "no": 0}.get(get(row, "owned?").casefold()),
    )


_HARDCOVER = {"want to read": WANT, "currently reading": READING, "read": READ}
_HARDCOVER_COLUMNS = columns(
    title="title", authors="author", publisher="publisher", format="binding|media", pages="pages",
    published="publish date", stars="rating", read_on="date finished", started_on="date started",
    added_on="date added", review="review", note="private notes", spoiler="review contains spoilers",
    isbns="isbn 13|isbn 10", asins="asin",
)  # fmt: skip
_LIST_NUMBER = re.compile(r"\s*\(#[0-9.]+\)$")
_NUMBERED = re.compile(r"(.+?)(?: \(#([0-9][0-9.\-]*)\))?")


def _hardcover(row: Row) -> Entry | None:
    status = cells.line(get(row, "status"))
    if status.casefold() == "ignored":
        return None
    lists = [_LIST_NUMBER.sub("", name) for name in cells.parts(get(row, "lists"))]
    series = [_NUMBERED.fullmatch(part) for part in cells.parts(get(row, "series"))]
    return read(
        row,
        _HARDCOVER_COLUMNS,
        series=tuple(SeriesEntry(of[1], of[2] and of[2].removesuffix(".0")) for of in series if of),
        state=state_of(status, _HARDCOVER),
        owned={"true": 1, "false": 0}.get(get(row, "owned").casefold()),
        tags=[*cells.parts(get(row, "tags")), *lists],
    )


_BOOKWYRM_COLUMNS = columns(
    title="title", authors="author_text", pages="pages", stars="rating", started_on="start_date",
    added_on="shelf_date", review="review_content", isbns="isbn_13|isbn_10", asins="asin",
)  # fmt: skip


def _bookwyrm(row: Row) -> Entry:
    shelf = get(row, "shelf")
    return read(
        row,
        _BOOKWYRM_COLUMNS,
        book_id=cells.book_id(get(row, "goodreads_key")),
        state=STATE_OF_SHELF.get(shelf, cells.line(get(row, "shelf_name")) or shelf or None),
        read_on=cells.iso_date(get(row, "finish_date")) or cells.iso_date(get(row, "stopped_date")),
        spoiler=bool(get(row, "review_cw")),
    )


_OPENREADS = {"finished": READ, "in_progress": READING, "planned": WANT, "unknown": None}
_OPENREADS_COLUMNS = columns(
    title="title", subtitle="subtitle", authors="author", format="book_format", pages="pages",
    year="publication_year", stars="rating", added_on="date_added", review="my_review", note="notes",
    isbns="isbn",
)  # fmt: skip


def _openreads(row: Row) -> Entry | None:
    if cells.truth(get(row, "deleted")):
        return None
    readings = [reading.split("|") for reading in get(row, "readings").split(";") if reading.strip("| ")]
    ended = [end for reading in readings if len(reading) > 1 and (end := cells.iso_date(reading[1]))]
    return read(
        row,
        _OPENREADS_COLUMNS,
        state=state_of(get(row, "status"), _OPENREADS),
        read_on=ended[-1] if ended else None,
        started_on=cells.iso_date(readings[-1][0]) if readings else None,
        read_count=len(ended) or None,
        tags=cells.parts(get(row, "tags"), "|||||"),
    )


_OPEN_LIBRARY = {"want to read": WANT, "currently reading": READING, "already read": READ}
_OPEN_LIBRARY_COLUMNS = columns(
    title="title", authors="authors", first_year="first publish year", stars="my ratings"
)


def _openlibrary(row: Row) -> Entry:
    return read(row, _OPEN_LIBRARY_COLUMNS, state=state_of(get(row, "bookshelf"), _OPEN_LIBRARY))


_NEODB = {"wishlist": WANT, "progress": READING, "complete": READ}
_NEODB_COLUMNS = columns(title="title", added_on="timestamp", review="comment|content")


def _neodb(row: Row) -> Entry:
    info = dict(part.partition(":")[::2] for part in get(row, "info").split())
    link = _GOODREADS_BOOK.search(get(row, "links"))
    return read(
        row,
        _NEODB_COLUMNS,
        isbns=[info.get("isbn", "")],
        book_id=link[1] if link else "",
        authors=cells.people(info.get("author", ""), "/"),
        published=cells.year(info.get("pub_year", "")),
        state=state_of(get(row, "status"), _NEODB),
        stars=cells.stars(get(row, "rating"), 10),
        tags=cells.parts(get(row, "tags"), "|"),
    )


_YAMTRACK = {"completed": READ, "in progress": READING, "planning": WANT}
_YAMTRACK_COLUMNS = columns(title="title", read_on="end_date", started_on="start_date", note="notes")


def _yamtrack(row: Row) -> Entry | None:
    if get(row, "media_type") != "book":
        return None
    return read(
        row,
        _YAMTRACK_COLUMNS,
        state=state_of(get(row, "status"), _YAMTRACK),
        stars=cells.stars(get(row, "score"), 10),
    )


_JELU_COLUMNS = columns(
    title="title", authors="authors|author", publisher="publisher", tags="tags", isbns="isbn13|isbn10|isbn"
)


def _jelu(row: Row) -> Entry:
    finished = sorted(filter(None, map(cells.iso_date, cells.parts(get(row, "read_dates")))))
    dropped = sorted(filter(None, map(cells.iso_date, cells.parts(get(row, "dropped_dates")))))
    reading = cells.iso_date(get(row, "currently_reading"))
    shelves = cells.parts(get(row, "shelves"))
    if "currently-reading" in shelves or reading:
        state: str | None = READING
    elif finished:
        state = READ
    elif dropped:
        state = "dropped"
    else:
        state = WANT if "to-read" in shelves else None
    return read(
        row,
        _JELU_COLUMNS,
        state=state,
        read_on=max(finished if state == READING else [*finished, *dropped], default=None),
        started_on=reading,
        read_count=len(finished) or None,
        owned=1 if cells.truth(get(row, "owned")) else None,
    )


_DOUBAN = {"想读": WANT, "在读": READING, "读过": READ}
_DOUBAN_COLUMNS = columns(title="标题", stars="我的评分", added_on="创建时间", review="评论")


def _douban(row: Row) -> Entry:
    return read(
        row,
        _DOUBAN_COLUMNS,
        isbns=re.findall(r"(?:isbn:?\s*)?([0-9Xx-]{10,17})", get(row, "其它id"), re.IGNORECASE),
        state=_DOUBAN.get(get(row, "sheet")),
        tags=cells.parts(get(row, "标签").replace("，", ",")),
    )


_ANOBII = {
    "finished": READ, "reading": READING, "being read": READING, "not started": None, "reference": None,
}  # fmt: skip
_ANOBII_COLUMNS = columns(
    title="title", subtitle="subtitle", authors="author", publisher="publisher", format="format",
    pages="number of pages", stars="vote|stars", tags="tags", review="comment content",
    note="private notes|private note", isbns="isbn",
)  # fmt: skip


def _anobii(row: Row) -> Entry:
    word, _, day = cells.line(get(row, "reading status", "status")).partition(" on ")
    return read(
        row,
        _ANOBII_COLUMNS,
        state=WANT if get(row, "priority") else state_of(word, _ANOBII),
        read_on=cells.iso_date(day),
    )


PROGRAMS = (
    Tracker(
        "LibraryThing", signs("primary author|entry date", "primary author|sort character"), _librarything
    ),
    Tracker(
        "StoryGraph",
        signs("read status|star rating|isbn/uid", "read status|star rating|contributors"),
        _storygraph,
        frozenset({"book id"}),
        day_first=False,
    ),
    Tracker("Hardcover", signs("hardcover book id|title|status"), _hardcover),
    Tracker("BookWyrm", signs("author_text|openlibrary_key", "author_text|remote_id"), _bookwyrm),
    Tracker("Openreads", signs("readings|olid", "book_format|my_review"), _openreads),
    Tracker("Open Library", signs("work id|bookshelf"), _openlibrary),
    Tracker("NeoDB", signs("links|info|status|timestamp"), _neodb),
    Tracker("Yamtrack", signs("media_id|media_type|source"), _yamtrack),
    Tracker("Jelu", signs("read_dates|dropped_dates|isbn13"), _jelu),
    Tracker("Douban", signs("标题|我的评分"), _douban),
    Tracker("aNobii", signs("reading status|vote|comment content"), _anobii),
    Tracker("Libib", signs("ean_isbn13|creators", "upc_isbn10|creators"), _libib),
    Tracker("BookBuddy", signs("google volumeid|author (last, first)"), _bookbuddy),
    Tracker(
        "calibre",
        signs("identifiers|title_sort", "identifiers|author_sort|uuid", "identifiers|authors|title"),
        _calibre,
        frozenset({"author_text"}),
    ),
)
"""The programs in the order in which they are tried."""
