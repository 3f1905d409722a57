"""The filter line, as a language."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ui.results.invented_books import row

from bookq_gui.ui.books import text as words
from bookq_gui.ui.table.filter_language import NUMBERS, TEXTS, Kind, Known, parse, searchable, term
from bookq_gui.ui.table.folding import fold, natural_key

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
        "fetched:2026-11", "fetched:>=2026", "added:<2027-01", "series:any", "-rating:<4",
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
    query = parse(text.removesuffix("4:50 -9"))
    assert query.problem is None
    assert query.matches(HARBOUR)


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
    query = parse(text)
    assert query.problem is None
    assert not query.matches(HARBOUR)


@pytest.mark.parametrize("field", [*NUMBERS, *TEXTS])
def test_a_book_of_which_nothing_is_known_is_found_by_what_it_lacks(field: str) -> None:
    present = field in ("title", "id", "warnings", "reviews", "wanted")
    assert parse(f"{field}:any").matches(BLANK) is present
    assert parse(f"{field}:none").matches(BLANK) is not present


def test_missing_numbers_match_no_comparison_but_every_exclusion() -> None:
    assert not parse("rating:<5").matches(BLANK)
    assert not parse("rating:0-5").matches(BLANK)
    assert parse("-rating:>4").matches(BLANK)


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
        ("is:lent", Kind.NO_STATE, "unread"),
        ("translator:ibarra", Kind.NOT_KEPT, "“translator”"),
        ("Award:any", Kind.NOT_KEPT, "details"),
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
    problem = parse(f"sea {text}").problem
    assert problem is not None
    assert problem.kind is kind
    sentence = words.sentence(problem)
    assert part in sentence
    assert sentence.endswith(".")


@given(st.integers(0, 600), st.integers(0, 600))
def test_open_ranges_are_comparisons(bound: int, pages: int) -> None:
    book = HARBOUR._replace(pages=pages)
    for up in (f"pages:{bound}-", f"pages:{bound}+", f"pages:{bound}..", f"pages: ≥ {bound}"):
        assert parse(up).matches(book) is (pages >= bound)
    for down in (f"pages:-{bound}", f"pages:..{bound}", f"pages:≤{bound}"):
        assert parse(down).matches(book) is (pages <= bound)


def test_a_word_with_a_colon_at_its_end_is_a_word() -> None:
    assert parse("harbour:").matches(HARBOUR)
    assert parse("https://x").problem is None


anything = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            [
                *NUMBERS,
                *TEXTS,
                "fetched",
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
    query = parse(text)
    if query.problem:
        assert words.sentence(query.problem).endswith(".")
    else:
        known = Known({1: HARBOUR, 2: BLANK}, {1: searchable(HARBOUR), 2: searchable(BLANK)})
        expected = [i for i, found in ((1, HARBOUR), (2, BLANK)) if query.matches(found)]
        assert query.keep((1, 2), known) == expected


@example("≤")
@given(st.text(max_size=30))
def test_a_term_made_from_a_genre_finds_that_genre(genre: str) -> None:
    made = term("genre", genre)
    if parse(made).problem is None:
        assert parse(made).matches(HARBOUR._replace(genres=(" ".join(genre.replace('"', " ").split()),)))
    else:
        assert not " ".join(fold(genre.replace('"', " ")).split()).removeprefix("=")


@given(st.text(alphabet="abcE éÉÈß", min_size=1, max_size=12))
def test_a_plain_word_finds_what_a_naive_search_of_folded_text_finds(word: str) -> None:
    expected = all(part in searchable(HARBOUR) for part in fold(word).split())
    assert parse(word).matches(HARBOUR) is expected


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
