"""The table kit: order, filter, selection, columns, whatever the rows are."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest

from bookq_gui.ui.table.columns import Column, Slices, TableState, fitted, in_order
from bookq_gui.ui.table.filter_language import EVERYTHING, Field, Language, number_test, parse
from bookq_gui.ui.table.model import TableModel
from bookq_gui.ui.table.painting import Face, RowPainter
from bookq_gui.ui.table.view import TableView
from bookq_gui.ui.widgets import theme

COLUMNS = (
    Column("name", "Name"),
    Column("size", "Size", 80, numeric=True, least=300, descends=True),
    Column("note", "Note", 100, shown=False),
)


class Things(TableModel):
    """Rows are (name, size or None); the newest, with the highest id, comes first."""

    columns = COLUMNS
    base_descending = True

    def cell(self, row_id: int, column: str) -> str:
        name, size = self.rows[row_id]
        return {"name": name, "size": "" if size is None else str(size), "note": ""}[column]

    def sort_key(self, row_id: int, column: str):
        name, size = self.rows[row_id]
        return {"name": name, "size": size, "note": None}[column]

    def base_key(self, row_id: int) -> int:
        return row_id

    def search_text(self, row_id: int) -> str:
        return self.rows[row_id][0]


class Plain(RowPainter):
    def __init__(self) -> None:
        super().__init__()
        self.cells = {"name": self.name, "size": self.size}

    def name(self, painter: QPainter, row, cell) -> None:
        self.text(painter, self.look.title, self.widget.model().cell(row.id, "name"), cell, self.ink(row))

    def size(self, painter: QPainter, row, cell) -> None:
        text = self.widget.model().cell(row.id, "size")
        self.text(painter, self.look.figures, text, cell, self.ink(row), right=True)


@pytest.fixture
def model(qapp):
    made = Things()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


@pytest.fixture
def view(model, qtbot):
    made = TableView(model, Plain())
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def many(count: int) -> dict[int, tuple[str, int | None]]:
    chance = random.Random(3)
    return {i: (f"thing {chance.randrange(count)}", chance.choice([None, *range(9)])) for i in range(count)}


def expected(rows, levels) -> list[int]:
    ids = sorted(rows, reverse=True)
    for key, down in reversed(levels):
        place = 0 if key == "name" else 1
        there = [i for i in ids if rows[i][place] is not None]
        gone = [i for i in ids if rows[i][place] is None]
        ids = sorted(there, key=lambda i: rows[i][place], reverse=down) + gone
    return ids


@pytest.mark.parametrize("count", [7, 9_000])
@pytest.mark.parametrize(
    "levels", [[], [("name", False)], [("size", True), ("name", False)], [("size", False)]]
)
def test_rows_are_in_order_with_what_is_missing_last(model, count, levels) -> None:
    rows = many(count)
    model.set_all(rows)
    model.sort_by(levels)
    model.finish()
    assert model.shown_ids() == expected(rows, levels)


def test_a_large_table_is_arranged_without_a_call_that_waits_for_it(model, qtbot) -> None:
    with qtbot.waitSignal(model.arranged):
        model.set_all(many(9_000))
        assert model.is_busy
    with qtbot.waitSignal(model.arranged):
        model.sort_by([("name", False)])
        assert model.is_busy
    assert model.shown_ids() == expected(model.rows, [("name", False)])


def test_rows_that_change_while_the_table_is_arranged_are_not_lost(model) -> None:
    rows = many(9_000)
    model.set_all(rows)
    model.put({5: ("aaa", 1), 10_000: ("aab", 2)})
    model.remove([6])
    model.sort_by([("name", False)])
    model.finish()
    shown = model.shown_ids()
    assert shown[:2] == [5, 10_000]
    assert 6 not in shown
    assert len(shown) == 9_000


things = st.tuples(st.sampled_from("abcd"), st.none() | st.integers(0, 3))
order = st.tuples(st.sampled_from(["name", "size"]), st.booleans())
changes = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.dictionaries(st.integers(0, 30), things, max_size=40)),
        st.tuples(st.just("remove"), st.lists(st.integers(0, 30), max_size=30)),
        st.tuples(st.just("sort"), st.lists(order, max_size=2, unique_by=lambda level: level[0])),
        st.tuples(st.just("filter"), st.sampled_from(["", "a", "b", "-c"])),
        st.tuples(st.just("hold"), st.booleans()),
    ),
    max_size=12,
)  # fmt: skip


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=changes)
def test_whatever_happens_the_table_shows_what_a_naive_one_would(qapp, steps) -> None:
    model, rows, levels, text = Things(), {}, [], ""
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for what, value in steps:
        if what == "put":
            rows |= value
            model.put(value)
        elif what == "remove":
            for row_id in value:
                rows.pop(row_id, None)
            model.remove(value)
        elif what == "sort":
            levels = value
            model.sort_by(value)
        elif what == "filter":
            text = value
            model.set_filter(parse(value, Language({})))
        else:
            model.hold(held=value)
    model.hold(held=False)
    model.finish()
    kept = [
        i
        for i in expected(rows, levels)
        if not text or ((text[-1] in rows[i][0]) is not text.startswith("-"))
    ]
    assert model.shown_ids() == kept
    assert [model.line_of(i) for i in kept] == list(range(len(kept)))
    assert model.total == len(rows)
    del tester


def test_while_it_is_held_no_row_moves_but_its_text_changes(model, qtbot) -> None:
    model.set_all({1: ("b", 1), 2: ("a", 2)})
    model.sort_by([("name", False)])
    model.hold(held=True)
    with qtbot.waitSignal(model.dataChanged):
        model.put({2: ("z", 2)})
    model.put({3: ("c", 3)})
    model.remove([1])
    assert model.shown_ids() == [2, 1]
    assert model.cell(2, "name") == "z"
    model.hold(held=False)
    assert model.shown_ids() == [3, 2]


def test_a_filter_with_a_problem_is_refused(model) -> None:
    language = Language(
        {"size": Field(lambda value: number_test("size", value, lambda i: i, "size:1"), "size:1")}
    )
    with pytest.raises(ValueError, match="problem"):
        model.set_filter(parse("size:x", language))


# Selection


def test_what_is_selected_stays_with_its_rows(model, view) -> None:
    model.set_all(many(60))
    view.select_ids([3, 50, 7], 50)
    for change in (
        lambda: model.sort_by([("name", False)]),
        lambda: model.put({200: ("new", 1)}),
        lambda: model.sort_by([]),
    ):
        change()
        model.finish()
        assert set(view.selected_ids()) == {3, 50, 7}
        assert view.current_id == 50


def test_selected_rows_are_told_in_the_order_of_the_table(model, view) -> None:
    model.set_all(many(600))
    view.select_ids(range(0, 600, 2))
    assert view.selected_ids() == sorted(range(0, 600, 2), reverse=True)


def test_qt_holds_only_what_is_seen_of_a_large_selection(model, view, qtbot) -> None:
    model.set_all({i: (f"{i}", i) for i in range(9_000)})
    model.finish()
    view.select_ids(range(0, 9_000, 2))
    assert view.selection.count == 4_500
    assert len(view.selectionModel().selection()) < 100
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    first, last = view.visible_lines()
    for line in range(first, last + 1):
        chosen = model.id_at(line) in view.selection
        assert view.selectionModel().isSelected(model.index(line, 0)) is chosen


def test_select_all_then_one_less(model, view) -> None:
    model.set_all(many(300))
    view.selectAll()
    assert view.selection.count == 300
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().select(model.index(0, 0), flags.Toggle | flags.Rows)
    assert view.selection.count == 299
    assert model.id_at(0) not in view.selection


def test_a_range_that_is_drawn_again_replaces_itself_and_keeps_what_was_there(model, view) -> None:
    model.set_all(many(50))
    flags = QItemSelectionModel.SelectionFlag
    selection = view.selectionModel()
    selection.select(model.index(0, 0), flags.ClearAndSelect | flags.Rows)

    def lines(first: int, last: int, command) -> None:
        part = QItemSelection(model.index(first, 0), model.index(last, 2))
        selection.select(part, command | flags.Rows)

    lines(5, 9, flags.Select)
    lines(5, 7, flags.Select | flags.Current)
    assert {model.line_of(i) for i in view.selected_ids()} == {0, 5, 6, 7}
    lines(20, 25, flags.ClearAndSelect)
    assert {model.line_of(i) for i in view.selected_ids()} == set(range(20, 26))


def test_shift_and_control_with_mouse_and_keys(model, view) -> None:
    model.set_all({i: (f"{i}", i) for i in range(40)})

    def click(line: int, keys=Qt.KeyboardModifier.NoModifier) -> None:
        at = QPoint(20, view.rowViewportPosition(line) + 5)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, at)

    click(2)
    click(5, Qt.KeyboardModifier.ShiftModifier)
    assert {model.line_of(i) for i in view.selected_ids()} == {2, 3, 4, 5}
    click(3, Qt.KeyboardModifier.ControlModifier)
    assert {model.line_of(i) for i in view.selected_ids()} == {2, 4, 5}
    click(1)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert {model.line_of(i) for i in view.selected_ids()} == {1, 2}


def test_what_the_filter_hides_is_not_selected_any_more(model, view) -> None:
    model.set_all({1: ("ab", 1), 2: ("b", 2)})
    view.select_ids([1, 2])
    model.set_filter(parse("a", Language({})))
    assert view.selected_ids() == [1]
    model.set_filter(EVERYTHING)
    assert view.selected_ids() == [1]


def test_the_selection_is_told_once_after_each_change(model, view, qtbot) -> None:
    model.set_all(many(50))
    told = []
    view.selectionMoved.connect(lambda: told.append(view.selection.count))
    view.select_ids([1, 2, 3])
    qtbot.waitUntil(lambda: bool(told))
    assert told == [3]


def test_rows_that_come_in_above_do_not_move_what_is_seen(model, view) -> None:
    model.set_all({i: (f"{i}", i) for i in range(200)})
    view.executeDelayedItemsLayout()
    view.verticalScrollBar().setValue(1_000)
    top = model.id_at(view.visible_lines()[0])
    model.put(dict.fromkeys(range(500, 503), ("new", 1)))
    assert model.id_at(view.visible_lines()[0]) == top
    view.verticalScrollBar().setValue(0)
    model.put({600: ("newest", 1)})
    assert view.visible_lines()[0] == 0


# Columns


def test_columns_give_way_and_one_takes_what_is_left() -> None:
    assert fitted(COLUMNS, TableState(), 500) == {"name": 420, "size": 80}
    assert fitted(COLUMNS, TableState(), 299) == {"name": 299}
    assert fitted(COLUMNS, TableState(), 500, 1.5) == {"name": 380, "size": 120}
    assert fitted(COLUMNS, TableState(), 500, headings={"size": 130}) == {"name": 370, "size": 130}


def test_what_the_user_shows_hides_or_widens_stays_so() -> None:
    state = TableState().with_shown("note", shown=True).with_shown("size", shown=True).with_width("name", 300)
    assert fitted(COLUMNS, state, 200) == {"name": 300, "size": 80, "note": 100}
    assert fitted(COLUMNS, TableState().with_shown("size", shown=False), 900) == {"name": 900}


@given(st.permutations(["name", "size", "note", "gone"]))
def test_columns_keep_the_order_of_the_user(order) -> None:
    assert [c.key for c in in_order(COLUMNS, order)] == [key for key in order if key != "gone"]
    assert {c.key for c in in_order(COLUMNS, order[:2])} == {"name", "size", "note"}


def test_the_state_of_a_user_comes_back(view, model) -> None:
    state = TableState({"note": True}, {"size": 120}, ("size", "name", "note"), (("size", True),))
    view.set_state(state)
    assert view.shown_columns() == ["size", "name", "note"]
    assert view.columnWidth(1) == 120
    assert TableState.from_bytes(view.table_state.to_bytes(), COLUMNS) == state


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
@example(b"[" * 100_000)
def test_a_damaged_state_is_none(stored: bytes) -> None:
    assert TableState.from_bytes(stored, COLUMNS) is None


def test_a_header_is_clicked_down_up_and_off(view, model) -> None:
    model.set_all({1: ("b", 1), 2: ("a", 9)})
    header = view.horizontalHeader()

    def click(column: int, keys=Qt.KeyboardModifier.NoModifier) -> None:
        at = QPoint(header.sectionViewportPosition(column) + 20, 10)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, keys, at)

    click(1)
    assert model.levels == (("size", True),)
    click(1)
    assert model.levels == (("size", False),)
    click(0, Qt.KeyboardModifier.ShiftModifier)
    assert model.levels == (("size", False), ("name", False))
    click(1)
    assert model.levels == ()


@pytest.mark.parametrize("then", ["", "sort", "filter"])
def test_many_rows_are_removed_in_slices_and_one_that_comes_back_stays(model, then) -> None:
    model.set_all(many(9_000))
    model.finish()
    model.remove(range(8_000))
    assert model.is_busy
    if then == "sort":
        model.sort_by([("size", True)])
    elif then == "filter":
        model.set_filter(EVERYTHING)
    model.put({5: ("back", 1)})
    model.finish()
    assert model.total == 1_001
    assert set(model.shown_ids()) == {5, *range(8_000, 9_000)}
    assert model.cell(5, "name") == "back"


@pytest.mark.parametrize(
    "text", ["Rating", "Bewertung", "Bewertungen", "Valoración", "Seiten", "First", "Ann Example"]
)
def test_a_text_is_not_cut_in_its_own_width(qapp, text: str) -> None:
    for face in (Face(theme.font(12, theme.MEDIUM)), Face(theme.font(13)), Face(theme.font(11))):
        room = face.metrics.horizontalAdvance(text)
        assert face.cut(text, room) == (text, room)
        assert face.cut(text, room - 2).text.endswith("…")


def test_of_several_works_one_runs_in_a_turn_of_the_event_loop(qapp):
    parent, done = QObject(), []

    def work(name: str):
        done.append(name)
        yield

    works = {name: Slices(parent, 60.0) for name in "abc"}
    for name, slices in works.items():
        slices.start(work(name))
    qapp.processEvents()
    assert len(done) == 1
    while any(slices.is_busy for slices in works.values()):
        qapp.processEvents()
    assert sorted(done) == ["a", "b", "c"]


def test_work_whose_owner_is_gone_does_not_hold_up_the_rest(qtbot):
    gone, parent, done = QObject(), QObject(), []

    def endless():
        while True:
            yield

    def work():
        done.append(True)
        yield

    lost, slices = Slices(gone, 0.0), Slices(parent, 0.0)
    lost.start(endless())
    slices.start(work())
    gone.deleteLater()
    qtbot.waitUntil(lambda: not slices.is_busy)
    assert done
