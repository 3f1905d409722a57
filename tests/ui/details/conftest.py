"""The details by themselves."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget

from bookq_gui.ui.actions import Actions
from bookq_gui.ui.details.pane import DetailsPane
from bookq_gui.ui.widgets.theme import Theme


@pytest.fixture(autouse=True)
def _english_figures():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def theme(qapp):
    made = Theme(QApplication.instance())
    made.apply("light")
    yield made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def actions(qtbot, theme) -> Actions:
    owner = QWidget()
    qtbot.addWidget(owner)
    made = Actions(owner)
    made.owner = owner
    return made


@pytest.fixture
def pane(qtbot, actions) -> DetailsPane:
    made = DetailsPane(actions)
    qtbot.addWidget(made)
    made.resize(376, 700)
    made.show()
    return made
