"""Faults of real pages that mislead readers, on pages of invented books: texts,
identifiers, people, covers.
"""

from __future__ import annotations

import pytest
from reading_checks import read, warned
from reading_pages import SITE, LegacyPage, NextPage

from bookq_gui.model.book import Contributor, SeriesEntry

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


# 17, and more in test_reading_descriptions


def test_17_a_description_is_harmless_html_and_keeps_its_edition_note():
    page, earlier = NextPage(), LegacyPage()
    told = (
        "<i>Alternate cover edition of ISBN 0306406152</i><br /><br />A <b>clerk</b> "
        '<script>steal()</script><a href="/book/show/5" onclick="x()">counts</a> '
        '<span class="spoiler">salt</span>.'
    )
    page.book["description"] = told
    earlier.description = f'<span id="freeText1" style="display:none">{told}</span>'
    for book in (read(page), read(earlier)):
        assert book.description == "Alternate cover edition of ISBN 0306406152\n\nA clerk counts salt."
        assert book.description_html == (
            "<i>Alternate cover edition of ISBN 0306406152</i><br><br>A <b>clerk</b> "
            f'<a href="{SITE}/book/show/5" rel="noopener noreferrer nofollow">counts</a> salt.'
        )


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
