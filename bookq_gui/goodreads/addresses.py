"""The addresses of the site: the jobs that fetch them, and the kind of page behind each."""

from __future__ import annotations

import re

from bookq_gui.goodreads.errors import PageProblem, Problem
from bookq_gui.model.book import isbn_of, url_of
from bookq_gui.model.job import LIST, PAGES, NewJob, fetch_job_id

LARGEST_ID = 2**53
HOST = re.compile(r"(?:[a-z0-9-]{1,40}\.)?goodreads\.com", re.ASCII)

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
_LIST_PATH = re.compile(
    r"/((?:list/show|series|author/(?:list|show)|work/editions)/[1-9][0-9]{0,15}|shelf/show/[\w%+.-]{1,100})"
    r"(?:[.\-_][^/?#]*)?/?(?:\?[^#]*)?",
    re.IGNORECASE,
)
"""Pages full of books that the site's robots.txt allows to be asked for."""
_ORIGIN = re.compile(r"^(?:https?:)?//[^/]*(?:/(?!api/)[a-z]{2,3}(?:-[a-z]{2})?(?=/))?", re.IGNORECASE)
_BOOK_PAGE = re.compile(
    r"/book/show/[1-9][0-9]{0,15}(?:[.\-][^/?#]*)?/?(?:[?#]|\Z)", re.ASCII | re.IGNORECASE
)


def is_book_id(number: int) -> bool:
    """Whether ``number`` can be the id of a book at all."""
    return 0 < number <= LARGEST_ID


def page_job(key: int, label: str = "") -> NewJob:
    """The job that fetches the book with this key in the library, by its id or its ISBN.

    ``label`` is shown until the page says more.
    """
    isbn = isbn_of(key)
    shown = label or (f"ISBN {isbn}" if isbn else "")
    return NewJob(id=fetch_job_id(key), queue=PAGES, source=url_of(key), label=shown)


def list_job(address: str, label: str = "") -> NewJob | None:
    """The job that fetches a page full of books: a list, series, author, shelf or list of editions.

    None for any other address, and for what the site's robots.txt forbids, which must be saved by a person.
    """
    rest = address.partition("//")[2] or address
    found = _list_path(f"https://{rest}")
    if found is None or not HOST.fullmatch(rest.partition("/")[0].lower()):
        return None
    page = re.search(r"[?&]page=([0-9]{1,4})(?![0-9])", found[0])
    path = f"{found[1]}?page={page[1]}" if page and page[1] != "1" else found[1]
    return NewJob(
        id=f"{LIST}{path}", queue=PAGES, source=f"https://www.goodreads.com/{path}", label=label or path
    )


def _list_path(address: str) -> re.Match[str] | None:
    return _LIST_PATH.fullmatch(_ORIGIN.sub("", address.partition("#")[0], count=1))


def kind_of(address: str) -> Problem | None:
    """The kind of page at an address, if that is no book's; None if its path does not say."""
    path = _ORIGIN.sub("", address)
    return next((kind for pattern, kind in _BY_PATH if re.match(pattern, path)), None)


def not_a_book(address: str) -> PageProblem | None:
    """Why a redirect to ``address`` is not followed; None if it leads to the page of a book."""
    path = _ORIGIN.sub("", address)
    return None if _BOOK_PAGE.match(path) else _elsewhere(address, path)


def not_a_list(address: str) -> PageProblem | None:
    """Why a redirect to ``address`` is not followed; None if it leads to a page full of books."""
    return _elsewhere(address, address) if _list_path(address) is None else None


def _elsewhere(address: str, shown: str) -> PageProblem:
    return PageProblem(kind_of(address) or Problem.REDIRECT_ELSEWHERE, f"redirected to {shown[:300]}")
