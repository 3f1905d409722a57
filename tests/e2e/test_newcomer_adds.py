"""A new user adds books from a mail, the export of a library, and saved pages."""

from badsite import page, sample_page
from newcomer import EXPORT_IDS, FORMS, library_export, title_of


def mail(ids) -> str:
    lines = ["Hello,", "", "these are the books I told you about:", ""]
    for place, book_id in enumerate(ids):
        link = FORMS[place % len(FORMS)].format(book_id)
        lines.append((f"> {link}", f"{place + 1}. {link}", f"- my favourite: {link}, really")[place % 3])
    lines += ["", "https://www.goodreads.com/list/show/1.Best_Books_Ever", "978-0-306-40615-8", "656"]
    return "\n".join([*lines, "", "Bye, A."])


def test_a_messy_mail_is_pasted(newcomer):
    person = newcomer
    person.paste(mail(range(101, 119)))
    person.sees("Add 18", "To add", "Not usable")
    person.press("Return")
    person.sees("18 books added", "3 lines were not usable", "Take the books of this list")
    person.click("Use …6157")
    person.sees("2 lines were not usable", "1 book added")
    person.click("Add as the id of a book", within="importPopover")
    person.sees("1 line was not usable", "goodreads.com/list/show/1")
    person.press("Escape")
    person.sees_no_more("not usable")
    person.sees("19 fetched", "The Book Numbered 656")
    person.press("Ctrl+Z")
    person.sees("Undone: 1 book added", "1 book left the library again", "18 fetched")
    person.sees_no_more("The Book Numbered 656")


def test_the_books_of_a_list_are_taken_at_once_and_given_back(newcomer, site):
    person = newcomer
    rows = "".join(
        f'<tr><td><a class="bookTitle" href="/book/show/{number}-x">Salt {number}</a></td></tr>'
        for number in range(1, 31)
    )
    link = "https://www.goodreads.com/list/show/7.Books_of_the_Sea"
    head = (
        f'<title>Books of the Sea (30 books)</title><link rel="canonical" href="{link}">'
        '<meta property="og:site_name" content="Goodreads">'
    )
    text = f"<!DOCTYPE html><html><head>{head}</head><body><table>{rows}</table></body></html>"
    site.interrupt(page(text.encode()))
    person.paste(link)
    person.sees("A page of many books. bookq can take those on its first page.")
    person.click("Take the books of this list")
    person.sees("The books of this page follow")
    person.sees("30 books from Books of the Sea")
    person.click("Undo")
    person.sees("Undone: 30 books from Books of the Sea", "Bring in your books")


def test_a_library_export_is_imported_and_taken_back(newcomer, site, tmp_path):
    person = newcomer
    export = tmp_path / "goodreads_library_export.csv"
    export.write_text(library_export(EXPORT_IDS[:12]), "utf-8")
    site.interrupt(page(delay=1.0))
    person.when_asked_for_files(export)
    person.click("Import a library export…")
    person.sees(
        "12 books from goodreads_library_export.csv", "Your stars, shelves, dates and reviews are in."
    )
    person.sees_row("resultsView", title_of(EXPORT_IDS[0]), "Want to read")
    person.sees_row("sidebar", "Want to read, 12 books")
    person.sees("12 fetched")
    person.click("Undo")
    person.sees("12 books left the library again", "Bring in your books")
    person.press("Ctrl+Shift+Z")
    person.sees_row("sidebar", "Want to read, 12 books")
    person.sees_row("resultsView", title_of(EXPORT_IDS[0]))


def test_saved_pages_are_opened_pasted_and_taken_back(newcomer, site, tmp_path):
    person = newcomer
    folder = tmp_path / "saved"
    folder.mkdir()
    for number in (1, 2, 3):
        (folder / f"page {number}.html").write_bytes(sample_page(number))
    (folder / "other.html").write_text("<html><title>Soup</title><p>Boil it.</p></html>", "utf-8")
    person.drop(folder)
    person.sees("3 books from saved", "1 not usable", "3 fetched")
    person.click("Report")
    person.sees_row("importLines", "saved", "holds neither pages nor links")
    person.press("Escape")
    person.sees_rows("resultsView", *(title_of(number) for number in (1, 2, 3)))
    person.press("Ctrl+Z")
    person.sees("3 books left the library again", "Bring in your books")
    person.press("Ctrl+Shift+Z")
    person.sees_rows("resultsView", *(title_of(number) for number in (1, 2, 3)))
    person.paste(sample_page(5).decode())
    person.press("Return")
    person.sees("1 saved page added")
    person.sees_row("resultsView", title_of(5))
    assert site.requests == []
