"""The layout up to 2022: no JSON, all of a book in the visible page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from bs4 import Tag
from bs4.filter import SoupStrainer

from bookq_gui.goodreads.parsing import html, normalise
from bookq_gui.goodreads.parsing.normalise import Draft
from bookq_gui.model.book import Award, Contributor, SeriesEntry

_IS_HEADING = re.compile(r"\sid\s*=\s*[\"']?bookTitle[\"'\s>]", re.IGNORECASE)
_PARTS = re.compile(r"^(?:book_id|bookTitle|bookSeries|bookAuthors|bookMeta|description|details|coverImage)$")
_REVIEWS = re.compile(r"\bid\s*=\s*[\"']?(?:other_reviews|reviews|reviewControls\w*)[\"'\s>]", re.IGNORECASE)
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
    """Return what the page says of its book, or None where it is not of this layout."""
    heading = _heading(page)
    if heading is None:
        return None
    details = _DETAILS.search(page, heading.end())
    reviews = _REVIEWS.search(page, details.end() if details else heading.end())
    stop = reviews.start() if reviews else len(page)
    start = max(page.rfind("<body", 0, heading.start()), page.rfind("<BODY", 0, heading.start()), 0)
    soup = html.tree(page[start:stop], SoupStrainer(id=_PARTS))
    parts: dict[str, Tag] = {}
    for part in soup.children:
        if isinstance(part, Tag):
            parts.setdefault(html.attribute(part, "id"), part)
    draft = _book(page, page[: start or stop], parts, page[stop:])
    soup.decompose()
    return draft


def _heading(page: str) -> re.Match[str] | None:
    headings = html.start_tags(page, "h1", "bookTitle")
    return next((tag for tag in headings if _IS_HEADING.search(tag[0]) and not _typed(page, tag)), None)


def _typed(page: str, tag: re.Match[str]) -> bool:
    """Return whether a tag stands in a text field, whose markup older versions of lxml take for elements."""
    field = max(page.rfind(name, 0, tag.start()) for name in ("<textarea", "<TEXTAREA"))
    return field >= 0 and not _FIELD_END.search(page, field, tag.start())


def _book(page: str, head: str, parts: Mapping[str, Tag], after: str) -> Draft | None:
    heading = parts.get("bookTitle")
    if heading is None or heading.name != "h1":
        return None
    draft, details = Draft(), parts.get("details")
    boxes = _boxes(details)
    _series(draft, boxes.get("Series"), parts.get("bookSeries"), heading)
    title = html.words(heading)
    if title is None:
        return None
    draft.put("title", title)
    _people(draft, parts.get("bookAuthors"))
    _head(draft, head, title, html.attribute(parts.get("coverImage"), "src"))
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
    soup = html.tree(head[:200_000], SoupStrainer("meta"))
    told = {
        html.attribute(meta, "property"): html.attribute(meta, "content")
        for meta in html.elements(soup, "meta")
    }
    page_title = html.title_of(head)
    for person in draft.get("contributors") or ():
        if page_title.endswith(f" by {person.name}"):
            page_title = page_title.removesuffix(f" by {person.name}")
            break
    og_title = normalise.text(told.get("og:title")) or ""
    draft.put("title_complete", normalise.complete_title(title, page_title, og_title))
    if not draft.get("series") and normalise.without_series(title) != title:
        draft.put("title_complete", title)  # of an unlinked series, which the site prints into the heading
        draft.values["title"] = normalise.without_series(title)
    draft.put("cover_url", normalise.cover(cover, draft, told.get("og:image")))
    draft.put("id", _number(_APP_LINK, told.get("al:ios:url")))
    draft.put("work_id", _number(_WORK, told.get("og:url")))


def _identity(draft: Draft, head: str, form_field: Tag | None, details: Tag | None) -> None:
    number = normalise.number_in(html.attribute(form_field, "value"))
    if number and draft.get("id") not in (None, number):
        draft.warn(
            f"The page gives two numbers for its book, {draft.get('id')} and {number}; the first one is used."
        )
    draft.put("id", number)
    for _, address in html.links(details, "/work/editions/", most=10):
        draft.put("work_id", _number(_WORK, address))
    draft.put("work_id", _number(_AD_WORK, head))


def _number(pattern: re.Pattern[str], where: str | None) -> int | None:
    found = pattern.search(where or "")
    return int(found[1]) if found else None


def _people(draft: Draft, block: Tag | None) -> None:
    people = []
    for link in islice(html.elements(block, "a", class_="authorName"), normalise.MOST_ITEMS + 1):
        name = html.words(link)
        role = ""
        for beside in islice(link.next_siblings, 10):
            if isinstance(beside, Tag) and beside.name == "a":
                break  # the next person: before 2018 all were siblings
            if isinstance(beside, Tag) and "role" in html.attribute(beside, "class").split():
                role = html.words(beside) or ""
                break
        if name:
            role = normalise.unwrapped(role) or "Author"
            people.append(Contributor(name, role, _number(_AUTHOR, html.attribute(link, "href"))))
    draft.put("contributors", tuple(people))


def _figures(draft: Draft, block: Tag | None, after: str) -> None:
    shown = html.words(html.first(block, "span", itemprop="ratingValue"))
    draft.put("rating", normalise.average(shown, draft))
    for field, mark in (("ratings_count", "ratingCount"), ("reviews_count", "reviewCount")):
        counted = html.first(block, "", itemprop=mark)  # before 2018 no meta, but a span
        told = html.attribute(counted, "content") or html.attribute(counted, "title")
        draft.put(field, normalise.number_in(told or html.words(counted)))
    script = " ".join(str(part.string or "") for part in html.elements(block, "script"))
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


def _description(draft: Draft, block: Tag | None) -> None:
    """Read the whole description, which is hidden where a shortened one is shown."""
    spans = (
        [span for span in block.children if isinstance(span, Tag) and span.name == "span"] if block else []
    )
    hidden = [s for s in spans if "display:none" in html.attribute(s, "style").replace(" ", "")]
    for span in hidden[:1] or spans[-1:]:
        plain, clean = html.description(str(span.decode_contents()))
        draft.put("description", plain)
        draft.put("description_html", clean)


def _boxes(details: Tag | None) -> dict[str, Tag]:
    """Return the cells of the box of details by their titles."""
    boxes: dict[str, Tag] = {}
    block = html.first(details, "", id="bookDataBox")
    for heading in islice(html.elements(block, "", class_="infoBoxRowTitle"), 50):
        for beside in islice(heading.next_siblings, 10):
            if isinstance(beside, Tag) and "infoBoxRowItem" in html.attribute(beside, "class").split():
                label = (html.words(heading) or "").partition(" (")[0]
                boxes.setdefault(label, beside)
                if label == "Other Editions":
                    boxes.setdefault("Number of editions", heading)
                break
    return boxes


def _identifiers(draft: Draft, boxes: Mapping[str, Tag]) -> None:
    short, _, long_form = (html.words(boxes.get("ISBN")) or "").partition("(ISBN13:")
    long_form = long_form.rstrip(") ") or html.words(boxes.get("ISBN13")) or ""
    draft.put("isbn10", normalise.isbn10(short, draft))
    draft.put("isbn13", normalise.isbn13(long_form, draft))
    draft.put("asin", normalise.asin(html.words(boxes.get("ASIN")), draft))
    others = html.words(boxes.get("Number of editions")) or ""
    draft.put("editions_count", normalise.number_in(others.rpartition("(")[2]))


def _format_and_dates(draft: Draft, details: Tag | None) -> None:
    for field, mark in (("format", "bookFormat"), ("format", "bookFormatType"), ("edition", "bookEdition")):
        draft.put(field, html.words(html.first(details, "span", itemprop=mark)))
    counted = html.words(html.first(details, "span", itemprop="numberOfPages"))
    draft.put("pages", normalise.number_in(counted))
    for row in list(islice(html.elements(details, "div", class_="row"), 10)):
        note = html.first(row, "nobr")
        first = _FIRST.search((html.words(note) or "")[:500])
        if note is not None and first:
            known, _ = normalise.word_date(first[1], "the first publication", draft)
            draft.put("first_published", known)
            note.extract()
        line = html.words(row) or ""
        start = _PUBLISHED.match(line)
        if start and not any(html.first(row, "span", itemprop=mark) for mark in _OF_FORMAT):
            _publication(draft, line[start.end() :])


def _publication(draft: Draft, line: str) -> None:
    """Read "October 10th 2000 by Publisher", of which either half may be missing."""
    known, rest = normalise.word_date(line, "this edition", draft)
    draft.put("published", known)
    before, by, publisher = f" {rest} ".partition(" by ")
    draft.put("publisher", normalise.text(publisher))
    if before.strip():
        left = before.strip() if by else rest
        draft.warn(
            f"The page gives {normalise.quoted(left)} as date of this edition, which could not be read."
        )


def _series(draft: Draft, cell: Tag | None, under_title: Tag | None, heading: Tag) -> None:
    """Read the series; where the oldest pages have one within the heading, take it out of there."""
    listed = html.links(cell, "/series/")
    if not listed:
        wrapped = html.links(under_title, "/series/") or html.links(heading, "/series/")
        listed = [(normalise.unwrapped(printed), address) for printed, address in wrapped]
    for link in list(html.elements(heading, "a")):
        if "/series/" in html.attribute(link, "href"):
            link.extract()
    entries = [SeriesEntry(*normalise.series_entry(printed, address)) for printed, address in listed]
    draft.put("series", tuple(entries))


def _from_boxes(draft: Draft, boxes: Mapping[str, Tag]) -> None:
    draft.put("original_title", html.words(boxes.get("Original Title")))
    draft.put("language", html.words(boxes.get("Edition Language")))
    for field, label, mark in (
        ("characters", "Characters", "/characters/"),
        ("places", "Setting", "/places/"),
    ):
        draft.put(field, tuple(name for name, _ in html.links(boxes.get(label), mark)))
    listed = html.links(boxes.get("Literary Awards"), "/award/")
    draft.put("awards", tuple(award(printed, address) for printed, address in listed))


def award(printed: str, address: str) -> Award:
    """Return the award of "Name Nominee for Category (2006)"; the slug in its address ends its name."""
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
    """Read the genres, which stand far below, beside the reviews."""
    mark = "bookPageGenreLink"
    at = max(page.find(mark), 0)
    start = max(page.rfind("<a", 0, at), page.rfind("<A", 0, at))
    if start < 0:
        return
    closed = _LINK_END.search(page, page.rfind(mark))
    part = page[start : closed.end() if closed else len(page)][:200_000]
    soup = html.tree(part, SoupStrainer("a", class_=re.compile(mark)))
    draft.put("genres", tuple(name for name, _ in html.links(soup, "/genres/")))
