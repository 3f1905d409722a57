"""The filter line: marks and flags, what it completes, what it lists, and sorting by several columns."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton
from ui.results.invented_books import books, row

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import row_of
from bookq_gui.ui.books import text as words
from bookq_gui.ui.books.columns import POSITION
from bookq_gui.ui.books.panel import ResultsPanel
from bookq_gui.ui.table import filterhelp
from bookq_gui.ui.table.filter_language import FIELDS, Kind, last_word, parse

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
TIDE = row(1, title="Failed Tides", genres=("Nature",), warnings=0)
SAID = Annotation(tags=("Été", "lent to Anna"), note="Ask about the ending.\nIn May.", state="read")


@pytest.mark.parametrize(
    ("text", "annotation", "found"),
    [
        ("tag:ete", SAID, True), ('tag:"lent to"', SAID, True), ("tag:=lent", SAID, False),
        ("tags:any", SAID, True), ("tag:none", SAID, False), ("tag:none", Annotation(), True),
        ("-tag:ete", SAID, False), ("anna", SAID, True), ("ending", SAID, True), ("note:may", SAID, True),
        ("note:none", Annotation(), True), ("note:june", SAID, False), ("read:yes", SAID, True),
        ("read:no", SAID, False), ("read:no", Annotation(), False),
        ("read:no", Annotation(state="want"), True),
        ("read:none", Annotation(), True), ("read:any", Annotation(state="want"), True),
        ("-read:yes", Annotation(), True),
        ("READ:Ja", SAID, True), ('"failed"', Annotation(), True), ("failed", Annotation(), False),
        ("read", SAID, True), ("read", Annotation(state="want"), False), ("unread", Annotation(), True),
        ("unread", SAID, False), ("is:READ", SAID, True), ("-read", Annotation(state="want"), True),
        ('"read"', SAID, False), ("read: yes", SAID, True), ("tag: ete", SAID, True),
        ("-failed", Annotation(), True), ("warnings", Annotation(), False), ("-warnings", Annotation(), True),
    ],
)  # fmt: skip
def test_what_the_user_said_is_found(text: str, annotation: Annotation, found: bool) -> None:
    query = parse(text)
    assert query.problem is None
    assert query
    assert query.matches(TIDE, annotation) is found


def test_failed_means_the_last_fetch() -> None:
    assert parse("failed tides").matches(TIDE, failed=True)
    assert not parse("-failed").matches(TIDE, failed=True)
    assert parse("warnings").matches(TIDE._replace(warnings=2))


@pytest.mark.parametrize("text", ["read:", "read:maybe", "tag:", 'note:""'])
def test_half_a_field_is_explained(text: str) -> None:
    problem = parse(text).problem
    assert problem is not None
    assert problem.kind in (Kind.NOT_YES_OR_NO, Kind.NO_TEXT)
    assert words.sentence(problem).endswith(".")


@pytest.fixture
def panel(qtbot: Any) -> ResultsPanel:
    made = ResultsPanel()
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.set_all(
        [row_of(book) for book in books(40)],
        {1: Annotation(tags=("sea",)), 2: Annotation(tags=("sea", "winter"), note="n", state="want")},
    )
    made.show()
    return made


@pytest.fixture
def line(panel: ResultsPanel) -> QLineEdit:
    return panel.findChild(QLineEdit, "resultsFilter")


def examples() -> list[str]:
    menu = QMenu()
    filterhelp.fill(menu)
    return [action.data() for action in menu.actions() if action.data()]


def test_the_help_lists_every_field_and_every_example_can_be_meant(qapp: object) -> None:
    listed = examples()
    assert all(parse(example).problem is None for example in listed)
    named = {example.partition(":")[0] for example in listed}
    assert set(FIELDS) - named == {"id"}
    assert {"failed", "read"} <= named


def test_the_help_says_what_cannot_be_filtered(qapp: object) -> None:
    menu = QMenu()
    filterhelp.fill(menu)
    last = menu.actions()[-1]
    assert not last.isEnabled()
    assert "only in the details" in last.text()


def test_an_example_is_written_and_its_value_chosen(qtbot: Any, panel: ResultsPanel, line: QLineEdit) -> None:
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_F4)
    menu = panel.findChild(QMenu)
    assert menu.isVisible()
    next(action for action in menu.actions() if action.data() == "rating:>4").trigger()
    menu.close()
    assert line.text() == "rating:>4"
    assert line.selectedText() == ">4"
    assert 0 < panel.model.rowCount() < 40


def test_fields_and_values_are_completed(qtbot: Any, panel: ResultsPanel, line: QLineEdit) -> None:
    completer = line._completer
    qtbot.keyClicks(line, "ge")
    assert completer.popup().isVisible()
    assert line._offers.stringList() == ["genre:"]
    completer.activated[str].emit("genre:")
    assert line.text() == "genre:"
    qtbot.keyClicks(line, "sci")
    assert line._offers.stringList() == ['genre:"Science Fiction"']
    completer.activated[str].emit('genre:"Science Fiction"')
    assert line.text() == 'genre:"Science Fiction" '
    qtbot.keyClicks(line, "-tag:")
    assert line._offers.stringList() == ["-tag:sea", "-tag:winter"]
    qtbot.keyClicks(line, "zzz")
    assert not completer.popup().isVisible()


def test_a_single_letter_and_a_finished_value_offer_nothing() -> None:
    assert filterhelp.completions("r", {}) == []
    assert filterhelp.completions("read:", {}) == ["read:yes", "read:no", "read:none"]
    assert filterhelp.completions("genre:sea", {"genre": ["Sea"]}) == []
    assert filterhelp.completions("-ta", {}) == ["-tag:"]
    assert filterhelp.completions("re", {}) == ["reviews:", "read:", "read"]
    assert filterhelp.completions("unread", {}) == []
    assert filterhelp.completions("-is:", {}) == ["-is:read", "-is:unread", "-is:failed", "-is:warnings"]
    assert filterhelp.completions("by:fen", {"author": ["Ada Fenwick"]}) == ['author:"Ada Fenwick"']
    assert filterhelp.completions("genre: sci", {"genre": ["Science"]}) == ["genre:Science"]
    assert filterhelp.completions('author:"le', {"author": ["Le Guin"]}) == ['author:"Le Guin"']


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("genre: sc", "genre: sc"), ("sea genre: ", ""),
        ("", ""), ("sea", "sea"), ("sea ", ""), ('genre:"a b" -tag:', "-tag:"), ('"a b"', '"a b"'),
        ('author:"le g', 'author:"le g'),
    ],
)  # fmt: skip
def test_the_word_at_the_end(text: str, word: str) -> None:
    assert last_word(text) == word


def test_nothing_found_offers_all_books_again(qtbot: Any, panel: ResultsPanel, line: QLineEdit) -> None:
    button = panel.findChild(QPushButton, "overlayButton")
    assert not button.isVisible()
    panel.set_filter("zebra")
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert line.text() == ""
    assert panel.model.rowCount() == 40
    assert not button.isVisible()


def test_marks_sort_filter_and_are_spoken(panel: ResultsPanel) -> None:
    model = panel.model
    model.sort(POSITION["tags"], UP)
    assert model.shown_ids(0, 1) == [1, 2]
    panel.set_filter("tag:winter")
    assert model.shown_ids() == [2]
    panel.set_annotations({5: Annotation(tags=("winter",)), 2: Annotation()})
    assert model.shown_ids() == [5]
    assert model.tags() == ["sea", "winter"]
    panel.set_filter("read:none")
    assert 5 in model.shown_ids()
    spoken = model.index(0, POSITION["read"]).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "nothing said"


def test_a_mark_survives_a_new_record(panel: ResultsPanel) -> None:
    panel.upsert([panel.model.row_of(2)._replace(title="Another title")])
    assert panel.model.annotation_of(2).tags == ("sea", "winter")
    panel.set_filter("winter another")
    assert panel.model.shown_ids() == [2]


def click(qtbot: Any, panel: ResultsPanel, key: str, modifier: Qt.KeyboardModifier) -> None:
    header = panel.view.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(POSITION[key]) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def test_shift_sorts_within_the_columns_before(qtbot: Any, panel: ResultsPanel) -> None:
    shift, plain = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
    click(qtbot, panel, "author", plain)
    click(qtbot, panel, "year", shift)
    assert panel.model.sort_levels == (("author", UP), ("year", UP))
    click(qtbot, panel, "year", shift)
    assert panel.model.sort_levels == (("author", UP), ("year", DOWN))
    rows = [panel.model.row_at(number) for number in range(40)]
    years: dict[object, list[int]] = {}
    for entry in rows:
        if entry.year is not None:
            years.setdefault(entry.authors, []).append(entry.year)
    assert all(of_one == sorted(of_one, reverse=True) for of_one in years.values())
    header = panel.view.horizontalHeader()
    assert header.sortIndicatorSection() == POSITION["author"]
    with_figures = header.grab().toImage()
    click(qtbot, panel, "rating", plain)
    assert [key for key, _ in panel.model.sort_levels] == ["rating", "author", "year"]
    assert header.grab().toImage() != with_figures


def test_sorting_by_menu(panel: ResultsPanel) -> None:
    menu = panel.view.live_sort_menu(panel)

    def press(text: str) -> None:
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == text).trigger()

    press("Rating")
    press("Descending")
    assert panel.model.sort_levels == (("rating", DOWN),)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Rating", "Descending"]
    press("As they arrived")
    assert panel.model.sort_levels == ()
    menu.aboutToShow.emit()
    assert not any(action.isChecked() for action in menu.actions())


def test_the_line_tells_a_screen_reader_what_it_is(line: QLineEdit) -> None:
    assert QAccessible.queryAccessibleInterface(line).text(QAccessible.Text.Name) == "Filter the books"
