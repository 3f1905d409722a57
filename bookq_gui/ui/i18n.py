"""Words and numbers for the screen: translation with plurals, times, safe tool tips."""

from __future__ import annotations

import html

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication


def translate(context: str, text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate(context, text)


def counted(context: str, many: str, one: str, n: int) -> str:
    """``many`` in the user's language with ``%n`` replaced by ``n``; ``one`` is its English singular.

    Languages with a translation use their own plural forms. ``one`` is the disambiguation of the
    message, so that translators see both.
    """
    text = QCoreApplication.translate(context, many, one, n)
    if n == 1 and text == many.replace("%n", "1"):
        return one.replace("%n", "1")
    # Qt writes the number without digit groups.
    return text.replace(str(n), number(n), 1) if n > 999 else text.replace("%n", str(n))


def number(value: int) -> str:
    """``value`` with the digit groups of the user's locale."""
    return QLocale().toString(value)


def isolated(text: str) -> str:
    """``text`` that begins with a number so that its parts stay in order in a window from right to left."""
    return f"\u2068{text}\u2069" if QGuiApplication.isRightToLeft() else text


def clock(seconds: float) -> str:
    """A length of time as a person reads it off a clock: "0:42", "4:12", "1:02:03"."""
    whole = max(0, round(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def plain_tip(text: str) -> str:
    """``text`` from outside as a tool tip that is never read as markup, but wraps its lines."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""


def shortened(text: str, limit: int) -> str:
    """``text`` on one line and of at most ``limit`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
