"""Adding what is typed, pasted, dropped or chosen as a file: progress, result, report, undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, QObject, Slot

from bookq_gui.model.imports import AddResult, ImportReport, ReportLine, UndoneAdd
from bookq_gui.model.job import Job, Status, book_id_of
from bookq_gui.ui import file_dialogs
from bookq_gui.ui.actions import Act
from bookq_gui.ui.controllers.clipboard import ClipboardController
from bookq_gui.ui.controllers.intake import IntakeController
from bookq_gui.ui.controllers.services import Step
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.i18n import counted, shortened, translate
from bookq_gui.ui.imports import drops, report
from bookq_gui.ui.imports.drops import Dropped
from bookq_gui.ui.widgets.overlays import Action

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine
    from bookq_gui.ui.controllers.services import Services
    from bookq_gui.ui.main_window import MainWindow

_WAITING = frozenset({Status.QUEUED, Status.STARTED})


class Queued(NamedTuple):
    """Jobs that were queued together; ``before`` are those of them that had ended already, as they were.

    ``new``: they were added. Else they fetch again what is here, and their books stay. ``report`` holds
    the annotations that an import changed, as they were.
    """

    ids: tuple[str, ...]
    before: tuple[Job, ...] = ()
    new: bool = True
    report: ImportReport | None = None


class Undone(NamedTuple):
    """What an add that was undone had queued, and what went with it."""

    queued: Queued
    taken: UndoneAdd

    def __bool__(self) -> bool:
        """Whether there was anything left to undo."""
        taken = self.taken
        parts = (taken.jobs, taken.books, taken.besides, taken.pages, taken.annotations, self.queued.before)
        return any(parts)


class Adds:
    """Undoes adds, and does them again."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.books_gone = 0
        """How many books the last undo took out of the library."""

    def fetch_again(self, lines: list[ReportLine]) -> Queued:
        """Fetch again what ``lines`` say is here already."""
        ids = list(dict.fromkeys(line.job_id for line in lines if line.result is AddResult.COLLECTED))
        books = [book_id for book_id in map(book_id_of, ids) if book_id is not None]
        pages = [job_id for job_id in ids if book_id_of(job_id) is None]
        before = [job for job in map(self._engine.queue.job, ids) if job is not None]
        waiting = {job.id for job in before if job.status in _WAITING}
        if books:
            self._engine.library.refetch(books)
        if pages:
            self._engine.queue.retry(pages)
        return Queued(
            tuple(job_id for job_id in ids if job_id not in waiting),
            tuple(job for job in before if job.id not in waiting),
            new=False,
        )

    def undo(self, queued: Queued) -> Undone:
        """Put the queue back as it was, and remove the books that came. Returns what is gone, for `redo`."""
        engine = self._engine
        if queued.new:
            taken = engine.imports.undo_add(queued.ids, queued.report)
        else:
            taken = UndoneAdd(jobs=engine.queue.remove(queued.ids))
        self.books_gone = len(taken.books)
        if queued.before:
            engine.queue.restore(queued.before)
        return Undone(queued, taken)

    def redo(self, undone: Undone) -> None:
        """Bring back what `undo` removed."""
        queued, taken = undone
        self.books_gone = 0
        if queued.before:
            self._engine.queue.remove([job.id for job in queued.before])
        self._engine.imports.redo_add(taken)


LONG = 64 * 1024
"""Characters above which looking for links would be felt in the window."""


class ImportsController(QObject):
    """Everything by which books get into one window; field and clipboard have controllers of their own."""

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self._engine = services.engine.imports
        self._saved = SavedPages()
        self._adds = Adds(services.engine)
        self._is_open = False
        self._last: tuple[ImportReport, str] | None = None
        self._number = 0
        self.clipboard = ClipboardController(window, services)
        self.intake = IntakeController(window, services, self)
        window.arrived.connect(self.take_in)
        window.intake.filesRequested.connect(self._choose_files)
        window.intake.folderRequested.connect(self._choose_folder)
        actions = window.actions_
        for act, slot in (
            (Act.IMPORT_FILES, self._choose_files),
            (Act.IMPORT_FOLDER, self._choose_folder),
            (Act.PAGE_FOR_JOB, self._choose_saved_page),
            (Act.LAST_IMPORT, self.show_report),
        ):
            actions[act].triggered.connect(slot)
        for act in (Act.IMPORT_FILES, Act.IMPORT_FOLDER, Act.LAST_IMPORT):
            actions[act].setEnabled(False)

    # What the engine tells

    def take(self, batch: Batch) -> None:
        """Show progress and results, also of saved pages that were given for one book."""
        if batch.opened is not None:
            self._is_open = True
            for act in (Act.IMPORT_FILES, Act.IMPORT_FOLDER):
                self._window.actions_[act].setEnabled(True)
        self.intake.take(batch)
        self.clipboard.take(batch)
        for progress in batch.imports.values():
            self._services.long_work.show(_work(progress.token), progress.done, progress.total)
        for added in batch.added:
            self._services.long_work.end(_work(added.token))
            self.show_result(added.report)
        for read in batch.reports:
            self._services.long_work.end(_work(read.token))
            if again := self._saved.taken_in(read.report):
                self._services.engine.queue.retry(again)
            self.show_result(read.report, files=True, source=_source(read.token))
        for text, bad in self._saved.ended(batch.jobs, self._services.engine.queue.job):
            if bad:
                self._services.warn(text)
            else:
                self._services.say(text, icon="done", key="page")

    # Adding

    @Slot(object)
    def add_text(self, text: str) -> None:
        """Add what ``text`` holds and show the result; a long text is read off the window's thread."""
        if len(text) <= LONG:
            self.show_result(self._engine.add_text(text))
            return
        token = self._begin(self.tr("Looking for books in a long text…"), "search")
        self._engine.request_add(text, token)

    def add_files(self, files: Iterable[Path]) -> None:
        """Add what files and folders hold; the result is shown when all are read."""
        files = list(files)
        if not files:
            return
        text = counted("Imports", "Reading %n files…", "Reading %n file…", len(files))
        if len(files) == 1:
            text = self.tr("Reading {name}…").format(name=shortened(files[0].name, 80))
        token = self._begin(text, "import", files[0].name if len(files) == 1 else "")
        self._engine.add_files(files, token)

    def _begin(self, text: str, icon: str, source: str = "") -> tuple[str, int]:
        """Show that an import begins, with Cancel. Returns its token."""
        self._number += 1
        token = (source, self._number)
        cancel = partial(self._engine.cancel_import, token)
        self._services.long_work.begin(_work(token), text, icon, cancel)
        return token

    def show_result(self, result: ImportReport, *, files: bool = False, source: str = "") -> None:
        """Show what adding did, with Undo; what was not usable stays under the field."""
        self._last = (result, source)
        self._window.actions_[Act.LAST_IMPORT].setEnabled(True)
        added = result.ids(AddResult.ADDED)
        self.clipboard.note_added(added)
        refused = [line for line in result.lines if line.result is AddResult.REFUSED]
        text, sub = report.summary(result, source)
        more: list[Action] = [(self.tr("Report"), self.show_report)] if files or len(result.lines) > 1 else []
        if added or result.annotations_before:
            back = partial(self._adds.undo, Queued(added, result.before, report=result))
            step = self._services.undo.push(text, back, self._adds.redo)
            undo: Action = (self.tr("Undo"), partial(self._services.undo.undo, step))
            actions = [undo, *(more if refused else [])]
            self._services.say(
                text, sub=sub, icon="import" if files else "check", key="added", actions=actions
            )
            self._say_once_that_closing_is_safe()
        elif result.lines:
            here = [line for line in result.lines if line.result is AddResult.COLLECTED]
            actions = [(self.tr("Fetch again"), partial(self.fetch_again, here))] if here else more
            self._services.say(text, sub=sub, icon="list", key="added", actions=actions)
        else:
            nothing = self.tr("There is no link to a book in this text.")
            if files:
                nothing = self.tr("There is no link to a book in this file.")
            self._services.warn(nothing, key="added")
        if refused and not files and len(refused) <= report.MOST_SHOWN:
            self.intake.show_left(refused)

    @Slot()
    def show_report(self) -> None:
        """Show the result of each line of the last import."""
        if self._last is not None:
            from bookq_gui.ui.imports.report import ReportDialog

            ReportDialog(*self._last, self._window).open()

    def undone(self, step: Step) -> None:
        """An add was undone or done again: its notice is no longer true."""
        if getattr(step.back, "func", None) == self._adds.undo:
            self._services.toasts.dismiss("added")
            if gone := self._adds.books_gone:
                text = counted(
                    "Imports", "%n books left the library again", "%n book left the library again", gone
                )
                self._services.say(text, icon="undo", key="undo")

    def fetch_again(self, lines: list[ReportLine]) -> None:
        """Fetch again the books that ``lines`` say are here."""
        queued = self._adds.fetch_again(lines)
        if count := len(queued.ids):
            text = counted("Imports", "%n books are fetched again", "%n book is fetched again", count)
            self._services.done(text, partial(self._adds.undo, queued), self._adds.redo, icon="refetch")

    def _say_once_that_closing_is_safe(self) -> None:
        session = self._services.session
        if not session.text("told/closing"):
            session.keep_text("told/closing", "yes")
            text = self.tr("You can close the window at any time: the queue goes on at the next start.")
            self._services.say(text, icon="clock", key="closing")

    # Drops, files, folders

    @Slot(object)
    def take_in(self, dropped: Dropped) -> None:
        """Add what was dropped or pasted; a file dropped on a row of the queue is the page of that book."""
        if not self._is_open:
            return
        if not dropped.text.strip() and not dropped.files:
            self._services.warn(self.tr("There is nothing in it that bookq could read."))
            return
        if dropped.cut:
            self._services.warn(self.tr("That was too much at once: only the first part is added."))
        if dropped.text.strip():
            self.add_text(dropped.text)
        if dropped.onto:
            for file in dropped.files[:1]:
                self._saved.give(file, dropped.onto)
        self.add_files(dropped.files)

    def paste(self, mime: QMimeData) -> None:
        """Put a text that was copied into the field."""
        plain = QMimeData()
        plain.setText(drops.read(mime).text)
        self._window.intake.paste(plain)

    @Slot()
    def _choose_files(self) -> None:
        self.add_files(file_dialogs.choose_imports(self._window, self._services.session))

    @Slot()
    def _choose_folder(self) -> None:
        folder = file_dialogs.choose_folder(self._window, self._services.session)
        if folder is not None:
            self.add_files([folder])

    @Slot()
    def _choose_saved_page(self) -> None:
        """Ask for the file with the page of the job that is selected, and read it."""
        job_id = next((job.id for job in self._window.queue.selected_jobs()), "")
        chosen = file_dialogs.choose_page(self._window, self._services.session)
        if chosen is not None:
            self.take_in(Dropped(files=(chosen,), onto=job_id))


def _work(token: object) -> str:
    """What an import is called as long work."""
    return f"import-{token[1]}" if isinstance(token, tuple) else "import"


def _source(token: object) -> str:
    """Where books came from, to name it: a file, or a list."""
    if isinstance(token, tuple):
        return str(token[0])
    return token if isinstance(token, str) else ""


class SavedPages:
    """Remembers for which job a file was given until that file has been read."""

    def __init__(self) -> None:
        self._given: dict[str, str] = {}
        self._reading: dict[str, str] = {}

    def give(self, file: Path, job_id: str) -> None:
        """Note that ``file`` was given for the job ``job_id``."""
        self._given[str(file.expanduser().absolute())] = job_id

    def taken_in(self, report: ImportReport) -> list[str]:
        """Note the results of files that were given. Returns the jobs to retry: they had ended already."""
        again = []
        for line in report.lines:
            wanted = self._given.pop(line.text, "")
            if wanted and line.job_id:
                self._reading[line.job_id] = wanted
                if line.result is AddResult.COLLECTED:
                    again.append(line.job_id)
        return again

    def ended(self, jobs: Mapping[str, Job], job_of: Callable[[str], Job | None]) -> list[tuple[str, bool]]:
        """Sentences on files whose jobs are among ``jobs`` and ended, each with whether it went wrong."""
        told = []
        for page_id in self._reading.keys() & jobs.keys():
            page = jobs[page_id]
            if page.status in (Status.FINISHED, Status.FAILED):
                wanted = job_of(self._reading.pop(page_id))
                if wanted is not None:
                    told.append(_sentence(page, wanted))
        return told


def _sentence(page: Job, wanted: Job) -> tuple[str, bool]:
    bad = page.status is Status.FAILED or wanted.status is not Status.FINISHED
    if page.status is Status.FAILED:
        text = translate("SavedPages", "{file} could not be read, so {book} is still to be fetched.")
    elif bad:
        text = translate(
            "SavedPages", "{file} is the page of another book ({other}); {book} is still to be fetched."
        )
    else:
        text = translate("SavedPages", "{book} is done: it was read from {file}.")
    names = {
        "file": shortened(Path(page.source).name, 60),
        "book": shortened(wanted.name, 80),
        "other": shortened(page.name, 80),
    }
    return text.format(**names), bad
