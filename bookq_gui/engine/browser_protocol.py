"""What bookq and its add-on for browsers agree on. Imports nothing: the host starts with it."""

from __future__ import annotations

PROTOCOL = 1
HOST = "io.github.bookq.bookq"
"""The name of the native messaging host."""
GECKO_ID = "bookq@bookq.github.io"
CHROMIUM_IDS = frozenset({"nfjfkbllclbmpkdidcjfhbchemhabpmi"})
"""The ids of the add-on: the one that its key pins, and those that stores give it."""
