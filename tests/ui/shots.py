"""Draws the main states of the window, to be compared with the design. Not a test.

python tests/ui/shots.py FOLDER [NAME…]

Scale and language belong to a process, so pictures that need others get one of their own.
"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parent)]

# ruff: noqa: E402 - the folders above come first
from desk import Desk, close_desk, open_desk
from fake_engine import failed, make_book, make_job, make_queues
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book
from bookq_gui.model.events import FilesRead, JobProgress
from bookq_gui.model.imports import AddResult, ImportReport, ReportLine
from bookq_gui.model.job import JobError, Status
from bookq_gui.model.message import Message
from bookq_gui.paths import default_paths
from bookq_gui.ui.actions import Act
from bookq_gui.ui.i18n import use_language

SMALL, USUAL, LARGE = (1024, 640), (1366, 768), (1920, 1080)
TAGS = ("book club", "holiday", "lent to Ines", "favourites", "to give away")
SITE = "https://www.goodreads.com"
NOTE = "Lent to Ines in May. She is to give it to Bram."


def said_of(number: int) -> Annotation:
    """What the reader says of book ``number``."""
    if number == 0:
        tags = ("book club", "lent to Ines")
        return Annotation(state="read", stars=5.0, read_on="2026-03-14", tags=tags, note=NOTE)
    if number % 4 == 1:
        return Annotation(state=("reading", "want")[number // 4 % 2], tags=(TAGS[number % 5],))
    if number % 4 == 2:
        return Annotation(
            state="want", tags=(TAGS[number % 5], TAGS[(number + 2) % 5]), note="From the radio."
        )
    return Annotation(
        state="read",
        stars=float(3 + number % 3) if number % 2 else None,
        tags=(TAGS[number % 5],) * (number % 3 == 0),
    )


def library(count: int, fetched: int | None = None) -> dict:
    """Books for an engine; those from ``fetched`` on have no page yet."""
    books: list[Book] = []
    for number in range(count):
        book = make_book(number)
        if fetched is not None and number >= fetched:
            book = replace(book, layout="", fetched_at="")
        books.append(book)
    added = {
        book.id: time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - (60 + 40_000 * n)))
        for n, book in enumerate(books)
    }
    return {
        "books": books,
        "annotations": {book.id: said_of(n) for n, book in enumerate(books)},
        "added": added,
    }


def jobs_of(now: float, *, done: int = 22) -> list:
    at = now - 60
    jobs = [
        make_job(n, Status.FINISHED, attempts=1, started_at=at, finished_at=at + 1.2) for n in range(done)
    ]
    jobs += [
        make_job(22, Status.STARTED, attempts=1, started_at=now - 1, label="Under the Saffron Roof"),
        make_job(23, Status.SCHEDULED, due_at=now + 42, label="The Salt Road North", **failed(
            "server-error", "Goodreads had a fault of its own (503).", attempts=1, at=at)),
        make_job(24, Status.SCHEDULED, due_at=now + 131, label="House of Nine Stairs", **failed(
            "timeout", "Goodreads did not answer within 30 seconds.", attempts=2, at=at)),
        make_job(25, Status.FAILED, **failed(
            "not-found", "Goodreads has no such book (404). Check the link.", attempts=1, at=at)),
        make_job(26, Status.FAILED, label="List 264, Books to Be Buried With", **failed(
            "list-page", "This is a list, not a book. Its books can be taken instead.", attempts=1, at=at)),
        make_job(27, Status.FAILED, **failed(
            "timeout", "Goodreads did not answer five times.", attempts=5, at=at)),
    ]  # fmt: skip
    names = ("The Tuning of the World", "Vesper and Vine", "The Copper Meridian", "Paper Lanterns at Noon")
    return jobs + [make_job(n, label=names[n % 4]) for n in range(28, 40)]


def open_window(folder: str, size, theme: str, **engine) -> Desk:
    return open_desk(default_paths(folder), size=size, theme=theme, **engine)


def choose_first(desk: Desk) -> None:
    model = desk.window.books.model
    desk.window.books.select_ids(model.shown_ids(0, 0))
    desk.window.books.enter()
    desk.settle()


# The states


def first_start(folder, size, theme):
    return open_window(folder, size, theme)


def busy(folder, size, theme, **queue):
    now = time.time()
    books = library(22)
    fresh = books["books"][:2]
    books["books"] = books["books"][2:]
    desk = open_window(folder, size, theme, jobs=jobs_of(now), queues=make_queues(**queue), **books)
    desk.engine.collect(*fresh)
    if not queue:
        desk.engine.tell(JobProgress("gr:990000023", "Reading the page, 212 kB so far"))
    desk.pump()
    choose_first(desk)
    desk.window.queue.set_open(opened=True)
    return desk


def busy_with_toast(folder, size, theme):
    desk = busy(folder, size, theme)
    show = ("Show them", desk.window.books.show_newest)
    desk.controller.services.say("5 books came in", icon="check", key="came-in", actions=[show])
    return desk


def blocked(folder, size, theme):
    reason = JobError("challenge", Message("Goodreads wants to see a browser."))
    return busy(folder, size, theme, open_until=time.time() + 252.4, reason=reason)


def whole_library(folder, size, theme):
    now = time.time()
    jobs = [make_job(n, Status.FINISHED, attempts=1, finished_at=now - 900) for n in range(23)]
    jobs += [
        make_job(n, Status.FAILED, **failed("timeout", "Goodreads did not answer five times.", attempts=5))
        for n in range(300, 304)
    ]
    desk = open_window(folder, size, theme, jobs=jobs, **library(240))
    choose_first(desk)
    desk.window.queue.set_open(opened=False)
    return desk


def covers(folder, size, theme):
    desk = whole_library(folder, size, theme)
    desk.window.books.filter_by("tag", "book club")
    desk.window.books.set_view("covers")
    choose_first(desk)
    return desk


def imported(folder, size, theme):
    now = time.time()
    books = library(300, fetched=1)
    jobs = [make_job(0, Status.FINISHED, attempts=1, started_at=now - 3, finished_at=now - 2)]
    jobs.append(make_job(1, Status.STARTED, attempts=1, started_at=now - 1))
    jobs += [make_job(n, label=books["books"][n].title) for n in range(2, 300)]
    desk = open_window(folder, size, theme, jobs=jobs, **books)
    desk.engine.tell(JobProgress("gr:990000002", "Reading the page, 96 kB so far"))
    lines = tuple(
        ReportLine(book.title, AddResult.ADDED, "Added.", f"gr:{book.id}", title=book.title)
        for book in books["books"]
    )
    before = {book.id: Annotation() for book in books["books"]}
    report = ImportReport(lines, annotations_before=before)
    desk.engine.tell(FilesRead(report, "goodreads_library_export.csv"))
    desk.pump()
    choose_first(desk)
    desk.window.queue.set_open(opened=True)
    return desk


PASTE = f"""Hi! Here are the ones I told you about:
{SITE}/book/show/990000101-the-glass-harvest?ref=rae
{SITE}/list/show/264.Books_That_Everyone_Should_Read
978-0-306-40615-7, 978-0-306-40615-8
https://www.amazon.com/dp/B0INVENTED"""


def paste_report() -> ImportReport:
    added, here, refused = AddResult.ADDED, AddResult.COLLECTED, AddResult.REFUSED
    lines = [
        ReportLine(f"{SITE}/book/show/990000101", added, "Added.", "gr:990000101", title="The Glass Harvest"),
        ReportLine("978-0-306-40615-7", added, "Added.", "isbn:9780306406157"),
    ]
    more = ("The Copper Meridian", "Winterlight", "Paper Lanterns at Noon", "Vesper and Vine", "Hollow Tide",
            "The Salt Road North", "House of Nine Stairs")  # fmt: skip
    lines += [
        ReportLine(f"{SITE}/book/show/{n}", added, "Added.", f"gr:{n}", title=t)
        for n, t in enumerate(more, 77)
    ]
    lines += [
        ReportLine(f"{SITE}/book/show/99000000{n}", here, "Here.", f"gr:99000000{n}") for n in (1, 2, 3)
    ]
    lines += [
        ReportLine("Books_That_Everyone_Should_Read", refused,
                   "A list, not a book. bookq can take the 100 books of its first page.",
                   title="Books That Everyone Should Read", list_url=f"{SITE}/list/show/264"),
        ReportLine("978-0-306-40615-8", refused, "Not an ISBN: the last digit would have to be 7.",
                   instead="978-0-306-40615-7"),
        ReportLine("amazon.com/dp/B0INVENTED", refused, "Not a page of Goodreads, and no ISBN in it.",
                   open_url="https://www.amazon.com/dp/B0INVENTED"),
    ]  # fmt: skip
    return ImportReport(tuple(lines))


def messy_paste(folder, size, theme):
    desk = whole_library(folder, size, theme)
    desk.engine.imports.recognise = lambda _text, **_more: paste_report()
    desk.window.intake.field.setFocus()
    desk.type(PASTE)
    return desk


def several(folder, size, theme):
    desk = whole_library(folder, size, theme)
    model = desk.window.books.model
    ids = [model.shown_ids(n, n)[0] for n in (0, 1, 2, 4, 5, 7, 9)]
    desk.window.books.select_ids(ids)
    desk.settle()
    return desk


def statistics(folder, size, theme):
    desk = whole_library(folder, size, theme)
    desk.window.books.set_view("statistics")
    desk.settle()
    return desk


def all_failed(folder, size, theme):
    now = time.time()
    told = failed(
        "no-answer", "goodreads.com could not be reached. Tried five times.", attempts=5, at=now - 400
    )
    jobs = [make_job(100 + n, Status.FAILED, **told) for n in range(60)]
    desk = open_window(folder, size, theme, jobs=jobs)
    desk.window.queue.set_open(opened=True)
    return desk


def dialog(act: Act, name: str):
    """The state in which one of the windows beside the main one is open: that one is drawn."""

    def state(folder, size, theme):
        desk = whole_library(folder, size, theme)
        desk.window.actions_[act].trigger()
        desk.picture = desk.find(name)
        return desk

    return state


SHOTS = {
    "01-first-start": (first_start, USUAL, "light"),
    "02-busy": (busy_with_toast, USUAL, "light"),
    "03-busy-dark": (busy_with_toast, USUAL, "dark"),
    "04-busy-1024x640": (busy, SMALL, "light"),
    "05-blocked": (blocked, USUAL, "light"),
    "06-blocked-1024x640-dark": (blocked, SMALL, "dark"),
    "07-library": (whole_library, USUAL, "light"),
    "08-library-1920-dark": (whole_library, LARGE, "dark"),
    "09-covers-1920": (covers, LARGE, "light"),
    "10-imported": (imported, USUAL, "light"),
    "11-messy-paste": (messy_paste, USUAL, "light"),
    "12-several": (several, USUAL, "dark"),
    "13-statistics": (statistics, USUAL, "light"),
    "14-german-busy": (busy, USUAL, "light"),
    "15-all-failed": (all_failed, USUAL, "light"),
    "16-library-2x": (whole_library, USUAL, "light"),
    "17-right-to-left": (busy_with_toast, USUAL, "light"),
    "18-settings": (dialog(Act.SETTINGS, "settingsDialog"), USUAL, "light"),
    "19-settings-dark": (dialog(Act.SETTINGS, "settingsDialog"), USUAL, "dark"),
    "20-browser-help": (dialog(Act.BROWSER_HELP, "browserHelp"), USUAL, "light"),
    "21-browser-help-dark": (dialog(Act.BROWSER_HELP, "browserHelp"), USUAL, "dark"),
    "22-export": (dialog(Act.EXPORT, "exportDialog"), USUAL, "light"),
    "23-keys-dark": (dialog(Act.SHORTCUTS, "shortcutSheet"), USUAL, "dark"),
}
ALONE = {"14-german-busy", "16-library-2x", "17-right-to-left"}


def draw(folder: Path, name: str) -> None:
    """Draw one picture in this process."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    font = QFont("Inter")
    font.setPixelSize(13)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(font)
    if name.startswith("14"):
        use_language(app, "de")
    if name.startswith("17"):
        from PySide6.QtCore import Qt

        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    state, size, theme = SHOTS[name]
    with tempfile.TemporaryDirectory() as place:
        desk = state(place, size, theme)
        until = time.monotonic() + 1.2
        while time.monotonic() < until:
            app.processEvents()
        (desk.picture or desk.window).grab().save(str(folder / f"{name}.png"))
        close_desk(desk)


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [name for name in SHOTS if not sys.argv[2:] or any(part in name for part in sys.argv[2:])]
    for name in wanted:
        if name in ALONE and os.environ.get("BOOKQ_SHOT") != name:
            environment = dict(os.environ, BOOKQ_SHOT=name)
            if name.startswith("16"):
                environment["QT_SCALE_FACTOR"] = "2"
            subprocess.run([sys.executable, str(HERE), str(folder), name], env=environment, check=True)
        else:
            draw(folder, name)
        print(folder / f"{name}.png")


if __name__ == "__main__":
    main()
