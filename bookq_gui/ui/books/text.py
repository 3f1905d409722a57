"""Numbers, dates, states and errors in filters as texts for people."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale

from bookq_gui.model.annotation import Annotation
from bookq_gui.ui.i18n import counted, shortened, translate
from bookq_gui.ui.table.filter_language import FilterProblem, Kind

_INT64 = 2**63


def number(value: float | None, locale: QLocale, decimals: int = 0) -> str:
    """``value`` with the digits grouped as in ``locale``; "" for None."""
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return ""
    if decimals:
        return locale.toString(float(value), "f", decimals)
    if -_INT64 <= value < _INT64:
        return locale.toString(int(value))
    return f"{value:.2e}" if abs(value) < 1e300 else "∞"


def year(value: int | None) -> str:
    """A year: 1990, or "400 BCE" for -400; "" for None."""
    if value is None:
        return ""
    if value >= 0:
        return str(value)
    return translate("Years", "{year} BCE").format(year=-value)


def series(text: str) -> str:
    """A series with its position: "The Wick Street Books, 1"."""
    name, number_, position = text.rpartition(" #")
    return f"{name}, {position}" if number_ else text


def stars(value: float | None, locale: QLocale) -> str:
    """My stars with as many decimals as needed: "4", "4.5"; "" for None."""
    if value is None:
        return ""
    return locale.toString(
        float(value), "f", 0 if value == int(value) else 1 if value * 10 == int(value * 10) else 2
    )


def state(value: str | None) -> str:
    """A reading state in words, or the name of the person's own shelf; "" for None."""
    known = {
        "want": translate("States", "Want to read"),
        "reading": translate("States", "Reading"),
        "read": translate("States", "Read"),
    }
    return known.get(value, value) if value else ""


def mine(said: Annotation, locale: QLocale) -> str:
    """An annotation in one line: "Read, my rating 5 of 5, 2 tags, note"."""
    parts = [state(said.state)]
    if said.stars is not None:
        parts.append(translate("Mine", "my rating {stars} of 5").format(stars=stars(said.stars, locale)))
    if said.tags:
        parts.append(counted("Mine", "%n tags", "%n tag", len(said.tags)))
    if said.note:
        parts.append(translate("Mine", "note"))
    if said.review:
        parts.append(translate("Mine", "review"))
    return ", ".join(filter(None, parts))


def date(iso: str, locale: QLocale) -> str:
    """An ISO 8601 date of any precision: "14/03/2026", "03/2026", "2026"."""
    parts = iso.split("-")
    if iso.startswith("-") or not all(part.isdecimal() for part in parts):
        return iso
    numbers = [int(part) for part in parts]
    if len(numbers) == 3:
        day_ = QDate(*numbers)
        return locale.toString(day_, QLocale.FormatType.ShortFormat) if day_.isValid() else iso
    return f"{numbers[1]:02}/{numbers[0]}" if len(numbers) == 2 else iso


def day(timestamp: str, locale: QLocale) -> str:
    """The day of a time stamp: "today", "yesterday", "24 Nov", "Nov 2025"; "" if it is not one."""
    when = local_time(timestamp)
    if when is None:
        return ""
    ago = when.date().daysTo(QDate.currentDate())
    if ago == 0:
        return translate("Days", "today")
    if ago == 1:
        return translate("Days", "yesterday")
    is_this_year = when.date().year() == QDate.currentDate().year()
    return locale.toString(when.date(), "d MMM" if is_this_year else "MMM yyyy")


def local_time(timestamp: str) -> QDateTime | None:
    """An ISO 8601 time stamp (UTC if it names no zone) in local time; None if it is not one."""
    try:
        when = datetime.fromisoformat(timestamp)
        seconds = (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError, OSError):
        return None
    return QDateTime.fromSecsSinceEpoch(int(seconds))


def sentence(problem: FilterProblem, fields: Sequence[str]) -> str:
    """What is wrong in a filter with these ``fields``, and what to write instead."""
    values = {"field": problem.field, "value": shortened(problem.value, 40)}
    match problem.kind:
        case Kind.UNKNOWN_FIELD:
            text = translate(
                "Filter",
                "There is no field “{field}”. Write one of {fields}, or put quotes around “{value}” "
                "to look for these words.",
            )
            return text.format(fields=", ".join(fields), **values)
        case Kind.NOT_A_NUMBER:
            text = translate(
                "Filter", "“{field}:” takes a number or a range, like {example}. “{value}” is neither."
            )
        case Kind.NO_NUMBER:
            text = translate("Filter", "“{field}:” takes a number or a range, like {example}.")
        case Kind.NO_TEXT:
            text = translate("Filter", "“{field}:” takes words, like {example}.")
        case Kind.NOT_A_DATE:
            text = translate("Filter", "“{field}:” takes a date, like {example}.")
        case Kind.NONE_OF:
            text = translate("Filter", "“{field}:” takes one of {example}. “{value}” is none of these.")
        case Kind.UPSIDE_DOWN:
            text = translate("Filter", "In “{field}:{value}” the first number is the larger one. Swap them.")
    return text.format(example=problem.example, **values)
