"""A new user works with the queue: failed, canceled and refused jobs, and a restart."""

from badsite import challenge, hang, page, sample_page, status
from newcomer import links, title_of
from person import Person

SLOW_DOWN = status(429, Retry_After="600")


def add(person: Person, *ids: int) -> None:
    person.paste(links(*ids))
    person.press("Return")


def test_the_work_is_watched_until_it_is_done(newcomer, site):
    person = newcomer
    site.script(1, page(delay=0.5))
    site.script(2, status(404))
    site.interrupt(challenge())
    add(person, 1, 2, 3)
    person.sees("3 books added", "0 of 3 fetched")
    person.sees_row("queueView", "Fetching", "Book 1")
    person.sees("2 fetched", "1 failed", "Retry 1 failed")
    person.sees_rows("queueView", "Goodreads has no such book (404)", title_of(1), title_of(3))
    person.sees_rows("resultsView", title_of(1), title_of(3))
    person.sees_row("sidebar", "Failed, 1 book")


def test_what_failed_is_tried_again(newcomer, site):
    person = newcomer
    site.script(1, status(404), page())
    site.script(2, status(503), status(503), status(503), page())
    site.script(3, hang(), hang(), hang(), page())
    add(person, 1, 2, 3, 4)
    person.sees("1 fetched", "3 failed", "Retry 3 failed")
    person.sees_row("queueView", "Failed", "Goodreads has no such book (404)")
    person.sees_row("queueView", "Failed", "Goodreads has trouble of its own", "tried 3 times")
    person.sees_row("queueView", "Failed", "did not answer")
    person.click_row("queueView", "trouble of its own")
    person.press("Return")
    person.sees("Tries", "1–3", "Copy for a report")
    person.press("Escape")
    person.click_offer("no such book", "Retry")
    person.sees("2 fetched", "2 failed")
    person.press("Ctrl+R")
    person.sees("4 fetched")
    person.sees_no_more("failed", "Failed |")
    person.sees_rows("resultsView", *(title_of(number) for number in (1, 2, 3, 4)))


def test_what_waits_is_canceled_and_brought_back(newcomer):
    person = newcomer
    person.press("Ctrl+P")
    add(person, 1, 2, 3)
    person.sees("Paused. Nothing new is started", "3 books wait.")
    person.click_row("queueView", "Book 2")
    person.press("Ctrl+Backspace")
    person.sees_row("queueView", "Canceled", "Book 2")
    person.sees("1 book canceled")
    person.press("Ctrl+Z")
    person.sees("Undone: 1 book canceled")
    person.sees_row("queueView", "Paused", "Book 2")
    person.open_menu_of_row("queueView", "Book 3")
    person.choose_here("Remove")
    person.sees("1 row removed")
    person.click("Undo")
    person.sees_rows("queueView", "Book 1", "Book 2", "Book 3")
    person.click("Resume")
    person.sees("3 fetched")
    person.sees_rows("resultsView", *(title_of(number) for number in (1, 2, 3)))


def test_the_site_refuses_and_saved_pages_are_the_way_out(newcomer, site, tmp_path):
    person = newcomer
    site.script(1, SLOW_DOWN)
    add(person, 1, 2, 3)
    person.sees("Going on by itself in", "3 books wait, none fails.", "Open next in browser", "Try now")
    person.sees_row("queueView", "Waits for site", "Book 1")
    files = [tmp_path / f"{number}.html" for number in (1, 2)]
    for number, file in enumerate(files, 1):
        file.write_bytes(sample_page(number))
    person.drop(files[0], onto="Book 1")
    person.sees(f"{title_of(1)} — Ada Sample is done: it was read from 1.html.", "2 books wait")
    person.drop(files[1], onto="Book 3")
    person.sees("2.html is the page of another book")
    person.sees("1 book waits, none fails.")
    person.sees_rows("resultsView", title_of(1), title_of(2))
    site.script(3, SLOW_DOWN, page())
    person.click("Try now")
    person.sees("Tried just now, without success")
    person.click("Try now")
    person.sees_rows("resultsView", *(title_of(number) for number in (1, 2, 3)))
    person.sees_no_more("Open next in browser", "Waits for site")


def test_after_quitting_everything_is_as_it_was(newcomer, start, site, qtbot):
    person = newcomer
    site.script(2, status(404))
    add(person, 1, 2, 3)
    person.sees("2 fetched", "1 failed")
    person.press("Ctrl+P")
    add(person, 4)
    person.sees_row("queueView", "Paused", "Book 4")
    person.click_row("resultsView", title_of(1))
    person.press("5")
    person.sees_row("resultsView", title_of(1), "my rating 5 of 5")
    person.press("Ctrl+L")
    person.type("goodreads.com/book/show/77")
    books, jobs = person.rows("resultsView"), person.rows("queueView")
    person.press("Ctrl+Q")
    qtbot.waitUntil(lambda: not person.window.isVisible())

    again = Person(start().window, qtbot)
    again.sees("2 done", "1 failed", "1 to go", "goodreads.com/book/show/77")
    assert again.rows("resultsView") == books
    again.sees_rows("queueView", *(row.split(" | ")[1] for row in jobs))
    again.click("Resume")
    again.sees_rows("resultsView", *(title_of(number) for number in (1, 3, 4)))
