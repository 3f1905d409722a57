"""Writes BibTeX and RIS, a record a book, for reference managers and LaTeX."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TextIO

from bookq_gui.exports.values import Annotated, date_from, joined, one_line, rounded_stars, state_text
from bookq_gui.model.annotation import READ, Annotation
from bookq_gui.model.book import Book

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "#$%&_"},
}
_TO_ESCAPE = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
_NOT_IN_A_LINK = re.compile(r'[\s{}\\"<>^`|]')
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_UNTELLING = frozenset(
    ("a", "an", "and", "das", "der", "die", "ein", "eine", "el", "il", "la", "le", "les", "of", "on", "the")
)


_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq)\.?", re.IGNORECASE)
_PARTICLES = frozenset(
    (
        "af", "al", "auf", "av", "bin", "d'", "da", "dal", "dalla", "das", "de", "degli", "dei", "del",
        "della", "delle", "den", "der", "des", "di", "do", "dos", "du", "el", "ibn", "la", "las", "le",
        "les", "los", "op", "ten", "ter", "van", "vande", "vander", "vom", "von", "zu", "zum", "zur",
    )
)  # fmt: skip
_CAPITALISED = _PARTICLES - frozenset(("al", "auf", "bin", "das", "do", "op", "ten", "zu", "zum", "zur"))
"""Particles that some families write with a capital; with a capital the others are given names."""


def write_bibtex(books: Annotated, stream: TextIO) -> None:
    """Write an entry a book, each under a key of its own."""
    used: Counter[str] = Counter()
    for book, annotation in books:
        key = key_of(book)
        used[key] += 1
        if used[key] > 1:
            key = f"{key}-{used[key]}"
        lines = "".join(f",\n  {name} = {value}" for name, value in _bibtex_fields(book, annotation))
        stream.write(f"@book{{{key}{lines}\n}}\n\n")


def escaped(text: str) -> str:
    r"""``text`` on one line, for the inside of a field: what LaTeX would act on is escaped.

    Braces become commands, since BibTeX counts even those with a backslash in front.
    """
    return _TO_ESCAPE.sub(lambda found: _ESCAPES[found.group()], one_line(text))


def key_of(book: Book) -> str:
    """A key of author, year and first significant word, such as ``austen1813pride``; not yet unique."""
    people = (*book.authors, *(person.name for person in book.contributors))
    family = _key_word(name_from(people[0]).family) if people else ""
    date = date_from(book.first_published) or date_from(book.published)
    year = str(abs(date.year)) if date else ""
    words = [word for part in one_line(book.title).split() if (word := _key_word(part))]
    telling = next((word for word in words if word not in _UNTELLING), words[0] if words else "")
    return f"{family[:24]}{year}{telling[:24]}" if family or telling else f"book{abs(book.id)}"


def _key_word(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.replace("ß", "ss")).casefold()
    return "".join(c for c in letters if c.isascii() and c.isalnum())


def _bibtex_fields(book: Book, annotation: Annotation) -> Iterator[tuple[str, str]]:
    cast = _cast_of(book)
    date = date_from(book.published) or date_from(book.first_published)
    first = date_from(book.first_published)
    series = book.series[0] if book.series else None
    for name, text in (
        ("title", escaped(book.title)),
        ("author", _bibtex_people(cast.authors)),
        ("editor", _bibtex_people(cast.editors)),
        ("translator", _bibtex_people(cast.translators)),
        ("series", escaped(series.name) if series else ""),
        ("number", escaped(series.position or "") if series else ""),
        ("edition", escaped(book.edition or "")),
        ("publisher", escaped(book.publisher or "")),
        ("year", str(date.year) if date else ""),
        ("month", _MONTHS[date.month - 1] if date and date.month else ""),
        ("origdate", str(first.year) if first else ""),
        ("isbn", escaped(book.isbn13 or book.isbn10 or "")),
        ("language", escaped(book.language or "")),
        ("pagetotal", str(book.pages) if book.pages else ""),
        ("url", _NOT_IN_A_LINK.sub(lambda found: f"%{ord(found.group()) % 256:02X}", one_line(book.url))),
        ("urldate", book.fetched_at[:10] if date_from(book.fetched_at[:10]) else ""),
        ("keywords", ", ".join(map(_keyword, (*book.genres, *annotation.tags)))),
        ("abstract", escaped(book.description or "")),
        ("annote", escaped(annotation.note)),
        ("review", escaped(annotation.review)),
        # JabRef shows these two as stars and as a state.
        ("ranking", f"rank{rounded_stars(annotation.stars)}" if annotation.stars else ""),
        ("readstatus", "read" if annotation.state == READ else ""),
    ):
        if text:
            # BibTeX knows the names of months, which stand without braces.
            yield name, text if name == "month" else f"{{{text}}}"


def _keyword(text: str) -> str:
    """A keyword; one with a separator of keywords in it is kept whole by braces."""
    word = escaped(text)
    return f"{{{word}}}" if "," in word or ";" in word else word


def _bibtex_people(names: Iterable[str]) -> str:
    return " and ".join(filter(None, map(_bibtex_person, names)))


def _bibtex_person(name: str) -> str:
    """A name as BibTeX splits it. Braces keep whole a name that it would split wrongly."""
    line = one_line(name)
    if " and " in f" {line.casefold()} " or line.casefold() == "others":
        return f"{{{escaped(line)}}}"
    parts = name_from(line)
    if "," in line or parts.suffix:
        if not parts.suffix or not parts.given:
            return f"{{{escaped(line)}}}"
        return ", ".join(map(escaped, (parts.family, parts.suffix, parts.given)))
    # Without the comma BibTeX takes the last word alone for the family.
    return f"{escaped(parts.family)}, {escaped(parts.given)}" if " " in parts.family else escaped(line)


def write_ris(books: Annotated, stream: TextIO) -> None:
    """Write a record a book."""
    for book, annotation in books:
        for tag, text in _ris_lines(book, annotation):
            line = one_line(text)
            if line:
                stream.write(f"{tag}  - {line}\r\n")
        stream.write("ER  - \r\n\r\n")


def _ris_lines(book: Book, annotation: Annotation) -> Iterator[tuple[str, str]]:
    cast = _cast_of(book)
    yield "TY", "BOOK"
    yield "ID", str(abs(book.id))
    yield "TI", book.title
    for tag, names in (("AU", cast.authors), ("A3", cast.editors), ("A4", cast.translators)):
        for name in names:
            yield tag, _ris_person(name)
    if book.series:
        yield "T2", book.series[0].name
        yield "M1", book.series[0].position or ""
    date = date_from(book.published) or date_from(book.first_published)
    first = date_from(book.first_published)
    if date:
        yield "PY", str(date.year)
        if date.month:
            day = f"{date.day:02}" if date.day else ""
            yield "DA", f"{date.year}/{date.month:02}/{day}/"
    if first:
        yield "OP", str(first.year)
    yield "PB", book.publisher or ""
    yield "ET", book.edition or ""
    yield "SN", book.isbn13 or book.isbn10 or ""
    yield "SP", str(book.pages) if book.pages else ""
    yield "LA", book.language or ""
    for word in dict.fromkeys((*book.genres, *annotation.tags)):
        yield "KW", word.replace(";", ",")
    yield "UR", book.url
    read = date_from(book.fetched_at[:10])
    if read and read.month and read.day:
        yield "Y2", f"{read.year}/{read.month:02}/{read.day:02}/"
    yield "AB", book.description or ""
    # Reference managers make a note of each.
    yield "N1", annotation.note
    yield "N1", annotation.review
    yield "N1", reading_text(annotation)


def _ris_person(name: str) -> str:
    parts = name_from(name)
    return joined((parts.family, parts.given, parts.suffix), ", ")


class Name(NamedTuple):
    """The parts of a person's name. A name of one word is a family name."""

    family: str
    given: str = ""
    suffix: str = ""


def name_from(text: str) -> Name:
    """The parts of a printed name. The family of "Marc Van de Mieroop" is "Van de Mieroop"."""
    words, comma, rest = one_line(text).partition(",")
    suffix = ""
    if comma and _SUFFIX.fullmatch(rest.strip()):
        suffix = rest.strip()
    elif comma:
        return Name(words.strip(), rest.strip())
    parts = words.split()
    if len(parts) > 2 and not suffix and _SUFFIX.fullmatch(parts[-1]):
        suffix = parts.pop()
    start = len(parts) - 1
    while start > 1 and _is_particle(parts[start - 1]):
        start -= 1
    return Name(" ".join(parts[start:]), " ".join(parts[:start]), suffix)


def _is_particle(word: str) -> bool:
    return word in _PARTICLES or (word[:1].isupper() and word.lower() in _CAPITALISED)


class Cast(NamedTuple):
    """The people that a citation names."""

    authors: tuple[str, ...]
    editors: tuple[str, ...]
    translators: tuple[str, ...]


def _cast_of(book: Book) -> Cast:
    """Authors, editors and translators of ``book``. An editor does not count as an author."""
    editors = _with_role(book, ("editor", "herausgeber", "éditeur", "compiler"))
    translators = _with_role(book, ("translator", "übersetzer", "traducteur", "traductor", "tradutor"))
    authors = tuple(name for name in book.authors if name not in editors)
    return Cast(authors, editors, translators)


def _with_role(book: Book, roles: tuple[str, ...]) -> tuple[str, ...]:
    people = (person.name for person in book.contributors if person.role.strip().casefold().startswith(roles))
    return tuple(dict.fromkeys(people))


def reading_text(annotation: Annotation) -> str:
    """State, stars and date read in one line; "" if there are none."""
    stars = "" if annotation.stars is None else f"my rating {annotation.stars:g} of 5"
    return joined((joined((state_text(annotation), annotation.read_on or ""), " "), stars), ", ")
