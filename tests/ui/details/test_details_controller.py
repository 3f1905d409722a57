"""The details in the window, over a stand-in for the engine."""

import pytest
from fake_engine import make_book
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListView

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.events import BookLoaded
from bookq_gui.ui.actions import Act
from bookq_gui.ui.details.dialogs import CorrectionDialog
from bookq_gui.ui.details.sections import Edit

FIRST = 990000001


@pytest.fixture
def desk(make_desk):
    made = make_desk(books=[make_book(n) for n in range(4)], size=(1366, 768))
    select(made, FIRST)
    return made


def select(desk, *ids):
    desk.window.books.select_ids(ids)
    for _ in range(3):
        desk.pump()


def said_of(desk, book_id=FIRST):
    return desk.engine.library.annotation(book_id)


def undo(desk):
    desk.window.actions_[Act.UNDO].trigger()
    desk.pump()


def redo(desk):
    desk.window.actions_[Act.REDO].trigger()
    desk.pump()


def edit(desk, field, value, *, done=True):
    desk.window.details.requests.edited.emit(Edit(field, value, done))
    desk.pump()


def test_the_book_that_is_selected_is_shown(desk):
    details = desk.window.details
    assert details.book == make_book(0)
    select(desk, FIRST + 1)
    assert details.book == make_book(1)
    select(desk, FIRST, FIRST + 1)
    assert details.several_ids == (FIRST, FIRST + 1) or set(details.several_ids) == {FIRST, FIRST + 1}
    select(desk)
    assert details.book_id is None


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        ("state", "reading", Annotation(state="reading")),
        ("state", "did-not-finish", Annotation(state="did-not-finish")),
        ("stars", 4, Annotation(stars=4)),
        ("read_on", "2026-03", Annotation(read_on="2026-03")),
        ("tags_added", ("a", "b"), Annotation(tags=("a", "b"))),
        ("note", "Lent.", Annotation(note="Lent.")),
        ("review", "Good.", Annotation(review="Good.")),
    ],
)
def test_a_change_is_kept_shown_and_can_be_undone(desk, field, value, kept):
    edit(desk, field, value)
    assert said_of(desk) == kept
    undo(desk)
    assert said_of(desk) == Annotation()
    redo(desk)
    assert said_of(desk) == kept


def test_what_is_typed_is_one_step_of_undo(desk):
    for typed in ("L", "Len", "Lent."):
        edit(desk, "note", typed, done=False)
    assert said_of(desk).note == "Lent."
    edit(desk, "note", "Lent.")
    undo(desk)
    assert said_of(desk).note == ""
    assert not desk.window.actions_[Act.UNDO].isEnabled()


def test_a_choice_for_several_is_made_for_all_and_said_once(desk):
    select(desk, FIRST, FIRST + 1, FIRST + 2)
    edit(desk, "tags_added", ("holiday",))
    assert all(said_of(desk, FIRST + n).tags == ("holiday",) for n in range(3))
    assert any("3 books tagged" in text for text in desk.said())
    edit(desk, "state", "read")
    undo(desk)
    undo(desk)
    assert all(said_of(desk, FIRST + n) == Annotation() for n in range(3))


def test_undo_of_an_earlier_change_keeps_what_was_written_since(desk):
    select(desk, FIRST, FIRST + 1)
    edit(desk, "state", "read")
    (toast,) = desk.window.toasts.toasts
    buttons = toast.findChildren(QAbstractButton)
    undo_in_toast = next(button for button in buttons if button.text().replace("&", "") == "Undo")
    select(desk, FIRST)
    edit(desk, "note", "Lent to Ada")
    undo_in_toast.click()
    desk.pump()
    assert said_of(desk) == Annotation(note="Lent to Ada")
    assert said_of(desk, FIRST + 1) == Annotation()
    redo(desk)
    assert (said_of(desk).state, said_of(desk).note) == ("read", "Lent to Ada")


def test_a_change_that_changes_nothing_is_no_step(desk):
    edit(desk, "state", None)
    assert not desk.window.actions_[Act.UNDO].isEnabled()


def test_tags_in_use_are_offered(desk, qtbot):
    edit(desk, "tags_added", ("holiday",))
    line = desk.window.details.page.card.tags._line
    model = line.completer().model()
    qtbot.waitUntil(lambda: [model.index(row, 0).data() for row in range(model.rowCount())] == ["holiday"])


def test_a_tag_being_chosen_stays_highlighted_while_books_come(desk, qtbot):
    edit(desk, "tags_added", ("harbour", "holiday"))
    tags = desk.window.details.requests.known_tags
    qtbot.waitUntil(lambda: tags.stringList() == ["harbour", "holiday"])
    chosen = QPersistentModelIndex(tags.index(1, 0))
    with qtbot.waitSignal(desk.window.sidebar.findChild(QListView).model().dataChanged):
        desk.engine.collect(make_book(9))
        desk.pump()
    assert chosen.isValid()
    assert chosen.data() == "holiday"


def test_notes_and_tags_come_forward_with_the_details_hidden(desk):
    desk.window.show_details(False)
    assert not desk.window.details.isVisible()
    desk.window.actions_[Act.EDIT_NOTE].trigger()
    QApplication.processEvents()
    assert desk.window.details.isVisible()
    assert desk.window.details.page.card.note.is_editing


def test_a_record_that_is_fetched_again_replaces_the_one_shown(desk):
    book = make_book(0)
    changed = book.__class__.from_dict({**book.to_dict(), "pages": 999})
    desk.engine.collect(changed)
    for _ in range(3):
        desk.pump()
    assert desk.window.details.book.pages == 999


def test_fields_are_corrected_and_taken_back(desk):
    desk.window.actions_[Act.CORRECT_BOOK].trigger()
    dialog = desk.window.findChild(CorrectionDialog)
    dialog.line("pages").setText("321")
    dialog.accept()
    assert ("correct", FIRST, "pages", "321") in desk.engine.calls
    undo(desk)
    assert ("uncorrect", FIRST, "pages") in desk.engine.calls
    desk.engine.tell(BookLoaded(FIRST, make_book(0), {"pages": "180"}))
    desk.pump()
    assert desk.window.details.page.corrected == ("pages",)


def test_a_correction_that_cannot_be_keeps_what_was_typed_and_says_why(desk):
    desk.window.actions_[Act.CORRECT_BOOK].trigger()
    dialog = desk.window.findChild(CorrectionDialog)
    dialog.line("pages").setText("many")
    dialog.line("title").setText("Another")
    dialog.accept()
    assert dialog.isVisible()
    assert "A number of pages is needed" in dialog.findChild(QLabel, "correctionProblem").text()
    assert "A number of pages is needed" in dialog.line("pages").accessibleDescription()
    assert dialog.line("title").text() == "Another"
    assert not any(call[0] == "correct" for call in desk.engine.calls)
    dialog.line("pages").setText("321")
    dialog.accept()
    assert {call[2:] for call in desk.engine.calls if call[0] == "correct"} == {
        ("pages", "321"),
        ("title", "Another"),
    }
