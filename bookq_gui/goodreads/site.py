"""The addresses of the site: the real one, or a stand-in on this machine for tests and the demo."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
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
"""Pages full of books that the site's robots.txt allows to be asked for."""
ORIGIN = re.compile(r"^(?:https?:)?//[^/]*(?:/(?!api/)[a-z]{2,3}(?:-[a-z]{2})?(?=/))?", re.IGNORECASE)


class BadSiteError(ValueError):
    """The given address of a stand-in is not usable; the text is a sentence that says what is wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The only site that is fetched from.

    ``base_url`` has no slash at its end; ``hosts`` are those a redirect may lead to, ``cover_hosts``
    those that covers may come from. ``interval`` is the least spacing of page requests in seconds,
    ``patience`` a factor on the waiting times that bookq itself chooses after a failure.
    """

    base_url: str
    hosts: frozenset[str]
    cover_hosts: frozenset[str]
    interval: float = 2.0
    patience: float = 1.0

    def page_url(self, book_id: int) -> str:
        """The address of a book's page on this site."""
        return f"{self.base_url}/book/show/{book_id}"

    def isbn_url(self, isbn13: str) -> str:
        """The address at which this site looks up an ISBN."""
        return f"{self.base_url}/book/isbn/{isbn13}"

    def list_url(self, path: str) -> str:
        """The address of a page full of books on this site, from its path."""
        return f"{self.base_url}/{path}"

    @property
    def is_local(self) -> bool:
        """Whether this is a stand-in on this machine; no proxy is asked for it."""
        return urlsplit(self.base_url).hostname in LOOPBACK

    def owns(self, url: str) -> bool:
        """Whether ``url`` is on this site: same scheme and port, a host of ours, no user in it."""
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


def from_environment(environment: Mapping[str, str] | None = None) -> Site:
    """Return the site to use: the real one, or the stand-in on this machine that ``BOOKQ_SITE`` names.

    Raises BadSiteError with a sentence if it names anything but an address on this machine.
    """
    address = (os.environ if environment is None else environment).get(VARIABLE, "").strip()
    return local_site(address) if address else SITE


def local_site(address: str) -> Site:
    """Return a stand-in at ``address`` ("http://127.0.0.1:8000"), without any spacing of requests.

    Raises BadSiteError with a sentence if that is not on this machine.
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
        patience=0.01,
    )


def _port(scheme: str, port: int | None) -> int | None:
    return port if port is not None else {"http": 80, "https": 443}.get(scheme)


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
    found = list_path(f"https://{rest}")
    if found is None or not HOST.fullmatch(rest.partition("/")[0].lower()):
        return None
    page = re.search(r"[?&]page=([0-9]{1,4})(?![0-9])", found[0])
    path = f"{found[1]}?page={page[1]}" if page and page[1] != "1" else found[1]
    return NewJob(
        id=f"{LIST}{path}", queue=PAGES, source=f"https://www.goodreads.com/{path}", label=label or path
    )


def list_path(address: str) -> re.Match[str] | None:
    """Match the path of a page full of books (group 1) in its address; None for any other address."""
    return _LIST_PATH.fullmatch(ORIGIN.sub("", address.partition("#")[0], count=1))
