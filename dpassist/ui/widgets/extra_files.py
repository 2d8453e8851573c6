"""Attachments that go along by themselves when a message is passed on: none, unless the user asks."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from dpassist.domain.message import Attachment
from dpassist.ui.widgets.labels import plain_label
from dpassist.ui.widgets.whole_list import WholeList

_SHOWN_ROWS: Final = 3


class ExtraFiles(QWidget):
    """A folded list of the message's attachments, each with a box to tick, and a warning once one is ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._attachments: tuple[Attachment, ...] = ()
        self.button: Final = QPushButton(self)
        self.files: Final = WholeList(self, most=_SHOWN_ROWS)
        self.warning: Final = plain_label(
            self.tr(
                "The original has them all. By itself a file is no longer protected, and nothing tells where it came "
                "from: attach only what your colleague needs."
            ),
            self,
            focusable=True,
        )
        self.button.setCheckable(True)
        self.files.setAccessibleName(self.tr("Attachments to attach by themselves as well"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for widget in (self.button, self.files, self.warning):
            rows.addWidget(widget)
        self.button.toggled.connect(self._refresh)
        self.files.itemChanged.connect(self._refresh)
        self.offer((), ())

    def offer(self, attachments: Sequence[Attachment], said: Sequence[str]) -> None:
        """Offer the attachments of another message, none of them chosen.

        Args:
            attachments: Of the message.
            said: How each is listed.
        """
        self.button.setChecked(False)
        with QSignalBlocker(self.files):
            self.files.clear()
            for text in said:
                item = QListWidgetItem(text, self.files)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
        self._attachments = tuple(attachments)
        self.setVisible(bool(attachments))
        self.files.fit()
        self._refresh()

    def chosen(self) -> tuple[Attachment, ...]:
        """Return the attachments that are ticked, in their order."""
        return tuple(
            attachment
            for row, attachment in enumerate(self._attachments)
            if self.files.item(row).checkState() is Qt.CheckState.Checked
        )

    @Slot()
    def _refresh(self) -> None:
        count = len(self.chosen())
        self.button.setText(
            self.tr("%Ln attachment(s) by themselves as well", "", count)
            if count
            else self.tr("Attachments by themselves as well…")
        )
        self.files.setVisible(self.button.isChecked())
        self.warning.setVisible(bool(count))
