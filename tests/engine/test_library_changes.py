"""What people change in their library: corrections by hand, merged editions, ISBNs that become their book."""

import time

import pytest
from badsite import page, redirect, sample_page

from bookq_gui.library.annotations import CorrectionError
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.events import BookLoaded, BooksChanged, BooksRemoved, Exported, WorkProgress
from bookq_gui.model.imports import AddResult

ISBN = "9780306406157"
LINK = "https://www.goodreads.com/book/show/{}"


def fetched(engine, *numbers):
    engine.imports.add_text("\n".join(map(LINK.format, numbers)))
    assert engine.wait_idle(30)


def rows_of(engine):
    assert engine.flush(10)
    return {row.id: row for row in engine.library.rows()}


def last(engine, kind):
    return [event for event in engine.outbox if isinstance(event, kind)][-1]


class TestCorrections:
    @pytest.fixture
    def engine(self, make_engine):
        engine = make_engine()
        fetched(engine, 11)
        return engine

    def test_a_correction_is_shown_and_marked(self, engine):
        engine.library.correct(11, "title", "  The  Right Title ")
        engine.library.correct(11, "series", "Harbour #2; Alone")
        engine.library.correct(11, "publisher", None)
        row = rows_of(engine)[11]
        assert (row.title, row.series, row.publisher) == ("The Right Title", "Harbour #2", "")
        assert engine.library.corrections(11) == ("title", "series", "publisher")
        engine._reader.submit(lambda: None).result(10)
        loaded = last(engine, BookLoaded)
        assert loaded.corrected == {
            "title": "The Book Numbered 11",
            "series": "",
            "publisher": "Sample House",
        }
        assert loaded.book.title == "The Right Title"
        assert engine.library.book(11).title == "The Right Title"
        assert [book.title for book in engine.library.books()] == ["The Right Title"]

    def test_it_stays_when_the_book_is_fetched_again_and_after_a_restart(self, engine, make_engine, site):
        engine.library.correct(11, "title", "Mine")
        engine.library.correct(11, "pages", "321")
        site.script(11, page(sample_page(11, "Another Title")))
        engine.library.refetch([11])
        assert engine.wait_idle(30)
        assert (rows_of(engine)[11].title, rows_of(engine)[11].pages) == ("Mine", 321)
        engine.close()
        again = make_engine(start=False)
        assert rows_of(again)[11].title == "Mine"
        again.library.uncorrect(11, "title")
        assert rows_of(again)[11].title == "Another Title"
        assert again.library.corrections(11) == ("pages",)

    def test_no_correction_holds_what_cannot_be_shown(self, engine):
        engine.library.correct(11, "title", "A\0 \x07Title\ud800")
        engine.library.correct(11, "description", "One\0\nTwo")
        rows_of(engine)
        book = engine.library.book(11)
        assert (book.title, book.description) == ("A Title", "One\nTwo")

    def test_an_isbn_corrects_both_of_its_forms(self, engine):
        engine.library.correct(11, "isbn10", "0-306-40615-2")
        book = (rows_of(engine), engine.library.book(11))[1]
        assert (book.isbn10, book.isbn13) == ("0306406152", ISBN)
        engine.library.uncorrect(11, "isbn13")
        assert (rows_of(engine), engine.library.book(11).isbn10)[1] is None

    @pytest.mark.parametrize(
        ("field", "text", "sentence"),
        [
            ("pages", "many", "number of pages"),
            ("pages", "0", "number of pages"),
            ("published", "May 1998", "1998-05"),
            ("isbn13", "9780306406158", "check digit"),
            ("asin", "X1", "B0"),
            ("title", " ", "title"),
            ("id", "5", "cannot be corrected"),
        ],
    )
    def test_what_cannot_be_is_explained(self, engine, field, text, sentence):
        with pytest.raises(CorrectionError, match=sentence) as told:
            engine.library.correct(11, field, text)
        assert str(told.value.message) == str(told.value)
        assert engine.library.corrections(11) == ()


class TestMergedEditions:
    def test_one_stands_for_both_and_undo_brings_the_other_back(self, make_engine):
        engine = make_engine()
        fetched(engine, 11, 12)
        mine, theirs = (
            Annotation(stars=4.0, tags=("sea",)),
            Annotation(stars=2.0, review="Good.", tags=("lent",)),
        )
        engine.library.change_annotations([11, 12], lambda key, _mine: mine if key == 11 else theirs)
        undo = engine.library.merge_editions(11, 12)
        assert set(rows_of(engine)) == {11}
        assert engine.library.annotations() == {
            11: Annotation(stars=4.0, review="Good.", tags=("sea", "lent"))
        }
        assert engine.library.resolved(12) == 11
        assert engine.imports.recognise(LINK.format(12)).count(AddResult.COLLECTED) == 1
        assert BooksRemoved((12,)) in engine.outbox
        assert {12: 11} in [event.redirects for event in engine.outbox if isinstance(event, BooksChanged)]
        undo()
        assert set(rows_of(engine)) == {11, 12}
        assert engine.library.annotations() == {11: mine, 12: theirs}
        assert engine.library.resolved(12) == 12

    def test_undo_keeps_what_was_said_since(self, make_engine):
        engine = make_engine()
        fetched(engine, 11, 12)
        engine.library.change_annotations([12], lambda _key, _mine: Annotation(stars=2.0, tags=("lent",)))
        undo = engine.library.merge_editions(11, 12)
        assert set(rows_of(engine)) == {11}
        engine.library.change_annotations([11], lambda _key, mine: mine.changed(note="Kept me up."))
        undo()
        assert set(rows_of(engine)) == {11, 12}
        assert engine.library.annotations() == {
            11: Annotation(note="Kept me up."),
            12: Annotation(stars=2.0, tags=("lent",)),
        }

    def test_it_stays_merged_after_a_restart(self, make_engine):
        engine = make_engine()
        fetched(engine, 11, 12)
        engine.library.change_annotations([12], lambda _key, _mine: Annotation(note="x"))
        engine.library.merge_editions(11, 12)
        engine.flush(10)
        engine.close()
        again = make_engine(start=False)
        assert set(rows_of(again)) == {11}
        assert again.library.annotations() == {11: Annotation(note="x")}
        assert again.library.resolved(12) == 11


class TestIsbns:
    def table(self, tmp_path):
        file = tmp_path / "library.csv"
        file.write_text(
            "Title,Author,ISBN,My Rating,Average Rating,Publisher,Binding,Year Published,"
            "Original Publication Year,Date Read,Date Added,Shelves,Bookshelves,My Review\n"
            f"Kelp Atlas,Odd Rusk,{ISBN},3.5,,Tarn,Paperback,1985,1985,2026-09-12,2026/09/12,read,read,Fine\n"
        )
        return file

    def test_a_row_of_an_isbn_becomes_its_book_with_all_that_was_said(self, make_engine, site, tmp_path):
        engine = make_engine()
        engine.queue.pause()
        assert engine.imports.import_files([self.table(tmp_path)]).count(AddResult.ADDED) == 1
        key = -int(ISBN)
        waiting = rows_of(engine)[key]
        assert (waiting.title, waiting.fetched, waiting.isbn) == ("Kelp Atlas", False, ISBN)
        said = engine.library.annotation(key)
        assert (said.state, said.stars, said.review) == ("read", 3.5, "Fine")
        engine.library.correct(key, "title", "My Kelp Atlas")
        site.interrupt(redirect(77))
        engine.queue.resume()
        assert engine.wait_idle(30)
        rows = rows_of(engine)
        assert (set(rows), rows[77].fetched, rows[77].added_at) == ({77}, True, waiting.added_at)
        assert (rows[77].title, engine.library.book(77).title) == ("My Kelp Atlas", "My Kelp Atlas")
        assert engine.library.annotations() == {77: said}
        assert engine.library.resolved(key) == 77
        assert engine.imports.import_files([self.table(tmp_path)]).count(AddResult.COLLECTED) == 1

    def test_an_isbn_that_a_book_here_has_means_that_book(self, make_engine, site, tmp_path):
        engine = make_engine()
        text = sample_page(11).replace(b'"isbn13": null', f'"isbn13": "{ISBN}"'.encode())
        site.script(11, page(text))
        fetched(engine, 11)
        assert rows_of(engine)[11].isbn == ISBN
        report = engine.imports.import_files([self.table(tmp_path)])
        assert report.count(AddResult.COLLECTED) == 1
        assert engine.flush(10)
        assert engine.library.annotation(11).stars == 3.5
        assert [job.id for job in engine.queue.jobs()] == ["gr:11"]


class TestExports:
    def test_an_export_can_be_given_up_and_the_old_file_stays(self, make_engine, tmp_path, monkeypatch):
        engine = make_engine(start=False)
        file = tmp_path / "books.csv"
        file.write_text("old")
        books = engine.library.reader

        def endless():
            from bookq_gui.model.imports import KnownBook

            number = 0
            while True:
                number += 1
                if number == 50:
                    engine.library.cancel_export()
                yield KnownBook(title=f"Book {number}").to_book(number)

        monkeypatch.setattr(books, "books", endless)
        engine.library.export(file)
        deadline = time.monotonic() + 30
        while not any(isinstance(event, Exported) for event in engine.outbox):
            assert time.monotonic() < deadline
            time.sleep(0.01)
        ended = last(engine, Exported)
        assert (ended.canceled, ended.count, file.read_text()) == (True, 0, "old")
        assert last(engine, WorkProgress).work == "export"
        assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["books.csv"]
