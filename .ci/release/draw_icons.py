"""Draws the program's icon in all sizes and forms from resources/icons/bookq.svg.

Run it after a change of that file: .venv/bin/python .ci/release/draw_icons.py
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "resources" / "icons" / "bookq.svg"
HICOLOR = ROOT / "resources" / "hicolor"
ICO = ROOT / ".ci" / "release" / "icons" / "bookq.ico"
ICNS = ROOT / ".ci" / "release" / "icons" / "bookq.icns"
SIDES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIDES = (16, 24, 32, 48, 64, 128, 256)
ICNS_SIDES = {
    b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512,
    b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512,
}  # fmt: skip
"""The kinds of picture in a file of macOS, with the side of each; the last four are for fine screens."""


def picture(side: int) -> QImage:
    """The icon with ``side`` pixels a side."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(SOURCE.read_bytes())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def png(side: int) -> bytes:
    """The icon as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(side).save(buffer, "PNG", 0)
    return bytes(buffer.data().data())


def ico() -> bytes:
    """The icon as Windows has it: a directory, and a PNG for each size."""
    pictures = [(side, png(side)) for side in ICO_SIDES]
    offset = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for side, data in pictures:
        head += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(data), offset + len(body))
        body += data
    return head + body


def icns() -> bytes:
    """The icon as macOS has it: a PNG for each kind."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(data)) + data
        for kind, data in ((kind, png(side)) for kind, side in ICNS_SIDES.items())
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main() -> None:
    """Write every file."""
    app = QGuiApplication([])
    for side in SIDES:
        file = HICOLOR / f"{side}x{side}" / "apps" / "bookq.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(png(side))
    ICO.parent.mkdir(parents=True, exist_ok=True)
    ICO.write_bytes(ico())
    ICNS.write_bytes(icns())
    app.quit()


if __name__ == "__main__":
    main()
