"""If the page lacks a source, the next one fills the record, which has a warning."""

from __future__ import annotations

import dataclasses
import gzip
import json
import re

import pytest
from reading_pages import FETCHED_AT, SITE, LegacyPage, NextPage

from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.goodreads.responses import PageProblem, Problem
from bookq_gui.model.book import Award, Book, Contributor

ONLY_IN_THE_DATA = {
    "original_title", "publisher", "published", "isbn10", "asin", "characters", "places", "awards",
}  # fmt: skip
ONLY_IN_JSON_LD = {"language", "isbn13"}
DATA = re.compile(r'<script id="__NEXT_DATA__".*?</script>', re.DOTALL)
LINKED = re.compile(r'<script type="application/ld\+json".*?</script>', re.DOTALL)


def read(page: bytes | str) -> Book:
    return read_page(page.encode() if isinstance(page, str) else page, fetched_at=FETCHED_AT)


def differing(one: Book, other: Book) -> set[str]:
    return {
        field.name
        for field in dataclasses.fields(Book)
        if getattr(one, field.name) != getattr(other, field.name)
        and field.name not in ("layout", "warnings", "description_html")
    }


def test_all_three_sources_agree():
    page = NextPage()
    whole = read(page.page())
    assert (whole.layout, whole.warnings) == ("next", ())
    without_data = read(page.page(data=False))
    assert without_data.layout == "json-ld"
    assert any("could not be read" in warning for warning in without_data.warnings)
    assert differing(whole, without_data) == ONLY_IN_THE_DATA - {"asin"}
    only_visible = read(page.page(data=False, linked=False))
    assert only_visible.layout == "json-ld"
    assert differing(whole, only_visible) == ONLY_IN_THE_DATA - {"asin"} | ONLY_IN_JSON_LD


def test_json_ld_alone():
    book = read(NextPage().page(data=False, visible=False))
    assert (book.id, book.title, book.pages, book.rating) == (4711, "The Salt Ledger", 246, 4.0)
    assert [person.name for person in book.contributors] == ["Ada Quill", "Ben Ruler"]
    assert any("what each contributor did" in warning for warning in book.warnings)


@pytest.mark.parametrize("broken", ["{", "[]", "null", '{"props":', "<b>", "x" * 1000, "[" * 50_000])
def test_data_that_cannot_be_read_is_as_good_as_none(broken):
    page = DATA.sub(
        f'<script id="__NEXT_DATA__" type="application/json">{broken}</script>', NextPage().page().decode()
    )
    assert read(page).layout == "json-ld"
    page = LINKED.sub(f'<script type="application/ld+json">{broken}</script>', page)
    assert read(page).title == "The Salt Ledger"


def test_an_empty_shell_that_the_browser_has_filled_in_is_read():
    page = NextPage()
    page.data["props"]["pageProps"]["apolloState"] = {}
    book = read(page.page())
    assert (book.layout, book.title) == ("json-ld", "The Salt Ledger")


def test_a_shell_without_a_book_is_a_shell():
    page = NextPage()
    page.data["props"]["pageProps"]["apolloState"] = {}
    page.visible = "<div>Loading interface...</div>"
    with pytest.raises(PageProblem) as raised:
        read(page.page(linked=False))
    assert raised.value.kind is Problem.EMPTY_SHELL


@pytest.mark.parametrize(
    ("node", "key", "fields"),
    [
        ("book", "title", {"title"}),
        ("book", "primaryContributorEdge", {"contributors", "authors"}),
        ("book", "details", {"pages", "format", "language", "isbn13"}),
        ("work", "stats", {"rating", "ratings_count", "reviews_count", "stars"}),
        ("book", "bookGenres", {"genres"}),
        ("book", "description", {"description"}),
        ("book", "imageUrl", {"cover_url"}),
    ],
)
def test_what_the_data_has_lost_the_visible_page_still_has(node, key, fields):
    page = NextPage()
    whole = read(page.page())
    lost = getattr(page, node)
    lost[f"{key}V2"] = lost.pop(key)
    if key == "description":
        del page.book['description({"stripped":true})']
    if key == "primaryContributorEdge":
        del page.book["secondaryContributorEdges"]
    book = read(page.page())
    assert book.layout == "next"
    assert not differing(whole, book) & fields
    assert any("differently than bookq expects" in warning for warning in book.warnings)


def test_a_work_that_is_referred_to_but_not_there_is_named_and_made_up_for():
    page = NextPage()
    whole = read(page.page())
    del page.state["Work:1"]
    book = read(page.page())
    assert (book.work_id, book.rating, book.stars) == (whole.work_id, whole.rating, whole.stars)
    assert any("not found: awards, characters, original title, places" in line for line in book.warnings)


def test_what_is_lost_altogether_is_named():
    page = NextPage()
    page.book["details"]["publisherV2"] = page.book["details"].pop("publisher")
    assert any("not found: publisher" in warning for warning in read(page.page()).warnings)


def test_a_question_of_another_name_still_finds_the_one_full_book():
    page = NextPage()
    whole = read(page.page())
    page.state["ROOT_QUERY"] = {"getBook({})": {"__ref": "Book:1"}}
    assert not differing(whole, read(page.page())) - {"currently_reading", "want_to_read"}


def test_contributors_hidden_behind_a_button_come_from_json_ld():
    page = NextPage()
    page.linked["author"].append({"name": "Cy Pen", "url": f"{SITE}/author/show/23.Cy_Pen"})
    assert read(page.page(data=False)).contributors == (
        Contributor("Ada Quill", "Author", 21),
        Contributor("Ben Ruler", "Translator", 22),
        Contributor("Cy Pen", "Author", 23),
    )


def test_awards_of_json_ld_have_one_text():
    page = NextPage()
    page.linked["awards"] = "Harbour Prize Best Ledger (2003), Tin Medal (YA) (2004)"
    assert read(page.page(data=False)).awards == (
        Award("Harbour Prize Best Ledger", None, 2003, None),
        Award("Tin Medal (YA)", None, 2004, None),
    )
    page.visible += (
        '<div class="BookDetails"><span data-testid="award">Harbour Prize, Best Ledger (2003)</span>'
        '<span data-testid="award">Tin Medal (YA) Nominee (2004)</span></div>'
    )
    assert read(page.page(data=False)).awards == (
        Award("Harbour Prize", "Best Ledger", 2003, won=True),
        Award("Tin Medal (YA)", None, 2004, won=False),
    )


def test_genres_behind_a_button_are_named():
    page = NextPage()
    page.visible = page.visible.replace("</ul></div>", "<button><span>...more</span></button></ul></div>")
    assert any("first genres" in warning for warning in read(page.page(data=False)).warnings)


OPENED = """<div class="BookDetails"><div class="CollapsableList">
<div class="EditionDetails"><dl class="DescList">
<div class="DescListItem"><dt>Format</dt><dd><div>246 pages, Hardcover</div></dd></div>
<div class="DescListItem"><dt>Published</dt><dd><div>{published}</div></dd></div>
<div class="DescListItem"><dt>ISBN</dt><dd><div>{isbn}</div></dd></div>
<div class="DescListItem"><dt>ASIN</dt><dd><div>{asin}</div></dd></div>
<div class="DescListItem"><dt>Language</dt><dd><div>English</div></dd></div></dl></div>
<div class="WorkDetails"><dl class="DescList">
<div class="DescListItem"><dt>Original title</dt><dd><div>Das Salzbuch</div></dd></div>
<div class="DescListItem"><dt>Setting</dt><dd><a href="/places/3-ostwick">Ostwick</a> (Norland)</dd></div>
<div class="DescListItem"><dt>Characters</dt><dd><a href="/characters/1-mina">Mina Vael</a></dd></div>
</dl></div></div></div>"""


@pytest.mark.parametrize(
    ("published", "isbn", "asin", "expected"),
    [
        (
            "May 4, 2006 by Pier Press",
            "9780306406157 <span>(ISBN10: 0306406152)</span>",
            "0306406152",
            ("2006-05-04", "Pier Press", "0306406152", "9780306406157", None),
        ),
        (
            "January 1, 2006",
            "9780306406157",
            "B0091UC5YE",
            ("2006", None, None, "9780306406157", "B0091UC5YE"),
        ),
        ("", "", "", (None, None, None, None, None)),
        ("by Written by Hand", "", "", (None, "Written by Hand", None, None, None)),
    ],
)
def test_details_that_a_person_opened_before_saving_are_read(published, isbn, asin, expected):
    page = NextPage()
    page.visible += OPENED.format(published=published, isbn=isbn, asin=asin)
    book = read(page.page(data=False, linked=False))
    assert (book.published, book.publisher, book.isbn10, book.isbn13, book.asin) == expected
    assert (book.language, book.original_title) == ("English", "Das Salzbuch")
    assert (book.places, book.characters) == (("Ostwick",), ("Mina Vael",))
    page.visible = page.visible.replace("<dt>Published</dt>", "<dt>Expected publication</dt>")
    assert read(page.page(data=False, linked=False)) == book


def test_a_single_file_with_its_pictures_and_fonts_within_is_read():
    font = f"<style>@font-face{{src:url(data:font/woff2;base64,{'d09GMgABAAAAA' * 20_000})}}</style>" * 12
    picture = f'<img src="data:image/jpeg;base64,{"/9j/4AAQSkZJRg+A" * 20_000}==">'
    page = NextPage()
    page.before = f"<!--\n Page saved with SingleFile \n url: {SITE}/book/show/4711 \n-->{font}{picture}"
    whole = page.page(data=False, end=False)
    assert len(whole) > 3 * 2**20
    assert not differing(read(whole), read(NextPage().page(data=False)))
    earlier = LegacyPage()
    earlier.before_title = picture * 8
    assert len(earlier.page()) > 2 * 2**20
    assert not differing(read(earlier.page()), read(LegacyPage().page()))


@pytest.mark.parametrize("sources", [{}, {"data": False}, {"data": False, "linked": False}])
def test_a_page_that_ends_in_the_middle(sources):
    whole = NextPage().page(**sources)
    for part in range(1, 20):
        cut = whole[: len(whole) * part // 20]
        with pytest.raises(PageProblem) as raised:
            read(cut)
        assert raised.value.kind in (Problem.INCOMPLETE, Problem.NOT_A_PAGE, Problem.UNKNOWN_PAGE)


def test_a_page_cut_after_its_data_is_whole():
    page = NextPage()
    assert read(page.page(end=False)) == read(page.page())


def test_the_oldest_pages_count_and_bind_in_other_words():
    page = LegacyPage().page().decode()
    whole = read(page)
    page = page.replace('itemprop="bookFormat"', 'itemprop="bookFormatType"')
    page = page.replace(
        '<meta itemprop="ratingCount" content="12" />',
        '<span itemprop="ratingCount" title="12">about 12</span>',
    ).replace('<meta itemprop="reviewCount" content="2" />', '<span itemprop="reviewCount">2 reviews</span>')
    assert page.count("bookFormatType") == page.count("about 12") == page.count("2 reviews") == 1
    assert read(page) == whole


def test_an_earlier_page_that_ends_in_the_middle():
    whole = LegacyPage().page()
    for end in (b'<div class="rightContainer">', b"</div></body>", b"renderRatingGraph"):
        with pytest.raises(PageProblem) as raised:
            read(whole[: whole.index(end)])
        assert raised.value.kind is Problem.INCOMPLETE


def test_a_program_that_leaves_the_end_out_is_known():
    mark = b"<!--\n Page saved with SingleFile \n url: https://www.goodreads.com/book/show/4712 \n-->"
    assert read(mark + LegacyPage().page(end=False)).title == "The Tin Orchard"


@pytest.mark.parametrize(
    "page",
    [
        b'<html><h1 id="bookTitle">X</h1></html>',
        b'<html><h1 data-testid="bookTitle">X</h1></html>',
        b'<html><script type="application/ld+json">{"@type":"Book","name":"X"}</script></html>',
        b'<html><script type="application/ld+json">{"@type":"Book","name":"X"}</script>goodreads.com</html>',
    ],
)
def test_a_book_of_nowhere_is_no_book(page):
    with pytest.raises(PageProblem) as raised:
        read(page)
    assert raised.value.kind is Problem.UNKNOWN_PAGE


def test_real_pages_without_their_data_keep_all_that_they_show(shared_pages):
    """Every field of the visible page is as in the data, except what the page rounds or hides."""
    hidden = ONLY_IN_THE_DATA | {"currently_reading", "want_to_read"}
    seen = 0
    for path in sorted((shared_pages / "pages").glob("next-*.html.gz")):
        page = gzip.decompress(path.read_bytes()).decode()
        whole, rest = read(page), read(DATA.sub("", page))
        bare = read(LINKED.sub("", DATA.sub("", page)))
        assert (whole.layout, rest.layout, bare.layout) == ("next", "json-ld", "json-ld")
        assert (rest.id, rest.title, bare.id) == (whole.id, whole.title, whole.id), path.name
        for field in differing(whole, rest) - hidden:
            ours, shown = getattr(whole, field), getattr(rest, field)
            if field in ("genres", "series"):
                assert shown == ours[: len(shown)], (path.name, field)
            elif field in ("contributors", "authors"):
                assert "24374" in path.name  # the role of the first one is not shown in 2022
            else:
                assert (field, shown) == ("work_id", None), path.name
        assert differing(rest, bare) <= ONLY_IN_JSON_LD | {"awards", "title_complete"}, path.name
        seen += 1
    assert seen == 43


def test_real_pages_cut_anywhere_are_whole_or_incomplete(shared_pages):
    for path in sorted((shared_pages / "pages").glob("*.html.gz"))[::4]:
        if path.name.startswith("nonbook"):
            continue
        page = gzip.decompress(path.read_bytes())
        whole = read(page)
        for part in range(1, 12):
            result = outcome(page[: len(page) * part // 12])
            assert result in (whole, Problem.INCOMPLETE, Problem.UNKNOWN_PAGE), (path.name, part)


def outcome(page: bytes) -> Book | Problem:
    try:
        return read(page)
    except PageProblem as problem:
        return problem.kind


def test_the_record_round_trips():
    for page in (NextPage().page(), LegacyPage().page(), NextPage().page(data=False)):
        book = read(page)
        assert Book.from_json(book.to_json()) == book
        assert json.loads(book.to_json())["id"] == book.id


def test_where_it_came_from_is_kept_as_it_is():
    page = NextPage().page()
    source = "/home/x/My  saved pages/The Salt Ledger.html"
    book = read_page(page, fetched_at="2020-01-02T03:04:05Z", source=source)
    assert (book.source, book.fetched_at) == (source, "2020-01-02T03:04:05Z")
