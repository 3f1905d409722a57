"""Finds links anywhere in a text: prose, mail with quoting, Markdown, HTML, one a line.

A text is read in pieces of some 64 KiB, so that no step holds the interpreter's lock for long.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Callable, Iterator
from operator import itemgetter
from urllib.parse import parse_qsl, urlsplit

from bookq_gui.model.imports import Recognised
from bookq_gui.model.job import NewJob
from bookq_gui.model.message import Message
from bookq_gui.model.validation import looks_like_isbn

Answer = NewJob | Message | None
"""What a candidate is: a job, a sentence why it is none, or None if it has nothing to do with the site."""
Recognise = Callable[[str], Answer]

SITE = "goodreads"
"""Pages, mails and bookmarks have links to everywhere. Those without this word are left out."""
MOST_CHARACTERS = 10_000_000
MOST_CANDIDATES = 50_000
LONGEST_SHOWN = 300
PIECE = 64 * 1024
_OVERLAP = 1_000
_LONGEST_LINK = 2048
_DEEP_LINK = re.compile(r"com\.goodreads\.https?:/{1,2}", re.ASCII | re.IGNORECASE)

_Candidate = tuple[int, str, Answer]
"""The place of a candidate in its text, its own text, and what it is."""

_ENDS = (
    r"\s<>\"'`|\\^{}\[\]\u00ab\u00bb\u2018-\u201f\u2039\u203a\u3000-\u3002\u300a-\u3011"
    r"\uff08\uff09\uff0c\uff1b"
)
_ANCHOR = re.compile(r"://|goodreads(?!\s|\Z)|www\.", re.ASCII | re.IGNORECASE)
_REST = re.compile(rf"(?:[^{_ENDS},;]|[,;](?![\s\"']|https?:|www\.|goodreads))*+", re.ASCII | re.IGNORECASE)
_STOP = frozenset(" \t\r\n\v\f\u00a0<>\"'`|^{}[](),;=\u00ab\u00bb\u3000\uff08\uff0c")
_SCHEME_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-")
_NESTED = frozenset("=/?&:%#@+")
_WRAPPER = "/__"
"""How a mail gateway (URL Defense v3) begins the address that it wraps."""
_TRAILING = ".,;:!?*_~)'\""
_WRAPPED = re.compile(rf"[ \t]*\r?\n[ \t>]{{0,80}}([^{_ENDS}]{{1,400}})")
_NUMBERS = re.compile(
    r"^(?:[ \t>*\u2022]|-(?![0-9]{1,9}[ \t.,;]*\r?$))*+"
    r"(-?(?:ISBN(?:-?1[03])?[ \t:]*)?(?:[0-9][0-9 \-]{0,20}[0-9X]?|[0-9]{23,}+))[ \t.,;]*+\r?$",
    re.ASCII | re.IGNORECASE | re.MULTILINE,
)
_NAMED_ISBNS = re.compile(
    r"\b(ISBN(?:-?1[03])?[ \t:]{1,5}"
    r"(?:97[89](?:[ \-]?[0-9]){10}|(?:[0-9][ \-]?){9}[0-9X]|[0-9]{11,}+))(?![0-9])",
    re.ASCII | re.IGNORECASE,
)
_FILLED = re.compile(r"^[^\r\n]*\S[^\r\n]*", re.MULTILINE)
_ISBN_WORD = re.compile(r"^[>*\u2022\s-]*(?:ISBN(?:-?1[03])?[\s:]*)?", re.ASCII | re.IGNORECASE)
_LONGEST_ISBN = 40
_NEAR = 500
_LONGEST_ID = 10
"""Digits; a longer number alone in its line is a mistyped ISBN rather than a book of the site."""
_NO_ISBN = Message(
    "This is no ISBN: one has 10 digits, or 13 that begin with 978 or 979. Compare it with the book, or add "
    "the link of the book's page."
)
_NUMBER_LISTS = re.compile(
    r"^(?:[ \t>*\u2022]|-(?![0-9]{1,9}\b))*+(-?[0-9]++(?:[ \t,;]++-?[0-9]++)*+)[ \t.,;]*+\r?$",
    re.ASCII | re.MULTILINE,
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SLASH = re.compile(r"\\/|\\u002[fF]|&#(?:47|[xX]2[fF]);|&sol;")
"""A slash as JSON, JavaScript and HTML may write it."""
# Chinese, Japanese and Korean texts put no blank before a link. Wide letters are left out: they look
# like Latin ones, so they belong to a name that may be made to deceive.
_CJK = re.compile("[\u2e80-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uffef]")
_ALONE_BEFORE = re.compile(r"(?:\A|[\r\n])[ \t>*\u2022\-]*\Z")
_ALONE_AFTER = re.compile(r"[ \t.,;]*(?:\Z|[\r\n])")
_COVER = re.compile(r"(?:gr-assets|(?:ssl-images|media)-amazon)\.com/", re.ASCII | re.IGNORECASE)
_BREAKS = ("\n", "\r", " ", "\t", '"', "<", ";", ",", "|")


def find(text: str, recognise: Recognise, *, ids: bool = False, only: str = "") -> list[Recognised]:
    """What `scan` finds, as a list."""
    return [found for found in scan(text, recognise, ids=ids, only=only) if found is not None]


def scan(
    text: str, recognise: Recognise, *, ids: bool = False, only: str = ""
) -> Iterator[Recognised | None]:
    """Everything in ``text`` that ``recognise`` has an answer to, in order; None after each piece.

    ``ids``: numbers alone in their line are candidates one by one. ``only``: candidates without this word
    are passed over, since bookmarks hold links to everywhere. The same link twice in one line counts once.
    The address of a cover is left out if its line has a book, and always with ``only``.

    The time grows in proportion to the text, whatever it holds. The text behind the limits of this module is
    not read; the last `Recognised` then says so.
    """
    if "\n" not in text:
        text = text.replace("\r", "\n")
    in_line: set[str] = set()
    covers: list[Recognised] = []
    line, count = 1, 0

    def end_line(newlines: int) -> list[Recognised]:
        """Go on to a later line. Returns the covers of the one that ends, if no book is in it."""
        nonlocal line
        line += newlines
        in_line.clear()
        ended = covers.copy()
        covers.clear()
        return ended

    for piece in pieces(text, MOST_CHARACTERS):
        plain = unescaped(_INVISIBLE.sub("", piece) if _INVISIBLE.search(piece) else piece)
        counted = 0
        for start, candidate, answer in _candidates(plain, recognise, ids=ids, only=only):
            newlines = plain.count("\n", counted, start)
            if newlines:
                yield from end_line(newlines)
            counted = start
            if count == MOST_CANDIDATES:
                reason = Message(
                    "Only the first {count} links were read. Add the rest in a second go.",
                    count=MOST_CANDIDATES,
                )
                yield Recognised(text="", line=line, reason=reason)
                return
            count += 1
            if answer is None:
                continue
            same = answer.id if isinstance(answer, NewJob) else candidate
            if same in in_line:
                continue
            in_line.add(same)
            shown = candidate if len(candidate) <= LONGEST_SHOWN else f"{candidate[:LONGEST_SHOWN]}…"
            if isinstance(answer, NewJob):
                covers.clear()
                yield Recognised(text=shown, line=line, job=answer)
            elif _COVER.search(candidate[:200]):
                if in_line == {same} and not only:
                    covers.append(Recognised(text=shown, line=line, reason=answer))
            else:
                yield Recognised(text=shown, line=line, reason=answer)
        rest = plain.count("\n", counted)
        if rest:
            yield from end_line(rest)
        yield None
    yield from covers
    if len(text) > MOST_CHARACTERS:
        reason = Message(
            "Only the first {count} million characters were read. Add the rest in a second go.",
            count=MOST_CHARACTERS // 1_000_000,
        )
        yield Recognised(text="", line=line, reason=reason)


def pieces(text: str, limit: int) -> Iterator[str]:
    """The first ``limit`` characters of ``text`` in pieces of about `PIECE`, cut at the ends of lines.

    No cut follows a line whose link may go on in the next line. A text without line ends is cut at another
    sign that ends a link.
    """
    start, end = 0, min(len(text), limit)
    while end - start > PIECE:
        cut = _cut(text, start + PIECE // 2, start + PIECE)
        yield text[start:cut]
        start = cut
    yield text[start:end]


def _cut(text: str, least: int, most: int) -> int:
    at = most
    for _ in range(50):
        at = text.rfind("\n", least, at)
        if at < 0:
            break
        if "goodreads" not in text[at - 300 : at].lower().rpartition("\n")[2]:
            return at + 1
    for sign in _BREAKS:
        at = text.rfind(sign, least, most)
        if at >= 0:
            return at + 1
    return most


def matches(
    pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """The matches of a pattern in ``text[start:end]``, as `finditer` gives them, a piece at a time.

    A match of more than a thousand characters may be cut.
    """
    end = len(text) if end is None else end
    while start < end:
        stop = min(end, start + PIECE)
        for found in pattern.finditer(text, start, min(end, stop + _OVERLAP)):
            if found.start() >= stop:
                break
            yield found
            stop = max(stop, found.end())
        start = stop


def unescaped(text: str) -> str:
    """``text`` with plain slashes: JSON, JavaScript and HTML may write them in other ways."""
    return _SLASH.sub("/", text) if "\\" in text or "&" in text else text


def _candidates(text: str, recognise: Recognise, *, ids: bool, only: str) -> Iterator[_Candidate]:
    numbers = [_numbers(text, recognise, _NUMBERS, only, skip_lists=ids)]
    if ids:
        numbers.append(_numbers(text, recognise, _NUMBER_LISTS, only))
    if not only:
        numbers.append(_numbers(text, recognise, _NAMED_ISBNS, only))
        numbers.append(_mistyped_isbns(text, recognise))
    return heapq.merge(_links(text, recognise, only), *numbers, key=itemgetter(0))


def _numbers(
    text: str, recognise: Recognise, lines: re.Pattern[str], only: str, *, skip_lists: bool = False
) -> Iterator[_Candidate]:
    """Find numbers alone in their lines, and numbers called an ISBN. One that is no ISBN has its reason.

    ``skip_lists``: leave out what `_NUMBER_LISTS` finds as well.
    """

    def recognised(number: str) -> Answer:
        answer = recognise(number)
        digits = sum(map(str.isdecimal, number))
        claims = digits > _LONGEST_ID or (digits > 7 and number[:4].upper() == "ISBN")
        return _NO_ISBN if answer is None and claims and not only else answer

    for match in lines.finditer(text):
        whole = match[1].strip()
        if skip_lists and whole.lstrip("-").replace(" ", "").isdecimal():
            continue
        if lines is _NAMED_ISBNS and _has_link(text, match.start(), match.end()):
            continue
        parts = list(re.finditer("-?[0-9]+", match[1])) if lines is _NUMBER_LISTS else []
        answer = recognise(whole) if len(parts) > 1 else recognised(whole)
        if answer is not None:
            yield match.start(1), whole, answer
        else:
            for number in parts:
                yield match.start(1) + number.start(), number[0], recognised(number[0])


def _has_link(text: str, start: int, end: int) -> bool:
    """Whether a link to the site stands in the line of ``text[start:end]``: it names the book already."""
    before = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
    after = text[end : end + _NEAR].partition("\n")[0]
    return "goodreads" in f"{before} {after}".lower()


def _mistyped_isbns(text: str, recognise: Recognise) -> Iterator[_Candidate]:
    """The lines in a list of ISBNs that are mistyped or cut off, and so no ISBNs."""
    if text.count("://") > text.count("\n") // 2:
        return
    lines = [(found.start(), found[0].strip()) for found in _FILLED.finditer(text)]
    others = [(start, line) for start, line in lines if not looks_like_isbn(_ISBN_WORD.sub("", line))]
    if len(others) * 2 > len(lines) or len(lines) < 2:
        return
    for start, line in others:
        letters = sum(map(str.isalnum, line))
        digits = sum(map(str.isdecimal, line))
        like_one = 3 <= digits <= letters <= 2 * digits and len(line) <= _LONGEST_ISBN
        is_words = digits < letters and " " in line
        if like_one and not is_words and not _ANCHOR.search(line) and recognise(line) is None:
            yield start, line, _NO_ISBN


def _links(text: str, recognise: Recognise, only: str) -> Iterator[_Candidate]:
    position = 0
    while anchor := _ANCHOR.search(text, position):
        schemed = anchor[0] == "://"
        start = _start(text, anchor.start(), position, schemed=schemed)
        if start is None:
            position = anchor.end()
            continue
        end = _end(text, start, anchor.end())
        candidate = text[start:end]
        position = max(end, anchor.end())
        if only and only not in candidate.lower():
            continue
        bare = not any(sign in candidate for sign in ("/", ":", "%2f", "%2F"))
        if not schemed and bare and not _alone(text, start, end):
            continue
        answer = recognise(candidate)
        if text[end : end + 1] in {"\n", "\r", " ", "\t"} and "goodreads" in candidate.lower():
            joined, stop = _joined(text, start, end)
            longer = recognise(joined) if stop and _may_go_on(text, start, candidate, answer) else None
            if isinstance(longer, NewJob):
                candidate, answer, position = joined, longer, stop
        yield start, _trimmed(candidate), answer


def _start(text: str, anchor: int, floor: int, *, schemed: bool) -> int | None:
    """The start of the link around an anchor; None if no scheme stands before ``://``."""
    least = max(floor, anchor - 256)
    start = anchor
    if not schemed:
        while start > least and text[start - 1] not in _STOP and not _CJK.match(text, start - 1):
            start -= 1
        return start
    while start > least and text[start - 1] in _SCHEME_LETTERS:
        start -= 1
    scheme = text[start:anchor].lower()
    if scheme.endswith("https"):
        return anchor - 5
    return anchor - 4 if scheme.endswith("http") else None


def _end(text: str, start: int, known: int) -> int:
    """The end of the link that begins at ``start`` and reaches at least to ``known``."""
    limit = min(len(text), start + _LONGEST_LINK)
    app_link = _DEEP_LINK.match(text, start, limit)
    if app_link:
        known = app_link.end()
    following = text.find("://", known, limit)
    if following > 0:
        scheme = 5 if text[following - 5 : following].lower() == "https" else 4
        glued = following - scheme
        nested = text[glued - 1] in _NESTED or text.startswith(_WRAPPER, glued - len(_WRAPPER))
        if glued > known and not nested and text[glued : glued + 4].lower() == "http":
            limit = glued
    rest = _REST.match(text, known, limit)
    return rest.end() if rest else known


def _alone(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 20) : start]
    return (start <= 20 or "\n" in before) and bool(
        _ALONE_BEFORE.search(before) and _ALONE_AFTER.match(text, end, end + 20)
    )


def _joined(text: str, start: int, end: int) -> tuple[str, int]:
    """A link that may go on in the next line, joined with the start of that line, and its end; else "", 0.

    Mail programs break links at the end of a line.
    """
    following = _WRAPPED.match(text, end)
    if not following:
        return "", 0
    return text[start:end].removesuffix("=") + following[1], following.end()


def _may_go_on(text: str, start: int, candidate: str, answer: Answer) -> bool:
    """Whether a link at the end of a line may be only the first half of one.

    A link to a book is whole, unless ``<`` stands before it or the ``=`` of quoted-printable mail behind it.
    """
    if not isinstance(answer, NewJob):
        return True
    if candidate.endswith("="):
        line = start - (text.rfind("\n", max(0, start - 80), start) + 1) + len(candidate)
        return 70 <= line <= 80
    return text[start - 1 : start] == "<"


def _trimmed(candidate: str) -> str:
    """A link without the punctuation of the sentence that it ends."""
    trimmed = candidate.rstrip(_TRAILING)
    if candidate.startswith(")", len(trimmed)) and trimmed.count("(") > trimmed.count(")"):
        trimmed += ")"
    return trimmed or candidate


BOOKQ_LINK = "bookq:"
LONGEST_BOOKQ_LINK = 64 * 1024
MOST_ADDRESSES = 1_000
_VERB = "add"
_HOW = "A link to bookq looks like bookq://add?url=https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F656."
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class BadLinkError(ValueError):
    """A link to bookq that cannot be used; the text is a sentence for people."""


def is_bookq_link(text: str) -> bool:
    """Whether ``text`` is a link to bookq itself, in whatever form."""
    return text[: len(BOOKQ_LINK)].lower() == BOOKQ_LINK


def text_of_bookq_link(link: str) -> str:
    """The addresses in ``bookq://add?url=...``, which a bookmarklet makes: one a line, to be scanned.

    Any page can make the browser open such a link. So it can do no more than pasted text: its addresses are
    never opened and never taken for files. Raises BadLinkError if the link is too long, asks for something
    else, or names no address.
    """
    if len(link) > LONGEST_BOOKQ_LINK:
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
    text = "\n".join(filter(None, addresses))
    if not text:
        raise BadLinkError(f"This link to bookq hands over no address. {_HOW}")
    return text
