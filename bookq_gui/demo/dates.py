"""The dates of the sample books in the forms the two layouts print them."""

from __future__ import annotations

MONTHS = ("January", "February", "March", "April", "May", "June",
          "July", "August", "September", "October", "November", "December")  # fmt: skip


def _parts(date: str) -> tuple[int, int | None, int | None]:
    sign, digits = (-1, date[1:]) if date.startswith("-") else (1, date)
    year, *rest = (int(part) for part in digits.split("-"))
    month, day = (*rest, None, None)[:2]
    return sign * year, month, day


def epoch_milliseconds(date: str) -> int:
    """Milliseconds from 1970 to midnight on the site's west coast of an ISO 8601 date.

    A year alone is its 1 January, as the site has it; years before 1 are astronomical ("-1800").
    """
    year, month, day = _parts(date)
    month, day = month or 1, day or 1
    # The proleptic calendar, with the year beginning in March so that leap days come last.
    shifted = year - (month <= 2)
    era, of_era = divmod(shifted, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    days = era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468
    offset = 7 if 4 <= month <= 10 else 8
    return (days * 24 + offset) * 3_600_000


def spelled(date: str) -> str:
    """The date as today's layout prints it: "May 15, 2007"."""
    year, month, day = _parts(date)
    return f"{MONTHS[(month or 1) - 1]} {day or 1}, {abs(year)}"


def spelled_with_ordinal(date: str) -> str:
    """The date as the older layout prints it: "May 15th 2007", "May 2007" or "2007"."""
    year, month, day = _parts(date)
    if month is None:
        return str(year)
    if day is None:
        return f"{MONTHS[month - 1]} {year}"
    ending = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{MONTHS[month - 1]} {day}{ending} {year}"
