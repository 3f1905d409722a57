"""How figures, years and complaints read on the screen."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QLocale

from bookq_gui.ui.i18n import translate
from bookq_gui.ui.table.filter_language import FIELDS, IS, WORDS, Kind, Problem

_INT64 = 2**63


def reading_locale() -> QLocale:
    """The locale to write figures in; English where the machine names none, which groups no digits."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    return locale


def number(value: float | None, locale: QLocale, decimals: int = 0) -> str:
    """``value`` with the digits grouped as people of ``locale`` do; "" where there is none."""
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return ""
    if decimals:
        return locale.toString(float(value), "f", decimals)
    if -_INT64 <= value < _INT64:
        return locale.toString(int(value))
    return f"{value:.2e}" if abs(value) < 1e300 else "∞"


def year(value: int | None) -> str:
    """A year as people write it: 1990, or "1801 BCE" for -1800; "" where there is none."""
    if value is None:
        return ""
    if value > 0:
        return str(value)
    return translate("Years", "{year} BCE").format(year=1 - value)


def read(value: bool | None) -> str:  # noqa: FBT001 - what a mark says
    """Whether a book is read, in words; "" where nothing was said."""
    if value is None:
        return ""
    return translate("Read", "Read") if value else translate("Read", "Not read")


def local_time(timestamp: str) -> QDateTime | None:
    """An ISO 8601 time stamp (UTC where it names no zone) in local time; None where it is none."""
    try:
        when = datetime.fromisoformat(timestamp)
        seconds = (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError, OSError):
        return None
    return QDateTime.fromSecsSinceEpoch(int(seconds))


def short_date(timestamp: str, locale: QLocale) -> str:
    """The local date of an ISO 8601 time stamp in the short form of ``locale``; "" where it is none."""
    when = local_time(timestamp)
    return locale.toString(when.date(), QLocale.FormatType.ShortFormat) if when else ""


def sentence(problem: Problem, fields: Sequence[str] = (*FIELDS, IS)) -> str:
    """What is wrong in the filter line, which knows ``fields``, and what to write instead."""
    values = {"field": problem.field, "value": _short(problem.value)}
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
        case Kind.NOT_YES_OR_NO:
            text = translate("Filter", "“{field}:” takes yes, no, any or none. “{value}” is none of these.")
        case Kind.NO_STATE:
            text = translate("Filter", "“is:” takes one of {words}. “{value}” is none of these.")
            return text.format(words=", ".join(WORDS), **values)
        case Kind.NOT_KEPT:
            text = translate(
                "Filter",
                "“{field}” cannot be filtered by: only the details of a book show it. Put quotes around "
                "“{value}” to look for these words.",
            )
        case Kind.NONE_OF:
            text = translate("Filter", "“{field}:” takes one of {example}. “{value}” is none of these.")
        case Kind.UPSIDE_DOWN:
            text = translate("Filter", "In “{field}:{value}” the first number is the larger one. Swap them.")
    return text.format(example=problem.example, **values)


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
