"""Several books as one: the figures, and the page that shows them."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton
from ui.results.invented_books import books, row

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import row_of
from bookq_gui.ui.details.pane import DetailsPane
from bookq_gui.ui.details.summary import summary_of

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


def test_the_figures() -> None:
    rows = [
        row(1, rating=4.0, ratings_count=1_000, pages=100, year=1990, authors=("Ada",), genres=("A", "B")),
        row(2, rating=5.0, ratings_count=500, pages=201, year=-1800, authors=("Ada",), genres=("A",)),
        row(3, rating=None, ratings_count=None, pages=None, year=None, authors=(), genres=(), warnings=1),
    ]
    facts = {
        fact.name: fact.value
        for fact in summary_of(rows, {2: Annotation(tags=("sea",), state="read")}, ENGLISH)
    }
    assert facts["Mean rating"] == "4.50 (of 2 that are rated)"
    assert facts["Ratings in all"] == "1,500"
    assert facts["Pages in all"] == "301"
    assert facts["Pages a book"] == "150"
    assert facts["Published"] == "1801 BCE to 1990"
    assert facts["Authors"] == "Ada (2)"
    assert facts["Genres"] == "A (2), B (1)"
    assert facts["Read"] == "1 of 3"
    assert facts["Tags"] == "sea (1)"
    assert facts["With warnings"] == "1"


def test_books_of_which_nothing_is_known_have_no_figures() -> None:
    bare = row(
        1, rating=None, ratings_count=None, pages=None, year=None, authors=(), genres=(), language="",
        warnings=0,
    )  # fmt: skip
    assert summary_of([bare], {}, ENGLISH) == []
    assert summary_of([], {}, ENGLISH) == []


def test_many_names_are_counted() -> None:
    rows = [row(number, authors=(f"Author {number}",)) for number in range(20)]
    facts = {fact.name: fact.value for fact in summary_of(rows, {}, ENGLISH)}
    assert facts["Authors"].endswith(", 14 more")


@pytest.mark.parametrize("width", [280, 400])
def test_the_page_has_a_named_button_for_each_action(qtbot: Any, width: int) -> None:
    pane = DetailsPane()
    qtbot.addWidget(pane)
    pane.resize(width, 600)
    asked = []
    action = QAction("&Mark them…", pane)
    action.triggered.connect(lambda: asked.append(True))
    pane.set_actions([action])
    pane.show_several([row_of(book) for book in books(12)], {})
    pane.show()
    button = next(b for b in pane.findChildren(QToolButton) if b.defaultAction() is action)
    assert button.accessibleName() == "Mark them"
    button.click()
    assert asked == [True]
    assert not pane.grab().isNull()
