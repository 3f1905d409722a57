"""Imports of files that bookq exported: nothing in them is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from bookq_gui.exports.export import Options, export
from bookq_gui.goodreads.links import job_of
from bookq_gui.imports.files import collect
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import SeriesEntry
from bookq_gui.model.imports import KnownBook, Recognised

BOOKS = {
    902000001: (
        KnownBook(
            title="@Tide & Time (Salt Roads, #2.5)",
            authors=("Ann Roe", "Bo Doe"),
            others=("Cy Ilse",),
            isbn13="9786600013084",
            publisher="+Plus Press",
            format="Hardcover",
            language="English",
            pages=304,
            published="2014-03-05",
            first_published="-0400",
            rating=4.1,
        ),
        Annotation(
            state="Did Not Finish",
            stars=3.75,
            read_on="2019-07",
            started_on="2018-06-15",
            added_on="2018-01-02",
            read_count=2,
            owned=1,
            tags=("By the Sea", "-odd", "sea, old; worn"),
            review="Kept me up.\n\n=Twice.",
            note="''lent'",
            spoiler=True,
        ),
    ),
    -9786600013367: (
        KnownBook(
            title="Wish",
            authors=("X",),
            series=(SeriesEntry("Alone", None), SeriesEntry("Pair", "1-2")),
            isbn13="9786600013367",
        ),
        Annotation(added_on="2019-08-03"),
    ),
}


def _export(file: Path, options: Options | None = None) -> list[Recognised]:
    books = [known.to_book(key) for key, (known, _mine) in BOOKS.items()]
    export(books, file, None, {key: mine for key, (_known, mine) in BOOKS.items()}, options)
    return [item for part in collect([file], job_of) for item in part]


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.xlsx", "a.json", "a.jsonl"])
def test_everything_comes_back(name: str, tmp_path: Path) -> None:
    if name.endswith("xlsx"):
        pytest.importorskip("openpyxl")
    found = _export(tmp_path / name)
    assert [item.job and item.job.id for item in found] == ["gr:902000001", "isbn:9786600013367"]
    for item, (key, (known, mine)) in zip(found, BOOKS.items(), strict=True):
        assert item.known is not None
        assert item.known.to_book(key) == known.to_book(key)
        assert item.annotation == mine


def test_some_columns_bring_what_they_hold(tmp_path: Path) -> None:
    columns = ("url", "title", "state", "my_rating", "tags")
    first, second = _export(tmp_path / "some.csv", Options(columns, ";"))
    assert first.job is not None
    assert first.job.id == "gr:902000001"
    assert first.annotation == Annotation(
        state="Did Not Finish", stars=3.75, tags=("By the Sea", "-odd", "sea, old; worn")
    )
    assert second.job is not None
    assert second.job.id == "isbn:9786600013367"


def test_an_id_without_the_other_columns_may_be_anybodys(tmp_path: Path) -> None:
    found = _export(tmp_path / "some.csv", Options(("id", "title", "state", "my_rating")))
    assert [item.job for item in found] == [None, None]
    assert all(item.reason for item in found)


def test_a_series_of_its_own_column_comes_back_from_the_library_csv(tmp_path: Path) -> None:
    known = KnownBook(
        title="Tide", authors=("Ann Roe",), series=(SeriesEntry("In", "8"), SeriesEntry("Out", "1.5"))
    )
    book = known.to_book(902000001)
    assert (book.title, book.title_complete) == ("Tide", "Tide (In, #8; Out, #1.5)")
    export([book], tmp_path / "goodreads.csv")
    ((found,),) = collect([tmp_path / "goodreads.csv"], job_of)
    assert found.known is not None
    assert found.known.to_book(902000001).series == known.series
