"""The kinds of errors in a few words, as labels of bars."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from bookq_gui.ui.i18n import translate

_KINDS: Mapping[str, object] = {
    "not-found": QT_TRANSLATE_NOOP("Kinds", "No such book"),
    "not-found-page": QT_TRANSLATE_NOOP("Kinds", "Page without a book"),
    "empty-shell": QT_TRANSLATE_NOOP("Kinds", "Page without data"),
    "challenge": QT_TRANSLATE_NOOP("Kinds", "Check for browsers"),
    "captcha": QT_TRANSLATE_NOOP("Kinds", "Captcha"),
    "blocked": QT_TRANSLATE_NOOP("Kinds", "Blocked by the firewall"),
    "refused": QT_TRANSLATE_NOOP("Kinds", "Refused by the site"),
    "too-many-requests": QT_TRANSLATE_NOOP("Kinds", "Too many requests"),
    "server-error": QT_TRANSLATE_NOOP("Kinds", "Fault of the site"),
    "took-too-long": QT_TRANSLATE_NOOP("Kinds", "The site took too long"),
    "unexpected-error": QT_TRANSLATE_NOOP("Kinds", "Fault of the site"),
    "sign-in": QT_TRANSLATE_NOOP("Kinds", "Sign-in page"),
    "search-page": QT_TRANSLATE_NOOP("Kinds", "Search page"),
    "list-page": QT_TRANSLATE_NOOP("Kinds", "Page of a list"),
    "shelf-page": QT_TRANSLATE_NOOP("Kinds", "Page of a shelf"),
    "author-page": QT_TRANSLATE_NOOP("Kinds", "Page of an author"),
    "series-page": QT_TRANSLATE_NOOP("Kinds", "Page of a series"),
    "editions-page": QT_TRANSLATE_NOOP("Kinds", "Page of editions"),
    "quotes-page": QT_TRANSLATE_NOOP("Kinds", "Page of quotes"),
    "reviews-page": QT_TRANSLATE_NOOP("Kinds", "Page of reviews"),
    "not-a-page": QT_TRANSLATE_NOOP("Kinds", "Not a web page"),
    "unknown-page": QT_TRANSLATE_NOOP("Kinds", "Unknown page"),
    "incomplete": QT_TRANSLATE_NOOP("Kinds", "Incomplete page"),
    "too-large": QT_TRANSLATE_NOOP("Kinds", "Page too large"),
    "too-slow": QT_TRANSLATE_NOOP("Kinds", "Answer too slow"),
    "timeout": QT_TRANSLATE_NOOP("Kinds", "No answer in time"),
    "connection": QT_TRANSLATE_NOOP("Kinds", "Connection lost"),
    "unreachable": QT_TRANSLATE_NOOP("Kinds", "Site not reachable"),
    "offline": QT_TRANSLATE_NOOP("Kinds", "No network"),
    "proxy": QT_TRANSLATE_NOOP("Kinds", "Proxy"),
    "tls": QT_TRANSLATE_NOOP("Kinds", "Insecure connection"),
    "redirect-loop": QT_TRANSLATE_NOOP("Kinds", "Endless redirects"),
    "redirect-away": QT_TRANSLATE_NOOP("Kinds", "Redirect to another site"),
    "wrong-book": QT_TRANSLATE_NOOP("Kinds", "Another book"),
    "no-file": QT_TRANSLATE_NOOP("Kinds", "File not readable"),
    "other-status": QT_TRANSLATE_NOOP("Kinds", "Unusual answer"),
    "internal": QT_TRANSLATE_NOOP("Kinds", "Mistake of bookq"),
    "crashed": QT_TRANSLATE_NOOP("Kinds", "Set aside after crashes"),
    "reader-died": QT_TRANSLATE_NOOP("Kinds", "Reader stopped"),
    "canceled": QT_TRANSLATE_NOOP("Kinds", "Canceled"),
}


def kind_words(kind: str) -> str:
    """A kind of error in a few words; one that has no words yet says its own name."""
    words = _KINDS.get(kind)
    if words is not None:
        return translate("Kinds", str(words))
    return kind.replace("-", " ").capitalize() or translate("Kinds", "Unknown")
