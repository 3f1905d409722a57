"""Keys that lead to other books: ids that the site redirects, ISBNs, editions that were merged."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from bookq_gui.model.validation import number_in
from bookq_gui.storage.reader import Texts

if TYPE_CHECKING:
    from bookq_gui.storage.database import Changes

log = logging.getLogger(__name__)

REDIRECT = "alias:"


class Redirects:
    """The redirected keys, and the book each leads to. Removing a book leaves them: it may come back."""

    def __init__(self) -> None:
        self._targets: dict[int, int] = {}

    def load(self, texts: Texts, is_there: Callable[[int], bool]) -> dict[str, str | None]:
        """Take over what is stored. Returns the changes that forget those whose book is gone for good."""
        self._targets = {}
        for key, text in texts.rows(REDIRECT):
            try:
                self._targets[number_in(key)] = number_in(text)
            except ValueError:
                log.warning("the redirect of book %s cannot be read and is left out", key)
        lost = [known for known in self._targets if not is_there(self.followed(known, is_there))]
        for known in lost:
            del self._targets[known]
        return {f"{REDIRECT}{known}": None for known in lost}

    def committed(self, records: Changes) -> dict[int, int]:
        """Take over the redirects among records that are on disk now. Returns those that came."""
        came: dict[int, int] = {}
        for name, text in records.items():
            if name.startswith(REDIRECT):
                with suppress(ValueError):
                    key = number_in(name.removeprefix(REDIRECT))
                    if text is None:
                        self._targets.pop(key, None)
                    else:
                        came[key] = number_in(text)
        self._targets.update(came)
        return came

    def all(self) -> dict[int, int]:
        """The redirected keys, and the one each leads to."""
        return dict(self._targets)

    def missing(self, targets: Mapping[int, int]) -> dict[str, str | None]:
        """The changes that keep those of ``targets`` whose ids lead nowhere yet."""
        return {f"{REDIRECT}{known}": str(at) for known, at in targets.items() if known not in self._targets}

    def followed(self, book_id: int, is_there: Callable[[int], bool]) -> int:
        """The book here that ``book_id`` means; itself if there is none."""
        return followed(book_id, is_there, self._targets.get)


def redirect_in(texts: Texts, book_id: int) -> int | None:
    """The key that ``book_id`` is redirected to by what is stored, None if to none. Reads the disk."""
    text = texts.get(f"{REDIRECT}{book_id}")
    with suppress(ValueError):
        return None if text is None else number_in(text)
    return None


def followed(book_id: int, is_there: Callable[[int], bool], target_of: Callable[[int], int | None]) -> int:
    """The id that is there, from one redirect to the next; ``book_id`` itself where none is."""
    seen: set[int] = set()
    current: int | None = book_id
    while current is not None and current not in seen:
        if is_there(current):
            return current
        seen.add(current)
        current = target_of(current)
    return book_id
