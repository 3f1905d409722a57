"""Programs that keep what a person reads: StoryGraph, Hardcover, BookWyrm, Openreads and others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from bookq_gui.imports import cells
from bookq_gui.imports.table_reader import Row
from bookq_gui.imports.trackers.entry import (
    SHELVES,
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

_GOODREADS_BOOK = re.compile(r"goodreads\.com/book/show/([0-9]{1,19})(?![0-9])", re.IGNORECASE)


_STORYGRAPH_COLUMNS = columns(
    title="title", authors="authors|author", others="contributors", format="format", stars="star rating",
    added_on="date added", read_count="read count", tags="tags", review="review",
)  # fmt: skip


def _storygraph(row: Row, context: Context) -> Entry:
    readings = [reading.strip() for reading in get(row, "dates read").split(",") if reading.strip()]
    first, dash, last = readings[-1].rpartition("-") if readings else ("", "", "")
    ended = cells.iso_date(last if dash or not readings else readings[-1])
    return read(
        row,
        _STORYGRAPH_COLUMNS,
        isbns=[get(row, "isbn/uid", "isbn")],
        day_first=context.day_first,
        state=state_of(get(row, "read status"), SHELVES),
        read_on=ended or cells.iso_date(get(row, "last date read"), day_first=context.day_first),
        started_on=cells.iso_date(first),
        owned={"yes": 1, "no": 0}.get(get(row, "owned?").casefold()),
    )


_HARDCOVER = {"want to read": WANT, "currently reading": READING, "read": READ}
_HARDCOVER_COLUMNS = columns(
    title="title", authors="author", publisher="publisher", format="binding|media", pages="pages",
    published="publish date", stars="rating", read_on="date finished", started_on="date started",
    added_on="date added", review="review", note="private notes", spoiler="review contains spoilers",
)  # fmt: skip
_LIST_NUMBER = re.compile(r"\s*\(#[0-9.]+\)$")
_NUMBERED = re.compile(r"(.+?)(?: \(#([0-9][0-9.\-]*)\))?")


def _hardcover(row: Row, _context: Context) -> Entry | None:
    status = cells.line(get(row, "status"))
    if status.casefold() == "ignored":
        return None
    lists = [_LIST_NUMBER.sub("", name) for name in cells.parts(get(row, "lists"))]
    series = [_NUMBERED.fullmatch(part) for part in cells.parts(get(row, "series"))]
    return read(
        row,
        _HARDCOVER_COLUMNS,
        isbns=(get(row, "isbn 13"), get(row, "isbn 10")),
        asins=[get(row, "asin")],
        series=tuple(SeriesEntry(of[1], of[2] and of[2].removesuffix(".0")) for of in series if of),
        state=state_of(status, _HARDCOVER),
        owned={"true": 1, "false": 0}.get(get(row, "owned").casefold()),
        tags=[*cells.parts(get(row, "tags")), *lists],
    )


_BOOKWYRM_COLUMNS = columns(
    title="title", authors="author_text", pages="pages", stars="rating", started_on="start_date",
    added_on="shelf_date", review="review_content",
)  # fmt: skip


def _bookwyrm(row: Row, _context: Context) -> Entry:
    shelf = get(row, "shelf")
    return read(
        row,
        _BOOKWYRM_COLUMNS,
        isbns=(get(row, "isbn_13"), get(row, "isbn_10")),
        asins=[get(row, "asin")],
        book_id=cells.book_id(get(row, "goodreads_key")),
        state=SHELVES.get(shelf, cells.line(get(row, "shelf_name")) or shelf or None),
        read_on=cells.iso_date(get(row, "finish_date")) or cells.iso_date(get(row, "stopped_date")),
        spoiler=bool(get(row, "review_cw")),
    )


_OPENREADS = {"finished": READ, "in_progress": READING, "planned": WANT, "unknown": None}
_OPENREADS_COLUMNS = columns(
    title="title", subtitle="subtitle", authors="author", format="book_format", pages="pages",
    year="publication_year", stars="rating", added_on="date_added", review="my_review", note="notes",
)  # fmt: skip


def _openreads(row: Row, _context: Context) -> Entry | None:
    if cells.truth(get(row, "deleted")):
        return None
    readings = [reading.split("|") for reading in get(row, "readings").split(";") if reading.strip("| ")]
    ended = [end for reading in readings if len(reading) > 1 and (end := cells.iso_date(reading[1]))]
    return read(
        row,
        _OPENREADS_COLUMNS,
        isbns=[get(row, "isbn")],
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


def _openlibrary(row: Row, _context: Context) -> Entry:
    return read(row, _OPEN_LIBRARY_COLUMNS, state=state_of(get(row, "bookshelf"), _OPEN_LIBRARY))


_NEODB = {"wishlist": WANT, "progress": READING, "complete": READ}
_NEODB_COLUMNS = columns(title="title", added_on="timestamp", review="comment|content")


def _neodb(row: Row, _context: Context) -> Entry:
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


def _yamtrack(row: Row, _context: Context) -> Entry | None:
    if get(row, "media_type") != "book":
        return None
    return read(
        row,
        _YAMTRACK_COLUMNS,
        state=state_of(get(row, "status"), _YAMTRACK),
        stars=cells.stars(get(row, "score"), 10),
    )


_JELU_COLUMNS = columns(title="title", authors="authors|author", publisher="publisher", tags="tags")


def _jelu(row: Row, _context: Context) -> Entry:
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
        isbns=(get(row, "isbn13"), get(row, "isbn10"), get(row, "isbn")),
        state=state,
        read_on=max(finished if state == READING else [*finished, *dropped], default=None),
        started_on=reading,
        read_count=len(finished) or None,
        owned=1 if cells.truth(get(row, "owned")) else None,
    )


_DOUBAN = {"想读": WANT, "在读": READING, "读过": READ}
_DOUBAN_COLUMNS = columns(title="标题", stars="我的评分", added_on="创建时间", review="评论")


def _douban(row: Row, _context: Context) -> Entry:
    return read(
        row,
        _DOUBAN_COLUMNS,
        isbns=re.findall(r"(?:isbn:?\s*)?([0-9Xx-]{10,17})", get(row, "其它id"), re.IGNORECASE),
        state=_DOUBAN.get(get(row, "sheet")),
        tags=cells.parts(get(row, "标签").replace("，", ",")),
    )


_ANOBII = {
    "finished": READ,
    "reading": READING,
    "being read": READING,
    "not started": None,
    "reference": None,
}
_ANOBII_COLUMNS = columns(
    title="title", subtitle="subtitle", authors="author", publisher="publisher", format="format",
    pages="number of pages", stars="vote|stars", tags="tags", review="comment content",
    note="private notes|private note",
)  # fmt: skip


def _anobii(row: Row, _context: Context) -> Entry:
    word, _, day = cells.line(get(row, "reading status", "status")).partition(" on ")
    return read(
        row,
        _ANOBII_COLUMNS,
        isbns=[get(row, "isbn")],
        state=WANT if get(row, "priority") else state_of(word, _ANOBII),
        read_on=cells.iso_date(day),
    )


_BOOKMORY = {"WISH": WANT, "NOT_STARTED": WANT, "READING": READING, "DONE": READ}
_NO_END = 8 * 10**12


def bookmory_record(record: Mapping[str, object]) -> Entry:
    """A book of Bookmory. Times are milliseconds since 1970."""

    def listed(name: str) -> list[object]:
        value = record.get(name)
        return value if isinstance(value, list) else []

    statuses = [str(status) for status in listed("status_list")]
    readings = [reading for reading in listed("reads") if isinstance(reading, Mapping)]
    last: Mapping[str, object] = readings[-1] if readings else {}
    star = last.get("star")
    isbn = str(record.get("isbn") or "")
    known = book(
        str(record.get("title") or ""),
        [str(name) for name in listed("authors")],
        isbns=[isbn],
        published=cells.iso_date(str(record.get("publication_date") or "")),
    )
    own = says(
        state=_BOOKMORY.get(statuses[-1], statuses[-1]) if statuses else None,
        stars=cells.stars(str(star)) if isinstance(star, int | float) else None,
        read_on=_day(last.get("end")),
        started_on=_day(last.get("start")),
        added_on=_day(record.get("created_at")),
        read_count=sum(1 for reading in readings if _day(reading.get("end"))) or None,
        tags=[tag.lstrip("#") for tag in str(record.get("tags") or "").split()],
    )
    return Entry(known, own, "", cells.isbn13(isbn))


def _day(milliseconds: object) -> str | None:
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, int | float):
        return None
    if not 0 < milliseconds < _NO_END:
        return None
    return datetime.fromtimestamp(milliseconds / 1000, UTC).date().isoformat()


def ryot_record(record: Mapping[str, object]) -> Entry | None:
    """An entry of ryot, which keeps no ISBN; None for what is no book."""
    if record.get("lot") != "book":
        return None
    seen = record.get("seen_history")
    history = [item for item in (seen if isinstance(seen, list) else []) if isinstance(item, Mapping)]
    last: Mapping[str, object] = history[-1] if history else {}
    state = str(last.get("state") or "")
    own = says(
        state={"completed": READ, "in_progress": READING}.get(state, state or None),
        read_on=cells.iso_date(str(last.get("ended_on") or "")),
        started_on=cells.iso_date(str(last.get("started_on") or "")),
    )
    return Entry(book(str(record.get("source_id") or "")), own)


READING_LOGS = (
    Tracker(
        "StoryGraph",
        signs("read status|star rating|isbn/uid", "read status|star rating|contributors"),
        _storygraph,
        frozenset({"book id"}),
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
)
