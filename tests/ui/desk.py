"""A window with its controllers over the fake engine, for tests and pictures."""

from dataclasses import dataclass

from fake_engine import FakeEngine
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from bookq_gui.paths import Paths
from bookq_gui.ui.controllers.window import MainController
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.widgets.theme import Theme
from bookq_gui.ui.window_layout import WindowState


@dataclass
class Desk:
    """A window and its engine. `pump` shows the events of the engine."""

    window: MainWindow
    engine: FakeEngine
    controller: MainController
    theme: Theme
    session: WindowState
    picture: QWidget | None = None
    """The widget to draw instead of the window."""

    def pump(self) -> None:
        self.controller.pump.drain()
        self.window.books.model.finish()
        self.window.queue.model.finish()
        QApplication.processEvents()

    def said(self) -> list[str]:
        """Return the texts of the toasts, the oldest first."""
        return [toast.text.text() for toast in self.window.toasts.toasts]

    def find(self, name: str) -> QWidget:
        """Return the widget of this object name."""
        found = self.window.findChild(QObject, name)
        assert found is not None, f"there is no {name}"
        return found

    def type(self, text: str) -> None:
        """Put ``text`` into the field for links and wait until it is recognised."""
        self.window.intake.set_text(text)
        self.window.intake.textChanged.emit()
        self.settle()

    def settle(self) -> None:
        """Wait for the work in the background."""
        done = []
        self.controller.services.background.run(lambda: None, done.append, done.append)
        while not done:
            QApplication.processEvents()
        self.pump()


def open_desk(
    paths: Paths, *, opened: bool = True, size=(1180, 800), theme="light", told=True, show=True, **engine
) -> Desk:
    """Open a window over a fake engine that is made with ``engine``."""
    app = QApplication.instance()
    look = Theme(app)
    look.apply(theme)
    session = WindowState(paths.config)
    if told:
        session.keep_text("told/closing", "yes")
    fake = FakeEngine(paths, **engine)
    window = MainWindow(session)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)
    window.resize(*size)
    for step in window.steps():
        step()
    desk = Desk(window, fake, MainController(window, fake, look, session), look, session)
    if show:
        window.show()
    if opened:
        fake.open_in_background()
        desk.pump()
    return desk


def close_desk(desk: Desk) -> None:
    """Close the window of ``desk``, and restore the light theme."""
    desk.controller.pump.stop()
    desk.window.close()
    desk.theme.apply("light")
