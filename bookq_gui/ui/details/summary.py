"""What several books are together: counts, means, what they have in common. Pure functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QLocale

from bookq_gui.model.annotation import NO_ANNOTATION, READ, Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.ui.books import text as words
from bookq_gui.ui.details.facts import Fact
from bookq_gui.ui.i18n import translate

_MOST_NAMED = 6


def summary_of(rows: Sequence[BookRow], annotations: Mapping[int, Annotation], locale: QLocale) -> list[Fact]:
    """The facts of ``rows`` as a whole; what nothing is known of is left out."""
    ratings = [row.rating for row in rows if row.rating is not None]
    pages = [row.pages for row in rows if row.pages is not None]
    counts = [row.ratings_count for row in rows if row.ratings_count is not None]
    years = [row.year for row in rows if row.year is not None]
    said = [annotations.get(row.id, NO_ANNOTATION) for row in rows]
    warned = sum(1 for row in rows if row.warnings)
    facts = [
        Fact(translate("Summary", "Mean rating"), _of_known(_mean(ratings), len(ratings), len(rows), locale)),
        Fact(translate("Summary", "Ratings in all"), words.number(sum(counts) or None, locale)),
        Fact(translate("Summary", "Pages in all"), words.number(sum(pages) or None, locale)),
        Fact(translate("Summary", "Pages a book"), words.number(_mean(pages), locale)),
        Fact(translate("Summary", "Published"), _span(years)),
        Fact(translate("Summary", "Authors"), _commonest((n for row in rows for n in row.authors), locale)),
        Fact(translate("Summary", "Genres"), _commonest((g for row in rows for g in row.genres), locale)),
        Fact(translate("Summary", "Languages"), _commonest((row.language for row in rows), locale)),
        Fact(
            translate("Summary", "Read"), _share(sum(1 for m in said if m.state == READ), len(rows), locale)
        ),
        Fact(
            translate("Summary", "Tags"),
            _commonest((tag for annotation in said for tag in annotation.tags), locale),
        ),
        Fact(translate("Summary", "With warnings"), words.number(warned or None, locale)),
    ]
    return [fact for fact in facts if fact.value]


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _of_known(value: float | None, known: int, total: int, locale: QLocale) -> str:
    text = words.number(value, locale, 2)
    if not text or known == total:
        return text
    return translate("Summary", "{value} (of {known} that are rated)").format(
        value=text, known=words.number(known, locale)
    )


def _span(years: Sequence[int]) -> str:
    if not years:
        return ""
    first, last = words.year(min(years)), words.year(max(years))
    return (
        first if first == last else translate("Summary", "{first} to {last}").format(first=first, last=last)
    )


def _share(count: int, total: int, locale: QLocale) -> str:
    if not count:
        return ""
    return translate("Summary", "{count} of {total}").format(
        count=words.number(count, locale), total=words.number(total, locale)
    )


def _commonest(names: Iterable[str], locale: QLocale) -> str:
    """The commonest of ``names`` with their numbers, and how many more there are."""
    counted = Counter(filter(None, names))
    named = [f"{name} ({words.number(count, locale)})" for name, count in counted.most_common(_MOST_NAMED)]
    more = len(counted) - len(named)
    if more > 0:
        named.append(translate("Summary", "{count} more").format(count=words.number(more, locale)))
    return ", ".join(named)
