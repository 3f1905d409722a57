"""Colours, type, measures and icons of the window; one palette and one style sheet for each theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetrics,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from bookq_gui import paths

REGULAR = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
DEMIBOLD = QFont.Weight.DemiBold

BODY = 13
"""The size of running text. All sizes are ratios to it."""
SERIF = ["Noto Serif", "Source Serif 4", "Georgia", "Liberation Serif"]

_TOKENS: dict[str, tuple[str, str]] = {}


class _Token:
    """The colour of one purpose in the light and in the dark theme. Each `Colours` holds one of the two."""

    def __init__(self, light: str, dark: str) -> None:
        self._pair = (light, dark)

    def __set_name__(self, _owner: type, name: str) -> None:
        _TOKENS[name] = self._pair

    def __get__(self, colours: Colours | None, _owner: type) -> QColor:
        raise AttributeError("colours belong to a theme, such as LIGHT")


class Colours:
    """The colours of one theme."""

    window = _Token("#f5f3ef", "#1b1a18")
    base = _Token("#ffffff", "#222120")
    raised = _Token("#ffffff", "#2b2a27")
    hover = _Token("#edeae4", "#302e2b")
    press = _Token("#e3dfd7", "#3a3834")
    hairline = _Token("#e9e6e0", "#32302d")
    border = _Token("#d6d1c8", "#46433e")
    strong = _Token("#8a857b", "#857f75")
    text = _Token("#1f1d1a", "#ece9e3")
    muted = _Token("#625e57", "#aea89e")
    faint = _Token("#706b63", "#9f998f")
    accent = _Token("#0f716a", "#5fcabc")
    accent_hover = _Token("#0c615b", "#7ad7ca")
    on_accent = _Token("#ffffff", "#06231f")
    tint = _Token("#e4f1ee", "#1f3834")
    select = _Token("#d9ece8", "#234843")
    select_off = _Token("#e9e6e0", "#35332f")
    on_select = _Token("#10322e", "#effaf8")
    good = _Token("#1d7a3d", "#6ccb8d")
    warn = _Token("#855600", "#e8b75b")
    warn_tint = _Token("#fbf1dc", "#352c1b")
    warn_line = _Token("#ecd9ac", "#574726")
    bad = _Token("#b3261e", "#f4968d")
    bad_tint = _Token("#fbeae7", "#3b2523")
    bad_line = _Token("#f0c8c2", "#653a36")
    star = _Token("#b97309", "#f0b84e")
    track = _Token("#e3dfd7", "#3a3834")
    thumb = _Token("#ffffff", "#5a564f")
    bar = _Token("#0f716a", "#4fb3a6")
    bar_off = _Token("#68a39b", "#3f7f77")
    toast = _Token("#2b2926", "#413e39")
    on_toast = _Token("#f6f3ee", "#f6f3ee")
    toast_link = _Token("#7ed6ca", "#85ddd1")
    shadow = _Token("#3a3020", "#000000")

    def __init__(self, values: dict[str, QColor], *, dark: bool, high_contrast: bool = False) -> None:
        self.dark = dark
        self.high_contrast = high_contrast
        self.values = values
        """The colour of each token."""
        vars(self).update(values)

    def __getitem__(self, token: str) -> QColor:
        """The colour of ``token``. Raises KeyError for an unknown one."""
        return self.values[token]


LIGHT = Colours({name: QColor(pair[0]) for name, pair in _TOKENS.items()}, dark=False)
DARK = Colours({name: QColor(pair[1]) for name, pair in _TOKENS.items()}, dark=True)
_of_palettes: dict[int, Colours] = {}


def colours() -> Colours:
    """The theme's colours that belong to the application's palette."""
    palette = QGuiApplication.palette()
    key = palette.cacheKey()
    found = _of_palettes.get(key)
    if found is None:
        if len(_of_palettes) > 8:
            _of_palettes.clear()
        found = _of_palettes[key] = _colours_of(palette)
    return found


def _colours_of(palette: QPalette) -> Colours:
    ground = palette.color(QPalette.ColorRole.Window)
    for known in (LIGHT, DARK):
        if ground == known.window:
            return known
    return high_contrast(palette)


def high_contrast(palette: QPalette) -> Colours:
    """Use only the colours of the platform's ``palette``; lines have the colour of text."""
    role = QPalette.ColorRole
    window, text = palette.color(role.Window), palette.color(role.WindowText)
    base, on_base = palette.color(role.Base), palette.color(role.Text)
    chosen, on_chosen = palette.color(role.Highlight), palette.color(role.HighlightedText)
    link = palette.color(role.Link)
    values = dict.fromkeys(_TOKENS, on_base)
    for name in ("base", "raised", "hover", "tint", "warn_tint", "bad_tint", "thumb"):
        values[name] = base
    for name in ("window", "press", "track", "select_off"):
        values[name] = window
    values |= {"accent": link, "accent_hover": link, "on_accent": base, "bar": link, "bar_off": link}
    values |= {"select": chosen, "on_select": on_chosen, "text": text, "shadow": QColor(0, 0, 0)}
    values |= {"toast": text, "on_toast": window, "toast_link": window}
    return Colours(values, dark=window.lightness() < text.lightness(), high_contrast=True)


def _palette_of(chosen: Colours) -> QPalette:
    """The application's palette for ``chosen``."""
    palette = QPalette()
    role = QPalette.ColorRole
    for target, name in (
        (role.Window, "window"), (role.WindowText, "text"), (role.Base, "base"), (role.Text, "text"),
        (role.AlternateBase, "window"), (role.Button, "window"), (role.ButtonText, "text"),
        (role.BrightText, "bad"), (role.PlaceholderText, "muted"), (role.Highlight, "select"),
        (role.HighlightedText, "on_select"), (role.Accent, "accent"), (role.Link, "accent"),
        (role.LinkVisited, "accent"), (role.ToolTipBase, "toast"), (role.ToolTipText, "on_toast"),
        (role.Light, "base"), (role.Midlight, "hairline"), (role.Mid, "border"), (role.Dark, "strong"),
        (role.Shadow, "shadow"),
    ):  # fmt: skip
        palette.setColor(target, chosen[name])
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, chosen.faint)
    palette.setColor(QPalette.ColorGroup.Inactive, role.Highlight, chosen.select_off)
    return palette


# Type and measures


def base_pixels() -> int:
    """The pixel size of the platform's font."""
    return max(6, QFontInfo(QGuiApplication.font()).pixelSize())


def scaled(length: float) -> int:
    """``length``, given for text of 13 pixels, for the text of this platform."""
    return round(length * base_pixels() / BODY)


def font(size: float = BODY, weight: QFont.Weight = REGULAR, *, numbers: bool = False) -> QFont:
    """The platform's font; ``size`` is a ratio to `BODY`; ``numbers`` makes all figures equally wide."""
    return _font(QGuiApplication.font().key(), size, weight.value, numbers)


@lru_cache(maxsize=128)
def _font(_platform: str, size: float, weight: int, numbers: bool) -> QFont:  # noqa: FBT001 - for the cache
    made = QFont(QGuiApplication.font())
    made.setPixelSize(max(6, scaled(size)))
    made.setWeight(QFont.Weight(weight))
    if numbers:
        made.setFeature(QFont.Tag("tnum"), 1)
    if size >= 18:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.5)
    return made


def row_height(least: int, lines: int = 1) -> int:
    """The height of a row of ``lines`` lines of text, ``least`` or more."""
    first = QFontMetrics(font()).height()
    rest = QFontMetrics(font(12)).height() * (lines - 1)
    return max(least, first + rest + 10)


def draw_ground(
    painter: QPainter, rect: QRect | QRectF, radius: float, fill: str = "", line: str = ""
) -> None:
    """Paint a rounded area; ``fill`` and ``line`` are tokens, "" paints none."""
    shown = colours()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(shown[line] if line else Qt.PenStyle.NoPen)
    painter.setBrush(shown[fill] if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect), radius, radius)


def inner_frame(rect: QRect | QRectF) -> QRectF:
    """The middle of a line of one pixel along the inside of ``rect``."""
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)


# The application


class Theme(QObject):
    """Applies the user's choice of theme to the application, also when the system's theme changes."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = "system"
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._apply_palette, Qt.ConnectionType.QueuedConnection)

    def apply(self, choice: str) -> None:
        """Use ``choice``: "system", "light" or "dark"."""
        self._choice = choice
        hints = self._app.styleHints()
        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(choice)
        if wanted is None:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(wanted)
        self._apply_palette()

    @Slot()
    def _apply_palette(self) -> None:
        hints = self._app.styleHints()
        # Qt takes three times as long to replace a sheet as to drop it and to set another.
        self._app.setStyleSheet("")
        if self._choice == "system" and _wants_contrast(self._app):
            self._app.setPalette(QPalette())
        else:
            system_dark = self._choice == "system" and hints.colorScheme() == Qt.ColorScheme.Dark
            dark = system_dark or self._choice == "dark"
            self._app.setPalette(_palette_of(DARK if dark else LIGHT))
        self._app.setStyleSheet(sheet(colours()))
        QPixmapCache.clear()


def _wants_contrast(app: QGuiApplication) -> bool:
    """Whether the platform is set to high contrast. Qt cannot tell before 6.10."""
    ask = getattr(app.styleHints(), "accessibility", None)
    return ask is not None and ask().contrastPreference().name == "HighContrast"


_SHEET = """
QMenuBar { background: {window}; color: {text}; border: 0; border-bottom: 1px solid {hairline};
  padding: 0 2px; }
QMenuBar::item { padding: 3px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: {hover}; }
QMenu { background: {raised}; color: {text}; border: 1px solid {border}; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: {select}; color: {on_select}; }
QMenu::item:disabled { color: {faint}; background: transparent; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: {hairline}; margin: 4px 8px; }
QToolTip { background: {toast}; color: {on_toast}; border: 0; padding: 4px 8px; }
QSplitter::handle { background: {hairline}; }
QHeaderView { background: {base}; border: 0; }
QHeaderView::section { background: {base}; color: {muted}; border: 0; border-bottom: 1px solid {hairline};
  padding: 0 8px; font-size: {small}px; font-weight: 500; }
QHeaderView::section:hover { color: {text}; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; border: 0; }
QScrollBar::handle:vertical { background: {border}; border-radius: 3px; min-height: 32px; margin: 2px 3px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; border: 0; }
QScrollBar::handle:horizontal { background: {border}; border-radius: 3px; min-width: 32px; margin: 3px 2px; }
QScrollBar::handle:hover { background: {strong}; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLineEdit, QPlainTextEdit, QTextEdit { background: {base}; color: {text};
  border: 1px solid {strong}; border-radius: 6px; padding: 0 8px; placeholder-text-color: {muted};
  selection-background-color: {select}; selection-color: {on_select}; }
QLineEdit { min-height: {line}px; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:focus { border: 2px solid {accent}; padding: 0 7px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid {accent}; padding: 3px 5px; }
QLineEdit[bad="true"] { border-color: {bad}; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit {
  border: 0; padding: 0 2px; min-height: 0; background: transparent; }
QComboBox QAbstractItemView { background: {raised}; border: 1px solid {border}; outline: 0; }
QPushButton, QToolButton { color: {text}; background: transparent; border: 1px solid transparent;
  border-radius: 6px; padding: 0 10px; min-height: {press_height}px; font-weight: 500; outline: 0; }
QToolButton { padding: 0; }
QLineEdit > QToolButton { min-height: 0; border: 0; background: transparent; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QPushButton:hover, QToolButton:hover { background: {hover}; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: {press}; }
QPushButton:disabled, QToolButton:disabled { color: {faint}; background: transparent; }
QPushButton[kind="plain"], QDialogButtonBox QPushButton { border: 1px solid {border}; background: {raised}; }
QDialogButtonBox QPushButton { padding: 0 14px; }
QPushButton[kind="plain"]:hover, QDialogButtonBox QPushButton:hover { background: {hover}; }
QPushButton[kind="filled"], QDialogButtonBox QPushButton:default { background: {accent}; color: {on_accent};
  border: 1px solid {accent}; padding: 0 12px; font-weight: 600; }
QDialogButtonBox QPushButton:default { padding: 0 10px; }
QPushButton[kind="filled"]:hover, QDialogButtonBox QPushButton:default:hover { background: {accent_hover}; }
QPushButton[kind="filled"]:disabled { background: {track}; color: {faint}; border-color: {track}; }
QPushButton[kind="link"] { color: {accent}; padding: 0 6px; }
QPushButton[kind="text"], QPushButton[kind="quiet"], QPushButton[kind="heading"] { color: {accent};
  padding: 0; border: 0; min-height: {text_height}px; text-align: left; }
QPushButton[kind="quiet"] { color: {muted}; font-weight: 400; font-size: {small}px; }
QPushButton[kind="heading"] { color: {text}; font-weight: 600; background: transparent; }
QPushButton[kind="text"]:hover, QPushButton[kind="quiet"]:hover { background: transparent;
  color: {accent_hover}; }
QTextEdit[bare="true"], QTextEdit[bare="true"]:focus { background: transparent; border: 0; padding: 0; }
QPushButton[kind="bad"] { color: {bad}; }
QPushButton[kind="toast"] { color: {toast_link}; padding: 0 6px; font-weight: 600; }
QPushButton[kind="toast"]:hover, QToolButton[kind="toast"]:hover { background: {toast_hover}; }
QPushButton[tall="true"] { min-height: {tall}px; padding: 0 12px; }
QCheckBox, QRadioButton { spacing: 8px; }
QGroupBox { border: 0; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QProgressBar { background: {track}; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: {accent}; border-radius: 3px; }
QScrollArea { background: transparent; border: 0; }
"""


def sheet(chosen: Colours) -> str:
    """The application's style sheet. It has only what Fusion and the palette cannot express."""
    text = _SHEET
    height = QFontMetrics(font()).height()
    lengths = {"small": scaled(12), "line": max(30, height + 8) - 4}
    lengths |= {"press_height": max(28, height + 8) - 2, "tall": max(32, height + 12) - 2}
    lengths |= {"text_height": max(24, height + 4)}
    for name, length in lengths.items():
        text = text.replace(f"{{{name}}}", str(length))
    for name, colour in chosen.values.items():
        text = text.replace(f"{{{name}}}", colour.name())
    return text.replace("{toast_hover}", chosen.toast.lighter(130).name())


# Icons


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, width: int, height: int) -> QPixmap:
    svg = _source(name).replace("currentColor", colour)
    picture = QPixmap(QSize(width, height))
    picture.fill(Qt.GlobalColor.transparent)
    side = min(width, height)
    # An icon that is wider than high keeps a distance from the text after it.
    left = width - side if QGuiApplication.isRightToLeft() else 0
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(left, (height - side) / 2, side, side))
    painter.end()
    return picture


@lru_cache(maxsize=512)
def _picture(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    picture = QPixmap(_drawn(name, colour, round(side * ratio), round(side * ratio)))
    picture.setDevicePixelRatio(ratio)
    return picture


def pixmap(name: str, colour: str = "muted", side: int = 16, ratio: float = 1.0) -> QPixmap:
    """The icon ``name`` in the token ``colour``, ``side`` logical pixels, for a screen of ``ratio``.

    The picture is shared: do not change it. Raises OSError for an unknown name.
    """
    return _picture(name, colours()[colour].name(), side, ratio)


def icon(name: str, colour: str = "muted") -> QIcon:
    """The icon ``name`` in the token ``colour`` of the theme in which it is painted."""
    return QIcon(_TokenIcon(name, colour))


def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    made = QIcon()
    for side in (16, 32, 64, 256):
        made.addPixmap(_drawn("bookq", "", side, side))
    return made


def logo(side: int, ratio: float) -> QPixmap:
    """The program's own icon as a picture of ``side`` logical pixels."""
    return _picture("bookq", "", side, ratio)


class _TokenIcon(QIconEngine):
    """Paints an icon in its colour, also on a selection, and greyed if it is disabled."""

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
        colour: QColor = colours()["faint" if mode == QIcon.Mode.Disabled else self._colour]
        return _drawn(self._name, colour.name(), size.width(), size.height())
