"""The licences of everything inside the built program, gathered from what is installed where it is built."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

HERE = Path(__file__).parent
_LICENCE_FILE = re.compile(r"(^|/)(licen[cs]es?|copying|notice|authors|copyright)[^/]*$", re.IGNORECASE)
_QT_NOTE = """\
Qt and PySide6 are used under the GNU Lesser General Public License, version 3 (LGPL-3.0.txt, which adds to
GPL-3.0.txt). They are the unchanged libraries of the packages PySide6-Essentials and shiboken6 on the Python
Package Index. You may replace them: in the one-folder program they are the files under _internal/PySide6
and _internal/shiboken6, and any build of the same version with the same interface works in their place.
Source: https://download.qt.io/official_releases/qt/ and
https://download.qt.io/official_releases/QtForPython/. Third-party parts inside Qt are listed at
https://doc.qt.io/qt-6/licenses-used-in-qt.html.
"""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing inside the program: its name, version, licence in short, home page and licence texts."""

    name: str
    version: str
    licence: str
    home: str
    texts: tuple[tuple[str, Path], ...]


def gather(folder: Path, libraries: Iterable[Path]) -> Path:
    """Write the licences of bookq, of what it needs and of the system's ``libraries`` into ``folder``.

    There is one index, README.txt, and the texts, each named by its part. Returns ``folder``.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    parts = [*_python_parts(), _interpreter(), *_system_parts(libraries)]
    index = ["This program contains:", ""]
    for part in parts:
        files = []
        for name, source in part.texts:
            target = folder / f"{part.name.split()[0]}-{name}"
            target.write_bytes(source.read_bytes())
            files.append(target.name)
        index.append(f"{part.name} {part.version}")
        index += [f"    {line}" for line in (part.licence, part.home, ", ".join(files)) if line]
    for text in sorted((HERE / "licences").iterdir()):
        shutil.copyfile(text, folder / text.name)
    index += ["", _QT_NOTE]
    (folder / "README.txt").write_text("\n".join(index), "utf-8")
    return folder


def needed(name: str = "bookq") -> list[Distribution]:
    """The distribution ``name`` and all it needs at run time, as installed here, by name."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        word = waiting.pop()
        try:
            dist = distribution(word)
        except PackageNotFoundError:
            continue
        key = dist.metadata["Name"].lower()
        if key in found:
            continue
        found[key] = dist
        for line in dist.requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    return [found[key] for key in sorted(found)]


def _python_parts() -> Iterator[Part]:
    for dist in (*needed(), distribution("pyinstaller")):
        metadata = dist.metadata
        texts = tuple(
            (Path(str(file)).name, Path(str(file.locate())))
            for file in dist.files or ()
            if ".dist-info/" in str(file)
            and _LICENCE_FILE.search(str(file).rpartition(".dist-info/")[2])
            and Path(str(file.locate())).is_file()
        )
        licence = metadata.get("License-Expression") or metadata.get("License") or _classified(dist)
        home = metadata.get("Home-page") or _home(metadata.get_all("Project-URL") or ())
        name = metadata["Name"] + (" (its boot loader)" if metadata["Name"] == "pyinstaller" else "")
        yield Part(name, dist.version, licence.splitlines()[0][:200], home, texts)


def _home(addresses: Iterable[str]) -> str:
    """The first of the project's addresses under the most telling name."""
    named = {
        name.strip().lower(): address.strip()
        for name, _, address in (line.partition(",") for line in addresses)
    }
    names = ("homepage", "home", "source", "source code", "repository", "documentation", *named)
    return next((named[name] for name in names if name in named), "")


def _classified(dist: Distribution) -> str:
    classifiers = dist.metadata.get_all("Classifier") or ()
    return ", ".join(line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License"))


def _interpreter() -> Part:
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    debian = Path(f"/usr/share/doc/python3.{sys.version_info.minor}/copyright")
    text = next((place for place in (*places, debian) if place.is_file()), None)
    version = sys.version.split()[0]
    return Part(
        "Python", version, "PSF-2.0", "https://www.python.org/", (("LICENSE.txt", text),) if text else ()
    )


def _system_parts(libraries: Iterable[Path]) -> Iterator[Part]:
    """The packages of this system that the bundled ``libraries`` come from, where its tools can tell."""
    if not shutil.which("dpkg-query"):
        return
    packages = {package for library in libraries for package in _packages_of(library)}
    for package in sorted(packages):
        text = Path(f"/usr/share/doc/{package}/copyright")
        asked = ["dpkg-query", "--show", "--showformat=${Version}\n", package]
        version = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.split("\n")[0]
        yield Part(
            package,
            version,
            "a library of Debian",
            "",
            (("copyright.txt", text),) if text.is_file() else (),
        )


def _packages_of(library: Path) -> list[str]:
    # Debian's list knows a library by the name it had before /lib became a link to /usr/lib.
    for path in dict.fromkeys((library, library.resolve())):
        for name in (str(path), str(path).removeprefix("/usr")):
            asked = subprocess.run(
                ["dpkg-query", "--search", name], capture_output=True, text=True, check=False
            )
            if asked.returncode == 0:
                return [line.split(":")[0] for line in asked.stdout.splitlines() if ": " in line]
    return []
