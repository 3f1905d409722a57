"""``bookq [LINK|FILE…]``: open the window, or hand what was given to the bookq that is open.

Without a display the links and files are added and fetched in the terminal.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from bookq_gui import system_libraries
from bookq_gui.cli.output import Exit, say
from bookq_gui.engine.window_request import WindowRequest
from bookq_gui.paths import OWNER, Paths

OpenWindow = Callable[[WindowRequest], int]
"""Opens a window, returns when it is closed, with an exit code."""


def start(paths: Paths, inputs: Sequence[str], open_window: OpenWindow) -> int:
    """Open the window with ``inputs``, which are links, texts and files. Returns the exit code."""
    if inputs and system_libraries.missing_screen(os.environ):
        return _without_screen(paths, inputs)
    request = _request(paths, inputs) if inputs else WindowRequest(paths)
    if answer := hand_over(request):
        say(answer)
        return Exit.DONE
    return open_window(request)


def _without_screen(paths: Paths, inputs: Sequence[str]) -> int:
    from bookq_gui.cli.add import add
    from bookq_gui.cli.run import run

    say("There is no display here, so bookq works in the terminal.")
    added = add(paths, list(inputs), refetch=False)
    return max(added, run(paths, workers=None))


def _request(paths: Paths, inputs: Sequence[str]) -> WindowRequest:
    from bookq_gui.cli.arguments import file_or_text
    from bookq_gui.imports.url_scheme import BadLinkError

    given: list[str | Path] = []
    complaint = ""
    for name in inputs:
        try:
            given.append(file_or_text(name))
        except BadLinkError as error:
            complaint = str(error)
            say(complaint)
    text = "\n".join(part for part in given if isinstance(part, str))
    return WindowRequest(paths, text, tuple(part for part in given if isinstance(part, Path)), complaint)


def hand_over(request: WindowRequest) -> str:
    """Give ``request`` to the bookq that has its data folder open.

    Returns a sentence on the result, "" where no bookq has the folder open.
    """
    # The file is there while a bookq is open. Most starts find none and need not load what talks to it.
    if request.screenshot is not None or not (request.paths.data / OWNER).exists():
        return ""
    from bookq_gui.engine.remote import HandoverError, RemoteCommands
    from bookq_gui.model.imports import ImportReport

    owner = RemoteCommands(request.paths)
    reports = []
    try:
        owner.show(request.complaint)
        if request.text:
            reports.append(owner.add_text(request.text))
        if request.files:
            reports.append(owner.import_files(request.files))
    except HandoverError:
        # Nobody is there, or is ending: the window that opens now says so where it matters.
        return ""
    entries = tuple(entry for report in reports for entry in report.lines)
    what = f": {ImportReport(entries).summary()}" if reports else ""
    return f"bookq is already open on this library{what}."
