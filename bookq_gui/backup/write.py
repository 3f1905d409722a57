"""Writes a backup: the records of the store at one moment, as one file, whole or not at all."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from bookq_gui import __version__
from bookq_gui.backup.format import (
    ABOUT,
    ANNOTATIONS,
    BOOKS,
    CORRECTIONS,
    FORMAT,
    JOBS,
    NOT_IN_IT,
    PASTED,
    REDIRECTS,
    BackupCounts,
    BackupError,
)
from bookq_gui.imports import pasted_pages
from bookq_gui.jobs.record import JOB
from bookq_gui.library.annotations import ANNOTATION, CORRECTION
from bookq_gui.library.reader import BOOK, REDIRECT, ROW, row_from
from bookq_gui.model.job import Progress, Status
from bookq_gui.model.message import Message
from bookq_gui.model.validation import decoded
from bookq_gui.paths import Paths
from bookq_gui.storage.atomic import replacing
from bookq_gui.storage.disk_errors import disk_message, export_error
from bookq_gui.storage.reader import ReadOnlyStore, StoreError, Texts

_PIECE = 2**18
_FIRST_YEAR = 1980
"""The first year that ZIP can store."""


def back_up(paths: Paths, file: Path, progress: Progress | None = None) -> BackupCounts:
    """Write the store of ``paths`` to ``file``, also while a bookq has it open.

    Returns how much is in it. Raises BackupError and CanceledError. ``file`` is at any moment the old one or
    the whole new one.
    """
    if paths.holds(file):
        raise BackupError(
            Message("bookq keeps its own files at {file}. Choose another name.", file=str(file))
        )
    try:
        with closing(ReadOnlyStore(paths.store)) as texts, texts.together():
            return write_backup(texts, paths.pasted, file, progress=progress)
    except StoreError as error:
        raise BackupError(error.message, error.details) from error
    except sqlite3.Error as error:
        raise BackupError(disk_message(error, paths.store), repr(error)) from error


def write_backup(
    texts: Texts,
    pasted_folder: Path,
    file: Path,
    *,
    now: datetime | None = None,
    progress: Progress | None = None,
) -> BackupCounts:
    """Write ``texts``, and the pasted pages that jobs have still to read, to ``file``.

    ``texts`` must not change meanwhile, see `ReadOnlyStore.together`. ``now`` is when it is made, None:
    this moment. Returns how much is in it. Raises BackupError if the file cannot be written, StoreError if
    the store cannot be read, and CanceledError.
    """
    progress = progress or Progress()
    made_at = (now or datetime.now(UTC)).astimezone(UTC)
    jobs, pages = _survey(texts, pasted_folder)
    counts = BackupCounts(
        books=texts.count(BOOK), jobs=jobs, annotations=texts.count(ANNOTATION), pages=len(pages)
    )
    progress.begin(counts.books + texts.count(REDIRECT) + jobs + counts.annotations + len(pages))
    try:
        with replacing(file, private=True) as draft, ZipFile(draft, "w") as archive:
            archive.writestr(_entry(ABOUT, made_at, ZIP_STORED), _about(counts, made_at))
            for name, lines in (
                (BOOKS, _books(texts)),
                (REDIRECTS, (_line(key, "leads_to", text) for key, text in texts.rows(REDIRECT))),
                (JOBS, (_line(json.dumps(key), "job", text) for key, text in _jobs(texts))),
                (CORRECTIONS, (_line(key, "fix", text) for key, text in texts.rows(CORRECTION))),
                (ANNOTATIONS, (_line(key, "mark", text) for key, text in texts.rows(ANNOTATION))),
            ):
                with archive.open(_entry(name, made_at), "w", force_zip64=True) as stream:
                    for piece in _pieces(lines, progress):
                        stream.write(piece)
            for page in pages:
                progress.advance(1)
                _add_page(archive, page, made_at)
    except OSError as error:
        raise BackupError(export_error(error, file).message, repr(error)) from error
    return counts


def _survey(texts: Texts, pasted_folder: Path) -> tuple[int, list[Path]]:
    """How many jobs there are, and the pasted pages that those among them need that are not finished."""
    count = 0
    pages: list[Path] = []
    for job_id, text in _jobs(texts):
        count += 1
        name = pasted_pages.name_for(job_id)
        if name and name in text and _is_unfinished(text) and (pasted_folder / name).is_file():
            pages.append(pasted_folder / name)
    return count, pages


def _jobs(texts: Texts) -> Iterator[tuple[str, str]]:
    return ((job_id, text) for job_id, text in texts.rows(JOB) if not job_id.startswith(NOT_IN_IT))


def _books(texts: Texts) -> Iterator[str]:
    """The records of the books, each with the time at which it was added."""
    rows = texts.rows(ROW)
    row: tuple[str, str] | None = ("", "")
    for key, text in texts.rows(BOOK):
        # Rows and records are both in the order of their keys.
        while row is not None and row[0] < key:
            row = next(rows, None)
        added_at = _added_at(row[1]) if row is not None and row[0] == key else ""
        yield f'{text[:-1]},"added_at":{json.dumps(added_at)}}}' if added_at and text.endswith("}") else text


def _added_at(text: str) -> str:
    try:
        return row_from(text).added_at
    except ValueError:
        return ""


def _is_unfinished(text: str) -> bool:
    try:
        record = decoded(text)
        return bool(record["status"] != Status.FINISHED)
    except (ValueError, KeyError, TypeError):
        return False


def _about(counts: BackupCounts, made_at: datetime) -> str:
    # `imports.file_types.is_backup` recognises a backup by the first word of this.
    record = {
        "bookq": __version__,
        "format": FORMAT,
        "made_at": made_at.isoformat(timespec="seconds"),
        "counts": {
            "books": counts.books,
            "jobs": counts.jobs,
            "marks": counts.annotations,
            "pages": counts.pages,
        },
    }
    return json.dumps(record, separators=(",", ":"))


def _entry(name: str, made_at: datetime, packing: int = ZIP_DEFLATED) -> ZipInfo:
    moment = made_at if made_at.year >= _FIRST_YEAR else made_at.replace(year=_FIRST_YEAR)
    entry = ZipInfo(name, moment.timetuple()[:6])
    entry.compress_type = packing
    entry.external_attr = 0o600 << 16
    return entry


def _line(identity: str, name: str, text: str) -> str:
    return f'{{"id":{identity},"{name}":{text}}}'


def _pieces(lines: Iterable[str], progress: Progress) -> Iterator[bytes]:
    """The lines as bytes, in pieces of many lines."""
    piece = bytearray()
    count = 0
    for line in lines:
        piece += line.replace("\n", " ").encode("utf-8", "replace") + b"\n"
        count += 1
        if len(piece) > _PIECE:
            progress.advance(count)
            yield bytes(piece)
            piece.clear()
            count = 0
    progress.advance(count)
    yield bytes(piece)


def _add_page(archive: ZipFile, page: Path, made_at: datetime) -> None:
    try:
        data = page.read_bytes()
    except FileNotFoundError:
        return  # its job was finished after the survey
    archive.writestr(_entry(PASTED + page.name, made_at), data)
