"""What a restore makes of two collections: nothing is lost, the newer wins, twice is once."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from backupkit import (
    EARLY,
    ERROR,
    HISTORY,
    LATE,
    PAGE,
    book,
    by_hand,
    fill,
    held,
    job,
    one_of_each,
    opened,
    page_job,
    restored,
    seen,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bookq_gui.backup.format import RestoreReport
from bookq_gui.backup.restore import Restore
from bookq_gui.backup.write import back_up
from bookq_gui.jobs.record import JobRecord
from bookq_gui.jobs.retry_policy import LONGEST_WAIT
from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.book import row_of, url_of
from bookq_gui.model.events import AnnotationsChanged, BooksChanged, JobsChanged, Notice
from bookq_gui.model.job import CanceledError, Progress, Status
from bookq_gui.paths import default_paths

MARKS = {
    1: Annotation(tags=("красота", "sea"), note="Langsam lesen.", state="read"),
    77: Annotation(note="הערה"),
}


def test_into_an_empty_place_all_comes_back(there, here, file):
    books = [book(1), book(2, "Čapek"), book(3, "吾輩は猫である", fetched_at=LATE)]
    fill(there, books=books, jobs=[*one_of_each(time.time()), page_job(there)], annotations=MARKS)
    want = held(there)
    back_up(there, file)
    result = restored(here, file)
    assert (result.books, result.jobs, result.annotations, result.left_out) == (3, 7, 2, 0)
    got = held(here)
    assert got[0] == want[0]
    assert got[2] == want[2]
    assert seen(got[1]) == seen(want[1])
    assert list(got[1]) == list(want[1])


def test_ids_that_lead_to_a_book_do_so_again_and_those_here_stay(there, here, file):
    fill(there, books=[book(1), book(2)], records={"alias:10": "1", "alias:11": "2", "alias:12": "99"})
    fill(here, books=[book(3)], records={"alias:11": "3"})
    back_up(there, file)
    restored(here, file)
    engine = opened(here)
    try:
        assert [engine.library.resolved(number) for number in (10, 11, 12)] == [1, 3, 12]
    finally:
        assert engine.close(10)


def test_a_started_job_waits_again_and_the_attempt_does_not_count(there, here, file):
    fill(there, jobs=[job(16, Status.STARTED, attempts=3, started_at=1_790_000_000.0, history=HISTORY)])
    back_up(there, file)
    restored(here, file)
    came = held(here)[1]["gr:16"]
    assert (came.status, came.attempts, came.started_at, came.history) == (Status.QUEUED, 2, None, HISTORY)


def test_a_second_time_changes_nothing_and_says_so(there, here, file):
    fill(there, books=[book(1)], jobs=one_of_each(time.time()), annotations=MARKS)
    back_up(there, file)
    restored(here, file)
    before = held(here)
    result = restored(here, file)
    assert not result.changed
    assert str(result.message()) == "Nothing was changed: everything in this backup is here already."
    assert held(here) == before


def test_of_two_books_the_one_fetched_later_stays(there, here, file):
    fill(there, books=[book(1, "old", fetched_at=EARLY), book(2, "new", fetched_at=LATE), book(3, "other")])
    fill(here, books=[book(1, "new", fetched_at=LATE), book(2, "old", fetched_at=EARLY), book(3, "mine")])
    back_up(there, file)
    result = restored(here, file)
    assert (result.books, result.older) == (1, 1)
    assert {number: each.title for number, each in held(here)[0].items()} == {1: "new", 2: "new", 3: "mine"}


def test_a_book_that_is_fetched_in_the_same_moment_stays(here, file):
    """What a worker brings is on its way to the disk when the restore decides."""
    by_hand(file, books=[book(1, "backup", fetched_at=EARLY).to_json()])
    engine = opened(here)
    try:
        from bookq_gui.library.reader import records_of

        with engine.queue.lock:
            engine.queue._journal.keep(records_of(book(1, "worker", fetched_at=LATE)))
        assert engine.backups.restore(file).result(30).older == 1
        assert engine.library.book(1).title == "worker"
    finally:
        engine.close()


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        (Annotation(), Annotation(tags=("a",), note="n"), Annotation(tags=("a",), note="n")),
        (Annotation(tags=("a", "B")), Annotation(tags=("b", "c")), Annotation(tags=("a", "B", "c"))),
        (
            Annotation(note="mine"),
            Annotation(note="theirs", state="want"),
            Annotation(note="mine", state="want"),
        ),
        (
            Annotation(state="want"),
            Annotation(tags=("x",), state="read"),
            Annotation(tags=("x",), state="want"),
        ),
    ],
    ids=["nothing said", "tags", "note", "read"],
)
def test_what_the_user_said_here_stays(there, here, file, mine, theirs, both):
    fill(there, annotations={5: theirs})
    fill(here, annotations={5: mine})
    back_up(there, file)
    restored(here, file)
    assert held(here)[2] == {5: both}


def test_jobs_come_after_those_here_in_their_old_order(there, here, file):
    fill(there, jobs=[job(1, sequence=9), job(2, sequence=-3), job(3, sequence=4), job(8, sequence=1)])
    fill(here, jobs=[job(7, sequence=40), job(8, sequence=41, label="mine")])
    back_up(there, file)
    assert restored(here, file).jobs == 3
    jobs = held(here)[1]
    assert list(jobs) == ["gr:7", "gr:8", "gr:2", "gr:3", "gr:1"]
    assert jobs["gr:8"].label == "mine"
    assert len({each.sequence for each in jobs.values()}) == 5


def test_a_far_away_due_time_is_limited(there, here, file):
    fill(there, jobs=[job(1, Status.SCHEDULED, due_at=4_000_000_000.0), job(2, Status.SCHEDULED)])
    back_up(there, file)
    restored(here, file)
    jobs = held(here)[1]
    assert jobs["gr:1"].due_at <= time.time() + LONGEST_WAIT
    assert jobs["gr:2"].due_at <= time.time()


@pytest.mark.parametrize("status", [Status.QUEUED, Status.FAILED, Status.CANCELED, Status.STARTED], ids=str)
def test_a_job_whose_book_is_here_is_finished(there, here, file, status):
    fill(there, jobs=[job(1, status, error=ERROR)])
    fill(here, books=[book(1)])
    back_up(there, file)
    restored(here, file)
    came = held(here)[1]["gr:1"]
    assert (came.status, came.error) == (Status.FINISHED, None)


@pytest.mark.parametrize("status", [Status.QUEUED, Status.FAILED, Status.SCHEDULED], ids=str)
def test_a_job_here_is_finished_when_its_book_comes_in(there, here, file, status):
    fill(there, books=[book(1)])
    fill(here, jobs=[job(1, status, error=ERROR), job(2)])
    back_up(there, file)
    restored(here, file)
    jobs = held(here)[1]
    assert (jobs["gr:1"].status, jobs["gr:1"].error) == (Status.FINISHED, None)
    assert jobs["gr:1"].label == "Book 1 — Лев Толстой"
    assert jobs["gr:2"].status is Status.QUEUED


@pytest.mark.parametrize("status", [Status.QUEUED, Status.FAILED, Status.SCHEDULED], ids=str)
@pytest.mark.parametrize("is_here", [True, False], ids=["book is here", "book comes in"])
def test_a_job_here_is_finished_when_its_id_turns_out_to_lead_to_a_book(there, here, file, status, is_here):
    fill(there, books=[book(42)], records={"alias:41": "42", "alias:40": "41"})
    fill(here, books=[book(42)] * is_here, jobs=[job(40), job(41, status, error=ERROR), job(43)])
    back_up(there, file)
    restored(here, file)
    jobs = held(here)[1]
    assert (jobs["gr:41"].status, jobs["gr:41"].error) == (Status.FINISHED, None)
    assert jobs["gr:41"].label == "Book 42 — Лев Толстой (another edition)"
    assert jobs["gr:40"].status is Status.FINISHED
    assert jobs["gr:43"].status is Status.QUEUED


def test_a_redirected_id_that_was_to_be_fetched_again_still_is(there, here, file):
    for paths in (there, here):
        fill(paths, books=[book(42)], records={"alias:41": "42"})
    fill(here, jobs=[job(41)])
    back_up(there, file)
    restored(here, file)
    assert held(here)[1]["gr:41"].status is Status.QUEUED


def test_a_job_of_a_backup_whose_id_leads_to_a_book_here_is_finished(there, here, file):
    fill(there, jobs=[job(41, Status.FAILED, error=ERROR)])
    fill(here, books=[book(42)], records={"alias:41": "42"})
    back_up(there, file)
    restored(here, file)
    came = held(here)[1]["gr:41"]
    assert (came.status, came.error) == (Status.FINISHED, None)


def test_a_book_that_was_to_be_fetched_again_still_is(there, here, file):
    fill(there, books=[book(1)], jobs=[job(1, Status.QUEUED)])
    back_up(there, file)
    restored(here, file)
    assert held(here)[1]["gr:1"].status is Status.QUEUED


@pytest.mark.parametrize("status", [Status.QUEUED, Status.FAILED], ids=str)
def test_a_pasted_page_comes_along_to_its_new_place(there, here, file, status):
    entry = page_job(there, status=status)
    fill(there, jobs=[entry])
    back_up(there, file)
    Path(entry.source).unlink()
    restored(here, file)
    came = held(here)[1][entry.id]
    assert Path(came.source).parent == here.pasted
    assert Path(came.source).read_bytes() == PAGE


def test_a_page_that_is_not_needed_is_not_written(there, here, file):
    entry = page_job(there)
    fill(there, jobs=[entry])
    back_up(there, file)
    fill(here, jobs=[replace_source(entry)])
    restored(here, file)
    assert not here.pasted.exists()


def replace_source(entry):
    return JobRecord(entry.id, "files", "/somewhere/page.html", 3, entry.created_at)


def test_the_window_is_told_by_the_usual_events(there, here, file, qtbot):
    fill(there, books=[book(1), book(2)], jobs=[job(3), page_job(there)], annotations=MARKS)
    back_up(there, file)
    fill(here, books=[book(1, "newer", fetched_at=LATE)])
    engine = opened(here)
    try:
        engine.outbox.clear()
        engine.backups.restore(file)
        qtbot.waitUntil(lambda: any(isinstance(event, Notice) for event in engine.outbox))
        events = list(engine.outbox)
    finally:
        engine.close()
    assert [row.id for event in events if isinstance(event, BooksChanged) for row in event.rows] == [2]
    assert {i for event in events if isinstance(event, AnnotationsChanged) for i in event.annotations} == set(
        MARKS
    )
    told = {each.id for event in events if isinstance(event, JobsChanged) for each in event.jobs}
    assert told == {"gr:3", page_job(there).id}
    assert isinstance(events[-1], Notice)
    assert str(events[-1].text) == (
        "Restored 1 book, 2 jobs and 2 notes; 1 book was here already in a newer form."
    )


def test_one_that_is_given_up_keeps_what_came_in(there, here, file):
    fill(there, books=[book(number) for number in range(1, 1200)], jobs=[job(1)])
    back_up(there, file)
    engine = opened(here)
    try:
        progress = Progress(canceled=lambda: len(engine.library.rows()) >= 500)
        restore = Restore(file, engine._store, engine.queue, engine.library, here.pasted, progress)
        with pytest.raises(CanceledError):
            restore.run()
    finally:
        engine.close()
    assert len(held(here)[0]) >= 500
    assert restored(here, file).changed
    assert len(held(here)[0]) == 1199


def test_closing_gives_a_restore_up(there, here, file):
    fill(there, books=[book(number) for number in range(1, 100)])
    back_up(there, file)
    engine = opened(here)
    engine.backups.restore(file)
    assert engine.close(10)
    assert not any(isinstance(event, Notice) and "failed" in str(event.text) for event in engine.outbox)


THREE = "3 lines could not be read and were left out."
NOTES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
MARK = st.builds(
    lambda tags, note, read: NO_ANNOTATION.changed(tags=tags, note=note, state="read" if read else None),
    st.lists(NOTES, max_size=3), NOTES, st.sampled_from([None, True, False]),
)  # fmt: skip
TITLES = NOTES.filter(bool)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    titles=st.dictionaries(st.integers(1, 2**53), TITLES, max_size=4),
    annotations=st.dictionaries(st.integers(1, 2**53), MARK.filter(bool), max_size=4),
    jobs=st.dictionaries(st.integers(1, 2**53), st.sampled_from(list(Status)), max_size=4),
)
def test_any_text_goes_through(tmp_path_factory, titles, annotations, jobs):
    top = tmp_path_factory.mktemp("any")
    there, here = default_paths(top / "there"), default_paths(top / "here")
    entries = [
        job(number, status, sequence=place + 1, attempts=1)
        for place, (number, status) in enumerate(jobs.items())
    ]
    fill(
        there,
        books=[book(number, title) for number, title in titles.items()],
        jobs=entries,
        annotations=annotations,
    )
    back_up(there, top / "x.zip")
    result = restored(here, top / "x.zip")
    want, got = held(there), held(here)
    assert (result.left_out, got[0], got[2]) == (0, want[0], want[2])
    scheduled_now = {key: replace(each, due_at=None) for key, each in got[1].items()}
    assert seen(scheduled_now).keys() == seen(want[1]).keys()
    for key, each in seen(got[1]).items():
        # A start by itself notes the attempt that was cut off; a backup has nothing to add to that.
        assert each[:5] == seen(want[1])[key][:5]


@pytest.mark.parametrize(
    ("amounts", "sentence"),
    [
        (
            {"books": 1204, "jobs": 31, "annotations": 57, "older": 12},
            "Restored 1,204 books, 31 jobs and 57 notes; 12 books were here already in a newer form.",
        ),
        ({"books": 1, "jobs": 1, "annotations": 1}, "Restored 1 book, 1 job and 1 note."),
        ({"books": 2, "left_out": 3}, f"Restored 2 books, 0 jobs and 0 notes. {THREE}"),
        (
            {"jobs": 2, "older": 1, "left_out": 3},
            "Restored 0 books, 2 jobs and 0 notes; 1 book was here already in a newer form. " + THREE,
        ),
        (
            {"left_out": 1},
            (
                "Nothing was changed: what can be read of this backup is here already. "
                "1 line could not be read and was left out."
            ),
        ),
        (
            {"damaged": True},
            "x.zip is damaged or was cut off, and nothing of it was taken in. Get a new copy of it.",
        ),
        (
            {"damaged": True, "books": 1},
            (
                "x.zip is damaged or was cut off. "
                "What could be read of it was taken in: 1 book, 0 jobs and 0 notes."
            ),
        ),
    ],
    ids=["all", "one of each", "left out", "all kinds", "only left out", "damaged", "partly damaged"],
)
def test_how_it_is_told(amounts, sentence):
    assert str(RestoreReport("x.zip", **amounts).message()) == sentence


ISBN = 9780306406157
UNKNOWN = replace(book(1, "From an export"), id=-ISBN, url=url_of(-ISBN), layout="", fetched_at="")


def test_rows_that_are_not_fetched_and_what_belongs_to_them(there, here, file):
    unfetched = replace(UNKNOWN, id=5, url=url_of(5))
    waiting = JobRecord(f"isbn:{ISBN}", "pages", f"https://www.goodreads.com/book/isbn/{ISBN}", 1, 1.0)
    fill(
        there,
        books=[book(1), UNKNOWN, unfetched],
        jobs=[waiting, job(5)],
        annotations={-ISBN: Annotation(note="by its number")},
    )
    back_up(there, file)
    fill(here, books=[unfetched], jobs=[job(1)])
    report = restored(here, file)
    assert report.left_out == 0
    books, jobs, annotations = held(here)
    assert set(books) == {1, 5, -ISBN}
    assert not books[-ISBN].fetched
    assert {key: each.status for key, each in jobs.items()} == {
        "gr:1": Status.FINISHED,
        "gr:5": Status.QUEUED,
        f"isbn:{ISBN}": Status.QUEUED,
    }
    assert annotations[-ISBN].note == "by its number"


def test_the_time_of_adding_and_corrections_come_along_and_those_here_stay(there, here, file):
    row = row_of(book(1), "2020-05-05T00:00:00Z")
    fill(there, books=[book(2)], records={"row:1": row.to_json(), "book:1": book(1).to_json()})
    engine = opened(there)
    engine.library.correct(1, "title", "Theirs")
    engine.library.correct(1, "pages", "77")
    engine.library.correct(2, "title", "Second")
    assert engine.close(10)
    back_up(there, file)
    fill(here, books=[book(2)])
    engine = opened(here)
    engine.library.correct(2, "title", "Mine")
    assert engine.close(10)
    assert restored(here, file).left_out == 0
    engine = opened(here)
    try:
        rows = {each.id: each for each in engine.library.rows()}
        assert rows[1].added_at == "2020-05-05T00:00:00Z"
        assert (rows[1].title, rows[2].title) == ("Theirs", "Mine")
        assert engine.library.book(1).pages == 77
    finally:
        assert engine.close(10)


def test_a_backup_of_an_earlier_version_has_no_corrections_and_is_whole(here, file):
    by_hand(file, books=[book(1).to_json()])
    assert not restored(here, file).damaged
