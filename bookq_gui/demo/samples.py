"""The sample books, read from `resources/demo/books.json`."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bookq_gui.paths import resources

SITE = "https://www.goodreads.com"
LINK = f"{SITE}/book/show/"
MONTHS = ("January", "February", "March", "April", "May", "June",
          "July", "August", "September", "October", "November", "December")  # fmt: skip


@dataclass(frozen=True)
class Sample:
    """One sample book. ``facts`` are those fields of its record that have a value."""

    facts: dict[str, Any]

    @property
    def id(self) -> int:
        """The number of the book's page."""
        return int(self.facts["id"])

    @property
    def layout(self) -> str:
        """Which layout its page has: "next", "json-ld" or "legacy"."""
        return str(self.facts["layout"])

    @property
    def title(self) -> str:
        """The title without the series."""
        return str(self.facts["title"])

    @cached_property
    def title_complete(self) -> str:
        """The title with the first series, as the site writes it."""
        series = self.facts.get("series")
        return f"{self.title} ({series[0]['name']}, #{series[0]['position']})" if series else self.title

    @cached_property
    def slug(self) -> str:
        """The words of the title as an address has them; "" if the title has no Latin letters."""
        plain = unicodedata.normalize("NFKD", self.title).encode("ascii", "ignore").decode()
        return "_".join(re.findall(r"\w+", plain.replace("'", "")))

    @property
    def link(self) -> str:
        """The address of the page on the site."""
        return f"{LINK}{self.id}.{self.slug}" if self.slug else f"{LINK}{self.id}"

    @property
    def cover(self) -> dict[str, Any] | None:
        """How to paint the cover, None if the book has none."""
        return self.facts.get("cover")

    @property
    def is_slow(self) -> bool:
        """Whether the server waits before it sends this page."""
        return bool(self.facts.get("serve", {}).get("slow"))

    @property
    def failures(self) -> tuple[int, ...]:
        """The HTTP statuses of the responses to the first requests for the page."""
        return tuple(self.facts.get("serve", {}).get("fail", ()))

    def fact(self, name: str) -> Any:
        """The value of a field, None if the page does not have it."""
        return self.facts.get(name)


@dataclass(frozen=True)
class Samples:
    """All invented books, in the order in which the demonstration pastes them."""

    books: tuple[Sample, ...]
    gone: int

    @cached_property
    def by_id(self) -> dict[int, Sample]:
        """The books by the number of their page."""
        return {sample.id: sample for sample in self.books}

    @cached_property
    def links(self) -> tuple[str, ...]:
        """A link to every book, and last to the page that is gone."""
        return (*(sample.link for sample in self.books), f"{LINK}{self.gone}")


def slug_of(name: str) -> str:
    """A name as it is in the addresses of series, genres and awards."""
    return re.sub(r"\W+", "-", name.casefold()).strip("-")


def load_samples() -> Samples:
    """Read the sample books."""
    document = json.loads((resources() / "demo" / "books.json").read_text("utf-8"))
    return Samples(books=tuple(Sample(facts) for facts in document["books"]), gone=document["gone"])


def _parts(date: str) -> tuple[int, int | None, int | None]:
    sign, digits = (-1, date[1:]) if date.startswith("-") else (1, date)
    year, *rest = (int(part) for part in digits.split("-"))
    month, day = (*rest, None, None)[:2]
    return sign * year, month, day


def epoch_milliseconds(date: str) -> int:
    """Milliseconds from 1970 to midnight on the site's west coast of an ISO 8601 date.

    A year alone is its 1 January, as the site has it; years before 1 are astronomical ("-1800").
    """
    year, month, day = _parts(date)
    month, day = month or 1, day or 1
    # The years of this calculation begin in March, so that a leap day is the last of its year.
    shifted = year - (month <= 2)
    era, of_era = divmod(shifted, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    days = era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468
    offset = 7 if 4 <= month <= 10 else 8
    return (days * 24 + offset) * 3_600_000


def spelled(date: str) -> str:
    """The date as today's layout prints it: "May 15, 2007"."""
    year, month, day = _parts(date)
    return f"{MONTHS[(month or 1) - 1]} {day or 1}, {abs(year)}"


def spelled_with_ordinal(date: str) -> str:
    """The date as the older layout prints it: "May 15th 2007", "May 2007" or "2007"."""
    year, month, day = _parts(date)
    if month is None:
        return str(year)
    if day is None:
        return f"{MONTHS[month - 1]} {year}"
    ending = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{MONTHS[month - 1]} {day}{ending} {year}"
