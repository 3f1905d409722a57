"""The banner of a queue that waits because the other side said no."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from bookq_gui.model.job import QueueState
from bookq_gui.ui.queue.text import AWAY, cooling_detail, cooling_text, is_cooling
from bookq_gui.ui.widgets.announcing import announce
from bookq_gui.ui.widgets.basic import GAP, IconLabel, MutedLabel, TintedFrame, flat_button
from bookq_gui.ui.widgets.nesting import nested

_LEAST_ROOM = 64
"""Logical pixels of the banner that are neither words nor buttons."""


class CoolingBanner(TintedFrame):
    """Says why a queue waits and until when, and offers to go on.

    Signals:
        tryNow(str): the queue of this name is to try now.
        openPage: the page that was asked for is wanted in the browser.
        savedPages: pages that were saved in the browser are to be chosen.
    """

    tryNow = Signal(object)  # noqa: N815 - Qt's own spelling
    openPage = Signal()  # noqa: N815
    savedPages = Signal()  # noqa: N815

    def __init__(self, parent: QWidget | None = None, clock: Callable[[], float] = time.time) -> None:
        super().__init__("warn_tint", parent)
        self.setObjectName("coolingBanner")
        self._clock = clock
        self._state: QueueState | None = None
        self._said = ""
        self._icon = IconLabel("blocked", "warn")
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        font = self._text.font()
        font.setBold(True)
        self._text.setFont(font)
        self._why = MutedLabel()
        self._why.setWordWrap(True)
        for label in (self._text, self._why):
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._try = flat_button("retry", self.tr("Try now"), self.tr("Ask for a single page now"))
        self._try.setObjectName("tryNowButton")
        self._try.clicked.connect(self._try_clicked)
        self._open = flat_button(
            "browser",
            self.tr("Open the page in my browser"),
            self.tr("See what Goodreads answers; save the page there and drop the file here"),
        )
        self._open.setObjectName("openRefusedButton")
        self._open.clicked.connect(self.openPage)
        self._saved = flat_button(
            "import",
            self.tr("Use saved pages…"),
            self.tr("Choose pages that you saved in your browser; they are read without asking Goodreads"),
        )
        self._saved.setObjectName("useSavedPagesButton")
        self._saved.clicked.connect(self.savedPages)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(12, GAP, GAP, GAP)
        self._box.setSpacing(GAP)
        said = nested(self._box, QHBoxLayout(), 1)
        said.setSpacing(GAP)
        said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = nested(said, QVBoxLayout(), 1)
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._why)
        self._buttons = nested(self._box, QHBoxLayout())
        self._buttons.setSpacing(4)
        for button in (self._try, self._open, self._saved):
            self._buttons.addWidget(button)
        self._box.setAlignment(self._buttons, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_state(self, state: QueueState | None) -> None:
        """Show how a queue stands; hidden where it does not cool down."""
        was_shown = not self.isHidden()
        self._state = state
        if state is None or not is_cooling(state):
            self.hide()
            self._said = ""
            if was_shown:
                announce(self, self.tr("The queue goes on."))
            return
        kind = state.reason.kind if state.reason is not None else ""
        self._icon.show_icon("offline" if kind in AWAY else "blocked", "warn")
        self._open.setVisible(kind not in AWAY)
        self._try.setEnabled(not state.probing and not state.paused)
        self.tick()
        self.show()
        self._fit()
        said = f"{kind} {state.probing} {state.paused}"
        if said != self._said:
            self._said = said
            announce(self, self._text.text())

    def tick(self) -> bool:
        """Count on. False where nothing is counted."""
        if self._state is None or not is_cooling(self._state):
            return False
        now = self._clock()
        text, why = cooling_text(self._state, now), cooling_detail(self._state, now)
        if text != self._text.text():
            self._text.setText(text)
            self.setAccessibleName(text)
        if why != self._why.text():
            self._why.setText(why)
            self._why.setVisible(bool(why))
            self.setAccessibleDescription(why)
            self._fit()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, D102
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The buttons stand beside the words where there is room, else under them."""
        words = self._text.fontMetrics().horizontalAdvance(self._text.text())
        needed = words + self._buttons.minimumSize().width() + _LEAST_ROOM
        kind = QBoxLayout.Direction
        wanted = kind.LeftToRight if needed <= self.width() else kind.TopToBottom
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            self.updateGeometry()
        # A dock asks for no height by width, and would cut the last line.
        self.setMinimumHeight(max(0, self._box.heightForWidth(self.width())))

    @Slot()
    def _try_clicked(self) -> None:
        if self._state is not None:
            self.tryNow.emit(self._state.name)
