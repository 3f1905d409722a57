"""Telling a name that is made to look like another one: letters of other scripts, digits for letters."""

from __future__ import annotations

import unicodedata

_TWINS = str.maketrans(
    {
        "а": "a", "ɑ": "a", "α": "a",
        "ԁ": "d", "ɗ": "d",
        "е": "e", "ε": "e", "ҽ": "e", "є": "e", "3": "e",
        "ɡ": "g", "ց": "g", "ǥ": "g", "9": "g",
        "о": "o", "ο": "o", "օ": "o", "ō": "o", "0": "o", "ø": "o",
        "г": "r", "ꭇ": "r", "ɍ": "r",
        "ѕ": "s", "ꜱ": "s", "ſ": "s", "5": "s", "$": "s",
        "-": None, "_": None, "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None,
    }
)  # fmt: skip


def looks_like(host: str, name: str) -> bool:
    """Whether a person could read ``name`` somewhere in ``host`` (also in its IDNA form)."""
    return name in _skeleton(host) or ("xn--" in host and name in _skeleton(_unpuny(host)))


def _skeleton(host: str) -> str:
    decomposed = unicodedata.normalize("NFKD", host.casefold())
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return letters.translate(_TWINS).replace("vv", "w").replace("cl", "d")


def _unpuny(host: str) -> str:
    labels = []
    for label in host.casefold().split("."):
        try:
            labels.append(label[4:].encode("ascii").decode("punycode") if label.startswith("xn--") else label)
        except (UnicodeError, OverflowError):
            labels.append(label)
    return ".".join(labels)
