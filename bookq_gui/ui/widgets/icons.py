"""The one set of icons: SVG on a grid of 24, drawn in the colour of a colour of the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from bookq_gui import paths
from bookq_gui.ui.widgets import theme


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, width: int, height: int) -> QPixmap:
    svg = _source(name).replace("currentColor", colour)
    picture = QPixmap(QSize(width, height))
    picture.fill(Qt.GlobalColor.transparent)
    side = min(width, height)
    # Where there is more room than the icon needs, the rest is its distance from the text after it.
    left = width - side if QGuiApplication.isRightToLeft() else 0
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(left, (height - side) / 2, side, side))
    painter.end()
    return picture


@lru_cache(maxsize=512)
def _scaled(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    picture = QPixmap(_drawn(name, colour, round(side * ratio), round(side * ratio)))
    picture.setDevicePixelRatio(ratio)
    return picture


def pixmap(name: str, colour: str = "muted", side: int = 16, ratio: float = 1.0) -> QPixmap:
    """The icon ``name`` in the colour ``colour``, ``side`` logical pixels, for a screen of ``ratio``.

    The same picture is returned again: do not change it. Raises OSError for an unknown name.
    """
    return _scaled(name, theme.colours()[colour].name(), side, ratio)


def icon(name: str, colour: str = "muted") -> QIcon:
    """The icon ``name`` in the colour ``colour``, in whatever theme is in force when it is painted."""
    return QIcon(_TokenIcon(name, colour))


def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    made = QIcon()
    for side in (16, 32, 64, 256):
        made.addPixmap(_drawn("bookq", "", side, side))
    return made


def logo(side: int, ratio: float) -> QPixmap:
    """The program's own icon as a picture of ``side`` logical pixels."""
    return _scaled("bookq", "", side, ratio)


class _TokenIcon(QIconEngine):
    """Keeps its colour on a selection; greyed only where it is disabled."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def clone(self) -> QIconEngine:
        return _TokenIcon(self._name, self._colour)

    def key(self) -> str:
        return "bookq-colour"

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        side = rect.size() * painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self._picture(side, mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        return self._picture(size, mode)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        picture = QPixmap(self._picture(size * scale, mode))
        picture.setDevicePixelRatio(scale)
        return picture

    def _picture(self, size: QSize, mode: QIcon.Mode) -> QPixmap:
        colour: QColor = theme.colours()["faint" if mode == QIcon.Mode.Disabled else self._colour]
        return _drawn(self._name, colour.name(), size.width(), size.height())
