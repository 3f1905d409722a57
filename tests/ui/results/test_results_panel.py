"""The filter line and the table, used as a person does."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QAction, QColor, QContextMenuEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QStyleFactory, QWidget
from ui.results.invented_books import books, row

from bookq_gui.model.book import row_of
from bookq_gui.ui.books.columns import COLUMNS, POSITION
from bookq_gui.ui.books.panel import ResultsPanel
from bookq_gui.ui.books.view import ResultsView
from bookq_gui.ui.widgets.theme import DARK, LIGHT, palette_of

TITLE, RATING, YEAR = POSITION["title"], POSITION["rating"], POSITION["year"]
NO = Qt.KeyboardModifier.NoModifier
POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(qtbot: Any) -> ResultsPanel:
    made = ResultsPanel()
    qtbot.addWidget(made)
    made.resize(1100, 500)
    made.set_all([row_of(book) for book in books(40)])
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def line(panel: ResultsPanel) -> QLineEdit:
    return panel.findChild(QLineEdit, "resultsFilter")


@pytest.fixture
def view(panel: ResultsPanel) -> ResultsView:
    return panel.findChild(ResultsView, "resultsView")


def spot(view: ResultsView, row_number: int, column: int = TITLE) -> QPoint:
    return view.visualRect(view.model().index(row_number, column)).center()


def count(panel: ResultsPanel) -> str:
    return panel.findChild(QWidget, "resultsCount").text()


def problem(panel: ResultsPanel) -> str:
    told = panel.findChild(QWidget, "resultsFilterProblem")
    return told.accessibleName() if told.isVisibleTo(panel) else ""


def menu_on_screen() -> QMenu:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())


@POPUP
def test_typing_filters_and_escape_brings_all_back(qtbot: Any, panel: ResultsPanel, line: QLineEdit) -> None:
    assert count(panel) == "40 books"
    qtbot.keyClicks(line, "rating:>4 author:ingrid")
    qtbot.waitUntil(lambda: panel.model.rowCount() < 40)
    matching = [b for b in books(40) if (b.rating or 0) > 4 and any("Ingrid" in name for name in b.authors)]
    assert {panel.model.row_at(i).id for i in range(panel.model.rowCount())} == {b.id for b in matching}
    assert count(panel) == f"{len(matching)} of 40 books"
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert panel.model.rowCount() == 40
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""


@POPUP
def test_a_wrong_filter_is_explained_and_the_last_good_one_stays(
    qtbot: Any, panel: ResultsPanel, line: QLineEdit
) -> None:
    panel.set_filter("id:3")
    qtbot.keyClicks(line, " raiting:>4")
    assert problem(panel) == ""
    qtbot.waitUntil(lambda: problem(panel) != "")
    assert "“raiting”" in problem(panel)
    assert panel.model.rowCount() == 1
    line.setText("id:4")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert problem(panel) == ""
    assert panel.model.row_at(0).id == 4


def test_the_keyboard_goes_from_the_filter_to_the_table(
    qtbot: Any, panel: ResultsPanel, line: QLineEdit, view: ResultsView
) -> None:
    panel.focus_filter()
    assert line.hasFocus()
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert view.hasFocus()
    assert panel.selected_ids() == (1,)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert not view.hasFocus()


def test_selection_is_told_once_with_ids_in_the_order_of_the_table(
    qtbot: Any, panel: ResultsPanel, view: ResultsView
) -> None:
    with qtbot.waitSignal(panel.selectionChangedTo) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO, spot(view, 2))
    assert told.args == [((3,), 3)]
    with qtbot.waitSignal(panel.selectionChangedTo) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CTRL, spot(view, 0))
    assert told.args == [((1, 3), 1)]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO, spot(view, 0))
    with qtbot.waitSignal(panel.selectionChangedTo, check_params_cb=lambda now: now[1] == 2) as told:
        qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert told.args == [((1, 2), 2)]
    assert count(panel) == "2 selected · 40 books"


def test_selection_stays_with_its_books_through_sorting_filtering_and_new_ones(
    qtbot: Any, panel: ResultsPanel, view: ResultsView
) -> None:
    panel.select_ids([3, 7], current=7)
    view.sortByColumn(TITLE, Qt.SortOrder.DescendingOrder)
    panel.upsert([row(600, title="Zzz"), row(601, title="Aaa")])
    assert set(panel.selected_ids()) == {3, 7}
    assert view.current_id() == 7
    with qtbot.waitSignal(panel.selectionChangedTo, check_params_cb=lambda now: now == ((3,), 3)):
        panel.set_filter("id:3")
    panel.remove([3])
    assert panel.selected_ids() == ()


def test_enter_and_double_click_activate_and_del_asks_to_remove(
    qtbot: Any, panel: ResultsPanel, view: ResultsView
) -> None:
    panel.select_ids([2, 4])
    with qtbot.waitSignal(panel.activated) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [2]
    with qtbot.waitSignal(panel.removeRequested) as told:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert told.args == [(2, 4)]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO, spot(view, 5))
    with qtbot.waitSignal(panel.activated) as told:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NO, spot(view, 5))
    assert told.args == [6]
    view.clearSelection()
    with qtbot.assertNotEmitted(panel.removeRequested):
        qtbot.keyClick(view, Qt.Key.Key_Delete)


def test_ctrl_c_copies_the_shown_cells_of_the_selected_lines(
    qtbot: Any, panel: ResultsPanel, view: ResultsView, qapp: QApplication
) -> None:
    panel.upsert([row(2, title="A\tB", rating=4.5, ratings_count=12345)])
    panel.select_ids([2])
    with qtbot.waitSignal(panel.copied) as told:
        qtbot.keyClick(view, Qt.Key.Key_C, CTRL)
    assert told.args == [1]
    cells = qapp.clipboard().text().split("\t")
    assert cells[0] == "A B"
    assert "12,345" in cells
    assert len(cells) == len(view.shown_columns()) - 1
    assert panel.copy_as("link") == 1
    assert qapp.clipboard().text() == "https://www.goodreads.com/book/show/2"


def test_a_click_on_the_header_sorts_and_a_third_takes_it_back(
    qtbot: Any, panel: ResultsPanel, view: ResultsView
) -> None:
    header = view.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(RATING) + 20, header.height() // 2)
    seen = []
    for _ in range(3):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, NO, at)
        seen.append(panel.model.sort_levels)
    assert seen == [
        (("rating", Qt.SortOrder.AscendingOrder),),
        (("rating", Qt.SortOrder.DescendingOrder),),
        (),
    ]


@POPUP
def test_columns_are_chosen_from_the_header(qtbot: Any, view: ResultsView) -> None:
    header = view.horizontalHeader()
    header.customContextMenuRequested.emit(QPoint(5, 5))
    menu = menu_on_screen()
    titles = [action.text() for action in menu.actions() if action.data()]
    assert titles == [column.heading for column in COLUMNS]
    assert not menu.actions()[TITLE].isEnabled()
    row_height = view.verticalHeader().defaultSectionSize()
    menu.actions()[POSITION["cover"]].trigger()
    menu.actions()[POSITION["publisher"]].trigger()
    menu.close()
    assert "cover" not in view.shown_columns()
    assert "publisher" in view.shown_columns()
    assert view.verticalHeader().defaultSectionSize() < row_height
    view.columns_menu().actions()[-1].trigger()
    assert view.shown_columns() == [column.key for column in COLUMNS if column.shown]


def test_columns_and_sorting_come_back_at_the_next_start(
    qtbot: Any, panel: ResultsPanel, view: ResultsView
) -> None:
    header = view.horizontalHeader()
    view.show_column("genres", True)
    view.show_column("series", False)
    header.moveSection(header.visualIndex(YEAR), 1)
    header.resizeSection(POSITION["author"], 333)
    view.sortByColumn(TITLE, Qt.SortOrder.AscendingOrder)
    view.sortByColumn(YEAR, Qt.SortOrder.DescendingOrder)
    stored = panel.save_state()

    other = ResultsPanel()
    qtbot.addWidget(other)
    assert other.restore_state(stored)
    assert other.view.shown_columns() == view.shown_columns()
    assert other.view.shown_columns()[:2] == ["cover", "year"]
    assert other.view.columnWidth(POSITION["author"]) == 333
    assert other.model.sort_levels == panel.model.sort_levels
    assert other.view.horizontalHeader().sortIndicatorSection() == YEAR
    other.set_all([row_of(book) for book in books(40)])
    assert other.model.shown_ids() == panel.model.shown_ids()
    assert other.save_state() == stored
    assert not other.restore_state(b"rubbish")
    assert other.save_state() == stored


def test_room_that_is_left_goes_to_the_titles(panel: ResultsPanel, view: ResultsView) -> None:
    panel.resize(1700, 500)
    assert view.columnWidth(TITLE) > COLUMNS[TITLE].width
    assert view.horizontalHeader().length() == view.viewport().width()
    panel.resize(500, 500)
    assert view.columnWidth(TITLE) == COLUMNS[TITLE].width


def test_an_empty_table_explains_itself(qtbot: Any) -> None:
    panel = ResultsPanel()
    qtbot.addWidget(panel)
    panel.show()

    def overlay() -> tuple[str, str]:
        found = [w for w in panel.view.viewport().children() if isinstance(w, QWidget) and w.isVisible()]
        return (found[0].accessibleName(), found[0].accessibleDescription()) if found else ("", "")

    assert overlay()[0] == "No books yet"
    assert "Paste Goodreads links" in overlay()[1]
    panel.upsert([row(1)])
    assert overlay() == ("", "")
    panel.set_filter("zebra")
    assert overlay()[0] == "Nothing matches the filter"
    panel.set_filter("")
    assert overlay() == ("", "")


@POPUP
def test_the_context_menu_has_the_actions_of_the_window(
    qtbot: Any, panel: ResultsPanel, view: ResultsView
) -> None:
    action = QAction("Refetch", panel)
    panel.set_menu_actions([action])
    panel.select_ids([3])
    at = spot(view, 2)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, NO, at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    menu = menu_on_screen()
    assert menu.actions() == [action]
    menu.close()


def test_a_clicked_genre_narrows_the_filter_once(panel: ResultsPanel) -> None:
    panel.set_filter("rating:>3")
    panel.add_filter("genre:Fantasy")
    panel.add_filter("genre:Fantasy")
    assert panel.filter_text == "rating:>3 genre:Fantasy"


@pytest.mark.parametrize("typed", ["genre:Arthurian", "-genre:Art", 'genre:="Artists"'])
def test_a_longer_word_in_the_line_does_not_stand_for_a_clicked_one(panel: ResultsPanel, typed: str) -> None:
    panel.set_filter(typed)
    panel.add_filter("genre:Art")
    assert panel.filter_text == f"{typed} genre:Art"


def test_covers_are_asked_for_what_is_seen_and_painted(
    qtbot: Any, panel: ResultsPanel, view: ResultsView
) -> None:
    asked: set[int] = set()

    def provide(book_id: int, size: QSize, _ratio: float) -> QPixmap | None:
        asked.add(book_id)
        pixmap = QPixmap(size)
        pixmap.fill(QColor(255, 0, 0))
        return pixmap if book_id == 2 else None

    panel.set_cover_provider(provide)
    picture = view.grab().toImage()
    assert 0 < len(asked) < 40
    assert 4 not in asked
    center = view.viewport().mapTo(view, view.visualRect(view.model().index(1, POSITION["cover"])).center())
    assert picture.pixelColor(center) == QColor(255, 0, 0)
    asked.clear()
    panel.covers_changed([2])
    qtbot.waitUntil(lambda: 2 in asked)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_stars_are_painted_beside_the_figure(
    panel: ResultsPanel, view: ResultsView, theme: object, direction: Qt.LayoutDirection
) -> None:
    panel.setStyle(QStyleFactory.create("Fusion"))
    panel.setPalette(palette_of(theme))
    view.setLayoutDirection(direction)
    panel.set_all([row(1, rating=5.0), row(2, rating=0.2), row(3, rating=float("nan"))])
    view.selectionModel().clearSelection()
    picture = view.grab().toImage()

    def ink(line: int) -> int:
        place = view.visualRect(view.model().index(line, RATING)).adjusted(2, 2, -2, -2)
        place.translate(view.viewport().mapTo(view, QPoint(0, 0)))
        half = place.width() // 2
        mirrored = direction == Qt.LayoutDirection.RightToLeft
        left = place.right() - 50 - half if mirrored else place.left() + 40
        paper = QColor(theme.base).lightness()
        return sum(
            abs(picture.pixelColor(x, y).lightness() - paper) > 90
            for x in range(left, left + half)
            for y in range(place.top(), place.bottom())
        )

    assert ink(0) > 100
    assert ink(1) == ink(2) == 0


def test_everything_that_takes_the_keyboard_has_a_name(panel: ResultsPanel) -> None:
    for widget in panel.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface is not None
            assert interface.text(QAccessible.Text.Name), widget


def test_select_all_of_many_is_told_with_every_id(qtbot: Any, panel: ResultsPanel, view: ResultsView) -> None:
    panel.set_all(row(i) for i in range(2000))
    with qtbot.waitSignal(panel.selectionChangedTo) as told:
        view.selectAll()
    assert told.args[0][0] == tuple(range(2000))
    view.selectionModel().select(view.model().index(5, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert panel.selected_ids() == (5,)
