"""What the parts of the details ask for; the pane's controller answers."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal


class Edit(NamedTuple):
    """One change to annotations.

    ``field`` is "state" (None clears it), "stars", "read_on", "started_on", "tags_added", "tags_removed",
    "note", "review". ``done`` is False while a text is still being typed: no step of Undo yet.
    """

    field: str
    value: object
    done: bool = True


class Requests(QObject):
    """One for all parts of a pane, so that none has to pass on what another asks.

    Signals:
        filterRequested(str, str): the books with this value in this field are wanted.
        edited(Edit): the person changed the annotations of what is shown.
        fetchRequested: the page of the book is to be fetched now.
        correctionRequested(str): a field of the record is to be corrected; "" for any.
        linkActivated(str): a link in a text was clicked; it leads to Goodreads.
        coverActivated(int): the cover of the book with this id is wanted large.
        copied(str): a value was put on the clipboard.
        rowChosen(int): one of several selected books was clicked.
        removeRequested: the selected books are to be removed.
    """

    filterRequested = Signal(str, str)
    edited = Signal(object)
    fetchRequested = Signal()
    correctionRequested = Signal(str)
    linkActivated = Signal(str)
    coverActivated = Signal(object)
    copied = Signal(str)
    rowChosen = Signal(object)
    removeRequested = Signal()

    def edit(self, field: str, value: object, *, done: bool = True) -> None:
        """Ask for an `Edit`."""
        self.edited.emit(Edit(field, value, done))
