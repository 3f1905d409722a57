"""Reads pasted text: links, the rows of an export, and the source of whole pages, which is kept in files."""

from __future__ import annotations

import hashlib
import html
import logging
import re
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

from bookq_gui.imports import bookmarks, libraries, tables
from bookq_gui.imports.file_types import bears_mark, is_html
from bookq_gui.imports.links import SITE, Recognise, matches, pieces, scan
from bookq_gui.model.imports import Recognised
from bookq_gui.model.job import FILE, FILES, CanceledError, NewJob
from bookq_gui.model.message import Message
from bookq_gui.storage.atomic import DRAFTS, write_file

log = logging.getLogger(__name__)

_START = re.compile(
    r"<(?:!--[^<>]{0,300}-->\s{0,20}<)?(?:(!doctype\s{1,20}html\b)|html(?=[\s>]))", re.IGNORECASE
)
_END = re.compile(r"</html\s{0,20}>", re.IGNORECASE)
_ENDED = re.compile(r"</html\s{0,20}>\s*\Z", re.IGNORECASE)
_BOOK = re.compile(
    r"\"apolloState\"|\bid=[\"']?__NEXT_DATA__\b|\b(?:id|data-testid)=[\"']?bookTitle\b", re.IGNORECASE
)
_TITLE = re.compile(r"<title\b[^<>]{0,200}>([^<]{0,1000})", re.IGNORECASE)
_NAMELESS = "A pasted page"
_TOGETHER = 100
"""So many things are found between two pauses."""
_LONGEST_PAUSE = 0.01
"""Seconds."""
_PREFIX = "pasted-"
_NAME = re.compile(r"pasted-[0-9a-f]{32}\.html", re.ASCII)


@dataclass(frozen=True, slots=True)
class Pasted:
    """The content of a pasted text: ``found`` in its order, and the ``sources`` of pages by their job ids."""

    found: list[Recognised]
    sources: Mapping[str, str]


def read(
    text: str,
    recognise: Recognise,
    folder: Path,
    *,
    ids: bool = False,
    between: Callable[[], None] | None = None,
) -> Pasted:
    """The content of ``text``. Pages in it become jobs that read them from files in ``folder``.

    Nothing is written: `PastedPages.keep` does that. ``ids``: numbers alone in their line are candidates.
    ``between`` is called after each piece of a long text; what it raises ends the reading.
    """
    pause = between or (lambda: None)
    if (rows := tables.find(text, recognise)) is not None:
        found = _gathered(rows, pause)
        return Pasted(found or [Recognised(text="", reason=tables.NO_ROWS)], {})
    if (records := libraries.find_json(text, recognise)) is not None:
        return Pasted(records, {})
    if bookmarks.is_netscape(text):
        return Pasted(_gathered(bookmarks.find_in_netscape(text, recognise), pause), {})
    documents = list(_documents(text, pause))
    pages = [span for span in documents if any(matches(_BOOK, text, *span))]
    if not documents and not pages and bookmarks.is_json(text):
        return Pasted(_gathered(bookmarks.find_in_json(text, recognise), pause), {})
    only = SITE if documents else ""
    found = _gathered(scan(_without(text, pages), recognise, ids=ids, only=only), pause)
    if not pages and not any(item.job for item in found):
        # There is no book and no link to one. The reader of pages says what else the page is.
        pages = [span for span in documents if _is_page(text, *span)]
        if pages:
            found = _gathered(scan(_without(text, pages), recognise, ids=ids, only=only), pause)
    jobs: list[Recognised] = []
    sources: dict[str, str] = {}
    line, counted = 1, 0
    for start, end in pages:
        line += text.count("\n", counted, start)
        counted = start
        source = text[start:end]
        job = _job(source, folder)
        sources[job.id] = source
        jobs.append(Recognised(text=job.label, line=line, job=job))
        pause()
    return Pasted(sorted([*jobs, *found], key=lambda item: item.line) if jobs else found, sources)


def _gathered(found: Iterable[Recognised | None], between: Callable[[], None]) -> list[Recognised]:
    gathered: list[Recognised] = []
    for count, item in enumerate(found):
        if item is not None:
            gathered.append(item)
        if item is None or not count % _TOGETHER:
            between()
    return gathered


def _documents(text: str, between: Callable[[], None]) -> Iterator[tuple[int, int]]:
    """The start and end of each whole page in ``text``, or of the bare data of one."""
    starts: list[int] = []
    for match in matches(_START, text):
        before = text[max(0, match.start() - 200) : match.start()]
        alone = bool(match[1]) and not before.rpartition("\n")[2].strip()
        if not starts or alone or _ENDED.search(before):
            starts.append(match.start())
            between()
    if not starts and text[:2000].lstrip("\ufeff \t\r\n").startswith("{") and any(matches(_BOOK, text)):
        yield 0, len(text)
    for start, limit in zip(starts, [*starts[1:], len(text)], strict=False):
        end = limit
        for closing in matches(_END, text, start, limit):
            end = closing.end()
        yield start, end


def _is_page(text: str, start: int, end: int) -> bool:
    """Whether a document is a page of the site."""
    document = text[start:end]
    marked = any(bears_mark(_bytes(piece)) for piece in pieces(document, len(document)))
    return marked and is_html(_bytes(document[:4000]))


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with line ends alone in these spans, so that the other lines keep their numbers."""
    kept, at = [], 0
    for start, end in spans:
        kept += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end
    return "".join([*kept, text[at:]])


def _job(source: str, folder: Path) -> NewJob:
    digest = _digest(_bytes(source))
    title = _TITLE.search(source, 0, 200_000)
    label = bookmarks.label_from(html.unescape(title[1])) if title else ""
    return NewJob(
        id=f"{FILE}{digest}", queue=FILES, source=str(folder / _name(digest)), label=label or _NAMELESS
    )


def is_name(name: str) -> bool:
    """Whether ``name`` is the name of a kept page, without a path."""
    return bool(_NAME.fullmatch(name))


def name_for(job_id: str) -> str:
    """The name of the file that this job reads if its page was pasted; "" for other kinds of jobs."""
    digest = job_id.removeprefix(FILE)
    return _name(digest) if digest != job_id and is_name(_name(digest)) else ""


def name_of(data: bytes) -> str:
    """The name under which a page with these bytes is kept."""
    return _name(_digest(data))


def keep_page(folder: Path, data: bytes) -> Path:
    """Write a page into ``folder``, whole or not at all. Returns its path. Raises OSError."""
    path = folder / name_of(data)
    _write(path, data)
    return path


def _name(digest: str) -> str:
    return f"{_PREFIX}{digest}.html"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]


def _bytes(source: str) -> bytes:
    return source.encode("utf-8", "replace")


class PastedPages:
    """The files of pasted pages, written in a thread: the window must not wait for a disk.

    ``on_problem`` gets, from that thread, a sentence for a page that could not be written.
    """

    def __init__(self, folder: Path, on_problem: Callable[[Message], None]) -> None:
        self._folder = folder
        self._on_problem = on_problem
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="bookq-pasted")
        self._lock = threading.Lock()
        self._pending: list[Future[bool]] = []
        self._unwritten: dict[str, str] = {}
        self._unwritten_lock = threading.Lock()

    def job(self, source: str) -> NewJob:
        """The job that reads this page once it is on disk."""
        return _job(source, self._folder)

    def keep(self, sources: Mapping[str, str], then: Callable[[Collection[str]], None]) -> None:
        """Write pages to the paths of their jobs, then call ``then`` with the paths.

        Pages that are canceled meanwhile are left out.
        """
        with self._unwritten_lock:
            self._unwritten.update(sources)
        self._submit(lambda: self._keep(tuple(sources), then))

    def awaits(self, job_id: str) -> bool:
        """Whether the page of a job is still to be written before the job is added."""
        return bool(self._unwritten) and self._path(job_id) in self._unwritten

    def cancel(self, job_ids: Iterable[str]) -> dict[str, str]:
        """Cancel the pages of jobs that are not added yet. Returns their sources by job id."""
        with self._unwritten_lock:
            if not self._unwritten:
                return {}
            found = ((job_id, self._unwritten.pop(self._path(job_id), None)) for job_id in job_ids)
            return {job_id: source for job_id, source in found if source is not None}

    def clean_up(self, needed: Callable[[], Iterable[str]]) -> None:
        """Delete the files that no job needs; ``needed`` gives the paths of the others."""
        self._submit(lambda: self._clean_up(needed))

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until all work so far is done. Returns False if some is not, or failed."""
        with self._lock:
            pending = list(self._pending)
        done, late = wait(pending, timeout)
        return not late and all(future.exception() is None and future.result() for future in done)

    def close(self) -> bool:
        """Finish all work. Returns False if some failed."""
        is_done = self.flush()
        self._writer.shutdown()
        return is_done

    def _submit(self, work: Callable[[], bool]) -> None:
        with self._lock:
            self._pending = [future for future in self._pending if not future.done()]
            self._pending.append(self._writer.submit(work))

    def _path(self, job_id: str) -> str:
        name = name_for(job_id)
        return str(self._folder / name) if name else ""

    def _keep(self, paths: tuple[str, ...], then: Callable[[Collection[str]], None]) -> bool:
        written = set()
        try:
            for path in paths:
                source = self._unwritten.get(path)
                if source is not None:
                    _write(Path(path), _bytes(source))
                    written.add(path)
        except OSError as error:
            with self._unwritten_lock:
                for path in paths:
                    self._unwritten.pop(path, None)
            log.exception("a pasted page could not be kept")
            self._on_problem(
                Message(
                    "A pasted page could not be kept on the disk ({error}). Make room there, or add the "
                    "page as a file.",
                    error=error.strerror or str(error),
                )
            )
            return False
        with self._unwritten_lock:
            # Under the lock, so that `cancel` finds a page either here or with its job in the queue.
            then(self._unwritten.keys() & written)
            for path in written:
                self._unwritten.pop(path, None)
        return True

    def _clean_up(self, needed: Callable[[], Iterable[str]]) -> bool:
        try:
            files = [*self._folder.glob(f"{_PREFIX}*.html"), *self._folder.glob(DRAFTS)]
            kept = set(needed()) if files else set()
            for file in files:
                if str(file) not in kept:
                    file.unlink(missing_ok=True)
        except OSError:
            log.warning("pasted pages without a job could not be deleted", exc_info=True)
        return True


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_file(path, data, private=True)


def pausing(is_canceled: Callable[[], bool]) -> Callable[[], None]:
    """A pause for a thread in the background, half as long as the work since the last pause.

    Without pauses the window would often wait for the interpreter's lock. The pause raises CanceledError if
    the work ``is_canceled``.
    """
    since = time.perf_counter()

    def pause() -> None:
        nonlocal since
        if is_canceled():
            raise CanceledError
        time.sleep(min(_LONGEST_PAUSE, (time.perf_counter() - since) / 2))
        since = time.perf_counter()

    return pause
