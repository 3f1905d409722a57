"""Pages in the forms in which people and programs save them, and with what these forms lack."""

from __future__ import annotations

import html
import json
import re

import pytest
from reading_checks import warned
from reading_pages import FETCHED_AT, SITE, LegacyPage, NextPage, stamp

from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.model.book import Award, Book, Contributor, SeriesEntry

ARCHIVE = "https://web.archive.org/web/20190203040506im_/"
PHOTO = "https://i.gr-assets.com/images/S/compressed.photo.goodreads.com/books/1i/4712.jpg"


def read(page: bytes | str) -> Book:
    return read_page(page.encode() if isinstance(page, str) else page, fetched_at=FETCHED_AT)


def pages() -> list[bytes]:
    present, earlier = NextPage(), LegacyPage()
    present.book["title"], present.linked["name"] = "Das Salz — “größer”", "Das Salz — “größer”"
    present.book["titleComplete"] = present.book["title"]
    present.visible = present.visible.replace(">The Salt Ledger<", ">Das Salz — “größer”<")
    earlier.title = earlier.page_title = earlier.og_title = "Der Garten — “süß”"
    return [present.page(), earlier.page(), present.page(data=False)]


BOTH = pytest.mark.parametrize("page", pages(), ids=["next", "legacy", "json-ld"])


@BOTH
def test_string_literals(page):
    whole = read(page)
    for literal in (repr(page), repr(page.decode()), json.dumps(page.decode()), f"  {page!r}\n"):
        assert read(literal) == whole


@BOTH
def test_references_in_scripts_of_a_page_saved_as_ascii(page):
    whole = read(page)
    ascii_page = page.decode().encode("ascii", "xmlcharrefreplace")
    assert ascii_page.isascii()
    assert read(ascii_page) == whole


def test_references_in_raw_json_of_a_page_saved_as_ascii():
    page = NextPage()
    page.book["title"] = "Größe — Maß"
    raw = page.page().decode().replace(page.json(), json.dumps(page.data, ensure_ascii=False))
    raw = re.sub(r"\\u00f6|\\u00df|\\u2014", lambda code: json.loads(f'"{code[0]}"'), raw)
    assert read(raw.encode("ascii", "xmlcharrefreplace")).title == "Größe — Maß"


@BOTH
def test_capital_tags_and_attributes(page):
    loud = re.sub(r"<(/?)([a-z][a-z0-9]*)\b", lambda tag: f"<{tag[1]}{tag[2].upper()}", page.decode())
    loud = re.sub(
        r"\b(id|class|itemprop|href|content|property|src)=", lambda name: f"{name[1].upper()}=", loud
    )
    assert read(loud) == read(page)


@BOTH
def test_what_is_within_the_body_is_whole(page):
    text = page.decode()
    body = text[text.index("<body") : text.index("</html>")]
    inner = body[body.index(">") + 1 : body.rindex("</body>")]
    whole = read(page)
    for part in (body, inner):
        book = read(part)
        assert (book.id, book.title, book.rating) == (whole.id, whole.title, whole.rating)


def chrome(source: str) -> str:
    rows = "".join(
        f'<tr><td class="line-number" value="{number}"></td><td class="line-content">'
        f'<span class="html-tag">{html.escape(line)}</span></td></tr>'
        for number, line in enumerate(source.splitlines(), 1)
    )
    return f"<html><head></head><body><div class='x'></div><table>{rows}</table></body></html>"


def firefox(source: str) -> str:
    return (
        "<!DOCTYPE html><html><head><title>view-source:https://www.goodreads.com/book/show/1</title></head>"
        f'<body id="viewsource" class="highlight"><pre><span id="line1"></span>{html.escape(source)}'
        "</pre></body></html>"
    )


@BOTH
@pytest.mark.parametrize("viewer", [chrome, firefox])
def test_a_saved_view_of_the_source(page, viewer):
    shown, whole = read(viewer(page.decode())), read(page)
    assert (shown.id, shown.title, shown.description, shown.stars) == (
        whole.id,
        whole.title,
        whole.description,
        whole.stars,
    )


@pytest.mark.parametrize("codec", ["cp1252", "cp1250", "utf-16"])
def test_a_page_in_an_encoding_of_its_own(codec):
    page = LegacyPage()
    page.title = "Der Süßgarten"
    text = (
        page.page()
        .decode()
        .replace("<head>", f'<head><META http-equiv=Content-Type content="text/html; charset={codec}">')
    )
    assert read(text.encode(codec)).title == "Der Süßgarten"


@pytest.mark.parametrize("label", ["punycode", "utf-7", "unicode_escape", "zlib", "no-such-codec"])
def test_encodings_that_are_no_encodings_of_pages_are_not_used(label):
    page = LegacyPage()
    page.title = "Der Süßgarten"
    text = page.page().decode().replace("<head>", f'<head><meta charset="{label}">')
    assert read(text).title == read(text.encode("cp1252")).title == "Der Süßgarten"


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("The \u200bSalt\u2060 Led\u00adger", "The Salt Ledger"),
        ("\ufeffSalt\u200e", "Salt"),
        ("\u202eSalt\u202c", "Salt"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("\u200fملح\u200f", "ملح"),
        ("ملح \u200e(Salt)\u200e البحر", "ملح \u200e(Salt)\u200e البحر"),
        ("👩\u200d🚀", "👩\u200d🚀"),
    ],
)
def test_characters_that_nobody_sees(written, read_as):
    page = NextPage()
    page.book |= {"title": written, "titleComplete": f"{written} (X, #1)", "description": f"<b>{written}</b>"}
    page.state["Contributor:1"]["name"] = written
    page.work["details"]["originalTitle"] = written
    book = read(page.json())
    assert (book.title, book.authors[0], book.original_title, book.description) == (read_as,) * 4
    earlier = LegacyPage()
    earlier.title = written
    assert read(earlier.page()).title == read_as


def test_the_series_of_a_title_whose_subtitle_the_site_leaves_out():
    page = LegacyPage()
    page.title, page.page_title = "The Tin Orchard: A Novel", "The Tin Orchard: A Novel by Ada Quill"
    assert read(page.page()).title_complete == "The Tin Orchard: A Novel (Orchard, #1)"
    page.og_title = "The Tin (Orchard, #1)"  # another title, not one without its subtitle
    assert read(page.page()).title_complete == "The Tin Orchard: A Novel"


def test_a_series_that_is_printed_but_not_linked():
    page = LegacyPage()
    page.title = page.page_title = "The Tin Orchard (Orchard, #1)"
    page.series_line, page.boxes = "", []
    book = read(page.page())
    assert (book.title, book.title_complete) == ("The Tin Orchard", "The Tin Orchard (Orchard, #1)")
    page.title = page.page_title = page.og_title = "The Tin Orchard (A Novel)"
    assert read(page.page()).title == "The Tin Orchard (A Novel)"


@pytest.mark.parametrize(
    ("printed", "slug", "award"),
    [
        (
            "Premio Nazionale di Letteratura per l'Infanzia e la Giovane Età di Ostwick for Children (1999)",
            "premio-nazionale-di-letteratura-per-l-infanzia-e-la-giovane-et-di-ostw",
            (
                "Premio Nazionale di Letteratura per l'Infanzia e la Giovane Età di Ostwick",
                "Children",
                True,
            ),
        ),
        (
            "Medal for the Most Useful Almanac of Tides, Winds and Salt (Northern Section) Nominee (2001)",
            "medal-for-the-most-useful-almanac-of-tides-winds-and-salt-northern-sec",
            ("Medal for the Most Useful Almanac of Tides, Winds and Salt (Northern Section)", None, False),
        ),
        ("Prize for Tin Nominee for Novel (2001)", "prize-for-tin", ("Prize for Tin", "Novel", False)),
    ],
)
def test_awards_whose_slug_is_cut(printed, slug, award):
    page = LegacyPage()
    link = f'<a class="award" href="/award/show/7-{slug}">{printed}</a>'
    page.boxes = [("Literary Awards", link)]
    name, category, won = award
    year = int(printed[-5:-1])
    assert read(page.page()).awards == (Award(name, category, year, won),)


def test_a_series_whose_slug_is_cut():
    name = "The Chronicles of the Salt Merchants of Ostwick #Forever and Their Many Cousins"
    page = LegacyPage()
    slug = "the-chronicles-of-the-salt-merchants-of-ostwick-forever-and-their-many"
    page.boxes = [("Series", f'<a href="/series/8-{slug}">{name} #3</a>')]
    assert read(page.page()).series == (SeriesEntry(name, "3"),)


CHOICE = {
    "__typename": "Award",
    "awardedAt": 2015,
    "category": "Readers' Favorite Fiction",
    "designation": "NOMINEE",
}
GLUED = {
    "name": "Goodreads Choice Award",
    "awardedAt": stamp(2018),
    "category": "Fiction (2015) and Nominee for Best of the Best",
    "designation": "WINNER",
}


def with_awards(won: list[object], choice: list[object]) -> tuple[Award, ...]:
    page = NextPage()
    page.work["details"]["awardsWon"], page.work["choiceAwards"] = won, choice
    return read(page.json()).awards


def test_awards_of_the_site_itself():
    fiction = Award("Goodreads Choice Award", "Readers' Favorite Fiction", 2015, won=False)
    assert with_awards([], [CHOICE]) == (fiction,)
    assert with_awards([GLUED], [CHOICE]) == (fiction,)
    plain = GLUED | {"awardedAt": stamp(2015), "category": "Fiction and for Humor", "designation": "NOMINEE"}
    assert with_awards([plain], [CHOICE]) == (
        Award("Goodreads Choice Award", "Fiction and for Humor", 2015, won=False),
    )
    assert len(with_awards([plain], [CHOICE, CHOICE | {"category": "Readers' Favorite Poetry"}])) == 2
    assert with_awards([GLUED], []) == (
        Award("Goodreads Choice Award", "Fiction (2015) and Nominee for Best of the Best", 2018, won=True),
    )


def test_awards_without_a_year_are_told_apart_where_json_ld_runs_them_together():
    page = NextPage()
    page.linked["awards"] = "Harbour Prize, Tin Medal, and for all (2004), Last Cup"
    book = read(page.page(data=False))
    assert book.awards == (
        Award("Harbour Prize", None, None, None),
        Award("Tin Medal, and for all", None, 2004, None),
        Award("Last Cup", None, None, None),
    )
    assert warned(book, "award without a year")


def test_roles_of_the_author_block_before_2018():
    page = LegacyPage()
    names = ", ".join(
        f'<a class="authorName" href="{SITE}/author/show/{number}.X">'
        f'<span itemprop="name">{name}</span></a>{role}'
        for name, number, role in (
            ("Ada Quill", 21, ' <span class="greyText">(Goodreads Author)</span>'),
            ("Cy Pen", 23, ""),
            ("Ben Ruler", 22, ' <span class="authorName greyText smallText role">(Translator)</span>'),
        )
    )
    whole = page.page().decode()
    block = re.sub(
        r'(?s)<div id="bookAuthors">.*?(?=<div id="bookMeta">)',
        f'<div id="bookAuthors"><span class="by">by</span><span itemprop="author">{names}</span></div>',
        whole,
    )
    assert read(block).contributors == (
        Contributor("Ada Quill", "Author", 21),
        Contributor("Cy Pen", "Author", 23),
        Contributor("Ben Ruler", "Translator", 22),
    )


def test_an_author_who_is_listed_twice_is_one():
    page = LegacyPage()
    page.people = [
        ("Ada Quill", "", 21, ""),
        ("Ben Ruler", "(Translator)", 22, ""),
        ("Ada Quill", "", 21, ""),
    ]
    book = read(page.page())
    assert (book.authors, len(book.contributors)) == (("Ada Quill",), 3)


@pytest.mark.parametrize(
    ("node", "key", "field"),
    [("Contributor:1", "name", "contributors"), ("Series:1", "title", "series")],
)
def test_names_that_have_moved_within_the_data(node, key, field):
    page = NextPage()
    whole = read(page.page())
    page.state[node][f"{key}V2"] = page.state[node].pop(key)
    book = read(page.page())
    assert getattr(book, field) == getattr(whole, field)
    assert warned(book, f"taken from what it shows: {field}")
    rest = read(page.json())
    assert warned(rest, f"not found: {field}")
    if field == "contributors":
        assert rest.authors == ("Ben Ruler",)


def test_other_names_that_have_moved():
    page = NextPage()
    for item in page.book["bookGenres"]:
        item["genre"] = {"label": item["genre"]["name"]}
    page.book["details"]["language"] = {"label": "English"}
    page.work["details"]["characters"] = [{"label": "Mina Vael"}]
    book = read(page.page())
    assert (book.genres, book.language) == (("Fiction", "Sea Stories"), "English")
    assert warned(book, "not found: characters")


def test_covers_of_archived_pages():
    page = LegacyPage()
    page.cover = f'<img id="coverImage" src="{ARCHIVE}{PHOTO}">'
    page.description = f'<span>See <a href="{ARCHIVE}{SITE}/book/show/3">x</a></span>'
    book = read(page.page())
    assert book.cover_url == PHOTO
    assert f'href="{SITE}/book/show/3"' in (book.description_html or "")


@pytest.mark.parametrize("source", ["./The Tin Orchard_files/4712.jpg", "data:image/jpeg;base64,/9j/4AAQ"])
def test_covers_of_pages_saved_with_their_pictures(source):
    page = LegacyPage()
    page.cover = f'<img id="coverImage" src="{source}">'
    whole = page.page().decode()
    assert read(whole).cover_url is None
    assert warned(read(whole), "as cover")
    image = f'<meta property="og:image" content="{PHOTO.replace(".jpg", "._UY630_SR1200,630_.jpg")}">'
    book = read(whole.replace("<head>", f"<head>{image}"))
    assert (book.cover_url, warned(book, "as cover")) == (PHOTO, False)
    logo = image.replace(PHOTO.rpartition("/")[0], "https://s.gr-assets.com/assets/facebook/goodreads_wide-1")
    assert read(whole.replace("<head>", f"<head>{logo}")).cover_url is None
    page.cover = '<div class="noCoverMediumContainer"></div>'
    assert read(page.page().decode().replace("<head>", f"<head>{image}")).cover_url is None


def test_no_warning_for_a_cover_that_another_source_has():
    page = NextPage()
    page.visible = re.sub(r'src="[^"]*"', 'src="data:image/png;base64,iVBOR"', page.visible)
    book = read(page.page(data=False))
    assert book.cover_url == page.book["imageUrl"]
    assert not warned(book, "as cover")
    assert warned(read(page.page(data=False, linked=False)), "as cover")


def test_the_complete_title_of_the_visible_page_may_stand_in_og_title():
    page = NextPage()
    whole = page.page(data=False, linked=False).decode()
    whole = whole.replace("The Salt Ledger (Harbour Books, #2) by", "The Salt Ledger by").replace(
        "<head>", '<head><meta property="og:title" content="The Salt Ledger (Harbour Books, #2)">'
    )
    assert read(whole).title_complete == "The Salt Ledger (Harbour Books, #2)"
