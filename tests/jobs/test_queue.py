"""The queue as workers and people use it, on a real store."""

import gc
import json
import sys
import threading
import time

import pytest
from jobs.conftest import Bench, new_job, statuses_of

from bookq_gui.jobs import journal
from bookq_gui.jobs.circuit import QueueRules
from bookq_gui.jobs.journal import MOST_A_COMMIT
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.jobs.retry_policy import CRASHES_IN_A_ROW, LONGEST_WAIT
from bookq_gui.model.job import Finished, GaveUp, JobError, OpenBreaker, RetryLater, Status
from bookq_gui.model.message import Message
from bookq_gui.storage.reader import ReadOnlyStore

BUSY = JobError("server-error", Message("The site is busy."), "Traceback …")


def on_disk(bench: Bench) -> dict[str, dict]:
    assert bench.queue.flush(10)
    reader = ReadOnlyStore(bench.folder)
    rows = {key: json.loads(text) for key, text in reader.rows("job:")}
    reader.close()
    return rows


def test_jobs_are_claimed_in_the_order_they_were_added(bench):
    bench.add(1, 2, 3)
    assert [bench.claim().job.id for _ in range(3)] == ["gr:1", "gr:2", "gr:3"]
    assert bench.claim() is None


def test_the_same_job_is_queued_once(bench):
    assert bench.queue.enqueue([new_job(1), new_job(1)]) == (["gr:1"], ["gr:1"])
    assert bench.queue.enqueue([new_job(1)]) == ([], ["gr:1"])
    assert len(on_disk(bench)) == 1


def test_no_garbage_is_collected_while_others_wait_for_the_lock(bench):
    held = []

    def look(phase: str, _info: dict[str, int]) -> None:
        held.append(not bench.queue.lock.acquire(False))
        if not held[-1]:
            bench.queue.lock.release()

    threshold = gc.get_threshold()
    gc.callbacks.append(look)
    gc.set_threshold(100)
    try:
        bench.add(*range(2_000))
        bench.queue.cancel_waiting()
        assert bench.queue.flush(10)
    finally:
        gc.callbacks.remove(look)
        gc.set_threshold(*threshold)
    assert gc.isenabled()
    # A collection may begin in one thread just before another takes the lock.
    assert sum(held) <= len(held) // 10


def test_ctrl_c_leaves_the_queue_to_other_threads(bench):
    bench.add(1)
    calls = 0

    def interrupt(*_call) -> None:
        nonlocal calls
        calls -= 1
        if calls == 0:
            raise KeyboardInterrupt

    def jobs() -> None:
        seen.append(bench.queue.job("gr:1"))

    seen = []
    # Python looks for Ctrl+C whenever a function begins.
    for number in range(1, 9):
        calls, before = number, sys.gettrace()
        sys.settrace(interrupt)
        try:
            bench.queue.job("gr:1")
        except KeyboardInterrupt:
            pass
        finally:
            sys.settrace(before)
        other = threading.Thread(target=jobs, daemon=True)
        other.start()
        other.join(10)
        assert len(seen) == number


def test_a_higher_priority_goes_first(bench):
    bench.add(1)
    bench.add(2, priority=5)
    bench.take(2)
    bench.take(1)


def test_the_book_is_on_disk_with_the_finished_job(bench):
    bench.add(1)
    bench.queue.report(bench.claim(), Finished(records={"book:1": "{}"}, label="A Title"))
    rows = on_disk(bench)
    assert rows["gr:1"]["status"] == "finished"
    assert rows["gr:1"]["label"] == "A Title"
    assert bench.store.get("book:1") == "{}"


def test_nothing_is_told_before_it_is_on_disk(bench):
    seen = []

    def look(commit):
        reader = ReadOnlyStore(bench.folder)
        stored = {key for key, _text in reader.rows("job:")}
        seen.append({job.id for job in commit.jobs} <= stored)
        reader.close()

    queue = JobQueue(bench.store, {"pages": QueueRules()}, on_commit=look)
    queue.enqueue([new_job(7), new_job(8)])
    assert queue.flush(10)
    assert seen
    assert all(seen)


def test_a_failure_is_tried_again_later_with_a_visible_due_time(bench):
    bench.add(1)
    bench.queue.report(bench.claim(), RetryLater(error=BUSY, delay=42))
    job = bench.queue.job("gr:1")
    assert (job.status, job.attempts, job.error) == (Status.SCHEDULED, 1, BUSY)
    assert job.due_at == bench.clock.wall + 42
    assert bench.claim() is None
    bench.clock.advance(41)
    assert bench.claim() is None
    bench.clock.advance(2)
    assert bench.claim().job.attempts == 2


def test_backoff_grows_and_stays_in_its_bounds(bench):
    bench.add(1, max_attempts=20)
    for attempt in range(1, 12):
        claim = bench.claim()
        bench.queue.report(claim, RetryLater(error=BUSY))
        wait = bench.queue.job("gr:1").due_at - bench.clock.wall
        assert 2 <= wait <= min(10 * 2 ** (attempt - 1), 900)
        bench.clock.advance(901)


def test_attempts_run_out(bench):
    bench.add(1, max_attempts=2)
    for _ in range(2):
        bench.queue.report(bench.claim(), RetryLater(error=BUSY, delay=1))
        bench.clock.advance(2)
    job = bench.queue.job("gr:1")
    assert job.status is Status.FAILED
    assert [attempt.kind for attempt in job.history] == ["server-error"] * 2


def test_a_failure_may_lower_the_number_of_attempts(bench):
    bench.add(1)
    bench.queue.report(bench.claim(), RetryLater(error=BUSY, max_attempts=1))
    assert bench.status(1) == "failed"


def test_retry_gives_a_failed_job_a_fresh_start_before_the_others(bench):
    bench.add(1, 2)
    bench.queue.report(bench.take(1), GaveUp(error=BUSY))
    assert bench.queue.retry(["gr:1", "gr:2", "gr:9"]) == 1
    assert bench.queue.job("gr:1").attempts == 0
    bench.take(1)
    bench.take(2)


def test_retry_now_skips_the_countdown_and_keeps_the_count(bench):
    bench.add(1)
    bench.queue.report(bench.claim(), RetryLater(error=BUSY, delay=600))
    bench.queue.retry(["gr:1"])
    assert bench.take(1).job.attempts == 2


def test_retry_all_failed(bench):
    bench.add(1, 2, 3)
    for _ in range(2):
        bench.queue.report(bench.claim(), GaveUp(error=BUSY))
    assert bench.queue.retry_all_failed() == 2
    assert statuses_of(bench.queue)[Status.QUEUED] == 3


def test_cancel_keeps_the_row_and_remove_does_not(bench):
    bench.add(1, 2)
    bench.queue.cancel(["gr:1"])
    removed = bench.queue.remove(["gr:2"])
    assert bench.status(1) == "canceled"
    assert bench.claim() is None
    assert set(on_disk(bench)) == {"gr:1"}
    assert bench.queue.restore(removed) == 1
    bench.take(2)


def test_a_running_job_is_asked_to_stop(bench):
    bench.add(1)
    claim = bench.claim()
    bench.queue.cancel(["gr:1"])
    with pytest.raises(Exception, match="canceled"):
        claim.check()
    bench.queue.report_stopped(claim)
    assert bench.status(1) == "canceled"


def test_a_removed_running_job_leaves_nothing_behind(bench):
    bench.add(1)
    claim = bench.claim()
    bench.queue.remove(["gr:1"])
    assert not bench.queue.report(claim, Finished(records={"book:1": "{}"}))
    assert on_disk(bench) == {}
    assert bench.store.get("book:1") is None


def test_a_removed_running_job_keeps_its_breaker_busy_until_its_worker_is_back(make_bench):
    bench = make_bench({"pages": QueueRules(limit=1)})
    bench.add(1, 2)
    claim = bench.claim()
    bench.queue.remove(["gr:1"])
    assert bench.claim() is None
    bench.queue.report(claim, Finished())
    bench.take(2)


def test_move_to_front_keeps_the_order_given_and_survives_a_restart(bench):
    bench.add(1, 2, 3, 4)
    bench.queue.move_to_front(["gr:4", "gr:3"])
    bench.close()
    bench.open()
    for number in (4, 3, 1, 2):
        bench.take(number)


def test_a_job_that_waits_for_its_retry_goes_to_the_front_at_once_and_keeps_its_attempts(bench):
    bench.add(1, 2, 3)
    bench.queue.report(bench.take(1), RetryLater(error=BUSY, delay=600))
    assert bench.queue.move_to_front(["gr:3", "gr:1", "gr:9"]) == 2
    assert bench.status(1) == "queued"
    assert bench.queue.job("gr:1").due_at is None
    bench.close()
    bench.open()
    bench.take(3)
    assert bench.take(1).job.attempts == 2
    bench.take(2)


def test_what_is_moved_to_the_front_wakes_a_worker_that_sleeps_until_the_retry(bench):
    bench.add(1)
    bench.queue.report(bench.take(1), RetryLater(error=BUSY, delay=600))
    claimed = []
    thread = threading.Thread(target=lambda: claimed.append(bench.queue.claim(timeout=25)))
    thread.start()
    while not bench.queue.sleeping:
        time.sleep(0.001)
    bench.queue.move_to_front(["gr:1"])
    thread.join(10)
    assert [claim.job.id for claim in claimed] == ["gr:1"]


def test_a_paused_queue_starts_nothing_and_stays_paused_after_a_restart(bench):
    bench.add(1)
    bench.add(2, queue="files")
    bench.queue.pause("pages")
    bench.take(2)
    assert bench.claim() is None
    bench.close()
    bench.open()
    assert bench.queue.queue_state("pages").paused
    bench.queue.resume("pages")
    bench.queue.cancel(["gr:2"])
    bench.take(1)


def test_an_open_breaker_charges_no_attempt_and_ends_with_one_probe(bench):
    bench.add(1, 2, 3)
    reason = JobError("challenge", Message("Goodreads asked us to slow down."))
    bench.queue.report(bench.claim(), OpenBreaker(error=reason))
    job = bench.queue.job("gr:1")
    assert (job.status, job.attempts, job.error) == (Status.QUEUED, 0, reason)
    assert bench.claim() is None
    assert bench.queue.queue_state("pages").open_until == bench.clock.wall + 300
    bench.clock.advance(301)
    probe = bench.take(1)
    assert bench.claim() is None, "one probe, not a burst"
    bench.queue.report(probe, Finished())
    assert bench.queue.queue_state("pages").reason is None
    bench.take(2)
    bench.take(3)


def test_failed_probes_lengthen_the_open_state(bench):
    bench.add(1)
    pauses = []
    for _ in range(6):
        bench.queue.report(bench.claim(), OpenBreaker(error=BUSY))
        pauses.append(bench.queue.queue_state("pages").open_until - bench.clock.wall)
        bench.clock.advance(pauses[-1] + 1)
    assert pauses == [300, 600, 1200, 2400, 3600, 3600]
    assert len(bench.queue.job("gr:1").history) == 1


def test_a_page_that_is_always_refused_does_not_hold_the_queue(bench):
    bench.add(1, 2)
    bench.queue.report(bench.take(1), OpenBreaker(error=BUSY, seconds=10))
    bench.clock.advance(11)
    bench.queue.report(bench.take(1), OpenBreaker(error=BUSY, seconds=10))
    bench.clock.advance(11)
    bench.queue.report(bench.take(2), Finished())
    bench.take(1)


def test_an_open_breaker_survives_a_restart_and_can_be_ended(bench):
    bench.add(1)
    bench.queue.report(bench.claim(), OpenBreaker(error=BUSY))
    bench.close()
    bench.open()
    assert bench.claim() is None
    assert bench.queue.queue_state("pages").reason == BUSY
    assert bench.queue.probe_now("pages")
    bench.take(1)
    assert not bench.queue.probe_now("files")


def test_starts_are_spaced(make_bench):
    bench = make_bench({"pages": QueueRules(limit=4, interval=2.0)})
    bench.add(1, 2)
    bench.take(1)
    assert bench.claim() is None
    bench.clock.advance(1.9)
    assert bench.claim() is None
    bench.clock.advance(0.2)
    bench.take(2)


def test_what_was_started_at_a_clean_end_waits_where_it_stood(bench):
    bench.add(1, 2)
    bench.take(1)
    bench.close()
    bench.open()
    assert bench.queue.job("gr:1").attempts == 0
    assert bench.queue.job("gr:1").history == ()
    bench.take(1)


def test_what_was_started_at_a_crash_does_not_wait_for_a_queue_that_cools_down(bench):
    bench.add(1)
    bench.take(1)
    bench.crash()
    bench.open()
    bench.queue.enqueue([new_job(2, queue="files")])
    bench.queue.report(bench.take(2), OpenBreaker(error=BUSY, seconds=600.0))
    assert bench.claim().job.id == "gr:1"


def test_what_was_started_at_a_crash_runs_last_and_alone(bench):
    bench.add(1, 2, 3)
    bench.take(1)
    bench.crash()
    bench.open()
    second = bench.take(2)
    third = bench.take(3)
    assert bench.claim() is None, "the suspect waits until nothing else runs"
    bench.queue.report(second, Finished())
    bench.queue.report(third, Finished())
    suspect = bench.take(1)
    bench.add(4)
    assert bench.claim() is None, "nothing else runs beside a suspect"
    bench.queue.report(suspect, Finished())
    assert bench.queue.job("gr:1").crashes == 0
    bench.take(4)


def test_a_job_that_kills_the_process_three_times_is_set_aside(bench):
    bench.add(1, 2)
    bench.take(1)
    for _ in range(CRASHES_IN_A_ROW):
        bench.crash()
        bench.open()
        for claim in iter(bench.claim, None):
            if claim.job.id == "gr:1":
                break
            bench.queue.report(claim, Finished())
    job = bench.queue.job("gr:1")
    assert (job.status, job.error.kind) == (Status.FAILED, "crashed")
    assert "3 times" in str(job.error.message)
    assert bench.notices
    assert bench.status(2) == "finished"
    assert bench.queue.retry(["gr:1"]) == 1


def test_a_death_without_the_job_clears_it(bench):
    bench.add(1, 2)
    bench.take(1)
    bench.crash()
    bench.open()
    bench.take(2)
    bench.crash()
    bench.open()
    assert bench.queue.job("gr:1").crashes == 0
    assert bench.queue.job("gr:2").crashes == 1


def test_after_a_death_a_claim_is_on_disk_before_its_job_runs(bench):
    bench.add(1)
    bench.take(1)
    bench.crash()
    bench.open()
    bench.take(1)
    reader = ReadOnlyStore(bench.folder)
    assert json.loads(reader.get("job:gr:1"))["status"] == "started"
    reader.close()


def test_a_clock_set_back_does_not_lengthen_a_wait(bench):
    bench.add(1)
    bench.queue.report(bench.claim(), RetryLater(error=BUSY, delay=60))
    bench.clock.jump(-86_400)
    assert bench.claim() is None
    assert bench.queue.job("gr:1").due_at == bench.clock.wall + 60
    bench.clock.advance(61)
    bench.take(1)


def test_a_clock_set_back_while_bookq_was_closed_does_not_strand_a_job(bench):
    bench.add(1, 2)
    first, second = bench.claim(), bench.claim()
    bench.queue.report(first, RetryLater(error=BUSY, delay=60))
    bench.queue.report(second, OpenBreaker(error=BUSY))
    bench.close()
    bench.clock.jump(-30 * 86_400)
    bench.open()
    assert bench.queue.job("gr:1").due_at == bench.clock.wall + LONGEST_WAIT
    assert bench.queue.queue_state("pages").open_until == bench.clock.wall + LONGEST_WAIT


def test_an_outcome_may_satisfy_other_jobs(bench):
    bench.add(1, 2)
    running = bench.take(1)
    bench.queue.report(bench.take(2), Finished(also_satisfies=("gr:1", "gr:77")))
    assert [bench.status(number) for number in (1, 2)] == ["finished", "finished"]
    assert not bench.queue.report(running, GaveUp(error=BUSY))
    assert bench.status(1) == "finished"


def test_a_hanging_attempt_is_given_up_and_its_late_report_dropped(bench):
    bench.add(1)
    claim = bench.claim()
    assert bench.queue.overdue(60) == []
    bench.clock.advance(61)
    assert bench.queue.overdue(60) == [claim]
    with pytest.raises(Exception, match="timed out"):
        claim.check()
    assert bench.queue.abandon(claim, 60)
    assert bench.queue.job("gr:1").error.kind == "timeout"
    assert not bench.queue.report(claim, Finished(records={"book:1": "{}"}))
    assert bench.status(1) == "scheduled"


def test_a_waiting_claim_wakes_up_for_a_new_job(bench):
    claimed = []
    thread = threading.Thread(target=lambda: claimed.append(bench.queue.claim(timeout=30)))
    thread.start()
    bench.add(1)
    thread.join(30)
    assert claimed[0].job.id == "gr:1"


def test_a_damaged_record_is_named_and_the_others_are_there(bench):
    bench.add(1, 2)
    bench.store.put({"job:gr:3": "{broken", "job:gr:4": '{"queue": 1}', "job:gr:5": "[]"})
    bench.close()
    bench.open()
    assert [job.id for job in bench.queue.jobs()] == ["gr:1", "gr:2"]
    assert "3 jobs could not be read" in str(bench.notices[0])


def test_a_text_that_closes_the_batch_early_does_not_shift_the_others(bench):
    bench.add(1)
    bench.store.put({"job:gr:0": '{"queue":"pages"},{"queue":"pages"}'})
    bench.close()
    bench.open()
    assert [job.id for job in bench.queue.jobs()] == ["gr:1"]
    assert bench.queue.job("gr:1").source.endswith("/1")


def test_every_field_of_a_job_survives_a_restart(bench):
    bench.add(1, label="“Title” — Ünï", priority=3, max_attempts=7)
    bench.queue.report(bench.claim(), RetryLater(error=BUSY, delay=30))
    before = bench.queue.job("gr:1")
    bench.close()
    bench.open()
    assert bench.queue.job("gr:1") == before


def test_first_tries_go_before_automatic_retries(bench):
    bench.add(1, 2, 3)
    for number in (1, 2):
        bench.queue.report(bench.take(number), RetryLater(error=BUSY, delay=1))
    bench.clock.advance(60)
    bench.take(3)
    bench.take(1)
    bench.take(2)


def test_a_retry_of_a_higher_priority_goes_before_first_tries(bench):
    bench.add(1, priority=1)
    bench.add(2)
    bench.queue.report(bench.take(1), RetryLater(error=BUSY, delay=1))
    bench.clock.advance(2)
    bench.take(1)


def test_a_manual_retry_goes_before_everything(bench):
    bench.add(1, 2, 3)
    bench.queue.report(bench.take(1), GaveUp(error=BUSY))
    bench.queue.report(bench.take(2), RetryLater(error=BUSY, delay=500))
    bench.queue.retry(["gr:2", "gr:1"])
    for number in (2, 1, 3):
        bench.take(number)


def order_of(queue: JobQueue) -> list[str]:
    return [job.id for job in queue.jobs()]


@pytest.mark.parametrize(
    ("moved", "before", "order"),
    [
        (["gr:4"], "gr:2", "14235"),
        (["gr:1"], "gr:4", "23145"),
        (["gr:5", "gr:1"], "gr:3", "25134"),
        (["gr:2"], "gr:2", "12345"),
        (["gr:3", "gr:2"], "gr:2", "13245"),
        (["gr:2", "gr:1"], None, "34521"),
        (["gr:9"], "gr:1", "12345"),
    ],
)
def test_jobs_are_dropped_between_others_and_stay_there(bench, moved, before, order):
    bench.add(*range(1, 6))
    bench.queue.move(moved, before=before)
    assert order_of(bench.queue) == [f"gr:{number}" for number in order]
    bench.close()
    bench.open()
    for number in order:
        bench.queue.report(bench.take(int(number)), Finished())


def test_nothing_is_dropped_before_a_job_that_does_not_wait(bench):
    bench.add(1, 2, 3)
    bench.take(1)
    assert bench.queue.move(["gr:3"], before="gr:1") == 0
    assert bench.queue.move(["gr:3"], before="gr:99") == 0
    bench.take(2)


def test_jobs_go_to_the_back_and_keep_their_due_times(bench):
    bench.add(1, 2, 3)
    bench.queue.report(bench.take(1), RetryLater(error=BUSY, delay=60))
    assert bench.queue.move_to_back(["gr:1", "gr:2", "gr:9"]) == 2
    assert bench.queue.job("gr:1").due_at == bench.clock.wall + 60
    bench.take(3)
    bench.take(2)


def test_all_that_waits_is_canceled_at_once_and_comes_back(bench):
    bench.add(1, 2, 3)
    running = bench.take(1)
    bench.queue.report(bench.take(2), RetryLater(error=BUSY, delay=60))
    before = bench.queue.cancel_waiting()
    assert [job.id for job in before] == ["gr:2", "gr:3"]
    assert [bench.status(number) for number in (1, 2, 3)] == ["started", "canceled", "canceled"]
    bench.queue.report(running, Finished())
    bench.queue.remove([job.id for job in before])
    assert bench.queue.restore(before) == 2
    bench.take(3)
    assert bench.status(2) == "scheduled"


def test_totals_keep_their_basis_over_a_restart(bench):
    bench.add(*range(1, 7))
    for outcome in (Finished(), GaveUp(error=BUSY), RetryLater(error=BUSY, delay=60)):
        bench.queue.report(bench.claim(), outcome)
    bench.take(4)
    before = bench.queue.statistics()
    assert (before.finished, before.failed, before.retrying, before.started, before.waiting) == (
        1,
        1,
        1,
        1,
        2,
    )
    assert (before.ended, before.total, before.since) == (2, 6, bench.clock.wall)
    bench.clock.advance(500)
    bench.close()
    bench.open()
    after = bench.queue.statistics()
    assert (after.ended, after.total, after.since) == (2, 6, before.since)
    bench.queue.remove(["gr:1"])
    bench.queue.retry(["gr:2"])
    assert (bench.queue.statistics().ended, bench.queue.statistics().total) == (0, 5)


def test_totals_begin_anew_with_a_job_that_comes_when_nothing_is_to_do(bench):
    bench.add(1)
    bench.queue.report(bench.claim(), Finished())
    assert bench.queue.statistics().finished == 1
    bench.queue.enqueue([new_job(1)])
    assert bench.queue.statistics().finished == 1, "that one was there already"
    bench.clock.advance(10)
    bench.add(2)
    statistics = bench.queue.statistics()
    assert (statistics.finished, statistics.total, statistics.since) == (0, 1, bench.clock.wall)


def test_jobs_that_are_not_listed_are_in_no_list_and_no_total(make_bench):
    bench = make_bench({"pages": QueueRules(), "covers": QueueRules(listed=False)})
    bench.add(1)
    bench.add(2, queue="covers")
    assert order_of(bench.queue) == ["gr:1"]
    assert bench.queue.statistics().total == 1
    assert [job.id for job in bench.queue.cancel_waiting()] == ["gr:1"]
    assert bench.status(2) == "queued"
    bench.close()
    bench.open()
    assert order_of(bench.queue) == ["gr:1"]


def test_a_job_that_comes_back_with_the_sequence_of_another_one_stays_in_order(bench):
    bench.add(1, 2)
    removed = bench.queue.remove(["gr:1"])
    for _ in range(3):
        bench.queue.restore(removed)
        bench.queue.move_to_front(["gr:2"])
        bench.queue.remove(["gr:1"])
    bench.queue.restore(removed)
    bench.take(2)
    bench.take(1)


def test_flush_waits_for_all_of_a_long_list(bench):
    """More jobs than one commit takes are neither acknowledged early nor lost at the end."""
    many = 3 * MOST_A_COMMIT + 1
    bench.queue.enqueue(new_job(number) for number in range(many))
    assert bench.queue.flush(60)
    reader = ReadOnlyStore(bench.folder)
    assert sum(1 for _ in reader.rows("job:")) == many
    reader.close()
    told = [job.id for commit in bench.commits for job in commit.jobs]
    assert len(told) == len(set(told)) == many
    bench.queue.cancel(f"gr:{number}" for number in range(many))
    bench.close()
    bench.open()
    assert statuses_of(bench.queue) == {Status.CANCELED: many}


def test_long_lists_keep_their_order_though_they_are_worked_off_in_parts(bench, monkeypatch):
    monkeypatch.setattr("bookq_gui.jobs.operations.MOST_A_LOCK", 3)
    bench.add(*range(20))
    mine = [f"gr:{number}" for number in (17, 3, 9, 4, 12, 0, 15, 8)]
    assert bench.queue.move_to_front(mine) == 8
    assert order_of(bench.queue)[:8] == mine
    assert len(bench.queue.cancel_waiting()) == 20
    assert bench.queue.retry(reversed(mine)) == 8
    assert [job.id for job in bench.queue.jobs() if job.status is Status.QUEUED] == mine[::-1]
    assert bench.queue.cancel(mine) == 8
    gone = bench.queue.remove(mine)
    assert [job.id for job in gone] == mine
    assert bench.queue.restore(gone) == 8
    assert bench.queue.import_jobs(gone) == 0


def test_long_moves_and_undo_are_worked_off_in_parts_as_if_in_one(bench, monkeypatch):
    monkeypatch.setattr("bookq_gui.jobs.operations.MOST_A_LOCK", 3)
    bench.add(*range(20))
    mine = [f"gr:{number}" for number in (17, 3, 9, 4, 12, 0, 15, 8)]
    others = [job_id for job_id in order_of(bench.queue) if job_id not in mine]
    assert bench.queue.move(mine, "gr:10") == 8
    at = others.index("gr:10")
    assert order_of(bench.queue) == others[:at] + mine + others[at:]
    gone, undone = bench.queue.undo_add(mine)
    assert ([job.id for job in gone], undone) == (mine, ())
    bench.queue.redo_add(gone, undone)
    assert bench.queue.move_to_back(mine) == 8
    bench.close()
    bench.open()
    assert order_of(bench.queue) == others + mine


def test_all_canceled_jobs_leave_room_for_those_that_are_retried(bench):
    bench.add(*range(50))
    bench.queue.move_to_front(f"gr:{number}" for number in range(10, 20))
    bench.queue.cancel(f"gr:{number}" for number in range(50))
    assert bench.claim() is None
    bench.queue.retry([f"gr:{number}" for number in (7, 11, 30)])
    bench.add(60)
    assert [bench.claim().job.id for _ in range(4)] == ["gr:7", "gr:11", "gr:30", "gr:60"]
    assert bench.claim() is None


def test_a_job_that_changes_while_its_commit_is_made_is_written_with_its_records(bench, monkeypatch):
    """The texts are made in parts, between which workers go on."""
    monkeypatch.setattr(journal, "MOST_A_LOCK", 1)
    encode, begun = journal.encode, threading.Event()

    def finish():
        begun.wait(10)
        bench.queue.complete(["gr:2"], Finished(records={"book:2": "{}"}))

    def encode_and_wait(record):
        begun.set()
        return encode(record)

    monkeypatch.setattr(journal, "encode", encode_and_wait)
    meanwhile = threading.Thread(target=finish)
    meanwhile.start()
    bench.add(*range(2000))
    meanwhile.join(10)
    assert bench.queue.flush(10)
    for commit in bench.commits:
        finished = [job.id for job in commit.jobs if job.status is Status.FINISHED]
        assert finished == (["gr:2"] if "book:2" in commit.records else [])
    assert bench.store.get("book:2") == "{}"
