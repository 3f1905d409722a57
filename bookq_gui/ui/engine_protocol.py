"""What the window needs of the engine. `engine.Engine` has it, and so has the tests' stand-in."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.events import Event
from bookq_gui.model.imports import ImportReport, UndoneAdd
from bookq_gui.model.job import Job, Status
from bookq_gui.paths import Paths
from bookq_gui.settings import Settings


class EnginePort(Protocol):
    """Every call returns at once; what comes of it arrives later in ``outbox``."""

    outbox: deque[Event]
    paths: Paths

    @property
    def settings(self) -> Settings:
        """The settings in force."""

    def change_settings(self, settings: Settings) -> None:
        """Keep and apply other settings. Raises OSError or ValueError with a sentence."""

    def open_in_background(self) -> None:
        """Open the store and start the workers; `Opened` or `OpenFailed` follows."""

    def tell_again(self) -> None:
        """`Opened` follows once more, for a window that is new. Only after it came a first time."""

    def close(self, timeout: float = 3.0) -> bool:
        """Stop the workers and close the store; whether all ended within ``timeout`` seconds."""

    def recognise(self, text: str, *, ids: bool = False) -> ImportReport:
        """What adding ``text`` would do."""

    def add_text(self, text: str, *, refetch: bool = False, ids: bool = False) -> ImportReport:
        """Enqueue what ``text`` holds; ``refetch`` also reads again what is collected already.

        ``ids``: numbers alone in their lines are the ids of books.
        """

    def add_files(self, paths: Iterable[Path]) -> None:
        """Take in files and folders; `FilesRead` says what became of them."""

    def job(self, job_id: str) -> Job | None:
        """One job as it stands, None where there is none."""

    def retry(self, ids: Iterable[str]) -> int:
        """Try jobs again now; how many."""

    def retry_all_failed(self) -> int:
        """Try every failed job again; how many."""

    def cancel(self, ids: Iterable[str]) -> int:
        """Stop jobs but keep their rows; how many."""

    def remove(self, ids: Iterable[str]) -> tuple[Job, ...]:
        """Stop jobs and forget them; what they were."""

    def restore(self, jobs: Iterable[Job]) -> int:
        """Put removed jobs back as they were; how many."""

    def take_back(self, ids: Iterable[str]) -> UndoneAdd:
        """Undo adding jobs: also the books go that only they brought; what went."""

    def bring_again(self, taken: UndoneAdd) -> None:
        """Undo `take_back`."""

    def move_to_front(self, ids: Iterable[str]) -> int:
        """Let jobs that wait, for their turn or for a retry, go before all others; how many."""

    def clear(self, statuses: Iterable[Status]) -> tuple[Job, ...]:
        """Remove all jobs of these statuses; what they were."""

    def pause(self, queue: str | None = None) -> None:
        """Start nothing new in ``queue``, None: in any."""

    def resume(self, queue: str | None = None) -> None:
        """Go on in ``queue``, None: in all."""

    def try_now(self, queue: str) -> bool:
        """End a cool-down with one probe; False where there is none."""

    def request_book(self, book_id: int) -> None:
        """Ask for the full record; `BookLoaded` follows."""

    def request_books(self, ids: Iterable[int]) -> None:
        """Ask for several full records; `BooksLoaded` follows."""

    def cover(self, book_id: int) -> bytes | None:
        """The cover of a book; where it is not here it is fetched, and `CoversChanged` follows.

        Reads the disk: not for the window's thread. A thread that asked calls `close_thread` at its end.
        """

    def close_thread(self) -> None:
        """Close what the calling thread has open."""

    def remove_books(self, ids: Iterable[int]) -> int:
        """Forget collected books; how many."""

    def restore_books(self, ids: Iterable[int]) -> int:
        """Bring removed books back; how many."""

    def refetch(self, ids: Iterable[int]) -> int:
        """Fetch the pages of books again; how many."""

    def read_again(self, ids: Iterable[int] | None = None) -> None:
        """Read kept pages again, without a request, None: all; a `Notice` says how many."""

    def save_report(self, job_id: str, file: Path) -> None:
        """Write what is known of a job, and the exact answer it got; a `Notice` says how that ended."""

    def export(self, file: Path, ids: Iterable[int] | None = None, form: str | None = None) -> None:
        """Write books to ``file``, None: all; ``form`` None: by the name. `Exported` tells the end."""

    def back_up(self, file: Path) -> None:
        """Write all that is kept into one file; a `Notice` tells the end."""

    def restore_backup(self, file: Path) -> None:
        """Merge a backup into what is here; a `Notice` tells what came of it."""

    def annotation(self, book_id: int) -> Annotation:
        """What the user says of a book."""

    def set_annotations(self, annotations: Mapping[int, Annotation]) -> dict[int, Annotation]:
        """Replace what the user says of books; `AnnotationsChanged` follows. What was said before."""
