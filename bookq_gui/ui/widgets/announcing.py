"""Saying something to people who listen to the window instead of looking at it."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say ``text``, which is about ``widget``."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
