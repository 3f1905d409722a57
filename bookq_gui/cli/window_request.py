"""What a command asks of the window. The window itself is handed in from above: commands know no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bookq_gui.engine.ipc import HandoverError, RemoteCommands
from bookq_gui.model.imports import Receipt
from bookq_gui.paths import Paths


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowRequest:
    """A window over the collection of ``paths``.

    ``text`` and ``files`` are taken in at once, ``complaint`` is a sentence on what could not be.
    With ``screenshot`` the window waits until nothing is left to do, is drawn into that PNG file and
    closes again; ``size`` is in pixels, ``theme`` one of the choices of the settings.
    """

    paths: Paths
    text: str = ""
    files: tuple[Path, ...] = ()
    complaint: str = ""
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
    theme: str | None = None


OpenWindow = Callable[[WindowRequest], int]
"""Opens a window, returns when it is closed, with an exit code."""


def hand_over(request: WindowRequest) -> str:
    """Give ``request`` to the bookq that has the collection open; "" where none has.

    Returns the sentence that says what became of it.
    """
    if request.screenshot is not None or not request.paths.data.is_dir():
        return ""
    owner = RemoteCommands(request.paths)
    receipts = []
    try:
        owner.show(request.complaint)
        if request.text:
            receipts.append(owner.add_text(request.text))
        if request.files:
            receipts.append(owner.import_files(request.files))
    except HandoverError:
        # Nobody there, or not for long any more: the window that opens now says so where it matters.
        return ""
    entries = tuple(entry for receipt in receipts for entry in receipt.entries)
    what = f": {Receipt(entries).summary()}" if receipts else ""
    return f"bookq is already open on this collection{what}."
