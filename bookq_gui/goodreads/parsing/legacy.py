"""The earlier layout, up to 2022: the visible page has all of a book, and there is no JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from bookq_gui.goodreads.parsing import html, normalise, tree
from bookq_gui.goodreads.parsing.normalise import Draft, number_after
from bookq_gui.goodreads.parsing.tree import Element
from bookq_gui.model.book import Award, Contributor, SeriesEntry

_IS_HEADING = re.compile(r"\sid\s*=\s*[\"']?bookTitle[\"'\s>]", re.IGNORECASE)
_PARTS = re.compile(r"^(?:book_id|bookTitle|bookSeries|bookAuthors|bookMeta|description|details|coverImage)$")
_REVIEWS = re.compile(r"\b(?:id|ID)\s*=\s*[\"']?(?:other_reviews|reviews|reviewControls\w*)[\"'\s>]")
_LINK_END = re.compile("</a>", re.IGNORECASE)
_FIELD_END = re.compile("</textarea", re.IGNORECASE)
_DETAILS = re.compile(r"\bid=[\"']?details\b", re.IGNORECASE)
_GRAPH = re.compile(r"renderRatingGraph\(\s*\[([\d\s,.-]{1,200})\]")
_TO_READ = re.compile(r"([\d,]{1,20})\s*<\\?/span>\s*(?:\\n|\s)*to-reads?\b")
_PUBLISHED = re.compile(r"^(?:Published|Expected publication)\b:?\s*", re.IGNORECASE)
_FIRST = re.compile(r"first published\s*(.*?)\s*\)?\s*$", re.IGNORECASE)
_APP_LINK = re.compile(r"com\.goodreads\.https?://book/show/(\d{1,18})")
_WORK = re.compile(r"/work/(?:best_book|editions)/(\d{1,15})")
_AUTHOR = re.compile(r"/author/show/(\d{1,15})")
_OF_FORMAT = ("bookFormat", "bookFormatType", "bookEdition", "numberOfPages")
_AD_WORK = re.compile(r"[\"']resource[\"']\s*,\s*\[?\s*[\"']Work_(\d{1,15})[\"']")


def read(page: str) -> Draft | None:
    """Return what the page says of its book; None if it is of another layout."""
    heading = _heading(page)
    if heading is None:
        return None
    reviews = _reviews(page, max(heading.end(), _details(page, heading.end())))
    stop = page.rfind("<", heading.end(), reviews.start()) if reviews else len(page)
    start = max(page.rfind("<body", 0, heading.start()), page.rfind("<BODY", 0, heading.start()), 0)
    parts: dict[str, Element] = {}
    for part in tree.parts(page[start:stop], _PARTS):
        parts.setdefault(tree.attribute(part, "id"), part)
    return _book(page, page[: start or stop], parts, page[stop:])


def _details(page: str, start: int) -> int:
    exact = page.find('id="details"', start)
    found = _DETAILS.search(page, start) if exact < 0 else None
    return found.end() if found else exact


def _reviews(page: str, start: int) -> re.Match[str] | None:
    """Return the start tag of the reviews, which are not read."""
    at = page.find("review", start)
    while at >= 0:
        found = _REVIEWS.search(page, max(start, at - 40), at + 200)
        if found:
            return found
        at = page.find("review", at + 6)
    return None


def _heading(page: str) -> re.Match[str] | None:
    headings = html.start_tags(page, "h1", "bookTitle")
    return next((tag for tag in headings if _IS_HEADING.search(tag[0]) and not _typed(page, tag)), None)


def _typed(page: str, tag: re.Match[str]) -> bool:
    """Return whether a tag is in a text field. Older versions of lxml make elements of tags there."""
    field = max(page.rfind(name, 0, tag.start()) for name in ("<textarea", "<TEXTAREA"))
    return field >= 0 and not _FIELD_END.search(page, field, tag.start())


def _book(page: str, head: str, parts: Mapping[str, Element], after: str) -> Draft | None:
    heading = parts.get("bookTitle")
    if heading is None or tree.name_of(heading) != "h1":
        return None
    draft, details = Draft(), parts.get("details")
    boxes = _boxes(details)
    _series(draft, boxes.get("Series"), parts.get("bookSeries"), heading)
    title = tree.words(heading)
    if title is None:
        return None
    draft.put("title", title)
    _people(draft, parts.get("bookAuthors"))
    _head(draft, head, title, tree.attribute(parts.get("coverImage"), "src"))
    _identity(draft, head, parts.get("book_id"), details)
    _figures(draft, parts.get("bookMeta"), after[: html.LONGEST_TREE])
    _description(draft, parts.get("description"))
    _identifiers(draft, boxes)
    _format_and_dates(draft, details)
    _from_boxes(draft, boxes)
    _genres(draft, page)
    return draft


def _head(draft: Draft, head: str, title: str, cover: str) -> None:
    """Read the title with the series from "Title (Series, #1) by Author", or from og:title."""
    properties = tree.properties(head)
    complete = normalise.complete_title(draft, title, html.title_of(head), properties.get("og:title"))
    draft.put("title_complete", complete)
    if not draft.get("series") and normalise.without_series(title) != title:
        draft.put("title_complete", title)  # the heading has the series if that is no link
        draft.values["title"] = normalise.without_series(title)
    draft.put("cover_url", normalise.cover(cover, draft, properties.get("og:image")))
    draft.put("id", number_after(_APP_LINK, properties.get("al:ios:url")))
    draft.put("work_id", number_after(_WORK, properties.get("og:url")))


def _identity(draft: Draft, head: str, form_field: Element | None, details: Element | None) -> None:
    number = normalise.number_in(tree.attribute(form_field, "value"))
    if number and draft.get("id") not in (None, number):
        draft.warn(
            f"The page gives two numbers for its book, {draft.get('id')} and {number}; the first one is used."
        )
    draft.put("id", number)
    for _, address in tree.links(details, "/work/editions/", most=10):
        draft.put("work_id", number_after(_WORK, address))
    if draft.get("work_id") is None:
        draft.put("work_id", number_after(_AD_WORK, head))


def _people(draft: Draft, block: Element | None) -> None:
    people = []
    for link in islice(tree.elements(block, "a", class_="authorName"), normalise.MOST_ITEMS + 1):
        name = tree.words(link)
        role = ""
        for sibling in tree.following(link):
            if tree.name_of(sibling) == "a":
                break  # the next person: before 2018 they are siblings
            if "role" in tree.attribute(sibling, "class").split():
                role = tree.words(sibling) or ""
                break
        if name:
            role = normalise.unwrapped(role) or "Author"
            people.append(Contributor(name, role, number_after(_AUTHOR, tree.attribute(link, "href"))))
    draft.put("contributors", tuple(people))


def _figures(draft: Draft, block: Element | None, after: str) -> None:
    shown = tree.words(tree.first(block, "span", itemprop="ratingValue"))
    draft.put("rating", normalise.average(shown, draft))
    for field, mark in (("ratings_count", "ratingCount"), ("reviews_count", "reviewCount")):
        counted = tree.first(block, "", itemprop=mark)  # a meta element, before 2018 a span
        given_count = tree.attribute(counted, "content") or tree.attribute(counted, "title")
        draft.put(field, normalise.number_in(given_count or tree.words(counted)))
    script = " ".join(tree.script_of(part) for part in tree.elements(block, "script"))
    everyone = script[script.find("All editions") :].partition("This edition")[0]
    wanted = _TO_READ.search(everyone)
    draft.put("want_to_read", normalise.number_in(wanted[1]) if wanted else None)
    graph = _GRAPH.search(after)
    if graph:
        bars = [part.strip() for part in graph[1].split(",")]
        if len(bars) == 5 and all(re.fullmatch(r"-?\d{1,15}", bar) for bar in bars):
            draft.put("stars", tuple(int(bar) for bar in reversed(bars)))
        else:
            given = normalise.quoted(graph[1])
            draft.warn(f"The page gives {given} as star counts, which cannot be right; they were left out.")


def _description(draft: Draft, block: Element | None) -> None:
    """Read the complete description, which is hidden while a short one is shown."""
    spans = tree.children(block, "span")
    hidden = [s for s in spans if "display:none" in tree.attribute(s, "style").replace(" ", "")]
    for span in hidden[:1] or spans[-1:]:
        plain, clean = html.description(tree.inner_html(span))
        draft.put("description", plain)
        draft.put("description_html", clean)


def _boxes(details: Element | None) -> dict[str, Element]:
    """Return the cells of the table of details by their titles."""
    boxes: dict[str, Element] = {}
    block = tree.first(details, "", id="bookDataBox")
    for heading in islice(tree.elements(block, "", class_="infoBoxRowTitle"), 50):
        for sibling in tree.following(heading):
            if "infoBoxRowItem" in tree.attribute(sibling, "class").split():
                label = (tree.words(heading) or "").partition(" (")[0]
                boxes.setdefault(label, sibling)
                if label == "Other Editions":
                    boxes.setdefault("Number of editions", heading)
                break
    return boxes


def _identifiers(draft: Draft, boxes: Mapping[str, Element]) -> None:
    short, _, long_form = (tree.words(boxes.get("ISBN")) or "").partition("(ISBN13:")
    long_form = long_form.rstrip(") ") or tree.words(boxes.get("ISBN13")) or ""
    draft.put("isbn10", normalise.isbn(short, 10, draft))
    draft.put("isbn13", normalise.isbn(long_form, 13, draft))
    draft.put("asin", normalise.asin(tree.words(boxes.get("ASIN")), draft))
    others = tree.words(boxes.get("Number of editions")) or ""
    draft.put("editions_count", normalise.number_in(others.rpartition("(")[2]))


def _format_and_dates(draft: Draft, details: Element | None) -> None:
    for field, mark in (("format", "bookFormat"), ("format", "bookFormatType"), ("edition", "bookEdition")):
        draft.put(field, tree.words(tree.first(details, "span", itemprop=mark)))
    counted = tree.words(tree.first(details, "span", itemprop="numberOfPages"))
    draft.put("pages", normalise.number_in(counted))
    for row in list(islice(tree.elements(details, "div", class_="row"), 10)):
        note = tree.first(row, "nobr")
        first = _FIRST.search((tree.words(note) or "")[:500])
        if note is not None and first:
            known, _ = normalise.word_date(first[1], "the first publication", draft)
            draft.put("first_published", known)
            tree.remove(note)
        line = tree.words(row) or ""
        start = _PUBLISHED.match(line)
        if start and all(tree.first(row, "span", itemprop=mark) is None for mark in _OF_FORMAT):
            _publication(draft, line[start.end() :])


def _publication(draft: Draft, line: str) -> None:
    """Read "October 10th 2000 by Publisher", of which either part may be missing."""
    known, rest = normalise.word_date(line, "this edition", draft)
    draft.put("published", known)
    before, by, publisher = f" {rest} ".partition(" by ")
    draft.put("publisher", normalise.text(publisher))
    if before.strip():
        left = before.strip() if by else rest
        draft.warn(
            f"The page gives {normalise.quoted(left)} as date of this edition, which could not be read."
        )


def _series(draft: Draft, cell: Element | None, under_title: Element | None, heading: Element) -> None:
    """Read the series. The oldest pages have it in the heading, from which it is removed."""
    listed = tree.links(cell, "/series/")
    if not listed:
        wrapped = tree.links(under_title, "/series/") or tree.links(heading, "/series/")
        listed = [(normalise.unwrapped(printed), address) for printed, address in wrapped]
    for link in list(tree.elements(heading, "a")):
        if "/series/" in tree.attribute(link, "href"):
            tree.remove(link)
    entries = [SeriesEntry(*normalise.series_entry(printed, address)) for printed, address in listed]
    draft.put("series", tuple(entries))


def _from_boxes(draft: Draft, boxes: Mapping[str, Element]) -> None:
    draft.put("original_title", tree.words(boxes.get("Original Title")))
    draft.put("language", tree.words(boxes.get("Edition Language")))
    draft.put("characters", tree.link_texts(boxes.get("Characters"), "/characters/"))
    draft.put("places", tree.link_texts(boxes.get("Setting"), "/places/"))
    listed = tree.links(boxes.get("Literary Awards"), "/award/")
    draft.put("awards", tuple(award(printed, address) for printed, address in listed))


def award(printed: str, address: str) -> Award:
    """Return the award of "Name Nominee for Category (2006)". The slug in its address is that of its name."""
    printed = printed[:2_500]
    dated = re.search(r"\s*\((-?\d{1,4})\)$", printed)
    label = printed[: dated.start()] if dated else printed
    year = int(dated[1]) if dated and int(dated[1]) > 0 else None
    wanted = re.sub(r"^.*/award/show/\d+-?", "", address[:2_500]).partition("?")[0]
    ends = [found.start() for found in islice(re.finditer(r"\s+(?:Nominee\b|for\s)", label), 20)]
    if wanted and normalise.slug(label) == wanted:
        ends = []
    named = (at for at in [*ends, len(label)] if wanted and normalise.is_slug_of(wanted, label[:at]))
    end = next(named, ends[0] if ends else len(label))
    rest = label[end:].strip()
    nominee = rest == "Nominee" or rest.startswith("Nominee ")
    category = rest.removeprefix("Nominee").strip().removeprefix("for ").strip()
    return Award(
        label[:end].strip() or label.strip() or printed.strip(), category or None, year, won=not nominee
    )


def _genres(draft: Draft, page: str) -> None:
    """Read the genres. They are in another column of the page than the rest of the book."""
    mark = "bookPageGenreLink"
    at = max(page.find(mark), 0)
    start = max(page.rfind("<a", 0, at), page.rfind("<A", 0, at))
    if start < 0:
        return
    closed = _LINK_END.search(page, page.rfind(mark))
    part = page[start : closed.end() if closed else len(page)][:200_000]
    found = (link for link in tree.named(part, "a") if mark in tree.attribute(link, "class"))
    draft.put("genres", tuple(name for name, _ in tree.links_among(found, "/genres/")))
