"""The dialog for exports: which books, which format and columns, which file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.exports import spreadsheets
from bookq_gui.exports.export import FORMATS, Format
from bookq_gui.paths import Paths
from bookq_gui.ui.controllers.exports import Scope, title_of
from bookq_gui.ui.i18n import shortened, translate
from bookq_gui.ui.system.desktop import choose_file, choose_notes_folder, native
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.labels import Label
from bookq_gui.ui.widgets.surfaces import column_in, nested

_STEM = "books"
_HINTS: Mapping[str, object] = {
    "csv": QT_TRANSLATE_NOOP("Export", "For Excel, LibreOffice and others: a line a book."),
    "xlsx": QT_TRANSLATE_NOOP("Export", "For Excel, with real numbers and dates."),
    "notes": QT_TRANSLATE_NOOP(
        "Export", "A note a book for Obsidian and the like; what you write in it stays."
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


class Target(NamedTuple):
    """The file or folder to write. ``problem`` says why that is impossible; ``remark`` is a warning."""

    file: Path | None
    problem: str = ""
    remark: str = ""


def format_called(key: str) -> Format:
    """Return the format of this key, or the first one without such a format."""
    return next((entry for entry in FORMATS if entry.key == key), FORMATS[0])


def named_for(name: str, form: Format) -> str:
    """Replace the ending of another format in the file name ``name`` by that of ``form``."""
    endings = [(end, entry) for entry in FORMATS for end in entry.suffixes if name.casefold().endswith(end)]
    ending, other = max(endings, key=lambda known: len(known[0]), default=("", None))
    if other is form:
        return name
    if other is not None:
        name = name[: -len(ending)].rstrip("-_. ")
    stem = name or _STEM
    if form.is_folder:
        return stem
    wanted = form.suffixes[0]
    return f"{stem}{wanted}" if wanted.startswith(".") else f"{stem}-{wanted}"


def suggested(folder: Path, form: Format) -> Path:
    """Return the file in ``folder`` that is suggested first."""
    return folder / named_for(_STEM, form)


def target_of(text: str, folder: Path, form: Format, paths: Paths) -> Target:
    """Return the file that ``text`` names, with the ending of ``form``; a bare name is in ``folder``."""
    plain = text.strip()
    if not plain or "\0" in plain:
        return Target(None, translate("Export", "Write the name of the file."))
    try:
        file = Path(plain).expanduser()
    except RuntimeError:
        file = Path(plain)
    file = folder / file
    if form.is_folder and file.name:
        return _target_folder(file, paths)
    if not file.name or plain.endswith(("/", "\\")) or file.is_dir():
        text = translate("Export", "{name} is a folder. Add a name for the file.")
        return Target(None, text.format(name=shortened(plain, 80)))
    file = file.with_name(named_for(file.name, form))
    if problem := _problem(file, paths):
        return Target(None, problem)
    if file.is_dir():
        text = translate("Export", "{name} is a folder. Choose another name.")
        return Target(None, text.format(name=shortened(file.name, 80)))
    if file.exists():
        text = translate("Export", "{name} is there already and will be replaced.")
        return Target(file, remark=text.format(name=shortened(file.name, 80)))
    return Target(file)


def _target_folder(folder: Path, paths: Paths) -> Target:
    if problem := _problem(folder, paths):
        return Target(None, problem)
    if not folder.exists():
        return Target(folder)
    name = shortened(folder.name, 80)
    if not folder.is_dir():
        text = translate("Export", "{name} is a file. Choose a folder, or the name of a new one.")
        return Target(None, text.format(name=name))
    text = translate("Export", "Notes of bookq in {name} get the new fields; what you wrote in them stays.")
    return Target(folder, remark=text.format(name=name))


def _problem(file: Path, paths: Paths) -> str:
    if not file.parent.is_dir():
        text = translate("Export", "There is no folder {folder}. Choose another, or make it first.")
        return text.format(folder=shortened(str(file.parent), 80))
    if paths.holds(file):
        return translate("Export", "bookq keeps its own files there. Choose another folder or name.")
    return ""


class ExportRequest(NamedTuple):
    """What the person wants to export. ``columns`` is None for all columns of the format."""

    scope: Scope
    form: Format
    file: Path
    columns: tuple[str, ...] | None = None


class ExportDialog(QDialog):
    """Asks for an export. A problem is shown at once, and disables the button.

    ``columns`` are those chosen the last time, or none if that were all.

    Signals:
        requested(ExportRequest): the person accepted; the dialog closes.
    """

    requested = Signal(object)

    def __init__(
        self,
        counts: Mapping[Scope, int],
        scope: Scope,
        form: Format,
        folder: Path,
        paths: Paths,
        parent: QWidget,
        columns: tuple[str, ...] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export"))
        self._folder, self._paths = folder, paths
        self._target = Target(None)
        self._chosen_columns = frozenset(columns)
        self._scopes = self._made_scopes(counts, scope)
        self._formats = QComboBox()
        self._formats.setObjectName("exportFormat")
        self._formats.setAccessibleName(self.tr("Format"))
        for entry in FORMATS:
            self._formats.addItem(translate("Formats", entry.title), entry.key)
        self._formats.setCurrentIndex(FORMATS.index(form))
        self._hint = Label(size=12, colour="muted", wrap=True)
        self._columns = QListWidget()
        self._columns.setObjectName("exportColumns")
        self._columns.setAccessibleName(self.tr("Columns"))
        self._columns.setMaximumHeight(168)
        self._columns.itemChanged.connect(self._check)
        self._columns_label = QLabel(self.tr("&Columns"))
        self._columns_label.setBuddy(self._columns)
        self._file = QLineEdit(native(suggested(folder, form)))
        self._file.setObjectName("exportFile")
        self._file.setAccessibleName(self.tr("File"))
        self._browse = Button(self.tr("&Browse…"), "folder", "plain")
        self._browse.setObjectName("exportBrowse")
        self._remark = Label(size=12, colour="warn", wrap=True)
        self._remark.setObjectName("exportRemark")
        self._export = Button(self.tr("&Export"), "export", "filled")
        self._export.setObjectName("exportButton")
        self._lay_out()
        self._fill_columns()
        # Qt makes a button the default one only when it is in the dialog.
        self._export.setDefault(True)
        self._file.setFocus()
        self._formats.currentIndexChanged.connect(self._format_chosen)
        self._file.textChanged.connect(self._check)
        self._browse.clicked.connect(self._browse_for_file)
        self._export.clicked.connect(self._accept)
        self._check()

    @property
    def form(self) -> Format:
        return format_called(self._formats.currentData())

    @property
    def scope(self) -> Scope:
        return list(Scope)[self._scopes.checkedId()]

    @property
    def columns(self) -> tuple[str, ...]:
        """The chosen columns, or none if the format always has all."""
        items = [self._columns.item(row) for row in range(self._columns.count())]
        checked = Qt.CheckState.Checked
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == checked
        )

    # Building

    def _made_scopes(self, counts: Mapping[Scope, int], chosen: Scope) -> QButtonGroup:
        group = QButtonGroup(self)
        for place, scope in enumerate(Scope):
            button = QRadioButton(title_of(scope, counts[scope]))
            button.setObjectName(f"export-{scope.value}")
            button.setEnabled(counts[scope] > 0)
            group.addButton(button, place)
        wanted = chosen if counts[chosen] else Scope.ALL
        group.button(list(Scope).index(wanted)).setChecked(True)
        return group

    def _lay_out(self) -> None:
        column = column_in(self, 16, (24, 24, 24, 16))
        rows = nested(column, QFormLayout())
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(12)
        # Layouts are filled after they were added; see `nested`.
        books, form, file = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        rows.addRow(self.tr("Books"), books)
        rows.addRow(self._label(self.tr("&Format"), self._formats), form)
        rows.addRow(self._columns_label, self._columns)
        rows.addRow(self._label(self.tr("Fi&le"), self._file), file)
        for button in self._scopes.buttons():
            books.addWidget(button)
        books.setSpacing(6)
        form.setSpacing(4)
        file.setSpacing(8)
        form.addWidget(self._formats)
        form.addWidget(self._hint)
        file.addWidget(self._file, 1)
        file.addWidget(self._browse)
        column.addWidget(self._remark)
        column.addStretch(1)
        foot = nested(column, QHBoxLayout())
        cancel = Button(self.tr("Cancel"), kind="plain")
        cancel.clicked.connect(self.reject)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._export)
        self.setMinimumWidth(540)

    def _label(self, text: str, buddy: QWidget) -> QLabel:
        label = QLabel(text)
        label.setBuddy(buddy)
        return label

    def _fill_columns(self) -> None:
        names = spreadsheets.COLUMNS if self.form.has_columns else ()
        self._columns.blockSignals(True)
        self._columns.clear()
        for name in names:
            title = translate("ExportColumns", name.replace("_", " ").capitalize())
            item = QListWidgetItem(title, self._columns)
            item.setData(Qt.ItemDataRole.UserRole, name)
            on = not self._chosen_columns or name in self._chosen_columns
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._columns.blockSignals(False)
        self._columns.setVisible(bool(names))
        self._columns_label.setVisible(bool(names))

    # What the user does

    def _format_chosen(self) -> None:
        before = self._file.text().strip()
        if not before:
            self._file.setText(native(suggested(self._folder, self.form)))
        elif not before.endswith(("/", "\\")):
            path = Path(before)
            self._file.setText(native(path.with_name(named_for(path.name, self.form))))
        self._fill_columns()
        self._check()

    def _browse_for_file(self) -> None:
        start = self._target.file or suggested(self._folder, self.form)
        title = self.tr("Export to")
        if self.form.is_folder:
            chosen = choose_notes_folder(self, title, start)
        else:
            name = translate("Formats", self.form.title).partition("(")[0].strip()
            endings = " ".join(f"*{end}" for end in self.form.suffixes)
            # The dialog itself says that a file will be replaced.
            chosen = choose_file(self, title, start, f"{name} ({endings})", confirm=False)
        if chosen is not None:
            self._file.setText(native(chosen))

    def _check(self) -> None:
        self._hint.setText(translate("Export", str(_HINTS.get(self.form.key, ""))))
        self._formats.setAccessibleDescription(self._hint.text())
        self._target = target_of(self._file.text(), self._folder, self.form, self._paths)
        problem = self._target.problem
        if not problem and self._columns.count() and not self.columns:
            problem = self.tr("Choose at least one column.")
        said = problem or self._target.remark
        self._remark.set_colour("bad" if problem else "warn")
        self._remark.setText(said)
        self._remark.setVisible(bool(said))
        self._file.setAccessibleDescription(said)
        self._export.setEnabled(self._target.file is not None and not problem)

    def _accept(self) -> None:
        if self._target.file is not None:
            chosen = self.columns
            columns = chosen if 0 < len(chosen) < self._columns.count() else None
            self.requested.emit(ExportRequest(self.scope, self.form, self._target.file, columns))
            self.accept()
