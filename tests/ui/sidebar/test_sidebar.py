"""The sidebar: parts with counts, groups that fold, icons alone, saved searches."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QMenu

from bookq_gui.ui.sidebar.parts import ALL, FIXED, Part, name_of
from bookq_gui.ui.sidebar.sidebar import NamesPopover, Sidebar, SidebarCounts

TAGS = [(f"tag {n}", 30 - n) for n in range(12)]
COUNTS = SidebarCounts(
    {"all": 240, "new": 23, "unfetched": 0, "failed": 4, "want": 51, "reading": 11, "read": 152},
    {"tag": TAGS[:8], "author": [("Ada Quillon", 9)], "series": [], "genre": [("Mystery", 3)], "state": []},
    {"tag": 12, "author": 1, "series": 0, "genre": 1},
)


@pytest.fixture
def sidebar(qtbot):
    made = Sidebar()
    qtbot.addWidget(made)
    made.resize(208, 900)
    made.set_names(lambda kind: TAGS if kind == "tag" else [], lambda _kind, name: dict(TAGS).get(name, 0))
    made.show_counts(COUNTS)
    made.show()
    return made


def listed(sidebar) -> QListView:
    return sidebar.findChild(QListView)


def rows(sidebar) -> list[str]:
    model = listed(sidebar).model()
    return [str(model.index(n, 0).data() or "") for n in range(model.rowCount())]


def spoken(sidebar) -> list[str]:
    model = listed(sidebar).model()
    texts = (model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount()))
    return [text for text in texts if text]


def click(sidebar, text: str, button=Qt.MouseButton.LeftButton) -> None:
    view = listed(sidebar)
    index = view.model().index(rows(sidebar).index(text), 0)
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), button, Qt.KeyboardModifier.NoModifier, view.visualRect(index).center())


def test_every_part_is_there_with_its_number_unless_that_is_zero(sidebar) -> None:
    assert [name_of(Part(kind)) for kind in FIXED] == [
        text for text in rows(sidebar) if text in {name_of(Part(kind)) for kind in FIXED}
    ]
    assert "All books, 240 books" in spoken(sidebar)
    assert "Failed, 4 books" in spoken(sidebar)
    assert not any(text.startswith("Not fetched yet") for text in spoken(sidebar))


def test_a_click_shows_a_part_and_so_do_arrow_keys(sidebar, qtbot) -> None:
    with qtbot.waitSignal(sidebar.partChosen) as chosen:
        click(sidebar, "Failed")
    assert chosen.args == [Part("failed")]
    sidebar.enter()
    with qtbot.waitSignal(sidebar.partChosen) as chosen:
        QTest.keyClick(listed(sidebar), Qt.Key.Key_Up)
    assert chosen.args == [Part("unfetched")]
    assert sidebar.chosen == Part("unfetched")


def test_groups_fold_and_the_most_frequent_names_are_listed(sidebar) -> None:
    assert "Ada Quillon" not in rows(sidebar)
    click(sidebar, "Authors")
    assert "Ada Quillon" in rows(sidebar)
    click(sidebar, "Authors")
    assert "Ada Quillon" not in rows(sidebar)
    assert [text for text in rows(sidebar) if text.startswith("tag ")] == [name for name, _ in TAGS[:8]]
    assert "All 12…" in rows(sidebar)
    assert "Series" not in rows(sidebar)


def test_all_names_are_searched_and_one_is_chosen(sidebar, qtbot) -> None:
    click(sidebar, "All 12…")
    popover = sidebar.window().findChild(NamesPopover)
    field = popover.findChild(QLineEdit)
    QTest.keyClicks(field, "tag 11")
    with qtbot.waitSignal(sidebar.partChosen) as chosen:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == [Part("tag", "tag 11")]
    assert "tag 11" in rows(sidebar)


def test_a_tag_is_renamed_or_removed_from_its_menu(sidebar, qtbot) -> None:
    view = listed(sidebar)
    index = view.model().index(rows(sidebar).index("tag 0"), 0)
    for place, signal in ((0, sidebar.tagRenameRequested), (1, sidebar.tagRemoveRequested)):
        view.menuWanted.emit(index.data(Qt.ItemDataRole.UserRole), view.mapToGlobal(view.rect().center()))
        menu = sidebar.findChildren(QMenu)[-1]
        with qtbot.waitSignal(signal) as asked:
            menu.actions()[place].trigger()
        assert asked.args == ["tag 0"]
        menu.close()


def test_icons_alone_have_names_and_show_that_something_failed(sidebar) -> None:
    before = sidebar.grab().toImage()
    sidebar.set_narrow(True)
    sidebar.resize(56, 900)
    assert sidebar.grab().toImage() != before
    view = listed(sidebar)
    tips = [
        view.model().index(n, 0).data(Qt.ItemDataRole.ToolTipRole) for n in range(view.model().rowCount())
    ]
    assert "Failed (4)" in tips
    assert "Tags" in tips
    with_dot: QImage = sidebar.grab().toImage()
    sidebar.show_counts(COUNTS._replace(fixed={**COUNTS.fixed, "failed": 0}))
    assert sidebar.grab().toImage() != with_dot


def test_the_button_asks_to_narrow_it(sidebar, qtbot) -> None:
    from bookq_gui.ui.widgets.buttons import IconButton

    button = sidebar.findChild(IconButton)
    with qtbot.waitSignal(sidebar.narrowToggled) as asked:
        button.click()
    assert asked.args == [True]


def test_saved_searches_come_back_with_what_is_folded(sidebar, qtbot) -> None:
    sidebar.save_search("Sea in winter", "tag:sea winter")
    assert "Sea in winter" in rows(sidebar)
    with qtbot.waitSignal(sidebar.partChosen) as chosen:
        click(sidebar, "Sea in winter")
    assert chosen.args == [Part("search", "tag:sea winter")]
    stored = sidebar.save_state()
    other = Sidebar()
    qtbot.addWidget(other)
    other.show_counts(COUNTS)
    assert other.restore_state(stored)
    assert other.searches == [("Sea in winter", "tag:sea winter")]
    assert not any(map(other.restore_state, (b"[]", b"[" * 100_000)))


def test_the_readers_own_shelves_are_parts(sidebar) -> None:
    groups = {**COUNTS.groups, "state": [("did-not-finish", 3)]}
    sidebar.show_counts(COUNTS._replace(groups=groups))
    assert "did-not-finish, 3 books" in spoken(sidebar)


def test_no_language_is_cut(sidebar) -> None:
    assert 150 < sidebar.longest_row() < 320
    sidebar.choose(ALL)
    assert sidebar.chosen == ALL
