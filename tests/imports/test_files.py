"""Dropped files and folders: their content decides how they are read."""

from __future__ import annotations

import csv
import gzip
import html
import io
import json
import os
import zipfile
from pathlib import Path

import badsite
import pytest
from filekit import collect, mhtml, single_file, webarchive
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.goodreads.links import job_of
from bookq_gui.imports import archives, bookmarks, files, pasted_pages, tables
from bookq_gui.model.imports import Recognised

PAGE = badsite.sample_page(656)


def from_file(path: Path, content: bytes | str) -> list[Recognised]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(collect([path], job_of))


def test_a_backup_is_told_apart_however_large_it_is(tmp_path: Path) -> None:
    file = tmp_path / "bookq.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("backup.json", '{"bookq":"9.9.9","format":7}')
    with file.open("r+b") as stream:
        stream.truncate(200 * 2**20)
    (found,) = collect([file], job_of)
    assert str(found.reason).startswith("This is a backup of bookq. Use File > Restore a backup…")
    (found,) = collect([tmp_path], job_of)
    assert "holds neither pages nor links" in str(found.reason)


def jobs(found: list[Recognised]) -> list[str]:
    return [item.job.id for item in found if item.job]


# --- saved pages -------------------------------------------------------------------------------

PAGES = {
    "War and Peace.html": PAGE,
    "page.htm.gz": gzip.compress(PAGE),
    "no suffix": PAGE,
    "page.mhtml": mhtml(PAGE),
    "page.webarchive": webarchive(PAGE),
    "single.html": single_file(PAGE, 100),
    "utf16.html": PAGE.decode().encode("utf-16"),
    "data.json": PAGE[PAGE.index(b"{") : PAGE.rindex(b"}") + 1],
    "legacy.html": b"<html><body><h1 id='bookTitle' class='x'>War and Peace</h1></body></html>",
    "challenge.html": badsite.CHALLENGE_PAGE,
    "list.html": b'<html><head><meta property="og:site_name" content="Goodreads"></head></html>',
    "saved.html": b"<!-- saved from url=(0035)https://www.goodreads.com/list/show/1 --><html></html>",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_saved_page_is_a_job_of_its_own(name: str, tmp_path: Path) -> None:
    (found,) = from_file(tmp_path / name, PAGES[name])
    assert found.job is not None
    assert found.job.queue == "files"
    assert found.job.id.startswith("file:")
    assert len(found.job.id) == len("file:") + 32
    assert found.job.source == str(tmp_path / name)
    assert found.job.label == name


def test_the_same_page_in_two_files_is_one_job(tmp_path: Path) -> None:
    (first,) = from_file(tmp_path / "a.html", PAGE)
    (second,) = from_file(tmp_path / "b.html.gz", gzip.compress(PAGE))
    (third,) = from_file(tmp_path / "c.html", PAGE + b" ")
    assert jobs([first]) == jobs([second])
    assert jobs([first]) != jobs([third])


def test_every_real_page_is_told_from_exports(shared_pages: Path) -> None:
    found = list(collect([shared_pages / "pages"], job_of))
    files = {Path(item.job.source).name for item in found if item.job and item.job.queue == "files"}
    names = {path.name for path in (shared_pages / "pages").iterdir()}
    assert files == {name for name in names if "export" not in name and "robots" not in name}


# --- exports -----------------------------------------------------------------------------------

SHORT = [
    "Book Id", "Title", "Author", "Author l-f", "Additional Authors", "ISBN", "ISBN13", "My Rating",
    "Average Rating", "Publisher", "Binding", "Number of Pages", "Year Published",
    "Original Publication Year", "Date Read", "Date Added", "Bookshelves", "Bookshelves with positions",
    "Exclusive Shelf", "My Review", "Spoiler", "Private Notes", "Read Count", "Owned Copies",
]  # fmt: skip
LONG = [
    *SHORT[:-1], "Recommended For", "Recommended By", "Owned Copies", "Original Purchase Date",
    "Original Purchase Location", "Condition", "Condition Description", "BCID",
]  # fmt: skip


def an_export(header: list[str], rows: list[dict[str, str]], **options: str) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, header, restval="", **options)  # type: ignore[call-overload]
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


ROWS = [
    {"Book Id": "656", "Title": "War and Peace", "Author": "Leo Tolstoy", "ISBN": '="0140447938"'},
    {"Book Id": '="657"', "Title": "A, B\nand C", "Author": "D", "My Review": 'He said "no".<br/>\n\nLine 3'},
    {"Book Id": "658.0", "Title": "Ohne Autor", "Author": ""},
    {"Book Id": "", "Title": "No id", "Author": "Nobody"},
    {"Book Id": "0", "Title": "Zero", "Author": "Nobody"},
]


@pytest.mark.parametrize("header", [SHORT, LONG, ["Title", "x", "Author", "Book Id", "My Review", "ISBN"]])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_row_of_an_export_is_a_job_with_its_title(
    header: list[str], delimiter: str, encoding: str, tmp_path: Path
) -> None:
    text = an_export(header, ROWS, delimiter=delimiter)
    found = from_file(tmp_path / "goodreads_library_export.csv", text.encode(encoding))
    assert jobs(found) == ["gr:656", "gr:657", "gr:658"]
    labels = [item.job.label for item in found if item.job]
    assert labels == ["War and Peace — Leo Tolstoy", "A, B and C — D", "Ohne Autor"]
    assert [item.line for item in found][:2] == [2, 3]
    for item in found[3:]:
        assert "No id" in item.text or "Zero" in item.text
        assert str(item.reason).startswith("This row has no usable Book Id")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_name_of_a_column_may_hold_the_delimiter(delimiter: str, tmp_path: Path) -> None:
    header = [f"Notes{delimiter} mine{delimiter} all", *SHORT]
    found = from_file(tmp_path / "export.csv", an_export(header, ROWS, delimiter=delimiter))
    assert jobs(found) == jobs(from_file(tmp_path / "plain.csv", an_export(SHORT, ROWS)))
    assert [item.text for item in found] == [
        item.text for item in from_file(tmp_path / "plain.csv", an_export(SHORT, ROWS))
    ]


def test_an_export_with_nothing_but_its_header_says_so(tmp_path: Path) -> None:
    (found,) = from_file(tmp_path / "export.csv", an_export(SHORT, []))
    assert str(found.reason).startswith("This table has no rows")
    (found,) = pasted_pages.read(an_export(SHORT, []), job_of, tmp_path).found
    assert str(found.reason).startswith("This table has no rows")


def test_the_real_exports_give_a_job_for_every_row(shared_pages: Path) -> None:
    for path in sorted((shared_pages / "pages").glob("export-*")):
        with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        found = list(collect([path], job_of))
        assert jobs(found) == [f"gr:{row['Book Id']}" for row in rows]
        first = next(item.job.label for item in found if item.job)
        assert first.startswith(" ".join(rows[0]["Title"].split()))


@pytest.mark.parametrize("length", [10, 200_000])
def test_a_quotation_mark_that_is_never_closed_costs_no_other_row(length: int, tmp_path: Path) -> None:
    broken = '657,"A title that never ends' + "x" * length + "\r\n"
    text = an_export(SHORT, ROWS[:1]) + broken + "700,Emma,Jane Austen\r\nand more\r\n701,Emma 2,J\r\n"
    found = from_file(tmp_path / "export.csv", text)
    assert jobs(found) == ["gr:656", "gr:657", "gr:700", "gr:701"]
    assert [item.line for item in found] == [2, 3, 3, 4, 5, 6]
    assert str(found[2].reason).startswith("A text in this row has no end, or is far too long")


@pytest.mark.parametrize("cell", ["Title", "Author", "Shelf", "My Review"])
def test_a_row_swallowed_where_the_ids_stand_further_on_is_found(cell: str, tmp_path: Path) -> None:
    header = ["Title", "Author", "Book Id", "Shelf", "My Review"]
    rows = [
        {"Title": f"T, {n}", "Author": "A, B", "Book Id": n, "Shelf": "x, y", "My Review": "a, b"}
        for n in range(1, 5)
    ]
    lines = an_export(header, rows).splitlines(keepends=True)
    whole = f'"{rows[1][cell]}"'
    at = lines[2].index(whole) + len(whole) - 1
    lines[2] = lines[2][:at] + lines[2][at + 1 :]
    found = from_file(tmp_path / "export.csv", "".join(lines))
    assert set(jobs(found)) >= {"gr:1", "gr:3", "gr:4"}
    # Where a cell before the id is broken, the id cannot be relied on, and the row is told instead.
    assert "gr:2" in jobs(found) or any(str(item.reason) and item.line == 3 for item in found)


def test_a_review_that_looks_like_rows_stays_whole(tmp_path: Path) -> None:
    review = "Good:\nfirst, second, 5, fourth\none, two, 12, four, five, six\n\n1, 2, 3"
    header = ["Title", "Author", "Book Id", "Shelf", "My Review"]
    rows = [{"Title": f"T {n}", "Book Id": n, "My Review": review} for n in (1, 2)]
    found = from_file(tmp_path / "export.csv", an_export(header, rows))
    assert jobs(found) == ["gr:1", "gr:2"]
    assert len(found) == 2


def test_a_row_swallowed_by_the_one_before_is_found(tmp_path: Path) -> None:
    rows = [{**row, "My Review": "fine"} for row in ROWS[:1] * 3]
    lines = an_export(SHORT, rows).splitlines(keepends=True)
    lines[2] = lines[2].replace("656", "700").replace("fine", '"never closed')
    lines[3] = lines[3].replace("656", "701").replace("fine", '"fine"')
    assert jobs(from_file(tmp_path / "export.csv", "".join(lines))) == ["gr:656", "gr:700", "gr:701"]


def test_a_review_of_any_length_costs_no_row(tmp_path: Path) -> None:
    review = "line\r\n" * 50_000
    rows = [{"Book Id": "1", "Title": "A", "My Review": review}, {"Book Id": "2", "Title": "B"}]
    found = from_file(tmp_path / "export.csv", an_export(SHORT, rows))
    assert jobs(found) == ["gr:1", "gr:2"]


def test_more_damage_than_that_is_read_line_by_line(tmp_path: Path) -> None:
    text = an_export(SHORT, []) + "".join(
        f'{number},Open{"," * 19}"never closed\r\n' for number in range(1, 301)
    )
    found = from_file(tmp_path / "export.csv", text)
    assert jobs(found) == [f"gr:{number}" for number in range(1, 301)]
    assert sum(not item.job for item in found) <= 50


@pytest.mark.parametrize("before", ["sep=;\r\n", '"sep=;"\n', "\ufeffsep=;\n", "\r\n\r\n"])
def test_what_excel_puts_in_front_of_an_export_is_passed_over(before: str, tmp_path: Path) -> None:
    found = from_file(tmp_path / "export.csv", before + an_export(SHORT, ROWS, delimiter=";"))
    assert jobs(found) == ["gr:656", "gr:657", "gr:658"]


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_an_export_with_any_line_ends_is_read(end: str, tmp_path: Path) -> None:
    text = an_export(SHORT, ROWS, lineterminator=end)
    found = from_file(tmp_path / "export.csv", text)
    assert jobs(found) == ["gr:656", "gr:657", "gr:658"]
    assert [item.line for item in found][:3] == [2, 3, 7]


@pytest.mark.parametrize(
    "header", ["Title,Author,ISBN13", "title;author;rating", "Book Title\tAuthors", '"Title","Author","ISBN"']
)
def test_a_table_of_books_without_ids_says_what_is_missing(header: str, tmp_path: Path) -> None:
    (found,) = from_file(tmp_path / "books.csv", f"{header}\nWar and Peace,Leo Tolstoy,x\n")
    assert found.text == str(tmp_path / "books.csv")
    assert "neither links to them nor a column of Goodreads ids" in str(found.reason)


def test_an_export_whose_ids_were_taken_out_says_so_row_by_row(tmp_path: Path) -> None:
    text = an_export(SHORT, [{"Title": "Emma", "Author": "Jane Austen"}])
    (found,) = from_file(tmp_path / "export.csv", text)
    assert (found.text, found.line) == ("Emma — Jane Austen", 2)
    assert str(found.reason).startswith("This row has no usable Book Id")


@given(st.text(alphabet='",;\n\r\t=0123456789ab', max_size=200), st.sampled_from(",;\t"))
def test_any_export_is_read_to_its_end(rows: str, delimiter: str) -> None:
    header = delimiter.join(["Book Id", "Title", "Author"])
    for item in tables.find(f"{header}\n{rows}", job_of) or ():
        assert bool(item.job) != bool(str(item.reason))


@given(st.text(max_size=300))
def test_any_text_may_be_asked_whether_it_is_a_table(text: str) -> None:
    list(tables.find(text, job_of) or ())
    assert str(tables.why_no_books(text, job_of) or "") is not None
    assert list(tables.find('Book Id,Title,"' + text, job_of) or ()) is not None


CELLS = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), max_size=30)


@given(
    st.lists(st.tuples(st.integers(1, 2**53), CELLS, CELLS), max_size=20),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_no_row_of_a_well_written_export_is_lost(
    books: list[tuple[int, str, str]], delimiter: str, end: str, quoting: int
) -> None:
    rows = [{"Book Id": str(number), "Title": title, "My Review": text} for number, title, text in books]
    text = an_export(SHORT, rows, delimiter=delimiter, lineterminator=end, quoting=quoting)
    found = list(tables.find(text, job_of))
    assert jobs(found) == [f"gr:{number}" for number, _, _ in books]


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "hostile", ['"', '1,"', '1,"x\n', '"\n', "1,a,b\n", "\n", '1,"\n2,b\n"', "a\r", '=",']
)
def test_hostile_exports_take_time_in_proportion(hostile: str) -> None:
    text = "Book Id,Title,Author\n" + hostile * (1_000_000 // len(hostile))
    assert sum(1 for _ in tables.find(text, job_of) or ()) >= 0


# --- folders that may not be read --------------------------------------------------------------


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Folders that may not be read, also not by the user that the tests run as."""
    names: list[Path] = []
    scandir = os.scandir

    def refusing(folder: Path) -> object:
        if folder in names:
            raise PermissionError(13, "Permission denied", str(folder))
        return scandir(folder)

    monkeypatch.setattr(archives.os, "scandir", refusing)
    return names


def test_a_folder_that_may_not_be_read_says_so(tmp_path: Path, closed: list[Path]) -> None:
    closed.append(tmp_path)
    (found,) = collect([tmp_path], job_of)
    assert str(found.reason) == "This folder may not be read. Change its permissions first."


def test_folders_inside_that_may_not_be_read_are_counted(tmp_path: Path, closed: list[Path]) -> None:
    (tmp_path / "links.txt").write_text("goodreads.com/book/show/656", "utf-8")
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        closed.append(tmp_path / name)
    link, told = collect([tmp_path], job_of)
    assert jobs([link]) == ["gr:656"]
    assert str(told.reason).startswith("2 folders in this folder may not be read.")
    closed.pop()
    assert str(collect([tmp_path], job_of)[-1].reason).startswith(
        "One folder in this folder may not be read."
    )


# --- bookmarks ---------------------------------------------------------------------------------

BOOKMARKS = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1">Books</H3>
    <DL><p>
        <DT><A HREF="https://www.goodreads.com/book/show/656.War_and_Peace?a=1&amp;b=2" ADD_DATE="1" \
ICON="data:image/png;base64,iVBOR">War &amp; Peace by Leo Tolstoy | Goodreads</A>
        <DT><A HREF="https://example.org/">Somewhere else</A>
        <DT><A HREF="https://www.goodreads.com/list/show/1">A list</A>
        <DT><A HREF="javascript:goodreads()">A trick</A>
    </DL><p>
</DL><p>
"""
FIREFOX = """{"guid":"root________","title":"","index":0,"children":[{"title":
"War and Peace \\u2014 Goodreads","uri":"https:\\/\\/www.goodreads.com\\/book\\/show\\/656"},{"title":"x","uri":"https://example.org"}]}"""
CHROMIUM = """{
   "checksum": "abc", "roots": { "bookmark_bar": { "children": [ {
            "name": "War and Peace", "url": "https://www.goodreads.com/book/show/656" } ] } } }"""


def test_bookmarks_of_the_site_are_taken_and_others_passed_over(tmp_path: Path) -> None:
    book, page = from_file(tmp_path / "bookmarks.html", BOOKMARKS)
    assert book.job is not None
    assert (book.job.id, book.job.label, book.line) == ("gr:656", "War & Peace by Leo Tolstoy", 7)
    assert (page.text, page.line) == ("https://www.goodreads.com/list/show/1", 9)
    assert "list page" in str(page.reason)


@pytest.mark.parametrize("content", [FIREFOX, CHROMIUM])
def test_bookmarks_in_json_are_taken(content: str, tmp_path: Path) -> None:
    (book,) = from_file(tmp_path / "Bookmarks", content)
    assert book.job is not None
    assert (book.job.id, book.job.label) == ("gr:656", "War and Peace")


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "hostile",
    ["<a ", '<a href="', '<a href="goodreads" ', "<a " + "x" * 190 + " ", '"url":"', '"url": "\\', '"name"'],
)
def test_hostile_bookmarks_take_time_in_proportion(hostile: str) -> None:
    text = hostile * (2_000_000 // len(hostile))
    assert list(bookmarks.find_in_netscape(text, job_of)) == []
    assert all(item.reason for item in bookmarks.find_in_json('{"roots": "children"' + text, job_of))


def test_bookmarks_in_single_quotation_marks_are_taken(tmp_path: Path) -> None:
    (found,) = from_file(tmp_path / "bookmarks.html", BOOKMARKS.replace('"', "'"))[:1]
    assert found.job is not None
    assert found.text == from_file(tmp_path / "double.html", BOOKMARKS)[0].text


def test_bookmarks_with_icons_are_no_page(tmp_path: Path) -> None:
    icon = 'ICON_URI="https://s.gr-assets.com/assets/favicon.ico" ADD_DATE="1"'
    link = '<LINK HREF="https://s.gr-assets.com/x.css">'
    found = from_file(tmp_path / "b.html", link + BOOKMARKS.replace('ADD_DATE="1"', icon))
    assert jobs(found)[0] == "gr:656" or found[0].job is not None


def test_a_blog_with_pictures_of_the_site_is_no_page_of_it(tmp_path: Path) -> None:
    text = """<html><body><img src="https://s.gr-assets.com/images/badge.png">
    <a href="https://www.goodreads.com/book/show/656">read it</a></body></html>"""
    assert jobs(from_file(tmp_path / "blog.html", text)) == ["gr:656"]


TITLES = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=30)


@given(st.lists(st.tuples(st.integers(1, 2**53), TITLES), max_size=20))
def test_no_bookmark_is_lost_in_any_form(books: list[tuple[int, str]]) -> None:
    wanted = [f"gr:{number}" for number, _ in books]
    links = [(f"https://www.goodreads.com/book/show/{number}?a=1&b=2", title) for number, title in books]
    lines = [
        f'<DT><A HREF="{html.escape(url)}" ADD_DATE="1">{html.escape(title)}</A>' for url, title in links
    ]
    netscape = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n" + "\n".join(lines)
    assert bookmarks.is_netscape(netscape)
    assert jobs(list(bookmarks.find_in_netscape(netscape, job_of))) == wanted
    for name, address in (("title", "uri"), ("name", "url")):
        tree = {"roots": {"children": [{name: title, address: url} for url, title in links]}}
        for ascii_only in (True, False):
            text = json.dumps(tree, ensure_ascii=ascii_only, indent=1)
            assert bookmarks.is_json(text)
            assert jobs(list(bookmarks.find_in_json(text, job_of))) == wanted


@given(st.text(max_size=300))
def test_any_text_may_be_asked_whether_it_is_bookmarks(text: str) -> None:
    for head in ("", "<!DOCTYPE NETSCAPE-Bookmark-file-1>", '{"roots": {"children": [{"url": "'):
        assert bookmarks.is_netscape(head + text) in (True, False)
        assert bookmarks.is_json(head + text) in (True, False)
        for find in (bookmarks.find_in_netscape, bookmarks.find_in_json):
            assert all(bool(item.job) != bool(item.reason) for item in find(head + text, job_of))


@given(st.binary(max_size=300))
def test_any_bytes_may_be_read_as_a_property_list(data: bytes) -> None:
    for head in (b"", b"bplist00", b"<plist>"):
        found = bookmarks.find_in_property_list(head + data, job_of)
        assert all(bool(item.job) != bool(item.reason) for item in found)


def test_bookmarks_without_the_site_say_so(tmp_path: Path) -> None:
    (found,) = from_file(tmp_path / "bookmarks.html", BOOKMARKS.replace("goodreads", "example"))
    assert str(found.reason) == "There is no link to a book on Goodreads in this file."


# --- texts -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp1251"]
)
def test_a_text_with_links_is_read_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    text = "My books:\nhttps://www.goodreads.com/book/show/656\nhttps://example.org/\n"
    found = from_file(tmp_path / "books.txt", text.encode(encoding))
    assert jobs(found) == ["gr:656"]
    assert str(found[1].reason).startswith("Not a Goodreads book link")


def test_a_csv_of_another_program_is_read_for_its_links(tmp_path: Path) -> None:
    text = 'title;url\n"War; Peace";"https://www.goodreads.com/book/show/656"\n'
    assert jobs(from_file(tmp_path / "list.csv", text)) == ["gr:656"]


def test_a_web_page_of_someone_else_is_read_for_links_of_the_site(tmp_path: Path) -> None:
    text = """<html><head><title>My blog</title><link href="https://example.org/style.css"></head>
    <a href="https://www.goodreads.com/book/show/656">War and Peace</a></html>"""
    assert jobs(from_file(tmp_path / "blog.html", text)) == ["gr:656"]
    assert len(list(collect([tmp_path / "blog.html"], job_of))) == 1


def test_a_shortcut_to_a_page_is_read(tmp_path: Path) -> None:
    text = "[InternetShortcut]\r\nURL=https://www.goodreads.com/book/show/656\r\n"
    assert jobs(from_file(tmp_path / "book.url", text)) == ["gr:656"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no link to a book"),
        (b"Just words.", "no link to a book"),
        (b"%PDF-1.7\n", "This is a PDF. Copy the links in it"),
        (b"PK\x03\x04\0\0\0\0", "This is a zip archive. Unpack it and add the folder."),
        (b"PK\x03\x04\0\0\0\0xl/workbook.xml", "This is an Excel file. Choose Save As in Excel, take CSV"),
        (b"PK\x03\x04\0\0\0\0word/document.xml", "This is a Word file. Save it as plain text"),
        (b"PK\x03\x04\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "Save it as CSV"),
        (b"PK\x03\x04\0\0mimetypeapplication/vnd.oasis.opendocument.text", "Save it as plain text"),
        (b"PK\x03\x04\0\0mimetypeapplication/epub+zip", "This is an e-book."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "Excel or another office program"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\r", "This is a picture. Save the page itself as HTML"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "This is a picture."),
        (b"RIFF\0\0\0\0WEBPVP8 ", "This is a picture."),
        (b"\0\0\0\x1cftypheic\0\0", "This is a picture."),
        (b"mozLz40\0\x10\0\0\0", "packed backup of Firefox. Export the bookmarks to HTML"),
        (b"SQLite format 3\0\x10\0", "This is a database."),
        (b"7z\xbc\xaf\x27\x1c\0\x04", "Unpack it and add the folder."),
        (b"\x7fELF\x02\x01\x01\0", "cannot read this kind of file"),
        (gzip.compress(PAGE, mtime=0)[:50], "its end is missing"),
    ],
)
def test_a_file_that_holds_nothing_says_so(content: bytes, words: str, tmp_path: Path) -> None:
    (found,) = from_file(tmp_path / "file", content)
    assert found.text == str(tmp_path / "file")
    assert words in str(found.reason)


def test_a_file_that_is_gone_says_so(tmp_path: Path) -> None:
    (found,) = collect([tmp_path / "gone.html"], job_of)
    assert str(found.reason) == "This file cannot be read: No such file or directory."


# --- folders -----------------------------------------------------------------------------------


def tree(top: Path, *names: str) -> None:
    for name in names:
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        number = sum(map(ord, name))
        path.write_bytes(badsite.sample_page(number) if path.suffix in {".html", ".htm"} else b"nothing")


def names(found: list[Recognised], top: Path) -> list[str]:
    return [str(Path(item.job.source).relative_to(top)) for item in found if item.job]


def test_a_folder_is_walked_in_order(tmp_path: Path) -> None:
    tree(tmp_path, "Book 10.html", "Book 2.html", "more/deep/Book 3.htm", "a/Book 1.html")
    found = list(collect([tmp_path], job_of))
    assert names(found, tmp_path) == ["Book 2.html", "Book 10.html", "a/Book 1.html", "more/deep/Book 3.htm"]
    assert not [item for item in found if str(item.reason)]


def test_folders_of_saved_pages_and_hidden_files_are_left_out(tmp_path: Path) -> None:
    tree(
        tmp_path,
        "Page.html", "Page_files/frame.html", "Seite.htm", "Seite-Dateien/rahmen.html", "Page_old/kept.html",
        "alone_files/kept too.html", ".hidden.html", ".git/x.html",
    )  # fmt: skip
    found = list(collect([tmp_path], job_of))
    assert names(found, tmp_path) == [
        "Page.html",
        "Seite.htm",
        "alone_files/kept too.html",
        "Page_old/kept.html",
    ]


def test_links_to_folders_are_not_followed_round_in_circles(tmp_path: Path) -> None:
    tree(tmp_path, "a/Book 1.html")
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    assert names(list(collect([tmp_path], job_of)), tmp_path) == ["a/Book 1.html"]


def test_a_link_to_a_folder_that_is_dropped_itself_is_followed(tmp_path: Path) -> None:
    tree(tmp_path, "real/Book 1.html")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert len(jobs(list(collect([tmp_path / "link"], job_of)))) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipes_and_devices_are_not_opened(tmp_path: Path) -> None:
    tree(tmp_path, "Book 1.html")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    assert names(list(collect([tmp_path], job_of)), tmp_path) == ["Book 1.html"]


def test_what_holds_nothing_in_a_folder_is_told_as_one_count(tmp_path: Path) -> None:
    tree(tmp_path, "Book 1.html", "cover.jpg", "notes.txt", "x/y.css")
    found = list(collect([tmp_path], job_of))
    assert str(found[-1].reason) == "3 other files in this folder hold neither pages nor links."


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    (found,) = collect([tmp_path], job_of)
    assert str(found.reason) == "There are no files in this folder that bookq could read."


def test_more_files_than_are_taken_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_IN_FOLDER", 2)
    tree(tmp_path, "1.html", "2.html", "3.html")
    found = list(collect([tmp_path], job_of))
    assert len(jobs(found)) == 2
    assert "Add the rest folder by folder." in str(found[-1].reason)


def test_files_are_read_in_parts_as_they_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "TOGETHER", 1)
    tree(tmp_path, "1.html", "2.html")
    told: list[tuple[int, int]] = []
    parts = files.collect([tmp_path], job_of, on_progress=lambda done, total: told.append((done, total)))
    first = next(parts)
    (tmp_path / "2.html").write_bytes(b"gone")
    assert len(jobs(first)) == 1
    assert jobs([item for part in parts for item in part]) == []
    assert told == [(1, 2), (2, 2)]
