"""Words and numbers."""

import pytest
from fake_engine import failed, make_job
from PySide6.QtCore import QCoreApplication, Qt, QTranslator

from bookq_gui.model.job import Status
from bookq_gui.ui.i18n import clock, counted, isolated, plain_tip, shortened
from bookq_gui.ui.queue.columns import COLUMNS, POSITION, Line, Moment
from bookq_gui.ui.queue.job_dialog import AttemptsModel


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (-3, "0:00"), (42.4, "0:42"), (252, "4:12"), (3723, "1:02:03")]
)
def test_clock(seconds, shown):
    assert clock(seconds) == shown


def test_english_has_a_singular_without_a_translation(qapp):
    assert counted("Test", "%n books", "%n book", 1) == "1 book"
    assert counted("Test", "%n books", "%n book", 0) == "0 books"
    assert counted("Test", "%n books", "%n book", 14) == "14 books"


def test_other_languages_use_their_own_forms(qapp):
    class Polish(QTranslator):
        def isEmpty(self):  # noqa: N802 - Qt's own name
            return False

        def translate(self, context, text, comment=None, n=-1):
            if text == "%n books":
                return {1: "%n książka", 2: "%n książki"}.get(n, "%n książek")
            return ""

    words = Polish()
    QCoreApplication.installTranslator(words)
    try:
        assert counted("Test", "%n books", "%n book", 1) == "1 książka"
        assert counted("Test", "%n books", "%n book", 2) == "2 książki"
        assert counted("Test", "%n books", "%n book", 5) == "5 książek"
    finally:
        QCoreApplication.removeTranslator(words)


def test_a_tool_tip_never_reads_its_text_as_markup():
    assert (
        plain_tip("<img src='file:///etc/passwd'>")
        == "<qt>&lt;img src=&#x27;file:///etc/passwd&#x27;&gt;</qt>"
    )
    assert plain_tip("") == ""


def test_shortened_is_one_line():
    assert shortened("a\n  b\tc", 10) == "a b c"
    assert shortened("x" * 50, 10) == "x" * 9 + "…"


def test_a_number_and_its_unit_stay_in_order_from_right_to_left(qapp):
    job = make_job(1, Status.FAILED, **failed("x", "No."))
    column = COLUMNS[POSITION["time"]]
    assert isolated("1.4 s") == "1.4 s"
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert column.text(Line(job), Moment(0.0)) == "\u20681.4 s\u2069"
        attempts = AttemptsModel()
        attempts.show_attempts(job.history)
        assert attempts.data(attempts.index(0, 2)) == "\u20681.4 s\u2069"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
