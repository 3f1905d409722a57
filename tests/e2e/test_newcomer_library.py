"""A new user works with the library: details, search, annotations, exports."""

import csv

from badsite import page, sample_page, status
from newcomer import EXPORT_IDS, library_export, links
from person import Person

NIGHT, DAY, SEA = "The Night Garden", "The Day Garden", "A Sea of Paper"


def with_three_books(person: Person, site) -> None:
    for number, (title, author) in enumerate(
        ((NIGHT, "Ada Sample"), (DAY, "Ben Model"), (SEA, "Ada Sample")), 1
    ):
        site.script(number, page(sample_page(number, title, author)))
    person.paste(links(1, 2, 3))
    person.press("Return")
    person.sees_rows("resultsView", NIGHT, DAY, SEA)
    person.sees("3 fetched")


def test_the_details_of_a_book_are_read(newcomer, site):
    person = newcomer
    with_three_books(person, site)
    person.click_row("resultsView", NIGHT)
    person.sees("A sample.", "200 pages", "4 May 2006", "10 ratings")
    person.click_row("resultsView", DAY)
    person.sees("Ben Model", "Description")
    person.press("Ctrl+D")
    person.sees_no_more("Description")
    person.press("Ctrl+D")
    if person.rows("queueView"):  # it closes by itself some seconds after everything went well
        person.press("Ctrl+J")
    person.sees("Description", "How readers rate it", "Sample House")


def test_books_are_looked_for(newcomer, site):
    person = newcomer
    with_three_books(person, site)
    person.press("Ctrl+F")
    person.type("garden")
    person.sees("2 of 3")
    person.sees_rows("resultsView", NIGHT, DAY)
    person.type(" author:ada")
    person.sees_rows("resultsView", NIGHT)
    person.type(" whale")
    person.sees("No book fits")
    person.press("Escape")
    person.sees_rows("resultsView", NIGHT, DAY, SEA)
    person.click_row("sidebar", "Authors")
    person.click_row("sidebar", "Ada Sample, 2 books")
    person.sees_rows("resultsView", NIGHT, SEA)
    person.click_row("sidebar", "All books")
    person.sees_rows("resultsView", NIGHT, DAY, SEA)


def test_books_are_marked_and_tagged(newcomer, site):
    person = newcomer
    with_three_books(person, site)
    person.click_row("resultsView", NIGHT)
    person.press("R")
    person.press("4")
    person.sees_row("resultsView", NIGHT, "Read, my rating 4 of 5")
    person.press("Ctrl+T")
    person.type("book club")
    person.press("Return")
    person.press("Escape")
    person.press("Ctrl+E")
    person.type("Lent to Ines.")
    person.press("Escape")
    person.sees_row("resultsView", NIGHT, "1 tag, note")
    person.click_row("resultsView", DAY)
    person.click_row("resultsView", SEA, add=True)
    person.press("W")
    person.sees("2 books to be read")
    person.sees_row("sidebar", "Want to read, 2 books")
    person.press("Ctrl+Z")
    person.sees("Undone: 2 books to be read")
    person.sees_no_more("Want to read, ")
    person.click_row("sidebar", "book club, 1 book")
    person.sees_rows("resultsView", NIGHT)
    person.click_row("resultsView", NIGHT)
    person.sees("Lent to Ines.", "book club")


def test_thirty_books_of_an_export_are_written_into_a_file(newcomer, site, tmp_path):
    person = newcomer
    first, second = EXPORT_IDS[4], EXPORT_IDS[17]
    site.script(first, status(404), page(sample_page(first, "=2+3 ways home")))
    site.script(second, status(503), status(503), status(503), page())
    export = tmp_path / "goodreads_library_export.csv"
    export.write_text(library_export(EXPORT_IDS), "utf-8")
    person.drop(export)
    person.sees("30 books from goodreads_library_export.csv")
    person.sees("28 fetched", "2 failed")
    person.click("Retry 2 failed")
    person.sees("30 fetched")
    person.press("Ctrl+Shift+S")
    person.sees("30 books")
    person.write("exportFile", str(tmp_path / "mine.csv"))
    person.click("Export", within="exportDialog")
    person.sees("30 books are in mine.csv")

    with (tmp_path / "mine.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [int(row["id"]) for row in rows] == list(EXPORT_IDS)
    odd = next(row for row in rows if int(row["id"]) == first)
    assert odd["title"].lstrip("'") == "=2+3 ways home"
    assert not any(cell.startswith("=") for row in rows for cell in row.values())
