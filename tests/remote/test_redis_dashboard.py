"""rq-dashboard shows our bundles, and what people do there harms nothing."""

import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import requests
from rediskit import wait_until
from workerkit import KEYS, saved_pages, slow_page

from bookq_gui.model.job import FILES
from bookq_gui.remote.protocol import QUEUES, ReplyKind

pytest.importorskip("rq_dashboard")
QUEUE = QUEUES[FILES]
PAGES = ["/", "/0/view/workers", "/0/view/jobs", "/0/data/queues.json", "/0/data/workers.json"]


class Dashboard:
    """The program, and what it answers."""

    def __init__(self, server):
        program = shutil.which("rq-dashboard", path=str(Path(sys.executable).parent))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self._url = f"http://127.0.0.1:{port}"
        self._process = subprocess.Popen(
            [program, "-b", "127.0.0.1", "-p", str(port), "-j", "-u", server.url],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        wait_until(self._is_up)

    def _is_up(self):
        try:
            return requests.get(self._url, timeout=5).ok
        except requests.ConnectionError:
            return False

    def close(self):
        self._process.kill()
        self._process.wait(20)

    def get(self, page):
        """A page; it must be there."""
        answer = requests.get(self._url + page, timeout=20)
        assert answer.status_code == 200, page
        return answer

    def jobs(self, registry):
        """The descriptions of the jobs in a registry, by their ids."""
        told = self.get(f"/0/data/jobs/{QUEUE}/{registry}/20/asc/1.json").json()["jobs"]
        return {job["id"]: job["description"] for job in told}

    def press(self, button):
        """What the button of a page does."""
        return requests.post(self._url + button, timeout=20).status_code


@pytest.fixture
def dashboard(redis_server):
    dashboard = Dashboard(redis_server)
    yield dashboard
    dashboard.close()


def test_what_waits_runs_and_failed_is_shown_and_may_be_run_again_or_deleted(
    redis_server, outbox, dashboard, make_worker, tmp_path
):
    paths = saved_pages(tmp_path / "pages", 4)
    paths[0].write_bytes(slow_page())
    (slow,) = outbox.send(paths[:1])
    deleted = outbox.send(paths[1:2])
    (after,) = outbox.send(paths[2:3])
    outbox.enqueue(["x"], "strange", function="os.system")
    bundles = [token.rpartition("-")[0] for token in (slow, *deleted, after)]
    assert list(dashboard.jobs("queued")) == [*bundles, "strange"]
    for page in (*PAGES, f"/0/view/job/{bundles[0]}", f"/0/data/job/{bundles[0]}.json"):
        dashboard.get(page)
    assert dashboard.press(f"/job/{bundles[1]}/delete") == 200

    worker = make_worker(redis_server)
    wait_until(lambda: outbox.client.hgetall(KEYS.held))
    assert list(dashboard.jobs("started")) == bundles[:1]
    for page in PAGES:
        dashboard.get(page)
    # It refuses to run again what runs.
    assert dashboard.press(f"/job/{bundles[0]}/requeue") == 500
    assert dashboard.press(f"/job/{bundles[0]}/delete") == 200
    assert {reply.kind for reply in outbox.wait([slow, after])} == {ReplyKind.PROBLEM, ReplyKind.BOOK}

    wait_until(lambda: "strange" in dashboard.jobs("failed"))
    for page in (*PAGES, "/0/view/job/strange", "/0/data/job/strange.json"):
        dashboard.get(page)
    for button in (
        *("/job/strange/requeue", f"/requeue/{QUEUE}", "/job/strange/delete"),
        *(f"/queue/{QUEUE}/queued/empty", f"/queue/{QUEUE}/failed/empty"),
    ):
        assert dashboard.press(button) == 200, button
        wait_until(lambda: not outbox.client.llen(f"rq:queue:{QUEUE}"))

    (last,) = outbox.wait(outbox.send(paths[3:]))
    assert last.kind is ReplyKind.BOOK
    assert not set(deleted) & outbox.replies.keys()
    # What ran again is told again: the desktop knows the token no more, and drops it.
    assert len(outbox.replies[after]) == 1
    said, code = worker.end()
    assert code == 0, said
