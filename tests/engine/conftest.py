"""A site on this machine, and engines that ask it."""

import pytest
from badsite import BadSite

from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.paths import default_paths


@pytest.fixture
def site():
    with BadSite() as site:
        yield site


@pytest.fixture
def make_engine(tmp_path, site):
    engines = []

    def make(*, name="data", start=True, **arguments):
        engine = Engine(default_paths(tmp_path / name), site=local_site(site.url), **arguments)
        engines.append(engine)
        engine.open()
        if start:
            engine.start()
        return engine

    yield make
    for engine in engines:
        engine.close(10)
