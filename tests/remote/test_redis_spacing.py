"""Spacing of all computers: no two requests closer than the interval, none while the site wants a pause."""

import contextlib
import dataclasses
import itertools
import threading

import pytest
from rediskit import wait_until

from bookq_gui.goodreads.client import MARGIN
from bookq_gui.goodreads.page_handler import AttemptEnded
from bookq_gui.goodreads.site import local_site
from bookq_gui.model.job import OpenBreaker, Stopped
from bookq_gui.remote.connection import RedisSpacing
from bookq_gui.remote.protocol import pause_key, spacing_key

WHERE = "127.0.0.1:8000"
SITE = dataclasses.replace(local_site(f"http://{WHERE}"), interval=0.05)


class Attempt:
    """A progress that goes on until it is told to stop."""

    def __init__(self):
        self.stopped = False
        self.looked = 0

    def stage(self, text):
        pass

    def check(self):
        self.looked += 1
        if self.stopped:
            raise Stopped


@pytest.fixture
def make_spacing(redis_server):
    with contextlib.ExitStack() as clients:

        def make(*, works_alone=False, site=SITE):
            client = clients.enter_context(redis_server.client())
            return RedisSpacing(site, client, works_alone=works_alone)

        yield make


class Watched:
    """The moments, on the server's own clock, at which a request may be sent."""

    def __init__(self, server):
        self.passed = []
        self.paused = []
        self._client = server.client(socket_timeout=None)
        self._began = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        assert self._began.wait(10)

    def _watch(self):
        tried = None
        with self._client.monitor() as monitor:
            self._began.set()
            while True:
                told = monitor.next_command()
                words, moment = told["command"].split(), float(told["time"])
                if words[:2] == ["ECHO", "end"]:
                    return
                if words[:2] == ["SET", pause_key(WHERE)]:
                    self.paused.append(moment)
                if told["client_type"] != "lua":
                    continue
                # The script asks next how long a key is left.
                if tried is not None and words != ["PTTL", spacing_key(WHERE)]:
                    self.passed.append(tried)
                tried = moment if words[:2] == ["SET", spacing_key(WHERE)] else None

    def end(self, server):
        with server.client() as client:
            client.eval("return redis.call('PTTL', KEYS[1])", 1, "x")
            client.execute_command("ECHO", "end")
        self._thread.join(20)
        self._client.close()
        return self.passed


def pass_together(spacings, times):
    def work(spacing):
        for _ in range(times):
            spacing.wait(Attempt())

    threads = [threading.Thread(target=work, args=(spacing,)) for spacing in spacings]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(100)


def gaps(moments):
    return [later - earlier for earlier, later in itertools.pairwise(moments)]


def test_requests_of_desktops_and_workers_are_an_interval_apart(redis_server, make_spacing):
    watched = Watched(redis_server)
    pass_together([make_spacing(works_alone=number < 2) for number in range(5)], 3)
    passed = watched.end(redis_server)
    assert len(passed) == 15
    assert min(gaps(passed)) >= SITE.interval


@pytest.mark.long
def test_five_hundred_requests_of_two_desktops_and_three_workers(redis_server, make_spacing):
    site = dataclasses.replace(SITE, interval=0.1)
    watched = Watched(redis_server)
    pass_together([make_spacing(works_alone=number < 2, site=site) for number in range(5)], 100)
    passed = watched.end(redis_server)
    assert len(passed) == 500
    assert min(gaps(passed)) >= 0.1


def test_a_pause_that_one_was_asked_for_stops_all(redis_server, make_spacing):
    one, other = make_spacing(), make_spacing()
    one.pause(30.0)
    for spacing in (one, other):
        with pytest.raises(AttemptEnded) as caught:
            spacing.wait(Attempt())
        assert isinstance(caught.value.outcome, OpenBreaker)
        assert 0 < caught.value.outcome.seconds <= 30
    other.pause(5.0)
    with redis_server.client() as client:
        assert client.pttl(pause_key(WHERE)) > 20_000
        assert client.exists(spacing_key(WHERE)) == 0
        client.delete(pause_key(WHERE))
    other.wait(Attempt())


def test_a_key_in_its_last_moment_still_counts(redis_server, make_spacing):
    """A key can be there with no time left. Then it says 0, which is no grant."""
    spacing = make_spacing()
    with redis_server.client() as client:
        client.set(pause_key(WHERE), 1)
        with pytest.raises(AttemptEnded):
            spacing.wait(Attempt())
        client.delete(pause_key(WHERE))
        client.set(spacing_key(WHERE), 1, px=300)
    spacing.wait(Attempt())
    with redis_server.client() as client:
        assert client.pttl(spacing_key(WHERE)) <= (SITE.interval + MARGIN) * 1000


@contextlib.contextmanager
def waiting(spacing, progress):
    """An attempt that waits in a thread of its own; the event is set when it waits no more."""
    ended = threading.Event()

    def work():
        with contextlib.suppress(Stopped):
            spacing.wait(progress)
        ended.set()

    thread = threading.Thread(target=work)
    thread.start()
    wait_until(lambda: progress.looked)
    assert not ended.is_set()
    yield ended
    thread.join()


def test_who_waits_can_be_stopped(redis_server, make_spacing):
    progress = Attempt()
    with redis_server.client() as client:
        client.set(spacing_key(WHERE), 1, px=60_000)
    with waiting(make_spacing(), progress) as ended:
        progress.stopped = True
        assert ended.wait(10)


def test_after_redis_lost_all_a_process_still_keeps_its_own_interval(redis_server, make_spacing):
    spacing = make_spacing(site=dataclasses.replace(SITE, interval=60.0))
    spacing.wait(Attempt())
    with redis_server.client() as client:
        client.flushall()
    progress = Attempt()
    progress.stopped = True
    with pytest.raises(Stopped):
        spacing.wait(progress)


def test_without_redis_a_desktop_goes_on_alone_and_a_worker_waits(redis_server, make_spacing):
    desktop, worker = make_spacing(works_alone=True), make_spacing()
    redis_server.kill()
    desktop.wait(Attempt())
    desktop.pause(10.0)
    with waiting(worker, Attempt()) as passed:
        redis_server.start()
        assert passed.wait(20)
