"""What a setting is changed with: one editor a kind, all used alike."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QLineEdit, QWidget

from bookq_gui.settings import CHOICES, LIMITS
from bookq_gui.ui.actions import plain
from bookq_gui.ui.settings.checking import complaint, is_whole, number_from, range_text
from bookq_gui.ui.settings.fields import Field, Kind, choice_text, label, unit
from bookq_gui.ui.widgets.indicators import CheckBox

_SETTLE_MS = 400


class Editor(QWidget):
    """Shows one setting and lets it be changed.

    Signals:
        chosen(value): another value was chosen, and it is right.
        complained(str): what is wrong with what is there now; "" when nothing is.
    """

    chosen = Signal(object)
    complained = Signal(object)

    def __init__(self, field: Field, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.widget = widget
        widget.setObjectName(f"setting-{field.name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(widget)
        self.setFocusProxy(widget)

    def show_value(self, value: Any) -> None:
        """Show ``value`` without telling it."""
        raise NotImplementedError

    def settle(self) -> None:
        """Tell at once what waits to be told."""


class _NumberBox(QDoubleSpinBox):
    """A spin box in which numbers out of its range can be typed, so that it can be said what is wrong."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        state, text, position = super().validate(text, position)
        if state == QValidator.State.Invalid and any(sign.isdigit() for sign in text):
            state = QValidator.State.Intermediate
        return state, text, position

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _ChoiceBox(QComboBox):
    """A list of choices that scrolling over it does not change."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberEditor(Editor):
    """A number within its limits. Arrow keys that are held down count as one change."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        self._box = box = _NumberBox()
        super().__init__(field, box, parent)
        box.setDecimals(0 if is_whole(field.name) else 1)
        box.setRange(*LIMITS[field.name])
        box.setSingleStep(field.step)
        box.setGroupSeparatorShown(True)
        box.setCorrectionMode(QDoubleSpinBox.CorrectionMode.CorrectToNearestValue)
        if field.unit:
            box.setSuffix(f"\u00a0{unit(field)}")
        self._waiting = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._waiting.timeout.connect(self._tell)
        box.valueChanged.connect(self._waiting.start)
        box.lineEdit().textEdited.connect(self._check)
        box.editingFinished.connect(self._finished)

    def show_value(self, value: Any) -> None:  # noqa: D102
        self._box.blockSignals(True)
        self._box.setValue(value)
        self._box.blockSignals(False)
        self.complained.emit("")

    def settle(self) -> None:  # noqa: D102
        if self._waiting.isActive():
            self._waiting.stop()
            self._tell()

    def _check(self, _text: str) -> None:
        typed = self._box.lineEdit().text().removesuffix(self._box.suffix())
        right = number_from(self.field.name, typed, self._box.locale()) is not None
        self.complained.emit("" if right else range_text(self.field.name))

    def _finished(self) -> None:
        self.complained.emit("")
        self.settle()

    def _tell(self) -> None:
        value = self._box.value()
        self.chosen.emit(int(value) if is_whole(self.field.name) else value)


class SwitchEditor(Editor):
    """On or off."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        self._box = CheckBox(label(field))
        super().__init__(field, self._box, parent)
        self._box.toggled.connect(self._tell)

    def show_value(self, value: Any) -> None:  # noqa: D102
        self._box.blockSignals(True)
        self._box.setChecked(value)
        self._box.blockSignals(False)

    def _tell(self, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.chosen.emit(on)


class ChoiceEditor(Editor):
    """One of a few."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        self._box = _ChoiceBox()
        super().__init__(field, self._box, parent)
        for choice in CHOICES[field.name]:
            self._box.addItem(choice_text(field.name, choice), choice)
        self._box.activated.connect(self._tell)

    def show_value(self, value: Any) -> None:  # noqa: D102
        self._box.setCurrentIndex(self._box.findData(value))

    def _tell(self) -> None:
        self.chosen.emit(self._box.currentData())


class TextEditor(Editor):
    """A text; checked while it is typed, taken when it is finished."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        self._line = QLineEdit()
        super().__init__(field, self._line, parent)
        self._line.setPlaceholderText(field.hint)
        self._line.setClearButtonEnabled(True)
        self._line.textChanged.connect(self._check)
        self._line.editingFinished.connect(self.settle)
        self._shown = ""

    def show_value(self, value: Any) -> None:  # noqa: D102
        self._shown = value
        if self._line.text().strip() != value:
            self._line.setText(value)

    def settle(self) -> None:  # noqa: D102
        text = self._line.text().strip()
        if text != self._shown and not complaint(self.field.name, text):
            self._shown = text
            self.chosen.emit(text)

    def _check(self, text: str) -> None:
        self.complained.emit(complaint(self.field.name, text.strip()))


_EDITORS: dict[Kind, type[SwitchEditor | NumberEditor | ChoiceEditor | TextEditor]] = {
    Kind.SWITCH: SwitchEditor,
    Kind.NUMBER: NumberEditor,
    Kind.CHOICE: ChoiceEditor,
    Kind.TEXT: TextEditor,
}


def editor_for(field: Field) -> Editor:
    """The editor for the kind of ``field``."""
    return _EDITORS[field.kind](field)


def spoken_name(field: Field) -> str:
    """What a screen reader says of it."""
    return plain(label(field))
