"""The details pane, used as a person does."""

import re

from panel_data import bare_book, full_book, row
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QWidget

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.message import Message
from bookq_gui.ui.actions import Act
from bookq_gui.ui.details.sections import Edit, TermsLabel
from bookq_gui.ui.widgets.badges import Chip, StarsBar
from bookq_gui.ui.widgets.buttons import Segments

READ = Annotation(
    state="read",
    stars=5,
    read_on="2026-03-14",
    tags=("book club", "lent"),
    note="Lent to Ines.",
    review="Good.",
)


def show(pane, book=None, annotation=READ, **changes):
    book = book or full_book()
    shown = row(book, **changes)
    pane.expect(shown, annotation, shown.reason)
    pane.loaded(book.id, book if shown.fetched else None)
    QApplication.processEvents()
    return shown


def texts(pane) -> str:
    seen = [label.plain() for label in pane.findChildren(TermsLabel) if label.isVisible()]
    seen += [
        label.text()
        for label in pane.findChildren(QLabel)
        if label.isVisible() and not isinstance(label, TermsLabel)
    ]
    return "\n".join(seen)


def chips(pane) -> list[str]:
    return [chip.text for chip in pane.findChildren(Chip) if chip.isVisible()]


def link(pane, text: str) -> TermsLabel:
    return next(
        label for label in pane.findChildren(TermsLabel) if label.isVisible() and text in label.plain()
    )


def click_link(label: TermsLabel, number: int = 0) -> None:
    label.linkActivated.emit(re.findall(r'href="(\d+)"', label.text())[number])


def segments(pane) -> Segments:
    return pane.page.card.findChild(Segments, "myState")


def edits(pane) -> list[Edit]:
    made = []
    pane.requests.edited.connect(made.append)
    return made


def test_a_book_is_shown_with_all_that_is_known(pane):
    book = full_book()
    show(pane, book)
    seen = texts(pane)
    for part in (
        "The Paper Lighthouse", "Ada Quill", "The Merrow Almanac, 2", "4.17", "25,662 ratings",
        "1993  ·  312 pages", "4 May 2005, Harbour House", "9780306406157", "Tomás Ibarra",
        "Fetched from Goodreads on 4 November 2026", "The number of pages looks wrong.", "Lent to Ines.",
    ):  # fmt: skip
        assert part in seen
    assert set(chips(pane)) == {"book club", "lent", "Add tag", "Fantasy", "Sea Stories"}
    assert pane.book == book
    assert pane.book_id == 3


def test_own_data_stand_above_the_description(pane):
    show(pane)
    page = pane.page
    places = [
        widget.mapTo(page.area, QPoint(0, 0)).y()
        for widget in (
            page.findChild(QWidget, "detailsTitle"),
            page.findChild(QWidget, "annotationCard"),
            page.findChild(QWidget, "description"),
            page.findChild(QWidget, "histogram"),
            link(pane, "9780306406157"),
        )
    ]
    assert places == sorted(places)
    assert page.card.geometry().bottom() < 420


def test_a_book_of_which_nothing_is_known_leaves_nothing_of_the_last(pane):
    show(pane)
    show(pane, bare_book(), Annotation())
    seen = texts(pane)
    for gone in ("Ada Quill", "Merrow", "4.17", "312", "9780306406157", "Facts", "People", "Genres", "Lent"):
        assert gone not in seen
    assert chips(pane) == ["Add tag"]
    assert "Nine Winters" in seen


def test_no_text_from_outside_is_read_as_markup(pane):
    evil = "<img src='file:///etc/hostname'><b>x</b> & <a href='0'>y</a>"
    book = full_book(
        title=evil, title_complete=evil, publisher=evil, genres=(evil,), warnings=(evil,), awards=(),
    )  # fmt: skip
    show(pane, book, Annotation(note=evil, tags=("t",), state=evil))
    assert evil in texts(pane)
    for label in pane.findChildren(TermsLabel):
        assert "<img" not in label.text()
        assert "file:///" not in re.sub("&[^;]*;", "", label.text()) or "&lt;img" in label.text()
        assert "<b>" not in label.text()
    for label in pane.findChildren(QLabel):
        if not isinstance(label, TermsLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText
    for widget in pane.findChildren(QWidget):
        assert not widget.toolTip() or widget.toolTip().startswith("<qt>") or "<" not in widget.toolTip()


def test_values_are_filters_when_clicked(pane):
    asked = []
    pane.requests.filterRequested.connect(lambda *said: asked.append(said))
    show(pane)
    click_link(link(pane, "Ada Quill"))
    click_link(link(pane, "The Merrow Almanac"))
    click_link(link(pane, "Tomás Ibarra"))
    click_link(link(pane, "Harbour House"))
    for chip in pane.page.findChildren(Chip):
        if chip.isVisible() and chip.text in ("Fantasy", "book club"):
            chip.clicked.emit()
    assert asked == [
        ("author", "Ada Quill"), ("series", "The Merrow Almanac"), ("person", "Tomás Ibarra"),
        ("publisher", "Harbour House"), ("tag", "book club"), ("genre", "Fantasy"),
    ]  # fmt: skip


def test_what_is_pressed_is_done_by_the_actions(pane, actions):
    done = []
    for act in (Act.OPEN_BOOK, Act.REFETCH_BOOK, Act.REMOVE_BOOK):
        actions[act].triggered.connect(lambda _=False, act=act: done.append(act))
    show(pane, fetched=False)
    pane.findChild(QAbstractButton, "openOnGoodreads").click()
    pane.findChild(QAbstractButton, "refetch").click()
    status = pane.findChild(QWidget, "bookStatus")
    assert "Not fetched yet" in texts(pane)
    status.button.click()
    assert done == [Act.OPEN_BOOK, Act.REFETCH_BOOK, Act.REFETCH_BOOK]
    menu = pane.findChild(QAbstractButton, "moreForBook").menu()
    assert isinstance(menu, QMenu)
    assert actions[Act.CORRECT_BOOK] in menu.actions()
    assert actions[Act.WRITE_REVIEW] in menu.actions()


def test_a_book_that_is_not_fetched_says_so_and_why(pane):
    reason = Message("Goodreads has no such book ({code}).", code=404)
    show(pane, fetched=False, reason=reason)
    assert "Not fetched yet. Goodreads has no such book (404)." in texts(pane)
    assert "Fetched from Goodreads" not in texts(pane)
    assert "Lent to Ines." in texts(pane)
    show(pane, reason=reason)
    assert "this is what was read before" in texts(pane)
    show(pane)
    assert not pane.findChild(QWidget, "bookStatus").isVisible()


def test_what_arrives_for_another_book_is_dropped(pane):
    show(pane)
    pane.loaded(99, full_book(99, title="Another"))
    pane.show_annotation(99, Annotation(note="of another"))
    pane.update_row(row(full_book(99)), Message("of another"))
    assert "Another" not in texts(pane)
    assert "of another" not in texts(pane)
    assert pane.book_id == 3


def test_the_last_book_stays_until_the_next_is_there_or_takes_too_long(pane, qtbot):
    show(pane)
    late = full_book(4, title="The Late One")
    pane.expect(row(late), Annotation())
    assert "The Paper Lighthouse" in texts(pane)
    assert pane.book is None
    qtbot.waitUntil(lambda: "The Late One" in texts(pane))
    assert "Description" not in texts(pane)
    pane.loaded(4, late)
    assert "Description" in texts(pane)


def test_another_book_starts_at_its_top_and_the_same_one_stays(pane, qtbot):
    pane.resize(376, 300)
    shown = show(pane)
    bar = pane.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(80)
    pane.loaded(3, full_book(pages=500))
    assert bar.value() == 80
    assert "500 pages" in texts(pane)
    pane.update_row(shown._replace(pages=501), Message("Something."))
    assert bar.value() == 80
    show(pane, full_book(5))
    assert bar.value() == 0


def test_the_empty_pane_says_what_will_be_here(pane):
    pane.show_nothing()
    assert "The book you choose is shown here, with your own marks on top." in texts(pane)
    assert pane.book_id is None
    assert not pane.findChild(QAbstractButton, "openOnGoodreads").isVisible()


def test_folded_lists_open_by_mouse_and_keyboard(pane, qtbot):
    show(pane)
    assert "Ostrava" not in texts(pane)
    headings = [b for b in pane.findChildren(QAbstractButton) if b.isVisible() and b.isCheckable()]
    named = {button.text(): button for button in headings}
    assert list(named) == ["More facts  6", "Awards  1", "Settings  2", "Characters  2"]
    qtbot.mouseClick(named["Settings  2"], Qt.MouseButton.LeftButton)
    assert "Merrow, Ostrava, 1921" in texts(pane)
    qtbot.keyClick(named["Awards  1"], Qt.Key.Key_Space)
    assert "Merrow Prize, Best Novel (2007), won" in texts(pane)


def test_a_narrow_pane_gives_up_words_of_buttons_never_buttons(pane):
    show(pane)
    pane.setFixedWidth(250)
    QApplication.processEvents()
    assert not pane.findChild(QAbstractButton, "openOnGoodreads").isVisible()
    named = [b.accessibleName() for b in pane.header.findChildren(QAbstractButton) if b.isVisible()]
    assert "Open on Goodreads" in " ".join(named) or any("Open" in name for name in named)
    pane.set_over(over=True)
    assert pane.findChild(QAbstractButton, "backToList").isVisible()


def test_covers_come_from_the_source_in_the_size_of_the_width(pane):
    asked = []

    def source(_row, size: QSize, ratio: float) -> QPixmap:
        asked.append((size.width(), size.height()))
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(QColor("#ff0000"))
        return made

    pane.requests.cover = source
    pane.requests.coversChanged.emit()
    show(pane)
    picture = pane.page.cover.grab().toImage()
    assert picture.pixelColor(50, 50) == QColor("#ff0000")
    assert (112, 168) in asked
    pane.resize(340, 700)
    QApplication.processEvents()
    pane.grab()
    assert (96, 144) in asked


def test_a_cover_can_be_seen_large_only_where_there_is_one(pane, qtbot):
    show(pane)
    cover = pane.page.cover
    with qtbot.waitSignal(pane.requests.coverActivated) as asked:
        qtbot.keyClick(cover, Qt.Key.Key_Space)
    assert asked.args == [3]
    show(pane, full_book(cover_url=None))
    assert not cover.isEnabled()


def test_everything_that_takes_the_keyboard_has_a_name(pane):
    for annotation in (READ, Annotation()):
        show(pane, annotation=annotation)
        for widget in pane.findChildren(QWidget):
            takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if widget.isVisible() and takes and not isinstance(widget, (QPlainTextEdit, QLineEdit)):
                name = widget.accessibleName() or getattr(widget, "text", lambda: "")()
                assert name, widget


# My own data


def test_a_click_on_a_state_sets_it_and_again_clears_it(pane, qtbot):
    made = edits(pane)
    show(pane)
    control = segments(pane)
    assert control.chosen == "read"
    want, _, read = (rect.center() for rect in control.rects())
    qtbot.mouseClick(control, Qt.MouseButton.LeftButton, pos=want)
    qtbot.mouseClick(control, Qt.MouseButton.LeftButton, pos=want)
    pane.show_annotation(3, READ)
    qtbot.mouseClick(control, Qt.MouseButton.LeftButton, pos=read)
    assert [(edit.field, edit.value) for edit in made] == [
        ("state", "want"),
        ("state", None),
        ("state", None),
    ]


def test_a_shelf_of_ones_own_is_shown_and_can_be_left(pane):
    made = edits(pane)
    show(pane, annotation=Annotation(state="did-not-finish"))
    shelf = pane.page.findChild(Chip, "myShelf")
    assert shelf.isVisible()
    assert shelf.text == "did-not-finish"
    assert segments(pane).chosen == ""
    shelf.closed.emit()
    assert made == [Edit("state", None)]


def test_stars_by_mouse_and_keys(pane, qtbot):
    made = edits(pane)
    show(pane)
    stars = pane.page.card.findChild(StarsBar, "myStars")
    for key in ("3", "0"):
        qtbot.keyClick(stars, key)
    qtbot.mouseClick(stars, Qt.MouseButton.LeftButton, pos=QPoint(60, 12))
    qtbot.mouseClick(stars, Qt.MouseButton.LeftButton, pos=QPoint(60, 12))
    assert [edit.value for edit in made] == [3, None, 3, None]
    pane.show_annotation(3, Annotation(stars=3.5))
    assert "3.5" in stars.accessibleName()


def test_the_date_is_edited_in_place(pane, qtbot):
    made = edits(pane)
    show(pane)
    button = pane.page.findChild(QAbstractButton, "myDate")
    line = pane.page.findChild(QLineEdit, "myDateLine")
    assert button.text() == "read 14 March 2026"
    button.click()
    assert line.isVisible()
    line.setText("nonsense")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert pane.page.findChild(QLabel, "myDateProblem").isVisible()
    assert line.isVisible()
    line.setText("2 May 2025")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert made == [Edit("read_on", "2025-05-02")]
    assert not line.isVisible()
    button.click()
    line.setText("")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert len(made) == 1
    pane.show_annotation(3, Annotation(state="reading", started_on="2026-11-01"))
    assert button.text() == "since 1 November 2026"
    pane.show_annotation(3, Annotation(state="want"))
    assert not button.isVisible()


def test_tags_are_added_taken_away_and_offered(pane, qtbot):
    made = edits(pane)
    pane.requests.known_tags.setStringList(["book club", "holiday", "harbour"])
    show(pane)
    pane.edit_tags()
    line = pane.page.findChild(QLineEdit, "tagLine")
    qtbot.keyClicks(line, "ha")
    offered = line.completer().completionModel()
    assert [offered.index(k, 0).data() for k in range(offered.rowCount())] == ["harbour"]
    line.clear()
    qtbot.keyClicks(line, '"sea, old", from Bram')
    assert made == [Edit("tags_added", ("sea, old",))]
    qtbot.waitUntil(lambda: line.text() == "")
    line.setText("holiday, from Bram")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert made[1:] == [Edit("tags_added", ("holiday", "from Bram"))]
    qtbot.waitUntil(lambda: line.text() == "")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not line.isVisible()
    tag = next(chip for chip in pane.findChildren(Chip) if chip.text == "lent" and chip.isVisible())
    qtbot.keyClick(tag, Qt.Key.Key_Delete)
    assert made[-1] == Edit("tags_removed", ("lent",))


def test_a_note_is_edited_in_place_and_kept_as_it_is_typed(pane, qtbot):
    made = edits(pane)
    show(pane)
    pane.edit_note()
    editor = pane.page.findChild(QPlainTextEdit, "noteInput")
    assert editor.isVisible()
    assert editor.toPlainText() == "Lent to Ines."
    qtbot.keyClicks(editor, " Until May.")
    qtbot.waitUntil(lambda: made == [Edit("note", "Lent to Ines. Until May.", done=False)])
    pane.show_annotation(3, READ._replace(note="Lent to Ines. Until May."))
    assert editor.toPlainText() == "Lent to Ines. Until May."
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert made[-1] == Edit("note", "Lent to Ines. Until May.")
    assert not editor.isVisible()


def test_what_is_typed_is_handed_over_before_another_book_comes(pane, qtbot):
    made = edits(pane)
    show(pane)
    pane.edit_note()
    editor = pane.page.findChild(QPlainTextEdit, "noteInput")
    qtbot.keyClicks(editor, "!")
    seen = []
    pane.requests.edited.connect(lambda edit: seen.append((pane.book_id, edit.value)))
    pane.expect(row(full_book(8)), Annotation())
    assert seen == [(3, "Lent to Ines.!")]
    assert made[-1].done


def test_a_note_that_was_not_touched_is_not_handed_over(pane, qtbot):
    made = edits(pane)
    show(pane)
    pane.edit_note()
    qtbot.keyClick(pane.page.findChild(QPlainTextEdit, "noteInput"), Qt.Key.Key_Escape)
    pane.show_nothing()
    assert made == []


def test_a_long_note_is_folded_until_more_is_asked_for(pane, qtbot):
    show(pane, annotation=Annotation(note="A line of a note that goes on. " * 20))
    note = pane.page.card.note
    more = next(b for b in note.findChildren(QAbstractButton) if b.isVisible() and b.text() == "More")
    folded = note.height()
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: note.height() > folded * 2)


def test_a_review_is_written_at_the_end_of_the_page(pane, qtbot):
    made = edits(pane)
    show(pane, annotation=Annotation())
    assert "My review" not in texts(pane)
    pane.write_review()
    editor = pane.page.findChild(QPlainTextEdit, "reviewInput")
    qtbot.keyClicks(editor, "Fine.")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert made[-1] == Edit("review", "Fine.")
    pane.show_annotation(3, Annotation(review="Fine.", spoiler=True))
    assert "With spoilers" in texts(pane)


def test_corrected_fields_are_marked_and_can_be_changed(pane, qtbot):
    book = full_book()
    pane.expect(row(book), READ)
    pane.loaded(book.id, book, ("title", "pages"))
    assert "Corrected by hand: Title, Pages" in texts(pane)
    with qtbot.waitSignal(pane.requests.correctionRequested):
        next(b for b in pane.page.findChildren(QAbstractButton) if b.text() == "Change or take back…").click()


# Several


def books(count):
    rows = {}
    for number in range(count):
        book = full_book(number + 1, title=f"Book {number}", rating=4.0, pages=100)
        state = ("read", "read", "want", None)[number % 4]
        tags = ("book club",) if number % 2 else ()
        rows[number + 1] = (row(book), Annotation(state=state, tags=tags))
    return rows


def test_several_books_are_summed_up(pane):
    rows = books(8)
    pane.show_several(list(rows), rows.get)
    seen = texts(pane)
    assert "8 books selected" in seen
    assert "1 author  ·  800 pages  ·  rated 4.00 on average" in seen
    assert "4 read, 2 want to read, 2 without a mark. What you choose here holds for all 8." in seen
    assert "book club  4 of 8" in chips(pane)
    assert "Book 0" in seen
    assert pane.several_ids == tuple(rows)


def test_a_choice_for_several_holds_for_all(pane, qtbot):
    made = edits(pane)
    rows = books(8)
    pane.show_several(list(rows), rows.get)
    card = pane.several.card
    control = card.findChild(Segments, "myState")
    assert control.chosen == ""
    qtbot.mouseClick(control, Qt.MouseButton.LeftButton, pos=control.rects()[0].center())
    next(chip for chip in card.findChildren(Chip) if "book club" in chip.text).closed.emit()
    assert made == [Edit("state", "want"), Edit("tags_removed", ("book club",))]
    assert not card.findChild(QPlainTextEdit, "noteInput").isVisible()


def test_what_all_have_in_common_is_chosen(pane):
    rows = {k: (found[0], Annotation(state="reading", stars=4)) for k, found in books(3).items()}
    pane.show_several(list(rows), rows.get)
    assert pane.several.card.findChild(Segments, "myState").chosen == "reading"
    assert "4 of 5" in pane.several.card.findChild(StarsBar, "myStars").accessibleName()


def test_very_many_books_are_summed_up_in_slices(pane, qtbot):
    rows = books(40)
    ids = [number % 40 + 1 for number in range(60_000)]
    pane.show_several(ids, rows.get)
    assert "60,000 books selected" in texts(pane)
    assert "holds for all" not in texts(pane)
    qtbot.waitUntil(lambda: "holds for all 60,000" in texts(pane), timeout=20_000)


def test_books_removed_meanwhile_are_left_out(pane):
    rows = books(3)
    pane.show_several([1, 2, 3, 77], rows.get)
    assert "holds for all 3." in texts(pane)


def test_buttons_and_rows_of_several(pane, actions, qtbot):
    done = []
    actions[Act.REMOVE_BOOK].triggered.connect(lambda: done.append("remove"))
    rows = books(3)
    pane.show_several(list(rows), rows.get)
    remove = pane.findChild(QAbstractButton, "removeSeveral")
    assert remove.text() == "Remove 3 books"
    remove.click()
    assert done == ["remove"]
    line = link(pane, "Book 1").parentWidget()
    with qtbot.waitSignal(pane.requests.rowChosen) as chosen:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert chosen.args == [2]
