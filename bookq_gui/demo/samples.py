"""The invented books of the demonstration, as `resources/demo/books.json` tells them."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bookq_gui.paths import resources

LINK = "https://www.goodreads.com/book/show/"


@dataclass(frozen=True)
class Sample:
    """One invented book. ``facts`` are the fields of its record, where they differ from "missing"."""

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
        """The words of the title as an address has them; "" where the title has no Latin letters."""
        plain = unicodedata.normalize("NFKD", self.title).encode("ascii", "ignore").decode()
        return "_".join(re.findall(r"\w+", plain.replace("'", "")))

    @property
    def link(self) -> str:
        """The address of the page on the site."""
        return f"{LINK}{self.id}.{self.slug}" if self.slug else f"{LINK}{self.id}"

    @property
    def cover(self) -> dict[str, Any] | None:
        """How to paint the cover, None where the book has none."""
        return self.facts.get("cover")

    @property
    def is_slow(self) -> bool:
        """Whether the server takes its time with this page."""
        return bool(self.facts.get("serve", {}).get("slow"))

    @property
    def failures(self) -> tuple[int, ...]:
        """The statuses that the first requests for the page get instead of it."""
        return tuple(self.facts.get("serve", {}).get("fail", ()))

    def fact(self, name: str) -> Any:
        """The value of a field, None where the page does not have it."""
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


def load_samples() -> Samples:
    """Read the invented books that come with the program."""
    document = json.loads((resources() / "demo" / "books.json").read_text("utf-8"))
    return Samples(books=tuple(Sample(facts) for facts in document["books"]), gone=document["gone"])
