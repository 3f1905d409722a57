"""Measures sorting and filtering 100,000 books, beside a QSortFilterProxyModel in the same run.

    python tests/benchmarks/table.py [ROWS]

Prints milliseconds, the median of several runs (the proxy: one run, it is slow).
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QApplication, QTableView

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.ui.books.columns import POSITION
from bookq_gui.ui.books.model import BooksModel
from bookq_gui.ui.table.filter_language import parse

WORDS = ("tide", "lantern", "harbour", "quiet", "salt", "winter", "étoile", "maps", "bee", "orchard")

ENDINGS = ("and sea", "of the north", "2", "11", "in june", "without words", "at dusk")


def invented(count: int) -> list[BookRow]:
    chance = random.Random(7)
    return [
        BookRow(
            id=i,
            title=f"{chance.choice(WORDS).title()} {chance.choice(WORDS)} {chance.choice(ENDINGS)}",
            authors=(f"{chance.choice(WORDS).title()} {chance.choice(WORDS).title()}",),
            series=f"{chance.choice(WORDS)} #{chance.randrange(30)}" if chance.random() < 0.4 else "",
            rating=round(chance.uniform(1, 5), 2) if chance.random() < 0.95 else None,
            ratings_count=chance.randrange(2_000_000),
            reviews_count=chance.randrange(90_000),
            year=chance.randrange(1800, 2027) if chance.random() < 0.9 else None,
            first_year=None,
            pages=chance.randrange(20, 1200),
            genres=tuple(chance.sample(WORDS, 5)),
            language="English",
            format="Paperback",
            publisher=chance.choice(WORDS),
            isbn=str(9_780_000_000_000 + i),
            cover_url="",
            fetched_at="2026-11-23T10:00:00Z",
            warnings=0,
            want_to_read=None,
        )
        for i in range(count)
    ]


def milliseconds(act: Callable[[int], object], runs: int) -> float:
    taken = []
    for run in range(runs):
        started = time.perf_counter()
        act(run)
        taken.append((time.perf_counter() - started) * 1000)
    return statistics.median(taken)


def report(name: str, own: float, proxy: float | None = None) -> None:
    ratio = f"{proxy:10.1f}  {proxy / own:6.0f} x" if proxy is not None else ""
    print(f"{name:38}{own:10.1f}{ratio}")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    application = QApplication.instance() or QApplication([])
    rows = invented(count)
    model = BooksModel()
    view = QTableView()
    view.setModel(model)
    view.show()
    plain = BooksModel()
    plain.set_all(rows)
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(plain)
    order = (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)

    print(f"{count:,} rows, milliseconds{'':15}{'own':>10}{'proxy':>10}")
    annotations = {row.id: Annotation(tags=("sea", "lent")) for row in rows[::3]}
    report("load", milliseconds(lambda _run: model.set_all(rows, annotations), 3))
    for key in ("title", "rating", "author"):
        column = POSITION[key]
        first = milliseconds(lambda _run, c=column: model.sort(c), 1)
        again = milliseconds(lambda run, c=column: model.sort(c, order[(run + 1) % 2]), 7)
        slow = milliseconds(lambda _run, c=column: proxy.sort(c), 1)
        report(f"sort by {key}, first time", first, slow)
        report(f"sort by {key}, again", again, slow)
    proxy.sort(-1)
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    slow = milliseconds(lambda _run: proxy.setFilterFixedString("lantern"), 1)
    for _turn in range(count // 1_000 + 1):
        application.processEvents()
    report(
        "filter lantern, first time", milliseconds(lambda _run: model.set_filter(parse("lantern")), 1), slow
    )
    for text in (
        "lantern",
        "lantern bee",
        "rating:>4",
        "year:1990-1999 etoile",
        "author:bee",
        "tag:sea",
        "a",
    ):
        texts = ("", text)
        report(
            f"filter {text}", milliseconds(lambda run, t=texts: model.set_filter(parse(t[(run + 1) % 2])), 9)
        )
    model.set_filter(parse(""))
    newer = [row._replace(id=count + row.id) for row in invented(20)]
    report("20 new books while sorted", milliseconds(lambda run: model.upsert(newer[run : run + 1]), 20))
    report(
        "500 books changed",
        milliseconds(lambda run: model.upsert([r._replace(pages=run) for r in rows[:500]]), 5),
    )
    report(
        "500 books moved",
        milliseconds(lambda run: model.upsert([r._replace(authors=(str(run),)) for r in rows[:500]]), 5),
    )
    report(
        "1,000 books removed", milliseconds(lambda run: model.remove(range(run * 1000, run * 1000 + 1000)), 5)
    )
    view.close()
    application.processEvents()


if __name__ == "__main__":
    main()
