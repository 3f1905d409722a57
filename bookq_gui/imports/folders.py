"""The files of a folder that are worth looking at, in order and within limits."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from bookq_gui.imports.file_types import HTML

MOST_FILES = 50_000
DEEPEST = 32
_COMPANION = re.compile(
    r"[ _.-](?:files?|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|filer|pliki|soubory|fajlovi"
    r"|datoteke|tiedostot|elemei|fitxers|dosyalar|failid|fails|bylos)\Z",
    re.IGNORECASE,
)
_PAGES = tuple(f".{ending}" for ending in HTML)


class TooMany(Exception):  # noqa: N818 - a limit that people are shown, not a fault
    """There are more files than are taken in at once."""


def files_in(folder: Path, on_closed: Callable[[Path], None]) -> Iterator[Path]:
    """The files under ``folder``, names in order, folder by folder.

    Left out: what is hidden, links to folders (they may go round in circles), and the folder a
    browser puts next to a saved page. ``on_closed`` gets folders that may not be read. Raises
    `TooMany` after `MOST_FILES`.
    """
    count = 0
    waiting = [(folder, 0)]
    while waiting:
        current, depth = waiting.pop()
        try:
            files, folders = _entries(current)
        except OSError:
            # Another's folder inside one's own is common; what can be read is taken.
            on_closed(current)
            continue
        pages = {stem(name) for name in files}
        for name in files:
            count += 1
            if count > MOST_FILES:
                raise TooMany
            yield current / name
        inner = [name for name in folders if not is_companion(name, pages)]
        if depth < DEEPEST:
            waiting.extend((current / name, depth + 1) for name in reversed(inner))


def _entries(folder: Path) -> tuple[list[str], list[str]]:
    files: list[str] = []
    folders: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
            elif entry.is_file():
                files.append(entry.name)
    return sorted(files, key=_natural), sorted(folders, key=_natural)


def _natural(name: str) -> list[tuple[int, int, str]]:
    """Book 2 before Book 10."""
    parts = re.findall(r"[0-9]{1,18}|[^0-9]+", name.casefold())
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts]


def stem(name: str) -> str:
    """The name of a page without its end, to be compared; "" if it is no page."""
    stem, dot, suffix = name.rpartition(".")
    return stem.casefold() if f"{dot}{suffix}".casefold() in _PAGES else ""


def is_companion(name: str, pages: set[str]) -> bool:
    """Whether a folder is the one that a browser put next to one of these pages."""
    end = _COMPANION.search(name)
    return bool(end) and name[: end.start()].casefold() in pages if end else False
