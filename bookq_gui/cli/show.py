"""``bookq show``: print one book."""

from __future__ import annotations

import argparse
import shutil
import textwrap
from collections.abc import Iterator

from bookq_gui.cli.arguments import in_full, job_id_of
from bookq_gui.cli.command import Command, takes_json
from bookq_gui.cli.output import CommandError, Exit, printable, say, write_json, write_line
from bookq_gui.cli.snapshot import Snapshot, opened
from bookq_gui.cli.window import OpenWindow
from bookq_gui.goodreads.links import page_url
from bookq_gui.library.reader import record_of
from bookq_gui.model.annotation import NO_ANNOTATION, WANT, Annotation
from bookq_gui.model.book import Book
from bookq_gui.model.job import Job, Status, book_id_of
from bookq_gui.paths import Paths


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("name", metavar="ID|LINK", help="the number of a book, or a link to it")
    takes_json(sub)


def _run(options: argparse.Namespace, paths: Paths, _open_window: OpenWindow) -> int:
    wanted = job_id_of(options.name)
    with opened(paths) as snapshot:
        wanted = in_full(wanted, snapshot.job_ids())
        book_id, job = book_id_of(wanted), snapshot.job(wanted)
        book = _from_file(snapshot, job) if book_id is None else snapshot.book(snapshot.resolved(book_id))
        paused = job is not None and snapshot.is_paused(job.queue)
        annotation = None if book is None else snapshot.annotation(book.id)
    if book is None:
        raise CommandError(_missing(wanted, book_id, job, paused=paused), Exit.NOT_ALL)
    if book_id is not None and book.id != book_id:
        say(f"Goodreads leads from {book_id} to {book.id}: this is that book.")
    if options.json:
        write_json(record_of(book, annotation))
    else:
        for line in describe(book, min(shutil.get_terminal_size().columns, 100), annotation):
            write_line(line)
    return Exit.DONE


def _from_file(snapshot: Snapshot, job: Job | None) -> Book | None:
    """The book that the job of a saved page brought, if it is still the one read from there."""
    if job is None or job.status is not Status.FINISHED:
        return None
    return next((book for book in snapshot.books() if book.source == job.source), None)


def _missing(job_id: str, book_id: int | None, job: Job | None, *, paused: bool) -> str:
    """Why there is no book, and what brings it."""
    if job is None and book_id is None:
        return f"There is no job {job_id} in the queue."
    if job is None:
        url = page_url(book_id or 0)
        return f"There is no book {book_id} here, and no job for it. Add it with: bookq add {url}"
    book = f"book of {job.name}" if book_id is None else f"book {book_id}"
    what = f"There is no {book} {'here' if job.status is Status.FINISHED else 'yet'}."
    again = f"bookq retry {job_id if book_id is None else book_id}"
    error = job.error.message if job.error else ""
    match job.status:
        case Status.FAILED:
            why = f"Its job failed{f': {error}' if error else '.'} Try it again with: {again}"
        case Status.CANCELED:
            why = f"Its job was canceled. Queue it again with: {again}"
        case Status.FINISHED:
            came = "read from another page since" if book_id is None else "came as another edition"
            why = f"Its job is done, so it was removed, or {came}. Get it again with: {again}"
        case Status.STARTED:
            why = "Its job was started: the bookq that is open works on it, and without one bookq run does."
        case Status.SCHEDULED:
            why = f"Its job is tried again later{f': {error}' if error else '.'} At once with: {again}"
        case Status.QUEUED if paused:
            why = "Its job is queued, but the queue is paused; bookq resume ends the pause."
        case Status.QUEUED:
            why = "Its job is queued; bookq run works on it."
    return f"{what} {why}"


def describe(book: Book, width: int, annotation: Annotation | None = None) -> Iterator[str]:
    """The book, with what its reader says of it, as lines of text at most ``width`` columns wide."""
    yield printable(book.title_complete or book.title)
    people = (p.name if p.role in ("Author", "") else f"{p.name} ({p.role})" for p in book.contributors)
    yield printable(", ".join(people))
    yield ""
    yield from _ratings(book)
    for name, value in (*_mine(annotation or NO_ANNOTATION), *_facts(book)):
        if value:
            yield from textwrap.wrap(
                f"{name + ':':<18}{printable(value)}",
                width,
                subsequent_indent=" " * 18,
                break_on_hyphens=False,
            )
    if book.description:
        for paragraph in book.description.splitlines():
            yield ""
            yield from textwrap.wrap(printable(paragraph), width)
    for warning in book.warnings:
        yield ""
        yield from textwrap.wrap(f"Note: {printable(warning)}", width)


def _ratings(book: Book) -> Iterator[str]:
    if book.rating is None:
        yield "No ratings yet"
        yield ""
        return
    counts = ((book.ratings_count, "ratings"), (book.reviews_count, "reviews"))
    known = ", ".join(f"{count:,} {what}" for count, what in counts if count is not None)
    yield f"{book.rating:.2f} from {known}" if known else f"{book.rating:.2f}"
    most = max(book.stars or (0,))
    if book.stars and most > 0:
        for star in range(5, 0, -1):
            count = book.stars[star - 1]
            yield f"  {star}  {'#' * max(round(30 * count / most), 0):<30}  {count:>11,}"
    yield ""


def _mine(mine: Annotation) -> Iterator[tuple[str, str]]:
    yield "My shelf", {WANT: "want to read"}.get(mine.state or "", mine.state or "")
    yield "My stars", f"{mine.stars:g}" if mine.stars else ""
    yield "I read it", mine.read_on or ""
    yield "I began it", mine.started_on or ""
    yield "My tags", ", ".join(mine.tags)
    yield "My note", " ".join(mine.note.split())
    yield "My review", " ".join(mine.review.split())


def _facts(book: Book) -> Iterator[tuple[str, str]]:
    yield "Series", ", ".join(f"{s.name} #{s.position}" if s.position else s.name for s in book.series)
    yield "First published", book.first_published or ""
    edition = ", ".join(filter(None, (book.published, book.publisher, book.edition)))
    yield "This edition", edition
    yield "Format", ", ".join(filter(None, (book.format, f"{book.pages} pages" if book.pages else None)))
    yield "Language", book.language or ""
    yield "Original title", book.original_title or ""
    yield "ISBN", " / ".join(filter(None, (book.isbn13, book.isbn10)))
    yield "ASIN", book.asin or ""
    yield "Genres", ", ".join(book.genres)
    yield "Characters", ", ".join(book.characters)
    yield "Settings", "; ".join(book.places)
    yield "Awards", "; ".join(a.name + (f" ({a.year})" if a.year else "") for a in book.awards)
    yield "Page", book.url
    yield "Fetched", book.fetched_at if book.fetched else "not yet"


COMMANDS = {
    "show": Command(
        "  bookq show 656\n  bookq show https://www.goodreads.com/book/show/656 --json", _arguments, _run
    )
}
