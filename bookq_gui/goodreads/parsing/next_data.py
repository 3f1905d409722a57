"""Today's layout: the JSON in ``script#__NEXT_DATA__``, which holds all of a book except its editions."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from html import escape, unescape
from typing import Any

from bs4.filter import SoupStrainer

from bookq_gui.goodreads.parsing import html, normalise, tree
from bookq_gui.goodreads.parsing.normalise import Draft
from bookq_gui.goodreads.responses import PageProblem, Problem
from bookq_gui.model.book import Award, Contributor, SeriesEntry
from bookq_gui.model.validation import decoded

_Node = Mapping[str, Any]
"""An object of the JSON."""

MARK = "__NEXT_DATA__"
_BY_ID = "getBookByLegacyId("
_DEEPEST = 300
_STRIDE = 64
_NO_BRACKETS = bytes(set(range(256)).difference(b"[]{}"))
_MARK = MARK.encode()
_USUAL_SCRIPT = re.compile(rb'<script id="__NEXT_DATA__" type="application/json"[^<>"\']{0,100}>')
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_ID = re.compile(r"(\d{1,18})")
_BOOK = re.compile(r"/book/show/(\d{1,18})")
_AUTHOR = re.compile(r"/author/show/(\d{1,18})")
CHOICE_AWARD = "Goodreads Choice Award"
_JOINED = re.compile(r"\(\d{4}\)|\band (?:Nominee|Winner)\b")
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
_SIGNALS = {"CURRENTLY_READING": "currently_reading", "TO_READ": "want_to_read"}
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


def find(page: str) -> dict[str, Any] | None:
    """Return the data of a page; None if it has none that can be read."""
    in_doubt = False
    for script, closed, hidden in html.scripts(page, MARK):
        source = html.script_text(script, page)
        data = parse(source) if closed else None
        if data is None and closed and "&quot;" in source:
            data = parse(unescape(source))  # saved as XML
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

    None if anything is unusual; then `find` looks at the whole page. `find` would return the same data.
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
    if stop < 0 or len(source) > html.LONGEST_SCRIPT or b"&#" in source or _is_deep(source):
        return None
    if b"</script" in source.lower():
        return None
    try:
        found = decoded(source.decode())
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def parse(source: str) -> dict[str, Any] | None:
    """Return the JSON object in ``source``; None if that is no object or nested too deeply."""
    if _is_deep(source.encode("utf-8", "replace")):
        without_strings = _STRING.sub("", source)
        if _is_deep(without_strings.encode("utf-8", "replace")):
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


def _is_deep(source: bytes) -> bool:
    """Return whether brackets nest so deep that the decoder would need more stack than a thread may have."""
    brackets = source.translate(None, _NO_BRACKETS)
    depth = 0
    for at in range(0, len(brackets), _STRIDE):
        part = brackets[at : at + _STRIDE]
        depth += part.count(b"[") + part.count(b"{") - part.count(b"]") - part.count(b"}")
        if depth > _DEEPEST:
            return True
    return False


def state_of(data: _Node) -> _Node | None:
    """Return the entities of a page (``apolloState``) by their keys; None if it has none."""
    state = _child(_child(data, "props") or data, "pageProps").get("apolloState")
    return state if isinstance(state, dict) else None


def entities(data: _Node) -> _Node | PageProblem:
    """Return the entities of a book page, or which other response the data is of."""
    state, route = state_of(data), data.get("page")
    route = route if isinstance(route, str) else ""
    if state is None:
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


def read(data: _Node, state: _Node) -> Draft:
    """Return what the data says of its book. ``state`` is what `entities` returned."""
    return _BookReader(state).read(data)


class _BookReader:
    """Reads the entities of a page into a draft."""

    def __init__(self, state: _Node) -> None:
        self._state = state
        self._draft = Draft()

    def read(self, data: _Node) -> Draft:
        key, book = _asked_book(data, self._state)
        work = self._linked(book, "work", _OF_WORK)
        missing = self._draft.missing
        if not work and "work_id" in missing:
            missing.update(_OF_HISTORY.values(), _OF_STATS.values())
        self._identity(key, book, work)
        self._people(book)
        self._series(book)
        self._details(self._linked(book, "details", _OF_DETAILS))
        self._history(work, self._linked(work, "details", _OF_HISTORY))
        self._figures(self._linked(work, "stats", _OF_STATS))
        return self._draft

    def _identity(self, key: str, book: _Node, work: _Node) -> None:
        draft = self._draft
        self._note_missing(book, _OF_BOOK)
        number = normalise.count(book.get("legacyId"), "number of the book", draft)
        in_address = normalise.number_after(_BOOK, str(book.get("webUrl") or "")[:400])
        for other in (normalise.number_after(_ID, key), in_address):
            if other is not None and not number:
                number = other
            elif other is not None and number != other:
                draft.warn(
                    f"The page gives two numbers for its book, {number} and {other}; the first one is used."
                )
        draft.put("id", number)
        draft.put("work_id", normalise.count(work.get("legacyId"), "number of the work", draft))
        draft.put("title", normalise.text(book.get("title")))
        draft.put("title_complete", normalise.text(book.get("titleComplete")))
        self._put_names("genres", [item.get("genre") for item in _items(book, "bookGenres")])
        draft.put("cover_url", normalise.cover(book.get("imageUrl"), draft))
        rich = book.get("description")
        if not isinstance(rich, str) or not rich.strip():
            plain = (v for k, v in book.items() if k.startswith("description(") and isinstance(v, str))
            rich = re.sub(r"\r\n?|\n", "<br>", escape(next(plain, ""), quote=False))
        plain_text, clean = html.description(rich)
        draft.put("description", plain_text)
        draft.put("description_html", clean)

    def _people(self, book: _Node) -> None:
        draft = self._draft
        people = []
        for edge in (book.get("primaryContributorEdge"), *_items(book, "secondaryContributorEdges")):
            if not isinstance(edge, dict):
                continue
            person = _node(self._state, edge.get("node"))
            name = self._named("contributors", edge.get("node"))
            if name is None:
                if "name" in person or not person:
                    draft.warn("The page lists a contributor without a name; it was left out.")
                continue
            number = person.get("legacyId")
            if number is None:
                number = normalise.number_after(_AUTHOR, str(person.get("webUrl") or "")[:400])
            role = normalise.text(edge.get("role")) or "Author"
            people.append(Contributor(name, role, normalise.count(number, "number of a contributor", draft)))
        self._put_listed("contributors", people)

    def _series(self, book: _Node) -> None:
        entries = []
        for item in _items(book, "bookSeries"):
            name = self._named("series", item.get("series"), "title")
            place = item.get("userPosition")
            if isinstance(place, (int, float)) and not isinstance(place, bool):
                place = f"{place:g}"
            if name is not None:
                entries.append(SeriesEntry(name, normalise.text(place)))
            elif "series" not in self._draft.missing:
                self._draft.warn("The page lists a series without a name; it was left out.")
        self._put_listed("series", entries)

    def _details(self, details: _Node) -> None:
        draft = self._draft
        draft.put("isbn10", normalise.isbn(details.get("isbn"), 10, draft))
        draft.put("isbn13", normalise.isbn(details.get("isbn13"), 13, draft))
        draft.put("asin", normalise.asin(details.get("asin"), draft))
        draft.put("pages", normalise.count(details.get("numPages"), "number of pages", draft))
        draft.put("format", normalise.text(details.get("format")))
        draft.put("publisher", normalise.text(details.get("publisher")))
        language = details.get("language")
        named = isinstance(language, dict)
        draft.put("language", self._named("language", language) if named else normalise.text(language))
        draft.put("published", normalise.stamp_date(details.get("publicationTime"), "this edition", draft))

    def _history(self, work: _Node, details: _Node) -> None:
        draft = self._draft
        draft.put("original_title", normalise.text(details.get("originalTitle")))
        first = normalise.stamp_date(details.get("publicationTime"), "the first publication", draft)
        draft.put("first_published", first)
        self._put_names("characters", _items(details, "characters"))
        self._put_names("places", _items(details, "places"))
        awards = []
        for item in _items(details, "awardsWon"):
            name = self._named("awards", item)
            if name is not None:
                year = normalise.stamp_year(item.get("awardedAt"))
                awards.append(Award(name, normalise.text(item.get("category")), year, _won(item)))
            elif "awards" not in draft.missing:
                draft.warn("The page lists an award without a name; it was left out.")
        self._put_listed("awards", _with_choice_awards(awards, _items(work, "choiceAwards")))

    def _figures(self, stats: _Node) -> None:
        draft = self._draft
        draft.put("rating", normalise.average(stats.get("averageRating"), draft))
        draft.put("ratings_count", normalise.count(stats.get("ratingsCount"), "number of ratings", draft))
        draft.put("reviews_count", normalise.count(stats.get("textReviewsCount"), "number of reviews", draft))
        stars = stats.get("ratingsCountDist")
        if stars is not None:
            listed = stars if isinstance(stars, list) and len(stars) == 5 else [None]
            counts = [normalise.count(item, "star count", draft) for item in listed]
            if None in counts:
                given = normalise.quoted(stars)
                draft.warn(
                    f"The page gives {given} as star counts, which cannot be right; they were left out."
                )
            else:
                draft.put("stars", tuple(counts))
        for key, signals in _child(self._state, "ROOT_QUERY").items():
            for signal in normalise.mappings(signals) if key.startswith("getSocialSignals(") else ():
                field = _SIGNALS.get(str(signal.get("name")))
                if field:
                    draft.put(field, normalise.count(signal.get("count"), "number of readers", draft))

    def _linked(self, parent: _Node, key: str, wanted: Mapping[str, str]) -> _Node:
        """Return the node under ``key``. Note its fields as missing if the page has no place for it."""
        child = parent.get(key)
        refers = isinstance(child, dict) and "__ref" in child
        node = _node(self._state, child) if refers else _child(parent, key)
        if node:
            self._note_missing(node, wanted)
        elif parent and (refers or key not in parent):
            self._draft.missing.update(wanted.values())
        return node

    def _note_missing(self, node: _Node, wanted: Mapping[str, str]) -> None:
        self._draft.missing.update(field for key, field in wanted.items() if key not in node)

    def _named(self, field: str, reference: object, key: str = "name") -> str | None:
        """Return the name of a node or of a reference. Note ``field`` as missing if the node has no names."""
        given: _Node = reference if isinstance(reference, dict) else {}
        node = _node(self._state, given) if "__ref" in given else given
        if node and key not in node:
            self._draft.missing.add(field)
        return normalise.text(node.get(key))

    def _put_names(self, field: str, references: Sequence[object]) -> None:
        names = [self._named(field, reference) for reference in references]
        self._put_listed(field, [name for name in names if name])

    def _put_listed(self, field: str, value: Sequence[Any]) -> None:
        """Put a list that is complete; keep the rest of a list that is not."""
        if field in self._draft.missing:
            self._draft.partial[field] = tuple(value)
        else:
            self._draft.put(field, tuple(value))


def _books(state: _Node) -> list[tuple[str, _Node]]:
    """Return the books that the page was made for, or the only complete book if the query has a new name."""
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


def _asked_book(data: _Node, state: _Node) -> tuple[str, _Node]:
    books = _books(state)
    wanted = _ID.match(str(_child(data, "query").get("book_id") or ""))
    for key, book in books:
        if wanted and wanted[0] in _ID.findall(key):
            return key, book
    return books[0]


def _with_choice_awards(awards: list[Award], items: list[_Node]) -> list[Award]:
    """Return ``awards`` with the awards of the site itself, which have a list of their own.

    ``awards`` may join several of them in one line, whose year and result are right for one only. The list
    replaces such a line.
    """
    listed = []
    for item in items:
        year = item.get("awardedAt")
        year = year if isinstance(year, int) and 0 < year <= 9999 else normalise.stamp_year(year)
        listed.append(Award(CHOICE_AWARD, normalise.text(item.get("category")), year, _won(item)))
    if not listed:
        return awards
    kept = [each for each in awards if each.name != CHOICE_AWARD or not _JOINED.search(each.category or "")]
    own = [each for each in kept if each.name == CHOICE_AWARD]
    for award in listed:
        named = (award.category or "").removeprefix("Readers' Favorite ").removeprefix("Favorite ")
        if not any(each.year == award.year and named in (each.category or "") for each in own):
            kept.append(award)
    return kept


def _won(item: _Node) -> bool | None:
    won = item.get("hasWon")
    if isinstance(won, bool):
        return won
    return {"WINNER": True, "NOMINEE": False}.get(str(item.get("designation")).upper())


def _node(state: _Node, reference: object) -> _Node:
    """Return the entity that ``{"__ref": key}`` refers to; an empty one if there is none."""
    key = reference.get("__ref") if isinstance(reference, dict) else None
    return _child(state, key) if isinstance(key, str) else {}


def _child(node: _Node, key: str) -> _Node:
    value = node.get(key)
    return value if isinstance(value, dict) else {}


def _items(node: _Node, key: str) -> list[_Node]:
    return list(normalise.mappings(node.get(key)))[: 4 * normalise.MOST_ITEMS]


def _short_int(digits: str) -> float | int:
    return int(digits) if len(digits) < 20 else float("inf")
