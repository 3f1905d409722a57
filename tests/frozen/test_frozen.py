"""What the built program must be able to do where nothing of Python is installed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from badsite import BadSite, page
from frozen.conftest import Bookq, Home

from bookq_gui import __version__
from bookq_gui.demo.site import DemoSite

pytestmark = pytest.mark.frozen


@pytest.fixture
def pages(site: DemoSite, tmp_path: Path) -> list[Path]:
    folder = tmp_path / "saved pages"
    folder.mkdir()
    files = []
    for sample in site.samples.books:
        file = folder / f"{sample.id} – saved.html"
        file.write_text(site.page(sample.id) or "", "utf-8")
        files.append(file)
    return files


def picture_size(file: Path) -> tuple[int, int]:
    data = file.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(data) > 20_000, "a picture of nothing"
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def test_version(bookq: Bookq) -> None:
    said = bookq("--version")
    assert (said.returncode, said.stdout, said.stderr) == (0, f"bookq {__version__}\n", "")


@pytest.mark.skipif(sys.platform == "darwin", reason="an app does not have them")
def test_the_modules_inside_shiboken_are_there_as_byte_code(program: Path) -> None:
    (folder,) = program.parent.rglob("files.dir")
    assert (folder / "shibokensupport" / "signature" / "loader.pyc").is_file()


def test_pages_are_read_in_worker_processes(bookq: Bookq, pages: list[Path]) -> None:
    said = bookq("parse", "--json", *pages)
    assert (said.returncode, said.stderr) == (0, "")
    assert [record["id"] for record in json.loads(said.stdout)] == [int(file.name[:9]) for file in pages]


def test_real_pages_are_read(bookq: Bookq, shared_pages: Path) -> None:
    expected = [
        json.loads(line) for line in (shared_pages / "EXPECTED.jsonl").read_text("utf-8").splitlines()
    ]
    books = {entry["file"]: entry["book_id"] for entry in expected}
    said = bookq("parse", "--json", *(shared_pages / "pages" / f"{name}.gz" for name in books))
    assert said.returncode == 0, said.stderr
    assert [record["id"] for record in json.loads(said.stdout)] == list(books.values())


def test_a_picture_of_the_window_without_a_screen(bookq: Bookq, home: Home) -> None:
    said = bookq("demo", "--screenshot", "window.png", "--size", "1280x800")
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")
    assert picture_size(home.elsewhere / "window.png") == (1280, 800)


def test_a_folder_beside_the_program_makes_it_portable(home: Home, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    shutil.copytree(home.program.parent, stick, symlinks=True)
    for folder in (stick, *(path for path in stick.rglob("*") if path.is_dir() and not path.is_symlink())):
        folder.chmod(0o755)
    (stick / "bookq-data").mkdir()
    said = subprocess.run(
        [stick / home.program.name, "add", "https://www.goodreads.com/book/show/990000001"],
        env=home.environment(), cwd=home.elsewhere, capture_output=True, text=True, timeout=100,
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    assert (stick / "bookq-data" / "store" / "cache.db").exists()
    assert list(home.folder.iterdir()) == []


@pytest.mark.skipif(not shutil.which("xvfb-run"), reason="there is no Xvfb here")
def test_a_picture_of_the_window_on_x11(home: Home) -> None:
    path = os.environ["PATH"]
    outside = {"PATH": path, "HOME": str(home.folder)}
    inside = [f"{name}={value}" for name, value in home.environment(QT_QPA_PLATFORM="xcb").items()]
    said = subprocess.run(
        ["xvfb-run", "-a", "/usr/bin/env", *inside, home.program, "demo", "--screenshot", "x11.png",
         "--size", "900x600", "--dark"],
        env=outside, cwd=home.elsewhere, capture_output=True, text=True, timeout=100,
    )  # fmt: skip
    assert (said.returncode, said.stderr) == (0, "")
    assert picture_size(home.elsewhere / "x11.png") == (900, 600)


def test_links_are_added_and_fetched(bookq: Bookq, site: DemoSite, home: Home) -> None:
    env = {"BOOKQ_SITE": site.address}
    added = bookq("add", "-", stdin="\n".join(site.links), env=env)
    assert added.returncode == 0, added.stderr
    ran = bookq("run", env=env)
    assert ran.returncode == 1, "the page that is gone is told by the exit code"
    assert "Done: 24 finished, 1 failed." in ran.stderr
    books = json.loads(bookq("books", "--json", env=env).stdout)
    assert sorted(book["id"] for book in books) == sorted(sample.id for sample in site.samples.books)
    assert (home.folder / ".local" / "share" / "bookq").is_dir()


def test_a_folder_of_saved_pages_goes_through_the_queue(bookq: Bookq, pages: list[Path]) -> None:
    env = {"BOOKQ_SITE": "http://127.0.0.1:9"}
    assert bookq("add", pages[0].parent, env=env).returncode == 0
    ran = bookq("run", env=env)
    assert ran.returncode == 0, ran.stderr
    assert len(json.loads(bookq("books", "--json", env=env).stdout)) == len(pages)


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_it_is_killed_and_goes_on(bookq: Bookq, home: Home) -> None:
    numbers = range(1, 61)
    with BadSite() as bad:
        for number in numbers:
            bad.script(number, page(delay=0.02))
        env = {"BOOKQ_SITE": bad.url}
        links = "\n".join(f"https://www.goodreads.com/book/show/{number}" for number in numbers)
        assert bookq("add", "-", stdin=links, env=env).returncode == 0
        for _ in range(3):
            with subprocess.Popen(
                [home.program, "run"], env=home.environment(**env), cwd=home.elsewhere, text=True,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            ) as running:  # fmt: skip
                for _ in range(5):
                    assert running.stdout.readline().startswith("finished")
                running.send_signal(signal.SIGKILL)
        assert bookq("jobs", env=env).stdout.count("finished") >= 15
        ran = bookq("run", env=env)
        assert ran.returncode == 0, ran.stderr
    books = json.loads(bookq("books", "--json", env=env).stdout)
    assert sorted(book["id"] for book in books) == list(numbers)


def test_the_doctor_finds_qt_and_nothing_wrong(bookq: Bookq) -> None:
    said = bookq("doctor", "--offline", "--json")
    report = json.loads(said.stdout)
    assert (said.returncode, report["ok"]) == (0, True), report
    assert "packed as a program" in report["about"]


def test_the_menu_entry_starts_the_program(bookq: Bookq, home: Home) -> None:
    assert bookq("desktop", "--install").returncode == 0
    entry = (home.folder / ".local/share/applications/bookq.desktop").read_text("utf-8")
    assert f'Exec="{home.program}" %U' in entry
    assert bookq("desktop").returncode == 0
    assert bookq("desktop", "--remove").returncode == 0
    assert not list((home.folder / ".local/share").rglob("bookq.*"))


def test_the_licences_of_everything_are_inside(program: Path) -> None:
    folder = program.parent / "_internal" / "LICENSES"
    index = (folder / "README.txt").read_text("utf-8")
    for name in (
        "PySide6_Essentials",
        "lxml",
        "requests",
        "beautifulsoup4",
        "diskcache",
        "Python",
        "pyinstaller",
    ):
        assert f"\n{name} " in index
    for name in ("LGPL-3.0.txt", "bookq-LICENSE", "Python-LICENSE.txt"):
        assert (folder / name).stat().st_size > 500


def test_no_link_inside_leads_nowhere(program: Path) -> None:
    assert not [path for path in program.parent.rglob("*") if path.is_symlink() and not path.exists()]
