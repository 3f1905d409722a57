"""The settings of a user: one dataclass, the limits of each, and its file."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bookq_gui.storage.atomic import write_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user may choose. Times in seconds, sizes in MiB. See `LIMITS` for the range of each."""

    workers: int = 4
    page_interval: float = 2.0
    max_attempts: int = 5
    connect_timeout: float = 10.0
    read_timeout: float = 30.0
    job_timeout: float = 60.0
    proxy: str = ""
    theme: str = "system"
    language: str = "system"
    fetch_covers: bool = True
    covers_mib: int = 300
    pages_mib: int = 500
    offer_clipboard: bool = True
    watch_clipboard: bool = False
    notify_when_done: bool = True


LIMITS: dict[str, tuple[float, float]] = {
    "workers": (1, 16),
    "page_interval": (2.0, 600.0),
    "max_attempts": (1, 20),
    "connect_timeout": (1.0, 120.0),
    "read_timeout": (1.0, 300.0),
    "job_timeout": (5.0, 600.0),
    "covers_mib": (0, 100_000),
    "pages_mib": (0, 100_000),
}
"""The least and the most of each number. The spacing has no setting below two seconds on purpose."""

CHOICES: dict[str, tuple[str, ...]] = {
    "theme": ("system", "light", "dark"),
    "language": ("system", "en", "de", "es"),
}


def problem_with(name: str, value: object) -> str:
    """Why ``value`` cannot be the setting ``name``, in a sentence; "" where it can."""
    default = getattr(Settings(), name)
    if isinstance(default, bool):
        return "" if isinstance(value, bool) else f"{name} is either on or off."
    if isinstance(default, (int, float)):
        low, high = LIMITS[name]
        whole = isinstance(default, int)
        right = isinstance(value, int if whole else (int, float)) and not isinstance(value, bool)
        if right and low <= value <= high:  # type: ignore[operator]
            return ""
        kind = "a whole number" if whole else "a number"
        return f"{name} is {kind} from {low:g} to {high:g}."
    if not isinstance(value, str):
        return f"{name} is a text."
    if name in CHOICES and value not in CHOICES[name]:
        return f"{name} is one of {', '.join(CHOICES[name])}."
    return _problem_with_proxy(value) if name == "proxy" and value else ""


def _problem_with_proxy(address: str) -> str:
    try:
        parts = urlsplit(address)
        right = parts.scheme in ("http", "https", "socks5") and parts.hostname and parts.port != 0
    except ValueError:
        right = False
    if not right or any(sign.isspace() for sign in address):
        return "The proxy is an address like http://proxy.example:3128, or empty for none."
    if parts.scheme == "socks5" and find_spec("socks") is None:
        return "A SOCKS proxy needs the Python package PySocks, which is not installed here."
    return ""


def load(file: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings in ``file``, and a sentence for each that was not usable and has its default."""
    try:
        stored = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, ValueError, RecursionError) as error:
        return Settings(), (f"The settings in {file} could not be read ({error}); defaults are used.",)
    if not isinstance(stored, dict):
        return Settings(), (f"The settings in {file} are not ours; defaults are used.",)
    values: dict[str, Any] = {}
    complaints = []
    for field in dataclasses.fields(Settings):
        if field.name not in stored:
            continue
        complaint = problem_with(field.name, stored[field.name])
        if complaint:
            complaints.append(f"{complaint} The default is used.")
        else:
            values[field.name] = stored[field.name]
    return Settings(**values), tuple(complaints)


def save(file: Path, settings: Settings) -> None:
    """Write ``settings`` so that ``file`` is at any moment either the old or the new one.

    Raises OSError where the folder cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(dataclasses.asdict(settings), indent=2, ensure_ascii=False)
    write_file(file, text + "\n", private=True)
