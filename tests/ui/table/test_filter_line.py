"""The filter line: what it offers, explains and does with keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from bookq_gui.ui.table.filter_language import Field, Language, text_test
from bookq_gui.ui.table.filter_line import FilterLine, completions, fill_help

PEOPLE = {1: ("Ada Fenwick",), 2: ("Jonah Reed",)}
LANGUAGE = Language(
    {
        "author": Field(
            lambda value: text_test("author", value, PEOPLE.__getitem__, "author:ada"),
            "author:ada",
            "of this author",
            offered=lambda: ["Ada Fenwick", "Jonah Reed"],
        ),
        "state": Field(lambda _value: lambda _i: True, "state:read", "marked so", choices=("want", "read")),
    },
    {"by": "author"},
    {"failed": lambda i: i == 1},
    {"quiet": lambda _i: True},
    {"award": ("award:hugo", "with such an award")},
)


@pytest.fixture
def line(qtbot):
    made = FilterLine(LANGUAGE, [("failed", "whose fetch failed")], builds=True)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("au", ["author:"]),
        ("a", []),
        ("fai", ["failed"]),
        ("-fai", ["-failed"]),
        ("author:fen", ['author:"Ada Fenwick"']),
        ("by:reed", ['author:"Jonah Reed"']),
        ("-author:a", ['-author:"Ada Fenwick"', '-author:"Jonah Reed"']),
        ("state:", ["state:want", "state:read"]),
        ("is:q", ["is:quiet"]),
        ("award:h", []),
        ("nothing:x", []),
    ],
)
def test_what_is_offered(typed: str, offered: list[str]) -> None:
    assert completions(typed, LANGUAGE) == offered


def test_the_help_lists_everything_with_its_meaning(line) -> None:
    menu = QMenu(line)
    fill_help(menu, LANGUAGE, [("failed", "whose fetch failed")])
    listed = {action.data(): action.text() for action in menu.actions() if action.data()}
    assert {"author:ada", "state:read", "failed", "award:hugo", "-winter"} <= set(listed)
    assert listed["failed"].endswith("whose fetch failed")


def test_an_example_is_written_at_the_end_with_its_value_selected(line, qtbot) -> None:
    line.setText("sea")
    QTest.keyClick(line, Qt.Key.Key_F4)
    menu = line.findChild(QMenu)
    with qtbot.waitSignal(line.returnPressed):
        next(action for action in menu.actions() if action.data() == "author:ada").trigger()
    assert line.text() == "sea author:ada"
    assert line.selectedText() == "ada"


def test_escape_empties_the_line_and_then_leaves_it(line, qtbot) -> None:
    line.setText("sea")
    with qtbot.waitSignal(line.returnPressed):
        QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    with qtbot.waitSignal(line.tableWanted):
        QTest.keyClick(line, Qt.Key.Key_Escape)
    with qtbot.waitSignal(line.tableWanted):
        QTest.keyClick(line, Qt.Key.Key_Down)


def test_the_button_asks_for_the_builder(line, qtbot) -> None:
    with qtbot.waitSignal(line.builderWanted):
        line.build_action.trigger()
