"""The file of an export: the old one or the whole new one, whatever happens."""

import errno
import os
import signal
import stat
import subprocess
import sys
import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest
from exportkit import BARE, FULL

from bookq_gui.exports.export import FORMATS, export, format_for
from bookq_gui.storage.disk_errors import ExportError, UnknownFormatError

NAMES = ["b.csv", "goodreads.csv", "b.json", "b.jsonl", "b.bib", "b.ris", "b.md", "b.html", "b.sqlite"]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("books.csv", "csv"),
        ("BOOKS.CSV", "csv"),
        ("goodreads.csv", "goodreads"),
        ("my-goodreads.csv", "goodreads"),
        ("a.json", "json"),
        ("a.jsonl", "jsonl"),
        ("a.bib", "bibtex"),
        ("a.ris", "ris"),
        ("a.md", "markdown"),
        ("a.html", "html"),
        ("a.sqlite", "sqlite"),
        ("a.db", "sqlite"),
    ],
)
def test_the_name_says_the_format(name, key):
    assert format_for(Path(name)).key == key


@pytest.mark.parametrize(
    ("said", "key"), [("goodreads", "goodreads"), ("RIS", "ris"), (".db", "sqlite"), ("md", "markdown")]
)
def test_a_format_that_is_said_wins(said, key):
    assert format_for(Path("books.csv"), said).key == key


def test_every_format_has_a_name_and_a_suffix():
    assert len({entry.key for entry in FORMATS}) == len(FORMATS)
    assert all(entry.title and (entry.suffixes or entry.is_folder) for entry in FORMATS)


def test_an_unknown_format_is_told_with_those_there_are(tmp_path):
    with pytest.raises(UnknownFormatError, match=r"books\.xyz.*\.csv.*\.bib"):
        export([BARE], tmp_path / "books.xyz")
    with pytest.raises(UnknownFormatError, match=r"no format 'xyz'.*bibtex"):
        export([BARE], tmp_path / "books.csv", "xyz")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", NAMES)
def test_an_error_on_the_way_leaves_the_old_file(tmp_path, name):
    def books():
        yield FULL
        raise LookupError("the store went away")

    file = tmp_path / name
    file.write_text("the old one")
    with pytest.raises(LookupError):
        export(books(), file)
    assert file.read_text() == "the old one"
    assert list(tmp_path.iterdir()) == [file]


def test_an_error_of_the_source_is_not_taken_for_one_of_the_file(tmp_path):
    def books():
        yield FULL
        raise OSError(errno.EIO, "the other disk")

    with pytest.raises(OSError, match="the other disk"):
        export(books(), tmp_path / "books.csv")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("name", ["b.csv", "b.json", "b.bib"])
def test_a_full_disk_is_told_and_leaves_the_old_file(tmp_path, monkeypatch, name):
    opened = Path.open
    monkeypatch.setattr(
        Path,
        "open",
        lambda self, *a, **k: opened(Path("/dev/full") if self.suffix == ".part" else self, *a, **k),
    )
    file = tmp_path / name
    file.write_text("the old one")
    with pytest.raises(ExportError, match=r"is full\. Free some space.*as it was before"):
        export([FULL] * 2000, file)
    assert file.read_text() == "the old one"
    assert list(tmp_path.iterdir()) == [file]


def limited(size):
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


PATHS = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]
CHILD = """
import sys
from pathlib import Path
sys.path[:0] = {paths!r}
from exportkit import FULL
from dataclasses import replace
from bookq_gui.exports.export import export
from bookq_gui.storage.disk_errors import ExportError
books = (replace(FULL, id=number, title=f"Book {{number}}") for number in range(1, 3000))
try:
    export(books, Path(sys.argv[1]))
except ExportError as error:
    print(error.message)
    sys.exit(3)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of this kind")
@pytest.mark.parametrize("name", NAMES)
def test_no_format_leaves_half_a_file_where_no_more_fits(tmp_path, name):
    file = tmp_path / name
    file.write_text("the old one")
    ended = subprocess.run(
        [sys.executable, "-c", CHILD.format(paths=PATHS), str(file)],
        preexec_fn=lambda: limited(200_000),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 3, ended.stderr
    assert str(file) in ended.stdout or str(tmp_path) in ended.stdout
    assert file.read_text() == "the old one"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ")
def test_killed_in_the_middle_the_old_file_is_whole(tmp_path):
    file = tmp_path / "books.csv"
    file.write_text("the old one")
    code = (
        f"import os, signal, sys; from pathlib import Path; sys.path[:0] = {PATHS!r}\n"
        "from exportkit import FULL\nfrom bookq_gui.exports.export import export\n"
        "def books():\n    for n in range(500): yield FULL\n    os.kill(os.getpid(), signal.SIGKILL)\n"
        "export(books(), Path(sys.argv[1]))"
    )
    ended = subprocess.run([sys.executable, "-c", code, str(file)], timeout=60, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert file.read_text() == "the old one"


def test_folders_that_are_not_there_are_told(tmp_path):
    with pytest.raises(ExportError, match=r"There is no folder .*Make it first"):
        export([BARE], tmp_path / "missing" / "books.csv")
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match="There is no folder"):
        export([BARE], tmp_path / "file" / "books.csv")


def test_a_folder_is_not_replaced(tmp_path):
    (tmp_path / "books.csv").mkdir()
    with pytest.raises(ExportError, match="is a folder"):
        export([BARE], tmp_path / "books.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["books.csv"]


def test_a_folder_without_permission_is_told(tmp_path, monkeypatch):
    # As root everything is allowed, so the refusal is the test's own.
    def refused(*_):
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(ExportError, match=r"may not write to .*Choose another folder"):
        export([BARE], tmp_path / "books.csv")


def test_a_file_that_is_held_open_is_told(tmp_path, monkeypatch):
    def refused(*_):
        raise PermissionError(errno.EACCES, "in use")

    file = tmp_path / "books.csv"
    file.write_text("the old one")
    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(ExportError, match=r"may not be replaced\. Is it open in another program"):
        export([BARE], file)
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="modes and links differ")
def test_mode_and_links_stay(tmp_path):
    file = tmp_path / "books.csv"
    before = os.umask(0o022)
    try:
        export([BARE], file)
    finally:
        os.umask(before)
    assert stat.S_IMODE(file.stat().st_mode) == 0o644
    file.chmod(0o600)
    link = tmp_path / "link.csv"
    link.symlink_to(file)
    export([FULL], link)
    assert link.is_symlink()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "Cartographer" in file.read_text("utf-8-sig")


@pytest.mark.parametrize("name", ["b.csv", "goodreads.csv", "b.json", "b.jsonl", "b.ris", "b.md"])
def test_books_are_not_held_in_memory(tmp_path, name):
    def books(count):
        for number in range(count):
            yield replace(FULL, id=number + 1, description="x" * 5_000)

    export(books(10), tmp_path / name)
    tracemalloc.start()
    try:
        assert export(books(2_000), tmp_path / name) == 2_000
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (tmp_path / name).stat().st_size > 100_000
    assert peak < 2_000_000
