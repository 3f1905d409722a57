"""Jobs that look up an ISBN or fetch a page full of books."""

from __future__ import annotations

import badsite
import pytest
from badsite import BadSite
from wirekit import Told, job_for

from bookq_gui.goodreads.page_handler import PageHandler
from bookq_gui.goodreads.responses import Problem
from bookq_gui.goodreads.site import list_job, page_job
from bookq_gui.model.book import key_of
from bookq_gui.model.imports import ListedBook, ListPage
from bookq_gui.model.job import Finished, GaveUp, Job, NewJob, OpenBreaker, Outcome, RetryLater

ISBN = "9780140447934"
ROWS = "".join(
    f'<tr><td><a class="bookTitle" href="/book/show/{number}-x"><span>Salt {number}</span></a>'
    '<a class="authorName" href="/author/show/21.X"><span>Ada Quill</span></a></td></tr>'
    for number in (7, 8)
)
LIST = (
    "<!DOCTYPE html><html><head><title>Books of the Sea (2,431 books)</title>"
    '<link rel="canonical" href="https://www.goodreads.com/list/show/7.Books_of_the_Sea"></head>'
    f'<body><table>{ROWS}</table><a class="next_page" href="/list/show/7.Books?page=2">next</a></body></html>'
).encode()


def run(handler: PageHandler, new: NewJob | None) -> Outcome:
    assert new is not None
    return handler(Job(id=new.id, queue=new.queue, source=new.source, attempts=1), Told())


def test_an_isbn_leads_to_its_book(bad: BadSite, handler: PageHandler) -> None:
    bad.interrupt(badsite.redirect(656))
    outcome = run(handler, page_job(key_of(ISBN)))
    assert isinstance(outcome, Finished), outcome
    assert outcome.also_satisfies == ("gr:656",)
    assert list(outcome.records) == ["book:656"]
    assert [request.path for request in bad.requests] == [f"/book/isbn/{ISBN}", "/book/show/656"]


def test_the_handler_names_the_isbn_as_a_redirect(bad: BadSite) -> None:
    from wirekit import handler_of

    from bookq_gui.goodreads.site import local_site

    seen: list[tuple[int, ...]] = []

    def records(book: object, *others: int) -> dict[str, str]:
        seen.append(others)
        return {}

    bad.interrupt(badsite.redirect(656))
    handler = handler_of(local_site(bad.url), records_of=records)
    run(handler, page_job(key_of(ISBN)))
    handler.close()
    assert seen == [(-int(ISBN),)]


@pytest.mark.parametrize(
    "answer",
    [
        badsite.status(404),
        badsite.redirect("/search?q=9780140447934"),
        badsite.redirect("/book/title?id=x"),
        badsite.other_page("Search results for &quot;9780140447934&quot; (showing 1-0 of 0 books)"),
    ],
)
def test_an_isbn_that_the_site_does_not_know(
    bad: BadSite, handler: PageHandler, answer: badsite.Answer
) -> None:
    bad.interrupt(answer)
    outcome = run(handler, page_job(key_of(ISBN)))
    assert isinstance(outcome, GaveUp), outcome
    assert outcome.error.kind == Problem.UNKNOWN_ISBN
    assert "no book with this ISBN" in str(outcome.error.message)


@pytest.mark.parametrize("new", [page_job(key_of(ISBN)), list_job("goodreads.com/list/show/7")])
def test_other_answers_mean_what_they_always_mean(
    bad: BadSite, handler: PageHandler, new: NewJob | None
) -> None:
    for answer, kind in (
        (badsite.challenge(), OpenBreaker),
        (badsite.blocked(), OpenBreaker),
        (badsite.status(503), RetryLater),
        (badsite.redirect("https://example.org/"), GaveUp),
    ):
        bad.interrupt(answer)
        assert isinstance(run(handler, new), kind)


def test_a_list_is_fetched_with_one_request(bad: BadSite, handler: PageHandler) -> None:
    bad.interrupt(badsite.page(LIST))
    new = list_job("https://www.goodreads.com/list/show/7.Books_of_the_Sea")
    outcome = run(handler, new)
    assert isinstance(outcome, Finished), outcome
    assert new is not None
    assert outcome.label == "Books of the Sea"
    assert ListPage.from_json(outcome.records[new.id]) == ListPage(
        kind="list",
        name="Books of the Sea",
        books=(ListedBook(7, "Salt 7", ("Ada Quill",)), ListedBook(8, "Salt 8", ("Ada Quill",))),
        url="https://www.goodreads.com/list/show/7.Books_of_the_Sea",
        next_url="https://www.goodreads.com/list/show/7.Books?page=2",
        total=2431,
    )
    assert [request.path for request in bad.requests] == ["/list/show/7"]


def test_a_list_may_move_to_its_own_address_but_nowhere_else(bad: BadSite, handler: PageHandler) -> None:
    bad.interrupt(badsite.redirect("/list/show/7.Books_of_the_Sea"), badsite.page(LIST))
    assert isinstance(run(handler, list_job("goodreads.com/list/show/7")), Finished)
    for target in ("/search?q=x", "/review/list/1", "/user/sign_in", "/"):
        bad.interrupt(badsite.redirect(target))
        assert not isinstance(run(handler, list_job("goodreads.com/list/show/7")), Finished)


def test_a_list_without_books_says_so(bad: BadSite, handler: PageHandler) -> None:
    bad.interrupt(badsite.other_page("Books of the Sea (0 books)", "/list/show/7"))
    outcome = run(handler, list_job("goodreads.com/list/show/7"))
    assert isinstance(outcome, GaveUp)
    assert outcome.error.kind == Problem.NO_BOOKS


def test_no_other_job_of_the_queue_is_known(handler: PageHandler) -> None:
    with pytest.raises(ValueError, match="not the id"):
        handler(job_for(656, id="x:1"), Told())
    with pytest.raises(ValueError, match="not the id"):
        handler(job_for(656, id="gr:x"), Told())


@pytest.mark.parametrize(
    "stored", ["", "[]", "{}", '{"books": 1}', '{"books": [[1]]}', '{"books": [], "x": 1}']
)
def test_a_stored_page_that_is_none(stored: str) -> None:
    with pytest.raises(ValueError, match="not a page full of books"):
        ListPage.from_json(stored)
