"""What the program has beside its own code: byte code of Qt's modules, and facts for Windows and macOS."""

from __future__ import annotations

import py_compile
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

IDENTIFIER = "io.github.bookq.bookq"
_EXTRACT = """\
import sys
import PySide6.QtCore
sys.modules["shibokensupport"].__loader__.zfile.extractall(sys.argv[1])
"""
_ABOUT = "Paste Goodreads links, watch the queue, get the books"


def version(root: Path) -> str:
    """The version of bookq, from the one place that has it."""
    text = (root / "bookq_gui" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    if not found:
        raise ValueError("bookq_gui/__init__.py has no __version__")
    return found[1]


def shiboken_modules(work: Path) -> list[tuple[str, str, str]]:
    """The Python modules inside the library of shiboken6 as byte code, with their places in the program.

    The library holds their sources, and Python would compile them at every start. It prefers what is in the
    folder ``files.dir`` (see ``SBK_EMBED`` in its documentation). Writes below ``work``.
    """
    subprocess.run([sys.executable, "-c", _EXTRACT, str(work)], check=True)
    entries = []
    for source in sorted((work / "shibokensupport").rglob("*.py")):
        name = source.relative_to(work).as_posix()
        code = str(source.with_suffix(".pyc"))
        # Neither the time nor the place of this build is in it, and Python looks for no source.
        unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
        py_compile.compile(str(source), code, dfile=name, doraise=True, invalidation_mode=unchecked)
        entries.append((f"shiboken6/files.dir/{name}c", code, "DATA"))
    return entries


def icon(root: Path) -> str | None:
    """The file of the program's icon in the form of this system, None where programs have none."""
    kind = {"win32": "ico", "darwin": "icns"}.get(sys.platform)
    return str(root / ".ci" / "release" / "icons" / f"bookq.{kind}") if kind else None


def windows_version(number: str) -> Any:
    """The version resource that Windows shows in a file's properties. Only on Windows."""
    from PyInstaller.utils.win32 import versioninfo as info

    four = (*(int(part) for part in re.findall(r"\d+", number)[:3]), 0)
    strings = {
        "CompanyName": "bookq",
        "FileDescription": "bookq",
        "FileVersion": number,
        "InternalName": "bookq",
        "LegalCopyright": "MIT licence; see the folder LICENSES",
        "OriginalFilename": "bookq.exe",
        "ProductName": "bookq",
        "ProductVersion": number,
        "Comments": _ABOUT,
    }
    table = info.StringTable("040904B0", [info.StringStruct(*pair) for pair in strings.items()])
    return info.VSVersionInfo(
        ffi=info.FixedFileInfo(filevers=four, prodvers=four),
        kids=[
            info.StringFileInfo([table]),
            info.VarFileInfo([info.VarStruct("Translation", [0x0409, 0x04B0])]),
        ],
    )


def info_plist(number: str) -> dict[str, Any]:
    """What macOS reads about the app: dark mode, links and files that it opens."""
    return {
        "CFBundleName": "bookq",
        "CFBundleDisplayName": "bookq",
        "CFBundleShortVersionString": number,
        "CFBundleVersion": number,
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "LSApplicationCategoryType": "public.app-category.books",
        "LSMinimumSystemVersion": "13.0",
        "CFBundleLocalizations": ["en", "de", "es"],
        "CFBundleURLTypes": [
            {"CFBundleURLName": "bookq", "CFBundleURLSchemes": ["bookq"], "CFBundleTypeRole": "Viewer"}
        ],
        "CFBundleDocumentTypes": [
            _documents("Saved page", ["public.html", "org.ietf.mhtml", "com.apple.webarchive"]),
            _documents(
                "Library export or list of links", ["public.comma-separated-values-text", "public.plain-text"]
            ),
        ],
    }


def _documents(name: str, kinds: list[str]) -> dict[str, Any]:
    # "Alternate": bookq offers itself, it does not take the place of browser and spreadsheet.
    return {
        "CFBundleTypeName": name,
        "CFBundleTypeRole": "Viewer",
        "LSHandlerRank": "Alternate",
        "LSItemContentTypes": kinds,
    }
