"""The store writes only while lock, folder and database are those that were opened."""

import shutil
import threading
from contextlib import closing

import pytest
from badsite import BadSite, page

from bookq_gui.cli.output import CommandError, Exit
from bookq_gui.cli.run import run
from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.paths import default_paths
from bookq_gui.storage.reader import ReadOnlyStore
from bookq_gui.storage.store import Store


class Watched:
    def __init__(self, top):
        self.lock = top / "store.lock"
        self.lock.write_text("")
        self.messages = []
        self.told, self.well = threading.Event(), threading.Event()
        self.store = Store(top / "store", lock=self.lock, on_trouble=self._tell)
        self.store.open()
        self.store.put({"a:1": "before"})
        assert self.store.flush(10)

    def _tell(self, message):
        self.messages.append(str(message))
        (self.told if message else self.well).set()

    def refuses(self):
        """Whether a change is refused for good, with one sentence."""
        self.store.put({"a:2": "after"})
        assert self.told.wait(10)
        assert not self.store.flush(30)
        assert self.store.lost
        return self.messages[0]


@pytest.fixture
def watched(tmp_path):
    watched = Watched(tmp_path)
    yield watched
    watched.store.close(0.1)


def keys(folder):
    with closing(ReadOnlyStore(folder)) as reader:
        return [key for key, _text in reader.rows("a:")]


def test_a_deleted_lock(watched):
    watched.lock.unlink()
    assert str(watched.lock) in watched.refuses()
    assert keys(watched.store.folder) == ["1"]
    assert not watched.store.close(0.1)


def test_a_lock_of_another_owner(watched, tmp_path):
    watched.lock.rename(tmp_path / "old.lock")
    watched.lock.write_text("")
    assert "another bookq" in watched.refuses()
    assert keys(watched.store.folder) == ["1"]


def test_a_folder_that_was_moved_gets_nothing_until_it_is_back(watched, tmp_path):
    folder = watched.store.folder
    folder.rename(tmp_path / "moved")
    assert "moved" in watched.refuses()
    assert not folder.exists()
    assert keys(tmp_path / "moved") == ["1"]
    (tmp_path / "moved").rename(folder)
    assert watched.well.wait(30)
    assert watched.store.flush(30)
    assert watched.messages[-1] == ""
    assert keys(folder) == ["1", "2"]


def test_a_database_that_was_replaced(watched, tmp_path):
    database = watched.store.folder / "cache.db"
    shutil.copy(database, tmp_path / "copy")
    (tmp_path / "copy").replace(database)
    assert "replaced" in watched.refuses()


def test_a_database_that_was_emptied_is_recovered_at_the_next_start(tmp_path):
    paths = default_paths(tmp_path / "data")
    with Engine_(paths) as engine:
        engine.imports.add_text("https://www.goodreads.com/book/show/1")
        assert engine.flush(10)
        (paths.store / "cache.db").write_bytes(b"")
        engine.imports.add_text("https://www.goodreads.com/book/show/2")
        assert not engine.flush(30)
        assert engine.broken
        assert not engine.close(1)
        assert "emptied" in str(engine.unsaved())
    with Engine_(paths) as engine:
        assert "The database was damaged" in str(engine.notices[0])


class Engine_(Engine):  # noqa: N801
    def __init__(self, paths):
        super().__init__(paths, site=local_site("http://127.0.0.1:9"))

    def __enter__(self):
        self.notices = self.open().notices
        return self

    def __exit__(self, *_error):
        self.close(10)


def test_a_run_whose_database_was_emptied_ends_with_a_sentence(tmp_path, monkeypatch):
    paths = default_paths(tmp_path / "data")
    with BadSite() as site:
        monkeypatch.setenv("BOOKQ_SITE", site.url)
        for number in range(1, 40):
            site.script(number, page(delay=0.2))
        with Engine_(paths) as engine:
            links = (f"https://www.goodreads.com/book/show/{n}" for n in range(1, 40))
            engine.imports.add_text(" ".join(links))

        def empty():
            while len(site.requests) < 2:
                site.closing.wait(0.01)
            (paths.store / "cache.db").write_bytes(b"")

        emptier = threading.Thread(target=empty)
        emptier.start()
        with pytest.raises(CommandError, match="emptied") as caught:
            run(paths, workers=1)
        emptier.join()
    assert caught.value.code is Exit.IMPOSSIBLE
