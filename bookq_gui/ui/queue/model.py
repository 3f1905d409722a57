"""The model of the queue view: rows keyed by job, changed in batches, sorted and filtered by itself."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QIcon

from bookq_gui.model.job import OPEN, Job, QueueState, Status
from bookq_gui.ui.i18n import plain_tip
from bookq_gui.ui.queue.columns import COLUMNS, POSITION, Line, Moment
from bookq_gui.ui.queue.job_filter import HAD, KIND, JobQuery
from bookq_gui.ui.queue.tally import Tally
from bookq_gui.ui.queue.text import ICONS, State, is_cooling, message
from bookq_gui.ui.table.folding import commonest
from bookq_gui.ui.widgets.icons import icon

Index = QModelIndex | QPersistentModelIndex

# A comparison with an enum member costs ten times one with a constant, and a screen asks thousands of times.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_DECORATION = int(Qt.ItemDataRole.DecorationRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN_DETAIL = int(Qt.ItemDataRole.AccessibleDescriptionRole)
JOB_ROLE = int(Qt.ItemDataRole.UserRole)
"""The role that gives the `Job` itself."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_STATE = POSITION["state"]
_LIVE = [position for position, column in enumerate(COLUMNS) if column.live]

_ENDS = frozenset({Status.FINISHED, Status.FAILED})
_SEPARATE_RANGES = 48
"""Above this many ranges, rows leave in one piece from the end instead of one range at a time."""
_SETTLE_MS = 200
"""How long rows may stand where they no longer sort; each settling is put off by what the last one cost."""

_row = attrgetter("row")
_key = attrgetter("key")


class QueueModel(QAbstractTableModel):
    """All jobs; those that pass the filter are rows. Selection follows its jobs through every change.

    ``clock`` gives the time in seconds since 1970.

    Signals:
        countsChanged: the number of jobs of some status, or of open ones in some queue, is different now.
    """

    countsChanged = Signal()  # noqa: N815 - Qt's own spelling

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.time) -> None:
        super().__init__(parent)
        self._clock = clock
        self._moment = Moment(clock())
        self._lines: dict[str, Line] = {}
        self._view: list[Line] = []
        self._numbered = True
        self._tally = Tally()
        self._queues: dict[str, QueueState] = {}
        self._states: frozenset[State] | None = None
        self._query = JobQuery()
        self._is_exact = True
        """Whether the rows are just the jobs that pass the filter: what a job says moves no row."""
        self._sorted_by = _STATE
        self._descending = False
        self._icons: dict[State, QIcon] = {state: icon(*named) for state, named in ICONS.items()}
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settling.timeout.connect(self.settle)

    # Asking

    @property
    def total(self) -> int:
        """How many jobs there are, shown or filtered out."""
        return len(self._lines)

    def count(self, statuses: Iterable[Status]) -> int:
        """How many jobs have one of these statuses."""
        return sum(self._tally.statuses[status] for status in statuses)

    def count_states(self) -> Counter[State]:
        """How many jobs stand in each state."""
        return self._tally.states(self._moment.cooling)

    @property
    def tally(self) -> Tally:
        """The counts of jobs, shown or filtered out."""
        return self._tally

    def statuses(self) -> dict[Status, int]:
        """How many jobs there are of each status."""
        return {status: self._tally.statuses[status] for status in Status}

    def job(self, job_id: str) -> Job | None:
        """One job, shown or not; None where it is not here."""
        line = self._lines.get(job_id)
        return line.job if line else None

    def job_at(self, row: int) -> Job | None:
        """The job of a row; None where there is no such row."""
        return self._view[row].job if 0 <= row < len(self._view) else None

    def stage(self, job_id: str) -> str:
        """What a running job said last that it does."""
        line = self._lines.get(job_id)
        return line.stage if line else ""

    def state(self, job: Job) -> State:
        """How ``job`` stands now, as people see it."""
        return self._moment.state(job)

    @property
    def moment(self) -> Moment:
        """The time now, and how the queues stand."""
        return Moment(self._clock(), self._moment.cooling, self._moment.paused)

    @property
    def is_counting(self) -> bool:
        """Whether seconds count in some row: jobs run, or a retry comes closer."""
        return bool(self._tally.running) or self._counts_down

    @property
    def _counts_down(self) -> bool:
        scheduled = self._tally.scheduled
        return any(count for queue, count in scheduled.items() if queue not in self._moment.paused)

    def jobs(self, statuses: Iterable[Status]) -> Iterable[Job]:
        """The jobs of these statuses, shown or not, in the order of their arrival."""
        wanted = frozenset(statuses)
        return (line.job for line in self._lines.values() if line.job.status in wanted)

    def values(self, field: str) -> list[str]:
        """The values that jobs have in a field of the filter, the commonest first."""
        jobs = [line.job for line in self._lines.values()]
        if field == KIND:
            return commonest(job.error.kind for job in jobs if job.error is not None)
        if field == HAD:
            return commonest(attempt.kind for job in jobs for attempt in job.history)
        return []

    def row_of(self, job_id: str) -> int:
        """The row of a job; -1 where it is not shown."""
        line = self._lines.get(job_id)
        self._number()
        return line.row if line else -1

    # Changing

    def set_all(self, jobs: Iterable[Job]) -> None:
        """Replace everything. Selection is lost."""
        self.beginResetModel()
        self._lines = {job.id: Line(job) for job in jobs}
        self._tally = Tally()
        for line in self._lines.values():
            self._tally.add(line.job)
        self._rekey()
        for line in self._lines.values():
            line.row = -1
        self._view = self._ordered(self._passing(self._lines.values()))
        self._is_exact = True
        self._numbered = False
        self.endResetModel()
        self.countsChanged.emit()

    def upsert(self, jobs: Iterable[Job]) -> int:
        """Add jobs, or replace those with the same id; of two with one id the last counts.

        Returns by how many more have ended.
        """
        self._number()
        self._moment = self.moment
        before = self._counts()
        sort_key = COLUMNS[self._sorted_by].sort_key
        added: dict[str, Line] = {}
        changed: set[int] = set()
        gone: set[int] = set()
        unsorted = False
        ended = 0
        for job in {job.id: job for job in jobs}.values():
            line = self._lines.get(job.id)
            if line is None:
                line = self._lines[job.id] = Line(job)
            else:
                ended += _ended(line.job.status, job.status)
                self._tally.drop(line.job)
                line.become(job)
            self._tally.add(job)
            key = sort_key(line)
            unsorted = unsorted or key != line.key
            line.key = key
            wanted = self._accepts(line)
            if line.row < 0 and wanted:
                added[job.id] = line
            elif line.row >= 0:
                (changed if wanted else gone).add(line.row)
        self._tell_changed(changed, range(len(COLUMNS)))
        self._take_out(gone)
        self._append(list(added.values()))
        if unsorted:
            self._settle_soon()
        if before != self._counts():
            self.countsChanged.emit()
        return ended

    def _counts(self) -> tuple[Counter[State], Counter[str]]:
        return self.count_states(), self._tally.open.copy()

    def remove(self, ids: Iterable[str]) -> None:
        """Take jobs out; ids that are not here are passed over."""
        self._number()
        gone: set[int] = set()
        missing = True
        for job_id in ids:
            line = self._lines.pop(job_id, None)
            if line is None:
                continue
            missing = False
            self._tally.drop(line.job)
            if line.row >= 0:
                gone.add(line.row)
        self._take_out(gone)
        if not missing:
            self.countsChanged.emit()

    def set_stages(self, stages: Mapping[str, str]) -> None:
        """Note what running jobs say that they do; others are passed over."""
        self._number()
        changed = set()
        for job_id, stage in stages.items():
            line = self._lines.get(job_id)
            if line is None or line.job.status is not Status.STARTED or line.stage == stage:
                continue
            line.say(stage)
            self._is_exact = False
            if line.row >= 0:
                changed.add(line.row)
        self._tell_changed(changed, [POSITION["message"]])

    def set_queues(self, queues: Iterable[QueueState]) -> None:
        """Note how queues stand: in one that cools down jobs may be blocked, in a paused one none is due."""
        self._queues.update({state.name: state for state in queues})
        before = self._moment
        cooling = frozenset(name for name, state in self._queues.items() if is_cooling(state))
        paused = frozenset(name for name, state in self._queues.items() if state.paused)
        if (cooling, paused) != (before.cooling, before.paused):
            self._moment = Moment(self._clock(), cooling, paused)
            self._tell_changed(range(len(self._view)), [_STATE])
        if cooling != before.cooling and self._tally.refused:
            self._refilter()
            self.countsChanged.emit()

    def set_filter(self, states: Iterable[State] | None, query: JobQuery) -> None:
        """Show only jobs in ``states`` (None: all) that match ``query``."""
        wanted = None if states is None else frozenset(states)
        narrower = self._is_exact and wanted == self._states and query.narrows(self._query)
        self._states = wanted
        self._query = query
        if narrower:
            self._leave_only(self._passing(self._view))
        else:
            self._refilter()

    def _refilter(self) -> None:
        self._number()
        keep = self._passing(self._lines.values())
        self._leave_only(keep)
        self._number()
        self._append([line for line in keep if line.row < 0])
        self._is_exact = True
        self.settle()

    def _leave_only(self, lines: Iterable[Line]) -> None:
        kept = set(map(id, lines))
        self._take_out({row for row, line in enumerate(self._view) if id(line) not in kept})

    def tick(self) -> bool:
        """Let the seconds count on. False where none counts, and nobody need call again."""
        if not self.is_counting:
            return False
        self._moment = self.moment
        if self._counts_down:
            self._tell_changed(range(len(self._view)), _LIVE)
        else:
            rows = {self.row_of(job_id) for job_id in self._tally.running}
            self._tell_changed(rows - {-1}, _LIVE)
        return True

    @Slot()
    def settle(self) -> None:
        """Put the rows in order now."""
        self._settling.stop()
        started = time.perf_counter()
        ordered = self._ordered(self._view)
        if any(one is not other for one, other in zip(ordered, self._view, strict=True)):
            self._rearrange(ordered)
        cost = time.perf_counter() - started
        self._settling.setInterval(max(_SETTLE_MS, round(cost * 10_000)))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; between equals the order stays as it was."""
        if not 0 <= column < len(COLUMNS):
            column = _STATE
        self._sorted_by = column
        self._descending = order == Qt.SortOrder.DescendingOrder
        self._rekey()
        self.settle()

    # Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008, D102
        return 0 if parent.isValid() else len(self._view)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008, D102
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: D102
        if not index.isValid():
            return None
        if role == _DISPLAY:
            return COLUMNS[index.column()].text(self._view[index.row()], self._moment)
        if role == _ALIGNMENT:
            return _RIGHT if COLUMNS[index.column()].numeric else _LEFT
        if role == _DECORATION:
            if index.column() != _STATE:
                return None
            return self._icons[self._moment.state(self._view[index.row()].job)]
        if role == JOB_ROLE:
            return self._view[index.row()].job
        if role == _TOOL_TIP:
            column = COLUMNS[index.column()]
            return plain_tip(column.text(self._view[index.row()], self._moment)) if column.tip else None
        if role == _SPOKEN_DETAIL:
            return self._spoken_detail(index)
        return None

    def _spoken_detail(self, index: Index) -> str:
        """For the cell that names the job how it stands and why; for any other what the cell means."""
        column = COLUMNS[index.column()]
        if column.key != "book":
            return column.heading
        line = self._view[index.row()]
        state = self._moment.state_text(line.job)
        said = message(line.job, line.stage)
        return f"{state}. {said}" if said else state

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: N802, D102
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == _DISPLAY:
            return COLUMNS[section].heading
        if role == _ALIGNMENT:
            return _RIGHT if COLUMNS[section].numeric else _LEFT
        return None

    # Order and view

    def _accepts(self, line: Line) -> bool:
        return bool(self._passing((line,)))

    def _passing(self, lines: Iterable[Line]) -> list[Line]:
        state_of = self._moment.state
        if (states := self._states) is not None:
            lines = [line for line in lines if state_of(line.job) in states]
        return self._query.passing(lines, state_of)

    def _rekey(self) -> None:
        sort_key = COLUMNS[self._sorted_by].sort_key
        for line in self._lines.values():
            line.key = sort_key(line)

    def _ordered(self, lines: Sequence[Line]) -> list[Line]:
        there = sorted((line for line in lines if line.key is not None), key=_key, reverse=self._descending)
        if len(there) < len(lines):
            there += [line for line in lines if line.key is None]
        return there

    def _settle_soon(self) -> None:
        if not self._settling.isActive():
            self._settling.start()

    def _number(self) -> None:
        if not self._numbered:
            for row, line in enumerate(self._view):
                line.row = row
            self._numbered = True

    def _append(self, lines: list[Line]) -> None:
        if not lines:
            return
        self._number()
        first = len(self._view)
        self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
        self._view += lines
        for row, line in enumerate(lines, first):
            line.row = row
        self.endInsertRows()
        self._settle_soon()

    def _take_out(self, rows: set[int]) -> None:
        if not rows:
            return
        pieces = _ranges(rows)
        if len(pieces) > _SEPARATE_RANGES:
            leaving = [self._view[row] for row in sorted(rows)]
            self._rearrange([line for row, line in enumerate(self._view) if row not in rows] + leaving)
            pieces = [(len(self._view) - len(rows), len(self._view) - 1)]
        for first, last in reversed(pieces):
            self.beginRemoveRows(QModelIndex(), first, last)
            for line in self._view[first : last + 1]:
                line.row = -1
            del self._view[first : last + 1]
            self.endRemoveRows()
        self._numbered = False

    def _rearrange(self, ordered: list[Line]) -> None:
        self.layoutAboutToBeChanged.emit()
        watched = self.persistentIndexList()
        moved = [(self._view[index.row()], index.column()) for index in watched]
        self._view = ordered
        self._numbered = False
        self._number()
        self.changePersistentIndexList(
            watched, [self.createIndex(line.row, column) for line, column in moved]
        )
        self.layoutChanged.emit()

    def _tell_changed(self, rows: Iterable[int], columns: Sequence[int]) -> None:
        rows = rows if isinstance(rows, (set, range)) else set(rows)
        if not rows:
            return
        most = len(rows) * 2 > len(self._view)
        pieces = [(0, len(self._view) - 1)] if most else _ranges(rows)
        for first, last in pieces:
            self.dataChanged.emit(self.index(first, min(columns)), self.index(last, max(columns)))


def _ended(before: Status, after: Status) -> int:
    return (before in OPEN and after in _ENDS) - (before in _ENDS and after in OPEN)


def _ranges(rows: Iterable[int]) -> list[tuple[int, int]]:
    """``rows`` as contiguous ranges, both ends included, ascending."""
    pieces: list[tuple[int, int]] = []
    for row in sorted(rows):
        if pieces and pieces[-1][1] == row - 1:
            pieces[-1] = (pieces[-1][0], row)
        else:
            pieces.append((row, row))
    return pieces
