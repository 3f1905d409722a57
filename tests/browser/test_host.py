"""The native messaging host and what it asks of the bookq that is open."""

import gzip
import io
import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from bookq_gui import __version__
from bookq_gui.demo.site import DemoSite
from bookq_gui.engine import browser_host
from bookq_gui.engine.browser import KEEP, MOST_PAGE
from bookq_gui.engine.browser_host import (
    CHROMIUM_IDS,
    GECKO_ID,
    HOST,
    browsers,
    connect,
    manifest_file,
    refresh,
)
from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.goodreads.site import Site
from bookq_gui.model.job import Status, book_job_id
from bookq_gui.paths import default_paths

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "goodreads" / "pages"
NEXT = ROOT / "resources" / "demo"


def frame(document):
    body = document if isinstance(document, bytes) else json.dumps(document).encode()
    return struct.pack("=I", len(body)) + body


def frames(data):
    stream = io.BytesIO(data)
    found = []
    while head := stream.read(4):
        found.append(json.loads(stream.read(struct.unpack("=I", head)[0])))
    return found


@pytest.fixture
def sample():
    """A page of today's layout with its id, as the demo serves it."""
    import requests

    with DemoSite() as site:
        for link in site.links:
            page = requests.get(link.replace("https://www.goodreads.com", site.address), timeout=10)
            if page.status_code == 200 and "__NEXT_DATA__" in page.text:
                book = read_page(page.content, fetched_at="2026-01-01T00:00:00Z")
                return book.id, page.text
    raise AssertionError("the demo has no page of today's layout")


@pytest.fixture
def engine(tmp_path):
    paths = default_paths(tmp_path / "data")
    site = Site(base_url="http://127.0.0.1:9", hosts=frozenset({"127.0.0.1"}), cover_hosts=frozenset())
    engine = Engine(paths, site=site)
    engine.open()
    engine.queue.pause()
    engine.start()
    yield engine
    engine.close()


def talk(engine, *documents):
    host = browser_host.Host(engine.paths)
    outgoing = io.BytesIO()
    code = host.serve(io.BytesIO(b"".join(map(frame, documents))), outgoing)
    return code, frames(outgoing.getvalue())


def wait_for(engine, book_id):
    engine.imports.add_text(f"https://www.goodreads.com/book/show/{book_id}")
    engine.flush()


def test_a_page_of_a_waiting_book_finishes_its_job(engine, sample):
    book_id, page = sample
    wait_for(engine, book_id)
    code, (looked, taken, again) = talk(
        engine,
        {"v": 1, "n": 1, "do": "look", "ids": [book_id, 5, True, -1, 1.5, 2**70, "6"]},
        {"v": 1, "n": 2, "do": "page", "id": book_id, "asked": book_id, "html": page},
        {"v": 1, "n": 3, "do": "page", "id": book_id, "asked": book_id, "html": page},
    )
    assert code == 0
    assert (looked["re"], looked["ok"], looked["wanted"]) == (1, True, [book_id])
    assert looked["keep"] == {key: list(value) for key, value in KEEP.items()}
    assert taken == {"re": 2, "ok": True}
    assert again["why"] == "not-waiting"
    assert engine.queue.status_of(book_job_id(book_id)) is Status.FINISHED
    assert engine.library.book(book_id).title
    assert len(engine.queue.jobs()) == 1


def test_the_job_that_was_asked_for_is_finished_with_the_edition_shown(engine, sample):
    book_id, page = sample
    wait_for(engine, 77)
    _, (answer,) = talk(engine, {"v": 1, "n": 1, "do": "page", "id": book_id, "asked": 77, "html": page})
    assert answer["ok"]
    assert engine.queue.status_of(book_job_id(77)) is Status.FINISHED
    assert engine.library.resolved(77) == book_id


def test_pages_are_named_one_after_the_other(engine):
    for book_id in (31, 32, 33):
        wait_for(engine, book_id)
    ask = [{"v": 1, "n": n, "do": "next"} for n in range(4)]
    _, answers = talk(engine, *ask, {"v": 1, "n": 9, "do": "left"})
    assert [answer["next"]["id"] for answer in answers[:4]] == [31, 32, 33, 31]
    assert answers[0]["left"] == 2
    assert answers[4]["left"] == 3


@pytest.mark.parametrize(
    ("request_", "why"),
    [
        ({"do": "page", "id": 31, "asked": 31, "html": "<p>no book</p>"}, "not-a-book"),
        ({"do": "page", "id": 31, "asked": 31, "html": ""}, "not-understood"),
        ({"do": "page", "id": 31, "asked": 31}, "not-understood"),
        ({"do": "page", "id": True, "asked": 31, "html": "x"}, "not-understood"),
        ({"do": "page", "id": 99, "asked": 98, "html": "<p>x</p>"}, "not-waiting"),
        ({"do": "page", "id": 31, "asked": 31, "html": "x" * (MOST_PAGE + 1)}, "too-long"),
        ({"do": "cancel", "ids": ["gr:31"]}, "not-understood"),
        ({"do": "add text", "text": "x"}, "not-understood"),
        ({}, "not-understood"),
    ],
)
def test_what_cannot_be_taken_has_a_word_for_it(engine, request_, why):
    wait_for(engine, 31)
    _, (answer,) = talk(engine, {"v": 1, "n": 4, **request_})
    assert (answer["re"], answer["ok"], answer["why"]) == (4, False, why)
    assert engine.queue.status_of("gr:31") is Status.QUEUED


def test_a_page_of_another_book_is_not_taken(engine, sample):
    _, page = sample
    wait_for(engine, 31)
    _, (answer,) = talk(engine, {"v": 1, "n": 1, "do": "page", "id": 31, "asked": 31, "html": page})
    assert answer["why"] == "wrong-book"


@pytest.mark.parametrize(
    ("data", "code", "why"),
    [
        (struct.pack("=I", 2**31), 1, "too-long"),
        (b"\x05\x00", 0, None),
        (struct.pack("=I", 50) + b"{}", 1, None),
        (frame(b"no json"), 0, "not-understood"),
        (frame([1]), 0, "not-understood"),
        (frame({"n": 1, "do": "look", "ids": []}), 0, "not-understood"),
        (frame(b"[" * 200_000), 0, "not-understood"),
        (frame({"v": 2, "n": 1, "do": "look", "ids": []}), 0, "not-understood"),
        (frame({"v": 1, "n": 1, "do": "page", "html": "[" * 5_000}), 0, "closed"),
    ],
)
def test_bad_frames(tmp_path, data, code, why):
    outgoing = io.BytesIO()
    host = browser_host.Host(default_paths(tmp_path))
    assert host.serve(io.BytesIO(data), outgoing) == code
    assert [answer["why"] for answer in frames(outgoing.getvalue())] == ([why] if why else [])


def test_a_closed_bookq_is_called_closed(tmp_path):
    answer = browser_host.Host(default_paths(tmp_path)).answer(
        json.dumps({"v": 1, "n": 7, "do": "look", "ids": [1]}).encode()
    )
    assert answer == {"re": 7, "ok": False, "why": "closed"}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([f"chrome-extension://{next(iter(CHROMIUM_IDS))}/"], 0),
        ([f"chrome-extension://{next(iter(CHROMIUM_IDS))}/", "--parent-window=0"], 0),
        (["chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/"], 2),
        (["/home/x/io.github.bookq.bookq.json", GECKO_ID], 0),
        (["/home/x/other.json", "other@example.org"], 2),
    ],
)
def test_the_program_itself_is_the_host(tmp_path, arguments, code):
    request = frame({"v": 1, "n": 1, "do": "look", "ids": [1]})
    ran = subprocess.run(
        [sys.executable, "-m", "bookq_gui", *arguments], input=request, capture_output=True, timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT), "BOOKQ_DATA_DIR": str(tmp_path)}, cwd=tmp_path,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (code, b"")
    assert [answer["why"] for answer in frames(ran.stdout)] == (["closed"] if code == 0 else [])


def test_the_host_loads_neither_qt_nor_the_engine(tmp_path):
    code = (
        "import sys; sys.argv[1:] = ['chrome-extension://x/']; import bookq_gui.__main__ as m; m.main();"
        "print(*sorted({'PySide6', 'requests', 'diskcache', 'bs4', 'argparse'} & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=60,
        env={**os.environ, "BOOKQ_DATA_DIR": str(tmp_path)}, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert ran.stdout.strip() == ""


def test_browsers_are_connected_and_follow_when_bookq_moves(tmp_path, monkeypatch):
    home, paths = tmp_path / "home", default_paths(tmp_path / "data")
    for folder in (".config/chromium", ".mozilla"):
        (home / folder).mkdir(parents=True)
    monkeypatch.setattr(sys, "platform", "linux")
    # Beside this Python stands no script of bookq, so that a launcher is written, and the real one is safe.
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    found = browsers(home)
    assert [browser.name for browser in found] == ["Chromium", "Firefox"]
    for browser in found:
        connect(browser, paths, home)
    chromium, firefox = (json.loads(manifest_file(browser, paths, home).read_text()) for browser in found)
    assert chromium["name"] == firefox["name"] == HOST
    assert chromium["allowed_origins"] == [f"chrome-extension://{name}/" for name in CHROMIUM_IDS]
    assert firefox["allowed_extensions"] == [GECKO_ID]
    assert os.access(chromium["path"], os.X_OK)
    Path(chromium["path"]).unlink()
    refresh(paths, home)
    assert os.access(chromium["path"], os.X_OK)


def test_the_id_of_the_add_on_is_that_of_its_key():
    import base64
    import hashlib

    about = json.loads((ROOT / "resources" / "browser" / "manifest.json").read_text())
    digest = hashlib.sha256(base64.b64decode(about["key"])).hexdigest()[:32]
    assert "".join(chr(ord("a") + int(sign, 16)) for sign in digest) in CHROMIUM_IDS
    assert about["browser_specific_settings"]["gecko"]["id"] == GECKO_ID
    assert about["permissions"] == ["nativeMessaging"]
    assert about["version"] == __version__


def pruned(page):
    """What the add-on's script leaves of a page, run by Node where that is here."""
    script = (ROOT / "resources" / "browser" / "page.js").read_text()
    begin, end = script.index("  const PRIVATE"), script.index("  function shownTitle")
    harness = (
        f"{script[begin:end]}\nconst fs = require('fs');"
        "const given = JSON.parse(fs.readFileSync(0, 'utf8'));"
        "process.stdout.write(JSON.stringify(pruned(given.data, given.keep)));"
    )
    ran = subprocess.run(
        ["node", "-e", harness], input=json.dumps({"data": page, "keep": KEEP}),
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    return json.loads(ran.stdout)


def node_is_here():
    from shutil import which

    return which("node") is not None


def data_of(page):
    begin = page.index(">", page.index('id="__NEXT_DATA__"')) + 1
    return json.loads(page[begin : page.index("</script>", begin)])


@pytest.mark.skipif(not node_is_here(), reason="there is no Node here")
def test_what_is_private_never_leaves_the_page(sample):
    _, page = sample
    data = data_of(page)
    state = data["props"]["pageProps"]["apolloState"]
    secrets = {"viewer": "v-secret", "jwtToken": "j-secret", "email": "e-secret", "friends": ["f-secret"]}
    root = state["ROOT_QUERY"]
    root["getViewer"] = {"__ref": "User:1"}
    state["User:1"] = {"name": "u-secret"}
    for entity in state.values():
        entity.update(secrets)
    data["props"]["pageProps"].update({"jwt": "p-secret", "params": {"email": "q-secret"}})
    text = json.dumps(pruned(data))
    assert "secret" not in text


@pytest.mark.skipif(not SHARED.is_dir() or not node_is_here(), reason="the pages or Node are not here")
def test_the_records_of_real_pages_stay_the_same():
    seen = sent = there = 0
    for file in sorted(SHARED.glob("next-*.html.gz")):
        page = gzip.decompress(file.read_bytes())
        text = page.decode("utf-8", "replace")
        try:
            whole = read_page(page, fetched_at="2026-01-01T00:00:00Z")
            data = data_of(text)
        except Exception:
            continue
        if whole.layout != "next":
            continue
        small = json.dumps(pruned(data))
        kept = f'<html><script id="__NEXT_DATA__" type="application/json">{small}</script></html>'
        book = read_page(kept.encode(), fetched_at="2026-01-01T00:00:00Z")
        left, right = whole.to_dict(), book.to_dict()
        for record in (left, right):
            record.pop("warnings")
        assert left == right, file.name
        sent, there, seen = sent + len(small), there + len(text), seen + 1
    assert seen > 10
    assert sent < there / 10
