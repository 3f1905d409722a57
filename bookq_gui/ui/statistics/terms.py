"""The filter behind a bar that stands for a range of numbers."""

from __future__ import annotations

from bookq_gui.library.statistics import Bucket


def range_term(field: str, bucket: Bucket) -> str:
    """The filter for the books of ``bucket``."""
    low, high = bucket.low, bucket.high
    if low is None and high is None:
        return f"{field}:any"
    if low is None:
        return f"{field}:<={high:g}"
    if high is None:
        return f"{field}:>={low:g}"
    if low == high:
        return f"{field}:{low:g}-{low:g}"
    return f"{field}:{low:g}-{high:g}"
