"""Amounts within sentences that the window can translate."""

from __future__ import annotations


def amount(count: int, one: str, many: str) -> str:
    """``one``, or ``many`` with its ``{count}`` filled in; the window knows both by heart."""
    return one if count == 1 else many.format(count=f"{count:,}")


ANOTHER_EDITION = "(another edition)"
"""The site redirected to another edition, which was collected."""
KEPT_AS_IT_IS = "(older than what is collected; kept as it is)"
"""The page was older than what was read before."""
