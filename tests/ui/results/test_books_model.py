"""The model of the table, against a naive list."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from ui.results.invented_books import books, row

from bookq_gui.model.annotation import NO_ANNOTATION
from bookq_gui.model.book import BookRow, row_of
from bookq_gui.ui.books.columns import COLUMNS, POSITION
from bookq_gui.ui.books.model import ROW_ROLE, BooksModel
from bookq_gui.ui.table.filter_language import parse

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
TITLE, AUTHOR, RATING, YEAR = (POSITION[key] for key in ("title", "author", "rating", "year"))


@pytest.fixture
def model(qapp: object) -> BooksModel:
    made = BooksModel()
    made.set_all([row_of(book) for book in books(40)])
    return made


def column(model: BooksModel, position: int) -> list[str]:
    return [model.index(line, position).data() for line in range(model.rowCount())]


def shown(model: BooksModel) -> list[int]:
    return model.shown_ids()


class Mirror:
    """A view of its own: it knows only what the signals of the model told it."""

    def __init__(self, model: BooksModel) -> None:
        self.model = model
        self.rows = self._read(0, model.rowCount() - 1)
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(self._removed)
        model.dataChanged.connect(self._changed)
        model.layoutAboutToBeChanged.connect(self._about_to_move)
        model.layoutChanged.connect(self._moved)
        model.modelReset.connect(self._reset)

    def _read(self, first: int, last: int) -> list[BookRow]:
        return [self.model.index(line, 0).data(ROW_ROLE) for line in range(first, last + 1)]

    def _inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.rows[first:first] = self._read(first, last)

    def _removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        del self.rows[first : last + 1]

    def _changed(self, top: QModelIndex, bottom: QModelIndex) -> None:
        self.rows[top.row() : bottom.row() + 1] = self._read(top.row(), bottom.row())

    def _about_to_move(self) -> None:
        self._held = [QPersistentModelIndex(self.model.index(line, 1)) for line in range(len(self.rows))]

    def _moved(self) -> None:
        before, self.rows = self.rows, [None] * len(self.rows)
        for was, index in zip(before, self._held, strict=True):
            self.rows[index.row()] = was
        self._held = []

    def _reset(self) -> None:
        self.rows = self._read(0, self.model.rowCount() - 1)


rows = st.builds(
    lambda number, title, rating, year, genre: row(
        number, title=title, rating=rating, year=year, genres=(genre,), authors=(title[:1],)
    ),
    st.integers(1, 12),
    st.sampled_from(["", "a", "B", "b 10", "b 9", "é"]),
    st.sampled_from([None, 1.0, 4.5, 5.0, float("nan")]),
    st.sampled_from([None, -1800, 1990, 2001]),
    st.sampled_from(["sea", "land"]),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("set_all"), st.lists(rows, max_size=8)),
        st.tuples(st.just("upsert"), st.lists(rows, max_size=8)),
        st.tuples(st.just("remove"), st.lists(st.integers(1, 14), max_size=6)),
        st.tuples(
            st.just("sort"),
            st.tuples(st.sampled_from([TITLE, RATING, YEAR, AUTHOR, -1]), st.sampled_from([UP, DOWN])),
        ),
        st.tuples(st.just("filter"), st.sampled_from(["", "genre:sea", "rating:>4", "-genre:sea b"])),
    ),
    max_size=12,
)


def comes_later(earlier: BookRow, later: BookRow, levels: Any) -> bool:
    """Whether two neighbours stand the right way round, by the plainest reading of the rule."""
    for key, order in levels:
        one = COLUMNS[POSITION[key]].reading.sort_key(earlier, NO_ANNOTATION)
        other = COLUMNS[POSITION[key]].reading.sort_key(later, NO_ANNOTATION)
        if one == other:
            continue
        if one is None or other is None:
            return other is None
        return one < other if order == UP else one > other
    return True


@settings(max_examples=150, deadline=None)
@given(steps)
def test_every_view_and_every_held_index_agree_with_a_naive_list(
    qapp: object, steps: list[tuple[str, Any]]
) -> None:
    model = BooksModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    mirror = Mirror(model)
    naive: dict[int, BookRow] = {}
    query = parse("")
    for name, argument in steps:
        held = {i: QPersistentModelIndex(model.index(line, 2)) for line, i in enumerate(shown(model))}
        stable = list(shown(model))
        if name == "set_all":
            model.set_all(argument)
            naive = {entry.id: entry for entry in argument}
            held = {}
        elif name == "upsert":
            model.upsert(argument)
            naive.update({entry.id: entry for entry in argument})
        elif name == "remove":
            model.remove(argument)
            naive = {i: entry for i, entry in naive.items() if i not in argument}
        elif name == "filter":
            query = parse(argument)
            model.set_filter(query)
        else:
            model.sort(*argument)
            position, order = argument
            if position >= 0:
                key = COLUMNS[position].reading.sort_key
                present = [i for i in stable if key(naive[i], NO_ANNOTATION) is not None]
                present.sort(key=lambda i: key(naive[i], NO_ANNOTATION), reverse=order == DOWN)
                assert shown(model) == present + [i for i in stable if key(naive[i], NO_ANNOTATION) is None]
        ids = shown(model)
        assert sorted(ids) == sorted(i for i, entry in naive.items() if query.matches(entry))
        assert model.total == len(naive)
        assert all(comes_later(naive[a], naive[b], model.sort_levels) for a, b in pairwise(ids))
        assert repr(mirror.rows) == repr([naive[i] for i in ids])
        assert [model.line_of(i) for i in ids] == list(range(len(ids)))
        for book_id, index in held.items():
            assert index.isValid() == (book_id in ids)
            assert not index.isValid() or model.row_at(index.row()).id == book_id
    del tester


@pytest.mark.parametrize("python", [False, True])
def test_it_keeps_the_rules_of_qt(qtmodeltester: Any, model: BooksModel, python: bool) -> None:
    model.sort(RATING, DOWN)
    model.set_filter(parse("rating:>3"))
    qtmodeltester.check(model, force_py=python)
    model.upsert([row(700), row(701)])
    model.remove([700, 3])


def test_scattered_changes_go_in_few_steps(model: BooksModel) -> None:
    model.set_all(row(i, title=f"Book {i}") for i in range(1000))
    told: list[str] = []
    model.sort(TITLE)
    for name in ("rowsInserted", "rowsRemoved", "dataChanged", "layoutChanged", "modelReset"):
        getattr(model, name).connect(lambda *_args, n=name: told.append(n))
    model.remove(range(0, 1000, 2))
    assert told == ["layoutChanged", "rowsRemoved"]
    told.clear()
    model.upsert(row(i, title=f"Book {i}") for i in range(0, 1000, 2))
    assert told == ["rowsInserted", "layoutChanged"]
    assert column(model, TITLE) == [f"Book {i}" for i in range(1000)]
    told.clear()
    model.upsert(row(i, title=f"Book {i}", pages=1) for i in range(600))
    assert told == ["dataChanged"]
    told.clear()
    model.upsert(
        [row(3, title="Book 3", pages=2), row(4, title="Book 4", pages=2), row(9, title="Book 9", pages=2)]
    )
    assert told == ["dataChanged", "dataChanged"]
    told.clear()
    model.upsert([row(3, title="Book 3", pages=2)])
    model.remove([5000])
    assert told == []


def test_columns_sorted_before_decide_between_equals(qapp: object) -> None:
    model = BooksModel()
    model.set_all(
        [
            row(1, title="c", rating=4.0, year=2000),
            row(2, title="a", rating=4.0, year=2001),
            row(3, title="b", rating=None, year=2000),
            row(4, title="d", rating=5.0, year=None),
        ]
    )
    model.sort(TITLE, UP)
    model.sort(YEAR, DOWN)
    assert shown(model) == [2, 3, 1, 4]
    model.sort(RATING, UP)
    assert shown(model) == [2, 1, 4, 3]
    assert model.sort_levels == (("rating", UP), ("year", DOWN), ("title", UP))
    model.upsert([row(5, title="z", rating=4.0, year=2000)])
    assert shown(model) == [2, 1, 5, 4, 3]
    model.sort(RATING, DOWN)
    assert shown(model) == [4, 2, 1, 5, 3]
    model.sort(-1)
    assert shown(model) == [1, 2, 3, 4, 5]


def test_a_filter_with_a_problem_is_refused(model: BooksModel) -> None:
    with pytest.raises(ValueError, match="problem"):
        model.set_filter(parse("rating:>x"))
    assert model.rowCount() == 40


def test_counts_are_told_when_they_change(model: BooksModel) -> None:
    told: list[object] = []
    model.countsChanged.connect(told.append)
    model.set_filter(parse("id:3"))
    model.set_filter(parse("id:3 rating:any"))
    model.upsert([row(800)])
    model.remove([3])
    assert told == [(1, 40), (1, 41), (0, 40)]


def test_cells_say_what_they_show(model: BooksModel) -> None:
    model.set_all(
        [
            row(
                1,
                title="<img src=x> & co",
                rating=4.256,
                ratings_count=1844845,
                year=-1800,
                pages=None,
                cover_url="",
            ),
        ]
    )
    cell: Callable[[str, int], Any] = lambda key, role: model.index(0, POSITION[key]).data(role)  # noqa: E731
    display, tip = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
    spoken, said = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole
    assert cell("ratings", display) == "1,844,845"
    assert cell("rating", display) == "4.26"
    assert cell("year", display) == "1801 BCE"
    assert cell("pages", display) == ""
    assert cell("rating", spoken) == "4.26 of 5 stars"
    assert cell("pages", spoken) == "unknown"
    assert cell("cover", spoken) == "no cover"
    assert cell("pages", said) == "Pages"
    assert "<img" not in cell("title", tip)
    assert "&lt;img src=x&gt; &amp; co" in cell("title", tip)
    assert cell("ratings", Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert cell("title", Qt.ItemDataRole.DecorationRole) is None


def test_every_column_can_be_asked_for_every_book_and_its_header(model: BooksModel) -> None:
    model.upsert([row(1, rating=float("inf"), ratings_count=10**30, fetched_at="long ago", year=10**12)])
    for position, declared in enumerate(COLUMNS):
        model.sort(position, DOWN)
        assert all(isinstance(text, str) for text in column(model, position))
        assert (
            model.headerData(position, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
            == declared.heading
        )
    assert len({declared.key for declared in COLUMNS}) == len(COLUMNS)


def test_many_rows_are_sorted_filtered_and_changed_as_few_are(qapp: object) -> None:
    naive = {
        i: row(
            i, title=f"Book {i * 7919 % 3000}", rating=(i % 11) / 2 or None, genres=("sea",) * (i % 3 == 0)
        )
        for i in range(3000)
    }
    model = BooksModel()
    model.set_all(naive.values())
    mirror = Mirror(model)
    model.sort(TITLE, UP)
    model.sort(RATING, DOWN)
    for text in ("genre:sea", "rating:>2 book", "-genre:sea", ""):
        model.set_filter(parse(text))
        changed = [row(i, title=f"Book {i}", rating=4.0, genres=("sea",)) for i in range(0, 3600, 2)]
        model.upsert(changed)
        naive.update({entry.id: entry for entry in changed})
        gone = range(1, 400, 3)
        model.remove(gone)
        naive = {i: entry for i, entry in naive.items() if i not in gone}
        matching = [entry for entry in naive.values() if parse(text).matches(entry)]
        expected = sorted(matching, key=lambda entry: COLUMNS[TITLE].reading.sort_key(entry, NO_ANNOTATION))
        expected.sort(key=lambda entry: (entry.rating is None, -(entry.rating or 0)))
        assert [entry.title for entry in mirror.rows] == [entry.title for entry in expected]
        assert sorted(shown(model)) == sorted(entry.id for entry in expected)
