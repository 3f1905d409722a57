"""HTML: a page to read, print or send, in which nothing from outside is markup and nothing is loaded."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import TextIO

from bookq_gui.exports.values import FIGURES, HEADINGS, line_of, one_line, plain
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book

_COLUMNS = {field: heading for field, heading in HEADINGS.items() if field != "isbn"}
_START = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Books</title>
<style>
:root { color-scheme: light dark }
body { font: 1rem/1.45 system-ui, sans-serif; margin: 1.5rem }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid #8886; padding: .4rem .6rem; text-align: start; vertical-align: top }
thead th { position: sticky; top: 0; background: Canvas }
th.figure, td.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap }
details { max-width: 60rem; opacity: .85 }
details p { margin: .4rem 0 }
summary { cursor: pointer; font-size: .85rem }
</style>
</head>
<body>
<table>
"""
_END = "</tbody>\n</table>\n</body>\n</html>\n"


def write(books: Iterator[Book], stream: TextIO, annotations: Mapping[int, Annotation]) -> None:
    """Write a table with a row a book; description and note open under the title."""
    stream.write(_START)
    heads = "".join(f'<th scope="col"{_class(field)}>{name}</th>' for field, name in _COLUMNS.items())
    stream.write(f"<thead><tr>{heads}</tr></thead>\n<tbody>\n")
    for book in books:
        annotation = annotations.get(book.id, Annotation())
        line = line_of(book, annotation)
        cells = {field: html.escape(one_line(getattr(line, field))) for field in _COLUMNS}
        if line.link:
            cells["title"] = f'<a href="{html.escape(line.link)}">{cells["title"]}</a>'
        cells["title"] += "".join(
            (
                _unfolding("Description", book.description),
                _unfolding("My review", annotation.review),
                _unfolding("Note", annotation.note),
            )
        )
        stream.write(
            f"<tr>{''.join(f'<td{_class(field)}>{cell}</td>' for field, cell in cells.items())}</tr>\n"
        )
    stream.write(_END)


def _class(field: str) -> str:
    return ' class="figure"' if field in FIGURES else ""


def _unfolding(summary: str, text: str | None) -> str:
    paragraphs = [part for part in re.split(r"\n\s*\n", plain(text or "").strip()) if part.strip()]
    if not paragraphs:
        return ""
    body = "".join(f"<p>{'<br>'.join(html.escape(part).split(chr(10)))}</p>" for part in paragraphs)
    return f"<details><summary>{summary}</summary>{body}</details>"
