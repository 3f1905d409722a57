"""The engine as the commands use it: opened as the store's owner, closed with everything on disk."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from bookq_gui import settings as settings_file
from bookq_gui.commands.output import CommandError, Exit, say
from bookq_gui.engine import Engine, EngineError
from bookq_gui.model.events import Event, StoreHealth
from bookq_gui.paths import Paths


@contextmanager
def opened(paths: Paths, *, workers: int | None = None) -> Iterator[Engine]:
    """The engine over the store of ``paths``, workers not started. What was asked for is on disk afterwards.

    ``workers`` is for this time only. Raises CommandError where the store cannot be opened, or not
    everything could be saved.
    """
    settings, complaints = settings_file.load(paths.settings)
    if workers is not None:
        settings = dataclasses.replace(settings, workers=workers)
    engine = Engine(paths, settings=settings, workers=False)
    try:
        found = engine.open()
    except EngineError as error:
        raise CommandError(error.message, Exit.IMPOSSIBLE) from error
    for notice in (*complaints, *found.notices):
        say(notice)
    try:
        yield engine
    finally:
        saved = engine.close()
    if not saved:
        raise CommandError(_trouble(engine.outbox) or "Not everything could be saved.", Exit.IMPOSSIBLE)


def _trouble(events: Iterable[Event]) -> str:
    return next((event.trouble for event in reversed(list(events)) if isinstance(event, StoreHealth)), "")
