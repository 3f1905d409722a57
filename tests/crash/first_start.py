"""Starts on an empty folder again and again and dies at each call that changes a file. Run as a script.

first_start.py FOLDER SHIM EVERY     die at each EVERYth call; print JSON of what the next starts find
"""

import ctypes
import json
import os
import shutil
import sys
from functools import partial
from pathlib import Path

from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.paths import default_paths

LINK = "https://www.goodreads.com/book/show/{}"


def forked(work, *arguments) -> int:
    """The exit status of ``work`` in a process of its own."""
    child = os.fork()
    if child == 0:
        code = 70
        try:
            code = work(*arguments)
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def open_engine(data: Path):
    engine = Engine(default_paths(data), site=local_site("http://127.0.0.1:9"))
    return engine, engine.open()


def first_start(data: Path, acknowledged: Path, arm) -> int:
    arm()
    engine, _opened = open_engine(data)
    for number in (1, 2):
        engine.imports.add_text(LINK.format(number))
        if engine.flush(10):
            (acknowledged / str(number)).mkdir()
    return 0 if engine.close(10) else 1


def second_start(data: Path, acknowledged: Path) -> int:
    engine, opened = open_engine(data)
    jobs = {job.id for job in opened.jobs}
    lost = [told for told in acknowledged.iterdir() if f"gr:{told.name}" not in jobs]
    engine.imports.add_text(LINK.format(3))
    saved = engine.flush(10) and engine.close(10)
    return (1 if lost else 0) + (0 if saved else 2) + (4 if opened.notices else 0)


def main(folder: Path, shim: str, every: int) -> None:
    library = ctypes.CDLL(shim)
    data, acknowledged = folder / "data", folder / "acknowledged"
    found = {"kills": 0, "bricked": [], "lost": [], "told": []}
    ended, number = -9, 1
    while ended == -9:
        for old in (data, acknowledged):
            shutil.rmtree(old, ignore_errors=True)
        acknowledged.mkdir()
        ended = forked(first_start, data, acknowledged, partial(library.arm, number, number % 2))
        result = forked(second_start, data, acknowledged)
        if result < 0 or result & 2 or result > 7:
            found["bricked"].append(number)
        elif result & 1:
            found["lost"].append(number)
        elif result & 4:
            found["told"].append(number)
        found["kills"] += ended == -9
        number += every
    print(json.dumps({**found, "ended": ended}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
