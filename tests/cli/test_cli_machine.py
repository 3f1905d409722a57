"""``doctor``, ``desktop`` and ``completion``."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from cli.conftest import Bookq

from bookq_gui.cli.parser import COMMANDS
from bookq_gui.cli.system import data_home, entry, exec_line
from bookq_gui.demo.site import DemoSite
from bookq_gui.engine import health
from bookq_gui.engine.health import CheckState
from bookq_gui.paths import Paths

# doctor


def test_the_doctor_finds_nothing_wrong_and_asks_for_no_page(
    bookq: Bookq, filled: Paths, site: DemoSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOOKQ_SITE", site.address)
    before = site.hits.total()
    said = bookq("doctor")
    assert said.code == 0, said.out
    assert "5 jobs, 24 books, all readable" in said.out
    assert "127.0.0.1 answers" in said.out
    assert said.out.endswith("Nothing is wrong.\n")
    assert site.hits.total() == before


def test_the_doctor_as_json(bookq: Bookq) -> None:
    said = bookq("doctor", "--offline", "--json")
    assert said.code == 0
    assert said.json["ok"] is True
    names = [check["name"] for check in said.json["checks"]]
    assert names == ["Qt", "Screen", "Fonts", "Data folder", "Queue and books", "Disk space", "Settings"]
    for check in said.json["checks"]:
        assert set(check) == {"name", "state", "message", "repair"}
        assert check["state"] in ("ok", "note", "problem")


def test_a_site_that_does_not_answer_is_a_problem(bookq: Bookq, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        monkeypatch.setenv("BOOKQ_SITE", f"http://127.0.0.1:{taken.getsockname()[1]}")
        said = bookq("doctor", "--json")
    assert said.code == 1
    assert said.json["checks"][-1]["state"] == "problem"
    assert "no answer from 127.0.0.1" in said.json["checks"][-1]["message"]


def test_a_damaged_store_is_told_with_what_repairs_it(bookq: Bookq, filled: Paths) -> None:
    database = filled.store / "cache.db"
    data = bytearray(database.read_bytes())
    data[4096 * 2 : 4096 * 6] = b"\xff" * 4096 * 4
    database.write_bytes(data)
    said = bookq("doctor", "--offline")
    assert said.code == 1
    assert "PROBLEM  Queue and books" in said.out
    assert "Repair: bookq run" in said.out


def test_settings_that_cannot_be_read_are_told(bookq: Bookq, paths: Paths) -> None:
    paths.config.mkdir(parents=True)
    paths.settings.write_text('{"workers": 99}', "utf-8")
    said = bookq("doctor", "--offline")
    assert said.code == 1
    assert "PROBLEM  Settings" in said.out


@pytest.mark.parametrize(
    ("free", "state"),
    [(10**12, CheckState.FINE), (100 * 2**20, CheckState.NOTE), (2**20, CheckState.PROBLEM)],
)
def test_little_room_is_told(paths: Paths, free: int, state: CheckState) -> None:
    check = health.disk(paths, lambda _folder: free)
    assert check.state is state
    assert bool(check.repair) == (state is not CheckState.FINE)


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only there Qt needs what is not in its wheel"
)
def test_missing_libraries_are_told_with_the_command_that_installs_them() -> None:
    def loads(name: str) -> None:
        if name in ("libGL.so.1", "libxcb-icccm.so.4"):
            raise OSError(name)

    assert health.qt(loads).state is CheckState.PROBLEM
    assert "libGL.so.1" in health.qt(loads).message
    on_x11 = health.display({"DISPLAY": ":0"}, loads)
    assert (on_x11.state, "libxcb-icccm.so.4" in on_x11.message) == (CheckState.PROBLEM, True)
    assert health.display({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, loads).state is CheckState.NOTE
    assert health.display({}, loads).state is CheckState.NOTE


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="folders of Linux")
def test_a_system_without_fonts_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".fonts").mkdir()
    monkeypatch.setattr(
        Path, "rglob", lambda folder, _: folder.glob("*") if tmp_path in folder.parents else ()
    )
    assert health.fonts({}).state is CheckState.NOTE
    (tmp_path / ".fonts" / "Some.TTF").write_bytes(b"")
    assert health.fonts({}).state is CheckState.FINE


# desktop


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path / "share"


linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="menus of Linux")


@linux
def test_the_menu_entry_comes_and_goes_with_all_its_files(bookq: Bookq, share: Path) -> None:
    assert bookq("desktop").code == 1
    assert bookq("desktop", "--install").code == 0
    made = sorted(str(file.relative_to(share)) for file in share.rglob("bookq.*") if file.is_file())
    assert "applications/bookq.desktop" in made
    assert "icons/hicolor/48x48/apps/bookq.png" in made
    assert "icons/hicolor/scalable/apps/bookq.svg" in made
    if shutil.which("desktop-file-validate"):
        checked = subprocess.run(
            ["desktop-file-validate", share / "applications/bookq.desktop"], capture_output=True, text=True
        )
        assert (checked.returncode, checked.stdout) == (0, "")
    assert bookq("desktop").code == 0
    assert bookq("desktop", "--remove").code == 0
    assert not [file for file in share.rglob("*bookq*") if file.is_file()]
    assert "nothing to take away" in bookq("desktop", "--remove").out


@linux
def test_nothing_of_bookq_stays_among_the_default_programs(bookq: Bookq, share: Path, tmp_path: Path) -> None:
    file = tmp_path / "config" / "mimeapps.list"
    file.parent.mkdir()
    others = "[Default Applications]\ntext/html=firefox.desktop\n"
    file.write_text(
        f"{others}x-scheme-handler/bookq=bookq.desktop\ntext/csv=a.desktop;bookq.desktop;\n", "utf-8"
    )
    assert bookq("desktop", "--remove").code == 0
    assert file.read_text("utf-8") == f"{others}text/csv=a.desktop;\n"


@linux
def test_without_a_browser_none_is_disconnected(bookq: Bookq, share: Path) -> None:
    said = bookq("browser", "--remove")
    assert (said.code, said.out) == (0, "No browser has been used here, so none is connected.\n")
    assert bookq("browser", "--install").code == 1


@linux
def test_an_entry_of_another_bookq_is_told(bookq: Bookq, share: Path) -> None:
    bookq("desktop", "--install")
    file = share / "applications" / "bookq.desktop"
    file.write_text(file.read_text("utf-8").replace("bookq", "bookq-old"), "utf-8")
    said = bookq("desktop")
    assert (said.code, "another bookq" in said.out) == (1, True)


@linux
def test_a_folder_that_cannot_be_written_is_a_sentence(bookq: Bookq, share: Path) -> None:
    share.write_text("a file", "utf-8")
    said = bookq("desktop", "--install")
    assert said.code == 3
    assert "cannot be written" in said.err


def parsed_exec(line: str) -> list[str]:
    """The words of Exec, read by the rules of the Desktop Entry Specification."""
    text = line.replace("\\\\", "\\")
    words, current, quoted, escaped = [], "", False, False
    for character in text:
        if escaped:
            current, escaped = current + character, False
        elif quoted and character == "\\":
            escaped = True
        elif character == '"':
            if quoted:
                words.append(current.replace("%%", "%"))
                current = ""
            quoted = not quoted
        elif quoted:
            current += character
    return words


@pytest.mark.parametrize(
    "word", ["/opt/bookq/bookq", "/home/Zoë’s stuff/bookq", "/a b/100%/x", '/q"uo`te$s\\/x', "/%U/%f"]
)
def test_any_path_can_be_named_in_the_entry(word: str) -> None:
    assert parsed_exec(exec_line([word, "-m"])) == [word, "-m"]
    assert f"Exec={exec_line([word])} %U\n" in entry([word])


@pytest.mark.parametrize(("value", "chosen"), [("/x/y", "/x/y"), ("relative", None), ("", None)])
def test_the_data_folder_of_the_desktop_is_only_an_absolute_one(value: str, chosen: str | None) -> None:
    assert str(data_home({"XDG_DATA_HOME": value})) == (chosen or str(Path.home() / ".local" / "share"))


# completion


def completed(script: str, words: list[str], folder: Path) -> set[str]:
    """What bash offers after ``words``, the last one unfinished."""
    code = (
        f"{script}\n"
        'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _shtab_bookq; printf "%s\n" "${COMPREPLY[@]}"'
    )
    ran = subprocess.run(
        ["bash", "-c", code, "bash", *words], cwd=folder, capture_output=True, text=True, timeout=30
    )
    return {word.strip() for word in ran.stdout.split("\n")} - {""}


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash here")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["bookq", "ex"], {"export"}),
        (["bookq", "jobs", "--st"], {"--status"}),
        (["bookq", "jobs", "--status", "f"], {"finished", "failed"}),
        (["bookq", "completion", ""], {"bash", "zsh", "fish"}),
        (["bookq", "parse", "a"], {"apage.html"}),
        (["bookq", "clear", "--f"], {"--finished", "--failed"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_bash_offers_what_there_is(bookq: Bookq, words: list[str], offered: set[str], tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "apage.html").write_text("", "utf-8")
    assert completed(bookq("completion", "bash").out, words, folder) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_command_and_option_is_in_the_script(bookq: Bookq, shell: str) -> None:
    said = bookq("completion", shell)
    assert said.code == 0
    for name in COMMANDS:
        assert name in said.out
    for flag in ("data-dir", "all-failed", "offline", "screenshot", "workers"):
        assert flag in said.out
    checker = shutil.which(shell)
    if checker:
        ran = subprocess.run([checker, "-n"], input=said.out, capture_output=True, text=True, timeout=30)
        assert (ran.returncode, ran.stderr) == (0, "")


# bookq:// links on the command line


def test_a_link_to_bookq_is_text_for_the_window_and_for_add(bookq: Bookq) -> None:
    link = "bookq://add?url=https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F656"
    (request,) = bookq(link).windows
    assert (request.text, request.complaint) == ("https://www.goodreads.com/book/show/656", "")
    said = bookq("add", link)
    assert (said.code, "Added" in said.out) == (0, True)


def test_a_link_to_bookq_that_asks_for_more_opens_the_window_with_a_complaint(bookq: Bookq) -> None:
    (request,) = bookq("bookq://clear?all=1").windows
    assert request.text == ""
    assert "do nothing else" in request.complaint
    assert bookq("add", "bookq://clear?all=1").code == 2


def test_a_link_never_names_a_file(bookq: Bookq, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("https://www.goodreads.com/book/show/656", "utf-8")
    for address in (str(secret), secret.as_uri()):
        said = bookq("add", f"bookq://add?url={address}")
        assert said.code == 1
        assert json.loads(bookq("jobs", "--json").out) == []
    assert os.environ["BOOKQ_DATA_DIR"]
