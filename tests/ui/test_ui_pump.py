"""Events of the outbox are combined into batches."""

from collections import deque

from fake_engine import make_book, make_job, make_queues
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import row_of
from bookq_gui.model.events import (
    AnnotationsChanged,
    BookLoaded,
    BooksChanged,
    BooksRemoved,
    JobProgress,
    JobsChanged,
    JobsRemoved,
    Notice,
    Opened,
    OpenFailed,
    QueueChanged,
    StoreHealth,
)
from bookq_gui.model.job import Status
from bookq_gui.model.message import Message
from bookq_gui.ui.event_pump import Pump, gather


def test_only_the_newest_state_of_a_job_is_told():
    first, last = make_job(1), make_job(1, Status.FINISHED)
    batch = gather([JobsChanged((first,)), JobsChanged((make_job(2),)), JobsChanged((last,))])
    assert list(batch.jobs.values()) == [last, make_job(2)]


def test_a_job_that_is_removed_is_not_changed_too_and_the_other_way_round():
    job = make_job(1)
    gone = gather([JobsChanged((job,)), JobsRemoved((job.id,))])
    assert not gone.jobs
    assert list(gone.removed_jobs) == [job.id]
    back = gather([JobsRemoved((job.id,)), JobsChanged((job,))])
    assert not back.removed_jobs
    assert list(back.jobs) == [job.id]


def test_a_stage_ends_with_its_attempt():
    running = make_job(1, Status.STARTED)
    stages = [JobProgress(running.id, "Fetching, 12 kB"), JobProgress(running.id, "Reading")]
    assert gather([JobsChanged((running,)), *stages]).stages == {running.id: "Reading"}
    assert not gather([*stages, JobsChanged((make_job(1, Status.FINISHED),))]).stages
    assert not gather([*stages, JobsRemoved((running.id,))]).stages


def test_rows_follow_the_same_rule_as_jobs():
    row = row_of(make_book(1))
    newer = row._replace(title="Another")
    batch = gather([BooksChanged((row,)), BooksChanged((newer,)), BooksRemoved((7,))])
    assert list(batch.rows.values()) == [newer]
    assert list(batch.removed_rows) == [7]
    assert not gather([BooksChanged((row,)), BooksRemoved((row.id,))]).rows


def test_opening_replaces_what_was_told_before_it():
    opened = Opened((), (), make_queues())
    batch = gather([JobsChanged((make_job(1),)), Notice("kept"), opened, JobsChanged((make_job(2),))])
    assert batch.opened is opened
    assert list(batch.jobs) == [make_job(2).id]
    assert [notice.text for notice in batch.notices] == ["kept"]


def test_everything_else_is_told_as_it_came():
    book = make_book(1)
    state = make_queues()[0]
    batch = gather(
        [
            BookLoaded(1, None),
            BookLoaded(2, book),
            QueueChanged(state),
            QueueChanged(state._replace(paused=True)),
            StoreHealth("disk full"),
            StoreHealth(""),
            OpenFailed("no"),
        ]
    )
    assert [(loaded.id, loaded.book) for loaded in batch.loaded] == [(1, None), (2, book)]
    assert batch.queues["pages"].paused
    assert batch.health == StoreHealth("")
    assert batch.open_failed == OpenFailed("no")


@given(st.lists(st.tuples(st.sampled_from("cr"), st.integers(0, 4), st.sampled_from(list(Status)))))
def test_a_batch_leads_where_the_single_events_lead(script):
    slowly: dict[str, Status] = {}
    events = []
    for what, number, status in script:
        job = make_job(number, status)
        if what == "c":
            slowly[job.id] = status
            events.append(JobsChanged((job,)))
        else:
            slowly.pop(job.id, None)
            events.append(JobsRemoved((job.id,)))
    batch = gather(events)
    assert {job_id: job.status for job_id, job in batch.jobs.items()} == slowly
    assert not set(batch.jobs) & set(batch.removed_jobs)


def test_ten_thousand_events_arrive_as_one_batch(qtbot):
    outbox = deque()
    for number in range(10_000):
        outbox.append(JobsChanged((make_job(number % 300, Status.STARTED),)))
    pump = Pump(outbox)
    batches = []
    pump.arrived.connect(batches.append)
    with qtbot.waitSignal(pump.arrived):
        pump.start()
    pump.stop()
    assert len(batches) == 1
    assert len(batches[0].jobs) == 300
    assert not outbox


def test_an_empty_outbox_is_not_told(qtbot):
    pump = Pump(deque())
    with qtbot.assertNotEmitted(pump.arrived):
        pump.drain()


def test_very_many_jobs_come_in_several_batches():
    parts = [
        JobsChanged(tuple(make_job(n) for n in range(first, first + 4_000))) for first in (0, 4_000, 8_000)
    ]
    outbox = deque([*parts, Notice(Message("Done."))])
    pump, batches = Pump(outbox), []
    pump.arrived.connect(batches.append)
    while outbox:
        pump.drain()
    assert max(len(batch.jobs) for batch in batches) < 4_000
    assert [job_id for batch in batches for job_id in batch.jobs] == [make_job(n).id for n in range(12_000)]
    assert [bool(batch.notices) for batch in batches] == [False] * (len(batches) - 1) + [True]


def test_large_changes_of_all_kinds_are_split_and_lose_nothing():
    rows = tuple(row_of(make_book(number), "") for number in range(2_500))
    ids, names = tuple(row.id for row in rows), tuple(f"gr:{row.id}" for row in rows)
    said = dict.fromkeys(ids, Annotation(tags=("sea",)))
    for change, whole in (
        (BooksChanged(rows, {1: 2}), [*ids, 1]),
        (AnnotationsChanged(said), [*ids]),
        (BooksRemoved(ids), [*ids]),
        (JobsRemoved(names), [*names]),
    ):
        outbox, batches = deque([change]), []
        pump = Pump(outbox)
        pump.arrived.connect(batches.append)
        while outbox:
            pump.drain()
        assert len(batches) > 1
        parts = [(b.rows, b.annotations, b.removed_rows, b.removed_jobs) for b in batches]
        redirects = [key for b in batches for key in b.redirects]
        assert [key for part in parts for each in part for key in each] + redirects == whole
