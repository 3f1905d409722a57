"""Where bookq starts: the window or a command, chosen by what is on the command line."""

from __future__ import annotations

import multiprocessing
import sys

from bookq_gui.cli import main as cli
from bookq_gui.cli.window_request import WindowRequest


def main() -> int:
    """Run bookq with the arguments of this process and return its exit code."""
    # Worker processes of a frozen program start here, too, and must get no further.
    multiprocessing.freeze_support()
    return cli.main(sys.argv[1:], _open_window)


def _open_window(request: WindowRequest) -> int:
    from bookq_gui.ui.app import run_window

    return run_window(request)


if __name__ == "__main__":
    sys.exit(main())
