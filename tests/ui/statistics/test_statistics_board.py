"""Statistics: what is counted, what a bar filters, and how the board shows it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QTest
from ui.books.invented_books import row

from bookq_gui.model.annotation import Annotation
from bookq_gui.ui.books.filter_fields import book_language
from bookq_gui.ui.books.model import BooksModel
from bookq_gui.ui.controllers.statistics import count
from bookq_gui.ui.statistics.board import Board, ChartWidget
from bookq_gui.ui.statistics.data import Shape, charts_of, tiles_of
from bookq_gui.ui.table.filter_language import parse
from bookq_gui.ui.widgets.labels import ElidedLabel

LOCALE = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
ROWS = [row(i) for i in range(1, 200)]
SAID = {
    i: Annotation(
        state="read" if i % 2 else "want",
        stars=float(i % 5 + 1) if i % 3 else None,
        read_on=f"{QDate.currentDate().year() - i // 2 % 4}-0{i % 9 + 1}-1{i % 9}" if i % 2 else None,
        tags=("sea",) if i % 7 == 0 else (),
    )
    for i in range(1, 120)
}


def charts():
    return charts_of(ROWS, SAID, LOCALE)


def test_the_tiles() -> None:
    tiles = {tile.text: tile.figure for tile in tiles_of(ROWS, SAID, LOCALE)}
    read = [each for each in ROWS if each.id in SAID and SAID[each.id].state == "read"]
    stars = [mine.stars for mine in SAID.values() if mine.stars]
    assert tiles["books"] == "199"
    assert tiles["read"] == str(len(read))
    assert tiles["pages read"] == f"{sum(each.pages for each in read):,}"
    assert tiles["my average"] == f"{sum(stars) / len(stars):.2f}"


def test_nothing_is_averaged_of_nothing() -> None:
    assert [tile.text for tile in tiles_of([], {}, LOCALE)] == ["books", "read", "pages read"]


@pytest.mark.parametrize("key", [key for key in charts() if key != "compare"])
def test_every_bar_counts_what_its_filter_shows(qapp, key: str) -> None:
    model = BooksModel()
    model.set_books(ROWS, SAID)
    language = book_language(model)
    for bar in charts()[key].bars:
        if bar.term:
            query = parse(bar.term, language)
            assert query.problem is None
            found = query.keep(list(model.rows), model.search_text)
            if key == "months":
                found = [i for i in found if SAID[i].read_on]
            assert len(found) == bar.value, bar


def test_own_rating_stands_beside_that_of_the_readers() -> None:
    chart = charts()["compare"]
    assert chart.shape is Shape.MARKS
    both = [each for each in ROWS if each.id in SAID and SAID[each.id].stars and each.rating]
    assert chart.marks == tuple((each.rating, SAID[each.id].stars) for each in both)


def test_the_years_read_are_without_gaps() -> None:
    labels = [bar.label for bar in charts()["read"].bars]
    assert labels == [str(QDate.currentDate().year() - ago) for ago in (3, 2, 1, 0)]


def test_a_chart_with_a_chip_keeps_its_bars_and_the_others_follow(qapp) -> None:
    model = BooksModel()
    model.set_books(ROWS, SAID)
    language = book_language(model)
    chosen = parse("my:5", language)
    shown = chosen.keep(list(model.rows), model.search_text)
    everything = parse("", language)
    figures = count(model.rows, SAID, shown, {"stars": everything}, model.search_text)
    by_key = {chart.key: chart for chart in figures.charts}
    assert sum(bar.value for bar in by_key["stars"].bars) == sum(
        mine.stars is not None for mine in SAID.values()
    )
    assert sum(bar.value for bar in by_key["ratings"].bars) <= len(shown)
    assert figures.tiles[0].figure == str(len(shown))


@pytest.fixture
def board(qtbot):
    made = Board()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    shown = [chart for chart in charts().values() if chart.bars or chart.marks]
    made.show_figures(tiles_of(ROWS, SAID, LOCALE), shown, {})
    made.show()
    return made


def widget_of(board: Board, key: str) -> ChartWidget:
    return next(each for each in board.findChildren(ChartWidget) if each.chart.key == key)


@pytest.mark.parametrize(("width", "columns"), [(1000, 3), (700, 2), (400, 1)])
def test_cards_stand_in_as_many_columns_as_fit(board, qtbot, width, columns) -> None:
    from bookq_gui.ui.widgets import theme

    board.resize(theme.scaled(width) + 20, 700)
    lefts = {each.mapTo(board, each.rect().topLeft()).x() for each in board.findChildren(ChartWidget)}
    qtbot.waitUntil(
        lambda: (
            len({e.mapTo(board, e.rect().topLeft()).x() for e in board.findChildren(ChartWidget)}) == columns
        )
    )
    assert lefts


def test_charts_are_never_lower_than_they_want_to_be(board, qtbot) -> None:
    board.resize(700, 300)
    shown = board.findChildren(ChartWidget)
    qtbot.waitUntil(lambda: all(chart.height() >= chart.sizeHint().height() for chart in shown))
    assert board.verticalScrollBar().maximum() > 0


def test_a_bar_is_chosen_by_mouse_or_keyboard(board, qtbot) -> None:
    chart = widget_of(board, "genres")
    with qtbot.waitSignal(board.chosen) as chosen:
        at = chart.bar_rect(1).center().toPoint()
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert chosen.args[1] == chart.chart.bars[1]
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    with qtbot.waitSignal(board.chosen) as chosen:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert chosen.args == [chart.chart, chart.chart.bars[0]]


def test_a_bar_without_books_is_not_chosen(board, qtbot) -> None:
    chart = widget_of(board, "months")
    empty = next(n for n, bar in enumerate(chart.chart.bars) if not bar.value)
    with qtbot.assertNotEmitted(board.chosen):
        at = chart.bar_rect(empty).center().toPoint()
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def test_the_chosen_bar_stands_out(board) -> None:
    chart = widget_of(board, "genres")
    before = chart.grab().toImage()
    chart.show_chart(chart.chart, chart.chart.bars[0].term)
    assert chart.grab().toImage() != before


def test_numbers_and_picture_can_be_taken_along(board) -> None:
    text = board.numbers()
    assert "Genres" in text
    assert text.count("\t") > 30
    assert board.picture().width() >= board.widget().width()


def test_a_screen_reader_is_told_the_numbers(board) -> None:
    chart = widget_of(board, "genres")
    assert chart.accessibleName() == "Genres"
    assert chart.chart.bars[0].name in chart.accessibleDescription()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_charts_are_painted_in_both_directions(board, direction) -> None:
    board.setLayoutDirection(direction)
    for chart in board.findChildren(ChartWidget):
        assert not chart.grab().isNull()


def test_a_remark_gives_way_to_the_title_of_its_chart(board, qtbot) -> None:
    board.resize(760, 700)
    titles = [label for label in board.findChildren(ElidedLabel) if label.isVisible()]
    qtbot.waitUntil(lambda: all(label.text() == label.whole for label in titles))
