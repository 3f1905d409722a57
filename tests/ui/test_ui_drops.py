"""What is read out of drops and clipboards."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QUrl

from bookq_gui.ui import browser, drops
from bookq_gui.ui.drops import Dropped

LINK = "https://www.goodreads.com/book/show/990000001"


def mime(text: str = "", html: str = "", urls: tuple[str, ...] = ()) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    return data


def test_text_is_taken_as_it_is():
    assert drops.read(mime(f"see {LINK}")) == Dropped(f"see {LINK}")


def test_links_and_files_are_told_apart(tmp_path):
    file = tmp_path / "saved page.html"
    dropped = drops.read(mime(urls=(LINK, QUrl.fromLocalFile(str(file)).toString())))
    assert dropped == Dropped(LINK, (file,))


def test_links_that_are_only_in_the_markup_are_found():
    dropped = drops.read(mime("My books", f'<a href="{LINK}">My books</a>'))
    assert LINK in dropped.text
    both = drops.read(mime(f"{LINK} plain", f'<a href="{LINK}">x</a>'))
    assert both.text == f"{LINK} plain"


def test_nothing_is_nothing():
    assert not drops.read(mime())
    assert not drops.read(mime("  \n "))
    assert not drops.holds_something(QMimeData())
    assert drops.holds_something(mime("x"))


def test_too_much_is_cut_and_said(monkeypatch):
    monkeypatch.setattr(drops, "LONGEST_TEXT", 10)
    monkeypatch.setattr(drops, "MOST_FILES", 2)
    assert drops.read(mime("x" * 50)) == Dropped("x" * 10, (), cut=True)
    files = tuple(f"file:///tmp/{number}.html" for number in range(3))
    assert drops.read(mime(urls=files)).files == (Path("/tmp/0.html"), Path("/tmp/1.html"))


@given(st.text(max_size=60))
def test_whatever_comes_can_be_written_down(text):
    data = QMimeData()
    data.setData("text/plain", text.encode("utf-16", "surrogatepass"))
    data.setText(text.encode("utf-8", "replace").decode())
    cleaned = drops.read(data).text
    assert "\0" not in cleaned
    cleaned.encode("utf-8")


@pytest.mark.parametrize(
    "address",
    [
        "http://www.goodreads.com/book/show/1",
        "https://evilgoodreads.com/book/show/1",
        "https://www.goodreads.com.evil.example/",
        "https://user@www.goodreads.com/",
        "https://www.goodreads.com:8443/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "//www.goodreads.com/x",
        "/home/me/page.html",
        "",
    ],
)
def test_only_pages_of_goodreads_are_opened(address, monkeypatch):
    asked = []
    monkeypatch.setattr(browser.QDesktopServices, "openUrl", lambda url: asked.append(url) or True)
    assert not browser.open_page(address)
    assert not asked


def test_a_page_of_goodreads_is_opened(monkeypatch):
    asked = []
    monkeypatch.setattr(browser.QDesktopServices, "openUrl", lambda url: asked.append(url.toString()) or True)
    assert browser.open_page(LINK)
    assert asked == [LINK]
