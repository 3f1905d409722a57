"""The fields of the filter of books, and the parts of the sidebar as filters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from bookq_gui.library.statistics import newly_since
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
    FilterProblem,
    Kind,
    Language,
    Query,
    Test,
    Tested,
    commonest,
    date_test,
    fold,
    name_term,
    number_test,
    parse,
    presence,
    text_test,
)

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
"""The fields that are searched in whole records, in another thread."""


_TEXTS: Mapping[str, tuple[Callable[[BookRow], Sequence[str]], str]] = {
    "title": (lambda row: (row.title,), "title:sea"),
    "author": (attrgetter("authors"), 'author:"le guin"'),
    "series": (lambda row: (row.series, row.series.rpartition(" #")[0]) if row.series else (), "series:tide"),
    "genre": (attrgetter("genres"), "genre:fantasy"),
    "language": (lambda row: (row.language,), "language:english"),
    "format": (lambda row: (row.format,), "format:paperback"),
    "publisher": (lambda row: (row.publisher,), "publisher:harbour"),
    "isbn": (lambda row: (row.isbn,), "isbn:9780"),
}
_COUNTED = frozenset({"author", "genre", "tag", "language", "format"})
_OFFERED = _COUNTED | {"series"}
_NUMBERS = {
    "rating": ("rating", "rating:>4"), "ratings": ("ratings_count", "ratings:>10k"),
    "reviews": ("reviews_count", "reviews:<500"), "first": ("first_year", "first:1990-1999"),
    "year": ("year", "year:>2019"), "pages": ("pages", "pages:<200"),
    "wanted": ("want_to_read", "wanted:>1000"), "warnings": ("warnings", "warnings:>0"),
}  # fmt: skip
_OWN: Mapping[str, tuple[Callable[[Annotation], Sequence[str]], str]] = {
    "tag": (attrgetter("tags"), "tag:holiday"),
    "note": (lambda mine: (mine.note,), "note:lent"),
    "review": (lambda mine: (mine.review,), "review:loved"),
}
_MEANINGS = {
    "title": QT_TRANSLATE_NOOP("FilterHelp", "in the title"),
    "author": QT_TRANSLATE_NOOP("FilterHelp", "of this author; by: means the same"),
    "series": QT_TRANSLATE_NOOP("FilterHelp", "in this series"),
    "genre": QT_TRANSLATE_NOOP("FilterHelp", "of this genre; genre:=fantasy exactly"),
    "language": QT_TRANSLATE_NOOP("FilterHelp", "in this language"),
    "format": QT_TRANSLATE_NOOP("FilterHelp", "in this format"),
    "publisher": QT_TRANSLATE_NOOP("FilterHelp", "from this publisher"),
    "isbn": QT_TRANSLATE_NOOP("FilterHelp", "with these digits"),
    "rating": QT_TRANSLATE_NOOP("FilterHelp", "rated above 4; rating:4+ from 4 up"),
    "ratings": QT_TRANSLATE_NOOP("FilterHelp", "more than 10,000 ratings"),
    "reviews": QT_TRANSLATE_NOOP("FilterHelp", "fewer than 500 reviews"),
    "first": QT_TRANSLATE_NOOP("FilterHelp", "first published in these years; first:..1900 until 1900"),
    "year": QT_TRANSLATE_NOOP("FilterHelp", "this edition is later than 2019"),
    "pages": QT_TRANSLATE_NOOP("FilterHelp", "shorter than 200 pages; pages:-200 up to 200"),
    "wanted": QT_TRANSLATE_NOOP("FilterHelp", "wanted by more than 1,000 readers"),
    "warnings": QT_TRANSLATE_NOOP("FilterHelp", "with doubts about the page"),
    "id": QT_TRANSLATE_NOOP("FilterHelp", "with this number at Goodreads"),
    "added": QT_TRANSLATE_NOOP("FilterHelp", "added in this month"),
    "fetched": QT_TRANSLATE_NOOP("FilterHelp", "fetched in this month; fetched:no not yet"),
    "state": QT_TRANSLATE_NOOP("FilterHelp", "want, reading, read, none, or a shelf of yours"),
    "my": QT_TRANSLATE_NOOP("FilterHelp", "with 4 or 5 of my stars; my:none without"),
    "read": QT_TRANSLATE_NOOP("FilterHelp", "read in this year; read:yes at all"),
    "tag": QT_TRANSLATE_NOOP("FilterHelp", "with this tag; tag:none without any"),
    "note": QT_TRANSLATE_NOOP("FilterHelp", "with this word in your note"),
    "review": QT_TRANSLATE_NOOP("FilterHelp", "with this word in your review"),
}
_IN_TEXT = frozenset({"title", "author", "series", "genre", "publisher", "isbn", *_OWN})


def book_language(model: BooksModel) -> Language:
    """The language of the filter line over the books of ``model``."""
    mine = model.annotation_of

    def of_row(get: Callable[[BookRow], Any]) -> Callable[[int], Any]:
        return lambda i: get(model.rows[i])

    def of_mine(get: Callable[[Annotation], Any]) -> Callable[[int], Any]:
        return lambda i: get(mine(i))

    def text_field(name: str, get: Callable[[int], Sequence[str]], example: str) -> Field:
        def offered() -> Iterable[str]:
            if name in _COUNTED:
                return (each for each, _count in model.names(name))
            return commonest(chain.from_iterable(map(_TEXTS[name][0], model.rows.values())))

        make = partial(text_test, name, get=get, example=example)
        uses = offered if name in _OFFERED else tuple
        return Field(make, example, _MEANINGS[name], in_text=name in _IN_TEXT, offered=uses)

    def field(name: str, make: Callable[[str], Test | FilterProblem], example: str, *choices: str) -> Field:
        return Field(make, example, _MEANINGS[name], choices=choices)

    def number(name: str, get: Callable[[int], Any], example: str) -> Field:
        return field(name, partial(number_test, name, get=get, example=example), example)

    def fetched(value: str) -> Test | FilterProblem:
        is_fetched = of_row(attrgetter("fetched"))
        day = of_row(lambda row: row.fetched_at if row.fetched else "")
        return _yes_no_or_date("fetched", value, is_fetched, day, "fetched:2026-11")

    def read(value: str) -> Test | FilterProblem:
        day = of_mine(attrgetter("read_on"))
        return _yes_no_or_date("read", value, lambda i: mine(i).state == "read", day, "read:2019")

    added = partial(date_test, "added", get=of_row(attrgetter("added_at")), example="added:2026-11")
    fields = {
        **{name: text_field(name, of_row(get), example) for name, (get, example) in _TEXTS.items()},
        **{name: number(name, of_row(attrgetter(key)), example) for name, (key, example) in _NUMBERS.items()},
        "id": field("id", partial(_id_test, model), "id:656"),
        "added": field("added", added, "added:2026-11"),
        "fetched": field("fetched", fetched, "fetched:2026-11", "yes", "no"),
        "state": field("state", partial(_state_test, model), "state:reading", *_STATES, "none"),
        "my": number("my", of_mine(attrgetter("stars")), "my:>=4"),
        "read": field("read", read, "read:2019", "yes", "no"),
        **{name: text_field(name, of_mine(get), example) for name, (get, example) in _OWN.items()},
    }
    states: dict[str, Test] = {
        "unread": lambda i: mine(i).state != "read",
        "failed": lambda i: model.rows[i].reason is not None,
        "unfetched": lambda i: not model.rows[i].fetched,
        DUPLICATES: lambda i: i in model.found.get((DUPLICATES, ""), ()),
    }
    quiet: dict[str, Test] = {
        **{state: lambda i, state=state: mine(i).state == state for state in _STATES},  # type: ignore[misc]
        "fetched": lambda i: bool(model.rows[i].fetched),
        "warnings": lambda i: model.rows[i].warnings > 0,
    }

    def search(field: str, needle: str) -> Test:
        return lambda i: i in model.found.get((field, needle), ())

    return Language(fields, _ALIASES, states, quiet, _DEEP, search)


def searches_in(query: Query) -> set[tuple[str, str]]:
    """The searches in whole records that ``query`` needs: (field, text), or (`DUPLICATES`, "")."""
    wanted = set(query.deep)
    if any(tested.written in (DUPLICATES, f"is:{DUPLICATES}") for tested in query.tests):
        wanted.add((DUPLICATES, ""))
    return wanted


def duplicates_in(rows: Sequence[BookRow]) -> frozenset[int]:
    """The ids of books that share title and first author with another."""
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


def _id_test(model: BooksModel, value: str) -> Test | FilterProblem:
    """The test whether a book has this id, or is the target of its redirect."""
    test = number_test("id", value, lambda number: number, "id:656")
    if isinstance(test, FilterProblem):
        return test
    known: dict[int, frozenset[int]] = {}

    def matches(book_id: int) -> bool:
        count = len(model.redirects)
        if count not in known:
            known.clear()
            known[count] = frozenset(model.resolved(i) for i in model.redirects if test(i))
        return test(book_id) or book_id in known[count]

    return matches


def _state_test(model: BooksModel, value: str) -> Test | FilterProblem:
    plain = fold(value.removeprefix("=").replace('"', "")).strip()
    if plain in PRESENCE:
        return presence(plain, lambda i: model.annotation_of(i).state is not None)
    if not plain:
        return FilterProblem(Kind.NO_TEXT, "state", value, "state:reading")
    wanted = {"to-read": "want", "currently-reading": "reading"}.get(plain, plain)
    return lambda i: fold(model.annotation_of(i).state or "") == wanted


def _yes_no_or_date(
    name: str, value: str, is_so: Test, day: Callable[[int], str | None], example: str
) -> Test | FilterProblem:
    """The test whether something happened at all, or on a day, in a month or in a year."""
    plain = value.replace('"', "").strip().casefold()
    if plain in YES or plain in NO:
        answer = plain in YES
        return lambda i: is_so(i) is answer
    return date_test(name, value, day, example)
