"""The site and its addresses: the real one, or a server on this machine for tests and the demo."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bookq_gui.model.book import isbn_of, url_of
from bookq_gui.model.job import LIST, PAGES, NewJob, fetch_job_id

VARIABLE = "BOOKQ_SITE"
LARGEST_ID = 2**53
HOST = re.compile(r"(?:[a-z0-9-]{1,40}\.)?goodreads\.com", re.ASCII)
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_LOCAL = re.compile(
    r"https?://(?P<host>127\.0\.0\.1|localhost|\[::1\]):(?P<port>[0-9]{1,5})/?", re.ASCII | re.IGNORECASE
)
_LAST_PORT = 65_535
_LIST_PATH = re.compile(
    r"/((?:list/show|series|author/(?:list|show)|work/editions)/[1-9][0-9]{0,15}|shelf/show/[\w%+.-]{1,100})"
    r"(?:[.\-_][^/?#]*)?/?(?:\?[^#]*)?",
    re.IGNORECASE,
)
"""Pages full of books that the site's robots.txt allows to fetch."""
ORIGIN = re.compile(r"^(?:https?:)?//[^/]*(?:/(?!api/)[a-z]{2,3}(?:-[a-z]{2})?(?=/))?", re.IGNORECASE)


class BadSiteError(ValueError):
    """The address for `VARIABLE` is not usable; the text is a sentence for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The only site that bookq fetches from.

    ``base_url`` has no slash at its end. Redirects may lead to ``hosts``, covers may come from
    ``cover_hosts``. ``interval`` is the least time between requests in seconds, ``backoff_factor`` is applied
    to the delays that bookq itself chooses after a failure.
    """

    base_url: str
    hosts: frozenset[str]
    cover_hosts: frozenset[str]
    interval: float = 2.0
    backoff_factor: float = 1.0

    @property
    def is_local(self) -> bool:
        """Whether the site is on this machine and needs no proxy."""
        return urlsplit(self.base_url).hostname in LOOPBACK

    def owns(self, url: str) -> bool:
        """Whether ``url`` is on this site: its scheme and port, one of its hosts, no user name."""
        try:
            parts, base = urlsplit(url), urlsplit(self.base_url)
            same_port = _port(parts.scheme, parts.port) == _port(base.scheme, base.port)
        except ValueError:
            return False
        return (
            parts.scheme == base.scheme
            and same_port
            and parts.username is None
            and parts.password is None
            and (parts.hostname or "") in self.hosts
        )


SITE = Site(
    base_url="https://www.goodreads.com",
    hosts=frozenset({"www.goodreads.com", "goodreads.com"}),
    cover_hosts=frozenset(
        {
            "i.gr-assets.com",
            "images.gr-assets.com",
            "d.gr-assets.com",
            "s.gr-assets.com",
            "m.media-amazon.com",
            "images-na.ssl-images-amazon.com",
            "images-eu.ssl-images-amazon.com",
        }
    ),
)


def from_environment() -> Site:
    """Return the real site, or the server on this machine that ``BOOKQ_SITE`` names.

    Raises BadSiteError if it names another machine.
    """
    address = os.environ.get(VARIABLE, "").strip()
    return local_site(address) if address else SITE


def local_site(address: str) -> Site:
    """Return the site of a server on this machine ("http://127.0.0.1:8000"), without spacing of requests.

    Raises BadSiteError if ``address`` is that of another machine.
    """
    found = _LOCAL.fullmatch(address)
    if found is None or int(found["port"]) > _LAST_PORT:
        raise BadSiteError(
            f"{VARIABLE} is for tests and names a server on this machine, like http://127.0.0.1:8000; "
            f"{address!r} is not such an address."
        )
    host = found["host"].strip("[]").lower()
    return Site(
        base_url=address.rstrip("/").lower(),
        hosts=frozenset({host}),
        cover_hosts=frozenset({host}),
        interval=0.0,
        backoff_factor=0.01,
    )


def _port(scheme: str, port: int | None) -> int | None:
    return port if port is not None else {"http": 80, "https": 443}.get(scheme)


def is_book_id(number: int) -> bool:
    """Whether ``number`` can be the id of a book."""
    return 0 < number <= LARGEST_ID


def page_job(key: int, label: str = "") -> NewJob:
    """Return the job that fetches the book with this key in the library, by its id or its ISBN."""
    isbn = isbn_of(key)
    shown = label or (f"ISBN {isbn}" if isbn else "")
    return NewJob(id=fetch_job_id(key), queue=PAGES, source=url_of(key), label=shown)


def list_job(address: str, label: str = "") -> NewJob | None:
    """Return the job that fetches a page full of books: a list, series, author, shelf or list of editions.

    None for another address, and for one that the site's robots.txt forbids: a person must save that page.
    """
    rest = address.partition("//")[2] or address
    found = list_path(f"https://{rest}")
    if found is None or not HOST.fullmatch(rest.partition("/")[0].lower()):
        return None
    page = re.search(r"[?&]page=([0-9]{1,4})(?![0-9])", found[0])
    path = f"{found[1]}?page={page[1]}" if page and page[1] != "1" else found[1]
    return NewJob(id=f"{LIST}{path}", queue=PAGES, source=f"{SITE.base_url}/{path}", label=label or path)


def list_path(address: str) -> re.Match[str] | None:
    """Match the path of a page full of books (group 1) in its address; None for any other address."""
    return _LIST_PATH.fullmatch(ORIGIN.sub("", address.partition("#")[0], count=1))
