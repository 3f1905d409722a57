"""The model of the queue: batches in, exact signals out, order and selection kept."""

import time
from dataclasses import replace

import pytest
from fake_engine import failed, make_job, make_queues
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView

from bookq_gui.model.job import JobError, Status
from bookq_gui.ui.queue import job_filter
from bookq_gui.ui.queue.columns import COLUMNS, POSITION
from bookq_gui.ui.queue.job_filter import JobQuery, parse
from bookq_gui.ui.queue.model import JOB_ROLE, QueueModel
from bookq_gui.ui.queue.text import State, state_of

BOOK, STATE, MESSAGE, TIME = (POSITION[key] for key in ("book", "state", "message", "time"))
ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class Clock:
    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def model(qapp, clock) -> QueueModel:
    return QueueModel(clock=clock)


def ids(model: QueueModel) -> list[str]:
    return [model.job_at(row).id for row in range(model.rowCount())]


def shown(model: QueueModel, row: int, column: int) -> str:
    return model.data(model.index(row, column))


class Told:
    """Counts what a model tells its views."""

    def __init__(self, model: QueueModel) -> None:
        self.changed, self.inserted, self.removed, self.moved = [], [], [], 0
        model.dataChanged.connect(lambda one, other, *_: self.changed.append((one.row(), other.row())))
        model.rowsInserted.connect(lambda _, first, last: self.inserted.append((first, last)))
        model.rowsRemoved.connect(lambda _, first, last: self.removed.append((first, last)))
        model.layoutChanged.connect(self._move)

    def _move(self) -> None:
        self.moved += 1


@pytest.mark.parametrize("force", [False, True])
def test_it_is_a_model(qtmodeltester, model, force):
    model.set_all([make_job(n, status) for n, status in enumerate(Status)])
    qtmodeltester.data_display_may_return_none = True
    qtmodeltester.check(model, force_py=force)
    model.upsert([make_job(0, Status.FINISHED), make_job(50)])
    model.remove(["gr:990000002"])
    model.set_filter([State.WAITING], parse(""))
    model.sort(BOOK, DESCENDING)
    qtmodeltester.check(model, force_py=force)


def test_a_batch_of_new_jobs_is_one_insert(model):
    told = Told(model)
    model.upsert(make_job(n) for n in range(500))
    assert told.inserted == [(0, 499)]
    assert model.total == model.rowCount() == 500


def test_changes_are_told_as_ranges(model):
    model.set_all(make_job(n) for n in range(100))
    told = Told(model)
    model.upsert(make_job(n, label="now known") for n in (3, 4, 5, 40))
    assert told.changed == [(3, 5), (40, 40)]
    model.upsert(make_job(n, label="all") for n in range(60))
    assert told.changed[2:] == [(0, 99)]


def test_a_job_changes_in_place_and_is_put_in_order_a_little_later(model, qtbot):
    model.set_all(make_job(n) for n in range(5))
    model.upsert([make_job(4, Status.STARTED, started_at=1.0)])
    assert shown(model, 4, STATE) == "Fetching"
    qtbot.waitUntil(lambda: shown(model, 0, STATE) == "Fetching")


def test_the_order_of_states_is_what_people_want_to_see_first(model):
    model.set_all(
        [
            make_job(0, Status.FINISHED),
            make_job(1, Status.CANCELED),
            make_job(2, Status.QUEUED),
            make_job(3, Status.FAILED),
            make_job(4, Status.SCHEDULED, due_at=2_000_000_000.0),
            make_job(5, Status.STARTED),
            make_job(6, Status.QUEUED, priority=9),
        ]
    )
    words = [shown(model, row, STATE).split(" in ")[0] for row in range(7)]
    assert words == ["Fetching", "Retry", "Failed", "Waiting", "Waiting", "Canceled", "Done"]
    assert ids(model)[3] == make_job(6).id


def test_missing_values_come_last_in_both_directions(model):
    model.set_all([make_job(0), make_job(1, **failed("x", "B.")), make_job(2, **failed("x", "A."))])
    model.sort(MESSAGE, ASCENDING)
    assert [shown(model, row, MESSAGE) for row in range(3)] == ["A.", "B.", ""]
    model.sort(MESSAGE, DESCENDING)
    assert [shown(model, row, MESSAGE) for row in range(3)] == ["B.", "A.", ""]


def test_names_sort_as_people_count(model):
    model.set_all(make_job(n, label=f"Part {n}") for n in (10, 9, 1))
    model.sort(BOOK)
    assert [shown(model, row, BOOK) for row in range(3)] == ["Part 1", "Part 9", "Part 10"]


def test_every_column_sorts_and_shows(model):
    jobs = [make_job(n, status, **failed("x", "It failed.")) for n, status in enumerate(Status)]
    model.set_all(jobs)
    for position, column in enumerate(COLUMNS):
        for order in (ASCENDING, DESCENDING):
            model.sort(position, order)
            assert sorted(ids(model)) == sorted(job.id for job in jobs)
        assert model.headerData(position, Qt.Orientation.Horizontal) == column.heading
        assert all(isinstance(shown(model, row, position), str) for row in range(model.rowCount()))


def test_filter_by_status_and_words(model):
    model.set_all(
        [
            make_job(0, Status.FINISHED, label="The Quiet Harbour"),
            make_job(1, Status.FAILED, label="Quiet Rivers", **failed("x", "Goodreads has no such book.")),
            make_job(2),
        ]
    )
    model.set_filter([State.FAILED], parse(""))
    assert ids(model) == [make_job(1).id]
    model.set_filter(None, parse("QUIET"))
    assert len(ids(model)) == 2
    model.set_filter(None, parse("quiet such"))
    assert ids(model) == [make_job(1).id]
    model.set_filter(None, parse("990000003"))
    assert ids(model) == [make_job(2).id]
    model.set_filter(None, parse("nothing at all"))
    assert ids(model) == []
    model.set_filter(None, parse(""))
    assert len(ids(model)) == 3


def test_jobs_enter_and_leave_the_filter_as_they_change(model):
    model.set_all(make_job(n) for n in range(4))
    model.set_filter([State.FAILED], parse(""))
    model.upsert([make_job(2, Status.FAILED), make_job(3, Status.FAILED), make_job(9)])
    assert set(ids(model)) == {make_job(2).id, make_job(3).id}
    model.upsert([make_job(2)])
    assert ids(model) == [make_job(3).id]
    assert model.total == 5
    assert model.count([Status.QUEUED]) == 4


def test_counts_are_told_when_they_change_only(model, qtbot):
    model.set_all([make_job(0), make_job(1, Status.FAILED)])
    with qtbot.waitSignal(model.countsChanged):
        model.upsert([make_job(0, Status.STARTED)])
    assert [model.count([status]) for status in (Status.QUEUED, Status.STARTED, Status.FAILED)] == [0, 1, 1]
    with qtbot.assertNotEmitted(model.countsChanged):
        model.upsert([make_job(0, Status.STARTED, label="Known now")])
    with qtbot.waitSignal(model.countsChanged):
        model.remove([make_job(1, Status.FAILED).id])
    with qtbot.assertNotEmitted(model.countsChanged):
        model.remove(["gr:unknown"])


def test_it_says_how_many_ended(model):
    model.set_all(make_job(n, Status.STARTED) for n in range(4))
    assert model.upsert([make_job(0, Status.FINISHED), make_job(1, Status.FAILED)]) == 2
    assert model.upsert([make_job(1)]) == -1
    assert model.upsert([make_job(2, Status.CANCELED), make_job(7, Status.FINISHED)]) == 0


def test_stages_are_shown_while_a_job_runs(model):
    job = make_job(0, Status.STARTED)
    model.set_all([job, make_job(1)])
    model.set_stages({job.id: "Fetching, 212 kB", make_job(1).id: "not running", "gr:unknown": "x"})
    assert shown(model, model.row_of(job.id), MESSAGE) == "Fetching, 212 kB"
    assert shown(model, model.row_of(make_job(1).id), MESSAGE) == ""
    model.upsert([make_job(0, Status.FINISHED)])
    assert model.stage(job.id) == ""


def test_seconds_count_on_only_while_something_counts(model, clock):
    model.set_all([make_job(0, Status.STARTED, started_at=clock.now)])
    assert model.tick()
    clock.now += 3
    assert model.tick()
    assert shown(model, 0, TIME) == "0:03"
    model.upsert([make_job(0, Status.SCHEDULED, due_at=clock.now + 42, attempts=1)])
    assert shown(model, 0, STATE) == "Retry in 0:42 (2 of 5)"
    clock.now += 2
    assert model.tick()
    assert shown(model, 0, STATE) == "Retry in 0:40 (2 of 5)"
    model.upsert([make_job(0)])
    assert not model.tick()


def test_only_running_jobs_count_on_in_a_paused_queue(model):
    wait = {"due_at": 1_700_000_100.0, "attempts": 1}
    running = make_job(9, Status.STARTED, started_at=1_700_000_000.0)
    model.set_all([*(make_job(n, Status.SCHEDULED, **wait) for n in range(4)), running])
    model.set_queues(make_queues(paused=True))
    told = Told(model)
    assert model.tick()
    row = model.row_of(running.id)
    assert told.changed == [(row, row)]
    model.upsert([make_job(9, Status.FINISHED)])
    assert not model.tick()
    model.set_queues(make_queues())
    assert model.tick()


def test_a_cool_down_shows_who_was_blocked(model):
    asked = make_job(0, error=JobError("challenge", "Goodreads wants to see a browser."))
    model.set_all([asked, make_job(1)])
    model.set_queues(make_queues(cooling_until=2_000_000_000.0))
    assert {shown(model, row, STATE) for row in range(2)} == {"Blocked", "Waiting"}
    model.set_queues(make_queues())
    assert {shown(model, row, STATE) for row in range(2)} == {"Waiting"}


def test_icons_tool_tips_and_jobs_of_cells(model):
    model.set_all([make_job(0, Status.FAILED, label="<b>bold</b>", **failed("x", "No & no."))])
    assert not model.data(model.index(0, STATE), Qt.ItemDataRole.DecorationRole).isNull()
    assert model.data(model.index(0, BOOK), Qt.ItemDataRole.DecorationRole) is None
    assert model.data(model.index(0, BOOK), Qt.ItemDataRole.ToolTipRole) == "<qt>&lt;b&gt;bold&lt;/b&gt;</qt>"
    assert model.data(model.index(0, STATE), Qt.ItemDataRole.AccessibleDescriptionRole) == "State"
    assert model.data(model.index(0, TIME), Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.data(model.index(0, 0), JOB_ROLE).error.message == "No & no."
    assert model.data(QModelIndex()) is None


def test_the_selection_stays_with_its_jobs(model, qtbot):
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    model.set_all(make_job(n) for n in range(200))
    flags = QItemSelectionModel.SelectionFlag
    for row in (10, 150):
        view.selectionModel().select(model.index(row, 0), flags.Select | flags.Rows)
    chosen = {model.job_at(row).id for row in (10, 150)}

    def selected() -> set[str]:
        return {model.job_at(index.row()).id for index in view.selectionModel().selectedRows()}

    model.sort(BOOK, DESCENDING)
    assert selected() == chosen
    model.remove([make_job(n).id for n in range(0, 140, 2) if n != 10])
    assert selected() == chosen
    model.upsert([make_job(150, Status.FAILED)])
    model.settle()
    assert selected() == chosen
    model.set_filter([State.WAITING], parse(""))
    assert selected() == {make_job(10).id}


def test_scattered_removals_are_few_signals(model):
    model.set_all(make_job(n) for n in range(2000))
    told = Told(model)
    model.remove([make_job(n).id for n in range(0, 2000, 2)])
    assert told.removed == [(1000, 1999)]
    assert told.moved == 1
    assert ids(model) == [make_job(n).id for n in range(1, 2000, 2)]


JOBS = st.builds(
    lambda number, status, label, error: make_job(
        number, status, label=label, error=error, due_at=1.0, started_at=2.0
    ),
    st.integers(0, 12),
    st.sampled_from(list(Status)),
    st.sampled_from(["", "alpha", "beta"]),
    st.sampled_from([None, JobError("challenge", ""), JobError("timeout", "")]),
)
STEPS = st.one_of(
    st.tuples(st.just("upsert"), st.lists(JOBS, max_size=8)),
    st.tuples(st.just("remove"), st.lists(st.integers(0, 12), max_size=5)),
    st.tuples(
        st.just("filter"),
        st.tuples(
            st.one_of(st.none(), st.sets(st.sampled_from(list(State)))), st.sampled_from(["", "alpha", "99"])
        ),
    ),
    st.tuples(st.just("cool"), st.booleans()),
    st.tuples(st.just("sort"), st.tuples(st.integers(0, len(COLUMNS) - 1), st.booleans())),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(STEPS, max_size=12))
def test_whatever_happens_the_view_is_what_a_plain_list_would_be(qapp, steps):
    model = QueueModel(clock=lambda: 5.0)
    plain: dict[str, object] = {}
    states, words, cooling = None, "", False
    rows = 0

    def count(delta: int) -> None:
        nonlocal rows
        rows += delta

    model.rowsInserted.connect(lambda _, first, last: count(last - first + 1))
    model.rowsRemoved.connect(lambda _, first, last: count(first - last - 1))
    for what, how in steps:
        if what == "upsert":
            model.upsert(how)
            plain.update((job.id, job) for job in how)
        elif what == "remove":
            gone = [make_job(number).id for number in how]
            model.remove(gone)
            for job_id in gone:
                plain.pop(job_id, None)
        elif what == "filter":
            states, words = how
            model.set_filter(states, parse(words))
        elif what == "cool":
            cooling = how
            model.set_queues(make_queues(cooling_until=9.0 if how else None))
        else:
            model.sort(how[0], DESCENDING if how[1] else ASCENDING)
    wanted = {
        job.id
        for job in plain.values()
        if (states is None or state_of(job, cooling=cooling) in states)
        and (not words or words in f"{job.label}\n{job.source}" or words in (job.label or job.source))
    }
    assert set(ids(model)) == wanted
    assert len(ids(model)) == len(wanted) == rows
    assert model.total == len(plain)
    assert all(model.row_of(job_id) == row for row, job_id in enumerate(ids(model)))
    for status in Status:
        assert model.count([status]) == sum(job.status is status for job in plain.values())
    counted = model.count_states()
    for state in State:
        assert counted[state] == sum(state_of(job, cooling=cooling) is state for job in plain.values())


def test_a_hundred_thousand_jobs_do_not_freeze_the_window(model):
    """Not a timing: work that grows with the square of the rows would run into the limit of the test."""
    many = 100_000
    model.set_all(make_job(n) for n in range(many))
    told = Told(model)
    model.upsert(make_job(n, Status.FINISHED) for n in range(0, many, 3))
    assert len(told.changed) <= many // 3 + 1
    model.settle()
    model.set_filter([State.DONE], parse(""))
    assert model.rowCount() == len(range(0, many, 3))
    model.set_filter(None, parse("99999"))
    assert 0 < model.rowCount() < 100
    model.set_filter(None, parse(""))
    model.sort(BOOK, DESCENDING)
    model.remove([make_job(n).id for n in range(0, many, 2)])
    assert model.rowCount() == many // 2


def test_persistent_indexes_survive_a_removal_in_one_piece(model):
    model.set_all(make_job(n) for n in range(300))
    kept = QPersistentModelIndex(model.index(201, BOOK))
    lost = QPersistentModelIndex(model.index(200, BOOK))
    model.remove([make_job(n).id for n in range(0, 300, 2)])
    assert model.job_at(kept.row()).id == make_job(201).id
    assert not lost.isValid()


def test_settling_is_put_off_by_what_it_costs(model, monkeypatch):
    ticks = iter([0.0, 0.5])
    monkeypatch.setattr(time, "perf_counter", lambda: next(ticks))
    model.settle()
    monkeypatch.undo()
    assert model._settling.interval() == 5000


def test_a_duplicate_in_one_batch_counts_once(model):
    model.upsert([make_job(1), replace(make_job(1), status=Status.FAILED)])
    assert (model.total, model.rowCount(), model.count([Status.FAILED])) == (1, 1, 1)


@pytest.fixture
def looked_at(monkeypatch) -> list[int]:
    """How many jobs each filtering looked at."""
    counts: list[int] = []
    real = JobQuery.passing

    def passing(query, subjects, state_of):
        subjects = list(subjects)
        counts.append(len(subjects))
        return real(query, subjects, state_of)

    monkeypatch.setattr(JobQuery, "passing", passing)
    return counts


def test_while_a_word_grows_only_what_is_shown_is_looked_at(model, looked_at):
    model.set_all(make_job(n, label=f"{'star' if n < 3 else 'sun'} {n}") for n in range(20))
    looked_at.clear()
    for text in ("st", "sta", "sta r", "star r", "sta r", "-sta", "-star", "status:waiting", "sun"):
        model.set_filter(None, parse(text))
    assert looked_at == [20, 3, 3, 3, 20, 20, 20, 20, 20]
    assert model.rowCount() == 17


def test_a_hidden_job_that_says_something_else_is_found_by_a_longer_word(model):
    model.set_all([make_job(1, Status.STARTED, label="x"), make_job(2, label="fetching y")])
    model.set_filter(None, parse("fet"))
    assert ids(model) == [make_job(2).id]
    model.set_stages({make_job(1).id: "Fetching, 3 kB"})
    model.set_filter(None, parse("fetc"))
    assert sorted(ids(model)) == [make_job(1).id, make_job(2).id]


def test_when_a_job_ended_is_worked_out_once_until_it_changes(model, monkeypatch):
    asked = []
    real = job_filter.local_text
    monkeypatch.setattr(job_filter, "local_text", lambda moment: asked.append(moment) or real(moment))
    model.set_all(make_job(n, Status.FINISHED, finished_at=1.7e9) for n in range(9))
    for text in ("ended:2023", "ended:2024", "ended:2023-11", ""):
        model.set_filter(None, parse(text))
    assert len(asked) == 9
    model.upsert([make_job(4, Status.FINISHED, finished_at=1.8e9)])
    model.set_filter(None, parse("ended:>2026"))
    assert ids(model) == [make_job(4).id]
    assert len(asked) == 10


TYPED = st.lists(st.text(alphabet="st a-1", max_size=6) | st.sampled_from(["status:done s", "tries:>0"]))


@settings(max_examples=60, deadline=None)
@given(TYPED)
def test_what_is_typed_shows_the_same_however_it_came_about(qapp, typed):
    jobs = [make_job(n, list(Status)[n % 6], label=f"{'sat'[n % 3]}{'ta'[n % 2]} {n}") for n in range(24)]
    model = QueueModel()
    model.set_all(jobs)
    for text in typed:
        query = parse(text)
        if query.problem is None:
            model.set_filter(None, query)
            fresh = QueueModel()
            fresh.set_filter(None, query)
            fresh.set_all(jobs)
            assert ids(model) == ids(fresh)
