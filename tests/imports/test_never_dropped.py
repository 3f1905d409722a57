"""No link is dropped without a message: k links hidden in a file of any kind give k results."""

from __future__ import annotations

import base64
import gzip
import io
import json
import plistlib
import quopri
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from filekit import collect
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bookq_gui.goodreads.links import job_of
from bookq_gui.imports import pasted_pages

BASE = "https://www.goodreads.com/book/show/"

ADDRESSES: dict[str, Callable[[int], str]] = {
    "plain": lambda n: f"{BASE}{n}",
    "named": lambda n: f"{BASE}{n}.A_Title",
    "bare": lambda n: f"www.goodreads.com/book/show/{n}-a-title",
    "mobile": lambda n: f"https://m.goodreads.com/book/show/{n}",
    "gateway": lambda n: f"https://urldefense.com/v3/__{BASE}{n}__;!!Ab!x$",
    "safe link": lambda n: f"https://eu.safelinks.protection.outlook.com/?url={quote(BASE, '')}{n}&data=5",
    "archive": lambda n: f"https://web.archive.org/web/2020/{BASE}{n}",
    "refused": lambda n: f"https://www.goodreads.com/list/show/{n}",
}
VIEWS: dict[str, Callable[[int], str]] = {
    "suspended": lambda n: f"chrome-extension://abc/suspended.html#ttl=x&uri={BASE}{n}",
    "source": lambda n: f"view-source:{BASE}{n}",
    "reader": lambda n: f"about:reader?url={quote(BASE, '')}{n}",
}
LINKS = st.lists(
    st.tuples(st.integers(1, 10**9), st.sampled_from([*ADDRESSES])),
    min_size=1,
    max_size=6,
    unique_by=lambda x: x[0],
)
BOOKMARKED = st.lists(
    st.tuples(st.integers(1, 10**9), st.sampled_from([*ADDRESSES, *VIEWS])),
    min_size=1,
    max_size=6,
    unique_by=lambda x: x[0],
)


def addresses(links: list[tuple[int, str]]) -> list[str]:
    return [(ADDRESSES | VIEWS)[kind](number) for number, kind in links]


def markup(found: list[str]) -> str:
    return (
        "<html><body>"
        + "\n".join(f'<p><a class=x href="{link}">y</a></p>' for link in found)
        + "</body></html>"
    )


def mail(found: list[str], *, packing: str = "8bit", html: bool = False) -> bytes:
    body = (markup(found) if html else "\n".join(f"see {link} please" for link in found)).encode()
    body = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}.get(packing, bytes)(body)
    kind = "html" if html else "plain"
    head = f"From: a@b\nMessage-ID: <1@b>\nMIME-Version: 1.0\nContent-Type: text/{kind}; charset=utf-8\n"
    return f"{head}Content-Transfer-Encoding: {packing}\n\n".encode() + body


def packed(name: str, data: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return whole.getvalue()


FILES: dict[str, Callable[[list[str]], bytes]] = {
    "text": lambda found: "\n".join(f"- {link} read" for link in found).encode(),
    "utf-16": lambda found: "\n".join(found).encode("utf-16"),
    "markdown": lambda found: "\n".join(f"* [Title]({link})" for link in found).encode(),
    "html": lambda found: markup(found).encode(),
    "html entities": lambda found: markup([link.replace("/", "&#x2F;") for link in found]).encode(),
    "script": lambda found: (
        "<html><script>" + "\n".join(f'x("{link}")'.replace("/", "\\u002F") for link in found)
    ).encode(),
    "json lines": lambda found: "\n".join(f'["{link}"]'.replace("/", "\\/") for link in found).encode(),
    "mail": mail,
    "mail base64": lambda found: mail(found, packing="base64"),
    "mail html": lambda found: mail(found, packing="quoted-printable", html=True),
    "mbox": lambda found: b"".join(b"From a@b Thu\n" + mail([link]) + b"\n\n" for link in found),
    "emlx": lambda found: b"%-10d\n" % len(mail(found)) + mail(found) + b"<?xml version='1.0'?><plist/>",
    "mail in mail": lambda found: (
        b"From: a@b\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + mail(found)
    ),
    "gzip": lambda found: gzip.compress("\n".join(found).encode()),
    "zip": lambda found: packed("a/links.txt", "\n".join(found).encode()),
    "mail in zip": lambda found: packed("a.eml", mail(found, packing="base64")),
}
BOOKMARKS: dict[str, Callable[[list[str]], bytes]] = {
    "netscape": lambda found: (
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n"
        + "\n".join(f'<DT><A ADD_DATE="1" HREF="{a}">T</A>' for a in found)
    ).encode(),
    "chrome": lambda found: json.dumps(
        {"roots": {"b": {"children": [{"name": "T", "url": a} for a in found]}}}
    ).encode(),
    "pinboard": lambda found: (
        json.dumps([{"href": a, "description": "T"} for a in found]).replace("/", "\\/").encode()
    ),
    "safari": lambda found: plistlib.dumps(
        {"Children": [{"URLString": a, "URIDictionary": {"title": "T"}} for a in found]},
        fmt=plistlib.FMT_BINARY,
    ),
    "webloc": lambda found: plistlib.dumps({"URL": found}),
}


def check(folder: Path, data: bytes, links: list[tuple[int, str]]) -> None:
    file = folder / "file"
    file.write_bytes(data)
    found = collect([file], job_of)
    wanted = [f"gr:{number}" for number, kind in links if kind != "refused"]
    assert [item.job.id for item in found if item.job] == wanted
    refused = [str(item.reason) for item in found if not item.job]
    assert len(refused) == sum(kind == "refused" for _, kind in links), refused
    assert all("list page" in reason for reason in refused)


@pytest.mark.parametrize("kind", FILES)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(links=LINKS)
def test_links_in_files(kind: str, links: list[tuple[int, str]], tmp_path: Path) -> None:
    check(tmp_path, FILES[kind](addresses(links)), links)


@pytest.mark.parametrize("kind", BOOKMARKS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(links=BOOKMARKED)
def test_bookmarks(kind: str, links: list[tuple[int, str]], tmp_path: Path) -> None:
    check(tmp_path, BOOKMARKS[kind](addresses(links)), links)


@settings(max_examples=50, deadline=None)
@given(links=LINKS, ends=st.sampled_from(["\n", "\r\n", "\n\n", " \n> "]))
def test_links_in_a_paste(links: list[tuple[int, str]], ends: str) -> None:
    found = pasted_pages.read(ends.join(addresses(links)), job_of, Path("pasted")).found
    assert len(found) == len(links)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=40, unique=True), st.integers(1, 4000))
def test_links_where_a_long_text_is_cut(numbers: list[int], gap: int) -> None:
    text = "".join(f"{BASE}{number}\n" + "words " * gap + "\n" * (gap % 3) for number in numbers) * 2
    found = pasted_pages.read(text, job_of, Path("pasted")).found
    assert [item.job.id for item in found if item.job] == [f"gr:{number}" for number in numbers] * 2
    assert [item.line for item in found] == [
        text.count("\n", 0, place) + 1 for place in range(len(text)) if text.startswith(BASE, place)
    ]
