"""Reads the rows of tables that people export or save again: delimiter, header, damaged and packed rows."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, NamedTuple

Row = Mapping[str, str]
"""One row: its cells by the names of their columns, which are in lower case."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_DECLARED = re.compile(r"sep=.{0,3}", re.IGNORECASE)
_DELIMITERS = (",", ";", "\t", "|")
_LONGEST_HEAD = 20_000
_LONGEST_LINE = 100_000
_LINES_ABOVE = 20
_MOST_DAMAGE = 50
_LEAST_COLUMNS = 4
_MOST_COLUMNS = 500


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: the line it begins in, from 1, and its cells. ``broken``: a text in it has no end."""

    line: int
    cells: Row
    broken: bool = False


@dataclass(slots=True)
class Table:
    """A table in a text: the names of its columns, the delimiter, and the line of its ``first`` row.

    ``has_key`` tells whether a row begins a book of its own; ``key_first``: the key is its first cell. Both
    serve to find the next row behind damaged quotation marks.
    """

    names: tuple[str, ...]
    delimiter: str
    first: int
    lines: list[str]
    quoted: bool = True
    key_first: bool = False
    has_key: Callable[[Row], bool] = field(default=lambda row: any(row.values()))

    def rows(self) -> Iterator[TableRow]:
        """All rows that are not empty.

        A quotation mark that is never closed costs no other row: reading continues with the next line that
        begins like a row.
        """
        at, damage = self.first, 0
        while at < len(self.lines) and damage < _MOST_DAMAGE:
            for line, cells in self._parsed(at):
                if cells is None:
                    damage += 1
                    yield TableRow(line + 1, self.row(self._alone(line)), broken=True)
                    at = self._next_row(line + 1)
                    break
                if any(cell.strip() for cell in cells):
                    yield TableRow(line + 1, self.row(cells))
            else:
                return
        while at < len(self.lines):
            # Too many quotation marks are damaged: each line is read by itself.
            yield TableRow(at + 1, self.row(self._alone(at)))
            at = self._next_row(at + 1)

    def is_even(self, most: int) -> bool:
        """Whether most of the first ``most`` rows have a cell a column, unlike sentences with commas."""
        widths = [len(cells) for _, cells in islice(self._parsed(self.first), most) if cells]
        return sum(width == len(self.names) for width in widths) * 5 >= len(widths) * 4 > 0

    def row(self, cells: Sequence[str]) -> Row:
        """The cells by the names of their columns. A row that was packed into one cell is unpacked."""
        if len(self.names) > 1 and cells and cells[0] and not any(cells[1:]):
            inner = _parsed_line(cells[0], self.delimiter)
            if len(inner) >= len(self.names) - 1:
                cells = inner
        # If two columns have one name, the first counts.
        return dict(reversed([*zip(self.names, map(str.strip, cells), strict=False)]))

    def _parsed(self, first: int) -> Iterator[tuple[int, list[str] | None]]:
        """The rows from a line on, each with the line it begins in; None for a row without an end."""
        rows = self._reader(islice(self.lines, first, None))
        while True:
            line = first + rows.line_num
            try:
                cells = next(rows)
            except StopIteration:
                return
            except csv.Error:
                yield line, None
                return
            after = first + rows.line_num
            if after > line + 1 and (self._swallows(line, after) or self._is_open(line, after)):
                yield line, None
                return
            yield line, cells

    def _reader(self, lines: Iterator[str]) -> Any:
        if self.quoted:
            return csv.reader(lines, delimiter=self.delimiter)
        return csv.reader(lines, delimiter=self.delimiter, quoting=csv.QUOTE_NONE)

    def _alone(self, at: int) -> list[str]:
        """The row in one line, as far as it can be read."""
        try:
            return next(self._reader(iter([self.lines[at][:_LONGEST_LINE]])), [])
        except csv.Error:
            return []

    def _swallows(self, line: int, after: int) -> bool:
        """Whether another row stands in the middle of the row in these lines."""
        width = len(self.names)
        rows = (cells for at in range(line + 1, after) if self.has_key(self.row(cells := self._alone(at))))
        if self.key_first:
            return any(len(cells) >= width / 2 for cells in rows)
        # A line of a review may hold a key, but hardly a key and all the cells.
        return width >= _LEAST_COLUMNS and any(len(cells) == width for cells in rows)

    def _is_open(self, line: int, after: int) -> bool:
        """Whether the row in these lines ends only because the file does."""
        if after < len(self.lines):
            return False
        last = csv.reader(islice(self.lines, line, None), delimiter=self.delimiter, strict=True)
        try:
            next(last)
        except csv.Error as error:
            return "unexpected end" in str(error)
        return False

    def _next_row(self, at: int) -> int:
        """The next line that begins like a row of its own."""
        while at < len(self.lines) and not self.has_key(self.row(self._alone(at))):
            at += 1
        return at


class HeaderLine(NamedTuple):
    """A line that may be the header of a table: its number from 0, the delimiter, the names of columns."""

    place: int
    delimiter: str
    names: tuple[str, ...]


def headers(text: str) -> Iterator[HeaderLine]:
    """The lines at the top of ``text`` that may be a header, for each delimiter.

    Programs and people write other lines above the header: a title, a comment, the marks of a merge.
    """
    seen = 0
    for place, found in enumerate(_LINE.finditer(text[:_LONGEST_HEAD].lstrip("\ufeff"))):
        line = found[0].strip("\r\n")
        if not line.strip() or _DECLARED.fullmatch(line.strip().strip('"')):
            continue
        for delimiter in _DELIMITERS:
            if delimiter in line:
                yield HeaderLine(place, delimiter, _names(line, delimiter))
        seen += 1
        if seen >= _LINES_ABOVE:
            return


def table(text: str, header: HeaderLine, *, headerless: bool = False) -> Table:
    """The table in ``text`` below ``header``; ``headerless``: the line of the header is the first row.

    In a file with tabs that never quotes a cell, quotation marks are text.
    """
    place, delimiter, names = header
    lines = _LINE.findall(text.lstrip("\ufeff"))
    cells = (cell for line in lines[place + 1 : place + 201] for cell in line.strip("\r\n").split("\t"))
    quoted = delimiter != "\t" or any(len(cell) > 1 and cell[0] == cell[-1] == '"' for cell in cells)
    return Table(names, delimiter, place if headerless else place + 1, lines, quoted)


def _names(line: str, delimiter: str) -> tuple[str, ...]:
    """The names of the columns; one in quotation marks may hold the delimiter."""
    cells = _parsed_line(line, delimiter)
    if len(cells) == 1 and delimiter in cells[0]:
        # The header may be packed into one cell, too.
        cells = _parsed_line(cells[0], delimiter)
    return tuple(map(_name, cells[:_MOST_COLUMNS]))


def _name(cell: str) -> str:
    return " ".join(cell.strip().strip('"').split()).casefold()


def _parsed_line(line: str, delimiter: str) -> list[str]:
    """The cells of one line; none if it cannot be a row."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []
