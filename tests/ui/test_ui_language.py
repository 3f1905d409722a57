"""The window speaks the user's language, and changes it while it is open."""

import json
import re

import pytest
from fake_engine import FakeEngine, make_book, make_job
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialog
from test_ui_app import main_windows, run, wait_for  # noqa: F401 - a fixture

from bookq_gui import settings
from bookq_gui.goodreads.problems import Problem
from bookq_gui.goodreads.rules import RULES
from bookq_gui.model.job import Status
from bookq_gui.paths import resources
from bookq_gui.ui import sentences
from bookq_gui.ui.actions import Act
from bookq_gui.ui.language import SPOKEN, Language, chosen_language, locale_of
from bookq_gui.ui.texts import counted, translate


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
    assert counted("Receipt", "%n books", "%n book", 1) == "1 Buch"
    assert counted("Receipt", "%n books", "%n book", 2) == "2 Bücher"
    assert counted("Receipt", "%n books", "%n book", 12345) == "12.345 Bücher"
    language.use("es")
    assert counted("Receipt", "%n books", "%n book", 1) == "1 libro"
    assert counted("Receipt", "%n books", "%n book", 0) == "0 libros"


def test_words_of_qt_itself_are_spoken_as_well(language):
    language.use("de")
    assert translate("QPlatformTheme", "Close") == "Schließen"


class TestSentences:
    def test_whole_ones(self, language):
        language.use("de")
        assert sentences.spoken("Already in the queue.") == "Schon in der Warteschlange."
        for problem in Problem:
            rule = RULES[problem]
            assert sentences.spoken(rule.saved) != rule.saved
            for tries, last in ((1, False), (2, True), (5, True)):
                said = rule.message(tries=tries, last=last)
                told = sentences.spoken(said)
                assert not re.search(r"\b(the|it|page|times|twice|tries|tried)\b", told), told

    def test_those_with_a_part(self, language):
        language.use("de")
        said = RULES[Problem.TLS].message().format(reason="certificate expired {at noon}")
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
