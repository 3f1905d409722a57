"""The dialog of settings, made from `settings.SETTINGS`. A change is in force at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QValidator
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.engine import browser_host
from bookq_gui.model.message import Message
from bookq_gui.paths import Paths
from bookq_gui.settings import BROWSER, GROUPS, SETTINGS, Setting, Settings, problem_with
from bookq_gui.ui.actions import plain
from bookq_gui.ui.controllers.services import Preferences
from bookq_gui.ui.i18n import say
from bookq_gui.ui.system.desktop import open_folder
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.accessibility import announce
from bookq_gui.ui.widgets.buttons import Button, CheckBox
from bookq_gui.ui.widgets.labels import Hairline, Label
from bookq_gui.ui.widgets.surfaces import Page, column_in, nested

_SIZE = QSize(600, 680)
_SETTLE_MS = 400


class _NumberBox(QDoubleSpinBox):
    """Accepts numbers out of its range while they are typed, so that the row can report the problem."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        state, text, position = super().validate(text, position)
        if state == QValidator.State.Invalid and any(sign.isdigit() for sign in text):
            state = QValidator.State.Intermediate
        return state, text, position


class SettingRow(QWidget):
    """One setting: its label, its editor, its help, and the problem of a value.

    ``choose`` takes each new value without a problem.
    """

    def __init__(self, setting: Setting, choose: Callable[[Any], object]) -> None:
        super().__init__()
        self.setting, self._choose = setting, choose
        self.show_value: Callable[[Any], None]
        self._pending: Any = None
        self._waiting = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._waiting.timeout.connect(self.settle)
        self.problem = Label(size=12, colour="bad", wrap=True)
        self.problem.setObjectName(f"problem-{setting.name}")
        self.problem.hide()
        name, help_text = say(setting.label), say(setting.help)
        self.editor = self._made_editor(name)
        self.editor.setObjectName(f"setting-{setting.name}")
        self.editor.setAccessibleName(plain(name))
        self.editor.setAccessibleDescription(help_text)
        self.editor.setToolTip(help_text)
        self.editor.installEventFilter(self)
        column = column_in(self, 2, (0, 6, 0, 6))
        row = nested(column, QHBoxLayout())
        if isinstance(self.editor, CheckBox):
            row.addWidget(self.editor)
            row.addStretch(1)
        else:
            label = QLabel(name)
            label.setBuddy(self.editor)
            row.addWidget(label, 1)
            row.addWidget(self.editor)
        column.addWidget(Label(help_text, 12, "muted", wrap=True))
        column.addWidget(self.problem)

    def _made_editor(self, name: str) -> QWidget:
        setting = self.setting
        if isinstance(setting.default, bool):
            check = CheckBox(name)
            check.toggled.connect(self._choose)
            self.show_value = check.setChecked
            return check
        if setting.is_number:
            return self._made_number_box()
        if setting.choices:
            choices = QComboBox()
            for key, words in setting.choices.items():
                choices.addItem(say(words), key)
            choices.activated.connect(lambda: self._choose(choices.currentData()))
            self.show_value = lambda value: choices.setCurrentIndex(choices.findData(value))
            return choices
        line = QLineEdit()
        line.setPlaceholderText(setting.example)
        line.setMinimumWidth(260)
        line.textEdited.connect(lambda text: self._type(text.strip()))
        line.editingFinished.connect(self.settle)
        self.show_value = lambda value: None if line.text().strip() == value else line.setText(value)
        return line

    def _made_number_box(self) -> QWidget:
        setting, box = self.setting, _NumberBox()
        whole = isinstance(setting.default, int)
        box.setDecimals(0 if whole else 1)
        box.setRange(setting.least, setting.most)
        box.setSingleStep(setting.step)
        box.setGroupSeparatorShown(True)
        if setting.unit:
            box.setSuffix(f"\u00a0{say(setting.unit)}")

        def typed(text: str) -> None:
            number, right = box.locale().toDouble(text.removesuffix(box.suffix()).strip())
            self._complain(problem_with(setting.name, (int(number) if whole else number) if right else text))

        def show(value: float) -> None:
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)

        box.lineEdit().textEdited.connect(typed)
        box.valueChanged.connect(lambda value: self._type(int(value) if whole else value))
        box.editingFinished.connect(self.settle)
        self.show_value = show
        return box

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the mouse wheel change only an editor that has the focus."""
        if event.type() == QEvent.Type.Wheel and not self.editor.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _type(self, value: Any) -> None:
        """Check ``value``, and choose it when no other value follows soon."""
        problem = problem_with(self.setting.name, value)
        self._complain(problem)
        if problem is None:
            self._pending = value
            self._waiting.start()

    def settle(self) -> None:
        """Choose the typed value at once."""
        self._waiting.stop()
        pending, self._pending = self._pending, None
        if pending is not None:
            self._choose(pending)

    def _complain(self, problem: Message | None) -> None:
        text = say(problem) if problem else ""
        if text and text != self.problem.text():
            announce(self.editor, text)
        self.problem.setText(text)
        self.problem.setVisible(bool(text))


class SettingsDialog(QDialog):
    """All settings in their groups, and the folders.

    Signals:
        browserHelpRequested(): show how the add-on is added to a browser.
    """

    browserHelpRequested = Signal()

    def __init__(self, preferences: Preferences, paths: Paths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("settingsDialog")
        self.setWindowTitle(self.tr("Settings"))
        self._preferences, self._paths = preferences, paths
        self.rows: dict[str, SettingRow] = {}
        self._resets: dict[Message, Button] = {}
        page = Page("window")
        page.setObjectName("settingsScroll")
        column = page.column
        column.setContentsMargins(24, 16, 24, 16)
        for group in GROUPS:
            self._add_group(group, column)
        column.addWidget(Label(self.tr("Folders"), 15, weight=theme.DEMIBOLD))
        column.addSpacing(8)
        self._add_folders(paths, column)
        column.addStretch(1)
        close = Button(self.tr("Close"), kind="plain")
        close.clicked.connect(self.close)
        outside = column_in(self)
        outside.addWidget(page, 1)
        outside.addWidget(Hairline())
        foot = nested(outside, QHBoxLayout(), margins=(24, 12, 24, 12))
        foot.addStretch(1)
        foot.addWidget(close)
        self.show_settings(preferences.settings)
        preferences.changed.connect(self._changed)
        self.setMinimumSize(320, 240)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - QSize(16, 48)))

    def show_settings(self, settings: Settings) -> None:
        for name, row in self.rows.items():
            row.show_value(getattr(settings, name))
        for group, button in self._resets.items():
            named = (s for s in SETTINGS.values() if s.group is group)
            button.setEnabled(any(getattr(settings, s.name) != s.default for s in named))

    def restore(self, group: Message) -> None:
        """Give the settings of ``group`` their default values."""
        for setting in SETTINGS.values():
            if setting.group is group:
                self._preferences.change(setting.name, setting.default)
        self.show_settings(self._preferences.settings)

    def _add_group(self, group: Message, column: QVBoxLayout) -> None:
        title = say(group)
        reset = Button(self.tr("Restore defaults"), kind="link")
        reset.setObjectName(f"restore-{group.text.split()[0].lower()}")
        reset.setAccessibleName(self.tr("Restore defaults: {what}").format(what=title))
        reset.clicked.connect(partial(self.restore, group))
        self._resets[group] = reset
        head = nested(column, QHBoxLayout())
        head.addWidget(Label(title, 15, weight=theme.DEMIBOLD), 1)
        head.addWidget(reset)
        for setting in SETTINGS.values():
            if setting.group is group:
                row = SettingRow(setting, partial(self._preferences.change, setting.name))
                self.rows[setting.name] = row
                column.addWidget(row)
        if group is BROWSER:
            self._add_browsers(column)
        column.addSpacing(16)

    def _add_browsers(self, column: QVBoxLayout) -> None:
        """Add a switch for each installed browser that connects its add-on with bookq."""
        for browser in browser_host.browsers():
            switch = CheckBox(self.tr("Connect {browser}").format(browser=browser.name))
            switch.setObjectName(f"browser-{browser.name.lower()}")
            switch.setChecked(browser_host.is_connected(browser, self._paths))
            switch.toggled.connect(partial(self._connect_browser, browser, switch))
            column.addWidget(switch)
        text = self.tr(
            "bookq then takes the pages that you open of books that wait. It never opens pages by itself."
        )
        column.addWidget(Label(text, 12, "muted", wrap=True))
        self.browser_problem = Label(size=12, colour="bad", wrap=True)
        self.browser_problem.hide()
        column.addWidget(self.browser_problem)
        how = Button(self.tr("How to add it to the browser…"), kind="link")
        how.setObjectName("browserHelpButton")
        how.clicked.connect(self.browserHelpRequested)
        row = nested(column, QHBoxLayout())
        row.addWidget(how)
        row.addStretch(1)

    def _connect_browser(self, browser: browser_host.Browser, switch: CheckBox, on: bool) -> None:  # noqa: FBT001
        try:
            (browser_host.connect if on else browser_host.disconnect)(browser, self._paths)
            problem = ""
        except (OSError, browser_host.BrowserError) as error:
            problem = getattr(error, "strerror", None) or str(error)
            switch.blockSignals(True)
            switch.setChecked(not on)
            switch.blockSignals(False)
        self.browser_problem.setText(problem)
        self.browser_problem.setVisible(bool(problem))

    def _add_folders(self, paths: Paths, column: QVBoxLayout) -> None:
        for key, title, folder in (
            ("data", self.tr("Queue and books"), paths.data),
            ("cache", self.tr("Covers and pages; may be deleted"), paths.cache),
            ("config", self.tr("Settings"), paths.config),
        ):
            row = nested(column, QHBoxLayout())
            words = nested(row, QVBoxLayout(), 1)
            words.addWidget(Label(title))
            words.addWidget(Label(str(folder), 12, "muted", wrap=True, selectable=True))
            button = Button(self.tr("Open"), "folder", "plain")
            button.setObjectName(f"openFolder-{key}")
            button.setAccessibleName(self.tr("Open: {what}").format(what=title))
            button.clicked.connect(partial(open_folder, folder))
            row.addWidget(button)
            column.addSpacing(8)
        how = self.tr(
            "To keep a library in another folder, start bookq with --data-dir FOLDER, or set "
            "BOOKQ_DATA_DIR to it, or make a folder bookq-data beside the packed program."
        )
        column.addWidget(Label(how, 12, "muted", wrap=True))

    def _changed(self, change: tuple[Settings, Settings]) -> None:
        self.show_settings(change[1])

    def closeEvent(self, event: QCloseEvent) -> None:
        for row in self.rows.values():
            row.settle()
        super().closeEvent(event)
