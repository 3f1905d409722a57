"""Reads files and folders: saved pages, exports, bookmarks, mails, lists of links.

The content of a file decides what it is, not its name. Other processes read files that may be hostile
(`Run`).
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
)
from bookq_gui.imports.links import SITE, Recognise, find
from bookq_gui.imports.saved_page import is_archive, is_mhtml, page_in
from bookq_gui.model.book import label_of, url_of
from bookq_gui.model.imports import KnownBook, ListPage, Recognised
from bookq_gui.model.job import FILE, FILES, NewJob
from bookq_gui.model.message import Message

TOGETHER = 64
"""So many files are read at a time: the first jobs can start while the rest is read."""
PLAIN_BYTES = 64 * 1024
"""The largest plain text that is read in this process: starting another one takes longer."""
_BATCH_SECONDS = 1.0
_BATCH_BYTES = 32 * 2**20
_MOST_IDLE_SECONDS = 3.0
"""After so much work on files that give no book the rest of an archive is not read."""
_MEMBER_SECONDS = 1.0

_WORTH = re.compile("goodreads|isbn|97[89]", re.IGNORECASE)
_PARTLY = Message("Only a part of this archive was read, so much is in it. Unpack it and add the folder.")
_NO_LINKS = Message("There is no link to a book on Goodreads in this file.")

Call = tuple[Path, "Wanted", float]
"""A file, how to read it, and the seconds of work that it may take."""
Run = Callable[[Sequence[Call]], Iterator["FileContent | Unreadable"]]
"""Reads files, the results in their order. `Unreadable` is the result of a file that took too much."""


@dataclass(frozen=True, slots=True)
class FileContent:
    """The content of a file, or of a part of an archive.

    In an archive ``members`` files were read so far. Of those in this part ``empty`` have no content; they
    took ``seconds`` of work. ``is_last``: there are no more files. ``too_many``: the rest is over the limits.
    ``name`` is the name of the next file, if no file was wanted.
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
    """How to read a file. ``alone``: a person named the file, so that no link in it is left out.

    Of an archive ``most`` files behind the first ``skip`` are read. ``list_books`` gives the books of a page
    like a list or a series; without it such a page becomes a job like any other. See `collect` for the rest.
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
    """Everything in these files and folders, a part at a time as they are read; blocks on the disk.

    A saved page becomes a job of the queue "files" whose id comes from its content. Links are passed to
    ``recognise``; with ``ids`` also numbers alone in a line. A file without content is named with the reason;
    in a folder such files are counted. ``run`` reads files outside this process (None: inside).
    ``on_progress`` gets how many files of a folder are read, and of how many.
    """
    wanted = Wanted(recognise, ids)
    run = run or run_here
    for given in paths:
        try:
            path = given.expanduser().absolute()
        except RuntimeError:  # "~name" of no account
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
    """The content of files in order, each in one or more parts; True with the first part of each."""
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
    """The content of an archive. ``content`` is its first part; `Unreadable` if that took too much."""
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
            # One of several files took too much: each is read by itself from here on.
            most = 1
        else:
            named = next(run([(path, replace(wanted, skip=members, most=0), _MEMBER_SECONDS)]))
            name = named.name if isinstance(named, FileContent) else ""
            yield [Recognised(text=str(path / name), reason=content.message)]
            members, full, idle = members + 1, full + 1, idle + _MEMBER_SECONDS
        if idle > _MOST_IDLE_SECONDS:
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


def _seconds_for(path: Path) -> float:
    """The seconds of work that a file may take; a large one may take more."""
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
    """Whether a file is a short harmless text: in UTF-8, no container, no markup."""
    if path.suffix.lower().removeprefix(".") in HTML:
        return False
    try:
        data = read_head(path, PLAIN_BYTES + 1)
        data.decode()
    except (OSError, ValueError):
        return False
    markup = _start_of(data).startswith((b"<", b"{", b"["))
    return len(data) <= PLAIN_BYTES and not (
        markup or is_binary(data) or mail.is_mail(data) or is_mhtml(data) or archives.is_zip(data)
    )


def _start_of(data: bytes) -> bytes:
    """The first bytes behind a byte order mark and blanks."""
    return data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")


def read_file(path: Path, wanted: Wanted) -> FileContent:
    """The content of a file, or of a part of an archive.

    A file that is not `_is_plain` is to be read in a process of its own. The content says so if the file is
    damaged, too large or gone.
    """
    try:
        with open_file(path) as file:
            head = file.read(BACKUP_HEAD)
            if is_backup(head):
                # The start of a backup is enough: it may be very large.
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
            is_full = left < 0 or time.process_time() - started > _BATCH_SECONDS
            if is_full or members - wanted.skip == wanted.most:
                is_last = False
                break
    except TooMany:
        too_many = True
    finally:
        files.close()
    seconds = time.process_time() - started
    return FileContent(found, True, is_last, members, empty, seconds, too_many)


def _content(path: Path, data: bytes, wanted: Wanted) -> Iterator[Recognised]:
    recognise = wanted.recognise
    found: Iterable[Recognised] = ()
    why = _NO_LINKS
    text = ""
    if is_page(data):
        found = _listed_books(path, data, wanted) or [Recognised(text=str(path), job=file_job(path, data))]
    elif bookmarks.is_property_list(data):
        found = bookmarks.find_in_property_list(data, recognise)
    elif mail.is_mail(data):
        found = mail.find(data, functools.partial(_in_mail, wanted))
    elif (books := libraries.find(data, recognise)) is not None:
        found = books
    elif is_binary(data):
        why = what_else(data)
    else:
        text = decode(data)
        found = _text(text, wanted)
    is_empty = True
    for item in found:
        is_empty = False
        yield item
    if is_empty and wanted.alone:
        yield Recognised(text=str(path), reason=tables.why_no_books(text, recognise) or why)


def _listed_books(path: Path, data: bytes, wanted: Wanted) -> list[Recognised]:
    """The books of a saved page that lists some, with their titles; none for another page."""
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
            label = label_of(book) if book.title else ""
            found.append(Recognised(text=label or job.source, job=replace(job, label=label), known=known))
    return found


def _text(text: str, wanted: Wanted) -> Iterable[Recognised]:
    if (rows := tables.find(text, wanted.recognise)) is not None:
        return rows
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
    """Whether ``data`` is a saved page of the site, of a book or not."""
    if archives.is_zip(data):
        return False
    if is_mhtml(data) or is_archive(data):
        return True
    if _start_of(data).startswith(b"{"):
        return b'"apolloState"' in data
    if b"<rss" in data[:1000] and b"<book_id>" in data:
        return True  # the RSS feed of a shelf
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = decode(data[:2_000_000]).encode("utf-8", "replace")
    if bookmarks.is_netscape(data[:2000].decode("ascii", "replace")):
        # A list of bookmarks has icons of the site, but it is no page of the site.
        return False
    return is_of_the_site(data)


def file_job(path: Path, data: bytes) -> NewJob:
    """The job that reads a saved page. The same page in two files has the same job."""
    digest = hashlib.sha256(data).hexdigest()[:32]
    label = os.fsencode(path.name).decode("utf-8", "replace")
    return NewJob(id=f"{FILE}{digest}", queue=FILES, source=str(path), label=label)
