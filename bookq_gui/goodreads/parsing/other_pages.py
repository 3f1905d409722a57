"""Which of the site's other answers a page is, when it holds no book that could be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bookq_gui.goodreads.errors import PageProblem, Problem
from bookq_gui.goodreads.links import kind_of
from bookq_gui.goodreads.parsing import html, next_data
from bookq_gui.goodreads.parsing.normalise import original

_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|title|meta|script|div|h1)\b", re.IGNORECASE)
_BY_XML = tuple(
    (re.compile(rf"\s*(?:<\?[^>]{{0,500}}>\s*|<!--[^>]{{0,500}}-->\s*)*<{name}\b", re.IGNORECASE), kind)
    for name, kind in (
        ("rss", Problem.FEED),
        ("feed", Problem.FEED),
        ("(?:rdf:)?RDF", Problem.FEED),
        ("GoodreadsResponse", Problem.API_ANSWER),
        ("(?:error|hash)", Problem.API_ANSWER),
    )
)
_HOME = re.compile(r"(?:https?:)?//(?:www\.|m\.)?goodreads\.com/?(?:home\b[^/]*)?(?:[?#].*)?$", re.IGNORECASE)
_SITE = re.compile(r"(?:https?:)?//(?:www\.|m\.)?goodreads\.com/(?!book/show/)", re.IGNORECASE)
_BLOCK, _BLOCK_END = re.compile(r"<div\b", re.IGNORECASE), re.compile(r"</div\b", re.IGNORECASE)
_SMALL = 40_000
"""Characters up to which a page is small enough for a sentence in it to be all it says."""

_BY_TITLE = (
    (r"^Goodreads request took too long", Problem.TOOK_TOO_LONG),
    (r"^Goodreads - unexpected error", Problem.UNEXPECTED_ERROR),
    (r"^(?:Sign (?:in|up)|Log in)\b", Problem.SIGN_IN),
    (r"^Search results for\b", Problem.SEARCH_PAGE),
    (r"^Page not found", Problem.NOT_FOUND_PAGE),
    (r"^Editions of .+ by ", Problem.EDITIONS_PAGE),
    (r"\bQuotes by .+|\bQuotes \(Author of\b", Problem.QUOTES_PAGE),
    (r"\bbook reviews \| Goodreads$", Problem.REVIEWS_PAGE),
    (r"\(\d[\d,]* books?\)$", Problem.LIST_PAGE),
    (r"\(Author of .+\)", Problem.AUTHOR_PAGE),
    (r" Series by .+", Problem.SERIES_PAGE),
    (r"^ERROR: The request could not be satisfied", Problem.BLOCKED),
    (r"^403 Forbidden", Problem.REFUSED),
    (r"^(?:404 Not Found|410 Gone)", Problem.NOT_FOUND),
    (r"^429 Too Many", Problem.TOO_MANY_REQUESTS),
    (r"^50[0-4] [a-z]", Problem.SERVER_ERROR),
)
_BY_MARK = (
    (r"id=[\"']?captcha-container\b|AwsWafCaptcha", Problem.CAPTCHA),
    (r"\bgokuProps\b|id=[\"']?challenge-container\b", Problem.CHALLENGE),
)
_BY_SENTENCE = (
    (r"verify that you're not a robot", Problem.CHALLENGE),
    (r"class=[\"']?third_party_sign_in\b", Problem.SIGN_IN),
    (r">\s*page unavailable\s*<", Problem.UNEXPECTED_ERROR),
)
_ADDRESS = re.compile(
    r"<link\b(?=[^>]{0,500}\brel=[\"']?canonical)[^>]{0,500}?\bhref=[\"']?([^\"'\s>]{1,500})"
    r"|<meta\b(?=[^>]{0,500}\bog:url)[^>]{0,500}?\bcontent=[\"']?([^\"'\s>]{1,500})",
    re.IGNORECASE,
)


def recognise(page: str, data: Mapping[str, Any] | None = None) -> PageProblem:
    """Return which answer ``page`` is, given that it is no book page.

    ``data`` is the page's own (`nextdata.find`), if it was found already. Good pages hold some of
    these signs, too: look for a book first.
    """
    head = page[:200_000]
    for pattern, kind in _BY_XML:
        if pattern.match(head):
            return PageProblem(kind, f"XML, {len(page)} characters")
    if not _HTML.search(head):
        return PageProblem(Problem.NOT_A_PAGE, f"{len(page)} characters, no HTML")
    data = next_data.find(page) if data is None else data
    if data is not None:
        known = next_data.answer(data)
        if isinstance(known, PageProblem) and known.kind is not Problem.UNKNOWN_PAGE:
            return known
    title = html.title_of(head)
    addresses = addresses_of(head)
    shown = f"title {title[:120]!r}, address {next(iter(addresses), '')[:200]!r}, {len(page)} characters"
    kind = _kind(page, head, title, addresses)
    return PageProblem(kind, shown)


def addresses_of(head: str) -> list[str]:
    """Return the addresses that a page says it has, from its first characters."""
    return [html.unescape(found[1] or found[2]) for found in _ADDRESS.finditer(head)]


def is_cut(page: str) -> bool:
    """Return whether the page ends before its end.

    A page without the end of ``html`` is whole if its body ends, if the program that saved it leaves out the
    end, or if every block of it is closed, as in a copy of what is within the body.
    """
    if "</html" in page[-1_000:]:
        return False
    end = page[-100_000:].lower()
    if "</html" in end or "</body" in end[-5_000:] or "SingleFile" in page[:4_000]:
        return False
    if re.search("<body", page, re.IGNORECASE):
        return True
    opened = len(_BLOCK.findall(page))
    return not (end.rstrip().endswith(">") and opened > 2 and opened == len(_BLOCK_END.findall(page)))


def _kind(page: str, head: str, title: str, addresses: list[str]) -> Problem:
    small = len(page) < _SMALL
    for pattern, kind in _BY_TITLE:
        if re.search(pattern, title, re.IGNORECASE):
            return kind
    for address in addresses:
        known = kind_of(original(address))
        if known is not None:
            return known
    for pattern, kind in _BY_MARK:
        if re.search(pattern, head):
            return kind
    for pattern, kind in _BY_SENTENCE if small else ():
        if re.search(pattern, page):
            return kind
    if "Loading interface..." in page:
        return Problem.EMPTY_SHELL
    if is_cut(page) and re.search(r"goodreads|gr-assets", page, re.IGNORECASE):
        return Problem.INCOMPLETE
    if any(_HOME.match(original(address)) for address in addresses):
        return Problem.HOME_PAGE
    if any(_SITE.match(original(address)) for address in addresses):
        return Problem.OTHER_PAGE
    return Problem.UNKNOWN_PAGE
