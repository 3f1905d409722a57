"""Texts and numbers for the window: language, translation with plurals, times, safe tool tips."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from bookq_gui.model.message import Message, Value
from bookq_gui.paths import resources
from bookq_gui.settings import SETTINGS

LANGUAGES = tuple(name for name in SETTINGS["language"].choices if name != "system")
"""The languages of the window. The texts in the code are in the first one."""
_MESSAGES = "Messages"
_MOST_COUNTED = 2**31 - 1
"""Qt takes no larger number for a plural."""


def translate(context: str, text: str) -> str:
    """Translate ``text`` into the user's language."""
    return QCoreApplication.translate(context, text)


def say(message: Message | str) -> str:
    """Translate a message of the core. A plain text is returned as it is."""
    if isinstance(message, str):
        return message
    return message.filled(translate(_MESSAGES, message.text), _shown)


def _shown(value: Value) -> str:
    if isinstance(value, Message):
        return say(value)
    return number(value) if isinstance(value, int) else value


def counted(context: str, many: str, one: str, n: int) -> str:
    """Translate ``many`` with ``n`` in place of ``%n``. ``one`` is the English singular.

    A translation has its own plural forms. ``one`` is its comment, so that translators see both.
    """
    chosen = min(n, _MOST_COUNTED)
    text = QCoreApplication.translate(context, many, one, chosen)
    if n == 1 and text == many.replace("%n", "1"):
        return one.replace("%n", "1")
    # Qt fills in the number without digit groups.
    return text.replace(str(chosen), number(n), 1) if n > 999 else text.replace("%n", str(n))


def number(value: int) -> str:
    """Return ``value`` with the digit groups of `reading_locale`."""
    return reading_locale().toString(value)


def reading_locale() -> QLocale:
    """Return the user's locale for numbers, or the English one instead of "C", which groups no digits."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    return locale


def isolated(text: str) -> str:
    """Keep the order of the parts of ``text`` in a window from right to left."""
    return f"\u2068{text}\u2069" if QGuiApplication.isRightToLeft() else text


def clock(seconds: float) -> str:
    """Return a duration in the form "0:42", "4:12" or "1:02:03"."""
    whole = max(0, round(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def plain_tip(text: str) -> str:
    """Return ``text`` for a tool tip that wraps lines and shows markup as plain text."""
    from html import escape

    return f"<qt>{escape(text)}</qt>" if text else ""


def shortened(text: str, limit: int) -> str:
    """Return ``text`` on one line of at most ``limit`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"


# The language


def chosen_language(choice: str, wanted: Iterable[str]) -> str:
    """Return the language of the window, one of `LANGUAGES`.

    ``choice`` is the setting. For "system" it is the first known one of ``wanted`` ("de-AT", "en_GB"…).
    """
    if choice in LANGUAGES:
        return choice
    names = (name.replace("_", "-").partition("-")[0].lower() for name in wanted)
    return next((name for name in names if name in LANGUAGES), LANGUAGES[0])


def locale_of(language: str, system: QLocale) -> QLocale:
    """Return the locale of ``language`` in the country of ``system``."""
    if system.name().partition("_")[0] == language:
        return system
    made = QLocale(QLocale(language).language(), system.territory())
    return made if made.name().partition("_")[0] == language else QLocale(language)


def use_language(app: QCoreApplication, choice: str) -> str:
    """Install the language of the setting ``choice`` before any widget is made. Returns its name."""
    system = QLocale.system()
    language = chosen_language(choice, system.uiLanguages())
    QLocale.setDefault(locale_of(language, system))
    if language == LANGUAGES[0]:
        return language
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (
        (f"qtbase_{language}", qt),
        (f"bookq_{language}", str(resources() / "translations")),
    ):
        words = QTranslator(app)
        if words.load(name, folder):
            app.installTranslator(words)
    return language
