"""Light and dark: the platform's own where it has them, else two palettes with one accent."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette, QPixmapCache
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Colours:
    """What is painted with, as ``#rrggbb``. A ``_tint`` is the ground under text of normal colour."""

    window: str
    base: str
    alternate: str
    button: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    accent_tint: str
    selection: str
    on_selection: str
    good: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    info: str


LIGHT = Colours(
    window="#f4f5f6",
    base="#ffffff",
    alternate="#f8f9fa",
    button="#fbfbfc",
    text="#1b1f24",
    muted="#5a636d",
    border="#cfd4da",
    accent="#0f716a",
    on_accent="#ffffff",
    accent_tint="#e2f0ee",
    selection="#cbe5e1",
    on_selection="#0d2f2c",
    good="#1a7437",
    warn="#8a5a00",
    warn_tint="#fdf1d6",
    bad="#b3261e",
    bad_tint="#fbe9e7",
    info="#1c5fa8",
)

DARK = Colours(
    window="#1a1c1f",
    base="#23262a",
    alternate="#272b2f",
    button="#2f3439",
    text="#e7e9eb",
    muted="#a3abb3",
    border="#454c53",
    accent="#55c5b8",
    on_accent="#06231f",
    accent_tint="#1d3735",
    selection="#24514c",
    on_selection="#f0fbf9",
    good="#63c988",
    warn="#e5b454",
    warn_tint="#3b301a",
    bad="#f5928a",
    bad_tint="#402423",
    info="#82b7f2",
)


def is_dark(palette: QPalette) -> bool:
    """Whether ``palette`` writes light on dark."""
    window = palette.color(QPalette.ColorRole.Window)
    text = palette.color(QPalette.ColorRole.WindowText)
    return window.lightness() < text.lightness()


def colours_of(palette: QPalette) -> Colours:
    """The colours that go with ``palette``."""
    return DARK if is_dark(palette) else LIGHT


def palette_of(colours: Colours) -> QPalette:
    """A palette of our own, for platforms without dark mode."""
    palette = QPalette()
    role = QPalette.ColorRole
    for target, name in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.base),
        (role.AlternateBase, colours.alternate),
        (role.ToolTipBase, colours.base),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Text, colours.text),
        (role.Button, colours.button),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.bad),
        (role.Light, colours.base),
        (role.Midlight, colours.button),
        (role.Mid, colours.border),
        (role.Dark, colours.border),
        (role.Shadow, "#000000"),
        (role.Highlight, colours.selection),
        (role.HighlightedText, colours.on_selection),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
    ):
        palette.setColor(target, QColor(name))
    faint = _between(colours.muted, colours.window, 0.35)
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, faint)
    return palette


def _between(first: str, second: str, share: float) -> QColor:
    one, other = QColor(first), QColor(second)
    return QColor(
        round(one.red() + (other.red() - one.red()) * share),
        round(one.green() + (other.green() - one.green()) * share),
        round(one.blue() + (other.blue() - one.blue()) * share),
    )


class Theme(QObject):
    """Applies the user's choice of theme to the application, and again when the system changes.

    Signals:
        changed: the colours are different now; pictures made with the old ones are stale.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self._choice = "system"
        app.styleHints().colorSchemeChanged.connect(self._follow, Qt.ConnectionType.QueuedConnection)

    @property
    def choice(self) -> str:
        """What was applied last: "system", "light" or "dark"."""
        return self._choice

    def apply(self, choice: str) -> None:
        """Use ``choice``: "system", "light" or "dark"."""
        self._choice = choice
        hints = self._app.styleHints()
        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(choice)
        if wanted is None:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(wanted)
        self._dress()

    @Slot()
    def _follow(self) -> None:
        self._dress()

    def _dress(self) -> None:
        actual = self._app.styleHints().colorScheme()
        dark = self._choice == "dark"
        native = actual == (Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        if self._choice == "system":
            native = actual != Qt.ColorScheme.Unknown
        if native:
            self._app.setPalette(QPalette())
        else:
            if self._app.style().name() != "fusion":
                self._app.setStyle("Fusion")
            self._app.setPalette(palette_of(DARK if dark else LIGHT))
        QPixmapCache.clear()
        self.changed.emit()
