"""A book that the site redirects is found by the id that people know, and not asked for again."""

import pytest
from badsite import BadSite, redirect

from bookq_gui.cli import main
from bookq_gui.library.reader import REDIRECT, followed
from bookq_gui.model.imports import AddResult
from bookq_gui.paths import default_paths
from bookq_gui.recovery.recover import recover
from bookq_gui.storage.reader import DATABASE, ReadOnlyStore

LINK = "https://www.goodreads.com/book/show/656"


@pytest.fixture
def site():
    with BadSite() as site:
        site.script(656, redirect(700))
        yield site


@pytest.fixture
def paths(tmp_path):
    return default_paths(tmp_path / "data")


def fetched(make_engine):
    engine = make_engine()
    engine.imports.add_text(LINK)
    assert engine.wait_idle(30)
    assert [row.id for row in engine.library.rows()] == [700]
    return engine


def result(engine):
    return engine.imports.recognise(LINK).lines[0].result


def command(capfd, paths, *words):
    capfd.readouterr()
    code = main.main(["--data-dir", str(paths.data), *map(str, words)], lambda _request: 0)
    said = capfd.readouterr()
    return code, said.out, said.err


def test_it_is_collected_under_both_ids_also_after_a_restart(make_engine, site):
    engine = fetched(make_engine)
    assert result(engine) is AddResult.COLLECTED
    assert engine.close(10)
    engine = make_engine()
    engine.queue.clear(["finished"])
    assert engine.imports.add_text(LINK).lines[0].result is AddResult.COLLECTED
    assert engine.wait_idle(30)
    assert site.times_asked(656) == 1
    assert engine.imports.add_text(LINK, refetch=True).lines[0].result is AddResult.ADDED
    assert engine.wait_idle(30)
    assert site.times_asked(656) == 2


def test_commands_find_it_by_the_id_people_know(make_engine, paths, capfd, tmp_path):
    assert fetched(make_engine).close(10)
    code, out, err = command(capfd, paths, "show", 656)
    assert code == 0
    assert "The Book Numbered 700" in out
    assert "from 656 to 700" in err
    file = tmp_path / "out.csv"
    code, _out, err = command(capfd, paths, "export", file, "--ids", 656, 700)
    assert code == 0
    assert "1 book written" in err
    assert command(capfd, paths, "show", 657)[0] == 1
    code, _out, err = command(capfd, paths, "export", file, "--ids", 656, 657)
    assert code == 1
    assert "657" in err


def test_removing_the_book_asks_anew_and_undoing_that_does_not(make_engine, site):
    engine = fetched(make_engine)
    assert engine.library.remove_books([700]) == 1
    assert result(engine) is AddResult.ADDED
    assert engine.library.restore_books([700]) == 1
    assert engine.flush(10)
    assert result(engine) is AddResult.COLLECTED


def test_an_alias_whose_book_is_gone_for_good_is_forgotten(make_engine, paths):
    engine = fetched(make_engine)
    engine.library.remove_books([700])
    assert engine.close(10)
    assert make_engine().close(10)
    reader = ReadOnlyStore(paths.store)
    assert list(reader.rows(REDIRECT)) == []
    reader.close()


def test_a_salvage_keeps_it(make_engine, paths):
    assert fetched(make_engine).close(10)
    from datetime import datetime

    recover(paths.store, datetime.now().astimezone())
    assert (paths.store / DATABASE).exists()
    assert result(make_engine()) is AddResult.COLLECTED


def test_redirects_are_followed_and_never_in_circles():
    targets = {1: 2, 2: 3, 4: 5, 5: 4}.get
    assert followed(1, {3}.__contains__, targets) == 3
    assert followed(1, {1, 3}.__contains__, targets) == 1
    assert followed(4, {3}.__contains__, targets) == 4
    assert followed(9, {3}.__contains__, targets) == 9
