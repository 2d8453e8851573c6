"""Makes the Windows icon out of our own drawing, ``resources/icons/dpassist.svg``.

An ``.ico`` file is a directory of pictures: old-style bitmaps for the small sizes, which every part of Windows and of
the tools reads, and PNG for the large one.
"""

import os
import struct
from pathlib import Path
from typing import Final

from installer.tools import ROOT

DRAWING: Final = ROOT / "resources" / "icons" / "dpassist.svg"
SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 256)
_PNG_FROM: Final = 256
_BYTES_A_PIXEL: Final = 4
_SIDE: Final = (164, 314)
"""Pixels of the picture beside the last page of setup.exe, as NSIS wants it."""
_DRAWN: Final = (42, 60, 80, 80)
_PAPER: Final = 0xFFE8F0FA
_HEADER: Final = struct.Struct("<HHH")
_ENTRY: Final = struct.Struct("<BBBBHHII")
_BITMAP: Final = struct.Struct("<IiiHHIIiiII")


def write_icon(target: Path) -> None:
    """Draw every size and write the icon."""
    target.write_bytes(icon([(size, _picture(size)) for size in SIZES]))


def write_side(target: Path) -> None:
    """Draw the picture beside the last page of setup.exe; NSIS would show one of its own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRectF  # noqa: PLC0415 - only this step needs Qt
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415 - as above
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - as above

    image = QImage(*_SIDE, QImage.Format.Format_RGB888)
    image.fill(_PAPER)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(*_DRAWN))
    painter.end()
    image.save(str(target), "BMP")  # type: ignore[call-overload]  # the stubs name the format as bytes


def icon(pictures: list[tuple[int, bytes]]) -> bytes:
    """Join pictures, each with its width, into one icon file."""
    header = _HEADER.pack(0, 1, len(pictures))
    place = len(header) + _ENTRY.size * len(pictures)
    entries, contents = b"", b""
    for size, content in pictures:
        side = size % 256  # 0 stands for 256
        entries += _ENTRY.pack(side, side, 0, 0, 1, 32, len(content), place + len(contents))
        contents += content
    return header + entries + contents


def bitmap(size: int, pixels: bytes) -> bytes:
    """Return one picture as icons hold it: rows from the bottom up, then a mask, which the alpha makes needless.

    Args:
        size: Pixels a side.
        pixels: Blue, green, red and alpha of each, rows from the top down.
    """
    row = size * _BYTES_A_PIXEL
    rows = [pixels[n * row : (n + 1) * row] for n in range(size)]
    mask = bytes((size + 31) // 32 * 4 * size)
    header = _BITMAP.pack(_BITMAP.size, size, 2 * size, 1, 32, 0, len(pixels), 0, 0, 0, 0)
    return header + b"".join(reversed(rows)) + mask


def _picture(size: int) -> bytes:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415 - only this step needs Qt
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415 - as above
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - as above

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    if size < _PNG_FROM:
        return bitmap(size, bytes(image.constBits()))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs name the format as bytes
    return bytes(buffer.data().data())
