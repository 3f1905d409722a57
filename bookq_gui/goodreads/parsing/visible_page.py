"""Today's layout without its data: the JSON-LD and the visible page in its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from itertools import islice
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.filter import SoupStrainer

from bookq_gui.goodreads.parsing import html, next_data, normalise, tree
from bookq_gui.goodreads.parsing.next_data import CHOICE_AWARD
from bookq_gui.goodreads.parsing.normalise import Draft, number_after
from bookq_gui.model.book import Award, Contributor, SeriesEntry

_PARTS = re.compile(
    r"\b(?:BookPageTitleSection|BookPageMetadataSection|BookCover__image|ContributorLinksList|BookDetails"
    r"|FeaturedDetails|RatingStatistics|RatingsHistogram|SocialSignalsSection|DiscussionCard)\b"
)
_SAVED_FROM = re.compile(
    r"(?:<!-- saved from url=\(\d+\)|<!--[^>]{0,200}?\burl:\s*|savepage-url\"\s+content=\")"
    r"https?://(?:www\.)?goodreads\.com/(?:[a-z-]{2,6}/)?book/show/(\d{1,18})",
    re.IGNORECASE,
)
_OWN_ID = (
    re.compile(r"/book/show/(\d{1,18})/reviews\?reviewFilters"),
    re.compile(r"/review/edit/(\d{1,18})\b"),
    re.compile(r"ReviewListInitial-(\d{1,18})\b"),
)
_COVER_ID = re.compile(r"/books/\d+[a-z]?/(\d{1,18})\.")
_CANONICAL = re.compile(r"/book/show/(\d{1,18})")
_AUTHOR = re.compile(r"/author/show/(\d{1,15})")
_WORK = re.compile(r"/work/(?:quotes/|editions/|shelves/)?(\d{1,15})\b")
_ISBN = re.compile(r"\b[0-9]{9,12}[0-9Xx]\b")
_WON = re.compile(r"^(?P<how>Winner|Nominee) (?:for|in) (?P<category>.+)$")
_NOMINEE = re.compile(r"^(?P<name>.+?) Nominee(?:, (?P<category>.+))?$")
_COMMA = re.compile(r",\s+(?=[^a-z\s])")
_LD_MARK = "application/ld+json"
_DATED = re.compile(r"\s*\((-?\d{1,4})\)(?:,\s+|\s*$)")


def shown_title(page: str) -> str | None:
    """Return the title that the page shows, without a tree; None if it shows none."""
    for tag in html.start_tags(page, "h1", "bookTitle"):
        if "data-testid" in tag[0].lower():
            return normalise.text(unescape(page[tag.end() : tag.end() + 2_500].partition("<")[0]))
    return None


def shown_in(data: bytes) -> str | None:
    """Return the title that a page shows, from the bytes around it.

    Raises LookupError if `shown_title` has to look at the whole page.
    """
    at = data.find(b"bookTitle")
    if at < 0:
        return None
    start = data.rfind(b"<h1", max(at - 400, 0), at)
    title = shown_title(data[start : at + 4_000].decode("utf-8", "replace")) if start >= 0 else None
    if title is None:
        raise LookupError("no heading at the first mark")
    return title


def saved_from(page: str) -> int | None:
    """Return the id of the book in the address that a browser writes into the pages it saves."""
    return number_after(_SAVED_FROM, page[:4_000])


def read(page: str) -> Draft:
    """Return what the page shows of its book."""
    draft = Draft()
    soup = tree.soup(page, SoupStrainer(class_=_PARTS))
    draft.put("title", tree.words(tree.first(soup, "h1", testid="bookTitle")))
    _series(draft, soup)
    _people(draft, soup)
    _figures(draft, soup)
    _description(draft, soup)
    head = tree.properties(page)
    _facts(draft, soup, head.get("og:image", ""))
    soup.decompose()
    if title := draft.get("title"):
        page_title = html.title_of(page).removesuffix(" | Goodreads")
        complete = normalise.complete_title(draft, title, page_title, head.get("og:title"))
        draft.put("title_complete", complete)
    return draft


def find_id(page: str, cover_url: str | None) -> int | None:
    """Return the id of this edition from other places of the page than its data."""
    known = saved_from(page)
    if known:
        return known
    for trace in _OWN_ID:
        numbers = {int(found[1]) for found in trace.finditer(page)}
        if len(numbers) == 1:
            return numbers.pop()
    return number_after(_COVER_ID, cover_url)


def best_known_id(page: str) -> int | None:
    """Return the id in the canonical address of the page, which is often that of another edition."""
    head = page[:200_000]
    addresses = [
        tree.attribute(link, "href")
        for link in tree.named(head, "link")
        if tree.attribute(link, "rel") == "canonical"
    ]
    addresses.append(tree.properties(head).get("og:url", ""))
    numbers = (number_after(_CANONICAL, address) for address in addresses)
    return next((number for number in numbers if number is not None), None)


def _series(draft: Draft, soup: BeautifulSoup) -> None:
    block = tree.first(soup, "h3", class_="Text__italic")
    listed = tree.links(block, "/series/")
    draft.put("series", tuple(SeriesEntry(*normalise.series_entry(*entry)) for entry in listed))


def _people(draft: Draft, soup: BeautifulSoup) -> None:
    people = []
    block = tree.first(soup, "", class_="ContributorLinksList")
    for link in islice(tree.elements(block, "a", class_="ContributorLink"), normalise.MOST_ITEMS + 1):
        name = tree.words(tree.first(link, "", testid="name"))
        role = tree.words(tree.first(link, "", testid="role")) or ""
        if name:
            role = normalise.unwrapped(role) or "Author"
            people.append(Contributor(name, role, number_after(_AUTHOR, tree.attribute(link, "href"))))
    draft.put("contributors", tuple(people))


def _figures(draft: Draft, soup: BeautifulSoup) -> None:
    draft.put("rating", normalise.average(_shown(soup, class_="RatingStatistics__rating"), draft))
    for field, mark in (
        ("ratings_count", "ratingsCount"),
        ("reviews_count", "reviewsCount"),
        ("currently_reading", "currentlyReadingSignal"),
        ("want_to_read", "toReadSignal"),
    ):
        draft.put(field, normalise.number_in(_shown(soup, testid=mark)))
    stars = tuple(normalise.number_in(_shown(soup, testid=f"labelTotal-{star}")) for star in range(1, 6))
    draft.put("stars", None if None in stars else stars)


def _description(draft: Draft, soup: BeautifulSoup) -> None:
    rich = tree.first(tree.first(soup, "", testid="description"), "span", class_="Formatted")
    if rich is not None:
        plain, clean = html.description(tree.inner_html(rich))
        draft.put("description", plain)
        draft.put("description_html", clean)


def _facts(draft: Draft, soup: BeautifulSoup, other_cover: str) -> None:
    block = tree.first(soup, "", testid="genresList")
    draft.put("genres", tree.link_texts(block, "/genres/"))
    if draft.get("genres") and tree.first(block, "button") is not None:
        draft.warn("The page shows only the first genres; the rest is hidden behind a button.")
    _pages_and_format(draft, _shown(soup, testid="pagesFormat"))
    _publication(draft, _shown(soup, testid="publicationInfo"))
    image = tree.first(tree.first(soup, "", class_="BookCover__image"), "img", class_="ResponsiveImage")
    draft.put("cover_url", normalise.cover(tree.attribute(image, "src"), draft, other_cover))
    lines = islice(tree.elements(soup, "", testid="award"), normalise.MOST_ITEMS + 1)
    draft.put("awards", tuple(award(line) for element in lines if (line := tree.words(element))))
    _opened_details(draft, soup)
    for card in islice(tree.elements(soup, "a", class_="DiscussionCard"), 10):
        draft.put("work_id", number_after(_WORK, tree.attribute(card, "href")))


def _opened_details(draft: Draft, soup: BeautifulSoup) -> None:
    """Read the details of edition and work. Only saved pages have them, if they were open in the browser."""
    block = tree.first(soup, "", class_="BookDetails")
    opened: dict[str, Tag] = {}
    for item in islice(tree.elements(block, "", class_="DescListItem"), 50):
        value = tree.first(item, "dd")
        if value is not None:
            opened.setdefault((tree.words(tree.first(item, "dt")) or "").casefold(), value)
    values = {label: tree.words(value) or "" for label, value in opened.items()}
    for code in _ISBN.findall(values.get("isbn", ""))[:2]:
        if len(code) > 10:
            draft.put("isbn13", normalise.isbn(code, 13, draft))
        else:
            draft.put("isbn10", normalise.isbn(code, 10, draft))
    draft.put("asin", normalise.asin(values.get("asin"), draft))
    draft.put("language", values.get("language"))
    draft.put("original_title", values.get("original title"))
    line = values.get("published") or values.get("expected publication") or ""
    known, rest = normalise.word_date(line, "this edition", draft)
    draft.put("published", known.removesuffix("-01-01") if known else None)
    draft.put("publisher", normalise.text(f" {rest} ".partition(" by ")[2]))
    draft.put("characters", tree.link_texts(opened.get("characters"), "/characters/"))
    draft.put("places", tree.link_texts(opened.get("setting"), "/places/"))


def _shown(soup: BeautifulSoup, **attributes: str) -> str | None:
    return tree.words(tree.first(soup, "", **attributes))


def _pages_and_format(draft: Draft, line: str | None) -> None:
    """Read "246 pages, Hardcover", "Kindle Edition" or "156 pages"."""
    if line:
        counted = re.match(r"([\d,.]+)\s+pages?(?:,\s*|$)", line)
        draft.put("pages", normalise.number_in(counted[1]) if counted else None)
        draft.put("format", line[counted.end() :] if counted else line)


def _publication(draft: Draft, line: str | None) -> None:
    for start, field in (
        ("First published ", "first_published"),
        ("Expected publication ", "published"),
        ("Published ", "published"),
    ):
        if line and line.startswith(start):
            known, _ = normalise.word_date(line.removeprefix(start), "the publication", draft)
            draft.put(field, known.removesuffix("-01-01") if known else None)
            return


def award(line: str) -> Award:
    """Return the award of "X Nominee, Category (2012)" or "X, Category (2014)".

    The site's own awards come as "Winner for Category (2014)", without their name.
    """
    label = line[:2_500]
    dated = re.search(r"\s*\((\d{4})\)$", label)
    label, year = (label[: dated.start()], int(dated[1])) if dated else (label, None)
    choice, nominee = _WON.match(label), _NOMINEE.match(label)
    if choice:
        return Award(CHOICE_AWARD, choice["category"], year, choice["how"] == "Winner")
    if nominee:
        return Award(nominee["name"], nominee["category"], year, won=False)
    name, _, category = (part.strip() for part in label.partition(", "))
    return Award(name or line[:500].strip(), category or None, year, won=True)


def find_json_ld(page: str) -> Mapping[str, Any] | None:
    """Return the JSON-LD of the page's book, or None if it has none that can be read."""
    for source, closed, hidden in html.scripts(page, _LD_MARK):
        data = next_data.parse(html.script_text(source, page)) if closed and not hidden else None
        if data is not None and data.get("@type") == "Book":
            return data
    return None


def read_json_ld(data: Mapping[str, Any]) -> Draft:
    """Return what the JSON-LD says. Its texts are escaped for HTML."""
    draft = Draft()
    draft.put("title_complete", _ld_text(data.get("name")))
    people = []
    authors = data.get("author")
    for person in normalise.mappings(authors if isinstance(authors, list) else [authors]):
        name = _ld_text(person.get("name"))
        if name:
            people.append(Contributor(name, id=number_after(_AUTHOR, str(person.get("url") or "")[:400])))
    draft.put("contributors", tuple(people[: normalise.MOST_ITEMS + 1]))
    figures = data.get("aggregateRating")
    if isinstance(figures, dict):
        draft.put("rating", normalise.average(figures.get("ratingValue"), draft))
        draft.put("ratings_count", normalise.count(figures.get("ratingCount"), "number of ratings", draft))
        draft.put("reviews_count", normalise.count(figures.get("reviewCount"), "number of reviews", draft))
    draft.put("pages", normalise.count(data.get("numberOfPages"), "number of pages", draft))
    draft.put("format", _ld_text(data.get("bookFormat")))
    draft.put("language", _ld_text(data.get("inLanguage")))
    draft.put("isbn13", normalise.isbn(data.get("isbn"), 13, draft))
    draft.put("cover_url", normalise.cover(data.get("image"), draft))
    draft.put("awards", _ld_awards(_ld_text(data.get("awards")), draft))
    return draft


def _ld_awards(listed: str | None, draft: Draft) -> tuple[Award, ...]:
    """Return the awards of "Name Category (2003), …", in which nothing separates name and category.

    Nothing separates an award without a year from the next one either: there each comma ends an award.
    """
    awards, at, undated = [], 0, False
    text = listed or ""
    for found in [*_DATED.finditer(text), None]:
        lines = [line.strip() for line in _COMMA.split(text[at : found.start() if found else None])]
        lines = [line for line in lines if line]
        year = int(found[1]) if found else 0
        undated = undated or len(lines) > (1 if found else 0)
        awards += [Award(line) for line in lines[: len(lines) - 1 if found else None]]
        if found and lines:
            awards.append(Award(lines[-1], year=year if year > 0 else None))
        at = found.end() if found else len(text)
    if undated:
        draft.warn("The page does not say where an award without a year ends; some may be cut wrongly.")
    return tuple(awards[: normalise.MOST_ITEMS + 1])


def _ld_text(value: object) -> str | None:
    return normalise.text(unescape(value)) if isinstance(value, str) else None
