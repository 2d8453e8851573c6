"""The formatted text of a message, in a viewer that fetches nothing and follows nothing.

The HTML is cleaned before it gets here (`mailio.html_clean`); this viewer does not rely on that. Qt asks
`loadResource` for everything outside the text, and when it gets *nothing* for a picture it looks for a file
of that name itself (``QTextImageHandler``, ``QTextDocument::loadResource``): so it is always given something.
"""

from typing import Any, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QColor, QImage, QImageReader, QPalette, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from dpassist.domain.override import override
from dpassist.services.formatted import Formatted

_NOTHING: Final = Formatted("")
_FORMATS: Final = (
    (b"\x89PNG\r\n", b"png"),
    (b"\xff\xd8\xff", b"jpeg"),
    (b"GIF8", b"gif"),
    (b"BM", b"bmp"),
)
"""Pictures that mail programs put into text, by their first bytes; no others are decoded."""
_MOST_PIXELS: Final = 40_000_000
"""Of all pictures of a message before they are made smaller; a photograph of a telephone has 12 to 50 million."""
_LONGEST_SIDE: Final = 20_000
_WIDEST: Final = 1_000
"""Pixels; wider pictures are shown smaller."""
_DECODER_MEBIBYTES: Final = 128


class HtmlView(QTextBrowser):
    """Shows cleaned HTML on white; tells where a link leads instead of going there."""

    link_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatted = _NOTHING
        self._pixels_left = 0
        self._decoded: dict[int, QImage] = {}
        QImageReader.setAllocationLimit(_DECODER_MEBIBYTES)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)  # files dropped here are for the window
        palette = (
            self.palette()
        )  # mail is written for white paper, and colours were let through for it
        palette.setColor(QPalette.ColorRole.Base, QColor("#ffffff"))
        palette.setColor(QPalette.ColorRole.Text, QColor("#000000"))
        palette.setColor(QPalette.ColorRole.Link, QColor("#0b57a4"))
        self.setPalette(palette)
        self.anchorClicked.connect(self._choose)

    def show_formatted(self, formatted: Formatted) -> None:
        """Show the text and pictures of a message."""
        self._formatted = formatted
        self._pixels_left = _MOST_PIXELS
        self._decoded = {}
        self.setHtml(formatted.html)

    def forget(self) -> None:
        """Show nothing, and keep nothing of what was shown."""
        self.show_formatted(_NOTHING)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Give a picture of the message, or one that says there is none; never nothing (see above)."""
        if type != QTextDocument.ResourceType.ImageResource.value:
            return QByteArray(b" ")
        url = QUrl(name)
        number = url.path() if url.scheme() == "cid" else ""
        if not (number.isascii() and number.isdecimal()):
            return _no_picture()
        if int(number) not in self._decoded:
            self._decoded[int(number)] = self._picture(int(number))
        return self._decoded[int(number)]

    @override
    def doSetSource(
        self,
        name: QUrl | str,
        type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource,
    ) -> None:
        """Go nowhere."""

    @Slot(QUrl)
    def _choose(self, url: QUrl) -> None:
        self.link_chosen.emit(bytes(url.toEncoded().data()).decode("ascii", "replace"))

    def _picture(self, number: int) -> QImage:
        if number >= len(self._formatted.pictures):
            return _no_picture()
        content = self._formatted.pictures[number]
        kind = next((kind for start, kind in _FORMATS if content.startswith(start)), None)
        if kind is None:
            return _no_picture()
        buffer = QBuffer()
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, QByteArray(kind))
        reader.setAutoDetectImageFormat(False)
        reader.setAutoTransform(True)
        size = reader.size()
        if not self._can_afford(size):
            return _no_picture()
        if size.width() > _WIDEST:
            reader.setScaledSize(
                size.scaled(_WIDEST, size.height(), Qt.AspectRatioMode.KeepAspectRatio)
            )
        image = reader.read()
        return _no_picture() if image.isNull() else image

    def _can_afford(self, size: QSize) -> bool:
        """Count a picture's pixels before it is decoded."""
        if size.isEmpty() or max(size.width(), size.height()) > _LONGEST_SIDE:
            return False
        self._pixels_left -= size.width() * size.height()
        return self._pixels_left >= 0


def _no_picture() -> QImage:
    """Return what stands for a picture that is not shown: a small grey box."""
    image = QImage(16, 16, QImage.Format.Format_RGB32)
    image.fill(QColor("#d0d0d0"))
    return image
