"""Read hostile pages one after another and print what each costs: python tests/goodreads/reading/limits.py

One line a page: its name, its size and the peak of the process so far (MiB), the processor time of the
reading (seconds), and the layout or the problem it was found to be.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[2]), str(HERE)]

from reading_pages import FETCHED_AT, LegacyPage, NextPage  # noqa: E402

from bookq_gui.goodreads.parsing import reader  # noqa: E402
from bookq_gui.goodreads.responses import PageProblem  # noqa: E402

MIB = 2**20
HEADING = b'<html><h1 id="bookTitle">x</h1>'
TESTID = b'<html><h1 data-testid="bookTitle">x</h1>goodreads.com'
DATA = b'<html><script id="__NEXT_DATA__" type="application/json">'
LD = b'<html>goodreads.com<script type="application/ld+json">'
END = b"</script></html>"
ROOM = 4 * MIB - 1_000
"""Bytes of JSON that are read."""


def present(**parts: object) -> NextPage:
    page = NextPage()
    page.book |= parts
    return page


def with_work(**parts: object) -> NextPage:
    page = NextPage()
    page.work["details"] |= parts
    return page


def shown(swollen: str) -> NextPage:
    page = NextPage()
    page.visible = page.visible.replace('aria-label="Book title: The Salt Ledger"', swollen)
    return page


def earlier(**parts: object) -> bytes:
    page = LegacyPage()
    for name, value in parts.items():
        setattr(page, name, value)
    return page.page()


def filled(piece: bytes, before: bytes = b'{"a":[', after: bytes = b"[]]}") -> bytes:
    return before + piece * ((ROOM - len(before + after)) // len(piece)) + after


PAGES: dict[str, Callable[[], bytes]] = {
    "10 MiB of div": lambda: b"<div>" * (2 * MIB),
    "10 MiB of div in an earlier page": lambda: HEADING + b"<div>" * (2 * MIB) + b"</html>",
    "10 MiB of div in a present page": lambda: (
        TESTID + b'<div class="BookDetails">' * (MIB // 3) + b"</html>"
    ),
    "nested 100,000 deep": lambda: HEADING + b"<div>" * 100_000 + b"</div>" * 100_000 + b"</html>",
    "nested 100,000 deep in the details": lambda: earlier(format_row="<div>" * 100_000),
    "9 MiB of brackets": lambda: DATA + b"[" * (9 * MIB) + END,
    "9 MiB of empty lists": lambda: DATA + b'{"a":[' + b"[]," * (3 * MIB) + b"[]]}" + END,
    "4 MiB of empty lists": lambda: DATA + filled(b"[],") + END,
    "4 MiB of lists in lists": lambda: DATA + filled(b"[[]],") + END,
    "4 MiB of objects in objects": lambda: DATA + filled(b'{"":{}},') + END,
    "4 MiB of keys": lambda: DATA + b"{" + b",".join(b'"%x":{}' % n for n in range(380_000)) + b"}" + END,
    "4 MiB of numbers": lambda: DATA + filled(b"1,") + END,
    "4 MiB of one number": lambda: DATA + b'{"a":' + b"9" * ROOM + b"}" + END,
    "4 MiB of JSON-LD": lambda: LD + filled(b"{},", b'{"@type":"Book","author":[', b"{}]}") + END,
    "a title of 1 MiB": lambda: present(title="t" * MIB).page(),
    "a title of 1 MiB, earlier": lambda: earlier(title="t " * (MIB // 2)),
    "an attribute of 8 MiB": lambda: shown(f'title="{"x" * 8 * MIB}"').page(),
    "an attribute of 8 MiB, no data": lambda: shown(f'title="{"x" * 8 * MIB}"').page(data=False),
    "an attribute of 8 MiB, earlier": lambda: earlier(cover=f'<img id="coverImage" src="{"x" * 8 * MIB}">'),
    "2,000,000 attributes": lambda: HEADING + b"<a " + b"a=b " * (2 * MIB) + b"></a></html>",
    "130,000 genres": lambda: present(bookGenres=[{"genre": {"name": "x"}}] * 130_000).page(),
    "60,000 contributors": lambda: present(
        secondaryContributorEdges=[{"node": {"__ref": "Contributor:2"}, "role": "x"}] * 60_000
    ).page(),
    "80,000 awards": lambda: with_work(awardsWon=[{"name": "x", "awardedAt": 1}] * 80_000).page(),
    "40,000 genres, earlier": lambda: earlier(genres=[["x"]] * 40_000),
    "30,000 contributors, earlier": lambda: earlier(people=[("A", "(x)", 1, "")] * 30_000),
    "a description of 400,000 tags": lambda: present(description="<b>" * 400_000).page(),
    "a description of 1,000,000 <": lambda: present(description="<" * 650_000).page(),
    "a description of open tags": lambda: earlier(description="<span>" + "<b>" * 300_000),
    "10 MiB of NUL": lambda: b"\0" * (10 * MIB),
    "10 MiB of no text": lambda: b"\xff" * (10 * MIB),
    "a present page": lambda: NextPage().page(),
    "an earlier page": lambda: LegacyPage().page(),
}


def read(page: bytes) -> str:
    """Read a page so that unexpected errors end the run."""
    try:
        book = reader.read(page, fetched_at=FETCHED_AT, source=None)
    except PageProblem as problem:
        return str(problem.kind)
    json.loads(book.to_json())
    return book.layout


def peak() -> float:
    """Return the peak memory of this process in MiB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (MIB if sys.platform == "darwin" else 1024)


def main() -> None:
    read(NextPage().page()), read(LegacyPage().page())
    print(f"start\t0\t{peak():.0f}\t0.00\t-")
    for name, make in PAGES.items():
        page = make()
        start = time.process_time()
        found = read(page)
        took = time.process_time() - start
        print(f"{name}\t{len(page) / MIB:.1f}\t{peak():.0f}\t{took:.2f}\t{found}", flush=True)


if __name__ == "__main__":
    main()
