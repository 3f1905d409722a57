"""Colours made from the palette, so that they hold in light and in dark."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

TEXT_CONTRAST = 4.5
"""The least contrast of text to what is behind it (WCAG 2, level AA)."""
SHAPE_CONTRAST = 3.0
"""The least contrast of a shape that means something, such as a bar."""

_STEPS = 20
_GROUNDS = (QPalette.ColorRole.Base, QPalette.ColorRole.AlternateBase, QPalette.ColorRole.Window)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """``one`` with ``share`` (0 to 1) of ``other`` in it."""
    keep = 1 - share
    return QColor.fromRgbF(
        one.redF() * keep + other.redF() * share,
        one.greenF() * keep + other.greenF() * share,
        one.blueF() * keep + other.blueF() * share,
    )


def contrast(one: QColor, other: QColor) -> float:
    """How well one colour reads on the other: 1 (not at all) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: QColor, palette: QPalette, least: float = TEXT_CONTRAST) -> QColor:
    """``colour``, with as much of the text's own mixed in as it takes to be read on any ground."""
    text = palette.color(QPalette.ColorRole.Text)
    grounds = [palette.color(role) for role in _GROUNDS]
    for step in range(_STEPS):
        candidate = mixed(colour, text, step / _STEPS)
        if min(contrast(candidate, ground) for ground in grounds) >= least:
            return candidate
    return text


def quiet_text(palette: QPalette) -> QColor:
    """The colour of text that says less important things."""
    text, base = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    return readable(mixed(text, base, 0.4), palette)


def link_text(palette: QPalette) -> QColor:
    """The colour of links."""
    return readable(palette.color(QPalette.ColorRole.Link), palette)


def accent(palette: QPalette) -> QColor:
    """The one accent of the window, strong enough to be seen as a shape."""
    return readable(palette.color(QPalette.ColorRole.Accent), palette, SHAPE_CONTRAST)


def faint(palette: QPalette, share: float = 0.1) -> QColor:
    """The paper with a little ink: tracks, chips, frames."""
    return mixed(palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text), share)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
