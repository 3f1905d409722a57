"""``bookq demo``: the real window on invented books, served on loopback."""

from __future__ import annotations

import os
import signal
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bookq_gui.cli.output import CommandError, Exit, flush, say, write_line
from bookq_gui.cli.window_request import OpenWindow, WindowRequest
from bookq_gui.demo import DemoSite
from bookq_gui.paths import default_paths

SITE_VARIABLE = "BOOKQ_SITE"


def demo(
    open_window: OpenWindow, *, screenshot: Path | None, size: tuple[int, int] | None, theme: str | None
) -> int:
    """Open the window on a folder that is thrown away afterwards, with every sample link added."""
    if screenshot is not None:
        _check(screenshot)
    # For people everything takes its time; a picture is wanted as soon as it can be had.
    site = DemoSite() if screenshot else DemoSite(seconds=0.6, slow_seconds=8.0, retry_after=15)
    with (
        site,
        tempfile.TemporaryDirectory(prefix="bookq-demo-", ignore_cleanup_errors=True) as folder,
        _variable(SITE_VARIABLE, site.address),
    ):
        return open_window(
            WindowRequest(
                paths=default_paths(folder),
                text="\n".join(site.links),
                screenshot=screenshot,
                size=size,
                theme=theme,
            )
        )


def _check(screenshot: Path) -> None:
    """Raise CommandError where no picture can be written, before anyone waits for it."""
    try:
        screenshot.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"The picture cannot be written to {screenshot}: {error.strerror}."
        raise CommandError(message, Exit.IMPOSSIBLE) from error
    if screenshot.is_dir():
        raise CommandError(f"{screenshot} is a folder; name the file of the picture.", Exit.WRONG_USE)


def serve() -> Exit:
    """Serve the sample pages until Ctrl+C; print the address and the links."""
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    with DemoSite() as site:
        for line in (site.address, *site.links):
            write_line(line)
        flush()
        say(f"Serving until Ctrl+C. Use it with: {SITE_VARIABLE}={site.address} bookq")
        while not ended.wait(0.5):
            pass
    return Exit.DONE


@contextmanager
def _variable(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
