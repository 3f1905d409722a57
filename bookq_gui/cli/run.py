"""``bookq run``: drain the queue without a window."""

from __future__ import annotations

import argparse
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from bookq_gui.cli.command import Command
from bookq_gui.cli.output import CommandError, Exit, say
from bookq_gui.cli.queue_access import opened
from bookq_gui.cli.run_report import Report
from bookq_gui.cli.window import OpenWindow
from bookq_gui.engine.engine import EngineError
from bookq_gui.paths import Paths

LOOK_INTERVAL = 0.2
"""Seconds between two looks at what has happened."""


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--workers", type=_workers, metavar="N", help="work with N workers, 1 to 16")


def _workers(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= 16:
        return int(text)
    raise argparse.ArgumentTypeError("N is a whole number from 1 to 16")


def _run(options: argparse.Namespace, paths: Paths, _open_window: OpenWindow) -> int:
    return run(paths, workers=options.workers)


def run(paths: Paths, *, workers: int | None) -> int:
    """Work until nothing is left to do. A line a job on stdout; on a terminal the state below it."""
    with opened(paths, workers=workers) as engine, _stop_signals() as stopped:
        report = Report(engine.queue.jobs(), engine.queue.queues())
        engine.outbox.clear()
        try:
            engine.start()
        except EngineError as error:
            raise CommandError(str(error.message), Exit.IMPOSSIBLE) from error
        while not (idle := engine.wait_idle(LOOK_INTERVAL)) and not stopped and not engine.broken:
            report.look(engine.outbox)
        if not idle:
            engine.close(waiting=say)
        report.look(engine.outbox)
        report.end()
    if stopped and not idle:
        say(f"Stopped. {report.left_in_words} left; bookq run goes on with them.")
        return 128 + stopped[0]
    return Exit.NOT_ALL if report.summarise() else Exit.DONE


@contextmanager
def _stop_signals() -> Iterator[list[int]]:
    """The signals that asked us to stop. The second one is obeyed at once, as KeyboardInterrupt."""
    received: list[int] = []

    def on_signal(number: int, _frame: FrameType | None) -> None:
        received.append(number)
        if len(received) > 1:
            raise KeyboardInterrupt

    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = {number: signal.signal(number, on_signal) for number in numbers}
    try:
        yield received
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


COMMANDS = {
    "run": Command(
        "  bookq run\n  bookq run --workers 2\n\nCtrl+C stops it; what was started goes back to the queue.",
        _arguments,
        _run,
    )
}
