"""A panel of books without a window."""

import pytest
from PySide6.QtWidgets import QWidget
from ui.books.invented_books import row

from bookq_gui.model.annotation import Annotation
from bookq_gui.ui.actions import Actions
from bookq_gui.ui.books.panel import BooksPanel


@pytest.fixture
def panel(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    made = BooksPanel(Actions(host), host)
    made.resize(1000, 600)
    host.resize(1000, 600)
    host.show()
    made.host = host
    return made


@pytest.fixture
def shelf(panel):
    """Thirty books, the first of which the reader said something of; the newest is 30."""
    rows = [row(i, added_at=f"2026-11-01T10:{i:02}:00+00:00") for i in range(1, 31)]
    said = {
        1: Annotation(state="read", stars=5.0, tags=("sea",), note="good", read_on="2026-03-14"),
        2: Annotation(state="want", tags=("sea", "holiday")),
    }
    panel.model.set_books(rows, said)
    return panel
