"""Which page of the site an address is of, by its path alone."""

from __future__ import annotations

import re

from bookq_gui.goodreads.errors import PageProblem, Problem

_BY_PATH = (
    (r"/user/sign_(?:in|up)|/ap/signin", Problem.SIGN_IN),
    (r"/search\b", Problem.SEARCH_PAGE),
    (r"/list/", Problem.LIST_PAGE),
    (r"/shelf/|/genres/|/review/list", Problem.SHELF_PAGE),
    (r"/(?:work|author|book)/quotes/|/quotes\b", Problem.QUOTES_PAGE),
    (r"/author/", Problem.AUTHOR_PAGE),
    (r"/series/", Problem.SERIES_PAGE),
    (r"/work/editions/", Problem.EDITIONS_PAGE),
    (r"/book/show/[^/?#]+/reviews|/book/reviews/|/review/show", Problem.REVIEWS_PAGE),
)
_ORIGIN = re.compile(r"^(?:https?:)?//[^/]*(?:/(?!api/)[a-z]{2,3}(?:-[a-z]{2})?(?=/))?", re.IGNORECASE)
_BOOK = re.compile(r"/book/show/[1-9][0-9]{0,15}(?:[.\-][^/?#]*)?/?(?:[?#]|\Z)", re.ASCII | re.IGNORECASE)


def kind_of(address: str) -> Problem | None:
    """Which page that is no book's an address is of; None where its path does not tell."""
    path = _ORIGIN.sub("", address)
    for pattern, kind in _BY_PATH:
        if re.match(pattern, path):
            return kind
    return None


def astray(address: str) -> PageProblem | None:
    """Why a redirect to ``address`` is not followed; None where it leads to the page of a book.

    Nothing but pages of books is ever asked for: the site's robots.txt forbids many of the others.
    """
    path = _ORIGIN.sub("", address)
    if _BOOK.match(path):
        return None
    return PageProblem(kind_of(address) or Problem.REDIRECT_ELSEWHERE, f"redirected to {path[:300]}")
