"""Pages from the person's own browser without the add-on: the bookmark and the watched folder."""

import html
import json
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from browser.test_host import engine, sample, wait_for  # noqa: F401 - fixtures

from bookq_gui.engine.browser import WatchedFolder, ids_in
from bookq_gui.engine.browser_host import MARK, is_marked
from bookq_gui.model.job import Status, book_job_id
from bookq_gui.settings import Settings

ROOT = Path(__file__).parents[2]


def copied(page, address):
    return (
        f"<!-- saved from url=({len(address):04}){address} -->\n<html><head>{MARK}</head>"
        f"{page[page.index('<body') :]}"
    )


def bookmark():
    text = (ROOT / "resources" / "help" / "bookmarklets.html").read_text("utf-8")
    found = re.search(r'id="copy-page" href="javascript:([^"]*)"', text)
    assert found
    return html.unescape(found[1])


def test_a_copied_page_finishes_the_job_that_waits(engine, sample):  # noqa: F811
    book_id, page = sample
    wait_for(engine, book_id)
    text = copied(page, f"https://www.goodreads.com/book/show/{book_id}-x?ref=1#bookq={book_id}")
    assert engine.browser.take_copied(text) == ""
    assert engine.flush()
    assert engine.queue.status_of(book_job_id(book_id)) is Status.FINISHED
    assert engine.browser.take_copied(text) == "not-waiting"


def test_the_page_of_another_edition_finishes_the_book_that_was_opened(engine, sample):  # noqa: F811
    book_id, page = sample
    wait_for(engine, 4711)
    text = copied(page, f"https://www.goodreads.com/book/show/{book_id}#bookq=4711")
    assert engine.browser.take_copied(text) == ""
    assert engine.queue.status_of("gr:4711") is Status.FINISHED


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("https://www.goodreads.com/book/show/31", "wrong-book"),
        ("https://www.goodreads.com/list/show/1", "not-a-book"),
        ("https://example.org/book/show/31", "not-a-book"),
    ],
)
def test_a_copied_page_that_does_not_fit_is_not_taken(engine, sample, address, why):  # noqa: F811
    wait_for(engine, 31)
    assert engine.browser.take_copied(copied(sample[1], address)) == why
    assert engine.queue.status_of("gr:31") is Status.QUEUED


def test_other_text_is_not_looked_at(engine):  # noqa: F811
    assert engine.browser.take_copied("https://www.goodreads.com/book/show/31") is None
    assert not is_marked("x" * 10_000 + MARK)


@pytest.mark.skipif(not shutil.which("node"), reason="there is no Node here")
def test_the_bookmark_copies_what_is_read_and_nothing_private(engine, sample):  # noqa: F811
    book_id, page = sample
    begin = page.index(">", page.index('id="__NEXT_DATA__"')) + 1
    data = json.loads(page[begin : page.index("</script>", begin)])
    state = data["props"]["pageProps"]["apolloState"]
    for entity in state.values():
        entity.update(viewer="secret", jwtToken="secret", email="secret")
    state["ROOT_QUERY"]["getViewer"] = {"__ref": "User:1"}
    state["User:1"] = {"name": "secret"}
    harness = (
        "const given = JSON.parse(require('fs').readFileSync(0, 'utf8')); let copied = '';"
        "globalThis.location = {href: given.href};"
        "globalThis.document = {title: 'A <b>', getElementById: () => ({textContent: given.data}),"
        " querySelector: () => ({textContent: given.title}), body: {outerHTML: ''}};"
        "Object.defineProperty(globalThis, 'navigator', {configurable: true, value: {clipboard:"
        " {writeText: (text) => {copied = text; return Promise.resolve();}}}});"
        "eval(given.code);"
        "setTimeout(() => process.stdout.write(JSON.stringify([copied, document.title])), 10);"
    )
    address = f"https://www.goodreads.com/book/show/{book_id}"
    given = {"href": address, "data": json.dumps(data), "title": "", "code": bookmark()}
    ran = subprocess.run(
        ["node", "-e", harness], input=json.dumps(given), capture_output=True, text=True, timeout=60
    )
    assert ran.returncode == 0, ran.stderr
    text, title = json.loads(ran.stdout)
    assert title == "✓ A <b>"
    assert "secret" not in text
    assert len(text) < len(page) / 2
    wait_for(engine, book_id)
    assert engine.browser.take_copied(text) == ""


def test_a_page_saved_into_the_watched_folder_is_read(engine, sample, tmp_path):  # noqa: F811
    book_id, page = sample
    wait_for(engine, book_id)
    engine.queue.resume("files")
    folder = tmp_path / "downloads"
    folder.mkdir()
    (folder / "before.html").write_text(page, "utf-8")
    old = time.time() - 60
    import os

    os.utime(folder / "before.html", (old, old))
    engine.change_settings(Settings(watch_folder=str(folder)))
    (folder / "notes.html").write_text("<p>nothing</p>", "utf-8")
    (folder / "book.html").write_text(page, "utf-8")
    deadline = time.monotonic() + 60
    while engine.queue.status_of(book_job_id(book_id)) is not Status.FINISHED:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert sum(job.queue == "files" for job in engine.queue.jobs()) == 1


def test_a_file_is_taken_once_it_stands_still(tmp_path):
    taken = []
    watch = WatchedFolder(lambda book_id: book_id == 7, taken.append)
    watch._folder = tmp_path
    file = tmp_path / "x.htm"
    file.write_text('<meta property="og:url" content="https://www.goodreads.com/book/show/7">')
    watch.look()
    assert taken == []
    file.write_text(file.read_text() + "more")
    watch.look()
    assert taken == []
    watch.look()
    watch.look()
    assert taken == [file]
    assert ids_in(file) == [7]
