"""The parts of the library that the sidebar lists."""

from __future__ import annotations

from typing import NamedTuple

from bookq_gui.ui.i18n import translate

FIXED = ("all", "new", "unfetched", "failed", "want", "reading", "read")
"""The parts that are always there."""
GROUPS = ("tag", "author", "series", "genre")
"""The parts of which there are as many as the library has names."""


class Part(NamedTuple):
    """One part: its kind (one of `FIXED` or `GROUPS`, "state" or "search"), and a name or filter."""

    kind: str
    value: str = ""


ALL = Part("all")


def name_of(part: Part, saved_as: str = "") -> str:
    """What a part is called; ``saved_as`` is the name of a saved search."""
    names = {
        "all": translate("Parts", "All books"),
        "new": translate("Parts", "Newly added"),
        "unfetched": translate("Parts", "Not fetched yet"),
        "failed": translate("Parts", "Failed"),
        "want": translate("Parts", "Want to read"),
        "reading": translate("Parts", "Reading"),
        "read": translate("Parts", "Read"),
    }
    return names.get(part.kind) or saved_as or part.value


def group_name(kind: str) -> str:
    """What a group of parts is called."""
    return {
        "tag": translate("Parts", "Tags"),
        "author": translate("Parts", "Authors"),
        "series": translate("Parts", "Series"),
        "genre": translate("Parts", "Genres"),
        "search": translate("Parts", "Saved searches"),
    }[kind]


ICONS = {
    "all": "library", "new": "inbox", "unfetched": "unfetched", "failed": "failed", "want": "want",
    "reading": "reading", "read": "read", "state": "folder", "tag": "tag", "author": "author",
    "series": "series", "genre": "genre", "search": "search",
}  # fmt: skip
"""The icon of each kind of part."""
