"""Pages as browsers and their extensions save them: the book is the same in each form."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from filekit import ADDRESS, collect, mhtml
from goodreads.reading.reading_pages import FETCHED_AT, LegacyPage, NextPage

from bookq_gui.goodreads.links import job_of
from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.imports.saved_page import page_in, read_saved

NUMBER = 4711
WHERE = f"https://www.goodreads.com/book/show/{NUMBER}.The_Salt_Ledger"
PAGE = NextPage(NUMBER).page().decode()
LEGACY = LegacyPage().page().decode()
PICTURE = "data:image/jpeg;base64," + base64.b64encode(bytes(3000)).decode()
_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)


def chromium_complete(page: str) -> str:
    """The source as it was sent, after a comment; the parts of the page are in a folder next to it."""
    comment = f"<!-- saved from url=({len(WHERE):04d}){WHERE} -->\n"
    return page.replace("<html", f"{comment}<html", 1).replace('src="https://', 'src="./Page_files/')


def firefox_complete(page: str) -> str:
    """The tree written out anew: its own meta in front, all quotes double, addresses rewritten."""
    meta = '\n<meta http-equiv="content-type" content="text/html; charset=UTF-8">'
    page = page.replace("<head>", f"<head>{meta}", 1).replace('<meta charset="utf-8"/>', "")
    return re.sub(r'src="https?://[^"]*/([^"/]*)"', r'src="Page_files/\1"', page).replace("<br/>", "<br>")


def save_page_we(page: str) -> str:
    """One file without any script; pictures inside, its own notes in the head."""
    notes = (
        f'<base href="{WHERE}"><style id="savepage-cssvariables">:root{{}}</style>'
        f'<meta name="savepage-url" content="{WHERE}"><meta name="savepage-title" content="x">'
        '<meta name="savepage-pubdate" content="Unknown"><meta name="savepage-from" content="x">'
    )
    page = _SCRIPT.sub("<script></script>", page).replace("<head>", f"<head>{notes}", 1)
    return re.sub(r'src="(https://[^"]*\.jpg)"', rf'data-savepage-src="\1" src="{PICTURE}"', page)


def single_file(page: str) -> str:
    """One file, minified: quotes, scripts and the end left out; a comment says where it is from."""
    page = _SCRIPT.sub("", page).replace("</body></html>", "").replace("</body>", "").replace("</html>", "")
    page = re.sub(r'\b(id|data-testid|rel|class|property|itemprop)="([\w:-]+)"', r"\1=\2", page)
    note = f"<!--\n Page saved with SingleFile \n url: {WHERE} \n saved date: Mon Nov 23 2026\n-->"
    return page.replace("<html", f"<html>{note}<html", 1)


def outer_html(page: str) -> str:
    """What a bookmarklet copies: the tree without its doctype."""
    return page[page.index("<html") :]


HABITS = [str, chromium_complete, firefox_complete, save_page_we, single_file, outer_html]


@pytest.mark.parametrize("habit", HABITS)
@pytest.mark.parametrize("name", ["Page.html", "page.htm", "PAGE.XHTML"])
def test_the_book_stays_the_same_however_a_page_is_saved(habit, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(habit(PAGE), "utf-8")
    (found,) = collect([path], job_of)
    assert found.job is not None
    assert found.job.queue == "files"
    book = read_page(read_saved(path), fetched_at=FETCHED_AT, source=str(path))
    assert (book.id, book.title, book.authors[0]) == (NUMBER, "The Salt Ledger", "Ada Quill")
    assert book.rating == 4.0
    assert book.genres == ("Fiction", "Sea Stories")
    assert book.layout == ("json-ld" if habit in (save_page_we, single_file) else "next")


@pytest.mark.parametrize("habit", [str, chromium_complete, firefox_complete, outer_html])
def test_so_does_that_of_an_earlier_page(habit, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    page = LEGACY.replace("The Tin Orchard", "Der blecherne Bücherwald")
    for encoding in ("utf-8", "utf-16", "windows-1252"):
        path.write_bytes(habit(page).replace("charset=UTF-8", f"charset={encoding}").encode(encoding))
        (found,) = collect([path], job_of)
        assert found.job is not None, encoding
        book = read_page(read_saved(path), fetched_at=FETCHED_AT)
        assert (book.id, book.title) == (4712, "Der blecherne Bücherwald"), encoding
        assert book.layout == "legacy"


def test_a_page_that_says_nothing_about_its_encoding_is_utf8_even_with_a_damaged_place() -> None:
    page = LEGACY.replace("The Tin Orchard", "Größe über Süßes, Öl und Ähren: Škola").encode()
    assert page_in(page + b"\xc3", "page.html") == page + b"\xc3"
    assert page_in(page.replace(b"<head>", b'<head><meta charset="utf-8">') + b"\xff", "x").endswith(b"\xff")


def test_of_several_pages_in_an_archive_the_one_that_was_saved_is_taken() -> None:
    frame = b"<html><body>an advertisement</body></html>"
    mark = b"------MultipartBoundary--abc----"
    html = b"Content-Type: text/html\r\nContent-Location: https://ads.example/frame.html\r\n\r\n" + frame
    data = mhtml(PAGE.encode()).replace(mark, mark + b"\r\n" + html + b"\r\n" + mark, 1)
    assert data.index(b"advertisement") < data.index(b"Salt")
    page = page_in(data, "page.mhtml")
    assert page.startswith(f"<!-- saved from url=({len(ADDRESS):04d}){ADDRESS} -->".encode())
    assert read_page(page, fetched_at=FETCHED_AT).title == "The Salt Ledger"


def test_the_start_of_an_archive_may_be_named_by_its_id() -> None:
    frame = b"Content-Type: text/html\r\nContent-ID: <frame-9@x>\r\n\r\n<html>an advertisement</html>"
    mark = b"------MultipartBoundary--abc----"
    data = mhtml(PAGE.encode()).replace(b"Snapshot-Content-Location", b"X-Nothing", 1)
    data = data.replace(b'\ttype="text/html";', b'\ttype="text/html"; start="<frame-1@mhtml.blink>";')
    data = data.replace(mark, mark + b"\r\n" + frame + b"\r\n" + mark, 1)
    assert read_page(page_in(data, "page.mhtml"), fetched_at=FETCHED_AT).title == "The Salt Ledger"


def test_an_archive_that_names_no_start_begins_with_its_page() -> None:
    data = mhtml(PAGE.encode()).replace(b"Snapshot-Content-Location", b"X-Nothing", 1)
    assert read_page(page_in(data, "page.mhtml"), fetched_at=FETCHED_AT).title == "The Salt Ledger"
