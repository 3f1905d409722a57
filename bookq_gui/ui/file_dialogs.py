"""Files to save to and to import: asked for in a dialog that begins where the last one ended."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from bookq_gui.imports.file_types import LISTS, PACKED, PAGES
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.window_layout import WindowState

EXPORTS, IMPORTS = "export/folder", "import/folder"
"""Where folders are kept: of what was written, and of what was taken in."""
_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation

Chooser = Callable[[QWidget, str, Path, str], Path | None]
"""Asks for a file: over which window, with what title, what to suggest, which kinds of files."""


def choose_file(parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
    """The file that people choose to save to in the system's dialog; None where they do not."""
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
    return Path(name) if name else None


def choose_file_without_asking(parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
    """Like `choose_file`, for a dialog that asks itself, or says, whether a file is to be replaced."""
    option = QFileDialog.Option.DontConfirmOverwrite
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds, options=option)
    return Path(name) if name else None


def choose_notes_folder(parent: QWidget, title: str, suggested: Path) -> Path | None:
    """The folder that people choose to write notes into; None where they do not."""
    name = QFileDialog.getExistingDirectory(parent, title, str(suggested.parent))
    return Path(name) if name else None


def choose_file_to_open(parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
    """The file that people choose in the system's dialog, which begins in ``folder``; None for none."""
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(name) if name else None


def last_folder(
    session: WindowState, key: str = EXPORTS, first: QStandardPaths.StandardLocation = _DOCUMENTS
) -> Path:
    """The folder of the last time, as far as it is still there; else the one at ``first``, or home."""
    kept = session.text(key)
    return Path(kept) if kept and Path(kept).is_dir() else usual_folder(first)


def usual_folder(place: QStandardPaths.StandardLocation = _DOCUMENTS) -> Path:
    """The folder of the system for such files, or home where there is none."""
    usual = QStandardPaths.writableLocation(place)
    return Path(usual) if usual and Path(usual).is_dir() else Path.home()


def keep_folder(session: WindowState, file: Path, key: str = EXPORTS) -> None:
    """Begin the next time in the folder of ``file``."""
    session.keep_text(key, str(file.parent))


def native(path: Path) -> str:
    """``path`` as people of this system write it."""
    return QDir.toNativeSeparators(str(path))


def choose_imports(parent: QWidget, session: WindowState) -> list[Path]:
    """Files with books or links to them; none if the user does not choose."""
    kinds = _kinds(translate("Imports", "Exports, bookmarks, lists, saved pages"), (*LISTS, *PAGES, *PACKED))
    title, option = translate("Imports", "Import files"), QFileDialog.Option.HideNameFilterDetails
    names, _ = QFileDialog.getOpenFileNames(parent, title, _import_folder(session), kinds, "", option)
    return [_kept(session, name) for name in names]


def choose_page(parent: QWidget, session: WindowState) -> Path | None:
    """A saved page; None if the user does not choose."""
    kinds = _kinds(translate("Imports", "Saved pages"), (*PAGES, *PACKED))
    title, option = translate("Imports", "Use a saved page"), QFileDialog.Option.HideNameFilterDetails
    name, _ = QFileDialog.getOpenFileName(parent, title, _import_folder(session), kinds, "", option)
    return _kept(session, name) if name else None


def choose_folder(parent: QWidget, session: WindowState) -> Path | None:
    """A folder with files; None if the user does not choose."""
    title = translate("Imports", "Import a folder")
    name = QFileDialog.getExistingDirectory(parent, title, _import_folder(session))
    return _kept(session, name) if name else None


def _import_folder(session: WindowState) -> str:
    return str(last_folder(session, IMPORTS, QStandardPaths.StandardLocation.DownloadLocation))


def _kept(session: WindowState, name: str) -> Path:
    """The file ``name``, in whose folder the next dialog begins."""
    keep_folder(session, Path(name), IMPORTS)
    return Path(name)


def _kinds(kinds: str, endings: Iterable[str]) -> str:
    # Qt's own dialog tells small letters from capital ones.
    patterns = " ".join(f"*.{ending} *.{ending.upper()}" for ending in endings)
    return f"{kinds} ({patterns});;" + translate("Imports", "All files (*)")
