"""The site's own library export: a CSV file in which every row names a book by its id."""

from __future__ import annotations

import csv
import dataclasses
import io
import re
from collections.abc import Iterator

from bookq_gui.intake.text import Recognise
from bookq_gui.model.intake import Found
from bookq_gui.model.job import NewJob

ADDRESS = "https://www.goodreads.com/book/show/{}"
_FORMULA = re.compile(r'=?"?\s*([0-9]{1,19})(?:\.0+)?\s*"?')
_SHOWN = 300


def is_export(text: str) -> bool:
    """Whether ``text`` begins with the header of a library export."""
    return _delimiter(_first_line(text)) is not None


def find(text: str, recognise: Recognise) -> Iterator[Found]:
    """A job for each row of a library export, called "Title — Author" until its page is there.

    Columns are found by their names, so both the short and the long form of the export and files
    with added columns do. A row without a usable id is told with its line.
    """
    delimiter = _delimiter(_first_line(text))
    if delimiter is None:
        return
    rows = csv.reader(io.StringIO(text.lstrip("\ufeff\r\n"), newline=""), delimiter=delimiter)
    columns = {_name(cell): place for place, cell in reversed(list(enumerate(next(rows))))}
    while True:
        line = rows.line_num + 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            reason = f"The export cannot be read from line {line} on ({error}). Export your library again."
            yield Found(text="", line=line, reason=reason)
            return
        if any(cell.strip() for cell in row):
            yield _found(row, columns, line, recognise)


def _found(row: list[str], columns: dict[str, int], line: int, recognise: Recognise) -> Found:
    def cell(name: str) -> str:
        place = columns.get(name, len(row))
        return " ".join(row[place].split())[:_SHOWN] if place < len(row) else ""

    title, author = cell("title"), cell("author")
    label = f"{title} — {author}" if title and author else title
    number = _FORMULA.fullmatch(cell("book id"))
    answer = recognise(ADDRESS.format(number[1])) if number else None
    if isinstance(answer, NewJob):
        return Found(text=label or answer.source, line=line, job=dataclasses.replace(answer, label=label))
    return Found(
        text=label or _in_one_line(row),
        line=line,
        reason="This row has no usable Book Id. Look the book up on Goodreads and add its link.",
    )


def _in_one_line(row: list[str]) -> str:
    """A row as it is shown to people."""
    return " · ".join(cell.strip() for cell in row if cell.strip())[:_SHOWN]


def _first_line(text: str) -> str:
    return text[:5000].lstrip("\ufeff\r\n").partition("\n")[0]


def _delimiter(line: str) -> str | None:
    for delimiter in (",", ";", "\t"):
        names = {_name(cell) for cell in line.split(delimiter)}
        if {"book id", "title"} <= names:
            return delimiter
    return None


def _name(cell: str) -> str:
    return cell.strip().strip('"').strip().casefold()
