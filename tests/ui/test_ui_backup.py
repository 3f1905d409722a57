"""Backup and restore from the window, as a person does it."""

import zipfile

import pytest
from fake_engine import make_book
from PySide6.QtCore import QDate, QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog

from bookq_gui.engine.engine import Engine
from bookq_gui.library.records import records_of
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.events import Notice
from bookq_gui.paths import default_paths
from bookq_gui.storage.store import Store
from bookq_gui.ui import file_dialogs
from bookq_gui.ui.actions import Act
from bookq_gui.ui.controllers.main import Wiring
from bookq_gui.ui.language import Language
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.sentences import forget, spoken
from bookq_gui.ui.widgets.theme import Theme
from bookq_gui.ui.window_state import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")

ACTS = [Act.BACK_UP, Act.RESTORE_BACKUP]
"""In the order of the menu."""


@pytest.fixture
def dialogs(monkeypatch, tmp_path):
    """What file dialogs were asked for, and what they answer."""

    class Dialogs:
        def __init__(self):
            self.asked = []
            self.answer = ""

        def ask(self, _parent, title, suggested, kinds, **_options):
            self.asked.append((title, suggested, kinds))
            return self.answer, ""

    made = Dialogs()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", made.ask)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", made.ask)
    monkeypatch.setattr(file_dialogs, "usual_folder", lambda: tmp_path)
    monkeypatch.setattr("bookq_gui.ui.controllers.backups.usual_folder", lambda: tmp_path)
    return made


def click(window, qtbot, act):
    """Choose ``act`` in the File menu with the mouse."""
    menu = window.menuBar().actions()[0].menu()
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(window.actions_[act]).center())


def test_back_up_asks_for_a_dated_file_in_the_documents(desk, qtbot, dialogs, tmp_path):
    dialogs.answer = str(tmp_path / "mine.zip")
    click(desk.window, qtbot, Act.BACK_UP)
    today = QDate.currentDate().toString("yyyy-MM-dd")
    assert dialogs.asked == [
        ("Back up to", str(tmp_path / f"bookq-{today}.zip"), "Backups of bookq (*.zip);;All files (*)")
    ]
    assert desk.engine.told_of("back_up") == [("back_up", tmp_path / "mine.zip")]
    assert desk.said() == ["Backing up to mine.zip…"]
    desk.engine.tell(Notice("1 book, 0 jobs and 2 notes are saved in mine.zip."))
    desk.pump()
    assert desk.said() == ["1 book, 0 jobs and 2 notes are saved in mine.zip."]


def test_a_name_without_an_ending_gets_one(desk, qtbot, dialogs, tmp_path):
    dialogs.answer = str(tmp_path / "mine")
    click(desk.window, qtbot, Act.BACK_UP)
    assert desk.engine.told_of("back_up") == [("back_up", tmp_path / "mine.zip")]


def test_restore_asks_for_a_file(desk, qtbot, dialogs, tmp_path):
    dialogs.answer = str(tmp_path / "mine.zip")
    click(desk.window, qtbot, Act.RESTORE_BACKUP)
    assert dialogs.asked == [("Restore a backup", str(tmp_path), "Backups of bookq (*.zip);;All files (*)")]
    assert desk.engine.told_of("restore_backup") == [("restore_backup", tmp_path / "mine.zip")]
    assert desk.said() == ["Taking in mine.zip…"]


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.name)
def test_a_dialog_that_is_closed_does_nothing(desk, qtbot, dialogs, act):
    click(desk.window, qtbot, act)
    assert len(dialogs.asked) == 1
    assert desk.said() == []
    assert desk.engine.told_of("back_up") + desk.engine.told_of("restore_backup") == []


def test_nothing_can_be_asked_before_the_store_is_open(make_desk):
    desk = make_desk(opened=False)
    assert not any(desk.window.actions_[act].isEnabled() for act in ACTS)
    desk.engine.open_in_background()
    desk.pump()
    assert all(desk.window.actions_[act].isEnabled() for act in ACTS)


@pytest.mark.parametrize(
    ("language", "restored", "left_out"),
    [
        ("de", "Wiederhergestellt: 1.204 Bücher, 1 Auftrag und 57 Notizen; ", "Wiederhergestellt: 1 Buch, "),
        ("es", "Restaurado: 1204 libros, 1 tarea y 57 notas; ", "Restaurado: 1 libro, "),
    ],
)
def test_what_came_of_it_is_said_in_the_language_of_the_user(qtbot, language, restored, left_out):
    app = QApplication.instance()
    words = Language(app)
    words.use(language)
    try:
        said = spoken("Restored 1,204 books, 1 job and 57 notes; 12 books were here already in a newer form.")
        assert said.startswith(restored)
        assert "books" not in said
        said = spoken("Restored 1 book, 2 jobs and 0 notes. 3 lines could not be read and were left out.")
        assert said.startswith(left_out)
        assert not any(word in said for word in ("lines", "notes", "jobs"))
        for sentence in (
            "Nothing was changed: everything in this backup is here already.",
            "x.zip was made by a newer bookq (2.0). Update bookq, then restore it.",
            "2 books, 1 job and 3 notes are saved in x.zip. Settings, covers and kept pages are not in it.",
            "This is a backup of bookq. Use File > Restore a backup… (or bookq restore FILE) to take it in.",
        ):
            assert spoken(sentence) != sentence
    finally:
        words.use("en")
        forget()


def filled(paths, count):
    store = Store(paths.store)
    store.open()
    for number in range(count):
        store.put(records_of(make_book(number)))
    assert store.close()
    return paths


@pytest.fixture
def real(qtbot, paths):
    """A window over the real engine, with 30 books."""
    engine = Engine(filled(paths, 30))
    session = Session(paths.config)
    window = MainWindow(engine, session)
    qtbot.addWidget(window)
    wiring = Wiring(window, engine, Theme(QApplication.instance()), session)
    window.show()
    wiring.pump.start()
    engine.open_in_background()
    qtbot.waitUntil(lambda: window.results.model.total == 30)
    yield window, engine
    wiring.pump.stop()
    window.close()
    engine.close()


def said(window):
    return [strip.message.text for strip in window.strips.shown()]


def test_from_one_window_to_the_other(real, qtbot, dialogs, tmp_path):
    window, _engine = real
    other = Engine(filled(default_paths(tmp_path / "other"), 33), workers=False)
    other.open()
    other.library.set_annotations({make_book(32).id: Annotation(tags=("winter",))})
    other.backups.back_up(tmp_path / "other.zip")
    qtbot.waitUntil(lambda: any(isinstance(event, Notice) for event in other.outbox))
    other.close()
    dialogs.answer = str(tmp_path / "other.zip")
    click(window, qtbot, Act.RESTORE_BACKUP)
    qtbot.waitUntil(lambda: window.results.model.total == 33)
    qtbot.waitUntil(lambda: "Restored 3 books, 0 jobs and 1 note." in said(window))
    assert window.results.model.annotation_of(make_book(32).id).tags == ("winter",)
    dialogs.answer = str(tmp_path / "mine.zip")
    click(window, qtbot, Act.BACK_UP)
    qtbot.waitUntil(lambda: any(text.startswith("33 books, 0 jobs and 1 note") for text in said(window)))
    with zipfile.ZipFile(tmp_path / "mine.zip") as archive:
        assert len(archive.read("books.jsonl").splitlines()) == 33


def test_a_backup_that_is_dropped_is_told_apart(real, qtbot, tmp_path):
    window, engine = real
    engine.backups.back_up(tmp_path / "mine.zip")
    qtbot.waitUntil(lambda: any("saved in mine.zip" in text for text in said(window)))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "mine.zip"))])
    window.take_in(mime)
    sentence = (
        "This is a backup of bookq. Use File > Restore a backup… (or bookq restore FILE) to take it in."
    )
    qtbot.waitUntil(
        lambda: any(
            sentence in " ".join(line) for strip in window.strips.shown() for line in strip.message.lines
        )
    )
