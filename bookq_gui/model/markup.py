"""Reviews as Goodreads and others keep them, with some HTML, and as the plain text that bookq keeps."""

from __future__ import annotations

import html
import re

_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|blockquote|li)\s*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>|<!--.{0,2000}?-->", re.DOTALL)
_NAMED = re.compile(r"\[[a-z]{1,6}:([^|\[\]]{0,300})\|[^\[\]]{0,2000}\]")


def text_of(markup: str) -> str:
    """The text of a review with HTML, or the site's own links to books and people; lines stay lines."""
    text = _NAMED.sub(r"\1", markup) if "|" in markup else markup
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub("\n", text))
    return html.unescape(text) if "&" in text else text


def markup_of(text: str) -> str:
    """The markup that `text_of` reads as ``text``, with as little of it as there can be."""
    if "&" in text:
        text = re.sub(r"&(?=#?\w)", "&amp;", text)
    if "<" in text:
        text = re.sub(r"<(?=[a-zA-Z/!])", "&lt;", text)
    if "|" in text:
        text = re.sub(r"\[(?=[a-z]{1,6}:)", "&#91;", text)
    return broken(text)


def broken(text: str) -> str:
    """``text`` in one line, its line breaks as HTML writes them."""
    return "<br/>".join(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
