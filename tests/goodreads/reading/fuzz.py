"""Read spoilt pages for so many minutes: python tests/goodreads/reading/fuzz.py MINUTES [SEED] [FOLDER]

FOLDER holds real pages (.html.gz); without it only pages made here are spoilt. Stops at the first
find and prints the seed that makes it again.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
import time
import traceback
import warnings
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[2]), str(HERE)]

from reading_checks import assert_valid, spoil_data, spoil_text  # noqa: E402
from reading_pages import FETCHED_AT, LegacyPage, NextPage  # noqa: E402

from bookq_gui.goodreads import nextdata, reader  # noqa: E402
from bookq_gui.goodreads.problems import PageProblem  # noqa: E402

SOURCES = ({}, {"data": False}, {"data": False, "linked": False}, {"visible": False})


def spoilt(chance: random.Random, real: list[str]) -> bytes:
    """One spoilt page; the same for the same state of ``chance``."""
    times = chance.randint(1, 40)
    way = chance.random()
    if real and way < 0.6:
        page = chance.choice(real)
        data = nextdata.find(page)
        if data is not None and way < 0.3:
            return json.dumps(spoil_data(data, chance, times)).encode()
        return spoil_text(page, chance, times).encode("utf-8", "replace")
    if way < 0.75:
        made = NextPage()
        spoil_data(made.data, chance, times)
        spoil_data(made.linked, chance, times)
        return made.page(**chance.choice(SOURCES))
    made = LegacyPage().page() if way < 0.88 else NextPage().page(**chance.choice(SOURCES))
    return spoil_text(made.decode(), chance, times).encode("utf-8", "replace")


def main(minutes: float, seed: int, folder: Path | None) -> int:
    warnings.simplefilter("error")
    real = (
        [gzip.decompress(path.read_bytes()).decode() for path in sorted(folder.glob("*.html.gz"))]
        if folder
        else []
    )
    ended = time.monotonic() + minutes * 60
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    number = 0
    while time.monotonic() < ended:
        page = spoilt(random.Random(f"{seed}-{number}"), real)
        start = time.perf_counter()
        try:
            assert_valid(reader.read(page, fetched_at=FETCHED_AT, source=None))
            outcomes["a book"] += 1
        except PageProblem as problem:
            outcomes[problem.kind] += 1
        except Exception:
            print(f"found: seed {seed}, page {number}")
            traceback.print_exc()
            return 1
        slowest = max(slowest, time.perf_counter() - start)
        number += 1
    print(f"{number} pages in {minutes:g} minutes, seed {seed}, slowest {slowest:.2f} s: {dict(outcomes)}")
    return 0


if __name__ == "__main__":
    options = sys.argv[1:]
    sys.exit(
        main(
            float(options[0]),
            int(options[1]) if len(options) > 1 else 1,
            Path(options[2]) if len(options) > 2 else None,
        )
    )
