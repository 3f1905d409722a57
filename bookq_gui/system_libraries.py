"""The libraries of a Linux system that Qt needs: which are missing, and what installs them."""

from __future__ import annotations

import ctypes
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple


class QtLibrary(NamedTuple):
    """A shared library with the packages that have it: of Debian, Fedora and Arch, and their relatives."""

    name: str
    apt: str
    dnf: str
    pacman: str


CORE = (
    QtLibrary("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    QtLibrary("libgthread-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    QtLibrary("libstdc++.so.6", "libstdc++6", "libstdc++", "gcc-libs"),
    QtLibrary("libzstd.so.1", "libzstd1", "libzstd", "zstd"),
)
"""Without these no part of Qt can be loaded, also not the one that the workers use."""

WINDOW = (
    QtLibrary("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    QtLibrary("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    QtLibrary("libX11.so.6", "libx11-6", "libX11", "libx11"),
    QtLibrary("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    QtLibrary("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    QtLibrary("libfreetype.so.6", "libfreetype6", "freetype", "freetype2"),
    QtLibrary("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
)
"""Without these there is no window on any screen, and no picture of one."""

X11 = (
    QtLibrary("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
    QtLibrary("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    QtLibrary("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    QtLibrary("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    QtLibrary("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    QtLibrary("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    QtLibrary("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    QtLibrary("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb"),
    QtLibrary("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    QtLibrary("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    QtLibrary("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb"),
    QtLibrary("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb"),
    QtLibrary("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util"),
    QtLibrary("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb"),
    QtLibrary("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
)
"""Without these a window cannot be shown on an X11 screen."""

FONTS = QtLibrary(
    "fonts", "fontconfig fonts-dejavu-core", "fontconfig dejavu-sans-fonts", "fontconfig ttf-dejavu"
)
"""No library, but needed too: without any font a window shows boxes in place of letters."""

Loads = Callable[[str], object]
"""Loads a library by its name, or raises OSError."""

_MISSING = re.compile(r"\b(lib[\w.+-]+\.so[.\d]*): cannot open shared object file")
_TOO_OLD = re.compile(r"version `(GLIBC\w*_[\d.]+)' not found")
_TOOLS = (
    ("apt-get", "apt", "apt-get install"),
    ("dnf", "dnf", "dnf install"),
    ("pacman", "pacman", "pacman -S"),
)


def missing(libraries: Iterable[QtLibrary], loads: Loads = ctypes.CDLL) -> list[QtLibrary]:
    """Those of ``libraries`` that cannot be loaded here; none if the system is not Linux."""
    if not sys.platform.startswith("linux"):
        return []
    return [library for library in libraries if not _is_there(library.name, loads)]


def _is_there(name: str, loads: Loads) -> bool:
    bundled = getattr(sys, "_MEIPASS", None)
    if bundled is not None and (Path(bundled) / name).exists():
        return True
    try:
        loads(name)
    except OSError:
        return False
    return True


def advice(error: BaseException, loads: Loads = ctypes.CDLL) -> str:
    """What to do if ``error`` says that a library of the system is missing or too old; "" for others.

    The sentence names everything that is missing for a window, not only the library of the error.
    """
    text = str(error)
    if old := _TOO_OLD.search(text):
        return f"This system is older than the Qt that bookq uses: its C library lacks {old[1]}."
    found = _MISSING.search(text)
    if not found:
        return ""
    lacking = missing((*CORE, *WINDOW, *X11), loads)
    if found[1] not in {library.name for library in lacking}:
        lacking.insert(0, _known(found[1]))
    return sentence(lacking)


def _known(name: str) -> QtLibrary:
    everything = {library.name: library for library in (*CORE, *WINDOW, *X11)}
    return everything.get(name, QtLibrary(name, "", "", ""))


def sentence(lacking: Iterable[QtLibrary], which: Callable[[str], str | None] = shutil.which) -> str:
    """One sentence that names ``lacking``, and the command that installs them on this system."""
    lacking = list(lacking)
    names = ", ".join(library.name for library in lacking)
    start = f"This system lacks {'a library' if len(lacking) == 1 else 'libraries'} that Qt needs ({names})"
    command = install_command(lacking, which)
    if not command:
        return f"{start}; install the packages that hold them."
    return f"{start}; install them with: {command}"


def install_command(lacking: Iterable[QtLibrary], which: Callable[[str], str | None] = shutil.which) -> str:
    """The command that installs ``lacking`` on this system; "" if that is not known."""
    for program, field, words in _TOOLS:
        if which(program):
            packages = dict.fromkeys(getattr(library, field) for library in lacking)
            return f"sudo {words} {' '.join(packages)}" if all(packages) else ""
    return ""


def missing_screen(environment: Mapping[str, str]) -> str:
    """A sentence if there is no screen to show a window on, else "". Qt would abort without a message."""
    if sys.platform in ("win32", "darwin"):
        return ""
    wanted = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if wanted and wanted not in ("xcb", "wayland", "wayland-egl"):
        return ""
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return ""
    return (
        "there is no screen to show the window on (neither DISPLAY nor WAYLAND_DISPLAY is set). "
        'Use the commands instead, for example "bookq add" and "bookq run"; "bookq --help" lists them.'
    )
