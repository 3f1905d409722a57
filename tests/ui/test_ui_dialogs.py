"""The dialogs: export, backups, settings, keys, diagnostics, about."""

from dataclasses import fields, replace
from pathlib import Path

import pytest
from fake_engine import make_book
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTreeWidget,
)

from bookq_gui import settings as settings_file
from bookq_gui.model.events import Exported, Notice, WorkProgress
from bookq_gui.model.message import Message
from bookq_gui.settings import GROUPS, SETTINGS, Settings, problem_with
from bookq_gui.ui.actions import Act
from bookq_gui.ui.controllers.services import how_far


def press(widget, text: str) -> None:
    next(b for b in widget.findChildren(QPushButton) if b.text() == text and not b.isHidden()).click()


class TestExport:
    @pytest.fixture
    def library(self, make_desk, tmp_path):
        desk = make_desk(books=[make_book(n) for n in range(4)])
        desk.session.keep_text("export/folder", str(tmp_path))
        return desk

    def ask(self, desk, act=Act.EXPORT):
        desk.window.actions_[act].trigger()
        return desk.find("exportDialog")

    def test_all_books_go_into_the_file_that_is_named(self, library, tmp_path):
        dialog = self.ask(library)
        assert dialog.findChild(QLineEdit, "exportFile").text() == str(tmp_path / "books.csv")
        press(dialog, "&Export")
        ((_, file, ids, form, columns),) = library.engine.told_of("export")
        assert (file, len(ids), form, columns) == (tmp_path / "books.csv", 4, "csv", None)
        library.pump()
        assert library.said() == ["4 books are in books.csv"]

    def test_only_the_selected_ones_in_the_order_of_the_list(self, library):
        model = library.window.books.model
        library.window.books.select_ids([model.shown_ids(1, 1)[0], model.shown_ids(2, 2)[0]])
        press(self.ask(library, Act.EXPORT_SELECTED), "&Export")
        ((_, _, ids, _, _),) = library.engine.told_of("export")
        assert len(ids) == 2

    def test_the_columns_can_be_chosen_and_are_found_again(self, library):
        dialog = self.ask(library)
        columns = dialog.findChild(QListWidget, "exportColumns")
        for row in range(2, columns.count()):
            columns.item(row).setCheckState(Qt.CheckState.Unchecked)
        press(dialog, "&Export")
        ((_, _, _, _, chosen),) = library.engine.told_of("export")
        assert len(chosen) == 2
        library.pump()
        assert self.ask(library).columns == chosen

    def test_no_column_or_no_file_cannot_be_exported(self, library):
        dialog = self.ask(library)
        button = dialog.findChild(QPushButton, "exportButton")
        columns = dialog.findChild(QListWidget, "exportColumns")
        for row in range(columns.count()):
            columns.item(row).setCheckState(Qt.CheckState.Unchecked)
        assert not button.isEnabled()
        columns.item(0).setCheckState(Qt.CheckState.Checked)
        assert button.isEnabled()
        dialog.findChild(QLineEdit, "exportFile").setText("/no/such/folder/x.csv")
        assert not button.isEnabled()
        assert "There is no folder" in dialog.findChild(QLineEdit, "exportFile").accessibleDescription()

    def test_formats_without_columns_do_not_offer_them(self, library):
        dialog = self.ask(library)
        box = dialog.findChild(QComboBox, "exportFormat")
        box.setCurrentIndex(box.findData("bibtex"))
        assert dialog.findChild(QListWidget, "exportColumns").isHidden()
        assert dialog.findChild(QLineEdit, "exportFile").text().endswith(".bib")

    def test_notes_are_written_into_a_folder(self, library, tmp_path):
        dialog = self.ask(library)
        box = dialog.findChild(QComboBox, "exportFormat")
        box.setCurrentIndex(box.findData("notes"))
        press(dialog, "&Export")
        ((_, folder, _, form, _),) = library.engine.told_of("export")
        assert (folder, form) == (tmp_path / "books", "notes")

    def test_an_export_that_failed_says_why(self, library):
        library.engine.tell(
            Exported(Path("x.csv"), problem=Message("The disk is full."), details="12 MB are needed")
        )
        library.pump()
        (toast,) = library.window.toasts.toasts
        assert (toast.text.text(), toast.sub.text()) == ("The disk is full.", "12 MB are needed")

    def test_progress_is_shown_with_cancel(self, library, monkeypatch):
        monkeypatch.setattr(library.engine.library, "export", lambda *_args, **_more: None)
        press(self.ask(library), "&Export")
        library.engine.tell(WorkProgress("export", 1200, 50_000))
        library.pump()
        (toast,) = library.window.toasts.toasts
        assert toast.text.text() == "Writing 4 books to books.csv…"
        assert toast.sub.text().startswith("1,200 of 50,000")
        press(toast, "Cancel")
        assert library.engine.told_of("cancel_export") == [("cancel_export",)]


def test_the_speed_is_told_once_it_is_known():
    assert how_far(5, 10, 0.5) == "5 of 10"
    assert how_far(500, 1000, 2.0) == "500 of 1,000 · 250 a second"
    assert how_far(7, None, 0.1) == "7"


class TestBackups:
    def choose(self, monkeypatch, file: Path) -> None:
        for name in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_args, **_options: (str(file), ""))

    def test_nothing_before_the_library_is_open(self, make_desk):
        desk = make_desk(opened=False)
        assert not desk.window.actions_[Act.BACK_UP].isEnabled()
        assert not desk.window.actions_[Act.RESTORE_BACKUP].isEnabled()

    @pytest.mark.parametrize(
        ("act", "call", "says"),
        [
            (Act.BACK_UP, "back_up", "Backing up to mine.zip…"),
            (Act.RESTORE_BACKUP, "restore_backup", "Restoring mine.zip…"),
        ],
    )
    def test_it_is_shown_while_it_runs_and_can_be_canceled(
        self, desk, monkeypatch, tmp_path, act, call, says
    ):
        self.choose(monkeypatch, tmp_path / "mine.zip")
        desk.window.actions_[act].trigger()
        assert desk.said() == [says]
        assert desk.engine.told_of(call) == [(call, tmp_path / "mine.zip")]
        desk.engine.tell(WorkProgress(call.partition("_")[0].replace("back", "backup"), 10, 100))
        desk.pump()
        (toast,) = desk.window.toasts.toasts
        press(toast, "Cancel")
        assert desk.engine.told_of("cancel_backup") == [("cancel_backup",)]
        desk.engine.tell(Notice(Message("Canceled.")))
        desk.engine.backups.end()
        desk.settle()
        assert desk.said() == ["Canceled."]

    def test_descriptions_are_searched_while_it_runs(self, make_desk, monkeypatch, tmp_path, qtbot):
        sea = make_book(1)
        desk = make_desk(books=[sea, replace(make_book(2), description="A desert.")])
        self.choose(monkeypatch, tmp_path / "mine.zip")
        desk.window.actions_[Act.BACK_UP].trigger()
        desk.window.books.set_search("description:surveyor")
        qtbot.waitUntil(lambda: desk.window.books.model.shown_ids() == [sea.id])
        assert desk.said() == ["Backing up to mine.zip…"]
        desk.engine.backups.end()

    def test_a_name_without_ending_gets_one(self, desk, monkeypatch, tmp_path):
        self.choose(monkeypatch, tmp_path / "mine")
        desk.window.actions_[Act.BACK_UP].trigger()
        assert desk.engine.told_of("back_up") == [("back_up", tmp_path / "mine.zip")]
        desk.engine.backups.end()


class TestSettings:
    @pytest.fixture
    def dialog(self, desk):
        desk.window.actions_[Act.SETTINGS].trigger()
        return desk.find("settingsDialog")

    def editor(self, dialog, name):
        return dialog.rows[name].editor

    def test_a_setting_that_cannot_be_written_is_said(self, desk, monkeypatch):
        def fail(_settings):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(desk.engine, "change_settings", fail)
        desk.controller.preferences.change("letters_find", True)
        assert desk.said() == ["The setting could not be kept: No space left on device"]

    def test_there_is_one_row_for_every_setting(self, dialog):
        assert set(dialog.rows) == {field.name for field in fields(Settings)}
        for name, row in dialog.rows.items():
            assert row.editor.objectName() == f"setting-{name}"
            assert row.editor.accessibleName()
            assert row.editor.accessibleDescription()

    @pytest.mark.parametrize("name", [s.name for s in SETTINGS.values()])
    def test_each_is_kept_and_found_again_in_the_file(self, tmp_path, name):
        setting = SETTINGS[name]
        if isinstance(setting.default, bool):
            other = not setting.default
        elif setting.is_number:
            other = type(setting.default)(setting.least + setting.step)
        else:
            texts = {
                "proxy": "http://proxy.example:3128",
                "watch_folder": str(tmp_path),
                "redis_url": "redis://nas:6379/0",
                "redis_folders": f"{tmp_path}=/data/pages",
            }
            other = list(setting.choices)[-1] if setting.choices else texts[name]
        changed = replace(Settings(), **{name: other})
        assert problem_with(name, other) is None
        (tmp_path / "settings.json").write_text(settings_file.text_of(changed), "utf-8")
        assert settings_file.load(tmp_path / "settings.json") == (changed, ())

    def test_a_switch_and_a_choice_are_in_force_at_once(self, desk, dialog):
        self.editor(dialog, "notify_when_done").click()
        assert desk.engine.settings.notify_when_done is False
        box = self.editor(dialog, "theme")
        box.setCurrentIndex(box.findData("dark"))
        box.activated.emit(box.currentIndex())
        assert desk.engine.settings.theme == "dark"
        assert desk.window.actions_[Act.THEME_DARK].isChecked()

    def test_a_number_is_taken_when_it_is_finished(self, desk, dialog, qtbot):
        box = self.editor(dialog, "max_attempts")
        box.setValue(7)
        qtbot.waitUntil(lambda: desk.engine.settings.max_attempts == 7)

    def test_a_number_out_of_its_range_says_what_is_wrong(self, desk, dialog):
        box = self.editor(dialog, "workers")
        line = box.findChild(QLineEdit)
        line.setText("99")
        line.textEdited.emit("99")
        assert dialog.rows["workers"].problem.text() == "This is a whole number from 1 to 16."

    def test_a_proxy_that_cannot_be_one_is_not_taken(self, desk, dialog):
        line = self.editor(dialog, "proxy")
        QTest.keyClicks(line, "not a proxy")
        line.editingFinished.emit()
        assert "The proxy is an address like" in dialog.rows["proxy"].problem.text()
        assert desk.engine.settings.proxy == ""

    @pytest.mark.parametrize(
        "address",
        [
            *("http://nas:6379", "nas", "redis://", "redis:///0", "redis://nas/x", "redis://nas:99999/0"),
            *("redis://nas:6379/0?socket_timeout=1", "redis://nas/0 0", "redis://nas/0#x"),
        ],
    )
    def test_what_is_no_address_of_redis_is_not_taken(self, address):
        assert "looks like redis://host:6379/0" in str(problem_with("redis_url", address))

    def test_a_password_in_the_address_of_redis_is_not_kept(self):
        assert "BOOKQ_REDIS_PASSWORD" in str(problem_with("redis_url", "redis://me:secret@nas:6379/0"))
        assert problem_with("redis_url", "rediss://me@nas:6379/0?ssl_ca_certs=/etc/ca.pem") is None

    def test_shared_folders_are_pairs(self):
        assert problem_with("redis_folders", "/a=/b; /c=/d") is None
        assert settings_file.shared_folders("/a=/b; /c=/d") == ((Path("/a"), "/b"), (Path("/c"), "/d"))
        for wrong in ("/a", "a=/b", "/a=", "/a=b"):
            assert "does not look like" in str(problem_with("redis_folders", wrong))

    def test_defaults_come_back_group_by_group(self, desk, dialog):
        desk.controller.preferences.change("max_attempts", 9)
        desk.controller.preferences.change("fetch_covers", False)
        buttons = {
            b.objectName(): b
            for b in dialog.findChildren(QPushButton)
            if b.objectName().startswith("restore-")
        }
        assert len(buttons) == len(GROUPS)
        buttons["restore-fetching"].click()
        assert desk.engine.settings.max_attempts == 5
        assert desk.engine.settings.fetch_covers is False

    def test_another_language_is_for_the_next_start(self, desk):
        desk.controller.preferences.change("language", "de")
        assert desk.said() == ["The language changes at the next start."]

    def test_it_is_open_once(self, desk, dialog):
        desk.window.actions_[Act.SETTINGS].trigger()
        assert len([w for w in QApplication.topLevelWidgets() if w.objectName() == "settingsDialog"]) == 1

    @pytest.mark.parametrize(
        "text", ["not json", "[]", '{"workers": 99, "theme": "pink", "max_attempts": true}', '{"proxy": 5}']
    )
    def test_a_file_with_nonsense_gives_defaults_and_says_so(self, tmp_path, text):
        file = tmp_path / "settings.json"
        file.write_text(text, "utf-8")
        loaded, complaints = settings_file.load(file)
        assert loaded == Settings()
        assert complaints


class TestHelp:
    def test_every_key_is_listed(self, desk):
        desk.window.actions_[Act.SHORTCUTS].trigger()
        tree = desk.find("shortcutSheet").findChild(QTreeWidget)
        groups = [tree.topLevelItem(k) for k in range(tree.topLevelItemCount())]
        listed = sum(group.childCount() for group in groups)
        assert listed >= sum(bool(act.value.keys) for act in Act)
        assert len(groups) >= 5

    def test_about_can_be_copied(self, desk):
        desk.window.actions_[Act.ABOUT].trigger()
        press(desk.find("aboutDialog"), "&Copy")
        text = QGuiApplication.clipboard().text()
        assert "bookq" in text
        assert str(desk.engine.paths.data) in text

    def test_diagnostics_have_checks_facts_and_log_and_can_be_saved(self, desk, qtbot, tmp_path):
        desk.window.actions_[Act.DIAGNOSTICS].trigger()
        dialog = desk.find("diagnosticsDialog")
        qtbot.waitUntil(lambda: "Qt" in dialog.checks.toPlainText(), timeout=20_000)
        assert "On disk" in dialog.facts.toPlainText()
        dialog.save(tmp_path / "report.txt")
        report = (tmp_path / "report.txt").read_text("utf-8")
        assert "Checks" in report
        assert "End of the log" in report
        dialog.save(tmp_path / "none" / "report.txt")
        assert "could not be saved" in dialog.said.text()
        dialog.close()

    def test_what_belongs_to_a_notice_is_shown_in_a_window(self, desk):
        desk.engine.tell(Notice(Message("Two jobs were left out."), ("first line", "second line")))
        desk.pump()
        press(desk.window.toasts.toasts[0], "Show")
        dialog = desk.find("textDialog")
        assert dialog.text() == "first line\nsecond line"
        dialog.close()


class TestBrowsers:
    def test_the_steps_for_each_way_are_shown(self, desk):
        desk.window.actions_[Act.BROWSER_HELP].trigger()
        dialog = desk.find("browserHelp")
        ways = desk.find("browserWays")
        for place, choice in enumerate(ways.choices):
            ways.chosenChanged.emit(choice.key)
            assert dialog._pages.currentIndex() == place
        dialog.close()

    def test_a_page_the_bookmark_copied_is_taken(self, desk, monkeypatch):
        taken = []

        class Pages:
            def take_copied(self, text: str) -> str:
                taken.append(text)
                return "" if "right" in text else "wrong-book"

        desk.engine.browser = Pages()
        desk.controller.imports.clipboard._take_page("the right page")
        desk.settle()
        assert taken == ["the right page"]
        assert desk.said() == ["1 copied page taken"]
        desk.controller.imports.clipboard._take_page("another page")
        desk.settle()
        assert desk.said()[-1].startswith("The copied page shows another book")

    def test_the_help_opens_from_the_settings(self, desk):
        desk.window.actions_[Act.SETTINGS].trigger()
        desk.find("browserHelpButton").click()
        assert desk.find("browserHelp").isVisible()
