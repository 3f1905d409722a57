"""Tables of other programs: recognised by several columns, read with all the reader's own data."""

import csv
import io
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.goodreads import links
from bookq_gui.goodreads.links import job_of
from bookq_gui.imports import libraries, tables
from bookq_gui.model.job import NewJob
from bookq_gui.model.validation import check_digit_13, decode_text

CASES = Path(__file__).parents[3] / "shared" / "cases" / "imports"


def recognise(text):
    """A stand-in for the site's links: book and ISBN addresses become jobs."""
    for mark, prefix in (("goodreads.com/book/show/", "gr:"), ("goodreads.com/book/isbn/", "isbn:")):
        if mark in text:
            digits = text.partition(mark)[2]
            number = "".join(sign for sign in digits if sign.isdigit())
            return NewJob(id=f"{prefix}{number}", queue="pages", source=text)
    return None


def found_in(text):
    return list(tables.find(text, recognise) or ())


def one(text):
    (found,) = found_in(text)
    return found


def isbn(number):
    return f"978669{number:06}" + check_digit_13(f"978669{number:06}")


def table(header, *rows, delimiter=",", end="\n"):
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator=end)
    writer.writerow(header)
    writer.writerows(rows)
    return stream.getvalue()


EXPORT = [
    "Book Id",
    "Title",
    "Author",
    "Author l-f",
    "Additional Authors",
    "ISBN",
    "ISBN13",
    "My Rating",
    "Average Rating",
    "Publisher",
    "Binding",
    "Number of Pages",
    "Year Published",
    "Original Publication Year",
    "Date Read",
    "Date Added",
    "Bookshelves",
    "Bookshelves with positions",
    "Exclusive Shelf",
    "My Review",
    "Spoiler",
    "Private Notes",
    "Read Count",
    "Owned Copies",
]


def export_row(**cells):
    return [cells.get(name, "") for name in EXPORT]


FULL = export_row(
    **{
        "Book Id": "770001",
        "Title": "The Tin Gardener (Potting Shed, #2)",
        "Author": "Wanda Quist",
        "Author l-f": "Quist, Wanda",
        "Additional Authors": "Per Holm, Ada Roe",
        "ISBN": '=""',
        "ISBN13": f'="{isbn(7)}"',
        "My Rating": "4",
        "Average Rating": "3.91",
        "Publisher": "Moss & Sons",
        "Binding": "Paperback",
        "Number of Pages": "212",
        "Year Published": "2011",
        "Original Publication Year": "-350",
        "Date Read": "2019/05/04",
        "Date Added": "2018/01/02",
        "Bookshelves": "favorites, by-the-sea",
        "Exclusive Shelf": "read",
        "My Review": "Good.<br/>See [b:Other|12|Other|X|i|9] &amp; <b>this</b>",
        "Private Notes": "lent to Mo",
        "Read Count": "2",
        "Owned Copies": "1",
    }
)


def test_everything_in_the_export_of_the_site_is_taken():
    found = one(table(EXPORT, FULL))
    assert found.job.id == "gr:770001"
    assert found.job.label == "The Tin Gardener (Potting Shed, #2) — Wanda Quist"
    known = found.known
    assert (known.title, known.authors, known.others) == (
        "The Tin Gardener (Potting Shed, #2)", ("Wanda Quist",), ("Per Holm", "Ada Roe"),
    )  # fmt: skip
    assert [(entry.name, entry.position) for entry in known.series] == [("Potting Shed", "2")]
    assert (known.isbn13, known.pages, known.published, known.first_published) == (
        isbn(7),
        212,
        "2011",
        "-0350",
    )
    assert found.annotation.to_dict() == {
        "state": "read", "stars": 4.0, "read_on": "2019-05-04", "started_on": None, "added_on": "2018-01-02",
        "read_count": 2, "owned": 1, "tags": ["favorites", "by-the-sea"], "review": "Good.\nSee Other & this",
        "note": "lent to Mo", "spoiler": False,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("shelf", "state"),
    [("to-read", "want"), ("currently-reading", "reading"), ("gave-up", "gave-up"), ("", None)],
)
def test_a_shelf_of_ones_own_stays_what_it_is(shelf, state):
    cells = {"Book Id": "5", "Title": "X", "Exclusive Shelf": shelf, "Bookshelves": shelf, "My Rating": "0"}
    found = one(table(EXPORT, export_row(**cells)))
    annotation = found.annotation
    assert (annotation and annotation.state) == state
    assert not annotation or (annotation.stars, annotation.tags) == (None, ())


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(
    "above", ["", "\n\n", "sep=;\n", "My books\n\n", "<<<<<<< HEAD\n", ",,,\nBooks,,,\n"]
)
def test_the_header_may_stand_below_other_lines(delimiter, above):
    found = one(above + table(EXPORT, FULL, delimiter=delimiter))
    assert found.job.id == "gr:770001"
    assert found.annotation.note == "lent to Mo"


def test_rows_packed_once_more_are_unpacked():
    lines = table(EXPORT, FULL, FULL).splitlines()
    packed = "\n".join([lines[0], *('"' + line.replace('"', '""') + '"' for line in lines[1:])])
    assert [found.job.id for found in found_in(packed)] == ["gr:770001"] * 2


def test_an_export_without_its_header_is_known_by_its_form():
    assert one(table(EXPORT, FULL).partition("\n")[2]).job.id == "gr:770001"


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        (("25/12/2020", "03/11/2020"), ("2020-12-25", "2020-11-03")),
        (("12/25/2020", "03/11/2020"), ("2020-12-25", "2020-03-11")),
        (("2020-12-25", "2020"), ("2020-12-25", "2020")),
    ],
)
def test_dates_saved_again_by_a_spreadsheet(written, wanted):
    cells = {"Book Id": "5", "Title": "X", "Date Read": written[0], "Date Added": written[1]}
    annotation = one(table(EXPORT, export_row(**cells))).annotation
    assert (annotation.read_on, annotation.added_on) == wanted


@pytest.mark.parametrize(
    ("last", "read_on"),
    [("12/25/2020", "2020-03-04"), ("25/12/2020", "2020-04-03"), ("05/06/2020", "2020-04-03")],
)
def test_any_date_of_a_table_may_show_the_order_of_all(last, read_on):
    added = [*["01/02/2020"] * 250, last]
    rows = [f"T,A,{isbn(n)},Completed,03/04/2020,{date}" for n, date in enumerate(added)]
    found = found_in("\n".join(["title,creators,ean_isbn13,status,completed_date,added", *rows]))
    assert [each.annotation.read_on for each in found] == [read_on] * 251


def test_a_rounded_id_falls_back_to_the_isbn_or_says_what_happened():
    with_isbn = export_row(**{"Book Id": "9.01E+08", "Title": "X", "ISBN13": isbn(9)})
    without = export_row(**{"Book Id": "9.01E+08", "Title": "Y"})
    first, second = found_in(table(EXPORT, with_isbn, without))
    assert first.job.id == f"isbn:{isbn(9)}"
    assert "rounded" in str(second.reason)


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (["Title", "Authors", "ISBN/UID", "Read Status", "Star Rating"], ["Salt", "Bo", "{}", "read", "4"]),
        (["Title", "Author", "Hardcover Book ID", "ISBN 13", "Status"], ["Salt", "Bo", "7", "{}", "Read"]),
        (["Book Id", "Title", "Exclusive Shelf", "My Rating", "ISBN13"], ["", "Salt", "read", "4", '="{}"']),
    ],
)
def test_a_wrong_check_digit_is_named_with_the_right_one(header, row):
    right = isbn(5)
    wrong = right[:-1] + str((int(right[-1]) + 1) % 10)
    (item,) = tables.find(table(header, [cell.format(wrong) for cell in row]), job_of)
    assert item.job is None
    assert f"The check digit of the ISBN {wrong} is wrong" in str(item.reason)
    assert right in str(item.reason)


def test_a_number_of_another_program_is_never_an_id():
    text = table(
        ["Book Id", "Title", "Primary Author", "Entry Date", "Collections", "ISBNs"],
        ["70000123", "The Lantern", "Roe, Ann", "2020-01-01", "Your library", isbn(3)],
        ["70000124", "Salt", "Doe, Bo", "2020-01-01", "Wishlist", ""],
        delimiter="\t",
    )
    first, second = found_in(text)
    assert first.job.id == f"isbn:{isbn(3)}"
    assert first.known.authors == ("Ann Roe",)
    assert second.job is None
    assert "LibraryThing" in str(second.reason)


def test_a_column_that_counts_the_rows_is_no_column_of_ids():
    rows = [[str(number), f"Title {number}", "A"] for number in range(1, 6)]
    assert tables.find(table(["Book Id", "Title", "Author"], *rows), recognise) is None


def test_ids_of_the_site_with_few_columns():
    text = table(["Book Id", "Title", "Author"], ["656", "War", "Leo"], ["11", "Guide", "Doug"])
    assert [found.job.id for found in found_in(text)] == ["gr:656", "gr:11"]


TRACKERS = {
    "storygraph": (
        (
            "Title,Authors,Contributors,ISBN/UID,Format,Read Status,Date Added,Last Date Read,Dates Read,Read Count,"
            "Star Rating,Review,Tags,Owned?"
        ),
        [
            "Moth Hour",
            "Ko Idris",
            "",
            isbn(1),
            "audio",
            "did-not-finish",
            "2022/03/01",
            "2024/03/22",
            "2022/03/06-2022/03/22, 2024/03/01-2024/03/22",
            "2",
            "4.25",
            "<div>Two,<br>lines</div>",
            "sea, salt",
            "Yes",
        ],
        {
            "state": "did-not-finish",
            "stars": 4.25,
            "read_on": "2024-03-22",
            "started_on": "2024-03-01",
            "added_on": "2022-03-01",
            "read_count": 2,
            "owned": 1,
            "tags": ["sea", "salt"],
            "review": "Two,\nlines",
        },
    ),
    "hardcover": (
        (
            "Title,Author,Status,Hardcover Book ID,ISBN 10,ISBN 13,Lists,Date Added,Date Started,Date Finished,Rating,"
            "Review,Review Contains Spoilers,Private Notes,Owned"
        ),
        [
            "Moth Hour",
            "Ko Idris",
            "Want to Read",
            "4402",
            "",
            isbn(1),
            "Sea Books (#2)",
            "2026-02-23",
            "",
            "",
            "",
            "",
            "true",
            "hm",
            "false",
        ],
        {
            "state": "want",
            "added_on": "2026-02-23",
            "tags": ["Sea Books"],
            "note": "hm",
            "owned": 0,
            "spoiler": True,
        },
    ),
    "bookwyrm": (
        (
            "title,author_text,remote_id,openlibrary_key,goodreads_key,isbn_10,isbn_13,start_date,finish_date,"
            "stopped_date,rating,review_cw,review_content,shelf,shelf_name,shelf_date"
        ),
        [
            "Moth Hour",
            "Ko Idris",
            "https://b.example/1",
            "",
            "",
            "",
            isbn(1),
            "2022-08-10",
            "2022-10-10",
            "",
            "4.5",
            "",
            "Fine",
            "reading",
            "Currently",
            "2024-08-10",
        ],
        {
            "state": "Currently",
            "stars": 4.5,
            "read_on": "2022-10-10",
            "started_on": "2022-08-10",
            "added_on": "2024-08-10",
            "review": "Fine",
        },
    ),
    "openreads": (
        "title,author,status,deleted,rating,isbn,olid,tags,my_review,notes,readings,date_added",
        [
            "Moth Hour",
            "Ko Idris",
            "finished",
            "false",
            "4.5",
            isbn(1),
            "OL1M",
            "one|||||two words",
            "Fine",
            "p. 1",
            "2021-01-02T00:00:00.000|2021-02-03T00:00:00.000|",
            "2024-03-01T13:01:12.937",
        ],
        {
            "state": "read",
            "stars": 4.5,
            "read_on": "2021-02-03",
            "started_on": "2021-01-02",
            "added_on": "2024-03-01",
            "read_count": 1,
            "tags": ["one", "two words"],
            "review": "Fine",
            "note": "p. 1",
        },
    ),
    "libib": (
        "item_type,title,creators,ean_isbn13,upc_isbn10,tags,notes,rating,review,status,began,completed,added,copies",
        [
            "book",
            "Moth Hour",
            "Ko Idris",
            isbn(1),
            "",
            "novel, sad",
            "shelf 3",
            "4.5",
            "Good",
            "In Progress",
            "2026-01-01",
            "",
            "2026-01-05",
            "2",
        ],
        {
            "state": "reading",
            "stars": 4.5,
            "started_on": "2026-01-01",
            "added_on": "2026-01-05",
            "owned": 2,
            "tags": ["novel", "sad"],
            "review": "Good",
            "note": "shelf 3",
        },
    ),
    "bookbuddy": (
        (
            'Title,Author,"Author (Last, First)",ISBN,Rating,Status,Date Started,Date Finished,Date Added,Tags,Notes,'
            "Google VolumeID,Wish List,Quantity"
        ),
        [
            "Moth Hour",
            "Ko Idris & Bo Doe",
            "Idris, Ko",
            isbn(1),
            "0.000000",
            "Unread",
            "",
            "",
            "2018/06/10 01:34:05.848759055",
            "",
            "",
            "x",
            "1",
            "1",
        ],
        {"state": "want", "added_on": "2018-06-10", "owned": 0},
    ),
    "neodb": (
        "title,info,links,timestamp,status,rating,comment,tags",
        [
            "Moth Hour",
            f"isbn:{isbn(1)} author:A/B",
            "https://neodb.example/1",
            "2024-05-06T22:00:00+00:00",
            "complete",
            "9",
            "Good",
            "sea|old names",
        ],
        {
            "state": "read",
            "stars": 4.5,
            "added_on": "2024-05-06",
            "review": "Good",
            "tags": ["sea", "old names"],
        },
    ),
    "calibre": (
        (
            "author_sort,authors,comments,identifiers,isbn,pubdate,rating,series,series_index,tags,timestamp,title,"
            "title_sort,uuid"
        ),
        [
            "I",
            "Ko Idris",
            "Not a review",
            f"isbn:{isbn(1)},mobi-asin:B012345678",
            "",
            "0101-01-01",
            "4.5",
            "Moths",
            "2.0",
            "Sea",
            "2021-01-19T22:41:16+01:00",
            "Moth Hour",
            "M",
            "u",
        ],
        {"stars": 4.5, "added_on": "2021-01-19", "tags": ["Sea"]},
    ),
    "jelu": (
        (
            "Title,Author,ISBN,Date Read,Shelves,Bookshelves,read_dates,tags,authors,isbn10,isbn13,owned,dropped_dates,"
            "currently_reading"
        ),
        [
            "Moth Hour",
            "Ko",
            isbn(1),
            "2022/02/10",
            "",
            "",
            "2020/02/10,2022/02/10",
            "science fiction",
            "Ko",
            "",
            isbn(1),
            "true",
            "",
            "",
        ],
        {"state": "read", "read_on": "2022-02-10", "read_count": 2, "owned": 1, "tags": ["science fiction"]},
    ),
    "template": (
        "Title,Author,ISBN,My Rating,Date Read,Date Added,Shelves,Bookshelves,My Review",
        ["Moth Hour", "Ko", isbn(1), "3.5", "2019", "2026/09/12", "read", "read, favorites", "Fine"],
        {
            "state": "read",
            "stars": 3.5,
            "read_on": "2019",
            "added_on": "2026-09-12",
            "tags": ["favorites"],
            "review": "Fine",
        },
    ),
    "anobii": (
        "ISBN,Title,Author,Private notes,Comment Content,Reading status,Vote,Priority,Tags",
        [isbn(1), "Moth Hour", "Ko", "mine", "Fine", "Finished on 2014-05-03", "4", "", "a"],
        {
            "state": "read",
            "stars": 4.0,
            "read_on": "2014-05-03",
            "note": "mine",
            "review": "Fine",
            "tags": ["a"],
        },
    ),
}


@pytest.mark.parametrize("program", TRACKERS)
def test_what_the_reader_said_in_another_program_is_taken(program):
    header, row, wanted = TRACKERS[program]
    found = one(header + "\n" + table(row))
    assert found.job.id == f"isbn:{isbn(1)}"
    assert found.known.title == "Moth Hour"
    said = found.annotation.to_dict()
    assert {name: said[name] for name in wanted} == wanted
    nothing = {name: value for name, value in said.items() if name not in wanted}
    assert not any(value not in (None, "", [], False) for value in nothing.values()), nothing


@pytest.mark.parametrize("program", TRACKERS)
def test_no_program_is_known_by_one_column(program):
    header, row, _ = TRACKERS[program]
    names = next(csv.reader([header]))
    for place, name in enumerate(names):
        if row[place] != isbn(1):
            assert tables.find(table([name, "x"], [row[place], "y"]), recognise) is None, name


@pytest.mark.parametrize(
    ("header", "row", "skipped"),
    [
        (TRACKERS["openreads"][0], ["X", "A", "planned", "true", "", isbn(2), *[""] * 6], True),
        (TRACKERS["libib"][0], ["movie", "X", "", isbn(2), *[""] * 10], True),
        ("media_id,source,media_type,title,status", ["1", "tmdb", "tv", "X", "Completed"], True),
        ("media_id,source,media_type,title,status", ["1", "ol", "book", "X", "Completed"], False),
    ],
)
def test_what_is_no_book_of_the_reader_is_passed_over(header, row, skipped):
    found = found_in(header + "\n" + table(row))
    assert (found == []) is skipped
    assert all(item.job is None and item.reason for item in found)


@given(
    st.lists(st.integers(1, 10**9), min_size=1, max_size=12, unique=True),
    st.sampled_from([",", ";", "\t"]),
    st.integers(0, 3),
    st.booleans(),
)
def test_a_column_of_links_is_a_table_whatever_else_it_holds(ids, delimiter, place, crlf):
    names = ["Note", "Cover", "Titel", "Stand"]
    names.insert(place, "Link")
    rows = []
    for number in ids:
        cells = [
            f"see https://www.goodreads.com/book/show/{number + 1}",
            "https://i.gr-assets.com/x.jpg",
            "T",
            "ok",
        ]
        cells.insert(place, f"https://www.goodreads.com/book/show/{number}")
        rows.append(cells)
    found = found_in(table(names, *rows, delimiter=delimiter, end="\r\n" if crlf else "\n"))
    assert len(found) == len(ids)
    if place == 0:
        assert [item.job.id for item in found] == [f"gr:{number}" for number in ids]


@given(st.text(max_size=400))
def test_no_text_breaks_the_recognition(text):
    tables.why_no_books(text, recognise)
    found_in(text)
    libraries.find_json(text, recognise)


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"SQLite format 3\0"]))
def test_no_file_breaks_the_recognition(data, start):
    libraries.find(start + data, recognise)


def test_isbns_in_any_table_with_titles():
    text = table(["Titel", "ISBN-13", "Regal"], ["Eins", isbn(1), "A"], ["Zwei", "978-0", "B"])
    first, second = found_in(text)
    assert (first.job.id, first.known.title) == (f"isbn:{isbn(1)}", "Eins")
    assert second.job is None


def test_highlights_are_no_library():
    text = table(["Highlight", "Book Title", "Book Author", "Location"], ["a", "b", "c", "901000099"])
    assert tables.find(text, recognise) is None
    assert "highlights" in str(tables.why_no_books(text, recognise))


def test_quotation_marks_without_an_end_cost_no_other_row():
    rows = [export_row(**{"Book Id": str(n), "Title": f"T{n}", "My Review": "x"}) for n in range(101, 108)]
    lines = table(EXPORT, *rows).splitlines()
    lines[3] = lines[3].replace(",x,", ',"x,')
    ids = {found.job.id for found in found_in("\n".join(lines)) if found.job}
    assert ids == {f"gr:{n}" for n in range(101, 108)}


def test_a_table_without_end_is_cut_with_a_word(monkeypatch):
    monkeypatch.setattr(tables, "MOST_ROWS", 3)
    rows = [[str(number * 7), f"T{number}", "A"] for number in range(100, 110)]
    *first, last = found_in(table(["Book Id", "Title", "Author"], *rows))
    assert len(first) == 3
    assert "first 3 rows" in str(last.reason)


def test_the_json_of_librarything():
    record = {
        "books_id": "1", "title": "Hammer", "primaryauthor": "Kram, Heinz", "workcode": "3", "isbn": [isbn(4)],
        "collections": ["Your library"], "dateread": "2014-03-01", "rating": 3.5, "tags": ["odd"], "copies": "2",
    }  # fmt: skip
    (found,) = libraries.find_json(json.dumps({"1": record}), recognise)
    assert found.job.id == f"isbn:{isbn(4)}"
    assert (found.annotation.state, found.annotation.stars, found.annotation.owned) == ("read", 3.5, 2)
    assert found.known.authors == ("Heinz Kram",)


def test_the_database_of_calibre(tmp_path):
    file = tmp_path / "metadata.db"
    connection = sqlite3.connect(file)
    connection.executescript(
        f"""
        CREATE TABLE books(id, title, timestamp, pubdate, series_index);
        CREATE TABLE identifiers(book, type, val);
        CREATE TABLE authors(id, name); CREATE TABLE books_authors_link(id, book, author);
        CREATE TABLE ratings(id, rating); CREATE TABLE books_ratings_link(id, book, rating);
        INSERT INTO books VALUES (864, 'One', '2021-01-19 21:41:16+00:00', '', 1.0), (865, 'Two', '', '', 1.0);
        INSERT INTO identifiers VALUES (864, 'goodreads', '9012-one'), (865, 'isbn', '{isbn(8)}');
        INSERT INTO authors VALUES (1, 'Ann Roe'); INSERT INTO books_authors_link VALUES (1, 864, 1);
        INSERT INTO ratings VALUES (1, 9); INSERT INTO books_ratings_link VALUES (1, 864, 1);
        """
    )
    connection.close()
    first, second = libraries.find(file.read_bytes(), recognise)
    assert (first.job.id, first.annotation.stars, first.annotation.added_on) == ("gr:9012", 4.5, "2021-01-19")
    assert first.known.authors == ("Ann Roe",)
    assert second.job.id == f"isbn:{isbn(8)}"


def test_any_spreadsheet_with_a_column_of_links():
    openpyxl = pytest.importorskip("openpyxl")
    workbook = openpyxl.Workbook()
    workbook.active.append(["Titel", "Link"])
    workbook.active.append(["Eins", "https://www.goodreads.com/book/show/656"])
    stream = io.BytesIO()
    workbook.save(stream)
    (found,) = libraries.find(stream.getvalue(), recognise)
    assert (found.job.id, found.known.title) == ("gr:656", "Eins")


def test_deep_json_is_left_alone():
    assert libraries.find_json("[" * 200_000, recognise) is None


@pytest.mark.parametrize(
    ("header", "row", "series"),
    [
        (
            "Title,Status,Series,Hardcover Book ID,ISBN 13",
            f'Moth,Read,"Lamps (#1.0), Night (#2.5)",44,{isbn(1)}',
            [("Lamps", "1"), ("Night", "2.5")],
        ),
        (
            'Title,Google VolumeID,Series,Volume,"Author (Last, First)",ISBN',
            f"Moth,,Lamps,1,,{isbn(1)}",
            [("Lamps", "1")],
        ),
    ],
)
def test_a_column_of_series_is_read(header, row, series):
    (found,) = tables.find(f"{header}\n{row}\n", recognise)
    assert [(entry.name, entry.position) for entry in found.known.series] == series


def test_the_rows_of_a_sheet_may_end_with_their_last_filled_cell():
    openpyxl = pytest.importorskip("openpyxl")
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Books")
    sheet.append(["Link", "Titel", "Notiz", "Regal"])
    sheet.append(["https://www.goodreads.com/book/show/656", "Eins"])
    sheet.append(["https://www.goodreads.com/book/show/657"])
    stream = io.BytesIO()
    workbook.save(stream)
    found = libraries.find(stream.getvalue(), recognise)
    assert [item.job.id for item in found] == ["gr:656", "gr:657"]


@pytest.mark.parametrize("damaged", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml"])
def test_a_damaged_spreadsheet_is_told_in_a_sentence(damaged):
    openpyxl = pytest.importorskip("openpyxl")
    whole, cut = io.BytesIO(), io.BytesIO()
    openpyxl.Workbook().save(whole)
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(cut, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name)[: 100 if name == damaged else None])
    (found,) = libraries.find(cut.getvalue(), recognise)
    assert "This Excel file cannot be read" in str(found.reason)


@pytest.mark.skipif(not CASES.is_dir(), reason="the cases are not here")
@pytest.mark.parametrize("expected", sorted(CASES.glob("*.expected.json")), ids=lambda file: file.name[:-14])
def test_the_handed_cases(expected):
    (file,) = (f for f in CASES.glob(expected.name[:-14] + ".*") if f != expected)
    if file.suffix == ".txt":
        pytest.skip("a list of ISBNs is no table")
    wanted = json.loads(expected.read_text("utf-8"))
    data = file.read_bytes()
    found = libraries.find(data, recognise)
    if found is None:
        text = decode_text(data)
        found = libraries.find_json(text, recognise)
        found = found_in(text) if found is None else found
    said = {item.job.id.partition(":")[2]: item.annotation for item in found if item.job}
    assert sorted(said) == sorted(wanted["jobs"])
    for key, fields in wanted["marks"].items():
        if key in said:
            mine = said[key].to_dict() if said[key] else {}
            for name, value in fields.items():
                if value and not (name == "tags" and any("," in tag for tag in value)):
                    assert mine.get(name) == value, (key, name)
    titles = [item.text.split(" — ")[0] for item in found if not item.job]
    assert set(wanted.get("no_key", ())) <= set(titles)


def test_cells_that_cannot_be_read_have_a_line() -> None:
    text = (
        "Book Id,Title,Author,My Rating,Exclusive Shelf,Date Read,Date Added,Number of Pages\n"
        "7,Emma,Jane Austen,seven,read,yesterday,2024/03/09,0\n"
        "8,Anna,Leo Tolstoy,0,to-read,,2024/03/09,900\n"
    )
    first, said, second = tables.find(text, links.job_of)
    assert (first.job and first.job.id, second.job and second.job.id) == ("gr:7", "gr:8")
    assert (said.line, said.job, said.text) == (2, None, "Emma — Jane Austen")
    assert "my rating “seven”, date read “yesterday”." in str(said.reason)
