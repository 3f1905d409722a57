"""The protocol between a desktop and its workers on Redis: names of queues and keys, forms of messages.

What is decoded here may be forged: every field has the right form, or the whole message is refused. Nothing
here imports Redis or RQ.
"""

from __future__ import annotations

import json
import math
import re
import secrets
import zlib
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bookq_gui.goodreads.client import MOST_BYTES
from bookq_gui.goodreads.responses import PageProblem, Problem, Response
from bookq_gui.model.book import Book
from bookq_gui.model.imports import ListPage
from bookq_gui.model.job import FILES, PAGES
from bookq_gui.model.message import Message
from bookq_gui.model.validation import number_in

PROTOCOL = 1
QUEUES: Mapping[str, str] = {FILES: f"bookq{PROTOCOL}-files", PAGES: f"bookq{PROTOCOL}-pages"}
"""The queues whose jobs may travel, with their names in RQ. Workers of other protocols listen elsewhere."""
FUNCTION = "bookq_gui.remote.worker.work"
"""The function that an RQ job of bookq names. Workers run nothing else."""
WORKERS = "bookq:workers"
"""The key of the set of all workers' names; a worker whose `presence_key` expired is dead."""
LEASE = 10
"""Seconds after which a presence key expires."""
MOST_ITEMS = 16
MOST_ENTRY = 8 * 2**20
"""Bytes of an entry in the stream of replies."""
OUT_SECONDS = 7 * 24 * 3600
"""Seconds after which Redis drops a stream that nobody reads."""
_MOST_TEXT = 4096
_MOST_SECONDS = 3600.0
_LONGEST_PAUSE = 24 * 3600.0
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
        """The stream of replies."""
        self.held = f"bookq:{store}:held"
        """A hash from the bundles that workers have to the names of the workers."""
        self.stage = f"bookq:{store}:stage"
        """The channel of `StageUpdate`."""
        self.owner = f"bookq:{store}:owner"
        """The name of the desktop that uses this id."""

    def body(self, token: str) -> str:
        """The key of the bytes of a file that travels."""
        return f"bookq:{self.store}:body:{token}"

    def stop(self, token: str) -> str:
        """The key that tells a worker to stop an item."""
        return f"bookq:{self.store}:stop:{token}"


def is_store_id(text: str) -> bool:
    """Whether ``text`` can be the id of a store."""
    return _STORE.fullmatch(text) is not None


def presence_key(worker: str) -> str:
    """The key that a worker renews while it is alive. Its value is the version of bookq there."""
    return f"bookq:alive:{worker}"


def spacing_key(site: str) -> str:
    """The key that exists while no request may be sent to a site."""
    return f"bookq:gate:{site}"


def pause_key(site: str) -> str:
    """The key that exists while a site has asked for a pause."""
    return f"bookq:cool:{site}"


def new_bundle(store: str) -> str:
    """The id of a new bundle and of its RQ job."""
    return f"{store}-{secrets.token_hex(8)}"


def token_of(bundle: str, number: int) -> str:
    """The token of an item; it names one attempt at one job."""
    return f"{bundle}-{number}"


def bundle_of(token: str) -> str:
    """The bundle of a token; "" if it is no token."""
    found = _TOKEN.fullmatch(token)
    return "" if found is None else found[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleItem:
    """One job of a bundle, which may take ``seconds``.

    ``source`` is the path of a file as workers see it, or an address. ``name`` is that of a file whose bytes
    travel, packed by `packed`; "" if the worker reads the path.
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
    """The jobs that one RQ job holds, for the store of ``keys``."""

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
        raise ProtocolError("a queue whose jobs do not travel")
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


class ReplyKind(StrEnum):
    """How an attempt ended. Each reply has one of these keys; the first four come from readers."""

    BOOK = "book"
    PROBLEM = "problem"
    """The page holds no book."""
    UNREADABLE = "unreadable"
    FAILED = "failed"
    """The reader process ended."""
    STOPPED = "stopped"
    UNSEEN = "unseen"
    """The worker does not see the file; the value is the name of the worker's computer."""
    FETCHED = "fetched"
    """A response of the site; the page is the body."""
    PAUSE = "cooling"
    """The site has asked for a pause of so many seconds."""


OUT_OF_TIME, CANCELED = "timed out", "canceled"
"""Why an attempt stopped."""
_REASONS = {
    ReplyKind.FAILED: ("time", "memory", "machine", "died"),
    ReplyKind.STOPPED: (OUT_OF_TIME, CANCELED),
}
_PROBLEM_FIELDS = {"problem", "detail", "listed", "retry_after"}


@dataclass(frozen=True, slots=True)
class Reply:
    """A decoded reply: ``data`` has the key ``kind`` and those that belong to it."""

    token: str
    kind: ReplyKind
    data: Mapping[str, Any]
    body: bytes = b""

    def fetched(self) -> Response:
        """The response of the site. Raises PageProblem if there was none, and ProtocolError."""
        if self.kind is ReplyKind.PROBLEM:
            problem, detail = Problem(self.data["problem"]), self.data["detail"]
            raise PageProblem(problem, detail, retry_after=self.data.get("retry_after"))
        if self.kind is not ReplyKind.FETCHED:
            raise ProtocolError("no response of the site")
        fields = self.data["fetched"]
        return Response(**{**fields, "redirects": tuple(fields["redirects"])}, body=self.body)


def fetched_data(response: Response) -> dict[str, Any]:
    """The data of a reply with a response of the site. The body is a field of its own."""
    fields = {
        "status": response.status,
        "headers": dict(response.headers),
        "final_url": response.final_url,
        "redirects": list(response.redirects),
        "seconds": response.seconds,
    }
    return {ReplyKind.FETCHED.value: fields}


def encode_entry(token: str, data: Mapping[str, Any], body: bytes = b"") -> dict[str, bytes]:
    """The fields of an entry in the stream of replies."""
    fields = {"token": token.encode(), "data": json.dumps(data, separators=(",", ":")).encode()}
    return {**fields, "body": packed(body)} if body else fields


def decode_entry(fields: Mapping[bytes, bytes]) -> Reply:
    """The reply in an entry of the stream. Raises ProtocolError, whatever the entry holds."""
    token, text, body = (fields.get(name, b"") for name in (b"token", b"data", b"body"))
    if len(token) + len(text) + len(body) > MOST_ENTRY:
        raise ProtocolError("too large")
    if not bundle_of(text_of(token)):
        raise ProtocolError("not a token")
    data = _json(text)
    kinds = [kind for kind in ReplyKind if kind in data] if isinstance(data, dict) else []
    if len(kinds) != 1:
        raise ProtocolError("not a reply")
    try:
        _check_reply(kinds[0], data)
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError) as error:
        raise ProtocolError(f"not a reply: {error}") from error
    if body and kinds[0] is not ReplyKind.FETCHED:
        raise ProtocolError("a page that nobody asked for")
    return Reply(text_of(token), kinds[0], data, unpacked(body) if body else b"")


def _check_reply(kind: ReplyKind, data: dict[str, Any]) -> None:
    """Check the fields of a reply. Raises what `decode_entry` catches."""
    _has_fields(data, _PROBLEM_FIELDS if kind is ReplyKind.PROBLEM else {kind}, {"retry_after"})
    value = data[kind]
    match kind:
        case ReplyKind.BOOK:
            if not 0 < Book.from_dict(value).id < 10**16:
                raise ProtocolError("not the id of a book")
        case ReplyKind.PROBLEM:
            _check_problem(data)
        case ReplyKind.UNREADABLE:
            _text(str(Message.from_data(value)))
        case ReplyKind.FAILED | ReplyKind.STOPPED:
            if value not in _REASONS[kind]:
                raise ProtocolError("an unknown reason")
        case ReplyKind.UNSEEN:
            _text(value, 255)
        case ReplyKind.FETCHED:
            _check_fetched(value)
        case ReplyKind.PAUSE:
            _seconds(value, _LONGEST_PAUSE)


def _check_problem(data: dict[str, Any]) -> None:
    Problem(data["problem"])
    _text(data["detail"])
    if data["listed"] is not None:
        _json(data["listed"].encode())
        ListPage.from_json(data["listed"])
    if data.get("retry_after") is not None:
        _seconds(data["retry_after"], _LONGEST_PAUSE)


def _check_fetched(fields: Any) -> None:
    _has_fields(fields, {"status", "headers", "final_url", "redirects", "seconds"})
    status, headers, redirects = fields["status"], fields["headers"], fields["redirects"]
    if type(status) is not int or not 100 <= status <= 999:
        raise ProtocolError("not a status")
    if not isinstance(headers, dict) or len(headers) > 200 or len(redirects) > 20:
        raise ProtocolError("not headers")
    for text in (*headers, *headers.values()):
        _text(text, 64 * 1024)
    for text in (fields["final_url"], *redirects):
        _text(text)
    _seconds(fields["seconds"])


def packed(body: bytes) -> bytes:
    """The bytes of a page, compressed."""
    return zlib.compress(body, 1)


def unpacked(data: bytes, most: int = MOST_BYTES) -> bytes:
    """The bytes that `packed` compressed, at most ``most``. Raises ProtocolError."""
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
    """What a worker does for an item."""

    token: str
    worker: str
    text: Message


def encode_stage(update: StageUpdate) -> bytes:
    """The message for the channel of stages."""
    return json.dumps([update.token, update.worker, update.text.to_data()]).encode()


def decode_stage(data: bytes) -> StageUpdate:
    """The update in a message of the channel of stages. Raises ProtocolError."""
    value = _json(data) if len(data) <= _MOST_STAGE else None
    if not isinstance(value, list) or len(value) != 3:
        raise ProtocolError("not a stage")
    token, worker, text = value
    if not isinstance(token, str) or not isinstance(worker, str):
        raise ProtocolError("not a stage")
    if not bundle_of(token) or not is_worker_name(worker):
        raise ProtocolError("not a stage of a worker")
    try:
        return StageUpdate(token, worker, Message.from_data(text))
    except (TypeError, ValueError) as error:
        raise ProtocolError("not a stage") from error


def is_worker_name(text: str) -> bool:
    """Whether ``text`` can be the name of a worker: its computer, process number and a number, with dots."""
    return _WORKER.fullmatch(text) is not None


def worker_names(members: Iterable[bytes]) -> list[str]:
    """The members of the set `WORKERS` that can be names, sorted."""
    return sorted(filter(is_worker_name, map(text_of, members)))


def text_of(value: bytes) -> str:
    """A name or number from Redis as text; bytes that are not ASCII are replaced."""
    return value.decode("ascii", "replace")


def host_of(worker: str) -> str:
    """The computer that a worker runs on."""
    return worker.rsplit(".", 2)[0]


def _json(text: bytes) -> Any:
    try:
        value = json.loads(
            text.decode("utf-8"), parse_int=number_in, parse_float=_float, parse_constant=_float
        )
        if _SURROGATE.search(text):
            # Half a surrogate pair can be neither stored nor shown.
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise ProtocolError("not valid JSON") from error
    return value


def _float(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise ValueError("not a number")
    return value


def _has_fields(data: Any, fields: AbstractSet[str], optional: AbstractSet[str] = frozenset()) -> None:
    if not isinstance(data, dict) or not fields - optional <= data.keys() <= fields:
        raise ProtocolError("wrong fields")


def _text(value: object, most: int = _MOST_TEXT) -> str:
    if not isinstance(value, str) or len(value) > most:
        raise ProtocolError("not a text, or too long")
    return value


def _seconds(value: object, most: float = _MOST_SECONDS) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most:
        raise ProtocolError("not a number of seconds")
    return float(value)
