"""The language of both filter lines: plain words and ``field:value``, parsed into a `Query`.

All words must be in the text of a row. "Quotes" keep words together, a leading - excludes. A `Language`
declares the fields. No input raises an exception: one without a meaning gives a `FilterProblem`.
"""

from __future__ import annotations

import operator
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from functools import lru_cache
from typing import Any, NamedTuple

Id = Any
Test = Callable[[Id], bool]
"""Whether the row of an id matches."""

IS = "is"
PRESENCE = {"none": False, "any": True}
"""Values that every field takes: whether it is filled."""
YES = frozenset({"yes", "y", "true", "ja", "sí", "si"})
NO = frozenset({"no", "n", "false", "nein"})
_COMPARE: Mapping[str, Callable[[Any, Any], bool]] = {
    ">": operator.gt, ">=": operator.ge, "<": operator.lt, "<=": operator.le, "=": operator.eq,
}  # fmt: skip

_SIGNS = str.maketrans({"≥": ">=", "≤": "<="})
_FIGURE = r"-?[0-9]+(?:[.,][0-9]+)*[kKmM]?"
_COMPARISON = re.compile(rf"(>=|<=|=|>|<)\s*({_FIGURE})")
_RANGE = re.compile(rf"({_FIGURE})\s*(?:-|–|\.\.)\s*({_FIGURE})")
_FROM = re.compile(rf"({_FIGURE})\s*(?:\+|-|–|\.\.)")
_UP_TO = re.compile(rf"(?:-|–|\.\.)\s*({_FIGURE})")
_UP_TO_A_YEAR = re.compile(rf"\.\.\s*({_FIGURE})")
"""Years before 1 begin with a -, so a leading - does not mean "up to"."""
_YEARS = frozenset({"year", "first"})
_THOUSANDS = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3}|(?:[.,][0-9]{3}){2,})")
_MOMENT = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:T[0-9]{2}(?::[0-9]{2}(?::[0-9]{2})?)?)?)?)?"
_DATE = re.compile(rf"(>=|<=|=|>|<)?({_MOMENT})")
_DATES_BETWEEN = re.compile(rf"({_MOMENT})(?:–|\.\.)({_MOMENT})")
_QUOTES = re.compile('["“”„]+')

# Marks that people leave out: accents, Hebrew points, Arabic vowels. Japanese voicing marks stay.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670]")
_SPACES = re.compile(" {2,}")
_DIGITS = re.compile(r"\d+")
_LOOKALIKES = str.maketrans({
    **dict(zip("’‘ʼ“”„–—‐‑øđłıð", "'''\"\"\"----odlid", strict=True)),
    "æ": "ae", "œ": "oe", "þ": "th", "ـ": "",
})  # fmt: skip


def fold(text: str) -> str:
    """``text`` so that two spellings of the same words compare equal ("Émile" and "emile")."""
    plain = text.lower() if text.isascii() else _without_marks(text)
    return _SPACES.sub(" ", plain) if "  " in plain else plain


@lru_cache(maxsize=16_384)
def folded(name: str) -> str:
    """`fold` with a cache, for names that many rows share."""
    return fold(name)


def natural_key(text: str) -> str | None:
    """The sort key of ``text``: folded, "Part 9" before "Part 10"; None if it is empty."""
    folded = fold(text)
    if _DIGITS.search(folded):
        folded = _DIGITS.sub(lambda digits: digits.group().zfill(12), folded)
    return folded or None


def commonest(texts: Iterable[str]) -> list[str]:
    """Each of ``texts`` once but for empty ones, the most frequent first, then in alphabetical order."""
    uses = Counter(filter(None, texts))
    return sorted(sorted(uses, key=fold), key=uses.__getitem__, reverse=True)


def _without_marks(text: str) -> str:
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    if bare.isascii():
        return bare.lower()
    return unicodedata.normalize("NFC", bare.casefold().translate(_LOOKALIKES))


class Kind(Enum):
    """The kinds of errors in a filter."""

    UNKNOWN_FIELD = auto()
    NO_TEXT = auto()
    NO_NUMBER = auto()
    NOT_A_NUMBER = auto()
    NOT_A_DATE = auto()
    NONE_OF = auto()
    UPSIDE_DOWN = auto()


@dataclass(frozen=True, slots=True)
class FilterProblem:
    """An error in a filter: ``field`` and ``value`` as typed, and an ``example`` that is right."""

    kind: Kind
    field: str
    value: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the language.

    ``make`` turns a value into a test. ``example`` and ``meaning`` (English) are shown in the help.
    ``in_text``: its values are in the text of the row as well, where the search is faster. ``choices`` are
    all values it takes, ``offered`` gives those in use.
    """

    make: Callable[[str], Test | FilterProblem]
    example: str
    meaning: object = ""
    in_text: bool = False
    choices: tuple[str, ...] = ()
    offered: Callable[[], Iterable[str]] = tuple


@dataclass(frozen=True, slots=True)
class Language:
    """The fields and words that a filter line understands.

    ``states`` are words that mean a state, by themselves or after `IS`; ``quiet_states`` only after it.
    ``deep`` are fields, with an example and a meaning, that are searched in whole records: ``search`` makes a
    test of what was found for them, see `Query.deep`.
    """

    fields: Mapping[str, Field]
    aliases: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, Test] = field(default_factory=dict)
    quiet_states: Mapping[str, Test] = field(default_factory=dict)
    deep: Mapping[str, tuple[str, object]] = field(default_factory=dict)
    search: Callable[[str, str], Test] = lambda _field, _needle: lambda _row_id: False

    def names(self) -> tuple[str, ...]:
        """The names of all fields."""
        is_field = (IS,) if self.states or self.quiet_states else ()
        return (*self.fields, *self.deep, *is_field)

    def words(self) -> tuple[str, ...]:
        """All words that mean a state."""
        return (*self.states, *self.quiet_states)


class Token(NamedTuple):
    """One word of a filter, without the leading - if it is not ``wanted``.

    ``field`` is the declared name of the field, or the typed one if it is unknown; "" without a colon.
    """

    wanted: bool
    body: str
    name: str
    field: str
    value: str
    known: bool

    @property
    def is_unknown_field(self) -> bool:
        """Whether an unknown field was meant; the colon of an address means none."""
        meant = self.name.isalpha() and self.value and not self.value.startswith("//")
        return bool(self.field and meant and not self.known)


class Tested(NamedTuple):
    """One test of a filter as it was written, and whether rows must pass or fail it."""

    written: str
    test: Test
    wanted: bool


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed filter. One with a ``problem`` must not be applied.

    ``deep`` holds (field, text) pairs that must be searched in whole records before the filter is right.
    """

    words: tuple[tuple[str, bool], ...] = ()
    tests: tuple[Tested, ...] = ()
    deep: tuple[tuple[str, str], ...] = ()
    problem: FilterProblem | None = None

    def __bool__(self) -> bool:
        """Whether it may exclude rows."""
        return bool(self.words or self.tests)

    def __and__(self, other: Query) -> Query:
        """The filter that matches what both match."""
        return Query(
            self.words + other.words,
            self.tests + other.tests,
            self.deep + other.deep,
            self.problem or other.problem,
        )

    def keep(self, ids: Iterable[Id], text_of: Callable[[Id], str]) -> list[Id]:
        """Those of ``ids`` that match, in their order; ``text_of`` gives the folded text of a row."""
        kept = list(ids)
        for word, wanted in self.words:
            kept = [row_id for row_id in kept if (word in text_of(row_id)) is wanted]
        for _written, test, wanted in self.tests:
            kept = [row_id for row_id in kept if test(row_id) is wanted]
        return kept

    def narrows(self, other: Query) -> bool:
        """Whether all that matches also matches ``other``, as when a word became longer."""
        mine, its = [(t.written, t.wanted) for t in self.tests], [(t.written, t.wanted) for t in other.tests]
        if mine[: len(its)] != its or len(self.words) < len(other.words):
            return False
        return all(
            now == before or (now[1] and before[1] and before[0] in now[0])
            for now, before in zip(self.words, other.words, strict=False)
        )


EVERYTHING = Query()
"""The filter that matches every row."""


def term(name: str, value: str) -> str:
    """The filter that finds ``value`` in a field, quoted if necessary."""
    bare = " ".join(value.replace('"', " ").split())
    quoted = " " in bare or bare.casefold() in PRESENCE or bare.startswith("=")
    return f'{name}:"{bare}"' if quoted else f"{name}:{bare}"


def name_term(name: str, value: str) -> str:
    """The filter for rows whose field is ``value``, and not a longer name that contains it.

    A value that contains quotes cannot be quoted: its pieces are searched for. "" if no filter can say it, as
    for a name that consists of accents.
    """
    pieces = [" ".join(piece.split()) for piece in _QUOTES.split(value)]
    pieces = [piece for piece in pieces if piece and fold(piece).strip()]
    if len(pieces) == 1 and not _QUOTES.search(value):
        return f'{name}:="{pieces[0]}"'
    return " ".join(f'{name}:"{piece}"' for piece in pieces)


def last_word(text: str, language: Language) -> str:
    """The word, or the field with its value, that ``text`` ends in; "" if it ends in a space."""
    words: list[str] = _pattern((*language.names(), *language.aliases)).findall(text)
    return words[-1] if words and text.endswith(words[-1]) else ""


def field_called(name: str, aliases: Mapping[str, str]) -> str:
    """The declared name of the field ``name``; an unknown one is returned folded."""
    folded = name.casefold()
    return aliases.get(folded, folded)


def tokens(text: str, names: Collection[str], aliases: Mapping[str, str]) -> Iterator[Token]:
    """Split a filter into its words."""
    for token in _pattern((*names, *aliases)).findall(text):
        wanted = not (token.startswith("-") and len(token) > 1)
        body = token if wanted else token[1:]
        name, colon, value = body.partition(":")
        called = field_called(name, aliases) if colon else ""
        yield Token(wanted, body, name, called, value.strip(), called in names)


@lru_cache(maxsize=4)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """The pattern of the words of a filter with fields of these names."""
    listed = "|".join(names) or "(?!)"
    # A field may have blanks behind its colon and its comparison, as long as no other field follows.
    begun = rf"(?:-?(?:{listed}):(?:\s*[<>=≤≥]{{1,2}})?\s+(?!-?(?:{listed}):)(?=\S))?"
    return re.compile(rf'{begun}(?:[^\s"]|"[^"]*(?:"|$))+', re.IGNORECASE)


def parse(text: str, language: Language) -> Query:
    """Parse a filter; the first error becomes its problem."""
    words: list[tuple[str, bool]] = []
    tests: list[Tested] = []
    deep: list[tuple[str, str]] = []
    for token in tokens(text, language.names(), language.aliases):
        wanted, body, name, called, value, known = token
        test = _state(token, language)
        if test is None and called in language.deep and known:
            needle = plain_word(value)
            if needle:
                deep.append((called, needle))
                test = language.search(called, needle)
            else:
                test = FilterProblem(Kind.NO_TEXT, called, value, language.deep[called][0])
        elif test is None and known:
            test = language.fields[called].make(value)
        elif test is None and token.is_unknown_field:
            test = FilterProblem(Kind.UNKNOWN_FIELD, name, body)
        if isinstance(test, FilterProblem):
            return Query(problem=test)
        if test is not None:
            tests.append(Tested(f"{called}:{value}" if called else body.casefold(), test, wanted))
            is_text = known and called in language.fields and language.fields[called].in_text
            if wanted and is_text and value.casefold() not in PRESENCE:
                words.append((needle_of(value, digits=called == "isbn"), True))
        elif word := plain_word(body):
            words.append((word, wanted))
    return Query(tuple(words), tuple(tests), tuple(deep))


def _state(token: Token, language: Language) -> Test | FilterProblem | None:
    """The test of a state, by itself or after `IS`; None if ``token`` means none."""
    if not token.field:
        return language.states.get(token.body.casefold())
    if token.field != IS or not token.known:
        return None
    word = token.value.replace('"', "").strip().casefold()
    test = language.states.get(word) or language.quiet_states.get(word)
    return test or FilterProblem(Kind.NONE_OF, IS, word, ", ".join(language.words()))


def plain_word(body: str) -> str:
    """The text to search for, for a word without a field; "" for none."""
    word = " ".join(fold(body.replace('"', "")).split())
    return "" if word == "-" else word


def needle_of(value: str, *, digits: bool = False) -> str:
    """The text to search for, for the value of a field; ``digits``: without blanks and hyphens."""
    words = fold(value.removeprefix("=").replace('"', "")).split()
    return "".join(words).replace("-", "") if digits else " ".join(words)


def presence(value: str, has: Test) -> Test:
    """The test whether a row has a value; ``value`` is one of `PRESENCE`."""
    there = PRESENCE[value.casefold()]
    return lambda row_id: has(row_id) is there


def text_test(
    name: str, value: str, get: Callable[[Id], Sequence[str]], example: str
) -> Test | FilterProblem:
    """The test whether one of the texts of a row contains ``value``, or equals it after a ``=``."""
    if value.casefold() in PRESENCE:
        return presence(value, lambda row_id: any(get(row_id)))
    wanted = needle_of(value, digits=name == "isbn")
    if not wanted:
        return FilterProblem(Kind.NO_TEXT, name, value, example)
    if value.startswith("="):
        return lambda row_id: any(wanted == folded(text) for text in get(row_id))
    return lambda row_id: any(wanted in folded(text) for text in get(row_id))


def number_test(
    field: str, value: str, get: Callable[[Id], float | None], example: str
) -> Test | FilterProblem:
    """The test of a number of a row: 3, >3, 3-5, any, none."""
    plain = value.translate(_SIGNS).replace('"', "").strip()
    if plain.casefold() in PRESENCE:
        return presence(plain, lambda row_id: get(row_id) is not None)
    if not plain.lstrip("<>="):
        return FilterProblem(Kind.NO_NUMBER, field, value, example)
    if comparison := _COMPARISON.fullmatch(plain):
        compare, bound = _COMPARE[comparison[1]], _figure(comparison[2])
        return lambda row_id: (found := get(row_id)) is not None and compare(found, bound)
    if between := _RANGE.fullmatch(plain):
        low, high = _figure(between[1]), _figure(between[2])
        if low > high:
            return FilterProblem(Kind.UPSIDE_DOWN, field, plain, example)
        return lambda row_id: (found := get(row_id)) is not None and low <= found <= high
    if beginning := _FROM.fullmatch(plain):
        low = _figure(beginning[1])
        return lambda row_id: (found := get(row_id)) is not None and found >= low
    if end := (_UP_TO_A_YEAR if field in _YEARS else _UP_TO).fullmatch(plain):
        high = _figure(end[1])
        return lambda row_id: (found := get(row_id)) is not None and found <= high
    if re.fullmatch(_FIGURE, plain):
        low = _figure(plain)
        above = low + _step(plain)
        return lambda row_id: (found := get(row_id)) is not None and low <= found < above
    return FilterProblem(Kind.NOT_A_NUMBER, field, plain, example)


def date_test(field: str, value: str, get: Callable[[Id], str | None], example: str) -> Test | FilterProblem:
    """The test whether the ISO 8601 text of a row is within the day, month or minute of ``value``."""
    plain = value.translate(_SIGNS).replace('"', "").strip().upper()
    if plain.casefold() in PRESENCE:
        return presence(plain, lambda row_id: bool(get(row_id)))
    between, date = _DATES_BETWEEN.fullmatch(plain), _DATE.fullmatch(plain)
    written = between.groups() if between else date.groups()[1:] if date else ()
    if not written or not all(map(_is_date, written)):
        return FilterProblem(Kind.NOT_A_DATE, field, plain, example)
    if between or date is None:
        low, high = sorted(written)
        return lambda row_id: low <= (found := get(row_id) or "")[: len(low)] and found[: len(high)] <= high
    sign, wanted = date[1] or "=", date[2]
    compare = _COMPARE[sign]
    return lambda row_id: bool(found := get(row_id)) and compare((found or "")[: len(wanted)], wanted)


def _is_date(text: str) -> bool:
    """Whether ``text`` is a year, month, day or minute of the calendar."""
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
    """The precision of a written number: 4 means 4.00 to 4.99, 4.2 means 4.20 to 4.29."""
    if text[-1].isalpha() or _THOUSANDS.fullmatch(text):
        return 1
    decimals = len(text.replace(",", ".").partition(".")[2])
    return float(10**-decimals) if decimals < 16 else 1e-16
