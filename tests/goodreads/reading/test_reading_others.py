"""Responses without a book: each has its own kind of problem."""

from __future__ import annotations

import gzip

import pytest
from reading_pages import FETCHED_AT, SITE, LegacyPage, NextPage

from bookq_gui.goodreads.parsing import html, other_pages
from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.goodreads.responses import PageProblem, Problem

REAL = {
    "nonbook-404-next-2022.html": Problem.NOT_FOUND_PAGE,
    "nonbook-404-next-2025.html": Problem.NOT_FOUND_PAGE,
    "nonbook-book-reviews-2025.html": Problem.REVIEWS_PAGE,
    "nonbook-list-show-2025.html": Problem.LIST_PAGE,
    "nonbook-request-took-too-long.html": Problem.TOOK_TOO_LONG,
    "nonbook-robots-2025-04.txt": Problem.NOT_A_PAGE,
    "nonbook-search-empty-2025.html": Problem.SEARCH_PAGE,
    "nonbook-search-results-2025.html": Problem.SEARCH_PAGE,
    "nonbook-shelf-show-2025.html": Problem.SHELF_PAGE,
    "nonbook-signin-2026-trimmed.html": Problem.SIGN_IN,
    "nonbook-unexpected-error.html": Problem.UNEXPECTED_ERROR,
    "nonbook-waf-challenge-202.html": Problem.CHALLENGE,
    "nonbook-work-editions.html": Problem.EDITIONS_PAGE,
    "nonbook-work-quotes-2025.html": Problem.QUOTES_PAGE,
}


def problem_of(page: bytes | str) -> PageProblem:
    with pytest.raises(PageProblem) as raised:
        read_page(page.encode() if isinstance(page, str) else page, fetched_at=FETCHED_AT)
    assert raised.value.__cause__ is None
    return raised.value


def test_every_real_page_that_is_no_book(shared_pages):
    found = {}
    for path in sorted((shared_pages / "pages").glob("nonbook-*.gz")):
        problem = problem_of(gzip.decompress(path.read_bytes()))
        found[path.name.removesuffix(".gz")] = problem.kind
        assert problem.detail
    assert found == REAL


def head(title: str = "", address: str = "", body: str = "") -> str:
    link = f"<link href='{address}' rel='canonical'>" if address else ""
    return f"<!DOCTYPE html><html><head><title>{title}</title>{link}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("", Problem.NOT_A_PAGE),
        ("  \n", Problem.NOT_A_PAGE),
        ("just words", Problem.NOT_A_PAGE),
        (b"\x89PNG\r\n\x1a\n\x00\x00", Problem.NOT_A_PAGE),
        (b"%PDF-1.7 \xff\xfe", Problem.NOT_A_PAGE),
        (b"PK\x03\x04\x00" * 100, Problem.NOT_A_PAGE),
        ('{"error": "x"}', Problem.NOT_A_PAGE),
        ("{not json", Problem.NOT_A_PAGE),
        ('<?xml version="1.0"?><rss><channel></channel></rss>', Problem.FEED),
        ("<!-- x --><feed xmlns='http://www.w3.org/2005/Atom'></feed>", Problem.FEED),
        ('<?xml version="1.0"?>\n<GoodreadsResponse><book></book></GoodreadsResponse>', Problem.API_ANSWER),
        ('<?xml version="1.0"?><svg></svg>', Problem.NOT_A_PAGE),
        (head("Ada Quill (7 books) | Goodreads", f"{SITE}/user/show/21-ada"), Problem.PERSON_PAGE),
        (head("Mina Vael", f"{SITE}/characters/1-mina-vael"), Problem.CHARACTER_PAGE),
        (head("Ostwick", f"{SITE}/places/3-ostwick"), Problem.PLACE_PAGE),
        (head("Harbour Prize", f"{SITE}/award/show/7-harbour-prize"), Problem.AWARD_PAGE),
        (head("Best Fiction 2016", f"{SITE}/choiceawards/best-fiction-books-2016"), Problem.AWARD_PAGE),
        (head("Giveaway of The Salt Ledger", f"{SITE}/giveaway/show/9"), Problem.GIVEAWAY_PAGE),
        (head("Goodreads | Meet your next favorite book", f"{SITE}/"), Problem.HOME_PAGE),
        (head("Recent updates | Goodreads", f"{SITE}/home?ref=nav"), Problem.HOME_PAGE),
        (head("A quiz about salt", f"{SITE}/trivia/show/3"), Problem.OTHER_PAGE),
        (head("Ada", f"https://web.archive.org/web/2020im_/{SITE}/user/show/2"), Problem.PERSON_PAGE),
        (head("Example Domain"), Problem.UNKNOWN_PAGE),
        (head("", "", '<div id="challenge-container"></div>'), Problem.CHALLENGE),
        (head("Human Verification", "", '<div id="captcha-container"></div>'), Problem.CAPTCHA),
        (head("", "", "we need to verify that you're not a robot."), Problem.CHALLENGE),
        (head("ERROR: The request could not be satisfied"), Problem.BLOCKED),
        (head("403 Forbidden"), Problem.REFUSED),
        (head("404 Not Found"), Problem.NOT_FOUND),
        (head("429 Too Many Requests"), Problem.TOO_MANY_REQUESTS),
        (head("503 Service Temporarily Unavailable"), Problem.SERVER_ERROR),
        (head("502 Bad Gateway"), Problem.SERVER_ERROR),
        (head("Sign Up"), Problem.SIGN_IN),
        (head("", f"{SITE}/user/sign_in?returnurl=/book/show/1"), Problem.SIGN_IN),
        (
            head("Ada Quill (Author of The Salt Ledger)", f"{SITE}/author/show/21.Ada_Quill"),
            Problem.AUTHOR_PAGE,
        ),
        (head("Books by Ada Quill", f"{SITE}/author/list/21.Ada_Quill"), Problem.AUTHOR_PAGE),
        (head("Harbour Books Series by Ada Quill", f"{SITE}/series/5-harbour-books"), Problem.SERIES_PAGE),
        (
            head("Ada Quill Quotes (Author of The Salt Ledger)", f"{SITE}/author/quotes/21"),
            Problem.QUOTES_PAGE,
        ),
        (head("Sea Books", f"{SITE}/genres/sea"), Problem.SHELF_PAGE),
        (head("Sea Books", f"{SITE}/zh-TW/shelf/show/sea"), Problem.SHELF_PAGE),
        (head("Ada's books on Goodreads (12 books)", f"{SITE}/review/list/1"), Problem.LIST_PAGE),
        (head("Sea Books (1,234 books)", f"{SITE}/list/show/7.Sea"), Problem.LIST_PAGE),
        (head("X", "", "<div>Loading interface...</div>"), Problem.EMPTY_SHELL),
        ("<!DOCTYPE html><html><head><title>The Salt Led", Problem.UNKNOWN_PAGE),
        (f"<!DOCTYPE html><html><head><link rel='canonical' href='{SITE}/book/show/1'>", Problem.INCOMPLETE),
    ],
)
def test_other_answers(page, kind):
    assert problem_of(page).kind is kind


def test_a_good_page_is_a_good_page_whatever_else_it_loads():
    signs = (
        '<script>window.awsWafCookieDomainList = ["goodreads.com"]; window.gokuProps = {};</script>'
        '<script src="https://x.awswaf.com/x/challenge.js"></script><div id="challenge-container"></div>'
        '<div class="third_party_sign_in"></div><title>Sign in</title>'
    )
    page = NextPage()
    page.after = signs
    assert read_page(page.page(), fetched_at=FETCHED_AT).title == "The Salt Ledger"
    assert read_page(page.page(data=False), fetched_at=FETCHED_AT).title == "The Salt Ledger"
    earlier = LegacyPage()
    earlier.before_title = signs
    assert read_page(earlier.page(), fetched_at=FETCHED_AT).title == "The Tin Orchard"


def test_a_list_page_is_a_list_page_whatever_else_it_loads():
    page = head(
        "Sea Books (12 books)", "", "<script src='https://x.awswaf.com/challenge.js'></script>" + "x" * 50_000
    )
    assert problem_of(page).kind is Problem.LIST_PAGE


@pytest.mark.parametrize("title", ["", "Page not found"])
def test_a_book_that_is_null_was_not_found(title):
    page = NextPage()
    key = next(key for key in page.state["ROOT_QUERY"] if key.startswith("getBook"))
    page.state["ROOT_QUERY"][key] = None
    assert problem_of(page.page(visible=False, linked=False)).kind is Problem.NOT_FOUND_PAGE
    assert problem_of(page.json()).kind is Problem.NOT_FOUND_PAGE


@pytest.mark.parametrize(
    "state", [{}, None, [], {"ROOT_QUERY": {}}, {"ROOT_QUERY": None}, {"Book:1": {"legacyId": 1}}]
)
def test_a_page_without_entities_is_an_empty_shell(state):
    page = NextPage()
    page.data["props"]["pageProps"]["apolloState"] = state
    assert problem_of(page.page(visible=False, linked=False)).kind is Problem.EMPTY_SHELL
    assert problem_of(page.json()).kind is Problem.EMPTY_SHELL


def test_a_reference_that_leads_nowhere_is_an_empty_shell():
    page = NextPage()
    del page.state["Book:1"]
    assert problem_of(page.page(visible=False, linked=False)).kind is Problem.EMPTY_SHELL


def test_the_page_of_reviews_has_only_part_of_a_book():
    page = NextPage()
    page.data["page"] = "/book/show/[book_id]/reviews"
    assert problem_of(page.page()).kind is Problem.REVIEWS_PAGE


def test_another_route_of_the_site_is_no_shell():
    page = NextPage()
    page.data["page"], page.state["ROOT_QUERY"] = "/challenges/[id]", {"getChallenge": {}}
    del page.state["Book:1"]
    assert problem_of(page.page(visible=False, linked=False)).kind is Problem.UNKNOWN_PAGE


@pytest.mark.parametrize(("key", "kind"), [("title", Problem.INCOMPLETE), ("legacyId", Problem.INCOMPLETE)])
def test_a_book_without_title_or_id_is_incomplete(key, kind):
    page = NextPage()
    page.book |= (
        {"title": None, "titleComplete": None} if key == "title" else {"legacyId": None, "webUrl": None}
    )
    if key == "legacyId":
        page.state["ROOT_QUERY"] = {"getBookByLegacyId({})": {"__ref": "Book:1"}}
    assert problem_of(page.json()).kind is kind


def test_a_page_beyond_all_size():
    assert problem_of(b" " * (2**24 + 1)).kind is Problem.TOO_LARGE


def test_recognise_may_be_asked_alone(shared_pages):
    for name, kind in REAL.items():
        page = html.decode(gzip.decompress((shared_pages / "pages" / f"{name}.gz").read_bytes()))
        assert other_pages.recognise(page).kind is kind
