"""The description of a book, made safe to be shown as rich text."""

from __future__ import annotations

from bookq_gui.ui.system.browser import is_safe

_TAGS = frozenset({"p", "br", "i", "b", "em", "strong", "u", "blockquote", "ul", "ol", "li", "a"})
_LONGEST = 200_000


def safe_html(html: str) -> str:
    """``html`` reduced to plain formatting; links stay where they lead to Goodreads.

    The record was cleaned when it was read. It is done again here, since the store is a file that
    anyone may have changed.
    """
    import nh3

    return nh3.clean(
        html[:_LONGEST],
        tags=set(_TAGS),
        attributes={"a": {"href"}},
        url_schemes={"https"},
        link_rel=None,
        attribute_filter=lambda _tag, _name, value: value if is_safe(value) else None,
    )
