"""The command ``demo``: the window on sample books, which a server on loopback has."""

from __future__ import annotations

import argparse
import os
import signal
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bookq_gui import system_libraries
from bookq_gui.cli.output import CommandError, Exit, flush, say, write_line
from bookq_gui.cli.parser import Command, file_name
from bookq_gui.demo.site import DemoSite
from bookq_gui.paths import Paths, WindowRequest, default_paths

SITE_VARIABLE = "BOOKQ_SITE"


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--screenshot",
        type=file_name,
        metavar="FILE",
        help="draw the window into a PNG when all is done, and end",
    )
    sub.add_argument("--size", type=_size, metavar="WxH", help="the size of the window, as in 1280x800")
    sub.add_argument("--dark", action="store_true", help="show the dark theme")
    sub.add_argument(
        "--serve", action="store_true", help="only serve the sample pages, and print the address"
    )


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if width.isdecimal() and height.isdecimal() and 400 <= int(width) <= 8000 and 300 <= int(height) <= 8000:
        return int(width), int(height)
    raise argparse.ArgumentTypeError("a size is written like 1280x800, from 400x300 to 8000x8000")


def _run(options: argparse.Namespace, _paths: Paths) -> int:
    if options.serve:
        return serve()
    if options.screenshot is not None:
        _check(options.screenshot)
        # A picture needs no display: Qt draws into memory.
        if system_libraries.missing_screen(os.environ):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif system_libraries.missing_screen(os.environ):
        return _in_terminal()
    # A person wants to watch the queue; a picture should be made soon.
    site = DemoSite() if options.screenshot else DemoSite(seconds=0.6, slow_seconds=8.0, retry_after=15)
    theme = "dark" if options.dark else "light" if options.screenshot else None
    with _sample_data(site) as paths:
        request = WindowRequest(
            paths=paths,
            text="\n".join(site.links),
            screenshot=options.screenshot,
            size=options.size,
            theme=theme,
            demo=True,
        )
        return int(options.open_window(request))


def _in_terminal() -> int:
    """Fetch the samples without a window, and print the books."""
    from bookq_gui.cli.add import add
    from bookq_gui.cli.run import run
    from bookq_gui.cli.show import print_books

    say("There is no display here, so the demo runs in the terminal.")
    site = DemoSite()
    with _sample_data(site) as paths:
        add(paths, list(site.links), refetch=False)
        code = run(paths, workers=None)
        print_books(paths)
    return code


@contextmanager
def _sample_data(site: DemoSite) -> Iterator[Paths]:
    """Use the pages of ``site``, and a data folder that is deleted at the end."""
    with (
        site,
        tempfile.TemporaryDirectory(prefix="bookq-demo-", ignore_cleanup_errors=True) as folder,
        _variable(SITE_VARIABLE, site.address),
    ):
        yield default_paths(folder)


def _check(screenshot: Path) -> None:
    """Raise CommandError if no picture can be written there."""
    if screenshot.is_dir():
        raise CommandError(f"{screenshot} is a folder; name the file of the picture.", Exit.WRONG_USE)
    if screenshot.suffix.lower() != ".png":
        raise CommandError(f"The picture is a PNG. Let {screenshot} end in .png.", Exit.WRONG_USE)
    if not screenshot.parent.is_dir():
        message = f"There is no folder {screenshot.parent}. Make it first, or choose another."
        raise CommandError(message, Exit.IMPOSSIBLE)


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


COMMANDS = {
    "demo": Command(
        "  bookq demo\n  bookq demo --screenshot window.png --size 1280x800 --dark\n  bookq demo --serve",
        _arguments,
        _run,
    )
}
