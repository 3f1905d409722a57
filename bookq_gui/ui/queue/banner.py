"""The banner of a queue that waits because the other side said no."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from bookq_gui.model.job import QueueState
from bookq_gui.ui.frames import GAP, IconLabel, MutedLabel, TintedFrame, flat_button
from bookq_gui.ui.queue.words import OFFLINE, cooling_text, is_cooling
from bookq_gui.ui.sentences import spoken


class CoolingBanner(TintedFrame):
    """Says why a queue waits and until when, and offers to go on.

    Signals:
        tryNow(str): the queue of this name is to try now.
        openPage: the page that was asked for is wanted in the browser.
    """

    tryNow = Signal(object)  # noqa: N815 - Qt's own spelling
    openPage = Signal()  # noqa: N815

    def __init__(self, parent: QWidget | None = None, clock: Callable[[], float] = time.time) -> None:
        super().__init__("warn_tint", parent)
        self.setObjectName("coolingBanner")
        self._clock = clock
        self._state: QueueState | None = None
        self._icon = IconLabel("blocked", "warn")
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        font = self._text.font()
        font.setBold(True)
        self._text.setFont(font)
        self._why = MutedLabel()
        self._why.setWordWrap(True)
        self._try = flat_button("retry", self.tr("Try now"), self.tr("Ask for one page now"))
        self._try.setObjectName("tryNowButton")
        self._try.clicked.connect(self._try_clicked)
        self._open = flat_button(
            "browser",
            self.tr("Open the page in my browser"),
            self.tr("See what Goodreads answers; save the page there and drop the file here"),
        )
        self._open.clicked.connect(self.openPage)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._why)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, GAP, GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self._try)
        row.addWidget(self._open)
        self.hide()

    def show_state(self, state: QueueState | None) -> None:
        """Show how a queue stands; hidden where it does not cool down."""
        self._state = state
        if state is None or not is_cooling(state):
            self.hide()
            return
        offline = state.reason is not None and state.reason.kind in OFFLINE
        self._icon.show_icon("offline" if offline else "blocked", "warn")
        self._open.setVisible(not offline)
        self._try.setEnabled(not state.probing)
        why = spoken(state.reason.message) if state.reason is not None else ""
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.tick()
        self.show()

    def tick(self) -> bool:
        """Count on. False where nothing is counted."""
        if self._state is None or not is_cooling(self._state):
            return False
        text = cooling_text(self._state, self._clock())
        if text != self._text.text():
            self._text.setText(text)
            self.setAccessibleName(text)
        return True

    @Slot()
    def _try_clicked(self) -> None:
        if self._state is not None:
            self.tryNow.emit(self._state.name)
