"""Mails are no saved pages: their links are found in any transfer encoding."""

from __future__ import annotations

import email.message
import email.policy
from pathlib import Path

import badsite
import pytest
from filekit import collect, mhtml
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.goodreads.links import job_of
from bookq_gui.imports import mail
from bookq_gui.imports.saved_page import is_mhtml
from bookq_gui.model.imports import Recognised

PAGE = badsite.sample_page(656)
PLAIN = "Привет! https://www.goodreads.com/book/show/656.War_and_Peace and goodreads.com/book/show/11\n"
HTML = (
    "<html><body><p>Привет! <a href='https://www.goodreads.com/book/show/656.War_and_Peace'>one</a> "
    "<a href='https://www.goodreads.com/book/show/11?a=1&amp;b=2'>two</a> "
    "<a href='https://example.org/unsubscribe'>x</a></p></body></html>"
)


def a_mail(*, plain: str = PLAIN, html: str = HTML, packing: str = "base64", charset: str = "utf-8") -> bytes:
    message = email.message.EmailMessage()
    message["From"], message["To"], message["Subject"] = "ann@example.org", "me@example.org", "Books"
    message["Message-ID"] = "<1@example.org>"
    message.set_content(plain, charset=charset, cte=packing)
    if html:
        message.add_alternative(html, subtype="html", charset=charset, cte=packing)
    return message.as_bytes(policy=email.policy.SMTP)


def found_in(path: Path, data: bytes) -> list[Recognised]:
    path.write_bytes(data)
    return list(collect([path], job_of))


def jobs(found: list[Recognised]) -> list[str]:
    return [item.job.id for item in found if item.job]


@pytest.mark.parametrize("packing", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "koi8-r"])
@pytest.mark.parametrize(
    ("plain", "html"), [(PLAIN, HTML), (PLAIN, ""), ("see below", HTML)], ids=["both", "plain", "html"]
)
@pytest.mark.parametrize("name", ["mail.eml", "mail.mht"])
def test_the_links_of_a_mail_are_found_once(
    tmp_path: Path, packing: str, charset: str, plain: str, html: str, name: str
) -> None:
    found = found_in(tmp_path / name, a_mail(plain=plain, html=html, packing=packing, charset=charset))
    assert jobs(found) == ["gr:656", "gr:11"]
    assert len(found) == 2


def test_all_mails_of_an_mbox_are_read(tmp_path: Path) -> None:
    mails = [a_mail(html="", plain=f"goodreads.com/book/show/{number}\n") for number in (1, 2, 3)]
    data = b"".join(b"From ann@example.org Mon Nov 23 10:00:00 2026\r\n" + one + b"\r\n" for one in mails)
    assert jobs(found_in(tmp_path / "books.mbox", data)) == ["gr:1", "gr:2", "gr:3"]


def test_a_forwarded_mail_and_an_attached_export_are_read(tmp_path: Path) -> None:
    outer = email.message.EmailMessage()
    outer["From"], outer["To"] = "ann@example.org", "me@example.org"
    outer.set_content("Look.\n")
    outer.add_attachment(email.message_from_bytes(a_mail(html=""), policy=email.policy.default))
    outer.add_attachment(
        "Book Id,Title,Author\r\n7,Emma,Jane Austen\r\n", subtype="csv", filename="export.csv"
    )
    assert jobs(found_in(tmp_path / "mail.eml", outer.as_bytes())) == ["gr:656", "gr:11", "gr:7"]


def test_a_mail_with_pictures_in_it_is_no_page(tmp_path: Path) -> None:
    data = a_mail().replace(b"multipart/alternative", b"multipart/related")
    assert jobs(found_in(tmp_path / "mail.eml", data)) == ["gr:656", "gr:11"]


def test_a_mail_without_links_says_so(tmp_path: Path) -> None:
    (found,) = found_in(tmp_path / "mail.eml", a_mail(plain="Nothing.\n", html=""))
    assert str(found.reason) == "There is no link to a book on Goodreads in this file."


def test_a_mail_damaged_on_its_way_gives_what_is_left(tmp_path: Path) -> None:
    data = a_mail(html="", plain=PLAIN * 5)
    cut = data[: data.rindex(b"=") if data.rstrip().endswith(b"=") else len(data) - 4]
    assert jobs(found_in(tmp_path / "mail.eml", cut))[:2] == ["gr:656", "gr:11"]


def test_what_people_write_like_a_mail_is_a_text(tmp_path: Path) -> None:
    found = found_in(tmp_path / "note.txt", b"From: Ann\nSubject: goodreads.com/book/show/5\nTo: me\n")
    assert jobs(found) == ["gr:5"]


@pytest.mark.parametrize("packing", ["base64", "quoted-printable", "8bit"])
def test_a_page_of_a_browser_is_still_a_page(packing: str) -> None:
    saved = mhtml(PAGE, packing=packing)
    assert is_mhtml(saved)
    older = saved.replace(b"Snapshot-Content-Location", b"X-Was")
    assert is_mhtml(older)
    assert is_mhtml(older.replace(b"multipart/related", b"multipart/mixed"))
    assert (
        not is_mhtml(
            saved.replace(b"Snapshot-Content-Location", b"To")
            .replace(b"bookTitle", b"x")
            .replace(b"__NEXT_DATA__", b"y")
        )
        or packing == "base64"
    )


@given(st.binary(max_size=400), st.sampled_from([b"", b"From a b\n"]))
def test_any_mail_is_read_to_its_end(data: bytes, envelope: bytes) -> None:
    whole = (
        envelope + b"From: a\nMime-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n" + data
    )
    assert mail.is_mail(whole)
    assert list(mail.find(whole, lambda _text, _kind: [])) == []


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "hostile",
    [b"--b\n\n", b"From x\nA:", b"--b\nContent-Type: message/rfc822\n\nA: b\n\n", b"A:\n"],
    ids=["parts", "envelopes", "mails", "fields"],
)
def test_hostile_mails_take_time_in_proportion(hostile: bytes) -> None:
    head = b"From: a\nMime-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    data = head + hostile * (1_000_000 // len(hostile))
    assert mail.is_mail(data)
    assert list(mail.find(data, lambda _text, _kind: [])) == []
    assert list(mail.find(b"From x y\n" + data, lambda _text, _kind: [])) == []
