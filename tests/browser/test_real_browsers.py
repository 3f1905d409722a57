"""The add-on in real browsers against the real program; nothing leaves this machine."""

import re
import shutil
import sys
import time

import pytest
from browser.browserkit import Chromium, Firefox, Proxy, host_script, running

from bookq_gui.demo.sample_pages import render_next
from bookq_gui.demo.samples import load_samples
from bookq_gui.engine.browser_host import CHROMIUM_IDS, Browser, manifest
from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import Site
from bookq_gui.model.job import Status, book_job_id
from bookq_gui.paths import default_paths, resources

SECRET = "secret-of-the-reader"
BROWSERS = {"chromium": Chromium, "firefox-esr": Firefox}
pytestmark = pytest.mark.timeout(240)


def until(condition, seconds=60.0):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)


@pytest.fixture(scope="module")
def pages():
    """Pages of today's layout as the site sends them to who is signed in, for any number of a book."""
    sample = next(s for s in load_samples().by_id.values() if s.layout == "next" and not s.failures)
    template = (resources() / "demo" / "next.html").read_text("utf-8")
    text = render_next(sample, template, "https://i.gr-assets.com/images/S/x.jpg")

    def page(path):
        found = re.match(r"/book/show/(\d+)", path)
        if not found:
            return b""
        if found[1] == "13":
            return b"<html><title>Just a moment</title><body>challenge</body></html>"
        named = text.replace(str(sample.id), "21" if found[1] == "20" else found[1])
        named = named.replace(
            '"pageProps":{', f'"pageProps":{{"jwtToken":"{SECRET}","viewer":{{"email":"{SECRET}"}},'
        )
        return named.encode()

    return page


@pytest.fixture
def proxy(pages):
    proxy = Proxy(pages)
    yield proxy
    proxy.close()


@pytest.fixture
def engine(tmp_path):
    site = Site(base_url="http://127.0.0.1:9", hosts=frozenset({"127.0.0.1"}), cover_hosts=frozenset())
    engine = Engine(default_paths(tmp_path / "data"), site=site)
    engine.open()
    engine.queue.pause()
    engine.start()
    yield engine
    engine.close()


@pytest.fixture(params=BROWSERS)
def browser(request, engine, proxy, tmp_path):
    if not shutil.which(request.param):
        pytest.skip(f"{request.param} is not here")
    if request.param != "chromium":
        pytest.importorskip("websockets")
    script = host_script(tmp_path, engine.paths.data, [sys.executable, "-m", "bookq_gui"])
    text = manifest(Browser("Chromium" if request.param == "chromium" else "Firefox", ""), str(script))
    with running(BROWSERS[request.param], proxy, text) as browser:
        yield browser


def add(engine, *ids):
    engine.imports.add_text("\n".join(f"https://www.goodreads.com/book/show/{book_id}" for book_id in ids))
    engine.flush()


def status(engine, book_id):
    return engine.queue.status_of(book_job_id(book_id))


def test_pages_that_a_person_opens_reach_the_library(engine, browser, proxy):
    if isinstance(browser, Chromium):
        assert browser.id in CHROMIUM_IDS
    add(engine, 11, 12, 14, 20)
    for book_id in (11, 12):
        browser.open(f"https://www.goodreads.com/book/show/{book_id}#bookq={book_id}")
        until(lambda book_id=book_id: status(engine, book_id) is Status.FINISHED)
    # The site shows another edition than the one asked for: the job that was asked for is done.
    browser.open("https://www.goodreads.com/book/show/20#bookq=20")
    # A book that nobody waits for, and a check of the browser, send nothing.
    browser.open("https://www.goodreads.com/book/show/99")
    browser.open("https://www.goodreads.com/book/show/13")
    browser.open("https://www.goodreads.com/book/show/14")
    until(lambda: status(engine, 14) is Status.FINISHED)
    until(lambda: {row.id for row in engine.library.rows()} >= {11, 12, 14})
    assert 99 not in {row.id for row in engine.library.rows()}
    kept = b"".join(file.read_bytes() for file in engine.paths.data.rglob("*") if file.is_file())
    assert SECRET.encode() not in kept
    assert all(path.startswith("/book/show/") or path == "/favicon.ico" for path in proxy.asked)


def test_a_closed_bookq_stores_nothing_and_starts_nothing(engine, browser, proxy):
    add(engine, 11)
    engine.close()
    browser.open("https://www.goodreads.com/book/show/11")
    until(lambda: any(path.startswith("/book/show/11") for path in proxy.asked))
    again = Engine(engine.paths, site=engine.site, workers=False)
    again.open()
    assert again.queue.status_of("gr:11") is Status.QUEUED
    again.close()


@pytest.mark.long
def test_a_thousand_pages_in_one_tab(engine, browser):
    ids = range(1001, 2001)
    add(engine, *ids)
    waits = []
    for book_id in ids:
        began = time.monotonic()
        browser.open(f"https://www.goodreads.com/book/show/{book_id}#bookq={book_id}")
        until(lambda book_id=book_id: status(engine, book_id) is Status.FINISHED)
        waits.append(time.monotonic() - began)
    assert len(engine.library.rows()) == 1000
    waits.sort()
    print(f"from the load to the library: median {waits[500]:.2f} s, 99 % {waits[990]:.2f} s")
