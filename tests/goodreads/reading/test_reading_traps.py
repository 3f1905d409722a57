"""The traps that real pages have set for every other reader, one by one, on pages of invented books."""

from __future__ import annotations

import html
import json

import pytest
from reading_pages import FETCHED_AT, SITE, LegacyPage, NextPage, stamp

from bookq_gui.goodreads.problems import PageProblem, Problem
from bookq_gui.goodreads.reader import read_page
from bookq_gui.model.book import Award, Book, Contributor, SeriesEntry


def read(page: NextPage | LegacyPage | bytes | str) -> Book:
    if not isinstance(page, (bytes, str)):
        page = page.page()
    return read_page(page.encode() if isinstance(page, str) else page, fetched_at=FETCHED_AT)


def warned(book: Book, part: str) -> bool:
    return any(part in warning for warning in book.warnings)


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


# 10


def test_10_json_ld_is_escaped_and_the_data_is_not():
    page = NextPage()
    page.linked["name"] = "Q&amp;A: A Dog&apos;s Salt (Tom &amp; Co, #1)"
    page.linked["author"] = [{"name": "Louis L&apos;Ledger", "url": f"{SITE}/author/show/4.X"}]
    page.book["title"] = "Q&amp;A"
    assert read(page).title == "Q&amp;A"
    book = read(page.page(data=False, visible=False))
    assert book.title_complete == "Q&A: A Dog's Salt (Tom & Co, #1)"
    assert book.title == "Q&A: A Dog's Salt"
    assert book.contributors == (Contributor("Louis L'Ledger", "Author", 4),)


def test_10_entities_of_a_description_are_html():
    page = NextPage()
    page.book["description"] = "Salt &amp; Tin: 1 &lt; 2, &quot;x&quot; &amp;amp;"
    book = read(page)
    assert book.description == 'Salt & Tin: 1 < 2, "x" &amp;'
    assert book.description_html == 'Salt &amp; Tin: 1 &lt; 2, "x" &amp;amp;'


# 11


def test_11_runs_of_spaces_are_one_space():
    page, earlier = NextPage(), LegacyPage()
    page.book["title"] = "HELP!  A\u00a0 Bear\t"
    page.state["Contributor:1"]["name"] = "Dan    Quill "
    page.state["Series:1"]["title"] = "Wool "
    page.book["details"]["publisher"] = " Pier  Press "
    book = read(page)
    assert (book.title, book.publisher) == ("HELP! A Bear", "Pier Press")
    assert (book.authors, book.series[0].name) == (("Dan Quill",), "Wool")
    earlier.title = "HELP!\n   A Bear"
    assert read(earlier).title == "HELP! A Bear"
    assert read(earlier).authors == ("Ada Quill",)


# 12


@pytest.mark.parametrize(
    ("told", "expected", "named"),
    [
        ("B00NAI0FNQ", "B00NAI0FNQ", False),
        ("0306406152", None, False),
        ("1416914307", None, True),
        ("059382024X", None, True),
        ("B1NOTKINDL", None, True),
        ("", None, False),
        (None, None, False),
    ],
)
def test_12_only_an_asin_of_its_own_is_one(told, expected, named):
    page, earlier = NextPage(), LegacyPage()
    page.book["details"]["asin"] = told
    earlier.boxes.append(("ASIN", told or ""))
    for book in (read(page), read(earlier)):
        assert book.asin == expected
        assert warned(book, f"“{told}” as ASIN") == named


def test_12_an_asin_that_is_the_short_form_of_the_isbn13_is_nothing_to_warn_of():
    page = NextPage()
    page.book["details"] |= {"isbn": None, "asin": "0306406152"}
    book = read(page)
    assert (book.isbn10, book.isbn13, book.asin, book.warnings) == (None, "9780306406157", None, ())


def test_12_the_cell_of_an_asin_calls_itself_isbn():
    page = LegacyPage()
    page.boxes = [("ASIN", '<span itemprop="isbn">B0091UC5YE</span>')]
    book = read(page)
    assert (book.asin, book.isbn10, book.isbn13) == ("B0091UC5YE", None, None)


# 13


@pytest.mark.parametrize(
    ("short", "long_form", "expected"),
    [
        ("0306406152", "9780306406157", ("0306406152", "9780306406157")),
        ("0306406153", "9780306406157", (None, "9780306406157")),
        ("0306406152", "9780306406158", ("0306406152", None)),
        (None, "2940012668929", (None, None)),
        (None, "9791090636071", (None, "9791090636071")),
        ("080442957X", None, ("080442957X", None)),
        ("080442957x", None, ("080442957X", None)),
        ("0-306-40615-2", "978-0-306-40615-7", ("0306406152", "9780306406157")),
        (None, None, (None, None)),
        ("null", "null", (None, None)),
    ],
)
def test_13_only_isbns_whose_check_digit_holds(short, long_form, expected):
    page = NextPage()
    page.book["details"] |= {"isbn": short, "isbn13": long_form, "asin": None}
    book = read(page)
    assert (book.isbn10, book.isbn13) == expected
    for told, kept in zip((short, long_form), expected, strict=True):
        refused = bool(told) and told != "null" and kept is None
        assert warned(book, f"“{told}”") == refused


def test_13_isbns_of_two_books_are_both_kept_and_named():
    page = NextPage()
    page.book["details"] |= {"isbn": "0141019425", "isbn13": "9782843058295"}
    book = read(page)
    assert (book.isbn10, book.isbn13) == ("0141019425", "9782843058295")
    assert warned(book, "different books")


@pytest.mark.parametrize(
    ("boxes", "expected"),
    [
        (
            [("ISBN", '0306406152 <span>(ISBN13: <span itemprop="isbn">9780306406157</span>)</span>')],
            ("0306406152", "9780306406157"),
        ),
        ([("ISBN", "0306406152")], ("0306406152", None)),
        ([("ISBN13", "9780306406157")], (None, "9780306406157")),
        ([], (None, None)),
    ],
)
def test_13_the_three_forms_of_the_earlier_layout(boxes, expected):
    page = LegacyPage()
    page.boxes = boxes
    book = read(page)
    assert (book.isbn10, book.isbn13) == expected
    assert book.warnings == ()


# 14


@pytest.mark.parametrize(
    ("told", "position"),
    [
        ("1", "1"),
        ("3.5", "3.5"),
        ("1-3", "1-3"),
        ("3A", "3A"),
        ("1; issues 1-6", "1; issues 1-6"),
        ("", None),
        (None, None),
        (7, "7"),
        (7.5, "7.5"),
    ],
)
def test_14_a_position_is_text(told, position):
    page = NextPage()
    page.book["bookSeries"][0]["userPosition"] = told
    assert read(page).series == (SeriesEntry("Harbour Books", position),)


def test_14_all_series_in_the_order_of_the_page():
    page = NextPage()
    page.state |= {f"Series:{n}": {"title": f"S{n}"} for n in range(6)}
    page.book["bookSeries"] = [
        {"userPosition": p, "series": {"__ref": f"Series:{n}"}}
        for n, p in enumerate(["7", "7.1", "7", "7.1", "21", "7"])
    ]
    assert [f"{entry.name} {entry.position}" for entry in read(page).series] == [
        "S0 7", "S1 7.1", "S2 7", "S3 7.1", "S4 21", "S5 7",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "slug", "expected"),
    [
        ("Orchard #1", "8-orchard", ("Orchard", "1")),
        (
            "(All Creatures Great and Small #1-4)",
            "1-all-creatures-great-and-small",
            ("All Creatures Great and Small", "1-4"),
        ),
        ("(X, #1)", "1-x", ("X", "1")),
        (
            "Narnia (Publication Order) #1–7",
            "1-narnia-publication-order",
            ("Narnia (Publication Order)", "1–7"),
        ),
        ("Scripter", "117192-scripter", ("Scripter", None)),
        ("Agent #7 Files #2", "1-agent-7-files", ("Agent #7 Files", "2")),
        ("Agent #7", "1-agent-7", ("Agent #7", None)),
        ("Comics #1; issues #1-6", "1-comics", ("Comics", "1; issues #1-6")),
        ("时代三部曲 #1", "1", ("时代三部曲", "1")),
        ("Ève #3A", "1--ve", ("Ève", "3A")),
        ("(Un)told (Tales) #2", "1-un-told-tales", ("(Un)told (Tales)", "2")),
        ("(Un)told (Tales)", "1-un-told-tales", ("(Un)told (Tales)", None)),
    ],
)
def test_14_series_of_the_earlier_layout(printed, slug, expected):
    page = LegacyPage()
    page.boxes = [("Series", f'<a href="/series/{slug}">{printed}</a>')]
    assert read(page).series == (SeriesEntry(*expected),)
    page.boxes = []
    printed = printed if printed in ("(X, #1)", "(All Creatures Great and Small #1-4)") else f"({printed})"
    page.series_line = f'<a class="greyText" href="{SITE}/series/{slug}?from=x">\n  {printed}\n</a>'
    assert read(page).series == (SeriesEntry(*expected),)


def test_14_the_oldest_pages_have_the_series_within_the_heading():
    page = LegacyPage()
    page.boxes, page.series_line = [], ""
    link = '<a class="greyText" href="/series/8-orchard">\n  (Orchard #1)\n</a>'
    book = read(page.page().replace(b"</h1>", f"{link}</h1>".encode()))
    assert (book.title, book.series) == ("The Tin Orchard", (SeriesEntry("Orchard", "1"),))


# 15


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("Translator ", "Translator"),
        ("translator", "translator"),
        ("ترجمة", "ترجمة"),
        ("著", "著"),
        ("", "Author"),
        (None, "Author"),
        ("Editor/Introduction", "Editor/Introduction"),
        ("Author/Illustrator", "Author/Illustrator"),
    ],
)
def test_15_roles_are_kept_as_printed(role, expected):
    page, earlier = NextPage(), LegacyPage()
    page.book["secondaryContributorEdges"][0]["role"] = role
    earlier.people[1] = ("Ben Ruler", f"({role})" if role else "", 22, "")
    assert read(page).contributors[1] == Contributor("Ben Ruler", expected, 22)
    assert read(earlier).contributors[1] == Contributor("Ben Ruler", expected, 22)


def test_15_the_first_contributor_need_not_be_the_author():
    page = NextPage()
    page.book["primaryContributorEdge"]["role"] = "Editor"
    assert read(page).authors == ("Ada Quill",)
    page.book["secondaryContributorEdges"][0]["role"] = "Author"
    assert read(page).authors == ("Ben Ruler",)


def test_15_a_badge_is_no_role_and_roles_may_hold_parentheses():
    page = LegacyPage()
    badge = ' <span class="greyText">(Goodreads Author)</span>'
    page.people = [("Ada Quill", "", 21, badge), ("Ben Ruler", "(Illustrator (cover))", 22, badge)]
    assert read(page).contributors == (
        Contributor("Ada Quill", "Author", 21),
        Contributor("Ben Ruler", "Illustrator (cover)", 22),
    )


# 16


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("", None),
        (None, None),
        ("https://s.gr-assets.com/assets/nophoto/book/111x148-bcc04.png", None),
        ("https://dryofg8nmyqjw.cloudfront.net/images/no-cover.png", None),
        ("https://www.goodreads.com/assets/facebook/goodreads_wide-e23f4858b6.png", None),
        ("https://i.gr-assets.com/books/1l/1._SY475_.jpg", "https://i.gr-assets.com/books/1l/1.jpg"),
        ("https://i.gr-assets.com/books/1l/1._SX318_SY475_.jpg", "https://i.gr-assets.com/books/1l/1.jpg"),
        (
            "https://m.media-amazon.com/images/I/51a._UY630_SR1200,630_.jpg",
            "https://m.media-amazon.com/images/I/51a.jpg",
        ),
        (
            "https://m.media-amazon.com/images/I/51_a.b_.jpg",
            "https://m.media-amazon.com/images/I/51_a.b_.jpg",
        ),
        ("//i.gr-assets.com/books/1.png", "https://i.gr-assets.com/books/1.png"),
    ],
)
def test_16_covers(told, expected):
    page, earlier = NextPage(), LegacyPage()
    page.book["imageUrl"] = told
    earlier.cover = (
        f'<img id="coverImage" src="{told}" />' if told else '<div class="noCoverMediumContainer"></div>'
    )
    assert (read(page).cover_url, read(earlier).cover_url) == (expected, expected)
    assert read(page).warnings == ()


@pytest.mark.parametrize(
    "told", ["javascript:alert(1)", "file:///etc/passwd", "data:image/png;base64,AAAA", "cover.jpg"]
)
def test_16_a_cover_that_is_no_address_is_left_out_and_named(told):
    page = NextPage()
    page.book["imageUrl"] = told
    assert read(page).cover_url is None
    assert warned(read(page), "cover")


# 17: test_reading_descriptions


# 18


@pytest.mark.parametrize(("told", "expected"), [(0, None), (6, 6), (None, None), (-3, None)])
def test_18_no_pages_where_there_are_none(told, expected):
    page = NextPage()
    page.book["details"] |= {"numPages": told, "format": "Audio CD"}
    assert (read(page).pages, read(page).format) == (expected, "Audio CD")
    assert warned(read(page), "-3 pages") == (told == -3)


@pytest.mark.parametrize(("told", "expected"), [("0 pages", None), ("1 page", 1), ("1,728 pages", 1728)])
def test_18_pages_of_the_earlier_layout(told, expected):
    page = LegacyPage()
    page.format_row = f'<span itemprop="numberOfPages">{told}</span>'
    assert (read(page).pages, read(page).format) == (expected, None)


# 19


@pytest.mark.parametrize("name", ["Spanish; Castilian", "Greek, Modern (1453-)", "Dutch; Flemish"])
def test_19_languages_are_kept_as_printed(name):
    page, earlier = NextPage(), LegacyPage()
    page.book["details"]["language"]["name"] = name
    earlier.boxes = [("Edition Language", name)]
    assert (read(page).language, read(earlier).language) == (name, name)


@pytest.mark.parametrize("told", [None, {}, {"name": None}, {"name": ""}])
def test_19_no_language(told):
    page = NextPage()
    page.book["details"]["language"] = told
    assert read(page).language is None


# 20


@pytest.mark.parametrize("address", ["5900728", "5900728._", "5900728-x"])
def test_20_addresses_without_a_slug(address):
    page, earlier = NextPage(5900728), LegacyPage(5900728)
    page.data["query"]["book_id"] = address
    page.book["webUrl"] = f"{SITE}/book/show/{address}"
    earlier.canonical = f"{SITE}/book/show/{address}"
    assert (read(page).id, read(earlier).id) == (5900728, 5900728)


# 21


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("17,092&nbsp;ratings", 17092),
        ("1&nbsp;rating", 1),
        ("2.441.371 ratings", 2441371),
        ("24.8k ratings", None),
        ("ratings", None),
    ],
)
def test_21_numbers_of_the_visible_page(shown, expected):
    page = NextPage()
    page.visible = page.visible.replace("15&nbsp;<!-- -->ratings", shown)
    assert read(page.page(data=False, linked=False)).ratings_count == expected


@pytest.mark.parametrize(
    ("shown", "expected"),
    [("1 person is currently reading", 1), ("24.8k people are currently reading", None)],
)
def test_21_readers_only_where_the_number_is_exact(shown, expected):
    page = NextPage()
    page.visible = page.visible.replace("3 people are currently reading", shown)
    assert read(page.page(data=False)).currently_reading == expected


# 22 and 24


def test_22_private_and_third_party_data_stay_out():
    page = NextPage()
    page.book["viewerShelving"] = {"shelf": {"name": "SECRET"}}
    page.state["ROOT_QUERY"]["getUser"] = {"name": "SECRET", "email": "SECRET"}
    page.state["Review:1"] = {"text": "SECRET", "creator": {"__ref": "User:1"}}
    page.state["User:1"] = {"name": "SECRET"}
    assert "SECRET" not in read(page).to_json()
    assert read(page).warnings == ()


# 23


def test_23_locales_change_nothing():
    page = NextPage()
    plain = read(page)
    page.data |= {"locale": "en", "locales": ["en", "zh-TW"], "page": "/book/show/[book_id]"}
    page.canonical = f"{SITE}/en/book/show/4711-the-salt-ledger"
    assert read(page) == plain


# 25


def test_25_the_rating_is_that_of_the_book_itself():
    page = LegacyPage()
    page.before_title = '<span itemprop="ratingValue">1.00</span>'
    assert read(page).rating == 3.5


# The two layouts look alike where a text search looks.


def test_the_present_heading_is_not_the_earlier_one():
    page = NextPage()
    assert 'data-testid="bookTitle"' in page.visible
    assert read(page.page(data=False)).layout == "json-ld"


@pytest.mark.parametrize(
    "hidden", ["<!-- {} -->", "<script>var x = '{}';</script>", "<textarea>{}</textarea>"]
)
def test_a_heading_that_is_no_element_makes_no_earlier_page(hidden):
    page = NextPage()
    page.visible = hidden.format('<h1 id="bookTitle">Not a book</h1>') + page.visible
    assert read(page.page(data=False)).title == "The Salt Ledger"
    with pytest.raises(PageProblem) as raised:
        read(f"<html><body>{hidden.format('<h1 id=bookTitle>Not a book</h1>')}</body></html>")
    assert raised.value.kind is Problem.UNKNOWN_PAGE


def test_data_in_a_comment_is_no_data():
    page, other = NextPage(4711), NextPage(5)
    other.book["title"] = "Other"
    page.before = f'<!-- <script id="__NEXT_DATA__" type="application/json">{other.json()}</script> -->'
    assert read(page).id == 4711
    assert read(page.page(data=False)).title == "The Salt Ledger"


@pytest.mark.parametrize(
    "tag",
    [
        '<script id="__NEXT_DATA__" type="application/json" nonce="x" crossorigin="anonymous">',
        '<script type="application/json" id="__NEXT_DATA__">',
        "<script id='__NEXT_DATA__' type='application/json'>",
        "<SCRIPT id=__NEXT_DATA__ type=application/json>",
        '<script\n  id="__NEXT_DATA__"\n  type="application/json">',
    ],
)
def test_the_data_is_found_however_its_tag_is_written(tag):
    page = NextPage().page().decode()
    page = page.replace('<script id="__NEXT_DATA__" type="application/json">', tag)
    assert read(page).layout == "next"


@pytest.mark.parametrize("title", ["Love > War", "1 < 2 > 0", "Tom's <3", 'Say "x"'])
def test_a_browser_saves_attributes_with_brackets_in_them(title):
    page = NextPage()
    page.book["title"] = title
    text, value = html.escape(title), title.replace('"', "&quot;")
    page.visible = page.visible.replace(
        '<h1 class="Text" data-testid="bookTitle" aria-label="Book title: The Salt Ledger">The Salt Ledger',
        f'<h1 aria-label="Book title: {value}" class="Text" data-testid="bookTitle" title="{value}">{text}',
    )
    assert read(page).warnings == ()
    assert read(page.page(data=False, linked=False)).title == title


def test_text_that_mentions_the_data_is_no_data():
    page = NextPage()
    page.before = "<!-- __NEXT_DATA__ -->" * 50
    page.visible += "<p>__NEXT_DATA__ &lt;script id=&quot;__NEXT_DATA__&quot;&gt;</p>" * 50
    assert read(page).layout == "next"


def test_a_page_that_moved_on_to_another_book_is_named():
    page = NextPage()
    page.visible = page.visible.replace(">The Salt Ledger</h1>", ">Something Else</h1>")
    book = read(page)
    assert book.title == "The Salt Ledger"
    assert warned(book, "Something Else")


def test_the_bare_data_and_that_of_the_data_route():
    page = NextPage()
    whole = read(page)
    assert read(page.json()) == whole
    assert read("\ufeff \n" + page.json()) == whole
    assert read(json.dumps({"pageProps": page.data["props"]["pageProps"], "__N_SSP": True})) == whole


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("layout", [NextPage, LegacyPage])
def test_encodings_that_say_what_they_are(layout, encoding):
    page = layout()
    if isinstance(page, NextPage):
        page.book["title"] = "عشت لأروي"
        page.visible = ""
    else:
        page.title = "عشت لأروي"
    assert read(page.page().decode().encode(encoding)).title == "عشت لأروي"


@pytest.mark.parametrize(
    "start",
    [
        "/home/x/page.html",
        "https://example.com/x.html\n",
        "<?xml version='1.0'?>",
        "<!-- x --><?xml version='1.0'?>",
    ],
)
@pytest.mark.parametrize("head", ["", "<html>"])
def test_what_stands_before_a_page_raises_no_warning(start, head):
    page = LegacyPage().page().decode()
    assert read(start + head + page[page.find("<body") :]).title == "The Tin Orchard"
    page = NextPage().page(data=False).decode()
    assert read(start + head + page[page.find("<body") :]).title == "The Salt Ledger"


def test_a_broken_byte_costs_one_character():
    page = LegacyPage()
    page.title = "Zo~e"
    assert read(page.page().replace(b"Zo~e", b"Zo\xeb")).title == "Zo\ufffd"
