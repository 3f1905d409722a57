"""Checks of this computer and a data folder, for `bookq doctor` and the diagnostics of the window.

They change nothing and send no request to the site.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import os
import re
import shutil
import socket
import sqlite3
import ssl
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from bookq_gui import settings as settings_file
from bookq_gui import system_libraries
from bookq_gui.goodreads.site import Site, from_environment
from bookq_gui.jobs.record import JOB, decode
from bookq_gui.library.annotations import ANNOTATION
from bookq_gui.library.reader import BOOK, REDIRECT, ROW, row_from
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book
from bookq_gui.model.message import Message
from bookq_gui.model.validation import decoded, number_in
from bookq_gui.paths import OWNER, Paths
from bookq_gui.recovery.recover import readable
from bookq_gui.remote import connection
from bookq_gui.remote.protocol import PROTOCOL, QUEUES, WORKERS, host_of, presence_key, text_of, worker_names
from bookq_gui.storage.disk_errors import disk_message
from bookq_gui.storage.reader import DATABASE, ReadOnlyStore, StoreError, Texts, looking_at

if TYPE_CHECKING:
    from redis import Redis

LEAST_REDIS = (6, 2)
CONNECT_SECONDS = 10.0
"""The longest time for a connection to the site."""
LITTLE_SPACE = 200 * 2**20
NO_SPACE = 20 * 2**20
_FONTS = {".ttf", ".otf", ".ttc", ".pfb", ".pcf", ".gz"}
_RECOVERY = (
    "bookq run  (it sets the damaged store aside under another name and takes over what that still holds)"
)


class CheckState(StrEnum):
    """How a check ended."""

    FINE = "ok"
    NOTE = "note"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Check:
    """The name of a check, how it ended, and what a person can do ("" if nothing)."""

    name: str
    state: CheckState
    message: Message | str
    repair: str = ""


def _fine(name: str, message: str) -> Check:
    return Check(name, CheckState.FINE, message)


def _problem(name: str, message: Message | str, repair: str = "") -> Check:
    return Check(name, CheckState.PROBLEM, message, repair)


def _note(name: str, message: Message | str, repair: str = "") -> Check:
    return Check(name, CheckState.NOTE, message, repair)


def all_checks(paths: Paths, *, offline: bool) -> Iterator[Check]:
    """Run all checks, the basic ones first; ``offline``: those without a network."""
    yield qt()
    yield display(os.environ)
    yield fonts(os.environ)
    yield data_folder(paths)
    yield store(paths)
    yield disk(paths)
    yield settings(paths)
    if not offline:
        yield site(paths)
        if url := settings_file.load(paths.settings)[0].redis_url:
            yield redis(paths, url)


def qt(loads: system_libraries.Loads = ctypes.CDLL) -> Check:
    """Whether Qt and the system libraries that it needs can be loaded."""
    name = "Qt"
    folder = _qt_folder()
    if folder is None:
        message = "PySide6 is not installed, so there is neither a window nor a worker."
        return _problem(name, message, "python -m pip install PySide6-Essentials")
    missing = system_libraries.missing((*system_libraries.CORE, *system_libraries.WINDOW), loads)
    if missing:
        return _problem(name, *_missing(missing))
    for part in ("Core", "Gui", "Widgets", "Svg"):
        library = folder / f"libQt6{part}.so.6"
        if sys.platform.startswith("linux") and library.exists():
            try:
                loads(str(library))
            except OSError as error:
                return _problem(
                    name, system_libraries.advice(error, loads) or f"Qt cannot be loaded: {error}."
                )
    return _fine(name, "Qt and what it needs are here.")


def _qt_folder() -> Path | None:
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations))) / "Qt" / "lib"


def _missing(libraries: list[system_libraries.QtLibrary]) -> tuple[str, str]:
    return system_libraries.sentence(libraries, lambda _: None), system_libraries.install_command(libraries)


def display(environment: Mapping[str, str], loads: system_libraries.Loads = ctypes.CDLL) -> Check:
    """Whether there is a screen for the window."""
    name = "Screen"
    if not sys.platform.startswith("linux"):
        return _fine(name, "The window uses the screen of this system.")
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen and chosen.partition(":")[0] not in ("xcb", "wayland", "wayland-egl"):
        return _note(name, f"QT_QPA_PLATFORM is {chosen}: the window is drawn, but not on a screen.")
    where = [
        f"{kind} ({environment[variable]})"
        for variable, kind in (("WAYLAND_DISPLAY", "Wayland"), ("DISPLAY", "X11"))
        if environment.get(variable)
    ]
    if not where:
        return _note(
            name,
            "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): no window, "
            "but every command works; bookq --help lists them.",
        )
    missing = system_libraries.missing(system_libraries.X11, loads) if environment.get("DISPLAY") else []
    if missing:
        message, repair = _missing(missing)
        return (_note if environment.get("WAYLAND_DISPLAY") else _problem)(name, message, repair)
    return _fine(name, f"The window can be shown on {' or '.join(where)}.")


def fonts(environment: Mapping[str, str]) -> Check:
    """Whether a font is installed."""
    name = "Fonts"
    if not sys.platform.startswith("linux"):
        return _fine(name, "Those of this system are used.")
    shares = (environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    folders = [Path(share) / "fonts" for share in (*shares, "/usr/share")]
    folders += [Path.home() / ".fonts", Path.home() / ".local" / "share" / "fonts"]
    if any(file.suffix.lower() in _FONTS for folder in folders for file in folder.rglob("*")):
        return _fine(name, "There are fonts to write with.")
    return _note(
        name,
        "There seem to be no fonts here; the window would show boxes in place of letters.",
        system_libraries.install_command([system_libraries.FONTS]),
    )


def data_folder(paths: Paths) -> Check:
    """Whether the data folder can be written."""
    name = "Data folder"
    there = next(folder for folder in (paths.data, *paths.data.parents) if folder.exists())
    try:
        # Permissions do not show whether the disk is full, read-only or gone.
        with tempfile.TemporaryFile(dir=there) as file:
            file.write(b"bookq")
    except OSError as error:
        return _problem(
            name, disk_message(error, paths.data), f"chmod u+rwx {there}  (or bookq --data-dir DIR)"
        )
    if there != paths.data:
        return _fine(name, f"{paths.data} is made when it is needed first.")
    return _fine(name, f"{paths.data} can be written.")


def store(paths: Paths) -> Check:
    """Whether the store can be read and is undamaged, and which bookq has it open."""
    name = "Queue and books"
    database = readable(paths.store) / DATABASE
    if not database.exists():
        return _fine(name, "There is nothing collected yet.")
    try:
        with closing(ReadOnlyStore(readable(paths.store), lock=paths.lock)) as reader:
            jobs, books = (sum(1 for _ in reader.rows(prefix)) for prefix in (JOB, ROW))
            unreadable = list(unreadable_records(reader))
        complaint = _complaint_of(database, paths)
    except StoreError as error:
        return _problem(name, error.message, _RECOVERY if error.damaged else "")
    except sqlite3.Error as error:
        return _problem(name, disk_message(error, paths.store), _RECOVERY)
    if complaint:
        return _problem(name, f"The store is damaged ({complaint}).", _RECOVERY)
    if unreadable:
        return _unreadable(name, unreadable)
    owner = _owner(paths)
    open_in = f"; open in the bookq with process number {owner}" if owner else ""
    return _fine(name, f"{_count(jobs, 'job')}, {_count(books, 'book')}, all readable{open_in}.")


def _unreadable(name: str, keys: list[str]) -> Check:
    shown = ", ".join(key.replace(":", " ", 1) for key in keys[:5]) + (" and more" if len(keys) > 5 else "")
    books = dict.fromkeys(key.rpartition(":")[2] for key in keys if key.startswith((BOOK, ROW, f"{JOB}gr:")))
    return _problem(
        name,
        f"{_count(len(keys), 'record')} cannot be read, so what is in it is left out: {shown}.",
        f"bookq add --refetch {' '.join(list(books)[:5])}  (and bookq run)" if books else "",
    )


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _complaint_of(database: Path, paths: Paths) -> str:
    with closing(looking_at(database, paths.lock)) as connection:
        (result,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    return "" if result == "ok" else str(result).splitlines()[0][:200]


def _owner(paths: Paths) -> int | None:
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        pid = int(decoded((paths.data / OWNER).read_text("utf-8"))["pid"])
        if sys.platform != "win32":
            os.kill(pid, 0)
        return pid
    return None


def _free_at(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def disk(paths: Paths, free_at: Callable[[Path], int] = _free_at) -> Check:
    """Whether the disk has room for books. ``free_at`` returns the free bytes at a folder."""
    name = "Disk space"
    free = {}
    for folder in dict.fromkeys((paths.data, paths.cache)):
        there = next(parent for parent in (folder, *folder.parents) if parent.exists())
        free[folder] = free_at(there)
    folder, least = min(free.items(), key=lambda item: item[1])
    message = f"{least / 2**20:,.0f} MB are free at {folder}."
    if least >= LITTLE_SPACE:
        return _fine(name, message)
    repair = f"Make room on that disk; all under {paths.cache} may be deleted."
    return (_problem if least < NO_SPACE else _note)(name, message, repair)


def settings(paths: Paths) -> Check:
    """Whether the file of the settings can be read and is valid."""
    name = "Settings"
    _, complaints = settings_file.load(paths.settings)
    if complaints:
        return _problem(
            name, " ".join(map(str, complaints)), f"Correct or delete {paths.settings}; bookq writes it anew."
        )
    exists = paths.settings.exists()
    return _fine(name, f"{paths.settings} is readable." if exists else "Everything is as it comes.")


def site(paths: Paths) -> Check:
    """Whether the site accepts a connection; no page is fetched."""
    name = "Goodreads"
    try:
        where = from_environment()
    except ValueError as error:
        return _problem(name, str(error), "unset BOOKQ_SITE")
    chosen, _ = settings_file.load(paths.settings)
    proxy = "" if where.is_local else chosen.proxy or _proxy_of_system(where)
    parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}") if proxy else urlsplit(where.base_url)
    host = parts.hostname or ""
    shown = f"the proxy {host}" if proxy else host
    try:
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme, 1080)
        with contextlib.closing(socket.create_connection((host, port), CONNECT_SECONDS)) as plain:
            if parts.scheme == "https" and not proxy:
                with _tls().wrap_socket(plain, server_hostname=host):
                    pass
    except socket.gaierror:
        message = f"The name {host} cannot be resolved: there is no connection, or no name server."
        return _problem(name, message, "Check the connection; jobs wait meanwhile and go on by themselves.")
    except ssl.SSLCertVerificationError as error:
        message = f"The certificate of {host} is not trusted ({error.verify_message})."
        repair = "Check the clock of this computer, and whether a proxy or a virus scanner opens connections."
        return _problem(name, message, repair)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        repair = "Check the proxy in the settings." if proxy else "Check the connection and the firewall."
        return _problem(name, f"There is no answer from {shown} ({reason}).", repair)
    return _fine(name, f"{shown[0].upper()}{shown[1:]} answers.")


def redis(paths: Paths, url: str) -> Check:
    """Whether Redis answers, never evicts keys, and has workers."""
    name = "Redis"
    if problem := settings_file.problem_with("redis_url", url):
        return _problem(name, problem, "Correct it in the settings, or leave it empty.")
    host = connection.host_in(url)
    try:
        with connection.connect(url, connection.password(paths.config)) as client:
            info = client.info()
            alive, has_others = _workers_on(client)
    except connection.PasswordFileError as error:
        return _problem(name, error.message)
    except connection.errors() as error:
        repair = f"Check the address, and the password in {connection.PASSWORD}."
        return _problem(name, connection.sentence_of(error, url), repair)
    version = str(info.get("redis_version", "?"))
    if tuple(map(int, re.findall(r"\d+", version)[:2])) < LEAST_REDIS:
        return _problem(name, f"Redis at {host} is version {version}; bookq needs 6.2 or newer.")
    policy = info.get("maxmemory_policy", "noeviction")
    if policy != "noeviction":
        repair = "redis-cli CONFIG SET maxmemory-policy noeviction"
        return _problem(name, f"Redis at {host} may drop what it was given ({policy}).", repair)
    if not alive:
        nobody = f"Redis at {host} answers (version {version}), but no worker waits there."
        repair = f"bookq worker --redis {url} --pages DIR  (on the computers that are to help)"
        return _note(name, connection.WRONG_WORKERS if has_others else nobody, repair)
    workers = f"{_count(len(alive), 'worker')}, protocol {PROTOCOL}"
    shown = ", ".join(sorted(f"{host_of(worker)} (bookq {version})" for worker, version in alive.items())[:5])
    return _fine(name, f"Redis at {host} answers (version {version}); {workers}: {shown}.")


def _workers_on(client: Redis) -> tuple[dict[str, str], bool]:
    """The workers that are alive, with their versions of bookq, and whether other programs listen."""
    members: Any = client.smembers(WORKERS)
    names = worker_names(members)
    values: Any = client.mget(map(presence_key, names)) if names else []
    alive = {
        worker: text_of(value)[:20] for worker, value in zip(names, values, strict=True) if value is not None
    }
    return alive, any(client.scard(f"rq:workers:{queue}") for queue in QUEUES.values())


def _tls() -> ssl.SSLContext:
    import certifi

    return ssl.create_default_context(cafile=certifi.where())


def _proxy_of_system(where: Site) -> str:
    host = urlsplit(where.base_url).hostname or ""
    return "" if proxy_bypass(host) else getproxies().get("https", "")


_READERS: dict[str, Callable[[str], object]] = {
    JOB: lambda text: decode("", decoded(text)),
    BOOK: Book.from_json,
    ROW: row_from,
    ANNOTATION: Annotation.from_json,
    REDIRECT: number_in,
}


def unreadable_records(texts: Texts) -> Iterator[str]:
    """The keys of the records that bookq cannot decode. Reads the whole store."""
    for prefix, read in _READERS.items():
        for key, text in texts.rows(prefix):
            try:
                read(text)
            except (KeyError, TypeError, ValueError):
                yield prefix + key
