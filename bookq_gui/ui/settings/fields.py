"""Every setting that can be changed, one entry each; the window of settings is made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP

from bookq_gui.ui.i18n import translate


class Group(Enum):
    """The parts of the window of settings, in their order."""

    FETCHING = QT_TRANSLATE_NOOP("Settings", "Fetching")
    CONNECTION = QT_TRANSLATE_NOOP("Settings", "Connection")
    WINDOW = QT_TRANSLATE_NOOP("Settings", "Window")
    KEPT = QT_TRANSLATE_NOOP("Settings", "What is kept")


class Kind(Enum):
    """What a setting is, and so how it is changed."""

    SWITCH = auto()
    NUMBER = auto()
    CHOICE = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One setting: its name in `settings.Settings`, its label with mnemonic, and what it does in one line.

    ``unit`` stands behind a number, ``step`` is what an arrow key adds, ``hint`` an example of a text.
    """

    name: str
    group: Group
    kind: Kind
    label: object
    explanation: object
    unit: object = ""
    step: float = 1
    hint: str = ""


_SECONDS = QT_TRANSLATE_NOOP("Settings", "s")
_MIB = QT_TRANSLATE_NOOP("Settings", "MiB")

FIELDS: tuple[Field, ...] = (
    Field(
        "page_interval", Group.FETCHING, Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "&Pause between two pages"),
        QT_TRANSLATE_NOOP("Settings", "Less than two seconds is not polite, and leads to being blocked."),
        _SECONDS, 0.5,
    ),
    Field(
        "max_attempts", Group.FETCHING, Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "&Attempts for each book"),
        QT_TRANSLATE_NOOP("Settings", "How often a page is asked for until its job counts as failed."),
    ),
    Field(
        "workers", Group.FETCHING, Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "&Workers"),
        QT_TRANSLATE_NOOP(
            "Settings", "How many saved pages are read at once. Goodreads is asked for one page at a time."
        ),
    ),
    Field(
        "job_timeout", Group.FETCHING, Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Longest &time for a job"),
        QT_TRANSLATE_NOOP("Settings", "A job that takes longer is stopped and tried again later."),
        _SECONDS, 5,
    ),
    Field(
        "connect_timeout", Group.CONNECTION, Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Wait for a co&nnection"),
        QT_TRANSLATE_NOOP("Settings", "How long to wait until Goodreads takes the call."),
        _SECONDS,
    ),
    Field(
        "read_timeout", Group.CONNECTION, Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Wa&it for an answer"),
        QT_TRANSLATE_NOOP("Settings", "How long to wait while nothing comes."),
        _SECONDS,
    ),
    Field(
        "proxy", Group.CONNECTION, Kind.TEXT,
        QT_TRANSLATE_NOOP("Settings", "P&roxy"),
        QT_TRANSLATE_NOOP("Settings", "Empty: the one of the system, if it has one."),
        hint="http://proxy.example:3128",
    ),
    Field(
        "language", Group.WINDOW, Kind.CHOICE,
        QT_TRANSLATE_NOOP("Settings", "&Language"),
        QT_TRANSLATE_NOOP("Settings", "Of the window; books stay as their page gives them."),
    ),
    Field(
        "theme", Group.WINDOW, Kind.CHOICE,
        QT_TRANSLATE_NOOP("Settings", "Th&eme"),
        QT_TRANSLATE_NOOP("Settings", "Light or dark, or as the system has it."),
    ),
    Field(
        "offer_clipboard", Group.WINDOW, Kind.SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Offer copied lin&ks"),
        QT_TRANSLATE_NOOP(
            "Settings", "Links to books on the clipboard are put into the empty box when the window comes up."
        ),
    ),
    Field(
        "watch_clipboard", Group.WINDOW, Kind.SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Watch the &clipboard"),
        QT_TRANSLATE_NOOP("Settings", "Links to books that are copied elsewhere are put into the box."),
    ),
    Field(
        "notify_when_done", Group.WINDOW, Kind.SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Tell when a long r&un ends"),
        QT_TRANSLATE_NOOP("Settings", "One notification when the window is not in front."),
    ),
    Field(
        "fetch_covers", Group.KEPT, Kind.SWITCH,
        QT_TRANSLATE_NOOP("Settings", "&Fetch covers"),
        QT_TRANSLATE_NOOP("Settings", "Shown in the table and in the details."),
    ),
    Field(
        "covers_mib", Group.KEPT, Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Space for c&overs"),
        QT_TRANSLATE_NOOP("Settings", "Beyond it, those not looked at for the longest time are dropped."),
        _MIB, 50,
    ),
    Field(
        "pages_mib", Group.KEPT, Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "&Space for fetched pages"),
        QT_TRANSLATE_NOOP("Settings", "Kept pages can be read again without asking Goodreads. 0 keeps none."),
        _MIB, 50,
    ),
)  # fmt: skip

_CHOICES: Mapping[str, Mapping[str, object]] = {
    "theme": {
        "system": QT_TRANSLATE_NOOP("Settings", "Like the system"),
        "light": QT_TRANSLATE_NOOP("Settings", "Light"),
        "dark": QT_TRANSLATE_NOOP("Settings", "Dark"),
    },
    "language": {"system": QT_TRANSLATE_NOOP("Settings", "Like the system")},
}
_OWN_NAMES = {"en": "English", "de": "Deutsch", "es": "Español"}
"""A language is listed by its own name, so that whoever is lost finds back."""


def of_group(group: Group) -> list[Field]:
    """The settings of one part, in their order."""
    return [field for field in FIELDS if field.group is group]


def group_title(group: Group) -> str:
    """The heading of a part, in the user's language."""
    return translate("Settings", str(group.value))


def label(field: Field) -> str:
    """What the setting is called, with its mnemonic, in the user's language."""
    return translate("Settings", str(field.label))


def explanation(field: Field) -> str:
    """What the setting does, in the user's language."""
    return translate("Settings", str(field.explanation))


def unit(field: Field) -> str:
    """What stands behind its number, in the user's language; "" for nothing."""
    return translate("Settings", str(field.unit)) if field.unit else ""


def choice_text(name: str, choice: str) -> str:
    """One choice of the setting ``name`` in the user's language."""
    text = _CHOICES[name].get(choice)
    return translate("Settings", str(text)) if text else _OWN_NAMES.get(choice, choice)
