"""The JSON-LD of today's layout: the fallback if its data is gone."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any

from bookq_gui.goodreads.parsing import html as markup
from bookq_gui.goodreads.parsing import next_data, normalise
from bookq_gui.goodreads.parsing.normalise import Draft
from bookq_gui.model.book import Award, Contributor

_COMMA = re.compile(r",\s+(?=[^a-z\s])")
MARK = "application/ld+json"
_DATED = re.compile(r"\s*\((-?\d{1,4})\)(?:,\s+|\s*$)")


def find(page: str) -> Mapping[str, Any] | None:
    """Return the JSON-LD of the page's book, or None if it has none that can be read."""
    for source, closed, hidden in markup.scripts(page, MARK):
        data = next_data.parse(markup.script_text(source, page)) if closed and not hidden else None
        if data is not None and data.get("@type") == "Book":
            return data
    return None


def read(data: Mapping[str, Any]) -> Draft:
    """Return what the JSON-LD says. Its text is escaped as if for HTML, once."""
    draft = Draft()
    draft.put("title_complete", _text(data.get("name")))
    people = []
    authors = data.get("author")
    for person in normalise.mappings(authors if isinstance(authors, list) else [authors]):
        name = _text(person.get("name"))
        found = re.search(r"/author/show/(\d{1,15})", str(person.get("url") or "")[:400])
        if name:
            people.append(Contributor(name, id=int(found[1]) if found else None))
    draft.put("contributors", tuple(people[: normalise.MOST_ITEMS + 1]))
    figures = data.get("aggregateRating")
    if isinstance(figures, dict):
        draft.put("rating", normalise.average(figures.get("ratingValue"), draft))
        draft.put("ratings_count", normalise.count(figures.get("ratingCount"), "number of ratings", draft))
        draft.put("reviews_count", normalise.count(figures.get("reviewCount"), "number of reviews", draft))
    draft.put("pages", normalise.count(data.get("numberOfPages"), "number of pages", draft))
    draft.put("format", _text(data.get("bookFormat")))
    draft.put("language", _text(data.get("inLanguage")))
    draft.put("isbn13", normalise.isbn13(data.get("isbn"), draft))
    draft.put("cover_url", normalise.cover(data.get("image"), draft))
    draft.put("awards", _awards(_text(data.get("awards")), draft))
    return draft


def _awards(listed: str | None, draft: Draft) -> tuple[Award, ...]:
    """Return the awards of "Name Category (2003), …": name and category cannot be told apart here.

    An award without a year runs into the next one; a comma within such a line is taken for their border.
    """
    awards, at, undated = [], 0, False
    text = listed or ""
    for found in [*_DATED.finditer(text), None]:
        lines = [line.strip() for line in _COMMA.split(text[at : found.start() if found else None])]
        lines = [line for line in lines if line]
        year = int(found[1]) if found else 0
        undated = undated or len(lines) > (1 if found else 0)
        awards += [Award(line) for line in lines[: len(lines) - 1 if found else None]]
        if found and lines:
            awards.append(Award(lines[-1], year=year if year > 0 else None))
        at = found.end() if found else len(text)
    if undated:
        draft.warn("The page does not say where an award without a year ends; some may be cut wrongly.")
    return tuple(awards[: normalise.MOST_ITEMS + 1])


def _text(value: object) -> str | None:
    return normalise.text(html.unescape(value)) if isinstance(value, str) else None
