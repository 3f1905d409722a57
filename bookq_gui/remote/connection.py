"""The connection to Redis: its limits of time, its password, its sentences, and the gate on it.

Redis is imported when it is used: without the extra ``bookq[rq]`` everything else works.
"""

from __future__ import annotations

import logging
import os
import ssl
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bookq_gui.goodreads.client import MARGIN, Spacing
from bookq_gui.goodreads.page_handler import AttemptEnded
from bookq_gui.goodreads.site import LOOPBACK, Site
from bookq_gui.model.job import JobError, OpenBreaker
from bookq_gui.model.message import Message
from bookq_gui.remote.protocol import gate_key, pause_key

if TYPE_CHECKING:
    from redis import Redis

log = logging.getLogger(__name__)

PASSWORD = "BOOKQ_REDIS_PASSWORD"  # noqa: S105 - the name of a variable
PASSWORD_FILE = "redis-password"  # noqa: S105 - the name of a file
"""In the folder of the settings."""
CONNECT_SECONDS = 2.0
_MOST_PASSWORD = 4096
WRONG_WORKERS = Message(
    "Workers are there, but none answers as bookq does: started without -S json, or an older bookq."
)
PAUSE_SECONDS = 60.0
"""The pause for all where the site names none."""
_ENTER = """
local pause = redis.call('PTTL', KEYS[2])
if pause ~= -2 then return -math.max(1, pause) end
if redis.call('SET', KEYS[1], 1, 'NX', 'PX', ARGV[1]) then return 0 end
return math.max(1, redis.call('PTTL', KEYS[1]))
"""
"""0: the request may be sent; above: in so many milliseconds perhaps; below: the site wants a pause.

The time that a key has left can be 0 while it is still there: that is no grant.
"""


class PasswordFileError(Exception):
    """The file of the password cannot be used; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def errors() -> tuple[type[Exception], ...]:
    """What everything that talks to Redis may raise."""
    from redis import RedisError

    return (RedisError, OSError)


def connect(url: str, password: str = "", *, timeout: float = CONNECT_SECONDS) -> Redis:
    """A client for the Redis at ``url``. It connects at its first command; see `limits` for ``timeout``."""
    from redis import Redis

    client: Redis = Redis.from_url(
        url, password=password or None, socket_keepalive=True, protocol=2, **limits(timeout)
    )
    return client


def limits(timeout: float) -> dict[str, Any]:
    """The options of a client that waits ``timeout`` seconds for an answer and tries nothing twice."""
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    return {
        "socket_connect_timeout": CONNECT_SECONDS,
        "socket_timeout": timeout,
        "retry": Retry(NoBackoff(), 0),
    }


def password(config: Path) -> str:
    """The password of Redis: from the environment, else from a file in ``config``; "" where there is none.

    Raises PasswordFileError if others can read that file.
    """
    if chosen := os.environ.get(PASSWORD):
        return chosen
    file = config / PASSWORD_FILE
    try:
        with file.open("rb") as source:
            mode = os.fstat(source.fileno()).st_mode
            text = source.read(_MOST_PASSWORD).decode("utf-8", "replace").strip()
    except OSError:
        return ""
    if sys.platform != "win32" and stat.S_IMODE(mode) & 0o077:
        raise PasswordFileError(
            Message(
                "Others on this computer can read {file}. Only you should: chmod 600 {file}", file=str(file)
            )
        )
    return text


def host_in(url: str) -> str:
    """The host in an address of Redis, as people know it."""
    return urlsplit(url).hostname or ""


def caution(url: str) -> Message | None:
    """A sentence where pages and results would travel between computers unencrypted."""
    plain = urlsplit(url).scheme == "redis" and host_in(url) not in LOOPBACK
    if not plain:
        return None
    return Message(
        "What goes to {host} is not encrypted. Use it within a network that you trust, or rediss://.",
        host=host_in(url),
    )


def sentence_of(error: BaseException, url: str, *, worker: bool = False) -> Message:
    """A sentence for people on a failure of Redis: on the desktop, or on the computer of a worker."""
    from redis.exceptions import (
        AuthenticationError,
        BusyLoadingError,
        ConnectionError,  # noqa: A004 - the one of Redis is meant
        NoPermissionError,
        TimeoutError,  # noqa: A004
    )

    host = host_in(url)
    if untrusted := _certificate_error(error):
        reason = untrusted.verify_message
        return Message("The certificate of {host} is not trusted: {reason}", host=host, reason=reason)
    if isinstance(error, AuthenticationError | NoPermissionError):
        return Message("Redis at {host} wants another password.", host=host)
    if isinstance(error, ConnectionError | TimeoutError | OSError | BusyLoadingError):
        if worker:
            return Message(
                "Redis at {host} does not answer. This worker tries again every few seconds.", host=host
            )
        return Message(
            "Redis at {host} does not answer. Jobs are done on this computer until it does.", host=host
        )
    reason = str(error)[:200]
    return Message("Redis at {host} does not do what bookq asks of it: {reason}", host=host, reason=reason)


def _certificate_error(error: BaseException | None) -> ssl.SSLCertVerificationError | None:
    while error is not None and not isinstance(error, ssl.SSLCertVerificationError):
        error = error.__cause__ or error.__context__
    return error


def pause_for_all(seconds: float) -> OpenBreaker:
    """Return the outcome of an attempt that found the gate closed by a pause."""
    sentence = Message("Goodreads asked for a pause. All computers wait until it is over.")
    return OpenBreaker(error=JobError("cool-down", sentence), seconds=seconds)


class RedisSpacing(Spacing):
    """Keeps the requests of all computers at least the site's interval apart. Thread-safe.

    Besides it keeps those of this process apart, as after Redis lost what it held. While Redis is away
    nothing passes, unless ``works_alone``: then this process spaces its own requests.
    """

    def __init__(self, site: Site, client: Redis, *, works_alone: bool) -> None:
        super().__init__(site.interval)
        where = urlsplit(site.base_url).netloc
        self._keys = [gate_key(where), pause_key(where)]
        self._client = client
        self._works_alone = works_alone
        self._milliseconds = max(1, round((site.interval + MARGIN) * 1000))
        self._script = client.register_script(_ENTER)

    def _held_elsewhere(self) -> float:
        try:
            left = int(self._script(keys=self._keys, args=[self._milliseconds]))
        except errors() as error:
            log.info("the gate on Redis did not answer: %s", error)
            return 0.0 if self._works_alone else 1.0
        if left < 0:
            raise AttemptEnded(pause_for_all(-left / 1000))
        return left / 1000

    def pause(self, seconds: float | None) -> None:
        """Keep all computers from asking for ``seconds``; a longer pause stays."""
        pause = max(1, round((PAUSE_SECONDS if seconds is None else seconds) * 1000))
        try:
            if int(self._client.pttl(self._keys[1])) < pause:
                self._client.set(self._keys[1], 1, px=pause)
        except errors() as error:
            log.warning("the pause could not be told to the other computers: %s", error)
