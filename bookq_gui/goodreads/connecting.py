"""Opening a connection that can be given up at any moment: no look-up and no waiting that holds a worker."""

from __future__ import annotations

import errno
import os
import queue
import selectors
import socket
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

TICK = 0.1
NO_NETWORK = frozenset(
    {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL, errno.EHOSTDOWN}
)
_UNDER_WAY = frozenset({0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EAGAIN})

_Address = tuple[socket.AddressFamily, socket.SocketKind, int, str, Any]


def connect(
    host: str,
    port: int,
    timeout: float,
    check: Callable[[], None],
    options: Sequence[tuple[int, int, int | bytes]] = (),
) -> socket.socket:
    """Connect to a host within ``timeout`` seconds in all, whatever number of addresses it has.

    ``check`` is called several times a second; what it raises ends the attempt. Raises OSError:
    gaierror where the name cannot be looked up, TimeoutError where nobody answers in time.
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
    # A look-up cannot be interrupted and takes up to a minute on a dead network: let it run aside.
    results: queue.SimpleQueue[Sequence[_Address] | Exception] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            results.put(socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM))
        except Exception as error:  # noqa: BLE001 - raised where it is waited for
            results.put(error)

    threading.Thread(target=look_up, name="bookq-look-up", daemon=True).start()
    while True:
        check()
        try:
            result = results.get(timeout=TICK)
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
    family, kind, protocol, _, where = address
    connection = socket.socket(family, kind, protocol)
    try:
        for option in options:
            connection.setsockopt(*option)
        connection.setblocking(False)
        _raise(connection.connect_ex(where))
        _wait(connection, time.monotonic() + seconds, check)
        _raise(connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
    except BaseException:
        connection.close()
        raise
    return connection


def _wait(connection: socket.socket, deadline: float, check: Callable[[], None]) -> None:
    with selectors.DefaultSelector() as selector:
        selector.register(connection, selectors.EVENT_WRITE)
        while not selector.select(TICK):
            check()
            if time.monotonic() >= deadline:
                raise TimeoutError("no answer to the attempt to connect")


def _raise(number: int) -> None:
    if number not in _UNDER_WAY:
        raise OSError(number, os.strerror(number))
