"""The folders of the collection: shown, and opened in the file manager."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from bookq_gui.paths import Paths
from bookq_gui.ui.details.text import breakable
from bookq_gui.ui.widgets.basic import GAP
from bookq_gui.ui.widgets.icons import icon
from bookq_gui.ui.widgets.labels import PlainLabel, QuietLabel


def open_folder(folder: Path) -> bool:
    """Show ``folder`` in the file manager; False where it is not there or there is none."""
    return folder.is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class Folders(QWidget):
    """Where what is kept, with a button that opens each, and how to keep it elsewhere."""

    def __init__(self, paths: Paths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(0, 1)
        rows = (
            ("data", self.tr("Queue and books"), paths.data),
            ("cache", self.tr("Covers and pages; may be deleted"), paths.cache),
            ("config", self.tr("Settings"), paths.config),
        )
        for place, (key, title, folder) in enumerate(rows):
            text = PlainLabel(f"{title}\n{breakable(str(folder))}", selectable=True)
            button = QPushButton(icon("folder"), self.tr("Open"))
            button.setObjectName(f"openFolder-{key}")
            button.setAutoDefault(False)
            button.setToolTip(self.tr("Show this folder in the file manager"))
            button.setAccessibleName(self.tr("Open: {what}").format(what=title))
            button.clicked.connect(partial(open_folder, folder))
            grid.addWidget(text, place, 0)
            grid.addWidget(button, place, 1, Qt.AlignmentFlag.AlignTop)
        how = self.tr(
            "To keep a collection in another folder, start bookq with --data-dir FOLDER, or set "
            "BOOKQ_DATA_DIR to it, or make a folder bookq-data beside the packed program. Everything is kept "
            "under that folder then."
        )
        grid.addWidget(QuietLabel(how), len(rows), 0, 1, 2)
