"""Faults of real pages that mislead readers, on pages of invented books: whose
data it is, what is missing, figures and dates.
"""

from __future__ import annotations

import pytest
from reading_checks import read, warned
from reading_pages import FETCHED_AT, SITE, LegacyPage, NextPage, stamp

from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.model.book import Award

# 1


def test_01_the_canonical_address_is_often_that_of_another_edition():
    page, earlier = NextPage(4711), LegacyPage(4712)
    page.canonical = f"{SITE}/en/book/show/999-the-salt-ledger"
    earlier.canonical = f"{SITE}/book/show/998.The_Tin_Orchard"
    assert (read(page).id, read(page).url) == (4711, f"{SITE}/book/show/4711")
    assert (read(earlier).id, read(earlier).url) == (4712, f"{SITE}/book/show/4712")


def test_01_without_data_the_id_comes_from_traces_of_the_edition_itself():
    page = NextPage(4711)
    page.canonical = f"{SITE}/book/show/999-the-salt-ledger"
    assert read(page.page(data=False)).id == 4711
    page.linked["image"] = ""
    page.visible = (
        page.visible.replace("4711.jpg", "x.jpg")
        + '<a href="/book/show/4711/reviews?reviewFilters=ey">More</a>'
    )
    assert read(page.page(data=False)).id == 4711


def test_01_only_as_a_last_resort_the_canonical_address_counts_and_is_named():
    page = NextPage(4711)
    page.canonical = f"{SITE}/book/show/999-the-salt-ledger"
    page.linked["image"] = ""
    page.visible = page.visible.replace("4711.jpg", "x.jpg")
    book = read(page.page(data=False))
    assert book.id == 999
    assert warned(book, "which edition")
    asked = read_page(page.page(data=False), fetched_at=FETCHED_AT, source=f"{SITE}/book/show/4711")
    assert asked.id == 4711


@pytest.mark.parametrize(
    "mark",
    [
        "<!-- saved from url=(0047)https://www.goodreads.com/book/show/4711-the-salt -->\n",
        "<!--\n Page saved with SingleFile \n url: https://www.goodreads.com/en/book/show/4711 \n-->",
        '<html><head><meta name="savepage-url" content="https://www.goodreads.com/book/show/4711.The_Salt">',
    ],
)
def test_01_a_saved_page_says_where_it_was_saved_from(mark):
    page = NextPage(4711)
    page.canonical = f"{SITE}/book/show/999"
    page.linked["image"], page.visible = "", page.visible.replace("4711.jpg", "x.jpg")
    page.before = mark
    assert read(page.page(data=False)).id == 4711


# 2


def test_02_other_books_and_reviewing_authors_are_left_alone():
    page = NextPage()
    stub = {"legacyId": 1, "webUrl": f"{SITE}/book/show/1", "title": None}
    page.state = {"Book:0": stub, "Contributor:0": {"id": "x", "works": 3}, **page.state}
    page.data["props"]["pageProps"]["apolloState"] = page.state
    book = read(page)
    assert book.id == page.number
    assert [person.name for person in book.contributors] == ["Ada Quill", "Ben Ruler"]


def test_02_the_book_that_was_asked_for_counts_where_there_are_two():
    page = NextPage(4711)
    other = {**page.book, "legacyId": 5, "webUrl": f"{SITE}/book/show/5", "title": "Other"}
    page.state["Book:5"] = other
    questions = page.state["ROOT_QUERY"]
    page.state["ROOT_QUERY"] = {'getBookByLegacyId({"legacyId":"5"})': {"__ref": "Book:5"}, **questions}
    assert read(page).id == 4711


@pytest.mark.parametrize("version", ["v1", "v3"])
def test_02_the_question_of_the_page_leads_to_its_book(version):
    page, key = NextPage(), f"Book:kca://book/amzn1.gr.book.{version}.x-1"
    page.state[key] = page.state.pop("Book:1")
    for question in page.state["ROOT_QUERY"]:
        if question.startswith("getBookByLegacyId"):
            page.state["ROOT_QUERY"][question] = {"__ref": key}
    assert read(page).title == "The Salt Ledger"


# 3


@pytest.mark.parametrize("place", ["details", "work"])
def test_03_any_level_of_a_book_may_be_null(place):
    page = NextPage()
    page.book[place] = None
    book = read(page)
    assert book.title == "The Salt Ledger"
    assert (book.pages is None) == (place == "details")
    assert (book.ratings_count is None) == (place == "work")
    assert book.warnings == ()


@pytest.mark.parametrize("place", ["details", "stats"])
def test_03_any_level_of_a_work_may_be_null(place):
    page = NextPage()
    page.work[place] = None
    book = read(page)
    assert (book.first_published is None) == (place == "details")
    assert (book.rating is None) == (place == "stats")
    assert book.warnings == ()


def test_03_every_member_may_be_null():
    page = NextPage()
    for node in (page.book["details"], page.work["details"], page.work["stats"]):
        for key in node:
            node[key] = None
    for key in page.book:
        if key not in ("legacyId", "title"):
            page.book[key] = None
    book = read(page)
    assert (book.id, book.title, book.title_complete) == (4711, "The Salt Ledger", "The Salt Ledger")
    assert (book.contributors, book.authors, book.genres, book.warnings) == ((), (), (), ())


def test_03_what_only_the_site_itself_needs_may_be_null_or_called_otherwise():
    page = NextPage()
    plain = read(page)
    page.book |= {"links": page.book.pop("links"), "featureFlags": None, "reviewEditUrl": None}
    page.book['description({"stripped":true,"truncated":false})'] = page.book.pop(
        'description({"stripped":true})'
    )
    page.work |= {"editions": None, "featuredKNH": None, "choiceAwards": None, "giveaways": None}
    page.work |= {'quotes({"pagination":{"limit":1}})': None, 'topics({"pagination":{"limit":1}})': None}
    assert read(page) == plain


# 4


def test_04_no_rating_without_ratings():
    page, earlier = NextPage(), LegacyPage()
    page.work["stats"] = {
        "averageRating": 0,
        "ratingsCount": 0,
        "ratingsCountDist": [0, 0, 0, 0, 0],
        "textReviewsCount": 0,
    }
    earlier.rating, earlier.ratings, earlier.reviews, earlier.graph = "0.00", "0", "0", "[0, 0, 0, 0, 0]"
    for book in (read(page), read(earlier)):
        assert (book.rating, book.ratings_count, book.reviews_count) == (None, 0, 0)
        assert book.stars == (0, 0, 0, 0, 0)
        assert book.warnings == ()


# 5


def test_05_corrupt_figures_are_kept_and_named():
    page = NextPage()
    page.work["stats"] = {
        "averageRating": 5,
        "ratingsCount": 8947,
        "ratingsCountDist": [-807, -1922, -4150, 4248, 11578],
        "textReviewsCount": 21751,
    }
    book = read(page)
    assert (book.rating, book.ratings_count, book.reviews_count) == (5.0, 8947, 21751)
    assert book.stars == (-807, -1922, -4150, 4248, 11578)
    assert warned(book, "below zero")
    assert warned(book, "more reviews (21751) than ratings (8947)")


def test_05_stars_that_do_not_add_up_are_named():
    page = NextPage()
    page.work["stats"]["ratingsCountDist"] = [1000, 0, 0, 0, 0]
    assert warned(read(page), "add up to 1000, not to 15")


def test_05_an_average_that_does_not_fit_the_stars_is_kept_and_named():
    page = NextPage()
    page.work["stats"]["averageRating"] = 4.9
    book = read(page)
    assert (book.rating, book.stars) == (4.9, (1, 1, 1, 6, 6))
    assert warned(book, "average of 4.00, not 4.9")


def test_05_an_average_that_cannot_be_is_kept_and_named():
    page = NextPage()
    page.work["stats"]["averageRating"] = 7.5
    book = read(page)
    assert book.rating == 7.5
    assert warned(book, "7.5")


# 6 and 7


@pytest.mark.parametrize(
    ("stamped", "expected"),
    [
        (-118969660800000, "-1800"),
        (stamp(1830), "1830"),
        (stamp(1969, 12, 31), "1969-12-31"),
        (stamp(1813, 1, 28), "1813-01-28"),
        (stamp(481, 3, 5), "0481-03-05"),
        (stamp(2006, 5, 4, 7), "2006-05-04"),
        (stamp(2013, 1, 2), "2013-01-02"),
        (0, "1970"),
        (float(stamp(2006, 5, 4)), "2006-05-04"),
        (None, None),
    ],
)
def test_06_dates_before_1970_and_before_the_first_year(stamped, expected):
    page = NextPage()
    page.book["details"]["publicationTime"] = stamped
    page.work["details"]["publicationTime"] = stamped
    book = read(page)
    assert (book.published, book.first_published) == (expected, expected)
    assert book.warnings == ()


@pytest.mark.parametrize("hour", [0, 7, 8, 23])
def test_07_the_calendar_date_is_that_of_utc(hour, monkeypatch):
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    page = NextPage()
    page.book["details"]["publicationTime"] = stamp(2006, 5, 4, hour)
    assert read(page).published == "2006-05-04"


def test_07_the_earlier_layout_knows_a_first_of_january():
    page = LegacyPage()
    page.publication_row = (
        'Published January 1st 2003 by X <nobr class="greyText">(first published 1830)</nobr>'
    )
    book = read(page)
    assert (book.published, book.first_published) == ("2003-01-01", "1830")


# 8


def test_08_dates_far_ahead_are_kept_and_named():
    page, earlier = NextPage(), LegacyPage()
    page.book["details"]["publicationTime"] = stamp(2106, 10, 28)
    earlier.publication_row = "Expected publication: December 31st 2045 by Risk House"
    assert read(page).published == "2106-10-28"
    assert warned(read(page), "2106-10-28")
    assert (read(earlier).published, read(earlier).publisher) == ("2045-12-31", "Risk House")
    assert warned(read(earlier), "2045-12-31")


@pytest.mark.parametrize("line", ["October 3rd 20136", "February 30th 2001", "May 0th 1999"])
def test_08_dates_that_cannot_be_are_left_out_and_named(line):
    page = LegacyPage()
    page.publication_row = f"Expected publication: {line} by Risk House"
    book = read(page)
    assert (book.published, book.publisher) == (None, "Risk House")
    assert warned(book, line)


@pytest.mark.parametrize(
    ("stamped", "year"), [(-62167190822000, None), (stamp(1901), 1901), (None, None), ("x", None)]
)
def test_08_an_award_of_the_year_zero_has_no_year(stamped, year):
    page = NextPage()
    page.work["details"]["awardsWon"][0]["awardedAt"] = stamped
    assert read(page).awards == (Award("Harbour Prize", "Best Ledger", year, won=True),)


# 9


@pytest.mark.parametrize("start", ["Published", "Expected publication:"])
@pytest.mark.parametrize(
    ("day", "iso"),
    [
        ("October 10th 2000", "2000-10-10"),
        ("March 1st 2011", "2011-03-01"),
        ("June 22nd 1999", "1999-06-22"),
        ("August 23rd 2012", "2012-08-23"),
        ("April 1996", "1996-04"),
        ("1830", "1830"),
        ("-750", "-0750"),
        ("", None),
    ],
)
@pytest.mark.parametrize(
    "publisher",
    [
        "",
        "Pier Press",
        "Written by Hand (London) Ltd",
        "by Night",
        "1st World Library",
        "2003 Books",
        "May 4th Press",
    ],
)
@pytest.mark.parametrize(
    ("first", "first_iso"),
    [
        ("", None),
        ("January 28th 1813", "1813-01-28"),
        ("August 1917", "1917-08"),
        ("1869", "1869"),
        ("-800", "-0800"),
    ],
)
def test_09_publication_lines_of_all_shapes(start, day, iso, publisher, first, first_iso):
    page = LegacyPage()
    by = f"\n   by {publisher}\n" if publisher else ""
    note = f'\n<nobr class="greyText">\n  (first published {first})\n</nobr>' if first else ""
    page.publication_row = f"\n   {start}\n   {day}\n{by}{note}"
    book = read(page)
    assert (book.published, book.publisher, book.first_published) == (iso, publisher or None, first_iso)


def test_09_no_publication_line_and_no_rows_at_all():
    page = LegacyPage()
    page.publication_row = None
    assert (read(page).published, read(page).publisher, read(page).first_published) == (None, None, None)
    page.format_row = None
    book = read(page)
    assert (book.format, book.edition, book.pages) == (None, None, None)
    assert book.warnings == ()


def test_09_a_line_that_cannot_be_read_is_named():
    page = LegacyPage()
    page.publication_row = "Published sometime last winter by Pier Press"
    assert warned(read(page), "sometime last winter")
