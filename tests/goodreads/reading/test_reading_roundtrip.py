"""Any values of a book on a generated page are read as they are."""

from __future__ import annotations

import html
import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from reading_pages import FETCHED_AT, LegacyPage, NextPage, stamp

from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.model.book import Award, Book, Contributor, SeriesEntry

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September")
MONTHS += ("October", "November", "December")

plain = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=9)
PIECES = (
    "by #1 (Book 2) first published &amp; <b> Nominee for May 4th 1999 -- “x” ' \" / \\ \\n { } Published "
    "(ISBN13: ...more null O’Neil"
)
tricky = st.sampled_from(PIECES.split())
names = st.lists(plain | tricky, min_size=1, max_size=5).map(" ".join)
loose = st.tuples(names, st.sampled_from(["{}", " {}", "{} ", "\n{}\t", "\u00a0{}"]), st.integers(1, 4)).map(
    lambda made: made[1].format(made[0].replace(" ", " " * made[2]))
)
positions = st.sampled_from([None, "1", "0", "3.5", "1-3", "1–7", "3A", "1; issues 1-6", "Vol. 2"])
roles = st.sampled_from(["Author", "Translator", "Editor/Introduction", "ترجمة", "著", "Illustrator (cover)"])
days = st.dates()
series_names = st.lists(plain.filter(lambda word: not set("#,") & set(word)), min_size=1, max_size=4).map(
    " ".join
)


def read(page: bytes | str) -> Book:
    return read_page(page.encode() if isinstance(page, str) else page, fetched_at=FETCHED_AT)


def one_line(value: str) -> str:
    return " ".join(value.split())


def ordinal(day: int) -> str:
    ending = "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def address(kind: str, name: str) -> str:
    return f"/{kind}/12-{re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-')}".rstrip("-")


@given(st.data())
@settings(max_examples=200)
def test_texts_of_a_present_page(data):
    page = NextPage()
    told = {field: data.draw(loose, field) for field in ("title", "titleComplete", "publisher", "format")}
    told |= {field: data.draw(loose, field) for field in ("language", "original", "person", "role", "series")}
    told |= {field: data.draw(loose, field) for field in ("genre", "hero", "place", "award", "category")}
    place = data.draw(positions)
    page.book |= {key: told[key] for key in ("title", "titleComplete")}
    page.book["details"] |= {"publisher": told["publisher"], "format": told["format"]}
    page.book["details"]["language"] = {"name": told["language"]}
    page.book["bookGenres"] = [{"genre": {"name": told["genre"]}}] * 2
    page.book["primaryContributorEdge"]["role"] = told["role"]
    page.book["bookSeries"][0]["userPosition"] = place
    page.state["Contributor:1"]["name"], page.state["Series:1"]["title"] = told["person"], told["series"]
    history = page.work["details"]
    history |= {"originalTitle": told["original"], "characters": [{"name": told["hero"]}]}
    history["places"] = [{"name": told["place"], "countryName": "Norland", "year": 1830}]
    history["awardsWon"][0] |= {"name": told["award"], "category": told["category"]}
    page.visible = ""
    clean = {field: one_line(value) for field, value in told.items()}
    for book in (read(page.page()), read(page.json())):
        assert (book.title, book.title_complete) == (clean["title"], clean["titleComplete"])
        assert (book.publisher, book.format) == (clean["publisher"], clean["format"])
        assert (book.language, book.original_title) == (clean["language"], clean["original"])
        assert book.contributors[0] == Contributor(clean["person"], clean["role"], 21)
        assert (book.genres, book.characters) == ((clean["genre"],), (clean["hero"],))
        assert (book.places, book.series) == ((clean["place"],), (SeriesEntry(clean["series"], place),))
        assert book.awards == (Award(clean["award"], clean["category"], 2007, won=True),)
        assert book.warnings == ()


@given(st.data())
@settings(max_examples=200)
def test_texts_of_an_earlier_page(data):
    page = LegacyPage()
    told = {field: data.draw(loose, field) for field in ("title", "original", "language", "hero", "place")}
    told |= {field: data.draw(loose, field) for field in ("person", "other", "genre", "format", "edition")}
    series, place = data.draw(series_names), data.draw(positions)
    role = data.draw(roles)
    clean = {field: one_line(value) for field, value in told.items()}
    printed = f"{series} #{place}" if place else series
    complete = f"{clean['title']} ({series}, #{place})" if place else clean["title"]
    escaped = {field: html.escape(value) for field, value in told.items()}
    page.title, page.og_title = told["title"], complete
    page.page_title = f"{complete} by {clean['person']}"
    page.people = [(told["person"], "", 21, ""), (told["other"], f"({role})", 22, "")]
    page.genres = [["Fiction", escaped["genre"]], [escaped["genre"]]]
    page.format_row = (
        f'<span itemprop="bookFormat">{escaped["format"]}</span>, '
        f'<span itemprop="bookEdition">{escaped["edition"]}</span>'
    )
    linked = {
        "Series": (address("series", series), html.escape(printed)),
        "Characters": ("/characters/1-x", escaped["hero"]),
        "Setting": ("/places/2-x", escaped["place"]),
    }
    page.boxes = [
        ("Original Title", escaped["original"]),
        ("Edition Language", escaped["language"]),
        *((label, f'<a href="{where}">{shown}</a>, 1547') for label, (where, shown) in linked.items()),
    ]
    book = read(page.page())
    assert (book.title, book.title_complete) == (clean["title"], complete)
    assert (book.original_title, book.language) == (clean["original"], clean["language"])
    assert book.contributors == (
        Contributor(clean["person"], "Author", 21),
        Contributor(clean["other"], role, 22),
    )
    assert book.genres == tuple(dict.fromkeys(["Fiction", clean["genre"]]))
    assert (book.format, book.edition, book.pages) == (clean["format"], clean["edition"], None)
    assert (book.characters, book.places) == ((clean["hero"],), (clean["place"],))
    assert book.series == (SeriesEntry(series, place),)
    assert book.warnings == ()
    page.boxes = []
    page.series_line = f'<a class="greyText" href="{linked["Series"][0]}">\n ({html.escape(printed)})\n</a>'
    assert read(page.page()).series == (SeriesEntry(series, place),)


@given(
    st.sampled_from(["Published", "Expected publication:"]),
    st.none() | days,
    st.none() | names,
    st.none() | days,
    st.sampled_from(["day", "month", "year"]),
    st.sampled_from(["day", "month", "year"]),
)
@settings(max_examples=300)
def test_publication_lines_of_an_earlier_page(start, day, publisher, first, known, first_known):
    def printed(moment: Any, precision: str) -> tuple[str, str | None]:
        if moment is None:
            return "", None
        year, iso = str(moment.year), f"{moment.year:04d}"
        if precision == "year":
            return year, iso
        month = f"{MONTHS[moment.month - 1]}"
        if precision == "month":
            return f"{month} {year}", f"{iso}-{moment.month:02d}"
        return f"{month} {ordinal(moment.day)} {year}", moment.isoformat()

    page = LegacyPage()
    shown, iso = printed(day, known)
    first_shown, first_iso = printed(first, first_known)
    by = f"\n by {html.escape(publisher)}\n" if publisher else ""
    note = f'\n<nobr class="greyText">\n (first published {first_shown})\n</nobr>' if first_shown else ""
    page.publication_row = f"\n  {start}\n  {shown}\n{by}{note}\n"
    book = read(page.page())
    assert (book.published, book.publisher, book.first_published) == (iso, publisher, first_iso)


@given(days, days, st.integers(0, 10**7), st.lists(st.integers(0, 10**7), min_size=5, max_size=5))
def test_figures_of_both_layouts(day, first, reviews, stars):
    page, earlier = NextPage(), LegacyPage()
    ratings = sum(stars)
    mean = round(sum(star * number for star, number in enumerate(stars, 1)) / ratings, 2) if ratings else 0
    page.work["stats"] = {"averageRating": mean, "ratingsCount": ratings, "ratingsCountDist": stars}
    page.work["stats"]["textReviewsCount"] = reviews
    page.book["details"]["publicationTime"] = stamp(day.year, day.month, day.day)
    page.work["details"]["publicationTime"] = stamp(first.year, first.month, first.day)
    earlier.rating, earlier.ratings, earlier.reviews = f"{mean:.2f}", str(ratings), str(reviews)
    earlier.graph = str(stars[::-1])
    for book in (read(page.page()), read(earlier.page())):
        assert (book.rating, book.ratings_count) == (mean if ratings else None, ratings)
        assert (book.reviews_count, book.stars) == (reviews, tuple(stars))
    book = read(page.page())
    assert book.published == day.isoformat().removesuffix("-01-01")
    assert book.first_published == first.isoformat().removesuffix("-01-01")
