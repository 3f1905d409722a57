"""What a desktop and its workers on Redis say to each other: names of queues and keys, and the messages.

Everything that is decoded here may be forged: it is taken whole and of the right form, or not at all. Nothing
here imports Redis or RQ.
"""

from __future__ import annotations

import json
import math
import re
import secrets
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bookq_gui import __version__
from bookq_gui.goodreads.client import MOST_BYTES
from bookq_gui.goodreads.responses import PageProblem, Problem, Response
from bookq_gui.model.book import Book
from bookq_gui.model.imports import ListPage
from bookq_gui.model.job import FILES, PAGES
from bookq_gui.model.message import Message
from bookq_gui.model.validation import number_in

PROTOCOL = 1
QUEUES: Mapping[str, str] = {FILES: f"bookq{PROTOCOL}-files", PAGES: f"bookq{PROTOCOL}-pages"}
"""Our queues that can go out, and their names in RQ. A worker of another protocol never listens there."""
FUNCTION = "bookq_gui.remote.worker.work"
"""What an RQ job of ours calls. Workers run nothing else."""
WORKERS = "bookq:workers"
"""The set of the names of all workers; those whose `presence_key` expired are dead."""
LEASE = 10
"""Seconds that a worker counts as alive after it last said so."""
MOST_ITEMS = 16
MOST_ENTRY = 8 * 2**20
"""Bytes of an entry in the stream of answers, packed and unpacked."""
OUT_SECONDS = 7 * 24 * 3600
"""A stream that nobody reads is dropped after this time."""
_MOST_TEXT = 4096
_MOST_SECONDS = 3600.0
_MOST_STAGE = 4096
_BUNDLE = re.compile(r"[0-9a-f]{8}-[0-9a-f]{16}")
_TOKEN = re.compile(r"([0-9a-f]{8}-[0-9a-f]{16})-(?:[0-9]|1[0-5])")
_STORE = re.compile(r"[0-9a-f]{8}")
_WORKER = re.compile(r"[A-Za-z0-9_.:-]{1,120}")
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


class ProtocolError(ValueError):
    """A message is not of the form that it must have."""


class StoreKeys:
    """The keys of one store. ``store`` is its id: eight hexadecimal digits."""

    def __init__(self, store: str) -> None:
        if not is_store_id(store):
            raise ProtocolError("not the id of a store")
        self.store = store
        self.out = f"bookq:{store}:out"
        """The stream of answers."""
        self.held = f"bookq:{store}:held"
        """A hash of the bundles that workers have, and which worker."""
        self.stage = f"bookq:{store}:stage"
        """The channel that tells what is being done."""
        self.owner = f"bookq:{store}:owner"
        """Which desktop has this id."""

    def body(self, token: str) -> str:
        """The key of the bytes of a file that travels."""
        return f"bookq:{self.store}:body:{token}"

    def stop(self, token: str) -> str:
        """The key that says that an item need not be done any more."""
        return f"bookq:{self.store}:stop:{token}"


def is_store_id(text: str) -> bool:
    """Whether ``text`` can be the id of a store."""
    return _STORE.fullmatch(text) is not None


def presence_key(worker: str) -> str:
    """The key that a worker renews while it is alive. Its value is the version of bookq there."""
    return f"bookq:alive:{worker}"


def gate_key(site: str) -> str:
    """The key that is there while no request may be sent to a site."""
    return f"bookq:gate:{site}"


def pause_key(site: str) -> str:
    """The key that is there while a site has asked for a pause."""
    return f"bookq:cool:{site}"


def new_bundle(store: str) -> str:
    """The id of a new bundle, which is also that of its RQ job."""
    return f"{store}-{secrets.token_hex(8)}"


def token_of(bundle: str, number: int) -> str:
    """The token of an item: it names one attempt at one job."""
    return f"{bundle}-{number}"


def bundle_of(token: str) -> str:
    """The bundle of a token; "" if it is no token."""
    found = _TOKEN.fullmatch(token)
    return "" if found is None else found[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleItem:
    """One job of a bundle, and what a worker needs to do it.

    ``source`` is the path of a file as workers see it, or an address. The attempt may take ``seconds``.
    ``name`` is that of a file whose bytes travel, packed by `packed`; "" where the worker reads the path.
    """

    token: str
    job_id: str
    queue: str
    source: str
    seconds: float
    fetched_at: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """What one RQ job holds."""

    keys: StoreKeys
    id: str
    items: tuple[BundleItem, ...]


def encode_bundle(store: str, bundle: str, items: Sequence[BundleItem]) -> list[Any]:
    """The arguments of the RQ job of a bundle."""
    data: list[Any] = []
    for item in items:
        job = {"id": item.job_id, "queue": item.queue, "source": item.source}
        extra = {"seconds": item.seconds, "fetched_at": item.fetched_at, "name": item.name}
        data.append([item.token, job, extra])
    return [PROTOCOL, store, bundle, data]


def decode_bundle(arguments: Sequence[object]) -> Bundle:
    """The bundle in the arguments of an RQ job. Raises ProtocolError."""
    if len(arguments) != 4:
        raise ProtocolError("not a bundle")
    protocol, store, bundle, items = arguments
    if type(protocol) is not int or protocol != PROTOCOL:
        raise ProtocolError("another protocol")
    if not isinstance(store, str) or not isinstance(bundle, str) or not isinstance(items, list):
        raise ProtocolError("not a bundle")
    if _BUNDLE.fullmatch(bundle) is None or not bundle.startswith(store) or not 0 < len(items) <= MOST_ITEMS:
        raise ProtocolError("not a bundle")
    found = tuple(_item(data, bundle) for data in items)
    if len({item.token for item in found}) < len(found):
        raise ProtocolError("a token twice")
    return Bundle(StoreKeys(store), bundle, found)


def _item(data: object, bundle: str) -> BundleItem:
    if not isinstance(data, list) or len(data) != 3:
        raise ProtocolError("not an item")
    token, job, extra = data
    if not isinstance(token, str) or bundle_of(token) != bundle:
        raise ProtocolError("not a token of this bundle")
    _has_fields(job, {"id", "queue", "source"})
    _has_fields(extra, {"seconds", "fetched_at", "name"})
    if job["queue"] not in QUEUES:
        raise ProtocolError("a queue that does not go out")
    name = _text(extra["name"], 255)
    if "/" in name or "\\" in name or "\0" in name:
        raise ProtocolError("not the name of a file")
    return BundleItem(
        token=token,
        job_id=_text(job["id"]),
        queue=job["queue"],
        source=_text(job["source"]),
        seconds=_seconds(extra["seconds"]),
        fetched_at=_text(extra["fetched_at"], 40),
        name=name,
    )


class Word(StrEnum):
    """What an answer says; the key of its JSON that is always there. The first four are those of readers."""

    BOOK = "book"
    PROBLEM = "problem"
    """There is no book on the page."""
    UNREADABLE = "unreadable"
    FAILED = "failed"
    """The reader process ended."""
    STOPPED = "stopped"
    UNSEEN = "unseen"
    """The worker does not see the file; its value is the name of the worker's computer."""
    FETCHED = "fetched"
    """An answer of the site; the page follows."""
    PAUSE = "cooling"
    """The site has asked for a pause of so many seconds."""


OUT_OF_TIME, UNWANTED = "timed out", "canceled"
"""Why an attempt stopped."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A decoded answer: ``data`` has the key ``word`` and the others that belong to it."""

    token: str
    word: Word
    data: Mapping[str, Any]
    body: bytes = b""

    def fetched(self) -> Response:
        """The answer of the site. Raises PageProblem where there was none, and ProtocolError."""
        if self.word is Word.PROBLEM:
            problem, detail = Problem(self.data["problem"]), self.data["detail"]
            raise PageProblem(problem, detail, retry_after=self.data.get("retry_after"))
        if self.word is not Word.FETCHED:
            raise ProtocolError("no answer of the site")
        told = self.data["fetched"]
        return Response(
            status=told["status"],
            headers=told["headers"],
            body=self.body,
            final_url=told["final_url"],
            redirects=tuple(told["redirects"]),
            seconds=told["seconds"],
        )


def fetched_data(answer: Response) -> dict[str, Any]:
    """The data of a reply that holds a response of the site. The body is a field of its own."""
    told = {
        "status": answer.status,
        "headers": dict(answer.headers),
        "final_url": answer.final_url,
        "redirects": list(answer.redirects),
        "seconds": answer.seconds,
    }
    return {Word.FETCHED.value: told}


def encode_entry(token: str, data: Mapping[str, Any], body: bytes = b"") -> dict[str, bytes]:
    """The fields of an entry in the stream of answers."""
    fields = {"token": token.encode(), "data": json.dumps(data, separators=(",", ":")).encode()}
    return {**fields, "body": packed(body)} if body else fields


def decode_entry(fields: Mapping[bytes, bytes]) -> Reply:
    """The answer in an entry of the stream. Raises ProtocolError, whatever is in there."""
    token, text, body = (fields.get(name, b"") for name in (b"token", b"data", b"body"))
    if len(token) + len(text) + len(body) > MOST_ENTRY:
        raise ProtocolError("too large")
    if not bundle_of(text_of(token)):
        raise ProtocolError("not a token")
    data = _json(text)
    words = [word for word in Word if word in data] if isinstance(data, dict) else []
    if len(words) != 1:
        raise ProtocolError("not an answer")
    try:
        _CHECKS[words[0]](data)
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError) as error:
        raise ProtocolError(f"not an answer: {error}") from error
    if body and words[0] is not Word.FETCHED:
        raise ProtocolError("a page that nobody asked for")
    return Reply(text_of(token), words[0], data, unpacked(body) if body else b"")


def _check_book(data: dict[str, Any]) -> None:
    _has_fields(data, {"book"})
    if not 0 < Book.from_dict(data["book"]).id < 10**16:
        raise ProtocolError("not the id of a book")


def _check_problem(data: dict[str, Any]) -> None:
    _has_fields(data, {"problem", "detail", "listed", "retry_after"}, {"retry_after"})
    Problem(data["problem"])
    _text(data["detail"])
    if data["listed"] is not None:
        _json(data["listed"].encode())
        ListPage.from_json(data["listed"])
    if data.get("retry_after") is not None:
        _seconds(data["retry_after"], 24 * 3600.0)


def _check_unreadable(data: dict[str, Any]) -> None:
    _has_fields(data, {"unreadable"})
    _text(str(Message.from_data(data["unreadable"])))


def _check_fetched(data: dict[str, Any]) -> None:
    _has_fields(data, {"fetched"})
    told = data["fetched"]
    _has_fields(told, {"status", "headers", "final_url", "redirects", "seconds"})
    if type(told["status"]) is not int or not 100 <= told["status"] <= 999:
        raise ProtocolError("not a status")
    if not isinstance(told["headers"], dict) or len(told["headers"]) > 200 or len(told["redirects"]) > 20:
        raise ProtocolError("not headers")
    for text in (*told["headers"], *told["headers"].values()):
        _text(text, 64 * 1024)
    for text in (told["final_url"], *told["redirects"]):
        _text(text)
    _seconds(told["seconds"])


def _check_pause(data: dict[str, Any]) -> None:
    _has_fields(data, {Word.PAUSE})
    _seconds(data[Word.PAUSE], 24 * 3600.0)


def _check_unseen(data: dict[str, Any]) -> None:
    _has_fields(data, {"unseen"})
    _text(data["unseen"], 255)


def _one_of(word: Word, *known: str) -> Callable[[dict[str, Any]], None]:
    def check(data: dict[str, Any]) -> None:
        _has_fields(data, {word})
        if data[word] not in known:
            raise ProtocolError("an unknown word")

    return check


_CHECKS = {
    Word.BOOK: _check_book,
    Word.PROBLEM: _check_problem,
    Word.UNREADABLE: _check_unreadable,
    Word.FAILED: _one_of(Word.FAILED, "time", "memory", "machine", "died"),
    Word.STOPPED: _one_of(Word.STOPPED, OUT_OF_TIME, UNWANTED),
    Word.UNSEEN: _check_unseen,
    Word.FETCHED: _check_fetched,
    Word.PAUSE: _check_pause,
}


def packed(body: bytes) -> bytes:
    """The bytes of a page as they travel."""
    return zlib.compress(body, 1)


def unpacked(data: bytes, most: int = MOST_BYTES) -> bytes:
    """What `packed` packed, never more than ``most`` bytes. Raises ProtocolError."""
    unpack = zlib.decompressobj()
    try:
        body = unpack.decompress(data, most + 1)
    except zlib.error as error:
        raise ProtocolError("damaged") from error
    if len(body) > most or not unpack.eof:
        raise ProtocolError("too large, or not whole")
    return body


@dataclass(frozen=True, slots=True)
class StageUpdate:
    """What is being done for an item, and by which worker."""

    token: str
    worker: str
    text: Message


def encode_stage(news: StageUpdate) -> bytes:
    """What is published on the channel of stages."""
    return json.dumps([news.token, news.worker, news.text.to_data()]).encode()


def decode_stage(data: bytes) -> StageUpdate:
    """What was published on the channel of stages. Raises ProtocolError."""
    told = _json(data[: _MOST_STAGE + 1]) if len(data) <= _MOST_STAGE else None
    if not isinstance(told, list) or len(told) != 3 or not all(isinstance(part, str) for part in told[:2]):
        raise ProtocolError("not a stage")
    if not bundle_of(told[0]) or not is_worker_name(told[1]):
        raise ProtocolError("not a stage of a worker")
    try:
        return StageUpdate(told[0], told[1], Message.from_data(told[2]))
    except (TypeError, ValueError) as error:
        raise ProtocolError("not a stage") from error


def is_worker_name(text: str) -> bool:
    """Whether a worker may be called so: its computer, a point, its process number, a point, and a number."""
    return _WORKER.fullmatch(text) is not None


def worker_names(members: Iterable[bytes]) -> list[str]:
    """The names in the set `WORKERS` that may be those of workers, in order."""
    return sorted(filter(is_worker_name, map(text_of, members)))


def text_of(value: bytes) -> str:
    """A name or number that Redis returned, as text; bytes that are not ASCII are replaced."""
    return value.decode("ascii", "replace")


def host_of(worker: str) -> str:
    """The computer that a worker runs on, from its name."""
    return worker.rsplit(".", 2)[0]


def presence() -> str:
    """The value of the key that a worker renews."""
    return __version__


def _json(text: bytes) -> Any:
    try:
        value = json.loads(
            text.decode("utf-8"), parse_int=number_in, parse_float=_float, parse_constant=_float
        )
        if _SURROGATE.search(text):
            # Half a pair of surrogates could be neither stored nor shown.
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise ProtocolError("not JSON of ours") from error
    return value


def _float(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise ValueError("not a number")
    return value


def _has_fields(data: Any, fields: set[str], optional: frozenset[str] | set[str] = frozenset()) -> None:
    if not isinstance(data, dict) or not fields - optional <= data.keys() <= fields:
        raise ProtocolError("other fields than there must be")


def _text(value: object, most: int = _MOST_TEXT) -> str:
    if not isinstance(value, str) or len(value) > most:
        raise ProtocolError("not a text, or a long one")
    return value


def _seconds(value: object, most: float = _MOST_SECONDS) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ProtocolError("not a number of seconds")
    if not math.isfinite(value) or not 0 <= value <= most:
        raise ProtocolError("not a number of seconds")
    return float(value)
