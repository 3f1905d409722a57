"""Today's layout: the JSON in ``script#__NEXT_DATA__``, which holds all of a book but its editions."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from bs4.filter import SoupStrainer

from bookq_gui.goodreads.parsing import html, normalise, tree
from bookq_gui.goodreads.parsing.normalise import Draft
from bookq_gui.goodreads.responses import PageProblem, Problem
from bookq_gui.model.book import Award, Contributor, SeriesEntry

MARK = "__NEXT_DATA__"
_BY_ID = "getBookByLegacyId("
_DEEPEST, _STRIDE = 300, 1024
_BRACKETS = 64
_NO_BRACKETS = bytes(set(range(256)).difference(b"[]{}"))
_MARK = MARK.encode()
_USUAL_SCRIPT = re.compile(rb'<script id="__NEXT_DATA__" type="application/json"[^<>"\']{0,100}>')
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_ID = re.compile(r"\d{1,18}")
CHOICE_AWARD = "Goodreads Choice Award"
_GLUED = re.compile(r"\(\d{4}\)|\band (?:Nominee|Winner)\b")


def find(page: str) -> dict[str, Any] | None:
    """Return the data of a page, or None if it has none that can be read."""
    in_doubt = False
    for script, closed, hidden in html.scripts(page, MARK):
        source = html.script_text(script, page)
        data = parse(source) if closed else None
        if data is None and closed and "&quot;" in source:
            data = parse(html.unescape(source))  # saved as XML
        if data is not None and not hidden:
            return data
        in_doubt = in_doubt or data is not None
    if in_doubt:
        for element in tree.soup(page, SoupStrainer("script", id=MARK)).find_all("script"):
            data = parse(str(element.string or ""))
            if data is not None:
                return data
    return None


def cut(data: bytes) -> dict[str, Any] | None:
    """Return the data of a page as the site sends it, without decoding the rest of the page.

    None if anything is not as usual: then `find` looks at the whole page. What this finds, `find` finds, too.
    """
    mark = data.find(_MARK)
    if mark < 0 or data.find(_MARK, mark + 1) >= 0 or b"\0" in data or not html.is_plain(data[:4_000]):
        return None
    opened = _USUAL_SCRIPT.search(data, max(mark - 12, 0))
    if opened is None:
        return None
    stop = data.find(b"</script", opened.end())
    comment = data.rfind(b"<!--", 0, opened.start())
    if comment >= 0 and data.find(b"-->", comment, opened.start()) < 0:
        return None
    source = data[opened.end() : stop]
    if stop < 0 or len(source) > html.LONGEST_SCRIPT or b"&#" in source or _may_be_deep(source):
        return None
    if b"</script" in source.lower():
        return None
    try:
        found = json.loads(source.decode())
    except (RecursionError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _may_be_deep(source: bytes) -> bool:
    """Return whether brackets may nest deeper than `parse` accepts."""
    brackets = source.translate(None, _NO_BRACKETS)
    depth = 0
    for at in range(0, len(brackets), _BRACKETS):
        if depth + _BRACKETS > _DEEPEST:
            return True
        part = brackets[at : at + _BRACKETS]
        depth += part.count(b"[") + part.count(b"{")
        depth -= part.count(b"]") + part.count(b"}")
    return False


def parse(source: str) -> dict[str, Any] | None:
    """Return the JSON object in ``source``; None if it is none, or nested too deeply."""
    if _is_deep(source) and _is_deep(_STRING.sub("", source)):
        return None
    try:
        try:
            data = json.loads(source)
        except json.JSONDecodeError:
            return None
        except ValueError:  # an integer of thousands of digits
            data = json.loads(source, parse_int=_short_int)
    except (RecursionError, ValueError):
        return None
    return data if isinstance(data, dict) else None


def _is_deep(source: str) -> bool:
    """Return whether brackets pile up: the decoder would need more stack than a thread may have."""
    depth = 0
    for at in range(0, len(source), _STRIDE):
        part = source[at : at + _STRIDE]
        depth += part.count("[") + part.count("{") - part.count("]") - part.count("}")
        if depth > _DEEPEST:
            return True
    return False


def answer(data: Mapping[str, Any]) -> Mapping[str, Any] | PageProblem:
    """Return the entities of a book page (``apolloState``), or which other answer the data is."""
    state = _child(_child(data, "props") or data, "pageProps").get("apolloState")
    route = data.get("page")
    route = route if isinstance(route, str) else ""
    if not isinstance(state, dict):
        return PageProblem(Problem.EMPTY_SHELL, f"no apolloState, route {route[:80]!r}")
    if route.endswith("/reviews"):
        return PageProblem(Problem.REVIEWS_PAGE, f"route {route[:80]!r}")
    if _books(state):
        return state
    asked = [key for key in _child(state, "ROOT_QUERY") if key.startswith(_BY_ID)]
    if asked and all(state["ROOT_QUERY"][key] is None for key in asked):
        return PageProblem(Problem.NOT_FOUND_PAGE, f"{asked[0][:80]} is null")
    if route and not route.endswith("/[book_id]") and state and not asked:
        return PageProblem(Problem.UNKNOWN_PAGE, f"route {route[:80]!r} without a book")
    return PageProblem(Problem.EMPTY_SHELL, f"no book among {len(state)} entities")


def read(data: Mapping[str, Any], state: Mapping[str, Any]) -> Draft:
    """Return what the data says of its book. ``state`` is what `answer` gave."""
    draft = Draft()
    key, book = _asked_book(data, state)
    work = _linked(draft, state, book, "work", _OF_WORK)
    if not work and "work_id" in draft.missing:
        draft.missing.update(_OF_HISTORY.values(), _OF_STATS.values())
    _identity(draft, state, key, book, work)
    _people(draft, state, book)
    _series(draft, state, book)
    _details(draft, state, _linked(draft, state, book, "details", _OF_DETAILS))
    _history(draft, state, work, _linked(draft, state, work, "details", _OF_HISTORY))
    _figures(draft, state, _linked(draft, state, work, "stats", _OF_STATS))
    return draft


_OF_DETAILS = {
    "numPages": "pages",
    "format": "format",
    "publisher": "publisher",
    "language": "language",
    "publicationTime": "published",
    "isbn": "isbn10",
    "isbn13": "isbn13",
    "asin": "asin",
}
_OF_HISTORY = {
    "originalTitle": "original_title",
    "publicationTime": "first_published",
    "awardsWon": "awards",
    "characters": "characters",
    "places": "places",
}
_OF_STATS = {
    "averageRating": "rating",
    "ratingsCount": "ratings_count",
    "textReviewsCount": "reviews_count",
    "ratingsCountDist": "stars",
}
_OF_WORK = {"legacyId": "work_id"}
_OF_BOOK = {
    "title": "title",
    "titleComplete": "title_complete",
    "description": "description",
    "bookGenres": "genres",
    "bookSeries": "series",
    "imageUrl": "cover_url",
    "primaryContributorEdge": "contributors",
}


def _books(state: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    """Return the books the page was asked for; should that question change its name, the one full book."""
    questions = _child(state, "ROOT_QUERY").items()
    asked = [(key, _node(state, value)) for key, value in questions if key.startswith(_BY_ID)]
    if asked:
        return [(key, book) for key, book in asked if book]
    full = [
        ("", _child(state, key))
        for key in state
        if key.startswith("Book:") and {"title", "details", "work"} <= _child(state, key).keys()
    ]
    return full if len(full) == 1 else []


def _asked_book(data: Mapping[str, Any], state: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    books = _books(state)
    wanted = _ID.match(str(_child(data, "query").get("book_id") or ""))
    for key, book in books:
        if wanted and wanted[0] in _ID.findall(key):
            return key, book
    return books[0]


def _identity(
    draft: Draft, state: Mapping[str, Any], key: str, book: Mapping[str, Any], work: Mapping[str, Any]
) -> None:
    _note_missing(draft, book, _OF_BOOK)
    number = normalise.count(book.get("legacyId"), "number of the book", draft)
    asked = _ID.search(key)
    in_address = re.search(r"/book/show/(\d{1,18})", str(book.get("webUrl") or "")[:400])
    for other in (asked and asked[0], in_address and in_address[1]):
        if other and not number:
            number = int(other)
        elif other and number != int(other):
            draft.warn(
                f"The page gives two numbers for its book, {number} and {other}; the first one is used."
            )
    draft.put("id", number)
    draft.put("work_id", normalise.count(work.get("legacyId"), "number of the work", draft))
    draft.put("title", normalise.text(book.get("title")))
    draft.put("title_complete", normalise.text(book.get("titleComplete")))
    genres = [_named(draft, "genres", state, item.get("genre")) for item in _items(book, "bookGenres")]
    _put_listed(draft, "genres", tuple(name for name in genres if name))
    draft.put("cover_url", normalise.cover(book.get("imageUrl"), draft))
    rich = book.get("description")
    if not isinstance(rich, str) or not rich.strip():
        plain = next((v for k, v in book.items() if k.startswith("description(") and isinstance(v, str)), "")
        rich = re.sub(r"\r\n?|\n", "<br>", html.escape(plain))
    plain_text, clean = html.description(rich)
    draft.put("description", plain_text)
    draft.put("description_html", clean)


def _people(draft: Draft, state: Mapping[str, Any], book: Mapping[str, Any]) -> None:
    edges = [book.get("primaryContributorEdge")]
    edges += list(_items(book, "secondaryContributorEdges"))
    people = []
    for edge in edges:
        if not isinstance(edge, dict):
            continue
        person = _node(state, edge.get("node"))
        name = _named(draft, "contributors", state, edge.get("node"))
        if name is None:
            if "name" in person or not person:
                draft.warn("The page lists a contributor without a name; it was left out.")
            continue
        number = person.get("legacyId")
        if number is None:
            found = re.search(r"/author/show/(\d{1,18})", str(person.get("webUrl") or "")[:400])
            number = int(found[1]) if found else None
        role = normalise.text(edge.get("role")) or "Author"
        people.append(Contributor(name, role, normalise.count(number, "number of a contributor", draft)))
    _put_listed(draft, "contributors", tuple(people))


def _series(draft: Draft, state: Mapping[str, Any], book: Mapping[str, Any]) -> None:
    entries = []
    for item in _items(book, "bookSeries"):
        name = _named(draft, "series", state, item.get("series"), "title")
        place = item.get("userPosition")
        if isinstance(place, (int, float)) and not isinstance(place, bool):
            place = f"{place:g}"
        if name is not None:
            entries.append(SeriesEntry(name, normalise.text(place)))
        elif "series" not in draft.missing:
            draft.warn("The page lists a series without a name; it was left out.")
    _put_listed(draft, "series", tuple(entries))


def _details(draft: Draft, state: Mapping[str, Any], details: Mapping[str, Any]) -> None:
    draft.put("isbn10", normalise.isbn10(details.get("isbn"), draft))
    draft.put("isbn13", normalise.isbn13(details.get("isbn13"), draft))
    draft.put("asin", normalise.asin(details.get("asin"), draft))
    draft.put("pages", normalise.count(details.get("numPages"), "number of pages", draft))
    draft.put("format", normalise.text(details.get("format")))
    draft.put("publisher", normalise.text(details.get("publisher")))
    language = details.get("language")
    named = isinstance(language, dict)
    draft.put("language", _named(draft, "language", state, language) if named else normalise.text(language))
    draft.put("published", normalise.stamp_date(details.get("publicationTime"), "this edition", draft))


def _history(
    draft: Draft, state: Mapping[str, Any], work: Mapping[str, Any], details: Mapping[str, Any]
) -> None:
    draft.put("original_title", normalise.text(details.get("originalTitle")))
    first = normalise.stamp_date(details.get("publicationTime"), "the first publication", draft)
    draft.put("first_published", first)
    for field in ("characters", "places"):
        listed = [_named(draft, field, state, item) for item in _items(details, field)]
        _put_listed(draft, field, tuple(name for name in listed if name))
    awards = []
    for item in _items(details, "awardsWon"):
        name = _named(draft, "awards", state, item)
        if name is not None:
            year = normalise.stamp_year(item.get("awardedAt"))
            awards.append(Award(name, normalise.text(item.get("category")), year, _won(item)))
        elif "awards" not in draft.missing:
            draft.warn("The page lists an award without a name; it was left out.")
    _put_listed(draft, "awards", _with_choice_awards(awards, _items(work, "choiceAwards")))


def _with_choice_awards(awards: list[Award], items: list[Mapping[str, Any]]) -> tuple[Award, ...]:
    """Return ``awards`` with the awards of the site itself, which stand in a list of their own.

    Among the awards it glues several years or results of its own into one line, whose year and result are
    then right for one of them only: the list replaces such a line.
    """
    listed = []
    for item in items:
        year = item.get("awardedAt")
        year = year if isinstance(year, int) and 0 < year <= 9999 else normalise.stamp_year(year)
        listed.append(Award(CHOICE_AWARD, normalise.text(item.get("category")), year, _won(item)))
    if not listed:
        return tuple(awards)
    kept = [each for each in awards if each.name != CHOICE_AWARD or not _GLUED.search(each.category or "")]
    own = [each for each in kept if each.name == CHOICE_AWARD]
    for award in listed:
        named = (award.category or "").removeprefix("Readers' Favorite ").removeprefix("Favorite ")
        if not any(each.year == award.year and named in (each.category or "") for each in own):
            kept.append(award)
    return tuple(kept)


def _won(item: Mapping[str, Any]) -> bool | None:
    won = item.get("hasWon")
    if isinstance(won, bool):
        return won
    return {"WINNER": True, "NOMINEE": False}.get(str(item.get("designation")).upper())


def _figures(draft: Draft, state: Mapping[str, Any], stats: Mapping[str, Any]) -> None:
    draft.put("rating", normalise.average(stats.get("averageRating"), draft))
    draft.put("ratings_count", normalise.count(stats.get("ratingsCount"), "number of ratings", draft))
    draft.put("reviews_count", normalise.count(stats.get("textReviewsCount"), "number of reviews", draft))
    stars = stats.get("ratingsCountDist")
    if stars is not None:
        listed = stars if isinstance(stars, list) and len(stars) == 5 else [None]
        counts = [normalise.count(item, "star count", draft) for item in listed]
        if None in counts:
            given = normalise.quoted(stars)
            draft.warn(f"The page gives {given} as star counts, which cannot be right; they were left out.")
        else:
            draft.put("stars", tuple(counts))
    for key, signals in _child(state, "ROOT_QUERY").items():
        if key.startswith("getSocialSignals("):
            for signal in normalise.mappings(signals):
                field = {"CURRENTLY_READING": "currently_reading", "TO_READ": "want_to_read"}.get(
                    str(signal.get("name"))
                )
                if field:
                    draft.put(field, normalise.count(signal.get("count"), "number of readers", draft))


def _linked(
    draft: Draft, state: Mapping[str, Any], parent: Mapping[str, Any], key: str, wanted: Mapping[str, str]
) -> Mapping[str, Any]:
    """Return the node under ``key``; note its fields as missing if their place is gone."""
    child = parent.get(key)
    refers = isinstance(child, dict) and "__ref" in child
    node = _node(state, child) if refers else _child(parent, key)
    if node:
        _note_missing(draft, node, wanted)
    elif parent and (refers or key not in parent):
        draft.missing.update(wanted.values())
    return node


def _note_missing(draft: Draft, node: Mapping[str, Any], wanted: Mapping[str, str]) -> None:
    draft.missing.update(field for key, field in wanted.items() if key not in node)


def _named(
    draft: Draft, field: str, state: Mapping[str, Any], reference: object, key: str = "name"
) -> str | None:
    """Return the name of what is referred to or given; note ``field`` as missing if names have moved."""
    given: Mapping[str, Any] = reference if isinstance(reference, dict) else {}
    node = _node(state, given) if "__ref" in given else given
    if node and key not in node:
        draft.missing.add(field)
    return normalise.text(node.get(key))


def _put_listed(draft: Draft, field: str, value: tuple[Any, ...]) -> None:
    """Put a list that is whole; keep what is left of another one."""
    if field in draft.missing:
        draft.partial[field] = value
    else:
        draft.put(field, value)


def _node(state: Mapping[str, Any], reference: object) -> Mapping[str, Any]:
    """Return the entity that ``{"__ref": key}`` refers to; an empty one if there is none."""
    key = reference.get("__ref") if isinstance(reference, dict) else None
    return _child(state, key) if isinstance(key, str) else {}


def _child(node: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = node.get(key)
    return value if isinstance(value, dict) else {}


def _items(node: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    return list(normalise.mappings(node.get(key)))[: 4 * normalise.MOST_ITEMS]


def _short_int(digits: str) -> float | int:
    return int(digits) if len(digits) < 20 else float("inf")
