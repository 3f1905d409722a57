"""The windows of the details: a form that corrects fields, and a cover in its own size."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.library.annotations import CorrectionError, as_typed, correction_of
from bookq_gui.model.book import Book
from bookq_gui.ui.details.text import field_name
from bookq_gui.ui.i18n import say, shortened
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.labels import Label
from bookq_gui.ui.widgets.surfaces import column_in, nested

FIELDS = (
    "title", "authors", "series", "original_title", "first_published", "published", "publisher", "edition",
    "format", "pages", "language", "genres", "isbn13", "isbn10", "asin",
)  # fmt: skip
"""The fields that can be corrected, in the order of the form."""

_LONGEST = 1_000
_WIDTH, _HEIGHT = 520, 640
_SHARE_OF_SCREEN = 0.8


class CorrectionDialog(QDialog):
    """A form of the fields of one record. Corrections stay when the book is fetched again.

    Signals:
        corrected(int, dict): the book, and the new text of each changed field; "" says that nothing is known.
        takenBack(int, list): the book, and the fields that follow its page again.
    """

    corrected = Signal(object, object)
    takenBack = Signal(object, object)

    def __init__(
        self, book: Book, originals: Mapping[str, str], field: str = "", parent: QWidget | None = None
    ) -> None:
        """``originals`` has the page's values of corrected fields. ``field`` gets the focus."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Correct: {title}").format(title=shortened(book.title, 60)))
        self._book = book
        self._lines: dict[str, QLineEdit] = {}
        self._dropped: set[str] = set()
        form = QWidget()
        grid = QGridLayout(form)
        grid.setContentsMargins(16, 16, 16, 16)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for field_key in FIELDS:
            self._add_line(grid, field_key, originals)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(form)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = column_in(self, -1)
        column.addWidget(area, 1)
        bar = nested(column, QVBoxLayout(), spacing=12, margins=(16, 0, 16, 16))
        hint = self.tr("What you correct stays when the book is fetched again. Take it back at any time.")
        bar.addWidget(Label(hint, 12, "muted", wrap=True))
        self._problem = Label("", 12, "bad", wrap=True)
        self._problem.setObjectName("correctionProblem")
        self._problem.hide()
        bar.addWidget(self._problem)
        bar.addWidget(buttons)
        self.resize(theme.scaled(_WIDTH), theme.scaled(_HEIGHT))
        self._lines.get(field, self._lines["title"]).setFocus()

    def line(self, field: str) -> QLineEdit:
        return self._lines[field]

    def _add_line(self, grid: QGridLayout, field: str, originals: Mapping[str, str]) -> None:
        place = grid.rowCount()
        line = QLineEdit(as_typed(self._book, field))
        line.setObjectName(f"correct-{field}")
        line.setMaxLength(_LONGEST)
        line.setCursorPosition(0)
        name = Label(field_name(field), colour="muted")
        name.setBuddy(line)
        line.setAccessibleName(field_name(field))
        self._lines[field] = line
        grid.addWidget(name, place, 0)
        grid.addWidget(line, place, 1)
        if field not in originals:
            return
        before = originals[field] or self.tr("nothing")
        back = Button(self.tr("Take back"), "undo", kind="link")
        back.setToolTip(self.tr("On the page: {value}").format(value=shortened(before, 200)))
        back.clicked.connect(lambda: self._take_back(field, originals[field], back))
        grid.addWidget(back, place, 2)

    def _take_back(self, field: str, original: str, button: Button) -> None:
        self._dropped.add(field)
        self._lines[field].setText(original)
        button.setEnabled(False)

    def accept(self) -> None:
        """Emit the changes and close, or stay open and say which values are impossible."""
        changed = {}
        for field, line in self._lines.items():
            text = " ".join(line.text().split())
            if field in self._dropped and not line.isModified():
                continue
            if text != as_typed(self._book, field):
                changed[field] = text
        problems = {field: why for field, text in changed.items() if (why := _problem_of(field, text))}
        for field, line in self._lines.items():
            line.setAccessibleDescription(problems.get(field, ""))
        self._problem.setText("\n".join(f"{field_name(field)}: {why}" for field, why in problems.items()))
        self._problem.setVisible(bool(problems))
        if problems:
            self._lines[next(iter(problems))].setFocus()
            return
        back = sorted(self._dropped - changed.keys())
        if back:
            self.takenBack.emit(self._book.id, back)
        if changed:
            self.corrected.emit(self._book.id, changed)
        super().accept()


class CoverViewer(QDialog):
    """Shows one cover, on most of the screen at most. A click on it closes the window."""

    def __init__(self, title: str, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(shortened(title, 80))
        self._image = image
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(self.tr("Cover of {title}").format(title=title))
        ratio = self.devicePixelRatioF()
        room = self.screen().availableSize() * _SHARE_OF_SCREEN * ratio
        if image.width() > room.width() or image.height() > room.height():
            modes = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            image = image.scaled(room, *modes)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        self._picture.setPixmap(pixmap)
        copy = Button(self.tr("Copy"), "copy", kind="plain")
        copy.setToolTip(self.tr("Copy the picture"))
        copy.clicked.connect(self.copy)
        close = Button(self.tr("Close"), kind="plain")
        close.setToolTip(self.tr("Close the picture (Esc)"))
        close.clicked.connect(self.close)
        column = column_in(self, 16, (16, 16, 16, 16))
        column.addWidget(self._picture, 1)
        buttons = nested(column, QHBoxLayout())
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        close.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._picture.geometry().contains(event.position().toPoint()):
            self.close()

    def copy(self) -> None:
        QGuiApplication.clipboard().setImage(self._image)


def _problem_of(field: str, text: str) -> str:
    """Why a field cannot be ``text``; "" if it can."""
    try:
        correction_of(field, text)
    except CorrectionError as error:
        return say(error.message)
    return ""
