"""The start of bookq: its arguments choose the window, a command, or a helper process."""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # as type checkers read it; the module typing would take half of the time of --version
if TYPE_CHECKING:
    from bookq_gui.paths import WindowRequest


def main() -> int:
    """Run bookq with the arguments of this process and return its exit code."""
    if sys.argv[1:] == ["--version"] and sys.stdout is not None:
        from bookq_gui import __version__

        sys.stdout.write(f"bookq {__version__}\n")
        return 0
    if "--multiprocessing-fork" in sys.argv or sys.argv[-1].startswith("from multiprocessing."):
        # The worker processes of a frozen program, and their resource tracker, start here and stay here.
        import multiprocessing

        multiprocessing.freeze_support()
    if sys.argv[1:] and sys.argv[1].startswith(("chrome-extension://", "/")):
        # A browser starts its native messaging host with the add-on, or the host's manifest, as an argument.
        from bookq_gui.engine import browser_host

        if browser_host.is_call(sys.argv[1:]):
            return browser_host.run(sys.argv[1:])
    from bookq_gui.cli import main as cli

    return cli.main(sys.argv[1:], _open_window)


def _open_window(request: WindowRequest) -> int:
    from bookq_gui.ui.app import run_window

    return run_window(request)


if __name__ == "__main__":
    sys.exit(main())
