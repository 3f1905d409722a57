"""The page inside a saved page, in every form that browsers write, and its limits."""

from __future__ import annotations

import gzip
from pathlib import Path

import badsite
import pytest
from filekit import ADDRESS, mhtml, single_file, webarchive
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.imports import archives, saved_page
from bookq_gui.imports.archives import Unreadable, read_bytes
from bookq_gui.imports.file_types import decode
from bookq_gui.imports.saved_page import page_in, read_saved

PAGE = badsite.sample_page(656, "Krieg und Frieden — Война и мир", "Лев Толстой")
FORMS = {
    "page.html": PAGE,
    "page.html.gz": gzip.compress(PAGE),
    "twice.gz": gzip.compress(PAGE[:1000]) + gzip.compress(PAGE[1000:]),
    "page.mhtml": mhtml(PAGE),
    "page.mht": mhtml(PAGE, packing="base64"),
    "binary.mht": mhtml(PAGE, packing="binary"),
    "nested.mht": mhtml(PAGE, nested=True),
    "unix.mhtml": mhtml(PAGE).replace(b"\r\n", b"\n"),
    "page.mhtml.gz": gzip.compress(mhtml(PAGE)),
    "page.webarchive": webarchive(PAGE),
    "single.html": single_file(PAGE, 1000),
    "utf16.html": PAGE.decode().encode("utf-16"),
    "bom.html": b"\xef\xbb\xbf" + PAGE,
}


@pytest.mark.parametrize("name", FORMS)
def test_the_book_is_the_same_in_every_form(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(FORMS[name])
    book = read_page(read_saved(path), fetched_at="2026-11-23T00:00:00Z")
    assert (book.id, book.title, book.authors) == (656, "Krieg und Frieden — Война и мир", ("Лев Толстой",))


def test_a_page_in_another_encoding_comes_out_in_utf8() -> None:
    page = PAGE.decode().replace("<head>", '<head><meta charset="windows-1251">').replace("—", "-")
    assert "Война и мир".encode() in page_in(page.encode("cp1251"), "page.html")
    assert "Война и мир".encode() in page_in(mhtml(page.encode("cp1251"), charset="windows-1251"), "page.mht")


@pytest.mark.parametrize("charset", ["no-such-charset", "utf-8", "base64", "ascii"])
def test_a_wrong_claim_about_the_encoding_does_no_harm(charset: str) -> None:
    page = PAGE.replace(b"<head>", f'<head><meta charset="{charset}">'.encode())
    assert page_in(page, "page.html") == page


def test_the_address_of_an_archive_is_kept_in_front_of_its_page() -> None:
    for data in (mhtml(PAGE), webarchive(PAGE)):
        assert page_in(data, "page").startswith(
            f"<!-- saved from url=({len(ADDRESS):04d}){ADDRESS} -->".encode()
        )


def test_an_address_that_would_end_the_comment_is_left_out() -> None:
    data = mhtml(PAGE).replace(ADDRESS.encode(), b"https://www.goodreads.com/--><script>")
    assert page_in(data, "page.mhtml") == PAGE


def test_images_inside_a_page_do_not_count_against_its_size(tmp_path: Path) -> None:
    path = tmp_path / "single.html"
    path.write_bytes(single_file(PAGE, 9 * 2**20))
    assert path.stat().st_size > saved_page.MOST_BYTES
    assert len(read_saved(path)) < 10_000


def test_a_page_that_is_too_large_is_refused_in_a_sentence() -> None:
    with pytest.raises(Unreadable, match=r"larger than 10 MB.* Save it again as HTML only\."):
        page_in(PAGE + b"<p>" * (4 * 2**20), "page.html")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    with path.open("wb") as file:
        file.truncate(archives.MOST_BYTES + 1)
    with pytest.raises(Unreadable, match="larger than 64 MB"):
        read_bytes(path)


def test_a_packed_file_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.gz"
    path.write_bytes(gzip.compress(bytes(archives.MOST_BYTES + 1), 6))
    with pytest.raises(Unreadable, match="larger than 64 MB"):
        read_bytes(path)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (gzip.compress(PAGE, mtime=0)[:-200], "its end is missing"),
        (gzip.compress(PAGE, mtime=0)[:10] + b"\xff" * 50, "damaged"),
    ],
    ids=["cut off", "spoilt"],  # of bytes pytest makes the name, which must be the same in both processes
)
def test_a_damaged_packed_file_is_told_as_such(data: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "page.gz"
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=words):
        read_saved(path)


@pytest.mark.parametrize(
    "data",
    [
        mhtml(PAGE).replace(b"text/html", b"text/plain"),
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nno boundary",
        b"bplist00WebMainResource",
        b"bplist00" + b"\xff" * 100,
        webarchive(PAGE)[:-40],
        (
            b"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n"
            b"Content-Transfer-Encoding: base64\r\n\r\nA\r\n--b--"
        ),
    ],
)
def test_an_archive_without_a_page_is_told_as_such(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"[Ss]ave (the page|it) again"):
        page_in(data, "page.mhtml")


def test_a_file_that_is_gone_is_an_os_error_with_a_number(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        read_saved(tmp_path / "gone.html")
    assert caught.value.errno


def test_a_hostile_archive_takes_time_in_proportion() -> None:
    boundary = b"Content-Type: multipart/related; boundary=b\r\n\r\n"
    with pytest.raises(Unreadable):
        page_in(boundary + b"--b\r\n\r\n" * 200_000, "page.mht")
    deep = b"".join(
        b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(3000)
    )
    with pytest.raises(Unreadable):
        page_in(boundary.replace(b"=b", b"=b0") + deep, "page.mht")


@given(st.binary(max_size=400))
def test_any_bytes_are_a_page_or_unreadable(data: bytes) -> None:
    for content in (
        data,
        b"bplist00" + data,
        b"Content-Type: multipart/related; boundary=a\r\n\r\n--a" + data,
    ):
        try:
            page = page_in(content, "file")
        except Unreadable as error:
            page = str(error).removesuffix(".").encode()
        assert isinstance(page, bytes)


# --- encodings ---------------------------------------------------------------------------------

RUSSIAN = "Пушкин, Александр: Евгений Онегин; Толстой, Лев: Война и мир"
GERMAN = "Bücher für Mädchen und Größen"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "utf-32"),
        ("https://www.goodreads.com/book/show/656\n", "utf-16-le"),
        ("https://www.goodreads.com/book/show/656\n", "utf-16-be"),
        (RUSSIAN, "cp1251"),
        (GERMAN, "cp1252"),
        ("日本語の本、コンビニ人間、村田沙耶香", "cp932"),
        ("", "utf-8"),
    ],
)
def test_text_in_any_common_encoding_is_read(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@given(st.binary(max_size=300))
def test_any_bytes_are_some_text(data: bytes) -> None:
    assert isinstance(decode(data), str)
