"""The form in which fields of a record are corrected."""

import pytest
from panel_data import full_book
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QStyle, QStyleOptionButton

from bookq_gui.ui.details.dialogs import FIELDS, CorrectionDialog
from bookq_gui.ui.widgets.theme import DEMIBOLD, font


@pytest.fixture
def make(qtbot, theme):
    def made(originals=None, field=""):
        dialog = CorrectionDialog(full_book(), originals or {}, field)
        qtbot.addWidget(dialog)
        dialog.told = []
        dialog.corrected.connect(lambda *said: dialog.told.append(("corrected", *said)))
        dialog.takenBack.connect(lambda *said: dialog.told.append(("back", *said)))
        dialog.show()
        return dialog

    return made


def test_every_field_has_its_line_with_the_value_of_now(make):
    dialog = make(field="pages")
    assert dialog.line("title").text() == "The Paper Lighthouse"
    assert dialog.line("pages").text() == "312"
    assert dialog.line("edition").text() == ""
    assert all(dialog.line(field).accessibleName() for field in FIELDS)


def test_only_what_is_different_is_handed_over(make):
    dialog = make()
    dialog.line("pages").setText(" 320 ")
    dialog.line("publisher").setText("")
    dialog.accept()
    assert dialog.told == [("corrected", 3, {"pages": "320", "publisher": ""})]


def test_nothing_changed_nothing_told(make):
    dialog = make({"pages": "300"})
    dialog.accept()
    assert dialog.told == []


def test_a_correction_can_be_taken_back_and_made_anew(make):
    dialog = make({"pages": "300", "title": "A Title"})
    backs = [button for button in dialog.findChildren(QAbstractButton) if button.text() == "Take back"]
    assert [button.toolTip() for button in backs] == ["On the page: A Title", "On the page: 300"]
    for button in backs:
        button.click()
    assert dialog.line("pages").text() == "300"
    line = dialog.line("title")
    line.selectAll()
    line.insert("Another Title")
    dialog.accept()
    assert dialog.told == [("back", 3, ["pages"]), ("corrected", 3, {"title": "Another Title"})]


def test_the_default_button_has_room_for_its_text(make):
    save = make().findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    option = QStyleOptionButton()
    save.initStyleOption(option)
    room = save.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, save)
    assert QFontMetrics(font(weight=DEMIBOLD)).horizontalAdvance(save.text()) <= room.width()
