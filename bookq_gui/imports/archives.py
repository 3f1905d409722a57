"""Zip archives, read like a folder: nothing is unpacked to the disk, and there are limits to all of it."""

from __future__ import annotations

import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from bookq_gui.imports.folders import TooMany, is_companion, stem
from bookq_gui.imports.unpacking import MOST_BYTES, Unreadable, unpacked

MOST_FILES = 2_000
MOST_UNPACKED = 2**30
"""Bytes of all files together."""
_MOST_DIRECTORY = 4 * 2**20
_SIGN = b"PK\x03\x04"
_END = b"PK\x05\x06"
_LONGEST_END = 22 + 65_535
_OF_OFFICE = frozenset({"[Content_Types].xml", "mimetype"})
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


def is_zip(data: bytes) -> bool:
    """Whether ``data`` begins like a zip archive."""
    return data.startswith((_SIGN, _END))


def holds_files(path: Path) -> bool:
    """Whether a file is a zip archive to look into, and neither damaged nor of an office program."""
    with path.open("rb") as file:
        if file.read(4) != _SIGN:
            return False
    try:
        with _opened(path) as archive:
            return not _OF_OFFICE & set(archive.NameToInfo)
    except Unreadable:
        return False


def files_in(path: Path) -> Iterator[tuple[Path, bytes | Unreadable]]:
    """The files in an archive, each with what it holds, or why it cannot be read; hidden ones are left out.

    They are called as if the archive were a folder. Raises `TooMany` where there are more than are
    taken, and `Unreadable` where the archive is damaged.
    """
    left = MOST_UNPACKED
    with _opened(path) as archive:
        for count, info in enumerate(_worth_a_look(archive)):
            if count == MOST_FILES or left <= 0:
                raise TooMany
            inside = path / info.filename
            try:
                data = _content(archive, info, inside)
            except Unreadable as error:
                yield inside, error
                continue
            left -= len(data)
            yield inside, data


def read_inside(path: Path) -> bytes | None:
    """The bytes of a file in an archive, called as `files_in` calls it; None where there is none.

    Raises `Unreadable` where it cannot be read.
    """
    archive_path = next((place for place in path.parents if place.is_file()), None)
    if archive_path is None:
        return None
    with _opened(archive_path) as archive:
        info = archive.NameToInfo.get(path.relative_to(archive_path).as_posix())
        return None if info is None else _content(archive, info, path)


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    _check_directory(path)
    try:
        archive = zipfile.ZipFile(path)
    except _FAULTS as error:
        raise Unreadable(_damaged(path)) from error
    with archive:
        yield archive


def _check_directory(path: Path) -> None:
    """Raise Unreadable where the list of what is inside would take too long to read."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _LONGEST_END))
        found, end = file.read().rpartition(_END)[1:]
    if not found:
        raise Unreadable(_damaged(path))
    if int.from_bytes(end[8:12], "little") > _MOST_DIRECTORY:
        raise Unreadable(f"{path.name} holds too many files for one go. Unpack it and add the folder.")


def _worth_a_look(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    # A name may be empty, and until Python 3.12 `is_dir` fails on one.
    named = (info for info in archive.infolist() if info.filename and not info.is_dir())
    files = [(PurePosixPath(info.filename), info) for info in named]
    pages: dict[PurePosixPath, set[str]] = defaultdict(set)
    for file, _info in files:
        pages[file.parent].add(stem(file.name))
    for file, info in files:
        # Names that begin with a dot are hidden; those of two lead out of the archive.
        hidden = file.is_absolute() or any(part.startswith((".", "__MACOSX")) for part in file.parts)
        beside = any(is_companion(folder.name, pages[folder.parent]) for folder in list(file.parents)[:-1])
        if file.parts and not hidden and not beside:
            yield info


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, inside: Path) -> bytes:
    if info.flag_bits & 1:
        raise Unreadable(f"{inside.name} is locked with a password. Unpack the archive and add the folder.")
    try:
        with archive.open(info) as file:
            data = file.read(MOST_BYTES + 1)
    except _FAULTS as error:
        raise Unreadable(_damaged(inside)) from error
    return unpacked(data, inside)


def _damaged(path: Path) -> str:
    return (
        f"{path.name} is damaged, or packed in a way that bookq does not know. Unpack it and add the folder."
    )
