"""The window of settings: complete, checked at once, in force at once, usable with the keyboard."""

import dataclasses

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from bookq_gui.settings import CHOICES, LIMITS, Settings, problem_with
from bookq_gui.ui.actions import Act
from bookq_gui.ui.settings import folders
from bookq_gui.ui.settings.checking import complaint, number_from
from bookq_gui.ui.settings.dialog import SettingsDialog
from bookq_gui.ui.settings.fields import FIELDS, Group, Kind, choice_text, explanation, label


@pytest.fixture
def dialog(desk, qtbot) -> SettingsDialog:
    desk.window.actions_[Act.SETTINGS].trigger()
    (found,) = [top for top in QApplication.topLevelWidgets() if isinstance(top, SettingsDialog)]
    qtbot.waitExposed(found)
    return found


def field(dialog: SettingsDialog, name: str) -> QWidget:
    return dialog.findChild(QWidget, f"setting-{name}")


def problem(dialog: SettingsDialog, name: str) -> str:
    shown = dialog.findChild(QLabel, f"problem-{name}")
    return shown.text() if shown.isVisible() else ""


class TestTable:
    def test_every_setting_is_in_it_once(self):
        assert sorted(f.name for f in FIELDS) == sorted(f.name for f in dataclasses.fields(Settings))

    @pytest.mark.parametrize("field", FIELDS, ids=lambda f: f.name)
    def test_its_kind_is_that_of_the_setting(self, field):
        default = getattr(Settings(), field.name)
        if isinstance(default, bool):
            kind = Kind.SWITCH
        elif field.name in LIMITS:
            kind = Kind.NUMBER
        elif field.name in CHOICES:
            kind = Kind.CHOICE
        else:
            kind = Kind.TEXT
        assert field.kind is kind

    @pytest.mark.parametrize("field", FIELDS, ids=lambda f: f.name)
    def test_it_says_what_it_does_in_one_line(self, field):
        assert label(field)
        assert explanation(field).endswith(".")
        assert len(explanation(field)) <= 90

    def test_no_two_have_the_same_mnemonic(self):
        marks = [label(f)[label(f).index("&") + 1].lower() for f in FIELDS]
        assert len(set(marks)) == len(marks)

    def test_every_choice_has_words(self):
        for name, choices in CHOICES.items():
            texts = [choice_text(name, choice) for choice in choices]
            assert len(set(texts)) == len(choices)
            assert not set(texts) & set(choices)


class TestChecking:
    @pytest.mark.parametrize(
        ("name", "text", "value"),
        [
            ("workers", "3", 3),
            ("workers", " 16 ", 16),
            ("workers", "17", None),
            ("workers", "2.5", None),
            ("workers", "", None),
            ("page_interval", "2.5", 2.5),
            ("page_interval", "1.9", None),
            ("page_interval", "two", None),
        ],
    )
    def test_numbers_as_people_type_them(self, name, text, value):
        assert number_from(name, text, QLocale("en")) == value

    def test_numbers_of_another_language(self):
        assert number_from("page_interval", "2,5", QLocale("de")) == 2.5
        assert number_from("covers_mib", "1.500", QLocale("de")) == 1500

    def test_the_sentence_names_the_range(self):
        assert complaint("page_interval", 1.0) == "This is a number from 2 to 600."
        assert complaint("page_interval", 2.0) == ""

    @pytest.mark.parametrize(
        "address", ["", "http://proxy.example:3128", "https://user:secret@10.0.0.1:8080"]
    )
    def test_addresses_of_proxies(self, address):
        assert problem_with("proxy", address) == ""

    @pytest.mark.parametrize(
        "address",
        ["proxy.example", "http://", "http://:80", "ftp://x", "http://x:99999", "http://x:0", "http://x y"],
    )
    def test_what_is_no_proxy(self, address):
        assert problem_with("proxy", address) == (
            "The proxy is an address like http://proxy.example:3128, or empty for none."
        )

    def test_a_proxy_that_nothing_here_can_talk_to(self, monkeypatch):
        monkeypatch.setattr("bookq_gui.settings.find_spec", lambda name: None)
        assert "PySocks" in problem_with("proxy", "socks5://127.0.0.1:9050")
        monkeypatch.setattr("bookq_gui.settings.find_spec", lambda name: object())
        assert problem_with("proxy", "socks5://127.0.0.1:9050") == ""


class TestWindow:
    def test_it_shows_what_is_in_force_and_stays_beside_the_window(self, dialog):
        assert not dialog.isModal()
        assert field(dialog, "workers").value() == 4
        assert field(dialog, "fetch_covers").isChecked()
        assert field(dialog, "theme").currentData() == "system"

    def test_it_is_open_once_at_most(self, desk, dialog):
        desk.window.actions_[Act.SETTINGS].trigger()
        found = [top for top in QApplication.topLevelWidgets() if isinstance(top, SettingsDialog)]
        assert found == [dialog]

    def test_it_can_be_opened_again(self, desk, dialog, qtbot):
        dialog.close()
        desk.window.actions_[Act.SETTINGS].trigger()
        QApplication.processEvents()
        found = [top for top in QApplication.topLevelWidgets() if isinstance(top, SettingsDialog)]
        assert [top.isVisible() for top in found if top is not dialog] == [True]

    def test_a_number_counts_as_soon_as_it_is_typed(self, desk, dialog):
        box = field(dialog, "workers")
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, "7")
        QTest.keyClick(box, Qt.Key.Key_Return)
        assert desk.engine.settings.workers == 7
        assert dialog.isVisible()

    def test_keys_that_are_held_down_are_one_change(self, desk, dialog, qtbot):
        box = field(dialog, "workers")
        for _ in range(5):
            QTest.keyClick(box, Qt.Key.Key_Up)
        qtbot.waitUntil(lambda: desk.engine.settings.workers == 9)
        assert len(desk.engine.told_of("change_settings")) == 1

    def test_what_is_wrong_is_said_while_it_is_typed_and_not_taken(self, desk, dialog):
        box = field(dialog, "workers")
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, "77")
        assert box.lineEdit().text() == "77"
        assert problem(dialog, "workers") == "This is a whole number from 1 to 16."
        assert desk.engine.settings.workers != 77
        QTest.keyClick(box, Qt.Key.Key_Backspace)
        assert problem(dialog, "workers") == ""
        QTest.keyClick(box, Qt.Key.Key_Return)
        assert desk.engine.settings.workers == 7

    def test_what_stays_wrong_becomes_the_nearest_that_is_right(self, desk, dialog):
        box = field(dialog, "page_interval")
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, "1")
        assert problem(dialog, "page_interval")
        QTest.keyClick(box, Qt.Key.Key_Return)
        assert problem(dialog, "page_interval") == ""
        assert box.value() == 2.0

    def test_a_proxy_is_taken_when_it_is_finished_and_right(self, desk, dialog):
        line = field(dialog, "proxy")
        assert isinstance(line, QLineEdit)
        QTest.keyClicks(line, "http:")
        assert "http://proxy.example:3128" in problem(dialog, "proxy")
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert desk.engine.settings.proxy == ""
        QTest.keyClicks(line, "//10.0.0.1:3128")
        assert problem(dialog, "proxy") == ""
        assert desk.engine.settings.proxy == ""
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert desk.engine.settings.proxy == "http://10.0.0.1:3128"

    def test_closing_keeps_what_was_typed_last(self, desk, dialog):
        QTest.keyClicks(field(dialog, "proxy"), "http://10.0.0.1:3128")
        dialog.close()
        assert desk.engine.settings.proxy == "http://10.0.0.1:3128"

    def test_the_theme_changes_at_once_in_window_and_menu(self, desk, dialog):
        box = field(dialog, "theme")
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_End)
        assert desk.engine.settings.theme == "dark"
        assert desk.theme.choice == "dark"
        assert desk.window.actions_[Act.THEME_DARK].isChecked()
        desk.window.actions_[Act.THEME_LIGHT].trigger()
        assert box.currentData() == "light"

    def test_the_clipboard_is_one_setting_in_menu_and_window(self, desk, dialog):
        QTest.mouseClick(field(dialog, "watch_clipboard"), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        assert desk.window.actions_[Act.WATCH_CLIPBOARD].isChecked()
        desk.window.actions_[Act.WATCH_CLIPBOARD].trigger()
        assert not field(dialog, "watch_clipboard").isChecked()

    def test_defaults_come_back_for_one_group_only(self, desk, dialog):
        restore = dialog.findChild(QWidget, "restore-fetching")
        assert not restore.isEnabled()
        desk.wiring.preferences.change(workers=9, max_attempts=2, fetch_covers=False)
        assert restore.isEnabled()
        restore.click()
        assert desk.engine.settings == dataclasses.replace(Settings(), fetch_covers=False)
        assert field(dialog, "workers").value() == 4
        assert not restore.isEnabled()

    def test_a_setting_that_cannot_be_kept_is_in_force_and_said(self, desk, dialog):
        def refuse(settings):
            desk.engine.settings = settings
            raise OSError(28, "No space left on device")

        desk.engine.change_settings = refuse
        field(dialog, "fetch_covers").click()
        assert not desk.engine.settings.fetch_covers
        assert desk.said() == ["The setting could not be kept: No space left on device"]

    def test_tab_reaches_everything_and_scrolls_to_it(self, desk, dialog):
        dialog.resize(400, 300)
        dialog.activateWindow()
        field(dialog, "page_interval").setFocus()
        QApplication.processEvents()
        reached = {}
        for _ in range(60):
            focused = QApplication.focusWidget()
            if focused.objectName() in reached:
                break
            visible = focused.visibleRegion().boundingRect().height() >= focused.height() - 1
            reached[focused.objectName()] = visible
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        wanted = {f"setting-{f.name}" for f in FIELDS} | {"openFolder-data", "openFolder-cache"}
        assert wanted <= set(reached)
        assert [name for name in wanted if not reached[name]] == []

    def test_scrolling_over_a_number_does_not_change_it(self, dialog, qtbot):
        from PySide6.QtCore import QPointF
        from PySide6.QtGui import QWheelEvent

        box = field(dialog, "covers_mib")
        box.clearFocus()
        middle = QPointF(box.rect().center())
        turned = QWheelEvent(
            middle, box.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(box, turned)
        assert box.value() == Settings().covers_mib

    def test_nothing_is_wider_than_a_narrow_window(self, dialog):
        dialog.resize(360, 300)
        QApplication.processEvents()
        wide = [
            child.objectName() or type(child).__name__
            for child in dialog.findChildren(QWidget)
            if child.isVisible() and child.mapTo(dialog, child.rect().topRight()).x() > dialog.width()
        ]
        assert wide == []

    def test_folders_are_shown_and_opened(self, desk, dialog, monkeypatch):
        opened = []
        monkeypatch.setattr(folders.QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
        dialog.findChild(QPushButton, "openFolder-data").click()
        assert [url.toLocalFile() for url in opened] == [str(desk.engine.paths.data)]
        dialog.findChild(QPushButton, "openFolder-cache").click()
        assert len(opened) == 1, "a folder that is not there yet is not opened"


def test_every_group_has_settings():
    assert {f.group for f in FIELDS} == set(Group)
