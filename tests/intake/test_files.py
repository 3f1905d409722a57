"""Dropped files and folders: what they are is told by what they hold."""

from __future__ import annotations

import csv
import gzip
import io
import os
from pathlib import Path

import badsite
import pytest
from filekit import mhtml, single_file, webarchive
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.goodreads.addresses import job_of
from bookq_gui.intake import bookmarks, export, folders
from bookq_gui.intake.files import collect
from bookq_gui.model.intake import Found

PAGE = badsite.sample_page(656)


def from_file(path: Path, content: bytes | str) -> list[Found]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(collect([path], job_of))


def jobs(found: list[Found]) -> list[str]:
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
        assert item.reason.startswith("This row has no usable Book Id.")


def test_the_real_exports_give_a_job_for_every_row(shared_pages: Path) -> None:
    for path in sorted((shared_pages / "pages").glob("export-*")):
        with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        found = list(collect([path], job_of))
        assert jobs(found) == [f"gr:{row['Book Id']}" for row in rows]
        first = next(item.job.label for item in found if item.job)
        assert first.startswith(" ".join(rows[0]["Title"].split()))


def test_an_export_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    text = an_export(SHORT, ROWS[:1]) + '657,"A title that never ends' + "x" * 200_000
    found = from_file(tmp_path / "export.csv", text)
    assert jobs(found) == ["gr:656"]
    assert found[-1].reason.startswith("The export cannot be read from line 3 on")


@given(st.text(alphabet='",;\n\r\t=0123456789ab', max_size=200))
def test_any_export_is_read_to_its_end(rows: str) -> None:
    for item in export.find("Book Id,Title,Author\n" + rows, job_of):
        assert bool(item.job) != bool(item.reason)


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
    assert "list page" in page.reason


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
    for head in ("<!DOCTYPE NETSCAPE-Bookmark-file-1>", '{"roots": "children"'):
        assert list(bookmarks.find(head + hostile * (2_000_000 // len(hostile)), job_of)) == []


def test_bookmarks_without_the_site_say_so(tmp_path: Path) -> None:
    (found,) = from_file(tmp_path / "bookmarks.html", BOOKMARKS.replace("goodreads", "example"))
    assert found.reason == "There is no link to a book on Goodreads in this file."


# --- texts -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp1251"]
)
def test_a_text_with_links_is_read_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    text = "My books:\nhttps://www.goodreads.com/book/show/656\nhttps://example.org/\n"
    found = from_file(tmp_path / "books.txt", text.encode(encoding))
    assert jobs(found) == ["gr:656"]
    assert found[1].reason.startswith("Not a Goodreads book link")


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
        (b"%PDF-1.7\n", "cannot read this kind of file"),
        (b"PK\x03\x04\0\0\0\0", "cannot read this kind of file"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\r", "cannot read this kind of file"),
        (gzip.compress(PAGE)[:50], "its end is missing"),
    ],
)
def test_a_file_that_holds_nothing_says_so(content: bytes, words: str, tmp_path: Path) -> None:
    (found,) = from_file(tmp_path / "file", content)
    assert found.text == str(tmp_path / "file")
    assert words in found.reason


def test_a_file_that_is_gone_says_so(tmp_path: Path) -> None:
    (found,) = collect([tmp_path / "gone.html"], job_of)
    assert found.reason == "This file cannot be read: No such file or directory."


# --- folders -----------------------------------------------------------------------------------


def tree(top: Path, *names: str) -> None:
    for name in names:
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        number = sum(map(ord, name))
        path.write_bytes(badsite.sample_page(number) if path.suffix in {".html", ".htm"} else b"nothing")


def names(found: list[Found], top: Path) -> list[str]:
    return [str(Path(item.job.source).relative_to(top)) for item in found if item.job]


def test_a_folder_is_walked_in_order(tmp_path: Path) -> None:
    tree(tmp_path, "Book 10.html", "Book 2.html", "more/deep/Book 3.htm", "a/Book 1.html")
    found = list(collect([tmp_path], job_of))
    assert names(found, tmp_path) == ["Book 2.html", "Book 10.html", "a/Book 1.html", "more/deep/Book 3.htm"]
    assert not [item for item in found if item.reason]


def test_what_browsers_put_beside_a_page_and_what_is_hidden_is_left_out(tmp_path: Path) -> None:
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
    assert found[-1].reason == "3 other files in this folder hold neither pages nor links."


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    (found,) = collect([tmp_path], job_of)
    assert found.reason == "There are no files in this folder that bookq could read."


def test_more_files_than_are_taken_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "MOST_FILES", 2)
    tree(tmp_path, "1.html", "2.html", "3.html")
    found = list(collect([tmp_path], job_of))
    assert len(jobs(found)) == 2
    assert "Add the rest folder by folder." in found[-1].reason


def test_files_are_read_one_by_one_as_they_are_asked_for(tmp_path: Path) -> None:
    tree(tmp_path, "1.html", "2.html")
    found = collect([tmp_path], job_of)
    first = next(found)
    (tmp_path / "2.html").write_bytes(b"gone")
    assert first.job is not None
    assert jobs(list(found)) == []
