"""Pages of other kinds than a book's: the kind of each, and the books on those that list some."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

from bookq_gui.goodreads.parsing import html, next_data, normalise
from bookq_gui.goodreads.parsing.normalise import original
from bookq_gui.goodreads.responses import PageProblem, Problem, kind_of
from bookq_gui.goodreads.site import SITE, is_book_id
from bookq_gui.model.imports import ListedBook, ListPage

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
"""Characters; in a shorter page a single sentence shows what kind of page it is."""

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
MOST_BOOKS = 2_000
_LONGEST = 8 * 2**20
_MOST_TAGS = 400_000
_KINDS = {
    Problem.LIST_PAGE: "list",
    Problem.SERIES_PAGE: "series",
    Problem.AUTHOR_PAGE: "author",
    Problem.SHELF_PAGE: "shelf",
    Problem.EDITIONS_PAGE: "editions",
    Problem.SEARCH_PAGE: "search",
    Problem.AWARD_PAGE: "awards",
    Problem.FEED: "shelf",
}
"""The kinds of pages on which every link to a book belongs to the list."""
_OTHERS = frozenset({Problem.PERSON_PAGE, Problem.HOME_PAGE, Problem.OTHER_PAGE, Problem.UNKNOWN_PAGE})
"""The kinds of pages on which only links that are marked as titles belong to a list."""
_BOOK_LINK = re.compile(
    r"(?:^|goodreads\.com)(?:/[a-z]{2,3}(?:-[a-z]{2})?)?/book/show/(\d{1,16})(?!\d)", re.IGNORECASE
)
_AUTHOR_LINK = re.compile(r"/author/show/\d")
_COUNTED = re.compile(r"\s*\((?:showing [^()]*of )?([\d,]{1,12}) books?\)\s*$", re.IGNORECASE)
_PLACE = re.compile(r"^Books?\s+(.{1,40})$", re.IGNORECASE)


def recognise(page: str, data: Mapping[str, Any] | None = None) -> PageProblem:
    """Return which response a ``page`` without a book is.

    ``data`` is what `next_data.find` found in it, None if that was not called. Look for a book first: the
    pages of books have some of these marks, too.
    """
    head = page[:200_000]
    for pattern, kind in _BY_XML:
        if pattern.match(head):
            return PageProblem(kind, f"XML, {len(page)} characters")
    if not _HTML.search(head):
        return PageProblem(Problem.NOT_A_PAGE, f"{len(page)} characters, no HTML")
    data = next_data.find(page) if data is None else data
    if data is not None:
        problem = next_data.entities(data)
        if isinstance(problem, PageProblem) and problem.kind is not Problem.UNKNOWN_PAGE:
            return problem
    title = html.title_of(head)
    addresses = addresses_of(head)
    shown = f"title {title[:120]!r}, address {next(iter(addresses), '')[:200]!r}, {len(page)} characters"
    return PageProblem(_kind(page, head, title, addresses), shown)


def addresses_of(head: str) -> list[str]:
    """Return the addresses that a page names as its own, from its first characters."""
    return [unescape(found[1] or found[2]) for found in _ADDRESS.finditer(head)]


def is_cut(page: str) -> bool:
    """Return whether the page is truncated.

    A page without the end tag of ``html`` is complete if it has that of its body, if the program that saved
    it writes no end tags, or if every ``div`` is closed, as in a copy of the content of the body.
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
    by_address = (kind_of(original(address)) for address in addresses)
    known = (
        _matching(_BY_TITLE, title, re.IGNORECASE)
        or next(filter(None, by_address), None)
        or _matching(_BY_MARK, head)
        or (_matching(_BY_SENTENCE, page) if len(page) < _SMALL else None)
    )
    if known:
        return known
    if "Loading interface..." in page:
        return Problem.EMPTY_SHELL
    if is_cut(page) and re.search(r"goodreads|gr-assets", page, re.IGNORECASE):
        return Problem.INCOMPLETE
    if any(_HOME.match(original(address)) for address in addresses):
        return Problem.HOME_PAGE
    if any(_SITE.match(original(address)) for address in addresses):
        return Problem.OTHER_PAGE
    return Problem.UNKNOWN_PAGE


def _matching(kinds: tuple[tuple[str, Problem], ...], text: str, flags: int = 0) -> Problem | None:
    return next((kind for pattern, kind in kinds if re.search(pattern, text, flags)), None)


def books_on(data: bytes | str) -> ListPage | None:
    """Return the books that a page or the feed of a shelf lists, in page order, each once.

    None if the page is that of a book, or lists none. Raises nothing.
    """
    if len(data) > html.LARGEST_PAGE:
        return None
    page = html.decode(data) if isinstance(data, bytes) else data
    data_of_page = next_data.find(page)
    kind = recognise(page, data_of_page).kind
    if kind is Problem.FEED:
        return _feed(page)
    if kind not in _KINDS and kind not in _OTHERS and kind is not Problem.INCOMPLETE:
        return None
    if data_of_page is not None and not isinstance(next_data.entities(data_of_page), PageProblem):
        return None
    found = _Books()
    found.read(page)
    listed = found.from_props or _entities(data_of_page) or found.titled
    if not listed and kind in _KINDS:
        listed = found.linked
    books = _each_once(listed)
    if not books:
        return None
    title = html.title_of(page).removesuffix(" | Goodreads")
    counted = _COUNTED.search(title)
    url = normalise.original(next(iter(addresses_of(page[:200_000])), "")) or None
    return ListPage(
        kind="books" if found.of_a_person else _KINDS.get(kind, "other"),
        name=found.name or _COUNTED.sub("", title) or None,
        books=books,
        url=url,
        next_url=found.next_url(url or SITE.base_url),
        total=found.total or (int(counted[1].replace(",", "")) if counted else None),
        whole=not is_cut(page),
    )


class _Books:
    """Collects the books of a page. It is the target of a parser, which then makes no tree."""

    def __init__(self) -> None:
        self.titled: list[ListedBook] = []
        self.linked: list[ListedBook] = []
        self.from_props: list[ListedBook] = []
        self.name: str | None = None
        self.total: int | None = None
        self.of_a_person = False
        self._paging: Mapping[str, Any] = {}
        self._next: list[str] = []
        self._people: list[tuple[str, str]] = []
        self._tags = 0
        self._field = ""
        self._link: Mapping[str, str] | None = None
        self._in_title = False
        self._text: list[str] | None = None
        self._role = False

    def read(self, page: str) -> None:
        """Read a page, up to what the parser cannot read."""
        parser = etree.HTMLParser(target=self)
        page = html.without_pictures(page)[:_LONGEST]
        try:
            for at in range(0, len(page), 2**16):
                parser.feed(page[at : at + 2**16])
            parser.close()
        except (etree.LxmlError, _EnoughError, ValueError):
            pass  # keep the books until there
        self._end_book()

    def next_url(self, url: str) -> str | None:
        """Return the address of the next page of the list at ``url``."""
        path = urlsplit(url).path
        for address in self._next:
            target = urljoin(url, normalise.original(address))
            parts = urlsplit(target)
            if (parts.hostname or "").endswith("goodreads.com") and _same_list(parts.path, path):
                return parts._replace(scheme="https", fragment="").geturl()
        number, size, total = (self._paging.get(k) for k in ("currentPageNumber", "perPage", "numWorks"))
        if isinstance(number, int) and isinstance(size, int) and isinstance(total, int):
            return urljoin(url, f"?page={number + 1}") if 0 < number * size < total else None
        return None

    # The calls of the parser.

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take a start tag."""
        self._tags += 1
        if self._tags > _MOST_TAGS or len(self.titled) > MOST_BOOKS:
            raise _EnoughError
        classes = (attributes.get("class") or "").split()
        if tag in ("td", "tr"):
            self._field = classes[1] if len(classes) > 1 and classes[0] == "field" else ""
            self.of_a_person = self.of_a_person or "bookalike" in classes
        if attributes.get("data-testid") == "bookTitle":
            self._in_title = True
        if attributes.get("data-react-props"):
            self._props(attributes.get("data-react-class") or "", attributes["data-react-props"])
        if tag == "a":
            self._end_link()
            self._link, self._text = dict(attributes), []
        elif tag == "span" and "role" in classes and self._people:
            self._role, self._text = True, []
        elif tag == "img" and self._link is not None:
            self._link.setdefault("alt", attributes.get("alt") or "")  # type: ignore[attr-defined]

    def end(self, tag: str) -> None:
        """Take an end tag."""
        if tag == "a":
            self._end_link()
        elif tag == "span" and self._role:
            self._people[-1] = (self._people[-1][0], normalise.unwrapped("".join(self._text or ())))
            self._role, self._text = False, None
        elif tag in ("h1", "h2", "h3", "h4"):
            self._in_title = False

    def data(self, text: str) -> None:
        """Take a piece of text."""
        if self._text is not None and len(self._text) < 1_000:
            self._text.append(text)

    def close(self) -> None:
        """Take the end of the page."""

    def _end_link(self) -> None:
        if self._link is None:
            return
        link, self._link = self._link, None
        shown, self._text = normalise.text("".join(self._text or ())[:2_000]), None
        address, classes = link.get("href") or "", (link.get("class") or "").split()
        if "next_page" in classes or link.get("rel") == "next":
            self._next.append(address)
        book = _BOOK_LINK.search(address)
        if book:
            name = shown or normalise.text(link.get("title")) or normalise.text(link.get("alt"))
            if shown and (self._in_title or "bookTitle" in classes or self._field == "title"):
                self._end_book()
                self.titled.append(ListedBook(int(book[1]), shown))
            elif name and len(self.linked) <= 4 * MOST_BOOKS:
                self.linked.append(ListedBook(int(book[1]), name))
        elif shown and _AUTHOR_LINK.search(address) and len(self._people) < 50:
            if self._field == "author":
                last, comma, first = shown.partition(", ")
                shown = f"{first} {last}" if comma and ", " not in first else shown
            if self.titled:
                self._people.append((shown, ""))

    def _end_book(self) -> None:
        if self.titled and self._people:
            authors = [name for name, role in self._people if role.casefold() in ("", "author")]
            names = tuple(dict.fromkeys(authors or [self._people[0][0]]))
            self.titled[-1] = self.titled[-1]._replace(authors=self.titled[-1].authors or names)
        self._people = []

    def _props(self, component: str, source: str) -> None:
        """Read the data of a part that the site renders in the browser."""
        data = next_data.parse(source[: html.LONGEST_SCRIPT])
        if data is None:
            return
        if component.endswith("SeriesHeader"):
            self.name = (normalise.text(data.get("title")) or "").removesuffix(" Series") or self.name
        elif component.endswith("PaginationControls"):
            self._paging = data
            works = data.get("numWorks")
            self.total = works if isinstance(works, int) and works > 0 else None
        headers = data.get("seriesHeaders")
        headers = headers if isinstance(headers, list) else []
        for at, item in enumerate(islice(normalise.mappings(data.get("series")), MOST_BOOKS)):
            book = item.get("book")
            place = _PLACE.match(str(headers[at])) if at < len(headers) else None
            if isinstance(book, dict):
                number = normalise.number_in(str(book.get("bookId")))
                title = normalise.text(book.get("title")) or normalise.text(book.get("bookTitleBare"))
                author = book.get("author")
                name = normalise.text(author.get("name")) if isinstance(author, dict) else None
                if number and title:
                    authors = (name,) if name else ()
                    self.from_props.append(ListedBook(number, title, authors, place[1] if place else None))


class _EnoughError(Exception):
    """The page has more tags or books than a list can have."""


def _entities(data: Mapping[str, Any] | None) -> list[ListedBook]:
    """Return the books among the entities of a page of today's layout."""
    state = next_data.state_of(data or {}) or {}
    found: list[ListedBook] = []
    for key, node in islice(state.items(), 50_000):
        if not key.startswith("Book:") or not isinstance(node, dict):
            continue
        number, title = node.get("legacyId"), normalise.text(node.get("titleComplete") or node.get("title"))
        edge = node.get("primaryContributorEdge")
        person = edge.get("node") if isinstance(edge, dict) else None
        person = state.get(str(person.get("__ref"))) if isinstance(person, dict) else None
        name = normalise.text(person.get("name")) if isinstance(person, dict) else None
        if isinstance(number, int) and title:
            found.append(ListedBook(number, title, (name,) if name else ()))
    return found


def _feed(page: str) -> ListPage | None:
    """Return the books of the feed of a shelf."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(page[:_LONGEST].encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None
    if root is None:
        return None
    listed = []
    for item in islice(root.iter("item"), MOST_BOOKS):
        number = normalise.number_in(item.findtext("book_id"))
        title, author = normalise.text(item.findtext("title")), normalise.text(item.findtext("author_name"))
        if number and title:
            listed.append(ListedBook(number, title, (author,) if author else ()))
    books = _each_once(listed)
    name = normalise.text(root.findtext(".//channel/title"))
    return ListPage(kind="shelf", name=name, books=books, whole="</rss" in page[-1_000:]) if books else None


def _each_once(listed: list[ListedBook]) -> tuple[ListedBook, ...]:
    first: dict[int, ListedBook] = {}
    for book in listed:
        if is_book_id(book.id):
            first.setdefault(book.id, book._replace(title=book.title[:500]))
    return tuple(first.values())[:MOST_BOOKS]


def _same_list(path: str, other: str) -> bool:
    """Return whether two paths are of the same list. Those of its comments are not."""
    wanted = re.search(r"\d+", other)
    return path.split("/")[1:3] == other.split("/")[1:3] or bool(
        wanted and "/comments/" not in path and re.search(rf"/{wanted[0]}\b", path)
    )
