"""The language of the filter line: plain words and ``field:value``, read into a `Query`.

Words are looked for in title, authors, series, genres, publisher, ISBN, tags and note, all of them
must be there; "quotes" keep words together, a leading - excludes. The words ``failed`` and
``warnings`` by themselves mean books with whose last fetch something was wrong, ``read`` and
``unread`` what the user said of them; in quotes they are words like any other, and ``is:`` may stand
before them. No input raises: what cannot be meant is a `Problem`.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.annotation import READ as HAS_READ
from bookq_gui.model.book import BookRow
from bookq_gui.ui.table.folding import fold

Test = Callable[[BookRow], bool]
MarkTest = Callable[[Annotation], bool]
IdTest = Callable[[int], bool]

TEXTS: Mapping[str, tuple[Callable[[BookRow], tuple[str, ...]], str]] = {
    "title": (lambda row: (row.title,), "title:sea"),
    "author": (lambda row: row.authors, 'author:"le guin"'),
    "series": (lambda row: (row.series, row.series.rpartition(" #")[0]), "series:tide"),
    "genre": (lambda row: row.genres, "genre:fantasy"),
    "language": (lambda row: (row.language,), "language:english"),
    "format": (lambda row: (row.format,), "format:paperback"),
    "publisher": (lambda row: (row.publisher,), "publisher:harbour"),
    "isbn": (lambda row: (row.isbn,), "isbn:9780"),
}
"""The fields that hold text: what to read of a row, and an example to show."""

ID = "id"
NUMBERS: Mapping[str, tuple[Callable[[BookRow], float | None], str]] = {
    "rating": (operator.attrgetter("rating"), "rating:>4"),
    "ratings": (operator.attrgetter("ratings_count"), "ratings:>10k"),
    "reviews": (operator.attrgetter("reviews_count"), "reviews:<500"),
    "year": (operator.attrgetter("year"), "year:1990-1999"),
    "first": (operator.attrgetter("first_year"), "first:<1900"),
    "pages": (operator.attrgetter("pages"), "pages:<300"),
    "wanted": (operator.attrgetter("want_to_read"), "wanted:>1000"),
    "warnings": (operator.attrgetter("warnings"), "warnings:>0"),
    ID: (operator.attrgetter("id"), "id:656"),
}
"""The fields that hold numbers: what to read of a row, and an example to show."""

SAID: Mapping[str, tuple[Callable[[Annotation], tuple[str, ...]], str]] = {
    "tag": (operator.attrgetter("tags"), "tag:holiday"),
    "note": (lambda annotation: (annotation.note,), 'note:"lent to"'),
}
"""The fields that hold the user's own words: what to read of a mark, and an example to show."""

READ, UNREAD, FAILED, WARNINGS = "read", "unread", "failed", "warnings"
IS = "is"
WORDS = (READ, UNREAD, FAILED, WARNINGS)
"""The words that mean a state of a book, by themselves and after `IS`."""

NOT_KEPT = (
    "award", "awards", "description", "character", "characters", "place", "places", "asin", "edition",
    "person", "people", "contributor", "role", "translator", "illustrator", "narrator", "editor",
)  # fmt: skip
"""What the details of a book show, but its row in the table does not hold: no field can be made of it."""

_YES = frozenset({"yes", "y", "true", "ja", "sí", "si"})
_NO = frozenset({"no", "n", "false", "nein"})

_DATES: Mapping[str, str] = {"fetched": "fetched:2026-11"}
FIELDS = (*TEXTS, *NUMBERS, *SAID, READ, *_DATES)
"""The names of all fields."""
ALIASES = {
    "authors": "author",
    "genres": "genre",
    "tags": "tag",
    "notes": "note",
    "lang": "language",
    "published": "year",
    "warning": "warnings",
    "page": "pages",
    "added": "fetched",
    "by": "author",
}
"""Other names of fields."""
_NAMES = (*FIELDS, IS, *ALIASES)
_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
}
# Who is to match in one of these is sought in the joined text first: that spares folding each field.
_IN_TEXT = frozenset({"title", "author", "series", "genre", "publisher", "isbn", "tag", "note"})
_PRESENCE = {"none": False, "any": True}

_SIGNS = str.maketrans({"≥": ">=", "≤": "<="})
_FIGURE = r"-?[0-9]+(?:[.,][0-9]+)*[kKmM]?"
_COMPARISON = re.compile(rf"(>=|<=|=|>|<)\s*({_FIGURE})")
_RANGE = re.compile(rf"({_FIGURE})\s*(?:-|–|\.\.)\s*({_FIGURE})")
_FROM = re.compile(rf"({_FIGURE})\s*(?:\+|-|–|\.\.)")
_UP_TO = re.compile(rf"(?:-|–|\.\.)\s*({_FIGURE})")
_UP_TO_A_YEAR = re.compile(rf"\.\.\s*({_FIGURE})")
"""A year with a - before it is one before the year 1."""
_YEARS = frozenset({"year", "first"})
_THOUSANDS = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3}|(?:[.,][0-9]{3}){2,})")
_MOMENT = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:T[0-9]{2}(?::[0-9]{2}(?::[0-9]{2})?)?)?)?)?"
_DATE = re.compile(rf"(>=|<=|=|>|<)?({_MOMENT})")
_DATES_BETWEEN = re.compile(rf"({_MOMENT})(?:–|\.\.)({_MOMENT})")
_Subject = TypeVar("_Subject")


class Kind(Enum):
    """What can be wrong with a filter."""

    UNKNOWN_FIELD = auto()
    NO_TEXT = auto()
    NO_NUMBER = auto()
    NOT_A_NUMBER = auto()
    NOT_A_DATE = auto()
    NOT_YES_OR_NO = auto()
    NO_STATE = auto()
    NOT_KEPT = auto()
    NONE_OF = auto()
    UPSIDE_DOWN = auto()


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a filter cannot be meant. ``field`` and ``value`` as typed, ``example`` of what could be."""

    kind: Kind
    field: str
    value: str = ""
    example: str = ""


class Token(NamedTuple):
    """One word of a filter, without the - of one that is not ``wanted``.

    ``field`` is its name as declared, or as typed where there is no such one; "" without a colon.
    """

    wanted: bool
    body: str
    name: str
    field: str
    value: str
    known: bool

    @property
    def is_unknown_field(self) -> bool:
        """Whether a field was meant that there is not; an address has a colon, too."""
        meant = self.name.isalpha() and self.value and not self.value.startswith("//")
        return bool(self.field and meant and not self.known)


class Known(NamedTuple):
    """What is known of the books, by their ids: ``texts`` holds `searchable` of each row and its mark.

    ``failed`` are those whose last fetch failed; ``others`` the ids by which the site redirects to them.
    """

    rows: Mapping[int, BookRow]
    texts: Mapping[int, str]
    annotations: Mapping[int, Annotation] = MappingProxyType({})
    failed: Collection[int] = frozenset()
    others: Mapping[int, Collection[int]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Query:
    """A filter that was read. With a ``problem`` it is not to be used."""

    words: tuple[tuple[str, bool], ...] = ()
    tests: tuple[tuple[Test, bool], ...] = ()
    said: tuple[tuple[MarkTest, bool], ...] = ()
    failed: tuple[bool, ...] = ()
    ids: tuple[tuple[IdTest, bool], ...] = ()
    problem: Problem | None = None

    def __bool__(self) -> bool:
        """Whether it leaves anything out."""
        return bool(self.words or self.tests or self.said or self.failed or self.ids)

    def keep(self, ids: Iterable[int], known: Known) -> list[int]:
        """Those of ``ids`` that match, in their order."""
        kept = list(ids)
        rows, texts, annotations, failed, others = known
        for wanted in self.failed:
            kept = [i for i in kept if (i in failed) is wanted]
        for is_meant, wanted in self.ids:
            kept = [i for i in kept if any(map(is_meant, (i, *others.get(i, ())))) is wanted]
        for word, wanted in self.words:
            kept = [i for i in kept if (word in texts[i]) is wanted]
        for said, wanted in self.said:
            kept = [i for i in kept if said(annotations.get(i, NO_ANNOTATION)) is wanted]
        for test, wanted in self.tests:
            kept = [i for i in kept if test(rows[i]) is wanted]
        return kept

    def matches(self, row: BookRow, annotation: Annotation = NO_ANNOTATION, *, failed: bool = False) -> bool:
        """Whether one book matches."""
        key = row.id
        known = Known(
            {key: row}, {key: searchable(row, annotation)}, {key: annotation}, {key} if failed else ()
        )
        return bool(self.keep((key,), known))


def searchable(row: BookRow, annotation: Annotation = NO_ANNOTATION) -> str:
    """The text of a book that plain words are looked for in."""
    text = "\n".join((row.title, *row.authors, row.series, row.publisher, row.isbn, *row.genres))
    return fold("\n".join((text, *annotation.tags, annotation.note)) if annotation else text)


def term(field: str, value: str) -> str:
    """The filter that finds ``value`` in ``field``, quoted where it has to be."""
    bare = " ".join(value.replace('"', " ").split())
    quoted = " " in bare or bare.casefold() in _PRESENCE or bare.startswith("=")
    return f'{field}:"{bare}"' if quoted else f"{field}:{bare}"


def last_word(text: str) -> str:
    """The word, or the field with its value, that ``text`` ends in; "" where it ends in a space."""
    words: list[str] = _pattern(_NAMES).findall(text)
    return words[-1] if words and text.endswith(words[-1]) else ""


def field_called(name: str, aliases: Mapping[str, str] = ALIASES) -> str:
    """The field that is meant by ``name``; what is none comes back folded."""
    folded = name.casefold()
    return aliases.get(folded, folded)


def tokens(text: str, fields: Collection[str], aliases: Mapping[str, str]) -> Iterator[Token]:
    """The words of a filter, taken apart."""
    for token in _pattern((*fields, *aliases)).findall(text):
        wanted = not (token.startswith("-") and len(token) > 1)
        body = token if wanted else token[1:]
        name, colon, value = body.partition(":")
        field = field_called(name, aliases) if colon else ""
        yield Token(wanted, body, name, field, value.strip(), field in fields)


@lru_cache(maxsize=4)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """What finds the words of a filter that knows fields of these names."""
    listed = "|".join(names)
    # A field may have blanks behind its colon and its comparison, as long as no other field follows.
    begun = rf"(?:-?(?:{listed}):(?:\s*[<>=≤≥]{{1,2}})?\s+(?!-?(?:{listed}):)(?=\S))?"
    return re.compile(rf'{begun}(?:[^\s"]|"[^"]*(?:"|$))+', re.IGNORECASE)


def parse(text: str) -> Query:
    """The filter that ``text`` means; the first thing that cannot be meant is its problem."""
    words: list[tuple[str, bool]] = []
    tests: list[tuple[Test, bool]] = []
    said: list[tuple[MarkTest, bool]] = []
    failed: list[bool] = []
    ids: list[tuple[IdTest, bool]] = []
    for token in tokens(text, (*FIELDS, IS), ALIASES):
        wanted, body, name, field, value, known = token
        state = _state(token)
        if isinstance(state, Problem):
            return Query(problem=state)
        if state == FAILED:
            failed.append(wanted)
        elif state == WARNINGS:
            tests.append((lambda row: row.warnings > 0, wanted))
        elif state:
            said.append((lambda annotation: annotation.state == HAS_READ, wanted is (state == READ)))
        elif known and (field in SAID or field == READ):
            mark_test = _read_test(value) if field == READ else _text_test(field, value, SAID)
            if isinstance(mark_test, Problem):
                return Query(problem=mark_test)
            said.append((mark_test, wanted))
        elif known and field == ID:
            id_test = number_test(field, value, _itself, NUMBERS[ID][1])
            if isinstance(id_test, Problem):
                return Query(problem=id_test)
            ids.append((id_test, wanted))
        elif known or token.is_unknown_field:
            test = _field_test(field, value) if known else _no_field(name, body)
            if isinstance(test, Problem):
                return Query(problem=test)
            tests.append((test, wanted))
        elif word := plain_word(body):
            words.append((word, wanted))
        if wanted and field in _IN_TEXT and value.casefold() not in _PRESENCE:
            words.append((_needle(field, value), True))
    return Query(tuple(words), tuple(tests), tuple(said), tuple(failed), tuple(ids))


def _itself(number: int) -> int:
    return number


def _state(token: Token) -> str | Problem:
    """The one of `WORDS` that is meant, by itself or after `IS`; "" where none is."""
    if not token.field:
        word = token.body.casefold()
        return word if word in WORDS else ""
    if token.field != IS:
        return ""
    word = token.value.replace('"', "").strip().casefold()
    return word if word in WORDS else Problem(Kind.NO_STATE, IS, word, "is:read")


def _no_field(name: str, whole: str) -> Problem:
    if name.casefold() in NOT_KEPT:
        return Problem(Kind.NOT_KEPT, name, whole)
    return Problem(Kind.UNKNOWN_FIELD, name, whole)


def plain_word(body: str) -> str:
    """What to look for in the text for a word that names no field; "" for nothing."""
    word = " ".join(fold(body.replace('"', "")).split())
    return "" if word == "-" else word


def _field_test(field: str, value: str) -> Test | Problem:
    if field in TEXTS:
        return _text_test(field, value, TEXTS)
    if field in NUMBERS:
        return number_test(field, value, *NUMBERS[field])
    return date_test(field, value, operator.attrgetter("fetched_at"), _DATES[field])


def _text_test(
    field: str, value: str, fields: Mapping[str, tuple[Callable[[Any], tuple[str, ...]], str]]
) -> Callable[[Any], bool] | Problem:
    get, example = fields[field]
    if value.casefold() in _PRESENCE:
        there = _PRESENCE[value.casefold()]
        return lambda subject: any(get(subject)) is there
    wanted = _needle(field, value)
    if not wanted:
        return Problem(Kind.NO_TEXT, field, value, example)
    if value.startswith("="):
        return lambda subject: any(wanted == fold(text) for text in get(subject))
    return lambda subject: wanted in fold("\n".join(get(subject)))


def _read_test(value: str) -> MarkTest | Problem:
    plain = value.replace('"', "").strip().casefold()
    if plain in _PRESENCE:
        there = _PRESENCE[plain]
        return lambda annotation: (annotation.state is not None) is there
    if plain in _YES or plain in _NO:
        answer = plain in _YES
        return lambda annotation: bool(annotation.state) and (annotation.state == HAS_READ) is answer
    return Problem(Kind.NOT_YES_OR_NO, READ, plain, "read:yes")


def _needle(field: str, value: str) -> str:
    words = fold(value.removeprefix("=").replace('"', "")).split()
    return "".join(words).replace("-", "") if field == "isbn" else " ".join(words)


def number_test(
    field: str, value: str, get: Callable[[_Subject], float | None], example: str
) -> Callable[[_Subject], bool] | Problem:
    """Whether the number that ``get`` reads is what ``value`` says: 3, >3, 3-5, any, none."""
    plain = value.translate(_SIGNS).replace('"', "").strip()
    if plain.casefold() in _PRESENCE:
        there = _PRESENCE[plain.casefold()]
        return lambda subject: (get(subject) is not None) is there
    if not plain.lstrip("<>="):
        return Problem(Kind.NO_NUMBER, field, value, example)
    if comparison := _COMPARISON.fullmatch(plain):
        compare, bound = _COMPARE[comparison[1]], _figure(comparison[2])
        return lambda subject: (found := get(subject)) is not None and compare(found, bound)
    if between := _RANGE.fullmatch(plain):
        low, high = _figure(between[1]), _figure(between[2])
        if low > high:
            return Problem(Kind.UPSIDE_DOWN, field, plain, example)
        return lambda subject: (found := get(subject)) is not None and low <= found <= high
    if beginning := _FROM.fullmatch(plain):
        low = _figure(beginning[1])
        return lambda subject: (found := get(subject)) is not None and found >= low
    if end := (_UP_TO_A_YEAR if field in _YEARS else _UP_TO).fullmatch(plain):
        high = _figure(end[1])
        return lambda subject: (found := get(subject)) is not None and found <= high
    if re.fullmatch(_FIGURE, plain):
        low = _figure(plain)
        above = low + _step(plain)
        return lambda subject: (found := get(subject)) is not None and low <= found < above
    return Problem(Kind.NOT_A_NUMBER, field, plain, example)


def date_test(
    field: str, value: str, get: Callable[[_Subject], str], example: str
) -> Callable[[_Subject], bool] | Problem:
    """Whether the ISO 8601 text that ``get`` reads is within the day, month or minute of ``value``."""
    plain = value.translate(_SIGNS).replace('"', "").strip().upper()
    if plain.casefold() in _PRESENCE:
        there = _PRESENCE[plain.casefold()]
        return lambda subject: bool(get(subject)) is there
    between, date = _DATES_BETWEEN.fullmatch(plain), _DATE.fullmatch(plain)
    written = between.groups() if between else date.groups()[1:] if date else ()
    if not written or not all(map(_is_date, written)):
        return Problem(Kind.NOT_A_DATE, field, plain, example)
    if between or date is None:
        low, high = sorted(written)
        return lambda subject: low <= (found := get(subject))[: len(low)] and found[: len(high)] <= high
    sign, wanted = date[1] or "=", date[2]
    compare: Callable[[str, str], bool] = _COMPARE[sign]  # type: ignore[assignment]  # texts compare as numbers do
    return lambda subject: bool(found := get(subject)) and compare(found[: len(wanted)], wanted)


def _is_date(text: str) -> bool:
    """Whether the calendar has the year, month, day or minute that ``text`` writes."""
    try:
        datetime.fromisoformat(text + "0000-01-01"[len(text) :])
    except ValueError:
        return False
    return True


def _figure(text: str) -> float:
    factor = {"k": 1_000, "m": 1_000_000}.get(text[-1].lower(), 1)
    digits = text.rstrip("kKmM")
    if _THOUSANDS.fullmatch(digits):
        return float(re.sub("[.,]", "", digits)) * factor
    whole, _, rest = digits.replace(",", ".").partition(".")
    return float(f"{whole}.{rest.replace('.', '') or 0}") * factor


def _step(text: str) -> float:
    """How exact a number was written: 4 means 4.00 to 4.99, 4.2 means 4.20 to 4.29."""
    if text[-1].isalpha() or _THOUSANDS.fullmatch(text):
        return 1
    decimals = len(text.replace(",", ".").partition(".")[2])
    return float(10**-decimals) if decimals < 16 else 1e-16
