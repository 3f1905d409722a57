"""Books to export: one with everything, and any book at all."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.book import Award, Book, Contributor, SeriesEntry

FULL = Book(
    id=990000001,
    work_id=980000001,
    url="https://www.goodreads.com/book/show/990000001",
    title="The Cartographer & the 100% Tide_line",
    title_complete="The Cartographer & the 100% Tide_line (Tidewater, #1-2)",
    original_title="Kartografen",
    series=(SeriesEntry("Tidewater", "1-2"), SeriesEntry("Small Seas")),
    contributors=(
        Contributor("Maren van der Ostrove", "Author", 11),
        Contributor("Tobias Wrenfield Jr.", "Author", 12),
        Contributor("Hanne Vold", "Translator", 13),
        Contributor("Ada Quillon", "Editor/Introduction"),
        Contributor("Bram Ohm", "Illustrator", 14),
    ),
    authors=("Maren van der Ostrove", "Tobias Wrenfield Jr."),
    rating=4.26,
    ratings_count=1844845,
    reviews_count=120401,
    stars=(1, 2, 3, 4, 5),
    description="Twice a day the sea draws back.\n\nA surveyor maps it.",
    description_html="Twice a day the sea draws back.<br><br>A surveyor maps it.",
    genres=("Fantasy", "Science Fiction"),
    pages=321,
    format="Hardcover",
    edition="First Edition",
    publisher="Lanternfish & Daughters",
    language="English",
    published="2006-05-04",
    first_published="1998",
    isbn10="0306406152",
    isbn13="9780306406157",
    asin="B000000000",
    cover_url="https://images.example/cover.jpg",
    awards=(Award("Halvard Prize", "Novel", 1999, won=True), Award("Ossian", None, None, None)),
    characters=("Ilse", "Cosmo"),
    places=("Halvard", "Ossian"),
    editions_count=12,
    currently_reading=3,
    want_to_read=400,
    layout="next",
    fetched_at="2026-11-23T12:00:00Z",
    source="https://www.goodreads.com/book/show/990000001",
    warnings=("The ISBN-10 on the page does not hold.",),
)
BARE = Book(
    id=990000002,
    url="https://www.goodreads.com/book/show/990000002",
    title="Nothing Known",
    layout="legacy",
    fetched_at="2026-11-23T12:00:01Z",
)
ANNOTATION = Annotation(
    state="read",
    stars=4.5,
    read_on="2021-03-14",
    started_on="2021-03",
    added_on="2020-02-29",
    read_count=2,
    owned=1,
    tags=("Summer 2026", "to lend"),
    review="Kept me up.\nTwice.",
    note="Ask Odile.\nShe has it.",
    spoiler=True,
)

# No halves of surrogate pairs: those are tested by name.
texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
maybe = st.none() | texts
figures = st.none() | st.integers(-(2**63) + 1, 2**63 - 1)
many = st.lists(texts, max_size=3).map(tuple)


def anything(number: int) -> st.SearchStrategy[Book]:
    """Any book with the id ``number``: every text arbitrary, every figure as large as a store holds."""
    return st.builds(
        Book,
        id=st.just(number),
        work_id=figures,
        url=texts,
        title=texts,
        title_complete=maybe,
        original_title=maybe,
        series=st.lists(st.builds(SeriesEntry, texts, maybe), max_size=2).map(tuple),
        contributors=st.lists(st.builds(Contributor, texts, texts, figures), max_size=3).map(tuple),
        authors=many,
        rating=st.none() | st.floats(allow_nan=True, allow_infinity=True),
        ratings_count=figures,
        reviews_count=figures,
        stars=st.none() | st.tuples(*[st.integers(-5, 10**9)] * 5),
        description=maybe,
        description_html=maybe,
        genres=many,
        pages=figures,
        format=maybe,
        edition=maybe,
        publisher=maybe,
        language=maybe,
        published=maybe | st.dates().map(str),
        first_published=maybe | st.integers(-3000, 2100).map(str),
        isbn10=maybe,
        isbn13=maybe,
        asin=maybe,
        cover_url=maybe,
        awards=st.lists(
            st.builds(Award, texts, maybe, st.none() | st.integers(-1, 9999), st.none() | st.booleans()),
            max_size=2,
        ).map(tuple),
        characters=many,
        places=many,
        editions_count=figures,
        currently_reading=figures,
        want_to_read=figures,
        layout=texts,
        fetched_at=texts,
        source=maybe,
        warnings=many,
    )


shelves_of_books = st.integers(0, 3).flatmap(
    lambda count: st.tuples(*[anything(number) for number in range(1, count + 1)])
)
annotations = st.builds(
    lambda tags, note, review, state, stars: NO_ANNOTATION.changed(
        tags=tags, note=note, review=review, state=state, stars=stars
    ),
    st.lists(texts, max_size=3),
    texts,
    texts,
    st.sampled_from([None, "want", "reading", "read", "given up"]),
    st.none() | st.integers(1, 20).map(lambda quarters: quarters / 4),
)

few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For properties whose examples are large."""
