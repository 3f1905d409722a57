"""Every form of the address of a book, and texts that only look like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.goodreads.links import job_of
from bookq_gui.goodreads.site import list_job, page_job
from bookq_gui.model.book import url_of
from bookq_gui.model.job import NewJob, book_id_of
from bookq_gui.model.message import Message


def book_of(text: str, *, ids: bool = False) -> int | None:
    """The id of the book that ``text`` means."""
    job = job_of(text, ids=ids)
    return book_id_of(job.id) if isinstance(job, NewJob) else None


GOOD = """
https://www.goodreads.com/book/show/656
https://www.goodreads.com/book/show/656/
https://www.goodreads.com/book/show/656.War_and_Peace
https://www.goodreads.com/book/show/656-war-and-peace
https://www.goodreads.com/book/show/656._
https://www.goodreads.com/book/show/656.xml
https://www.goodreads.com/book/show/656.Война_и_мир
https://www.goodreads.com/book/show/656-%D0%B2%D0%BE%D0%B9%D0%BD%D0%B0
https://www.goodreads.com/book/show/656?ac=1&from_search=true&qid=abc&rank=1
https://www.goodreads.com/book/show/656.War_and_Peace?from_srp=true
https://www.goodreads.com/book/show/656?utm_medium=api&utm_source=rss
https://www.goodreads.com/book/show/656#other_reviews
https://www.goodreads.com/book/show/656-war-and-peace#CommunityReviews
https://www.goodreads.com/book/show/656/reviews
https://www.goodreads.com/book/show/656/reviews?reviewFilters=abc
https://www.goodreads.com/en/book/show/656.War_and_Peace
https://www.goodreads.com/zh-TW/book/show/656
https://www.goodreads.com/ceb/book/show/656
https://www.goodreads.com/book/656.War_and_Peace/get_a_copy
https://www.goodreads.com/book/656/questions
https://www.goodreads.com/book/photo/656
https://www.goodreads.com/book/photo/656.War_and_Peace
https://www.goodreads.com/book/edit/656
https://www.goodreads.com/book/quotes/656
https://www.goodreads.com/review/edit/656
https://www.goodreads.com/book/show?id=656
https://www.goodreads.com/book/show/?id=656
https://www.goodreads.com/book/show.xml?key=K&id=656
https://www.goodreads.com/book/show?key=K&amp;id=656
https://www.goodreads.com//book//show//656
https://www.goodreads.com/book%2Fshow%2F656
https://goodreads.com/book/show/656
http://goodreads.com/book/show/656
http://www.goodreads.com/book/show/656
https://m.goodreads.com/book/show/656
HTTPS://WWW.GOODREADS.COM/BOOK/SHOW/656.WAR
//www.goodreads.com/book/show/656
https:/www.goodreads.com/book/show/656
www.goodreads.com/book/show/656
goodreads.com/book/show/656
m.goodreads.com/book/show/656?ref=x
Goodreads.com/Book/Show/656
https://www.goodreads.com./book/show/656
com.goodreads.https://book/show/656
com.goodreads.https://www.goodreads.com/book/show/656
<https://www.goodreads.com/book/show/656>
	https://www.goodreads.com/book/show/656
(https://www.goodreads.com/book/show/656)
"https://www.goodreads.com/book/show/656"
“https://www.goodreads.com/book/show/656”
https://www.goodreads.com/book/show/656.
https://www.goodreads.com/book/show/656,
https://www.goodreads.com/book/show/656)
https://www.goodreads.com/book/show/656]
https://www.goodreads.com/book/show/656">
https://www.goodreads.com/book/show/656!
https://www.goodreads.com/book/show/656。好书
https://www.goodreads.com:443/book/show/656
http://www.goodreads.com:80/book/show/656
goodreads://book/show/656
Goodreads://book/show/656?utm_source=x
https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F656
http%3a%2f%2fgoodreads.com%2fbook%2fshow%2f656-war
https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F656&data=05%7C01&reserved=0
https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F656&amp;data=05
https://www.google.com/url?q=https://www.goodreads.com/book/show/656&sa=D&source=editors
https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F656.War
https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F656%3Fx%3D1&h=AT0
""".strip("\n").split("\n")  # fmt: skip

LOOKALIKE = "only looks like Goodreads"
ODD = "does not belong there"
REFUSED = [
    ("https://www.goodreads.com/list/show/1.Best_Books_Ever", "list page. Open it and copy the links"),
    ("https://www.goodreads.com/shelf/show/fantasy", "shelf page"),
    ("https://www.goodreads.com/genres/fantasy", "genre"),
    ("https://www.goodreads.com/review/list/1?shelf=read", "someone's shelf"),
    ("https://www.goodreads.com/author/show/128382.Leo_Tolstoy", "author"),
    ("https://www.goodreads.com/series/45175-harry-potter", "series"),
    ("https://www.goodreads.com/work/editions/4912783", "editions"),
    ("https://www.goodreads.com/work/best_book/4912783", "names a work"),
    ("https://www.goodreads.com/work/4912783", "names a work"),
    ("https://www.goodreads.com/work/quotes/4912783", "quotes"),
    ("https://www.goodreads.com/quotes/tag/books", "quotes"),
    ("https://www.goodreads.com/user/show/1-otis", "person"),
    ("https://www.goodreads.com/review/show/123", "review"),
    ("https://www.goodreads.com/notes/123", "notes"),
    ("https://www.goodreads.com/search?q=tolstoy", "search"),
    ("https://www.goodreads.com/book/isbn/97801404", "looks an ISBN up"),
    ("https://www.goodreads.com/book/isbn?isbn=x", "ISBN"),
    ("https://www.goodreads.com/book/isbn_to_id/9780140447934", "ISBN"),
    ("https://www.goodreads.com/book/title?id=War+and+Peace", "looks a title up"),
    ("https://www.goodreads.com/book/similar/4912783", "similar books"),
    ("https://www.goodreads.com/choiceawards/best-books-2024", "awards"),
    ("https://www.goodreads.com/en/list/show/1", "list page"),
    ("https://www.goodreads.com/", "not the page of a book"),
    ("https://www.goodreads.com", "not the page of a book"),
    ("goodreads.com", "not the page of a book"),
    ("https://www.goodreads.com/about/us", "not the page of a book"),
    ("https://www.goodreads.com/?book/show/656", "not the page of a book"),
    ("https://www.goodreads.com/#/book/show/656", "not the page of a book"),
    ("https://www.goodreads.com/book/show/", "no book number"),
    ("https://www.goodreads.com/book/show/War_and_Peace", "no book number"),
    ("https://www.goodreads.com/book/show/0", "No book has the number"),
    ("https://www.goodreads.com/book/show/007", "No book has the number"),
    ("https://www.goodreads.com/book/show/-656", "No book has the number"),
    ("https://www.goodreads.com/book/show/+656", "no book number"),
    ("https://www.goodreads.com/book/show/x656", "no book number"),
    ("https://www.goodreads.com/book/show/656abc", "no book number"),
    ("https://www.goodreads.com/book/show/٦٥٦", "no book number"),
    ("https://www.goodreads.com/book/show/６５６", "no book number"),
    ("https://www.goodreads.com/book/show/9007199254740993", "No book has the number"),
    ("https://www.goodreads.com/book/show/99999999999999999999", "No book has the number"),
    ("https://www.goodreads.com/book/show?title=656", "no book number"),
    ("https://evilgoodreads.com/book/show/656", LOOKALIKE),
    ("evilgoodreads.com/book/show/656", LOOKALIKE),
    ("https://goodreads.com.evil.com/book/show/656", LOOKALIKE),
    ("https://www.goodreads.co/book/show/656", LOOKALIKE),
    ("https://goodreads.org/book/show/656", LOOKALIKE),
    ("https://good-reads.com/book/show/656", LOOKALIKE),
    ("https://www-goodreads.com/book/show/656", LOOKALIKE),
    ("https://goodreads.evil.com/book/show/656", LOOKALIKE),
    ("https://g00dreads.com/book/show/656", LOOKALIKE),
    ("https://gооdreads.com/book/show/656", LOOKALIKE),
    ("https://gοοdreads.com/book/show/656", LOOKALIKE),
    ("https://xn--gdreads-9iga.com/book/show/656", LOOKALIKE),
    ("https://ｇｏｏｄｒｅａｄｓ.com/book/show/656", LOOKALIKE),
    ("https://www.goodreads。com/book/show/656", LOOKALIKE),
    ("https://www.g%6Fodreads.com/book/show/656", LOOKALIKE),
    ("https://www.%67oodreads.com/book/show/656", LOOKALIKE),
    ("https://www.goodreads.com%2Fbook@evil.com/book/show/656", ODD),
    ("https://www.goodreads.com@evil.com/book/show/656", ODD),
    ("https://me@www.goodreads.com/book/show/656", ODD),
    ("https://me:secret@www.goodreads.com/book/show/656", ODD),
    ("https://www.goodreads.com:8080/book/show/656", ODD),
    ("http://www.goodreads.com:443/book/show/656", ODD),
    ("https://www.goodreads.com:80/book/show/656", ODD),
    ("goodreads://list/show/1", "list page"),
    ("goodreads://", "not the page of a book"),
    ("https%3A%2F%2Fwww.goodreads.com%2Flist%2Fshow%2F1", "list page"),
    ("https%3A%2F%2Fgoodreads.com.evil.com%2Fbook%2Fshow%2F656", LOOKALIKE),
    ("https%3A%2F%2Fme%40www.goodreads.com%2Fbook%2Fshow%2F656", ODD),
    ("https://www.google.com/url?q=https://www.goodreads.com/list/show/1", "list page"),
    ("https://www.google.com/url?q=https://goodreads.com.evil.com/book/show/656", LOOKALIKE),
    ("https://www.google.com/url?q=https://me@www.goodreads.com/book/show/656", ODD),
    ("https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F", "it leads to l.facebook.com."),
    ("https://www.goodreads.com:443@evil.com/book/show/656", ODD),
    ("goodreads.com:80@evil.com/book/show/656", ODD),
    ("https://www.goodreads.com\\@evil.com/book/show/656", ODD),
    ("https://bit.ly/3abcdef", "short link"),
    ("https://goodreads.app.link/abc", "short link"),
    ("https://example.org/book/show/656", "Not a Goodreads book link: it leads to example.org."),
    ("https://www.amazon.com/dp/0140447938", "Not a Goodreads book link"),
    ("https://", "Not a Goodreads book link"),
    ("9780140447935", "The check digit of the ISBN 9780140447935 is wrong. If only its last digit"),
    ("ISBN 0140447939", "it is 0140447938"),
    ("0-14-044793-9", "it is 0140447938"),
    ("https://www.goodreads.com/book/isbn/9780140447935", "it is 9780140447934"),
    ("656", "A number is not a link. If it is the id of a book, add https://www.goodreads.com/book/show/656"),
    ("goodreads:656", "https://www.goodreads.com/book/show/656"),
]

NOTHING = [
    "",
    "   ",
    "War and Peace",
    "goodreads",
    "#goodreads",
    "@goodreads",
    "no-reply@mail.goodreads.com",
    "goodreads/bookq",
    "goodreads_library_export.csv",
    "goodreads-export.csv",
    "/home/me/goodreads/656",
    "ftp://www.goodreads.com/book/show/656",
    "javascript:alert('goodreads.com/book/show/656')",
    "file:///goodreads.com/book/show/656",
    "+1 202 555 0143",
    "1234567890123",
    "2024-01-31",
    "0140447939",
    "978014044793",
]


@pytest.mark.parametrize("text", GOOD)
def test_every_form_of_the_address_is_recognised(text: str) -> None:
    assert book_of(text) == 656


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_what_is_no_book_is_refused_with_its_reason(text: str, words: str) -> None:
    answer = job_of(text)
    assert isinstance(answer, Message), answer
    assert words in str(answer)


ISBNS = [
    "9780140447934",
    "978-0-14-044793-4",
    "978\u20110\u201114\u2011044793\u20114",
    "0140447938",
    "ISBN: 978 0 14 044793 4",
    "ISBN-13: 9780140447934",
    "isbn 0-14-044793-8",
    "https://www.goodreads.com/book/isbn/9780140447934",
    "https://www.goodreads.com/book/isbn/0140447938?ref=x",
    "goodreads.com/book/isbn?isbn=9780140447934",
    "https://www.goodreads.com/en/book/isbn/978-0-14-044793-4",
]


@pytest.mark.parametrize("text", ISBNS)
def test_an_isbn_in_whatever_form_is_a_job(text: str) -> None:
    job = job_of(text)
    assert job == job_of(text, ids=True)
    assert isinstance(job, NewJob)
    assert (job.id, job.queue, job.label) == ("isbn:9780140447934", "pages", "ISBN 9780140447934")
    assert job.source == "https://www.goodreads.com/book/isbn/9780140447934"


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("https://www.goodreads.com/list/show/7.Best_Books?page=3", "list/show/7?page=3"),
        ("goodreads.com/list/show/7", "list/show/7"),
        ("https://www.goodreads.com/en/series/5-harbour-books?ref=x", "series/5"),
        ("https://m.goodreads.com/author/list/21.Ada_Quill?page=1&per_page=30", "author/list/21"),
        ("https://www.goodreads.com/author/show/21.Ada_Quill", "author/show/21"),
        ("https://www.goodreads.com/work/editions/77-the-tin-orchard", "work/editions/77"),
        ("https://www.goodreads.com/shelf/show/sea-stories", "shelf/show/sea-stories"),
    ],
)
def test_a_page_full_of_books_is_a_job_when_it_is_asked_for(address: str, path: str) -> None:
    job = list_job(address)
    assert job is not None
    assert (job.id, job.queue, job.source) == (f"list:{path}", "pages", f"https://www.goodreads.com/{path}")
    assert list_job(job.source) == job


@pytest.mark.parametrize(
    "address",
    [
        "https://www.goodreads.com/review/list/1?shelf=read",
        "https://www.goodreads.com/search?q=salt",
        "https://www.goodreads.com/shelf/user_shelves?book_id=1",
        "https://www.goodreads.com/work/77",
        "https://www.goodreads.com/work/quotes/77",
        "https://www.goodreads.com/book/show/1",
        "https://www.goodreads.com/list/show/0",
        "https://www.goodreads.com/api/list/show/7",
        "https://goodreads.com.evil.example/list/show/7",
        "https://evil.example/goodreads.com/list/show/7",
        "list/show/7",
        "",
    ],
)
def test_what_robots_forbid_and_all_else_is_no_page_full_of_books(address: str) -> None:
    assert list_job(address) is None


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_link_is_nothing(text: str) -> None:
    assert job_of(text) is None


@pytest.mark.parametrize("text", ["656", "goodreads:656", " Goodreads:656 "])
def test_ids_alone_count_when_asked_for(text: str) -> None:
    assert book_of(text, ids=True) == 656


def test_the_largest_id_is_taken_and_no_larger_one() -> None:
    assert book_of(url_of(2**53)) == 2**53
    assert isinstance(job_of(url_of(2**53 + 1)), Message)


def test_reasons_are_sentences_that_say_what_to_do() -> None:
    reasons = {str(answer) for text, _ in REFUSED if isinstance(answer := job_of(text), Message)}
    for reason in reasons:
        assert reason[0].isupper()
        assert reason.endswith((".", "656"))
        assert "invalid" not in reason.lower()


def test_a_job_is_one_a_book() -> None:
    jobs = {job.id for text in GOOD if isinstance(job := job_of(text), NewJob)}
    assert jobs == {"gr:656"}
    assert page_job(656, "War and Peace").label == "War and Peace"
    assert book_id_of("gr:656") == 656
    assert book_id_of("file:656") is None
    assert book_id_of("gr:") is None
    assert book_id_of("gr:٦") is None


@given(st.integers(1, 2**53), st.sampled_from(GOOD))
def test_any_id_in_any_form_comes_back(number: int, form: str) -> None:
    assert book_of(form.replace("656", str(number))) == number


@given(st.text(max_size=300))
def test_any_text_has_an_answer(text: str) -> None:
    assert isinstance(job_of(text), NewJob | Message | None)


@given(st.text(alphabet="abc.-:@/\\%#?0123456789goodreads", max_size=40))
def test_only_hosts_of_the_site_are_accepted(prefix: str) -> None:
    answer = job_of(f"https://{prefix}evil.example/book/show/656")
    if isinstance(answer, NewJob):
        from urllib.parse import urlsplit

        host = urlsplit(f"https://{prefix}evil.example/book/show/656").hostname or ""
        assert host.rstrip(".").endswith("goodreads.com")


@pytest.mark.parametrize(
    "text",
    [
        "https://www.google.com/url?q=www.goodreads.com/book/show/656",
        "https://www.google.com/search?q=https://www.goodreads.com/book/show/656",
        "https://google.evil.com/url?q=https://www.goodreads.com/book/show/656",
        "https://me@www.google.com/url?q=https://www.goodreads.com/book/show/656",
        "https://evil.com/www.goodreads.com/book/show/656",
        "https://evil.com/?u=https://www.goodreads.com/book/show/656",
        "https://evil.com/?u=https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F656",
        "https://evil.com#www.goodreads.com/book/show/656",
        "https://web.archive.org/web/2020/https://www.goodreads.com/book/show/656",
        "https://urldefense.com/v3/__https://www.goodreads.com/book/show/656.War__;!!Ab!xyz$",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.goodreads.com_book_show_656-2Dwar&d=x&e=",
        "https://www-goodreads-com.translate.goog/book/show/656?_x_tr_sl=en",
        "https://out.example.net/?t=https%253A%252F%252Fwww.goodreads.com%252Fbook%252Fshow%252F656%253Fx",
        "view-source:https://www.goodreads.com/book/show/656",
        "about:reader?url=https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F656",
        "chrome-extension://abc/suspended.html#ttl=x&pos=0&uri=https://www.goodreads.com/book/show/656-war",
        "moz-extension://abc/park.html?url=https%3A%2F%2Fgoodreads.com%2Fbook%2Fshow%2F656",
        "https://www.goodreads.com/book/reviews/656",
        "https://www.goodreads.com/book/stats/656?utf8=x",
        "https://www.goodreads.com/topic/list_book/656",
        "https://www.goodreads.com/book_link/follow/1?book_id=656",
        "https://www.goodreads.com/review/new/656",
    ],
)
def test_the_address_of_a_book_in_plain_sight_is_taken(text: str) -> None:
    assert book_of(text) == 656


@pytest.mark.parametrize(
    "text",
    [
        "https://out.example.net/?u=https://evilgoodreads.com/book/show/656",
        "https://out.example.net/?u=https://www.goodreads.com.evil.com/book/show/656",
        "https://out.example.net/?u=https://me@www.goodreads.com/book/show/656",
        "https://www.goodreads.com/author/show/656?work_id=656",
        "https://www.goodreads.com/work/quotes/656",
        "https://www.goodreads.com/book/similar/656",
        "https://evil-com.translate.goog/book/show/656",
    ],
)
def test_nothing_else_in_another_address_is_taken_for_a_book(text: str) -> None:
    assert isinstance(job_of(text), Message)


@pytest.mark.parametrize(
    "address",
    [
        "https://i.gr-assets.com/images/S/compressed.photo.goodreads.com/books/1583256501l/656._SX98_.jpg",
        "https://images-na.ssl-images-amazon.com/images/S/compressed.photo.goodreads.com/books/1432712438i/656.jpg",
        "https://m.media-amazon.com/images/S/compressed.photo.goodreads.com/books/1432712438i/656.jpg",
    ],
)
def test_the_address_of_a_cover_is_called_one(address: str) -> None:
    answer = job_of(address)
    assert isinstance(answer, Message)
    assert str(answer).startswith("This is a picture of a cover.")


@pytest.mark.parametrize(
    ("slug", "title"),
    [
        (".War_and_Peace", "War and Peace"),
        ("-war-and-peace", "War and peace"),
        ("-%D0%92%D0%BE%D0%B9%D0%BD%D0%B0?x=1", "Война"),
        ("", ""),
        (".1984", ""),
        ("?from=x", ""),
    ],
)
def test_the_name_in_a_link_is_the_title_until_the_page_is_there(slug: str, title: str) -> None:
    for start in ("https://www.goodreads.com/book/show/656", "http://goodreads.com/en/book/show/656"):
        job = job_of(start + slug)
        assert isinstance(job, NewJob)
        assert job.label == title
