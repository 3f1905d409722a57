"""ICU's data without the parts that Qt has no use for: half of 31 MB.

Qt asks ICU for conversions, sorting, letter case and the names of time zones. Units, currencies, names of
languages and countries, spelt numbers, transliteration and breaking lines it has of its own or not at all.
"""

from __future__ import annotations

import re
import struct
import subprocess
from collections.abc import Iterable
from pathlib import Path

UNUSED = ("brkitr/", "curr/", "lang/", "rbnf/", "region/", "translit/", "unit/")
_SERVICES = re.compile(r"\b(u_str\w*|ucal_\w+|ucnv_\w+|ucol_\w+)_\d+$")
_CALL = re.compile(r"\bu[a-z0-9]*_\w+_\d+$")
_MAGIC = b"\xda\x27"
_SOURCE = """\
.section .rodata
.globl {symbol}
.balign 16
.type {symbol}, @object
.size {symbol}, {size}
{symbol}:
.incbin "{file}"
.section .note.GNU-stack, "", @progbits
"""


def other_services(libraries: Iterable[Path]) -> list[str]:
    """What ``libraries`` call in ICU beyond the services whose data is kept; ICU's own calls do not count."""
    calls: set[str] = set()
    for library in libraries:
        if library.name.startswith("libicu"):
            continue
        table = _output("nm", "--dynamic", "--undefined-only", "--without-symbol-versions", str(library))
        calls |= {line.split()[-1] for line in table.splitlines()}
    return sorted(call for call in calls if _CALL.match(call) and not _SERVICES.match(call))


def smaller(library: Path, folder: Path) -> Path:
    """A copy of ``library`` (libicudata) in ``folder`` that lacks the parts in `UNUSED`.

    Raises ValueError where the data has another form than the one known here.
    """
    symbol, start, size = _data_symbol(library)
    data = without(library.read_bytes()[start : start + size], UNUSED)
    folder.mkdir(parents=True, exist_ok=True)
    blob, source, made = folder / "icu.dat", folder / "icu.s", folder / library.name
    blob.write_bytes(data)
    source.write_text(_SOURCE.format(symbol=symbol, size=len(data), file=blob), "utf-8")
    _output("as", "-o", str(folder / "icu.o"), str(source))
    flags = ("-shared", "--build-id=none", f"-soname={library.name}")
    _output("ld", *flags, "-o", str(made), str(folder / "icu.o"))
    return made


def without(data: bytes, unused: Iterable[str]) -> bytes:
    """A package of ICU data without the items in the folders ``unused``.

    It is a header, a count, as many pairs of offsets (name, item) from the count on, names, items.
    """
    (header_size,) = struct.unpack_from("<H", data, 0)
    if data[2:4] != _MAGIC or data[12:16] != b"CmnD":
        raise ValueError("this is no package of ICU data")
    table = data[header_size:]
    (count,) = struct.unpack_from("<I", table, 0)
    pairs = [struct.unpack_from("<II", table, 4 + 8 * number) for number in range(count)]
    names = [table[name : table.index(b"\0", name)] for name, _ in pairs]
    ends = [offset for _, offset in pairs[1:]] + [len(table)]
    folders = tuple(unused)
    kept = [
        (name, table[offset:end])
        for name, (_, offset), end in zip(names, pairs, ends, strict=True)
        if not name.partition(b"/")[2].decode("ascii").startswith(folders)
    ]
    name_offset = 4 + 8 * len(kept)
    item_offset = _aligned(name_offset + sum(len(name) + 1 for name, _ in kept))
    index, items = struct.pack("<I", len(kept)), b""
    chunks = []
    for name, item in kept:
        index += struct.pack("<II", name_offset, item_offset)
        name_offset += len(name) + 1
        chunks.append(item.ljust(_aligned(len(item)), b"\0"))
        item_offset += len(chunks[-1])
    index += b"".join(name + b"\0" for name, _ in kept)
    items = b"".join(chunks)
    return data[:header_size] + index.ljust(_aligned(len(index)), b"\0") + items


def _data_symbol(library: Path) -> tuple[str, int, int]:
    """Name of the data, where it begins in the file, and how long it is."""
    for line in _output("readelf", "--dyn-syms", "--wide", str(library)).splitlines():
        words = line.split()
        if words and re.fullmatch(r"icudt\d+_dat", words[-1]):
            address, size = int(words[1], 16), int(words[2], 0)
            return words[-1], _offset_of(library, address), size
    raise ValueError(f"{library.name} holds no data of ICU")


def _offset_of(library: Path, address: int) -> int:
    for line in _output("readelf", "--segments", "--wide", str(library)).splitlines():
        words = line.split()
        if words and words[0] == "LOAD":
            offset, start, length = (int(words[number], 16) for number in (1, 2, 4))
            if start <= address < start + length:
                return offset + address - start
    raise ValueError(f"the data of {library.name} is in no part that is loaded")


def _aligned(offset: int) -> int:
    return (offset + 15) // 16 * 16


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
