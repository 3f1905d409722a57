"""Nothing of a book is cut, however long its names are and however narrow the details."""

import json

import pytest
from panel_data import full_book, long_books, row
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, Contributor, SeriesEntry, names
from bookq_gui.ui.details.long_text import SafeBrowser, TextField
from bookq_gui.ui.widgets.buttons import Segments

WIDTHS = (320, 344, 376, 448, 560)
MARKED = Annotation(
    state="did-not-finish", stars=4, read_on="2026-03-14", tags=("book club", "lent to Ines until next May"),
    note="Lent to Ines in May. She is to give it to Bram.", read_count=3, owned=2, added_on="2020-01-05",
    review="Read in one night, and again.",
)  # fmt: skip


def cut(pane) -> list[str]:
    """What is cut or reaches over the edge of the page that is shown."""
    page = pane.page
    found = []
    edge = page.viewport().width()
    for widget in page.area.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not pane.window():
            continue
        folded = isinstance(widget.parent(), (TextField, SafeBrowser))
        left = widget.mapTo(page.area, QPoint(0, 0)).x()
        inside_clip = any(isinstance(w, SafeBrowser) for w in (widget, widget.parentWidget()))
        if not inside_clip and (left < 0 or left + widget.width() > edge):
            found.append(f"{type(widget).__name__} {widget.objectName()} leaves the page")
        if isinstance(widget, QLabel) and not folded:
            if widget.wordWrap():
                needs = widget.heightForWidth(widget.width())
                fits = needs <= widget.height() + 1
            else:
                fits = widget.sizeHint().width() <= widget.width() + 1
            if not fits:
                found.append(f"label {widget.text()[:60]!r} needs more room than {widget.size()}")
        elif (
            isinstance(widget, (QAbstractButton, Segments))
            and widget.width() < widget.minimumSizeHint().width()
        ):
            found.append(f"button {widget.accessibleName()!r} is {widget.width()} wide")
        elif isinstance(widget, SafeBrowser) and widget.document().idealWidth() > widget.width() + 1:
            found.append("the description is wider than the page")
    for button in pane.header.findChildren(QAbstractButton):
        if button.isVisible() and button.width() < button.sizeHint().width():
            found.append(f"button {button.text()!r} of the header is cut")
    return found


def shown(pane, book, annotation=MARKED):
    pane.expect(row(book), annotation)
    pane.loaded(book.id, book)
    # Heights follow widths, which follow heights: the layouts settle in a few rounds.
    for _ in range(4):
        QApplication.processEvents()


@pytest.mark.parametrize("number", range(len(WIDTHS)))
def test_invented_books_with_long_names(pane, number):
    pane.resize(WIDTHS[number], 800)
    for book in long_books(200)[number :: len(WIDTHS)]:
        shown(pane, book)
        assert cut(pane) == [], book.title


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_follows_the_last_line(pane, width):
    pane.resize(width, 400)
    shown(pane, full_book())
    page = pane.page
    end = page.area.rect().bottom()
    last = max(
        label.mapTo(page.area, label.rect().bottomLeft()).y()
        for label in page.area.findChildren(QLabel)
        if label.isVisible()
    )
    assert last <= end <= last + 32


@pytest.mark.parametrize("width", [320, 560])
@pytest.mark.parametrize("mirrored", [False, True])
def test_twice_as_large_a_font_and_right_to_left(pane, qapp, width, mirrored):
    before, direction = QApplication.font(), QApplication.layoutDirection()
    larger = QFont(before)
    larger.setPixelSize(26)
    try:
        QApplication.setFont(larger)
        if mirrored:
            QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        pane.resize(width, 800)
        for book in [full_book(), *long_books(12)]:
            shown(pane, book)
            assert cut(pane) == [], book.title
    finally:
        QApplication.setFont(before)
        QApplication.setLayoutDirection(direction)


def texts_in(values) -> tuple[str, ...]:
    return tuple(value if isinstance(value, str) else str(value[0]) for value in values or ())


def real_books(folder) -> list[Book]:
    made = []
    for number, line in enumerate((folder / "EXPECTED.jsonl").read_text("utf-8").splitlines(), 1):
        known = json.loads(line)
        if not known.get("title"):
            continue
        people = tuple(
            Contributor(person[0], person[1] or "Author") for person in known.get("contributors") or ()
        )
        stars = known.get("stars_1_to_5")
        made.append(
            full_book(
                number,
                title=known["title"],
                original_title=known.get("original_title"),
                series=tuple(
                    SeriesEntry(*(entry if isinstance(entry, list) else [entry]))
                    for entry in known.get("series") or ()
                ),
                contributors=people,
                authors=names(people),
                rating=known.get("rating"),
                ratings_count=known.get("ratings_count"),
                stars=tuple(stars) if stars and len(stars) == 5 else None,
                genres=texts_in(known.get("genres")),
                format=known.get("format"),
                edition=known.get("edition"),
                characters=texts_in(known.get("characters")),
                places=texts_in(known.get("places")),
            )
        )
    return made


@pytest.mark.parametrize("width", WIDTHS)
def test_real_books(pane, shared_pages, width):
    books = real_books(shared_pages)
    assert len(books) >= 40
    pane.resize(width, 800)
    for book in books:
        shown(pane, book)
        assert cut(pane) == [], book.title
