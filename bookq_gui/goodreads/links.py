"""The job that a link, a number or an ISBN means, or a message why it means none."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

from bookq_gui.goodreads.site import HOST, is_book_id, page_job
from bookq_gui.model.book import key_of
from bookq_gui.model.job import NewJob
from bookq_gui.model.message import Message
from bookq_gui.model.validation import corrected, isbn13_of

LONGEST_ADDRESS = 2048
_LONGEST_NAME = 120
_MOST_DIGITS = 16
"""Digits of `LARGEST_ID`. Python refuses to read numbers of thousands of digits."""
SHORTENERS = frozenset(
    {"a.co", "amzn.to", "bit.ly", "buff.ly", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "t.co", "tinyurl.com"}
)


_NO_NUMBER = Message(
    "There is no book number in this address. Open the book's page and copy its address again."
)
_LOOKALIKE = Message(
    "This address only looks like Goodreads; it leads somewhere else. "
    "Copy the address from the book's own page."
)
_SUSPICIOUS = Message(
    "There is something in this address that does not belong there (a name, a port or odd characters). "
    "Copy the address from the book's own page."
)
_SHORT = Message("This is a short link. Open it and copy the address of the book's page.")
_WRAPPED = Message("This link leads through another site. Open it and copy the address of the book's page.")
_COVER = Message("This is a picture of a cover. Open the page of its book and copy the address of that.")
_OTHER_PAGE = Message(
    "This Goodreads page is not the page of a book. Open the book and copy the address of its page."
)

_PAGES = {
    "book/isbn": Message("This address looks an ISBN up. Open it and copy the address of the book's page."),
    "book/title": Message("This address looks a title up. Open it and copy the address of the book's page."),
    "book/auto_complete": Message(
        "This is a search. Open the book you mean and copy the address of its page."
    ),
    "book/similar": Message(
        "This is a page of similar books. Open it and copy the links of the books you want."
    ),
    "work/editions": Message("This page lists editions. Open it and copy the link of the edition you want."),
    "work/quotes": Message("This is a page of quotes. Open the book and copy the address of its page."),
    "work": Message(
        "This address names a work, not one edition. Open it and copy the address of the book's page."
    ),
    "series": Message("This is the page of a series. Open it and copy the links of the books you want."),
    "author": Message("This is the page of an author. Open it and copy the links of the books you want."),
    "list": Message("This is a list page. Open it and copy the links of the books you want."),
    "shelf": Message("This is a shelf page. Open it and copy the links of the books you want."),
    "genres": Message("This is the page of a genre. Open it and copy the links of the books you want."),
    "choiceawards": Message("This is a page of awards. Open it and copy the links of the books you want."),
    "award": Message("This is a page of awards. Open it and copy the links of the books you want."),
    "review/list": Message("This is someone's shelf. Open it and copy the links of the books you want."),
    "review": Message("This is a review. Open the book it is about and copy the address of its page."),
    "notes": Message("These are someone's notes on a book. Open the book and copy the address of its page."),
    "user": Message("This is the page of a person. Open a book there and copy the address of its page."),
    "search": Message("This is a search. Open the book you mean and copy the address of its page."),
    "quotes": Message("This is a page of quotes. Open the book and copy the address of its page."),
    "characters": Message("This is the page of a character. Open the book and copy the address of its page."),
    "places": Message("This is the page of a place. Open the book and copy the address of its page."),
    "book/show": _NO_NUMBER,
    "book": _NO_NUMBER,
}

_A = re.ASCII | re.IGNORECASE
_PLAIN = re.compile(
    r"(?:https?://)?(?:www\.|m\.)?goodreads\.com/book/show/([1-9][0-9]{0,14})(?=[.\-/?#]|\Z)", _A
)
_DEEP_LINK = re.compile(r"com\.goodreads\.https?:/{1,2}(?:www\.goodreads\.com/)?(book/.*)", _A | re.DOTALL)
_SHORT_NUMBER = re.compile("-?[0-9]{1,9}")
_PREFIXED_ID = re.compile(r"goodreads:[ ]?([0-9]+)", _A)
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):(?=//)|(https?):/?", _A)
_VIEW = re.compile(
    r"(?:view-source|about|read|reader|feed|chrome|edge|brave|opera|vivaldi|intent|[a-z-]{0,30}extension"
    r"|firefox|googlechromes?|microsoft-edge(?:-https?)?|moz-[a-z-]{1,30}):",
    _A,
)
"""Schemes of browsers and their extensions that show another page."""
_AUTHORITY = re.compile(r"[^/?#]*")
_LOCALE = re.compile(r"/[a-z]{2,3}(?:-[a-z]{2,4})?(?=/)", _A)
_BOOK_PATH = re.compile(
    r"/(?:book/(?:(?:show|photo|edit|quotes|reviews|stats|trivia)/)?|review/(?:edit|new)/|topic/list_book/)"
    r"(-?[0-9]+)(?![0-9a-z_])(?:[.\-]([^/?#]*))?",
    _A,
)
_ID_VALUE = re.compile(r"([0-9]+)(?![0-9a-z_])", _A)
_ISBN_TEXT = re.compile(r"(isbn(?:-?1[03])?[ \t:]*)?([0-9][0-9 \-\u2010-\u2015]{7,20}[0-9x])", _A)
_ISBN_PATH = re.compile(r"book/isbn(?:/|\?(?:.*&)?isbn=)([0-9x-]{10,17})(?![0-9a-z])", _A)
_ENCODED = re.compile(r"https?%3a%2f%2f", _A)
_PORTS = {"https": ":443", "http": ":80"}
_TARGET = re.compile(
    r"(?<![a-z0-9.@\-])(?:https?:/{1,2})?(?:www\.|m\.)?goodreads\.com/(?:[a-z]{2}/)?book/show/[1-9][0-9]{0,15}"
    r"(?![0-9])(?:[.\-][^/?&#;!*\s]{0,300})?",
    _A,
)
"""The address of a book within another address."""
_INNER = re.compile(r"https?://[^\s&/?#]{0,200}goodreads[^\s&#]{0,1000}", _A)
_HOST_OF_TRANSLATION = ".translate.goog"
_URL_DEFENSE = "urldefense.proofpoint.com"
_COVER_HOST = re.compile(r"(?:[a-z0-9-]{1,40}\.)?(?:gr-assets|(?:ssl-images|media)-amazon)\.com", re.ASCII)
_TWINS = str.maketrans(
    {
        "а": "a", "ɑ": "a", "α": "a",
        "ԁ": "d", "ɗ": "d",
        "е": "e", "ε": "e", "ҽ": "e", "є": "e", "3": "e",
        "ɡ": "g", "ց": "g", "ǥ": "g", "9": "g",
        "о": "o", "ο": "o", "օ": "o", "ō": "o", "0": "o", "ø": "o",
        "г": "r", "ꭇ": "r", "ɍ": "r",
        "ѕ": "s", "ꜱ": "s", "ſ": "s", "5": "s", "$": "s",
        "-": None, "_": None, "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None,
    }
)  # fmt: skip
_EDGES = " \t\r\n<>()[]{}\"'`.,;:!*_|\u00a0\u00ab\u00bb\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a\u2026"


def job_of(text: str, *, ids: bool = False) -> NewJob | Message | None:
    """Return the job that ``text`` means: one link, number or ISBN with nothing around it.

    A message says why it means none. None: the text is like no link, book number or ISBN. ``ids``: a number
    alone ("656", "goodreads:656") is the id of a book.
    """
    plain = _PLAIN.match(text)
    if plain:
        named = text[plain.end() : plain.end() + 1] in (".", "-")
        return page_job(int(plain[1]), _name(text[plain.end() + 1 :]) if named else "")
    text = text.strip(_EDGES)[:LONGEST_ADDRESS]
    if not text:
        return None
    return _number(text, ids=ids) or _address(text)


def _name(slug: str) -> str:
    """Return the title after the number in an address: of "war-and-peace?x=1" it is "War and peace"."""
    words = re.split("[/?#]", slug, maxsplit=1)[0]
    words = " ".join(re.split(r"[_\-+.\s]+", unquote(words))).strip()[:_LONGEST_NAME]
    return words[:1].upper() + words[1:] if any(map(str.isalpha, words)) and words.isprintable() else ""


def _number(text: str, *, ids: bool) -> NewJob | Message | None:
    prefixed = _PREFIXED_ID.fullmatch(text)
    if prefixed or _SHORT_NUMBER.fullmatch(text):
        digits = prefixed[1] if prefixed else text
        link = _link(digits)
        if ids or isinstance(link, Message):
            return link
        return Message(
            "A number is not a link. If it is the id of a book, add {address}", address=link.source
        )
    found = _ISBN_TEXT.fullmatch(text)
    return _isbn(found[2], alone=not found[1]) if found else None


def _isbn(text: str, *, alone: bool) -> NewJob | Message | None:
    """Return the job of an ISBN. ``alone``: nothing says that the text is one, so ten digits need not be."""
    code = isbn13_of(text)
    if code:
        return page_job(key_of(code))
    right = corrected(text)
    if right and not (alone and text.isdecimal() and len(text) == 10):
        return Message(
            "The check digit of the ISBN {text} is wrong. If only its last digit was mistyped, it is "
            "{right}; compare it with the book.",
            text=text.strip(),
            right=right,
        )
    return None


def _address(text: str, *, wrapped: bool = False) -> NewJob | Message | None:
    deep = _DEEP_LINK.match(text)
    if deep:
        return _page(f"/{deep[1]}")
    if _ENCODED.match(text):
        text = unquote(text)
    scheme = _SCHEME.match(text)
    name = (scheme[1] or scheme[2]).lower() if scheme else ""
    if scheme and name == "goodreads":  # links of the site's own app
        return _page(text[scheme.end() + 1 :])
    if _VIEW.match(text):
        return _target("", text)
    if scheme and name not in _PORTS:
        return None
    if scheme:
        text = text[scheme.end() :].lstrip("/")
    elif text.startswith("//"):
        text = text[2:]
    authority = _AUTHORITY.match(text)
    end = authority.end() if authority else 0
    where, path = text[:end], text[end:]
    if not scheme and ("." not in where or not (path or HOST.fullmatch(where.lower()))):
        return None
    where = where.removesuffix(_PORTS.get(name, ""))
    return _on_the_site(where, path) or _elsewhere(where, path, linked=bool(scheme), wrapped=wrapped)


def _target(host: str, path: str) -> NewJob | Message | None:
    """Return the job of the book whose address is a part of a link to another site."""
    if host == _URL_DEFENSE and path.startswith("/v2/"):
        path = re.sub("-([0-9A-F]{2})", r"%\1", path).replace("_", "/")
    for _ in range(3):
        found = _TARGET.search(path)
        if found:
            return _page(found[0][found[0].lower().index(".com/") + 4 :])
        plain = unquote(path)
        if plain == path:
            break
        path = plain
    # The link holds another page of the site, or a false address: that reason is more exact than _WRAPPED.
    inner = _INNER.search(path)
    reason = _address(inner[0], wrapped=True) if inner else None
    return reason if isinstance(reason, Message) and reason != _OTHER_PAGE else None


def _translated(host: str) -> bool:
    """Return whether ``host`` translates pages of the site."""
    name = host.removesuffix(_HOST_OF_TRANSLATION)
    return name != host and bool(HOST.fullmatch(name.replace("-", ".")))


def _on_the_site(where: str, path: str) -> NewJob | Message | None:
    host = where.lower().removesuffix(".")
    if HOST.fullmatch(host) or _translated(host):
        return _page(path)
    if "goodreads" not in host:
        return None
    name, at, rest = host.rpartition("@")
    bare = rest.partition(":")[0]
    tricky = "\\" in host or (HOST.fullmatch(bare) and (at or ":" in rest)) or (at and "goodreads" in name)
    return _SUSPICIOUS if tricky else None


def _elsewhere(where: str, path: str, *, linked: bool, wrapped: bool) -> NewJob | Message | None:
    host = unicodedata.normalize("NFKC", unquote(where)).casefold().rpartition("@")[2].partition(":")[0]
    if host in SHORTENERS or host.endswith((".app.link", ".page.link")):
        return _SHORT
    if _looks_like_the_site(host):
        return _LOOKALIKE
    if _COVER_HOST.fullmatch(host) and "/books/" in path:
        return _COVER
    target = None if wrapped else _target(host, path)
    if target is not None:
        return target
    if "goodreads.com" in unquote(path).lower():
        return _WRAPPED
    if linked or host.startswith("www."):
        return Message("Not a Goodreads book link: it leads to {host}.", host=host[:60] or "nowhere")
    return None


def _page(path: str) -> NewJob | Message:
    if "%" in path:
        path = unquote(path)
    if "//" in path:
        path = re.sub("/+", "/", path)
    locale = _LOCALE.match(path)
    if locale:
        path = path[locale.end() :]
    book = _BOOK_PATH.match(path)
    if book:
        return _link(book[1], book[2] or "")
    location, _, query = path.partition("#")[0].partition("?")
    location = location.strip("/").lower()
    by_isbn = _ISBN_PATH.match(f"{location}?{query}")
    if by_isbn and (known := _isbn(by_isbn[1], alone=False)):
        return known
    wanted = "id" if location in {"book/show", "book/show.xml"} else "book_id"
    for part in re.split("[&;]", query):
        name, _, value = part.partition("=")
        number = _ID_VALUE.match(value)
        if name.lower() == wanted and number:
            return _link(number[1])
    for start, reason in _PAGES.items():
        if location == start or location.startswith((f"{start}/", f"{start}.", f"{start}_")):
            return reason
    return _OTHER_PAGE


def _link(digits: str, slug: str = "") -> NewJob | Message:
    if digits[0] in "-0" or len(digits) > _MOST_DIGITS or not is_book_id(int(digits)):
        return Message(
            "No book has the number {number}. Open the book's page and copy its address again.",
            number=digits[:20],
        )
    return page_job(int(digits), _name(slug))


def _looks_like_the_site(host: str) -> bool:
    """Return whether a person could read "goodreads" in ``host``, also if that is in its IDNA form."""
    return "goodreads" in _skeleton(host) or ("xn--" in host and "goodreads" in _skeleton(_unpuny(host)))


def _skeleton(host: str) -> str:
    decomposed = unicodedata.normalize("NFKD", host.casefold())
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return letters.translate(_TWINS).replace("vv", "w").replace("cl", "d")


def _unpuny(host: str) -> str:
    labels = []
    for label in host.casefold().split("."):
        try:
            labels.append(label[4:].encode("ascii").decode("punycode") if label.startswith("xn--") else label)
        except (UnicodeError, OverflowError):
            labels.append(label)
    return ".".join(labels)
