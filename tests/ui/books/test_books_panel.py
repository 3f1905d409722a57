"""The list of books: parts, chips and search, looks, what is shown where nothing is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QStackedWidget
from ui.books.invented_books import row

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.message import Message
from bookq_gui.ui.books.list_head import FilterChip, chip_of
from bookq_gui.ui.sidebar.parts import ALL, Part
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.badges import Chip


def shown(panel) -> list[int]:
    return panel.model.shown_ids()


def page(panel) -> str:
    stack = panel.findChild(QStackedWidget)
    return stack.currentWidget().objectName()


def count(panel) -> str:
    return panel.findChild(QLabel, "resultsCount").text()


# Order


def test_the_newest_book_comes_first_and_that_is_so_after_a_restart(shelf) -> None:
    assert shown(shelf)[:3] == [30, 29, 28]
    same = list(shelf.model.rows.values())[::-1]
    shelf.model.set_books(same)
    assert shown(shelf)[:3] == [30, 29, 28]


def test_books_added_in_one_second_keep_one_order(panel) -> None:
    panel.model.set_books([row(i, added_at="2026-11-01T10:00:00+00:00") for i in (3, 1, 2)])
    assert shown(panel) == [3, 2, 1]


def test_what_cannot_be_known_sorts_last_both_ways(shelf) -> None:
    shelf.model.upsert([row(99, rating=None)])
    shelf.model.sort_by([("rating", True)])
    assert shown(shelf)[-1] == 99
    shelf.model.sort_by([("rating", False)])
    assert shown(shelf)[-1] == 99


def test_mine_sorts_by_state_and_stars(shelf) -> None:
    shelf.model.set_annotations({5: Annotation(state="reading"), 6: Annotation(state="read", stars=2.0)})
    shelf.model.sort_by([("mine", False)])
    assert shown(shelf)[:4] == [5, 2, 1, 6]


# Parts, chips, search


def test_part_chips_and_search_narrow_each_other(shelf) -> None:
    shelf.show_part(Part("tag", "sea"))
    assert shown(shelf) == [2, 1]
    shelf.add_chip(FilterChip("state:read", "Read"))
    assert shown(shelf) == [1]
    shelf.set_search("nothing-like-this")
    assert shown(shelf) == []
    shelf.set_search("")
    shelf.drop_chips()
    shelf.show_part(ALL)
    assert len(shown(shelf)) == 30


def test_the_head_says_what_is_shown_and_how_many(shelf, qtbot) -> None:
    assert count(shelf) == "30"
    shelf.show_part(Part("tag", "sea"))
    assert count(shelf) == "2 of 30"
    assert "sea" in [label.whole for label in shelf.findChildren(QLabel) if hasattr(label, "whole")]
    shelf.select_ids([1, 2])
    qtbot.waitUntil(lambda: count(shelf) == "2 of 2 selected")


def test_what_is_clicked_in_the_details_becomes_a_chip(shelf) -> None:
    author = shelf.model.rows[7].authors[0]
    shelf.filter_by("author", author)
    assert [chip.label for chip in shelf.chips] == [author]
    assert shown(shelf) == [i for i in range(30, 0, -1) if author in shelf.model.rows[i].authors]
    shelf.filter_by("author", author)
    assert len(shelf.chips) == 1


def test_a_chip_of_a_chart_takes_the_place_of_the_one_before(shelf) -> None:
    shelf.add_chip(FilterChip("pages:<300", "Pages 0–299", "pages"))
    shelf.add_chip(FilterChip("pages:>=300", "Pages 300–", "pages"))
    assert [chip.term for chip in shelf.chips] == ["pages:>=300"]
    assert shelf.query(without_chart="pages").tests == ()


def test_a_chip_is_closed_with_its_cross(shelf, qtbot) -> None:
    shelf.add_chip(FilterChip("tag:sea", "sea"))
    chip = next(chip for chip in shelf.head.findChildren(Chip) if chip.text == "sea" and chip.isVisible())
    chip.closed.emit()
    assert shelf.chips == []
    assert len(shown(shelf)) == 30


def test_chips_that_do_not_fit_are_one_chip_with_a_menu(shelf) -> None:
    shelf.resize(520, 600)
    for number in range(4):
        shelf.add_chip(FilterChip(f"pages:>{number}", f"More than {number} pages", f"c{number}"))
    visible = [chip.text for chip in shelf.head.findChildren(Chip) if chip.isVisible()]
    assert visible == ["4 filters ▾"]


def test_typing_filters_after_a_moment_and_a_mistake_is_told(shelf, qtbot) -> None:
    QTest.keyClicks(shelf.head.search, "rating:")
    problem = shelf.findChild(QLabel, "resultsFilterProblem")
    qtbot.waitUntil(problem.isVisible)
    assert "rating:>4" in problem.text()
    assert len(shown(shelf)) == 30
    QTest.keyClicks(shelf.head.search, "none")
    qtbot.waitUntil(lambda: shown(shelf) == [])
    assert not problem.isVisible()


def test_whole_records_are_asked_for_once_and_then_known(shelf, qtbot) -> None:
    with qtbot.waitSignal(shelf.searchesWanted) as asked:
        shelf.set_search("description:lighthouse")
    assert asked.args == [{("description", "lighthouse")}]
    assert shown(shelf) == []
    shelf.model.set_found("description", "lighthouse", [4, 9])
    assert shown(shelf) == [9, 4]
    with qtbot.assertNotEmitted(shelf.searchesWanted):
        shelf.set_search("description:lighthouse sea")


@pytest.mark.parametrize(
    ("field", "operator", "value", "term"),
    [
        ("author", "={f}", "Ada Fenwick", 'author:="Ada Fenwick"'),
        ("genre", "-{f}", "poetry", "-genre:poetry"),
        ("rating", ">=", "3.5", "rating:>=3.5"),
        ("first", "", "1990-1999", "first:1990-1999"),
        ("tag", "none", "", "tag:none"),
    ],
)
def test_the_builder_writes_the_filter(shelf, field, operator, value, term) -> None:
    chip = chip_of(field, operator, value)
    assert chip.term == term
    assert chip.label
    shelf.add_chip(chip)
    assert shelf.chips[0].term == term


def test_a_search_is_saved_with_its_chips(shelf, qtbot) -> None:
    shelf.add_chip(FilterChip("tag:sea", "sea"))
    shelf.set_search("winter")
    with qtbot.waitSignal(shelf.searchSaved) as saved:
        shelf.head.searchSaved.emit("Sea in winter")
    assert saved.args == ["Sea in winter", "tag:sea winter"]


# Looks and pages


def test_three_looks_at_the_same_books(shelf, qtbot) -> None:
    for look, name in (("covers", "coversView"), ("statistics", "statisticsBoard"), ("table", "resultsView")):
        with qtbot.waitSignal(shelf.viewChanged) as changed:
            shelf.set_view(look)
        assert changed.args == [look]
        assert page(shelf) == name


def test_without_books_the_first_steps_are_shown(panel) -> None:
    assert page(panel) == "firstStart"
    assert not panel.head.isVisible()
    panel.model.upsert([row(1)])
    assert page(panel) == "resultsView"
    assert panel.head.isVisible()


def test_an_empty_part_says_so_and_an_empty_filter_offers_to_take_it_away(shelf) -> None:
    def words() -> str:
        return " ".join(label.text() for label in shelf.findChildren(QLabel) if label.isVisible())

    shelf.show_part(Part("failed"))
    assert "Nothing failed." in words()
    shelf.show_part(ALL)
    shelf.add_chip(FilterChip("tag:nowhere", "nowhere"))
    assert "Take away a filter" in words()
    stack = shelf.findChild(QStackedWidget)
    offered = next(chip for chip in stack.findChildren(Chip) if chip.text == "nowhere")
    offered.clicked.emit()
    assert len(shown(shelf)) == 30
    assert page(shelf) == "resultsView"


def test_a_book_is_shown_whatever_hides_it(shelf) -> None:
    shelf.show_part(Part("tag", "sea"))
    shelf.add_chip(FilterChip("state:read", "Read"))
    assert shelf.show_book(20)
    assert shelf.selected_ids() == [20]
    assert not shelf.show_book(4_000)
    shelf.model.add_redirects({777: 5})
    assert shelf.show_book(777)
    assert shelf.selected_ids() == [5]


def test_the_state_of_the_list_comes_back(shelf, qtbot) -> None:
    shelf.view.show_column("publisher", shown=True)
    shelf.model.sort_by([("title", False)])
    stored = shelf.save_state()
    shelf.reset_columns()
    assert "publisher" not in shelf.view.shown_columns()
    assert shelf.restore_state(stored)
    assert "publisher" in shelf.view.shown_columns()
    assert shelf.model.levels == (("title", False),)
    assert not any(map(shelf.restore_state, (b"nonsense", b"[" * 100_000)))


# Columns


@pytest.mark.parametrize(
    ("width", "gone"),
    [(1400, set()), (1100, {"tags"}), (900, {"tags", "added"}), (800, {"tags", "added", "ratings"}),
     (700, {"tags", "added", "ratings", "pages"}), (600, {"tags", "added", "ratings", "pages", "author"}),
     (480, {"tags", "added", "ratings", "pages", "author", "first"})],
)  # fmt: skip
def test_columns_give_way_in_their_order(shelf, width, gone) -> None:
    shelf.view.resize(theme.scaled(width) + 1, 400)
    all_of_them = {"cover", "title", "author", "tags", "mine", "first", "rating", "ratings", "pages", "added"}
    assert set(shelf.view.shown_columns()) == all_of_them - gone
    assert not shelf.view.horizontalScrollBar().isVisible()


def test_first_shows_the_first_publication_and_nothing_else(panel) -> None:
    panel.model.set_books([row(1, first_year=1813, year=2003), row(2, first_year=None, year=2003)])
    assert panel.model.cell(1, "first") == "1813"
    assert panel.model.cell(2, "first") == ""
    assert panel.model.cell(2, "year") == "2003"


def test_mine_is_said_in_words(shelf) -> None:
    index = shelf.model.index(shelf.model.line_of(1), shelf.model.position("mine"))
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Read, my rating 5 of 5, 1 tag, note"


def test_a_book_that_is_not_fetched_says_how_it_stands(panel) -> None:
    reason = Message("Goodreads has no such book (404). Check the link.")
    panel.model.set_books(
        [row(1, fetched=False), row(2, fetched=False), row(3, fetched=False, reason=reason)]
    )
    panel.model.set_fetching([2])
    lines = [panel.model.second_line(panel.model.rows[i]) for i in (1, 2, 3)]
    assert lines == ["Not fetched yet", "Fetching now", "Goodreads has no such book (404). Check the link."]
    panel.model.upsert([row(3)])
    assert panel.model.second_line(panel.model.rows[3]) == ""


def test_a_book_that_came_in_is_tinted_for_a_while(shelf) -> None:
    shelf.model.upsert([row(40, added_at="2026-11-02T00:00:00+00:00")])
    assert shelf.model.is_tinted(40)
    assert not shelf.model.is_tinted(30)


def test_books_that_come_in_unseen_are_told(shelf, qtbot) -> None:
    with qtbot.assertNotEmitted(shelf.cameInAbove):
        shelf.model.upsert([row(40, added_at="2026-11-02T00:00:00+00:00")])
    shelf.view.executeDelayedItemsLayout()
    shelf.view.verticalScrollBar().setValue(400)
    with qtbot.waitSignal(shelf.cameInAbove) as told:
        shelf.model.upsert([row(i, added_at="2026-11-03T00:00:00+00:00") for i in (41, 42)])
    assert told.args == [2]
    shelf.show_newest()
    assert shelf.view.is_at_top
    assert shown(shelf)[0] == 42


# Choosing and copying


def test_after_a_removal_the_next_book_is_chosen(shelf) -> None:
    shelf.select_ids([20])
    line = shelf.view.line_that_goes({20})
    shelf.model.drop([20])
    shelf.view.go_on_at(line)
    assert shelf.selected_ids() == [19]


def test_letters_find_a_title_only_if_the_user_wants_that(shelf) -> None:
    title = shelf.model.rows[shown(shelf)[8]].title
    shelf.view.keyboardSearch(title[:6])
    assert shelf.selected_ids() == []
    shelf.view.type_ahead = True
    shelf.view.keyboardSearch(title[:6])
    assert shelf.model.rows[shelf.selected_ids()[0]].title.startswith(title[:6])


def test_thousands_are_marked_at_once_with_one_change(panel, qtbot) -> None:
    panel.model.set_books([row(i % 30 + 1, id=i) for i in range(1, 6_000)])
    panel.model.finish()
    with qtbot.waitSignal(panel.model.dataChanged):
        panel.model.set_annotations(dict.fromkeys(range(1, 6_000), Annotation(state="read")))
    panel.show_part(Part("read"))
    panel.model.finish()
    assert panel.model.rowCount() == 5_999


@pytest.mark.parametrize("width", [480, 700, 1000, 1400])
def test_what_is_cut_in_a_row_is_whole_in_its_tool_tip(panel, width) -> None:
    reason = Message("Goodreads did not answer within 30 seconds, five times in a row. Try again later.")
    long = "The Extraordinarily Long and Circuitous Voyage of a Ferryman and His Three Sisters"
    rows = [
        row(1, title=long, authors=("Wolfeschlegelsteinhausenbergerdorff Hubert Blaine", "Ada Fenwick")),
        row(2, title="W" * 90, series=f"{long} #12", fetched=False, reason=reason),
    ]
    panel.model.set_books(rows)
    panel.view.resize(theme.scaled(width), 300)
    assert not panel.view.grab().isNull()
    for line in range(2):
        book = panel.model.rows[panel.model.id_at(line)]
        for column in panel.view.shown_columns():
            tip = (
                panel.model.index(line, panel.model.position(column)).data(Qt.ItemDataRole.ToolTipRole) or ""
            )
            if column == "title":
                whole = [book.title, *book.authors, book.series.rpartition(" #")[0], str(book.reason or "")]
                assert all(text in tip for text in whole)
            elif column in ("author", "tags"):
                assert panel.model.cell(book.id, column) in tip
