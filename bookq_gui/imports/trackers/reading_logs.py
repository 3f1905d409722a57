"""Programs that keep what a person reads: StoryGraph, Hardcover, BookWyrm, Openreads and others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from bookq_gui.imports import cells
from bookq_gui.imports.table_reader import Row
from bookq_gui.imports.trackers.entry import SHELVES, Context, Entry, Tracker, book, get, says, signs
from bookq_gui.model.annotation import READ, READING, WANT
from bookq_gui.model.book import SeriesEntry

_GOODREADS_BOOK = re.compile(r"goodreads\.com/book/show/([0-9]{1,19})(?![0-9])", re.IGNORECASE)


def _storygraph(row: Row, context: Context) -> Entry:
    isbn = get(row, "isbn/uid", "isbn")
    state = cells.line(get(row, "read status"))
    readings = [reading.strip() for reading in get(row, "dates read").split(",") if reading.strip()]
    started = ended = None
    if readings:
        first, dash, last = readings[-1].rpartition("-")
        started, ended = cells.iso_date(first), cells.iso_date(last if dash else readings[-1])
    known = book(
        get(row, "title"),
        cells.people(get(row, "authors", "author")),
        isbns=[isbn],
        others=cells.people(get(row, "contributors")),
        format=cells.line(get(row, "format")),
    )
    own = says(
        state=SHELVES.get(state, state or None),
        stars=cells.stars(get(row, "star rating")),
        read_on=ended or cells.iso_date(get(row, "last date read"), day_first=context.day_first),
        started_on=started,
        added_on=cells.iso_date(get(row, "date added"), day_first=context.day_first),
        read_count=cells.count(get(row, "read count")),
        owned={"yes": 1, "no": 0}.get(get(row, "owned?").casefold()),
        tags=cells.parts(get(row, "tags")),
        review=cells.plain(get(row, "review")),
    )
    return Entry(known, own, "", cells.isbn13(isbn))


_HARDCOVER = {"want to read": WANT, "currently reading": READING, "read": READ}
_LIST_NUMBER = re.compile(r"\s*\(#[0-9.]+\)$")
_NUMBERED = re.compile(r"(.+?)(?: \(#([0-9][0-9.\-]*)\))?")


def _hardcover(row: Row, context: Context) -> Entry | None:
    status = cells.line(get(row, "status"))
    if status.casefold() == "ignored":
        return None
    isbns = (get(row, "isbn 13"), get(row, "isbn 10"))
    lists = [_LIST_NUMBER.sub("", name) for name in cells.parts(get(row, "lists"))]
    series = [_NUMBERED.fullmatch(part) for part in cells.parts(get(row, "series"))]
    known = book(
        get(row, "title"),
        cells.people(get(row, "author")),
        isbns=isbns,
        asins=[get(row, "asin")],
        publisher=cells.line(get(row, "publisher")),
        format=cells.line(get(row, "binding", "media")),
        pages=cells.positive(get(row, "pages")),
        published=cells.iso_date(get(row, "publish date")),
        series=tuple(SeriesEntry(of[1], of[2] and of[2].removesuffix(".0")) for of in series if of),
    )
    own = says(
        state=_HARDCOVER.get(status.casefold(), status or None),
        stars=cells.stars(get(row, "rating")),
        read_on=cells.iso_date(get(row, "date finished")),
        started_on=cells.iso_date(get(row, "date started")),
        added_on=cells.iso_date(get(row, "date added")),
        owned={"true": 1, "false": 0}.get(get(row, "owned").casefold()),
        tags=[*cells.parts(get(row, "tags")), *lists],
        review=cells.plain(get(row, "review")),
        note=cells.plain(get(row, "private notes")),
        spoiler=cells.truth(get(row, "review contains spoilers")),
    )
    del context
    return Entry(known, own, "", cells.isbn13(*isbns))


def _bookwyrm(row: Row, _context: Context) -> Entry:
    isbns = (get(row, "isbn_13"), get(row, "isbn_10"))
    shelf, name = get(row, "shelf"), cells.line(get(row, "shelf_name"))
    own = says(
        state=SHELVES.get(shelf, name or shelf or None),
        stars=cells.stars(get(row, "rating")),
        read_on=cells.iso_date(get(row, "finish_date")) or cells.iso_date(get(row, "stopped_date")),
        started_on=cells.iso_date(get(row, "start_date")),
        added_on=cells.iso_date(get(row, "shelf_date")),
        review=cells.plain(get(row, "review_content")),
        spoiler=bool(get(row, "review_cw")),
    )
    known = book(
        get(row, "title"),
        cells.people(get(row, "author_text")),
        isbns=isbns,
        asins=[get(row, "asin")],
        pages=cells.positive(get(row, "pages")),
    )
    return Entry(known, own, cells.book_id(get(row, "goodreads_key")), cells.isbn13(*isbns))


_OPENREADS = {"finished": READ, "in_progress": READING, "planned": WANT}


def _openreads(row: Row, _context: Context) -> Entry | None:
    if cells.truth(get(row, "deleted")):
        return None
    status, isbn = get(row, "status"), get(row, "isbn")
    readings = [reading.split("|") for reading in get(row, "readings").split(";") if reading.strip("| ")]
    ended = [end for reading in readings if len(reading) > 1 and (end := cells.iso_date(reading[1]))]
    known = book(
        get(row, "title"),
        cells.people(get(row, "author")),
        isbns=[isbn],
        subtitle=get(row, "subtitle"),
        format=cells.line(get(row, "book_format")),
        pages=cells.positive(get(row, "pages")),
        published=cells.year(get(row, "publication_year")),
    )
    own = says(
        state=_OPENREADS.get(status, None if status in ("", "unknown") else status),
        stars=cells.stars(get(row, "rating")),
        read_on=ended[-1] if ended else None,
        started_on=cells.iso_date(readings[-1][0]) if readings else None,
        added_on=cells.iso_date(get(row, "date_added")),
        read_count=len(ended) or None,
        tags=cells.parts(get(row, "tags"), "|||||"),
        review=cells.plain(get(row, "my_review")),
        note=cells.plain(get(row, "notes")),
    )
    return Entry(known, own, "", cells.isbn13(isbn))


_OPEN_LIBRARY = {"want to read": WANT, "currently reading": READING, "already read": READ}


def _openlibrary(row: Row, _context: Context) -> Entry:
    shelf = cells.line(get(row, "bookshelf"))
    own = says(
        state=_OPEN_LIBRARY.get(shelf.casefold(), shelf or None), stars=cells.stars(get(row, "my ratings"))
    )
    known = book(
        get(row, "title"),
        cells.people(get(row, "authors")),
        first_published=cells.year(get(row, "first publish year")),
    )
    return Entry(known, own)


_NEODB = {"wishlist": WANT, "progress": READING, "complete": READ}


def _neodb(row: Row, _context: Context) -> Entry:
    status, links = get(row, "status"), get(row, "links")
    info = dict(part.partition(":")[::2] for part in get(row, "info").split())
    link = _GOODREADS_BOOK.search(links)
    known = book(
        get(row, "title"),
        cells.people(info.get("author", ""), "/"),
        isbns=[info.get("isbn", "")],
        published=cells.year(info.get("pub_year", "")),
    )
    own = says(
        state=_NEODB.get(status, status or None),
        stars=cells.stars(get(row, "rating"), 10),
        added_on=cells.iso_date(get(row, "timestamp")),
        tags=cells.parts(get(row, "tags"), "|"),
        review=cells.plain(get(row, "comment", "content")),
    )
    return Entry(known, own, link[1] if link else "", cells.isbn13(info.get("isbn", "")))


_YAMTRACK = {"completed": READ, "in progress": READING, "planning": WANT}


def _yamtrack(row: Row, _context: Context) -> Entry | None:
    if get(row, "media_type") != "book":
        return None
    status = cells.line(get(row, "status"))
    own = says(
        state=_YAMTRACK.get(status.casefold(), status or None),
        stars=cells.stars(get(row, "score"), 10),
        read_on=cells.iso_date(get(row, "end_date")),
        started_on=cells.iso_date(get(row, "start_date")),
        note=cells.plain(get(row, "notes")),
    )
    return Entry(book(get(row, "title")), own)


def _jelu(row: Row, _context: Context) -> Entry:
    isbns = (get(row, "isbn13"), get(row, "isbn10"), get(row, "isbn"))
    read = sorted(filter(None, map(cells.iso_date, cells.parts(get(row, "read_dates")))))
    dropped = sorted(filter(None, map(cells.iso_date, cells.parts(get(row, "dropped_dates")))))
    reading = cells.iso_date(get(row, "currently_reading"))
    shelves = cells.parts(get(row, "shelves"))
    if "currently-reading" in shelves or reading:
        state: str | None = READING
    elif read:
        state = READ
    elif dropped:
        state = "dropped"
    else:
        state = WANT if "to-read" in shelves else None
    known = book(
        get(row, "title"),
        cells.people(get(row, "authors", "author")),
        isbns=isbns,
        publisher=cells.line(get(row, "publisher")),
    )
    own = says(
        state=state,
        read_on=max(read if state == READING else [*read, *dropped], default=None),
        started_on=reading,
        read_count=len(read) or None,
        owned=1 if cells.truth(get(row, "owned")) else None,
        tags=cells.parts(get(row, "tags")),
    )
    return Entry(known, own, "", cells.isbn13(*isbns))


_DOUBAN = {"想读": WANT, "在读": READING, "读过": READ}


def _douban(row: Row, _context: Context) -> Entry:
    isbns = re.findall(r"(?:isbn:?\s*)?([0-9Xx-]{10,17})", get(row, "其它id"), re.IGNORECASE)
    own = says(
        state=_DOUBAN.get(get(row, "sheet")),
        stars=cells.stars(get(row, "我的评分")),
        added_on=cells.iso_date(get(row, "创建时间")),
        tags=cells.parts(get(row, "标签").replace("，", ",")),
        review=cells.plain(get(row, "评论")),
    )
    return Entry(book(get(row, "标题"), isbns=isbns), own, "", cells.isbn13(*isbns))


_ANOBII = {
    "finished": READ,
    "reading": READING,
    "being read": READING,
    "not started": None,
    "reference": None,
}


def _anobii(row: Row, _context: Context) -> Entry:
    isbn = get(row, "isbn")
    status = cells.line(get(row, "reading status", "status"))
    word, _, day = status.partition(" on ")
    own = says(
        state=WANT if get(row, "priority") else _ANOBII.get(word.casefold().strip(), word or None),
        stars=cells.stars(get(row, "vote", "stars")),
        read_on=cells.iso_date(day),
        tags=cells.parts(get(row, "tags")),
        review=cells.plain(get(row, "comment content")),
        note=cells.plain(get(row, "private notes", "private note")),
    )
    known = book(
        get(row, "title"),
        cells.people(get(row, "author")),
        isbns=[isbn],
        subtitle=get(row, "subtitle"),
        publisher=cells.line(get(row, "publisher")),
        format=cells.line(get(row, "format")),
        pages=cells.positive(get(row, "number of pages")),
    )
    return Entry(known, own, "", cells.isbn13(isbn))


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
