"""The library CSV: the site's own header and habits, so that its importer and others' take it."""

import csv
import io
from dataclasses import replace

from exportkit import ANNOTATION, BARE, FULL, annotations, shelves_of_books
from hypothesis import given

from bookq_gui.exports import export
from bookq_gui.exports.goodreads_csv import shelf_from
from bookq_gui.goodreads.links import job_of
from bookq_gui.imports import tables as intake
from bookq_gui.model.annotation import Annotation

# From a real export of 2022.
HEADER = (
    "Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,"
    "Binding,Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,"
    "Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies"
)


def written(tmp_path, books, annotations=None):
    file = tmp_path / "goodreads.csv"
    export(books, file, annotations=annotations)
    return file.read_bytes().decode("utf-8")


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_a_book_in_the_sites_own_columns(tmp_path):
    text = written(tmp_path, [FULL], {FULL.id: ANNOTATION})
    assert text.split("\n", 1)[0] == HEADER
    assert rows_of(text) == [
        {
            "Book Id": "990000001",
            "Title": FULL.title_complete,
            "Author": "Maren van der Ostrove",
            "Author l-f": "van der Ostrove, Maren",
            "Additional Authors": "Tobias Wrenfield Jr., Hanne Vold, Ada Quillon, Bram Ohm",
            "ISBN": '="0306406152"',
            "ISBN13": '="9780306406157"',
            "My Rating": "0",
            "Average Rating": "4.26",
            "Publisher": "Lanternfish & Daughters",
            "Binding": "Hardcover",
            "Number of Pages": "321",
            "Year Published": "2006",
            "Original Publication Year": "1998",
            "Date Read": "",
            "Date Added": "2026/11/23",
            "Bookshelves": "summer-2026, to-lend",
            "Bookshelves with positions": "summer-2026 (#1), to-lend (#1)",
            "Exclusive Shelf": "read",
            "My Review": "",
            "Spoiler": "",
            "Private Notes": "Ask Odile.<br/>She has it.",
            "Read Count": "1",
            "Owned Copies": "0",
        }
    ]


def test_what_is_not_read_is_wanted(tmp_path):
    other = replace(BARE, id=3)
    text = written(tmp_path, [BARE, other], {3: Annotation(tags=("Read", "Sea"), state="want")})
    first, second = rows_of(text)
    assert (first["Exclusive Shelf"], first["Bookshelves"]) == ("to-read", "to-read")
    assert (first["ISBN"], first["ISBN13"]) == ('=""', '=""')
    assert (second["Exclusive Shelf"], second["Bookshelves"]) == ("to-read", "sea, to-read")
    assert second["Bookshelves with positions"] == "sea (#1), to-read (#2)"


def test_shelves_are_named_as_the_site_names_them():
    assert shelf_from("Öst & West, 2026!") == "öst-west-2026"
    assert shelf_from("***") == ""


def test_it_is_a_library_export_for_bookq_too(tmp_path):
    found = list(intake.find(written(tmp_path, [FULL, BARE]), job_of))
    assert [entry.job and entry.job.id for entry in found] == ["gr:990000001", "gr:990000002"]


@given(shelves_of_books, annotations)
def test_any_book_makes_a_row_of_24_cells(tmp_path_factory, books, annotation):
    text = written(tmp_path_factory.mktemp("out"), books, {1: annotation})
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert ",".join(rows[0]) == HEADER
    assert [len(row) for row in rows] == [24] * (len(books) + 1)
    assert [row[0] for row in rows[1:]] == [str(book.id) for book in books]
    for row in rows[1:]:
        computed = [cell for cell in row if cell[:1] in set("=+@\t\r")]
        assert all(cell.startswith('="') and cell.strip('="0123456789X') == "" for cell in computed)
