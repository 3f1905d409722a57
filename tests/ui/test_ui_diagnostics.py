"""Diagnostics: everything a report needs and no secrets, gathered off the window's thread."""

import logging
import threading

import pytest
from fake_engine import make_book, make_job, make_queues
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from bookq_gui import logfile
from bookq_gui.model.job import JobError, Status
from bookq_gui.settings import Settings
from bookq_gui.ui.actions import Act
from bookq_gui.ui.system import diagnostics as dialog_file
from bookq_gui.ui.system import facts
from bookq_gui.ui.system.diagnostics import DiagnosticsDialog


@pytest.fixture
def snapshot():
    return facts.Snapshot(
        settings=Settings(proxy="http://me:secret@proxy.example:3128"),
        statuses={Status.FAILED: 3},
        queues=make_queues(interval=0, cooling_until=1_800_000_000, reason=JobError("challenge", "No.")),
        books=12,
        screen="HDMI-1",
        scale=2.0,
    )


class TestFacts:
    def test_a_report_has_all_that_helps(self, paths, snapshot):
        paths.store.mkdir(parents=True)
        (paths.store / "cache.db").write_bytes(b"x" * 1024 * 1024)
        (paths.cache / "covers").mkdir(parents=True)
        (paths.cache / "covers" / "one").write_bytes(b"x" * 512 * 1024)
        paths.log.write_text("2026-01-01 INFO opened\n", "utf-8")
        report = facts.gather("bookq 9.9\nQt 6", paths, snapshot).report()
        for line in (
            "bookq 9.9",
            "HDMI-1, scale 2",
            "store: 1.0 MiB in 1 files",
            "cache covers: 0.5 MiB in 1 files",
            "books: 12",
            "jobs failed: 3",
            "jobs queued: 0",
            "pages: 0 of 1 in flight, cools down until 2027-01-15T08:00:00+00:00, because of challenge",
            "workers: 4",
            "2026-01-01 INFO opened",
        ):
            assert line in report.splitlines()

    def test_a_password_is_not_in_it(self, paths, snapshot):
        report = facts.gather("", paths, snapshot).report()
        assert "proxy.example:3128" in report
        assert "secret" not in report

    def test_nothing_there_yet_is_no_fault(self, paths, snapshot):
        gathered = facts.gather("", paths, snapshot)
        assert "log: none yet" in gathered.summary
        assert gathered.log == ""

    def test_a_log_that_cannot_be_read_is_said(self, paths, snapshot):
        paths.log.mkdir(parents=True)
        assert "cannot be read" in facts.gather("", paths, snapshot).log


class TestWindow:
    @pytest.fixture
    def dialog(self, make_desk, qtbot):
        desk = make_desk(
            books=[make_book(1)], jobs=[make_job(1, Status.FINISHED), make_job(2, Status.FAILED)]
        )
        desk.engine.paths.log.write_text("2026-01-01 INFO first\n", "utf-8")
        desk.window.actions_[Act.DIAGNOSTICS].trigger()
        (found,) = [top for top in QApplication.topLevelWidgets() if isinstance(top, DiagnosticsDialog)]
        qtbot.waitUntil(lambda: "jobs failed: 1" in found.facts.toPlainText())
        yield found
        found.close()

    def test_it_shows_facts_and_log(self, dialog):
        assert "books: 1" in dialog.findChild(QPlainTextEdit, "factsText").toPlainText()
        assert "first" in dialog.findChild(QPlainTextEdit, "logText").toPlainText()

    def test_it_follows_the_log_and_keeps_its_place(self, dialog, qtbot):
        with dialog._paths.log.open("a") as log:
            log.writelines(f"2026-01-01 INFO line {number}\n" for number in range(500))
        dialog.look()
        qtbot.waitUntil(lambda: "line 499" in dialog.log.toPlainText())
        bar = dialog.log.verticalScrollBar()
        assert bar.value() == bar.maximum()
        bar.setValue(3)
        with dialog._paths.log.open("a") as log:
            log.write("2026-01-01 INFO the last\n")
        dialog.look()
        qtbot.waitUntil(lambda: "the last" in dialog.log.toPlainText())
        assert bar.value() == 3

    def test_it_is_copied_and_saved(self, dialog, tmp_path):
        dialog.copy()
        assert "books: 1" in QGuiApplication.clipboard().text()
        assert "first" in QGuiApplication.clipboard().text()
        dialog.save(tmp_path / "report.txt")
        assert (tmp_path / "report.txt").read_text("utf-8") == QGuiApplication.clipboard().text()
        dialog.save(tmp_path / "nowhere" / "report.txt")
        assert "could not be saved: No such file" in dialog.said.text()

    def test_the_window_waits_for_no_disk(self, dialog, qtbot, monkeypatch):
        threads = []

        def slow(*arguments):
            threads.append(threading.current_thread())
            return facts.Gathered("slow facts", "")

        monkeypatch.setattr(dialog_file, "gather", slow)
        dialog.look()
        qtbot.waitUntil(lambda: dialog.facts.toPlainText() == "slow facts")
        assert threading.main_thread() not in threads


class TestLogFile:
    @pytest.fixture
    def log(self, tmp_path):
        file = tmp_path / "bookq.log"
        handler = logfile.start(file)
        yield file
        logfile.stop(handler)

    def test_what_is_logged_is_in_it(self, log):
        logging.getLogger("bookq_gui.test").info("the disk is full")
        line = logfile.tail(log)
        assert line.endswith("INFO bookq_gui.test: the disk is full\n")
        assert "+00:00" in line

    def test_it_stays_small(self, log):
        logger = logging.getLogger("bookq_gui.test")
        for _ in range(1200):
            logger.info("x" * 4000)
        files = sorted(log.parent.glob("bookq.log*"))
        assert len(files) == 1 + logfile.OLD_FILES
        assert all(file.stat().st_size <= logfile.LARGEST for file in files)

    def test_one_entry_is_not_endless(self, log):
        logging.getLogger("bookq_gui.test").info("x" * 1_000_000)
        assert log.stat().st_size < 10_000

    @pytest.mark.parametrize(
        ("said", "kept"),
        [
            ("proxy http://me:secret@10.0.0.1:3128 is gone", "proxy http://***@10.0.0.1:3128 is gone"),
            ("Set-Cookie: session=abc; path=/\nnext", "Set-Cookie: ***\nnext"),
            ("'Cookie': 'a=b'", "'Cookie': ***"),
            ("Authorization: Basic abc", "Authorization: ***"),
            ("https://www.goodreads.com/book/show/1", "https://www.goodreads.com/book/show/1"),
        ],
    )
    def test_secrets_are_left_out(self, said, kept):
        assert logfile.without_secrets(said) == kept

    def test_the_own_folder_is_a_tilde(self, monkeypatch, tmp_path):
        monkeypatch.setattr(logfile.Path, "home", lambda: tmp_path / "zoe")
        assert logfile.without_secrets(f"in {tmp_path}/zoe/books") == "in ~/books"

    def test_a_tail_begins_with_a_whole_line(self, tmp_path):
        file = tmp_path / "x.log"
        file.write_text("".join(f"line {number}\n" for number in range(1000)), "utf-8")
        end = logfile.tail(file, 100)
        assert len(end) <= 100
        assert all(line.startswith("line ") for line in end.splitlines())
        assert end.endswith("line 999\n")

    def test_a_folder_that_takes_nothing_does_not_stop_anyone(self, tmp_path, capsys):
        handler = logfile.start(tmp_path / "missing" / "bookq.log")
        logging.getLogger("bookq_gui.test").error("lost")
        logfile.stop(handler)
        assert capsys.readouterr().err == ""
