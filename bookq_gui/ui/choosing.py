"""Which files are to be taken in: asked in a dialog, beginning where the last one ended."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from bookq_gui.imports.file_types import LISTS, PACKED, PAGES
from bookq_gui.ui.file_dialogs import IMPORTS, keep_folder, last_folder
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.window_state import Session

_NO_PATTERNS = QFileDialog.Option.HideNameFilterDetails


def choose_files(parent: QWidget, session: Session) -> list[Path]:
    """Files with books or links to them; none where people do not choose."""
    kinds = translate("IntakeWiring", "Exports, bookmarks, lists, saved pages")
    names, _ = QFileDialog.getOpenFileNames(
        parent,
        translate("IntakeWiring", "Import files"),
        _folder(session),
        _filters(kinds, (*LISTS, *PAGES, *PACKED)),
        "",
        _NO_PATTERNS,
    )
    files = [Path(name) for name in names]
    for file in files[:1]:
        keep_folder(session, file, IMPORTS)
    return files


def choose_page(parent: QWidget, session: Session) -> Path | None:
    """A saved page; None where people do not choose."""
    name, _ = QFileDialog.getOpenFileName(
        parent,
        translate("IntakeWiring", "Use a saved page"),
        _folder(session),
        _filters(translate("IntakeWiring", "Saved pages"), (*PAGES, *PACKED)),
        "",
        _NO_PATTERNS,
    )
    if not name:
        return None
    keep_folder(session, Path(name), IMPORTS)
    return Path(name)


def choose_folder(parent: QWidget, session: Session) -> Path | None:
    """A folder with files; None where people do not choose."""
    title = translate("IntakeWiring", "Import a folder")
    name = QFileDialog.getExistingDirectory(parent, title, _folder(session))
    if not name:
        return None
    keep_folder(session, Path(name), IMPORTS)
    return Path(name)


def _folder(session: Session) -> str:
    return str(last_folder(session, IMPORTS, QStandardPaths.StandardLocation.DownloadLocation))


def _filters(kinds: str, endings: Iterable[str]) -> str:
    # Qt's own dialog tells small letters from capital ones.
    patterns = " ".join(f"*.{ending} *.{ending.upper()}" for ending in endings)
    return f"{kinds} ({patterns});;" + translate("IntakeWiring", "All files (*)")
