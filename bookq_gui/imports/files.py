"""What dropped files hold, told by their content: saved pages, exports, bookmarks, lists of links."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from bookq_gui.imports import archives, bookmarks, goodreads_csv, mail
from bookq_gui.imports.file_types import BACKUP_HEAD, is_backup, what_else
from bookq_gui.imports.folders import MOST_FILES, TooMany, files_in
from bookq_gui.imports.links import Recognise, find
from bookq_gui.imports.pagemarks import is_html, is_of_the_site
from bookq_gui.imports.saved_page import is_archive, is_mhtml
from bookq_gui.imports.unpacking import Unreadable, decode, is_binary, read_bytes
from bookq_gui.model.imports import Recognised
from bookq_gui.model.job import NewJob
from bookq_gui.model.job_ids import FILE, FILES
from bookq_gui.model.plurals import amount

SITE = "goodreads"

_NO_LINKS = "There is no link to a book on Goodreads in this file."


def collect(paths: Iterable[Path], recognise: Recognise, *, ids: bool = False) -> Iterator[Recognised]:
    """Everything in these files and folders, one by one as it is read; blocks on the disk.

    A saved page becomes a job of the queue "files" whose id comes from its content. Links are put
    to ``recognise``. What holds nothing is told with its reason; of a folder, as one count. ``ids``:
    numbers alone in a line of a text are put to it, too.
    """
    for given in paths:
        path = given.expanduser().absolute()
        if path.is_dir():
            yield from _folder(path, recognise, ids=ids)
        else:
            yield from _file(path, recognise, ids=ids)


def _folder(folder: Path, recognise: Recognise, *, ids: bool) -> Iterator[Recognised]:
    closed: list[Path] = []
    each = (_file(path, recognise, ids=ids, alone=False) for path in files_in(folder, closed.append))
    tally = _Tally()
    try:
        yield from tally.count(each)
    except TooMany:
        reason = (
            f"Only the first {MOST_FILES:,} files of this folder were read. Add the rest folder by folder."
        )
        yield Recognised(text=str(folder), reason=reason)
    if closed == [folder]:
        yield Recognised(
            text=str(folder), reason="This folder may not be read. Change its permissions first."
        )
        return
    if closed:
        reason = amount(
            len(closed),
            "One folder in this folder may not be read. Change its permissions and add it again.",
            "{count} folders in this folder may not be read. Change the permissions and add it again.",
        )
        yield Recognised(text=str(folder), reason=reason)
    if tally.empty:
        reason = amount(
            tally.empty,
            "One other file in this folder holds neither pages nor links.",
            "{count} other files in this folder hold neither pages nor links.",
        )
        yield Recognised(text=str(folder), reason=reason)
    elif not tally.full and not closed:
        yield Recognised(text=str(folder), reason="There are no files in this folder that bookq could read.")


class _Tally:
    """Counts how many of several files hold something, and how many nothing."""

    def __init__(self) -> None:
        self.full = 0
        self.empty = 0

    def count(self, each: Iterable[Iterable[Recognised]]) -> Iterator[Recognised]:
        """What each of them holds."""
        for found in each:
            empty = True
            for item in found:
                empty = False
                yield item
            self.empty += empty
            self.full += not empty


def _file(path: Path, recognise: Recognise, *, ids: bool, alone: bool = True) -> Iterator[Recognised]:
    """What one file holds. ``alone``: it was named itself, so nothing about it is passed over."""
    try:
        # What a pipe gives can be read only once.
        backup = _head_of_backup(path) if path.is_file() else b""
        if not backup and path.is_file() and archives.holds_files(path):
            yield from _archive(path, recognise, ids=ids)
            return
        data = backup or read_bytes(path)
    except Unreadable as error:
        yield Recognised(text=str(path), reason=str(error))
    except OSError as error:
        yield Recognised(text=str(path), reason=f"This file cannot be read: {error.strerror or error}.")
    else:
        yield from _content(path, data, recognise, ids=ids, alone=alone)


def _archive(path: Path, recognise: Recognise, *, ids: bool) -> Iterator[Recognised]:
    each = (
        [Recognised(text=str(inside), reason=str(data))]
        if isinstance(data, Unreadable)
        else _content(inside, data, recognise, ids=ids, alone=False)
        for inside, data in archives.files_in(path)
    )
    tally = _Tally()
    try:
        yield from tally.count(each)
    except TooMany:
        reason = "Only a part of this archive was read, so much is in it. Unpack it and add the folder."
        yield Recognised(text=str(path), reason=reason)
    if tally.empty:
        reason = amount(
            tally.empty,
            "One other file in this archive holds neither pages nor links.",
            "{count} other files in this archive hold neither pages nor links.",
        )
        yield Recognised(text=str(path), reason=reason)
    elif not tally.full:
        yield Recognised(text=str(path), reason="There are no files in this archive.")


def _content(
    path: Path, data: bytes, recognise: Recognise, *, ids: bool, alone: bool
) -> Iterator[Recognised]:
    if is_page(data):
        yield Recognised(text=str(path), job=file_job(path, data))
    elif mail.is_mail(data):
        search = functools.partial(_text, recognise=recognise, ids=ids, alone=False)
        yield from _or_nothing(path, mail.find(data, search), _NO_LINKS if alone else "")
    elif not is_binary(data):
        yield from _in_text(path, decode(data), recognise, ids=ids, alone=alone)
    elif alone:
        yield Recognised(text=str(path), reason=what_else(data))


def _head_of_backup(path: Path) -> bytes:
    """The first bytes of a backup, of which no more need be read however large it is; b"" of other files."""
    with path.open("rb") as file:
        head = file.read(BACKUP_HEAD)
    return head if is_backup(head) else b""


def _in_text(path: Path, text: str, recognise: Recognise, *, ids: bool, alone: bool) -> Iterator[Recognised]:
    why = (goodreads_csv.why_no_books(text) or _NO_LINKS) if alone else ""
    yield from _or_nothing(path, _text(text, recognise, ids=ids, alone=alone), why)


def _or_nothing(path: Path, found: Iterable[Recognised], why: str) -> Iterator[Recognised]:
    """What was found; where that is nothing, ``why``, if that is anything."""
    nothing = True
    for item in found:
        nothing = False
        yield item
    if nothing and why:
        yield Recognised(text=str(path), reason=why)


def _text(text: str, recognise: Recognise, *, ids: bool, alone: bool) -> Iterable[Recognised]:
    if goodreads_csv.is_export(text):
        return goodreads_csv.find(text, recognise)
    if bookmarks.are_bookmarks(text):
        return bookmarks.find(text, recognise)
    markup = is_html(text[:4000].encode("utf-8", "replace"))
    return find(text, recognise, ids=ids, only="" if alone and not markup else SITE)


def is_page(data: bytes) -> bool:
    """Whether ``data`` is a saved page of the site, with a book or not: its reader tells which."""
    if archives.is_zip(data):
        return False
    if is_mhtml(data) or is_archive(data):
        return True
    start = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{"):
        return b'"apolloState"' in data
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = decode(data[:2_000_000]).encode("utf-8", "replace")
    if bookmarks.is_export(data):
        # Browsers keep the icon of each bookmark with it, also those that lie beside the site's pages.
        return False
    return is_of_the_site(data)


def file_job(path: Path, data: bytes) -> NewJob:
    """The job that reads a saved page; the same page in two files is one job."""
    digest = hashlib.sha256(data).hexdigest()[:32]
    return NewJob(id=f"{FILE}{digest}", queue=FILES, source=str(path), label=path.name)
