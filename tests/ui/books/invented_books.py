"""Books that nobody wrote, for tests and pictures."""

from __future__ import annotations

import random
from typing import Any

from bookq_gui.model.book import Award, Book, BookRow, Contributor, SeriesEntry, names, row_of

TITLES = (
    "The Quiet Harbour", "A Lantern for the Tide", "Salt and Cedar", "Part 9: The Orchard",
    "Part 10: The Well", "Under the Glass Sea", "Émile and the Clockmaker", "What the River Kept",
    "Small Maps of Large Places", "The Beekeeper's Almanac", "Nine Winters",
    "A Field Guide to Forgetting", "The Cartographer's Niece", "Letters to an Unbuilt House",
    "Ash, Oak and Thorn", "The Last Ferry to Merrow", "Copper Moon", "An Ordinary Comet",
    "The Paper Lighthouse", "Twelve Doors", "Marigold Street", "The Weight of Rain", "Sparrow Logic",
    "The Inventor of Dusk", "House of Four Winds", "Slow Thunder", "The Glassblower's War",
    "Night Train to Ostrava", "A Brief History of Elsewhere", "The Moth Collector",
)  # fmt: skip
PEOPLE = (
    "Ada Fenwick", "Tomás Ibarra", "Ingrid Vale", "Jonah Okonkwo-Reed", "Mei Tanabe", "R. L. Castellan",
    "Oona Brightwater", "Kees van der Molen", "Lucía Prado", "Sam Ellery",
)  # fmt: skip
GENRES = (
    "Fantasy", "Fiction", "Historical Fiction", "Science Fiction", "Mystery", "Poetry", "Nature",
    "Young Adult", "Memoir", "Short Stories", "Literary Fiction",
)  # fmt: skip
DESCRIPTION = (
    "<b>Every light has a keeper. This one has two.</b><br><br>When the mail boat stops calling at "
    "Merrow, Ada Quill begins to write down what the sea brings instead: a door, a crate of oranges, "
    "a man who says he has come to wind the clock. <i>Nobody on the island owns a "
    "clock.</i><br><br>Over nine winters her almanac grows into something stranger than a diary, and "
    "when the first engineers arrive to measure the harbour for a bridge, it is the only map that "
    "agrees with the ground. A novel about patience, weather and the things a small place knows about"
    ' itself, by the author of <a href="https://www.goodreads.com/book/show/11">Salt and '
    "Cedar</a>.<br><br>“A book to be read with the window open.” “Funny, exact and quietly enormous.”"
    " The new edition has an afterword and a chart of the islands, drawn by the author’s brother, who"
    " has never been there.<br><br>Shortlisted for two prizes that do not exist."
)


def book(number: int = 1, **changes: Any) -> Book:
    """A book with everything in it; ``number`` is its id and decides what varies."""
    chance = random.Random(number)
    stars = tuple(sorted(chance.randrange(40, 9_000) * (i + 1) for i in range(5)))
    contributors = changes.pop("contributors", None)
    if contributors is None:
        people = chance.sample(PEOPLE, 2)
        contributors = (Contributor(people[0], id=number), Contributor(people[1], "Translator"))
    published = chance.randrange(1850, 2026)
    series = (SeriesEntry("The Merrow Almanac", str(chance.randrange(1, 12))),) if number % 3 == 0 else ()
    values: dict[str, Any] = {
        "id": number,
        "work_id": number + 5000,
        "url": f"https://www.goodreads.com/book/show/{number}",
        "title": TITLES[number % len(TITLES)],
        "series": series,
        "contributors": contributors,
        "authors": names(contributors),
        "rating": round(sum((i + 1) * n for i, n in enumerate(stars)) / sum(stars), 2),
        "ratings_count": sum(stars),
        "reviews_count": sum(stars) // 14,
        "stars": stars,
        "description": "When the mail boat stops calling at Merrow, Ada Quill begins to write.",
        "description_html": DESCRIPTION,
        "genres": tuple(chance.sample(GENRES, 7)),
        "pages": chance.randrange(90, 900),
        "format": chance.choice(("Paperback", "Hardcover", "Kindle Edition")),
        "publisher": chance.choice(("Harbour & Sons", "Pale Fox Press", "Merrow Books")),
        "language": "English",
        "published": f"{published}-05-04",
        "first_published": str(published - chance.randrange(0, 40)),
        "isbn10": "0140447571",
        "isbn13": "9780140447576",
        "cover_url": "https://images.example/c.jpg" if number % 4 else None,
        "awards": (Award("Merrow Prize", "Best Novel", 2007, True), Award("Golden Oar", None, None, False)),
        "characters": ("Ada Quill", "The Clockmaker"),
        "places": ("Merrow", "Ostrava, 1921"),
        "editions_count": 42,
        "currently_reading": 1204,
        "want_to_read": chance.randrange(10, 90_000),
        "layout": "next",
        "fetched_at": f"2026-11-{number % 22 + 1:02}T10:12:00Z",
    }  # fmt: skip
    values.update(changes)
    complete = values["title"]
    if values["series"]:
        complete += f" ({values['series'][0].name}, #{values['series'][0].position})"
    values.setdefault("title_complete", complete)
    return Book(**values)


def bare_book(number: int = 900, **changes: Any) -> Book:
    """A book of which next to nothing is known."""
    values: dict[str, Any] = {
        "id": number,
        "url": f"https://www.goodreads.com/book/show/{number}",
        "title": "Untitled Pamphlet",
        "layout": "legacy",
        "fetched_at": "2026-11-02T08:00:00Z",
    }
    values.update(changes)
    return Book(**values)


def books(count: int = 40) -> list[Book]:
    """A shelf of them, the odd ones included."""
    odd = [
        bare_book(901),
        book(
            902, title="مرافئ الصباح البعيدة", language="Arabic", contributors=(Contributor("ليلى الحداد"),)
        ),
        book(903, title="静かな港と九つの冬", language="Japanese", contributors=(Contributor("田辺芽衣"),)),
        book(
            904,
            title="The Extraordinarily Long and Circuitous Voyage of a Ferryman, His Three Sisters, a Crate "
            "of Oranges and the Clock That Nobody Owned, Told in Nine Winters by One Who Was Not There",
        ),
        book(
            905,
            title="Corrupt <b>Statistics</b> & Other Stories",
            stars=(-807, -1922, -4150, 4248, 11578),
            ratings_count=8947,
            reviews_count=21751,
            rating=5.0,
            warnings=(
                "The star counts are negative for 1, 2 and 3 stars; they are shown as the page had them.",
                "The ISBN 9780140447577 has a wrong check digit and was left out.",
            ),
        ),
        book(
            906,
            title="Songs of the First River",
            first_published="-1800",
            published="2003",
            pages=None,
            rating=None,
            ratings_count=0,
            reviews_count=0,
            stars=None,
        ),
    ]
    return [*(book(number) for number in range(1, count - len(odd) + 1)), *odd]


def row(number: int = 1, **changes: Any) -> BookRow:
    """The table's summary of `book`, with ``changes`` to the row."""
    return row_of(book(number))._replace(**changes)
