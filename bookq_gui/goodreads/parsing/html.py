"""HTML as text: its decoding, the tags and scripts in it found without a tree, and clean descriptions."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from html import escape, unescape
from itertools import islice
from urllib.parse import urlsplit

import nh3

from bookq_gui.goodreads.parsing.normalise import original, text, visible, whole
from bookq_gui.goodreads.site import SITE
from bookq_gui.model.validation import codec_of, decode_text

LARGEST_PAGE = 16 * 2**20
"""Bytes of a page, after decompression, that are read."""
LONGEST_SCRIPT = 4 * 2**20
"""Characters of JSON in one script; the site's own scripts have some 300,000."""
LONGEST_TREE = 2 * 2**20
MOST_ELEMENTS = 30_000
"""Characters and tags in the tree of a page; real pages have up to 900,000 and 12,000."""
LONGEST_DESCRIPTION = 200_000
MOST_TAGS = 4_000
"""Tags of a description; the sanitiser is slow on deep nests."""

_LONGEST_TAG = 500
_ALLOWED = {"p", "br", "i", "b", "em", "strong", "u", "s", "blockquote", "div", "ul", "ol", "li", "a"}
_SCRIPT_END = re.compile(r"</script", re.IGNORECASE)
_BREAK = re.compile(r"<br>|</?(?:p|div|blockquote|ul|ol|li)\b[^>]*>")
_MARK = re.compile(r"<[^<>]*>")
_EMBEDDED = re.compile(r"data:[\w/+.;=-]{1,80},[\w/+=%-]{500,}+")
_CHARSET = re.compile(rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_LITERAL = re.compile(r"([bBuU]?)(['\"])(?:\s|\\[nrt])*<(?=[!?A-Za-z])")
_ESCAPED = re.compile(r"\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0-7]{1,3}|.)", re.DOTALL)
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v", "a": "", "b": "", "\n": ""}
_VIEW_SOURCE = re.compile(
    r"\bclass=[\"']?line-content\b|<body\b[^>]{0,200}\bid=[\"']?viewsource\b", re.IGNORECASE
)
_REFERENCE = re.compile(r"&#(?:[xX][0-9A-Fa-f]{2,6}|[0-9]{3,7});")
_DEAD_LINK = re.compile(r"<a(?: rel=\"[^\"]*\")?>(.*?)</a>", re.DOTALL)


def decode(data: bytes) -> str:
    """Return a page as text; never fails.

    A page is UTF-8 unless a byte order mark or its own ``charset`` says otherwise. Pages that were saved as a
    string literal of Python or JSON, or as a browser's view of the source, become plain pages again.
    """
    page = _text(data)
    start = page[:4_000].lstrip()
    if (literal := _LITERAL.match(start)) is not None:
        page = _unquoted(page.strip(), literal)
        start = page[:4_000].lstrip()
    if ("line-content" in start or "viewsource" in start) and _VIEW_SOURCE.search(start):
        page = unescape(_MARK.sub("", page))
        page = page[max(page.find("<"), 0) :]
    return page.replace("\0", "") if "\0" in page else page


def is_plain(head: bytes) -> bool:
    """Return whether a page that begins with ``head`` is plain HTML in UTF-8 for `decode`."""
    label = _CHARSET.search(head)
    return (
        head.lstrip()[:1] == b"<"
        and b"line-content" not in head
        and b"viewsource" not in head
        and (label is None or codec_of(label[1].decode("ascii", "replace")) == "utf_8")
    )


def _text(data: bytes) -> str:
    try:
        if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode()
    except UnicodeDecodeError:
        pass
    label = _CHARSET.search(data[:4_000])
    return decode_text(data, label[1].decode("ascii", "replace") if label else "utf-8")


def _unquoted(page: str, literal: re.Match[str]) -> str:
    """Return the text of a string or bytes literal of Python, or of a string of JSON."""
    body = page[literal.end(2) :].removesuffix(literal[2])
    text = _ESCAPED.sub(_escaped, body)
    if literal[1].lower() == "b":
        return _text(text.encode("latin-1", "replace"))
    return whole(text)


def _escaped(found: re.Match[str]) -> str:
    sign = found[1]
    if sign[0] in "xuU" and len(sign) > 1:
        code = int(sign[1:], 16)
        return chr(code) if code < 0x110000 else "\ufffd"
    if sign[0] in "01234567":
        return chr(int(sign, 8))
    return _ESCAPES.get(sign, sign)


def script_text(source: str, page: str) -> str:
    """Return a script without the character references of programs that save pages as ASCII."""
    if not page.isascii() or "&#" not in source:
        return source
    return _REFERENCE.sub(lambda found: unescape(found[0]), source)


def start_tags(page: str, name: str, mark: str) -> Iterator[re.Match[str]]:
    """Yield the start tags of elements called ``name`` that hold ``mark``."""
    tag = re.compile(
        rf"<{name}(?=[\s/>])(?:[^<>\"']|\"[^\"]{{0,2000}}\"|'[^']{{0,2000}}'){{0,600}}+>", re.IGNORECASE
    )
    at = page.find(mark)
    while at >= 0:
        start, found = at, None
        for _ in range(3):  # saved pages leave "<" unescaped in attributes
            start = page.rfind("<", max(0, at - _LONGEST_TAG), start)
            if start < 0:
                break
            found = tag.match(page, start)
            if found and found.end() > at:
                yield found
                break
            found = None
        at = page.find(mark, max(at + len(mark), found.end() if found else 0))


def scripts(page: str, mark: str) -> Iterator[tuple[str, bool, bool]]:
    """Yield the text of the scripts whose start tag holds ``mark``, and two facts about each.

    The first is whether the script has an end tag, the second whether it may be in a comment: only a tree
    shows whether it is a script then.
    """
    for opened in islice(start_tags(page, "script", mark), 4):
        closed = _SCRIPT_END.search(page, opened.end())
        stop = closed.start() if closed else len(page)
        comment = page.rfind("<!--", 0, opened.start())
        hidden = comment >= 0 and page.find("-->", comment, opened.start()) < 0
        yield page[opened.end() : min(stop, opened.end() + LONGEST_SCRIPT)], closed is not None, hidden


def without_pictures(page: str) -> str:
    """Return a large page without the pictures and fonts in it, which pages saved as a single file have."""
    return _EMBEDDED.sub("data:,", page) if len(page) > LONGEST_TREE else page


def title_of(page: str) -> str:
    """Return the title of a page, from its first 100,000 characters."""
    head = page[:100_000]
    found = re.search(r"<title\b[^>]{0,200}>([^<]{0,2000})", head, re.IGNORECASE)
    return text(unescape(found[1])) or "" if found else ""


def description(source: str) -> tuple[str | None, str | None]:
    """Return a description as plain text, one line a paragraph, and as sanitised HTML.

    The HTML has a dozen tags without attributes, and links to the site only.
    """
    source = whole(source)[:LONGEST_DESCRIPTION]
    if source.count("<") > MOST_TAGS:
        source = escape(unescape(_MARK.sub(" ", source)), quote=False)
    clean = nh3.clean(
        source,
        tags=_ALLOWED,
        clean_content_tags={"script", "style"},
        attributes={"a": {"href"}, "*": set()},
        attribute_filter=_only_the_site,
        url_schemes={"http", "https"},
        link_rel="noopener noreferrer nofollow",
    )
    clean = visible(_DEAD_LINK.sub(r"\1", clean)).strip()[:LONGEST_DESCRIPTION]
    plain = visible(plain_text(clean) or "").strip()
    return (plain, clean) if plain else (None, None)


def plain_text(clean: str) -> str | None:
    """Return sanitised HTML as text: one line a paragraph or line break, at most one empty line."""
    lines = _MARK.sub("", _BREAK.sub("\n", clean.replace("\n", " ")))
    joined = "\n".join(" ".join(line.split()) for line in unescape(lines).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", joined).strip() or None


def _only_the_site(_tag: str, name: str, value: str) -> str | None:
    if name != "href":
        return value  # rel, which the sanitiser itself sets
    value = original(value)
    if value.startswith("/") and not value.startswith("//"):
        value = SITE.base_url + value
    try:
        parts = urlsplit(value)
        host, port, user = parts.hostname or "", parts.port, parts.username
    except ValueError:
        return None
    ours = host == "goodreads.com" or host.endswith(".goodreads.com")
    if parts.scheme not in ("http", "https") or not ours or port or user:
        return None
    return parts._replace(scheme="https").geturl()
