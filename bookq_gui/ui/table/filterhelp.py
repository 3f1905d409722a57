"""What can be written in the filter line: the list behind its question mark, and what it completes to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QMenu

from bookq_gui.ui.i18n import translate
from bookq_gui.ui.table import filter_language
from bookq_gui.ui.table.folding import fold

Examples = tuple[tuple[str, object], ...]
"""What can be written, each with its meaning."""

PLAIN: Examples = (
    ("sea winter", QT_TRANSLATE_NOOP("FilterHelp", "both words, anywhere")),
    ('"sea winter"', QT_TRANSLATE_NOOP("FilterHelp", "these words together")),
    ("-winter", QT_TRANSLATE_NOOP("FilterHelp", "without this word")),
)
"""What every filter understands."""

_EXAMPLES: tuple[Examples, ...] = (
    PLAIN,
    (
        ("title:sea", QT_TRANSLATE_NOOP("FilterHelp", "in the title")),
        ('author:"le guin"', QT_TRANSLATE_NOOP("FilterHelp", "of this author; by: means the same")),
        ("series:tide", QT_TRANSLATE_NOOP("FilterHelp", "in this series")),
        ("genre:fantasy", QT_TRANSLATE_NOOP("FilterHelp", "of this genre; genre:=fantasy exactly")),
        ("language:english", QT_TRANSLATE_NOOP("FilterHelp", "in this language")),
        ("format:paperback", QT_TRANSLATE_NOOP("FilterHelp", "in this format")),
        ("publisher:harbour", QT_TRANSLATE_NOOP("FilterHelp", "from this publisher")),
        ("isbn:9780", QT_TRANSLATE_NOOP("FilterHelp", "with these digits")),
    ),
    (
        ("rating:>4", QT_TRANSLATE_NOOP("FilterHelp", "rated above 4; rating:4+ from 4 up")),
        ("ratings:>10k", QT_TRANSLATE_NOOP("FilterHelp", "more than 10,000 ratings")),
        ("reviews:<500", QT_TRANSLATE_NOOP("FilterHelp", "fewer than 500 reviews")),
        ("year:1990-1999", QT_TRANSLATE_NOOP("FilterHelp", "from these years; year:1990- since 1990")),
        ("first:<1900", QT_TRANSLATE_NOOP("FilterHelp", "first before 1900; first:..1900 until 1900")),
        ("pages:<200", QT_TRANSLATE_NOOP("FilterHelp", "shorter than 200 pages; pages:-200 up to 200")),
        ("wanted:>1000", QT_TRANSLATE_NOOP("FilterHelp", "wanted by more than 1,000 readers")),
        ("fetched:>2026-11", QT_TRANSLATE_NOOP("FilterHelp", "fetched after this month")),
        ("year:none", QT_TRANSLATE_NOOP("FilterHelp", "of unknown year; year:any of a known one")),
    ),
    (
        ("tag:holiday", QT_TRANSLATE_NOOP("FilterHelp", "with this tag of yours; tag:none without any")),
        ("read", QT_TRANSLATE_NOOP("FilterHelp", "marked as read; unread all others")),
        ("read:no", QT_TRANSLATE_NOOP("FilterHelp", "marked as not read; read:none as neither")),
        ("note:lent", QT_TRANSLATE_NOOP("FilterHelp", "with this word in your note")),
    ),
    (
        ("failed", QT_TRANSLATE_NOOP("FilterHelp", "whose last fetch failed")),
        ("warnings", QT_TRANSLATE_NOOP("FilterHelp", "on whose page something looked wrong")),
    ),
)  # fmt: skip
_NOT_KEPT = QT_TRANSLATE_NOOP(
    "FilterHelp", "Awards, characters, places, descriptions, translators: only in the details of a book"
)
_LEAST_LETTERS = 2
_MOST_OFFERED = 12
_FIXED = {filter_language.READ: ("yes", "no", "none"), filter_language.IS: filter_language.WORDS}
"""The fields that take one of a few words."""


def fill(menu: QMenu, groups: Sequence[Examples] = _EXAMPLES) -> None:
    """The examples with their meaning, in groups; the data of each is the example."""
    menu.clear()
    for number, group in enumerate(groups):
        if number:
            menu.addSeparator()
        for example, meaning in group:
            action = menu.addAction(f"{example}\t{translate('FilterHelp', str(meaning))}")
            action.setData(example)
    menu.addSeparator()
    menu.addAction(translate("FilterHelp", str(_NOT_KEPT))).setEnabled(False)


def completions(token: str, values: Mapping[str, Sequence[str]]) -> list[str]:
    """What the word ``token`` at the end of the filter may become.

    ``values`` holds, for some fields, the values in use, the most used first.
    """
    words = (
        *(f"{field}:" for field in (*filter_language.FIELDS, filter_language.IS)),
        *filter_language.WORDS,
    )
    return complete(token, words, values, _FIXED, filter_language.ALIASES)


def complete(
    token: str,
    words: Sequence[str],
    values: Mapping[str, Sequence[str]],
    fixed: Mapping[str, Sequence[str]],
    aliases: Mapping[str, str],
) -> list[str]:
    """What ``token`` may become in a filter that knows ``words``, fields with their colon among them.

    ``values`` holds the values in use of some fields, ``fixed`` all that others can have, ``aliases``
    other names of fields.
    """
    minus, body = ("-", token[1:]) if token.startswith("-") else ("", token)
    name, colon, begun = body.partition(":")
    if not colon:
        if len(body) < _LEAST_LETTERS:
            return []
        begins = body.casefold()
        return [minus + word for word in dict.fromkeys(words) if word.startswith(begins) and word != begins]
    field = filter_language.field_called(name, aliases)
    wanted = fold(begun.replace('"', "")).strip()
    if field in fixed:
        fitting = (value for value in fixed[field] if fold(value).startswith(wanted))
        return [
            f'{minus}{field}:"{value}"' if " " in value else f"{minus}{field}:{value}" for value in fitting
        ]
    fitting = (value for value in values.get(field, ()) if wanted in fold(value) and wanted != fold(value))
    return [minus + filter_language.term(field, value) for value in fitting][:_MOST_OFFERED]
