"""What a person typed, as the value of a setting or as a sentence that says what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from bookq_gui.settings import LIMITS, Settings, problem_with
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.sentences import spoken


def is_whole(name: str) -> bool:
    """Whether the setting ``name`` takes whole numbers only."""
    return isinstance(getattr(Settings(), name), int)


def number_from(name: str, text: str, locale: QLocale) -> float | int | None:
    """The number that was typed for the setting ``name``; None where it is none that it takes."""
    value, right = locale.toDouble(text.strip())
    if not right or (is_whole(name) and value != int(value)):
        return None
    made = int(value) if is_whole(name) else value
    return None if problem_with(name, made) else made


def complaint(name: str, value: object) -> str:
    """Why ``value`` cannot be the setting ``name``, in the user's language; "" where it can."""
    problem = problem_with(name, value)
    if not problem or name not in LIMITS:
        return spoken(problem)
    return range_text(name)


def range_text(name: str) -> str:
    """Which numbers the setting ``name`` takes, as a sentence in the user's language."""
    low, high = (QLocale().toString(float(bound), "f", 0) for bound in LIMITS[name])
    if is_whole(name):
        text = translate("Settings", "This is a whole number from {low} to {high}.")
    else:
        text = translate("Settings", "This is a number from {low} to {high}.")
    return text.format(low=low, high=high)
