"""What bookq, its add-on and its bookmark for browsers agree on. Imports nothing: the host starts with it."""

from __future__ import annotations

PROTOCOL = 1
HOST = "io.github.bookq.bookq"
"""The name of the native messaging host."""
GECKO_ID = "bookq@bookq.github.io"
CHROMIUM_IDS = frozenset({"nfjfkbllclbmpkdidcjfhbchemhabpmi"})
"""The ids of the add-on: the one that its key pins, and those that stores give it."""

MARK = '<meta name="generator" content="bookq-bookmark 1">'
"""What the bookmark puts into the head of a page that it copies."""
_HEAD = 4_000


def is_marked(text: str) -> bool:
    """Whether ``text`` is a page that the bookmark copied."""
    return MARK in text[:_HEAD]
