"""The loopback server: pages, failures, covers."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
import requests

from bookq_gui.demo.site import MOTIFS, DemoSite, paint_cover


@pytest.fixture
def site() -> Iterator[DemoSite]:
    with DemoSite(slow_seconds=30) as site:
        yield site


def get(site: DemoSite, path: str) -> requests.Response:
    with requests.Session() as session:
        session.trust_env = False
        return session.get(f"{site.address}{path}", timeout=10)


def test_serves_only_loopback(site: DemoSite) -> None:
    assert site.address.startswith("http://127.0.0.1:")


@pytest.mark.parametrize("path", ["{id}", "{id}.Some_Slug?ac=1", "{id}-some-slug"])
def test_serves_a_book_under_every_address_of_it(site: DemoSite, path: str) -> None:
    book = site.samples.books[0]
    answer = get(site, "/book/show/" + path.format(id=book.id))
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert book.title in answer.text
    assert get(site, f"/en/book/show/{book.id}").text == answer.text


def test_fails_twice_and_is_fine_then(site: DemoSite) -> None:
    book = next(book for book in site.samples.books if book.failures)
    answers = [get(site, f"/book/show/{book.id}") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [503, 503, 200]
    assert answers[0].headers["Retry-After"] == "0"
    assert site.hits[f"/book/show/{book.id}"] == 3


def test_says_when_to_try_again_if_it_is_told_to() -> None:
    with DemoSite(retry_after=15) as site:
        book = next(book for book in site.samples.books if book.failures)
        assert get(site, f"/book/show/{book.id}").headers["Retry-After"] == "15"


@pytest.mark.parametrize(
    "path", ["/book/show/{gone}", "/book/show/0", "/book/show/", "/", "/covers/1.png", "/covers/../x"]
)
def test_says_404_for_what_is_not_there(site: DemoSite, path: str) -> None:
    assert get(site, path.format(gone=site.samples.gone)).status_code == 404


def test_closing_does_not_wait_for_the_slow_page() -> None:
    site = DemoSite(slow_seconds=600)
    slow = next(book for book in site.samples.books if book.is_slow)
    answers: list[int] = []

    def ask() -> None:
        answers.append(get(site, f"/book/show/{slow.id}").status_code)

    asking = threading.Thread(target=ask)
    asking.start()
    while not site.hits:
        asking.join(0.01)
    site.close()
    asking.join(10)
    assert answers == [200]
    with pytest.raises(requests.ConnectionError):
        get(site, "/")


def test_covers_are_png_pictures_of_the_size_asked_for(site: DemoSite) -> None:
    from PySide6.QtGui import QImage

    sizes = set()
    for book in site.samples.books:
        if book.cover is None:
            continue
        answer = get(site, f"/covers/{book.id}.png")
        assert answer.headers["Content-Type"] == "image/png"
        image = QImage.fromData(answer.content)
        assert (image.width(), image.height()) == tuple(book.cover["size"])
        sizes.add(image.size().toTuple())
    assert len(sizes) > 2


@pytest.mark.parametrize("motif", MOTIFS)
def test_every_motif_shows_all_three_colours(motif: str) -> None:
    from PySide6.QtGui import QImage

    colours = ["#102030", "#c04020", "#f0e0d0"]
    image = QImage.fromData(paint_cover({"motif": motif, "colours": colours, "size": [120, 180]}))
    seen = {image.pixelColor(x, y).name() for x in range(120) for y in range(180)}
    assert set(colours) <= seen
