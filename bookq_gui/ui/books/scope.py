"""Which of the books something is about: all, those that the filter shows, or the selected ones."""

from __future__ import annotations

from enum import StrEnum

from bookq_gui.ui.books.panel import BooksPanel
from bookq_gui.ui.i18n import counted, number, translate


class Scope(StrEnum):
    """Some of the books, by where they are in the window."""

    ALL = "all"
    SHOWN = "shown"
    SELECTED = "selected"


def ids_in(scope: Scope, books: BooksPanel) -> tuple[int, ...]:
    """The ids of the books of ``scope``; those that are shown in the order of the table."""
    if scope is Scope.ALL:
        return tuple(books.model.rows)
    if scope is Scope.SHOWN:
        return tuple(books.model.shown_ids())
    return tuple(books.selected_ids())


def counts_of(books: BooksPanel) -> dict[Scope, int]:
    """How many books each scope has."""
    return {
        Scope.ALL: books.model.total,
        Scope.SHOWN: books.model.rowCount(),
        Scope.SELECTED: len(books.selected_ids()),
    }


def words_for(scope: Scope, count: int) -> str:
    """What to call ``scope``, with its ``count``: "Shown books (12)"."""
    name = {
        Scope.ALL: translate("Scopes", "All books"),
        Scope.SHOWN: translate("Scopes", "Shown books"),
        Scope.SELECTED: translate("Scopes", "Selected books"),
    }[scope]
    return translate("Scopes", "{name} ({count})").format(name=name, count=number(count))


def books(count: int) -> str:
    """A number of books in words: "1,204 books"."""
    return counted("Scopes", "%n books", "%n book", count).replace(str(count), number(count), 1)
