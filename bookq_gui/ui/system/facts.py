"""What is known of bookq and this computer, as text for a report. Reads the disk."""

from __future__ import annotations

import contextlib
import dataclasses
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bookq_gui import logfile
from bookq_gui.engine.health import Check, all_checks
from bookq_gui.model.job import QueueState, Status
from bookq_gui.paths import Paths
from bookq_gui.settings import Settings

_MOST_FILES = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowFacts:
    """What the window knows at one moment. ``scale`` is how many pixels of the screen make one of ours."""

    settings: Settings
    statuses: Mapping[str, int]
    queues: tuple[QueueState, ...]
    books: int
    screen: str
    scale: float


@dataclass(frozen=True, slots=True)
class Gathered:
    """The checks of `bookq doctor`, a page of facts, and the end of the log file."""

    checks: str
    summary: str
    log: str

    def report(self) -> str:
        """All of it in one text."""
        return f"{self.summary}\n\nChecks\n{self.checks}\n\nEnd of the log\n{self.log or '(empty)'}\n"


def gather(versions: str, paths: Paths, snapshot: WindowFacts, checks: str = "") -> Gathered:
    """Everything for a report, in English whatever the language of the window. ``versions`` comes first.

    ``checks`` are those of before; without them they are made. Not for the window's thread.
    """
    checks = checks or "\n".join(_check(check) for check in all_checks(paths, offline=True))
    try:
        log = logfile.tail(paths.log)
    except OSError as error:
        log = f"(cannot be read: {error})"
    parts = (
        ("", versions.splitlines()),
        ("Screen", [f"{snapshot.screen or 'unknown'}, scale {snapshot.scale:g}"]),
        ("On disk", _sizes(paths)),
        ("Library", _counts(snapshot)),
        ("Queues", [_queue(state) for state in snapshot.queues]),
        ("Settings", _settings(snapshot.settings)),
    )
    text = "\n\n".join("\n".join([title, *lines] if title else lines) for title, lines in parts)
    return Gathered(logfile.without_secrets(checks), logfile.without_secrets(text), log)


def _check(check: Check) -> str:
    repair = f"\n    {check.repair}" if check.repair else ""
    return f"{check.state}: {check.name}: {check.message}{repair}"


def size_of(folder: Path) -> tuple[int, int]:
    """How many bytes the files under ``folder`` take, and how many there are; those out of reach count 0."""
    total = count = 0
    for place, _folders, files in os.walk(folder):
        for name in files:
            count += 1
            try:
                total += Path(place, name).lstat().st_size
            except OSError:
                continue
        if count > _MOST_FILES:
            break
    return total, count


def _sizes(paths: Paths) -> Iterable[str]:
    folders = [("store", paths.store)]
    with contextlib.suppress(OSError):
        folders += [
            (f"cache {child.name}", child) for child in sorted(paths.cache.iterdir()) if child.is_dir()
        ]
    for name, folder in folders:
        size, count = size_of(folder)
        yield f"{name}: {size / 1024 / 1024:.1f} MiB in {count} files"
    try:
        yield f"log: {paths.log.stat().st_size / 1024:.0f} KiB"
    except OSError:
        yield "log: none yet"


def _counts(snapshot: WindowFacts) -> Iterable[str]:
    yield f"books: {snapshot.books}"
    for status in Status:
        yield f"jobs {status}: {snapshot.statuses.get(status, 0)}"


def _queue(state: QueueState) -> str:
    told = [f"{state.name}: {state.in_flight} of {state.limit} in flight"]
    if state.interval:
        told.append(f"interval {state.interval:g} s")
    if state.paused:
        told.append("paused")
    if state.cooling_until is not None:
        until = datetime.fromtimestamp(state.cooling_until, UTC).isoformat(timespec="seconds")
        told.append(f"cools down until {until}")
    if state.probing:
        told.append("probing")
    if state.reason is not None:
        told.append(f"because of {state.reason.kind}")
    return ", ".join(told)


def _settings(settings: Settings) -> Iterable[str]:
    for name, value in dataclasses.asdict(settings).items():
        yield f"{name}: {value!r}"
