"""Covers as pictures: read and decoded in a thread of its own, kept as long as there is room."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPixmap

log = logging.getLogger(__name__)

_LARGEST_PICTURE_MB = 32
_LARGEST_SIDE = 6_000
_ROOM = 48 * 1024 * 1024
_MOST_WAITING = 64
_MOST_MISSING = 20_000
_PATIENCE = 2.0


class Want(NamedTuple):
    """A cover to fit into a width and a height in real pixels; 0 by 0: as large as it is."""

    book_id: int
    width: int
    height: int


class CoverLoader(QObject):
    """Gives pictures at once where it has them, and else asks for them, the newest wish first.

    Wishes that have waited for too long are forgotten: what is still on the screen asks again when
    it is painted.

    Signals:
        arrived: ids of the books of which a picture is here now.
        enlarged: (id, QImage) of the cover that `enlarge` was called for; a null image where none.
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
        """``read`` gives the bytes of a cover, or None, in the other thread; ``end`` is called at its end."""
        super().__init__(parent)
        self._read = read
        self._end = end
        self._kept: OrderedDict[Want, QPixmap] = OrderedDict()
        self._used = 0
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
        """The cover of a book to fit ``size`` (logical pixels); None: it is asked for, or there is none."""
        want = Want(book_id, round(size.width() * ratio), round(size.height() * ratio))
        kept = self._kept.get(want)
        if kept is not None:
            self._kept.move_to_end(want)
            return kept
        if book_id not in self._missing:
            self._ask(want)
        return None

    def enlarge(self, book_id: int) -> None:
        """Ask for the cover in its own size; `enlarged` follows."""
        self._ask(Want(book_id, 0, 0))

    def forget(self, ids: Iterable[int]) -> None:
        """Read the covers of these books anew when they are wanted: they are others now, or here at last."""
        gone = set(ids)
        with self._changed:
            self._again = self._again or (self._at_work is not None and self._at_work.book_id in gone)
        self._take()
        for book_id in gone:
            self._missing.pop(book_id, None)
        for want in [want for want in self._kept if want.book_id in gone]:
            self._used -= _bytes_of(self._kept.pop(want))

    @Slot()
    def stop(self) -> None:
        """Read no more."""
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
        self._used -= _bytes_of(self._kept.pop(want, QPixmap()))
        self._kept[want] = QPixmap.fromImage(image)
        self._used += _bytes_of(self._kept[want])
        while self._used > _ROOM and len(self._kept) > 1:
            self._used -= _bytes_of(self._kept.popitem(last=False)[1])
        self.arrived.emit((want.book_id,))


def _decoded(content: bytes | None, want: Want) -> QImage:
    """The picture in ``content``, fitted; a null image where there is none or it is no picture."""
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


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
