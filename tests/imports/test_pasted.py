"""Pasted text: whole pages in it are read like saved ones, everything else for its links."""

from __future__ import annotations

import errno
import functools
import os
import threading
from pathlib import Path

import badsite
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.goodreads.links import job_of
from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.imports import pasted_pages
from bookq_gui.imports.files import file_job
from bookq_gui.imports.pasted_pages import PastedPages
from bookq_gui.imports.saved_page import read_saved
from bookq_gui.model.message import Message

FOLDER = Path("/nowhere/pasted")
PAGE = badsite.sample_page(656, "Krieg &amp; Frieden").decode()
OTHER = badsite.sample_page(657, "Emma").decode()
SAVED = PAGE.replace(
    "<!DOCTYPE html>",
    "<!DOCTYPE html>\n<!-- saved from url=(0039)https://www.goodreads.com/book/show/656 -->\n",
)
LIST = """<!DOCTYPE html><html><head><meta property="og:site_name" content="Goodreads"></head><body>
<a href="https://www.goodreads.com/book/show/1">One</a> <a href="https://www.goodreads.com/book/show/2">Two</a>
</body></html>"""

read = functools.partial(pasted_pages.read, recognise=job_of, folder=FOLDER)


def jobs(text: str) -> list[str]:
    return [item.job.id.partition(":")[0] for item in read(text).found if item.job]


@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        f"\ufeff\n  {PAGE}\n",
        PAGE[PAGE.index("<html") :],
        SAVED,
        PAGE.upper().replace("__NEXT_DATA__", "__NEXT_DATA__"),
        PAGE.replace("</html>", ""),
        f"{PAGE}\n<!-- This is a comment of random length: abc -->\n",
        PAGE.replace('id="__NEXT_DATA__"', "id=__NEXT_DATA__"),
        PAGE.replace("<body>", '<body><iframe srcdoc="<!doctype html><html><p></p></html>"></iframe>'),
        PAGE[PAGE.index("{") : PAGE.rindex("}") + 1],
        '<html><body><h1 id="bookTitle" class="gr-h1">Emma</h1></body></html>',
        '<html><body><h1 data-testid="bookTitle">Emma</h1></body></html>',
        badsite.CHALLENGE_PAGE.decode(),
    ],
)
def test_the_source_of_a_page_is_one_job_that_reads_it(text: str) -> None:
    (found,) = read(text).found
    assert found.job is not None
    assert found.job.queue == "files"
    assert found.job.source == str(FOLDER / f"pasted-{found.job.id.removeprefix('file:')}.html")


def test_a_page_that_never_ends_is_taken_to_the_end_of_the_text() -> None:
    text = PAGE.replace("</html>", "")
    (source,) = read(text).sources.values()
    assert source == text


def test_the_job_is_called_by_the_title_of_the_page() -> None:
    (found,) = read(PAGE.replace("</title>", " by Leo Tolstoy | Goodreads</title>")).found
    assert found.text == "Krieg & Frieden by Leo Tolstoy"
    (found,) = read(PAGE.replace("title>", "tit>")).found
    assert found.text == "A pasted page"


def test_the_same_page_pasted_twice_or_dropped_as_a_file_is_one_job(tmp_path: Path) -> None:
    first, second = read(f"{PAGE}\n{PAGE}").found
    assert first.job == second.job
    assert first.job is not None
    assert first.job.id == file_job(tmp_path / "page.html", PAGE.encode()).id


@pytest.mark.parametrize("between", ["", "\n", "\n\nand another:\n", "\n<!-- x -->\n"])
def test_several_pages_in_one_text_are_several_jobs(between: str) -> None:
    pasted_text = read(f"{PAGE}{between}{OTHER}")
    assert [item.text for item in pasted_text.found] == ["Krieg & Frieden", "Emma"]
    first, second = pasted_text.sources.values()
    assert first == PAGE
    assert second.endswith(OTHER)


def test_links_around_pages_are_found_in_their_lines() -> None:
    link = "https://www.goodreads.com/book/show/"
    found = read(f"see {link}1\n{SAVED}\nand {link}2\n{OTHER}\n{link}3").found
    assert [
        (item.line, item.job.id if item.job.id.startswith("gr:") else "page") for item in found if item.job
    ] == [
        (1, "gr:1"),
        (2, "page"),
        (5, "gr:2"),
        (6, "page"),
        (7, "gr:3"),
    ]


def test_links_in_a_page_of_a_book_are_not_what_was_meant() -> None:
    assert jobs(PAGE.replace("<body>", '<body><a href="https://www.goodreads.com/book/show/9">x</a>')) == [
        "file"
    ]


def test_a_list_page_gives_the_links_to_books_in_it_and_no_complaint_about_others() -> None:
    text = LIST.replace("</body>", '<a href="https://example.org/">x</a></body>')
    assert [item.job.id for item in read(text).found if item.job] == ["gr:1", "gr:2"]
    assert len(read(text).found) == 2


def test_a_page_of_the_site_without_books_is_left_to_its_reader() -> None:
    page = """<!DOCTYPE html><html><head><title>Goodreads - unexpected error</title></head>
    <a href="https://www.goodreads.com/about">About</a></html>"""
    assert jobs(page) == ["file"]


def test_text_about_html_is_just_text() -> None:
    assert read('Use <html> and "apolloState" with https://www.goodreads.com/book/show/1').found[0].line == 1
    assert jobs("A {curly} https://www.goodreads.com/book/show/1") == ["gr"]
    assert jobs('{"a": "https://www.goodreads.com/book/show/1"}') == ["gr"]
    assert read("").found == []


def test_the_text_of_an_export_or_of_bookmarks_is_read_as_such() -> None:
    (found,) = read("Book Id,Title,Author\n656,War and Peace,Leo Tolstoy\n").found
    assert found.job is not None
    assert (found.job.id, found.job.label) == ("gr:656", "War and Peace — Leo Tolstoy")
    (found,) = read(
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n"
        '<DT><A HREF="https://www.goodreads.com/book/show/656">War and Peace | Goodreads</A>'
    ).found
    assert found.job is not None
    assert (found.job.id, found.job.label) == ("gr:656", "War and Peace")


def test_ids_alone_count_when_asked_for() -> None:
    recognise = functools.partial(job_of, ids=True)
    found = pasted_pages.read("656\ngoodreads:657\n978-0-14-044793-4", recognise, FOLDER, ids=True).found
    assert [item.job.id for item in found if item.job] == ["gr:656", "gr:657", "isbn:9780140447934"]
    assert jobs("656\ngoodreads:657") == []


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "hostile",
    [
        "<html ",
        "<html>",
        "</html>",
        "<!doctype html",
        "<!doctype" + " " * 19,
        "<!--",
        "<!-- x -->\n",
        "<title",
        "{",
    ],
)
def test_hostile_sources_take_time_in_proportion(hostile: str) -> None:
    text = hostile * (2_000_000 // len(hostile))
    for whole in (text, "<html>" + text, text + PAGE):
        read(whole)


@given(
    st.lists(
        st.sampled_from([PAGE, OTHER, LIST, "<html>", "</html>", "<!doctype html>", "\n", "x", "{"]),
        max_size=8,
    )
)
def test_every_page_of_any_mixture_is_kept_and_nothing_is_lost(parts: list[str]) -> None:
    text = "".join(parts)
    result = read(text)
    for part in (PAGE, OTHER):
        if part in parts:
            assert any(part in source for source in result.sources.values())
    assert all(item.job or str(item.reason) for item in result.found)


# --- the files ---------------------------------------------------------------------------------


@pytest.fixture
def problems() -> list[str]:
    return []


@pytest.fixture
def pages(tmp_path: Path, problems: list[Message]) -> PastedPages:
    return PastedPages(tmp_path / "pasted", problems.append)


def test_a_pasted_page_is_on_the_disk_before_its_job_is_added(pages: PastedPages, tmp_path: Path) -> None:
    result = pasted_pages.read(PAGE, job_of, tmp_path / "pasted")
    (job,) = [item.job for item in result.found if item.job]
    seen = []
    pages.keep({job.source: PAGE}, lambda _: seen.append(Path(job.source).read_text("utf-8")))
    assert pages.flush(10)
    assert seen == [PAGE]
    assert read_page(read_saved(Path(job.source)), fetched_at="2026-11-23T00:00:00Z").id == 656
    assert [entry.name for entry in (tmp_path / "pasted").iterdir()] == [Path(job.source).name]
    assert pages.close()


def test_closing_waits_for_what_is_still_to_be_written(
    pages: PastedPages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_write = threading.Event()
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (may_write.wait(10), fsync(handle)))
    pages.keep({str(tmp_path / "pasted" / "pasted-1.html"): PAGE}, lambda _: None)
    assert not pages.flush(0.01)
    may_write.set()
    assert pages.close()
    assert (tmp_path / "pasted" / "pasted-1.html").exists()


def test_a_full_disk_is_told_and_adds_no_job(
    pages: PastedPages, problems: list[Message], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    added: list[int] = []
    pages.keep({str(tmp_path / "pasted" / "pasted-1.html"): PAGE}, lambda _: added.append(1))
    assert not pages.close()
    assert added == []
    (problem,) = problems
    assert str(problem).startswith(
        "A pasted page could not be kept on the disk (No space left on device). Make room"
    )
    assert list((tmp_path / "pasted").iterdir()) == []


def test_files_that_no_job_needs_any_more_are_taken_away(pages: PastedPages, tmp_path: Path) -> None:
    folder = tmp_path / "pasted"
    paths = {str(folder / f"pasted-{number}.html"): PAGE for number in range(3)}
    pages.keep(paths, lambda _: (folder / ".bookq-left.part").write_text("x") and None)
    (folder / "mine.txt").write_text("not ours") if folder.exists() else None
    pages.clean_up(lambda: [str(folder / "pasted-1.html")])
    assert pages.close()
    assert {entry.name for entry in folder.iterdir()} - {"mine.txt"} == {"pasted-1.html"}


def test_a_folder_that_is_not_there_needs_no_sweep(pages: PastedPages, tmp_path: Path) -> None:
    pages.clean_up(lambda: pytest.fail("nothing to ask for"))
    assert pages.close()
    assert not (tmp_path / "pasted").exists()
