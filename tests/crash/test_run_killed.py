"""`bookq run` on real parts, killed again and again while it fetches."""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

from badsite import BadSite, page, status

from bookq_gui.storage.reader import ReadOnlyStore

BOOKS = 150
KILLS = 10
SEED = 20261124


def bookq(data: Path, site: BadSite, *arguments: str, **options) -> subprocess.Popen:
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-m", "bookq_gui", "--data-dir", str(data), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "BOOKQ_SITE": site.url, "PYTHONPATH": str(root)},
        **options,
    )


def test_every_book_arrives_and_none_twice(tmp_path):
    chance = random.Random(SEED)
    data = tmp_path / "data"
    with BadSite() as site:
        for book_id in range(1, BOOKS + 1, 10):
            site.script(book_id, status(503), page(delay=0.05))
        links = "\n".join(f"https://www.goodreads.com/book/show/{book_id}" for book_id in range(1, BOOKS + 1))
        add = bookq(data, site, "add", "-", stdin=subprocess.PIPE)
        _output, told = add.communicate(links, timeout=60)
        assert f"{BOOKS} added" in told
        kills = 0
        while True:
            child = bookq(data, site, "run")
            if kills < KILLS:
                # A line a job: let a few through, then strike in the middle of the next ones.
                for _ in range(chance.randint(1, 20)):
                    if not child.stdout.readline():
                        break
                with contextlib.suppress(subprocess.TimeoutExpired):
                    child.wait(chance.random() / 20)
                if child.poll() is None:
                    os.kill(child.pid, signal.SIGKILL)
                    kills += 1
                    child.communicate()
                    continue
            _output, errors = child.communicate(timeout=240)
            assert child.returncode == 0, errors
            break
        asked = Counter(request.book_id for request in site.requests)
    assert kills == KILLS
    reader = ReadOnlyStore(data / "store")
    statuses = Counter(json.loads(text)["status"] for _key, text in reader.rows("job:"))
    books = [key for key, _text in reader.rows("book:")]
    rows = [key for key, _text in reader.rows("row:")]
    reader.close()
    wanted = sorted(str(book_id) for book_id in range(1, BOOKS + 1))
    assert sorted(books) == wanted
    assert sorted(rows) == wanted
    assert statuses["finished"] >= BOOKS
    assert set(statuses) == {"finished"}
    # Asked for again is at most, for each kill, the page that was being fetched, and the one before it if
    # its commit was under way.
    assert sum(asked.values()) <= BOOKS + BOOKS // 10 + 2 * KILLS
