"""Two places: one to back up, one to restore to."""

from pathlib import Path

import pytest

from bookq_gui.paths import Paths, default_paths


@pytest.fixture
def there(tmp_path: Path) -> Paths:
    return default_paths(tmp_path / "there")


@pytest.fixture
def here(tmp_path: Path) -> Paths:
    return default_paths(tmp_path / "here")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bookq-2026-11-26.zip"
