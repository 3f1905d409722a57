"""Read spoilt pages for so many minutes: python tests/goodreads/reading/fuzz.py MINUTES [SEED] [FOLDER]

FOLDER holds real pages (.html.gz); without it only pages made here are spoilt. Stops at the first
find, which is an error, a record that breaks the rules, or a page that takes longer than 5 s.
"""

from __future__ import annotations

import gzip
import random
import re
import sys
import time
import traceback
import warnings
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[2]), str(HERE)]

from reading_checks import (  # noqa: E402
    assert_valid,
    nodes_of_the_book,
    spoil_data,
    spoil_elements,
    spoil_text,
    written,
)
from reading_pages import FETCHED_AT, LegacyPage, NextPage  # noqa: E402

from bookq_gui.goodreads.parsing import next_data, reader  # noqa: E402
from bookq_gui.goodreads.responses import PageProblem  # noqa: E402

SLOW = 5.0
SOURCES = ({}, {"data": False}, {"data": False, "linked": False}, {"visible": False})
DATA = re.compile(r'(<script id="__NEXT_DATA__"[^>]*>).*?(?=</script>)', re.DOTALL)
LINKED = re.compile(r'<script type="application/ld\+json">.*?</script>', re.DOTALL)


def spoilt(chance: random.Random, real: list[str]) -> tuple[str, bytes]:
    """One spoilt page and what was done to it; the same for the same state of ``chance``."""
    page = chance.choice(real) if real and chance.random() < 0.7 else invented(chance)
    data = next_data.parse(page) if page.startswith("{") else next_data.find(page)
    times = chance.choice((1, 2, 3, 5, 10, 40))
    way = chance.choice(("text", "elements") if data is None else ("text", "elements", "data", "bare data"))
    if way == "text":
        page = spoil_text(page, chance, times)
    elif way == "elements":
        if chance.random() < 0.6:
            page = DATA.sub(lambda old: old[1], page)
            page = LINKED.sub("", page) if chance.random() < 0.5 else page
        page = spoil_elements(page, chance, min(times, 10))
    else:
        roots = nodes_of_the_book(data) if chance.random() < 0.8 else [data]
        for _ in range(times):
            spoil_data(chance.choice(roots), chance, 1)
        new = written(data)
        page = new if way == "bare data" or page.startswith("{") else DATA.sub(lambda old: old[1] + new, page)
    return way, page.encode("utf-8", "replace")


def invented(chance: random.Random) -> str:
    """A page of an invented book, in one of the layouts and with some of its sources."""
    if chance.random() < 0.4:
        return LegacyPage().page().decode()
    page = NextPage()
    spoil_data(page.linked, chance, chance.randint(0, 3))
    return page.page(**chance.choice(SOURCES)).decode()


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
        way, page = spoilt(random.Random(f"{seed}-{number}"), real)
        start = time.perf_counter()
        try:
            assert_valid(reader.read(page, fetched_at=FETCHED_AT, source=None))
            outcomes[f"{way}: a book"] += 1
        except PageProblem as problem:
            outcomes[f"{way}: {problem.kind}"] += 1
        except Exception:
            print(f"found: seed {seed}, page {number}, {way}")
            traceback.print_exc()
            return 1
        took = time.perf_counter() - start
        if took > SLOW:
            print(f"found: seed {seed}, page {number}, {way}: {took:.1f} s for {len(page)} bytes")
            return 1
        slowest = max(slowest, took)
        number += 1
    print(f"{number} pages in {minutes:g} minutes, seed {seed}, slowest {slowest:.2f} s")
    for outcome, times in sorted(outcomes.items()):
        print(f"{times:9} {outcome}")
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
