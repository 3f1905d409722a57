"""The desktop of workers on Redis: what goes out, what comes back, and what happens when others die."""

from __future__ import annotations

import json
import os
import pickle
import shutil
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from badsite import BadSite, sample_page
from handworker import HandWorker
from rediskit import wait_until

from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.responses import Response
from bookq_gui.goodreads.site import local_site
from bookq_gui.model.events import JobProgress, Notice, Opened, WorkersElsewhere
from bookq_gui.model.job import Status
from bookq_gui.model.message import Message
from bookq_gui.paths import default_paths
from bookq_gui.remote import pool
from bookq_gui.remote.protocol import StageUpdate, encode_stage, fetched_data, pause_key
from bookq_gui.remote.sent_bundles import JobCodec
from bookq_gui.settings import Settings


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """The pool reads the state of Redis often, and its pauses are short."""
    monkeypatch.setattr(pool, "LOOK_SECONDS", 0.1)
    monkeypatch.setattr(pool, "_PAUSE", 0.05)


def crash(engine):
    """End it as kill -9 does once the commits so far are on disk: nothing is put back or closed."""
    engine._pools._remote._ending.set()
    engine._pools.stop(5)
    engine._store.close()
    engine._lock.release()
    engine._closed = True


class Evil:
    """What would be called if somebody unpickled it."""

    ran = False

    def __reduce__(self):
        return os._exit, (9,)


class Desktop:
    """An engine with some saved pages in its queue."""

    def __init__(self, folder, url, *, shared=True, name="data", site="http://127.0.0.1:9", **settings):
        self.pages = folder / "pages"
        self.pages.mkdir(exist_ok=True)
        shares = f"{self.pages}={self.pages}" if shared else ""
        self.paths = default_paths(folder / name)
        self.site = local_site(site)
        self.settings = Settings(redis_url=url, redis_folders=shares, workers=1, **settings)
        self.engine = self.opened()

    def opened(self):
        engine = Engine(self.paths, settings=self.settings, site=self.site)
        engine.open()
        return engine

    def again(self):
        """As a start after a crash: nothing is put back."""
        self.engine = self.opened()

    def add(self, *numbers):
        files = [self.pages / f"{number}.html" for number in numbers]
        for number, file in zip(numbers, files, strict=True):
            file.write_bytes(sample_page(number))
        self.engine.imports.import_files(files)

    def said(self):
        return [str(event.text) for event in tuple(self.engine.outbox) if isinstance(event, Notice)]

    def stages(self):
        return [str(event.stage) for event in tuple(self.engine.outbox) if isinstance(event, JobProgress)]

    def looks(self):
        return sum(isinstance(event, WorkersElsewhere) for event in tuple(self.engine.outbox))

    def workers_now(self):
        told = [event for event in tuple(self.engine.outbox) if isinstance(event, WorkersElsewhere)]
        return told[-1].count if told else None

    def count(self, status):
        return sum(job.status is status for job in self.engine.queue.jobs())

    @property
    def finished(self):
        return self.count(Status.FINISHED)

    @property
    def started(self):
        return self.count(Status.STARTED)


@pytest.fixture
def make_desktop(tmp_path, redis_server):
    desktops = []

    def make(**arguments):
        desktops.append(Desktop(tmp_path, redis_server.url, **arguments))
        return desktops[-1]

    yield make
    for desktop in desktops:
        desktop.engine.close(5)


@pytest.fixture
def desktop(make_desktop):
    return make_desktop()


@pytest.fixture
def worker(redis_server):
    return HandWorker(redis_server)


def test_a_saved_page_is_read_elsewhere_and_stored_here(desktop, worker):
    desktop.add(1)
    desktop.engine.start()
    bundle = worker.take()
    (item,) = bundle.items
    assert (item.source, item.name) == (str(desktop.pages / "1.html"), "")
    worker.do(bundle)
    wait_until(lambda: desktop.finished == 1)
    assert desktop.engine.flush(10)
    book = desktop.engine.library.book(1)
    assert (book.id, book.source) == (1, item.source)
    (job,) = desktop.engine.queue.jobs()
    assert (job.attempts, job.out, job.history) == (1, "", ())
    wait_until(lambda: worker.client.xlen(bundle.keys.out) == 0)


def test_many_go_out_in_bundles_and_no_more_than_a_worker_may_have(desktop, worker):
    desktop.add(*range(1, 41))
    desktop.engine.start()
    wait_until(lambda: desktop.started == 32)
    bundle = worker.take()
    assert len(bundle.items) == 16
    worker.answer(bundle, bundle.items[0], worker.read(bundle, bundle.items[0]))
    wait_until(lambda: desktop.finished == 1)
    # One freed place alone is not filled: it would make a bundle of one.
    assert (worker.waiting(), desktop.started) == (1, 31)
    for item in bundle.items[1:]:
        worker.answer(bundle, item, worker.read(bundle, item))
    wait_until(lambda: worker.waiting() == 2)
    for _ in range(2):
        worker.do(worker.take())
    wait_until(lambda: desktop.finished == 40)
    assert desktop.engine.flush(10)
    assert len(desktop.engine.library.rows()) == 40


def test_a_file_that_no_worker_sees_travels_with_its_bytes(make_desktop, worker):
    desktop = make_desktop(shared=False)
    desktop.add(1)
    desktop.engine.start()
    bundle = worker.take()
    assert (bundle.items[0].source, bundle.items[0].name) == ("1.html", "1.html")
    worker.do(bundle)
    wait_until(lambda: desktop.finished == 1)
    assert desktop.engine.flush(10)
    assert desktop.engine.library.book(1).source == str(desktop.pages / "1.html")


def test_what_cannot_be_packed_is_done_here(desktop, worker, monkeypatch):
    def broken(*_arguments):
        raise ValueError("embedded null byte")

    monkeypatch.setattr(JobCodec, "pack", broken)
    desktop.add(1)
    desktop.engine.start()
    wait_until(lambda: desktop.finished == 1)
    assert worker.waiting() == 0


def test_stages_say_where_a_page_is(desktop, worker):
    desktop.add(1)
    desktop.engine.start()
    bundle = worker.take()
    wait_until(lambda: "Waiting for a worker" in desktop.stages())
    news = encode_stage(StageUpdate(bundle.items[0].token, "nas2.1.a", Message("Reading the page")))
    wait_until(
        lambda: (
            worker.client.publish(bundle.keys.stage, news) and "On nas2: Reading the page" in desktop.stages()
        )
    )


def test_the_window_is_told_how_many_workers_there_are(desktop, worker):
    desktop.engine.start()
    wait_until(lambda: WorkersElsewhere(1, 0.0) in tuple(desktop.engine.outbox))
    worker.die()
    wait_until(lambda: WorkersElsewhere(0, 0.0) in tuple(desktop.engine.outbox))


def test_what_a_worker_does_not_see_is_done_here_and_said_once(desktop, worker):
    desktop.add(1, 2)
    desktop.engine.start()
    bundle = worker.take()
    for item in bundle.items:
        worker.answer(bundle, item, {"unseen": "nas2"})
    wait_until(lambda: desktop.finished == 2)
    (said,) = desktop.said()
    assert said.startswith("nas2 does not see ")


def test_an_attempt_that_took_too_long_there_is_charged(desktop, worker):
    desktop.add(1)
    desktop.engine.start()
    bundle = worker.take()
    worker.answer(bundle, bundle.items[0], {"stopped": "timed out"})
    wait_until(lambda: desktop.count(Status.SCHEDULED) == 1)
    (job,) = desktop.engine.queue.jobs()
    assert (job.error.kind, job.attempts) == ("timeout", 1)


def test_a_page_without_a_book_ends_as_it_does_here(desktop, worker):
    desktop.add(1)
    desktop.engine.start()
    bundle = worker.take()
    worker.answer(bundle, bundle.items[0], {"problem": "not-a-page", "detail": "", "listed": None})
    wait_until(lambda: desktop.count(Status.FAILED) == 1)
    assert desktop.engine.queue.jobs()[0].error.kind == "not-a-page"


# Pages of the site


def test_pages_stay_here_and_are_spaced_with_all_computers(make_desktop, worker):
    with BadSite() as site:
        desktop = make_desktop(site=site.url)
        where = urlsplit(site.url).netloc
        worker.client.set(pause_key(where), 1, px=600_000)
        desktop.engine.start()
        desktop.engine.imports.add_text("https://www.goodreads.com/book/show/1")
        wait_until(lambda: desktop.engine.queue.queue_state("pages").open_until)
        assert site.requests == []
        worker.client.delete(pause_key(where))
        desktop.engine.queue.probe_now("pages")
        wait_until(lambda: desktop.finished == 1)
        assert len(site.requests) == 1


def test_pages_go_out_only_if_that_is_wanted_and_are_kept_here(make_desktop, redis_server):
    desktop = make_desktop(fetch_on_redis=True)
    worker = HandWorker(redis_server, queue="pages")
    desktop.engine.start()
    desktop.engine.imports.add_text("https://www.goodreads.com/book/show/1")
    bundle = worker.take()
    (item,) = bundle.items
    assert item.job_id == "gr:1"
    url = "https://www.goodreads.com/book/show/1"
    answer = Response(status=200, headers={}, body=sample_page(1), final_url=url)
    worker.answer(bundle, item, fetched_data(answer), answer.body)
    wait_until(lambda: desktop.finished == 1)
    assert desktop.engine._factory.kept_books() == [1]


def test_a_pause_that_the_site_wants_elsewhere_opens_the_breaker_here(make_desktop, redis_server):
    desktop = make_desktop(fetch_on_redis=True)
    worker = HandWorker(redis_server, queue="pages")
    desktop.engine.start()
    desktop.engine.imports.add_text("https://www.goodreads.com/book/show/1")
    bundle = worker.take()
    worker.answer(bundle, bundle.items[0], {"cooling": 300.0})
    wait_until(lambda: desktop.engine.queue.queue_state("pages").open_until)
    (job,) = desktop.engine.queue.jobs()
    assert (job.status, job.attempts) == (Status.QUEUED, 0)


# Those that die


def test_what_a_dead_worker_had_goes_out_again_uncharged_and_one_by_one(
    desktop, worker, redis_server, monkeypatch
):
    monkeypatch.setattr(pool, "LEASE", 0)
    desktop.add(1, 2, 3)
    desktop.engine.start()
    assert len(worker.take().items) == 3
    worker.die()
    other = HandWorker(redis_server, "nas3.1.a")
    for _ in range(3):
        bundle = other.take()
        assert len(bundle.items) == 1
        other.do(bundle)
    wait_until(lambda: desktop.finished == 3)
    assert all((job.attempts, job.history) == (1, ()) for job in desktop.engine.queue.jobs())


def test_a_job_that_kills_its_workers_fails_and_its_neighbours_finish(desktop, redis_server, monkeypatch):
    monkeypatch.setattr(pool, "LEASE", 0)
    desktop.add(1, 2, 3)
    desktop.engine.start()
    poison = str(desktop.pages / "2.html")
    left, deaths = {"1", "3"}, 0
    while left or deaths < 4:
        worker = HandWorker(redis_server, f"nas.{deaths}.a")
        bundle = worker.take()
        names = [Path(item.source).stem for item in bundle.items]
        if "2" in names:
            worker.die()
            deaths += 1
        else:
            worker.do(bundle)
            left -= set(names)
    wait_until(lambda: desktop.count(Status.FAILED) == 1 and desktop.finished == 2)
    (failed,) = [job for job in desktop.engine.queue.jobs() if job.status is Status.FAILED]
    assert (failed.source, failed.error.kind) == (poison, "worker-died")
    assert "Workers stopped 3 times while working on this" in str(failed.error.message)


def test_after_an_outage_nobody_is_taken_for_dead_for_a_lease(desktop, worker, redis_server):
    desktop.add(1)
    desktop.engine.start()
    bundle = worker.take()
    worker.die()
    looks = desktop.looks()
    wait_until(lambda: desktop.looks() > looks + 8)
    assert (desktop.started, worker.waiting()) == (1, 0)
    worker.do(bundle)
    wait_until(lambda: desktop.finished == 1)


def test_the_desktop_dies_with_jobs_out_and_takes_up_what_came_meanwhile(desktop, worker):
    desktop.add(*range(1, 33))
    desktop.engine.start()
    first, second = worker.take(), worker.take()
    desktop.engine.flush(10)
    crash(desktop.engine)
    worker.do(first)
    desktop.again()
    opened = next(event for event in desktop.engine.outbox if isinstance(event, Opened))
    assert opened.notices == ()
    desktop.engine.start()
    worker.do(second)
    wait_until(lambda: desktop.finished == 32)
    assert all((job.attempts, job.crashes, job.history) == (1, 0, ()) for job in desktop.engine.queue.jobs())
    wait_until(lambda: worker.client.xlen(first.keys.out) == 0)


def test_what_is_out_is_put_back_where_redis_is_not_set_any_more(desktop, worker):
    desktop.add(1)
    desktop.engine.start()
    worker.take()
    desktop.engine.flush(10)
    crash(desktop.engine)
    desktop.settings = replace(desktop.settings, redis_url="")
    desktop.again()
    desktop.engine.start()
    wait_until(lambda: desktop.finished == 1)
    assert desktop.engine.queue.jobs()[0].history == ()


def test_a_regular_end_leaves_out_what_is_out(desktop, worker):
    desktop.add(1)
    desktop.engine.start()
    bundle = worker.take()
    assert desktop.engine.close(5)
    worker.do(bundle)
    desktop.again()
    desktop.engine.start()
    wait_until(lambda: desktop.finished == 1)


def test_what_redis_lost_is_sent_again(desktop, worker):
    desktop.add(1)
    desktop.engine.start()
    worker.take()
    worker.client.flushall()
    worker.appear()
    worker.do(worker.take())
    wait_until(lambda: desktop.finished == 1)
    assert desktop.engine.queue.jobs()[0].history == ()


def test_redis_restarts_empty(desktop, worker, redis_server):
    desktop.add(1)
    desktop.engine.start()
    worker.take()
    redis_server.restart_empty()
    worker.appear()
    worker.do(worker.take())
    wait_until(lambda: desktop.finished == 1)
    assert desktop.said() == [
        "Redis at 127.0.0.1 does not answer. Jobs are done on this computer until it does."
    ]


def test_redis_is_away_for_long_and_the_workers_here_take_over(desktop, worker, redis_server, monkeypatch):
    monkeypatch.setattr(pool, "TAKE_OVER_SECONDS", 0.5)
    desktop.add(*range(1, 21))
    desktop.engine.start()
    worker.take()
    redis_server.kill()
    wait_until(lambda: desktop.finished == 20)
    assert len(desktop.said()) == 1
    assert all(job.attempts == 1 and not job.history for job in desktop.engine.queue.jobs())
    redis_server.start()
    worker.appear()
    wait_until(lambda: desktop.workers_now() == 1)
    desktop.add(21)
    worker.do(worker.take())
    wait_until(lambda: desktop.finished == 21)


def test_without_any_worker_the_workers_here_take_over_and_say_so(desktop, redis_server, monkeypatch):
    monkeypatch.setattr(pool, "TAKE_OVER_SECONDS", 0.3)
    desktop.add(1)
    desktop.engine.start()
    wait_until(lambda: desktop.finished == 1)
    assert [text[:29] for text in desktop.said()] == ["No worker on Redis answers. J"]


def test_programs_that_listen_but_are_no_workers_of_bookq_are_named(desktop, redis_server):
    with redis_server.client() as client:
        client.sadd("rq:workers:bookq1-files", "rq:worker:dead", "rq:worker:other")
        client.hset("rq:worker:other", "queues", "bookq1-files")
    desktop.engine.start()
    wait_until(lambda: any("none answers as bookq does" in text for text in desktop.said()))


def test_workers_of_bookq_that_died_are_no_strangers(desktop, worker):
    worker.client.sadd("rq:workers:bookq1-files", f"rq:worker:{worker.name}")
    worker.client.hset(f"rq:worker:{worker.name}", "queues", "bookq1-files")
    worker.die()
    desktop.engine.start()
    wait_until(lambda: desktop.looks() > 6)
    assert desktop.said() == []


def test_a_job_that_vanishes_again_and_again_does_so_ever_more_slowly(desktop, worker, monkeypatch):
    monkeypatch.setattr(pool, "TAKE_OVER_SECONDS", 0.5)
    desktop.add(*range(1, 20))
    desktop.engine.start()
    sizes = []
    while desktop.finished < 19:
        if worker.client.blpop(["rq:queue:bookq1-files"], 0.1):
            sizes.append(1)
    assert len(sizes) <= 5
    assert any("none answers as bookq does" in text for text in desktop.said())


# What people do


def test_canceling_30_that_are_out(desktop, worker):
    desktop.add(*range(1, 33))
    desktop.engine.start()
    held = worker.take()
    wait_until(lambda: worker.waiting() == 1)
    ids = [job.id for job in desktop.engine.queue.jobs()]
    keep = held.items[0]
    assert desktop.engine.queue.cancel(i for i in ids if i != keep.job_id) == 31
    assert desktop.count(Status.CANCELED) == 31
    # What waits is taken back; of what a worker has, it is told.
    wait_until(lambda: worker.waiting() == 0)
    wait_until(lambda: worker.client.exists(*(held.keys.stop(item.token) for item in held.items[1:])) == 15)
    worker.do(held)
    wait_until(lambda: desktop.finished == 1)
    wait_until(lambda: worker.client.xlen(held.keys.out) == 0)
    assert desktop.count(Status.CANCELED) == 31
    assert [row.id for row in desktop.engine.library.rows()] == [int(keep.source.split("/")[-1][:-5])]


def test_the_address_may_be_set_and_taken_away_while_it_runs(make_desktop, worker):
    desktop = make_desktop()
    url = desktop.settings.redis_url
    desktop.settings = replace(desktop.settings, redis_url="")
    desktop.engine.close(5)
    desktop.again()
    desktop.engine.start()
    desktop.engine.change_settings(replace(desktop.settings, redis_url=url))
    wait_until(lambda: WorkersElsewhere(1, 0.0) in tuple(desktop.engine.outbox))
    desktop.add(1)
    worker.take()
    desktop.engine.change_settings(desktop.settings)
    wait_until(lambda: desktop.finished == 1)


# What is forged


def test_forged_entries_do_no_harm(desktop, worker):
    desktop.add(1, 2, 3)
    desktop.engine.start()
    bundle = worker.take()
    one, two, three = bundle.items
    out, client = bundle.keys.out, worker.client
    client.xadd(out, {"x": "y"})
    client.xadd(out, {"token": b"\xff" * 100, "data": b"\x80\x04."})
    client.xadd(out, {"token": bundle.id + "-9", "data": json.dumps({"book": {}})})
    client.xadd(out, {"token": one.token, "data": pickle.dumps(Evil())})
    book = worker.read(bundle, two)["book"]
    evil = {
        **book,
        "description_html": '<p onclick="x()">hi</p><script>x()</script>',
        "url": "file:///etc/passwd",
        "source": "/etc/passwd",
        "fetched_at": "9999-01-01T00:00:00Z",
    }
    worker.answer(bundle, two, {"book": evil})
    client.xadd(out, {"token": three.token, "data": b"x" * (9 * 2**20)})
    wait_until(
        lambda: (
            [job.history[0].kind for job in desktop.engine.queue.jobs() if job.history]
            == ["bad-answer", "bad-answer"]
        )
    )
    wait_until(lambda: client.xlen(out) == 0)
    assert desktop.engine.flush(10)
    stored = desktop.engine.library.book(2)
    assert stored.description_html == "<p>hi</p>"
    assert (stored.url, stored.source) == ("https://www.goodreads.com/book/show/2", two.source)
    assert stored.fetched_at < "2999"
    assert not Evil.ran


def test_an_answer_with_keys_of_its_own_writes_none(desktop, worker):
    desktop.add(1)
    desktop.engine.start()
    bundle = worker.take()
    book = worker.read(bundle, bundle.items[0])["book"]
    worker.answer(bundle, bundle.items[0], {"book": book, "records": {"job:x": "{}"}})
    wait_until(lambda: desktop.count(Status.SCHEDULED) == 1)
    assert desktop.engine.queue.job("x") is None


# Two desktops


def test_two_desktops_share_the_workers_and_not_the_answers(make_desktop, worker):
    here, there = make_desktop(), make_desktop(name="other")
    here.add(1)
    here.engine.start()
    worker.do(worker.take())
    there.add(2)
    there.engine.start()
    worker.do(worker.take())
    wait_until(lambda: here.finished == there.finished == 1)
    assert here.engine.library.book(2) is None


def test_a_copied_data_folder_takes_an_id_of_its_own(make_desktop, worker, tmp_path):
    first = make_desktop()
    first.add(1)
    first.engine.start()
    bundle = worker.take()
    first.engine.flush(10)
    first.engine.close(5)
    shutil.copytree(tmp_path / "data", tmp_path / "copy")
    first.again()
    first.engine.start()
    copy = make_desktop(name="copy")
    copy.engine.start()
    again = worker.take()
    assert again.keys.store != bundle.keys.store
    worker.do(bundle)
    worker.do(again)
    wait_until(lambda: first.finished == copy.finished == 1)
