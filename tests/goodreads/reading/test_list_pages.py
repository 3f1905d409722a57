"""The books on pages full of books, in both layouts and in the forms that people save."""

from __future__ import annotations

import gzip
import html
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_pages import SITE, LegacyPage, NextPage

from bookq_gui.goodreads.parsing.other_pages import MOST_BOOKS, books_on
from bookq_gui.model.imports import ListedBook, ListPage

SALT = ListedBook(7, "The Salt Ledger (Harbour Books, #2)", ("Ada Quill",))
TIN = ListedBook(8, "The Tin Orchard", ("Ada Quill", "Cy Pen"))


def page(title: str, path: str, body: str, *, end: str = "</body></html>") -> str:
    link = f'<link rel="canonical" href="{SITE}{path}">'
    return f"<!DOCTYPE html><html><head><title>{html.escape(title)}</title>{link}</head><body>{body}{end}"


def author(name: str, role: str = "") -> str:
    said = f' <span class="authorName greyText smallText role">({role})</span>' if role else ""
    link = f'<a class="authorName" href="{SITE}/author/show/21.X"><span itemprop="name">{name}</span></a>'
    return f'<div class="authorName__container">{link}{said}, </div>'


def row(book: ListedBook, *, extra: str = "") -> str:
    title = html.escape(book.title)
    return (
        f'<tr itemscope><td><a title="{title}" href="/book/show/{book.id}-x">'
        f'<img alt="{title[:9]}..." class="bookCover"></a></td><td><a class="bookTitle" itemprop="url" '
        f'href="/book/show/{book.id}-x?from_search=true"><span itemprop="name">{title}</span></a><br/>by'
        f"{''.join(map(author, book.authors))}{extra}</td></tr>"
    )


def test_a_list():
    translator = author("Ben Ruler", "Translator")
    paging = (
        '<a rel="next" class="next_page" href="/list/comments/7?page=2">next</a>'
        '<a class="next_page" rel="next" href="/list/show/7.Sea_Books?page=2&amp;x=1">next</a>'
    )
    source = page(
        "Sea Books (1,234 books)",
        "/list/show/7.Sea_Books",
        f"<table>{row(SALT, extra=translator)}{row(TIN)}{row(SALT)}</table>{paging}",
    )
    assert books_on(source) == ListPage(
        kind="list",
        name="Sea Books",
        books=(SALT, TIN),
        url=f"{SITE}/list/show/7.Sea_Books",
        next_url=f"{SITE}/list/show/7.Sea_Books?page=2&x=1",
        total=1234,
    )
    assert books_on(source.encode()) == books_on(repr(source)) == books_on(source)


@pytest.mark.parametrize(
    ("title", "path", "kind"),
    [
        ("Science Fiction Books", "/shelf/show/science-fiction", "shelf"),
        ("Books by Ada Quill", "/author/list/21.Ada_Quill", "author"),
        ("Ada Quill (Author of The Salt Ledger)", "/author/show/21.Ada_Quill", "author"),
        ("Editions of The Salt Ledger by Ada Quill", "/work/editions/77-x", "editions"),
        ("Harbour Books Series by Ada Quill", "/series/5-harbour-books", "series"),
        ("Best Fiction 2016 — Goodreads Choice Awards", "/choiceawards/best-fiction-books-2016", "awards"),
        ("Books similar to The Salt Ledger", "/book/similar/7-x", "other"),
        ("Ada Quill (7 books) | Goodreads", "/user/show/3-ada", "other"),
    ],
)
def test_other_pages_of_rows(title, path, kind):
    found = books_on(page(title, path, f"<table>{row(SALT)}{row(TIN)}</table>"))
    assert found is not None
    assert (found.kind, found.books) == (kind, (SALT, TIN))


def test_the_books_of_a_person():
    def cells(book: ListedBook, printed: str) -> str:
        name, _, series = book.title.partition(" (")
        dark = f'<span class="darkGreyText">({series}</span>' if series else ""
        return (
            '<tr id="review_1" class="bookalike review"><td class="field cover"><label>cover</label><div>'
            f'<a href="/book/show/{book.id}-x"><img alt="{book.title}"></a></div></td>'
            f'<td class="field title"><label>title</label><div class="value"><a title="{book.title}" '
            f'href="/book/show/{book.id}-x"> {name}\n {dark}</a></div></td><td class="field author">'
            f'<label>author</label><div class="value"><a href="/author/show/21">{printed}</a> *</div></td>'
            '<td class="field rating"><a href="/book/show/99-not-this">x</a></td></tr>'
        )

    body = (
        f'<table id="books">{cells(SALT, "Quill, Ada")}{cells(TIN._replace(authors=()), "Madonna")}</table>'
    )
    found = books_on(page("Ada’s books on Goodreads (2 books)", "/review/list/3", body))
    assert found is not None
    assert (found.kind, found.total) == ("books", 2)
    assert found.books == (SALT, TIN._replace(authors=("Madonna",)))


def test_a_series_that_the_browser_draws():
    def part(name: str, **props: object) -> str:
        return (
            f'<div data-react-class="ReactComponents.{name}" '
            f'data-react-props="{html.escape(json.dumps(props))}"></div>'
        )

    books = [
        {"book": {"bookId": str(book.id), "title": book.title, "author": {"name": book.authors[0]}}}
        for book in (SALT, TIN)
    ]
    body = (
        part("SeriesHeader", title="Harbour Books Series", subtitle="2 primary works")
        + part("SeriesList", series=books[:1], seriesHeaders=["Book 2"])
        + part("SeriesList", series=[*books[1:], {"book": None}, None, {}], seriesHeaders=["Book 1-3"])
        + part("FullPagePaginationControls", numWorks=150, currentPageNumber=1, perPage=100)
    )
    found = books_on(page("Harbour Books Series by Ada Quill", "/series/5-harbour-books", body))
    assert found == ListPage(
        kind="series",
        name="Harbour Books",
        books=(SALT._replace(position="2"), ListedBook(8, TIN.title, ("Ada Quill",), "1-3")),
        url=f"{SITE}/series/5-harbour-books",
        next_url=f"{SITE}/series/5-harbour-books?page=2",
        total=150,
    )


def test_a_page_of_the_present_layout_that_lists_books():
    data = NextPage()
    state = {
        "ROOT_QUERY": {"getList({})": {}},
        "Book:1": {
            "legacyId": 7,
            "titleComplete": SALT.title,
            "primaryContributorEdge": {"node": {"__ref": "C:1"}},
        },
        "Book:2": {"legacyId": 8, "title": TIN.title},
        "Book:3": {"webUrl": "x"},
        "C:1": {"name": "Ada  Quill"},
    }
    data.data["props"]["pageProps"]["apolloState"], data.data["page"] = state, "/list/show/[list_id]"
    source = page("Sea Books", "/list/show/7", f'<script id="__NEXT_DATA__">{data.json()}</script>')
    found = books_on(source)
    assert found is not None
    assert found.books == (SALT, TIN._replace(authors=()))
    drawn = '<h3 data-testid="bookTitle"><a href="/book/show/8-x">The Tin Orchard</a></h3>'
    drawn += "".join(
        f'<a class="ContributorLink" href="/author/show/2"><span>{name}</span></a>' for name in TIN.authors
    )
    found = books_on(page("Sea Books", "/list/show/7", drawn))
    assert found is not None
    assert found.books == (TIN,)


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Ada&apos;s bookshelf: read</title>
<item><title>The Salt Ledger (Harbour Books, #2)</title><book_id>7</book_id>
<author_name>Ada Quill</author_name></item>
<item><title>A note</title></item></channel></rss>"""


def test_the_feed_of_a_shelf():
    found = books_on(FEED)
    assert found == ListPage(kind="shelf", name="Ada's bookshelf: read", books=(SALT,))
    assert books_on(FEED.replace("book_id", "id")) is None
    bomb = FEED.replace(
        "<rss", '<!DOCTYPE rss [<!ENTITY a "x"><!ENTITY b SYSTEM "file:///etc/passwd">]><rss', 1
    )
    again = books_on(bomb.replace("A note", "&a;&b;"))
    assert again is None or again.books == (SALT,)


@pytest.mark.parametrize(
    "source",
    [
        "",
        "just words",
        NextPage().page(),
        NextPage().page(data=False),
        LegacyPage().page(),
        page("Page not found", "/", row(SALT)),
        page("Sign in", "/user/sign_in", row(SALT)),
        page("The Salt Ledger Quotes by Ada Quill", "/work/quotes/7", row(SALT)),
        page("Sea Books (0 books)", "/list/show/7", "<p>empty</p>"),
        page("Goodreads | Home", "/", '<a href="/book/show/7">The Salt Ledger</a>'),
        page("Elsewhere", "", '<a href="https://goodreads.com.evil.example/book/show/7">The Salt Ledger</a>'),
    ],
)
def test_what_lists_no_books(source):
    assert books_on(source) is None


def test_a_list_that_breaks_off_says_so():
    found = books_on(page("Sea Books (2 books)", "/list/show/7", f"<table>{row(SALT)}<tr><td", end=""))
    assert found is not None
    assert (found.books, found.whole) == ((SALT,), False)


def test_plain_links_of_a_list_count_where_there_is_nothing_better():
    body = (
        '<a href="/book/show/7-x">The Salt Ledger</a><a href="/book/show/8"><img alt="Tin"></a>'
        '<a href="/book/show/9"></a>'
    )
    found = books_on(page("Sea Books (2 books)", "/list/show/7", body))
    assert found is not None
    assert [(book.id, book.title) for book in found.books] == [(7, "The Salt Ledger"), (8, "Tin")]


def test_there_is_an_end_to_it():
    many = "".join(row(ListedBook(number, f"Book {number}")) for number in range(1, MOST_BOOKS + 500))
    found = books_on(page("Sea Books", "/list/show/7", f"<table>{many}</table>"))
    assert found is not None
    assert len(found.books) == MOST_BOOKS
    assert books_on(page("Sea Books", "/list/show/7", "<a>" * 200_000 + "<div>" * 100_000)) is None


@given(
    st.text(max_size=200),
    st.sampled_from([row(SALT), FEED, LegacyPage().page().decode()]),
    st.integers(0, 900),
)
def test_nothing_is_too_odd(text, source, at):
    spoilt = page("Sea Books", "/list/show/7", source[:at] + text + source[at:])
    found = books_on(spoilt)
    assert found is None or ListPage.from_json(found.to_json()) == found
    books_on(text)


def test_the_real_pages_full_of_books(shared_pages):
    found = {}
    for path in sorted((shared_pages / "pages").glob("nonbook-*.gz")):
        listed = books_on(gzip.decompress(path.read_bytes()))
        if listed is not None:
            found[path.name.removesuffix(".html.gz")] = (listed.kind, len(listed.books), listed.total)
            assert all(book.title and book.authors for book in listed.books)
    assert found == {
        "nonbook-list-show-2025": ("list", 100, 9845),
        "nonbook-search-results-2025": ("search", 10, 189),
        "nonbook-shelf-show-2025": ("shelf", 50, None),
        "nonbook-work-editions": ("editions", 10, None),
    }
