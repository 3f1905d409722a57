"""Removed books wait here until the next start, so that a removal can be undone."""

from __future__ import annotations

from collections.abc import Iterable

from bookq_gui.library.records import BOOK, ROW
from bookq_gui.storage.reader import Texts

TRASH = "trash:"


def moved_out(texts: Texts, ids: Iterable[int]) -> dict[str, str | None]:
    """The changes that put books into the trash. Reads the disk."""
    return _moved(texts, ids, "", TRASH)


def moved_back(texts: Texts, ids: Iterable[int]) -> dict[str, str | None]:
    """The changes that bring books back from the trash; those that are not in it are passed over."""
    return _moved(texts, ids, TRASH, "")


def emptied(texts: Texts) -> dict[str, str | None]:
    """The changes that empty the trash. Reads the disk."""
    return {TRASH + key: None for key, _text in texts.rows(TRASH)}


def _moved(texts: Texts, ids: Iterable[int], old: str, new: str) -> dict[str, str | None]:
    changes: dict[str, str | None] = {}
    for book_id in ids:
        for kind in (BOOK, ROW):
            text = texts.get(f"{old}{kind}{book_id}")
            if text is not None:
                changes[f"{new}{kind}{book_id}"] = text
                changes[f"{old}{kind}{book_id}"] = None
    return changes
