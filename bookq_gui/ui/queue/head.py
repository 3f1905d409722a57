"""The head of the queue, which is always visible: counts, times, tabs and buttons; and its search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from bookq_gui.ui.actions import QUEUE_MORE, Act, Actions
from bookq_gui.ui.i18n import counted, number, translate
from bookq_gui.ui.queue.model import ALL, DONE, FAILED, WORDS, WORKING
from bookq_gui.ui.queue.text import JobCounts, counts_text
from bookq_gui.ui.table.filter_line import FilterLine
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.accessibility import set_tab_order
from bookq_gui.ui.widgets.badges import SegmentedBar
from bookq_gui.ui.widgets.buttons import Button, Choice, IconButton, Tabs
from bookq_gui.ui.widgets.labels import Label
from bookq_gui.ui.widgets.surfaces import row_in

CLOSED, OPENED = 32, 40
_BAR, _SMALL_BAR = 160, 120
_SMALL_BELOW = 1100
_GAP, _MORE_GAP = 8, 4
_SEARCH_MS = 150
_AROUND = 22 + 2 * _MORE_GAP + 3 * _GAP
"""Pixels of the margins, and of the spaces that belong to no part."""


class Words(QWidget):
    """Pieces of text in their colours, with dots between them. They are never cut."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_pieces(self, pieces: Sequence[tuple[str, str]]) -> None:
        if tuple(pieces) != self._pieces:
            self._pieces = tuple(pieces)
            self.setAccessibleName(self.text)
            self.updateGeometry()
            self.update()

    @property
    def text(self) -> str:
        return " · ".join(text for text, _ in self._pieces)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(numbers=True))
        return QSize(metrics.horizontalAdvance(self.text) + 2 if self._pieces else 0, metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font(numbers=True))
        metrics, colours = painter.fontMetrics(), theme.colours()
        mirrored = self.isRightToLeft()
        done = 0
        for place, (text, colour) in enumerate(self._pieces):
            for part, ink in ((" · ", "muted"), (text, colour)) if place else ((text, colour),):
                width = metrics.horizontalAdvance(part)
                painter.setPen(colours[ink])
                left = self.width() - done - width if mirrored else done
                painter.drawText(left, (self.height() - metrics.height()) // 2 + metrics.ascent(), part)
                done += width


class Head(QWidget):
    """Chevron, bar, counts, pace, tabs and buttons. If they do not fit, some are hidden in a fixed order.

    Signals:
        toggled: open the queue, or close it.
        tabChosen(str): show only the jobs of this tab.
    """

    toggled = Signal()
    tabChosen = Signal(object)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._counts = JobCounts()
        self._open = False
        self._pace = self._left = self._note = self._elsewhere = ""
        self._pause_words = self.tr("Pause")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._chevron = IconButton("up", self.tr("Open the queue"))
        self._chevron.setObjectName("queueChevron")
        self._chevron.clicked.connect(self.toggled)
        self._title = Label(self.tr("Queue"), weight=theme.DEMIBOLD)
        self.bar = SegmentedBar(_BAR)
        self.words = Words()
        self.words.setObjectName("queueCounts")
        self._time = Label("", 13, "muted", numbers=True)
        self._time.setObjectName("queueTimeLeft")
        self._rate = Label("", 12, "muted", numbers=True)
        self._rate.setObjectName("queuePace")
        self.tabs = Tabs(self._choices(), self.tr("Jobs shown"))
        self.tabs.setObjectName("queueTabs")
        self.tabs.chosenChanged.connect(self.tabChosen)
        self._show = Button(self.tr("Show"), "down", kind="flat")
        self._show.setObjectName("queueShow")
        self._show_menu = QMenu(self)
        self._show_menu.aboutToShow.connect(self._fill_show_menu)
        self._show.setMenu(self._show_menu)
        self.pause = Button(self.tr("Pause"), "pause")
        self.pause.setObjectName("pauseButton")
        self.pause.set_action(actions[Act.PAUSE])
        self.retry = Button("", "retry", kind="link")
        self.retry.setObjectName("retryFailedButton")
        self.retry.set_action(actions[Act.RETRY_FAILED])
        self._more = IconButton("more", self.tr("More for the queue"))
        self._more.setObjectName("queueMore")
        self.menu = actions.menu(QUEUE_MORE, self)
        self._more.setMenu(self.menu)
        row = row_in(self, _GAP, (10, 0, 12, 0))
        self._parts = (
            self._chevron, self._title, self.bar, self.words, self._time, None, self._rate, self.tabs,
            self._show, self.pause, self.retry, self._more,
        )  # fmt: skip
        for part in self._parts:
            if part is None:
                row.addStretch(1)
            else:
                row.addWidget(part)
            if part in (self._title, self.bar):
                row.addSpacing(_MORE_GAP)
        set_tab_order([part for part in self._parts if part is not None])
        self.show_open(opened=False)

    # Showing

    def show_open(self, *, opened: bool) -> None:
        """Look like the head of an open queue, or of a closed one."""
        self._open = opened
        self._chevron.show_icon("down" if opened else "up")
        tips = self.tr("Open the queue (Ctrl+J)"), self.tr("Close the queue (Ctrl+J)")
        self._chevron.set_tip(tips[opened])
        self.setFixedHeight(max(theme.scaled(OPENED if opened else CLOSED), CLOSED))
        self._fit()

    def show_counts(self, counts: JobCounts, states: Mapping[str, int]) -> None:
        """Show how many jobs there are of each kind; ``states`` counts those of each tab."""
        self._counts = counts
        self.words.show_pieces(counts_text(counts))
        bar = [(counts.done, "good"), (counts.failed, "bad"), (counts.retrying, "warn")]
        spoken = translate("Queue", "{done} done, {failed} failed of {total}").format(
            done=number(counts.done), failed=number(counts.failed), total=number(counts.total)
        )
        self.bar.show_parts(counts.total, bar, spoken)
        self.tabs.show_choices(self._choices(states))
        self.retry.setText(counted("Queue", "Retry %n failed", "Retry %n failed", counts.failed))
        self.retry.setAccessibleName(self.retry.text())
        self._fit()

    def show_times(self, left: str, pace: str, note: str, elsewhere: str) -> None:
        """Show the time left and the pace, or ``note`` if there are no jobs.

        ``elsewhere`` tells of workers on other machines; it is shown in place of the pace.
        """
        shown = left, pace, note, elsewhere
        if shown != (self._left, self._pace, self._note, self._elsewhere):
            self._left, self._pace, self._note, self._elsewhere = shown
            self._fit()

    def show_paused(self, *, paused: bool) -> None:
        """Offer to resume, or to pause."""
        words = self.tr("Resume") if paused else self.tr("Pause")
        tip = self.tr("Go on (Ctrl+P)"), self.tr("Start nothing new; what runs is finished (Ctrl+P)")
        self._pause_words = words
        self.pause.show_icon("play" if paused else "pause")
        self.pause.setToolTip(tip[0] if paused else tip[1])
        self.pause.setAccessibleName(words)
        self._fit()

    def enter(self) -> None:
        self._chevron.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Layout

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.height())

    def sizeHint(self) -> QSize:
        return QSize(1, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Hide pace, time left, tabs and the word of Pause, in this order, until the rest fits."""
        counts, width = self._counts, self.width()
        there = counts.total > 0
        self.bar.set_length(_BAR if width >= _SMALL_BELOW else _SMALL_BAR)
        self.bar.setVisible(there)
        self.words.setVisible(there)
        self.retry.setVisible(counts.failed > 0)
        self._more.setVisible(self._open)
        self.pause.setVisible(self._open)
        self.pause.setText(self._pause_words)
        tabs = self._open and there
        room = width - _AROUND - self._needed(
            self._chevron, self._title, *([self.bar, self.words] if there else []),
            *([self.pause, self._more] if self._open else []), *([self.retry] if counts.failed else []),
        )  # fmt: skip
        tabs_wide = self._needed(self.tabs) if tabs else 0
        left, rate = self._times(there=there, room=room - tabs_wide)
        shows_tabs = tabs and tabs_wide <= room and (width >= _SMALL_BELOW or bool(left or not self._left))
        if tabs and not shows_tabs:
            left, rate = self._times(there=there, room=room - self._needed(self._show))
            if self._needed(self._show) > room:
                self.pause.setText("")
        self._time.setVisible(bool(left))
        self._rate.setVisible(bool(rate))
        self.tabs.setVisible(shows_tabs)
        self._show.setVisible(tabs and not shows_tabs)

    def _times(self, *, there: bool, room: int) -> tuple[str, str]:
        """Write time left and pace into their labels, and return as much of them as fits into ``room``.

        The pace follows the time left if the queue is open, else it is at the end of the head.
        """
        left = self._left if there else self._note
        pace = self._elsewhere or self._pace
        if self._open:
            quiet = not self._counts.failed and self.width() >= _SMALL_BELOW
            both = " · ".join(filter(None, (left, pace if quiet else "")))
            for text in (both, left):
                self._time.setText(text)
                if self._needed(self._time) <= room:
                    return text, ""
            return "", ""
        self._time.setText(left)
        of_site = self.tr("Goodreads: {pace}").format(pace=pace) if pace else ""
        self._rate.setText(self._elsewhere or of_site)
        taken = self._needed(self._time) if left else 0
        if pace and taken + self._needed(self._rate) <= room:
            return left, self._rate.text()
        return (left, "") if taken <= room else ("", "")

    @staticmethod
    def _needed(*parts: QWidget) -> int:
        return sum(max(part.sizeHint().width(), part.minimumWidth()) + _GAP for part in parts)

    # What the person does

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(place):
            self.toggled.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.show_open(opened=self._open)

    def _choices(self, states: Mapping[str, int] | None = None) -> list[Choice]:
        count = states or {}
        words = (
            (ALL, self.tr("All"), ""), (WORKING, self.tr("Working"), ""),
            (FAILED, self.tr("Failed"), "bad"), (DONE, self.tr("Done"), ""),
        )  # fmt: skip
        return [
            Choice(key, text, "", number(count.get(key, 0)), colour if count.get(key) else "")
            for key, text, colour in words
        ]

    def _fill_show_menu(self) -> None:
        self._show_menu.clear()
        for choice in self.tabs.choices:
            action = self._show_menu.addAction(f"{choice.text}  {choice.number}")
            action.setCheckable(True)
            action.setChecked(choice.key == self.tabs.chosen)
            action.triggered.connect(lambda _=False, key=choice.key: self._choose(key))

    def _choose(self, key: str) -> None:
        self.tabs.choose(key)
        self.tabChosen.emit(key)


class FindRow(QWidget):
    """The line that searches the queue. Hidden until `open_search`.

    Signals:
        searched(str): show only the rows that contain these words.
        closed: the search was closed.
    """

    searched = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = FilterLine(WORDS)
        self.line.setObjectName("queueFilter")
        self.line.setAccessibleName(self.tr("Find in the queue"))
        self.line.setPlaceholderText(self.line.accessibleName())
        self.line.returnPressed.connect(self._search)
        self._pause = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._pause.timeout.connect(self._search)
        self.line.textChanged.connect(self._pause.start)
        close = IconButton("close", self.tr("Close the search"))
        close.setObjectName("closeSearchButton")
        close.clicked.connect(self.close_search)
        row = row_in(self, 4, (16, 0, 12, 8))
        row.addWidget(self.line, 1)
        row.addWidget(close)
        self.hide()

    def open_search(self) -> None:
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def close_search(self) -> None:
        self.line.clear()
        self._search()
        self.hide()
        self.closed.emit()

    def _search(self) -> None:
        self._pause.stop()
        self.searched.emit(self.line.text())
