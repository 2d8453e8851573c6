"""The help: contents and search on the left, the text in the middle, and all keys on the right."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.override import override
from dpassist.services.help_book import HelpBook, HelpTopic
from dpassist.ui.page import Page
from dpassist.ui.widgets.help_view import HelpView
from dpassist.ui.widgets.key_sheet import KeySheet
from dpassist.ui.widgets.labels import plain_label, title_label
from dpassist.ui.widgets.whole_list import PaddedRows

_TOPIC: Final = Qt.ItemDataRole.UserRole
_WIDTHS: Final = (220, 520, 300)
_NARROWEST: Final = (150, 260, 200)


class HelpPage(Page):
    """Opens at the topic of the page somebody came from."""

    def __init__(self, book: HelpBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book: Final = book
        self._shown = ""
        self._before: Final[list[str]] = []
        self.search: Final = QLineEdit(self)
        self.contents: Final = QListWidget(self)
        self.view: Final = HelpView(self)
        self.keys: Final = KeySheet(self)
        self.back_button: Final = QPushButton(self.tr("&One topic back"), self)
        self.close_button: Final = QPushButton(self.tr("Close the &help"), self)
        self.told: Final = plain_label("", self)
        self._build()
        self._connect()
        self._list("")

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setAcceptDrops(False)  # files dropped here are for the window
        self.search.setClearButtonEnabled(True)
        self.contents.setAccessibleName(self.tr("Topics of the help"))
        self.contents.setWordWrap(True)
        self.contents.setItemDelegate(PaddedRows(self.contents))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Text of the help"))
        self.told.hide()
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        panes = (
            self._pane(self.search, self.told, self.contents),
            self._pane(self.view),
            self._pane(title_label(self.tr("Keys"), self), self.keys),
        )
        for number, pane in enumerate(panes):
            pane.setMinimumWidth(_NARROWEST[number])
            splitter.addWidget(pane)
            splitter.setStretchFactor(number, int(pane is panes[1]))
        splitter.setSizes(list(_WIDTHS))
        buttons = QHBoxLayout()
        for button in (self.close_button, self.back_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter, 1)
        layout.addLayout(buttons)

    def _pane(self, *widgets: QWidget) -> QWidget:
        pane = QWidget(self)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            column.addWidget(widget)
        return pane

    def _connect(self) -> None:
        self.search.textChanged.connect(self._list)
        self.search.returnPressed.connect(self.contents.setFocus)
        self.contents.currentItemChanged.connect(self._choose)
        self.contents.itemActivated.connect(self.view.setFocus)
        self.view.topic_wanted.connect(self.open)
        self.back_button.clicked.connect(self.go_back)
        self.close_button.clicked.connect(self.closed)
        for keys, call in (("Alt+Left", self.go_back), ("Escape", self.closed.emit)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    @override
    def show_help(self, topic_id: str, keys: str) -> None:
        """Show a topic, with all keys beside it, and give the keyboard to the text."""
        self.keys.show_keys(keys)
        self._before.clear()
        self._shown = ""
        self.search.clear()
        self.open(topic_id)
        self.view.setFocus()

    @Slot(str)
    def open(self, topic_id: str) -> None:
        """Open the topic of a page; the first one for a page that has none."""
        topic = self._book.topic(topic_id)
        if topic is not None:
            if self._shown and self._shown != topic.id:
                self._before.append(self._shown)
            self._show(topic)

    @Slot()
    def go_back(self) -> None:
        """Show the topic that was shown before."""
        if self._before and (topic := self._book.topic(self._before.pop())):
            self._show(topic)

    def _show(self, topic: HelpTopic) -> None:
        self._shown = topic.id
        self.view.show_markdown(topic.text)
        self.back_button.setEnabled(bool(self._before))
        blocker = QSignalBlocker(self.contents)
        rows = range(self.contents.count())
        row = next((n for n in rows if self.contents.item(n).data(_TOPIC) == topic.id), -1)
        self.contents.setCurrentRow(row)
        blocker.unblock()

    @Slot(str)
    def _list(self, words: str) -> None:
        """List all topics, or those in which the words occur."""
        blocker = QSignalBlocker(self.contents)
        self.contents.clear()
        if words.strip():
            found = self._book.find(words)
            for each in found:
                around = f"\n{each.around}" if each.around else ""
                self._add(each.topic, each.topic.title + around)
            self.told.setText(
                self.tr("%Ln topic(s) found", "", len(found))
                if found
                else self.tr("Nothing found.")
            )
        else:
            for topic in self._book.topics:
                self._add(topic, topic.title)
                if topic.id == self._shown:
                    self.contents.setCurrentRow(self.contents.count() - 1)
        self.told.setVisible(bool(words.strip()))
        blocker.unblock()

    def _add(self, topic: HelpTopic, text: str) -> None:
        item = QListWidgetItem(text)
        item.setData(_TOPIC, topic.id)
        self.contents.addItem(item)

    @Slot()
    def _choose(self) -> None:
        item = self.contents.currentItem()
        if item is not None:
            self.open(str(item.data(_TOPIC)))
