"""A start on an empty folder that is killed leaves a store that opens, with all that was acknowledged."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.paths import default_paths

HERE = Path(__file__).parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE.parents[1]), str(HERE.parent)])}
SEED = 20261126


def killed_at_each_call(folder, every):
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        pytest.skip("needs a C compiler on Linux")
    shim = folder / "killshim.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", shim, HERE / "killshim.c", "-ldl"], check=True)
    done = subprocess.run(
        [sys.executable, HERE / "first_start.py", folder, shim, str(every)],
        env={**ENVIRONMENT, "LD_PRELOAD": str(shim)},
        stdout=subprocess.PIPE,
        check=True,
    )
    return json.loads(done.stdout)


def check_each_call(folder, every, least):
    found = killed_at_each_call(folder, every)
    assert found["kills"] >= least
    assert (found["ended"], found["bricked"], found["lost"], found["told"]) == (0, [], [], [])


def test_killed_at_calls_that_change_a_file(tmp_path):
    check_each_call(tmp_path, every=16, least=15)


@pytest.mark.crash
@pytest.mark.timeout(1200)
def test_killed_at_every_call_that_changes_a_file(tmp_path):
    check_each_call(tmp_path, every=1, least=250)


def bookq(data, *arguments):
    return subprocess.Popen(
        [sys.executable, "-m", "bookq_gui", "--data-dir", str(data), *arguments],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def kill_first_starts(top, kills):
    """Kill `bookq add` on an empty folder so often; count stores that do not open and links that are lost."""
    chance = random.Random(SEED)
    longest = 0.6
    done = bricked = lost = 0
    while done < kills:
        data = top / str(done)
        child = bookq(data, "add", "https://www.goodreads.com/book/show/1")
        acknowledged = False
        try:
            # Whoever sees the line of the link, or the end, was told that it is saved.
            acknowledged = bool(child.communicate(timeout=chance.uniform(0, longest))[0])
            longest *= 0.95
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)
            acknowledged = bool(child.communicate()[0])
            longest *= 1.01
            done += 1
        engine = Engine(default_paths(data), site=local_site("http://127.0.0.1:9"))
        try:
            jobs = engine.open().jobs
            lost += acknowledged and not jobs
        except Exception:
            bricked += 1
        finally:
            engine.close(10)
        shutil.rmtree(data, ignore_errors=True)
    return bricked, lost


def test_killed_at_random_moments(tmp_path):
    assert kill_first_starts(tmp_path, 6) == (0, 0)


@pytest.mark.crash
@pytest.mark.timeout(1800)
def test_200_first_starts_killed_at_random_moments(tmp_path):
    assert kill_first_starts(tmp_path, 200) == (0, 0)
