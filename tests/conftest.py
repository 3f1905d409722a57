"""Every test runs off screen, away from the user's own folders."""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).parent))

import pytest
from hypothesis import settings

# How long an example takes says nothing on a machine that does other things besides.
settings.register_profile("bookq", deadline=None)
settings.load_profile("bookq")

SHARED_PAGES = Path(__file__).parents[2] / "shared" / "goodreads"


@pytest.fixture(scope="session")
def shared_pages() -> Path:
    """Return the folder of real pages that lies beside the checkout of a developer."""
    if not (SHARED_PAGES / "pages").is_dir():
        pytest.skip("the real pages are not here")
    return SHARED_PAGES
