"""No word of the window is left English: everything it shows goes through the translation, or is data."""

import importlib.util
import re
from dataclasses import replace
from pathlib import Path

import pytest
from fake_engine import failed, make_book, make_job
from pseudo import Painted, PseudoLanguage, marked, shown_texts, words_outside
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu

from bookq_gui.goodreads.errors import Problem
from bookq_gui.goodreads.policies import RULES
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Award, Contributor, SeriesEntry
from bookq_gui.model.events import Exported, JobProgress, Notice, StoreHealth
from bookq_gui.model.imports import AddResult, ImportReport, ReportLine
from bookq_gui.model.job import JobError, Status
from bookq_gui.model.plurals import ANOTHER_EDITION, KEPT_AS_IT_IS
from bookq_gui.recovery.recover import Salvaged
from bookq_gui.storage.disk_errors import export_error
from bookq_gui.ui.actions import Act
from bookq_gui.ui.docks import bring
from bookq_gui.ui.queue import job_filter as jobs
from bookq_gui.ui.table import filter_language

OPEN_FAILED = "The folder /tmp cannot be opened. Is its disk still connected? bookq keeps trying."
TROUBLE = "The disk that holds /tmp is full. Free some space: nothing is lost, and bookq goes on by itself."
WARNING = "Some star counts are below zero; they are kept as the page gives them."
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TOO_LONG = "The name of the file is too long. Choose a shorter one."
DATA = re.compile(
    r"""
    ^[^\t]+\t\s*$    # an example before its meaning
    | (https?://|bookq://|www\.|goodreads\.com)\S* | \b(gr|file):\S+     # addresses
    | (?<!\w)/[\w./-]+ | \b[\w-]+\.(zip|csv|txt|html|mhtml|webarchive|gz|py|png|svg)\b | \*\.\w+   # files
    | \bbookq\b | \bGoodreads\b | \bISBN(-1[03])?\b | \bASIN\b | \bJSON\b | \bMarkdown\b    # names
    | \bEnglish\b | \bDeutsch\b | \bEspañol\b
    | \b(Ctrl|Shift|Alt|Tab|Esc|Del|Return|Enter|Up|Down|Left|Right|Backspace|Space|Home|End)\b
    | \bF\d+\b | (?<=\+)[A-Z]\b                                           # keys
    | \b(%s):\S* | \b(%s),? | raiting     # what is written in the filter line
    """
    % (2 * ("|".join((*filter_language.FIELDS, *filter_language.WORDS, *jobs.FIELDS, "is", "award")),)),
    re.VERBOSE,
)
LETTERS = re.compile("[A-Za-z]{2,}")


@pytest.fixture
def language(qapp):
    made = PseudoLanguage()
    made.speak()
    yield made
    made.fall_silent()


def cyrillic_book(number):
    return replace(
        make_book(number),
        title=f"Книга {number}",
        title_complete=f"Книга {number}",
        original_title="Исходная",
        series=(SeriesEntry("Ряд", "1"),) if number % 2 else (),
        contributors=(Contributor("Автор", "Author", 1), Contributor("Другой", "Переводчик", 2)),
        authors=("Автор",),
        genres=("Роман", "Повесть"),
        description="Слова",
        description_html="Слова",
        format="Мягкая",
        edition="Первое",
        publisher="Дом",
        language="Русский",
        isbn10="123456789X",
        asin="1234567890",
        awards=(Award("Премия", "Роман", 2001, won=True), Award("Премия", None, 2002, won=False)),
        characters=("Герой",),
        places=("Город",),
        editions_count=3,
        currently_reading=4,
        want_to_read=5,
        warnings=(WARNING,) if number == 2 else (),
        source=None if number else "file:///tmp/page.html",
    )


def cyrillic_job(number, status, **changes):
    return make_job(number, status, **{"label": f"Книга {number}", **changes})


class Looker:
    """Gathers what is seen in each state."""

    def __init__(self, painted):
        self.painted = painted
        self.left = {}

    def look(self, state):
        QApplication.processEvents()
        found = [*shown_texts(), *(("painted", text) for text in self.painted.texts)]
        self.painted.texts.clear()
        for place, text in found:
            if LETTERS.search(DATA.sub(" ", words_outside(text))):
                self.left.setdefault(f"{place}: {text!r}", state)

    def complain(self):
        lines = [f"{state}: {text}" for text, state in self.left.items()]
        assert not lines, "\n" + "\n".join(lines)


@pytest.fixture
def looker(monkeypatch):
    return Looker(Painted(monkeypatch))


def all_jobs():
    said = [str(rule.message(tries=2, last=True)) for rule in RULES.values()]
    problems = [re.sub(r"\{\w+\}", "причина", text) for text in said]
    jobs = [
        cyrillic_job(number, Status.FAILED, **failed("x", message, "След", attempts=2))
        for number, message in enumerate(problems, 100)
    ]
    jobs += [cyrillic_job(n, Status.FINISHED, attempts=1) for n in range(4)]
    jobs.append(cyrillic_job(5, Status.STARTED, attempts=1, started_at=1.0))
    jobs.append(cyrillic_job(6, Status.SCHEDULED, due_at=9e9, **failed("timeout", problems[0])))
    jobs.append(cyrillic_job(7, Status.CANCELED))
    jobs += [cyrillic_job(n, Status.QUEUED) for n in range(8, 12)]
    return jobs


@pytest.fixture
def desk(language, make_desk):
    return make_desk(books=[cyrillic_book(n) for n in range(8)], jobs=all_jobs())


def dialogs():
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]


def close_dialogs():
    for dialog in dialogs():
        dialog.close()
    QApplication.processEvents()


def test_the_marks_are_seen(language):
    assert marked("{count} of %n") == "⟦⟧{count}⟦ of ⟧%n⟦⟧"
    assert words_outside("⟦a ⟧Fetching⟦ b⟧ <i>") == "Fetching <i>"
    assert words_outside("⟦cut of…") == ""


def test_nothing_is_english_before_and_in_an_empty_collection(language, make_desk, looker):
    desk = make_desk(opened=False)
    looker.look("opening")
    desk.window.opening.show_failure(OPEN_FAILED, "След")
    looker.look("not opened")
    desk.engine.open_in_background()
    desk.pump()
    looker.look("empty")
    desk.window.statistics_dock.show()
    bring(desk.window.statistics_dock)
    desk.pump()
    looker.look("empty statistics")
    looker.complain()


def test_nothing_is_english_in_the_main_states(desk, looker, qtbot):
    window, engine = desk.window, desk.engine
    for column in range(window.results.model.columnCount()):
        window.results.view.setColumnHidden(column, False)
    for column in range(window.queue.model.columnCount()):
        window.queue.view.setColumnHidden(column, False)
    looker.look("busy")
    engine.tell(JobProgress("gr:990000006", "Fetching, 212 kB"))
    for number in range(3):
        window.results.select_ids([cyrillic_book(number).id])
        qtbot.waitUntil(lambda n=number: window.details.book_id == cyrillic_book(n).id)
        desk.pump()
        looker.look("details")
    engine.library.set_annotations(
        {
            cyrillic_book(n).id: Annotation(tags=("ярлык",), note="запись", state="read" if n == 0 else None)
            for n in range(2)
        }
    )
    desk.pump()
    window.details.show_failure(str(RULES[Problem.NOT_FOUND].message()))
    looker.look("failed last time")
    window.results.select_ids([cyrillic_book(n).id for n in range(4)])
    qtbot.waitUntil(lambda: window.details.book is None)
    looker.look("several")
    for text in (
        "нет",
        "raiting:>4",
        "rating:x",
        "rating:",
        "genre:",
        "fetched:x",
        "read:x",
        "year:9-1",
        "is:x",
        "award:x",
    ):
        window.results.set_filter(text)
        looker.look(f"filter {text}")
    window.results.set_filter("")
    window.queue.filter.setText("нет")
    window.queue.choose_chip("failed")
    looker.look("failed")
    window.queue._filter_now()
    looker.look("nothing in the queue")
    window.queue.filter.clear()
    window.queue.choose_chip("all")
    for kind in ("challenge", "offline", "proxy", "unreachable", "server-error"):
        message = str(RULES[Problem.CHALLENGE].message())
        engine.queue_becomes(cooling_until=9e9, reason=JobError(kind, message))
        desk.pump()
        looker.look(f"cool-down {kind}")
        engine.queue_becomes(cooling_until=None, probing=True)
        desk.pump()
        looker.look(f"probing {kind}")
    engine.queue.pause()
    desk.pump()
    looker.look("paused")
    engine.tell(StoreHealth(TROUBLE))
    desk.pump()
    looker.look("trouble")
    looker.complain()


def test_nothing_is_english_of_what_is_told(desk, looker, tmp_path, qtbot):
    window, engine = desk.window, desk.engine
    box = window.paste_box
    engine.refusal = str(RULES[Problem.LIST_PAGE].message())
    box.set_text(
        "goodreads.com/book/show/990000101\ngoodreads.com/list/show/264\ngoodreads.com/book/show/990000001"
    )
    box.recognise_now()
    looker.look("reason under the box")
    box.add()
    window.strips.shown()[0].toggle()
    looker.look("receipt")
    entries = tuple(
        ReportLine("/tmp/x.txt", AddResult.REFUSED, sentence)
        for sentence in ("There is no link to a book on Goodreads in this file.",)
    )
    desk.wiring._intake._tell_receipt(ImportReport(entries), lambda: None, files=True)
    window.strips.shown()[0].toggle()
    looker.look("receipt of files")
    file = tmp_path / "x.csv"
    file.touch()
    for problem in (
        TOO_LONG,
        export_error(OSError(28, ""), file).message,
        export_error(PermissionError(13, ""), file).message,
    ):
        engine.tell(Exported(file, problem=problem, details="След"))
        desk.pump()
        looker.look("export that failed")
    engine.tell(Exported(file, 3))
    engine.tell(Notice("There is no link to a book on Goodreads in this file."))
    desk.pump()
    looker.look("export")
    for strip in window.strips.shown():
        strip.dismiss()
    for act in (Act.MARK_READ, Act.REFETCH_BOOK, Act.READ_AGAIN, Act.REMOVE_BOOK):
        window.results.select_ids([cyrillic_book(1).id])
        qtbot.waitUntil(window.actions_[Act.REMOVE_BOOK].isEnabled)
        window.actions_[act].trigger()
        desk.pump()
        looker.look(act.name)
    for action in window.copy_menu.actions():
        window.results.select_ids([cyrillic_book(2).id, cyrillic_book(3).id])
        qtbot.waitUntil(window.actions_[Act.REMOVE_BOOK].isEnabled)
        action.trigger()
        desk.pump()
        looker.look("copied")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/page.html")])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    window.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), *how))
    looker.look("dragging")
    looker.complain()


def notices():
    """What the engine says, from its source, with the parts filled in that are data."""
    place = Path(__file__).parents[2] / ".ci" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", place)
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    salvaged = Salvaged(Path("/tmp/store-damaged"), 1204, 1, little=True, again=2)
    return [re.sub(r"\{\w+\}", "3", text) for text in tool.notices()] + list(salvaged.sentences())


def test_nothing_is_english_of_what_the_engine_says(desk, looker):
    said = notices()
    assert "3 kept pages are read again." in said
    for text in said:
        desk.engine.tell(Notice(text))
        desk.pump()
        looker.look("notice")
    looker.complain()


def test_nothing_is_english_in_the_names_of_jobs(language, make_desk, looker):
    endings = (ANOTHER_EDITION, KEPT_AS_IT_IS, f"{ANOTHER_EDITION} {KEPT_AS_IT_IS}")
    jobs = [
        cyrillic_job(number, Status.FINISHED, label=f"Книга {ending}")
        for number, ending in enumerate(endings)
    ]
    desk = make_desk(jobs=jobs)
    looker.look("queue")
    desk.window.queue.show_job(jobs[0].id)
    looker.look("job")
    close_dialogs()
    looker.complain()


def test_nothing_is_english_in_the_statistics(desk, looker, qtbot):
    window = desk.window
    bring(window.statistics_dock)
    qtbot.waitUntil(lambda: bool(window.statistics.board.widgets))
    looker.look("statistics")
    wiring = desk.wiring._statistics
    wiring._not_saved(export_error(FileNotFoundError(2, ""), desk.engine.paths.data / "gone" / "x.png"))
    wiring._copy_numbers()
    looker.look("charts not saved")
    looker.complain()


@pytest.mark.parametrize("act", [Act.SETTINGS, Act.DIAGNOSTICS, Act.SHORTCUTS, Act.ABOUT, Act.EXPORT])
def test_nothing_is_english_in_the_windows_beside(desk, looker, act):
    desk.window.actions_[act].trigger()
    desk.pump()
    assert dialogs()
    looker.look(act.name)
    if act is Act.EXPORT:
        (dialog,) = dialogs()
        for number in range(dialog._formats.count()):
            dialog._formats.setCurrentIndex(number)
            looker.look("format")
        for file in ("", "/", "/no/such/folder/x.csv", "x.xyz", str(desk.engine.paths.data / "x.csv")):
            dialog._file.setText(file)
            looker.look(f"file {file}")
    if act is Act.SETTINGS:
        (dialog,) = dialogs()
        for line in dialog.findChildren(QLineEdit):
            line.setText("нет")
            line.textEdited.emit("нет")
            looker.look("wrong setting")
    close_dialogs()
    looker.complain()


def test_nothing_is_english_in_the_details_of_jobs(desk, looker):
    for job in all_jobs()[:2] + all_jobs()[-8:]:
        desk.window.queue.show_job(job.id)
        desk.pump()
        looker.look(f"job {job.status}")
        close_dialogs()
    desk.window.results.select_ids([cyrillic_book(n).id for n in range(2)])
    QApplication.processEvents()
    desk.window.actions_[Act.ADD_TAGS].trigger()
    looker.look("tags")
    close_dialogs()
    looker.complain()


def test_nothing_is_english_in_the_menus(desk, looker, qtbot):
    desk.window.results.findChild(type(desk.window.results._filter)).show_help()
    looker.look("help of the filter")
    for menu in desk.window.findChildren(QMenu):
        if menu.isVisible():
            menu.close()
    menu = desk.window.results.view.columns_menu()
    menu.show()
    looker.look("columns")
    menu.close()
    looker.complain()
