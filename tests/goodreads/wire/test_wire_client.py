"""The client: its limits, its headers, and errors below HTTP."""

from __future__ import annotations

import contextlib
import errno
import itertools
import socket
import struct
import threading
from collections.abc import Iterator
from pathlib import Path

import badsite
import pytest
from badsite import BadSite
from wirekit import Told, handler_of, job_for

from bookq_gui import __version__
from bookq_gui.goodreads.client import Client, Limits, decoded
from bookq_gui.goodreads.responses import PageProblem, Problem
from bookq_gui.goodreads.site import SITE, Site, local_site
from bookq_gui.model.book import url_of
from bookq_gui.model.job import GaveUp, OpenBreaker, RetryLater, Stopped
from bookq_gui.settings import Settings

CERTIFICATE = str(Path(__file__).with_name("selfsigned.pem"))


@pytest.fixture
def client(bad: BadSite) -> Iterator[Client]:
    client = Client(local_site(bad.url), Limits(connect=2.0, read=1.0, total=20.0))
    yield client
    client.close()


def url(bad: BadSite, book_id: int = 656) -> str:
    return f"{bad.url}/book/show/{book_id}"


def problem_with(client: Client, address: str) -> PageProblem:
    with pytest.raises(PageProblem) as caught:
        client.fetch(address, progress=Told())
    return caught.value


def test_an_answer_tells_all_that_came_back(bad: BadSite, client: Client) -> None:
    bad.script(1, badsite.redirect(2, 301))
    answer = client.fetch(url(bad, 1), progress=Told())
    assert answer.status == 200
    assert answer.body == bad.page_of(2)
    assert answer.final_url == url(bad, 2)
    assert answer.redirects == (url(bad, 1),)
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.seconds >= 0


def test_the_program_names_itself_and_asks_for_a_page(bad: BadSite, client: Client) -> None:
    client.fetch(url(bad), progress=Told())
    headers = {name.lower(): value for name, value in bad.requests[0].headers.items()}
    assert headers["user-agent"].startswith(f"bookq/{__version__} ")
    assert headers["accept"].startswith("text/html")
    assert headers["accept-language"].startswith("en-US")
    assert "authorization" not in headers


def test_no_cookie_is_kept_and_no_password_of_netrc_sent(
    bad: BadSite, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login someone password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    bad.script(656, badsite.status(200, bad.page_of(656), Set_Cookie="session=1; Path=/"))
    client.fetch(url(bad), progress=Told())
    client.fetch(url(bad), progress=Told())
    assert len(bad.requests) == 2
    for request in bad.requests:
        assert not {"cookie", "authorization"} & {name.lower() for name in request.headers}


def test_the_connection_is_kept_alive(bad: BadSite, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    note = bad.opened
    monkeypatch.setattr(bad, "opened", lambda connection: (opened.append(1), note(connection)))
    for _ in range(3):
        client.fetch(url(bad), progress=Told())
    assert len(opened) == 1


def test_a_proxy_of_the_environment_is_not_asked_for_this_machine(
    bad: BadSite, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert client.fetch(url(bad), progress=Told()).status == 200


@pytest.mark.parametrize("answer", [badsite.drip(0.02), badsite.dripping_headers(0.02)])
def test_a_server_that_drips_is_left_when_the_time_is_over(bad: BadSite, answer: badsite.Answer) -> None:
    client = Client(local_site(bad.url), Limits(connect=2.0, read=5.0, total=0.5))
    bad.script(656, answer)
    assert problem_with(client, url(bad)).kind is Problem.TOO_SLOW
    client.close()


@pytest.mark.parametrize("answer", [badsite.hang(), badsite.drip(0.02), badsite.dripping_headers(0.02)])
def test_a_canceled_job_lets_go_of_a_server_that_does_not_answer(
    bad: BadSite, answer: badsite.Answer
) -> None:
    client = Client(local_site(bad.url), Limits(connect=2.0, read=100.0, total=100.0))
    bad.script(656, answer)
    with pytest.raises(Stopped):
        client.fetch(url(bad), progress=Told(stop_when=lambda: bool(bad.requests)))
    client.close()


def test_the_client_works_on_after_it_was_cut(bad: BadSite, client: Client) -> None:
    bad.script(656, badsite.drip(0.02), badsite.page())
    with pytest.raises(Stopped):
        client.fetch(url(bad), progress=Told(stop_when=lambda: bool(bad.requests)))
    assert client.fetch(url(bad), progress=Told()).status == 200


def test_an_announced_size_is_enough_to_refuse_a_page(bad: BadSite, client: Client) -> None:
    bad.script(656, lambda handler, _: handler.reply(200, b"", length=50_000_000))
    assert "50000000 bytes announced" in problem_with(client, url(bad)).detail


def test_a_redirect_with_a_body_without_end_is_not_read(bad: BadSite, client: Client) -> None:
    def send(handler: badsite.Handler, book_id: int) -> None:
        handler.close_connection = True
        handler.send_response_only(302)
        handler.send_header("Location", "/book/show/7")
        handler.end_headers()
        while not handler.server.site.closing.is_set():
            handler.wfile.write(b"x" * 60_000)

    bad.script(656, send)
    assert client.fetch(url(bad), progress=Told()).final_url == url(bad, 7)


def test_a_redirect_with_an_address_in_utf8_is_followed(bad: BadSite, client: Client) -> None:
    location = "/book/show/7.Škola".encode().decode("latin-1")
    bad.script(656, badsite.redirect(location))
    assert client.fetch(url(bad), progress=Told()).status == 200
    assert bad.requests[1].book_id == 7


def test_a_redirect_to_another_port_or_with_a_user_is_off_the_site(bad: BadSite, client: Client) -> None:
    for target in (
        f"http://127.0.0.1:{bad.port + 1}/",
        f"http://me@127.0.0.1:{bad.port}/",
        "ftp://127.0.0.1/",
    ):
        bad.script(656, badsite.redirect(target))
        assert problem_with(client, url(bad)).kind is Problem.REDIRECT_AWAY


def test_the_real_site_is_followed_over_https_only() -> None:
    assert SITE.owns("https://www.goodreads.com/book/show/1")
    assert SITE.owns("https://goodreads.com/book/show/1")
    for address in (
        "http://www.goodreads.com/book/show/1",
        "https://www.goodreads.com:8443/book/show/1",
        "https://me@www.goodreads.com/book/show/1",
        "https://www.goodreads.com.evil.example/book/show/1",
        "https://evil.example/www.goodreads.com",
        "https://www.goodreads.com:x/",
        "javascript:alert(1)",
    ):
        assert not SITE.owns(address)


# --- below HTTP --------------------------------------------------------------------------------


def test_a_certificate_that_nobody_signed_is_told_with_its_reason() -> None:
    with BadSite(certificate=CERTIFICATE) as bad:
        handler = handler_of(local_site(bad.url))
        outcome = handler(job_for(656), Told())
        handler.close()
    assert isinstance(outcome, OpenBreaker)
    assert outcome.error.kind == Problem.TLS
    assert "self-signed certificate" in str(outcome.error.message)
    assert "clock of this computer" in str(outcome.error.message)


def test_a_server_without_tls_is_told_as_such(bad: BadSite) -> None:
    client = Client(local_site(bad.url.replace("http:", "https:")), Limits(connect=2.0, read=1.0, total=5.0))
    assert problem_with(client, url(bad).replace("http:", "https:")).kind is Problem.TLS
    client.close()


def test_certificates_named_by_the_environment_that_are_gone_are_named(
    bad: BadSite, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere/bundle.pem")
    problem = problem_with(client, url(bad))
    assert problem.kind is Problem.TLS
    assert "/nowhere/bundle.pem" in problem.detail


def test_nobody_listening_is_unreachable_not_offline() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        site = local_site(f"http://127.0.0.1:{taken.getsockname()[1]}")
        outcome = handler_of(site)(job_for(656), Told())
    assert isinstance(outcome, OpenBreaker)
    assert outcome.error.kind == Problem.UNREACHABLE


def real_like(**changes: object) -> Site:
    values = {name: getattr(SITE, name) for name in ("base_url", "hosts", "cover_hosts", "interval")}
    return Site(**{**values, **changes})  # type: ignore[arg-type]


def test_a_name_that_cannot_be_looked_up_means_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    outcome = handler_of(real_like())(job_for(656), Told())
    assert isinstance(outcome, OpenBreaker)
    assert outcome.error.kind == Problem.OFFLINE
    assert "no connection to the internet" in str(outcome.error.message)
    assert outcome.seconds == 30.0


@pytest.mark.parametrize("number", [errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN])
def test_no_network_means_offline(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: socket.socket, address: object) -> int:
        return number

    here = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: here)
    monkeypatch.setattr(socket.socket, "connect_ex", fail)
    outcome = handler_of(real_like())(job_for(656), Told())
    assert isinstance(outcome, OpenBreaker)
    assert outcome.error.kind == Problem.OFFLINE


@pytest.fixture
def full() -> Iterator[tuple[str, int]]:
    """An address at which connecting neither succeeds nor fails: its backlog is full."""
    with socket.socket() as server, contextlib.ExitStack() as waiting:
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        for _ in range(8):
            client = waiting.enter_context(socket.socket())
            client.setblocking(False)
            client.connect_ex(server.getsockname())
        yield server.getsockname()


def test_a_connection_that_takes_too_long_is_unreachable(full: tuple[str, int]) -> None:
    handler = handler_of(local_site(f"http://127.0.0.1:{full[1]}"), Settings(connect_timeout=0.3))
    outcome = handler(job_for(656), Told())
    assert isinstance(outcome, OpenBreaker)
    assert outcome.error.kind == Problem.UNREACHABLE


def test_a_canceled_job_waits_for_no_connection(full: tuple[str, int]) -> None:
    client = Client(local_site(f"http://127.0.0.1:{full[1]}"), Limits(connect=100.0, total=100.0))
    told = Told()
    told.stop_when = lambda: bool(told.stages)
    with pytest.raises(Stopped):
        client.fetch(f"http://127.0.0.1:{full[1]}/book/show/1", progress=told)


def test_a_canceled_job_waits_for_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, answer = threading.Event(), threading.Event()

    def wait(*_: object, **__: object) -> list[object]:
        asked.set()
        answer.wait()
        return []

    monkeypatch.setattr(socket, "getaddrinfo", wait)
    client = Client(real_like(), Limits(connect=100.0, total=100.0))
    with pytest.raises(Stopped):
        client.fetch(url_of(1), progress=Told(stop_when=asked.is_set))
    answer.set()


def test_a_name_that_takes_too_long_means_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answer.wait() and [])
    problem = problem_with(Client(real_like(), Limits(connect=0.3, total=100.0)), url_of(1))
    answer.set()
    assert problem.kind is Problem.OFFLINE


def test_a_canceled_job_waits_for_no_handshake() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(5)
        address = f"https://127.0.0.1:{silent.getsockname()[1]}"
        client = Client(local_site(address), Limits(connect=100.0, total=100.0))
        told = Told()
        told.stop_when = lambda: bool(told.stages)
        with pytest.raises(Stopped):
            client.fetch(f"{address}/book/show/1", progress=told)


@pytest.mark.parametrize("reset", [True, False])
def test_a_handshake_that_is_broken_off_blames_no_job(reset: bool) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(5)

        def hang_up() -> None:
            connection, _ = server.accept()
            connection.recv(10)
            if reset:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.close()

        thread = threading.Thread(target=hang_up)
        thread.start()
        outcome = handler_of(local_site(f"https://127.0.0.1:{server.getsockname()[1]}"))(job_for(656), Told())
        thread.join()
    assert isinstance(outcome, OpenBreaker)
    assert outcome.error.kind == Problem.UNREACHABLE, outcome.error.details


def test_a_handshake_without_an_answer_blames_no_job() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(5)
        site = local_site(f"https://127.0.0.1:{silent.getsockname()[1]}")
        outcome = handler_of(site, Settings(connect_timeout=0.3))(job_for(656), Told())
    assert isinstance(outcome, OpenBreaker)
    assert outcome.error.kind == Problem.UNREACHABLE, outcome.error.details


def test_the_second_address_of_a_name_is_tried(bad: BadSite, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        both = [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))
            for port in (taken.getsockname()[1], bad.port)
        ]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
        client = Client(local_site(bad.url), Limits(connect=2.0))
        assert client.fetch(url(bad), progress=Told()).status == 200
        client.close()


@pytest.mark.parametrize(
    "proxy", ["http://user:secret@127.0.0.1:9", "socks5://127.0.0.1:9", "http://", "http://bad:port"]
)
def test_a_proxy_that_does_not_work_is_named_and_its_password_is_not(proxy: str) -> None:
    client = Client(real_like(), Limits(connect=2.0, read=1.0, total=5.0, proxy=proxy))
    problem = problem_with(client, url_of(656))
    client.close()
    assert problem.kind is Problem.PROXY
    assert "secret" not in str(problem)


def test_the_page_of_a_proxy_that_serves_it_is_fetched(bad: BadSite) -> None:
    site = Site(base_url="http://books.invalid", hosts=frozenset({"books.invalid"}), cover_hosts=frozenset())
    client = Client(site, Limits(connect=2.0, read=1.0, total=5.0, proxy=bad.url))
    assert client.fetch("http://books.invalid/book/show/656", progress=Told()).status == 200
    client.close()
    assert bad.requests[0].path == "http://books.invalid/book/show/656"


# --- unpacking ---------------------------------------------------------------------------------


def test_a_body_is_never_unpacked_beyond_the_limit() -> None:
    import gzip

    bomb = gzip.compress(bytes(20_000_000))
    sizes = []
    with pytest.raises(PageProblem) as caught:
        sizes.extend(len(piece) for piece in decoded(iter([bomb]), "gzip", 1_000_000))
    assert caught.value.kind is Problem.TOO_LARGE
    assert sum(sizes) <= 1_000_000


def test_an_empty_packed_body_is_empty() -> None:
    assert b"".join(decoded(iter([]), "gzip", 100)) == b""


def raw_deflate(data: bytes) -> bytes:
    import zlib

    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize("size", [1, 2, 7, 10_000])
def test_several_members_and_bare_deflate_are_unpacked_in_chunks_of_any_size(size: int) -> None:
    import gzip
    import zlib

    page = bytes(range(256)) * 9
    members = gzip.compress(page[:100]) + gzip.compress(b"") + gzip.compress(page[100:])
    for packed, name in (
        (members, "gzip"),
        (members + bytes(17), "x-gzip"),
        (raw_deflate(page), "deflate"),
        (zlib.compress(page), "deflate"),
        (gzip.compress(page), "deflate"),
    ):
        chunks = [packed[at : at + size] for at in range(0, len(packed), size)]
        assert b"".join(decoded(iter(chunks), name, 10_000)) == page
        with pytest.raises(PageProblem) as raised:
            list(decoded(iter(chunks), name, len(page) - 1))
        assert raised.value.kind is Problem.TOO_LARGE


def test_a_body_of_endless_empty_members_is_too_large() -> None:
    import gzip

    with pytest.raises(PageProblem) as raised:
        list(decoded(itertools.repeat(gzip.compress(b"") * 100), "gzip", 10_000))
    assert raised.value.kind is Problem.TOO_LARGE


@pytest.mark.parametrize("cut", [1, 2, 30, -1])
def test_a_second_member_or_bare_deflate_that_ends_early_is_incomplete(cut: int) -> None:
    import gzip

    first, page = gzip.compress(b"page"), bytes(range(256))
    for whole, name, before in ((gzip.compress(page), "gzip", first), (raw_deflate(page), "deflate", b"")):
        if before and cut == 1:
            continue  # one byte is no second member
        with pytest.raises(PageProblem) as raised:
            list(decoded(iter([before + whole[:cut]]), name, 10_000))
        assert raised.value.kind is Problem.INCOMPLETE


def test_deflate_is_unpacked() -> None:
    import zlib

    assert b"".join(decoded(iter([zlib.compress(b"page")]), "deflate", 100)) == b"page"


def test_watching_leaves_no_thread_behind(bad: BadSite, client: Client) -> None:
    client.fetch(url(bad), progress=Told())
    bad.script(656, badsite.status(404))
    client.fetch(url(bad), progress=Told())
    assert not [thread for thread in threading.enumerate() if thread.name == "bookq-watch"]


def test_a_job_already_canceled_sends_nothing(bad: BadSite, client: Client) -> None:
    with pytest.raises(Stopped):
        client.fetch(url(bad), progress=Told(stop_when=lambda: True))
    assert bad.requests == []


def test_pauses_chosen_by_bookq_are_short_on_a_stand_in(bad: BadSite) -> None:
    handler = handler_of(local_site(bad.url))
    bad.script(656, badsite.captcha(), badsite.not_found_page(), badsite.status(404))
    first, second, third = (handler(job_for(656), Told()) for _ in range(3))
    handler.close()
    assert isinstance(first, OpenBreaker)
    assert first.seconds == 18.0
    assert isinstance(second, RetryLater)
    assert second.delay == 1.8
    assert isinstance(third, GaveUp)
