"""What is said of backups, in sentences that the window can translate."""

from __future__ import annotations

from pathlib import Path

from bookq_gui.backup.format import Amounts, Restored
from bookq_gui.model.plurals import amount


def backed_up(amounts: Amounts, file: Path) -> str:
    """What is in a backup that was written to ``file``."""
    books, jobs, notes = _kinds(amounts.books, amounts.jobs, amounts.annotations)
    name = file.name
    return f"{books}, {jobs} and {notes} are saved in {name}. Settings, covers and kept pages are not in it."


def taken_in(restored: Restored) -> str:
    """What came of taking a backup in."""
    books, jobs, notes = _kinds(restored.books, restored.jobs, restored.annotations)
    older = amount(
        restored.older,
        "1 book was here already in a newer form",
        "{count} books were here already in a newer form",
    )
    left_out = amount(
        restored.left_out,
        "1 line could not be read and was left out",
        "{count} lines could not be read and were left out",
    )
    if restored.damaged:
        name = restored.name
        if restored.changed:
            return (
                f"{name} is damaged or was cut off. "
                f"What could be read of it was taken in: {books}, {jobs} and {notes}."
            )
        return f"{name} is damaged or was cut off, and nothing of it was taken in. Get a new copy of it."
    if not restored.changed:
        if restored.left_out:
            return f"Nothing was changed: what can be read of this backup is here already. {left_out}."
        return "Nothing was changed: everything in this backup is here already."
    if restored.older and restored.left_out:
        return f"Restored {books}, {jobs} and {notes}; {older}. {left_out}."
    if restored.older:
        return f"Restored {books}, {jobs} and {notes}; {older}."
    if restored.left_out:
        return f"Restored {books}, {jobs} and {notes}. {left_out}."
    return f"Restored {books}, {jobs} and {notes}."


def _kinds(books: int, jobs: int, notes: int) -> tuple[str, str, str]:
    return (
        amount(books, "1 book", "{count} books"),
        amount(jobs, "1 job", "{count} jobs"),
        amount(notes, "1 note", "{count} notes"),
    )
