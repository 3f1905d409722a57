"""What the tests of the salvage kill: opens an engine, and dies at a step. Run as a script.

recovering.py DATA STEP TIME     die before STEP (copy, fill, note, rename, told) is done for the TIMEth time
"""

import os
import signal
import sys

from bookq_gui.engine import engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.paths import default_paths
from bookq_gui.recovery import damaged, recover

STEPS = {
    "copy": (damaged, "copy_at_full_length"),
    "fill": (recover, "_write"),
    "note": (recover, "write_file"),
    "rename": (recover, "_move"),
    "told": (engine, "acknowledge"),
}


def die_at(step: str, time: int) -> None:
    module, name = STEPS[step]
    real = getattr(module, name)
    calls = []

    def deadly(*arguments):
        calls.append(1)
        if len(calls) == time:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments)

    setattr(module, name, deadly)


if __name__ == "__main__":
    data, step, time = sys.argv[1:]
    die_at(step, int(time))
    recover.BATCH = 500
    _engine = engine.Engine(default_paths(data), site=local_site("http://127.0.0.1:9"))
    _engine.open()
    _engine.close()
