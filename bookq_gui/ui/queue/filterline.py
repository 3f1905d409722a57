"""The line in which the queue is filtered, with what can be written in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QMenu, QWidget

from bookq_gui.ui.i18n import plain_tip
from bookq_gui.ui.queue import job_filter
from bookq_gui.ui.table import filterhelp
from bookq_gui.ui.table.filter_line import ExplainedLine

_EXAMPLES: tuple[filterhelp.Examples, ...] = (
    filterhelp.PLAIN,
    (
        ("status:failed", QT_TRANSLATE_NOOP("FilterHelp", "that stand so; also status:queued")),
        (
            "kind:timeout",
            QT_TRANSLATE_NOOP("FilterHelp", "with such an error; kind:none without any"),
        ),
        ("had:timeout", QT_TRANSLATE_NOOP("FilterHelp", "of which an attempt met such an error")),
        ("tries:>2", QT_TRANSLATE_NOOP("FilterHelp", "tried more than twice; tries:1 only once")),
    ),
    (
        ("ended:2026-11-26", QT_TRANSLATE_NOOP("FilterHelp", "done or failed on this day; ended:any ever")),
        ("ended:2026-11-26T14", QT_TRANSLATE_NOOP("FilterHelp", "in this hour; T14:30 in this minute")),
        ("ended:2026-11-20..2026-11-26", QT_TRANSLATE_NOOP("FilterHelp", "between these days or times")),
    ),
)


class QueueFilterLine(ExplainedLine):
    """The filter of the queue; it completes fields, states, and the kinds of errors there are."""

    def __init__(self, values: Callable[[str], Sequence[str]], parent: QWidget | None = None) -> None:
        """``values`` gives the values in use of a field, the most used first."""
        super().__init__(values, fill_help, completions, job_filter.ALIASES, parent)
        self.setObjectName("queueFilter")
        self.setPlaceholderText(self.tr("Find in the queue"))
        self.setAccessibleName(self.tr("Find in the queue"))
        self.setToolTip(
            plain_tip(
                self.tr(
                    "Show only the jobs with these words (Ctrl+Shift+F), or with fields such as {fields}. "
                    "F4 or the “?” lists all."
                ).format(fields=", ".join(job_filter.FIELDS.values()))
            )
        )


def fill_help(menu: QMenu) -> None:
    """List in ``menu`` everything that can be written in the filter of the queue."""
    filterhelp.fill(menu, _EXAMPLES)


def completions(word: str, values: Mapping[str, Sequence[str]]) -> list[str]:
    """What ``word`` at the end of the filter may become; ``values`` are those in use of its field."""
    fields = [f"{field}:" for field in job_filter.FIELDS]
    states = {job_filter.STATUS: job_filter.shown_states()}
    return filterhelp.complete(word, fields, values, states, job_filter.ALIASES)
