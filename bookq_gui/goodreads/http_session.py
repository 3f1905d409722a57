"""Sessions of requests that can be ended at any time, cancellable connects, and kinds of network errors.

The first request imports this module: requests takes longer to import than the window takes to paint.
"""

from __future__ import annotations

import errno
import http.client
import os
import queue
import re
import selectors
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import Any, ClassVar

import requests
import requests.adapters
import requests.utils
import urllib3
import urllib3.connection
import urllib3.connectionpool
import urllib3.exceptions

from bookq_gui.goodreads.responses import PageProblem, Problem
from bookq_gui.model.job import JobContext, Stopped

_TICK = 0.2
NETWORK_ERRORS = (OSError, urllib3.exceptions.HTTPError, http.client.HTTPException, ValueError)
"""What requests, urllib3 and sockets raise."""
_CONNECT_TICK = 0.1
_CREDENTIALS = re.compile(r"//[^/@\s]{1,200}@")
NO_NETWORK = frozenset(
    {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL, errno.EHOSTDOWN}
)
_UNDER_WAY = frozenset({0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EAGAIN})

_Address = tuple[socket.AddressFamily, socket.SocketKind, int, str, Any]


class Watch:
    """Shuts down the connection in use when its job is stopped or out of time.

    The timeout of a socket starts anew with each byte: a server that sends one byte a second would hold a
    worker for ever, and a canceled job would wait for its response.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._deadline = 0.0
        self._reason: Exception | None = None

    @contextmanager
    def watching(self, progress: JobContext, seconds: float) -> Iterator[None]:
        """Watch the requests of one job, which take at most ``seconds`` together."""
        self._deadline = time.monotonic() + seconds
        self._socket = None
        self._reason = None
        over = threading.Event()
        thread = threading.Thread(target=self._run, args=(progress, over), name="bookq-watch", daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()
            self._socket = None

    def look_at(self, connection: socket.socket) -> None:
        """Watch the socket in use."""
        with self._lock:
            self._socket = connection
            if self._reason is not None:
                _shut(connection)

    def raise_if_ended(self) -> None:
        """Raise why the connection was shut down, if it was: `Stopped`, or `PageProblem` out of time."""
        if self._reason is not None:
            raise self._reason

    def left(self) -> float:
        """Seconds until the time is over, at least 0.01."""
        return max(self._deadline - time.monotonic(), 0.01)

    def _run(self, progress: JobContext, over: threading.Event) -> None:
        while not over.wait(min(_TICK, self.left())):
            reason = self._reason_to_end(progress)
            if reason is not None:
                with self._lock:
                    self._reason = reason
                    if self._socket is not None:
                        _shut(self._socket)
                return

    def _reason_to_end(self, progress: JobContext) -> Exception | None:
        if time.monotonic() >= self._deadline:
            return PageProblem(Problem.TOO_SLOW, "the time of the job was over")
        try:
            progress.check()
        except Stopped as stopped:
            return stopped
        return None


def _shut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


class HttpSession(requests.Session):
    """A session without cookies and passwords. Its caller follows redirects; ``watch`` can end it."""

    def __init__(self, headers: dict[str, str]) -> None:
        super().__init__()
        self.watch = Watch()
        # trust_env would also read passwords from netrc; proxies and certificates are given by the caller.
        self.trust_env = False
        self.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self.headers.clear()
        self.headers.update(headers)
        adapter = _Adapter(self.watch)
        self.mount("https://", adapter)
        self.mount("http://", adapter)

    def get_redirect_target(self, resp: requests.Response) -> None:
        """Return no target: requests would read the whole body of a redirect, however long it is."""


class _Adapter(requests.adapters.HTTPAdapter):
    def __init__(self, watch: Watch) -> None:
        self._pools = _pools(watch)
        super().__init__(pool_connections=2, pool_maxsize=1)

    def init_poolmanager(self, *args: Any, **keywords: Any) -> None:
        super().init_poolmanager(*args, **keywords)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **keywords: Any) -> Any:
        manager = super().proxy_manager_for(proxy, **keywords)
        if isinstance(manager, urllib3.ProxyManager) and not proxy.lower().startswith("socks"):
            manager.pool_classes_by_scheme = self._pools
        return manager


def _pools(watch: Watch) -> dict[str, type[urllib3.connectionpool.HTTPConnectionPool]]:
    class Plain(_Watched, urllib3.connection.HTTPConnection):
        _watch = watch

    class Secure(_Watched, urllib3.connection.HTTPSConnection):
        _watch = watch

    class PlainPool(urllib3.connectionpool.HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(urllib3.connectionpool.HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


class _Watched(urllib3.connection.HTTPConnection):
    """A connection whose watch can end it in each of its phases."""

    _watch: ClassVar[Watch]
    _handle: socket.socket | None = None

    def connect(self) -> None:
        try:
            super().connect()
            self._watch.look_at(self.sock)
        except (ConnectionError, ssl.SSLEOFError, ssl.SSLZeroReturnError) as error:
            # No request was sent yet, so this is no fault of the job.
            raise urllib3.exceptions.NewConnectionError(self, f"the handshake broke off: {error}") from error
        except TimeoutError as error:
            raise urllib3.exceptions.ConnectTimeoutError(self, "no answer to the handshake") from error
        finally:
            if self._handle is not None:
                self._handle.close()
                self._handle = None

    def request(self, *args: Any, **keywords: Any) -> None:
        if self.sock is not None:
            self._watch.look_at(self.sock)
        super().request(*args, **keywords)

    def _new_conn(self) -> socket.socket:
        timeout = self.timeout if isinstance(self.timeout, (int, float)) else 60.0
        options = self.socket_options or ()
        try:
            connection = connect(self._dns_host, self.port, timeout, self._watch.raise_if_ended, options)
        except socket.gaierror as error:
            raise urllib3.exceptions.NameResolutionError(self.host, self, error) from error
        except TimeoutError as error:
            raise urllib3.exceptions.ConnectTimeoutError(self, str(error)) from error
        except OSError as error:
            raise urllib3.exceptions.NewConnectionError(self, str(error)) from error
        # The handshake of TLS takes over this socket; a second handle can still shut it down.
        self._handle = connection.dup()
        self._watch.look_at(self._handle)
        return connection


def proxies_for(url: str, *, proxy: str, local: bool) -> dict[str, str]:
    """Return the proxies to use: that of the settings, else those of the environment; none if ``local``."""
    if local:
        return {}
    if proxy:
        return {"http": proxy, "https": proxy}
    return dict(requests.utils.get_environ_proxies(url))


def certificates() -> str | bool:
    """Return the certificates to trust. Raises `PageProblem` if the environment names a missing file."""
    chosen = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
    if chosen and not Path(chosen).exists():
        raise PageProblem(Problem.TLS, f"the certificates named by the environment are not there: {chosen}")
    return chosen or True


def problem_of(error: BaseException) -> PageProblem:
    """Return the problem that one of `NETWORK_ERRORS` stands for."""
    causes = list(_causes(error))
    return PageProblem(_kind(causes), _CREDENTIALS.sub("//", _reason(causes)))


def _kind(causes: list[BaseException]) -> Problem:
    """Return the kind of problem. The addresses of pages were checked before: a bad one is the proxy's."""

    def any_is(*kinds: type[BaseException]) -> bool:
        return any(isinstance(cause, kinds) for cause in causes)

    ended = (ssl.SSLEOFError, ssl.SSLZeroReturnError)
    if any_is(ssl.SSLError, ssl.CertificateError) and not any_is(*ended):
        return Problem.TLS
    if any_is(
        requests.exceptions.ProxyError,
        requests.exceptions.InvalidProxyURL,
        requests.exceptions.InvalidSchema,
        requests.exceptions.InvalidURL,
        urllib3.exceptions.ProxyError,
        urllib3.exceptions.ProxySchemeUnknown,
    ):
        return Problem.PROXY
    numbers = {cause.errno for cause in causes if isinstance(cause, OSError)}
    if any_is(socket.gaierror) or numbers & NO_NETWORK:
        return Problem.OFFLINE
    if any_is(
        urllib3.exceptions.NewConnectionError, requests.ConnectTimeout, urllib3.exceptions.ConnectTimeoutError
    ):
        return Problem.UNREACHABLE
    if any_is(requests.Timeout, urllib3.exceptions.TimeoutError, TimeoutError):
        return Problem.TIMEOUT
    if any_is(ConnectionError, *ended):
        return Problem.CONNECTION
    if any_is(
        http.client.IncompleteRead, urllib3.exceptions.IncompleteRead, urllib3.exceptions.InvalidChunkLength
    ):
        return Problem.INCOMPLETE
    return Problem.CONNECTION


def _reason(causes: list[BaseException]) -> str:
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError) and cause.verify_message:
            return f"certificate: {cause.verify_message}"
    deepest = [cause for cause in causes if isinstance(cause, OSError) and cause.strerror]
    shown = deepest[-1] if deepest else causes[0]
    return f"{type(shown).__name__}: {shown}"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and all errors in it: requests and urllib3 wrap them in each other."""
    waiting, seen = [error], set[int]()
    while waiting:
        current = waiting.pop(0)
        if id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        parts = (*current.args, getattr(current, "reason", None), current.__cause__, current.__context__)
        waiting.extend(part for part in parts if isinstance(part, BaseException))


def connect(
    host: str,
    port: int,
    timeout: float,
    check: Callable[[], None],
    options: Sequence[tuple[int, int, int | bytes]] = (),
) -> socket.socket:
    """Connect to a host within ``timeout`` seconds for all its addresses together.

    ``check`` is called several times a second; what it raises ends the attempt. Raises OSError:
    gaierror if the name cannot be looked up, TimeoutError if the host does not answer in time.
    """
    deadline = time.monotonic() + timeout
    addresses = _look_up(host, port, deadline, check)
    error: OSError | None = None
    for place, address in enumerate(addresses):
        left = deadline - time.monotonic()
        try:
            connection = _connect_to(address, left / (len(addresses) - place), check, options)
        except OSError as failed:
            if error is None or error.errno in NO_NETWORK:
                error = failed
        else:
            connection.settimeout(timeout)
            return connection
    raise error or OSError(f"{host} has no address")


def _look_up(host: str, port: int, deadline: float, check: Callable[[], None]) -> Sequence[_Address]:
    # A look-up cannot be interrupted and takes up to a minute on a dead network, so a thread does it.
    results: queue.SimpleQueue[Sequence[_Address] | Exception] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            results.put(socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM))
        except Exception as error:  # noqa: BLE001 - raised in the waiting thread
            results.put(error)

    threading.Thread(target=look_up, name="bookq-look-up", daemon=True).start()
    while True:
        check()
        try:
            result = results.get(timeout=_CONNECT_TICK)
        except queue.Empty:
            if time.monotonic() < deadline:
                continue
            raise socket.gaierror(socket.EAI_AGAIN, f"{host} could not be looked up in time") from None
        if isinstance(result, Exception):
            raise result
        return result


def _connect_to(
    address: _Address,
    seconds: float,
    check: Callable[[], None],
    options: Sequence[tuple[int, int, int | bytes]],
) -> socket.socket:
    family, kind, protocol, _, target = address
    connection = socket.socket(family, kind, protocol)
    try:
        for option in options:
            connection.setsockopt(*option)
        connection.setblocking(False)
        _raise(connection.connect_ex(target))
        _wait(connection, time.monotonic() + seconds, check)
        _raise(connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
    except BaseException:
        connection.close()
        raise
    return connection


def _wait(connection: socket.socket, deadline: float, check: Callable[[], None]) -> None:
    with selectors.DefaultSelector() as selector:
        selector.register(connection, selectors.EVENT_WRITE)
        while not selector.select(_CONNECT_TICK):
            check()
            if time.monotonic() >= deadline:
                raise TimeoutError("no answer to the attempt to connect")


def _raise(number: int) -> None:
    if number not in _UNDER_WAY:
        raise OSError(number, os.strerror(number))
