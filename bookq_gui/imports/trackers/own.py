"""What bookq itself has exported: its table, and its records as JSON."""

from __future__ import annotations

from collections.abc import Mapping

from bookq_gui.imports import cells
from bookq_gui.imports.table_reader import Row
from bookq_gui.imports.trackers.entry import Entry
from bookq_gui.model.annotation import NO_ANNOTATION, READ, Annotation
from bookq_gui.model.book import SeriesEntry
from bookq_gui.model.imports import KnownBook

_SIGNS = frozenset({"url", "title", "layout", "fetched_at"})


def is_own(names: frozenset[str]) -> bool:
    """Whether a table or a record with these names is one of bookq."""
    return names >= _SIGNS


def own_columns(row: Row) -> Annotation:
    """What bookq's own table says of the reader; nothing for the tables of others."""
    if not is_own(frozenset(row)):
        return NO_ANNOTATION
    get = {name: row.get(name, "") for name in (*Annotation._fields, "read")}
    state = get["state"] or (READ if cells.truth(get["read"]) else None)
    return NO_ANNOTATION.changed(
        state=state,
        stars=cells.number(get["stars"]),
        read_on=cells.iso_date(get["read_on"]),
        started_on=cells.iso_date(get["started_on"]),
        added_on=cells.iso_date(get["added_on"]),
        read_count=cells.count(get["read_count"]),
        owned=cells.count(get["owned"]),
        tags=cells.parts(get["tags"].replace(";", ",")),
        review=_unguarded(get["review"]),
        note=_unguarded(get["note"]),
        spoiler=cells.truth(get["spoiler"]),
    )


def _unguarded(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from computing it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in "=+-@'" else cell


def own_record(record: Mapping[str, object]) -> Entry | None:
    """A record of bookq's JSON export; None for another record."""
    if not is_own(frozenset(record)) or not isinstance(record.get("title"), str):
        return None

    def text(name: str) -> str | None:
        value = record.get(name)
        return value if isinstance(value, str) else None

    def texts(name: str) -> tuple[str, ...]:
        value = record.get(name)
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()

    number, mine, pages = record.get("id"), record.get("mine"), record.get("pages")
    series = record.get("series")
    known = KnownBook(
        title=cells.line(text("title_complete") or text("title") or ""),
        authors=texts("authors"),
        series=tuple(
            SeriesEntry(str(item.get("name") or ""), str(item["position"]) if item.get("position") else None)
            for item in (series if isinstance(series, list) else [])
            if isinstance(item, Mapping)
        ),
        isbn10=cells.isbn10(text("isbn10") or ""),
        isbn13=cells.isbn13(text("isbn13") or ""),
        asin=cells.asin(text("asin") or ""),
        publisher=text("publisher"),
        format=text("format"),
        language=text("language"),
        pages=pages if isinstance(pages, int) and pages > 0 else None,
        published=text("published"),
        first_published=text("first_published"),
    )
    try:
        annotation = Annotation.from_dict(mine) if isinstance(mine, Mapping) else NO_ANNOTATION
    except ValueError:
        annotation = NO_ANNOTATION
    is_id = isinstance(number, int) and not isinstance(number, bool) and number > 0
    return Entry(known, annotation, str(number) if is_id else "", known.isbn13)
