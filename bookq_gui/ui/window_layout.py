"""The places and sizes of the parts of the window, its saved state, and outlines before they are made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from bookq_gui.ui.sidebar.sidebar import Sidebar
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.surfaces import Banner, Surface, column_in

if TYPE_CHECKING:
    from bookq_gui.ui.details.pane import DetailsPane
    from bookq_gui.ui.queue.panel import QueuePanel


_LONGEST_DRAFT = 1_000_000
LEAST = QSize(720, 480)
_FIRST, _FIRST_SHARE = QSize(1280, 800), 0.8
_NARROW_WINDOW, _WIDE_WINDOW, _NO_DETAILS = 1100, 1600, 880
_SIDEBAR_ICONS = 56
_UNLIMITED = 16_777_215


class WindowState:
    """Saves the state of the window in a small file next to the settings."""

    def __init__(self, folder: Path) -> None:
        self._store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def data(self, name: str) -> QByteArray:
        """Return the bytes kept under ``name``, or no bytes."""
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def text(self, name: str) -> str:
        """Return the text kept under ``name``, or ""."""
        value = self._store.value(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> int:
        """Return the whole number kept under ``name``, or 0."""
        text = self.text(name)
        return int(text) if text.isdecimal() and len(text) < 9 else 0

    def flag(self, name: str) -> bool | None:
        """Return the choice kept under ``name``, or None."""
        return {"yes": True, "no": False}.get(self.text(name))

    def keep_bytes(self, name: str, value: QByteArray | bytes) -> None:
        self._store.setValue(name, QByteArray(value))

    def keep_text(self, name: str, value: str) -> None:
        """Keep at most a million characters of ``value`` under ``name``."""
        self._store.setValue(name, value[:_LONGEST_DRAFT])

    def keep_number(self, name: str, value: int) -> None:
        self.keep_text(name, str(value))

    def keep_flag(self, name: str, value: bool | None) -> None:  # noqa: FBT001 - a value, not a mode
        self.keep_text(name, {None: "", True: "yes", False: "no"}[value])

    def save(self) -> None:
        self._store.sync()


class WindowParts(QWidget):
    """Sidebar, center and details in columns, and the queue below. Sizes that the person set have precedence.

    Signals:
        detailsShown(bool), sidebarNarrowed(bool): what is visible after a change.
    """

    detailsShown = Signal(bool)
    sidebarNarrowed = Signal(bool)

    def __init__(self, window: QMainWindow, sidebar: Sidebar, center: QWidget, session: WindowState) -> None:
        super().__init__()
        self._window, self._sidebar, self._center, self._session = window, sidebar, center, session
        self._details: QWidget = DetailsOutline()
        self._pane: DetailsPane | None = None
        self._queue: QueuePanel | None = None
        self._statistics_shown = False
        self._over = False
        # The choices of the person. None or 0 lets the size of the window decide.
        self._narrow = session.flag("sidebar/narrow")
        self._details_wanted = session.flag("details/shown")
        self._sidebar_width = session.number("sidebar/width")
        self._details_width = session.number("details/width")
        self._queue_height = session.number("queue/height")
        self._columns = _splitter(Qt.Orientation.Horizontal, "columns")
        self._rows = _splitter(Qt.Orientation.Vertical, "rows")
        for part in (sidebar, center, self._details):
            self._columns.addWidget(part)
        self._columns.setStretchFactor(1, 1)
        self._rows.addWidget(self._columns)
        self._rows.addWidget(QueueOutline())
        self._rows.setStretchFactor(0, 1)
        self._banner = Banner("failed", "bad")
        self._banner.setObjectName("troubleBanner")
        self._banner.hide()
        column = column_in(self)
        column.addWidget(self._banner)
        column.addWidget(self._rows, 1)
        self._columns.splitterMoved.connect(self._column_dragged)
        self._rows.splitterMoved.connect(self._queue_dragged)
        sidebar.narrowToggled.connect(self.narrow_sidebar)

    def set_details(self, details: DetailsPane) -> None:
        """Replace the outline of the details."""
        _replace(self._columns, 2, details)
        self._details = self._pane = details

    def set_queue(self, queue: QueuePanel) -> None:
        """Replace the outline of the queue."""
        _replace(self._rows, 1, queue)
        self._queue = queue
        queue.openChanged.connect(self.fit_queue)
        self.fit()

    def show_trouble(self, title: str, text: str) -> None:
        """Show above the columns why the store cannot write. An empty ``title`` hides it."""
        self._banner.show_words(title, text)
        self._banner.setVisible(bool(title))

    # Choices of the person

    def narrow_sidebar(self, narrow: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Show only the icons of the sidebar, or all of it."""
        self._narrow = narrow
        self._fit_columns()

    def show_details(self, *, shown: bool) -> None:
        """Show or hide the details. In a narrow window they cover the books."""
        if self._window.width() < _NO_DETAILS:
            self._over = shown
        else:
            self._details_wanted = shown
        self._fit_columns()

    def show_statistics(self, *, shown: bool) -> None:
        """Note whether the statistics are visible, which take the room of the details."""
        self._statistics_shown = shown
        self._fit_columns()

    def use_default_sizes(self) -> None:
        """Restore the sizes of a new user."""
        self._narrow = self._details_wanted = None
        self._sidebar_width = self._details_width = self._queue_height = 0
        self._over = False
        self.fit()

    def _column_dragged(self, _position: int, handle: int) -> None:
        if handle == 1 and not self._is_sidebar_narrow:
            self._sidebar_width = self._sidebar.width()
        elif handle == 2:
            self._details_width = self._details.width()

    def _queue_dragged(self) -> None:
        self._queue_height = self._rows.sizes()[1]

    def keep(self) -> None:
        session = self._session
        session.keep_flag("sidebar/narrow", self._narrow)
        session.keep_flag("details/shown", self._details_wanted)
        session.keep_number("sidebar/width", self._sidebar_width)
        session.keep_number("details/width", self._details_width)
        session.keep_number("queue/height", self._queue_height)

    # Sizes

    @property
    def _is_sidebar_narrow(self) -> bool:
        return self._window.width() < _NARROW_WINDOW if self._narrow is None else self._narrow

    @property
    def _are_details_shown(self) -> bool:
        """Whether the details stand beside the books."""
        width = self._window.width()
        fit = width >= (_WIDE_WINDOW if self._statistics_shown else _NO_DETAILS)
        if self._details_wanted is None or width < _NO_DETAILS:
            return fit
        return self._details_wanted and (fit or not self._statistics_shown)

    def fit(self) -> None:
        """Give the parts their sizes in a window of another size."""
        if self._window.width() >= _NO_DETAILS:
            self._over = False
        self._fit_columns()
        self.fit_queue()

    def _fit_columns(self) -> None:
        width, narrow, over = self._window.width(), self._is_sidebar_narrow, self._over
        shown = over or self._are_details_shown
        self._sidebar.set_narrow(narrow)
        side = _SIDEBAR_ICONS
        if not narrow:
            least = 240 if width >= _WIDE_WINDOW else 208
            side = self._sidebar_width or max(least, min(256, self._sidebar.longest_row()))
        self._sidebar.setMinimumWidth(side if narrow else 180)
        self._sidebar.setMaximumWidth(side if narrow else 360)
        beside = self._details_width
        if not beside:
            beside = 448 if width >= _WIDE_WINDOW else 344 if width < _NARROW_WINDOW else 376
        self._details.setMinimumWidth(300 if over else 320)
        self._details.setMaximumWidth(_UNLIMITED if over else 560)
        self._details.setVisible(shown)
        self._center.setVisible(not over)
        if self._pane is not None:
            self._pane.set_over(over=over)
        rest = width - side - (beside if shown else 0) - 2
        self._columns.setSizes([side, 0 if over else max(1, rest), width - side if over else beside])
        self.detailsShown.emit(shown)
        self.sidebarNarrowed.emit(narrow)

    def fit_queue(self) -> None:
        """Give the queue the height that its state or the person wants."""
        queue, window = self._queue, self._window
        if queue is None:
            return
        # While the window is resized the splitter still has its earlier height.
        room = window.height() - window.menuBar().height()
        if not self._banner.isHidden():
            room -= self._banner.height()
        wanted = queue.preferred_height(window.height())
        if queue.is_open:
            least = queue.least_height()
            queue.setMinimumHeight(least)
            queue.setMaximumHeight(_UNLIMITED)
            wanted = max(least, min(self._queue_height or wanted, room - 200))
        else:
            queue.setFixedHeight(wanted)
        self._rows.setSizes([room - wanted - 1, wanted])


def _splitter(orientation: Qt.Orientation, name: str) -> QSplitter:
    made = QSplitter(orientation)
    made.setObjectName(name)
    made.setHandleWidth(1)
    made.setChildrenCollapsible(False)
    return made


def _replace(splitter: QSplitter, index: int, part: QWidget) -> None:
    old = splitter.replaceWidget(index, part)
    part.show()
    if old is not None:
        old.deleteLater()


def first_geometry(screen: QRect) -> QRect:
    """Return the geometry of a first window: centred on ``screen``, and smaller."""
    room = screen.size() * _FIRST_SHARE
    size = _FIRST.boundedTo(room).expandedTo(LEAST).boundedTo(screen.size())
    place = QRect(screen.topLeft(), size)
    place.moveCenter(screen.center())
    return place


def cut_to(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """Move and shrink ``wanted`` so that all of it is on one of ``screens``."""
    if not screens:
        return wanted
    screen = max(screens, key=lambda one: _area(one & wanted))
    if not _area(screen & wanted):
        screen = screens[0]
    place = QRect(wanted.topLeft(), wanted.size().boundedTo(screen.size()))
    place.moveLeft(max(screen.left(), min(place.left(), screen.right() + 1 - place.width())))
    place.moveTop(max(screen.top(), min(place.top(), screen.bottom() + 1 - place.height())))
    return place


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())


def queue_rows(window_height: int, *, banner: bool) -> int:
    """Return how many rows an open queue shows in a window of this height."""
    if window_height < 560:
        return 2
    rows = 4 if window_height < 700 else 6 if window_height < 1000 else 8
    return max(2, rows - 2) if banner else rows


class DetailsOutline(Surface):
    """The outline of a book, until the details are made."""

    def __init__(self) -> None:
        super().__init__("base")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_details_outline(self, 24)


class QueueOutline(Surface):
    """The empty head of the queue, until the queue is made."""

    def __init__(self) -> None:
        super().__init__("window")
        self.setFixedHeight(32)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(theme.font(weight=theme.DEMIBOLD))
        painter.setPen(theme.colours().text)
        words = self.rect().adjusted(46, 0, -46, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(words, flags, self.tr("Queue"))


def draw_details_outline(widget: QWidget, left: int, top: int = 60) -> None:
    """Draw shapes in place of the cover, the title and the annotations of a book."""
    painter = QPainter(widget)
    if widget.isRightToLeft():
        painter.translate(widget.width(), 0)
        painter.scale(-1, 1)
    width = widget.width() - 2 * left
    beside = width - 128
    for x, y, w, h, radius in (
        (0, 0, 112, 168, 4), (128, 6, beside, 16, 4), (128, 30, beside * 0.6, 16, 4),
        (128, 62, beside * 0.5, 10, 4), (128, 80, beside * 0.7, 10, 4), (0, 184, width, 40, 8),
    ):  # fmt: skip
        theme.draw_ground(painter, QRectF(left + x, top + y, w, h), radius, "window")
