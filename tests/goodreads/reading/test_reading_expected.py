"""The record of every real book page equals the independent read-out, field by field.

The read-out quotes the pages; a record holds what DESIGN makes of that. `NORMALISED` says for each
field of a record what it should be, given the read-out of its page.
"""

from __future__ import annotations

import gzip
import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.model.book import Book

FETCHED_AT = "2026-09-15T12:00:00Z"
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

Readout = dict[str, Any]


def is_legacy(told: Readout) -> bool:
    return told["layout"] == "legacy"


def check_digit_10(code: str | None) -> str | None:
    if not code or not re.fullmatch(r"\d{9}[\dX]", code):
        return None
    total = sum((10 if sign == "X" else int(sign)) * (10 - place) for place, sign in enumerate(code))
    return None if total % 11 else code


def check_digit_13(code: str | None) -> str | None:
    if not code or not re.fullmatch(r"97[89]\d{10}", code):
        return None
    return None if sum(int(sign) * (1, 3)[place % 2] for place, sign in enumerate(code)) % 10 else code


def year_alone(day: str | None) -> str | None:
    return day.removesuffix("-01-01") if day else None


def english(day: str | None) -> str:
    """Return an ISO date as the earlier layout prints it."""
    if day is None:
        return ""
    year, _, rest = day.partition("-")
    if not rest:
        return year
    month, _, number = rest.partition("-")
    if not number:
        return f"{MONTHS[int(month) - 1]} {year}"
    ending = "th" if number in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
    return f"{MONTHS[int(month) - 1]} {int(number)}{ending} {year}"


def printed_line(book: Book) -> str | None:
    """Return the publication line of the earlier layout from a record."""
    first = f"(first published {english(book.first_published)})" if book.first_published else ""
    by = f"by {book.publisher}" if book.publisher else ""
    parts = ["Published", english(book.published), by, first]
    return " ".join(part for part in parts if part) if len([p for p in parts if p]) > 1 else None


def printed_awards(book: Book) -> str | None:
    def line(award):
        nominee = "" if award.won else " Nominee"
        category = f" for {award.category}" if award.category else ""
        return f"{award.name}{nominee}{category} ({award.year})"

    return ", ".join(line(award) for award in book.awards) or None


def collapsed(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None


NORMALISED = {
    "id": lambda told: told["book_id"],
    "work_id": lambda told: told["work_id"],
    "url": lambda told: f"https://www.goodreads.com/book/show/{told['book_id']}",
    "title": lambda told: collapsed(told["title"]),
    "title_complete": lambda told: collapsed(told["title_complete"]),
    "original_title": lambda told: collapsed(told["original_title"]),
    "contributors": lambda told: [(name, role or "Author") for name, role in told["contributors"]],
    "rating": lambda told: told["rating"] if told["ratings_count"] else None,
    "ratings_count": lambda told: told["ratings_count"],
    "reviews_count": lambda told: told["reviews_count"],
    "stars": lambda told: tuple(told["stars_1_to_5"]),
    "genres": lambda told: tuple(dict.fromkeys(told["genres"])),
    "pages": lambda told: int(str(told["pages"] or 0).split()[0]) or None,
    "format": lambda told: told["format"],
    "edition": lambda told: told.get("edition"),
    "publisher": lambda told: collapsed(told["publisher"]),
    "language": lambda told: told["language"],
    "published": lambda told: year_alone(told["published"]),
    "first_published": lambda told: year_alone(told["first_published"]),
    "isbn10": lambda told: check_digit_10(told["isbn10"]),
    "isbn13": lambda told: check_digit_13(told["isbn13"]),
    "asin": lambda told: told["asin"] if re.fullmatch("B0[A-Z0-9]{8}", told["asin"] or "") else None,
    "cover_url": lambda told: re.sub(r"\._S[XY]\d+_", "", told["cover"] or "") or None,
    "characters": lambda told: tuple(told["characters"]),
    "places": lambda told: tuple(
        told["places"] if is_legacy(told) else [name for name, *_ in told["places"]]
    ),
    "editions_count": lambda told: told.get("other_editions"),
    "currently_reading": lambda told: told.get("currently_reading"),
    "want_to_read": lambda told: told["want_to_read"],
}
ONLY_IN_THE_PRESENT_READOUT = ("title_complete", "publisher", "published", "first_published", "want_to_read")
"""The read-out of an earlier page has a publication line instead, and says nothing of the other two."""

DIFFERENT: dict[tuple[str, str], str] = {}
"""Fields where the read-out is wrong, by file and field, with the reason."""


def readouts(shared: Path) -> list[Readout]:
    lines = (shared / "EXPECTED.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def page_of(shared: Path, told: Readout) -> bytes:
    return gzip.decompress((shared / "pages" / f"{told['file']}.gz").read_bytes())


@pytest.fixture(scope="module")
def pairs(shared_pages) -> list[tuple[Readout, Book]]:
    return [
        (told, read_page(page_of(shared_pages, told), fetched_at=FETCHED_AT))
        for told in readouts(shared_pages)
    ]


def test_there_are_sixty_book_pages(pairs):
    assert len(pairs) == 60


@pytest.mark.parametrize("field", NORMALISED)
def test_field_equals_the_readout(pairs, field):
    wrong = []
    for told, book in pairs:
        if is_legacy(told) and field in ONLY_IN_THE_PRESENT_READOUT:
            continue
        ours: Any = getattr(book, field)
        if field == "contributors":
            ours = [(person.name, person.role) for person in book.contributors]
        theirs = NORMALISED[field](told)
        if ours != theirs and (told["file"], field) not in DIFFERENT:
            wrong.append((told["file"], ours, theirs))
    assert wrong == []


def test_series_equal_the_readout(pairs):
    for told, book in pairs:
        if is_legacy(told):
            printed = [
                f"{entry.name} #{entry.position}" if entry.position else entry.name for entry in book.series
            ]
            assert printed == told["series"], told["file"]
        else:
            assert [[collapsed(e.name), e.position] for e in book.series] == told["series"], told["file"]


def test_awards_equal_the_readout(pairs):
    for told, book in pairs:
        if is_legacy(told):
            listed = re.sub(r"\s*\.\.\.(?:more|less)", "", told["awards_text"] or "").strip()
            listed = re.sub(r"(\(\d{4}\))\s+(?!and\b)(?=\w)", r"\1, ", listed)
            assert (printed_awards(book) or "") == listed.replace("  (", " ("), told["file"]
        else:
            ours = [
                (a.name, a.category, {True: "WINNER", False: "NOMINEE"}[a.won], a.year) for a in book.awards
            ]
            theirs = [
                (collapsed(n), collapsed(c), won, int(y) if y else None) for n, c, won, y in told["awards"]
            ]
            assert ours == theirs, told["file"]


def test_publication_lines_equal_the_readout(pairs):
    for told, book in pairs:
        if is_legacy(told):
            line = told["publication_line"]
            if line and "20136" in line:  # a year that cannot be is left out, with a warning
                line = line.replace("Expected publication: October 3rd 20136", "Published")
                assert any("20136" in warning for warning in book.warnings)
            assert printed_line(book) == line, told["file"]


def test_what_the_readout_of_earlier_pages_leaves_out(pairs):
    for told, book in pairs:
        if is_legacy(told):
            assert book.title_complete is not None
            assert book.title_complete.startswith(book.title), told["file"]
            assert book.want_to_read is not None, told["file"]


def source_of_description(told: Readout, page: str) -> str:
    if is_legacy(told):
        block = (
            page[page.find('id="description"') :].partition("</div>")[0] if 'id="description"' in page else ""
        )
        spans = re.findall(r"<span id=\"freeText\w*\"[^>]*>(.*?)</span>", block, re.DOTALL)
        return re.sub(r"<[^>]*>", "", spans[-1]) if spans else ""
    data = page if page.startswith("{") else page[page.find('id="__NEXT_DATA__"') :]
    at = re.search(r'"description":("(?:[^"\\]|\\.)*"|null),"description\(', data)
    return (json.loads(at[1]) if at else None) or ""


def test_descriptions_are_those_of_the_readout(pairs, shared_pages):
    """The read-out counts the HTML of a present page, and the bare text of an earlier one.

    What was counted is looked up in the page; the record has the same text, laid out in lines.
    """
    for told, book in pairs:
        source = source_of_description(told, page_of(shared_pages, told).decode())
        assert len(html.unescape(source) if is_legacy(told) else source) == told["description_chars"], told[
            "file"
        ]
        bare = re.sub(r"\s", "", html.unescape(re.sub(r"<[^>]*>", "", source)))
        assert re.sub(r"\s", "", book.description or "") == bare, told["file"]
        assert (book.description is None) == (book.description_html is None) == (not bare), told["file"]


def test_layouts(pairs):
    for told, book in pairs:
        assert book.layout == ("legacy" if is_legacy(told) else "next")
        assert (book.fetched_at, book.source) == (FETCHED_AT, None)


def test_authors_follow_from_the_contributors(pairs):
    for _told, book in pairs:
        plain = tuple(person.name for person in book.contributors if person.role.casefold() == "author")
        assert book.authors == (plain or tuple(person.name for person in book.contributors[:1]))
        assert book.authors
        assert all(person.id for person in book.contributors)
