"""The tools that build the program: what they cut out, and that they cut nothing else."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

import pytest

import bookq_gui

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / ".ci"))

from release import bundle, icu  # noqa: E402 - they lie outside the package


def package(items: dict[str, bytes]) -> bytes:
    """A package of ICU data, made by the rules of its format."""
    header = struct.pack("<HHHHBBBB4s", 32, 0x27DA, 20, 0, 0, 0, 2, 0, b"CmnD") + b"\x01\0\0\0\x03\0\0\0"
    header = header.ljust(32, b"\0")
    header = header[:2] + b"\xda\x27" + header[4:]
    names = [f"icudt73l/{name}".encode() + b"\0" for name in sorted(items)]
    at = 4 + 8 * len(items)
    offsets = []
    for name in names:
        offsets.append(at)
        at += len(name)
    start = (at + 15) // 16 * 16
    table, body = struct.pack("<I", len(items)), b""
    for offset, name in zip(offsets, sorted(items), strict=True):
        table += struct.pack("<II", offset, start + len(body))
        body += items[name].ljust((len(items[name]) + 15) // 16 * 16, b"\0")
    return header + (table + b"".join(names)).ljust(start, b"\0") + body


def content(data: bytes) -> dict[str, bytes]:
    """What a package holds, looked up as ICU does."""
    table = data[struct.unpack_from("<H", data)[0] :]
    (count,) = struct.unpack_from("<I", table)
    pairs = [struct.unpack_from("<II", table, 4 + 8 * number) for number in range(count)]
    ends = [offset for _, offset in pairs[1:]] + [len(table)]
    return {
        table[name : table.index(b"\0", name)].decode().partition("/")[2]: table[offset:end].rstrip(b"\0")
        for (name, offset), end in zip(pairs, ends, strict=True)
    }


ITEMS = {
    "brkitr/cjdict.dict": b"words" * 100, "cnvalias.icu": b"names", "coll/de.res": b"sorting",
    "currencies.txt": b"no folder of that name", "curr/de.res": b"Euro", "lang/de.res": b"languages",
    "zone/en.res": b"times", "root.res": b"root",
}  # fmt: skip


def test_what_qt_does_not_use_is_taken_out_and_the_rest_is_as_it_was() -> None:
    made = icu.without(package(ITEMS), icu.UNUSED)
    assert content(made) == {
        name: data for name, data in ITEMS.items() if not name.startswith(("brkitr/", "curr/", "lang/"))
    }


def test_without_anything_to_take_out_nothing_changes() -> None:
    assert content(icu.without(package(ITEMS), ())) == ITEMS


def test_what_is_no_package_is_refused() -> None:
    with pytest.raises(ValueError, match="no package"):
        icu.without(b"\x7fELF" + bytes(100), icu.UNUSED)


def test_the_version_is_in_one_place() -> None:
    assert bundle.version(ROOT) == bookq_gui.__version__
    assert bundle.info_plist("1.2.3")["CFBundleShortVersionString"] == "1.2.3"


def test_the_app_of_macos_opens_links_pages_and_exports() -> None:
    plist = bundle.info_plist("1.0.0")
    assert plist["NSRequiresAquaSystemAppearance"] is False
    assert plist["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["bookq"]
    kinds = {kind for documents in plist["CFBundleDocumentTypes"] for kind in documents["LSItemContentTypes"]}
    assert {"public.html", "public.comma-separated-values-text"} <= kinds
