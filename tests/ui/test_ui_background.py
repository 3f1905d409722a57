"""Work in the background of the window."""

import threading

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
