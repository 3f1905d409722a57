"""Real browsers with the add-on, and the site as they see it: a proxy that lets nothing off this machine."""

from __future__ import annotations

import contextlib
import json
import os
import re
import select
import shutil
import socket
import ssl
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bookq_gui.engine.browser_host import HOST

ROOT = Path(__file__).parents[2]
ADD_ON = ROOT / "resources" / "browser"
CERTIFICATE = ROOT / "tests" / "goodreads" / "wire" / "selfsigned.pem"
PATIENCE = 60.0


class Proxy:
    """CONNECT to the site gets pages of ``page(path)``; everything else is refused and noted."""

    def __init__(self, page: Callable[[str], bytes]) -> None:
        self._page = page
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(CERTIFICATE)
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        self.asked: list[str] = []
        self.refused: list[str] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._server.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._server.accept()
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with contextlib.suppress(OSError, ssl.SSLError), client:
            client.settimeout(PATIENCE)
            head = _head(client)
            if not re.match(rb"CONNECT (?:www\.)?goodreads\.com:443 ", head):
                self.refused.append(head.split(b"\r\n")[0].decode("latin-1"))
                client.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
                return
            client.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            with self._context.wrap_socket(client, server_side=True) as stream:
                while request := _head(stream):
                    path = request.split(b" ")[1].decode("latin-1")
                    self.asked.append(path)
                    body = self._page(path)
                    kind = b"text/html; charset=utf-8" if body else b"text/plain"
                    status = b"200 OK" if body else b"404 Not Found"
                    stream.sendall(
                        b"HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n"
                        b"Content-Security-Policy: default-src 'self'; script-src 'none'\r\n\r\n%s"
                        % (status, kind, len(body), body)
                    )


def _head(stream: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        part = stream.recv(65536)
        if not part:
            return b""
        data += part
    return data


def host_script(folder: Path, data: Path, command: list[str]) -> Path:
    """The program that the browser starts as the host, over the data folder ``data``.

    It runs ``command``, or the built program where BOOKQ_FROZEN names one.
    """
    script = folder / "host"
    built = os.environ.get("BOOKQ_FROZEN")
    words = " ".join(f"'{word}'" for word in ([built] if built else command))
    script.write_text(f"#!/bin/sh\nBOOKQ_DATA_DIR='{data}' PYTHONPATH='{ROOT}' exec {words} \"$@\"\n")
    script.chmod(0o700)
    return script


class Chromium:
    """Headless Chromium over its debugging pipe, with the add-on loaded."""

    def __init__(self, folder: Path, proxy: Proxy, manifest: str) -> None:
        profile = folder / "chromium"
        hosts = profile / "NativeMessagingHosts"
        hosts.mkdir(parents=True)
        (hosts / f"{HOST}.json").write_text(manifest)
        self._to, ours_in = os.pipe()[::-1]
        ours_out, theirs = os.pipe()
        self._from = ours_out

        def descriptors() -> None:
            os.dup2(ours_in, 3)
            os.dup2(theirs, 4)

        os.set_inheritable(ours_in, True)
        os.set_inheritable(theirs, True)
        self._process = subprocess.Popen(
            [
                shutil.which("chromium") or "chromium", "--headless=new", "--no-sandbox", "--disable-gpu",
                "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--remote-debugging-pipe",
                "--enable-unsafe-extension-debugging", f"--user-data-dir={profile}",
                f"--proxy-server=http://127.0.0.1:{proxy.port}", "--ignore-certificate-errors",
            ],
            preexec_fn=descriptors, close_fds=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(ours_in)
        os.close(theirs)
        self._number = 0
        self._rest = b""
        self.id = self._call("Extensions.loadUnpacked", path=str(ADD_ON))["id"]
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def open(self, url: str) -> None:
        self._call("Page.navigate", session=self._session, url=url)

    def close(self) -> None:
        with contextlib.suppress(Exception):
            self._call("Browser.close")
        self._process.terminate()
        self._process.wait(20)
        os.close(self._to)
        os.close(self._from)

    def _call(self, method: str, session: str = "", **params: Any) -> dict[str, Any]:
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + PATIENCE
        while True:
            while b"\0" not in self._rest:
                ready, _, _ = select.select([self._from], [], [], max(deadline - time.monotonic(), 0))
                if not ready:
                    raise TimeoutError(f"Chromium does not answer {method}")
                part = os.read(self._from, 1 << 20)
                if not part:
                    raise ConnectionError("Chromium has ended")
                self._rest += part
            body, _, self._rest = self._rest.partition(b"\0")
            answer = json.loads(body)
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return dict(answer.get("result", {}))


class Firefox:
    """Headless Firefox over WebDriver BiDi, with the add-on installed for this session."""

    def __init__(self, folder: Path, proxy: Proxy, manifest: str) -> None:
        from websockets.sync.client import connect

        home, profile = folder / "home", folder / "firefox"
        hosts = home / ".mozilla" / "native-messaging-hosts"
        hosts.mkdir(parents=True)
        profile.mkdir()
        (hosts / f"{HOST}.json").write_text(manifest)
        preferences: dict[str, Any] = {
            "network.proxy.type": 1, "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": proxy.port,
            "network.proxy.http": "127.0.0.1", "network.proxy.http_port": proxy.port,
            "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False,
            "app.update.enabled": False, "datareporting.policy.dataSubmissionEnabled": False,
            "toolkit.telemetry.enabled": False, "browser.shell.checkDefaultBrowser": False,
            "remote.prefs.recommended": True,
        }  # fmt: skip
        lines = (
            f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items()
        )
        (profile / "user.js").write_text("\n".join(lines))
        self._process = subprocess.Popen(
            [
                shutil.which("firefox-esr") or "firefox", "--headless", "--no-remote",
                "--profile", str(profile), "--remote-debugging-port", "0",
            ],
            env={**os.environ, "HOME": str(home), "MOZ_HEADLESS": "1"},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._closing = contextlib.ExitStack()
        self._socket = self._closing.enter_context(
            connect(f"{self._address()}/session", max_size=None, open_timeout=PATIENCE)
        )
        threading.Thread(target=self._drain, daemon=True).start()
        self._number = 0
        self._call("session.new", capabilities={"alwaysMatch": {"acceptInsecureCerts": True}})
        self.id = self._call("webExtension.install", extensionData={"type": "path", "path": str(ADD_ON)})[
            "extension"
        ]
        self._context = self._call("browsingContext.getTree")["contexts"][0]["context"]

    def open(self, url: str) -> None:
        self._call("browsingContext.navigate", context=self._context, url=url, wait="none")

    def close(self) -> None:
        with contextlib.suppress(Exception):
            self._call("browser.close")
        with contextlib.suppress(Exception):
            self._closing.close()
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(20)
        if self._process.stderr:
            self._process.stderr.close()

    def _address(self) -> str:
        assert self._process.stderr
        deadline = time.monotonic() + PATIENCE
        for line in self._process.stderr:
            if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
                return found[1]
            if time.monotonic() > deadline:
                break
        raise TimeoutError("Firefox does not say where it listens")

    def _drain(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            for _line in self._process.stderr or ():
                pass

    def _call(self, method: str, **params: Any) -> dict[str, Any]:
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": params}))
        while True:
            answer = json.loads(self._socket.recv(PATIENCE))
            if answer.get("id") == self._number:
                if answer.get("type") == "error":
                    raise RuntimeError(f"{method}: {answer}")
                return dict(answer.get("result", {}))


@contextlib.contextmanager
def running(kind: type[Chromium | Firefox], proxy: Proxy, manifest: str) -> Iterator[Chromium | Firefox]:
    """A browser with an empty profile, which goes at the end."""
    with tempfile.TemporaryDirectory(prefix="bookq-browser-", ignore_cleanup_errors=True) as folder:
        browser = kind(Path(folder), proxy, manifest)
        try:
            yield browser
        finally:
            browser.close()
