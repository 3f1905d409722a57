"""``parse``: a record a file, in order, and a sentence where a file is no book."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from badsite import sample_page
from cli.conftest import Bookq

from bookq_gui.demo.site import DemoSite

ROOT = Path(__file__).parents[2]


@pytest.fixture
def pages(site: DemoSite, tmp_path: Path) -> list[Path]:
    files = []
    for sample in site.samples.books:
        file = tmp_path / f"{sample.id}.html"
        file.write_text(site.page(sample.id) or "", "utf-8")
        files.append(file)
    return files


def test_many_files_in_worker_processes_keep_their_order(bookq: Bookq, pages: list[Path]) -> None:
    said = bookq("parse", *pages, "--json")
    assert (said.code, said.err) == (0, "")
    assert [record["id"] for record in said.json] == [int(file.stem) for file in pages]
    assert said.json[0]["source"] == str(pages[0])


def test_a_page_without_end_costs_itself_alone(bookq: Bookq, pages: list[Path], tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_bytes(b"<html>" + b"x" * 20_000_000)
    said = bookq("parse", bad, pages[0], "--json")
    assert [record["id"] for record in said.json] == [990000001]
    assert said.err.startswith(f"{bad}: ")


def test_for_people_it_is_a_line_a_file(bookq: Bookq, site: DemoSite, pages: list[Path]) -> None:
    said = bookq("parse", pages[0], pages[13])
    assert said.code == 0
    assert said.out.splitlines() == [
        f"990000001  {site.samples.books[0].title_complete}  Maren Ostrove  4.14 (48,213 ratings)",
        "990000014  Notes Toward a Smaller House  Calla Winterbourne",
    ]


def test_a_page_may_have_a_rating_without_their_number(bookq: Bookq, tmp_path: Path) -> None:
    page = tmp_path / "7.html"
    page.write_bytes(sample_page(7).replace(b'"ratingsCount": 10', b'"ratingsCount": null'))
    said = bookq("parse", page)
    assert (said.code, said.out) == (0, "7  The Book Numbered 7  Ada Sample  4.00\n")


def test_a_packed_page_that_was_cut_is_told_in_one_sentence(
    bookq: Bookq, pages: list[Path], tmp_path: Path
) -> None:
    cut = tmp_path / "cut.gz"
    cut.write_bytes(gzip.compress(pages[0].read_bytes())[:-100])
    assert bookq("parse", cut).err == (
        f"{cut}: cut.gz is packed with gzip, but its end is missing. Get a new copy of it.\n"
    )


@pytest.mark.parametrize("how", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED], ids=["store", "deflate"])
def test_an_archive_is_no_page_but_pages_in_it_are(
    bookq: Bookq, pages: list[Path], tmp_path: Path, how: int
) -> None:
    archive = tmp_path / "saved.zip"
    with zipfile.ZipFile(archive, "w", how) as made:
        made.write(pages[0], "a/page.html")
    said = bookq("parse", archive)
    assert (said.code, said.err) == (
        1, f"{archive}: This is a zip archive. Unpack it and add the folder.\n",
    )  # fmt: skip
    assert bookq("parse", archive / "a" / "page.html").out == bookq("parse", pages[0]).out


def test_a_packed_page_and_a_bare_document_are_read(bookq: Bookq, pages: list[Path], tmp_path: Path) -> None:
    packed = tmp_path / "page.html.gz"
    packed.write_bytes(gzip.compress(pages[0].read_bytes()))
    text = pages[1].read_text("utf-8")
    start = text.index(">", text.index("__NEXT_DATA__")) + 1
    bare = tmp_path / "data.json"
    bare.write_text(text[start : text.index("</script>", start)], "utf-8")
    said = bookq("parse", packed, bare, "--json")
    assert said.code == 0
    assert [record["id"] for record in said.json] == [990000001, 990000002]


def test_what_is_no_book_gets_its_sentence_and_the_rest_is_read(
    bookq: Bookq, pages: list[Path], tmp_path: Path
) -> None:
    other = tmp_path / "other.html"
    other.write_text(
        "<html><head><title>Somewhere else</title></head><body><p>Hello</p></body></html>", "utf-8"
    )
    gone = tmp_path / "gone.html"
    said = bookq("parse", other, pages[0], gone, tmp_path, "--json")
    assert said.code == 1
    assert [record["id"] for record in said.json] == [990000001]
    lines = said.err.splitlines()
    assert [line.partition(": ")[0] for line in lines[:3]] == [str(other), str(gone), str(tmp_path)]
    assert all(line.endswith(".") for line in lines)
    assert lines[3] == "3 of 4 files could not be read as a book."
    assert "Traceback" not in said.err


def test_no_book_at_all_is_an_empty_list(bookq: Bookq, tmp_path: Path) -> None:
    empty = tmp_path / "empty.html"
    empty.write_bytes(b"")
    said = bookq("parse", empty, "--json")
    assert said.code == 1
    assert said.json == []


def test_real_pages_are_read_as_records(bookq: Bookq, shared_pages: Path) -> None:
    expected = [
        json.loads(line) for line in (shared_pages / "EXPECTED.jsonl").read_text("utf-8").splitlines()
    ]
    books = {entry["file"]: entry["book_id"] for entry in expected}
    files = [shared_pages / "pages" / f"{name}.gz" for name in books]
    said = bookq("parse", "--json", *files)
    assert said.code == 0, said.err
    assert [record["id"] for record in said.json] == list(books.values())


def heed_interrupts() -> None:
    """Shells start what runs in the background with Ctrl+C ignored, and so do their children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_is_left_running_when_it_is_stopped(
    data_dir: Path, pages: list[Path], number: signal.Signals
) -> None:
    ours, theirs = os.pipe()
    with subprocess.Popen(
        [sys.executable, "-m", "bookq_gui", "parse", *pages * 20], cwd=ROOT, start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.PIPE, text=True,
        preexec_fn=heed_interrupts,
    ) as parsing_now:  # fmt: skip
        os.close(theirs)
        try:
            assert os.read(ours, 1)
            parsing_now.send_signal(number)
            while os.read(ours, 65536):  # ends when no process holds the other end any more
                pass
            _, complaint = parsing_now.communicate(timeout=60)
        finally:
            os.close(ours)
            parsing_now.kill()
    assert parsing_now.returncode == (-number if number is signal.SIGKILL else 128 + number)
    assert "Traceback" not in complaint
    assert number is signal.SIGKILL or "leaked" not in complaint
