"""What to export, as what, and where to: one small window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.exports.export import FILE_FORMATS, Format
from bookq_gui.paths import Paths
from bookq_gui.ui.books.scope import Scope, words_for
from bookq_gui.ui.exports.exportfile import Target, format_called, named_for, suggested, target_of
from bookq_gui.ui.file_dialogs import Chooser, native
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.widgets.basic import GAP, IconLabel, MutedLabel
from bookq_gui.ui.widgets.icons import icon
from bookq_gui.ui.widgets.indicators import RadioButton
from bookq_gui.ui.widgets.nesting import nested

_HINTS: Mapping[str, object] = {
    "csv": QT_TRANSLATE_NOOP(
        "Export", "For Excel, LibreOffice and others: a line a book, every field a column."
    ),
    "goodreads": QT_TRANSLATE_NOOP(
        "Export", "The columns that Goodreads, StoryGraph and many others import; tags become shelves."
    ),
    "json": QT_TRANSLATE_NOOP("Export", "For programs: the whole record of every book, in one list."),
    "jsonl": QT_TRANSLATE_NOOP("Export", "For programs: the whole record of every book, one a line."),
    "bibtex": QT_TRANSLATE_NOOP("Export", "For LaTeX and reference managers such as JabRef."),
    "ris": QT_TRANSLATE_NOOP("Export", "For reference managers such as Zotero, EndNote and Mendeley."),
    "markdown": QT_TRANSLATE_NOOP("Export", "A table to read, for notes and web pages."),
    "html": QT_TRANSLATE_NOOP("Export", "A page to read, print or send, with the descriptions."),
    "sqlite": QT_TRANSLATE_NOOP(
        "Export", "A database with tables for books, people, series, genres and tags."
    ),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported."""

    scope: Scope
    form: Format
    file: Path


class ExportDialog(QDialog):
    """Asks for an export. What cannot be is said at once, and cannot be pressed.

    Signals:
        wanted(Wish): export this; the dialog closes.
    """

    wanted = Signal(object)

    def __init__(
        self,
        counts: Mapping[Scope, int],
        scope: Scope,
        form: Format,
        folder: Path,
        paths: Paths,
        choose: Chooser,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export"))
        self._folder, self._paths, self._choose = folder, paths, choose
        self._target = Target(None)
        self._scopes = self._made_scopes(counts, scope)
        self._formats = self._made_formats(form)
        self._hint = MutedLabel()
        self._hint.setWordWrap(True)
        self._file = QLineEdit(native(suggested(folder, form)))
        self._file.setObjectName("exportFile")
        self._file.setAccessibleName(self.tr("File"))
        self._file.setToolTip(self.tr("Where the books are written to"))
        self._browse = QPushButton(icon("folder"), self.tr("&Browse…"))
        self._browse.setObjectName("exportBrowse")
        self._browse.setToolTip(self.tr("Choose folder and name of the file"))
        self._browse.setAutoDefault(False)
        self._sign = IconLabel("warning", "warn")
        self._remark = QLabel()
        self._remark.setObjectName("exportRemark")
        self._remark.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._export = QPushButton(icon("export"), self.tr("&Export"))
        self._export.setObjectName("exportButton")
        self._export.setToolTip(self.tr("Write the file (Return)"))
        self._buttons.addButton(self._export, QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        # Only inside the dialog can a button become the one that Return presses.
        self._export.setDefault(True)
        self._file.setFocus()
        self._formats.currentIndexChanged.connect(self._format_chosen)
        self._file.textChanged.connect(self._check)
        self._browse.clicked.connect(self._browse_for_file)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        self._check()

    @property
    def form(self) -> Format:
        """The format that is chosen."""
        return format_called(self._formats.currentData())

    @property
    def scope(self) -> Scope:
        """Which books are chosen."""
        return list(Scope)[self._scopes.checkedId()]

    def choose_format(self, key: str) -> None:
        """Choose a format by its key."""
        self._formats.setCurrentIndex([entry.key for entry in FILE_FORMATS].index(key))

    # Building

    def _made_scopes(self, counts: Mapping[Scope, int], chosen: Scope) -> QButtonGroup:
        group = QButtonGroup(self)
        for number, scope in enumerate(Scope):
            button = RadioButton(words_for(scope, counts[scope]))
            button.setObjectName(f"export-{scope.value}")
            button.setToolTip(self.tr("Export these books"))
            button.setEnabled(counts[scope] > 0)
            group.addButton(button, number)
        wanted = chosen if counts[chosen] else Scope.ALL
        group.button(list(Scope).index(wanted)).setChecked(True)
        return group

    def _made_formats(self, chosen: Format) -> QComboBox:
        box = QComboBox()
        box.setObjectName("exportFormat")
        box.setAccessibleName(self.tr("Format"))
        box.setToolTip(self.tr("What the file is for"))
        for form in FILE_FORMATS:
            box.addItem(translate("Formats", form.title), form.key)
        box.setCurrentIndex(FILE_FORMATS.index(chosen))
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        rows = nested(column, QFormLayout())
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(12)
        # Rows are filled after they were added, see `nesting`.
        books, form, file, remark = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        rows.addRow(self.tr("Books"), books)
        rows.addRow(self._label(self.tr("&Format"), self._formats), form)
        rows.addRow(self._label(self.tr("Fi&le"), self._file), file)
        rows.addRow("", remark)
        books.setSpacing(4)
        for button in self._scopes.buttons():
            books.addWidget(button)
        form.setSpacing(4)
        form.addWidget(self._formats)
        form.addWidget(self._hint)
        file.setSpacing(GAP)
        file.addWidget(self._file, 1)
        file.addWidget(self._browse)
        remark.setSpacing(GAP)
        remark.addWidget(self._sign)
        remark.addWidget(self._remark, 1)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self.setMinimumWidth(540)

    def _label(self, text: str, buddy: QWidget) -> QLabel:
        label = QLabel(text)
        label.setBuddy(buddy)
        return label

    # What people do

    @Slot()
    def _format_chosen(self) -> None:
        before = self._file.text().strip()
        if not before:
            self._file.setText(native(suggested(self._folder, self.form)))
        elif not before.endswith(("/", "\\")):
            path = Path(before)
            self._file.setText(native(path.with_name(named_for(path.name, self.form))))
        self._check()

    @Slot()
    def _browse_for_file(self) -> None:
        start = self._target.file or suggested(self._folder, self.form)
        title = translate("Formats", self.form.title)
        ends = " ".join(f"*{end}" for end in self.form.suffixes)
        kinds = f"{title.partition('(')[0].strip()} ({ends})"
        chosen = self._choose(self, self.tr("Export to"), start, kinds)
        if chosen is not None:
            self._file.setText(native(chosen))

    @Slot()
    def _check(self) -> None:
        self._hint.setText(translate("Export", str(_HINTS.get(self.form.key, ""))))
        self._formats.setAccessibleDescription(self._hint.text())
        self._target = target_of(self._file.text(), self._folder, self.form, self._paths)
        said = self._target.problem or self._target.remark
        self._sign.show_icon("warning", "bad" if self._target.problem else "warn")
        self._sign.setVisible(bool(said))
        self._remark.setText(said)
        self._file.setAccessibleDescription(said)
        self._export.setEnabled(self._target.file is not None)

    @Slot()
    def _accept(self) -> None:
        if self._target.file is not None:
            self.wanted.emit(Wish(self.scope, self.form, self._target.file))
            self.accept()
