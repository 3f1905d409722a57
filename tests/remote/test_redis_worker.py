"""A worker reads what it is sent, where it may, and runs nothing else."""

import pickle
import zlib
from types import SimpleNamespace

import pytest
from badsite import BadSite, page, sample_page, status
from rediskit import RedisServer, programs, wait_until
from rq import Queue
from rq.job import Callback
from rq.serializers import DefaultSerializer, JSONSerializer
from rq.webhook import Webhook
from workerkit import (
    KEYS,
    STORE,
    WHEN,
    Outbox,
    bookq_worker,
    rq_worker,
    saved_pages,
    slow_page,
)

from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.goodreads.responses import Problem
from bookq_gui.model.book import Book
from bookq_gui.model.job import FILES, PAGES
from bookq_gui.remote.protocol import (
    FUNCTION,
    QUEUES,
    BundleItem,
    ReplyKind,
    bundle_of,
    decode_stage,
    encode_bundle,
    new_bundle,
)


@pytest.fixture(scope="module")
def site():
    with BadSite() as site:
        yield site


@pytest.fixture(scope="module")
def here(tmp_path_factory, site):
    """A server and a worker for all tests that leave both as they are."""
    folder = tmp_path_factory.mktemp("redis")
    pages = folder / "pages"
    pages.mkdir()
    server = RedisServer(next(iter(programs().values())), folder / "server")
    server.start()
    worker = bookq_worker(server, pages, BOOKQ_SITE=site.url)
    outbox = Outbox(server)
    wait_until(outbox.alive)
    yield SimpleNamespace(server=server, pages=pages, outbox=outbox, worker=worker)
    outbox.close()
    said, code = worker.end()
    assert code == 0, said
    assert "Traceback" not in said
    server.kill()


@pytest.fixture
def outbox(here):
    here.outbox.client.delete(KEYS.out)
    return here.outbox


def test_saved_pages_are_read_as_they_are_here(here, outbox):
    paths = saved_pages(here.pages / "read", 16)
    for path, reply in zip(paths, outbox.wait(outbox.send(paths)), strict=True):
        expected = read_page(path.read_bytes(), fetched_at=WHEN, source=str(path))
        assert Book.from_dict(reply.data["book"]) == expected
    assert outbox.client.hgetall(KEYS.held) == {}
    assert 0 < outbox.client.ttl(KEYS.out) <= 7 * 24 * 3600


def test_files_whose_bytes_travel_are_read_and_leave_nothing(here, outbox):
    tokens = outbox.send(
        [sample_page(7), b"<p>no book</p>", b"PK\x03\x04"], names=["a page.html", "b.html", "c.zip"]
    )
    book, problem, unreadable = outbox.wait(tokens)
    assert Book.from_dict(book.data["book"]).id == 7
    assert problem.data["problem"] == Problem.NOT_A_PAGE
    assert unreadable.kind is ReplyKind.UNREADABLE
    assert not any(outbox.client.exists(KEYS.body(token)) for token in tokens)


def test_a_bundle_that_somebody_runs_again_finds_no_bytes(here, outbox):
    (token,) = outbox.send([sample_page(7)], names=["a.html"])
    outbox.wait([token])
    item = BundleItem(
        token=token, job_id="x", queue=FILES, source="", seconds=9, fetched_at=WHEN, name="a.html"
    )
    outbox.enqueue(encode_bundle(STORE, bundle_of(token), [item]), "again")
    wait_until(lambda: len(outbox.take()[token]) == 2)
    assert outbox.replies[token][1].kind is ReplyKind.UNSEEN


def test_what_is_not_below_the_shared_folder_is_not_read(here, outbox, tmp_path):
    (outside,) = saved_pages(tmp_path, 1)
    link = here.pages / "link.html"
    link.symlink_to(outside)
    around = f"{here.pages}/../pages-too/1.html"
    sources = [outside, link, here.pages / "gone.html", around, "/etc/passwd", ""]
    replies = outbox.wait(outbox.send(sources))
    assert [reply.kind for reply in replies] == [ReplyKind.UNSEEN] * 6


def test_a_page_that_takes_too_long_is_stopped_and_the_others_are_read(here, outbox):
    paths = saved_pages(here.pages / "late", 2)
    paths[0].write_bytes(slow_page(300_000))
    late, good = outbox.wait(outbox.send(paths[:1], seconds=0.3) + outbox.send(paths[1:]))
    assert late.data == {"stopped": "timed out"}
    assert good.kind is ReplyKind.BOOK


def test_an_item_that_is_wanted_no_more_is_not_done(here, outbox):
    path = here.pages / "endless.html"
    path.write_bytes(slow_page(300_000))
    news = []
    with outbox.client.pubsub(ignore_subscribe_messages=True) as channel:
        channel.subscribe(KEYS.stage)
        (token,) = outbox.send([path])
        wait_until(lambda: (told := channel.get_message(timeout=0.1)) and news.append(told["data"]) is None)
        outbox.client.set(KEYS.stop(token), 1, ex=60)
        (reply,) = outbox.wait([token])
    assert reply.data == {"stopped": "canceled"}
    told = decode_stage(news[0])
    assert (told.token, str(told.text)) == (token, "Reading the page")
    assert told.worker in outbox.alive()


def enqueue_raw(outbox, job_id, data, **fields):
    """An RQ job as somebody else would write it."""
    about = {
        "data": data,
        "created_at": "2026-01-01T00:00:00.0Z",
        "origin": QUEUES[FILES],
        "status": "queued",
    }
    outbox.client.hset(f"rq:job:{job_id}", mapping={**about, **fields})
    outbox.client.rpush(f"rq:queue:{QUEUES[FILES]}", job_id)


class Evil:
    """Makes a file when it is unpickled."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return open, (self.path, "w")


def test_nothing_else_is_run(here, outbox, tmp_path):
    made = tmp_path / "made"
    command = f"touch {made}"
    bundle = new_bundle(STORE)
    outbox.enqueue([command], "a", function="os.system")
    outbox.enqueue([command], "b", function="os.system", on_failure=Callback("os.system"))
    outbox.enqueue(
        [1, STORE, bundle, []], "c", on_success=Callback("os.system"), on_failure=Callback("os.system")
    )
    outbox.enqueue([1, STORE, bundle, []], "d", webhooks=[Webhook("http://127.0.0.1:1/", "failed")])
    outbox.enqueue([1, STORE, bundle, []], "d2", meta={"a": 1})
    line = Queue(QUEUES[FILES], connection=outbox.client, serializer=DefaultSerializer)
    line.enqueue_call("os.system", [command], job_id="e", result_ttl=0)
    evil = pickle.dumps(Evil(str(made)))
    enqueue_raw(outbox, "f", zlib.compress(evil), meta=evil, result=evil)
    enqueue_raw(outbox, "g", zlib.compress(b"[1]"), status="no such status")
    enqueue_raw(outbox, "h", zlib.compress(bytes(200 * 2**20)))
    enqueue_raw(outbox, "i", b"not packed")
    outbox.client.sadd("rq:groups", "g")
    outbox.client.sadd("rq:group:g", "f")
    outbox.client.rpush(f"rq:queue:{QUEUES[FILES]}", "no such job")
    instance = JSONSerializer.dumps([FUNCTION, "pathlib.Path", [1, STORE, bundle, []], {}])
    enqueue_raw(outbox, "j", zlib.compress(instance))
    enqueue_raw(outbox, "k", zlib.compress(JSONSerializer.dumps([FUNCTION, None, [], {"a": 1}])))
    paths = saved_pages(here.pages / "after", 1)
    (reply,) = outbox.wait(outbox.send(paths))
    assert reply.kind is ReplyKind.BOOK
    assert not made.exists()
    assert here.worker.process.poll() is None
    assert outbox.client.keys("bookq:*:held") == []


def test_rqs_own_worker_fails_with_the_line_that_is_right(here, outbox):
    from bookq_gui.remote import worker

    with pytest.raises(RuntimeError, match="bookq worker --redis"):
        worker.work()


def test_a_page_is_fetched_and_comes_home_with_its_bytes(here, outbox, site):
    body = sample_page(656)
    site.script(656, page(body))
    (reply,) = outbox.wait(outbox.send(["x"], queue=PAGES, job_id="gr:656"))
    answer = reply.fetched()
    assert (answer.status, answer.body) == (200, body)
    assert answer.final_url == f"{site.url}/book/show/656"


def test_a_refusal_stops_all_computers_at_once(here, outbox, site):
    site.script(5, status(429, retry_after="300"))
    (refused,) = outbox.wait(outbox.send(["x"], queue=PAGES, job_id="gr:5"))
    assert refused.fetched().status == 429
    before = len(site.requests)
    (reply,) = outbox.wait(outbox.send(["x"], queue=PAGES, job_id="gr:6"))
    assert 0 < reply.data["cooling"] <= 300
    assert len(site.requests) == before
    outbox.client.delete(*outbox.client.keys("bookq:cool:*"))


def test_the_plain_line_of_rq_does_the_same(here, outbox, tmp_path):
    server = RedisServer(next(iter(programs().values())), tmp_path / "server")
    server.start()
    worker = rq_worker(server, here.pages)
    other = Outbox(server)
    wait_until(other.alive)
    (reply,) = other.wait(other.send(saved_pages(here.pages / "plain", 1)))
    assert reply.kind is ReplyKind.BOOK
    said, code = worker.end()
    assert (code, other.alive()) == (0, []), said
    other.close()
    server.kill()
