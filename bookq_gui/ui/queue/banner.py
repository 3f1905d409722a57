"""The banner that says why the queue does not go on, with buttons that help."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bookq_gui.model.job import QueueState
from bookq_gui.ui.actions import Act, Actions
from bookq_gui.ui.i18n import counted
from bookq_gui.ui.queue.text import AWAY, breaker_detail, breaker_text, has_open_breaker
from bookq_gui.ui.widgets.accessibility import announce, set_tab_order
from bookq_gui.ui.widgets.buttons import Button, CheckBox, IconButton
from bookq_gui.ui.widgets.surfaces import Banner, FlowLayout

_AROUND = 54
"""Pixels beside the words: margins, icon, and the gap between them."""


class QueueBanner(Banner):
    """Follows the queue of pages: the site refuses, there is no network, or the queue is paused."""

    narrow_below = 1060

    def __init__(self, actions: Actions, clock: Callable[[], float]) -> None:
        """``clock`` gives seconds since 1970."""
        super().__init__("shield")
        self._clock = clock
        self._state: QueueState | None = None
        self._waiting = 0
        self._announced = self._progress = ""
        self._icon_name = "shield"
        self.open_next = Button(self.tr("Open next in browser"), "globe", kind="filled")
        self.open_next.setObjectName("openNextButton")
        self.open_next.set_action(actions[Act.OPEN_NEXT])
        self.more = IconButton("down", self.tr("Open more than one"))
        self.more.setMenu(actions.menu((Act.OPEN_NEXT, Act.OPEN_NEXT_FIVE), self))
        self.watch = CheckBox(self.tr("Take copied pages by itself"))
        self.watch.setObjectName("watchClipboardCheck")
        watching = actions[Act.WATCH_CLIPBOARD]
        watching.toggled.connect(self.watch.setChecked)
        self.watch.setChecked(watching.isChecked())
        self.watch.toggled.connect(watching.setChecked)
        self.saved = Button(self.tr("Use saved pages…"), "import", kind="plain")
        self.saved.setObjectName("useSavedPagesButton")
        self.saved.set_action(actions[Act.IMPORT_FILES])
        self.probe = Button(self.tr("Try now"), kind="link")
        self.probe.setObjectName("tryNowButton")
        self.probe.set_action(actions[Act.PROBE_NOW])
        self.resume = Button(self.tr("Resume"), "play", kind="plain")
        self.resume.setObjectName("resumeButton")
        self.resume.set_action(actions[Act.PAUSE])
        self._buttons = (self.open_next, self.more, self.watch, self.saved, self.probe, self.resume)
        self._button_area = QWidget()
        self._flow = FlowLayout(self._button_area, spacing=8)
        for button in self._buttons:
            self._flow.addWidget(button)
        self.buttons.addWidget(self._button_area)
        set_tab_order(self._buttons)
        self.hide()

    @property
    def is_needed(self) -> bool:
        """Whether something keeps the queue from going on."""
        return self._state is not None

    def show_state(self, state: QueueState | None, waiting: int) -> None:
        """Show why a queue with ``waiting`` jobs does not go on, or hide if it does."""
        is_open = has_open_breaker(state)
        self._waiting = waiting
        if state is None or not (is_open or (state.paused and waiting)):
            self._state = None
            self._progress = self._announced = ""
            if not self.isHidden():
                self.hide()
                announce(self, self.tr("The queue goes on."))
            return
        self._state = state
        kind = state.reason.kind if state.reason is not None else ""
        away = kind in AWAY
        for button in (self.open_next, self.more, self.watch):
            button.setVisible(is_open and not away)
        for button in (self.saved, self.probe):
            button.setVisible(is_open)
        self.resume.setVisible(not is_open)
        self._icon_name = "pause" if not is_open else "wifi-off" if away else "shield"
        self.tick()
        self.show()
        self._fit()
        announced = f"{kind} {state.half_open} {state.paused}"
        if announced != self._announced:
            self._announced = announced
            announce(self, self.title.text())

    def show_progress(self, text: str) -> None:
        """Show how far opening pages in the browser is, in place of the sentence; "" shows the sentence."""
        self._progress = text
        self.tick()

    def tick(self) -> None:
        """Show the time that is left now."""
        state = self._state
        if state is None:
            return
        now = self._clock()
        if has_open_breaker(state):
            title, text = breaker_text(state, now), breaker_detail(state, self._waiting, now)
        else:
            title = self.tr("Paused. Nothing new is started")
            text = counted("Queue", "%n books wait.", "%n book waits.", self._waiting)
        text = self._progress or text
        if (title, text) != (self.title.text(), self.text.text()):
            self.show_words(title, text, self._icon_name)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return done

    def sizeHint(self) -> QSize:
        return QSize(1, self.height_at(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    def height_at(self, width: int) -> int:
        """The height that words and buttons need in a width of ``width`` pixels."""
        below = self._is_below(width)
        line = self._line_size()
        words = max(width - _AROUND - (0 if below else line.width() + 24), 80)
        height = self.title.heightForWidth(words)
        if not self.text.isHidden():
            height += 2 + self.text.heightForWidth(words)
        if below:
            return height + 24 + self._flow.heightForWidth(max(width - _AROUND, 1))
        return max(height, line.height()) + 16 + 8

    def _line_size(self) -> QSize:
        """The size of all shown buttons in one line."""
        for button in self._buttons:
            button.ensurePolished()
        shown = [button for button in self._buttons if not button.isHidden()]
        sizes = [button.sizeHint().expandedTo(button.minimumSize()) for button in shown]
        width = sum(size.width() for size in sizes) + 8 * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def _is_below(self, width: int) -> bool:
        """Whether the buttons are below the words in a width of ``width`` pixels."""
        words = self.title.fontMetrics().horizontalAdvance(self.title.text())
        return width < max(self.narrow_below, words + self._line_size().width() + _AROUND + 40)

    def _fit(self) -> None:
        room = self.width() - _AROUND
        line, below = self._line_size(), self._is_below(self.width())
        self.turn(below=below)
        if below:
            line = QSize(room, self._flow.heightForWidth(max(room, 1)))
        if line != self._button_area.size():
            self._button_area.setFixedSize(line)
        height = self.height_at(self.width())
        if height != self.minimumHeight():
            self.setFixedHeight(height)
            self.updateGeometry()
