"""The window does not wait while another program locks the database, and shows only what is saved."""

import itertools
import sqlite3
import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QTableView
from realwindow import find, shown, table

from bookq_gui import settings as settings_file
from bookq_gui.paths import default_paths
from bookq_gui.settings import Settings


def test_the_window_never_waits_for_the_disk(qtbot, start, site, tmp_path):
    # The short limits are for the servers that misbehave in the other tests; a busy machine meets them, too.
    default_paths(tmp_path / "data").settings.write_text(settings_file.text_of(Settings()), "utf-8")
    program = start()
    engine = program.engine
    qtbot.waitUntil(lambda: "Bring in your books" in shown(program), timeout=10_000)
    engine.imports.add_text("goodreads.com/book/show/1")
    qtbot.waitUntil(lambda: len(table(program, "resultsView")) == 1, timeout=20_000)
    beats = []
    heart = QTimer(interval=10)
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    other = sqlite3.connect(engine.paths.store / "cache.db", timeout=5)
    other.execute("BEGIN IMMEDIATE")
    heart.start()
    box = find(program, QPlainTextEdit, "linksInput")
    box.setPlainText("\n".join(f"https://www.goodreads.com/book/show/{number}" for number in range(2, 350)))
    qtbot.waitUntil(lambda: "Add 348" in shown(program), timeout=10_000)
    qtbot.mouseClick(find(program, QAbstractButton, "addButton"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(find(program, QAbstractButton, "pauseButton"), Qt.MouseButton.LeftButton)
    engine.queue.move_to_front(["gr:300"])
    engine.queue.cancel(["gr:3"])
    engine.queue.remove(["gr:4"])
    engine.library.request_book(1)
    find(program, QTableView, "resultsView").selectRow(0)
    ended = time.monotonic() + 5
    qtbot.waitUntil(lambda: time.monotonic() > ended, timeout=10_000)
    qtbot.waitUntil(lambda: "Another program" in shown(program), timeout=10_000)
    assert len(table(program, "queueView")) == 1, "nothing is shown before it is on disk"
    other.rollback()
    other.close()
    qtbot.waitUntil(lambda: len(table(program, "queueView")) == 348, timeout=20_000)
    qtbot.waitUntil(lambda: "Another program" not in shown(program), timeout=10_000)
    heart.stop()
    # 10 ms apart when all is well; the disk was away for more than 5 s.
    assert max(later - earlier for earlier, later in itertools.pairwise(beats)) < 1.0
    assert len(beats) > 200
