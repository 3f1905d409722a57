"""What files and folders hold: saved pages, exports, bookmarks, mails, lists of links.

Content decides, not the name. Files of strangers are read in another process, see `Run`.
"""

from __future__ import annotations

import functools
import hashlib
import os
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from bookq_gui.imports import archives, bookmarks, libraries, mail, tables
from bookq_gui.imports.archives import MOST_IN_FOLDER, TooMany, Unreadable, files_below, open_file, read_head
from bookq_gui.imports.file_types import (
    BACKUP_HEAD,
    HTML,
    decode,
    holds_a_book,
    is_backup,
    is_binary,
    is_html,
    is_of_the_site,
    what_else,
)  # fmt: skip
from bookq_gui.imports.links import Recognise, find
from bookq_gui.imports.saved_page import is_archive, is_mhtml, page_in
from bookq_gui.model.book import url_of
from bookq_gui.model.imports import KnownBook, ListPage, Recognised
from bookq_gui.model.job import FILE, FILES, NewJob
from bookq_gui.model.message import Message

SITE = "goodreads"
TOGETHER = 64
"""Files whose content is handed on together: the first jobs can start while the rest is read."""
PLAIN_BYTES = 64 * 1024
"""The size up to which a plain text is read in this process: starting another takes longer."""
_BATCH_SECONDS = 1.0
_BATCH_BYTES = 32 * 2**20
_PATIENCE = 3.0
"""Seconds of work on files of an archive that give no book, after which the rest of it is left alone."""
_MEMBER_SECONDS = 1.0

_WORTH = re.compile("goodreads|isbn|97[89]", re.IGNORECASE)
_NO_LINKS = Message("There is no link to a book on Goodreads in this file.")

Call = tuple[Path, "Wanted", float]
"""A file, how to read it, and the seconds of work that it may take."""
Run = Callable[[Sequence[Call]], Iterator["FileContent | Unreadable"]]
"""Reads files, the results in their order. `Unreadable` says why one has none: too long, too much memory."""


@dataclass(frozen=True, slots=True)
class FileContent:
    """What one file holds, or a part of an archive.

    Of an archive: ``members`` were looked at so far, ``empty`` of those in this part hold nothing, it took
    ``seconds`` of work, and ``is_last`` if there are no more. ``too_many``: the rest is not taken. ``name``
    is that of the next file, if no file was wanted.
    """

    found: list[Recognised] = field(default_factory=list)
    is_archive: bool = False
    is_last: bool = True
    members: int = 0
    empty: int = 0
    seconds: float = 0.0
    too_many: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How to read a file: see `collect`. ``alone``: it was named itself, so nothing in it is passed over.

    Of an archive up to ``most`` files after the first ``skip``. ``list_books`` gives the books of a page that
    lists some, as a list or a series does; without it such a page is a job like any other.
    """

    recognise: Recognise
    ids: bool = False
    alone: bool = False
    skip: int = 0
    most: int = TOGETHER
    list_books: Callable[[bytes], ListPage | None] | None = None


def collect(
    paths: Iterable[Path],
    recognise: Recognise,
    *,
    ids: bool = False,
    run: Run | None = None,
    on_progress: Callable[[int, int], None] | None = None,
) -> Iterator[list[Recognised]]:
    """Everything in these files and folders, in parts of some files as they are read; blocks on the disk.

    A saved page becomes a job of the queue "files" whose id comes from its content. Links are put
    to ``recognise``. A file that holds nothing is named with the reason; those of a folder are counted.
    ``ids``: numbers alone in a line of a text are put to it, too. ``run`` reads files outside this process
    (None: all are read here). ``on_progress`` gets how many files of a folder are read, and of how many.
    """
    wanted = Wanted(recognise, ids)
    run = run or run_here
    for given in paths:
        try:
            path = given.expanduser().absolute()
        except RuntimeError:  # the home of nobody
            path = given.absolute()
        if path.is_dir():
            yield from _folder(path, wanted, run, on_progress or (lambda _done, _total: None))
        else:
            yield from (found for _new, found in _files([path], replace(wanted, alone=True), run))


def run_here(calls: Sequence[Call]) -> Iterator[FileContent | Unreadable]:
    """Do ``calls`` in this process, without a limit of time."""
    return (read_file(path, wanted) for path, wanted, _seconds in calls)


def _folder(
    folder: Path, wanted: Wanted, run: Run, on_progress: Callable[[int, int], None]
) -> Iterator[list[Recognised]]:
    closed: list[Path] = []
    paths: list[Path] = []
    cut = False
    try:
        paths.extend(files_below(folder, closed.append))
    except TooMany:
        cut = True
    full = empty = 0
    for start in range(0, len(paths), TOGETHER):
        part: list[Recognised] = []
        counts: list[int] = []
        for is_new, found in _files(paths[start : start + TOGETHER], wanted, run):
            counts += [0] * is_new
            counts[-1] += len(found)
            part += found
        full += sum(map(bool, counts))
        empty += counts.count(0)
        on_progress(min(start + TOGETHER, len(paths)), len(paths))
        yield part
    reasons: list[Message] = []
    if cut:
        reasons.append(
            Message(
                "Only the first {count} files of this folder were read. Add the rest folder by folder.",
                count=MOST_IN_FOLDER,
            )
        )
    if closed == [folder]:
        reasons.append(Message("This folder may not be read. Change its permissions first."))
    elif closed:
        reasons.append(
            Message("One folder in this folder may not be read. Change its permissions and add it again.")
            if len(closed) == 1
            else Message(
                "{count} folders in this folder may not be read. Change the permissions and add it again.",
                count=len(closed),
            )
        )
    if empty:
        reasons.append(
            Message("One other file in this folder holds neither pages nor links.")
            if empty == 1
            else Message("{count} other files in this folder hold neither pages nor links.", count=empty)
        )
    elif not full and not closed:
        reasons.append(Message("There are no files in this folder that bookq could read."))
    yield [Recognised(text=str(folder), reason=reason) for reason in reasons]


def _files(paths: Sequence[Path], wanted: Wanted, run: Run) -> Iterator[tuple[bool, list[Recognised]]]:
    """What files hold, in order and in one or more parts; True with the first part of each file."""
    here = [_is_plain(path) for path in paths]
    elsewhere = run(
        [(path, wanted, _seconds_for(path)) for path, plain in zip(paths, here, strict=True) if not plain]
    )
    for path, plain in zip(paths, here, strict=True):
        content = read_file(path, wanted) if plain else next(elsewhere)
        if isinstance(content, FileContent) and not content.is_archive:
            yield True, content.found
        elif isinstance(content, FileContent) or _is_zip(path):
            for count, part in enumerate(_archive(path, content, wanted, run)):
                yield not count, part
        else:
            yield True, [Recognised(text=str(path), reason=content.message)]


def _archive(
    path: Path, content: FileContent | Unreadable, wanted: Wanted, run: Run
) -> Iterator[list[Recognised]]:
    """What an archive holds. ``content`` is its first part; `Unreadable` if that took too much."""
    members = empty = full = 0
    idle = 0.0
    most = TOGETHER
    reason: Message | None = None
    while True:
        if isinstance(content, FileContent):
            yield content.found
            empty += content.empty
            full += content.members - members - content.empty
            members = content.members
            idle = 0.0 if any(item.job for item in content.found) else idle + content.seconds
            if content.is_last:
                reason = _PARTLY if content.too_many else None
                break
        elif most > 1:
            # One of several took too much: each by itself from here on.
            most = 1
        else:
            named = next(run([(path, replace(wanted, skip=members, most=0), _MEMBER_SECONDS)]))
            name = named.name if isinstance(named, FileContent) else ""
            yield [Recognised(text=str(path / name), reason=content.message)]
            members, full, idle = members + 1, full + 1, idle + _MEMBER_SECONDS
        if idle > _PATIENCE:
            reason = _PARTLY
            break
        limit = _MEMBER_SECONDS if most == 1 else _seconds_for(path)
        part = replace(wanted, skip=members, most=most)
        content = next(run([(path, part, limit)]))
    reasons = [] if reason is None else [reason]
    if empty:
        reasons.append(
            Message("One other file in this archive holds neither pages nor links.")
            if empty == 1
            else Message("{count} other files in this archive hold neither pages nor links.", count=empty)
        )
    elif not full:
        reasons.append(Message("There are no files in this archive."))
    yield [Recognised(text=str(path), reason=why) for why in reasons]


_PARTLY = Message("Only a part of this archive was read, so much is in it. Unpack it and add the folder.")


def _seconds_for(path: Path) -> float:
    """The seconds of work that a file may take: some, and more if it is large."""
    try:
        return 3.5 + min(os.stat(path).st_size, archives.MOST_BYTES) / 2**24  # noqa: PTH116 - fast
    except (OSError, ValueError):
        return 3.5


def _is_zip(path: Path) -> bool:
    try:
        return archives.is_zip(read_head(path, 4))
    except (OSError, ValueError):
        return False


def _is_plain(path: Path) -> bool:
    """Whether a file is a short text that can do no harm: no container, no markup, in UTF-8."""
    if path.suffix.lower().removeprefix(".") in HTML:
        return False
    try:
        data = read_head(path, PLAIN_BYTES + 1)
        data.decode()
    except (OSError, ValueError):
        return False
    markup = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<", b"{", b"["))
    return len(data) <= PLAIN_BYTES and not (
        markup or is_binary(data) or mail.is_mail(data) or is_mhtml(data) or archives.is_zip(data)
    )


def read_file(path: Path, wanted: Wanted) -> FileContent:
    """What one file holds, or a part of an archive.

    To be called in a process of its own for files that are not `_is_plain`. Never raises for a file that
    is damaged, too large or gone: the content then says so.
    """
    try:
        with open_file(path) as file:
            head = file.read(BACKUP_HEAD)
            if is_backup(head):
                # No more need be read of a backup, however large it is.
                data = head
            elif archives.is_zip(head) and archives.holds_files(path):
                return _members(path, wanted)
            else:
                file.seek(0)
                data = archives.unpacked(file.read(archives.MOST_BYTES + 1), path)
        found = list(_content(path, data, wanted))
    except Unreadable as error:
        found = [Recognised(text=str(path), reason=error.message)]
    except (OSError, ValueError) as error:  # ValueError for a name that no file can have
        why = getattr(error, "strerror", None) or str(error)
        reason = Message("This file cannot be read: {error}.", error=why)
        found = [Recognised(text=str(path), reason=reason)]
    return FileContent(found)


def _members(path: Path, wanted: Wanted) -> FileContent:
    if not wanted.most:
        return FileContent(is_archive=True, name=archives.name_at(path, wanted.skip))
    started = time.process_time()
    found: list[Recognised] = []
    members, empty, left = wanted.skip, 0, _BATCH_BYTES
    is_last, too_many = True, False
    files = archives.files_in(path, wanted.skip)
    try:
        for inside, data in files:
            if isinstance(data, Unreadable):
                here = [Recognised(text=str(inside), reason=data.message)]
            else:
                here = list(_content(inside, data, replace(wanted, alone=False)))
                left -= len(data)
            members += 1
            empty += not here
            found += here
            tired = left < 0 or time.process_time() - started > _BATCH_SECONDS
            if tired or members - wanted.skip == wanted.most:
                is_last = False
                break
    except TooMany:
        too_many = True
    finally:
        files.close()
    seconds = time.process_time() - started
    return FileContent(found, True, is_last, members, empty, seconds, too_many)


def _content(path: Path, data: bytes, wanted: Wanted) -> Iterator[Recognised]:
    recognise, alone = wanted.recognise, wanted.alone
    nothing = _NO_LINKS if alone else None
    if is_page(data):
        yield from _listed_books(path, data, wanted) or [Recognised(text=str(path), job=file_job(path, data))]
    elif bookmarks.is_property_list(data):
        yield from _or_nothing(path, bookmarks.find_in_property_list(data, recognise), nothing)
    elif mail.is_mail(data):
        yield from _or_nothing(path, mail.find(data, functools.partial(_in_mail, wanted)), nothing)
    elif (books := libraries.find(data, recognise)) is not None:
        yield from _or_nothing(path, books, nothing)
    elif not is_binary(data):
        text = decode(data)
        why = (tables.why_no_books(text, recognise) or nothing) if alone else None
        yield from _or_nothing(path, _text(text, wanted), why)
    elif alone:
        yield Recognised(text=str(path), reason=what_else(data))


def _listed_books(path: Path, data: bytes, wanted: Wanted) -> list[Recognised]:
    """The books of a saved page that lists some, with what it says of them; none for any other page."""
    if wanted.list_books is None or holds_a_book(data):
        return []
    try:
        page = page_in(data, path.name)
    except Unreadable:
        return []
    listed = None if holds_a_book(page) else wanted.list_books(page)
    found: list[Recognised] = []
    for book in listed.books if listed is not None else ():
        job = wanted.recognise(url_of(book.id))
        if isinstance(job, NewJob):
            known = KnownBook(title=book.title, authors=book.authors) if book.title else None
            label = book.label if book.title else ""
            found.append(Recognised(text=label or job.source, job=replace(job, label=label), known=known))
    return found


def _or_nothing(path: Path, found: Iterable[Recognised], why: Message | str | None) -> Iterator[Recognised]:
    """What was found; if that is nothing, ``why``, if that is anything."""
    nothing = True
    for item in found:
        nothing = False
        yield item
    if nothing and why:
        yield Recognised(text=str(path), reason=why)


def _text(text: str, wanted: Wanted) -> Iterable[Recognised]:
    if tables.is_table(text, wanted.recognise):
        return tables.find(text, wanted.recognise)
    if bookmarks.is_netscape(text):
        return bookmarks.find_in_netscape(text, wanted.recognise)
    if (records := libraries.find_json(text, wanted.recognise)) is not None:
        return records
    if bookmarks.is_json(text):
        return bookmarks.find_in_json(text, wanted.recognise)
    markup = is_html(text[:4000].encode("utf-8", "replace"))
    return find(text, wanted.recognise, ids=wanted.ids, only="" if wanted.alone and not markup else SITE)


def _in_mail(wanted: Wanted, text: str, kind: str) -> Iterable[Recognised]:
    if kind in {"text/plain", "text/html"}:
        return find(text, wanted.recognise, ids=wanted.ids, only=SITE) if _WORTH.search(text) else ()
    return _text(text, replace(wanted, alone=False))


def is_page(data: bytes) -> bool:
    """Whether ``data`` is a saved page of the site, with a book or not: parsing it finds out which."""
    if archives.is_zip(data):
        return False
    if is_mhtml(data) or is_archive(data):
        return True
    start = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{"):
        return b'"apolloState"' in data
    if b"<rss" in data[:1000] and b"<book_id>" in data:
        return True  # the feed of a shelf
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = decode(data[:2_000_000]).encode("utf-8", "replace")
    if bookmarks.is_netscape(data[:2000].decode("ascii", "replace")):
        # A list of bookmarks holds icons from the site, but it is no page of the site.
        return False
    return is_of_the_site(data)


def file_job(path: Path, data: bytes) -> NewJob:
    """The job that reads a saved page; the same page in two files is one job."""
    digest = hashlib.sha256(data).hexdigest()[:32]
    label = os.fsencode(path.name).decode("utf-8", "replace")
    return NewJob(id=f"{FILE}{digest}", queue=FILES, source=str(path), label=label)
