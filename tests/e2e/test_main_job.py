"""The main job in the real window: paste a mail, press Add, watch, retry what failed, start again."""

import itertools
import sqlite3
import time

from badsite import challenge, drip, hang, page, status
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QTableView
from realwindow import find, settled, shown, shown_failed, table

from bookq_gui import settings as settings_file
from bookq_gui.model.job import Status
from bookq_gui.paths import default_paths
from bookq_gui.settings import Settings

FORMS = (
    "https://www.goodreads.com/book/show/{0}",
    "http://goodreads.com/book/show/{0}.Some_Title",
    "www.goodreads.com/book/show/{0}-some-title/",
    "<https://m.goodreads.com/book/show/{0}>",
    "https://www.goodreads.com/en/book/show/{0}-some-title",
    "https://www.goodreads.com/book/show/{0}?ac=1&from_search=true&qid=abc&rank=1",
    "https://www.goodreads.com/book/show/{0}#CommunityReviews",
    "https://www.goodreads.com/book/show/{0}/reviews",
    "HTTPS://WWW.GOODREADS.COM/BOOK/SHOW/{0}",
    "(see https://www.goodreads.com/zh-TW/book/show/{0}._).",
    "https://www.goodreads.com/book/show?id={0}",
    "com.goodreads.https://book/show/{0}",
)


def mail(ids: list[int]) -> str:
    lines = ["Hello,", "", "these are the books I told you about:", ""]
    for place, book_id in enumerate(ids):
        link = FORMS[place % len(FORMS)].format(book_id)
        lines.append((f"> {link}", f"{place + 1}. {link}", f"- my favourite: {link}, really")[place % 3])
    lines += ["", "and a list: https://www.goodreads.com/list/show/1.Best_Books_Ever", "", "Bye, A."]
    return "\n".join(lines)


def test_from_a_pasted_mail_to_the_same_window_after_a_restart(qtbot, start, site):
    ids = list(dict.fromkeys([*site._pages, *range(900_001, 900_041)]))[:40]
    gone, hanging, dripping, busy, never = ids[3], ids[8], ids[13], ids[20], ids[30]
    site.script(gone, status(404), page())
    site.script(hanging, hang(), page())
    site.script(dripping, drip(), drip(), drip(), page())
    site.script(busy, status(503), status(503), page())
    site.script(never, status(500), status(500), status(500), page())
    program = start()
    box = find(program, QPlainTextEdit, "linksInput")
    QApplication.clipboard().setText(mail(ids))
    box.setFocus()
    box.paste()
    qtbot.waitUntil(lambda: "Add 40" in shown(program), timeout=10_000)
    assert "Not usable" in shown(program)
    site.interrupt(challenge())
    qtbot.mouseClick(find(program, QAbstractButton, "addButton"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: settled(program, finished=37, failed=3), timeout=90_000)
    failed = {job.id: job.error for job in program.engine.queue.jobs() if job.status is Status.FAILED}
    assert set(failed) == {f"gr:{gone}", f"gr:{dripping}", f"gr:{never}"}
    assert "no such book" in str(failed[f"gr:{gone}"].message)
    assert all(str(error.message) and "Traceback" not in str(error.message) for error in failed.values())
    qtbot.waitUntil(lambda: len(shown_failed(program)) == 3, timeout=10_000)
    failures = shown_failed(program)
    assert any("no such book" in cell for row in failures for cell in row)

    retry = find(program, QAbstractButton, "retryFailedButton")
    qtbot.waitUntil(lambda: "3" in retry.text(), timeout=10_000)
    qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: settled(program, finished=40, failed=0), timeout=60_000)
    assert {row.id for row in program.engine.library.rows()} == set(ids)
    qtbot.waitUntil(lambda: not retry.isVisible(), timeout=10_000)

    books, jobs = table(program, "resultsView"), table(program, "queueView")
    program.window.close()
    again = start()
    qtbot.waitUntil(lambda: len(table(again, "resultsView")) == 40, timeout=20_000)
    assert sorted(table(again, "resultsView")) == sorted(books)
    assert sorted(row[:3] for row in table(again, "queueView")) == sorted(row[:3] for row in jobs)


def test_the_window_never_waits_for_the_disk(qtbot, start, site, tmp_path):
    # The short limits are for the servers that misbehave in the main job; a busy machine meets them, too.
    default_paths(tmp_path / "data").settings.write_text(settings_file.text_of(Settings()), "utf-8")
    program = start()
    engine = program.engine
    qtbot.waitUntil(lambda: engine.queue.job("x") is None and engine._opened, timeout=10_000)
    engine.imports.add_text("goodreads.com/book/show/1")
    qtbot.waitUntil(lambda: len(table(program, "resultsView")) == 1, timeout=20_000)
    beats = []
    heart = QTimer(interval=10)
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    other = sqlite3.connect(engine.paths.store / "cache.db", timeout=5)
    other.execute("BEGIN IMMEDIATE")
    heart.start()
    box = find(program, QPlainTextEdit, "linksInput")
    box.setPlainText("\n".join(f"https://www.goodreads.com/book/show/{number}" for number in range(2, 500)))
    qtbot.waitUntil(lambda: "Add 498" in shown(program), timeout=10_000)
    qtbot.mouseClick(find(program, QAbstractButton, "addButton"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(find(program, QAbstractButton, "pauseButton"), Qt.MouseButton.LeftButton)
    engine.queue.move_to_front(["gr:400"])
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
    qtbot.waitUntil(lambda: len(table(program, "queueView")) == 498, timeout=20_000)
    qtbot.waitUntil(lambda: "Another program" not in shown(program), timeout=10_000)
    heart.stop()
    # 10 ms apart when all is well; the disk was away for more than 5 s.
    assert max(later - earlier for earlier, later in itertools.pairwise(beats)) < 1.0
    assert len(beats) > 200
