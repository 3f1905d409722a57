"""The reader process: it reads files within limits of work and memory until its pipe is closed."""

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
from dataclasses import fields
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from bookq_gui.goodreads.responses import PageProblem
from bookq_gui.imports.archives import Unreadable
from bookq_gui.imports.files import Wanted, read_file

if sys.platform != "win32":
    import resource

TOGETHER = 500
"""So many `Recognised` go into one message: decoding a longer one would delay the window."""
OUT_OF_MEMORY = 77
"""The exit code of a reader that took too much memory."""


def pack_message(value: Mapping[str, Any], page: bytes = b"") -> bytes:
    """A message on the pipe: a line of JSON, then the bytes of a page."""
    return json.dumps(value).encode() + b"\n" + page


def unpack_message(message: bytes) -> tuple[dict[str, Any], bytes]:
    """The value and the page of a message."""
    head, _, page = message.partition(b"\n")
    return json.loads(head), page


def serve(pipe: Connection, memory: int) -> None:
    """Read files until the pipe is closed; it is also closed when the parent process ends.

    ``memory`` is how many bytes this process may take in addition to those that it has.
    """
    # Ctrl+C in a terminal reaches the whole process group. Only the parent ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(5)
    scarce = not _limit_memory(memory)
    with contextlib.suppress(EOFError, OSError), pipe:
        pipe.send_bytes(pack_message({}))
        while True:
            request, data = unpack_message(pipe.recv_bytes())
            try:
                with _limited_work(request["seconds"]):
                    messages = list(_replies(request, data))
            except (MemoryError, ImportError):
                pipe.send_bytes(pack_message({"failed": "machine" if scarce else "memory"}))
                return
            except Exception as error:  # noqa: BLE001 - whatever it is, it costs this file alone
                messages = [pack_message({"failed": "died", "details": repr(error)})]
            for message in messages:
                pipe.send_bytes(message)


def _replies(request: Mapping[str, Any], data: bytes) -> Iterator[bytes]:
    if request["do"] == "import":
        yield from _imported(request)
        return
    from bookq_gui.goodreads.parsing.other_pages import books_on
    from bookq_gui.goodreads.parsing.reader import read_page
    from bookq_gui.imports.saved_page import read_saved

    is_file = request["do"] == "file"
    page = b""
    reply: dict[str, Any]
    try:
        if is_file:
            data = read_saved(Path(request["path"]))
        source = request["path"] if is_file else request["source"]
        reply = {"book": read_page(data, fetched_at=request["fetched_at"], source=source).to_dict()}
        page = data if is_file and request["page"] else b""
    except PageProblem as problem:
        listed = books_on(data) if is_file else None
        reply = {"problem": problem.kind, "detail": problem.detail, "listed": listed and listed.to_json()}
    except Unreadable as error:
        reply = {"unreadable": error.message.to_data()}
    except OSError as error:
        reply = {"error": [error.errno or 0, error.strerror or str(error)]}
    yield pack_message(reply, page)


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
        yield pack_message({"found": found[start : start + TOGETHER]})
    about = {field.name: getattr(content, field.name) for field in fields(content) if field.name != "found"}
    yield pack_message({"content": about})


if sys.platform != "win32":

    @contextlib.contextmanager
    def _limited_work(seconds: float) -> Iterator[None]:
        """End this process if its work takes longer. The system does it, so that C code ends, too."""
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        most = math.ceil(time.process_time() + seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (most if hard < 0 else min(most, hard), hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_CPU, (hard, hard))

    def _memory() -> int:
        """The most bytes that this process has taken."""
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit

else:

    @contextlib.contextmanager
    def _limited_work(_seconds: float) -> Iterator[None]:
        """Windows has no such limit; the parent process keeps to a longer one."""
        yield

    def _memory() -> int:
        """The most bytes that this process has taken."""
        import ctypes

        counters = (ctypes.c_size_t * 9)()
        counters[0] = ctypes.sizeof(counters)
        kernel = ctypes.windll.kernel32
        kernel.K32GetProcessMemoryInfo(
            ctypes.c_void_p(kernel.GetCurrentProcess()), counters, ctypes.sizeof(counters)
        )
        return int(counters[1])


def _limit_memory(most: int) -> bool:
    """Limit this process to ``most`` bytes in addition to those that it has.

    Returns False if a limit from outside is lower.
    """
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
        now = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        limit = now + most if hard < 0 else min(now + most, hard)
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
        enough = limit == now + most
    else:
        # macOS does not enforce that limit, and Windows has none.
        threading.Thread(target=_watch_memory, args=(_memory() + most,), daemon=True).start()
        enough = True
    return enough


def _watch_memory(most: int) -> None:
    while _memory() <= most:
        time.sleep(0.1)
    os._exit(OUT_OF_MEMORY)
