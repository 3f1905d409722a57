"""The tables of other programs: one mapping a program, from a row to a book and what its reader says of it.

Columns are found by their names in lower case. An id of another program is never taken for one of Goodreads.
"""

from bookq_gui.imports.trackers.catalogues import CATALOGUES, calibre_book, librarything_record
from bookq_gui.imports.trackers.entry import Context, Entry, Tracker
from bookq_gui.imports.trackers.goodreads import GOODREADS, TEMPLATE
from bookq_gui.imports.trackers.own import OWN
from bookq_gui.imports.trackers.reading_logs import READING_LOGS, bookmory_record, ryot_record

TRACKERS = (OWN, *CATALOGUES[:1], *READING_LOGS, *CATALOGUES[1:], GOODREADS, TEMPLATE)
"""The programs whose tables are recognised, in the order in which they are tried."""

__all__ = [
    "GOODREADS", "OWN", "TRACKERS", "Context", "Entry", "Tracker", "bookmory_record", "calibre_book",
    "librarything_record", "ryot_record",
]  # fmt: skip
