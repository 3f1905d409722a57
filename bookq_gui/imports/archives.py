"""Reads untrusted files within limits: from folders, plain, packed with gzip, or in a zip archive.

Nothing is unpacked to the disk. A file in a zip archive is named as if the archive were a folder.
"""

from __future__ import annotations

import io
import lzma
import os
import re
import stat
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path, PurePosixPath

from bookq_gui.imports.file_types import HTML, ZIP
from bookq_gui.model.message import Message

MOST_IN_FOLDER = 50_000
DEEPEST = 32
MOST_BYTES = 64 * 2**20
"""The size of a file, and of what a packed file unpacks to, in bytes."""
MOST_FILES = 2_000
MOST_UNPACKED = 2**30
"""Bytes of all files of an archive together."""
_MOST_DIRECTORY = 4 * 2**20
_MOST_MEMBERS = 1_000
_CHUNK = 64 * 1024
_GZIP = b"\x1f\x8b"
_OFFICE = frozenset({"[Content_Types].xml", "mimetype"})
ZIP_ERRORS = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError,
    LookupError, lzma.LZMAError,
)  # fmt: skip
"""What reading a damaged or hostile zip archive raises."""
_NOT_A_FILE = Message(
    "This is not a file but a pipe or a device. Save what it gives as a file, or hand it to: bookq add -"
)
_COMPANION = re.compile(
    r"[ _.-](?:files?|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|filer|pliki|soubory|fajlovi"
    r"|datoteke|tiedostot|elemei|fitxers|dosyalar|failid|fails|bylos)\Z",
    re.IGNORECASE,
)


class TooMany(Exception):  # noqa: N818 - a limit that people are shown, not a fault
    """There are more files than are read at once."""


def files_below(folder: Path, on_closed: Callable[[Path], None]) -> Iterator[Path]:
    """The files below ``folder``, folder by folder, sorted by their names.

    Left out are hidden files, links to folders (they may form a circle), and the folders that browsers put
    next to saved pages. ``on_closed`` gets the folders that may not be read. Raises `TooMany` after
    `MOST_IN_FOLDER`.
    """
    count = 0
    waiting = [(folder, 0)]
    while waiting:
        current, depth = waiting.pop()
        try:
            files, folders = _entries_of(current)
        except OSError:
            # A folder of another account is no reason to leave out the others.
            on_closed(current)
            continue
        pages = {_page_stem(name) for name in files}
        for name in files:
            count += 1
            if count > MOST_IN_FOLDER:
                raise TooMany
            yield current / name
        inner = [name for name in folders if not _is_companion(name, pages)]
        if depth < DEEPEST:
            waiting.extend((current / name, depth + 1) for name in reversed(inner))


def _entries_of(folder: Path) -> tuple[list[str], list[str]]:
    files: list[str] = []
    folders: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
            elif entry.is_file():
                files.append(entry.name)
    return sorted(files, key=_natural), sorted(folders, key=_natural)


def _natural(name: str) -> list[tuple[int, int, str]]:
    """The key that sorts "Book 2" before "Book 10"."""
    parts = re.findall(r"[0-9]{1,18}|[^0-9]+", name.casefold())
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts]


def _page_stem(name: str) -> str:
    """The name of a saved page without its end, in lower case; "" for another file."""
    stem, _dot, suffix = name.casefold().rpartition(".")
    return stem if suffix in HTML else ""


def _is_companion(name: str, pages: set[str]) -> bool:
    """Whether a folder is the one that a browser put next to one of these pages."""
    end = _COMPANION.search(name)
    return end is not None and name[: end.start()].casefold() in pages


class Unreadable(OSError):  # noqa: N818 - it says what the file is
    """A file whose content cannot be read. ``message`` is a sentence for people."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message

    def __reduce__(self) -> tuple[type[Unreadable], tuple[Message]]:
        return Unreadable, (self.message,)


def is_zip(data: bytes) -> bool:
    """Whether ``data`` begins like a zip archive."""
    return data.startswith(ZIP)


def open_file(path: Path) -> io.BufferedReader:
    """Open a file for reading. Raises OSError; `Unreadable`, without waiting, for a pipe or a device."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    file = os.fdopen(os.open(path, flags), "rb")
    if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        return file
    file.close()
    raise Unreadable(_NOT_A_FILE)


def read_head(path: Path, size: int) -> bytes:
    """The first bytes of a file. Raises OSError like `open_file`."""
    with open_file(path) as file:
        return file.read(size)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, unpacked if it is packed with gzip.

    Raises OSError; `Unreadable` if the file is too large, damaged, or no file.
    """
    try:
        with open_file(path) as file:
            data = file.read(MOST_BYTES + 1)
    except (NotADirectoryError, FileNotFoundError):
        inside = _read_inside(path)
        if inside is None:
            raise
        return inside
    return unpacked(data, path)


def unpacked(data: bytes, path: Path) -> bytes:
    """The ``data`` of the file at ``path``, unpacked if it is packed with gzip. Raises `Unreadable`."""
    if len(data) > MOST_BYTES:
        raise Unreadable(_too_large(path))
    return _gunzipped(data, path) if data.startswith(_GZIP) else data


def _gunzipped(data: bytes, path: Path) -> bytes:
    pieces: list[bytes] = []
    left = MOST_BYTES
    at = 0
    for _ in range(_MOST_MEMBERS):
        if not data.startswith(_GZIP, at):
            return b"".join(pieces)
        member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        while not member.eof and at < len(data):
            chunk = data[at : at + _CHUNK]
            try:
                piece = member.decompress(chunk, left + 1)
            except zlib.error as error:
                raise Unreadable(
                    Message("{name} is packed with gzip, but damaged. Get a new copy of it.", name=path.name)
                ) from error
            left -= len(piece)
            if left < 0:
                raise Unreadable(_too_large(path))
            pieces.append(piece)
            at += len(chunk) - len(member.unused_data)
        if not member.eof:
            raise Unreadable(
                Message(
                    "{name} is packed with gzip, but its end is missing. Get a new copy of it.",
                    name=path.name,
                )
            )
    raise Unreadable(
        Message("{name} is packed in too many pieces. Unpack it and add what is in it.", name=path.name)
    )


def _too_large(path: Path) -> Message:
    return Message(
        "{name} is larger than {size} MB. Split it, or save the page as HTML only.",
        name=path.name,
        size=MOST_BYTES // 2**20,
    )


def holds_files(path: Path) -> bool:
    """Whether a file is a zip archive, and neither damaged nor of an office program."""
    if read_head(path, 4) != ZIP[0]:
        return False
    try:
        with _opened(path) as archive:
            return not _OFFICE & set(archive.NameToInfo)
    except Unreadable:
        return False


def files_in(path: Path, skip: int = 0) -> Generator[tuple[Path, bytes | Unreadable]]:
    """The files in an archive behind the first ``skip``, each with its bytes or why it cannot be read.

    Hidden files are left out. Raises `TooMany` beyond the limits, `Unreadable` if the archive is damaged.
    """
    left = MOST_UNPACKED
    with _opened(path) as archive:
        for count, info in enumerate(_visible(archive)):
            if count == MOST_FILES or left <= 0:
                raise TooMany
            inside = path / info.filename
            # A skipped file counts with the size in the directory: an earlier call has read and counted it.
            if count < skip:
                left -= min(info.file_size, MOST_BYTES)
                continue
            try:
                data = _content(archive, info, inside)
            except Unreadable as error:
                yield inside, error
                continue
            left -= len(data)
            yield inside, data


def name_at(path: Path, index: int) -> str:
    """The name of the file at ``index`` in the order of `files_in`; "" if there is none."""
    with _opened(path) as archive:
        return next((info.filename for info in islice(_visible(archive), index, None)), "")


def _read_inside(path: Path) -> bytes | None:
    """The bytes of a file in an archive, named as `files_in` names it; None if there is none.

    Raises `Unreadable` if it cannot be read.
    """
    archive_path = next((parent for parent in path.parents if parent.is_file()), None)
    if archive_path is None:
        return None
    with _opened(archive_path) as archive:
        info = archive.NameToInfo.get(path.relative_to(archive_path).as_posix())
        return None if info is None else _content(archive, info, path)


class _Bounded(io.BufferedReader):
    """A file that reads at most ``most`` bytes at once: zipfile reads the whole directory in one call."""

    most = _MOST_DIRECTORY

    def read(self, size: int | None = -1, /) -> bytes:
        """Read like a file. Raises `_LongDirectoryError` for more than the limit."""
        if size is not None and size > self.most:
            raise _LongDirectoryError
        return super().read(size)


class _LongDirectoryError(Exception):
    """The directory of an archive is too long to read."""


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    with open_file(path) as plain, _Bounded(plain.raw, _CHUNK) as file:
        try:
            archive = zipfile.ZipFile(file)
        except _LongDirectoryError:
            raise Unreadable(
                Message(
                    "{name} holds too many files for one go. Unpack it and add the folder.", name=path.name
                )
            ) from None
        except ZIP_ERRORS as error:
            raise Unreadable(_damaged(path)) from error
        file.most = MOST_UNPACKED
        with archive:
            yield archive


def _visible(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    """The files that are neither hidden nor parts of a saved page."""
    # A name may be empty, and until Python 3.12 `is_dir` fails on one.
    named = (info for info in archive.infolist() if info.filename and not info.is_dir())
    files = [(PurePosixPath(info.filename), info) for info in named]
    pages: dict[PurePosixPath, set[str]] = defaultdict(set)
    for file, _info in files:
        pages[file.parent].add(_page_stem(file.name))
    for file, info in files:
        # A part that begins with a dot is hidden, or leads out of the archive.
        hidden = file.is_absolute() or any(part.startswith((".", "__MACOSX")) for part in file.parts)
        of_a_page = any(
            _is_companion(folder.name, pages[folder.parent]) for folder in list(file.parents)[:-1]
        )
        if file.parts and not hidden and not of_a_page:
            yield info


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, inside: Path) -> bytes:
    if info.flag_bits & 1:
        raise Unreadable(
            Message(
                "{name} is locked with a password. Unpack the archive and add the folder.", name=inside.name
            )
        )
    try:
        with archive.open(info) as file:
            data = file.read(MOST_BYTES + 1)
    except ZIP_ERRORS as error:
        raise Unreadable(_damaged(inside)) from error
    except MemoryError as error:
        raise Unreadable(
            Message("It takes far too much memory to unpack {name}.", name=inside.name)
        ) from error
    return unpacked(data, inside)


def _damaged(path: Path) -> Message:
    return Message(
        "{name} is damaged, or packed in a way that bookq does not know. Unpack it and add the folder.",
        name=path.name,
    )
