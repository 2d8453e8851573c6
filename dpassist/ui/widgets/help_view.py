"""Shows a text of the help; knows its own topics and fetches nothing at all."""

from typing import Any

from PySide6.QtCore import QByteArray, QUrl, Signal, Slot
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from dpassist.domain.override import override

_MARGIN = 12


class HelpView(QTextBrowser):
    """Links lead to other topics; addresses of anything else lead nowhere."""

    topic_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)  # files dropped here are for the window
        self.document().setDocumentMargin(_MARGIN)
        self.anchorClicked.connect(self._follow)

    def show_markdown(self, text: str) -> None:
        """Show Markdown from its beginning; markup of other kinds in it is shown as it is written."""
        features = QTextDocument.MarkdownFeature
        self.document().setMarkdown(text, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        self.verticalScrollBar().setValue(0)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Give nothing from anywhere, and never nothing at all: Qt would look for a file of that name then."""
        is_image = type == QTextDocument.ResourceType.ImageResource.value
        return QImage(1, 1, QImage.Format.Format_RGB32) if is_image else QByteArray(b" ")

    @override
    def doSetSource(
        self,
        name: QUrl | str,
        type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource,
    ) -> None:
        """Go nowhere."""

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        if url.isRelative() and url.path() and not url.hasQuery():
            self.topic_wanted.emit(url.path())
