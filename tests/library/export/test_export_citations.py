"""BibTeX and RIS, read back by the libraries that reference managers are built on."""

import re
from dataclasses import replace

import pytest
import rispy
from exportkit import ANNOTATION, BARE, FULL, annotations, anything, few, shelves_of_books, texts
from hypothesis import given
from pybtex.bibtex.utils import split_tex_string
from pybtex.database import parse_string
from pybtex.richtext import Text

from bookq_gui.exports import citations
from bookq_gui.exports.citations import name_from, reading_text
from bookq_gui.exports.export import export
from bookq_gui.exports.values import one_line
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Contributor


def bib(folder, books, annotations=None):
    file = folder / "books.bib"
    export(books, file, annotations=annotations)
    return parse_string(file.read_text("utf-8"), "bibtex").entries


def ris(folder, books, annotations=None):
    file = folder / "books.ris"
    export(books, file, annotations=annotations)
    return rispy.loads(file.read_bytes().decode("utf-8"))


def unescaped(text):
    """What LaTeX would print."""
    plain = {value: key for key, value in citations._ESCAPES.items()}
    return re.sub("|".join(map(re.escape, plain)), lambda found: plain[found.group()], text)


def test_bibtex_is_read_by_pybtex(tmp_path):
    entries = bib(tmp_path, [FULL], {FULL.id: ANNOTATION})
    assert list(entries) == ["vanderostrove1998cartographer"]
    entry = entries["vanderostrove1998cartographer"]
    assert entry.type == "book"
    assert Text.from_latex(entry.fields["title"]).render_as("text") == FULL.title
    assert [
        (person.prelast_names, person.last_names, person.first_names, person.lineage_names)
        for person in entry.persons["author"]
    ] == [(["van", "der"], ["Ostrove"], ["Maren"], []), ([], ["Wrenfield"], ["Tobias"], ["Jr."])]
    assert [str(person) for person in entry.persons["editor"]] == ["Quillon, Ada"]
    assert {name: value for name, value in entry.fields.items() if name != "title"} == {
        "translator": "Hanne Vold",
        "series": "Tidewater",
        "number": "1-2",
        "edition": "First Edition",
        "publisher": r"Lanternfish \& Daughters",
        "year": "2006",
        "month": "May",
        "origdate": "1998",
        "isbn": "9780306406157",
        "language": "English",
        "pagetotal": "321",
        "url": FULL.url,
        "urldate": "2026-11-23",
        "keywords": "Fantasy, Science Fiction, Summer 2026, to lend",
        "abstract": "Twice a day the sea draws back. A surveyor maps it.",
        "annote": "Ask Odile. She has it.",
        "review": "Kept me up. Twice.",
        "ranking": "rank5",
        "readstatus": "read",
    }


def test_a_keyword_with_a_comma_stays_one(tmp_path):
    own = Annotation(tags=("sea, old", "lent; to Mo", "plain"))
    (entry,) = bib(tmp_path, [replace(BARE, genres=("Law",))], {BARE.id: own}).values()
    keywords = split_tex_string(entry.fields["keywords"], sep=", ")
    assert keywords == ["Law", "{sea, old}", "{lent; to Mo}", "plain"]


def test_a_family_name_of_several_words_stays_together(tmp_path):
    names = ("Ursula K. Le Guin", "Marc Van de Mieroop", "Ann Roe")
    book = replace(BARE, authors=names, contributors=tuple(map(Contributor, names)))
    (entry,) = bib(tmp_path, [book]).values()
    people = [(*person.first_names, *person.middle_names) for person in entry.persons["author"]]
    assert people == [("Ursula", "K."), ("Marc",), ("Ann",)]
    (record,) = ris(tmp_path, [book])
    assert record["authors"] == ["Le Guin, Ursula K.", "Van de Mieroop, Marc", "Roe, Ann"]


def test_bibtex_keys_are_unique_and_telling(tmp_path):
    same = [replace(FULL, id=number) for number in (1, 2, 3)]
    nothing = [
        replace(BARE, id=4, title="…"),
        replace(BARE, id=5, title="Война и мир", authors=("Лев Толстой",)),
    ]
    assert list(bib(tmp_path, [*same, *nothing])) == [
        "vanderostrove1998cartographer",
        "vanderostrove1998cartographer-2",
        "vanderostrove1998cartographer-3",
        "book4",
        "book5",
    ]


@pytest.mark.parametrize(
    "name",
    ["Simon and Schuster", "others", "Lantern, Fish & Co", "{unbalanced", "back\\slash", "Plato", "a}"],
)
def test_bibtex_names_are_one_person_each(tmp_path, name):
    book = replace(BARE, authors=(name, "Ada Quillon"), contributors=(Contributor(name),))
    (entry,) = bib(tmp_path, [book]).values()
    people = entry.persons["author"]
    assert len(people) == 2
    assert unescaped(str(people[0])).strip("{}") == name.strip("{}")


def test_ris_is_read_by_rispy(tmp_path):
    assert ris(tmp_path, [FULL], {FULL.id: ANNOTATION}) == [
        {
            "type_of_reference": "BOOK",
            "id": "990000001",
            "title": FULL.title,
            "authors": ["van der Ostrove, Maren", "Wrenfield, Tobias, Jr."],
            "tertiary_authors": ["Quillon, Ada"],
            "subsidiary_authors": ["Vold, Hanne"],
            "secondary_title": "Tidewater",
            "note": "1-2",
            "year": "2006",
            "date": "2006/05/04/",
            "original_publication": "1998",
            "publisher": FULL.publisher,
            "edition": "First Edition",
            "issn": "9780306406157",
            "start_page": "321",
            "language": "English",
            "keywords": ["Fantasy", "Science Fiction", "Summer 2026", "to lend"],
            "urls": [FULL.url],
            "access_date": "2026/11/23/",
            "abstract": "Twice a day the sea draws back. A surveyor maps it.",
            "notes": ["Ask Odile. She has it.", "Kept me up. Twice.", "Read 2021-03-14, my rating 4.5 of 5"],
        }
    ]


def test_ris_lines_cannot_be_forged(tmp_path):
    forged = "x\r\nER  - \r\n\r\nTY  - JOUR\r\nTI  - forged"
    records = ris(tmp_path, [replace(BARE, title=forged, description=forged), FULL])
    assert [record["type_of_reference"] for record in records] == ["BOOK", "BOOK"]
    assert records[0]["title"] == one_line(forged)


def test_a_book_edited_has_no_author(tmp_path):
    book = replace(BARE, authors=("Ada Quillon",), contributors=(Contributor("Ada Quillon", "Editor"),))
    (entry,) = bib(tmp_path, [book]).values()
    assert list(entry.persons) == ["editor"]
    (record,) = ris(tmp_path, [book])
    assert "authors" not in record
    assert record["tertiary_authors"] == ["Quillon, Ada"]


@pytest.mark.parametrize(
    ("printed", "family", "given", "suffix"),
    [
        ("Ludwig van Beethoven", "van Beethoven", "Ludwig", ""),
        ("Martin Luther King, Jr.", "King", "Martin Luther", "Jr."),
        ("Tobias Wrenfield III", "Wrenfield", "Tobias", "III"),
        ("Plato", "Plato", "", ""),
        ("Ursula K. Le Guin", "Le Guin", "Ursula K.", ""),
        ("Guillermo Del Toro", "Del Toro", "Guillermo", ""),
        ("John le Carré", "le Carré", "John", ""),
        ("Marc Van de Mieroop", "Van de Mieroop", "Marc", ""),
        ("Van Morrison", "Morrison", "Van", ""),
        ("Lois McMaster Bujold", "Bujold", "Lois McMaster", ""),
        ("de Sade", "Sade", "de", ""),
        ("Quillon, Ada", "Quillon", "Ada", ""),
        ("", "", "", ""),
    ],
)
def test_names_come_apart(printed, family, given, suffix):
    name = name_from(printed)
    assert (name.family, name.given, name.suffix) == (family, given, suffix)


@given(shelves_of_books, annotations)
@few
def test_any_text_survives_bibtex(tmp_path_factory, books, mark):
    entries = list(bib(tmp_path_factory.mktemp("out"), books, {1: mark}).values())
    assert len(entries) == len(books)
    for book, entry in zip(books, entries, strict=True):
        for name, text in (
            ("title", book.title),
            ("publisher", book.publisher),
            ("abstract", book.description),
            ("edition", book.edition),
            ("annote", mark.note if book.id == 1 else ""),
        ):
            assert unescaped(entry.fields.get(name, "")) == one_line(text or ""), name


@given(shelves_of_books, annotations)
@few
def test_any_text_survives_ris(tmp_path_factory, books, mark):
    records = ris(tmp_path_factory.mktemp("out"), books, {1: mark})
    assert [record["id"] for record in records] == [str(book.id) for book in books]
    for book, record in zip(books, records, strict=True):
        for name, text in (
            ("title", book.title),
            ("publisher", book.publisher),
            ("abstract", book.description),
            ("edition", book.edition),
            ("language", book.language),
        ):
            assert record.get(name, "") == one_line(text or ""), name
        notes = (mark.note, mark.review, reading_text(mark)) if book.id == 1 else ()
        assert record.get("notes", []) == [text for text in map(one_line, notes) if text]


@given(texts)
def test_bibtex_braces_always_balance(text):
    depth = 0
    for char in citations.escaped(text):
        depth += {"{": 1, "}": -1}.get(char, 0)
        assert depth >= 0
    assert depth == 0


@given(anything(7))
def test_bibtex_keys_are_plain(book):
    assert re.fullmatch("[a-z0-9]+", citations.key_of(book))
