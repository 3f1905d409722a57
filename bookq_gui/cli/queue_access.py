"""Who changes the queue for a command: an engine of its own, or the bookq that owns the store already."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from bookq_gui import settings as settings_file
from bookq_gui.cli.output import CommandError, Exit, say
from bookq_gui.engine.engine import Engine, EngineError
from bookq_gui.engine.ipc import Commands, EngineCommands
from bookq_gui.engine.remote import HandoverError, OwnerGoneError, RemoteCommands
from bookq_gui.paths import Paths

PATIENCE = 5.0
"""Seconds to wait for another command that holds the store for a moment."""

Result = TypeVar("Result")


class StoreInUseError(CommandError):
    """Another bookq owns the store."""


def change(paths: Paths, action: Callable[[Commands], Result]) -> Result:
    """What ``action`` returns, done by the owner of the store: this process, or the one that has it open.

    What was asked for is on disk then. Where that bookq ends before it has answered, ``action`` is called
    again, with another owner. Raises CommandError where it cannot be done.
    """
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            with opened(paths) as engine:
                return action(EngineCommands(engine.queue, engine.imports, engine.backups, engine.browser))
        except StoreInUseError:
            asked = time.monotonic()
            try:
                return action(RemoteCommands(paths))
            except HandoverError as error:
                # Only windows and `bookq run` answer. A command that does not will be gone in a moment, and
                # one that went while it worked for us did not keep us waiting.
                deadline += time.monotonic() - asked
                if not isinstance(error, OwnerGoneError) or time.monotonic() >= deadline:
                    raise CommandError(str(error), Exit.IMPOSSIBLE) from error
        time.sleep(0.1)


@contextmanager
def opened(paths: Paths, *, workers: int | None = None) -> Iterator[Engine]:
    """The engine over the store of ``paths``, workers not started. What was asked for is on disk afterwards.

    ``workers`` is for this time only. Raises CommandError where the store cannot be opened (`StoreInUseError`
    where another bookq has it), or not everything could be saved.
    """
    settings, complaints = settings_file.load(paths.settings)
    if workers is not None:
        settings = dataclasses.replace(settings, workers=workers)
    engine = Engine(paths, settings=settings, workers=False)
    try:
        found = engine.open()
    except EngineError as error:
        kind = StoreInUseError if error.busy else CommandError
        raise kind(error.message, Exit.IMPOSSIBLE) from error
    for notice in (*complaints, *found.notices):
        say(notice)
    try:
        yield engine
    finally:
        saved = engine.close(waiting=say)
    if not saved:
        raise CommandError(engine.unsaved() or "Not everything could be saved.", Exit.IMPOSSIBLE)
