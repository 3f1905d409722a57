"""The window of settings: what is changed in it is in force at once; it has no OK and no Cancel."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.paths import Paths
from bookq_gui.settings import Settings
from bookq_gui.ui.settings.controller import Preferences
from bookq_gui.ui.settings.fields import Group, group_title, of_group
from bookq_gui.ui.settings.folders import Folders
from bookq_gui.ui.settings.row import SettingRow
from bookq_gui.ui.widgets.basic import GAP, Rule, flat_button
from bookq_gui.ui.widgets.labels import PlainLabel, scaled_font
from bookq_gui.ui.widgets.nesting import nested

_SIZE = QSize(560, 640)
_DEFAULTS = Settings()


class SettingsDialog(QDialog):
    """Every setting of `fields.FIELDS` in its group, and the folders."""

    def __init__(self, preferences: Preferences, paths: Paths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("settingsDialog")
        self.setWindowTitle(self.tr("Settings"))
        self._preferences = preferences
        self.rows: dict[str, SettingRow] = {}
        self._resets: dict[Group, QToolButton] = {}
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(2 * GAP)
        for group in Group:
            self._add_group(group, column)
        column.addWidget(self._heading(self.tr("Folders")))
        column.addWidget(Folders(paths))
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("settingsScroll")
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(whole)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setContentsMargins(16, GAP, 16, GAP)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.close)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        outside.addWidget(self._scroll, 1)
        outside.addWidget(Rule())
        outside.addWidget(buttons)
        self.show_settings(preferences.settings)
        preferences.changed.connect(self._changed)
        for row in self.rows.values():
            row.editor.widget.installEventFilter(self)
        self.setMinimumSize(320, 240)
        room = self.screen().availableSize()
        self.resize(_SIZE.boundedTo(room - QSize(2 * GAP, 6 * GAP)))

    def show_settings(self, settings: Settings) -> None:
        """Show these values."""
        for name, row in self.rows.items():
            row.show_value(getattr(settings, name))
        for group, button in self._resets.items():
            button.setEnabled(
                any(
                    getattr(settings, field.name) != getattr(_DEFAULTS, field.name)
                    for field in of_group(group)
                )
            )

    @Slot(object)
    def restore(self, group: Group) -> None:
        """Put the settings of ``group`` back to what a new user has."""
        self._preferences.change(**{field.name: getattr(_DEFAULTS, field.name) for field in of_group(group)})
        self.show_settings(self._preferences.settings)

    def _add_group(self, group: Group, column: QVBoxLayout) -> None:
        title = group_title(group)
        reset = flat_button("undo", self.tr("Restore defaults"))
        reset.setObjectName(f"restore-{group.name.lower()}")
        reset.setToolTip(self.tr("Put these settings back to what they were at first"))
        reset.setAccessibleName(self.tr("Restore defaults: {what}").format(what=title))
        reset.clicked.connect(partial(self.restore, group))
        self._resets[group] = reset
        head = nested(column, QHBoxLayout())
        head.setSpacing(GAP)
        head.addWidget(self._heading(title), 1)
        head.addWidget(reset)
        for field in of_group(group):
            row = SettingRow(field)
            row.chosen.connect(self._choose)
            self.rows[field.name] = row
            column.addWidget(row)
        column.addWidget(Rule())

    def _heading(self, text: str) -> PlainLabel:
        label = PlainLabel(text)
        label.setFont(scaled_font(self.font(), 1.15, self.font().Weight.DemiBold))
        return label

    @Slot(object, object)
    def _choose(self, name: str, value: object) -> None:
        self._preferences.change(**{name: value})

    @Slot(object)
    def _changed(self, change: tuple[Settings, Settings]) -> None:
        self.show_settings(change[1])

    # Qt's side

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, D102
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            row = watched.parentWidget()
            place = row.parentWidget() if row else None
            if place is not None and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
                self._scroll.ensureWidgetVisible(place, 0, GAP)
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802, D102
        for row in self.rows.values():
            row.editor.settle()
        super().closeEvent(event)
