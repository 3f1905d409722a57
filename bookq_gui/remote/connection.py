"""The connection to Redis: limits of time, the password, messages, and the spacing of requests over it.

Redis is imported when it is used: everything else works without the extra ``bookq[rq]``.
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
from bookq_gui.remote.protocol import pause_key, spacing_key

if TYPE_CHECKING:
    from redis import Redis

log = logging.getLogger(__name__)

PASSWORD = "BOOKQ_REDIS_PASSWORD"  # noqa: S105 - the name of a variable
PASSWORD_FILE = "redis-password"  # noqa: S105 - the name of a file
"""The name of the file in the folder of the settings."""
CONNECT_SECONDS = 2.0
_MOST_PASSWORD = 4096
WRONG_WORKERS = Message(
    "Workers are there, but none answers as bookq does: started without -S json, or an older bookq."
)
PAUSE_SECONDS = 60.0
"""The pause for all computers if the site names none."""
_MAY_SEND = """
local pause = redis.call('PTTL', KEYS[2])
if pause ~= -2 then return -math.max(1, pause) end
if redis.call('SET', KEYS[1], 1, 'NX', 'PX', ARGV[1]) then return 0 end
return math.max(1, redis.call('PTTL', KEYS[1]))
"""
"""Returns 0 if the request may be sent, n if it may ask again in n ms, -n if the site wants a pause of n ms.

A key that still exists can have 0 ms left; the script returns 1 then.
"""


class PasswordFileError(Exception):
    """Others can read the file of the password; ``message`` says so."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def errors() -> tuple[type[Exception], ...]:
    """The exceptions of every command to Redis."""
    from redis import RedisError

    return (RedisError, OSError)


def connect(url: str, password: str = "", *, timeout: float = CONNECT_SECONDS) -> Redis:
    """A client for the Redis at ``url``; it connects at its first command. See `limits` for ``timeout``."""
    from redis import Redis

    client: Redis = Redis.from_url(
        url, password=password or None, socket_keepalive=True, protocol=2, **limits(timeout)
    )
    return client


def limits(timeout: float) -> dict[str, Any]:
    """The options of a client that waits ``timeout`` seconds for a response and never retries."""
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    return {
        "socket_connect_timeout": CONNECT_SECONDS,
        "socket_timeout": timeout,
        "retry": Retry(NoBackoff(), 0),
    }


def password(config: Path) -> str:
    """The password of Redis, from the environment or a file in ``config``; "" if there is none.

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
    """The host in an address of Redis; "" if there is none."""
    return urlsplit(url).hostname or ""


def caution(url: str) -> Message | None:
    """A warning if pages and results travel between computers unencrypted."""
    if urlsplit(url).scheme != "redis" or host_in(url) in LOOPBACK:
        return None
    return Message(
        "What goes to {host} is not encrypted. Use it within a network that you trust, or rediss://.",
        host=host_in(url),
    )


def sentence_of(error: BaseException, url: str, *, worker: bool = False) -> Message:
    """The message for a failure of Redis, on the desktop or on the computer of a ``worker``."""
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
    """The outcome of an attempt that was made during a pause."""
    sentence = Message("Goodreads asked for a pause. All computers wait until it is over.")
    return OpenBreaker(error=JobError("cool-down", sentence), seconds=seconds)


class RedisSpacing(Spacing):
    """Keeps the requests of all computers at least the site's interval apart. Thread-safe.

    It also keeps the requests of this process apart, in case Redis lost its keys. While Redis is away no
    request may be sent; with ``works_alone`` this process then spaces its own requests.
    """

    def __init__(self, site: Site, client: Redis, *, works_alone: bool) -> None:
        super().__init__(site.interval)
        host = urlsplit(site.base_url).netloc
        self._keys = [spacing_key(host), pause_key(host)]
        self._client = client
        self._works_alone = works_alone
        self._milliseconds = max(1, round((site.interval + MARGIN) * 1000))
        self._script = client.register_script(_MAY_SEND)

    def _held_elsewhere(self) -> float:
        try:
            left = int(self._script(keys=self._keys, args=[self._milliseconds]))
        except errors() as error:
            log.info("the spacing on Redis did not answer: %s", error)
            return 0.0 if self._works_alone else 1.0
        if left < 0:
            raise AttemptEnded(pause_for_all(-left / 1000))
        return left / 1000

    def pause(self, seconds: float | None) -> None:
        """Stop the requests of all computers for ``seconds``; a longer pause stays."""
        pause = max(1, round((PAUSE_SECONDS if seconds is None else seconds) * 1000))
        try:
            if int(self._client.pttl(self._keys[1])) < pause:
                self._client.set(self._keys[1], 1, px=pause)
        except errors() as error:
            log.warning("the pause could not be shared with the other computers: %s", error)
