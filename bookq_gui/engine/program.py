"""How this bookq is started: the words of its command, and what a start asks of the window."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from bookq_gui.paths import Paths


def this_program(*, window: bool = True) -> list[str]:
    """The words that start this bookq: the program with a window, or the one that prints."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    beside = Path(sys.executable).with_name("bookq-gui" if window else "bookq")
    return [str(beside)] if beside.is_file() else [sys.executable, "-m", "bookq_gui"]


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
