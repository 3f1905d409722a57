"""One Markdown note a book, with its fields as YAML front matter, in a folder: for Obsidian and the like."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bookq_gui.exports.markdown import escaped
from bookq_gui.exports.values import finite, plain, storable
from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.book import Book
from bookq_gui.storage.atomic import write_file

KEY = "bookq"
"""The field of the front matter that says which book a note is of."""
LONGEST_NAME = 100
_FENCE = "---\n"
_UNNAMABLE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*#^\[\]]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.IGNORECASE)
_FRONT = re.compile(r"---[ \t]*\r?\n(?P<fields>.*?\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_OWNER = re.compile(rf"^{KEY}: (-?[0-9]{{1,16}})[ \t\r]*$", re.MULTILINE)
_MOST_FRONT = 200_000


def write(books: Iterator[Book], folder: Path, annotations: Mapping[int, Annotation]) -> None:
    """Write a note a book into ``folder``, which is made where it is missing.

    A note of an earlier export keeps its text: only its front matter is written anew. A file of the same
    name that is no such note is left as it is, and the note gets another name. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    known = _notes_in(folder)
    taken = {file.name.casefold() for file in folder.iterdir()}
    for book in books:
        front = _front(book, annotations.get(book.id, NO_ANNOTATION))
        file = known.get(book.id)
        if file is None:
            file = folder / _free_name(_name(book), taken)
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


def _name(book: Book) -> str:
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
