"""Saved pages that were given for one book each, and whether they were the right ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from bookq_gui.model.imports import AddResult, ImportReport
from bookq_gui.model.job import Job, Status
from bookq_gui.ui.i18n import shortened, translate


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
