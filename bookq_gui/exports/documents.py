"""Writes documents: a Markdown table, Markdown notes in a folder, and a web page."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TextIO

from bookq_gui.exports.values import Annotated, finite, joined, one_line, plain, state_text, storable
from bookq_gui.model.annotation import Annotation, tags_text
from bookq_gui.model.book import Book, row_of, year_of
from bookq_gui.storage.atomic import write_file

_HEADINGS = {
    "title": "Title",
    "author": "Author",
    "series": "Series",
    "published": "Published",
    "rating": "Rating",
    "ratings": "Ratings",
    "pages": "Pages",
    "isbn": "ISBN",
    "genres": "Genres",
    "state": "State",
    "stars": "My rating",
    "read_on": "Date read",
    "tags": "Tags",
}
"""The fields that tables show, and their headings."""

_FIGURES = frozenset(("published", "rating", "ratings", "pages", "stars"))
"""The fields that are aligned to the right."""

_LINK = re.compile(r"https?://[A-Za-z0-9._~/?&=%-]+")

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&$@{}]|:(?=//)|(?<=www)\.)", re.IGNORECASE)

_MARKDOWN_COLUMNS = tuple(field for field in _HEADINGS if field != "genres")
HEADER = tuple(_HEADINGS[field] for field in _MARKDOWN_COLUMNS)


def write_markdown(books: Annotated, stream: TextIO) -> None:
    """Write a table with a line a book; figures are aligned to the right."""
    _write_line(stream, HEADER)
    _write_line(stream, ("---:" if field in _FIGURES else "---" for field in _MARKDOWN_COLUMNS))
    for book, annotation in books:
        line = _line_of(book, annotation)
        cells = {field: escaped(line[field]) for field in _MARKDOWN_COLUMNS}
        if line["link"]:
            cells["title"] = f"[{cells['title']}]({line['link']})"
        _write_line(stream, cells.values())


def _line_of(book: Book, annotation: Annotation) -> dict[str, str]:
    """What a table shows of ``book``, by the keys of `_HEADINGS`; "link" is a safe address, or ""."""
    row = row_of(book)
    rating = finite(book.rating)
    return {
        "link": book.url if _LINK.fullmatch(book.url) else "",
        "title": book.title.strip() or str(abs(book.id)),
        "author": joined(book.authors, ", "),
        "series": row.series,
        "published": _year_text(year_of(book.first_published or book.published)),
        "rating": "" if rating is None else f"{rating:.2f}",
        "ratings": "" if book.ratings_count is None else f"{book.ratings_count:,}",
        "pages": "" if book.pages is None else str(book.pages),
        "isbn": row.isbn,
        "genres": joined(book.genres, ", "),
        "state": state_text(annotation),
        "stars": "" if annotation.stars is None else f"{annotation.stars:g}",
        "read_on": annotation.read_on or "",
        "tags": tags_text(annotation.tags),
    }


def _year_text(year: int | None) -> str:
    if year is None:
        return ""
    return str(year) if year >= 0 else f"{-year} BCE"


def escaped(text: str) -> str:
    """``text`` on one line, with a backslash before every sign that a dialect of Markdown acts on."""
    return _MARKUP.sub(r"\\\1", one_line(text))


def _write_line(stream: TextIO, cells: Iterable[str]) -> None:
    stream.write(f"| {' | '.join(cells)} |\n")


KEY = "bookq"
"""The field of the front matter that holds the key of the book."""
LONGEST_NAME = 100
_FENCE = "---\n"
_UNNAMABLE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*#^\[\]]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.IGNORECASE)
_FRONT = re.compile(r"---[ \t]*\r?\n(?P<fields>.*?\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_OWNER = re.compile(rf"^{KEY}: (-?[0-9]{{1,16}})[ \t\r]*$", re.MULTILINE)
_MOST_FRONT = 200_000


def write_notes(books: Annotated, folder: Path) -> None:
    """Write a note a book into ``folder``, which is created if it is missing.

    A note of an earlier export keeps its text; only its front matter is replaced. A file of the same name
    that is no such note stays as it is, and the note gets another name. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    known = _notes_in(folder)
    taken = {file.name.casefold() for file in folder.iterdir()}
    for book, annotation in books:
        front = _front(book, annotation)
        file = known.get(book.id)
        if file is None:
            file = folder / _free_name(_note_name(book), taken)
            taken.add(file.name.casefold())
            write_file(file, front + _body(book))
        else:
            old = file.read_bytes().decode("utf-8", "surrogateescape")
            found = _FRONT.match(old)
            text = front + (old[found.end() :] if found else old)
            write_file(file, text.encode("utf-8", "surrogateescape"))


def _notes_in(folder: Path) -> dict[int, Path]:
    notes: dict[int, Path] = {}
    for file in sorted(folder.glob("*.md")):
        with file.open(encoding="utf-8", errors="replace") as stream:
            start = stream.read(_MOST_FRONT)
        front = _FRONT.match(start)
        owner = _OWNER.search(front["fields"]) if front else None
        if owner:
            notes.setdefault(int(owner[1]), file)
    return notes


def _note_name(book: Book) -> str:
    parts = (book.title, book.authors[0]) if book.authors else (book.title,)
    name = " - ".join(" ".join(_UNNAMABLE.sub(" ", plain(part)).split()) for part in parts)[:LONGEST_NAME]
    name = name.strip(" .") or f"Book {abs(book.id)}"
    return f"_{name}" if _RESERVED.match(name) else name


def _free_name(name: str, taken: set[str]) -> str:
    number, file = 1, f"{name}.md"
    while file.casefold() in taken:
        number += 1
        file = f"{name} ({number}).md"
    return file


def _front(book: Book, own: Annotation) -> str:
    series = book.series[0] if book.series else None
    fields: dict[str, Any] = {
        KEY: book.id,
        "title": book.title,
        "authors": list(book.authors),
        "series": series.name if series else None,
        "series_position": series.position if series else None,
        "first_published": book.first_published,
        "published": book.published,
        "publisher": book.publisher,
        "pages": book.pages,
        "language": book.language,
        "isbn": book.isbn13 or book.isbn10,
        "genres": list(book.genres),
        "rating": finite(book.rating),
        "url": book.url,
        "cover": book.cover_url,
        "state": own.state,
        "my_rating": own.stars,
        "read_on": own.read_on,
        "started_on": own.started_on,
        "added_on": own.added_on,
        "read_count": own.read_count,
        "owned": own.owned,
        # A tag of Obsidian has no blanks.
        "tags": ["-".join(tag.split()) for tag in own.tags],
        "review": own.review or None,
        "note": own.note or None,
    }
    # JSON values are YAML values.
    lines = (
        f"{name}: {json.dumps(_clean(value), ensure_ascii=False)}\n"
        for name, value in fields.items()
        if value is not None and value != []
    )
    return f"{_FENCE}{''.join(lines)}{_FENCE}"


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return plain(value)
    return [plain(item) for item in value] if isinstance(value, list) else value


def _body(book: Book) -> str:
    parts = [f"\n# {escaped(book.title)}\n"]
    paragraphs = [escaped(part) for part in plain(book.description or "").split("\n") if part.strip()]
    if paragraphs:
        parts.append("\n" + "\n\n".join(paragraphs) + "\n")
    return storable("".join(parts))


_HTML_COLUMNS = {field: heading for field, heading in _HEADINGS.items() if field != "isbn"}
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


def write_html(books: Annotated, stream: TextIO) -> None:
    """Write a table with a row a book; description, review and note can be opened under the title."""
    stream.write(_START)
    heads = "".join(f'<th scope="col"{_class(field)}>{name}</th>' for field, name in _HTML_COLUMNS.items())
    stream.write(f"<thead><tr>{heads}</tr></thead>\n<tbody>\n")
    for book, annotation in books:
        line = _line_of(book, annotation)
        cells = {field: html.escape(one_line(line[field])) for field in _HTML_COLUMNS}
        if line["link"]:
            cells["title"] = f'<a href="{html.escape(line["link"])}">{cells["title"]}</a>'
        cells["title"] += "".join(
            (
                _details("Description", book.description),
                _details("My review", annotation.review),
                _details("Note", annotation.note),
            )
        )
        stream.write(
            f"<tr>{''.join(f'<td{_class(field)}>{cell}</td>' for field, cell in cells.items())}</tr>\n"
        )
    stream.write(_END)


def _class(field: str) -> str:
    return ' class="figure"' if field in _FIGURES else ""


def _details(summary: str, text: str | None) -> str:
    paragraphs = [part for part in re.split(r"\n\s*\n", plain(text or "").strip()) if part.strip()]
    if not paragraphs:
        return ""
    body = "".join(f"<p>{'<br>'.join(html.escape(part).split(chr(10)))}</p>" for part in paragraphs)
    return f"<details><summary>{summary}</summary>{body}</details>"
