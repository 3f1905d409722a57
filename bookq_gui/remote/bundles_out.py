"""Which jobs are out with workers elsewhere, in which bundles, and which of those are lost."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping

from bookq_gui.jobs.claim import Claim
from bookq_gui.remote.protocol import ProtocolError, bundle_of
from bookq_gui.remote.redis_line import RedisLook

MISSES = 3
"""A bundle that nobody has is lost after so many looks."""


class BundleOut:
    """Jobs that went out together. ``claims`` are those that are not back yet, by their tokens.

    ``sent_at`` is steady time; ``alone`` if it had one job only.
    """

    __slots__ = ("alone", "claims", "misses", "queue", "sent_at")

    def __init__(self, queue: str, sent_at: float, *, alone: bool) -> None:
        self.queue = queue
        self.claims: dict[str, Claim] = {}
        self.sent_at = sent_at
        self.alone = alone
        self.misses = 0


class BundlesOut:
    """All that is out. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._bundles: dict[str, BundleOut] = {}

    def __len__(self) -> int:
        with self._lock:
            return sum(len(bundle.claims) for bundle in self._bundles.values())

    def names(self) -> list[str]:
        """The ids of all bundles."""
        with self._lock:
            return list(self._bundles)

    def add(self, name: str, claims: Iterable[Claim], sent_at: float, *, alone: bool) -> None:
        """Note that jobs are out, in a new bundle or in one that is known."""
        with self._lock:
            for claim in claims:
                bundle = self._bundles.get(name)
                if bundle is None:
                    bundle = self._bundles[name] = BundleOut(claim.job.queue, sent_at, alone=alone)
                bundle.claims[claim.out] = claim

    def find(self, token: str) -> Claim | None:
        """The claim that is out with this token; None if there is none."""
        with self._lock:
            bundle = self._bundles.get(_bundle_of(token))
            return bundle.claims.get(token) if bundle is not None else None

    def take(self, token: str) -> Claim | None:
        """The same, and it is out no more."""
        name = _bundle_of(token)
        with self._lock:
            bundle = self._bundles.get(name)
            claim = bundle.claims.pop(token, None) if bundle is not None else None
            if bundle is not None and not bundle.claims:
                del self._bundles[name]
        return claim

    def take_bundle(self, name: str) -> BundleOut | None:
        """A whole bundle, which is out no more."""
        with self._lock:
            return self._bundles.pop(name, None)

    def unwanted(self) -> Mapping[str, tuple[BundleOut, list[str]]]:
        """The tokens of jobs that were canceled or removed, by their bundles."""
        with self._lock:
            found = {
                name: (bundle, [token for token, claim in bundle.claims.items() if claim.stop])
                for name, bundle in self._bundles.items()
            }
        return {name: both for name, both in found.items() if both[1]}

    def forgive(self) -> None:
        """Begin anew to count in how many looks a bundle was missed."""
        with self._lock:
            for bundle in self._bundles.values():
                bundle.misses = 0

    def judge(self, look: RedisLook) -> tuple[list[str], list[str]]:
        """The bundles whose worker died, and those that are lost because nobody has them."""
        died: list[str] = []
        lost: list[str] = []
        with self._lock:
            for name, bundle in self._bundles.items():
                holder = look.held.get(name)
                if bundle.sent_at > look.at or name in look.waiting or holder in look.alive:
                    bundle.misses = 0
                elif holder in look.dead:
                    died.append(name)
                elif not look.unread:
                    # Its answers are not among those that are still to be read.
                    bundle.misses += 1
                    if bundle.misses >= MISSES:
                        lost.append(name)
        return died, lost


def _bundle_of(token: str) -> str:
    try:
        return bundle_of(token)
    except ProtocolError:
        return ""
