"""Adds typed, pasted, dropped and chosen texts and files: progress, result, report, undo."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, QObject

from bookq_gui.model.imports import AddResult, ImportReport, ReportLine, UndoneAdd
from bookq_gui.model.job import Job, Status, book_id_of
from bookq_gui.ui.actions import Act
from bookq_gui.ui.controllers.intake import ClipboardController, IntakeController
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.i18n import counted, shortened, translate
from bookq_gui.ui.imports import drops, report
from bookq_gui.ui.imports.drops import Dropped
from bookq_gui.ui.imports.popover import MOST_ROWS
from bookq_gui.ui.system import desktop
from bookq_gui.ui.widgets.overlays import Action

if TYPE_CHECKING:
    from bookq_gui.ui.controllers.services import Services
    from bookq_gui.ui.main_window import MainWindow

LONG = 16 * 1024
"""The number of characters from which on a text is recognised outside the window's thread."""
_WAITING = frozenset({Status.QUEUED, Status.STARTED})


class Queued(NamedTuple):
    """Jobs that were queued together. ``before`` has the earlier state of those that had ended.

    With a ``report`` they were added. Without one they fetch books again, which stay after an undo.
    """

    ids: tuple[str, ...]
    before: tuple[Job, ...]
    report: ImportReport | None = None


class Undone(NamedTuple):
    """The result of undoing an add: what it had queued, and what was removed."""

    queued: Queued
    taken: UndoneAdd

    def __bool__(self) -> bool:
        """Return whether anything was left to undo."""
        taken = self.taken
        parts = (taken.jobs, taken.books, taken.satisfied, taken.pages, taken.annotations, self.queued.before)
        return any(parts)


class ImportsController(QObject):
    """Adds books to the library. The field and the clipboard have controllers of their own."""

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self._engine = services.engine.imports
        self._saved = SavedPages(services)
        self._last: tuple[ImportReport, str] | None = None
        self._number = 0
        self.clipboard = ClipboardController(window, services)
        self.intake = IntakeController(window, services, self)
        window.arrived.connect(self.import_dropped)
        window.intake.files.clicked.connect(self._choose_files)
        window.intake.folder.clicked.connect(self._choose_folder)
        actions = window.actions_
        actions.connect({
            Act.IMPORT_FILES: self._choose_files,
            Act.IMPORT_FOLDER: self._choose_folder,
            Act.PAGE_FOR_JOB: self._choose_saved_page,
            Act.LAST_IMPORT: self.show_report,
        })  # fmt: skip
        actions[Act.LAST_IMPORT].setEnabled(False)

    # Events of the engine

    def take(self, batch: Batch) -> None:
        """Show progress and results, also of the page that was saved for one job."""
        for progress in batch.imports.values():
            self._services.long_work.show(_work(progress.token), progress.done, progress.total)
        for added in batch.added:
            self._services.long_work.end(_work(added.token))
            self.show_result(added.report)
        for read in batch.reports:
            self._services.long_work.end(_work(read.token))
            self._saved.note_read(read.report)
            self.show_result(read.report, files=True, source=_source(read.token))
        self._saved.note_ended(batch.jobs)

    # Adding

    def add_text(self, text: str) -> None:
        """Add the books of ``text`` and show the result, for a long text later."""
        if len(text) <= LONG:
            self.show_result(self._engine.add_text(text))
            return
        token = self._begin(self.tr("Looking for books in a long text…"), "search")
        self._engine.request_add(text, token)

    def add_files(self, files: Iterable[Path]) -> None:
        """Add the books of files and folders. The result is shown when all are read."""
        files = list(files)
        if not files:
            return
        text = counted("Imports", "Reading %n files…", "Reading %n file…", len(files))
        if len(files) == 1:
            text = self.tr("Reading {name}…").format(name=shortened(files[0].name, 80))
        token = self._begin(text, "import", files[0].name if len(files) == 1 else "")
        self._engine.add_files(files, token)

    def _begin(self, text: str, icon: str, source: str = "") -> tuple[str, int]:
        """Show that an import begins, and offer Cancel. Returns its token."""
        self._number += 1
        token = (source, self._number)
        cancel = partial(self._engine.cancel_import, token)
        self._services.long_work.begin(_work(token), text, icon, cancel)
        return token

    def show_result(self, result: ImportReport, *, files: bool = False, source: str = "") -> None:
        """Show the result of an add with Undo. Lines that are not usable are shown under the field."""
        self._last = (result, source)
        self._window.actions_[Act.LAST_IMPORT].setEnabled(True)
        added = result.ids(AddResult.ADDED)
        self.clipboard.note_added(added)
        refused = [line for line in result.lines if line.result is AddResult.REFUSED]
        text, sub = report.summary(result, source)
        more: list[Action] = [(self.tr("Report"), self.show_report)] if files or len(result.lines) > 1 else []
        if added or result.annotations_before:
            back = partial(self._undo_add, Queued(added, result.before, result))
            count = max(len(added), len(result.annotations_before))
            step = self._services.undo.push(text, back, self._redo_add, "added", _books_gone, count=count)
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
        if refused and not files and len(refused) <= MOST_ROWS:
            self.intake.show_left(refused)

    def show_report(self) -> None:
        if self._last is not None:
            from bookq_gui.ui.imports.report import ReportDialog

            ReportDialog(*self._last, self._window).open()

    def fetch_again(self, lines: Iterable[ReportLine]) -> None:
        """Fetch the books of ``lines`` again that are in the library."""
        engine = self._services.engine
        ids = list(dict.fromkeys(line.job_id for line in lines if line.result is AddResult.COLLECTED))
        before = [job for job in map(engine.queue.job, ids) if job is not None]
        waiting = {job.id for job in before if job.status in _WAITING}
        engine.library.refetch([book_id for i in ids if (book_id := book_id_of(i)) is not None])
        engine.queue.retry([job_id for job_id in ids if book_id_of(job_id) is None])
        fetched = tuple(job_id for job_id in ids if job_id not in waiting)
        if fetched:
            queued = Queued(fetched, tuple(job for job in before if job.id not in waiting))
            text = counted("Imports", "%n books are fetched again", "%n book is fetched again", len(fetched))
            self._services.done(text, partial(self._undo_add, queued), self._redo_add, icon="refetch")

    def _undo_add(self, queued: Queued) -> Undone:
        """Restore the queue and remove the books that were added. Returns what was removed."""
        queue = self._services.engine.queue
        if queued.report is not None:
            taken = self._engine.undo_add(queued.ids, queued.report)
        else:
            taken = UndoneAdd(jobs=queue.remove(queued.ids))
        if queued.before:
            queue.restore(queued.before)
        return Undone(queued, taken)

    def _redo_add(self, undone: Undone) -> None:
        if undone.queued.before:
            self._services.engine.queue.remove([job.id for job in undone.queued.before])
        self._engine.redo_add(undone.taken)

    def _say_once_that_closing_is_safe(self) -> None:
        session = self._services.session
        if not session.text("told/closing"):
            session.keep_text("told/closing", "yes")
            text = self.tr("You can close the window at any time: the queue goes on at the next start.")
            self._services.say(text, icon="clock", key="closing")

    # Drops, files, folders

    def import_dropped(self, dropped: Dropped) -> None:
        """Add what was dropped or pasted. A file that was dropped on a job is the page of its book."""
        self._services.when_open(partial(self._import_dropped, dropped))

    def _import_dropped(self, dropped: Dropped) -> None:
        if not dropped:
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
        plain = QMimeData()
        plain.setText(drops.read(mime).text)
        self._window.intake.paste(plain)

    def _choose_files(self) -> None:
        self.add_files(desktop.choose_imports(self._window, self._services.session))

    def _choose_folder(self) -> None:
        folder = desktop.choose_folder(self._window, self._services.session)
        if folder is not None:
            self.add_files([folder])

    def _choose_saved_page(self) -> None:
        """Ask for the file with the page of the selected job, and read it."""
        job_id = next((job.id for job in self._window.queue.selected_jobs()), "")
        chosen = desktop.choose_page(self._window, self._services.session)
        if chosen is not None:
            self.import_dropped(Dropped(files=(chosen,), onto=job_id))


def _work(token: object) -> str:
    """Return the name of an import for `LongWork`."""
    return f"import-{token[1]}" if isinstance(token, tuple) else "import"


def _source(token: object) -> str:
    """Return the name of the file or list that the books came from."""
    if isinstance(token, tuple):
        return str(token[0])
    return token if isinstance(token, str) else ""


class SavedPages:
    """Remembers for which job a page was saved, and says whether it was the right page."""

    def __init__(self, services: Services) -> None:
        self._services, self._queue = services, services.engine.queue
        self._given: dict[str, str] = {}
        self._reading: dict[str, str] = {}

    def give(self, file: Path, job_id: str) -> None:
        """Note that ``file`` is the page of the job ``job_id``."""
        self._given[str(file.expanduser().absolute())] = job_id

    def note_read(self, report: ImportReport) -> None:
        """Note the jobs of the pages of files that were read. A job that had ended is tried again."""
        for line in report.lines:
            wanted = self._given.pop(line.text, "")
            if wanted and line.job_id:
                self._reading[line.job_id] = wanted
                if line.result is AddResult.COLLECTED:
                    self._queue.retry([line.job_id])

    def note_ended(self, jobs: Mapping[str, Job]) -> None:
        """Say of pages that were read whether they were the right ones."""
        for page_id in self._reading.keys() & jobs.keys():
            page = jobs[page_id]
            if page.status in (Status.FINISHED, Status.FAILED):
                wanted = self._queue.job(self._reading.pop(page_id))
                if wanted is not None:
                    self._say(page, wanted)

    def _say(self, page: Job, wanted: Job) -> None:
        done = page.status is Status.FINISHED and wanted.status is Status.FINISHED
        if page.status is Status.FAILED:
            text = translate("SavedPages", "{file} could not be read, so {book} is still to be fetched.")
        elif done:
            text = translate("SavedPages", "{book} is done: it was read from {file}.")
        else:
            text = translate(
                "SavedPages", "{file} is the page of another book ({other}); {book} is still to be fetched."
            )
        file = shortened(Path(page.source).name, 60)
        text = text.format(file=file, book=shortened(wanted.name, 80), other=shortened(page.name, 80))
        if done:
            self._services.say(text, icon="done", key="page")
        else:
            self._services.warn(text)


def _books_gone(undone: Undone) -> str:
    gone = len(undone.taken.books)
    if not gone:
        return ""
    return counted("Imports", "%n books left the library again", "%n book left the library again", gone)
