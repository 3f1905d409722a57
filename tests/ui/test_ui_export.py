"""Export from the window, as a person does it."""

import csv
import subprocess
import sys

import pytest
from fake_engine import make_book
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget

from bookq_gui.engine.engine import Engine
from bookq_gui.library.records import records_of
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.events import Exported
from bookq_gui.storage.store import Store
from bookq_gui.ui import file_dialogs
from bookq_gui.ui.actions import Act
from bookq_gui.ui.controllers.main import Wiring
from bookq_gui.ui.exports.dialog import ExportDialog
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.widgets.theme import Theme
from bookq_gui.ui.window_state import Session


@pytest.fixture
def shelf(make_desk, tmp_path, monkeypatch):
    monkeypatch.setattr(file_dialogs, "QStandardPaths", None)
    desk = make_desk(books=[make_book(n) for n in range(12)])
    desk.session.keep_text("export/folder", str(tmp_path))
    return desk


def asked(desk, act=Act.EXPORT) -> ExportDialog:
    desk.window.actions_[act].trigger()
    return desk.wiring._exporting._dialog


def part(dialog, kind, name):
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found


def press(dialog, qtbot):
    qtbot.mouseClick(part(dialog, QPushButton, "exportButton"), Qt.MouseButton.LeftButton)


def test_all_books_with_two_keys(shelf, qtbot, tmp_path):
    shelf.window.activateWindow()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(shelf.window, Qt.Key.Key_S, modifiers)
    dialog = shelf.wiring._exporting._dialog
    assert part(dialog, QLineEdit, "exportFile").text() == file_dialogs.native(tmp_path / "books.csv")
    assert part(dialog, QRadioButton, "export-all").isChecked()
    qtbot.keyClick(part(dialog, QLineEdit, "exportFile"), Qt.Key.Key_Return)
    assert shelf.engine.told_of("export") == [
        ("export", tmp_path / "books.csv", tuple(make_book(n).id for n in range(12)), "csv")
    ]
    shelf.pump()
    assert shelf.said() == ["12 books are in books.csv"]


def test_the_shown_books_are_offered_first_when_a_filter_is_on(shelf, qtbot):
    shelf.window.results.set_filter("format:hardcover")
    dialog = asked(shelf)
    shown = part(dialog, QRadioButton, "export-shown")
    assert shown.isChecked()
    assert shown.text() == "Shown books (6)"
    press(dialog, qtbot)
    ids = shelf.engine.told_of("export")[0][2]
    assert ids == tuple(shelf.window.results.model.shown_ids())
    assert len(ids) == 6


def test_the_selected_books_from_the_context_menu(shelf, qtbot):
    wanted = (make_book(2).id, make_book(5).id)
    shelf.window.results.select_ids(wanted)
    qtbot.waitUntil(lambda: shelf.window.actions_[Act.EXPORT_SELECTED].isEnabled())
    assert shelf.window.actions_[Act.EXPORT_SELECTED] in shelf.window.results.view._menu_actions
    dialog = asked(shelf, Act.EXPORT_SELECTED)
    assert part(dialog, QRadioButton, "export-selected").isChecked()
    press(dialog, qtbot)
    assert shelf.engine.told_of("export")[0][2] == wanted


def test_what_is_empty_cannot_be_chosen(shelf):
    dialog = asked(shelf)
    assert not part(dialog, QRadioButton, "export-selected").isEnabled()


def test_nothing_to_export_without_books(make_desk):
    assert not make_desk().window.actions_[Act.EXPORT].isEnabled()


def test_the_format_changes_the_name_and_is_remembered(shelf, qtbot, tmp_path):
    dialog = asked(shelf)
    part(dialog, QLineEdit, "exportFile").setText(str(tmp_path / "winter.csv"))
    dialog.choose_format("bibtex")
    assert part(dialog, QLineEdit, "exportFile").text().endswith("winter.bib")
    press(dialog, qtbot)
    assert shelf.engine.told_of("export")[0][1:] == (
        tmp_path / "winter.bib",
        shelf.engine.told_of("export")[0][2],
        "bibtex",
    )
    again = asked(shelf)
    assert again.form.key == "bibtex"
    assert part(again, QComboBox, "exportFormat").currentText() == "BibTeX"


def test_what_cannot_be_is_said_and_cannot_be_pressed(shelf, tmp_path):
    dialog = asked(shelf)
    part(dialog, QLineEdit, "exportFile").setText(str(tmp_path / "gone" / "x.csv"))
    assert "There is no folder" in part(dialog, QLabel, "exportRemark").text()
    assert not part(dialog, QPushButton, "exportButton").isEnabled()
    part(dialog, QLineEdit, "exportFile").setText(str(tmp_path / "x.csv"))
    assert part(dialog, QLabel, "exportRemark").text() == ""
    assert part(dialog, QPushButton, "exportButton").isEnabled()


def test_bookqs_own_files_cannot_be_chosen(shelf, paths):
    dialog = asked(shelf)
    dialog.choose_format("json")
    paths.config.mkdir(parents=True, exist_ok=True)
    part(dialog, QLineEdit, "exportFile").setText(str(paths.settings))
    assert not part(dialog, QPushButton, "exportButton").isEnabled()


def test_browsing_puts_the_file_into_the_line(shelf, qtbot, tmp_path):
    asked_for = []

    def choose(_parent, title, suggested, kinds):
        asked_for.append((title, suggested, kinds))
        return tmp_path / "chosen.csv"

    shelf.wiring._exporting._choose = choose
    dialog = asked(shelf)
    qtbot.mouseClick(part(dialog, QPushButton, "exportBrowse"), Qt.MouseButton.LeftButton)
    assert asked_for == [("Export to", tmp_path / "books.csv", "Spreadsheet (*.csv)")]
    assert part(dialog, QLineEdit, "exportFile").text() == file_dialogs.native(tmp_path / "chosen.csv")


def test_cancel_exports_nothing(shelf, qtbot):
    dialog = asked(shelf)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert shelf.engine.told_of("export") == []
    assert shelf.wiring._exporting._dialog is None


def test_the_end_is_told_and_opens_the_folder(shelf, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(file_dialogs.QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    shelf.engine.tell(Exported(tmp_path / "one.csv", 1))
    shelf.pump()
    strip = shelf.window.strips.shown()[0]
    assert strip.message.text == "1 book is in one.csv"
    assert strip.message.action == "Open the folder"
    strip.message.run()
    assert opened[0].toLocalFile() == str(tmp_path)


def test_a_failure_is_told_with_its_details(shelf, tmp_path):
    shelf.engine.tell(
        Exported(tmp_path / "x.csv", problem="The disk is full. Free some space.", details="OSError(28)\n")
    )
    shelf.pump()
    strip = shelf.window.strips.shown()[0]
    assert strip.message.text == "The disk is full. Free some space."
    assert strip.message.lines == [("OSError(28)", "")]


def test_the_folder_that_is_gone_is_not_offered(shelf, tmp_path, monkeypatch):
    monkeypatch.undo()
    shelf.session.keep_text("export/folder", str(tmp_path / "gone"))
    assert file_dialogs.last_folder(shelf.session).is_dir()


def test_everything_in_the_dialog_has_a_name_and_a_tip(shelf):
    dialog = asked(shelf)
    QApplication.processEvents()
    for widget in dialog.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            spoken = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert spoken, widget
    for name in ("exportFile", "exportFormat", "exportBrowse", "exportButton", "export-all"):
        assert part(dialog, QWidget, name).toolTip()


def test_a_second_request_takes_the_place_of_the_first(shelf):
    first = asked(shelf)
    second = asked(shelf)
    assert second is not first
    assert not first.isVisible()
    assert second.isVisible()


def test_the_first_paint_waits_for_no_format():
    code = "import sys, bookq_gui.ui.controllers.main; print('bookq_gui.exports.formats' in sys.modules)"
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert ended.stdout == "False\n"


def test_from_the_window_to_a_file_with_the_real_engine(qtbot, paths, tmp_path):
    store = Store(paths.store)
    store.open()
    for number in range(30):
        store.put(records_of(make_book(number)))
    assert store.close()
    engine = Engine(paths)
    session = Session(paths.config)
    window = MainWindow(engine, session)
    qtbot.addWidget(window)
    wiring = Wiring(window, engine, Theme(QApplication.instance()), session)
    window.show()
    try:
        wiring.pump.start()
        engine.open_in_background()
        qtbot.waitUntil(lambda: window.results.model.total == 30)
        engine.library.set_annotations({make_book(2).id: Annotation(tags=("winter",), state="read")})
        window.results.set_filter("format:hardcover")
        window.actions_[Act.EXPORT].trigger()
        dialog = wiring._exporting._dialog
        part(dialog, QLineEdit, "exportFile").setText(str(tmp_path / "out.csv"))
        press(dialog, qtbot)
        qtbot.waitUntil(
            lambda: "15 books are in out.csv" in [strip.message.text for strip in window.strips.shown()]
        )
        with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
        assert [int(row["id"]) for row in rows] == window.results.model.shown_ids()
        assert [row["tags"] for row in rows if row["read"] == "yes"] == ["winter"]
    finally:
        wiring.pump.stop()
        window.close()
        engine.close()
