"""Nothing of a row is cut: names and sentences take more lines instead."""

import random

import pytest
from panel_data import NOW, failure, job, long_text
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from bookq_gui.model.job import Status
from bookq_gui.ui.queue.text import name
from bookq_gui.ui.table.painting import PAD
from bookq_gui.ui.widgets import theme

WIDTHS = (720, 880, 1024, 1200, 1366, 1920, 3840)


def long_jobs(count):
    made = []
    for number in range(count):
        chance = random.Random(number)
        status = (Status.FAILED, Status.SCHEDULED, Status.QUEUED, Status.FINISHED, Status.STARTED)[number % 5]
        kind = chance.choice(("list-page", "timeout", "sign-in"))
        said = failure(kind, long_text(chance, chance.randrange(3, 30)) + ".") if number % 5 < 2 else {}
        label = long_text(chance, chance.randrange(1, 14))
        made.append(
            job(number, status, label=label, due_at=NOW + 60_000 if number % 5 == 1 else None, **said)
        )
    return made


def cut(view) -> list[str]:
    """What is cut of the rows that are seen."""
    model, painter, found = view.model_, view.queue_painter, []
    widths = {key: view.columnWidth(model.position(key)) for key in view.shown_columns()}
    if sum(widths.values()) > view.viewport().width():
        found.append("the columns are wider than the view")
    first, last = view.visible_lines()
    look = painter.look
    for line, job_id in enumerate(model.shown_ids(first, last), first):
        found_job = model.job(job_id)
        state = model.cell(job_id, "state")
        if look.figures.metrics.horizontalAdvance(state) > widths["state"] - 48:
            found.append(f"state {state!r}")
        taken = 106 if found_job.status is Status.STARTED else 0
        sentence = painter._sentence(found_job, line)
        named = widths["book"] + (0 if sentence else widths["what"])
        for key, text, face, room in (
            ("book", name(found_job), painter._name_face(found_job), named - 2 * PAD),
            ("what", sentence, look.body, widths["what"] - 2 * PAD - taken),
        ):
            lines = painter.lines(face, text, room)
            if "".join(lines).replace(" ", "") != text.replace(" ", ""):
                found.append(f"{key} lost words: {text!r}")
            if any(face.metrics.horizontalAdvance(piece) > room for piece in lines):
                found.append(f"{key} {text[:40]!r} is wider than {room}")
            if len(lines) * face.height > view.rowHeight(line):
                found.append(f"{key} {text[:40]!r} is higher than {view.rowHeight(line)}")
        cell = view._cell(line, "act")
        for offer in view.offers_of(line):
            if not cell.contains(offer.rect.adjusted(0, 0, -1, 0)):
                found.append(f"offer {offer.text!r} of {line}")
            if look.link.metrics.horizontalAdvance(offer.text) > offer.rect.width():
                found.append(f"offer {offer.text!r} is cut")
    return found


def check_all(queue):
    view = queue.panel.view
    bar = view.verticalScrollBar()
    bar.setValue(0)
    while True:
        QApplication.processEvents()
        assert cut(view) == []
        before = bar.value()
        bar.setValue(before + max(view.viewport().height() - 100, 40))
        if bar.value() == before:
            return


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("mirrored", [False, True])
def test_invented_jobs_with_long_names(queue, width, mirrored):
    if mirrored:
        queue.panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    queue.panel.set_open(opened=True)
    queue.panel.setFixedSize(width, 900)
    queue.open(long_jobs(200))
    check_all(queue)


@pytest.mark.parametrize("width", [1024, 1920])
def test_twice_as_large_a_font(queue, width):
    before = QApplication.font()
    larger = QFont(before)
    larger.setPixelSize(26)
    try:
        QApplication.setFont(larger)
        queue.panel.set_open(opened=True)
        queue.panel.setFixedSize(width, 1200)
        queue.open(long_jobs(40))
        check_all(queue)
    finally:
        QApplication.setFont(before)


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_name_without_a_sentence_beside_it_takes_its_room(queue, mirrored):
    if mirrored:
        queue.panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    queue.panel.set_open(opened=True)
    queue.panel.setFixedSize(1366, 400)
    named = "A name that is longer than its own column, and fits beside the end of its row"
    queue.open(
        [job(1, Status.FINISHED, label=named), job(2, Status.FAILED, label=named, **failure("x", "Short."))]
    )
    view = queue.panel.view
    heights = {number: view.rowHeight(line) for line, number in enumerate(queue.numbers())}
    assert heights[1] == theme.scaled(32) < heights[2]
    where = view._cell(queue.numbers().index(1), "what")
    picture = view.viewport().grab(where).toImage()
    middle = picture.height() // 2
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in (middle, middle + 2)}
    assert len(seen) > 2, "nothing of the name is in the room of the sentence"


def test_one_line_is_32_high_and_two_are_48(queue):
    queue.panel.set_open(opened=True)
    queue.panel.setFixedSize(1366, 400)
    long = "Goodreads answered with something that nobody has seen before, and says so at length. " * 2
    queue.open([job(1, Status.FAILED, **failure("x", "Short.")), job(2, Status.FAILED, **failure("x", long))])
    QApplication.processEvents()
    heights = [queue.panel.view.rowHeight(line) for line in (0, 1)]
    two_lines = queue.panel.view.queue_painter.look.body.height * 2 + 16
    assert sorted(heights) == [queue.panel.view.row_height, two_lines]
