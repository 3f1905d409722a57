"""Endings of the names of jobs: on disk in English, in the window in its language."""

from __future__ import annotations

ANOTHER_EDITION = "(another edition)"
"""The site redirected to another edition, which was collected."""
KEPT_AS_IT_IS = "(older than what is collected; kept as it is)"
"""The page was older than what was read before."""
