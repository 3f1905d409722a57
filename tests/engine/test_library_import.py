"""A library export: books and own data are there at once, completed by pages, undone in one step."""

import csv
import io
import json

import pytest
from badsite import page, redirect, sample_page, status

from bookq_gui.library.annotations import ANNOTATION
from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.events import AnnotationsChanged, BooksChanged, BooksRemoved
from bookq_gui.model.imports import AddResult
from bookq_gui.model.job import Status

HEADER = (
    "Book Id", "Title", "Author", "Author l-f", "Additional Authors", "ISBN", "ISBN13", "My Rating",
    "Average Rating", "Publisher", "Binding", "Number of Pages", "Year Published",
    "Original Publication Year", "Date Read", "Date Added", "Bookshelves", "Bookshelves with positions",
    "Exclusive Shelf", "My Review", "Spoiler", "Private Notes", "Read Count", "Owned Copies",
)  # fmt: skip
SAID = Annotation(
    state="read",
    stars=5.0,
    read_on="2019-05-04",
    added_on="2018-01-02",
    read_count=2,
    owned=1,
    tags=("favorites", "by-the-sea"),
    review="Kept me up.\nTwice.",
    note="lent to a friend",
)


def row(number, **cells):
    values = {
        "Book Id": str(number),
        "Title": f"The Lantern Room {number} (Harbour, #1)",
        "Author": "Ann  Roe",
        "Additional Authors": "Bo Part, Cy Whole",
        "ISBN13": '="9780306406157"',
        "My Rating": "5",
        "Average Rating": "4.10",
        "Publisher": "Harbour Press",
        "Binding": "Paperback",
        "Number of Pages": "210",
        "Year Published": "1999",
        "Original Publication Year": "1998",
        "Date Read": "2019/05/04",
        "Date Added": "2018/01/02",
        "Bookshelves": "favorites, by-the-sea",
        "Exclusive Shelf": "read",
        "My Review": "Kept me up.<br/>Twice.",
        "Private Notes": "lent to a friend",
        "Read Count": "2",
        "Owned Copies": "1",
    }
    return [{**values, **cells}.get(name, "") for name in HEADER]


def table(*rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([HEADER, *rows])
    return text.getvalue()


def bring(engine, tmp_path, *rows):
    file = tmp_path / "library.csv"
    file.write_text(table(*rows))
    report = engine.imports.import_files([file])
    assert engine.flush(10)
    return report


@pytest.fixture
def engine(make_engine):
    return make_engine(start=False)


def rows_of(engine):
    return {row.id: row for row in engine.library.rows()}


def said(engine, number, **fields):
    """Change what the person says of a book, and return it."""
    engine.library.change_annotations([number], lambda _key, mine: mine.changed(**fields))
    return engine.library.annotation(number)


def test_all_of_it_is_there_before_any_page_is(engine, tmp_path):
    report = bring(engine, tmp_path, row(11), row(12))
    assert report.count(AddResult.ADDED) == 2
    rows = rows_of(engine)
    assert {key: (each.fetched, each.title) for key, each in rows.items()} == {
        11: (False, "The Lantern Room 11"),
        12: (False, "The Lantern Room 12"),
    }
    first = rows[11]
    assert first.series == "Harbour #1"
    assert (first.authors, first.pages, first.year, first.first_year) == (("Ann Roe",), 210, 1999, 1998)
    assert (first.publisher, first.isbn, first.rating) == ("Harbour Press", "9780306406157", 4.1)
    assert first.added_at > rows[12].added_at, "the first line is the newest"
    assert engine.library.annotation(11) == SAID
    book = engine.library.book(11)
    assert book.title_complete == "The Lantern Room 11 (Harbour, #1)"
    assert [person.name for person in book.contributors] == ["Ann Roe", "Bo Part", "Cy Whole"]
    assert not book.fetched


def test_jobs_rows_and_annotations_are_committed_together(engine, tmp_path, monkeypatch):
    commits = []
    write = engine._store._cache.write
    monkeypatch.setattr(
        engine._store._cache, "write", lambda changes: (commits.append(dict(changes)), write(changes))
    )
    bring(engine, tmp_path, *(row(number) for number in range(1, 60)))
    (commit,) = [each for each in commits if any(key.startswith("job:") for key in each)]
    for number in (1, 59):
        assert {
            f"job:gr:{number}",
            f"row:{number}",
            f"book:{number}",
            f"{ANNOTATION}{number}",
        } <= commit.keys()


def test_the_window_hears_of_it_after_the_commit(engine, tmp_path):
    engine.outbox.clear()
    bring(engine, tmp_path, row(11))
    events = list(engine.outbox)
    (books,) = [event for event in events if isinstance(event, BooksChanged)]
    (said,) = [event for event in events if isinstance(event, AnnotationsChanged)]
    assert [each.id for each in books.rows] == [11]
    assert said.annotations == {11: SAID}


def test_what_was_said_here_stays_and_is_listed(engine, tmp_path):
    said(engine, 11, stars=2.0, tags=("mine",), note="mine")
    report = bring(engine, tmp_path, row(11))
    (line,) = report.lines
    assert set(line.kept) == {"stars", "note"}
    assert "Kept yours: stars, note." in str(line.message)
    assert engine.library.annotation(11) == SAID._replace(
        stars=2.0, note="mine", tags=("mine", "favorites", "by-the-sea")
    )


def test_one_undo_takes_all_of_it_back_and_redo_brings_it(engine, tmp_path):
    mine = said(engine, 11, stars=2.0)
    report = bring(engine, tmp_path, row(11), row(12))
    undone = engine.imports.undo_add(report.ids(AddResult.ADDED), report)
    assert engine.flush(10)
    assert (rows_of(engine), engine.queue.jobs()) == ({}, ())
    assert engine.library.annotations() == {11: mine}
    engine.imports.redo_add(undone)
    assert engine.flush(10)
    assert set(rows_of(engine)) == {11, 12}
    assert engine.library.annotation(12) == SAID
    assert engine.library.annotation(11) == SAID._replace(stars=2.0)
    assert {job.id for job in engine.queue.jobs()} == {"gr:11", "gr:12"}


def test_undo_leaves_what_was_said_since(engine, tmp_path):
    report = bring(engine, tmp_path, row(11))
    said(engine, 11, note="since", tags=(*SAID.tags, "since"))
    engine.imports.undo_add(report.ids(AddResult.ADDED), report)
    assert engine.library.annotation(11) == Annotation(note="since", tags=("since",))


def test_redo_leaves_what_another_import_filled_since(engine, tmp_path):
    report = bring(engine, tmp_path, row(11, **{"Private Notes": ""}))
    undone = engine.imports.undo_add(report.ids(AddResult.ADDED), report)
    bring(engine, tmp_path, row(11))
    engine.imports.redo_add(undone)
    assert engine.library.annotation(11) == SAID


def test_what_is_said_while_an_import_is_committed_is_there_after_a_restart(
    make_engine, tmp_path, monkeypatch
):
    engine = make_engine(start=False)
    import_books = engine.library.import_books

    def said_meanwhile(*arguments):
        records = import_books(*arguments)
        said(engine, 11, note="since")
        while not any(isinstance(event, AnnotationsChanged) for event in engine.outbox):
            assert engine._store.flush(10)
        return records

    monkeypatch.setattr(engine.library, "import_books", said_meanwhile)
    bring(engine, tmp_path, row(11))
    engine.close()
    assert make_engine(start=False).library.annotation(11) == SAID._replace(note="since")


def test_it_is_all_there_after_a_restart_in_the_same_order(make_engine, tmp_path):
    first = make_engine(start=False)
    bring(first, tmp_path, row(5), row(30), row(4))
    rows = sorted(first.library.rows(), key=lambda each: (each.added_at, each.id), reverse=True)
    first.close()
    again = make_engine(start=False)
    assert again.library.rows() == tuple(rows)
    assert [each.id for each in rows] == [5, 30, 4]
    assert again.library.annotation(30) == SAID


def test_the_page_completes_the_row_and_leaves_own_data(make_engine, site, tmp_path):
    engine = make_engine()
    engine.queue.pause()
    bring(engine, tmp_path, row(11, Publisher="Only the export knows"))
    added_at = rows_of(engine)[11].added_at
    site.script(
        11,
        page(
            sample_page(11, "The Page Says So").replace(b'"publisher": "Sample House"', b'"publisher": null')
        ),
    )
    engine.queue.resume()
    assert engine.wait_idle(30)
    made = rows_of(engine)[11]
    assert (made.fetched, made.title, made.added_at) == (True, "The Page Says So", added_at)
    assert made.publisher == "Only the export knows"
    assert engine.library.book(11).publisher == "Only the export knows"
    assert engine.library.annotation(11) == SAID


def test_why_a_book_could_not_be_fetched_is_in_its_row(make_engine, site, tmp_path):
    engine = make_engine()
    site.script(11, status(404))
    bring(engine, tmp_path, row(11))
    assert engine.wait_idle(30)
    assert engine.queue.job("gr:11").status is Status.FAILED
    assert str(rows_of(engine)[11].reason)
    engine.close()
    again = make_engine(start=False)
    assert str(rows_of(again)[11].reason)
    assert not rows_of(again)[11].fetched


def test_a_redirected_book_takes_its_own_data_along(make_engine, site, tmp_path):
    engine = make_engine()
    site.script(1, redirect(2))
    bring(engine, tmp_path, row(1))
    assert engine.wait_idle(30)
    assert set(rows_of(engine)) == {2}
    assert rows_of(engine)[2].fetched
    assert engine.library.annotations() == {2: SAID}
    assert engine.library.resolved(1) == 2
    assert BooksRemoved((1,)) in engine.outbox
    engine.close()
    again = make_engine(start=False)
    assert set(rows_of(again)) == {2}
    assert again.library.annotations() == {2: SAID}


def test_a_row_that_is_not_fetched_can_be_added_again(engine, tmp_path):
    bring(engine, tmp_path, row(11))
    engine.queue.remove(["gr:11"])
    link = "https://www.goodreads.com/book/show/11"
    assert engine.imports.recognise(link).count(AddResult.ADDED) == 1
    assert engine.imports.add_text(link).count(AddResult.ADDED) == 1
    assert engine.flush(10)
    assert engine.queue.job("gr:11").status is Status.QUEUED
    assert bring(engine, tmp_path, row(11)).count(AddResult.IN_QUEUE) == 1


def test_a_book_that_is_only_a_book_has_nothing_said(engine, tmp_path):
    nothing = {
        "My Rating": "0",
        "Date Read": "",
        "Bookshelves": "",
        "Exclusive Shelf": "",
        "My Review": "",
        "Private Notes": "",
        "Read Count": "0",
        "Owned Copies": "0",
    }
    bring(engine, tmp_path, row(11, **nothing))
    assert engine.library.annotation(11) == NO_ANNOTATION


def test_a_store_of_version_0_1_opens_with_the_time_of_its_jobs(make_engine, tmp_path):
    engine = make_engine(start=False)
    report = bring(engine, tmp_path, row(11), row(12))
    assert report.count(AddResult.ADDED) == 2
    old = {f"row:{each.id}": json.dumps(json.loads(each.to_json())[:19]) for each in engine.library.rows()}
    old[f"{ANNOTATION}11"] = json.dumps({"tags": ["sea"], "note": "n", "read": True})
    created = engine.queue.job("gr:11").created_at
    engine._store.put(old)
    engine.queue.remove(["gr:12"])
    engine.flush(10)
    engine.close()
    for _start in range(2):
        again = make_engine(start=False)
        assert again.library.annotation(11) == Annotation(tags=("sea",), note="n", state="read")
        assert abs(parse(rows_of(again)[11].added_at) - created) < 0.001
        again.queue.remove(["gr:11"])
        assert again.flush(10)
        again.close()


def parse(moment):
    from datetime import datetime

    return datetime.fromisoformat(moment).timestamp()


def test_removing_a_row_that_waits_does_not_bring_it_back_by_itself(make_engine, site, tmp_path):
    engine = make_engine()
    engine.queue.pause()
    bring(engine, tmp_path, row(11))
    engine.library.remove_books([11])
    engine.queue.resume()
    assert engine.wait_idle(30)
    assert (rows_of(engine), engine.queue.jobs()) == ({}, ())
    engine.library.restore_books([11])
    assert engine.wait_idle(30)
    assert rows_of(engine)[11].fetched
