"""The folders and files of a library, and how this bookq was started."""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

OWNER = "owner.json"
"""The file in the data folder that says which bookq has it open."""
PORTABLE = "bookq-data"
"""The packed program keeps all its files in the folder of this name beside it, if that folder exists.

Both can then be on a USB stick.
"""


class Paths(NamedTuple):
    """The folders of one library. ``data`` must not be lost, ``cache`` may be."""

    data: Path
    cache: Path
    config: Path
    runtime: Path

    @property
    def store(self) -> Path:
        """The folder of the journal and the books."""
        return self.data / "store"

    @property
    def lock(self) -> Path:
        """The file whose lock says who owns the store."""
        return self.data / "store.lock"

    @property
    def pasted(self) -> Path:
        """The folder of pasted pages that are still to be read."""
        return self.data / "pasted"

    @property
    def restores(self) -> Path:
        """The file that names the restores that are not finished."""
        return self.data / "restores.json"

    @property
    def settings(self) -> Path:
        """The file of the user's settings."""
        return self.config / "settings.json"

    @property
    def log(self) -> Path:
        """The log file."""
        return self.data / "bookq.log"

    def holds(self, file: Path) -> bool:
        """Whether ``file`` is one of bookq's own, or would be one: exports must not replace it."""
        actual = Path(os.path.realpath(file))
        folders = (self.store, self.pasted, self.cache)
        files = (self.lock, self.restores, self.settings, self.log, self.config / "window.ini")
        return any(actual.is_relative_to(os.path.realpath(folder)) for folder in folders) or any(
            actual == Path(os.path.realpath(own)) for own in files
        )


def default_paths(data_dir: str | os.PathLike[str] | None = None) -> Paths:
    """The folders to use: all under one, if one is chosen, else those of the platform.

    Chosen is ``data_dir``, else ``BOOKQ_DATA_DIR``, else the folder `PORTABLE` if there is one.
    """
    chosen = data_dir or os.environ.get("BOOKQ_DATA_DIR") or _portable()
    if chosen:
        top = Path(chosen).expanduser().absolute()
        return Paths(data=top, cache=top / "cache", config=top, runtime=top)
    from platformdirs import PlatformDirs

    folders = PlatformDirs("bookq", appauthor=False)
    return Paths(
        data=folders.user_data_path,
        cache=folders.user_cache_path,
        config=folders.user_config_path,
        runtime=_runtime(folders),
    )


def _portable() -> Path | None:
    if not getattr(sys, "frozen", False):
        return None
    program = Path(sys.executable)
    inside_app = sys.platform == "darwin" and program.parent.name == "MacOS"
    folder = program.parents[3 if inside_app else 0] / PORTABLE
    return folder if folder.is_dir() else None


def _runtime(folders: PlatformDirs) -> Path:
    # Outside a desktop session there is none: platformdirs takes another and warns of that.
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return folders.user_runtime_path
    except PermissionError:
        return folders.user_data_path


def resources() -> Path:
    """The folder of icons and samples: inside the package where installed, beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def this_program(*, window: bool = True) -> list[str]:
    """The words that start this bookq: the program with a window, or the one that prints."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    beside = Path(sys.executable).with_name("bookq-gui" if window else "bookq")
    return [str(beside)] if beside.is_file() else [sys.executable, "-m", "bookq_gui"]


class WindowRequest(NamedTuple):
    """A window over the data folder of ``paths``.

    ``text`` and ``files`` are imported at once, ``complaint`` is a sentence on what could not be.
    With ``screenshot`` the window waits until nothing is left to do, is drawn into that PNG file and
    closes again; ``size`` is in pixels, ``theme`` one of the choices of the settings. ``demo``: the
    data are samples that are thrown away.
    """

    paths: Paths
    text: str = ""
    files: tuple[Path, ...] = ()
    complaint: str = ""
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
    theme: str | None = None
    demo: bool = False
