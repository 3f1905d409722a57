"""A row that cannot be read costs that row only, in the window and in every command."""

import json
import sqlite3
from contextlib import closing

import pytest

from bookq_gui.cli.main import main as bookq
from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.library.reader import records_of
from bookq_gui.model.book import Book
from bookq_gui.model.job import LIST
from bookq_gui.paths import default_paths
from bookq_gui.storage.reader import ReadOnlyStore

DEEP = "[" * 100_000 + "]" * 100_000
DIGITS = "7" * 5_000
BAD = {
    "deep": DEEP,
    "a deep field": '{"title": ' + DEEP + "}",
    "a long number": DIGITS,
    "a field with a long number": '{"id": ' + DIGITS + "}",
    "infinite": '{"id": 1e999, "created_at": 1e999}',
    "no record": '"text"',
    "no UTF-8": b'{"title": "\xff\xfe"}',
    "half a letter": '{"title": "\\ud800"}',
    "no JSON": "{",
}
KEYS = ["job:gr:{}", "book:{}", "row:{}", "mark:{}", "alias:{}", "queue:{}", "origin:{}", "list:{}"]
NAMES = ["8", DIGITS, "-1", "x", "\u0663"]


@pytest.fixture
def paths(tmp_path):
    """A closed collection of one finished book and one job, and every kind of bad row beside them."""
    paths = default_paths(tmp_path / "data")
    engine = Engine(paths, site=local_site("http://127.0.0.1:9"))
    engine.open()
    book = Book(id=5, url="u", title="Five", layout="next", fetched_at="2026-11-01T00:00:00Z")
    engine._store.put(records_of(book))
    engine.imports.add_text("https://www.goodreads.com/book/show/6")
    assert engine.close(10)
    return paths


def main(arguments):
    return bookq(arguments, lambda *_arguments: 0)


def spoil(paths, text):
    value = "CAST(? AS TEXT)" if isinstance(text, bytes) else "?"
    rows = [(key.format(name), text) for key in KEYS for name in NAMES]
    with closing(sqlite3.connect(paths.store / "cache.db")) as connection:
        connection.executemany(
            "INSERT OR REPLACE INTO Cache(key, raw, store_time, access_time, access_count, size, mode, value)"
            f" VALUES(?, 1, 0, 0, 0, 0, 1, {value})",
            rows,
        )
        connection.commit()


@pytest.mark.parametrize("text", BAD.values(), ids=BAD.keys())
def test_everything_goes_on_without_it(paths, text, capsys, tmp_path):
    spoil(paths, text)
    data = ["--data-dir", str(paths.data)]
    assert main(["books", "--json", *data]) == 0
    assert [book["title"] for book in json.loads(capsys.readouterr().out)] == ["Five"]
    assert main(["jobs", "--json", *data]) == 0
    assert "gr:6" in {job["id"] for job in json.loads(capsys.readouterr().out)}
    assert main(["show", "5", *data]) == 0
    assert main(["show", "8", *data]) == 1
    assert main(["pause", *data]) == 0
    assert main(["run", *data]) in (0, 1)
    for ending in ("csv", "json", "bib", "db"):
        assert main(["export", str(tmp_path / f"books.{ending}"), *data]) == 0
    assert main(["backup", str(tmp_path / "all.zip"), *data]) == 0
    main(["doctor", "--offline", *data])
    out = capsys.readouterr()
    assert "Traceback" not in out.err + out.out
    engine = Engine(paths, site=local_site("http://127.0.0.1:9"))
    opened = engine.open()
    try:
        assert [row.title for row in opened.rows] == ["Five"]
        assert "gr:6" in {job.id for job in opened.jobs}
        assert engine.library.book(8) is None
        assert [book.id for book in engine.library.books()] == [5]
    finally:
        assert engine.close(10)
    with closing(ReadOnlyStore(paths.store)) as store:
        assert list(store.rows(LIST)) == []
