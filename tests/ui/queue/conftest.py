"""The queue panel by itself, with clocks that stand still until a test turns them."""

import pytest
from panel_data import NOW, busy_jobs, pages
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget

from bookq_gui.model.events import Opened
from bookq_gui.model.job import QueueState
from bookq_gui.ui.actions import Actions
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.queue.panel import QueuePanel
from bookq_gui.ui.widgets.theme import Theme


class Clock:
    """Seconds since 1970; `steady` is a clock that does not jump."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        return self.now

    def steady(self) -> float:
        return self.now - NOW + 1000


class Queue:
    """A panel and what it asked for."""

    def __init__(self, panel: QueuePanel, actions: Actions, clock: Clock) -> None:
        self.panel, self.actions, self.clock = panel, actions, clock
        self.asked: list[tuple] = []
        panel.asked.connect(lambda *said: self.asked.append(said))
        panel.view.moveRequested.connect(lambda *said: self.asked.append(("move", *said)))

    def open(self, jobs, state=None) -> None:
        batch = Batch()
        queues = (state or pages(), QueueState(name="files"))
        batch.opened = Opened(jobs=tuple(jobs), rows=(), queues=queues)
        self.take(batch)

    def take(self, batch: Batch) -> None:
        self.panel.take(batch)
        QApplication.processEvents()

    def tell(self, *jobs, state=None, removed=(), stages=None) -> None:
        batch = Batch()
        batch.jobs = {found.id: found for found in jobs}
        batch.removed_jobs = dict.fromkeys(removed)
        batch.stages = dict(stages or {})
        if state is not None:
            batch.queues = {state.name: state}
        self.take(batch)

    def ids(self) -> list[str]:
        return self.panel.model.shown_ids()

    def numbers(self) -> list[int]:
        return [int(job_id.removeprefix("gr:")) - 990_000_000 for job_id in self.ids()]

    def cells(self, column: str) -> list[str]:
        return [self.panel.model.cell(job_id, column) for job_id in self.ids()]


@pytest.fixture(autouse=True)
def _english_figures():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def queue(qtbot, clock) -> Queue:
    Theme(QApplication.instance()).apply("light")
    panel = None
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = Actions(owner)
    panel = QueuePanel(actions, clock=clock, steady=clock.steady)
    qtbot.addWidget(panel)
    panel.resize(1366, 240)
    panel.show()
    yield Queue(panel, actions, clock)
    panel.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def busy(queue) -> Queue:
    queue.open(busy_jobs())
    return queue
