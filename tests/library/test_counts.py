"""Counts of the parts of a library are what a look at all books gives, whatever changes."""

from collections import Counter
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.library.reader import books_with
from bookq_gui.library.statistics import LibraryCounts
from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.book import Award, Book, BookRow, Contributor
from bookq_gui.model.message import Message

TODAY = datetime.now(UTC).isoformat()


def row(book_id: int, author: str = "Ann", series: str = "", *, fetched: bool = True, failed: bool = False):
    return BookRow(
        book_id, f"Book {book_id}", (author,), series, None, None, None, None, None, None, ("Sea",), "",
        "", "",
        "", "", "", 0, None, TODAY if book_id % 2 else "2020-01-01T00:00:00Z", fetched,
        Message("No such book.") if failed else None,
    )  # fmt: skip


rows = st.builds(
    row, st.integers(1, 8), st.sampled_from("AB"), st.sampled_from(["", "Tide #1", "Tide #2"]),
    fetched=st.booleans(), failed=st.booleans(),
)  # fmt: skip
said = st.builds(
    Annotation,
    state=st.sampled_from([None, "want", "reading", "read", "abandoned"]),
    tags=st.lists(st.sampled_from(["x", "y"]), unique=True, max_size=2).map(tuple),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.lists(rows, max_size=5)),
        st.tuples(st.just("remove"), st.lists(st.integers(1, 8), max_size=3)),
        st.tuples(st.just("annotate"), st.dictionaries(st.integers(1, 8), said, max_size=4)),
    ),
    max_size=12,
)


@given(steps)
def test_deltas_give_what_a_look_at_all_books_gives(changes) -> None:
    counts, here, mine = LibraryCounts(), {}, {}
    for what, value in changes:
        getattr(counts, what)(value)
        if what == "put":
            here |= {each.id: each for each in value}
        elif what == "remove":
            here = {i: each for i, each in here.items() if i not in value}
        else:
            mine |= value
    states = Counter(mine.get(i, NO_ANNOTATION).state for i in here)
    assert counts.fixed() == {
        "all": len(here),
        "new": sum(i % 2 for i in here),
        "unfetched": sum(not each.fetched for each in here.values()),
        "failed": sum(each.reason is not None for each in here.values()),
        **{state: states[state] for state in ("want", "reading", "read")},
    }
    assert dict(counts.own_states()) == ({"abandoned": states["abandoned"]} if states["abandoned"] else {})
    tags = Counter(tag for i in here for tag in mine.get(i, NO_ANNOTATION).tags)
    assert dict(counts.names("tag")) == dict(tags)
    assert dict(counts.names("author")) == dict(Counter(each.authors[0] for each in here.values()))
    series = Counter("Tide" for each in here.values() if each.series)
    assert dict(counts.names("series")) == dict(series)
    assert counts.total("author") == len({each.authors[0] for each in here.values()})


def test_the_most_frequent_names_come_first() -> None:
    counts = LibraryCounts()
    counts.put([row(1, "Bo"), row(2, "Bo"), row(3, "ann"), row(4, "Cy")])
    assert counts.names("author", 2) == [("Bo", 2), ("ann", 1)]
    counts.put([row(5, "Cy"), row(6, "Cy")])
    assert counts.names("author", 1) == [("Cy", 3)]


def test_search_in_whole_records() -> None:
    def book(number: int, **values) -> Book:
        known = {"url": "", "layout": "next", "fetched_at": "", "title": "T"} | values
        return Book(id=number, **known)

    books = [
        book(1, description="The Lighthouse keeper", awards=(Award("Hugo Award", "Best Novel", 1970, True),)),
        book(2, contributors=(Contributor("Ann Example"), Contributor("Bo Sample", "Translator"))),
        book(3, characters=("Nell",), places=("Lisbon",)),
    ]
    assert books_with(books, "description", "lighthouse") == {1}
    assert books_with(books, "award", "hugo award best novel 1970") == {1}
    assert books_with(books, "person", "sample translator") == {2}
    assert books_with(books, "character", "nell") == {3}
    assert books_with(books, "place", "lisbon") == {3}
    assert books_with(books, "place", "porto") == frozenset()
