"""XLSX: the columns of the CSV as typed cells. Needs openpyxl, which is the extra ``bookq[xlsx]``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bookq_gui.exports.csv import COLUMNS, rows_of
from bookq_gui.exports.values import plain
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book
from bookq_gui.model.message import Message
from bookq_gui.storage.disk_errors import ExportError

LONGEST_CELL = 32_767
"""What the format has room for; a longer text is cut."""
_WIDE = {"title": 40, "authors": 26, "description": 40, "review": 40, "note": 40}


def write(
    books: Iterator[Book],
    file: Path,
    annotations: Mapping[int, Annotation],
    columns: Sequence[str] | None = None,
) -> None:
    """Write a workbook of one sheet, its first line fixed. Raises ExportError where openpyxl is missing."""
    try:
        from openpyxl import Workbook
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.utils import get_column_letter
    except ImportError as error:
        raise ExportError(
            Message("Excel files need the package openpyxl. Install bookq[xlsx], or export to CSV."),
            repr(error),
        ) from error
    names = COLUMNS if columns is None else tuple(columns)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Books")
    sheet.freeze_panes = "A2"
    for place, name in enumerate(names, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDE.get(name, 14)

    def cell(value: object) -> Any:
        if not isinstance(value, str):
            return value
        made = WriteOnlyCell(sheet, plain(value)[:LONGEST_CELL])
        # A text that begins with "=" stays a text.
        made.data_type = "s"
        return made

    sheet.append(list(names))
    for values in rows_of(books, annotations, names):
        sheet.append([cell(value) for value in values])
    with file.open("wb") as stream:
        book.save(stream)
