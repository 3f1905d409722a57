"""What a start of bookq asks of the window."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from bookq_gui.paths import Paths


class WindowRequest(NamedTuple):
    """A window over the data folder of ``paths``.

    ``text`` and ``files`` are imported at once, ``complaint`` is a sentence on what could not be.
    With ``screenshot`` the window waits until nothing is left to do, is drawn into that PNG file and
    closes again; ``size`` is in pixels, ``theme`` one of the choices of the settings. ``demo``: the
    data are samples that are thrown away.
    """

    paths: Paths
    text: str = ""
    files: tuple[Path, ...] = ()
    complaint: str = ""
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
    theme: str | None = None
    demo: bool = False
