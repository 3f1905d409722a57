"""Help for keyboards and screen readers: announcements, charts, the order of Tab, the focus ring, undo."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAccessibleWidget,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)

from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.badges import Chip, StarsBar
from bookq_gui.ui.widgets.buttons import Segments, Tabs

_BETWEEN_MS = 5000
_KNOWN = "bookqKnowsCharts"


class _Announcer(QObject):
    """Announces the newest text of one window, at most one text in `_BETWEEN_MS` milliseconds."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._next = ""
        self._timer = QTimer(self, singleShot=True, interval=_BETWEEN_MS)
        self._timer.timeout.connect(self._late)

    def say(self, text: str) -> None:
        if self._timer.isActive():
            self._next = text
        else:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))
            self._timer.start()

    @Slot()
    def _late(self) -> None:
        waiting, self._next = self._next, ""
        if waiting:
            self.say(waiting)


def announce(widget: QWidget, text: str) -> None:
    """Have screen readers say ``text``, or the newest of several texts of a window within five seconds."""
    window = widget.window()
    (window.findChild(_Announcer) or _Announcer(window)).say(text)


class ChartBase(QWidget):
    """A chart, also for screen readers. Its accessible description has the numbers."""

    def __init__(self) -> None:
        super().__init__()
        # The application owns its factories, so it also keeps the flag that ours is installed.
        app = QCoreApplication.instance()
        if app is not None and not app.property(_KNOWN):
            app.setProperty(_KNOWN, True)
            QAccessible.installFactory(_chart_interface)


def _chart_interface(_kind: str, thing: QObject | None) -> QAccessibleInterface | None:
    return QAccessibleWidget(thing, QAccessible.Role.Chart) if isinstance(thing, ChartBase) else None


_RINGED = (QAbstractButton, Segments, Tabs, Chip, StarsBar)
_OUTSIDE = 4


def set_tab_order(widgets: Iterable[QWidget]) -> None:
    """Let Tab go through ``widgets`` and the widgets inside them, in this order."""
    reached: list[QWidget] = []
    for widget in widgets:
        inside = [widget, *widget.findChildren(QWidget)]
        reached += [part for part in inside if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
    for before, after in pairwise(reached):
        QWidget.setTabOrder(before, after)


def enter_table(view: QTableView) -> None:
    """Give the focus to ``view``, on its current row or else the first."""
    view.setFocus(Qt.FocusReason.ShortcutFocusReason)
    if not view.currentIndex().isValid() and view.model() is not None:
        view.setCurrentIndex(view.model().index(0, 0))


class FocusRing(QWidget):
    """A frame of 2 pixels around the button, chip or choice that got the focus by a key."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around: QWidget | None = None
        self._by_key = False
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - for the type checker
        app.focusChanged.connect(self._follow)
        window.installEventFilter(self)

    @Slot(QWidget, QWidget)
    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._around is not None:
            self._around.removeEventFilter(self)
        self._around = None
        if isinstance(new, _RINGED) and new.window() is self._window and self._by_key:
            self._around = new
            new.installEventFilter(self)
        self._place()

    def _place(self) -> None:
        around = self._around
        if around is None or not around.isVisible():
            self.hide()
            return
        corner = around.mapTo(self._window, around.rect().topLeft())
        self.setGeometry(
            corner.x() - _OUTSIDE, corner.y() - _OUTSIDE,
            around.width() + 2 * _OUTSIDE, around.height() + 2 * _OUTSIDE,
        )  # fmt: skip
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            self._by_key = True
        elif kind == QEvent.Type.MouseButtonPress:
            self._by_key = False
        elif watched is self._around and kind in (
            QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show,
        ):  # fmt: skip
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colours().accent, 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


class FieldKeys(QObject):
    """Lets the window undo and redo if a text field has nothing to undo or redo itself."""

    def watch(self, field: QWidget) -> None:
        field.installEventFilter(self)

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            for key, redo in ((QKeySequence.StandardKey.Undo, False), (QKeySequence.StandardKey.Redo, True)):
                # A key held down until the field is empty must not undo what was done before.
                if event.matches(key) and not event.isAutoRepeat() and not _has_own(field, redo=redo):
                    event.ignore()
                    return True
        return False


def _has_own(field: QObject, *, redo: bool) -> bool:
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable() if redo else field.isUndoAvailable()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        document = field.document()
        return document.isRedoAvailable() if redo else document.isUndoAvailable()
    return False
