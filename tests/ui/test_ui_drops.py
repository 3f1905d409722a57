"""Texts and files of drops and clipboards, and addresses that may be opened."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QUrl

from bookq_gui.ui.imports import drops
from bookq_gui.ui.imports.drops import Dropped
from bookq_gui.ui.system import desktop

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


@pytest.mark.parametrize(
    ("flavour", "data"),
    [
        ("text/x-moz-url", f"{LINK}\nThe Quiet Harbour".encode("utf-16-le")),
        ("text/x-moz-url", f"{LINK}\nThe Quiet Harbour".encode("utf-16")),
        ("text/x-moz-text-internal", LINK.encode("utf-16-le")),
        ("_NETSCAPE_URL", f"{LINK}\nThe Quiet Harbour".encode()),
    ],
)
def test_tabs_and_links_of_browsers_are_read(flavour, data):
    dragged = QMimeData()
    dragged.setData(flavour, data)
    assert drops.holds_something(dragged)
    assert drops.read(dragged).text.strip() == LINK


def test_a_picture_out_of_a_page_carries_the_link_around_it():
    dragged = mime(
        html=f'<a href="{LINK}"><img src="https://images.example/1.jpg"></a>',
        urls=("https://images.example/1.jpg",),
    )
    assert LINK in drops.read(dragged).text
    dragged = mime(urls=("https://images.example/1.jpg",))
    dragged.setData("text/x-moz-url", f"{LINK}\nx".encode("utf-16-le"))
    assert drops.read(dragged).text == LINK


def test_files_copied_in_a_file_manager_are_files(tmp_path):
    file = tmp_path / "two words.html"
    copied = QMimeData()
    address = QUrl.fromLocalFile(str(file)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    copied.setData("x-special/gnome-copied-files", f"copy\n{address}".encode())
    assert drops.read(copied).files == (file,)


@given(st.sampled_from(["text/x-moz-url", "_NETSCAPE_URL", "x-special/gnome-copied-files"]), st.binary())
def test_whatever_a_browser_hands_over_is_read(flavour, data):
    dragged = QMimeData()
    dragged.setData(flavour, data)
    drops.read(dragged).text.encode("utf-8")


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
        "https://user@www.goodreads.com/",
        "https://www.goodreads.com:8443/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "//www.goodreads.com/x",
        "/home/me/page.html",
        "",
    ],
)
def test_only_plain_pages_over_https_are_opened(address, monkeypatch):
    asked = []
    monkeypatch.setattr(desktop.QDesktopServices, "openUrl", lambda url: asked.append(url) or True)
    assert not desktop.open_page(address)
    assert not asked


@pytest.mark.parametrize(
    "address", ["https://evilgoodreads.com/book/show/1", "https://www.goodreads.com.evil.example/"]
)
def test_links_of_a_description_lead_to_goodreads_alone(address):
    assert desktop.is_safe(LINK)
    assert not desktop.is_safe(address)


def test_a_page_is_opened(monkeypatch):
    asked = []
    monkeypatch.setattr(desktop.QDesktopServices, "openUrl", lambda url: asked.append(url.toString()) or True)
    assert desktop.open_page(LINK)
    assert asked == [LINK]
