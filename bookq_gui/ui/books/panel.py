"""The filter line, the table under it, and how many books there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.ui.books import copying
from bookq_gui.ui.books import text as words
from bookq_gui.ui.books.delegates import CoverProvider
from bookq_gui.ui.books.model import BooksModel
from bookq_gui.ui.books.view import ResultsView
from bookq_gui.ui.i18n import counted
from bookq_gui.ui.table import filter_language, filter_terms
from bookq_gui.ui.table.filter_language import Query
from bookq_gui.ui.table.filter_line import FilterLine
from bookq_gui.ui.widgets.complaint import Complaint
from bookq_gui.ui.widgets.entering import enter_table
from bookq_gui.ui.widgets.labels import QuietLabel
from bookq_gui.ui.widgets.nesting import nested

_AROUND_LINE = 4
_PAUSE = 150
_PAUSE_BEFORE_COMPLAINT = 700


class ResultsPanel(QWidget):
    """The results: filter, count, table. It owns the model (`model`) and the table (`view`).

    Signals:
        selectionChangedTo: (ids of the selected books, id of the current one or None).
        activated: the id of a book that was double-clicked, or Enter pressed on.
        removeRequested: the ids of the books to remove.
        copied: the number of books put on the clipboard.
        sampleRequested: bookq is to be tried with invented books.
    """

    selectionChangedTo = Signal(object)  # noqa: N815 - Qt's own spelling
    activated = Signal(object)
    removeRequested = Signal(object)  # noqa: N815
    copied = Signal(object)
    sampleRequested = Signal()  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = BooksModel(self)
        self.view = ResultsView(self.model, self)
        self._filter = self._made_filter()
        self._count = QuietLabel(parent=self)
        self._count.setWordWrap(False)
        self._count.setMinimumWidth(0)
        self._count.setObjectName("resultsCount")
        self._complaint = Complaint("resultsFilterProblem", self)
        self._apply_soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._apply_soon.timeout.connect(self._apply_filter)
        self._complain_soon = QTimer(self, singleShot=True, interval=_PAUSE_BEFORE_COMPLAINT)
        self._complain_soon.timeout.connect(self._complain)
        self._lay_out()
        self.view.selectionChangedTo.connect(self._selection_told)
        self.view.bookActivated.connect(self.activated)
        self.view.removeRequested.connect(self.removeRequested)
        self.view.copied.connect(self.copied)
        self.view.clearFilterRequested.connect(self._clear_filter)
        self.view.sampleRequested.connect(self.sampleRequested)
        self.model.countsChanged.connect(self._show_count)
        self._show_count()

    # Books

    def set_all(self, rows: Iterable[BookRow], annotations: Mapping[int, Annotation] | None = None) -> None:
        """Show these books, with what the user said of them, and no others."""
        self.model.set_all(rows, annotations)

    def set_annotations(self, annotations: Mapping[int, Annotation]) -> None:
        """Take over what the user said of books."""
        self.model.set_annotations(annotations)

    def upsert(self, rows: Iterable[BookRow]) -> None:
        """Add books, or replace those with the same id."""
        self.model.upsert(rows)

    def remove(self, ids: Iterable[int]) -> None:
        """Take books out."""
        self.model.remove(ids)

    def set_cover_provider(self, provider: CoverProvider | None) -> None:
        """Where the covers in the table come from. It is asked while painting: it must not wait."""
        self.view.set_cover_provider(provider)

    def covers_changed(self, ids: Iterable[int]) -> None:
        """Have the lines of these books painted again, since their covers arrived."""
        self.model.touch(ids)

    # Filter

    @property
    def filter_text(self) -> str:
        """What stands in the filter line."""
        return self._filter.text()

    def set_filter(self, text: str) -> None:
        """Write ``text`` into the filter line and apply it at once."""
        self._filter.setText(text)
        self._apply_filter()
        self._complain()

    def add_filter(self, text: str) -> None:
        """Narrow the filter by a term, such as a genre that was clicked; once is enough."""
        if text and not filter_terms.holds(self.filter_text, text):
            self.set_filter(f"{self.filter_text.strip()} {text}".strip())

    def _clear_filter(self) -> None:
        self.set_filter("")
        self._filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_filter(self) -> None:
        """Put the keyboard into the filter line, its text selected."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    # Selection and clipboard

    def selected_ids(self) -> tuple[int, ...]:
        """The ids of the selected books, in the order of the table."""
        return self.view.selected_ids()

    def select_ids(self, ids: Sequence[int], current: int | None = None) -> None:
        """Select these books, as far as they are shown, and go to ``current`` or the first of them."""
        self.view.select_ids(ids, current)

    def set_menu_actions(self, actions: Sequence[QAction]) -> None:
        """The actions of the table's context menu."""
        self.view.set_menu_actions(actions)

    def copy_as(self, key: str) -> int:
        """Put the selected books on the clipboard in a format of `copying.FORMATS`; how many they were."""
        rows = self.view.selected_rows()
        chosen = next(entry for entry in copying.FORMATS if entry.key == key)
        if rows:
            QGuiApplication.clipboard().setText(chosen.write(rows, self.model.annotations))
            self.copied.emit(len(rows))
        return len(rows)

    # State

    def save_state(self) -> bytes:
        """Columns and sorting, to be given to `restore_state` at the next start."""
        return self.view.save_state()

    def restore_state(self, stored: bytes) -> bool:
        """Bring back what `save_state` gave; False, and nothing changed, where it is not that."""
        return self.view.restore_state(stored)

    def height_for(self, rows: int) -> int:
        """The height in which so many books are seen."""
        return 2 * _AROUND_LINE + self._filter.sizeHint().height() + self.view.height_for(rows)

    def reset_columns(self) -> None:
        """Columns and sorting as a new user has them."""
        self.view.reset_columns()

    # Inside

    def _made_filter(self) -> FilterLine:
        line = FilterLine(self.model.values, self)
        line.tableWanted.connect(self._go_to_table)
        line.textChanged.connect(self._text_changed)
        line.returnPressed.connect(self._commit)
        return line

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_AROUND_LINE)
        top = nested(column, QHBoxLayout())
        top.setContentsMargins(8, _AROUND_LINE, 8, 0)
        top.setSpacing(16)
        top.addWidget(self._filter, 1)
        top.addWidget(self._count)
        column.addWidget(self._complaint)
        column.addWidget(self.view, 1)
        self.setTabOrder(self._filter, self.view)

    def _go_to_table(self) -> None:
        enter_table(self.view)

    def _text_changed(self) -> None:
        self._apply_soon.start()
        self._complain_soon.start()

    def _commit(self) -> None:
        self._apply_filter()
        self._complain()

    def _apply_filter(self) -> None:
        self._apply_soon.stop()
        query = filter_language.parse(self._filter.text())
        if query.problem:
            return
        self._complaint.say("")
        self.model.set_filter(query)

    def _complain(self) -> None:
        """Say what is wrong only once the typing rests: half a field is no mistake yet."""
        self._complain_soon.stop()
        query: Query = filter_language.parse(self._filter.text())
        self._complaint.say(words.sentence(query.problem) if query.problem else "")

    def _selection_told(self, selection: tuple[tuple[int, ...], int | None]) -> None:
        self._show_count()
        self.selectionChangedTo.emit(selection)

    def _show_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        locale = words.reading_locale()
        if shown != total:
            text = self.tr("{shown} of {total} books").format(
                shown=words.number(shown, locale), total=words.number(total, locale)
            )
        else:
            text = counted("ResultsPanel", "%n books", "%n book", total)
            text = text.replace(str(total), words.number(total, locale), 1)
        selected = len(self.view.selected_ids())
        if selected > 1:
            chosen = self.tr("{count} selected").format(count=words.number(selected, locale))
            text = f"{chosen} · {text}"
        self._count.setText(text if total else "")
