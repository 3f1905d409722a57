"""Sentences of the rooms without Qt (why a job failed, what became of a line) in the user's language.

Those rooms say them in English. They are looked up when they are shown: word by word, or by a template
where a part was filled in. What is not known stays English.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache

from bookq_gui.model.message import Message
from bookq_gui.paths import resources
from bookq_gui.ui.i18n import number, translate

_CONTEXT = "Sentences"
_PART = re.compile(r"\{(\w+)\}")
_END = re.compile(r"(?<=[.!?]) (?=[A-Z]|bookq )")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_LONGEST = 2_000
_DEEPEST = 3


def spoken(sentence: Message | str) -> str:
    """``sentence`` in the user's language."""
    sentence = str(sentence)
    return _spoken(sentence, 0) if 0 < len(sentence) <= _LONGEST else sentence


def spoken_line(line: str) -> tuple[str, str]:
    """A line "what: sentence" in its two parts, the sentence in the user's language.

    What is no such line comes back whole, with "" as its second part.
    """
    place = line.find(": ")
    while place >= 0:
        what, rest = line[:place], line[place + 2 :]
        if is_known(rest):
            return what, spoken(rest)
        place = line.find(": ", place + 2)
    return spoken(line), ""


def is_known(sentence: str) -> bool:
    """Whether ``sentence`` is one of ours."""
    if len(sentence) > _LONGEST:
        return False
    return sentence in _listed() or any(pattern.fullmatch(sentence) for pattern, _ in _templates())


def forget() -> None:
    """Look everything up anew: the language is another one now."""
    _spoken.cache_clear()


@lru_cache(maxsize=4096)
def _spoken(sentence: str, depth: int) -> str:
    whole = translate(_CONTEXT, sentence)
    if whole != sentence or depth > _DEEPEST:
        return whole
    for pattern, template in _templates():
        found = pattern.fullmatch(sentence)
        if found:
            wanted = translate(_CONTEXT, template)
            if wanted == template:
                return sentence
            return _filled(wanted, {name: _part(part, depth) for name, part in found.groupdict().items()})
    first, *others = _END.split(sentence)
    return " ".join(_spoken(part, _DEEPEST) for part in (first, *others)) if others else sentence


def _part(part: str, depth: int) -> str:
    return number(int(part.replace(",", ""))) if _GROUPED.fullmatch(part) else _spoken(part, depth + 1)


def _filled(template: str, parts: dict[str, str]) -> str:
    return _PART.sub(lambda hole: parts.get(hole[1], hole[0]), template)


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    file = resources() / "translations" / "sentences.json"
    return frozenset(json.loads(file.read_text("utf-8")))


@lru_cache(maxsize=1)
def _templates() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The sentences with parts and what each matches, those with the most words of their own first."""
    found = sorted(
        (template for template in _listed() if _PART.search(template)),
        key=lambda template: (-len(_PART.sub("", template)), template),
    )
    return tuple((_pattern(template), template) for template in found)


def _pattern(template: str) -> re.Pattern[str]:
    pieces = _PART.split(template)
    made = [f"(?P<{piece}>.+?)" if place % 2 else re.escape(piece) for place, piece in enumerate(pieces)]
    return re.compile("".join(made), re.DOTALL)
