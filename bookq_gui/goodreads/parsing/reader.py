"""Reads the bytes of a page into the record of its book."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

from bookq_gui.goodreads.parsing import html, legacy, next_data, normalise, other_pages, visible_page
from bookq_gui.goodreads.parsing.normalise import Draft
from bookq_gui.goodreads.responses import PageProblem, Problem
from bookq_gui.goodreads.site import is_book_id
from bookq_gui.model.book import Book, Contributor, names, url_of

_LONGEST = {"description": html.LONGEST_DESCRIPTION, "description_html": html.LONGEST_DESCRIPTION}
_LONGEST_TEXT = 2_000
_LONGEST_ENTRY = 500
_MOST_WARNINGS = 50
_IN_FUTURE = {
    "published": "The publication date {} is far in the future; it is kept as the page gives it.",
    "first_published": "The first publication in {} is far in the future; it is kept as given.",
}
_IN_SOURCE = re.compile(r"goodreads\.com/(?:[a-z-]{2,6}/)?book/show/(\d{1,18})", re.IGNORECASE)


def read_page(data: bytes, *, fetched_at: str, source: str | None = None) -> Book:
    """Return the book on a page.

    ``data`` is a page as it was sent or saved, or the bare JSON of its ``__NEXT_DATA__``. ``fetched_at``
    (ISO 8601, UTC) and ``source`` are for the record. Raises nothing but `PageProblem`.
    """
    try:
        return read(data, fetched_at=fetched_at, source=source)
    except PageProblem:
        raise
    except Exception as error:  # an odd page costs its job, not the worker
        raise PageProblem(Problem.UNKNOWN_PAGE, f"{type(error).__name__}: {error}"[:500]) from error


def read(data: bytes, *, fetched_at: str, source: str | None) -> Book:
    """Return the book on a page, as `read_page` does, but raise unexpected errors too, for tests."""
    if len(data) > html.LARGEST_PAGE:
        raise PageProblem(Problem.TOO_LARGE, f"{len(data)} bytes")
    draft = _from_data_alone(data)
    if draft is not None:
        return _book(draft, "next", fetched_at, source)
    page = html.decode(data)
    bare = page[:64].lstrip().startswith("{")
    found = next_data.parse(page[: html.LONGEST_SCRIPT]) if bare else next_data.find(page)
    if bare and (found is None or not {"props", "pageProps"} & found.keys()):
        raise PageProblem(Problem.NOT_A_PAGE, "JSON, but not that of a page")
    entities = None if found is None else next_data.entities(found)
    if found is not None and isinstance(entities, dict):
        draft, layout = next_data.read(found, entities), "next"
        _compare_with_page(draft, visible_page.shown_title(page))
        if draft.missing:
            _fill_up(draft, page)
    elif isinstance(entities, PageProblem) and (bare or entities.kind is not Problem.EMPTY_SHELL):
        raise entities if bare else other_pages.recognise(page, found)
    else:
        draft, layout = _without_data(page, found, source)
    return _book(draft, layout, fetched_at, source)


def _from_data_alone(data: bytes) -> Draft | None:
    """Return the record of a page of today's layout if its data is enough for it.

    None for any other page. Reading the whole page takes half as long again, with the same result.
    """
    found = next_data.cut(data)
    entities = None if found is None else next_data.entities(found)
    if found is None or not isinstance(entities, dict):
        return None
    draft = next_data.read(found, entities)
    try:
        shown = visible_page.shown_in(data)
    except LookupError:
        return None
    if draft.missing:
        return None
    _compare_with_page(draft, shown)
    return draft


def _without_data(page: str, found: dict[str, Any] | None, source: str | None) -> tuple[Draft, str]:
    draft = legacy.read(page)
    layout = "legacy"
    if draft is None:
        data = visible_page.find_json_ld(page) if "goodreads.com" in page else None
        if data is None and visible_page.shown_title(page) is None:
            raise other_pages.recognise(page, found)
        layout = "json-ld"
        draft = _visible(page, data)
        draft.put("id", visible_page.find_id(page, draft.get("cover_url")))
        draft.warn(
            "The data within the page could not be read, so the record holds only what the page shows."
        )
    if other_pages.is_cut(page):
        raise PageProblem(Problem.INCOMPLETE, f"{layout} page without its end, {len(page)} characters")
    draft.put("id", normalise.number_after(_IN_SOURCE, source))
    if not draft.get("id") and layout == "json-ld":
        draft.put("id", visible_page.best_known_id(page))
        draft.warn("The page does not say which edition it shows; the id may be that of a better known one.")
    if not draft.get("id"):
        raise PageProblem(Problem.UNKNOWN_PAGE, f"like a {layout} page, but its book has no id")
    return draft, layout


def _visible(page: str, data: Any) -> Draft:
    """Return what the JSON-LD ``data`` and the visible page say together."""
    draft, shown = Draft(), visible_page.read(page)
    linked = visible_page.read_json_ld(data) if data is not None else Draft()
    draft.put(
        "contributors", _people(linked.get("contributors") or (), shown.get("contributors") or (), draft)
    )
    awards = shown.get("awards") or ()
    if len(awards) == len(linked.get("awards") or ()) and next_data.CHOICE_AWARD not in {
        a.name for a in awards
    }:
        draft.put("awards", awards)
    for part in (linked, shown):
        draft.fill(part)
        draft.warn_as(part)
    return draft


def _people(
    named: tuple[Contributor, ...], shown: tuple[Contributor, ...], draft: Draft
) -> tuple[Contributor, ...]:
    """Return the people of JSON-LD with their roles, which the visible page shows for the first few."""
    known = {person.name: person for person in reversed(shown)}
    if any(person.name not in known for person in named):
        draft.warn("The page does not tell what each contributor did; those without a role count as authors.")
    return tuple(known.get(person.name, person) for person in named) or shown


def _fill_up(draft: Draft, page: str) -> None:
    """Fill the fields for which the data has no place from the other sources."""
    visible = _visible(page, visible_page.find_json_ld(page))
    taken = draft.fill(visible, sorted(draft.missing))
    if "description" in taken:
        draft.fill(visible, ["description_html"])
    lost = draft.missing.difference(taken, draft.values)
    for field, value in draft.partial.items():
        draft.put(field, value)
    for sentence, names_of in (("taken from what it shows", taken), ("not found", sorted(lost))):
        if names_of:
            listed = ", ".join(field.replace("_", " ") for field in names_of)
            draft.warn(f"The page is made differently than bookq expects; {sentence}: {listed}.")


def _compare_with_page(draft: Draft, shown: str | None) -> None:
    """Warn if the page shows another book than its data has. A browser that went on saves the old data."""
    title = draft.get("title")
    if shown and title and shown != title:
        draft.warn(
            f"The page shows the title {normalise.quoted(shown)}, "
            f"but its data is of {normalise.quoted(title)}."
        )


def _book(draft: Draft, layout: str, fetched_at: str, source: str | None) -> Book:
    complete = draft.get("title_complete")
    draft.put("title", normalise.without_series(complete[:_LONGEST_TEXT]) if complete else None)
    if not draft.get("title"):
        raise PageProblem(Problem.INCOMPLETE, f"a {layout} page whose book has no title")
    number = draft.get("id")
    if not number or not is_book_id(number):
        raise PageProblem(Problem.INCOMPLETE, f"a {layout} page whose book has no id")
    draft.put("title_complete", draft.get("title"))
    _check_figures(draft)
    _check_dates(draft, fetched_at)
    _check_identifiers(draft)
    if draft.get("genres"):
        draft.values["genres"] = tuple(dict.fromkeys(draft.values["genres"]))
    draft.values = {field: _bounded(field, value, draft) for field, value in draft.values.items()}
    draft.put("authors", names(draft.get("contributors") or ()))
    return Book(
        **draft.values,
        url=url_of(number),
        layout=layout,
        fetched_at=fetched_at,
        source=None if source is None else normalise.whole(source),
        warnings=tuple(draft.warnings[:_MOST_WARNINGS]),
    )


def _check_figures(draft: Draft) -> None:
    values = draft.values
    if values.get("pages") is not None and values["pages"] <= 0:
        if values["pages"] < 0:
            draft.warn(f"The page gives {values['pages']} pages; that was left out.")
        del values["pages"]
    rating, ratings, stars = values.get("rating"), values.get("ratings_count"), values.get("stars")
    if rating is not None and (ratings == 0 or (ratings is None and rating == 0)):
        del values["rating"]
        rating = None
    if rating is not None and not 1 <= rating <= 5:
        draft.warn(f"An average rating of {rating:g} cannot be right; it is kept as the page gives it.")
    if stars and min(stars) < 0:
        draft.warn("Some star counts are below zero; they are kept as the page gives them.")
    elif stars and ratings is not None and abs(sum(stars) - ratings) > max(10, ratings // 50):
        draft.warn(f"The star counts add up to {sum(stars)}, not to {ratings} ratings; both are kept.")
    elif stars and rating is not None and ratings and abs(_mean(stars) - rating) > 0.1:
        draft.warn(f"The star counts give an average of {_mean(stars):.2f}, not {rating:g}; both are kept.")
    for field in ("ratings_count", "reviews_count", "editions_count", "currently_reading", "want_to_read"):
        if (values.get(field) or 0) < 0:
            shown = field.replace("_", " ")
            draft.warn(f"The figure for {shown} is below zero; it is kept as the page gives it.")
    reviews = values.get("reviews_count")
    if ratings and reviews and reviews > ratings + 100:
        draft.warn(f"The page counts more reviews ({reviews}) than ratings ({ratings}); both are kept.")


def _mean(stars: tuple[int, ...]) -> float:
    return sum(star * times for star, times in enumerate(stars, 1)) / max(sum(stars), 1)


def _check_dates(draft: Draft, fetched_at: str) -> None:
    this_year = int(fetched_at[:4]) if fetched_at[:4].isdecimal() else 9999
    for field, sentence in _IN_FUTURE.items():
        known = draft.get(field) or ""
        if known[:4].isdecimal() and int(known[:4]) > this_year + 10:
            draft.warn(sentence.format(known))


def _check_identifiers(draft: Draft) -> None:
    short, long_form = draft.get("isbn10"), draft.get("isbn13")
    if short and long_form and short[:9] != long_form[3:12]:
        draft.warn(f"ISBN-10 {short} and ISBN-13 {long_form} are of different books; both are kept.")


def _bounded(field: str, value: Any, draft: Draft, limit: int = 0) -> Any:
    """Return ``value`` with texts and lists no longer than a record may have."""
    shown = field.replace("_", " ")
    if isinstance(value, str):
        limit = limit or _LONGEST.get(field, _LONGEST_TEXT)
        if len(value) > limit:
            draft.warn(f"A text of {len(value)} characters ({shown}) was cut to {limit}.")
            return value[:limit].rstrip()
    elif isinstance(value, tuple):
        if len(value) > normalise.MOST_ITEMS:
            draft.warn(f"There are more than {normalise.MOST_ITEMS} {shown}; the rest was left out.")
        return tuple(_bounded(field, item, draft, _LONGEST_ENTRY) for item in value[: normalise.MOST_ITEMS])
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        names_of = (part.name for part in dataclasses.fields(value))
        cut = {name: _bounded(field, getattr(value, name), draft, limit) for name in names_of}
        return dataclasses.replace(value, **cut)
    return value
