"""The states of shots.py can be drawn."""

import pytest
import shots
from desk import close_desk

SOME = ("02-busy", "06-blocked-1024x640-dark", "11-messy-paste", "15-all-failed", "22-export")


@pytest.mark.parametrize("name", SOME)
def test_states_can_be_drawn(qtbot, tmp_path, name):
    state, size, theme = shots.SHOTS[name]
    desk = state(str(tmp_path), size, theme)
    qtbot.addWidget(desk.window)
    try:
        picture = (desk.picture or desk.window).grab().toImage()
        assert desk.picture is not None or (picture.width(), picture.height()) == size
        seen = {
            picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)
        }
        assert len(seen) > 20
    finally:
        if desk.picture is not None:
            desk.picture.close()
        close_desk(desk)
