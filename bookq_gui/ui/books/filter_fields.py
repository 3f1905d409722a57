"""What can be written in the filter of the books: the fields, and the parts of the sidebar as filters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from PySide6.QtCore import QT_TRANSLATE_NOOP

from bookq_gui.library.counts import newly_since
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.ui.books.model import BooksModel
from bookq_gui.ui.sidebar.parts import Part
from bookq_gui.ui.table.filter_language import (
    EVERYTHING,
    NO,
    PRESENCE,
    YES,
    Field,
    Kind,
    Language,
    Problem,
    Query,
    Test,
    Tested,
    date_test,
    name_term,
    number_test,
    parse,
    text_test,
)
from bookq_gui.ui.table.folding import commonest, fold

DUPLICATES = "duplicates"
_STATES = ("want", "reading", "read")
_ALIASES = {
    "authors": "author", "by": "author", "genres": "genre", "tags": "tag", "notes": "note",
    "lang": "language", "published": "first", "edition": "year", "warning": "warnings", "page": "pages",
    "mine": "my", "stars": "my", "shelf": "state", "awards": "award", "people": "person",
    "characters": "character", "places": "place", "translator": "person", "narrator": "person",
    "illustrator": "person", "editor": "person", "contributor": "person",
}  # fmt: skip
_DEEP = {
    "description": ("description:lighthouse", QT_TRANSLATE_NOOP("FilterHelp", "in the description")),
    "award": ("award:hugo", QT_TRANSLATE_NOOP("FilterHelp", "with such an award")),
    "person": (
        'person:"ursula le guin"',
        QT_TRANSLATE_NOOP("FilterHelp", "by anybody: translators, narrators"),
    ),
    "character": ("character:nell", QT_TRANSLATE_NOOP("FilterHelp", "with this character")),
    "place": ("place:lisbon", QT_TRANSLATE_NOOP("FilterHelp", "set in this place")),
}
"""The fields that are looked up in whole records, off the window's thread."""


def book_language(model: BooksModel) -> Language:
    """The language of the filter line over the books of ``model``."""

    def text(
        name: str,
        get: Callable[[BookRow], Sequence[str]],
        example: str,
        meaning: object,
        *,
        offers: bool = False,
    ) -> Field:
        def offered() -> list[str]:
            return commonest(chain.from_iterable(get(row) for row in rows_of(model)))

        return Field(
            lambda value: text_test(name, value, lambda i: get(model.rows[i]), example),
            example,
            meaning,
            in_text=name in ("title", "author", "series", "genre", "publisher", "isbn"),
            offered=offered if offers else tuple,
        )

    def number(name: str, get: Callable[[BookRow], float | None], example: str, meaning: object) -> Field:
        return Field(
            lambda value: number_test(name, value, lambda i: get(model.rows[i]), example), example, meaning
        )

    def own(name: str, get: Callable[[Annotation], Sequence[str]], example: str, meaning: object) -> Field:
        return Field(
            lambda value: text_test(name, value, lambda i: get(model.annotation_of(i)), example),
            example,
            meaning,
            in_text=True,
            offered=model.tags if name == "tag" else tuple,
        )

    noop = QT_TRANSLATE_NOOP
    fields = {
        "title": text("title", lambda row: (row.title,), "title:sea", noop("FilterHelp", "in the title")),
        "author": text(
            "author",
            lambda row: row.authors,
            'author:"le guin"',
            noop("FilterHelp", "of this author; by: means the same"),
            offers=True,
        ),
        "series": text(
            "series",
            lambda row: (row.series, row.series.rpartition(" #")[0]) if row.series else (),
            "series:tide",
            noop("FilterHelp", "in this series"),
            offers=True,
        ),
        "genre": text(
            "genre",
            lambda row: row.genres,
            "genre:fantasy",
            noop("FilterHelp", "of this genre; genre:=fantasy exactly"),
            offers=True,
        ),
        "language": text(
            "language",
            lambda row: (row.language,) if row.language else (),
            "language:english",
            noop("FilterHelp", "in this language"),
            offers=True,
        ),
        "format": text(
            "format",
            lambda row: (row.format,) if row.format else (),
            "format:paperback",
            noop("FilterHelp", "in this format"),
            offers=True,
        ),
        "publisher": text(
            "publisher",
            lambda row: (row.publisher,) if row.publisher else (),
            "publisher:harbour",
            noop("FilterHelp", "from this publisher"),
        ),
        "isbn": text(
            "isbn",
            lambda row: (row.isbn,) if row.isbn else (),
            "isbn:9780",
            noop("FilterHelp", "with these digits"),
        ),
        "rating": number(
            "rating",
            lambda row: row.rating,
            "rating:>4",
            noop("FilterHelp", "rated above 4; rating:4+ from 4 up"),
        ),
        "ratings": number(
            "ratings",
            lambda row: row.ratings_count,
            "ratings:>10k",
            noop("FilterHelp", "more than 10,000 ratings"),
        ),
        "reviews": number(
            "reviews",
            lambda row: row.reviews_count,
            "reviews:<500",
            noop("FilterHelp", "fewer than 500 reviews"),
        ),
        "first": number(
            "first",
            lambda row: row.first_year,
            "first:1990-1999",
            noop("FilterHelp", "first published in these years; first:..1900 until 1900"),
        ),
        "year": number(
            "year", lambda row: row.year, "year:>2019", noop("FilterHelp", "this edition is later than 2019")
        ),
        "pages": number(
            "pages",
            lambda row: row.pages,
            "pages:<200",
            noop("FilterHelp", "shorter than 200 pages; pages:-200 up to 200"),
        ),
        "wanted": number(
            "wanted",
            lambda row: row.want_to_read,
            "wanted:>1000",
            noop("FilterHelp", "wanted by more than 1,000 readers"),
        ),
        "warnings": number(
            "warnings",
            lambda row: row.warnings,
            "warnings:>0",
            noop("FilterHelp", "with doubts about the page"),
        ),
        "id": Field(
            lambda value: _id_test(model, value),
            "id:656",
            noop("FilterHelp", "with this number at Goodreads"),
        ),
        "added": Field(
            lambda value: date_test("added", value, lambda i: model.rows[i].added_at, "added:2026-11"),
            "added:>2026-11",
            noop("FilterHelp", "added after this month"),
        ),
        "fetched": Field(
            lambda value: _fetched_test(model, value),
            "fetched:2026-11",
            noop("FilterHelp", "fetched in this month; fetched:no not yet"),
            choices=("yes", "no"),
        ),
        "state": Field(
            lambda value: _state_test(model, value),
            "state:reading",
            noop("FilterHelp", "want, reading, read, none, or a shelf of yours"),
            choices=(*_STATES, "none"),
        ),
        "my": Field(
            lambda value: number_test("my", value, lambda i: model.annotation_of(i).stars, "my:>=4"),
            "my:>=4",
            noop("FilterHelp", "with 4 or 5 of my stars; my:none without"),
        ),
        "read": Field(
            lambda value: _read_test(model, value),
            "read:2019",
            noop("FilterHelp", "read in this year; read:yes at all"),
            choices=("yes", "no"),
        ),
        "tag": own(
            "tag",
            lambda mine: mine.tags,
            "tag:holiday",
            noop("FilterHelp", "with this tag; tag:none without any"),
        ),
        "note": own(
            "note",
            lambda mine: (mine.note,) if mine.note else (),
            "note:lent",
            noop("FilterHelp", "with this word in your note"),
        ),
        "review": own(
            "review",
            lambda mine: (mine.review,) if mine.review else (),
            "review:loved",
            noop("FilterHelp", "with this word in your review"),
        ),
    }
    states: dict[str, Test] = {
        "unread": lambda i: model.annotation_of(i).state != "read",
        "failed": lambda i: model.rows[i].reason is not None,
        "unfetched": lambda i: not model.rows[i].fetched,
        DUPLICATES: lambda i: i in model.found.get((DUPLICATES, ""), ()),
    }
    quiet: dict[str, Test] = {
        **{state: lambda i, state=state: model.annotation_of(i).state == state for state in _STATES},  # type: ignore[misc]
        "fetched": lambda i: bool(model.rows[i].fetched),
        "warnings": lambda i: model.rows[i].warnings > 0,
        "spoiler": lambda i: model.annotation_of(i).spoiler,
    }
    return Language(
        fields,
        _ALIASES,
        states,
        quiet,
        _DEEP,
        lambda field, needle: lambda i: i in model.found.get((field, needle), ()),
    )


def rows_of(model: BooksModel) -> Sequence[BookRow]:
    """All rows."""
    return list(model.rows.values())


def searches_in(query: Query) -> set[tuple[str, str]]:
    """What must be looked up before ``query`` is true: (field, text), or (`DUPLICATES`, "")."""
    wanted = set(query.deep)
    if any(tested.written in (DUPLICATES, f"is:{DUPLICATES}") for tested in query.tests):
        wanted.add((DUPLICATES, ""))
    return wanted


def duplicates_in(rows: Sequence[BookRow]) -> frozenset[int]:
    """The books whose title and first author another one has as well."""
    groups: dict[tuple[str, str], list[int]] = {}
    for row in rows:
        key = (fold(row.title.partition(":")[0]).strip(), fold(row.authors[0]) if row.authors else "")
        groups.setdefault(key, []).append(row.id)
    return frozenset(i for ids in groups.values() if len(ids) > 1 for i in ids)


def part_query(part: Part, model: BooksModel, language: Language) -> Query:
    """The filter that shows a part of the sidebar."""
    written = f"part:{part.kind}:{part.value}"
    match part.kind:
        case "all":
            return EVERYTHING
        case "new":
            since = newly_since()
            return Query(tests=(Tested(written, lambda i: model.rows[i].added_at >= since, wanted=True),))
        case "unfetched" | "failed":
            return parse(part.kind, language)
        case "want" | "reading" | "read":
            return parse(f"is:{part.kind}", language)
        case "state":
            wanted = part.value
            return Query(
                tests=(Tested(written, lambda i: model.annotation_of(i).state == wanted, wanted=True),)
            )
        case "search":
            return parse(part.value, language)
    return parse(name_term(part.kind, part.value), language)


def _id_test(model: BooksModel, value: str) -> Test | Problem:
    """Whether a book has this id, or one that the site redirects to it."""
    test = number_test("id", value, lambda number: number, "id:656")
    if isinstance(test, Problem):
        return test
    known: dict[int, frozenset[int]] = {}

    def matches(book_id: int) -> bool:
        count = len(model.redirects)
        if count not in known:
            known.clear()
            known[count] = frozenset(model.resolved(i) for i in model.redirects if test(i))
        return test(book_id) or book_id in known[count]

    return matches


def _fetched_test(model: BooksModel, value: str) -> Test | Problem:
    plain = value.replace('"', "").strip().casefold()
    if plain in YES or plain in NO:
        answer = plain in YES
        return lambda i: model.rows[i].fetched is answer
    return date_test(
        "fetched",
        value,
        lambda i: model.rows[i].fetched_at if model.rows[i].fetched else "",
        "fetched:2026-11",
    )


def _state_test(model: BooksModel, value: str) -> Test | Problem:
    plain = fold(value.removeprefix("=").replace('"', "")).strip()
    if plain in PRESENCE:
        there = PRESENCE[plain]
        return lambda i: (model.annotation_of(i).state is not None) is there
    if not plain:
        return Problem(Kind.NO_TEXT, "state", value, "state:reading")
    wanted = {"to-read": "want", "currently-reading": "reading"}.get(plain, plain)
    return lambda i: fold(model.annotation_of(i).state or "") == wanted


def _read_test(model: BooksModel, value: str) -> Test | Problem:
    plain = value.replace('"', "").strip().casefold()
    if plain in YES or plain in NO:
        answer = plain in YES
        return lambda i: (model.annotation_of(i).state == "read") is answer
    return date_test("read", value, lambda i: model.annotation_of(i).read_on, "read:2019")
