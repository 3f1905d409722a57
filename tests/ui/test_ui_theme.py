"""Colours, type and icons: contrast of every pair of text and ground, high contrast, one sheet."""

import re

import pytest
from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from bookq_gui.paths import resources
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.labels import Label

TEXT, SHAPE = 4.5, 3.0
GROUNDS = ("window", "base", "raised", "hover", "press")
PAIRS = [
    *(("text", ground) for ground in (*GROUNDS, "tint", "warn_tint", "bad_tint")),
    *(("muted", ground) for ground in (*GROUNDS, "warn_tint")),
    *(("faint", ground) for ground in ("base", "window")),
    *(("accent", ground) for ground in ("window", "base", "raised", "select")),
    *(("good", ground) for ground in ("window", "base")),
    *(("bad", ground) for ground in ("window", "base", "press", "bad_tint")),
    *(("warn", ground) for ground in ("window", "base", "warn_tint")),
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_select", "select"),
    ("on_select", "select_off"),
    ("on_toast", "toast"), ("toast_link", "toast"), ("text", "thumb"),
]  # fmt: skip
SHAPES = [
    ("star", "base"),
    ("star", "select"),
    ("strong", "base"),
    ("accent", "base"),
    ("bar", "base"),
    ("good", "track"),
]


def luminance(colour: QColor) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read(colours, ink, ground):
    assert contrast(colours[ink], colours[ground]) >= TEXT - 0.05


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), SHAPES)
def test_shapes_that_mean_something_can_be_seen(colours, ink, ground):
    assert contrast(colours[ink], colours[ground]) >= SHAPE


def test_high_contrast_has_nothing_but_the_colours_of_the_platform():
    palette = QPalette()
    role = QPalette.ColorRole
    for target, colour in (
        (role.Window, "#000000"), (role.WindowText, "#ffff00"), (role.Base, "#000000"),
        (role.Text, "#ffffff"), (role.Highlight, "#00ffff"), (role.HighlightedText, "#000000"),
        (role.Link, "#00ff00"),
    ):  # fmt: skip
        palette.setColor(target, QColor(colour))
    made = theme.high_contrast(palette)
    assert made.high_contrast
    assert made.dark
    assert made.hairline == QColor("#ffffff")
    allowed = {"#000000", "#ffff00", "#ffffff", "#00ffff", "#00ff00"}
    assert {colour.name() for colour in made.values.values()} <= allowed


def test_the_theme_follows_the_choice_and_every_label_with_it(qapp, qtbot):
    look = theme.Theme(qapp)
    look.apply("light")
    label = Label("words", colour="muted")
    qtbot.addWidget(label)
    label.show()
    assert theme.colours() is theme.LIGHT
    look.apply("dark")
    QApplication.processEvents()
    assert theme.colours() is theme.DARK
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.DARK.muted
    look.apply("light")


def test_the_sheet_is_short_and_complete():
    sheet = theme.sheet(theme.LIGHT)
    assert len(sheet.splitlines()) <= 120
    assert not re.search(r"\{[a-z_]+\}", sheet)
    assert not re.search(r"Q(Table|List|Tree)View\s*\{", sheet), "such a rule would end cheap scrolling"


@pytest.mark.parametrize("pixels", [11, 13, 20, 26])
def test_sizes_are_ratios_of_the_platform_s_font(qapp, pixels):
    before = qapp.font()
    font = QFont(before)
    font.setPixelSize(pixels)
    qapp.setFont(font)
    try:
        assert theme.font(13).pixelSize() == pixels
        assert theme.font(26).pixelSize() == 2 * pixels
        assert theme.row_height(44, lines=2) >= max(44, 2 * pixels)
    finally:
        qapp.setFont(before)


class TestIcons:
    names = sorted(file.stem for file in (resources() / "icons").glob("*.svg"))

    @pytest.mark.parametrize("name", [name for name in names if name != "bookq"])
    def test_each_is_one_of_the_set(self, name):
        text = (resources() / "icons" / f"{name}.svg").read_text("utf-8")
        assert 'viewBox="0 0 24 24"' in text
        assert "currentColor" in text

    def test_they_are_sharp_and_keep_their_colour_on_a_selection(self, qapp):
        small, sharp = theme.pixmap("tag", "bad", 16, 1.0), theme.pixmap("tag", "bad", 16, 2.0)
        assert (small.width(), sharp.width()) == (16, 32)
        image = theme.icon("tag", "bad").pixmap(32, mode=QIcon.Mode.Selected).toImage()
        inks = {
            image.pixelColor(x, y).name()
            for x in range(32)
            for y in range(32)
            if image.pixelColor(x, y).alpha() > 250
        }
        assert inks == {theme.colours().bad.name()}
