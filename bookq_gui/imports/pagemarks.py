"""What tells pages of the site from all other HTML, before anything is read in earnest."""

from __future__ import annotations

import re

_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|script|div|h1|a)\b", re.IGNORECASE)
_PAGE = re.compile(
    rb"__NEXT_DATA__|id=[\"']?bookTitle\b|data-testid=[\"']?bookTitle\b"
    rb"|<(?:link|script)\b[^>]{1,300}(?:assets/goodreads|s\.gr-assets\.com)|saved from url=\(\d+\)https?://(?:www\.)?goodreads\.com|savepage-url[^>]{1,40}goodreads\.com"
    rb"|property=[\"']?og:site_name[\"']?\s+content=[\"']?Goodreads|gokuProps|<title>Goodreads\b",
    re.IGNORECASE,
)
_BOOK = re.compile(rb"\bid=[\"']?__NEXT_DATA__\b|\b(?:id|data-testid)=[\"']?bookTitle\b", re.IGNORECASE)


def is_html(data: bytes) -> bool:
    """Whether ``data`` begins like HTML."""
    return bool(_HTML.search(data[:4000]))


def is_of_the_site(data: bytes) -> bool:
    """Whether ``data`` is HTML of the site, with a book or not."""
    return is_html(data) and bool(_PAGE.search(data))


def holds_a_book(data: bytes) -> bool:
    """Whether ``data`` is the page of a book, and not only one that has to do with the site."""
    return is_html(data) and bool(_BOOK.search(data))
