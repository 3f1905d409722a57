"""``bookq worker``: read pages for the desktops that use the same Redis."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import signal
import sys
import threading
import time
from functools import partial
from multiprocessing.connection import wait
from pathlib import Path
from types import FrameType

from bookq_gui.cli.output import CommandError, Exit, say
from bookq_gui.cli.parser import Command
from bookq_gui.paths import Paths
from bookq_gui.remote import connection
from bookq_gui.settings import load, problem_with

MOST_WORKERS = 64
_AGAIN_SECONDS = 1.0


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--redis", metavar="URL", help="redis://host:6379/0, or rediss:// for an encrypted one")
    sub.add_argument(
        "--pages", metavar="DIR", action="append", default=[],
        help="a folder of saved pages that this computer shares with the desktop; may be given several times",
    )  # fmt: skip
    sub.add_argument("-n", type=_count, default=1, metavar="N", help="so many workers (1)")


def _count(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= MOST_WORKERS:
        return int(text)
    raise argparse.ArgumentTypeError(f"N is a whole number from 1 to {MOST_WORKERS}")


def _run(options: argparse.Namespace, paths: Paths) -> int:
    url = options.redis or load(paths.settings)[0].redis_url
    if not url:
        raise CommandError("Say where Redis is: bookq worker --redis redis://host:6379/0", Exit.WRONG_USE)
    if problem := problem_with("redis_url", url):
        raise CommandError(problem, Exit.WRONG_USE)
    folders = [Path(folder).absolute() for folder in options.pages]
    for folder in folders:
        if not folder.is_dir():
            raise CommandError(f"There is no folder {folder}.", Exit.WRONG_USE)
    try:
        password = connection.password(paths.config)
    except connection.PasswordFileError as error:
        raise CommandError(error.message, Exit.WRONG_USE) from error
    if caution := connection.caution(url):
        say(caution)
    from bookq_gui.remote.worker import FOLDERS

    os.environ[FOLDERS] = os.pathsep.join(map(str, folders))
    say(f"Waiting for pages from Redis at {connection.host_in(url)}. Ctrl+C ends this.")
    return _several(url, password, options.n) if options.n > 1 else _one(url, password)


def _one(url: str, password: str) -> int:
    from bookq_gui.remote.worker import WORKER_SECONDS, run_worker

    shown = ""
    lock = threading.Lock()

    def show(error: BaseException | None) -> None:
        nonlocal shown
        trouble = "" if error is None else str(connection.sentence_of(error, url, worker=True))
        with lock:
            if trouble != shown:
                say(trouble or f"Redis at {connection.host_in(url)} answers again.")
            shown = trouble

    run_worker(partial(connection.connect, url, password, timeout=WORKER_SECONDS), show)
    return Exit.DONE


def _child(url: str, password: str) -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()
    sys.exit(_one(url, password))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)


def _several(url: str, password: str, count: int) -> int:
    """Keep so many workers in processes of their own, and replace those that die."""
    context = multiprocessing.get_context("spawn")
    stopping = False

    def stop(_number: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True
        for worker in workers:
            worker.terminate()

    workers: list[multiprocessing.context.SpawnProcess] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    while not stopping or workers:
        while len(workers) < count and not stopping:
            workers.append(context.Process(target=_child, args=(url, password), name="bookq-worker"))
            workers[-1].start()
        wait([worker.sentinel for worker in workers], timeout=_AGAIN_SECONDS)
        left = [worker for worker in workers if worker.is_alive()]
        if len(left) < len(workers) and not stopping:
            # One that dies at its start must not keep this computer busy.
            time.sleep(_AGAIN_SECONDS)
        workers[:] = left
    return Exit.DONE


COMMANDS = {
    "worker": Command(
        "  bookq worker --redis redis://nas:6379/0 --pages /data/pages\n"
        "  bookq worker --redis rediss://nas:6380/0 --pages /data/pages -n 4\n\n"
        "It reads saved pages below DIR for the desktops that use this Redis, and fetches pages where they\n"
        "want that: still one every two seconds for all computers together. The password of Redis is in\n"
        "BOOKQ_REDIS_PASSWORD. Ctrl+C ends it after the pages in hand.",
        _arguments,
        _run,
    )
}
