"""What runs in a reader process: it reads files until its line is closed, with limits of work and memory."""

from __future__ import annotations

import contextlib
import json
import math
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from bookq_gui.goodreads.responses import PageProblem
from bookq_gui.imports.archives import Unreadable
from bookq_gui.imports.files import Wanted, read_file

if sys.platform != "win32":
    import resource

TOGETHER = 500
"""So many things that were recognised go into one message: a longer one would hold the window up."""
OUT_OF_MEMORY = 77
"""The exit code of a reader that took too much memory."""


def serve(line: Connection, memory: int) -> None:
    """Read files until the line is closed, which it also is when the process that began us is gone."""
    # Ctrl+C in a terminal reaches the whole group; ours to end us is the process that began us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(5)
    scarce = not _limit_memory(memory)
    with contextlib.suppress(EOFError, OSError), line:
        line.send_bytes(b"{}")
        while True:
            request = json.loads(line.recv_bytes())
            data = line.recv_bytes() if request["do"] == "page" else b""
            try:
                with _limited_work(request["seconds"]):
                    messages = list(_answers(request, data))
            except (MemoryError, ImportError):
                line.send_bytes(json.dumps({"failed": "machine" if scarce else "memory"}).encode())
                return
            except Exception as error:  # noqa: BLE001 - whatever it is, it costs this file alone
                messages = [json.dumps({"failed": "died", "details": repr(error)}).encode()]
            for message in messages:
                line.send_bytes(message)


def _answers(request: Mapping[str, Any], data: bytes) -> Iterator[bytes]:
    if request["do"] == "import":
        yield from _imported(request)
        return
    from bookq_gui.goodreads.parsing.other_pages import books_on
    from bookq_gui.goodreads.parsing.reader import read_page
    from bookq_gui.imports.saved_page import read_saved

    source = request.get("source", request.get("path"))
    answer: dict[str, Any]
    try:
        if request["do"] == "file":
            data = read_saved(Path(request["path"]))
        answer = {"book": read_page(data, fetched_at=request["fetched_at"], source=source).to_dict()}
    except PageProblem as problem:
        listed = books_on(data) if request["do"] == "file" else None
        answer = {"problem": problem.kind, "detail": problem.detail, "listed": listed and listed.to_json()}
    except Unreadable as error:
        answer = {"unreadable": error.message.to_data()}
    except OSError as error:
        answer = {"error": [error.errno or 0, error.strerror or str(error)]}
    yield json.dumps(answer).encode()
    if request["do"] == "file":
        yield data if "book" in answer and request["page"] else b""


def _imported(request: Mapping[str, Any]) -> Iterator[bytes]:
    from functools import partial

    from bookq_gui.goodreads.links import job_of
    from bookq_gui.goodreads.parsing.other_pages import books_on

    wanted = Wanted(
        partial(job_of, ids=request["ids"]),
        request["ids"],
        request["alone"],
        request["skip"],
        request["most"],
        books_on,
    )
    content = read_file(Path(request["path"]), wanted)
    found = [item.to_data() for item in content.found]
    for start in range(0, len(found), TOGETHER):
        yield json.dumps({"found": found[start : start + TOGETHER]}).encode()
    about = {
        "is_archive": content.is_archive,
        "is_last": content.is_last,
        "members": content.members,
        "empty": content.empty,
        "seconds": content.seconds,
        "too_many": content.too_many,
        "name": content.name,
    }
    yield json.dumps({"content": about}).encode()


if sys.platform != "win32":

    @contextlib.contextmanager
    def _limited_work(seconds: float) -> Iterator[None]:
        """End this process if its work takes longer. The system does it: C code ends, too."""
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        most = math.ceil(time.process_time() + seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (most if hard < 0 else min(most, hard), hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_CPU, (hard, hard))

    def _memory() -> int:
        """The bytes that this process takes, at their peak."""
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit

else:

    @contextlib.contextmanager
    def _limited_work(_seconds: float) -> Iterator[None]:
        """Windows has no such limit: the process that began us has one of its own."""
        yield

    def _memory() -> int:
        """The bytes that this process takes, at their peak."""
        import ctypes

        counters = (ctypes.c_size_t * 9)()
        counters[0] = ctypes.sizeof(counters)
        kernel = ctypes.windll.kernel32
        kernel.K32GetProcessMemoryInfo(
            ctypes.c_void_p(kernel.GetCurrentProcess()), counters, ctypes.sizeof(counters)
        )
        return int(counters[1])


def _limit_memory(most: int) -> bool:
    """Let this process take no more than ``most`` bytes in addition to what it has.

    Returns False if another limit, which this process was given, is lower.
    """
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
        now = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        limit = now + most if hard < 0 else min(now + most, hard)
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
        enough = limit == now + most
    else:
        # Elsewhere that limit is not kept, or there is none.
        threading.Thread(target=_watch_memory, args=(_memory() + most,), daemon=True).start()
        enough = True
    return enough


def _watch_memory(most: int) -> None:
    while _memory() <= most:
        time.sleep(0.1)
    os._exit(OUT_OF_MEMORY)
