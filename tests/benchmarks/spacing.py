"""The spacing of requests on the wire: python tests/benchmarks/spacing.py [JOBS]

Drains so many jobs with 4 workers from a server on this machine, with the spacing of the real site.
Every tenth book is redirected to another edition: that is a request like any other.
"""

from __future__ import annotations

import itertools
import statistics
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS.parent), str(TESTS)]

from badsite import BadSite, redirect  # noqa: E402

from bookq_gui.engine.engine import Engine  # noqa: E402
from bookq_gui.goodreads.site import local_site  # noqa: E402
from bookq_gui.paths import default_paths  # noqa: E402


def main(jobs: int) -> None:
    with BadSite() as server, tempfile.TemporaryDirectory() as folder:
        engine = Engine(default_paths(folder), site=replace(local_site(server.url), interval=2.0))
        for number in range(10, jobs + 1, 10):
            server.script(number, redirect(number + 100_000))
        engine.open()
        engine.start()
        engine.imports.add_text(
            " ".join(f"goodreads.com/book/show/{number}" for number in range(1, jobs + 1))
        )
        assert engine.wait_idle(jobs * 5)
        engine.close()
        starts = [request.at for request in server.requests]
    gaps = [later - earlier for earlier, later in itertools.pairwise(starts)]
    print(
        f"{len(starts)} requests for {jobs} jobs with {engine.settings.workers} workers: gaps between starts "
        f"{min(gaps):.3f} s at least, {statistics.median(gaps):.3f} s in the median, {max(gaps):.3f} s at most; "
        f"{sum(gap < 2.0 for gap in gaps)} below 2 s"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
