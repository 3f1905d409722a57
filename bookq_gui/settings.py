"""The settings of a person. The file, the settings window and the checks are made from the declarations."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from bookq_gui.model.message import Message

if TYPE_CHECKING:
    from urllib.parse import SplitResult

Value = TypeVar("Value", bool, int, float, str)

FETCHING = Message("Fetching")
CONNECTION = Message("Connection")
WINDOW = Message("Window")
BROWSER = Message("Browser")
KEPT = Message("What is kept")
ELSEWHERE = Message("Workers elsewhere")
GROUPS = (FETCHING, CONNECTION, WINDOW, BROWSER, KEPT, ELSEWHERE)
"""The groups of the settings window, in their order."""


class Setting(NamedTuple):
    """The declaration of one setting.

    ``label`` has a mnemonic, ``help`` is one line. Numbers have limits, a step and a unit; texts have either
    choices, each with its words, or an example.
    """

    name: str
    default: bool | int | float | str
    group: Message
    label: Message
    help: Message
    least: float = 0
    most: float = 0
    step: float = 1
    unit: Message = Message("")
    choices: Mapping[str, Message] = {}
    example: str = ""

    @property
    def is_number(self) -> bool:
        """Whether it is a number, whole or not."""
        return isinstance(self.default, int | float) and not isinstance(self.default, bool)


def _setting(default: Value, group: Message, label: Message, help: Message, **more: Any) -> Value:  # noqa: A002
    metadata = {"default": default, "group": group, "label": label, "help": help, **more}
    made: Value = dataclasses.field(default=default, metadata=metadata)
    return made


_SECONDS, _MIB = Message("s"), Message("MiB")
_SYSTEM = Message("Like the system")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The values of all settings. Times in seconds, sizes in MiB."""

    page_interval: float = _setting(
        2.0, FETCHING, Message("&Pause between two pages"),
        Message("Less than two seconds is not polite, and leads to being blocked."),
        least=2, most=600, step=0.5, unit=_SECONDS,
    )  # fmt: skip
    max_attempts: int = _setting(
        5, FETCHING, Message("&Tries for each book"),
        Message("How often a page is asked for until the book counts as failed."),
        least=1, most=20,
    )  # fmt: skip
    workers: int = _setting(
        4, FETCHING, Message("&Saved pages read at once"),
        Message("Goodreads itself is asked for one page at a time."),
        least=1, most=16,
    )  # fmt: skip
    job_timeout: float = _setting(
        60.0, FETCHING, Message("&Longest time for a page"),
        Message("A page that takes longer is stopped and tried again later."),
        least=5, most=600, step=5, unit=_SECONDS,
    )  # fmt: skip
    connect_timeout: float = _setting(
        10.0, CONNECTION, Message("Wait for a co&nnection"),
        Message("How long to wait until Goodreads takes the call."),
        least=1, most=120, unit=_SECONDS,
    )  # fmt: skip
    read_timeout: float = _setting(
        30.0, CONNECTION, Message("Wa&it for an answer"),
        Message("How long to wait while nothing comes."),
        least=1, most=300, unit=_SECONDS,
    )  # fmt: skip
    proxy: str = _setting(
        "", CONNECTION, Message("P&roxy"),
        Message("Empty: the one of the system, if it has one."),
        example="http://proxy.example:3128",
    )  # fmt: skip
    language: str = _setting(
        "system", WINDOW, Message("&Language"),
        Message("Of the window, from the next start on; books stay as their page gives them."),
        choices={
            "system": _SYSTEM, "en": Message("English"), "de": Message("Deutsch"), "es": Message("Español"),
        },
    )  # fmt: skip
    theme: str = _setting(
        "system", WINDOW, Message("Th&eme"),
        Message("Light or dark, or as the system has it."),
        choices={"system": _SYSTEM, "light": Message("Light"), "dark": Message("Dark")},
    )  # fmt: skip
    offer_clipboard: bool = _setting(
        True, WINDOW, Message("Offer copied lin&ks"),
        Message("Links to books on the clipboard are put into the empty field when the window comes up."),
    )  # fmt: skip
    watch_clipboard: bool = _setting(
        False, BROWSER, Message("Take &copied pages by itself"),
        Message("Pages that the bookmark copies are taken; copied links are put into the field."),
    )  # fmt: skip
    watch_folder: str = _setting(
        "", BROWSER, Message("&Folder for saved pages"),
        Message("Pages of waiting books that you save there are read at once. Empty: no folder is watched."),
        example="/home/me/Downloads",
    )  # fmt: skip
    letters_find: bool = _setting(
        False, WINDOW, Message("Letters &find a title"),
        Message("Letters and digits typed in the list jump to a title, in place of marking books."),
    )  # fmt: skip
    animations: bool = _setting(
        True, WINDOW, Message("&Animations"),
        Message("Parts of the window slide open, unless the system is set to less motion."),
    )  # fmt: skip
    notify_when_done: bool = _setting(
        True, WINDOW, Message("Tell when a long r&un ends"),
        Message("One notification when the window is not in front."),
    )  # fmt: skip
    fetch_covers: bool = _setting(
        True, KEPT, Message("Fetch co&vers"), Message("Shown in the list and in the details.")
    )
    covers_mib: int = _setting(
        300, KEPT, Message("Space for c&overs"),
        Message("Beyond it, those not looked at for the longest time are dropped."),
        least=0, most=100_000, step=50, unit=_MIB,
    )  # fmt: skip
    pages_mib: int = _setting(
        500, KEPT, Message("Space for fetched pa&ges"),
        Message("Kept pages can be read again without asking Goodreads. 0 keeps none."),
        least=0, most=100_000, step=50, unit=_MIB,
    )  # fmt: skip
    redis_url: str = _setting(
        "", ELSEWHERE, Message("A&ddress of Redis"),
        Message("Empty: pages are read on this computer, which is enough below 100,000 saved pages."),
        example="redis://nas:6379/0",
    )  # fmt: skip
    redis_folders: str = _setting(
        "", ELSEWHERE, Message("S&hared folders"),
        Message("A folder here = the same folder as workers see it; a semicolon goes between two."),
        example="/mnt/nas/pages=/data/pages",
    )  # fmt: skip
    fetch_on_redis: bool = _setting(
        False, ELSEWHERE, Message("Fetch pages there, t&oo"),
        Message("Still one page every two seconds for all machines together."),
    )  # fmt: skip


SETTINGS: Mapping[str, Setting] = {
    field.name: Setting(name=field.name, **field.metadata) for field in dataclasses.fields(Settings)
}
"""All settings by their names."""


def problem_with(name: str, value: object) -> Message | None:
    """Why ``value`` cannot be the setting ``name``, in a sentence; None if it can."""
    setting = SETTINGS[name]
    if isinstance(setting.default, bool):
        return None if isinstance(value, bool) else Message("This is either on or off.")
    if setting.is_number:
        whole = isinstance(setting.default, int)
        right = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
        if right and setting.least <= cast("float", value) <= setting.most:
            return None
        limits = {"least": f"{setting.least:g}", "most": f"{setting.most:g}"}
        if whole:
            return Message("This is a whole number from {least} to {most}.", **limits)
        return Message("This is a number from {least} to {most}.", **limits)
    if not isinstance(value, str):
        return Message("This is a text.")
    if setting.choices and value not in setting.choices:
        return Message("This is one of {choices}.", choices=", ".join(setting.choices))
    check = _CHECKS.get(name)
    return check(value) if check is not None and value else None


def _problem_with_folder(path: str) -> Message | None:
    return None if Path(path).is_dir() else Message("There is no such folder.")


def shared_folders(text: str) -> tuple[tuple[Path, str], ...]:
    """The setting ``redis_folders``: folders here, each with its name on the computers of workers.

    Raises ValueError if it is not of that form.
    """
    pairs = []
    for part in filter(None, map(str.strip, text.split(";"))):
        here, _, there = map(str.strip, part.partition("="))
        if not Path(here).is_absolute() or not (PurePosixPath(there).is_absolute() or "\\" in there):
            raise ValueError(part)
        pairs.append((Path(here), there))
    return tuple(pairs)


def _problem_with_shared_folders(text: str) -> Message | None:
    try:
        shared_folders(text)
    except ValueError as error:
        return Message(
            "{part} does not look like /mnt/nas/pages=/data/pages: a folder here, and its name there.",
            part=str(error),
        )
    return None


def _problem_with_redis(address: str) -> Message | None:
    from importlib.util import find_spec
    from urllib.parse import parse_qsl

    malformed = Message(
        "The address of Redis looks like redis://host:6379/0, or rediss:// for an encrypted one."
    )
    parts = _split(address, "redis", "rediss")
    if parts is None:
        return malformed
    try:
        options = {name for name, _value in parse_qsl(parts.query, strict_parsing=bool(parts.query))}
    except ValueError:
        return malformed
    database = parts.path.removeprefix("/") or "0"
    if not (database.isascii() and database.isdecimal()) or parts.fragment or options - {"ssl_ca_certs"}:
        return malformed
    if parts.password is not None:
        return Message(
            "Leave the password out of the address; it belongs into the environment variable "
            "BOOKQ_REDIS_PASSWORD, or into a file that only you can read."
        )
    if find_spec("redis") is None or find_spec("rq") is None:
        return Message(
            "Workers on Redis need the package bookq[rq], which is not installed here. "
            'Install it with: pip install "bookq[rq]"'
        )
    return None


def _problem_with_proxy(address: str) -> Message | None:
    from importlib.util import find_spec

    parts = _split(address, "http", "https", "socks5")
    if parts is None:
        return Message("The proxy is an address like http://proxy.example:3128, or empty for none.")
    if parts.scheme == "socks5" and find_spec("socks") is None:
        return Message("A SOCKS proxy needs the Python package PySocks, which is not installed here.")
    return None


def _split(address: str, *schemes: str) -> SplitResult | None:
    """The parts of an address; None if it has no host, or another scheme, or is malformed."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(address)
        right = parts.scheme in schemes and parts.hostname and parts.port != 0
    except ValueError:
        return None
    return parts if right and not any(sign.isspace() for sign in address) else None


_CHECKS = {
    "proxy": _problem_with_proxy,
    "redis_url": _problem_with_redis,
    "redis_folders": _problem_with_shared_folders,
    "watch_folder": _problem_with_folder,
}


def load(file: Path) -> tuple[Settings, tuple[Message, ...]]:
    """The settings in ``file``, and a sentence for each that is not usable and gets its default."""
    try:
        stored = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, ValueError, RecursionError) as error:
        problem = Message(
            "The settings in {file} could not be read ({error}); defaults are used.",
            file=str(file), error=str(error),
        )  # fmt: skip
        return Settings(), (problem,)
    if not isinstance(stored, dict):
        return Settings(), (
            Message("The settings in {file} are not ours; defaults are used.", file=str(file)),
        )
    problems = {name: problem_with(name, stored[name]) for name in SETTINGS if name in stored}
    usable: dict[str, Any] = {name: stored[name] for name, problem in problems.items() if problem is None}
    return Settings(**usable), tuple(
        Message(
            "The setting {name} was not usable, its default is used: {problem}", name=name, problem=problem
        )
        for name, problem in problems.items()
        if problem is not None
    )


def text_of(settings: Settings) -> str:
    """The text of the file for ``settings``; `load` reads it."""
    return json.dumps(dataclasses.asdict(settings), indent=2, ensure_ascii=False) + "\n"
