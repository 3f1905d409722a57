"""Search in what only whole records hold: descriptions, awards, all people, characters and places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from bookq_gui.model.book import Book

FIELDS: Mapping[str, Callable[[Book], Iterable[str]]] = {
    "description": lambda book: (book.description or "",),
    "award": lambda book: (
        f"{award.name} {award.category or ''} {award.year or ''}" for award in book.awards
    ),
    "person": lambda book: (f"{person.name} {person.role}" for person in book.contributors),
    "character": lambda book: book.characters,
    "place": lambda book: book.places,
}
"""The texts that are looked into, by the name of the field."""


def books_with(
    books: Iterable[Book], field: str, needle: str, fold: Callable[[str], str] = str.casefold
) -> frozenset[int]:
    """The ids of ``books`` that have ``needle``, which is folded already, in a field of `FIELDS`."""
    texts = FIELDS[field]
    return frozenset(book.id for book in books if any(needle in fold(text) for text in texts(book)))
