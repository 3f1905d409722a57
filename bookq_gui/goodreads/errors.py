"""The kinds of responses that are not the page of a book, and the exception that carries one."""

from __future__ import annotations

from enum import StrEnum


class Problem(StrEnum):
    """Every response that is not a book. `policies` has the message and the consequence of each."""

    NOT_FOUND_PAGE = "not-found-page"
    """Status 200 with an empty book reference: not found, or a passing failure of the site."""
    NOT_FOUND = "not-found"
    """Status 404 or 410."""
    UNKNOWN_ISBN = "unknown-isbn"
    """The site knows no book with the ISBN that was asked for."""
    NO_BOOKS = "no-books"
    """A page full of books was asked for, and the page that came lists none."""
    EMPTY_SHELL = "empty-shell"
    """A page skeleton without data: the site's own rendering timed out."""
    CHALLENGE = "challenge"
    """Status 202, or a challenge body: the site wants to see a browser."""
    CAPTCHA = "captcha"
    """Status 405 with the captcha action."""
    BLOCKED = "blocked"
    """Status 403 of the site's firewall or its CDN."""
    REFUSED = "refused"
    """Status 403 of the site itself."""
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
    """A page of the site of any other kind."""
    FEED = "feed"
    """The RSS feed of a shelf or of updates."""
    API_ANSWER = "api-answer"
    """XML of the interface for programs that the site closed in 2020."""
    NOT_A_PAGE = "not-a-page"
    """Not HTML at all: an image, a text file, nothing."""
    UNKNOWN_PAGE = "unknown-page"
    """HTML that is nothing we know: another site, or a new layout."""
    INCOMPLETE = "incomplete"
    """A book page that ends in the middle, or a body shorter than announced."""
    TOO_LARGE = "too-large"
    TOO_SLOW = "too-slow"
    TIMEOUT = "timeout"
    CONNECTION = "connection"
    UNREACHABLE = "unreachable"
    """No connection came about, though there is a network."""
    OFFLINE = "offline"
    PROXY = "proxy"
    """The proxy does not answer, or is none that can be used."""
    TLS = "tls"
    REDIRECT_LOOP = "redirect-loop"
    REDIRECT_AWAY = "redirect-away"
    """A redirect to another host."""
    REDIRECT_ELSEWHERE = "redirect-elsewhere"
    """A redirect to a page of the site that is no book's."""
    WRONG_BOOK = "wrong-book"
    """A book page, but of another book than was asked for, without a redirect that says so."""
    NO_FILE = "no-file"
    """The saved page is gone or cannot be read."""
    OTHER_STATUS = "other-status"


class PageProblem(Exception):  # noqa: N818 - often no fault at all, but an answer
    """What was answered is not a book page.

    ``kind`` says which answer it was; ``detail`` is technical and stays behind *Details*.
    ``listed`` is the `ListPage` of a page full of books, as JSON. ``retry_after`` is the delay in seconds
    that the site asked for, None if it named none.
    """

    def __init__(
        self, kind: Problem, detail: str = "", *, retry_after: float | None = None, listed: str = ""
    ) -> None:
        super().__init__(f"{kind}: {detail}" if detail else str(kind))
        self.kind = kind
        self.detail = detail
        self.retry_after = retry_after
        self.listed = listed
