"""Draws the results and the details in their main states, to be looked at.

python tests/ui/shots_results.py FOLDER
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget
from ui.results.invented_books import bare_book, book, books

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import row_of
from bookq_gui.ui.books.panel import ResultsPanel
from bookq_gui.ui.details.pane import DetailsPane
from bookq_gui.ui.widgets.theme import DARK, LIGHT, palette_of


def cover(book_id: int, size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    shade = QLinearGradient(0, 0, 0, size.height())
    shade.setColorAt(0, QColor.fromHsv(book_id * 47 % 360, 110, 150))
    shade.setColorAt(1, QColor.fromHsv(book_id * 47 % 360, 150, 90))
    painter.fillRect(image.rect(), shade)
    painter.setPen(QColor("white"))
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, str(book_id) if size.width() > 60 else "")
    painter.end()
    return image


MARKS = {
    1: Annotation(tags=("holiday",), state="read"),
    3: Annotation(
        tags=("holiday", "lent to Anna"),
        note="Anna has it since May.\nAsk her about the ending.",
        state="read",
    ),
    4: Annotation(note="The one with the lighthouse?"),
    7: Annotation(tags=("for the book club",), state="want"),
}


class Scene:
    def __init__(self, width: int, height: int) -> None:
        self.window = QWidget()
        self.panel = ResultsPanel()
        self.pane = DetailsPane()
        self.panel.set_cover_provider(lambda i, size, ratio: QPixmap.fromImage(cover(i, size * ratio)))
        splitter = QSplitter()
        splitter.addWidget(self.panel)
        splitter.addWidget(self.pane)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([width - 400, 400])
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.window.resize(width, height)

    def show_book(self, shown: object) -> None:
        self.pane.expect(shown.id)
        self.pane.show_book(shown)
        self.pane.set_cover(shown.id, cover(shown.id, QSize(300, 450)) if shown.cover_url else None)

    def save(self, path: Path) -> None:
        self.window.show()
        for _ in range(5):
            QApplication.processEvents()
        self.window.grab().save(str(path))
        self.window.close()
        self.window.deleteLater()


def shelf(scene: Scene) -> None:
    scene.panel.set_all([row_of(entry) for entry in books()], MARKS)


def full(scene: Scene) -> None:
    shelf(scene)
    scene.panel.select_ids([3])
    scene.show_book(book(3))
    scene.pane.show_annotation(3, MARKS[3])


def marked(scene: Scene) -> None:
    full(scene)
    for key in ("series", "ratings", "pages"):
        scene.panel.view.show_column(key, False)
    for key in ("read", "tags", "note"):
        scene.panel.view.show_column(key, True)
    scene.panel.model.sort_by((("read", False), ("rating", True)))


def filtered(scene: Scene) -> None:
    shelf(scene)
    scene.panel.set_filter("rating:>3.6 genre:fiction")
    scene.panel.view.sortByColumn(4, Qt.SortOrder.DescendingOrder)
    scene.panel.view.selectAll()
    scene.pane.show_several(scene.panel.view.selected_rows(), scene.panel.model.annotations)


def corrupt(scene: Scene) -> None:
    shelf(scene)
    scene.panel.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    odd = next(entry for entry in books() if entry.id == 905)
    scene.panel.select_ids([905])
    scene.show_book(odd)


def bare(scene: Scene) -> None:
    shelf(scene)
    scene.panel.select_ids([901])
    scene.show_book(bare_book(901))


def long_one(scene: Scene) -> None:
    shelf(scene)
    scene.panel.select_ids([904])
    scene.show_book(next(entry for entry in books() if entry.id == 904))
    scene.panel.set_filter("rating:>four")


def arabic(scene: Scene) -> None:
    shelf(scene)
    scene.panel.select_ids([902])
    scene.show_book(next(entry for entry in books() if entry.id == 902))
    scene.window.findChild(QSplitter).setSizes([2000, 10])


def empty(scene: Scene) -> None:
    scene.pane.show_nothing()


def nothing(scene: Scene) -> None:
    shelf(scene)
    scene.panel.set_filter("zebra")


def bottom(scene: Scene) -> None:
    full(scene)
    scene.window.show()
    QApplication.processEvents()
    bar = scene.pane._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())


STATES = (full, marked, arabic, filtered, corrupt, bare, long_one, empty, nothing, bottom)
SIZES = ((1280, 800), (900, 600))


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    application.setStyle("Fusion")
    for theme, colours in (("light", LIGHT), ("dark", DARK)):
        application.setPalette(palette_of(colours))
        for width, height in SIZES:
            for state in STATES:
                scene = Scene(width, height)
                state(scene)
                scene.save(folder / f"{state.__name__}-{theme}-{width}.png")
    application.setPalette(palette_of(LIGHT))
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    scene = Scene(1280, 800)
    full(scene)
    scene.save(folder / "full-right-to-left-1280.png")


if __name__ == "__main__":
    main()
