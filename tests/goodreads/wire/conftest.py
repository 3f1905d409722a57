from __future__ import annotations

from collections.abc import Iterator

import pytest
from badsite import BadSite
from wirekit import handler_of

from bookq_gui.goodreads.page_handler import PageHandler
from bookq_gui.goodreads.site import local_site


@pytest.fixture
def bad() -> Iterator[BadSite]:
    with BadSite() as site:
        yield site


@pytest.fixture
def handler(bad: BadSite) -> Iterator[PageHandler]:
    handler = handler_of(local_site(bad.url))
    yield handler
    handler.close()


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
