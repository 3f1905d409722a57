"""Somebody's first quarter of an hour: from an empty window to a file of 30 books, without a manual."""

import csv

from badsite import page, sample_page, status
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit
from realwindow import find, settled, shown, table

IDS = range(700_001, 700_031)
HEADER = (
    "Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,"
    "Binding,Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,"
    "Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies"
)


def library_export() -> str:
    lines = [
        f'{number},"The Book Numbered {number} (Numbers, #{place})",Ada Sample,"Sample, Ada",,="",="",0,3.90,'
        f"Sample House,Paperback,200,2006,2005,,2024/01/{place:02},to-read,to-read (#{place}),to-read,"
        '"A line,<br/>and another\nof my own",,,0,0'
        for place, number in enumerate(IDS, 1)
    ]
    return "\n".join([HEADER, *lines]) + "\n"


def drop(window, file):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    where = QPointF(QPoint(window.width() // 2, window.height() // 2))
    event = QDropEvent(
        where,
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def test_from_a_library_export_to_a_file_of_thirty_books(qtbot, start, site, tmp_path):
    first, second = IDS[4], IDS[17]
    site.script(first, status(404), page(sample_page(first, "=2+3 ways home")))
    site.script(second, status(503), status(503), status(503), page())
    program = start()
    window = program.window
    qtbot.waitUntil(lambda: "Bring in your books" in shown(program), timeout=20_000)

    export = tmp_path / "goodreads_library_export.csv"
    export.write_text(library_export(), "utf-8")
    drop(window, export)
    qtbot.waitUntil(lambda: "30 books from goodreads_library_export.csv" in shown(program), timeout=20_000)
    qtbot.waitUntil(lambda: settled(program, finished=28, failed=2), timeout=60_000)

    retry = find(program, QAbstractButton, "retryFailedButton")
    qtbot.waitUntil(lambda: "2" in retry.text(), timeout=10_000)
    qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: settled(program, finished=30, failed=0), timeout=60_000)
    assert len(table(program, "resultsView")) == 30
    qtbot.waitUntil(lambda: program.engine.library.annotation(IDS[0]).state == "want", timeout=10_000)

    window.activateWindow()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_S, modifiers)
    qtbot.waitUntil(lambda: window.findChild(QDialog, "exportDialog") is not None, timeout=10_000)
    line = find(program, QLineEdit, "exportFile")
    line.selectAll()
    qtbot.keyClicks(line, str(tmp_path / "mine.csv"))
    qtbot.mouseClick(find(program, QAbstractButton, "exportButton"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "30 books are in mine.csv" in shown(program), timeout=20_000)

    with (tmp_path / "mine.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [int(row["id"]) for row in rows] == sorted(int(row["id"]) for row in rows)
    assert {int(row["id"]) for row in rows} == set(IDS)
    odd = next(row for row in rows if int(row["id"]) == first)
    assert odd["title"].lstrip("'") == "=2+3 ways home"
    assert not any(cell.startswith("=") for row in rows for cell in row.values())
