"""Zip archives are read like folders, within limits. No path leads out of them."""

from __future__ import annotations

import io
import os
import socket
import zipfile
from pathlib import Path

import badsite
import pytest
from filekit import collect
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.goodreads.links import job_of
from bookq_gui.goodreads.page_handler import saved_at
from bookq_gui.imports import archives
from bookq_gui.imports.archives import Unreadable, read_bytes
from bookq_gui.imports.saved_page import read_saved
from bookq_gui.model.imports import Recognised

PAGE = badsite.sample_page(656)
EXPORT = b"Book Id,Title,Author\r\n7,Emma,Jane Austen\r\n"


def packed(files: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", how) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return whole.getvalue()


def found_in(path: Path, data: bytes) -> list[Recognised]:
    path.write_bytes(data)
    return list(collect([path], job_of))


def jobs(found: list[Recognised]) -> list[str]:
    return [item.job.id for item in found if item.job]


METHODS = {"store": zipfile.ZIP_STORED, "deflate": zipfile.ZIP_DEFLATED, "lzma": zipfile.ZIP_LZMA}


@pytest.mark.parametrize("how", METHODS)
def test_pages_lists_and_exports_in_an_archive_are_taken(tmp_path: Path, how: str) -> None:
    files = {
        "my pages/War and Peace.html": PAGE,
        "my pages/War and Peace_files/frame.html": badsite.sample_page(11),
        "links.txt": b"goodreads.com/book/show/5",
        "goodreads_library_export.csv": EXPORT,
        "nothing.txt": b"no link",
        "__MACOSX/links.txt": b"goodreads.com/book/show/6",
        "../outside.txt": b"goodreads.com/book/show/8",
        "/rooted.txt": b"goodreads.com/book/show/9",
    }
    page, link, row, rest = found_in(tmp_path / "all.zip", packed(files, METHODS[how]))
    assert page.job is not None
    assert (page.job.queue, page.job.label) == ("files", "War and Peace.html")
    assert Path(page.job.source) == tmp_path / "all.zip" / "my pages" / "War and Peace.html"
    assert read_saved(Path(page.job.source)) == PAGE
    assert saved_at(Path(page.job.source)) == saved_at(tmp_path / "all.zip")
    assert jobs([link, row]) == ["gr:5", "gr:7"]
    assert str(rest.reason) == "One other file in this archive holds neither pages nor links."
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.zip"]


@pytest.mark.skipif(os.name == "nt", reason="pipes of Unix")
def test_only_files_are_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))
        for path in (pipe, tmp_path / "socket", Path("/dev/zero"), Path("/dev/stdin")):
            (found,) = collect([path], job_of)
            assert found.reason, path
    assert str(collect([pipe], job_of)[0].reason).startswith("This is not a file but a pipe or a device.")
    (tmp_path / "links.txt").write_text("goodreads.com/book/show/5")
    assert jobs(collect([tmp_path], job_of)) == ["gr:5"]


def test_an_archive_in_a_folder_is_read_and_one_in_an_archive_is_not(tmp_path: Path) -> None:
    inner = packed({"links.txt": b"goodreads.com/book/show/5"})
    (tmp_path / "inner.zip").write_bytes(inner)
    (tmp_path / "outer.zip").write_bytes(packed({"inner.zip": inner}))
    found = list(collect([tmp_path], job_of))
    assert jobs(found) == ["gr:5"]
    assert [str(item.reason) for item in found if str(item.reason)] == [
        "One other file in this archive holds neither pages nor links."
    ]


@pytest.mark.parametrize("how", METHODS)
def test_a_single_page_in_an_archive_is_not_the_archive(tmp_path: Path, how: str) -> None:
    file = tmp_path / "page.zip"
    file.write_bytes(packed({"page.html": PAGE}, METHODS[how]))
    with pytest.raises(Unreadable, match="This is a zip archive"):
        read_saved(file)
    with pytest.raises(NotADirectoryError):
        read_bytes(file / "other.html")
    with pytest.raises(FileNotFoundError):
        read_bytes(tmp_path / "none.zip" / "page.html")


def test_documents_of_office_programs_are_told_as_before(tmp_path: Path) -> None:
    (found,) = found_in(tmp_path / "a.xlsx", packed({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b""}))
    assert "Excel" in str(found.reason)
    (found,) = found_in(
        tmp_path / "a.epub", packed({"mimetype": b"application/epub+zip"}, zipfile.ZIP_STORED)
    )
    assert "e-book" in str(found.reason)


def test_limits_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {f"{number}.txt": b"goodreads.com/book/show/%d" % number for number in range(1, 6)}
    monkeypatch.setattr(archives, "MOST_FILES", 3)
    found = found_in(tmp_path / "many.zip", packed(files))
    assert jobs(found) == ["gr:1", "gr:2", "gr:3"]
    assert str(found[-1].reason).startswith("Only a part of this archive was read")
    monkeypatch.setattr(archives, "MOST_FILES", 100)
    monkeypatch.setattr(archives, "MOST_UNPACKED", 30)
    assert jobs(found_in(tmp_path / "large.zip", packed(files))) == ["gr:1", "gr:2"]


def test_a_file_that_unpacks_to_far_too_much_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bookq_gui.imports.archives.MOST_BYTES", 1000)
    bomb, link = found_in(
        tmp_path / "bomb.zip", packed({"bomb.html": bytes(10**6), "l.txt": b"goodreads.com/book/show/5"})
    )
    assert "bomb.html is larger than" in str(bomb.reason)
    assert jobs([link]) == ["gr:5"]


def test_a_long_directory_is_not_read(tmp_path: Path) -> None:
    data = packed({"a.txt": b"goodreads.com/book/show/5"})
    at = data.rindex(b"PK\x05\x06") + 12
    (found,) = found_in(tmp_path / "a.zip", data[:at] + b"\xff\xff\xff\x7f" + data[at + 4 :])
    assert str(found.reason) == "This is a zip archive. Unpack it and add the folder."


def test_what_is_locked_is_told(tmp_path: Path) -> None:
    data = bytearray(packed({"a.txt": b"goodreads.com/book/show/5"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    found = found_in(tmp_path / "a.zip", bytes(data))
    assert "locked with a password" in str(found[0].reason)


def test_a_file_without_a_name_is_passed_over(tmp_path: Path) -> None:
    data = bytearray(packed({"a.txt": b"goodreads.com/book/show/5", "b.txt": b"goodreads.com/book/show/6"}))
    data[data.index(b"PK\x01\x02") + 46] = 0
    assert [item.job.id for item in found_in(tmp_path / "a.zip", bytes(data)) if item.job] == ["gr:6"]


@given(place=st.integers(0, 10**6), value=st.integers(0, 255))
def test_a_damaged_archive_is_told_or_read(
    tmp_path_factory: pytest.TempPathFactory, place: int, value: int
) -> None:
    data = bytearray(packed({"page.html": PAGE[:500], "l.txt": b"goodreads.com/book/show/5"}))
    data[place % len(data)] = value
    for item in found_in(tmp_path_factory.mktemp("damaged") / "a.zip", bytes(data)):
        assert item.job or str(item.reason)
