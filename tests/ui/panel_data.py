"""Invented books and jobs for the tests of details and queue."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

from bookq_gui.model.book import Award, Book, BookRow, Contributor, SeriesEntry, names, row_of
from bookq_gui.model.job import Attempt, Job, JobError, QueueState, Status
from bookq_gui.model.message import Message

NOW = 1_800_000_000.0
DESCRIPTION = (
    "<b>Every light has a keeper.</b><br><br>When the mail boat stops calling at Merrow, Ada begins to "
    "write down what the sea brings instead. <i>Nobody owns a clock.</i> By the author of "
    '<a href="https://www.goodreads.com/book/show/11">Salt and Cedar</a>.'
)
_SYLLABLES = (
    "ka", "lo", "men", "tir", "os", "vel", "quen", "adra", "ster", "holm", "burg", "enfeld", "schaft", "ungs",
    "lich", "ðar", "č", "é", "ñ", "ß",
)  # fmt: skip


def full_book(number: int = 3, **changes: Any) -> Book:
    """A book of which everything is known."""
    people = (
        Contributor("Ada Quill", "Author", 1),
        Contributor("Tomás Ibarra", "Translator", 2),
        Contributor("Oona Vale", "Narrator", 3),
    )
    values: dict[str, Any] = {
        "id": number,
        "work_id": 5000 + number,
        "url": f"https://www.goodreads.com/book/show/{number}",
        "title": "The Paper Lighthouse",
        "title_complete": "The Paper Lighthouse (The Merrow Almanac #2)",
        "original_title": "El faro de papel",
        "series": (SeriesEntry("The Merrow Almanac", "2"),),
        "contributors": people,
        "authors": ("Ada Quill",),
        "rating": 4.17,
        "ratings_count": 25_662,
        "reviews_count": 1_204,
        "stars": (257, 1_027, 4_106, 9_238, 11_034),
        "description_html": DESCRIPTION,
        "genres": ("Fantasy", "Sea Stories"),
        "pages": 312,
        "format": "Paperback",
        "publisher": "Harbour House",
        "language": "English",
        "published": "2005-05-04",
        "first_published": "1993",
        "isbn13": "9780306406157",
        "isbn10": "0306406152",
        "cover_url": "https://images.example/1.jpg",
        "awards": (Award("Merrow Prize", "Best Novel", 2007, True),),
        "characters": ("Ada Quill", "The Clockmaker"),
        "places": ("Merrow", "Ostrava, 1921"),
        "editions_count": 9,
        "want_to_read": 70,
        "layout": "next",
        "fetched_at": "2026-11-04T12:00:00Z",
        "warnings": ("The number of pages looks wrong.",),
    }
    return Book(**(values | changes))


def bare_book(number: int = 9) -> Book:
    """A book of which nothing but the title is known."""
    return Book(
        id=number, url=f"https://www.goodreads.com/book/show/{number}", title="Nine Winters",
        layout="json-ld", fetched_at="2026-11-04T12:00:00Z",
    )  # fmt: skip


def row(book: Book, **changes: Any) -> BookRow:
    """The row of ``book``."""
    return row_of(book)._replace(**changes)


def long_word(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(syllables)).capitalize()


def long_text(chance: random.Random, words: int) -> str:
    return " ".join(long_word(chance, chance.choice((1, 2, 2, 3, 4, 12))) for _ in range(words))


def long_books(count: int) -> list[Book]:
    """Books with names longer than any screen is wide, the same ones each time."""
    made = []
    for number in range(1, count + 1):
        chance = random.Random(number)
        people = tuple(
            Contributor(long_text(chance, chance.randrange(1, 5)), role)
            for role in ("Author", "Author", "Translator", "Introduction, Notes", long_text(chance, 3))
        )
        made.append(
            full_book(
                number,
                title=long_text(chance, chance.randrange(1, 24)),
                series=tuple(SeriesEntry(long_text(chance, 6), str(n)) for n in range(chance.randrange(3))),
                contributors=people,
                authors=names(people),
                publisher=long_text(chance, 5),
                original_title=long_text(chance, 7),
                genres=tuple(long_text(chance, 2) for _ in range(6)),
                stars=tuple(chance.randrange(10 ** chance.randrange(1, 9)) for _ in range(5)),
                ratings_count=chance.randrange(12 * 10**6),
            )
        )
    return made


def job(number: int, status: Status = Status.QUEUED, **changes: Any) -> Job:
    """A job of the queue of pages."""
    identity = 990_000_000 + number
    ended = status in (Status.FINISHED, Status.FAILED)
    return replace(
        Job(
            id=f"gr:{identity}",
            queue="pages",
            source=f"https://www.goodreads.com/book/show/{identity}",
            status=status,
            sequence=number,
            created_at=NOW - 1000 + number,
            started_at=NOW - 2 if status is Status.STARTED else None,
            finished_at=NOW - 100 + number if ended else None,
            due_at=NOW + 42 if status is Status.SCHEDULED else None,
        ),
        **changes,
    )


def failure(kind: str, message: str, attempts: int = 1, details: str = "") -> dict[str, Any]:
    """What makes a job one that failed: job(1, Status.FAILED, **failure(...))."""
    return {
        "attempts": attempts,
        "error": JobError(kind, Message(message), details),
        "history": tuple(
            Attempt(n + 1, NOW - 600 + n, 1.4 + n, kind, Message(message)) for n in range(attempts)
        ),
    }


def pages(**changes: Any) -> QueueState:
    """How the queue of pages stands."""
    return QueueState(**({"name": "pages", "interval": 2.0} | changes))


def busy_jobs() -> list[Job]:
    """22 done, one running, two to be tried again, three failed, twelve waiting."""
    jobs = [job(n, Status.FINISHED, label=f"Done {n}", attempts=1) for n in range(22)]
    jobs.append(job(22, Status.STARTED, label="Under the Saffron Roof", attempts=1))
    jobs.append(job(23, Status.SCHEDULED, due_at=NOW + 131, **failure("timeout", "No answer.", 2)))
    jobs.append(job(24, Status.SCHEDULED, due_at=NOW + 42, **failure("server-error", "A fault (503).", 1)))
    jobs += [
        job(25, Status.FAILED, finished_at=NOW - 30, **failure("not-found", "No such book (404).")),
        job(26, Status.FAILED, finished_at=NOW - 20, **failure("list-page", "This is a list, not a book.")),
        job(27, Status.FAILED, finished_at=NOW - 10, **failure("timeout", "No answer five times.", 5)),
    ]
    return jobs + [job(n) for n in range(28, 40)]
