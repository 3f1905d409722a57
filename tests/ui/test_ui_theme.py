"""Light and dark: readable, and applied where the platform has no dark mode."""

import dataclasses
import itertools

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from bookq_gui.paths import resources
from bookq_gui.ui.widgets import icons
from bookq_gui.ui.widgets.theme import DARK, LIGHT, Theme, colours_of, is_dark, palette_of

TEXTS = ("text", "muted", "accent", "good", "warn", "bad", "info")
GROUNDS = ("window", "base", "alternate", "button")
TINTS = {
    "accent_tint": ("text", "muted", "accent"),
    "warn_tint": ("text", "muted", "warn"),
    "bad_tint": ("text", "bad"),
}


def luminance(name: str) -> float:
    colour = QColor(name)
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


PAIRS = [
    *itertools.product(TEXTS, GROUNDS),
    *((text, tint) for tint, texts in TINTS.items() for text in texts),
    ("on_accent", "accent"),
    ("on_selection", "selection"),
    ("text", "selection"),
]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read(colours, text, ground):
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


def test_contrast_is_measured_as_it_is_defined():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("choice", "dark"), [("light", False), ("dark", True), ("system", False)])
def test_a_theme_is_applied_without_help_from_the_platform(qapp, qtbot, choice, dark):
    theme = Theme(qapp)
    with qtbot.waitSignal(theme.changed):
        theme.apply(choice)
    assert theme.choice == choice
    assert is_dark(qapp.palette()) is dark
    assert colours_of(qapp.palette()) is (DARK if dark else LIGHT)


def test_our_palettes_are_what_they_claim(qapp):
    assert is_dark(palette_of(DARK))
    assert not is_dark(palette_of(LIGHT))


def names() -> list[str]:
    return sorted(file.stem for file in (resources() / "icons").glob("*.svg"))


@pytest.mark.parametrize("name", [name for name in names() if name != "bookq"])
def test_every_icon_is_drawn_in_the_colour_around_it(qapp, name):
    theme = Theme(qapp)
    for choice, colours in (("light", LIGHT), ("dark", DARK)):
        theme.apply(choice)
        picture = icons.icon(name, "bad").pixmap(QSize(32, 32)).toImage()
        solid = [
            picture.pixelColor(x, y).name()
            for x in range(32)
            for y in range(32)
            if picture.pixelColor(x, y).alpha() == 255
        ]
        assert solid
        assert solid.count(colours.bad) >= len(solid) * 0.9


def test_an_icon_follows_the_theme_and_the_state_of_its_button(qapp):
    theme = Theme(qapp)
    made = icons.icon("pause")

    def colour(mode: QIcon.Mode = QIcon.Mode.Normal) -> str:
        image = made.pixmap(QSize(24, 24), mode).toImage()
        return image.pixelColor(8, 12).name()

    theme.apply("light")
    assert colour() == LIGHT.text
    assert colour(QIcon.Mode.Selected) == LIGHT.on_selection
    faint = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText).name()
    assert colour(QIcon.Mode.Disabled) == faint
    theme.apply("dark")
    assert colour() == DARK.text


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_an_icon_has_all_the_pixels_of_a_fine_screen(qapp, ratio):
    picture = icons.icon("pause").pixmap(QSize(16, 16), ratio)
    assert picture.width() == round(16 * ratio)
    assert picture.deviceIndependentSize().toSize() == QSize(16, 16)


def test_a_copied_icon_lives_on(qapp):
    label = QLabel()
    label.setWindowIcon(icons.icon("add"))
    copy = QIcon(label.windowIcon())
    del label
    assert not copy.pixmap(16, 16).isNull()


def test_the_icon_of_the_program_is_told_apart_at_any_size(qapp):
    for side in (16, 24, 32, 48, 64, 128, 256):
        image = icons.app_icon().pixmap(side, side).toImage()
        colours = {image.pixelColor(x, y).name() for x in range(side) for y in range(side)}
        assert image.width() == side
        assert len(colours) > 8


def test_no_icon_is_missing(qapp):
    needed = "queued scheduled started finished failed canceled blocked add retry pause resume cancel remove"
    more = "move-to-front clear open copy refetch details search warning settings bookq"
    assert set(needed.split()) | set(more.split()) <= set(names())
    with pytest.raises(OSError, match="no-such-icon"):
        icons.icon("no-such-icon")


def test_every_colour_has_a_value():
    for colours in (LIGHT, DARK):
        assert all(QColor(getattr(colours, field.name)).isValid() for field in dataclasses.fields(colours))


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication):
    yield
    Theme(qapp).apply("light")
