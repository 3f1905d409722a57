"""How files are called that bookq reads. What they hold is told by their content, not by this."""

from __future__ import annotations

HTML = ("html", "htm", "xhtml", "xht", "shtml")
PAGES = (*HTML, "mhtml", "mht", "webarchive", "json")
"""Saved pages, in all the forms that browsers give them."""
LISTS = ("csv", "tsv", "txt", "text", "md", "markdown", "url", "webloc")
"""Exports, and texts with links."""
PACKED = ("gz",)
"""Any of the others, packed."""
