"""Links of bookq's own, as a bookmarklet makes them: ``bookq://add?url=...`` hands addresses over.

Any page can make the browser open such a link, so it can do no more than a text that is pasted: what it
names is looked at for links to books, never opened, never taken for a file.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

PREFIX = "bookq:"
MOST_CHARACTERS = 64 * 1024
MOST_ADDRESSES = 1_000
_VERB = "add"
_HOW = "A link to bookq looks like bookq://add?url=https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F656."
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class BadLinkError(ValueError):
    """A link to bookq that says nothing bookq could do; the text is a sentence for people."""


def is_link(text: str) -> bool:
    """Whether ``text`` is a link to bookq, in whatever form."""
    return text[: len(PREFIX)].lower() == PREFIX


def text_of(link: str) -> str:
    """What a link to bookq hands over: one address a line, to be treated like pasted text.

    Raises BadLinkError if it is too long, asks for something else, or hands over nothing.
    """
    if len(link) > MOST_CHARACTERS:
        raise BadLinkError(
            "This link to bookq is too long. Copy the addresses and paste them into the window."
        )
    try:
        parts = urlsplit(link)
        pairs = parse_qsl(parts.query, max_num_fields=MOST_ADDRESSES, errors="replace")
    except ValueError:
        raise BadLinkError(f"This link to bookq cannot be read. {_HOW}") from None
    verb = (parts.netloc or parts.path).strip("/").lower()
    if verb != _VERB or (parts.netloc and parts.path.strip("/")):
        raise BadLinkError(f"A link to bookq can add books and do nothing else. {_HOW}")
    addresses = [_CONTROL.sub(" ", value).strip() for name, value in pairs if name == "url"]
    text = "\n".join(address for address in addresses if address)
    if not text:
        raise BadLinkError(f"This link to bookq hands over no address. {_HOW}")
    return text
