"""Saved pages that were given for one job each, and what came of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from bookq_gui.model.imports import AddResult, ImportReport
from bookq_gui.model.job import Job, Status


class Came(Enum):
    """What came of a saved page that was given for a job."""

    COMPLETED = auto()
    """It was the page of that job's book; the job is done."""
    OTHER_BOOK = auto()
    """It was the page of another book; the job is as it was."""
    UNREADABLE = auto()
    """It could not be read."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of the file of the job ``page`` for the job ``wanted``."""

    came: Came
    page: Job
    wanted: Job


class SavedPages:
    """Remembers for which job a file was given until that file has been read."""

    def __init__(self) -> None:
        self._given: dict[str, str] = {}
        self._reading: dict[str, str] = {}

    def give(self, file: Path, job_id: str) -> None:
        """Note that ``file`` was given for the job ``job_id``."""
        self._given[str(file.expanduser().absolute())] = job_id

    def taken_in(self, report: ImportReport) -> list[str]:
        """Note what became of files that were given; the jobs that read them anew, for they had ended."""
        again = []
        for entry in report.lines:
            wanted = self._given.pop(entry.text, "")
            if not wanted or not entry.job_id:
                continue
            self._reading[entry.job_id] = wanted
            if entry.result is AddResult.COLLECTED:
                again.append(entry.job_id)
        return again

    def ended(self, jobs: Mapping[str, Job], job_of: Callable[[str], Job | None]) -> list[Verdict]:
        """The verdicts on files whose jobs are among ``jobs`` and ended; ``job_of`` finds the others."""
        verdicts = []
        for page_id in self._reading.keys() & jobs.keys():
            page = jobs[page_id]
            if page.status not in (Status.FINISHED, Status.FAILED):
                continue
            wanted = job_of(self._reading.pop(page_id))
            if wanted is None:
                continue
            if page.status is Status.FAILED:
                came = Came.UNREADABLE
            else:
                came = Came.COMPLETED if wanted.status is Status.FINISHED else Came.OTHER_BOOK
            verdicts.append(Verdict(came, page, wanted))
        return verdicts
