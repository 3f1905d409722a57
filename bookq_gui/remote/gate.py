"""The spacing of requests to the site for all computers together: one gate, on Redis."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bookq_gui.goodreads.client import MARGIN, Spacing
from bookq_gui.goodreads.page_handler import AttemptEnded
from bookq_gui.goodreads.site import Site
from bookq_gui.model.job import CoolDown, JobError
from bookq_gui.model.message import Message
from bookq_gui.remote.connection import errors
from bookq_gui.remote.protocol import cool_key, gate_key

if TYPE_CHECKING:
    from redis import Redis

log = logging.getLogger(__name__)

COOL_SECONDS = 60.0
"""The pause for all where the site names none."""
_ENTER = """
local cool = redis.call('PTTL', KEYS[2])
if cool ~= -2 then return -math.max(1, cool) end
if redis.call('SET', KEYS[1], 1, 'NX', 'PX', ARGV[1]) then return 0 end
return math.max(1, redis.call('PTTL', KEYS[1]))
"""
"""0: the request may be sent; above: in so many milliseconds perhaps; below: the site wants a pause.

The time that a key has left can be 0 while it is still there: that is no grant.
"""


def pause_for_all(seconds: float) -> CoolDown:
    """Return the outcome of an attempt that found the gate closed by a pause."""
    sentence = Message("Goodreads asked for a pause. All computers wait until it is over.")
    return CoolDown(error=JobError("cool-down", sentence), seconds=seconds)


class RedisGate(Spacing):
    """Keeps the requests of all computers at least the site's interval apart. Thread-safe.

    Besides it keeps those of this process apart, as after Redis lost what it held. While Redis is away
    nothing passes, unless ``works_alone``: then this process spaces its own requests.
    """

    def __init__(self, site: Site, client: Redis, *, works_alone: bool) -> None:
        super().__init__(site.interval)
        where = urlsplit(site.base_url).netloc
        self._keys = [gate_key(where), cool_key(where)]
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

    def cool(self, seconds: float | None) -> None:
        """Keep all computers from asking for ``seconds``; a longer pause stays."""
        pause = max(1, round((COOL_SECONDS if seconds is None else seconds) * 1000))
        try:
            if int(self._client.pttl(self._keys[1])) < pause:
                self._client.set(self._keys[1], 1, px=pause)
        except errors() as error:
            log.warning("the pause could not be told to the other computers: %s", error)
