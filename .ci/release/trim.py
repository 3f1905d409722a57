"""What of a PyInstaller analysis goes into the program: what bookq reaches, and what that links to."""

from __future__ import annotations

import posixpath
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from PyInstaller.depend.bindepend import get_imports

Entry = tuple[str, str, str]
"""Where a file goes, where it comes from, and its kind, as PyInstaller notes it."""

EXCLUDED = [
    "cgi", "curses", "doctest", "ftplib", "lib2to3", "optparse", "pdb", "pydoc", "test", "tkinter",
    "unittest", "xmlrpc",
    "PySide6.QtDBus", "PySide6.QtDesigner", "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtPdf",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtTest",
    "lxml.isoschematron", "lxml.objectify", "lxml.html.diff", "lxml.html._difflib", "lxml.html.clean",
    "lxml.sax",
]  # fmt: skip
"""Modules of Python, Qt and lxml that no line of bookq reaches."""

LANGUAGES = ("de", "es")
"""The languages besides English in which Qt's own words are kept."""

# Plugins for screens that are no desktop, pictures that are no covers, drawing with OpenGL, Qt's own TLS,
# and the sources of translations.
_UNUSED = re.compile(
    "|".join(
        (
            rf"Qt6?/translations/(?!qtbase_({'|'.join(LANGUAGES)})\.qm$)",
            r"plugins/platforms/libq(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\.so",
            r"plugins/(egldeviceintegrations|generic|networkinformation|qmltooling|tls|xcbglintegrations)/",
            r"plugins/wayland-graphics-integration-(client|server)/",
            r"plugins/wayland-shell-integration/lib(fullscreen-shell-v1|ivi-shell|qt-shell|wl-shell-plugin)\.",
            r"plugins/platformthemes/libqgtk3",
            r"plugins/platforminputcontexts/libqtvirtualkeyboard",
            r"plugins/imageformats/(lib)?q(icns|pdf|tga|tiff|wbmp)\.",
            r"resources/translations/[^/]+\.ts$",
            r"(^|/)opengl32sw\.dll$",
            r"lib-dynload/(_test|_xxtestfuzz|_xxsub|xxlimited|_curses|_crypt|nis|ossaudiodev|readline|audioop)",
        )
    ),
    re.IGNORECASE,
)
_QT_OR_SYSTEM = re.compile(
    r"^lib[^/]*\.so(\.[\d.]+)?$|/Qt/lib/[^/]+\.so(\.[\d.]+)?$|/(Qt6|icu)\w*\.dll$|/Qt\w+\.framework/"
)


def used(entries: Iterable[Entry]) -> list[Entry]:
    """``entries`` without what bookq does not reach."""
    return [entry for entry in entries if not _UNUSED.search(_place(entry))]


def linked(binaries: Iterable[Entry]) -> list[Entry]:
    """``binaries`` without the libraries that nothing among them links to any more.

    A library is kept for what it is linked to, never by a list of names: a list that drops too much
    shows only on a machine where that library is missing.
    """
    binaries = list(binaries)
    libraries = [entry for entry in binaries if _QT_OR_SYSTEM.search(_place(entry))]
    kept = [entry for entry in binaries if entry not in libraries]
    waiting = [source for _, source, kind in kept if kind != "SYMLINK"]
    # The boot loader of the frozen program opens this one by its name.
    reached = {name for name in map(_name, libraries) if name.startswith("libpython")}
    waiting += [source for place, source, kind in libraries if _bare(place) in reached and kind != "SYMLINK"]
    while waiting:
        for name, _ in get_imports(waiting.pop()):
            bare = _bare(name)
            if bare not in reached:
                reached.add(bare)
                waiting += [
                    source for place, source, kind in libraries if _bare(place) == bare and kind != "SYMLINK"
                ]
    return kept + [entry for entry in libraries if _name(entry) in reached]


def whole(entries: Iterable[Entry], places: Iterable[Entry]) -> list[Entry]:
    """``entries`` without links to what is not among ``places`` any more."""
    there = {posixpath.normpath(_place(entry)) for entry in places if entry[2] != "SYMLINK"}
    return [
        entry
        for entry in entries
        if entry[2] != "SYMLINK"
        or posixpath.normpath(posixpath.join(posixpath.dirname(_place(entry)), entry[1])) in there
    ]


def missing(libraries: Iterable[Path]) -> list[str]:
    """The system libraries that these need and this machine lacks, each once, with who needs it first.

    PyInstaller only warns of them, also where nothing that is kept needs them, and the program it makes
    then finds no screen elsewhere.
    """
    lacking: dict[str, str] = {}
    for library in libraries:
        found = subprocess.run(["ldd", library.resolve()], capture_output=True, text=True, check=False).stdout
        for line in found.splitlines():
            if line.endswith("=> not found"):
                lacking.setdefault(line.split()[0], library.name)
    return [f"{name} (for {library})" for name, library in lacking.items()]


def _place(entry: Entry) -> str:
    return entry[0].replace("\\", "/")


def _name(entry: Entry) -> str:
    return _bare(entry[0])


def _bare(path: str) -> str:
    return PurePosixPath(path.replace("\\", "/")).name.lower()
