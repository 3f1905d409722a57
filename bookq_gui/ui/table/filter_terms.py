"""The filter behind a name or a bar: what to write into the line so that just its books are shown."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bookq_gui.ui.table.filter_language import parse

_QUOTES = re.compile('["“”„]+')
_SPACES = re.compile(r"\s{2,}")


def name_term(field: str, name: str) -> str:
    """The filter for the books that have ``name`` in ``field``, and no longer name that holds it.

    A name with quotes in it cannot be quoted: then its pieces are looked for. "" where the filter has no
    way to say it, as with a name of nothing but accents.
    """
    pieces = [" ".join(piece.split()) for piece in _QUOTES.split(name)]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) == 1 and not _QUOTES.search(name):
        term = f'{field}:="{pieces[0]}"'
    else:
        term = " ".join(f'{field}:"{piece}"' for piece in pieces)
    return "" if parse(term).problem else term


def toggled(text: str, term: str, others: Iterable[str]) -> str:
    """The filter ``text`` with ``term`` in place of ``others`` of its chart; without, where it was there."""
    was_there = holds(text, term)
    for other in (*others, term):
        text = _without(text, other)
    return text if was_there else f"{text} {term}".strip()


def holds(text: str, term: str) -> bool:
    """Whether the filter ``text`` has ``term`` in it, as a whole."""
    return bool(term) and _pattern(term).search(text) is not None


def _without(text: str, term: str) -> str:
    return _SPACES.sub(" ", _pattern(term).sub("", text)).strip() if term else text


def _pattern(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S){re.escape(term)}(?!\S)")
