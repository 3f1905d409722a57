"""What a command asks of the window. The window itself is handed in from above: commands know no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bookq_gui.paths import Paths


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowRequest:
    """A window over the collection of ``paths``.

    ``text`` and ``files`` are taken in at once. With ``screenshot`` the window waits until nothing
    is left to do, is drawn into that PNG file and closes again; ``size`` is in pixels, ``theme`` one of
    the choices of the settings.
    """

    paths: Paths
    text: str = ""
    files: tuple[Path, ...] = ()
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
    theme: str | None = None


OpenWindow = Callable[[WindowRequest], int]
"""Opens a window, returns when it is closed, with an exit code."""
