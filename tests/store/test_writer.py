"""The writer's thread outlives whatever its callbacks raise, and nobody waits for ever for it."""

import sqlite3
import threading

import diskcache
import pytest

from bookq_gui.storage import store as module
from bookq_gui.storage.store import Store


class Odd(BaseException):
    """Not even an Exception."""


RAISED = [
    ValueError,
    RecursionError,
    KeyboardInterrupt,
    SystemExit,
    GeneratorExit,
    Odd,
    OSError,
    diskcache.Timeout,
]


def raising(kind):
    def callback(*_arguments):
        raise kind("on purpose")

    return callback


@pytest.fixture
def messages():
    return []


@pytest.fixture
def store(tmp_path, messages):
    store = Store(tmp_path / "store", on_trouble=lambda message: messages.append(str(message)))
    store.open()
    yield store
    store.close(0.2)


def still_writes(store, key="after"):
    store.put({key: "1"})
    store.flush(10)
    return store.get(key) == "1" and store._writer.is_alive()


@pytest.mark.parametrize("kind", RAISED)
def test_a_change_that_cannot_be_made_costs_itself_and_is_told(store, messages, kind):
    told = []
    store.put({"before": "1"})
    ticket = store.submit(raising(kind), lambda: told.append("wrong"))
    store.put({"beside": "1"})
    assert not store.flush(10, ticket=ticket)
    assert still_writes(store)
    assert (store.get("before"), store.get("beside"), told) == ("1", "1", [])
    assert "could not be saved" in messages[0]
    assert not store.flush(10)
    assert not store.close()


@pytest.mark.parametrize("kind", [*RAISED, MemoryError])
def test_an_acknowledgement_that_fails_costs_only_that(store, messages, kind):
    told = []
    store.submit(lambda: {"one": "1"}, raising(kind))
    store.submit(lambda: {"two": "2"}, lambda: told.append("two"))
    assert store.flush(10)
    assert (store.get("one"), store.get("two"), told) == ("1", "2", ["two"])
    assert "saved but could not be shown" in messages[0]
    assert still_writes(store)


@pytest.mark.parametrize("kind", RAISED)
def test_a_listener_that_fails_stops_nothing(tmp_path, kind):
    store = Store(tmp_path / "store", on_trouble=raising(kind))
    store.open()
    store.submit(raising(ValueError))
    assert still_writes(store)
    store.close()


@pytest.mark.parametrize("spoiled", [{"number": 7}, {"bytes": b""}])
def test_a_change_that_no_database_takes_leaves_the_others(store, messages, spoiled):
    gate = threading.Event()
    store.submit(lambda: {"first": str(gate.wait(10))})
    store.put({"a": "1"})
    store.put(spoiled)
    store.put({"b": "2"})
    gate.set()
    assert not store.flush(10)
    assert (store.get("a"), store.get("b")) == ("1", "2")
    assert still_writes(store)
    assert "could not be saved" in messages[0]


@pytest.mark.parametrize(
    "error", [MemoryError(), diskcache.Timeout(), sqlite3.OperationalError("disk I/O error")]
)
def test_a_fault_of_the_machine_is_waited_out(store, messages, error):
    write, faults = store._cache.write, [error, error]

    def failing(changes):
        if faults:
            raise faults.pop()
        write(changes)

    store._cache.write = failing
    store.put({"a": "1"})
    assert store.flush(30)
    assert store.get("a") == "1"
    assert len(messages) == 2
    assert messages[-1] == ""


@pytest.fixture
def lingering(store, monkeypatch):
    """A store whose writer waits so long before it begins that who flushes is first."""
    monkeypatch.setattr(module, "LINGER_SECONDS", 30.0)
    return store


def test_who_flushes_writes_what_the_writer_has_not_begun_with(lingering):
    threads = []
    lingering.submit(lambda: {"a": "1"}, lambda: threads.append(threading.current_thread()))
    assert lingering.flush()
    assert threads == [threading.current_thread()]
    lingering.submit(lambda: {"a": "2"}, lambda: threads.append(threading.current_thread()))
    assert lingering.flush(30)
    assert threads[1] is lingering._writer


@pytest.mark.parametrize("error", [sqlite3.OperationalError("disk I/O error"), KeyboardInterrupt()])
def test_what_could_not_be_written_there_is_left_to_the_writer(lingering, messages, error):
    write, faults, produced = lingering._cache.write, [error], []

    def failing(changes):
        if faults:
            raise faults.pop()
        write(changes)

    lingering._cache.write = failing
    lingering.submit(lambda: produced.append(1) or {"a": "1"})
    lingering.put({"b": "2"})
    if isinstance(error, Exception):
        assert lingering.flush()
    else:
        with pytest.raises(KeyboardInterrupt):
            lingering.flush()
        assert lingering.flush(30)
    assert [lingering.get(key) for key in "ab"] == ["1", "2"]
    assert (produced, messages) == ([1], [])


def test_no_memory_for_a_change_is_waited_out(store):
    faults = [MemoryError()]

    def produce():
        if faults:
            raise faults.pop()
        return {"a": "1"}

    store.submit(produce)
    assert store.flush(30)
    assert store.get("a") == "1"


def test_without_a_thread_the_store_does_not_open(tmp_path, monkeypatch):
    def refuse(_thread):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    store = Store(tmp_path / "store")
    with pytest.raises(module.StoreError, match="memory"):
        store.open()
    store.close()


def test_a_writer_that_ended_is_not_waited_for(store, monkeypatch):
    monkeypatch.setattr(store, "_next_work", raising(Odd))
    monkeypatch.setattr(threading, "excepthook", lambda _arguments: None)
    store.put({"first": "1"})
    store._writer.join(10)
    store.put({"a": "1"})
    assert not store.flush()
    assert not store.close()


def slow(store, seconds):
    """Let every commit take that long."""
    write = store._cache.write

    def waiting(changes):
        threading.Event().wait(seconds)
        write(changes)

    store._cache.write = waiting


def test_closing_waits_for_a_slow_disk_and_says_so(store, monkeypatch):
    monkeypatch.setattr(module, "_SAY_AFTER", 0.0)
    slow(store, 0.4)
    for number in range(4):
        store.submit(lambda n=number: {f"a:{n}": "1"}, reads=True)
    said = []
    assert store.close(0.1, waiting=lambda message: said.append(str(message)))
    assert len(said) == 1
    assert str(store.folder) in said[0]
    reader = Store(store.folder)
    reader.open()
    assert reader.count("a:") == 4
    reader.close()


def test_closing_gives_a_disk_up_that_finishes_nothing(store, monkeypatch):
    monkeypatch.setattr(module, "LONGEST_SYNC", 0.3)
    slow(store, 3)
    store.put({"a": "1"})
    assert not store.close(0.1)
    store._writer.join(10)


def test_a_job_that_did_not_fit_into_memory_is_written_when_there_is_room(store, monkeypatch):
    from bookq_gui.jobs import journal
    from bookq_gui.jobs.circuit import QueueRules
    from bookq_gui.jobs.queue import JobQueue
    from bookq_gui.model.job import NewJob

    encode, faults = journal.encode, [MemoryError()]

    def without_room(entry):
        if entry.id == "gr:2" and faults:
            raise faults.pop()
        return encode(entry)

    monkeypatch.setattr(journal, "encode", without_room)
    told = []
    queue = JobQueue(store, {"pages": QueueRules()}, on_commit=told.append)
    queue.enqueue([NewJob(id=f"gr:{number}", queue="pages", source="x") for number in (1, 2, 3)])
    assert store.flush(30)
    assert store.count("job:") == 3
    assert [job.id for commit in told for job in commit.jobs] == ["gr:1", "gr:2", "gr:3"]
