"""Work in the background of the window."""

import threading
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject

from bookq_gui.ui.controllers.services import BulkWork, Change
from bookq_gui.ui.event_pump import Background


def test_results_come_back_in_the_thread_of_the_window(qtbot):
    background = Background()
    came = []
    background.run(
        threading.current_thread,
        lambda worker: came.append((worker, threading.current_thread())),
        came.append,
    )
    qtbot.waitUntil(lambda: bool(came))
    worker, here = came[0]
    assert here is threading.current_thread()
    assert worker is not here
    background.close()


def test_what_went_wrong_comes_back_too(qtbot):
    background = Background()
    came = []
    background.run(lambda: 1 / 0, came.append, came.append)
    qtbot.waitUntil(lambda: bool(came))
    assert isinstance(came[0], ZeroDivisionError)
    background.close()


def test_nothing_comes_back_after_the_end(qtbot):
    background = Background()
    came, go = [], threading.Event()
    background.run(lambda: go.wait(5), came.append, came.append)
    go.set()
    background.close()
    background.run(lambda: 1, came.append, came.append)
    qtbot.wait(10)
    assert came == []


def test_all_bulk_work_is_done_in_order_before_the_window_closes(qtbot):
    owner, done, go = QObject(), [], threading.Event()
    bulk = BulkWork(owner)
    bulk.run(2_000, lambda: go.wait(5), lambda _result: done.append("many"))
    bulk.run(1, lambda: done.append("one"))
    bulk.run_chosen(lambda: Change(2_000, lambda: done.append("many again"), lambda _result: None))
    bulk.run_chosen(lambda: None)
    with ThreadPoolExecutor(1) as closing:
        waiting = closing.submit(bulk.wait)
        assert not waiting.done()
        go.set()
        qtbot.waitUntil(waiting.done)
    assert done == ["many", "one", "many again"]
    assert not bulk.is_busy


def test_bulk_work_goes_on_after_a_fault(qtbot):
    owner, done = QObject(), []
    bulk = BulkWork(owner)
    with qtbot.captureExceptions() as faults:
        bulk.run(2_000, lambda: 1 / 0, done.append)
        bulk.run(1, lambda: 1 / 0, done.append)
        bulk.run(2_000, lambda: "done", done.append)
        qtbot.waitUntil(lambda: bool(done))
    assert done == ["done"]
    assert {kind for kind, _error, _trace in faults} == {ZeroDivisionError}
    with ThreadPoolExecutor(1) as closing:
        closing.submit(bulk.wait).result(5)
