"""Classifies the answers of the site, and turns each into the outcome of its job."""

from __future__ import annotations

import dataclasses
import re
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from bookq_gui.goodreads.client import Answer
from bookq_gui.goodreads.errors import PageProblem, Problem
from bookq_gui.goodreads.policies import OUTAGES, RULES, Policy, Rule
from bookq_gui.model.book import Book, url_of
from bookq_gui.model.imports import ListPage
from bookq_gui.model.job import GaveUp, Job, JobError, OpenBreaker, Outcome, RetryLater

Read = Callable[[bytes], Book]
"""Reads the bytes of a page; raises `PageProblem` if they are not a book."""

LONGEST_RETRY_AFTER = 24 * 3600.0
LEAST_RETRY_AFTER = 10.0
_BOOK_ID = re.compile(r"/book/show/([0-9]{1,16})(?![0-9])")
_NO_SUCH_ISBN = frozenset(
    {Problem.SEARCH_PAGE, Problem.NOT_FOUND, Problem.NOT_FOUND_PAGE, Problem.REDIRECT_ELSEWHERE}
)
_NOT_A_LIST = frozenset(
    {
        Problem.CHALLENGE,
        Problem.CAPTCHA,
        Problem.BLOCKED,
        Problem.EMPTY_SHELL,
        Problem.INCOMPLETE,
        Problem.NOT_A_PAGE,
        Problem.NOT_FOUND_PAGE,
        Problem.SERVER_ERROR,
        Problem.SIGN_IN,
        Problem.TOO_MANY_REQUESTS,
        Problem.TOOK_TOO_LONG,
        Problem.UNEXPECTED_ERROR,
    }
)
"""Answers instead of a page full of books that mean the same as instead of a book."""
_MARKS = (b"__NEXT_DATA__", b'id="bookTitle"', b"application/ld+json")
_TELLING_HEADERS = (
    "content-type",
    "content-length",
    "content-encoding",
    "retry-after",
    "server",
    "x-amzn-waf-action",
    "x-cache",
    "location",
    "date",
)


def book_in(answer: Answer, requested: int | None, read: Read) -> Book:
    """Return the book that an answer holds. Raises `PageProblem` if it holds none.

    A good page comes first, whatever its status and headers say: since 2026 good pages carry the marks of
    the site's bot check as well. If the site redirected to another edition, the record has that edition's id
    and a warning that names the ``requested`` one; None if no certain edition was asked for.
    """
    if answer.status == 200 or any(mark in answer.body for mark in _MARKS):
        try:
            return _as_requested(read(answer.body), answer, requested)
        except PageProblem as problem:
            raise _named(problem, answer) from problem
    raise _named(None, answer)


def book_of_isbn(answer: Answer, isbn13: str, read: Read) -> Book:
    """Return the book to which the site leads from an ISBN. Raises `PageProblem` if it holds none."""
    book = book_in(answer, None, read)
    if book.isbn13 in (None, isbn13):
        return book
    other = f"Goodreads leads from ISBN {isbn13} to this edition, whose ISBN is {book.isbn13}."
    return dataclasses.replace(book, warnings=(*book.warnings, other))


def unknown_isbn(problem: PageProblem) -> PageProblem:
    """Return what a problem means if an ISBN was looked up: if no book has it, the site shows a search."""
    if problem.kind not in _NO_SUCH_ISBN:
        return problem
    return PageProblem(Problem.UNKNOWN_ISBN, str(problem), retry_after=problem.retry_after)


def list_in(answer: Answer, read: Callable[[bytes], ListPage | None]) -> ListPage:
    """Return the books that an answer lists. Raises `PageProblem` if it lists none."""
    if answer.status == 200:
        page = read(answer.body)
        if page is not None:
            return page
    found = None
    if answer.status == 200:
        from bookq_gui.goodreads.parsing import html, other_pages  # heavy: the first paint does without

        found = other_pages.recognise(html.decode(answer.body))
        if found.kind not in _NOT_A_LIST:
            found = PageProblem(Problem.NO_BOOKS, str(found))
    raise _named(found, answer)


def _named(found: PageProblem | None, answer: Answer) -> PageProblem:
    """Return the problem of an answer; ``found`` is what reading its body gave."""
    kind = _by_status(answer)
    if kind is None:
        if found is not None and not (found.kind is Problem.UNKNOWN_PAGE and _ends_early(answer)):
            return found
        kind = Problem.INCOMPLETE if found else Problem.OTHER_STATUS
    wait = retry_after(answer.headers.get("retry-after", ""))
    detail = f"status {answer.status}" + (f"; {found}" if found else "")
    return PageProblem(kind, detail, retry_after=wait)


def _by_status(answer: Answer) -> Problem | None:
    """Return what follows from status and headers; None if the body decides."""
    status, action = answer.status, answer.headers.get("x-amzn-waf-action", "").lower()
    if action == "captcha" or status == 405:
        return Problem.CAPTCHA
    if action == "challenge" or status == 202:
        return Problem.CHALLENGE
    if status == 200:
        return None if answer.body.strip() else Problem.EMPTY_SHELL
    if status == 403:
        return Problem.BLOCKED if action or _is_cdn(answer) else Problem.REFUSED
    if 500 <= status <= 599:
        return Problem.SERVER_ERROR
    return {
        401: Problem.SIGN_IN,
        404: Problem.NOT_FOUND,
        408: Problem.TIMEOUT,
        410: Problem.NOT_FOUND,
        429: Problem.TOO_MANY_REQUESTS,
    }.get(status, Problem.OTHER_STATUS)


def _ends_early(answer: Answer) -> bool:
    return b"</html" not in answer.body[-100_000:].lower()


def _is_cdn(answer: Answer) -> bool:
    return (
        "cloudfront" in answer.headers.get("server", "").lower()
        or "cloudfront" in answer.headers.get("x-cache", "").lower()
        or b"The request could not be satisfied" in answer.body[:10_000]
    )


def _as_requested(book: Book, answer: Answer, requested: int | None) -> Book:
    if book.id == requested:
        return book
    final = _BOOK_ID.search(answer.final_url)
    led_to = int(final[1]) if final else requested or book.id
    if book.layout == "json-ld":
        # Such a page does not say for sure which edition it is; the address it came from does.
        book = dataclasses.replace(book, id=led_to, url=url_of(led_to))
    if book.id != led_to:
        raise PageProblem(Problem.WRONG_BOOK, f"asked for book {requested}, got book {book.id}")
    if requested in (None, led_to):
        return book
    merged = f"Book {requested} was asked for; Goodreads leads from there to this edition, book {led_to}."
    return dataclasses.replace(book, warnings=(*book.warnings, merged))


def retry_after(value: str, *, now: datetime | None = None) -> float | None:
    """Return the seconds that a ``Retry-After`` asks for, in either of its forms.

    None if it asks for nothing, which a moment in the past does, too: then the queue's own backoff holds.
    """
    value = value.strip()
    if value.isascii() and value.isdecimal():
        return min(float(value[:9]), LONGEST_RETRY_AFTER) or None
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    seconds = (moment - (now or datetime.now(UTC))).total_seconds()
    return min(seconds, LONGEST_RETRY_AFTER) if seconds > 0 else None


def outcome_of(
    problem: PageProblem, job: Job, *, patience: float = 1.0, answer: Answer | None = None
) -> Outcome:
    """Return the outcome of a job that met a problem.

    ``patience`` is a factor on the waiting times that bookq chooses itself; what the site asked for
    is kept to the second. ``answer``, if there was one, goes into the technical details.
    """
    rule = RULES[problem.kind]
    tries, last = _tries(rule, problem, job)
    message = rule.message(tries=tries, last=last, reason=problem.detail[:200])
    error = JobError(problem.kind, message, details_of(problem, job, answer))
    if rule.policy is Policy.GIVE_UP or last:
        return GaveUp(error=error, outage=problem.kind in OUTAGES)
    delay = None if rule.delay is None else rule.delay * patience
    if rule.policy is Policy.CONFIRM and delay is not None:
        delay *= tries
    if problem.retry_after is not None:
        delay = max(problem.retry_after, LEAST_RETRY_AFTER * patience)
    if rule.policy is Policy.OPEN_BREAKER:
        return OpenBreaker(error=error, seconds=delay)
    limit = rule.most_attempts if rule.policy is Policy.RETRY else None
    return RetryLater(error=error, delay=delay, max_attempts=limit, outage=problem.kind in OUTAGES)


def _tries(rule: Rule, problem: PageProblem, job: Job) -> tuple[int, bool]:
    """Return how often it was tried by now, and whether it is not tried again by itself."""
    limit = min(job.max_attempts, rule.most_attempts or job.max_attempts)
    match rule.policy:
        case Policy.RETRY:
            return job.attempts, job.attempts >= limit
        case Policy.CONFIRM:
            same = 1 + sum(attempt.kind == problem.kind for attempt in job.history)
            return same, same >= (rule.most_attempts or 1) or job.attempts >= job.max_attempts
        case _:
            return job.attempts, False


def outcome_of_saved(problem: PageProblem, job: Job) -> Outcome:
    """Return the outcome of a saved page: it will not change by itself, so the job ends here."""
    rule = RULES[problem.kind]
    return GaveUp(error=JobError(problem.kind, rule.saved, details_of(problem, job, None)))


def details_of(problem: PageProblem, job: Job, answer: Answer | None) -> str:
    """Return the technical side of a problem, line by line, for *Details* and for reports."""
    lines = [f"problem: {problem}", f"source: {job.source}", f"attempt: {job.attempts}"]
    if answer is not None:
        lines += [f"address: {passed} (redirected)" for passed in answer.redirects]
        lines += [
            f"address: {answer.final_url}",
            f"status: {answer.status}",
            f"size: {len(answer.body)} bytes",
            f"time: {answer.seconds:.1f} s",
        ]
        headers = answer.headers
        lines += [f"{name}: {headers[name][:300]}" for name in _TELLING_HEADERS if name in headers]
    lines += ["", "".join(traceback.format_exception(problem))[-4000:]]
    return "\n".join(lines)
