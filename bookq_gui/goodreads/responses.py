"""The responses of the site: the book or the list that each holds, or which kind of other response it is."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from bookq_gui.goodreads.site import ORIGIN, list_path
from bookq_gui.model.book import Book, url_of
from bookq_gui.model.imports import ListPage


class Problem(StrEnum):
    """The kinds of responses that are not a book. `policies` has the message and the consequence of each."""

    NOT_FOUND_PAGE = "not-found-page"
    """Status 200 with a null book: not found, or a temporary failure of the site."""
    NOT_FOUND = "not-found"
    """Status 404 or 410."""
    UNKNOWN_ISBN = "unknown-isbn"
    NO_BOOKS = "no-books"
    """The response to the request for a page full of books lists none."""
    EMPTY_SHELL = "empty-shell"
    """A page without data: the site's own rendering timed out."""
    CHALLENGE = "challenge"
    """Status 202, or a body that tests for a browser."""
    CAPTCHA = "captcha"
    """Status 405 with the captcha action."""
    BLOCKED = "blocked"
    """Status 403 from the site's firewall or CDN."""
    REFUSED = "refused"
    """Status 403 from the site itself."""
    TOO_MANY_REQUESTS = "too-many-requests"
    SERVER_ERROR = "server-error"
    TOOK_TOO_LONG = "took-too-long"
    """The site's page "request took too long", status 200."""
    UNEXPECTED_ERROR = "unexpected-error"
    """The site's page "unexpected error", status 200."""
    SIGN_IN = "sign-in"
    SEARCH_PAGE = "search-page"
    LIST_PAGE = "list-page"
    SHELF_PAGE = "shelf-page"
    AUTHOR_PAGE = "author-page"
    SERIES_PAGE = "series-page"
    EDITIONS_PAGE = "editions-page"
    QUOTES_PAGE = "quotes-page"
    REVIEWS_PAGE = "reviews-page"
    PERSON_PAGE = "person-page"
    CHARACTER_PAGE = "character-page"
    PLACE_PAGE = "place-page"
    AWARD_PAGE = "award-page"
    GIVEAWAY_PAGE = "giveaway-page"
    HOME_PAGE = "home-page"
    OTHER_PAGE = "other-page"
    FEED = "feed"
    """The RSS feed of a shelf or of updates."""
    API_ANSWER = "api-answer"
    """XML of the API that the site closed in 2020."""
    NOT_A_PAGE = "not-a-page"
    """Not HTML: an image, a text file, nothing."""
    UNKNOWN_PAGE = "unknown-page"
    """HTML of another site, or of a new layout."""
    INCOMPLETE = "incomplete"
    """A truncated book page, or a body shorter than announced."""
    TOO_LARGE = "too-large"
    TOO_SLOW = "too-slow"
    TIMEOUT = "timeout"
    CONNECTION = "connection"
    UNREACHABLE = "unreachable"
    """There is a network, but no connection to the site."""
    OFFLINE = "offline"
    PROXY = "proxy"
    """The proxy does not answer, or its address cannot be used."""
    TLS = "tls"
    REDIRECT_LOOP = "redirect-loop"
    REDIRECT_AWAY = "redirect-away"
    """A redirect to another host."""
    REDIRECT_ELSEWHERE = "redirect-elsewhere"
    """A redirect to another kind of page of the site."""
    WRONG_BOOK = "wrong-book"
    """The page of another book, without a redirect to it."""
    NO_FILE = "no-file"
    OTHER_STATUS = "other-status"


class PageProblem(Exception):  # noqa: N818 - often no fault, only another response
    """The response is not the page of a book.

    ``detail`` is technical; people see it in *Details* only. ``retry_after`` is the delay in seconds that the
    site asked for. ``listed`` is the `ListPage` of a page full of books, as JSON.
    """

    def __init__(
        self, kind: Problem, detail: str = "", *, retry_after: float | None = None, listed: str = ""
    ) -> None:
        super().__init__(f"{kind}: {detail}" if detail else str(kind))
        self.kind = kind
        self.detail = detail
        self.retry_after = retry_after
        self.listed = listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A response of the site. Header names are lower-case; ``body`` is decompressed.

    ``redirects`` are the addresses before ``final_url``, ``seconds`` the time of all requests.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    final_url: str
    redirects: tuple[str, ...] = ()
    seconds: float = 0.0


Read = Callable[[bytes], Book]
"""Takes the bytes of a page. Raises `PageProblem` if they are not a book."""

LONGEST_RETRY_AFTER = 24 * 3600.0
_BOOK_ID = re.compile(r"/book/show/([0-9]{1,16})(?![0-9])")
_NO_SUCH_ISBN = frozenset(
    {Problem.SEARCH_PAGE, Problem.NOT_FOUND, Problem.NOT_FOUND_PAGE, Problem.REDIRECT_ELSEWHERE}
)
_SAME_FOR_A_LIST = frozenset(
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
"""Problems of a page full of books that are the same as those of a book's page."""
_MARKS = (b"__NEXT_DATA__", b'id="bookTitle"', b"application/ld+json")
_BY_PATH = (
    (r"/user/sign_(?:in|up)|/ap/signin", Problem.SIGN_IN),
    (r"/search\b", Problem.SEARCH_PAGE),
    (r"/list/", Problem.LIST_PAGE),
    (r"/shelf/|/genres/|/review/list", Problem.SHELF_PAGE),
    (r"/(?:work|author|book)/quotes/|/quotes\b", Problem.QUOTES_PAGE),
    (r"/author/", Problem.AUTHOR_PAGE),
    (r"/series/", Problem.SERIES_PAGE),
    (r"/work/editions/", Problem.EDITIONS_PAGE),
    (r"/user/|/friend\b|/notes/", Problem.PERSON_PAGE),
    (r"/characters/", Problem.CHARACTER_PAGE),
    (r"/places/", Problem.PLACE_PAGE),
    (r"/award/|/choiceawards\b", Problem.AWARD_PAGE),
    (r"/giveaway\b", Problem.GIVEAWAY_PAGE),
    (r"/book/show/[^/?#]+/reviews|/book/reviews/|/review/show", Problem.REVIEWS_PAGE),
)
_BOOK_PAGE = re.compile(
    r"/book/show/[1-9][0-9]{0,15}(?:[.\-][^/?#]*)?/?(?:[?#]|\Z)", re.ASCII | re.IGNORECASE
)


def book_in(response: Response, requested: int | None, read: Read) -> Book:
    """Return the book that a response holds. Raises `PageProblem` if it holds none.

    A book counts more than status and headers: since 2026 its page also has the marks of the site's bot
    check. If the site redirected to another edition, the record has that edition's id and a warning that
    names the ``requested`` one, which is None if any edition is right.
    """
    if response.status == 200 or any(mark in response.body for mark in _MARKS):
        try:
            return _as_requested(read(response.body), response, requested)
        except PageProblem as problem:
            raise _problem_of(problem, response) from problem
    raise _problem_of(None, response)


def book_of_isbn(response: Response, isbn13: str, read: Read) -> Book:
    """Return the book to which the site redirected from an ISBN. Raises `PageProblem` if there is none."""
    book = book_in(response, None, read)
    if book.isbn13 in (None, isbn13):
        return book
    other = f"Goodreads leads from ISBN {isbn13} to this edition, whose ISBN is {book.isbn13}."
    return dataclasses.replace(book, warnings=(*book.warnings, other))


def unknown_isbn(problem: PageProblem) -> PageProblem:
    """Return what a problem means for an ISBN. If no book has the ISBN, the site shows a search page."""
    if problem.kind not in _NO_SUCH_ISBN:
        return problem
    return PageProblem(Problem.UNKNOWN_ISBN, str(problem), retry_after=problem.retry_after)


def list_in(response: Response) -> ListPage:
    """Return the books that a response lists. Raises `PageProblem` if it lists none."""
    found = None
    if response.status == 200:
        # Slow to import: the first paint does without.
        from bookq_gui.goodreads.parsing import html, other_pages

        text = html.decode(response.body)
        page = other_pages.books_on(text)
        if page is not None:
            return page
        found = other_pages.recognise(text)
        if found.kind not in _SAME_FOR_A_LIST:
            found = PageProblem(Problem.NO_BOOKS, str(found))
    raise _problem_of(found, response)


def _problem_of(found: PageProblem | None, response: Response) -> PageProblem:
    """Return the problem of a response; ``found`` is that of its body, None if that was not read."""
    kind = _by_status(response)
    if kind is None:
        if found is not None and not (found.kind is Problem.UNKNOWN_PAGE and _ends_early(response)):
            return found
        kind = Problem.INCOMPLETE if found else Problem.OTHER_STATUS
    wait = retry_after(response.headers.get("retry-after", ""))
    detail = f"status {response.status}" + (f"; {found}" if found else "")
    return PageProblem(kind, detail, retry_after=wait)


def _by_status(response: Response) -> Problem | None:
    """Return what follows from status and headers; None if the body decides."""
    status, action = response.status, response.headers.get("x-amzn-waf-action", "").lower()
    if action == "captcha" or status == 405:
        return Problem.CAPTCHA
    if action == "challenge" or status == 202:
        return Problem.CHALLENGE
    if status == 200:
        return None if response.body.strip() else Problem.EMPTY_SHELL
    if status == 403:
        return Problem.BLOCKED if action or _is_cdn(response) else Problem.REFUSED
    if 500 <= status <= 599:
        return Problem.SERVER_ERROR
    return {
        401: Problem.SIGN_IN,
        404: Problem.NOT_FOUND,
        408: Problem.TIMEOUT,
        410: Problem.NOT_FOUND,
        429: Problem.TOO_MANY_REQUESTS,
    }.get(status, Problem.OTHER_STATUS)


def _ends_early(response: Response) -> bool:
    return b"</html" not in response.body[-100_000:].lower()


def _is_cdn(response: Response) -> bool:
    return (
        "cloudfront" in response.headers.get("server", "").lower()
        or "cloudfront" in response.headers.get("x-cache", "").lower()
        or b"The request could not be satisfied" in response.body[:10_000]
    )


def _as_requested(book: Book, response: Response, requested: int | None) -> Book:
    if book.id == requested:
        return book
    final = _BOOK_ID.search(response.final_url)
    led_to = int(final[1]) if final else requested or book.id
    if book.layout == "json-ld":
        # The id in such a page may be that of another edition; its address is exact.
        book = dataclasses.replace(book, id=led_to, url=url_of(led_to))
    if book.id != led_to:
        raise PageProblem(Problem.WRONG_BOOK, f"asked for book {requested}, got book {book.id}")
    if requested in (None, led_to):
        return book
    merged = f"Book {requested} was asked for; Goodreads leads from there to this edition, book {led_to}."
    return dataclasses.replace(book, warnings=(*book.warnings, merged))


def retry_after(value: str, *, now: datetime | None = None) -> float | None:
    """Return the seconds that a ``Retry-After`` header asks for, in either of its forms.

    None if it asks for none, or for a moment in the past.
    """
    from email.utils import parsedate_to_datetime  # slow to import: the first paint does without

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


def kind_of(address: str) -> Problem | None:
    """Return the kind of page at an address; None for a book, and if the path does not say."""
    path = ORIGIN.sub("", address)
    return next((kind for pattern, kind in _BY_PATH if re.match(pattern, path)), None)


def not_a_book(address: str) -> PageProblem | None:
    """Return why a redirect to ``address`` is not followed; None if that is the page of a book."""
    path = ORIGIN.sub("", address)
    return None if _BOOK_PAGE.match(path) else _redirected_to(address, path)


def not_a_list(address: str) -> PageProblem | None:
    """Return why a redirect to ``address`` is not followed; None if that is a page full of books."""
    return _redirected_to(address, address) if list_path(address) is None else None


def _redirected_to(address: str, shown: str) -> PageProblem:
    return PageProblem(kind_of(address) or Problem.REDIRECT_ELSEWHERE, f"redirected to {shown[:300]}")
