"""Any text gives a report, never a traceback. Names of files keep their bytes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import badsite
import pytest
from filekit import collect
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bookq_gui.cli.access import engine_over
from bookq_gui.cli.add import file_or_text
from bookq_gui.goodreads.links import job_of
from bookq_gui.imports import pasted_pages
from bookq_gui.imports.links import BadLinkError, find
from bookq_gui.paths import default_paths

PIECES = st.sampled_from(
    [
        "com.goodreads.http", "com.goodreads.https", "://", ":/", "book/show/7", "goodreads.com", "www.",
        "view-source:", "file://", "bookq://add?url=", "[", "]", "%", "%00", "\0", "~nobody/", "\ud800",
        "<!doctype html>", "<html>", "</html>", '{"', "\\/", "&#x2F;", "/__", "\n", " ", "=", "9780306406157",
        "https", "\udcff", "1e9", "Book Id,Title\n", "<!DOCTYPE NETSCAPE-Bookmark-file-1>", "<a href=",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=12).map("".join)


@settings(max_examples=400, deadline=None)
@example("com.goodreads.http")
@example("com.goodreads.http https://www.goodreads.com/book/show/1 x://")
@example("file://[")
@example("~nobody-of-this-name/books")
@given(TEXTS)
def test_any_text_gives_a_report(text: str) -> None:
    try:
        part = file_or_text(text)
    except BadLinkError:
        return
    if isinstance(part, Path):
        if part.is_dir():  # not to be read here: it is nobody's invention
            return
        assert all(bool(item.job) != bool(item.reason) for item in collect([part], job_of, ids=True))
        return
    read = pasted_pages.read(part, job_of, Path("pasted"), ids=True)
    assert all(bool(item.job) != bool(item.reason) for item in read.found)


def test_the_name_of_an_app_link_takes_no_other_links_in() -> None:
    links = [f"https://www.goodreads.com/book/show/{number}" for number in range(1, 6)]
    found = find(f"com.goodreads.http {' '.join(links)} then x://", job_of)
    assert [item.job.id for item in found if item.job] == [f"gr:{number}" for number in range(1, 6)]


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes on Linux only")
def test_a_name_that_is_not_utf8_keeps_its_bytes_also_on_disk(tmp_path: Path) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.html"))
    file.write_bytes(badsite.sample_page(656))
    with engine_over(default_paths(tmp_path / "data")) as engine:
        (line,) = engine.imports.import_files([file]).lines
    with engine_over(default_paths(tmp_path / "data")) as engine:
        job = engine.queue.job(line.job_id)
    assert job is not None
    assert job.label == "caf\ufffd.html"
    assert Path(job.source) == file
    assert Path(job.source).read_bytes() == badsite.sample_page(656)
