"""How much faster pages are read than by making a tree of each with the standard library's parser.

    python tests/benchmarks/reading.py [FOLDER]

FOLDER holds saved pages (``*.html``, also gzipped). Without one, the real pages beside a developer's
checkout are read, or else pages of invented books in the sizes of real ones. The reference makes
``BeautifulSoup(page, "html.parser")`` and selects what a record needs; it runs in turn with ours,
page by page. Prints milliseconds a page, and the ratios; exits with 1 where one is below its goal.
"""

from __future__ import annotations

import gzip
import json
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parents[1]), str(HERE.parents[1] / "goodreads" / "reading")]

from bs4 import BeautifulSoup  # noqa: E402
from conftest import SHARED_PAGES  # noqa: E402
from reading_pages import LegacyPage, NextPage  # noqa: E402

from bookq_gui.goodreads.parsing.reader import read_page  # noqa: E402
from bookq_gui.goodreads.responses import PageProblem  # noqa: E402

GOALS = {"next": 60.0, "legacy": 20.0}
ROUNDS = 5
LEGACY_SELECTS = (
    "h1#bookTitle",
    "#bookSeries a",
    "#bookAuthors .authorName__container",
    "#bookAuthors span.role",
    "#bookMeta span[itemprop=ratingValue]",
    "#bookMeta meta[itemprop=ratingCount]",
    "#bookMeta meta[itemprop=reviewCount]",
    "#description > span",
    "#details .row",
    "#bookDataBox .infoBoxRowTitle",
    "#bookDataBox .infoBoxRowItem a",
    "a.bookPageGenreLink",
    "img#coverImage",
    "input#book_id",
)


def reference(page: str) -> object:
    """Read a page the usual way: a tree of all of it, then selectors."""
    soup = BeautifulSoup(page, "html.parser")
    script = soup.select_one("script#__NEXT_DATA__")
    if script is not None:
        return json.loads(script.string or "{}")
    return [[element.get_text() for element in soup.select(query)] for query in LEGACY_SELECTS]


def ours(page: bytes) -> object:
    return read_page(page, fetched_at="2026-01-01T00:00:00Z")


def real_pages(folder: Path) -> dict[str, bytes]:
    pages = {}
    for path in sorted([*folder.glob("*.html"), *folder.glob("*.html.gz")]):
        data = path.read_bytes()
        pages[path.name] = gzip.decompress(data) if path.suffix == ".gz" else data
    return pages


def sample_pages() -> dict[str, bytes]:
    """Pages of invented books, filled up with reviews to the size and the number of tags of real ones."""
    review = (
        '<div class="ReviewCard"><span class="Formatted"><a href="/user/show/1">A</a> b <i>c</i></span></div>'
    )
    pages = {}
    for number in range(1, 6):
        page, earlier = NextPage(number), LegacyPage(number)
        page.visible += review * 1_500
        page.state |= {f"Review:{n}": {"text": "Well. " * 100, "likes": n} for n in range(300)}
        earlier.genres = [[f"Genre {n}"] for n in range(10)]
        pages[f"next-{number}"] = page.page()
        pages[f"legacy-{number}"] = earlier.page().replace(
            b'<div class="rightContainer">', review.encode() * 1_500 + b'<div class="rightContainer">'
        )
    return pages


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else SHARED_PAGES / "pages"
    pages = real_pages(folder) if folder.is_dir() else {}
    print(
        f"{len(pages)} files in {folder}" if pages else "no real pages here; pages of invented books instead"
    )
    times: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for data in (pages or sample_pages()).values():
        try:
            layout = read_page(data, fetched_at="2026-01-01T00:00:00Z").layout
        except PageProblem:
            continue
        text = data.decode("utf-8", "replace")
        fast = min(seconds(lambda data=data: ours(data)) for _ in range(ROUNDS))
        slow = min(seconds(lambda text=text: reference(text)) for _ in range(2))
        times[layout].append((slow, fast))
    enough = True
    for layout, pairs in sorted(times.items()):
        slow, fast = (statistics.fmean(column) * 1000 for column in zip(*pairs, strict=True))
        worst = min(one / other for one, other in pairs)
        print(
            f"{layout:8}{len(pairs):4} pages   reference {slow:7.1f} ms   ours {fast:6.2f} ms"
            f"   {slow / fast:6.1f} times faster (worst page {worst:.1f})"
        )
        enough &= slow / fast >= GOALS.get(layout, 0)
    return 0 if enough else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
