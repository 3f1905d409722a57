"""Reads bookmarks and link files of browsers: Netscape's HTML, JSON, Apple's property lists.

Their links have titles, and some have a scheme of the browser (suspended tabs, reader view).
"""

from __future__ import annotations

import dataclasses
import html
import plistlib
import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.parsers.expat import ExpatError

from bookq_gui.imports.links import LONGEST_SHOWN, MOST_CANDIDATES, SITE, Recognise, find, unescaped
from bookq_gui.model.imports import Recognised
from bookq_gui.model.job import NewJob
from bookq_gui.model.message import Message
from bookq_gui.model.validation import decoded

_NETSCAPE = re.compile(r"<!doctype\s+netscape-bookmark-file-1", re.IGNORECASE)
_BINARY_LIST = b"bplist00"
_XML_LIST = re.compile(
    rb"\A\s{0,100}(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!DOCTYPE plist\b|<plist\b)", re.IGNORECASE
)
_TAG = re.compile(r"<a\s([^<>]{1,20000})>([^<]{0,1000})", re.IGNORECASE)
_HREF = re.compile(
    r"(?:\A|[\s\"'])href\s{0,5}=\s{0,5}(?:\"([^\"<]{1,3000})\"|'([^'<]{1,3000})'|([^\s\"'<>]{1,3000}))",
    re.IGNORECASE,
)
_TITLE_END = re.compile(r"\s*[|\-\u2013\u2014]\s*goodreads\s*\Z", re.IGNORECASE)
_TITLES = ("title", "name", "description", "text")
_MOST_VALUES = 2_000_000
_NO_BOOK = Message("There is no link to a book in this bookmark. Open the book's page and copy its address.")

_Link = tuple[int, str, str]
"""The place of a link in its text (-1: not known), its address or a text with addresses, and its title."""


def is_netscape(text: str) -> bool:
    """Whether ``text`` is a bookmark file in HTML."""
    return bool(_NETSCAPE.search(text[:2000]))


def is_property_list(data: bytes) -> bool:
    """Whether ``data`` is a property list of Apple, in its binary form or as XML."""
    return data.startswith(_BINARY_LIST) or bool(_XML_LIST.match(data))


def is_json(text: str) -> bool:
    """Whether ``text`` begins like JSON with an object in it."""
    return bool(re.match(r"\s{0,100}(?:\{\s{0,100}\"|\[\s{0,100}[\[{\"])", text))


def find_in_netscape(text: str, recognise: Recognise) -> Iterator[Recognised]:
    """The results of ``recognise`` for the bookmarks of Goodreads; other bookmarks are left out.

    Until its page is fetched, a job has the title of its bookmark.
    """
    return _recognised(_links_in_netscape(text), text, recognise)


def find_in_json(text: str, recognise: Recognise) -> Iterator[Recognised]:
    """The same for the texts in JSON. If it is no valid JSON, it is read like any text."""
    try:
        links = _links_in_values(decoded(text.lstrip("\ufeff")))
    except ValueError:
        yield from find(unescaped(text), recognise, only=SITE)
        return
    yield from _recognised(links, "", recognise)


def find_in_property_list(data: bytes, recognise: Recognise) -> Iterator[Recognised]:
    """The same for a property list: a link file (.webloc), the bookmarks or the reading list of Safari."""
    try:
        value = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError, TypeError, KeyError, AttributeError,
            LookupError, OverflowError, RecursionError):  # fmt: skip
        yield from find(data.decode("utf-8", "replace"), recognise, only=SITE)
        return
    yield from _recognised(_links_in_values(value), "", recognise)


def _recognised(links: Iterable[_Link], text: str, recognise: Recognise) -> Iterator[Recognised]:
    line, counted, count = 1, 0, 0
    for start, address, title in links:
        if SITE not in address.lower():
            continue
        if start >= 0:
            line += text.count("\n", counted, start)
            counted = start
        label = label_from(title)
        for found in _resolved(address, recognise):
            count += 1
            if count > MOST_CANDIDATES:
                reason = Message(
                    "Only the first {count} bookmarks of Goodreads were read. Add the rest in a second go.",
                    count=MOST_CANDIDATES,
                )
                yield Recognised(text="", line=line, reason=reason)
                return
            named = dataclasses.replace(found, line=line if start >= 0 else 0)
            if named.job is not None and label:
                named = dataclasses.replace(
                    named, text=label, job=dataclasses.replace(named.job, label=label)
                )
            yield named


def label_from(title: str) -> str:
    """The label of a job from the title of its page, without the name of the site."""
    return _TITLE_END.sub("", " ".join(title.split()))[:LONGEST_SHOWN]


def _resolved(address: str, recognise: Recognise) -> Iterator[Recognised]:
    """The job of a bookmark's address, or of the links in it; else the reason why there is none."""
    shown = address[:LONGEST_SHOWN]
    answer = recognise(address)
    if isinstance(answer, NewJob):
        yield Recognised(text=shown, job=answer)
        return
    inside = find(address, recognise, only=SITE)
    jobs = [found for found in inside if found.job is not None]
    if jobs or (inside and answer is None):
        yield from jobs or inside[:1]
    elif answer is not None:
        yield Recognised(text=shown, reason=answer)
    elif "://" in address[:100] or address[:12].lower().startswith("about:"):
        yield Recognised(text=shown, reason=_NO_BOOK)


def _links_in_netscape(text: str) -> Iterator[_Link]:
    for tag in _TAG.finditer(text):
        href = _HREF.search(tag[1])
        if href:
            address = href[1] or href[2] or href[3]
            yield tag.start(), html.unescape(address).strip(), html.unescape(tag[2])


def _links_in_values(value: Any) -> Iterator[_Link]:
    """The texts in a value of JSON or of a property list, each with the title from the same object.

    A value may hold another one twice, or itself: each is read once, and at most `_MOST_VALUES`.
    """
    seen: set[int] = set()
    waiting: list[tuple[Any, str]] = [(value, "")]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        value, title = waiting.pop()
        if isinstance(value, str):
            yield -1, value, title
        elif isinstance(value, dict | list) and id(value) not in seen:
            seen.add(id(value))
            if isinstance(value, dict):
                own = _title(value) or title
                parts = [(part, "" if name in _TITLES else own) for name, part in value.items()]
            else:
                parts = [(part, "") for part in value]
            waiting.extend(reversed(parts))


def _title(value: dict[Any, Any]) -> str:
    """The title in the object of a link; Safari has it in an inner object."""
    inner = value.get("URIDictionary")
    for place in (value, inner if isinstance(inner, dict) else {}):
        for name in _TITLES:
            title = place.get(name)
            if isinstance(title, str) and title.strip() and SITE + ".com" not in title.lower():
                return title
    return ""
