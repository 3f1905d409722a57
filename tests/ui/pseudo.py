"""A language in which every translated text is seen to be one, and a look at every text of the windows.

What the language says stands between ⟦ and ⟧, but for the parts that are filled in: "⟦⟧{count}⟦ books⟧".
Data of a test that uses it is written in Cyrillic, so that Latin letters outside the marks are words
that nobody translates.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QAccessible, QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from bookq_gui.ui import sentences

_PARTS = re.compile(r"\{\w*\}|%n|%L?\d")
_MARKED = re.compile("⟦[^⟧]*(⟧|$)")
_TAGS = re.compile(r"</?[a-z][^>]*>")
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MOST_ROWS = 60


def marked(text: str) -> str:
    """``text`` as the pseudo language says it."""
    return "⟦" + _PARTS.sub(lambda part: f"⟧{part[0]}⟦", text) + "⟧"


def words_outside(text: str) -> str:
    """What of ``text`` nobody translated, "" where all of it was or has no letters."""
    bare = html.unescape(_TAGS.sub(" ", text)) if text.startswith("<qt>") else text
    return re.sub(" +", " ", _MARKED.sub(" ", bare.replace("\u200b", ""))).strip(" ")


class PseudoLanguage(QTranslator):
    """Translates everything; sentences of the rooms without Qt only where they are listed."""

    def translate(self, context: str, source: str, _comment: str | None = None, _n: int = -1) -> str | None:
        if context == "Sentences" and source not in sentences._listed():
            return None
        return marked(source)

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def speak(self) -> None:
        """Speak it in the whole application."""
        QCoreApplication.installTranslator(self)
        QLocale.setDefault(QLocale("ru"))
        sentences.forget()

    def fall_silent(self) -> None:
        """Speak English again."""
        QCoreApplication.removeTranslator(self)
        QLocale.setDefault(QLocale("en"))
        sentences.forget()


class Painted:
    """Every text that is painted by code of ours, as long as it is installed with monkeypatch."""

    def __init__(self, monkeypatch) -> None:
        self.texts: set[str] = set()
        draw = QPainter.drawText

        def note_and_draw(painter, *arguments):
            self.texts.update(argument for argument in arguments if isinstance(argument, str))
            return draw(painter, *arguments)

        monkeypatch.setattr(QPainter, "drawText", note_and_draw)


def shown_texts() -> Iterator[tuple[str, str]]:
    """Every text of every window that is open, with where it is."""
    for top in QApplication.topLevelWidgets():
        if not top.isVisible():
            continue
        top.grab()
        for widget in (top, *top.findChildren(QWidget)):
            place = f"{top.objectName()}/{type(widget).__name__} {widget.objectName()}"
            for what, text in _texts_of(widget):
                if text:
                    yield f"{place} {what}", text


def _texts_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "window title", widget.windowTitle()
    yield "tool tip", widget.toolTip()
    yield "status tip", widget.statusTip()
    yield "what's this", widget.whatsThis()
    yield "accessible name", widget.accessibleName()
    yield "accessible description", widget.accessibleDescription()
    spoken = QAccessible.queryAccessibleInterface(widget)
    if spoken is not None and not isinstance(widget, (QLineEdit, QPlainTextEdit)):
        yield "spoken name", spoken.text(QAccessible.Text.Name)
        yield "spoken description", spoken.text(QAccessible.Text.Description)
    for action in widget.actions():
        yield from _texts_of_action(action)
    match widget:
        case QLabel() | QAbstractButton():
            yield "text", widget.text()
        case QLineEdit():
            yield "placeholder", widget.placeholderText()
            completer = widget.completer()
            if completer is not None:
                yield from _texts_of_model(completer.model())
        case QPlainTextEdit():
            yield "placeholder", widget.placeholderText()
        case QGroupBox():
            yield "title", widget.title()
        case QTabBar():
            for number in range(widget.count()):
                yield "tab", widget.tabText(number)
                yield "tip of a tab", widget.tabToolTip(number)
        case QComboBox():
            for number in range(widget.count()):
                yield "item", widget.itemText(number)
        case QAbstractSpinBox():
            yield "value", widget.text()
            yield "special value", widget.specialValueText()
        case QHeaderView():
            model, across = widget.model(), widget.orientation()
            for number in range(widget.count() if model is not None else 0):
                if across == Qt.Orientation.Horizontal:
                    for role in _ROLES:
                        yield "heading", _text(model.headerData(number, across, role))
        case QAbstractItemView():
            yield from _texts_of_model(widget.model())


def _texts_of_action(action: QAction) -> Iterator[tuple[str, str]]:
    if action.isSeparator():
        return
    yield "action", action.text()
    if action.toolTip() != action.iconText():
        yield "tip of an action", action.toolTip()
    yield "status of an action", action.statusTip()
    menu = action.menu()
    if menu is not None:
        menu.aboutToShow.emit()
        yield "title of a menu", menu.title()
        for inner in menu.actions():
            yield from _texts_of_action(inner)


def _texts_of_model(model, parent: QModelIndex | None = None) -> Iterator[tuple[str, str]]:
    if model is None:
        return
    parent = parent or QModelIndex()
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            for role in _ROLES:
                yield f"cell {column}", _text(model.data(index, role))
            if column == 0 and not isinstance(model, (QAbstractTableModel, QAbstractListModel)):
                yield from _texts_of_model(model, index)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
