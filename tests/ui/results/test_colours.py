"""Colours made from the palette hold in light and in dark."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bookq_gui.ui.widgets import colours
from bookq_gui.ui.widgets.labels import PlainLabel, QuietLabel
from bookq_gui.ui.widgets.theme import DARK, LIGHT, palette_of

Role = QPalette.ColorRole


def plain_dark() -> QPalette:
    return QPalette(QColor("#3a3a3a"), QColor("#2d2d2d"))


def garish() -> QPalette:
    palette = QPalette(QColor("#808080"), QColor("#777777"))
    palette.setColor(Role.Link, QColor("#707070"))
    palette.setColor(Role.Accent, QColor("#7a7a7a"))
    return palette


PALETTES = {
    "light": lambda: palette_of(LIGHT),
    "dark": lambda: palette_of(DARK),
    "plain": QPalette,
    "own": plain_dark,
}


@pytest.mark.parametrize("name", PALETTES)
def test_text_can_be_read(qapp: QApplication, name: str) -> None:
    palette = PALETTES[name]()
    for ground in (Role.Base, Role.AlternateBase, Role.Window):
        behind = palette.color(ground)
        assert colours.contrast(colours.quiet_text(palette), behind) >= 4.5
        assert colours.contrast(colours.link_text(palette), behind) >= 4.5
        assert colours.contrast(colours.accent(palette), behind) >= 3
    for strength in (0.07, 0.14, 0.2):
        assert colours.contrast(palette.color(Role.Text), colours.faint(palette, strength)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_selected_lines_can_be_read(qapp: QApplication, theme: object) -> None:
    palette = palette_of(theme)
    assert colours.contrast(palette.color(Role.HighlightedText), palette.color(Role.Highlight)) >= 4.5


def test_where_nothing_can_be_read_well_the_text_colour_is_taken(qapp: QApplication) -> None:
    palette = garish()
    assert colours.link_text(palette) == palette.color(Role.Text)


def test_black_on_white_is_the_most() -> None:
    assert colours.contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert colours.contrast(QColor("#777"), QColor("#777")) == pytest.approx(1)


def test_quiet_labels_follow_the_theme(qtbot: object, qapp: QApplication) -> None:
    paper = QWidget()
    qtbot.addWidget(paper)
    paper.setBackgroundRole(Role.Base)
    label = QuietLabel("less important", paper)
    QVBoxLayout(paper).addWidget(label)
    for theme in (LIGHT, DARK, LIGHT):
        paper.setPalette(palette_of(theme))
        assert label.palette().color(label.foregroundRole()) == colours.quiet_text(palette_of(theme))
        assert label.palette().color(label.foregroundRole()) != palette_of(theme).color(Role.Text)


def test_labels_take_no_text_for_markup(qtbot: object) -> None:
    label = PlainLabel("<img src=/etc/hostname>")
    qtbot.addWidget(label)
    assert label.textFormat().name == "PlainText"
