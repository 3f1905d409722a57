"""The library CSV: as Goodreads writes it, back as it was, and taken by the programs that import it."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from exportkit import ANNOTATION, BARE, FULL, annotations, few, shelves_of_books
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.exports import spreadsheets
from bookq_gui.exports.export import export
from bookq_gui.exports.spreadsheets import shelf_from
from bookq_gui.goodreads.links import job_of
from bookq_gui.imports import tables
from bookq_gui.model.annotation import NO_ANNOTATION, Annotation

# From a real export of 2022.
HEADER = (
    "Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,"
    "Binding,Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,"
    "Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies"
)


def written(books, said=None):
    stream = io.StringIO(newline="")
    own = said or {}
    spreadsheets.write_goodreads_csv(((book, own.get(book.id, NO_ANNOTATION)) for book in books), stream)
    return stream.getvalue()


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def day_of(cell):
    year, month, day = cell.split("/")
    assert (len(year), len(month), len(day)) == (4, 2, 2)
    return date(int(year), int(month), int(day))


def imported(text):
    return list(tables.find(text, job_of))


def carried_out(text):
    """What an import of ``text`` brings, exported again."""
    found = imported(text)
    books = [item.known.to_book(int(item.job.id.removeprefix("gr:"))) for item in found]
    said = {book.id: item.annotation for book, item in zip(books, found, strict=True) if item.annotation}
    return written(books, said)


def test_a_book_in_the_sites_own_columns():
    text = written([FULL], {FULL.id: ANNOTATION})
    assert text.split("\n", 1)[0] == HEADER
    assert rows_of(text) == [
        {
            "Book Id": "990000001",
            "Title": FULL.title_complete,
            "Author": "Maren van der Ostrove",
            "Author l-f": "Ostrove, Maren van der",
            "Additional Authors": "Tobias Wrenfield Jr., Hanne Vold, Ada Quillon, Bram Ohm",
            "ISBN": '="0306406152"',
            "ISBN13": '="9780306406157"',
            "My Rating": "5",
            "Average Rating": "4.26",
            "Publisher": "Lanternfish & Daughters",
            "Binding": "Hardcover",
            "Number of Pages": "321",
            "Year Published": "2006",
            "Original Publication Year": "1998",
            "Date Read": "2021/03/14",
            "Date Added": "2020/02/29",
            "Bookshelves": "summer-2026, to-lend, stars-4.5",
            "Bookshelves with positions": "summer-2026 (#1), to-lend (#1), stars-4.5 (#1)",
            "Exclusive Shelf": "read",
            "My Review": "Kept me up.<br/>Twice.",
            "Spoiler": "true",
            "Private Notes": "Ask Odile.<br/>She has it.",
            "Read Count": "2",
            "Owned Copies": "1",
        }
    ]


@pytest.mark.parametrize(
    ("own", "exclusive", "shelves"),
    [
        (NO_ANNOTATION, "", ""),
        (Annotation(tags=("sea",)), "", "sea"),
        (Annotation(state="want", tags=("Read", "Sea")), "to-read", "sea, to-read"),
        (Annotation(state="reading"), "currently-reading", "currently-reading"),
        (Annotation(state="read", tags=("sea",)), "read", "sea"),
        (Annotation(state="did-not-finish", tags=("sea",)), "did-not-finish", "sea, did-not-finish"),
    ],
)
def test_what_was_said_is_on_shelves_and_nothing_on_none(own, exclusive, shelves):
    (row,) = rows_of(written([BARE], {BARE.id: own}))
    assert (row["Exclusive Shelf"], row["Bookshelves"]) == (exclusive, shelves)
    assert (row["ISBN"], row["ISBN13"], row["Date Added"]) == ('=""', '=""', "2026/11/23")


def test_positions_count_the_books_of_a_shelf():
    other = replace(BARE, id=3)
    said = {key: Annotation(tags=("sea",)) for key in (BARE.id, 3)}
    assert [row["Bookshelves with positions"] for row in rows_of(written([BARE, other], said))] == [
        "sea (#1)",
        "sea (#2)",
    ]


def test_shelves_are_named_as_the_site_names_them():
    assert shelf_from("Öst & West, 2026!") == "öst-west-2026"
    assert shelf_from("sci-fi_fantasy") == "sci-fi_fantasy"
    assert shelf_from("***") == "***"


def test_no_cell_is_guarded_against_spreadsheets():
    book = replace(BARE, title="@War: A Tale", publisher="+Plus Press", authors=("-Ann-",))
    (row,) = rows_of(written([book], {book.id: Annotation(review="=1+1", note="-")}))
    assert (row["Title"], row["Publisher"], row["Author"]) == ("@War: A Tale", "+Plus Press", "-Ann-")
    assert (row["My Review"], row["Private Notes"]) == ("=1+1", "-")


@given(shelves_of_books, annotations)
@few
def test_any_book_makes_a_row_of_24_cells(books, annotation):
    rows = list(csv.reader(io.StringIO(written(books, {1: annotation}), newline=""), strict=True))
    assert ",".join(rows[0]) == HEADER
    assert [len(row) for row in rows] == [24] * (len(books) + 1)
    assert [row[0] for row in rows[1:]] == [str(book.id) for book in books]


# Import, export, import

LINES = st.text(st.characters(categories=("L", "N", "P", "S", "Zs"), max_codepoint=0xFFFF), max_size=24)
NAMES = LINES.map(lambda text: " ".join(text.replace(",", "").split()))
SLUGS = st.from_regex(r"[a-zß-ÿа-я0-9](?:[a-zß-ÿа-я0-9-]{0,8}[a-z0-9])?", fullmatch=True)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(lambda day: f"{day:%Y/%m/%d}")
REVIEWS = st.lists(
    st.sampled_from(
        [
            "Loved it.",
            "<br/>",
            "<br />",
            "<b>bold</b>",
            "&amp;",
            "&lt;3",
            "a < b & c",
            "[x]",
            "🜚",
            "&nbsp",
            '"q"',
            "<spoiler>He</spoiler>",
            "[b:Old Sums|777|Old Sums (Sums, #2)|A|u|8]",
            "[a:A. Nobody|3|A. Nobody|u]",
        ]
    ),
    max_size=5,
).map(" ".join)


@st.composite
def library_rows(draw):
    exclusive = draw(st.sampled_from(["read", "to-read", "currently-reading"]) | SLUGS)
    tags = draw(st.lists(SLUGS, max_size=4, unique=True))
    shelves = [tag for tag in tags if tag != exclusive]
    if exclusive != "read":
        shelves.insert(draw(st.integers(0, len(shelves))), exclusive)
    author = draw(NAMES)
    series = draw(st.sampled_from(["", " (Tidewrack, #1)", " (Tidewrack #0.5)", " (A, #1; B, #2-3)"]))
    isbn = draw(
        st.sampled_from(
            [("", ""), ("0306406152", "9780306406157"), ("", "9797000047111"), ("", "B00HZUSX5C")]
        )
    )
    year = st.just("") | st.integers(-1800, 2030).filter(bool).map(str)
    return {
        "Book Id": str(draw(st.integers(1, 10**9))),
        "Title": (draw(NAMES) or "Untold") + series,
        "Author": author,
        "Author l-f": ", ".join(reversed(author.rsplit(" ", 1))),
        "Additional Authors": ", ".join(filter(None, draw(st.lists(NAMES, max_size=3, unique=True)))),
        "ISBN": f'="{isbn[0]}"',
        "ISBN13": f'="{isbn[1]}"',
        "My Rating": str(draw(st.integers(0, 5))),
        "Average Rating": draw(st.just("") | st.integers(100, 500).map(lambda figure: f"{figure / 100:.2f}")),
        "Publisher": draw(NAMES),
        "Binding": draw(st.sampled_from(["", "Paperback", "Kindle Edition", "Capa comum"])),
        "Number of Pages": draw(st.just("") | st.integers(1, 5000).map(str)),
        "Year Published": draw(year),
        "Original Publication Year": draw(year),
        "Date Read": draw(st.just("") | DAYS),
        "Date Added": draw(DAYS),
        "Bookshelves": ", ".join(shelves),
        "Bookshelves with positions": ", ".join(f"{shelf} (#3)" for shelf in shelves),
        "Exclusive Shelf": exclusive,
        "My Review": draw(REVIEWS),
        "Spoiler": draw(st.sampled_from(["", "true"])),
        "Private Notes": draw(NAMES | st.just('Lent to Mo; "wants it back", he says')),
        "Read Count": str(draw(st.integers(0, 7))),
        "Owned Copies": str(draw(st.integers(0, 2))),
    }


def test_a_role_without_a_name_is_no_author():
    names = dict.fromkeys(HEADER.split(","), "") | {"Book Id": "7", "Title": "Low Water"}
    names["Additional Authors"] = "(), Ada Brook (Editor), (Translator), Ada Brook"
    (item,) = imported(f"{HEADER}\n" + ",".join(f'"{value}"' for value in names.values()) + "\n")
    assert item.known.authors == ("Ada Brook",)


@given(st.lists(library_rows(), max_size=2, unique_by=lambda row: row["Book Id"]))
@few
def test_import_export_import_changes_nothing(rows):
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, HEADER.split(","), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    first = imported(stream.getvalue())
    assert [item.job.id for item in first] == [f"gr:{row['Book Id']}" for row in rows]
    out = carried_out(stream.getvalue())
    again = imported(out)
    assert [(i.job.id, i.known, i.annotation) for i in again] == [
        (i.job.id, i.known, i.annotation) for i in first
    ]
    assert carried_out(out) == out
    plain = [name for name in HEADER.split(",") if name not in UNLIKE]
    for row, written_row in zip(rows, rows_of(out), strict=True):
        assert {name: written_row[name] for name in plain} == {name: row[name] for name in plain}


UNLIKE = {
    "Title",  # blanks collapse
    "Author",
    "Author l-f",
    "Additional Authors",
    "ISBN",  # both forms of an ISBN are made from one
    "Bookshelves",  # the exclusive shelf comes last
    "Bookshelves with positions",
    "My Review",  # without its markup
    "Spoiler",  # also where the review hides a part
}


@given(
    st.lists(st.text(max_size=30), min_size=2, max_size=2),
    st.integers(1, 20),
    st.sampled_from(["want", "read", "given-up"]),
    st.lists(st.sampled_from(["sea", "sea-old", "café"]), unique=True),
)
@few
def test_what_is_said_in_the_window_comes_back(texts, quarters, state, tags):
    said = NO_ANNOTATION.changed(
        state=state,
        stars=quarters / 4,
        review=texts[0],
        note=texts[1].replace("<", ""),
        tags=tags,
        added_on="2020-01-02",
    )
    (item,) = imported(written([BARE], {BARE.id: said}))
    back = item.annotation._replace(read_count=None, owned=None)
    assert " ".join(back.review.split()) == " ".join(plain_text(said.review).split())
    assert back._replace(review="", note="") == said._replace(review="", note="")
    assert " ".join(back.note.split()) == " ".join(plain_text(said.note).split())


def plain_text(text):
    from bookq_gui.exports.values import plain

    return plain(text)


# The programs that import it, by their own rules

SAID = {
    1: ANNOTATION,
    2: Annotation(state="want", added_on="2024-01-02", tags=("sea", "by the sea")),
    3: Annotation(state="reading", stars=3.0, started_on="2024-01-02"),
    4: NO_ANNOTATION,
    5: Annotation(state="did-not-finish", read_on="2019-05-04", review="No, <b>no</b>.", note="x"),
}
BOOKS = [
    replace(FULL, id=1),
    replace(BARE, id=2, isbn13="9797000047111"),
    replace(FULL, id=3, authors=("Homer",), contributors=()),
    replace(BARE, id=4, title='A "quoted", title'),
    replace(FULL, id=5, pages=None, published=None),
]


@pytest.fixture
def text():
    return written(BOOKS, SAID)


def test_it_begins_and_ends_its_lines_as_the_site_does(tmp_path):
    file = tmp_path / "goodreads.csv"
    export(BOOKS, file, annotations=SAID)
    stored = file.read_bytes()
    assert stored.startswith(b"Book Id,"), "NeoDB takes no mark at the beginning"
    assert b"\r" not in stored
    assert stored.endswith(b"\n")


def test_neodb(text):
    for row in rows_of(text):
        assert row["Exclusive Shelf"] in ("", "read", "to-read", "currently-reading", "did-not-finish")
        assert 0 <= int(float(row["My Rating"])) <= 5
        assert row["ISBN13"].strip('="').isdecimal() or not row["ISBN13"].strip('="')
        if row["Date Read"]:
            day_of(row["Date Read"])


def test_jelu_by_position(text):
    lines = list(csv.reader(io.StringIO(text, newline="")))
    assert len(lines[0]) == 24
    for line in lines[1:]:
        assert len(line) == 24
        assert all(code.startswith('="') and code.endswith('"') for code in line[5:7])
        assert line[7] in "012345"
        for cell in (line[14], line[15]):
            assert not cell or day_of(cell)
        assert all(shelf and " " not in shelf for shelf in line[16].split(", ") if line[16])
        int(line[22])
        int(line[23])
    assert lines[1][21] == "Ask Odile.<br/>She has it."


def test_openreads(text):
    for row in rows_of(text):
        int(row["My Rating"])
        for name in ("Number of Pages", "Year Published"):
            assert not row[name] or int(row[name])
        assert len(row["Date Added"].split("/")) == 3
        assert {"Title", "Author", "Additional Authors", "ISBN", "ISBN13", "My Review", "Binding"} <= set(row)


def test_ryot(text):
    for row in rows_of(text):
        float(row["My Rating"])
        assert int(row["Read Count"]) >= 1 or not row["Date Read"], "a date with no read stops it"


def test_yamtrack(text):
    for row in rows_of(text):
        assert row["Date Added"] or row["Date Read"], "a row without any date stops it"
        int(row["My Rating"])


def test_bookwyrm_and_bookhive(text):
    rows = rows_of(text)
    assert list(rows[0])[8] == "Average Rating"
    for row in rows:
        assert row["Title"]
        assert row["ISBN13"].strip('="') in ("", "9780306406157", "9797000047111")


def test_open_library_takes_the_three_shelves(text):
    rows = {row["Book Id"]: row for row in rows_of(text)}
    assert [rows[key]["Exclusive Shelf"] for key in "123"] == ["read", "to-read", "currently-reading"]
    assert rows["1"]["ISBN"] == '="0306406152"'
