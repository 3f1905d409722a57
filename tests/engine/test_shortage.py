"""A machine that is short of memory: the queue waits, and no job fails by it."""

import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from badsite import sample_page

from bookq_gui.engine.engine import Engine, EngineError
from bookq_gui.goodreads.site import local_site
from bookq_gui.model.events import BookLoaded
from bookq_gui.paths import default_paths

JOBS = 40
SCRIPT = """
import json, resource, sys, time
from pathlib import Path
limit = int(sys.argv[3])
from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.jobs.workers import WorkerPool
from bookq_gui.paths import default_paths
engine = Engine(default_paths(Path(sys.argv[1])), site=local_site("http://127.0.0.1:9"))
engine.open()
engine.imports.import_files([Path(sys.argv[2])])
engine.flush()
print("added", flush=True)
resource.setrlimit(resource.RLIMIT_AS, (limit, resource.RLIM_INFINITY))
engine.start()
deadline = time.monotonic() + 20
while time.monotonic() < deadline:
    statuses = [str(job.status) for job in engine.queue.jobs()]
    if set(statuses) <= {"finished", "failed"} or engine.queue.queue_state("files").reason is not None:
        break
    time.sleep(0.1)
resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
alive = [worker for worker in engine._pools._pool._workers if not worker.ended.is_set()]
engine.close(30)
jobs = engine.queue.jobs()
print(json.dumps({
    "alive": len(alive), "statuses": [str(job.status) for job in jobs],
    "errors": sorted({str(job.error.message) for job in jobs if job.error}),
    "attempts": sorted({job.attempts for job in jobs}),
}))
"""


ABORTED = (127, -signal.SIGABRT)
"""So ends a process if a new thread finds no memory in the C or C++ library, which do not ask Python."""


def run(tmp_path: Path, limit: int) -> dict:
    """What became of the jobs; ``alive`` is None if a library ended the process."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(1, JOBS + 1):
        (folder / f"{number}.html").write_bytes(sample_page(number))
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "data"), str(folder), str(limit)],
        capture_output=True,
        env=environment,
        timeout=100,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)),
    )
    if done.returncode in ABORTED and b"added" in done.stdout:
        return after_the_next_start(tmp_path / "data")
    assert done.returncode == 0, done.stderr.decode()[-3000:]
    return json.loads(done.stdout.decode().splitlines()[-1])


def after_the_next_start(data: Path) -> dict:
    engine = Engine(default_paths(data), site=local_site("http://127.0.0.1:9"))
    engine.open()
    jobs = engine.queue.jobs()
    engine.close(30)
    return {
        "alive": None,
        "statuses": [str(job.status) for job in jobs],
        "errors": sorted({str(job.error.message) for job in jobs if job.error}),
        "attempts": [job.attempts for job in jobs],
    }


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the limit of address space is Linux's")
@pytest.mark.parametrize("megabytes", [500, 700])
def test_forty_pages_in_little_memory_and_none_fails(tmp_path: Path, megabytes: int) -> None:
    found = run(tmp_path, megabytes * 2**20)
    assert len(found["statuses"]) == JOBS
    assert "failed" not in found["statuses"], found["errors"]
    assert found["alive"] != 0
    assert max(found["attempts"]) <= 1


def test_a_start_without_memory_is_a_sentence(make_engine, monkeypatch) -> None:
    def failing(*_arguments, **_options):
        raise ImportError("failed to map segment from shared object", name="PySide6.QtCore")

    engine = make_engine(start=False)
    monkeypatch.setattr("bookq_gui.jobs.workers.WorkerPool", failing)
    with pytest.raises(EngineError, match="A part of bookq cannot be loaded"):
        engine.start()


@pytest.mark.parametrize("error", [ValueError("a bug"), SystemExit(), MemoryError()])
def test_what_fails_in_the_background_is_shown(make_engine, qtbot, monkeypatch, caplog, error) -> None:
    def failing(*_arguments):
        raise error

    engine = make_engine(start=False)
    monkeypatch.setattr(engine.queue, "_save_report", failing)
    engine.queue.save_report("gr:1", Path("report.zip"))
    qtbot.waitUntil(lambda: any("could not do this" in str(getattr(e, "text", "")) for e in engine.outbox))
    engine.library.request_book(1)
    qtbot.waitUntil(lambda: any(isinstance(event, BookLoaded) for event in engine.outbox))
