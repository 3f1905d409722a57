"""The filter line, as a language."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ui.books.invented_books import row

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.model.message import Message
from bookq_gui.ui.books import text as words
from bookq_gui.ui.books.filter_fields import book_language, duplicates_in, part_query, searches_in
from bookq_gui.ui.books.model import BooksModel
from bookq_gui.ui.sidebar.parts import Part
from bookq_gui.ui.table.filter_language import Kind, Query, fold, name_term, natural_key, parse, term

MODEL = BooksModel()
LANGUAGE = book_language(MODEL)


def read(text: str) -> Query:
    return parse(text, LANGUAGE)


def finds(query: Query, book: BookRow, mine: Annotation | None = None) -> bool:
    MODEL.set_books([book], {book.id: mine} if mine else {})
    return query.keep([book.id], MODEL.search_text) == [book.id]


HARBOUR = row(
    1,
    title="Émile’s Harbour: Part 9",
    authors=("Ørjan Łuk", "Ada Fenwick"),
    series="The Tide #2",
    rating=4.26,
    ratings_count=12_000,
    year=1994,
    first_year=-1800,
    pages=250,
    genres=("Urban Fantasy", "Sea Stories"),
    language="German",
    format="Paperback",
    publisher="Straße & Co",
    isbn="9780140447576",
    fetched_at="2026-11-04T10:00:00Z",
    warnings=2,
)
BLANK = row(
    2, title="Blank", authors=(), series="", rating=None, ratings_count=None, year=None, first_year=None,
    pages=None, genres=(), language="", format="", publisher="", isbn="", fetched_at="", warnings=0,
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "", "emile's", "HARBOUR part", '"harbour: part"', "orjan luk", "strasse", "fantasy",
        "tide -winter", 'author:"ada fenwick"', "author:ØRJAN", "title:emile", "series:tide",
        "genre:fantasy", "language:german", "format:paper", "publisher:straße", "isbn:978-0-14-044757-6",
        "rating:>4", "rating:>=4.26", "rating:4", "rating:4.2", "rating:=4.26", "rating:3-4.5",
        "rating:4,2-4,3", "year:1990-1999", "year:1994", "first:<0", "first:-1800", "first:-2000--1700",
        "pages:<300", "ratings:>10k", "ratings:>1,000", "ratings:<1.000.000", "warnings:>0", "id:1",
        "fetched:2026-11", "fetched:>=2026", "added:<2027-01", "series:any", "fetched:yes", "-rating:<4",
        "-genre:horror", 'genre:="sea stories"', "-", '""', "4:50 -9",
        "rating:≥4", "rating:≤4.26", "rating:4+", "rating:4.26+", "rating: >4", "rating:> 4", "rating: ≥ 4",
        "RATING: 4", "pages:250-", "pages:-250", "pages:..250", "pages:250..", "ratings:10k+", "ratings:-12k",
        "year:1990-", "year:..1994", "first:..0", "first:-1800+",
        "genre: fantasy tide", 'genre: ="sea stories"',
        "-rating: <4", "fetched: ≥2026-11", "by:fenwick", "unread", "is:unread", "-read", "-is: read",
        "is:warnings", 'series:="the tide"', 'series:="the tide #2"', "isbn: 9780140447576",
    ],
)  # fmt: skip
def test_finds(text: str) -> None:
    query = read(text.removesuffix("4:50 -9"))
    assert query.problem is None
    assert finds(query, HARBOUR)


@pytest.mark.parametrize(
    "text",
    [
        "harbours", '"part harbour"', "-harbour", "author:harbour", "genre:=fantasy", "rating:<4",
        "rating:4.3", "rating:>4.26", "year:>1994", "pages:none", "fetched:2026-10", "german", "4:50",
        "ratings:<10k", "rating:≤4", "rating:4.3+", "pages:251-", "pages:-249", "rating: <4", "year:1995-",
        "year:..1993", "year:-1994", "read", "is:read", "-unread", "genre: horror tide", "is:failed",
        "series:=tide",
    ],
)  # fmt: skip
def test_leaves_out(text: str) -> None:
    query = read(text)
    assert query.problem is None
    assert not finds(query, HARBOUR)


@pytest.mark.parametrize("field", [name for name in LANGUAGE.fields if name != "added"])
def test_a_book_of_which_nothing_is_known_is_found_by_what_it_lacks(field: str) -> None:
    present = field in ("title", "id", "warnings", "reviews", "wanted")
    assert finds(read(f"{field}:any"), BLANK) is present
    assert finds(read(f"{field}:none"), BLANK) is not present


def test_missing_numbers_match_no_comparison_but_every_exclusion() -> None:
    assert not finds(read("rating:<5"), BLANK)
    assert not finds(read("rating:0-5"), BLANK)
    assert finds(read("-rating:>4"), BLANK)


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("raiting:>4", Kind.UNKNOWN_FIELD, "“raiting”"),
        ("rating:", Kind.NO_NUMBER, "rating:>4"),
        ("rating:>", Kind.NO_NUMBER, "rating:>4"),
        ("rating:>four", Kind.NOT_A_NUMBER, "“>four”"),
        ("rating:4...", Kind.NOT_A_NUMBER, "rating:>4"),
        ("rating:-", Kind.NOT_A_NUMBER, "rating:>4"),
        ("rating: four", Kind.NOT_A_NUMBER, "“four”"),
        ("genre: rating:>4", Kind.NO_TEXT, "genre:fantasy"),
        ("is:lent", Kind.NONE_OF, "unread"),
        ("award:", Kind.NO_TEXT, "award:hugo"),
        ("genre:", Kind.NO_TEXT, "genre:fantasy"),
        ('author:""', Kind.NO_TEXT, "author:"),
        ("isbn:-", Kind.NO_TEXT, "isbn:9780"),
        ("fetched:yesterday", Kind.NOT_A_DATE, "fetched:2026-11"),
        ("fetched:2026-13", Kind.NOT_A_DATE, "fetched:2026-11"),
        ("fetched:<2026-02-30", Kind.NOT_A_DATE, "fetched:2026-11"),
        ("fetched:2026-11..2026-00", Kind.NOT_A_DATE, "fetched:2026-11"),
        ("fetched:2026-11-26T24:00", Kind.NOT_A_DATE, "fetched:2026-11"),
        ("year:1999-1990", Kind.UPSIDE_DOWN, "Swap"),
    ],
)
def test_what_cannot_be_meant_gets_a_sentence(text: str, kind: Kind, part: str) -> None:
    problem = read(f"sea {text}").problem
    assert problem is not None
    assert problem.kind is kind
    sentence = words.sentence(problem, LANGUAGE.names())
    assert part in sentence
    assert sentence.endswith(".")


@given(st.integers(0, 600), st.integers(0, 600))
def test_open_ranges_are_comparisons(bound: int, pages: int) -> None:
    book = HARBOUR._replace(pages=pages)
    for up in (f"pages:{bound}-", f"pages:{bound}+", f"pages:{bound}..", f"pages: ≥ {bound}"):
        assert finds(read(up), book) is (pages >= bound)
    for down in (f"pages:-{bound}", f"pages:..{bound}", f"pages:≤{bound}"):
        assert finds(read(down), book) is (pages <= bound)


def test_a_word_with_a_colon_at_its_end_is_a_word() -> None:
    assert finds(read("harbour:"), HARBOUR)
    assert read("https://x").problem is None


anything = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            [
                *LANGUAGE.fields,
                *LANGUAGE.deep,
                ":",
                ">",
                "<",
                "=",
                "-",
                "..",
                '"',
                " ",
                "9",
                "1e999",
                "k",
                "٤",
                "0" * 30,
            ]
        ),
        max_size=12,
    ).map("".join),
)


@given(anything)
def test_nothing_typed_raises(text: str) -> None:
    query = read(text)
    if query.problem:
        assert words.sentence(query.problem, LANGUAGE.names()).endswith(".")
    else:
        expected = [found.id for found in (HARBOUR, BLANK) if finds(query, found)]
        MODEL.set_books([HARBOUR, BLANK])
        assert query.keep((1, 2), MODEL.search_text) == expected


@example("≤")
@given(st.text(max_size=30))
def test_a_term_made_from_a_genre_finds_that_genre(genre: str) -> None:
    made = term("genre", genre)
    if read(made).problem is None:
        assert finds(read(made), HARBOUR._replace(genres=(" ".join(genre.replace('"', " ").split()),)))
    else:
        assert not " ".join(fold(genre.replace('"', " ")).split()).removeprefix("=")


@given(st.text(alphabet="abcE éÉÈß", min_size=1, max_size=12))
def test_a_plain_word_finds_what_a_naive_search_of_folded_text_finds(word: str) -> None:
    MODEL.set_books([HARBOUR])
    expected = all(part in MODEL.search_text(HARBOUR.id) for part in fold(word).split())
    assert finds(read(word), HARBOUR) is expected


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_voicing_marks_stay_where_they_make_another_word() -> None:
    assert fold("か") not in fold("が")
    assert fold("مُحَمَّد") == fold("محمد")


def test_numbers_in_titles_sort_by_value() -> None:
    titles = ["Part 10", "part 9", "Élan", "Part 9b", "zero", "02", "1", "eland"]
    assert sorted(titles, key=natural_key) == [
        "1", "02", "Élan", "eland", "part 9", "Part 9b", "Part 10", "zero",
    ]  # fmt: skip
    assert natural_key("") is None


MINE = Annotation(
    state="read",
    stars=4.5,
    read_on="2019-07-14",
    tags=("book club", "Holiday"),
    note="Lent to Ines",
    review="Loved it",
)


@pytest.mark.parametrize(
    "text",
    [
        "my:>=4", "my:4", "my:any", "stars:>4", "state:read", "is:read", "read:2019", "read:>=2019-07",
        "read:yes", "tag:holiday", 'tag:="book club"', "note:ines", "review:loved", "lent", "-unread",
        "-state:none", "shelf:read", "-state:reading",
    ],
)  # fmt: skip
def test_finds_by_what_the_reader_said(text: str) -> None:
    assert finds(read(text), HARBOUR, MINE)
    assert not finds(read(text.removeprefix("-") if text.startswith("-") else f"-{text}"), HARBOUR, MINE)


@pytest.mark.parametrize(
    "text", ["my:5", "my:none", "state:want", "read:2018", "read:no", "tag:=holidays", "unread"]
)
def test_leaves_out_by_what_the_reader_said(text: str) -> None:
    assert not finds(read(text), HARBOUR, MINE)


def test_a_state_of_the_readers_own_is_asked_for_by_its_name() -> None:
    assert finds(read('state:"did-not-finish"'), HARBOUR, Annotation(state="did-not-finish"))
    assert finds(read("state:to-read"), HARBOUR, Annotation(state="want"))


def test_books_not_fetched_and_failed_ones() -> None:
    waiting = HARBOUR._replace(fetched=False, reason=Message("Goodreads has no such book."))
    for text in ("unfetched", "failed", "is:failed", "fetched:no", "fetched:none"):
        assert finds(read(text), waiting)
        assert not finds(read(text), HARBOUR)


def test_what_only_whole_records_hold_is_found_once_it_was_looked_up() -> None:
    query = read("description:lighthouse -award:hugo")
    assert searches_in(query) == {("description", "lighthouse"), ("award", "hugo")}
    MODEL.set_books([HARBOUR, BLANK])
    assert query.keep([1, 2], MODEL.search_text) == []
    MODEL.set_found("description", "lighthouse", [1, 2])
    MODEL.set_found("award", "hugo", [2])
    assert query.keep([1, 2], MODEL.search_text) == [1]


def test_duplicates_share_title_and_first_author() -> None:
    twins = [
        row(5, title="The Tide: A Novel", authors=("Ann",)),
        row(6, title="the  tide", authors=("ann", "Bo")),
    ]
    other = row(7, title="The Tide", authors=("Someone Else",))
    assert duplicates_in([*twins, other]) == {5, 6}
    assert searches_in(read("is:duplicates")) == {("duplicates", "")}


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        (Part("all"), [1, 2]),
        (Part("read"), [1]),
        (Part("want"), []),
        (Part("tag", "Holiday"), [1]),
        (Part("tag", "holi"), []),
        (Part("author", "Ada Fenwick"), [1]),
        (Part("series", "The Tide"), [1]),
        (Part("genre", "Sea Stories"), [1]),
        (Part("state", "read"), [1]),
        (Part("search", "my:>4 -blank"), [1]),
        (Part("unfetched"), []),
        (Part("new"), []),
    ],
)
def test_a_part_of_the_sidebar_is_a_filter(part: Part, shown: list[int]) -> None:
    MODEL.set_books([HARBOUR, BLANK], {1: MINE})
    assert part_query(part, MODEL, LANGUAGE).keep([1, 2], MODEL.search_text) == shown


@pytest.mark.parametrize("name", ["Ada Fenwick", 'The "Quiet" One', "any", "=x", "O’Brien", "a:b", "-x"])
def test_a_name_that_was_clicked_finds_its_books_and_no_longer_names(name: str) -> None:
    query = read(name_term("author", name))
    assert query.problem is None
    assert finds(query, HARBOUR._replace(authors=(name,)))
    if '"' not in name:
        assert not finds(query, HARBOUR._replace(authors=(f"{name} and Sons",)))


def test_a_filter_narrows_another_if_a_word_grew() -> None:
    assert read("har").narrows(read("ha"))
    assert read("har rating:>4").narrows(read("ha"))
    assert not read("har").narrows(read("ha rating:>4"))
    assert not read("-har").narrows(read("-ha"))
