"""Uses a window like a person: reads the screen, and uses only the mouse and the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence, QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QTextBrowser,
    QWidget,
)  # fmt: skip

from bookq_gui.ui.queue.view import QueueView

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 15_000


class Person:
    """Uses one window by mouse and keyboard. Waits for the words that it looks for."""

    def __init__(self, window: QWidget, qtbot) -> None:
        self.window = window
        self._qtbot = qtbot

    # Eyes

    def sees(self, *words: str) -> None:
        """Wait until all of these words are on the screen."""
        self._wait(lambda: all(word in self.screen() for word in words), words)

    def sees_no_more(self, *words: str) -> None:
        """Wait until none of these words is on the screen."""
        self._wait(lambda: not any(word in self.screen() for word in words), words)

    def sees_rows(self, name: str, *rows: str) -> None:
        """Wait until a list shows exactly these rows, in any order; each is known by words of it.

        A list is known by its name, or that of the part of the window it is in.
        """

        def are_there() -> bool:
            shown = self.rows(name)
            return len(shown) == len(rows) and all(any(row in each for each in shown) for row in rows)

        self._wait(are_there, (name, *rows))

    def sees_row(self, name: str, *words: str) -> None:
        """Wait until one row of a list has all these words."""
        self._wait(lambda: self._line_of(name, words) >= 0, (name, *words))

    def screen(self) -> str:
        """Return all visible texts, each widget in a line."""
        lines = []
        for widget in self._visible():
            lines += [text for text in _words_of(widget) if text]
        return "\n".join(lines)

    def rows(self, name: str) -> list[str]:
        """Return the visible rows of a list, from top to bottom."""
        view = self._list(name)
        return _rows_in(view) if view is not None else []

    # Hands

    def press(self, keys: str) -> None:
        """Press keys like "Ctrl+L" in the focused widget."""
        QApplication.processEvents()
        QTest.keySequence(self._keyboard(), QKeySequence(keys))

    def type(self, text: str) -> None:
        """Type ``text`` into the focused widget."""
        self._qtbot.keyClicks(self._keyboard(), text)

    def write(self, field: str, text: str) -> None:
        """Replace the text of a field by ``text``."""
        line = next(each for each in self._visible() if each.objectName() == field)
        QTest.mouseClick(line, LEFT)
        self.press("Ctrl+A")
        self.type(text)

    def paste(self, text: str) -> None:
        """Copy ``text`` in another program and press Ctrl+V."""
        QApplication.clipboard().setText(text)
        self.press("Ctrl+V")

    def click(self, words: str, *, within: str = "") -> None:
        """Click the button with the text ``words``, or with a tool tip that begins with them."""
        self._wait(lambda: self._button(words, within) is not None, (words,))
        self._qtbot.mouseClick(self._button(words, within), LEFT)

    def click_row(self, name: str, *words: str, add: bool = False) -> None:
        """Click on the row of a list that has these words; ``add``: with Ctrl."""
        self.sees_row(name, *words)
        view = self._list(name)
        place = _row_rect(view, self._line_of(name, words)).center()
        keys = Qt.KeyboardModifier.ControlModifier if add else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(view.viewport(), LEFT, keys, place)

    def click_offer(self, row: str, word: str) -> None:
        """Click on a word at the end of a row of the queue."""
        self.sees_row("queueView", row, word)
        view = self._list("queueView")
        assert isinstance(view, QueueView)
        offers = view.offers_of(self._line_of("queueView", (row,)))
        place = next(offer.rect.center() for offer in offers if offer.text == word)
        QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)

    def choose(self, title: str, words: str) -> None:
        """Choose an entry of the menu bar."""
        bar = self.window.menuBar()
        entry = next(action for action in bar.actions() if action.text().replace("&", "") == title)
        QTest.mouseClick(bar, LEFT, Qt.KeyboardModifier.NoModifier, bar.actionGeometry(entry).center())
        self.choose_here(words)

    def choose_here(self, words: str) -> None:
        """Choose an entry of the menu that is open."""
        self._wait(lambda: _entry(words) is not None, (words,))
        menu, place = _entry(words)
        QTest.mouseClick(menu, LEFT, Qt.KeyboardModifier.NoModifier, place)

    def open_menu_of_row(self, name: str, *words: str) -> None:
        """Go to a row and open its menu with the keyboard."""
        self.click_row(name, *words)
        self.press("Right")

    def drop(self, *files: Path, onto: str = "") -> None:
        """Drop files on the window; ``onto``: on that row of the queue."""
        place = self.window.rect().center()
        if onto:
            self.sees_row("queueView", onto)
            view = self._list("queueView")
            middle = _row_rect(view, self._line_of("queueView", (onto,))).center()
            place = self.window.mapFromGlobal(view.viewport().mapToGlobal(middle))
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        event = QDropEvent(
            QPointF(QPoint(place)),
            Qt.DropAction.CopyAction,
            mime,
            LEFT,
            Qt.KeyboardModifier.NoModifier,
        )
        self.window.dropEvent(event)

    def when_asked_for_files(self, *files: Path) -> None:
        """Name ``files`` in the next dialog that asks for some."""
        self._answer(" ".join(f'"{file}"' for file in files))

    def _answer(self, names: str) -> None:
        asked = QTimer(self.window, interval=20)

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QFileDialog) and dialog.isActiveWindow():
                asked.stop()
                line = dialog.findChild(QLineEdit, "fileNameEdit")
                line.setText(names)
                line.setFocus()
                QTest.keyClick(line, Qt.Key.Key_Return)

        asked.timeout.connect(answer)
        asked.start()

    # What is where

    def _wait(self, condition: Callable[[], bool], wanted: Iterable[str]) -> None:
        def complaint() -> str:
            return f"{' | '.join(wanted)} is not as expected on this screen:\n{self.screen()}"

        try:
            self._qtbot.waitUntil(condition, timeout=PATIENCE)
        except self._qtbot.TimeoutError:
            raise AssertionError(complaint()) from None

    def _keyboard(self) -> QWidget:
        """Where the keyboard is. Without a desktop nobody makes the window that is left the active one."""
        menu = QApplication.activePopupWidget()
        if menu is not None:
            return menu
        window = QApplication.activeModalWidget() or self.window
        window.activateWindow()
        self._qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
        return window.focusWidget() or window

    def _visible(self) -> list[QWidget]:
        windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        return [
            widget
            for window in windows
            for widget in (window, *window.findChildren(QWidget))
            if widget.isVisible() and _is_in_its_frames(widget)
        ]

    def _list(self, name: str) -> QAbstractItemView | None:
        lists = (each for each in self._visible() if isinstance(each, QAbstractItemView))
        return next((each for each in lists if _is_within(each, name)), None)

    def _line_of(self, name: str, words: Iterable[str]) -> int:
        lines = (line for line, row in enumerate(self.rows(name)) if all(word in row for word in words))
        first = next(lines, -1)
        return first if first < 0 else first + _first_line(self._list(name))

    def _button(self, words: str, within: str) -> QAbstractButton | None:
        for widget in self._visible():
            if isinstance(widget, QAbstractButton) and widget.isEnabled():
                inside = not within or _is_within(widget, within)
                said = widget.text().replace("&", "")
                if inside and (said == words or (not said and widget.toolTip().startswith(words))):
                    return widget
        return None


def _is_within(widget: QWidget | None, name: str) -> bool:
    while widget is not None:
        if widget.objectName() == name:
            return True
        widget = widget.parentWidget()
    return False


def _is_in_its_frames(widget: QWidget) -> bool:
    """Return whether no parent, such as a scroll area, hides the widget."""
    seen, frame = widget.rect(), widget
    while not frame.isWindow() and (parent := frame.parentWidget()) is not None:
        seen = seen.translated(frame.pos()).intersected(parent.rect())
        frame = parent
    return not seen.isEmpty()


def _words_of(widget: QWidget) -> list[str]:
    if isinstance(widget, QAbstractButton):
        return [widget.text().replace("&", "")]
    if isinstance(widget, QLineEdit):
        return [widget.text()]
    if isinstance(widget, QLabel):
        rich = widget.textFormat() == Qt.TextFormat.RichText
        return [QTextDocumentFragment.fromHtml(widget.text()).toPlainText() if rich else widget.text()]
    if isinstance(widget, QPlainTextEdit | QTextBrowser):
        return [widget.toPlainText()]
    if isinstance(widget, QAbstractItemView):
        return _rows_in(widget)
    if widget.isWindow():
        return [widget.windowTitle()]
    # What a widget paints itself is what it tells a screen reader.
    return [widget.accessibleName()] if widget.objectName() == "queueCounts" else []


def _row_rect(view: QAbstractItemView, line: int):
    shown = (view.visualRect(cell) for cell in _cells(view, line))
    return next(rect for rect in shown if rect.width() > 60)


def _first_line(view: QAbstractItemView) -> int:
    return max(0, view.indexAt(QPoint(view.viewport().width() // 2, 2)).row())


def _cells(view: QAbstractItemView, line: int) -> list[QModelIndex]:
    model = view.model()
    columns = model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1
    return [model.index(line, column) for column in range(columns)]


def _rows_in(view: QAbstractItemView) -> list[str]:
    frame = view.viewport().rect()
    rows = []
    for line in range(_first_line(view), view.model().rowCount(QModelIndex())):
        seen = [cell for cell in _cells(view, line) if view.visualRect(cell).intersects(frame)]
        if not seen:
            break
        role = Qt.ItemDataRole.DisplayRole
        if not isinstance(view, QTableView):
            role = Qt.ItemDataRole.AccessibleTextRole
        words = [str(cell.data(role) or cell.data() or "") for cell in seen]
        if isinstance(view, QueueView):
            words += [offer.text for offer in view.offers_of(line)]
        rows.append(" | ".join(words))
    return rows


def _entry(words: str) -> tuple[QMenu, QPoint] | None:
    for menu in QApplication.topLevelWidgets():
        if isinstance(menu, QMenu) and menu.isVisible():
            for action in menu.actions():
                if action.isEnabled() and action.text().replace("&", "").split("\t")[0] == words:
                    return menu, menu.actionGeometry(action).center()
    return None
