"""What a desktop reads about bookq: entry, metainfo, icons, and the bookmarklets of the help page."""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QGuiApplication, QImage

import bookq_gui

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"
METAINFO = next(RESOURCES.glob("*.metainfo.xml"))

sys.path.insert(0, str(ROOT / ".ci" / "release"))
import draw_icons  # noqa: E402 - it lies outside the package


def test_metainfo_names_this_version_and_the_entry() -> None:
    tree = ET.parse(METAINFO)
    assert tree.findtext("id") == METAINFO.name.removesuffix(".metainfo.xml")
    assert tree.find("releases/release").get("version") == bookq_gui.__version__
    assert (RESOURCES / tree.findtext("launchable")).is_file()


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="appstreamcli is not here")
def test_metainfo_is_valid() -> None:
    ran = subprocess.run(["appstreamcli", "validate", "--no-net", METAINFO], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-validate is not here")
def test_the_entry_is_valid() -> None:
    ran = subprocess.run(
        ["desktop-file-validate", RESOURCES / "bookq.desktop"], capture_output=True, text=True
    )
    assert (ran.returncode, ran.stdout) == (0, "")


def test_the_entry_takes_links_pages_and_exports() -> None:
    entry = (RESOURCES / "bookq.desktop").read_text("utf-8")
    kinds = re.search("^MimeType=(.*)$", entry, re.MULTILINE)[1].split(";")
    assert {"x-scheme-handler/bookq", "text/html", "application/x-mimearchive", "text/csv"} <= set(kinds)
    assert "Exec=bookq-gui %U\n" in entry


@pytest.mark.parametrize("side", draw_icons.SIDES)
def test_icons_are_those_of_the_drawing(qapp: QGuiApplication, side: int) -> None:
    stored = QImage(str(draw_icons.HICOLOR / f"{side}x{side}" / "apps" / "bookq.png"))
    drawn = draw_icons.picture(side)
    assert (stored.width(), stored.height()) == (side, side)
    points = [(x * side // 16, y * side // 16) for x in range(16) for y in range(16)]
    apart = [
        abs(getattr(stored.pixelColor(*at), part)() - getattr(drawn.pixelColor(*at), part)())
        for at in points
        for part in ("red", "green", "blue", "alpha")
    ]
    assert max(apart) <= 16, "run .ci/release/draw_icons.py"


def test_icons_of_windows_and_macos_hold_every_size() -> None:
    data = draw_icons.ICO.read_bytes()
    reserved, kind, count = struct.unpack_from("<HHH", data)
    assert (reserved, kind, count) == (0, 1, len(draw_icons.ICO_SIDES))
    for number, side in enumerate(draw_icons.ICO_SIDES):
        width, height, *_, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert (width or 256, height or 256) == (side, side)
        assert QImage.fromData(data[offset : offset + length]).width() == side
    data = draw_icons.ICNS.read_bytes()
    assert (data[:4], int.from_bytes(data[4:8])) == (b"icns", len(data))
    found, position = {}, 8
    while position < len(data):
        length = int.from_bytes(data[position + 4 : position + 8])
        found[data[position : position + 4]] = QImage.fromData(data[position + 8 : position + length]).width()
        position += length
    assert found == draw_icons.ICNS_SIDES


class Links(HTMLParser):
    """The links of a page, by their id."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a" and values.get("id"):
            self.found[values["id"]] = values["href"] or ""
        self.outside += [value for name, value in attrs if name == "src" and value]


@pytest.fixture(scope="module")
def links() -> Links:
    parser = Links()
    parser.feed((RESOURCES / "help" / "bookmarklets.html").read_text("utf-8"))
    return parser


def test_the_help_page_holds_both_bookmarklets(links: Links) -> None:
    assert list(links.found) == ["hand-over", "copy-page"]
    assert not links.outside, "the help page needs nothing from elsewhere"


def test_bookmarklets_are_one_line_that_a_browser_takes_as_it_is(links: Links) -> None:
    for address in links.found.values():
        assert address.startswith("javascript:(()=>{")
        assert address.isascii()
        assert address.isprintable()
        # A browser decodes these before it runs the rest.
        assert "%" not in address
        assert "#" not in address


@pytest.mark.skipif(not shutil.which("node"), reason="node is not here")
def test_bookmarklets_do_what_they_say(links: Links, tmp_path: Path) -> None:
    source = "<body>A “page” & more</body>"
    stage = f"""
        const copied = [], told = [];
        globalThis.location = {{href: 'https://www.goodreads.com/book/show/656?a=1&b=ä'}};
        globalThis.document = {{title: 'T', getElementById: () => null, body: {{outerHTML: {source!r}}}}};
        globalThis.alert = text => told.push(text);
        Object.defineProperty(globalThis, 'navigator', {{configurable: true, value:
            {{clipboard: {{writeText: async text => {{ copied.push(text) }}}}}}}});
        eval({links.found["copy-page"].removeprefix("javascript:")!r});
        setTimeout(() => {{
            const page = location.href;
            eval({links.found["hand-over"].removeprefix("javascript:")!r});
            console.log(JSON.stringify({{copied, told, page, handed: location.href}}));
        }}, 10);
    """
    script = tmp_path / "stage.js"
    script.write_text(stage, "utf-8")
    ran = subprocess.run(["node", script], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    import json

    from bookq_gui.imports.links import text_of_bookq_link

    said = json.loads(ran.stdout)
    assert text_of_bookq_link(said["handed"]) == said["page"]
    (text,) = said["copied"]
    assert text.startswith("<!-- saved from url=(00")
    assert text.endswith(f"{source}</body></html>")
    assert said["told"] == []
