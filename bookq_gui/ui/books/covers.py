"""Covers as pictures: fetched ones are decoded in another thread, others are generated."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPixmap

from bookq_gui.model.book import BookRow
from bookq_gui.ui.books.covers_generated import bound, cover
from bookq_gui.ui.table.columns import Slices, Work

log = logging.getLogger(__name__)

_LARGEST_PICTURE_MB = 32
_LARGEST_SIDE = 6_000
_ROOM = 64 * 1024 * 1024
_MOST_WAITING = 64
_MOST_TO_MAKE = 120
_MOST_MISSING = 20_000
_PATIENCE = 2.0
_BUDGET = 0.004
_FAINT = 0.45

CoverProvider = Callable[[int, QSize, float], QPixmap | None]
"""Returns the fetched cover of a book for a size (logical pixels) and a pixel ratio; None: not here (yet)."""


class Want(NamedTuple):
    """A cover of a size in logical pixels; in device pixels with a ``ratio`` of 1. 0 by 0: its own size."""

    book_id: int
    width: int
    height: int
    ratio: float = 1.0
    faint: bool = False


class _Kept:
    """A cache of pictures that drops the least recently used ones."""

    def __init__(self) -> None:
        self._pictures: OrderedDict[Want, QPixmap] = OrderedDict()
        self._used = 0

    def get(self, want: Want) -> QPixmap | None:
        """A picture, if it is here."""
        if want in self._pictures:
            self._pictures.move_to_end(want)
        return self._pictures.get(want)

    def put(self, want: Want, picture: QPixmap) -> QPixmap:
        """Keep a picture, and return it."""
        self._drop(want)
        self._pictures[want] = picture
        self._used += _bytes_of(picture)
        while self._used > _ROOM and len(self._pictures) > 1:
            self._drop(next(iter(self._pictures)))
        return picture

    def forget(self, ids: Collection[int]) -> None:
        """Drop all pictures of these books."""
        for want in [want for want in self._pictures if want.book_id in ids]:
            self._drop(want)

    def _drop(self, want: Want) -> None:
        self._used -= _bytes_of(self._pictures.pop(want, QPixmap()))


def _bytes_of(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4


class CoverLoader(QObject):
    """Returns pictures that it has, and loads others in another thread, the latest request first.

    The oldest requests are dropped if there are too many: a cover on the screen is requested again when it is
    painted.

    Signals:
        arrived: ids of books whose pictures were loaded.
        enlarged: (id, QImage) of the cover that `enlarge` asked for; a null image if there is none.
    """

    arrived = Signal(object)
    enlarged = Signal(object)
    _made = Signal()

    def __init__(
        self,
        read: Callable[[int], bytes | None],
        end: Callable[[], object] = bool,
        parent: QObject | None = None,
    ) -> None:
        """The other thread calls ``read`` for the bytes of a cover, or None, and ``end`` when it ends."""
        super().__init__(parent)
        self._read = read
        self._end = end
        self._kept = _Kept()
        self._missing: dict[int, None] = {}
        self._changed = threading.Condition()
        self._waiting: OrderedDict[Want, None] = OrderedDict()
        self._at_work: Want | None = None
        self._again = False
        self._results: deque[tuple[Want, QImage]] = deque()
        self._ending = False
        self._thread: threading.Thread | None = None
        QImageReader.setAllocationLimit(_LARGEST_PICTURE_MB)
        self._made.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def pixmap(self, book_id: int, size: QSize, ratio: float) -> QPixmap | None:
        """The cover of a book for ``size`` (logical pixels); None: it is being loaded, or there is none."""
        want = Want(book_id, round(size.width() * ratio), round(size.height() * ratio))
        kept = self._kept.get(want)
        if kept is None and book_id not in self._missing:
            self._ask(want)
        return kept

    def enlarge(self, book_id: int) -> None:
        """Load the cover in its own size; `enlarged` follows."""
        self._ask(Want(book_id, 0, 0))

    def forget(self, ids: Iterable[int]) -> None:
        """Load the covers of these books again at the next request, since they changed or arrived."""
        gone = set(ids)
        with self._changed:
            self._again = self._again or (self._at_work is not None and self._at_work.book_id in gone)
        self._take()
        for book_id in gone:
            self._missing.pop(book_id, None)
        self._kept.forget(gone)

    @Slot()
    def stop(self) -> None:
        """End the other thread."""
        with self._changed:
            self._ending = True
            self._waiting.clear()
            self._changed.notify()
        if self._thread is not None:
            self._thread.join(_PATIENCE)

    def _ask(self, want: Want) -> None:
        with self._changed:
            if self._ending or want == self._at_work:
                return
            self._waiting[want] = None
            self._waiting.move_to_end(want)
            while len(self._waiting) > _MOST_WAITING:
                self._waiting.popitem(last=False)
            self._changed.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="bookq-covers", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        try:
            self._work()
        finally:
            self._end()

    def _work(self) -> None:
        while (want := self._next()) is not None:
            try:
                image = _decoded(self._read(want.book_id), want)
            except Exception:
                log.exception("the cover of book %s could not be read", want.book_id)
                image = QImage()
            with self._changed:
                if self._ending:
                    return
                if not self._again:
                    self._at_work = None
                    self._results.append((want, image))
                    self._made.emit()

    def _next(self) -> Want | None:
        with self._changed:
            if self._again:
                self._again = False
                return self._at_work
            while not self._waiting and not self._ending:
                self._changed.wait()
            if self._ending:
                return None
            self._at_work, _ = self._waiting.popitem()
            return self._at_work

    @Slot()
    def _take(self) -> None:
        while self._results:
            self._keep(*self._results.popleft())

    def _keep(self, want: Want, image: QImage) -> None:
        if not want.width:
            self.enlarged.emit((want.book_id, image))
            return
        if image.isNull():
            if len(self._missing) >= _MOST_MISSING:
                self._missing.clear()
            self._missing[want.book_id] = None
            return
        self._kept.put(want, QPixmap.fromImage(image))
        self.arrived.emit((want.book_id,))


def _decoded(content: bytes | None, want: Want) -> QImage:
    """The picture in ``content``, scaled to the request; a null image if it is not a picture."""
    if not content:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not reader.canRead() or not size.isValid() or max(size.width(), size.height()) > _LARGEST_SIDE:
        return QImage()
    if want.width:
        turned = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
        room = QSize(want.height, want.width) if turned else QSize(want.width, want.height)
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    return reader.read()


class CoverPictures(QObject):
    """Covers with round corners, kept in 64 MiB. Generating one takes 2 ms: they are made in slices.

    Signals:
        arrived: ids of books whose covers were made.
    """

    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._provider: CoverProvider | None = None
        self._kept = _Kept()
        self._wanted: OrderedDict[Want, tuple[BookRow, float]] = OrderedDict()
        self._making = Slices(self, _BUDGET)

    def set_provider(self, provider: CoverProvider | None) -> None:
        """Set the source of fetched covers. It is called while painting, so it must not block."""
        self._provider = provider
        self.clear()

    def get(self, row: BookRow, size: QSize, ratio: float, radius: float) -> QPixmap | None:
        """The cover of a book for ``size`` in logical pixels; None: it is being made, `arrived` follows."""
        want = Want(row.id, size.width(), size.height(), ratio, faint=not row.fetched)
        kept = self._kept.get(want)
        if kept is not None:
            return kept
        if self._provider is not None and row.cover_url:
            # Square covers are to fill the height, too.
            fetched = self._provider(row.id, QSize(size.width() * 3 // 2, size.height()), ratio)
            if fetched is not None and not fetched.isNull():
                return self._bind(want, fetched, radius)
        self._wanted[want] = (row, radius)
        self._wanted.move_to_end(want)
        while len(self._wanted) > _MOST_TO_MAKE:
            self._wanted.popitem(last=False)
        if not self._making.is_busy:
            self._making.start(self._make())
        return None

    def forget(self, ids: Iterable[int]) -> None:
        """Drop the covers of these books, since they were fetched or their titles changed."""
        self._kept.forget(set(ids))

    def clear(self) -> None:
        """Drop all pictures."""
        self._kept = _Kept()

    def finish(self) -> None:
        """Make all requested covers now."""
        self._making.finish()

    def _make(self) -> Work:
        while self._wanted:
            want, (row, radius) = self._wanted.popitem()
            author = row.authors[0] if row.authors else ""
            self._bind(want, cover(row.title, author, QSize(want.width, want.height), want.ratio), radius)
            self.arrived.emit([row.id])
            yield

    def _bind(self, want: Want, picture: QPixmap, radius: float) -> QPixmap:
        size, opacity = QSize(want.width, want.height), _FAINT if want.faint else 1.0
        return self._kept.put(want, bound(picture, size, want.ratio, radius, opacity=opacity))
