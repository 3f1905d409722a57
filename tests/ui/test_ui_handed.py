"""What the desktop hands to the running program, as macOS does it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QUrl, Signal
from PySide6.QtGui import QFileOpenEvent

from bookq_gui.ui.imports.drops import Dropped
from bookq_gui.ui.imports.handed import HandedOver

LINK = "bookq://add?url=https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F656%3Fa%3D1%26b%3D2"
TEXT = "https://www.goodreads.com/book/show/656?a=1&b=2"


class Stage(QObject):
    ready = Signal()


@pytest.fixture
def stage(qapp):
    made = Stage()
    made.got = []
    made.handed = HandedOver(qapp, made.ready, made)
    made.handed.arrived.connect(made.got.append)
    yield made
    qapp.removeEventFilter(made.handed)


def opened(qapp: QCoreApplication, url: QUrl) -> bool:
    return QCoreApplication.sendEvent(qapp, QFileOpenEvent(url))


def test_what_comes_before_the_collection_is_open_waits_for_it(qapp, stage, tmp_path):
    page = tmp_path / "a page.html"
    assert opened(qapp, QUrl(LINK))
    assert opened(qapp, QUrl.fromLocalFile(str(page)))
    assert stage.got == []
    stage.ready.emit()
    assert stage.got == [Dropped(text=TEXT), Dropped(files=(Path(page),))]
    opened(qapp, QUrl(LINK))
    assert len(stage.got) == 3


@pytest.mark.parametrize("url", ["bookq://clear?all=1", "https://www.goodreads.com/", "bookq://add?url="])
def test_what_bookq_does_not_do_is_not_handed_on(qapp, stage, url):
    stage.ready.emit()
    opened(qapp, QUrl(url))
    assert stage.got == []


def test_other_events_pass(qapp, stage):
    assert not stage.handed.eventFilter(qapp, QEvent(QEvent.Type.ApplicationActivate))
