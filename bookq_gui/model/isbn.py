"""ISBNs: their check digits, their two lengths, and the right one where a digit is wrong."""

from __future__ import annotations

import re

_DASHES = re.compile(r"[\s\u00ad\u2010-\u2015\u2212\u200b\ufeff-]+")
_SHORT = re.compile(r"[0-9]{9}[0-9X]")
_LONG = re.compile(r"[0-9]{13}")
_BOOKS = ("978", "979")


def bare(text: str) -> str:
    """Return ``text`` without hyphens and spaces, in capitals."""
    return _DASHES.sub("", text[:100]).upper()


def check_digit_10(nine: str) -> str:
    """Return the last sign of an ISBN-10, from its first nine digits."""
    rest = -sum(int(digit) * weight for digit, weight in zip(nine, range(10, 1, -1), strict=True)) % 11
    return "X" if rest == 10 else str(rest)


def check_digit_13(twelve: str) -> str:
    """Return the last digit of an ISBN-13, from its first twelve digits."""
    return str(-sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(twelve)) % 10)


def isbn_of(text: str) -> str | None:
    """Return ``text`` as a bare ISBN-10 or ISBN-13 (978 or 979); None where its check digit does not hold."""
    code = bare(text)
    if _SHORT.fullmatch(code):
        return code if check_digit_10(code[:9]) == code[9] else None
    if _LONG.fullmatch(code) and code.startswith(_BOOKS):
        return code if check_digit_13(code[:12]) == code[12] else None
    return None


def is_isbn(text: str) -> bool:
    """Return whether ``text`` is an ISBN-10 or ISBN-13 whose check digit holds."""
    return isbn_of(text) is not None


def isbn13_of(text: str) -> str | None:
    """Return the ISBN-13 of an ISBN of either length; None for anything else."""
    code = isbn_of(text)
    return to_isbn13(code) if code else None


def to_isbn13(code: str) -> str:
    """Return a bare ISBN in its long form."""
    if len(code) == 13:
        return code
    twelve = f"978{code[:9]}"
    return twelve + check_digit_13(twelve)


def isbn10_of(isbn13: str) -> str | None:
    """Return the ISBN-10 of an ISBN-13; None where there is none (979)."""
    if not isbn13.startswith("978") or len(isbn13) != 13:
        return None
    return isbn13[3:12] + check_digit_10(isbn13[3:12])


def looks_like_isbn(text: str) -> bool:
    """Return whether ``text`` has the form of an ISBN, whatever its check digit."""
    code = bare(text)
    return bool(_SHORT.fullmatch(code) or (_LONG.fullmatch(code) and code.startswith(_BOOKS)))


def corrected(text: str) -> str | None:
    """Return the ISBN that ``text`` would be with the right check digit; None where it is right or no ISBN.

    One wrong digit anywhere breaks the check, so this is a proposal for a person to look at, never a fact.
    """
    code = bare(text)
    if not looks_like_isbn(code) or isbn_of(code):
        return None
    head = code[:-1]
    return head + (check_digit_10(head) if len(code) == 10 else check_digit_13(head))
