"""Links anywhere in a text, and none in a text without links, in linear time."""

from __future__ import annotations

import functools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bookq_gui.goodreads.links import job_of
from bookq_gui.imports import links as text_module
from bookq_gui.imports.links import find
from bookq_gui.model.imports import Recognised
from bookq_gui.model.job import NewJob


def ids(text: str, *, alone: bool = False) -> list[str]:
    recognise = functools.partial(job_of, ids=alone)
    return [found.job.id for found in find(text, recognise, ids=alone) if found.job]


def reasons(text: str) -> list[str]:
    return [str(found.reason) for found in find(text, job_of) if not found.job]


MAIL = """From: A Friend <friend@goodreads.com>
Hi! I read https://www.goodreads.com/book/show/1.One (twice!), then goodreads.com/book/show/2, and
m.goodreads.com/en/book/show/3-three?x=1. I love Goodreads.
> You asked for <https://www.goodreads.com/book/show/4>; here it is.
>> * [Five](https://www.goodreads.com/book/show/5.Five) and [six][1]
<p>Seven: <a href="https://www.goodreads.com/book/show/7.Seven?a=1&amp;b=2">Seven</a></p>
"https://www.goodreads.com/book/show/8",'https://www.goodreads.com/book/show/9'
https://www.goodreads.com/book/show/10,https://goodreads.com/book/show/11;www.goodreads.com/book/show/12
https://www.goodreads.com/book/show/13https://www.goodreads.com/book/show/14
see:https://www.goodreads.com/book/show/15. URL=https://www.goodreads.com/book/show/16
com.goodreads.https://book/show/17
**https://www.goodreads.com/book/show/18** _https://goodreads.com/book/show/19_ `goodreads.com/book/show/20`
「https://www.goodreads.com/book/show/21」、https://www.goodreads.com/book/show/22。

[1]: https://www.goodreads.com/book/show/6.Six
"""


def test_a_mail_with_links_in_many_forms() -> None:
    found = find(MAIL, job_of)
    assert not [item for item in found if str(item.reason)], found
    assert sorted(int(item.job.id[3:]) for item in found if item.job) == list(range(1, 23))


@pytest.mark.parametrize(
    "link",
    [
        "goodreads://book/show/10",
        "https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F10",
        "https://www.goodreads.com:443/book/show/10",
        "https://eu.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F10&d=1",
        "https://www.google.com/url?q=https://www.goodreads.com/book/show/10&sa=D",
    ],
)
@pytest.mark.parametrize("around", ["{}", "Read {} now", "<{}>", "see {}.\n"])
def test_links_in_the_forms_of_apps_and_mail_programs_are_found(link: str, around: str) -> None:
    assert [item.job and item.job.id for item in find(around.format(link), job_of)] == ["gr:10"]


def test_lines_are_counted_from_one() -> None:
    lines = {int(item.job.id[3:]): item.line for item in find(MAIL, job_of) if item.job}
    assert (lines[1], lines[3], lines[8], lines[6]) == (2, 3, 7, 15)


def test_what_stood_there_is_shown_without_the_punctuation_around_it() -> None:
    (found,) = find("(see https://example.org/a_(b).)", job_of)
    assert found.text == "https://example.org/a_(b)"
    (found,) = find('He said "www.goodreads.com/book/show/656."', job_of)
    assert found.text == "www.goodreads.com/book/show/656"


def test_a_long_link_is_shown_short() -> None:
    (found,) = find("https://www.goodreads.com/book/show/656?" + "x" * 1000, job_of)
    assert found.job is not None
    assert len(found.text) < 320


PROSE = """I read a lot on Goodreads, and goodreads.com is where I keep my lists.
Write to no-reply@mail.goodreads.com or @goodreads, see #goodreads.
My export is goodreads_library_export.csv; 12 books, 3.14 stars, 2024-01-31.
Call +1 202 555 0143. The ISBN is on the back.
"""


def test_prose_without_links_gives_nothing() -> None:
    assert find(PROSE, job_of) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("https://www.goodreads.com/list/show/1.Best", "list page"),
        ("see https://www.goodreads.com/author/show/1, please", "author"),
        ("https://evilgoodreads.com/book/show/1", "only looks like"),
        ("https://www.goodreads.com@evil.com/book/show/1", "does not belong there"),
        ("https://gооdreads.com/book/show/1", "only looks like"),
        ("https://example.org/books", "Not a Goodreads book link"),
        ("www.amazon.com/dp/0140447938", "Not a Goodreads book link"),
        ("978-0-14-044793-5", "it is 9780140447934"),
        ("> ISBN: 9780140447935.", "it is 9780140447934"),
        ("656", "A number is not a link."),
        ("goodreads:656", "A number is not a link."),
        ("goodreads.com", "not the page of a book"),
        ("> www.goodreads.com", "not the page of a book"),
    ],
)
def test_a_line_that_is_nearly_a_link_says_why_not(text: str, words: str) -> None:
    (found,) = find(f"Hello\n{text}\nBye", job_of)
    assert found.line == 2
    assert words in str(found.reason)


def test_ids_alone_when_asked_for() -> None:
    text = "656\n 7, 8; 9\n* 10.\n9780140447934\nabc 11\ngoodreads:12"
    assert ids(text, alone=True) == ["gr:656", "gr:7", "gr:8", "gr:9", "gr:10", "isbn:9780140447934", "gr:12"]
    assert ids("656\n 7, 8") == []


def test_the_same_book_twice_in_one_line_counts_once() -> None:
    link = "https://www.goodreads.com/book/show/9"
    assert ids(f"[{link}]({link}) <a href='{link}'>{link}?x</a>") == ["gr:9"]
    assert ids(f"{link}\n{link}") == ["gr:9", "gr:9"]


# --- broken lines ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "https://www.goodreads.com/book/show/\n656.War_and_Peace",
        "> https://www.goodreads.com/book/show/\n> 656.War_and_Peace",
        "> > https://www.goodreads.com/\r\n> > book/show/656.War_and_Peace and more",
        "https://www.goodreads.com/book/ \nshow/656",
        "<https://www.goodreads.com/book/show/65\n6.War_and_Peace>",
        "<https://www.goodreads.com/book/show/65\n  6.War_and_Peace>",
        "some words that make this line about as long as mail allows, and www.=\ngoodreads.com/book/show/656",
        "some words, to fill the line up: https://www.goodreads.com/book/show/65=\n6.War_and_Peace",
    ],
)
def test_a_link_broken_by_a_mail_program_is_joined(text: str) -> None:
    assert ids(text) == ["gr:656"], find(text, job_of)


@pytest.mark.parametrize(
    "text",
    [
        "https://www.goodreads.com/book/show/65\n6. And another thing",
        "https://www.goodreads.com/book/show/65\n656",
        "<https://www.goodreads.com/book/show/65>\n6",
        "https://www.goodreads.com/book/show/65?x=\n6",
    ],
)
def test_a_whole_link_is_not_joined_with_the_next_line(text: str) -> None:
    assert ids(text)[0] == "gr:65"


@pytest.mark.parametrize("before", ["好书", "書評：", "これ", "책", "（", "「"])
def test_a_link_needs_no_blank_before_it_where_none_is_written(before: str) -> None:
    assert ids(f"{before}www.goodreads.com/book/show/656が好き") == ["gr:656"]


@pytest.mark.parametrize("before", ["é", "ｅｖｉｌ", "а", "evil"])
def test_letters_before_the_name_make_it_another_name(before: str) -> None:
    assert ids(f"{before}goodreads.com/book/show/656") == []


def test_invisible_characters_that_forums_put_into_links_are_ignored() -> None:
    assert ids("\ufeffhttps://www.good\u200breads.com/book/sh\u00adow/65\u200b6") == ["gr:656"]


def test_old_line_ends_are_line_ends() -> None:
    assert [found.line for found in find("a\rhttps://www.goodreads.com/book/show/1\rb", job_of)] == [2]
    assert [found.line for found in find("a\r\nhttps://www.goodreads.com/book/show/1\r\nb", job_of)] == [2]


def test_only_what_has_to_do_with_the_site_when_asked_for() -> None:
    text = "https://example.org https://www.goodreads.com/list/show/1 https://www.goodreads.com/book/show/1"
    assert len(find(text, job_of, only="goodreads")) == 2


# --- hostile and large input -------------------------------------------------------------------

SIZE = 5_000_000
HOSTILE = {
    "letters": "a" * SIZE,
    "schemes": "://" * (SIZE // 3),
    "scheme letters": "http" * (SIZE // 4),
    "long scheme": "a+" * (SIZE // 2) + "://x",
    "glued links": "https://a" * (SIZE // 9),
    "glued good links": "https://www.goodreads.com/book/show/1" * (SIZE // 37),
    "names": "goodreads" * (SIZE // 9),
    "names and blanks": "goodreads " * (SIZE // 10),
    "names and dots": "goodreads." * (SIZE // 10),
    "names in one line": "goodreads.com " * (SIZE // 14),
    "names one a line": "goodreads.com/\n" * (SIZE // 15),
    "www": "www." * (SIZE // 4),
    "brackets": "<" * SIZE,
    "brackets and links": "<https://www.goodreads.com/\n" * (SIZE // 28),
    "blanks": " " * SIZE,
    "newlines": "\n" * SIZE,
    "quotes": "> " * (SIZE // 2),
    "quotes then a digit": (">" * 1000 + "1\n") * (SIZE // 1002),
    "digits": "1" * SIZE,
    "digits and blanks": "1 " * (SIZE // 2),
    "digits a line": "1\n" * (SIZE // 2),
    "isbn words": "isbn:" * (SIZE // 5),
    "commas": "https://x/" + "," * SIZE,
    "at signs": "https://" + "@" * SIZE,
    "slashes": "https://goodreads.com" + "/" * SIZE,
    "percents": "https://goodreads.com/" + "%25" * (SIZE // 3),
    "no line ends": "https://www.goodreads.com/list/ " * (SIZE // 32),
    "xn": "https://xn--" + "a" * SIZE,
    "invisible": "\u200b" * (SIZE // 3),
    "equals": ("https://www.goodreads.com/=" + "\n") * (SIZE // 28),
    "surrogates": "\ud800https://" * (SIZE // 9),
}


@pytest.mark.timeout(30)
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_takes_time_in_proportion(kind: str) -> None:
    assert len(find(HOSTILE[kind], job_of)) <= text_module.MOST_CANDIDATES + 1


def test_more_links_than_are_taken_is_said_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_module, "MOST_CANDIDATES", 10)
    found = find("".join(f"https://www.goodreads.com/book/show/{n}\n" for n in range(1, 30)), job_of)
    assert len(found) == 11
    assert str(found[-1].reason) == "Only the first 10 links were read. Add the rest in a second go."


def test_more_text_than_is_taken_is_said_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_module, "MOST_CHARACTERS", 1_000_000)
    found = find("https://www.goodreads.com/book/show/1\n" + " " * 1_000_000, job_of)
    assert found[0].job is not None
    assert (
        str(found[-1].reason) == "Only the first 1 million characters were read. Add the rest in a second go."
    )


def test_just_as_many_links_as_are_taken_is_no_complaint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_module, "MOST_CANDIDATES", 10)
    found = find("".join(f"https://www.goodreads.com/book/show/{n}\n" for n in range(1, 11)), job_of)
    assert len(found) == 10
    assert all(item.job for item in found)


PIECES = st.sampled_from(
    [
        "https://",
        "www.",
        "goodreads",
        ".com",
        "/book/show/",
        "656",
        "\n",
        "> ",
        "<",
        ">",
        "=",
        "=\n",
        " ",
        ",",
        "@",
    ]
)


@settings(max_examples=300)
@given(st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join))
def test_every_finding_is_a_job_or_a_reason_in_the_order_of_lines(text: str) -> None:
    found = find(text, job_of)
    assert all(isinstance(item, Recognised) and bool(item.job) != bool(str(item.reason)) for item in found)
    assert [item.line for item in found] == sorted(item.line for item in found)


@given(
    st.lists(st.integers(1, 2**53), min_size=1, max_size=30),
    st.sampled_from(["\n", " ", ", ", " and ", "\t", "; ", ")\n(", "> \n> ", "\u2003", "|"]),
)
def test_no_link_is_lost_between_common_separators(numbers: list[int], separator: str) -> None:
    text = separator.join(f"https://www.goodreads.com/book/show/{number}.Title" for number in numbers)
    assert list(dict.fromkeys(ids(text))) == list(dict.fromkeys(f"gr:{number}" for number in numbers))


def test_another_recogniser_is_asked_for_every_candidate() -> None:
    asked: list[str] = []

    def recognise(candidate: str) -> NewJob | str | None:
        asked.append(candidate)
        return None

    assert find("https://example.org/a, www.goodreads.com/book/show/1", recognise) == []
    assert asked == ["https://example.org/a", "www.goodreads.com/book/show/1"]


def test_reasons_do_not_repeat_within_a_line() -> None:
    assert len(reasons("https://example.org/a https://example.org/a https://example.org/b")) == 2


def test_a_list_of_isbns_names_what_is_none() -> None:
    text = (
        "ISBN13\n978-0-14-044793-4\n0140449132\n123abc\n978014044793\nfor 2019\n9780140449136\n0140449140\n"
    )
    assert reasons(text) == [str(text_module._NO_ISBN)] * 2
    assert ids(text) == [
        "isbn:9780140447934",
        "isbn:9780140449136",
        "isbn:9780140449136",
        "isbn:9780140449143",
    ]


def test_numbers_in_a_text_are_not_called_wrong_isbns() -> None:
    assert reasons("Call 123456 or 12ab34 before 2019.\n0140449132\nTea\nMilk\nSalt\n") == []


@pytest.mark.parametrize("ids", [False, True])
@pytest.mark.parametrize(
    "line",
    ["12345678901", "978014044793", "ISBN 978014044793", "Emma, ISBN 97801404479", "9" * 17, "9" * 400],
)
def test_a_long_number_that_is_no_isbn_has_a_line(line: str, *, ids: bool) -> None:
    found = find(f"Tea\n{line}\nMilk", lambda text: job_of(text, ids=ids), ids=ids)
    assert [str(item.reason) for item in found] == [str(text_module._NO_ISBN)]


def test_a_long_number_in_a_list_of_ids_has_a_line() -> None:
    found = find(f"656, {'1' * 17} 657", lambda text: job_of(text, ids=True), ids=True)
    assert [item.job.id if item.job else item.text for item in found] == ["gr:656", "1" * 17, "gr:657"]


def test_an_isbn_is_found_where_it_is_called_one() -> None:
    text = "Emma (ISBN 9780140449136), new\nISBN-10: 0140449132 paperback\nsee ISBN 978-0-14-044913-7\n"
    found = find(text, job_of)
    assert [item.job.id if item.job else "" for item in found] == ["isbn:9780140449136"] * 2 + [""]
    assert "check digit" in str(found[-1].reason)


def test_an_isbn_in_the_line_of_a_link_is_not_another_book() -> None:
    found = find("Emma https://www.goodreads.com/book/show/656 ISBN 9780140449136", job_of)
    assert [item.job.id for item in found if item.job] == ["gr:656"]


@pytest.mark.parametrize(
    ("line", "ids"),
    [("-5", []), ("- 5", ["gr:5"]), ("7 -5", ["gr:7"]), ("-9780140449136", ["isbn:9780140449136"])],
)
def test_a_number_below_zero_is_no_id(line: str, ids: list[str]) -> None:
    found = find(line, lambda text: job_of(text, ids=True), ids=True)
    assert [item.job.id for item in found if item.job] == ids
    assert len(found) == len(ids) + line.endswith("-5")
