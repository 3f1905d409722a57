"""Jobs in the hands of workers on other machines: what a claim with a token means for the queue."""

from jobs.conftest import Bench

from bookq_gui.jobs.record import Claim
from bookq_gui.model.job import Finished, GaveUp, JobError, Status
from bookq_gui.model.message import Message


def sent(bench: Bench, token: str = "a1-0") -> Claim:
    claim = bench.queue.claim(timeout=0, token=token)
    assert claim is not None
    return claim


def test_jobs_of_a_queue_that_goes_out_are_claimed_with_a_token_only(bench):
    bench.queue.send_out({"files"})
    bench.add(1, queue="files")
    bench.add(2)
    assert bench.claim().job.id == "gr:2"
    assert bench.claim() is None
    assert sent(bench).job.id == "gr:1"
    assert bench.queue.claim(timeout=0, token="a1-1") is None


def test_local_workers_take_the_queue_over(bench):
    bench.queue.send_out({"files"})
    bench.add(1, queue="files")
    assert bench.claim() is None
    bench.queue.send_out(())
    bench.take(1)


def test_what_is_out_stays_started_over_a_crash_and_nobody_is_suspected(bench):
    bench.queue.send_out({"files"})
    bench.add(1, 2, queue="files")
    sent(bench)
    bench.crash()
    bench.open()
    assert bench.notices == []
    (claim,) = bench.queue.claims_out()
    assert (claim.out, claim.job.id, claim.job.status) == ("a1-0", "gr:1", Status.STARTED)
    assert bench.queue.queue_state("files").in_flight == 1
    assert bench.queue.report(claim, Finished(records={"book:1": "{}"}, label="One"))
    job = bench.queue.job("gr:1")
    assert (job.status, job.crashes, job.out, job.attempts) == (Status.FINISHED, 0, "", 1)
    assert bench.queue.queue_state("files").in_flight == 0


def test_what_is_out_stays_out_at_a_regular_end(bench):
    bench.queue.send_out({"files"})
    bench.add(1, queue="files")
    sent(bench)
    bench.close()
    bench.open()
    assert [claim.out for claim in bench.queue.claims_out()] == ["a1-0"]


def test_an_attempt_that_is_lost_is_not_charged(bench):
    bench.queue.send_out({"files"})
    bench.add(1, 2, queue="files")
    bench.queue.report_lost(sent(bench))
    job = bench.queue.job("gr:1")
    assert (job.status, job.attempts, job.history, job.out) == (Status.QUEUED, 0, (), "")
    assert sent(bench).job.id == "gr:1"


def test_a_job_that_workers_die_of_alone_is_given_up_even_over_restarts(bench):
    bench.add(1, queue="files")
    for _ in range(2):
        bench.queue.send_out({"files"})
        bench.queue.report_lost(sent(bench), blame=True)
        assert bench.status(1) == "queued"
        bench.crash()
        bench.open()
    bench.queue.send_out({"files"})
    bench.queue.report_lost(sent(bench), blame=True)
    job = bench.queue.job("gr:1")
    assert (job.status, job.error.kind) == (Status.FAILED, "worker-died")
    assert str(job.error.message) == "Workers stopped 3 times while working on this."


def test_canceling_what_is_out_counts_at_once_and_what_comes_later_is_dropped(bench):
    bench.queue.send_out({"files"})
    bench.add(1, queue="files")
    claim = sent(bench)
    assert bench.queue.cancel(["gr:1"]) == 1
    assert bench.status(1) == "canceled"
    assert claim.stop == "canceled"
    assert not bench.queue.report(claim, Finished(records={"book:1": "{}"}))
    assert bench.queue.flush(10)
    assert bench.store.get("book:1") is None


def test_removing_what_is_out_frees_its_place(bench):
    bench.queue.send_out({"files"})
    bench.add(1, queue="files")
    claim = sent(bench)
    bench.queue.remove(["gr:1"])
    assert bench.queue.queue_state("files").in_flight == 0
    assert not bench.queue.report(claim, Finished())


def test_a_removed_job_that_was_out_is_restored_without_its_token(bench):
    bench.queue.send_out({"files"})
    bench.add(1, queue="files")
    sent(bench)
    bench.queue.restore(bench.queue.remove(["gr:1"]))
    job = bench.queue.job("gr:1")
    assert (job.status, job.out, job.attempts) == (Status.QUEUED, "", 0)


def test_the_local_watch_leaves_what_is_out_alone(bench):
    bench.queue.send_out({"files"})
    bench.add(1, queue="files")
    sent(bench)
    bench.clock.advance(1000)
    assert bench.queue.overdue(60) == []


def test_a_job_that_returns_goes_to_a_worker_here_with_its_whole_time(bench):
    bench.queue.send_out({"files"})
    bench.add(1, queue="files")
    claim = sent(bench)
    bench.clock.advance(1000)
    bench.queue.run_here(claim)
    assert bench.queue.overdue(60) == []
    assert bench.claim() is claim
    assert bench.queue.overdue(60) == []
    assert bench.queue.job("gr:1").out == ""
    bench.clock.advance(61)
    assert bench.queue.overdue(60) == [claim]
    assert bench.queue.report(claim, GaveUp(error=JobError("x", Message("x"))))


def test_a_job_that_was_canceled_on_its_way_home_is_not_done(bench):
    bench.queue.send_out({"files"})
    bench.add(1, queue="files")
    bench.queue.run_here(sent(bench))
    bench.queue.cancel(["gr:1"])
    assert bench.claim() is None
    assert bench.status(1) == "canceled"


def test_a_token_that_is_no_text_makes_the_job_unreadable_and_nothing_else(bench):
    bench.add(1, queue="files")
    bench.add(2)
    text = '{"queue":"files","source":"x","status":"started","sequence":1,"created_at":1.0,"out":7}'
    bench.store.put({"job:gr:1": text})
    bench.crash()
    bench.open()
    assert len(bench.notices) == 1
    assert bench.status(2) == "queued"
