"""The rows of the queue: their order, their counts, and standing still."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from panel_data import NOW, failure, job, pages

from bookq_gui.model.job import JobError, Status
from bookq_gui.model.message import Message
from bookq_gui.ui.queue.model import TABS, QueueModel
from bookq_gui.ui.queue.text import JobCounts


@pytest.fixture
def model(qapp) -> QueueModel:
    return QueueModel(clock=lambda: NOW)


def numbers(model) -> list[int]:
    return [int(job_id.removeprefix("gr:")) - 990_000_000 for job_id in model.shown_ids()]


def mixed():
    return [
        job(1, Status.FINISHED, finished_at=NOW - 50),
        job(2),
        job(3, priority=5),
        job(4, Status.FAILED, finished_at=NOW - 30, **failure("timeout", "Old.")),
        job(5, Status.FAILED, finished_at=NOW - 5, **failure("timeout", "New.")),
        job(6, Status.SCHEDULED, due_at=NOW + 100, **failure("timeout", "x")),
        job(7, Status.SCHEDULED, due_at=NOW + 10, **failure("timeout", "x")),
        job(8, Status.STARTED),
        job(9, Status.CANCELED),
        job(10, Status.FINISHED, finished_at=NOW - 2),
        job(11, **failure("challenge", "A check.")),
    ]


@pytest.mark.parametrize("force", [True, False])
def test_it_is_a_model(qtmodeltester, model, force):
    model.set_jobs(mixed())
    qtmodeltester.check(model, force_py=force)


def test_the_order_is_what_people_want_to_see_first(model):
    model.set_jobs(mixed())
    assert numbers(model) == [8, 7, 6, 5, 4, 3, 2, 11, 9, 10, 1]


def test_while_the_site_refuses_those_it_refused_come_before_what_failed(model):
    model.set_jobs(mixed())
    model.set_queues([pages(open_until=NOW + 60, reason=JobError("challenge", Message("x")))])
    assert numbers(model) == [8, 6, 7, 11, 5, 4, 3, 2, 9, 10, 1]
    model.set_queues([pages()])
    assert numbers(model) == [8, 7, 6, 5, 4, 3, 2, 11, 9, 10, 1]


def test_jobs_go_to_their_places_as_they_change(model):
    model.set_jobs(mixed())
    assert model.put_jobs([job(2, Status.STARTED, started_at=NOW), job(12)]) == 0
    assert numbers(model)[:2] == [8, 2]
    assert 12 in numbers(model)
    assert model.put_jobs([job(8, Status.FINISHED, finished_at=NOW), job(4)]) == 0
    assert model.put_jobs([job(4, Status.FAILED), job(4, Status.FAILED)]) == 1
    model.remove_jobs(["gr:990000002", "not here"])
    assert 2 not in numbers(model)


@pytest.mark.parametrize(
    ("tab", "shown"),
    [
        ("all", [8, 7, 6, 5, 4, 3, 2, 11, 9, 10, 1]),
        ("working", [8, 7, 6, 3, 2, 11]),
        ("failed", [5, 4]),
        ("done", [9, 10, 1]),
    ],
)
def test_tabs_show_their_states(model, tab, shown):
    model.set_jobs(mixed())
    model.choose_tab(tab)
    assert numbers(model) == shown
    model.put_jobs([job(5, Status.STARTED)])
    assert (5 in numbers(model)) == (tab in ("all", "working"))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("failed", [5, 4]),
        ("WAITING", [3, 2, 11]),
        ("timeout -failed", [7, 6]),
        ("challenge", [11]),
        ("990000003", [3]),
        ("/show/990000003", [3]),
        ("new", [5]),
        ("kind:nothing-like-it", []),
    ],
)
def test_words_are_looked_for_in_all_that_a_row_says(model, typed, shown):
    model.set_jobs(mixed())
    model.search(typed)
    assert numbers(model) == shown


@given(st.text(max_size=40))
def test_no_text_in_the_filter_fails(qapp, typed):
    model = QueueModel(clock=lambda: NOW)
    model.set_jobs(mixed())
    model.search(typed)


def test_counts_follow_every_change(model):
    model.set_jobs(mixed())
    assert model.tally.counts == JobCounts(done=2, failed=2, retrying=2, to_go=6)
    model.put_jobs([job(2, Status.FINISHED), job(6, Status.FAILED)])
    model.remove_jobs(["gr:990000001"])
    assert model.tally.counts == JobCounts(done=2, failed=3, retrying=1, to_go=4)
    assert model.tally.last_due == NOW + 10


def test_a_job_that_goes_and_comes_while_rows_stand_still_is_counted_once(model):
    model.hold(held=True)
    for status in (Status.FAILED, Status.FINISHED):
        model.put_jobs([job(1, status)])
        model.remove_jobs(["gr:990000001", "gr:990000001"])
        assert model.tally.counts == JobCounts()
    model.put_jobs([job(1)])
    model.hold(held=False)
    assert model.tally.counts == JobCounts(to_go=1)
    assert numbers(model) == [1]


def test_nothing_moves_while_held_and_all_catch_up_after(model):
    model.set_jobs(mixed())
    before = numbers(model)
    model.hold(held=True)
    model.put_jobs([job(2, Status.STARTED), job(5), job(12)])
    model.remove_jobs(["gr:990000001"])
    model.set_queues([pages(open_until=NOW + 60, reason=JobError("challenge", Message("x")))])
    assert numbers(model) == before
    assert model.cell("gr:990000002", "state") == "Fetching"
    assert model.tally.counts.to_go == 8
    model.hold(held=False)
    assert numbers(model) == [2, 8, 6, 7, 11, 4, 3, 5, 12, 9, 10]


def test_only_running_and_retrying_rows_count_seconds(model):
    model.set_jobs(mixed())
    counting = [n for n in range(1, 12) if model.is_counting(f"gr:{990_000_000 + n}")]
    assert counting == [6, 7, 8]
    model.set_queues([pages(paused=True)])
    assert [n for n in range(1, 12) if model.is_counting(f"gr:{990_000_000 + n}")] == [8]


def test_waiting_rows_know_their_turn(model):
    model.set_jobs(mixed())
    lines = [model.line_of(f"gr:{990_000_000 + n}") for n in (3, 2, 11)]
    assert [model.turn_of(line) for line in lines] == [0, 1, 2]
    model.choose_tab("working")
    lines = [model.line_of(f"gr:{990_000_000 + n}") for n in (3, 2, 11)]
    assert [model.turn_of(line) for line in lines] == [0, 1, 2]
    model.search("99")
    assert model.turn_of(lines[0]) is None


def test_a_row_that_comes_goes_and_comes_back_while_rows_stand_still_is_shown(model):
    model.hold(held=True)
    model.put_jobs([job(1)])
    model.remove_jobs(["gr:990000001"])
    model.put_jobs([job(1)])
    model.hold(held=False)
    assert numbers(model) == [1]


def test_stages_belong_to_running_jobs_only(model):
    model.set_jobs(mixed())
    model.set_stages({"gr:990000008": "Fetching, 12 kB", "gr:990000002": "Fetching, 99 kB", "gone": "x"})
    assert model.cell("gr:990000008", "what") == "Reading the page, 12 kB so far"
    assert not model.stage("gr:990000002")
    model.put_jobs([job(8, Status.FINISHED)])
    assert not model.stage("gr:990000008")


def test_a_screen_reader_hears_name_state_and_sentence(model):
    model.set_jobs(mixed())
    assert model.spoken("gr:990000005", "book") == "Book 990000005. Failed. New."


STATUSES = st.sampled_from(list(Status))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.lists(st.tuples(st.integers(1, 12), STATUSES), max_size=6)),
        st.tuples(st.just("remove"), st.lists(st.integers(1, 12), max_size=4)),
        st.tuples(st.just("tab"), st.sampled_from(list(TABS))),
        st.tuples(st.just("hold"), st.booleans()),
        st.tuples(st.just("breaker"), st.booleans()),
    ),
    max_size=25,
)


@settings(max_examples=200)
@given(STEPS)
def test_whatever_happens_the_rows_are_those_of_a_plain_list(qapp, steps):
    model, known = QueueModel(clock=lambda: NOW), {}
    for what, value in steps:
        if what == "put":
            made = {number: job(number, status) for number, status in value}
            known |= made
            model.put_jobs(made.values())
        elif what == "remove":
            for number in value:
                known.pop(number, None)
            model.remove_jobs([f"gr:{990_000_000 + number}" for number in value])
        elif what == "tab":
            model.choose_tab(value)
        elif what == "hold":
            model.hold(held=value)
        else:
            state = {"open_until": NOW + 9, "reason": JobError("challenge", Message("x"))} if value else {}
            model.set_queues([pages(**state)])
    model.hold(held=False)
    states = TABS[model.tab]
    expected = [n for n in known if states is None or model.state(f"gr:{990_000_000 + n}") in states]
    expected.sort(key=lambda n: model.base_key(f"gr:{990_000_000 + n}"))
    assert numbers(model) == expected
    counts = model.tally.counts
    assert counts.failed == sum(found.status is Status.FAILED for found in known.values())
    assert counts.done == sum(found.status is Status.FINISHED for found in known.values())
