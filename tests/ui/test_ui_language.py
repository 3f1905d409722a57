"""The window speaks the user's language, and changes it while it is open."""

import json
import re
from pathlib import Path

import pytest
from fake_engine import FakeEngine, make_book, make_job
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialog, QToolButton
from test_ui_app import main_windows, run, wait_for  # noqa: F401 - a fixture

from bookq_gui import settings
from bookq_gui.goodreads.errors import Problem
from bookq_gui.goodreads.policies import RULES
from bookq_gui.model.events import Notice
from bookq_gui.model.imports import AddResult, ImportReport, ReportLine
from bookq_gui.model.job import Status
from bookq_gui.paths import resources
from bookq_gui.recovery.recover import Salvaged
from bookq_gui.ui import sentences
from bookq_gui.ui.actions import Act
from bookq_gui.ui.controllers.imports import IntakeWiring
from bookq_gui.ui.controllers.main import Wiring
from bookq_gui.ui.i18n import counted, translate
from bookq_gui.ui.language import SPOKEN, Language, chosen_language, locale_of
from bookq_gui.ui.notifier import READING
from bookq_gui.ui.widgets.message_bar import Message

CLOSING = "Das Fenster kann jederzeit geschlossen werden: die Warteschlange geht beim nächsten Start weiter."


@pytest.fixture
def language(qapp):
    made = Language(qapp)
    yield made
    made.use("en")
    QLocale.setDefault(QLocale("en"))


@pytest.mark.parametrize(
    ("choice", "wanted", "spoken"),
    [
        ("de", ["es-ES"], "de"),
        ("system", ["de-AT", "en-US"], "de"),
        ("system", ["fr-FR", "es-419"], "es"),
        ("system", ["en_GB"], "en"),
        ("system", ["fr-FR"], "en"),
        ("system", [], "en"),
        ("klingon", ["de"], "de"),
    ],
)
def test_which_language_is_spoken(choice, wanted, spoken):
    assert chosen_language(choice, wanted) == spoken


@pytest.mark.parametrize(
    ("language", "system", "made"),
    [("de", "de_AT", "de_AT"), ("de", "en_US", "de_DE"), ("es", "es_MX", "es_MX"), ("en", "de_DE", "en_DE")],
)
def test_numbers_and_dates_are_those_of_the_country(language, system, made):
    assert locale_of(language, QLocale(system)).name() == made


def test_every_language_that_can_be_chosen_is_there():
    for name in SPOKEN:
        assert name == "en" or (resources() / "translations" / f"bookq_{name}.qm").is_file()


@pytest.mark.parametrize(
    ("choice", "word", "number"), [("de", "Fehlgeschlagen", "1.234"), ("es", "Fallida", "1.234")]
)
def test_words_and_numbers_change_together(language, choice, word, number):
    assert language.use(choice)
    assert translate("Queue", "Failed") == word
    assert QLocale(choice).toString(1234567) == "1.234.567"
    assert not language.use(choice)
    assert language.use("en")
    assert translate("Queue", "Failed") == "Failed"


def test_plurals(language):
    language.use("de")
    assert counted("ImportReport", "%n books", "%n book", 1) == "1 Buch"
    assert counted("ImportReport", "%n books", "%n book", 2) == "2 Bücher"
    assert counted("ImportReport", "%n books", "%n book", 12345) == "12.345 Bücher"
    language.use("es")
    assert counted("ImportReport", "%n books", "%n book", 1) == "1 libro"
    assert counted("ImportReport", "%n books", "%n book", 0) == "0 libros"


def test_words_of_qt_itself_are_spoken_as_well(language):
    language.use("de")
    assert translate("QPlatformTheme", "Close") == "Schließen"


class TestSentences:
    def test_whole_ones(self, language):
        language.use("de")
        assert sentences.spoken("Already in the queue.") == "Schon in der Warteschlange."
        for problem in Problem:
            rule = RULES[problem]
            assert sentences.spoken(rule.saved) != str(rule.saved)
            for tries, last in ((1, False), (2, True), (5, True)):
                said = str(rule.message(tries=tries, last=last))
                told = sentences.spoken(said)
                assert not re.search(r"\b(the|it|page|times|twice|tries|tried)\b", told), told

    def test_those_with_a_part(self, language):
        language.use("de")
        said = str(RULES[Problem.TLS].message(reason="certificate expired {at noon}"))
        spoken = sentences.spoken(said)
        assert spoken != said
        assert "(certificate expired {at noon})" in spoken

    def test_stages(self, language):
        language.use("es")
        assert sentences.spoken("Fetching, 212 kB") == "Descargando, 212 kB"

    def test_a_part_that_is_a_sentence_is_spoken_as_well(self, language):
        language.use("de")
        said = (
            "The proxy is an address like http://proxy.example:3128, or empty for none. The default is used."
        )
        assert "Proxy ist" in sentences.spoken(said)
        assert "default" not in sentences.spoken(said)

    def test_what_is_not_known_stays(self, language):
        language.use("de")
        for text in ("", "Traceback (most recent call last)", "x" * 100_000):
            assert sentences.spoken(text) == text

    def test_english_stays_english(self):
        assert sentences.spoken("Fetching, 212 kB") == "Fetching, 212 kB"

    def test_a_line_of_a_receipt_is_taken_apart(self, language):
        line = "C:\\books: old\\x.txt: There is no link to a book on Goodreads in this file."
        assert sentences.spoken_line(line) == (
            "C:\\books: old\\x.txt",
            "There is no link to a book on Goodreads in this file.",
        )
        assert sentences.spoken_line("just: words") == ("just: words", "")
        language.use("de")
        assert sentences.spoken_line(line)[1].startswith("In dieser Datei")

    def test_hostile_text_takes_no_time(self, language):
        language.use("de")
        import time

        begun = time.monotonic()
        for text in ("The page gives " * 130, "{" * 2000, "a: " * 600, "Writing to " + "failed (" * 240):
            sentences.spoken(text)
            sentences.spoken_line(text)
        assert time.monotonic() - begun < 2


class TestWindow:
    @pytest.fixture
    def busy(self):
        def make(paths):
            return FakeEngine(
                paths,
                books=[make_book(n) for n in range(5)],
                jobs=[make_job(0, Status.FINISHED), make_job(1, Status.FAILED)],
            )

        return make

    def test_it_changes_its_language_in_place(self, run, busy):  # noqa: F811
        def script(window, engine):
            wait_for(lambda: window.results.model.total == 5)
            window.results.select_ids([make_book(2).id])
            window.results.set_filter("the")
            window.paste_box.set_text("goodreads.com/book/show/77")
            window.resize(760, 640)
            window.actions_[Act.SETTINGS].trigger()
            (dialog,) = [
                d for d in QApplication.topLevelWidgets() if isinstance(d, QDialog) and d.isVisible()
            ]
            box = dialog.rows["language"].editor.widget
            box.setCurrentIndex(box.findData("de"))
            box.activated.emit(box.currentIndex())
            wait_for(lambda: main_windows() and main_windows()[0] is not window)
            (new,) = main_windows()
            seen["menu"] = new.menuBar().actions()[0].text()
            wait_for(lambda: new.results.model.total == 5 and new.results.selected_ids())
            seen["books"] = new.results.model.total
            seen["selected"] = list(new.results.selected_ids())
            seen["filter"] = new.results.filter_text
            seen["draft"] = new.paste_box.text()
            seen["size"] = (new.width(), new.height())
            seen["dialogs"] = [
                d.windowTitle()
                for d in QApplication.topLevelWidgets()
                if isinstance(d, QDialog) and d.isVisible()
            ]
            seen["closed"] = engine.closed
            new.close()

        seen = {}
        code, engine = run(script, make=busy)
        assert code == 0
        assert seen == {
            "menu": "&Datei",
            "books": 5,
            "selected": [make_book(2).id],
            "filter": "the",
            "draft": "goodreads.com/book/show/77",
            "size": (760, 640),
            "dialogs": ["Einstellungen"],
            "closed": False,
        }
        assert engine.told_of("tell_again") == [("tell_again",)]
        assert engine.closed

    def switched(self, window, choice="de"):
        """Let the window speak another language, as the settings do; the new window."""
        preferences = window.findChild(Wiring).preferences
        preferences.change(language=choice)
        wait_for(lambda: main_windows() and main_windows()[0] is not window)
        (new,) = main_windows()
        wait_for(lambda: new.results.model.total)
        return new

    def test_what_was_done_before_is_taken_back_and_done_again_after(self, run, busy):  # noqa: F811
        new_book = make_book(30)

        def script(window, engine):
            wait_for(lambda: window.results.model.total == 5)
            window.paste_box.set_text(new_book.url)
            window.paste_box.add()
            window.queue.view.select_job(make_job(1).id)
            wait_for(lambda: window.actions_[Act.REMOVE_JOB].isEnabled())
            window.actions_[Act.REMOVE_JOB].trigger()
            window.actions_[Act.UNDO].trigger()
            new = self.switched(window)
            seen["told"] = [strip.message.text for strip in new.strips.shown()]
            undo, redo = new.actions_[Act.UNDO], new.actions_[Act.REDO]
            seen["texts"] = (undo.text(), redo.text())
            redo.trigger()
            undo.trigger()
            engine.become(make_job(30, Status.FINISHED))
            engine.collect(new_book)
            engine.brought = {make_job(30).id: (new_book.id,)}
            wait_for(lambda: new.results.model.total == 6)
            undo.trigger()
            wait_for(lambda: new.results.model.total == 5)
            seen["after"] = [strip.message.text for strip in new.strips.shown()]
            seen["jobs"] = sorted(engine.known_jobs)
            redo.trigger()
            wait_for(lambda: new.results.model.total == 6)
            new.close()

        seen = {}
        run(script, make=busy)
        assert seen == {
            "told": [CLOSING, "1 hinzugefügt"],
            "texts": (
                "&Rückgängig: 1 Buch hinzufügen",
                "Wieder&holen: 1 Auftrag aus der Warteschlange entfernt",
            ),
            "after": ["1 Buch hat die Sammlung wieder verlassen. Wiederholen bringt es zurück.", CLOSING],
            "jobs": [make_job(0).id, make_job(1).id],
        }

    def test_a_book_that_comes_while_the_window_changes_is_taken_back_too(self, run, busy):  # noqa: F811
        new_book = make_book(30)

        def script(window, engine):
            wait_for(lambda: window.results.model.total == 5)
            window.paste_box.set_text(new_book.url)
            window.paste_box.add()
            wait_for(lambda: window.queue.model.total == 3)
            before = engine.tell_again

            def tell_again():
                engine.become(make_job(30, Status.FINISHED))
                engine.collect(new_book)
                engine.brought = {make_job(30).id: (new_book.id,)}
                before()

            engine.tell_again = tell_again
            new = self.switched(window)
            seen["came"] = new.results.model.total
            new.actions_[Act.UNDO].trigger()
            wait_for(lambda: new.results.model.total == 5)
            seen["left"] = new.results.model.total
            new.close()

        seen = {}
        run(script, make=busy)
        assert seen == {"came": 6, "left": 5}

    def test_strips_that_can_be_taken_back_come_along(self, run, busy):  # noqa: F811
        def script(window, engine):
            wait_for(lambda: window.results.model.total == 5)
            window.results.select_ids([make_book(2).id])
            wait_for(lambda: window.actions_[Act.REMOVE_BOOK].isEnabled())
            window.actions_[Act.REMOVE_BOOK].trigger()
            wait_for(lambda: window.results.model.total == 4)
            new = self.switched(window)
            (strip,) = new.strips.shown()
            seen["told"] = strip.message.text
            seen["button"] = strip.message.action
            next(b for b in strip.findChildren(QToolButton) if b.text() == strip.message.action).click()
            wait_for(lambda: new.results.model.total == 5)
            seen["books"] = new.results.model.total
            new.close()

        seen = {}
        run(script, make=busy)
        assert seen == {
            "told": "1 Buch aus der Sammlung entfernt",
            "button": "Rückgängig",
            "books": 5,
        }

    def test_what_the_engine_told_once_is_told_anew(self, run, busy):  # noqa: F811
        salvaged = Salvaged(Path("/tmp/aside"), 96, 1, again=1)

        def script(window, engine):
            wait_for(lambda: window.results.model.total == 5)
            engine.tell(*map(Notice, salvaged.sentences()))
            wait_for(lambda: len(window.strips.shown()) == 2)
            new = self.switched(window)
            seen["told"] = [strip.message.text for strip in new.strips.shown()]
            new.close()

        seen = {}
        run(script, make=busy)
        again, first = seen["told"]
        assert first.startswith("Die Datenbank war beschädigt. Daraus gerettet: 96 Aufträge und 1 Buch;")
        assert again == "1 Buch war darin nicht mehr lesbar und wird noch einmal geladen."

    def test_the_offer_of_the_clipboard_and_of_numbers_comes_along(self, run, busy):  # noqa: F811
        def script(window, engine):
            wait_for(lambda: window.results.model.total == 5)
            (intake,) = window.findChildren(IntakeWiring)
            recognise = engine.imports.recognise
            engine.imports.recognise = lambda text, *, ids=False: (
                ImportReport((ReportLine(text, AddResult.ADDED, "Added.", job_id=f"gr:{text}"),))
                if ids
                else recognise(text)
            )
            intake._offer_numbers("990000777")
            window.paste_box.offer("goodreads.com/book/show/77")
            intake._tell_from_clipboard(1)
            new = self.switched(window)
            seen["told"] = [(strip.message.text, strip.message.action) for strip in new.strips.shown()]
            seen["box"] = new.paste_box.offered
            new.close()

        seen = {}
        run(script, make=busy)
        (copied, none), numbers = seen["told"]
        assert copied.startswith("1 Link aus der Zwischenablage")
        assert not none
        assert all(numbers)
        assert numbers[0].startswith("1 Zahl")
        assert seen["box"] == "goodreads.com/book/show/77"

    def test_what_is_not_known_by_heart_comes_along_as_it_was_said(self, run, busy):  # noqa: F811
        def script(window, engine):
            wait_for(lambda: window.results.model.total == 5)
            back = Message("One file is left.", action="Show", run=window.close, key="x")
            window.strips.tell(back)
            window.strips.tell(Message("Reading…", key=READING))
            new = self.switched(window)
            seen["told"] = [(strip.message.text, strip.message.action) for strip in new.strips.shown()]
            new.close()

        seen = {}
        run(script, make=busy)
        assert seen == {"told": [("One file is left.", "")]}

    def test_a_note_that_is_being_typed_can_be_taken_back_after(self, run, busy):  # noqa: F811
        def script(window, engine):
            wait_for(lambda: window.results.model.total == 5)
            window.results.select_ids([make_book(2).id])
            wait_for(lambda: window.details.own._book_id == make_book(2).id)
            window.details.own.note.setFocus()
            window.details.own.note.insertPlainText("lent out")
            new = self.switched(window)
            seen["kept"] = engine.library.annotation(make_book(2).id).note
            new.actions_[Act.UNDO].trigger()
            seen["taken back"] = engine.library.annotation(make_book(2).id).note
            new.close()

        seen = {}
        run(script, make=busy)
        assert seen == {"kept": "lent out", "taken back": ""}

    def test_it_comes_up_in_the_language_of_the_settings(self, run, paths):  # noqa: F811
        settings.save(paths.settings, settings.Settings(language="es"))
        seen = []
        run(lambda window, engine: seen.append(window.menuBar().actions()[0].text()))
        assert seen == ["&Archivo"]

    @pytest.fixture(autouse=True)
    def _english_again(self, qapp):
        yield
        for translator in qapp.findChildren(Language):
            translator.use("en")
        QLocale.setDefault(QLocale("en"))


def test_the_list_of_sentences_can_be_read():
    listed = json.loads((resources() / "translations" / "sentences.json").read_text("utf-8"))
    assert "Fetching, {size} kB" in listed
    assert "Connecting" in listed


@pytest.mark.parametrize(
    ("choice", "one", "many"),
    [
        ("de", "Daraus gerettet: 1 Auftrag und 0 Bücher;", "Daraus gerettet: 12.345 Aufträge und 1 Buch;"),
        ("es", "Se recuperó de ella: 1 tarea y 0 libros;", "Se recuperó de ella: 12.345 tareas y 1 libro;"),
    ],
)
def test_what_was_salvaged_is_counted_in_the_language(language, choice, one, many):
    language.use(choice)
    assert one in sentences.spoken(Salvaged(Path("/tmp/aside"), 1, 0).sentence())
    assert many in sentences.spoken(Salvaged(Path("/tmp/aside"), 12_345, 1).sentence())
    for told in Salvaged(Path("/tmp/aside"), 1, 0, little=True, again=2).sentences():
        assert sentences.is_known(told)
        assert sentences.spoken(told) != told
