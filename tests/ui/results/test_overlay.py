"""What is written where there is nothing to show."""

from PySide6.QtWidgets import QLabel

from bookq_gui.ui.widgets.empty_state import Message


def seen(message):
    return [label.text() for label in message.findChildren(QLabel) if label.isVisible()]


def test_lines_without_room_go_instead_of_being_cut(qtbot):
    message = Message()
    qtbot.addWidget(message)
    message.say("Nothing here", "Paste a link.", "Drop a file.", "Then wait.")
    message.resize(400, 300)
    message.show()
    assert seen(message) == ["Nothing here", "Paste a link.", "Drop a file.", "Then wait."]
    message.resize(400, 70)
    fewer = seen(message)
    assert fewer[0] == "Nothing here"
    assert 1 <= len(fewer) < 4
    assert all(
        label.height() >= label.heightForWidth(label.width())
        for label in message.findChildren(QLabel)
        if label.isVisible()
    )
    message.resize(400, 300)
    assert len(seen(message)) == 4
    assert "Then wait." in message.accessibleDescription()
