"""How the columns of a user are kept."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.ui.books.columns import COLUMNS
from bookq_gui.ui.books.state import ColumnState, TableState, default_state, read_state


def test_what_is_stored_comes_back() -> None:
    columns = (*reversed(default_state().columns[1:]), ColumnState("cover", 33, True))
    state = TableState(columns, (("rating", True), ("title", False)))
    assert read_state(state.to_bytes()) == state


def test_new_columns_come_last_and_gone_ones_are_passed_over() -> None:
    stored = {
        "version": 1,
        "columns": [["title", 200, True], ["mood", 10, True]],
        "sorted_by": [["mood", True]],
    }
    state = read_state(json.dumps(stored).encode())
    assert state is not None
    assert [column.key for column in state.columns][:2] == ["title", "cover"]
    assert {column.key for column in state.columns} == {column.key for column in COLUMNS}
    assert state.sorted_by == ()


@pytest.mark.parametrize(
    "stored",
    [b"", b"\xff\x00", b"[]", b"{}", b'{"version": 2}', b'{"version": 1, "columns": 3}',
     b'{"version": 1, "columns": [["title", 10, false]]}', b"null"],
)  # fmt: skip
def test_what_is_not_a_state_is_none(stored: bytes) -> None:
    assert read_state(stored) is None


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.sampled_from(["title", "cover", "x", "rating"])),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=20,
)


@given(json_values, json_values)
def test_no_stored_state_raises_or_leaves_a_column_out(columns: object, levels: object) -> None:
    state = read_state(json.dumps({"version": 1, "columns": columns, "sorted_by": levels}).encode())
    if state:
        assert sorted(column.key for column in state.columns) == sorted(column.key for column in COLUMNS)
        assert all(16 <= column.width <= 4000 for column in state.columns)


@given(st.binary(max_size=60))
def test_no_bytes_raise(stored: bytes) -> None:
    assert read_state(stored) is None
