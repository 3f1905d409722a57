"""Texts with numbers."""

import pytest

from bookq_gui.ui.i18n import counted


@pytest.mark.parametrize(
    ("n", "text"), [(0, "0 pages"), (1, "1 page"), (1_234, "1,234 pages"), (3 * 10**9, "3,000,000,000 pages")]
)
def test_any_number_can_be_counted(qapp, n, text):
    assert counted("Nowhere", "%n pages", "%n page", n) == text
