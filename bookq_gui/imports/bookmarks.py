"""Bookmark files of browsers: the format Netscape left behind, and the JSON of Firefox and Chromium."""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Iterator

from bookq_gui.imports.links import MOST_CANDIDATES, Recognise
from bookq_gui.model.imports import Recognised
from bookq_gui.model.job import NewJob

_NETSCAPE = re.compile(r"<!doctype\s+netscape-bookmark-file-1", re.IGNORECASE)
_JSON = re.compile(r'\A\s*\{.{0,400}?"(?:roots|checksum|guid|root)"\s*:', re.DOTALL)
_LINK = re.compile(
    r"<a\s[^<>]{0,200}?\bhref\s*=\s*(?:\"([^\"<]{1,3000})\"|'([^'<]{1,3000})')[^<>]*+>([^<]{0,1000})",
    re.IGNORECASE,
)
_JSON_LINK = re.compile(r'"(title|name|uri|url)"\s{0,3}:\s{0,3}"((?:[^"\\]|\\.){0,3000}+)"')
_SITE = re.compile(r"\s*[|\-\u2013\u2014]\s*goodreads\s*\Z", re.IGNORECASE)


def are_bookmarks(text: str) -> bool:
    """Whether ``text`` is a bookmark file."""
    return bool(_NETSCAPE.search(text[:2000]) or (_JSON.match(text[:2000]) and '"children"' in text))


def is_export(data: bytes) -> bool:
    """Whether ``data`` is a bookmark file in HTML."""
    return bool(_NETSCAPE.search(data[:2000].decode("ascii", "replace")))


def find(text: str, recognise: Recognise) -> Iterator[Recognised]:
    """What ``recognise`` says of the bookmarks that have to do with Goodreads; the others are passed over.

    A job is called by the title of its bookmark until its page is there.
    """
    links = _of_netscape(text) if _NETSCAPE.search(text[:2000]) else _of_json(text)
    line, counted, told = 1, 0, 0
    for start, address, title in links:
        if "goodreads" not in address.lower():
            continue
        line += text.count("\n", counted, start)
        counted = start
        answer = recognise(address)
        label = _SITE.sub("", " ".join(title.split()))[:300]
        if isinstance(answer, NewJob):
            yield Recognised(
                text=label or address[:300], line=line, job=dataclasses.replace(answer, label=label)
            )
        elif answer:
            yield Recognised(text=address[:300], line=line, reason=answer)
        told += 1
        if told == MOST_CANDIDATES:
            reason = f"Only the first {told:,} bookmarks of Goodreads were read. Add the rest in a second go."
            yield Recognised(text="", line=line, reason=reason)
            return


def _of_netscape(text: str) -> Iterator[tuple[int, str, str]]:
    for link in _LINK.finditer(text):
        yield link.start(), html.unescape(link[1] or link[2]), html.unescape(link[3])


def _of_json(text: str) -> Iterator[tuple[int, str, str]]:
    title = ""
    for field in _JSON_LINK.finditer(text):
        value = _unescaped(field[2])
        if field[1] in {"title", "name"}:
            title = value
        else:
            yield field.start(), value, title
            title = ""


def _unescaped(value: str) -> str:
    if "\\" not in value:
        return value
    value = re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), value)
    return value.replace("\\/", "/").replace('\\"', '"').replace("\\\\", "\\")
