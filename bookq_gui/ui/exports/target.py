"""What an export is about, and the file or folder that it writes."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from bookq_gui.exports.export import FORMATS, Format
from bookq_gui.paths import Paths
from bookq_gui.ui.books.panel import BooksPanel
from bookq_gui.ui.i18n import counted, number, shortened, translate


class Scope(StrEnum):
    """Some of the books, by where they are in the window."""

    ALL = "all"
    SHOWN = "shown"
    SELECTED = "selected"


def ids_in(scope: Scope, books: BooksPanel) -> tuple[int, ...]:
    """The ids of the books of ``scope``; those that are shown in the order of the table."""
    if scope is Scope.ALL:
        return tuple(books.model.rows)
    if scope is Scope.SHOWN:
        return tuple(books.model.shown_ids())
    return tuple(books.selected_ids())


def counts_of(books: BooksPanel) -> dict[Scope, int]:
    """How many books each scope has."""
    return {
        Scope.ALL: books.model.total,
        Scope.SHOWN: books.model.rowCount(),
        Scope.SELECTED: len(books.selected_ids()),
    }


def words_for(scope: Scope, count: int) -> str:
    """What to call ``scope``, with its ``count``: "Shown books (12)"."""
    name = {
        Scope.ALL: translate("Scopes", "All books"),
        Scope.SHOWN: translate("Scopes", "Shown books"),
        Scope.SELECTED: translate("Scopes", "Selected books"),
    }[scope]
    return translate("Scopes", "{name} ({count})").format(name=name, count=number(count))


def books(count: int) -> str:
    """A number of books in words: "1,204 books"."""
    return counted("Scopes", "%n books", "%n book", count).replace(str(count), number(count), 1)


_STEM = "books"


class Target(NamedTuple):
    """The file or folder that a text means. ``problem``: why it cannot be; ``remark``: what else to know."""

    file: Path | None
    problem: str = ""
    remark: str = ""


def format_called(key: str) -> Format:
    """The format of this key; the first if there is none."""
    return next((entry for entry in FORMATS if entry.key == key), FORMATS[0])


def named_for(name: str, form: Format) -> str:
    """The file name ``name`` with the ending of ``form`` in place of that of another format."""
    if any(name.casefold().endswith(end) for end in form.suffixes) and _format_of(name) is form:
        return name
    stem = name
    other = _format_of(name)
    if other is not None:
        ending = max((end for end in other.suffixes if name.casefold().endswith(end)), key=len)
        stem = name[: -len(ending)].rstrip("-_. ")
    stem = stem or _STEM
    if form.is_folder:
        return stem
    wanted = form.suffixes[0]
    return f"{stem}{wanted}" if wanted.startswith(".") else f"{stem}-{wanted}"


def suggested(folder: Path, form: Format) -> Path:
    """A file in ``folder`` to begin with."""
    return folder / named_for(_STEM, form)


def target_of(text: str, folder: Path, form: Format, paths: Paths) -> Target:
    """The file that ``text`` means, where a bare name is one in ``folder``, with the ending of ``form``."""
    plain = text.strip()
    if not plain or "\0" in plain:
        return Target(None, translate("Export", "Write the name of the file."))
    try:
        file = Path(plain).expanduser()
    except RuntimeError:
        file = Path(plain)
    file = folder / file
    if form.is_folder and file.name:
        return _target_folder(file, paths)
    if not file.name or plain.endswith(("/", "\\")) or file.is_dir():
        return Target(
            None,
            translate("Export", "{name} is a folder. Add a name for the file.").format(
                name=shortened(plain, 80)
            ),
        )
    file = file.with_name(named_for(file.name, form))
    if problem := _problem(file, paths):
        return Target(None, problem)
    if file.is_dir():
        text = translate("Export", "{name} is a folder. Choose another name.")
        return Target(None, text.format(name=shortened(file.name, 80)))
    if file.exists():
        text = translate("Export", "{name} is there already and will be replaced.")
        return Target(file, remark=text.format(name=shortened(file.name, 80)))
    return Target(file)


def _target_folder(folder: Path, paths: Paths) -> Target:
    if problem := _problem(folder, paths):
        return Target(None, problem)
    if not folder.exists():
        return Target(folder)
    name = shortened(folder.name, 80)
    if not folder.is_dir():
        text = translate("Export", "{name} is a file. Choose a folder, or the name of a new one.")
        return Target(None, text.format(name=name))
    text = translate("Export", "Notes of bookq in {name} get the new fields; what you wrote in them stays.")
    return Target(folder, remark=text.format(name=name))


def _problem(file: Path, paths: Paths) -> str:
    if not file.parent.is_dir():
        text = translate("Export", "There is no folder {folder}. Choose another, or make it first.")
        return text.format(folder=shortened(str(file.parent), 80))
    if paths.holds(file):
        return translate("Export", "bookq keeps its own files there. Choose another folder or name.")
    return ""


def _format_of(name: str) -> Format | None:
    """The format that the end of ``name`` means; the longest ending counts."""
    lower = name.casefold()
    fitting = [(len(end), entry) for entry in FORMATS for end in entry.suffixes if lower.endswith(end)]
    return max(fitting, key=lambda fit: fit[0])[1] if fitting else None
