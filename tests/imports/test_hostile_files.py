"""A file made to hang or to fill the memory gives a message with its name; other files are still read."""

from __future__ import annotations

import gzip
import io
import random
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import badsite
import pytest
from filekit import ADDRESS, webarchive
from hypothesis import given, settings
from hypothesis import strategies as st

from bookq_gui.goodreads.links import job_of
from bookq_gui.imports.archives import Unreadable
from bookq_gui.imports.files import Wanted, collect, read_file
from bookq_gui.imports.saved_page import page_in
from bookq_gui.model.imports import Recognised
from bookq_gui.model.message import Message
from bookq_gui.readers.parse_pool import ReaderPool

PAGE = badsite.sample_page(656)


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    made = ReaderPool(1)
    yield made
    made.close()


def text(value: str) -> bytes:
    data = value.encode()
    return bytes([0x50 + len(data)]) + data if len(data) < 15 else bytes([0x5F, 0x10, len(data)]) + data


def laughs() -> bytes:
    """A web archive whose address is a list of ten lists of ten lists …"""
    objects = [b"", text("WebMainResource"), b"", text("WebResourceURL"), text("WebResourceData")]
    objects += [bytes([0x44]) + b"page", text("lol")]
    for number in range(30):
        objects.append(bytes([0xAA]) + bytes([6 + number]) * 10)
    objects[0], objects[2] = bytes([0xD1, 1, 2]), bytes([0xD2, 3, 4, len(objects) - 1, 5])
    out, places = b"bplist00", []
    for item in objects:
        places.append(len(out))
        out += item
    table = len(out)
    out += b"".join(struct.pack(">H", place) for place in places)
    return out + struct.pack(">6xBBQQQ", 2, 1, len(objects), 0, table)


def packed(files: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", how) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return whole.getvalue()


def long_directory() -> bytes:
    """A zip archive with a long directory. Only the zip64 record at its end has the true length."""
    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 3, 20, *[0] * 8, 4, *[0] * 6) + b"file"
    directory = entry * 95_000
    head = b"PK\x03\x04" + b"\0" * 26
    end64 = struct.pack(
        "<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 95_000, 95_000, len(directory), len(head)
    )
    where = struct.pack("<4sLQL", b"PK\x06\x07", 0, len(head) + len(directory), 1)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 100, len(head), 0)
    return head + directory + end64 + where + end


MAIL = (
    b"From: a@b\nTo: c@d\nMessage-ID: <1>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
)
LINK = b"https://www.goodreads.com/book/show/1\n"
HOSTILE: dict[str, Callable[[], bytes]] = {
    "laughs.webarchive": laughs,
    "count.webarchive": lambda: b"bplist00WebMainResource" + struct.pack(">6xBBQQQ", 1, 1, 2**40, 0, 23),
    "codec.eml": lambda: MAIL + b"--b\nContent-Type: text/plain; charset=punycode\n\na-" + b"b" * 300_000,
    "codec.html": lambda: b"<html><meta charset=punycode>goodreads id=bookTitle \xff\xfe" + b"b" * 300_000,
    "parameters.eml": lambda: (
        MAIL + (b'--b\nContent-Type: text/plain; x="' + b";" * 60_000 + b"\n\n" + LINK) * 30
    ),
    "sections.eml": lambda: (
        MAIL
        + (
            b"--b\nContent-Type: text/plain"
            + b"".join(b"; x*%d*=a" % n for n in range(3000))
            + b"\n\n"
            + LINK
        )
        * 20
    ),
    "deep.eml": lambda: (
        MAIL + b"".join(b"--b\nContent-Type: multipart/mixed; boundary=b\n\n" for _ in range(5000))
    ),
    "mails.mbox": lambda: b"".join(b"From a@b Thu\nFrom: a\n\n" + LINK for _ in range(8_000)),
    "members.gz": lambda: gzip.compress(b"") * 200_000,
    "bomb.gz": lambda: gzip.compress(bytes(70_000_000), 1),
    "directory.zip": long_directory,
    "bombs.zip": lambda: packed({f"{n}.html": b"goodreads " * 1_000_000 for n in range(3)}),
    "lzma.zip": lambda: packed({"a.html": bytes(70_000_000)}, zipfile.ZIP_LZMA),
    "bzip2.zip": lambda: packed({"a.html": bytes(70_000_000)}, zipfile.ZIP_BZIP2),
    "bookmarks.html": lambda: (
        b"<!DOCTYPE NETSCAPE-Bookmark-file-1>" + b"<DL><DT><A HREF='goodreads.com'>" * 30_000
    ),
    "list.json": lambda: b"[" * 500_000 + b'"goodreads.com/book/show/1"',
    "entities.plist": lambda: b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "b">]><plist>&a;&a;</plist>',
    "random.txt": lambda: bytes(random.Random(1).choices(range(128, 256), k=90_000)) * 20,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_a_sentence_and_the_next_goes_on(
    name: str, tmp_path: Path, pool: ReaderPool
) -> None:
    (tmp_path / name).write_bytes(HOSTILE[name]())
    (tmp_path / "next.html").write_bytes(PAGE)
    found = [
        item
        for part in collect([tmp_path / name, tmp_path / "next.html"], job_of, run=pool.import_files)
        for item in part
    ]
    assert found[-1].job is not None
    assert found[-1].job.label == "next.html"
    assert found[:-1]
    assert all(item.job or item.reason for item in found[:-1])


def test_one_bad_file_of_an_archive_costs_itself_alone(tmp_path: Path, pool: ReaderPool) -> None:
    # So large a dictionary takes more memory than any reader has.
    data = bytearray(packed({"a.html": b"x" * 100, "b.txt": LINK}, zipfile.ZIP_LZMA))
    at = data.index(b"a.html") + 6
    data[at + 5 : at + 9] = b"\xff\xff\xff\xff"
    (tmp_path / "both.zip").write_bytes(data)
    bad, good = (item for part in collect([tmp_path], job_of, run=pool.import_files) for item in part)
    assert bad.text.endswith("a.html")
    assert bad.reason
    assert good.job is not None


def test_a_file_of_an_archive_that_ends_its_reader_is_passed_over(tmp_path: Path) -> None:
    # What a reader does not survive is simulated: whatever it is, the others are read one by one.
    (tmp_path / "three.zip").write_bytes(
        packed({f"{n}.txt": b"goodreads.com/book/show/%d" % n for n in (1, 2, 3)})
    )

    def run(calls):  # type: ignore[no-untyped-def]
        for path, wanted, _seconds in calls:
            fatal = wanted.skip <= 1 < wanted.skip + wanted.most
            yield Unreadable(Message("too much")) if fatal else read_file(path, wanted)

    found = [item for part in collect([tmp_path / "three.zip"], job_of, run=run) for item in part]
    assert [item.job.id if item.job else "" for item in found] == ["gr:1", "", "gr:3"]
    assert found[1].text.endswith("2.txt")
    assert str(found[1].reason) == "too much"


MUTATED = [webarchive(PAGE[:2000]), MAIL + b"--b\n\n" + LINK + b"--b--", packed({"a.html": PAGE[:500]}, 14),
           gzip.compress(LINK), b"<?xml version='1.0' encoding='UTF-8'?><plist><dict><key>URL</key><string>"
           + ADDRESS.encode() + b"</string></dict></plist>"]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(MUTATED), st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=6)), max_size=5)
)
def test_a_damaged_file_is_read_or_named(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, changes: list[tuple[int, bytes]]
) -> None:
    for place, piece in changes:
        at = place % len(data)
        data = data[:at] + piece + data[at + len(piece) :]
    file = tmp_path_factory.mktemp("damaged") / "file"
    file.write_bytes(data)
    content = read_file(file, Wanted(job_of, alone=True))
    assert all(bool(item.job) != bool(item.reason) for item in content.found)
    assert [Recognised.from_data(item.to_data()).job for item in content.found] == [
        i.job for i in content.found
    ]


@given(st.binary(max_size=40))
def test_the_address_of_a_page_may_be_anything(odd: bytes) -> None:
    head = b"Content-Type: multipart/related; boundary=b\nSnapshot-Content-Location: https://a.b/" + odd
    data = head + b"\n\n--b\nContent-Type: text/html\n\n<html>x</html>\n--b--"
    try:
        page = page_in(data, "page.mhtml")
    except Unreadable:
        return
    assert b"<html>" in page


def test_a_damaged_backup_in_an_archive_leaves_the_other_files(tmp_path: Path) -> None:
    inner = bytearray(packed({"new_bookmory.db": bytes(random.Random(1).randbytes(5_000))}))
    inner[200:260] = b"\xff" * 60
    file = tmp_path / "all.zip"
    file.write_bytes(packed({"a.bookmory": bytes(inner), "b.txt": ADDRESS.encode()}))
    (found,) = read_file(file, Wanted(job_of)).found
    assert found.job is not None
