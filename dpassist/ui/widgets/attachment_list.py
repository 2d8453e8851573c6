"""The files that came with a message: safe names, what each can do, and a way to save one."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGroupBox,
    QMenu,
    QPushButton,
    QWidget,
)

from dpassist.domain.message import Attachment, Message
from dpassist.domain.override import override
from dpassist.services.attachments import Danger, danger_of, shown_name
from dpassist.services.wording import Wording
from dpassist.services.wording_files import attached_kinds, file_size
from dpassist.ui.widgets.whole_list import WholeList

_SHOWN_ROWS: Final = 3
_NARROW: Final = 30
"""Width, in heights of the font, below which the button stands below the files."""
_WARNING_SIGN: Final = "\N{WARNING SIGN}"


def described_files(wording: Wording, message: Message) -> list[str]:
    """Return of each attachment name, type and size, and a warning about what can do harm."""
    kinds = attached_kinds(wording, message)
    return [
        _described(wording, each, kind)
        for each, kind in zip(message.attachments, kinds, strict=True)
    ]


def _described(wording: Wording, attachment: Attachment, kind: str) -> str:
    translate = QCoreApplication.translate
    text = translate("AttachmentList", "{name} ({type}, {size})").format(
        name=shown_name(attachment) or translate("AttachmentList", "(no name)"),
        type=kind,
        size=file_size(wording, attachment.size),
    )
    warning = _warning(attachment)
    return f"{text}\n{_WARNING_SIGN} {warning}" if warning else text


def _warning(attachment: Attachment) -> str:
    """Return what opening this kind of file can do; empty when it is not known to do harm."""
    translate = QCoreApplication.translate
    match danger_of(attachment.name):
        case Danger.PROGRAM:
            return translate(
                "AttachmentList",
                "This kind of file can run a program on your computer. Save it only if you know who sent it, "
                "and why; otherwise ask IT.",
            )
        case Danger.MACROS:
            return translate(
                "AttachmentList",
                "This kind of document can run macros. Do not let it, unless you know who made it.",
            )
        case Danger.CONTAINER:
            return translate(
                "AttachmentList",
                "This kind of file hides what is in it, programs too. Ask IT before you open it.",
            )
        case Danger.PAGE:
            return translate(
                "AttachmentList",
                "This is a web page. It opens in the browser and can ask for passwords: give it none.",
            )
        case None:
            return ""


class AttachmentList(QGroupBox):
    """Lists attachments; says which one the user wants to save."""

    save_wanted = Signal(object)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording: Final = wording
        self.setTitle(self.tr("Attachments"))
        self._attachments: tuple[Attachment, ...] = ()
        self.files: Final = WholeList(self, most=_SHOWN_ROWS)
        self.save: Final = QPushButton(self.tr("Save a&ttachment…"), self)
        self.files.setAccessibleName(self.tr("Attachments"))
        self.files.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self.files, 1)
        self._row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        self.files.currentRowChanged.connect(self._refresh)
        self.files.itemActivated.connect(self._want_save)
        self.files.customContextMenuRequested.connect(self._show_menu)
        self.save.clicked.connect(self._want_save)

    def show_attachments(self, message: Message) -> None:
        """List the files of a message; the first one is chosen."""
        self._attachments = message.attachments
        self.files.clear()
        self.files.addItems(described_files(self._wording, message))
        self.files.setCurrentRow(0)
        self.setVisible(bool(message.attachments))
        self.files.fit()
        self._refresh()

    def current(self) -> Attachment | None:
        """Return the chosen attachment."""
        row = self.files.currentRow()
        return self._attachments[row] if 0 <= row < len(self._attachments) else None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < _NARROW * self.fontMetrics().height()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    @Slot()
    def _refresh(self) -> None:
        self.save.setEnabled(self.current() is not None)

    @Slot()
    def _want_save(self) -> None:
        attachment = self.current()
        if attachment is not None:
            self.save_wanted.emit(attachment)

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        if self.files.itemAt(place) is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.save.text().replace("&", "")).triggered.connect(self._want_save)
        menu.popup(self.files.viewport().mapToGlobal(place))
