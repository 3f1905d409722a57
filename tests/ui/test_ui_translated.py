"""All texts of the window are translated, except data."""

import html
import re

import pytest
from fake_engine import failed, make_book, make_job
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.job import Status
from bookq_gui.settings import SETTINGS
from bookq_gui.ui.actions import Act

WORD = re.compile(r"[A-Za-z]{3,}")
DATA = re.compile(
    r"bookq( demo)?|(https?|redis)://\S+|goodreads\.com\S*|\S+\.(csv|html)|/\S*|ISBN \S+"
    r"|(Ctrl|Shift|Alt)\+\S+"
)
DIALOGS = {
    Act.SETTINGS: "settingsDialog",
    Act.EXPORT: "exportDialog",
    Act.SHORTCUTS: "shortcutSheet",
    Act.BROWSER_HELP: "browserHelp",
}


class Pseudo(QTranslator):
    """Puts every translated text into brackets."""

    def translate(self, _context: str, text: str, _other: str | None = None, _n: int = -1) -> str:
        return f"⟦{text}⟧"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's own spelling
        return False


@pytest.fixture
def pseudo(qapp):
    translator = Pseudo()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def desk(pseudo, make_desk):
    books = [make_book(n) for n in range(4)]
    said = Annotation(state="read", stars=4.0, read_on="2026-03-14", tags=("Lesekreis",), note="Notiz")
    told = failed("not-found", "")
    jobs = [make_job(0, Status.FINISHED), make_job(8, Status.FAILED, **told), make_job(9), make_job(10)]
    return make_desk(size=(1366, 768), books=books, jobs=jobs, annotations={books[0].id: said})


def left(root: QWidget, data: set[str]) -> set[str]:
    """Return the texts in ``root`` that are neither translated nor data."""
    texts: list[str] = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisibleTo(root):
            continue
        texts += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QAbstractButton):
            texts.append(widget.text())
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            texts.append(widget.placeholderText())
    texts += [text for action in root.findChildren(QAction) for text in (action.text(), action.toolTip())]
    found = set()
    for text in texts:
        rest = html.unescape(re.sub(r"<[^>]+>", "", text))
        rest = re.sub(r"⟦[^⟦⟧]*⟧", "", rest)
        # What was cut to fit has lost the end of its translation.
        rest = re.sub(r"⟦.*(?:⟧|…$)", "", rest, flags=re.DOTALL)
        for known in sorted(data, key=len, reverse=True):
            rest = rest.replace(known, "")
        if WORD.search(DATA.sub("", rest)):
            found.add(text)
    return found


def known() -> set[str]:
    months = {QLocale().standaloneMonthName(month) for month in range(1, 13)}
    words = {
        *months,
        *(setting.example for setting in SETTINGS.values()),
        "ISBN",
        "Lesekreis",
        "Notiz",
        "English",
        "Hardcover",
        "Paperback",
        "Deutsch",
        "Español",
        "MiB",
    }
    for number in range(12):
        book = make_book(number)
        words |= {book.title, *book.authors, *book.genres, book.publisher, "Hanne Vold", "Tidewater Surveys"}
        words.add(book.description)
    return {word for word in words if word}


def choose(desk, *lines: int) -> None:
    model = desk.window.books.model
    desk.window.books.select_ids([model.shown_ids(line, line)[0] for line in lines])
    desk.settle()


def test_the_window_and_its_menus(desk):
    choose(desk, 0)
    desk.window.queue.set_open(opened=True)
    QApplication.processEvents()
    assert left(desk.window, known()) == set()


def test_several_books_statistics_and_covers(desk):
    choose(desk, 0, 1, 2)
    assert left(desk.window.details, known()) == set()
    for look in ("covers", "statistics"):
        desk.window.books.set_view(look)
        desk.settle()
        assert left(desk.window.books, known()) == set()


def test_first_start(pseudo, make_desk):
    assert left(make_desk(size=(1366, 768)).window, known()) == set()


def test_what_is_recognised_and_toasts(desk):
    desk.type("https://www.goodreads.com/book/show/5\nhttps://www.goodreads.com/book/show/6")
    assert left(desk.find("importPopover"), known()) == set()
    desk.find("addButton").click()
    desk.pump()
    for toast in desk.window.toasts.toasts:
        assert left(toast, known()) == set()


@pytest.mark.parametrize("act", DIALOGS)
def test_the_windows_beside_it(desk, act):
    desk.window.actions_[act].trigger()
    dialog = desk.find(DIALOGS[act])
    assert isinstance(dialog, QDialog)
    assert left(dialog, known()) == set()
    dialog.close()
