"""The commands that print books: ``books`` and ``show``."""

from __future__ import annotations

import argparse
import shutil
import textwrap
from collections.abc import Iterator

from bookq_gui.cli.access import JobReader, in_full, job_id_of, reading
from bookq_gui.cli.output import (
    CommandError,
    Exit,
    printable,
    say,
    write_json,
    write_json_list,
    write_line,
    write_table,
)
from bookq_gui.cli.parser import Command, takes_json
from bookq_gui.jobs.transitions import QUEUE
from bookq_gui.library.annotations import annotations_in
from bookq_gui.library.reader import BookReader, record_of
from bookq_gui.model.annotation import NO_ANNOTATION, WANT, Annotation, tags_text
from bookq_gui.model.book import Book, isbn_of, url_of
from bookq_gui.model.job import Job, Status, library_key_of
from bookq_gui.model.validation import decoded
from bookq_gui.paths import Paths
from bookq_gui.storage.reader import Texts


def _books(options: argparse.Namespace, paths: Paths) -> int:
    return print_books(paths, as_json=options.json)


def print_books(paths: Paths, *, as_json: bool = False) -> Exit:
    """Print the books of the library, as a table or as one JSON list of records."""
    with reading(paths) as texts:
        books = BookReader(texts).books()
        if as_json:
            annotations = annotations_in(texts)
            write_json_list(record_of(book, annotations.get(book.id)) for book in books)
        else:
            write_table(map(_book_row, books), (-10, 44, 28, -4, -10, -5))
    return Exit.DONE


def _book_row(book: Book) -> tuple[str, ...]:
    published = book.first_published or book.published or ""
    rating = "" if book.rating is None else f"{book.rating:.2f}"
    ratings = "" if book.ratings_count is None else f"{book.ratings_count:,}"
    return (
        isbn_of(book.id) or str(book.id),
        book.title_complete or book.title,
        ", ".join(book.authors),
        rating,
        ratings,
        published[: 5 if published.startswith("-") else 4],
    )


def _show_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("name", metavar="ID|LINK", help="the number of a book, or a link to it")
    takes_json(sub)


def _show(options: argparse.Namespace, paths: Paths) -> int:
    wanted = job_id_of(options.name)
    with reading(paths) as texts:
        jobs, books = JobReader(texts), BookReader(texts)
        wanted = in_full(wanted, jobs.ids())
        key, job = library_key_of(wanted), jobs.job(wanted)
        book = _from_file(books, job) if key is None else books.book(books.resolved(key))
        paused = job is not None and _is_paused(texts, job.queue)
        annotation = None if book is None else books.annotation(book.id)
    if book is None:
        raise CommandError(_missing(wanted, key, job, paused=paused), Exit.NOT_ALL)
    if key is not None and book.id != key:
        say(
            f"Goodreads leads from {isbn_of(key) or key} to {isbn_of(book.id) or book.id}: this is that book."
        )
    if options.json:
        write_json(record_of(book, annotation))
    else:
        for line in describe(book, min(shutil.get_terminal_size().columns, 100), annotation):
            write_line(line)
    return Exit.DONE


def _is_paused(texts: Texts, queue: str) -> bool:
    try:
        return decoded(texts.get(QUEUE + queue) or "{}").get("paused") is True
    except (AttributeError, ValueError):
        return False


def _from_file(books: BookReader, job: Job | None) -> Book | None:
    """The book whose record was read by the job of a saved page; None if another page replaced it."""
    if job is None or job.status is not Status.FINISHED:
        return None
    return next((book for book in books.books() if book.source == job.source), None)


def _missing(job_id: str, key: int | None, job: Job | None, *, paused: bool) -> str:
    """Why there is no book, and the command that brings it."""
    if job is None and key is None:
        return f"There is no job {job_id} in the queue."
    number = None if key is None else isbn_of(key) or key
    if job is None:
        url = url_of(key or 0)
        return f"There is no book {number} here, and no job for it. Add it with: bookq add {url}"
    book = f"book of {job.name}" if key is None else f"book {number}"
    what = f"There is no {book} {'here' if job.status is Status.FINISHED else 'yet'}."
    again = f"bookq retry {number or job_id}"
    error = job.error.message if job.error else ""
    match job.status:
        case Status.FAILED:
            why = f"Its job failed{f': {error}' if error else '.'} Try it again with: {again}"
        case Status.CANCELED:
            why = f"Its job was canceled. Queue it again with: {again}"
        case Status.FINISHED:
            came = "read from another page since" if key is None else "came as another edition"
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
    """The book with its annotation, as lines of text at most ``width`` columns wide."""
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
    yield "My tags", tags_text(mine.tags)
    yield "My note", " ".join(mine.note.split())
    yield "My review", " ".join(mine.review.split())


def _facts(book: Book) -> Iterator[tuple[str, str]]:
    yield "Series", ", ".join(entry.text for entry in book.series)
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
    "books": Command("  bookq books\n  bookq books --json > books.json", takes_json, _books),
    "show": Command(
        "  bookq show 656\n  bookq show https://www.goodreads.com/book/show/656 --json",
        _show_arguments,
        _show,
    ),
}
