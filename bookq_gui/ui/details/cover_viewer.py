"""A cover in its own size, in a window that any of the usual keys closes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent, QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from bookq_gui.ui.i18n import plain_tip, shortened
from bookq_gui.ui.widgets.icons import icon

_SHARE_OF_SCREEN = 0.8
_LONGEST_TITLE = 80


class CoverViewer(QDialog):
    """Shows one picture, at most as large as most of the screen. A click on it closes the window."""

    def __init__(self, title: str, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("coverViewer")
        self.setWindowTitle(shortened(title, _LONGEST_TITLE))
        self._image = image
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(self.tr("Cover of {title}").format(title=title))
        self._picture.setPixmap(self._fitted())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        copy = QPushButton(icon("copy"), self.tr("&Copy"), self)
        copy.setToolTip(plain_tip(self.tr("Copy the picture")))
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setToolTip(plain_tip(self.tr("Close the picture (Esc)")))
        close.setDefault(True)
        close.setFocus()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(self._picture, 1)
        column.addWidget(buttons)

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self._image)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102
        if self._picture.geometry().contains(event.position().toPoint()):
            self.close()
        else:
            super().mousePressEvent(event)

    def _fitted(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        screen = self.screen().availableSize()
        room = QSize(round(screen.width() * _SHARE_OF_SCREEN), round(screen.height() * _SHARE_OF_SCREEN))
        image = self._image
        if image.width() > room.width() * ratio or image.height() > room.height() * ratio:
            image = image.scaled(
                room * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
