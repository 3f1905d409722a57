"""Chips that filter the queue by status and count what each holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from bookq_gui.ui.i18n import number, translate
from bookq_gui.ui.queue.text import ICONS, State
from bookq_gui.ui.widgets.flow import FlowLayout
from bookq_gui.ui.widgets.icons import pixmap
from bookq_gui.ui.widgets.theme import colours_of

_ICON = 14
_SIDE = 8


@dataclass(frozen=True, slots=True)
class ChipSpec:
    """One chip: ``state`` None is all of them. One that is not ``steady`` hides while it counts 0."""

    key: str
    title: object
    state: State | None
    steady: bool = True

    @property
    def states(self) -> frozenset[State] | None:
        """The states of the jobs that it shows; None: all."""
        return None if self.state is None else frozenset({self.state})


CHIPS: tuple[ChipSpec, ...] = (
    ChipSpec("all", QT_TRANSLATE_NOOP("Chips", "All"), None),
    ChipSpec("waiting", QT_TRANSLATE_NOOP("Chips", "Waiting"), State.WAITING),
    ChipSpec("running", QT_TRANSLATE_NOOP("Chips", "Running"), State.FETCHING),
    ChipSpec("retrying", QT_TRANSLATE_NOOP("Chips", "Retrying"), State.RETRYING, steady=False),
    ChipSpec("blocked", QT_TRANSLATE_NOOP("Chips", "Blocked"), State.BLOCKED, steady=False),
    ChipSpec("failed", QT_TRANSLATE_NOOP("Chips", "Failed"), State.FAILED),
    ChipSpec("done", QT_TRANSLATE_NOOP("Chips", "Done"), State.DONE),
    ChipSpec("canceled", QT_TRANSLATE_NOOP("Chips", "Canceled"), State.CANCELED, steady=False),
)


class Chip(QAbstractButton):
    """A rounded button with icon, word and count; checked: the queue is filtered by it."""

    def __init__(self, spec: ChipSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self._count = 0
        self._hover = False
        self.setObjectName(f"chip-{spec.key}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        only, every = translate("Chips", "Show only these jobs"), translate("Chips", "Show every job")
        self._picture, self._colour = ICONS[spec.state] if spec.state is not None else ("", "")
        self.setToolTip(every if spec.state is None else only)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show how many jobs there are."""
        self._count = count
        text = f"{translate('Chips', str(self.spec.title))} {number(count)}"
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802, D102
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + 2 * _SIDE + (_ICON + 4 if self._picture else 0)
        return QSize(width + 1, metrics.height() + 8)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802, D102
        self._hover = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802, D102
        self._hover = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802, D102
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = colours.accent_tint if self.isChecked() else colours.button if self._hover else ""
        line = colours.accent if self.isChecked() or self.hasFocus() else colours.border
        painter.setPen(QPen(QColor(line), 2.0 if self.hasFocus() else 1.0))
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        text = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        if self._picture:
            colour = self._colour if self._count else "muted"
            picture = pixmap(self._picture, _ICON, self.devicePixelRatioF(), colour)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = text.right() - _ICON if mirrored else text.left()
            painter.drawPixmap(left, (self.height() - _ICON) // 2, picture)
            text.adjust(0 if mirrored else _ICON + 4, 0, -(_ICON + 4) if mirrored else 0, 0)
        painter.setPen(QColor(colours.text if self._count or self.isChecked() else colours.muted))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())


class Chips(QWidget):
    """All the chips, one of them checked.

    Signals:
        chosen(ChipSpec): the queue is to be filtered by it.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {spec.key: Chip(spec, self) for spec in CHIPS}
        self._group = QButtonGroup(self)
        self._row = FlowLayout(self, spacing=4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for chip in self._chips.values():
            self._group.addButton(chip)
            self._row.addWidget(chip)
            chip.setVisible(chip.spec.steady)
        self._chips["all"].setChecked(True)
        self._group.buttonToggled.connect(self._tell)

    def sizeHint(self) -> QSize:  # noqa: N802, D102
        return self._row.lineHint()

    @property
    def current(self) -> ChipSpec:
        """The chip that is checked."""
        return next(chip.spec for chip in self._chips.values() if chip.isChecked())

    def choose(self, key: str) -> None:
        """Check the chip ``key``, if there is one."""
        if key in self._chips:
            self._chips[key].setChecked(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many jobs each chip (by key) holds."""
        for key, chip in self._chips.items():
            chip.show_count(counts[key])
            chip.setVisible(chip.spec.steady or chip.isChecked() or counts[key] > 0)

    @Slot(QAbstractButton, bool)
    def _tell(self, _chip: QAbstractButton, checked: bool) -> None:  # noqa: FBT001 - Qt's signature
        if checked:
            self.chosen.emit(self.current)
