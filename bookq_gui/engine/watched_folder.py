"""A folder in which a person saves pages: those that are new and waited for are read, all else left alone."""

from __future__ import annotations

import logging
import os
import re
import threading
import time
from collections.abc import Callable
from pathlib import Path

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.5
"""Seconds between two looks. A file is read when its size and time stood still from one to the next."""
MOST_FILES = 5_000
"""So many files of a folder are looked at; a download folder holds a lot."""
_HEAD = 300_000
_SUFFIXES = frozenset({".html", ".htm", ".mhtml", ".mht", ".webarchive"})
_ID = re.compile(
    rb'(?:"book_id":"|book/show/|data-book-id="|og:url" content="https://www\.goodreads\.com/book/show/)'
    rb"([1-9][0-9]{0,15})(?![0-9])"
)


class WatchedFolder:
    """Looks at one folder in a thread of its own.

    ``is_wanted`` says whether a book's page is waited for; ``take`` imports a file and is called from that
    thread. Files that were there when the watch began are left alone.
    """

    def __init__(self, is_wanted: Callable[[int], bool], take: Callable[[Path], object]) -> None:
        self._is_wanted = is_wanted
        self._take = take
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._folder = Path()
        self._since = 0.0
        self._seen: dict[Path, tuple[int, float]] = {}
        self._done: dict[Path, tuple[int, float]] = {}

    def watch(self, folder: str) -> None:
        """Watch another folder, "" none."""
        if self._thread is not None and str(self._folder) == folder:
            return
        self.close()
        if folder:
            self._folder, self._since = Path(folder), time.time()
            self._seen, self._done, self._stop = {}, {}, threading.Event()
            self._thread = threading.Thread(
                target=self._run, args=(self._stop,), name="bookq-folder", daemon=True
            )
            self._thread.start()

    def close(self, timeout: float = 5.0) -> None:
        """Stop watching."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(timeout)
            self._thread = None

    def _run(self, stop: threading.Event) -> None:
        while not stop.wait(LOOK_SECONDS):
            try:
                self.look()
            except OSError as error:
                log.info("the watched folder cannot be read: %s", error)
            except Exception:
                # One file costs that file, not the watch.
                log.exception("a file in the watched folder could not be taken")

    def look(self) -> None:
        """Look once: take the new files that stood still since the last look. Raises OSError."""
        now: dict[Path, tuple[int, float]] = {}
        with os.scandir(self._folder) as entries:
            for count, entry in enumerate(entries):
                if count >= MOST_FILES:
                    break
                path = Path(entry.path)
                if path.suffix.lower() in _SUFFIXES and entry.is_file(follow_symlinks=False):
                    told = entry.stat(follow_symlinks=False)
                    if told.st_mtime >= self._since - 1:
                        now[path] = (told.st_size, told.st_mtime)
        for path, stamp in now.items():
            if self._seen.get(path) == stamp and self._done.get(path) != stamp and stamp[0]:
                self._done[path] = stamp
                if any(self._is_wanted(book_id) for book_id in ids_in(path)):
                    self._take(path)
        self._seen = now


def ids_in(path: Path) -> list[int]:
    """The books that the beginning of a saved page names, each once, the likeliest first. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return [int(number) for number in list(dict.fromkeys(_ID.findall(head)))[:20]]
