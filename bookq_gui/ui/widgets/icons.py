"""Icons drawn from SVG in the colour of the text around them, at the moment they are painted."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from bookq_gui import paths
from bookq_gui.ui.widgets.theme import colours_of

_KEPT = 64


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")


def icon(name: str, colour: str = "") -> QIcon:
    """The icon ``resources/icons/<name>.svg``. Raises OSError where there is none.

    ``colour`` names a field of `theme.Colours`; without it the icon has the colour of the text.
    """
    return QIcon(TintedIcon(_source(name), colour))


def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    made = QIcon()
    renderer = QSvgRenderer(QByteArray(_source("bookq").encode()))
    for side in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(_rendered(renderer, QSize(side, side)))
    return made


def pixmap(name: str, side: int, ratio: float, colour: str = "") -> QPixmap:
    """The icon as a picture of ``side`` device-independent pixels on a screen of ``ratio``."""
    return icon(name, colour).pixmap(QSize(side, side), ratio)


def _rendered(renderer: QSvgRenderer, size: QSize) -> QPixmap:
    picture = QPixmap(size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(QPoint(0, 0), size))
    painter.end()
    return picture


class TintedIcon(QIconEngine):
    """An SVG whose ``currentColor`` is looked up in the palette each time it is painted."""

    def __init__(self, source: str, colour: str = "") -> None:
        super().__init__()
        self._source = source
        self._colour = colour
        self._made: dict[tuple[int, int, str], QPixmap] = {}

    def clone(self) -> QIconEngine:
        """Another engine that paints the same."""
        return TintedIcon(self._source, self._colour)

    def key(self) -> str:
        """What kind of engine this is."""
        return "bookq-tinted"

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the icon into ``rect``."""
        ratio = painter.device().devicePixelRatioF()
        picture = self._picture(rect.size() * ratio, mode)
        painter.drawPixmap(rect, picture)

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        """Return the icon as a picture of ``size`` real pixels."""
        return self._picture(size, mode)

    def scaledPixmap(  # noqa: N802
        self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float
    ) -> QPixmap:
        """Return the icon as a picture of ``size`` device-independent pixels, for a screen of ``scale``."""
        picture = QPixmap(self._picture(size * scale, mode))
        picture.setDevicePixelRatio(scale)
        return picture

    def _picture(self, size: QSize, mode: QIcon.Mode) -> QPixmap:
        tint = self._tint(mode).name()
        key = (size.width(), size.height(), tint)
        made = self._made.get(key)
        if made is None:
            if len(self._made) >= _KEPT:
                self._made.clear()
            svg = self._source.replace("currentColor", tint)
            made = self._made[key] = _rendered(QSvgRenderer(QByteArray(svg.encode())), size)
        return made

    def _tint(self, mode: QIcon.Mode) -> QColor:
        palette = QGuiApplication.palette()
        role = QPalette.ColorRole
        if mode == QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, role.ButtonText)
        if mode == QIcon.Mode.Selected:
            return palette.color(role.HighlightedText)
        if self._colour:
            return QColor(getattr(colours_of(palette), self._colour))
        return palette.color(role.WindowText)
