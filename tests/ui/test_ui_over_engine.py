"""The window over the real engine: undo of adds, redirects, backups, closing."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from badsite import BadSite, page, redirect, sample_page, status
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from bookq_gui.engine import engine as engine_module
from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.library.reader import BOOK
from bookq_gui.model.job import Status
from bookq_gui.paths import WindowRequest, default_paths
from bookq_gui.storage.reader import ReadOnlyStore
from bookq_gui.ui.actions import Act
from bookq_gui.ui.app import Program
from bookq_gui.ui.controllers.window import MainController
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.widgets.theme import Theme
from bookq_gui.ui.window_layout import WindowState

SLOW_DOWN = status(429, Retry_After="600")


class Real:
    def __init__(self, folder: Path, site: BadSite, qtbot) -> None:
        paths = default_paths(folder)
        self.qtbot = qtbot
        self.engine = Engine(paths, site=local_site(site.url))
        session = WindowState(paths.config)
        session.keep_text("told/closing", "yes")
        theme = Theme(QApplication.instance())
        theme.apply("light")
        self.window = MainWindow(session)
        for step in self.window.steps():
            step()
        self.controller = MainController(self.window, self.engine, theme, session)
        qtbot.addWidget(self.window)
        self.window.resize(1180, 800)
        self.window.show()
        with qtbot.waitSignal(self.controller.opened, timeout=10_000):
            self.controller.pump.start()
            self.engine.open_in_background()

    def said(self) -> list[str]:
        return [line.text() for toast in self.window.toasts.toasts for line in (toast.text, toast.sub)]

    def wait(self, condition) -> None:
        self.qtbot.waitUntil(condition, timeout=10_000)

    def add(self, *numbers: int) -> None:
        self.controller.imports.add_text(" ".join(f"goodreads.com/book/show/{number}" for number in numbers))

    def undo(self) -> None:
        self.window.actions_[Act.UNDO].trigger()

    def books(self) -> set[int]:
        return set(self.window.books.model.rows)

    def choose_job(self, job_id: str) -> None:
        self.wait(lambda: self.window.queue.model.line_of(job_id) is not None)
        self.window.queue.view.select_ids([job_id])
        self.wait(lambda: [job.id for job in self.window.queue.selected_jobs()] == [job_id])
        self.wait(self.window.actions_[Act.REMOVE_JOB].isEnabled)

    def status(self, job_id: str) -> Status | None:
        job = self.window.queue.model.job(job_id)
        return job.status if job else None


@pytest.fixture
def site():
    with BadSite() as site:
        yield site


@pytest.fixture
def real(tmp_path, site, qtbot):
    real = Real(tmp_path / "data", site, qtbot)
    yield real
    real.controller.pump.stop()
    real.window.close()
    real.engine.close(10)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def blocked(real, site):
    """A window whose site refused the page of book 1."""
    site.script(1, SLOW_DOWN)
    real.controller.imports.add_text("goodreads.com/book/show/1 goodreads.com/book/show/2")
    real.wait(lambda: real.window.queue.banner.isVisible())
    return real


def test_a_canceled_job_that_is_added_again_is_canceled_again_when_that_is_taken_back(blocked):
    blocked.choose_job("gr:1")
    blocked.window.actions_[Act.CANCEL_JOB].trigger()
    blocked.wait(lambda: blocked.status("gr:1") is Status.CANCELED)
    before = blocked.engine.queue.job("gr:1")
    blocked.controller.imports.add_text("goodreads.com/book/show/1 goodreads.com/book/show/3")
    blocked.wait(lambda: blocked.status("gr:1") is Status.QUEUED)
    blocked.window.actions_[Act.UNDO].trigger()
    blocked.wait(lambda: blocked.status("gr:1") is Status.CANCELED and blocked.status("gr:3") is None)
    assert blocked.engine.queue.job("gr:1") == before
    blocked.window.actions_[Act.REDO].trigger()
    blocked.wait(lambda: blocked.status("gr:1") is Status.QUEUED and blocked.status("gr:3") is Status.QUEUED)


def test_an_import_during_a_change_of_many_books_keeps_both(real, tmp_path):
    table = tmp_path / "library.csv"
    table.write_text("Book Id,Title,Author,My Rating,Bookshelves\n1,Kelp,Odd Rusk,4,sea\n")

    class Tags:
        """One tag. It is looked at once for the same annotations, so again for the last book."""

        looks = 0

        def __iter__(self):
            self.looks += 1
            if self.looks == 2:
                real.engine.imports.import_files([table])
            return iter(["lent"])

    annotations = real.controller.details.annotations
    annotations.change([1001], "read_on", "2020")
    annotations.change(range(1, 1_002), "tags_added", Tags())
    real.wait(lambda: not real.controller.services.bulk.is_busy)
    first = real.engine.library.annotation(1)
    assert (first.stars, set(first.tags)) == (4.0, {"sea", "lent"})
    real.undo()
    real.wait(lambda: not real.engine.library.annotation(2))
    assert real.engine.library.annotation(1).stars == 4.0


def test_undo_takes_only_the_book_of_its_own_link(real, site):
    for number in (11, 12):
        site.script(number, page(sample_page(number, "The Hobbit")))
        real.add(number)
        real.wait(lambda number=number: number in real.books())
    real.undo()
    real.wait(lambda: real.books() != {11, 12})
    assert real.books() == {11}
    assert "1 book left the library again" in real.said()


def test_undo_of_a_redirected_link_takes_its_book_and_tells(real, site):
    site.script(1, redirect(2))
    real.add(1)
    real.wait(lambda: real.books() == {2})
    real.undo()
    real.wait(lambda: not real.books())
    assert "1 book left the library again" in real.said()


def test_undo_of_a_page_lets_the_link_wait_again_that_it_finished(real, tmp_path):
    real.engine.queue.pause("pages")
    real.add(60)
    (tmp_path / "page.html").write_bytes(sample_page(60))
    real.controller.imports.add_files([tmp_path / "page.html"])
    real.wait(lambda: real.books() == {60} and real.status("gr:60") is Status.FINISHED)
    real.undo()
    real.wait(lambda: not real.books())
    real.wait(lambda: real.status("gr:60") is Status.QUEUED)
    real.engine.queue.resume()
    real.wait(lambda: real.books() == {60})


def test_undo_at_once_keeps_a_pasted_page_out(real, monkeypatch):
    may_write, fsync = threading.Event(), os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (may_write.wait(10), fsync(handle)))
    real.controller.imports.add_text(sample_page(5).decode())
    real.undo()
    may_write.set()
    assert real.engine.wait_idle(30)
    assert real.engine.queue.jobs() == ()
    assert real.engine.library.rows() == ()
    real.window.actions_[Act.REDO].trigger()
    real.wait(lambda: real.books() == {5})


def test_a_redirected_id_is_known_in_the_window(real, site):
    site.script(41, redirect(42), status(404))
    real.add(41, 43)
    real.wait(lambda: real.books() == {42, 43})
    panel = real.window.books

    def shown(words: str) -> list[int]:
        panel.set_search(words)
        panel.model.finish()
        return list(panel.model.shown_ids())

    assert shown("id:41") == [42]
    assert shown("id:41-42") == [42]
    assert shown("-id:41") == [43]
    real.engine.library.refetch([42])
    assert shown("id:41") == [42]


def test_an_id_that_turns_out_to_lead_to_a_book_is_found_by_the_filter_in_force(real, site):
    site.script(41, redirect(42))
    real.add(42)
    real.wait(lambda: real.books() == {42})
    real.window.books.set_search("id:41")
    real.window.books.model.finish()
    assert list(real.window.books.model.shown_ids()) == []
    real.add(41)
    real.wait(lambda: list(real.window.books.model.shown_ids()) == [42])


def test_a_backup_that_fails_says_why(real, monkeypatch, tmp_path):
    file = tmp_path / "no-folder" / "mine.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(file), ""))
    real.window.actions_[Act.BACK_UP].trigger()
    assert real.said()[0] == "Backing up to mine.zip…"
    real.wait(lambda: not any(text.startswith("Backing up") for text in real.said()))
    real.wait(lambda: any(str(file.parent) in text for text in real.said()))


class Closing:
    """Runs a program that closes during some work, and releases ``held`` when the window says "Saving…".

    The window closes when ``begin``, which is called repeatedly, returns that the work has begun.
    """

    def __init__(self, folder: Path, site: BadSite) -> None:
        self._site = site
        request = WindowRequest(default_paths(folder))
        self.program = Program(QApplication.instance(), request, self._engine)
        self.window = self.program.window
        self.held = threading.Event()

    def _engine(self, paths) -> Engine:
        return Engine(paths, site=local_site(self._site.url))

    def run(self, begin: Callable[[], bool]) -> int:
        def close() -> None:
            if begin():
                closes.stop()
                QTimer.singleShot(0, self.window.close)

        def go_on() -> None:
            if self.window.opening.title.text() == "Saving…":
                self.held.set()

        closes = QTimer(interval=10)
        goes_on = QTimer(interval=10)
        closes.timeout.connect(close)
        goes_on.timeout.connect(go_on)
        closes.start()
        goes_on.start()
        return self.program.run()


@pytest.fixture
def closing(qapp, tmp_path, site):
    return Closing(tmp_path / "data", site)


def test_a_window_that_closes_ends_its_backup(closing, monkeypatch, tmp_path):
    begun, rows = threading.Event(), ReadOnlyStore.rows
    never = threading.Event()

    def held_rows(store, prefix):
        yield from rows(store, prefix)
        if prefix == BOOK:
            begun.set()
            closing.held.wait(10)
            for number in range(500):
                never.wait(0.01)
                yield str(number), f'"{300_000 * "x"}"'

    def begin() -> bool:
        back_up = closing.window.actions_[Act.BACK_UP] if closing.program.controller else None
        if back_up and back_up.isEnabled() and not started:
            started.append(True)
            back_up.trigger()
        return begun.is_set()

    started: list[bool] = []
    folder = tmp_path / "backups"
    folder.mkdir()
    monkeypatch.setattr(ReadOnlyStore, "rows", held_rows)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(folder / "mine.zip"), "")
    )
    assert closing.run(begin) == 0
    assert closing.held.is_set(), "the window did not say that it saves"
    assert list(folder.iterdir()) == []


def test_a_window_that_closes_waits_for_its_library_to_open(closing, monkeypatch, caplog, tmp_path, site):
    begun, finish = threading.Event(), engine_module.finish_recovery

    def held_finish(folder):
        begun.set()
        closing.held.wait(10)
        return finish(folder)

    monkeypatch.setattr(engine_module, "finish_recovery", held_finish)
    assert closing.run(begun.is_set) == 0
    assert closing.held.is_set(), "the window did not say that it saves"
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []
    again = Engine(default_paths(tmp_path / "data"), site=local_site(site.url))
    again.open()
    assert again.close(10)
