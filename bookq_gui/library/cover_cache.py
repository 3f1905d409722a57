"""The covers on disk: bytes as they came, by their address. They may be lost, and are fetched again then."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from bookq_gui.library.images import look_at
from bookq_gui.storage.byte_cache import ByteCache

_COVER, _NONE = "cover:", "none:"
_MOST_NOTED = 20_000


class Covers:
    """Keeps covers up to a limit, and remembers for a while which addresses have none to give.

    Thread-safe; every thread that used it calls `close` before it ends. ``clock`` is steady time
    in seconds.
    """

    def __init__(self, folder: Path, mib: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._cache = ByteCache(folder, mib)
        self._clock = clock
        self._lock = threading.Lock()
        self._tried: dict[str, float] = {}

    @property
    def keeps(self) -> bool:
        """Whether covers are kept at all."""
        return self._cache.keeps

    def get(self, url: str) -> bytes | None:
        """The cover from this address; None where it is not here."""
        return self._cache.get(_COVER + url)

    def is_wanted(self, url: str) -> bool:
        """Whether it is worth fetching: not here, and not found to be nothing."""
        if not self.keeps or self._clock() < self._tried.get(url, 0.0):
            return False
        return not (self._cache.has(_COVER + url) or self._cache.has(_NONE + url))

    def keep(self, url: str, data: bytes) -> None:
        """Keep a cover. Raises `images.NotAPicture` where the bytes are none."""
        look_at(data)
        # Should the limit be so low that it goes again at once, it must not be fetched in a circle.
        self._note(url, 600.0)
        self._cache.put(_COVER + url, data)

    def refuse(self, url: str, reason: str, seconds: float) -> None:
        """Remember that this address gives no cover, and why; it is not asked again for ``seconds``."""
        self._note(url, seconds)
        self._cache.put(_NONE + url, reason.encode(), seconds=seconds)

    def resize(self, mib: int) -> None:
        """Keep at most ``mib`` MiB from now on, 0: nothing."""
        self._cache.resize(mib)

    def close(self) -> None:
        """Close what this thread has open."""
        self._cache.close()

    def _note(self, url: str, seconds: float) -> None:
        with self._lock:
            if len(self._tried) >= _MOST_NOTED:
                self._tried.clear()
            self._tried[url] = self._clock() + seconds
