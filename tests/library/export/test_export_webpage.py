"""The web page, read back by a parser: no text from outside is markup."""

from dataclasses import replace

from bs4 import BeautifulSoup
from exportkit import ANNOTATION, BARE, FULL, annotations, few, shelves_of_books
from hypothesis import given

from bookq_gui.exports.export import export
from bookq_gui.exports.values import one_line


def page(folder, books, annotations=None):
    file = folder / "books.html"
    export(books, file, annotations=annotations)
    return BeautifulSoup(file.read_bytes(), "lxml")


def cells(row):
    return [" ".join(cell.get_text(" ").split()) for cell in row.find_all("td")]


def test_a_row_a_book(tmp_path):
    found = page(tmp_path, [FULL, BARE], {FULL.id: ANNOTATION})
    heads = [head.get_text() for head in found.thead.find_all("th")]
    full, bare = found.tbody.find_all("tr")
    assert dict(zip(heads, cells(full), strict=True)) == {
        "Title": "The Cartographer & the 100% Tide_line Description Twice a day the sea draws back."
        " A surveyor maps it. My review Kept me up. Twice. Note Ask Odile. She has it.",
        "Author": "Maren van der Ostrove, Tobias Wrenfield Jr.",
        "Series": "Tidewater #1-2",
        "Published": "1998",
        "Rating": "4.26",
        "Ratings": "1,844,845",
        "Pages": "321",
        "Genres": "Fantasy, Science Fiction",
        "State": "Read",
        "My rating": "4.5",
        "Date read": "2021-03-14",
        "Tags": "Summer 2026, to lend",
    }
    assert full.a["href"] == FULL.url
    assert [len(part.find_all("p")) for part in full.find_all("details")] == [2, 1, 1]
    assert cells(bare) == ["Nothing Known", *[""] * 11]
    assert not bare.find_all("details")


def test_nothing_is_loaded_or_run(tmp_path):
    evil = "</td><script>alert(1)</script><img src=http://evil.example onerror=alert(1)>"
    book = replace(
        FULL, title=evil, authors=(evil,), description=evil, genres=(evil,), url='javascript:alert("1")'
    )
    found = page(tmp_path, [book], {book.id: ANNOTATION.changed(note=evil).with_tags([evil])})
    assert not found.find_all(["script", "img", "a", "link", "iframe"])
    assert found.find("meta", {"http-equiv": "Content-Security-Policy"})["content"].startswith(
        "default-src 'none'"
    )
    assert found.tbody.td.get_text().startswith(evil)


@given(shelves_of_books, annotations)
@few
def test_any_book_is_one_row_of_the_same_cells(tmp_path_factory, books, mark):
    found = page(tmp_path_factory.mktemp("out"), books, {book.id: mark for book in books})
    rows = found.tbody.find_all("tr")
    assert len(rows) == len(books)
    for book, row in zip(books, rows, strict=True):
        assert len(row.find_all("td")) == 12
        assert one_line(row.find_all("td")[1].get_text()) == one_line(", ".join(filter(None, book.authors)))
