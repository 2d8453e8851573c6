"""Pass on: pick a directory entry, never type an address."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QGroupBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.directory import Directory, Entry
from dpassist.services.directory_search import DirectorySearch
from dpassist.ui.widgets.labels import plain_label

_LARGE = 40


class PassOnBox(QGroupBox):
    """Search, list and button; says which entry was chosen."""

    chosen = Signal(str)

    def __init__(self, directory: Directory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Pass on with guidance"))
        self._directory = DirectorySearch(directory)
        self._reason = ""
        self._wait = ""
        self.search = QLineEdit(self)
        self.entries = QListWidget(self)
        self.button = QPushButton(self.tr("&Pass on with guidance"), self)
        self._why = plain_label("", self, focusable=True)
        self._build()
        self._fill("")

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Search department, person or task"))
        self.search.setAccessibleName(self.tr("Search the directory"))
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)  # files dropped here are for the window
        self.entries.setAccessibleName(self.tr("Directory: whom to pass on to"))
        self.entries.setWordWrap(True)
        self.entries.setAlternatingRowColors(True)
        self.entries.setSpacing(2)
        self.entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.button.setMinimumHeight(_LARGE)
        self.button.setShortcut(QKeySequence("Ctrl+Return"))
        layout = QVBoxLayout(self)
        for widget in (self.search, self.entries, self.button, self._why):
            layout.addWidget(widget)
        self.search.textChanged.connect(self._fill)
        self.entries.currentRowChanged.connect(self._refresh)
        self.entries.itemActivated.connect(self._choose)
        self.button.clicked.connect(self._choose)

    def allow(self, reason: str, wait: str = "") -> None:
        """Let the user pass on, or say why not.

        Args:
            reason: Why it may not be; empty means she may.
            wait: What has to be done first, shortly; empty means nothing.
        """
        self._reason = reason
        self._wait = wait
        self._refresh()

    def current(self) -> Entry | None:
        """Return the chosen entry."""
        index = self.entries.currentIndex()
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None

    @Slot(str)
    def _fill(self, text: str) -> None:
        before = self.current()
        self.entries.clear()
        for entry in self._directory.search(text):
            item = QListWidgetItem(f"{entry.name}\n{entry.handles or entry.mailbox}")
            item.setData(Qt.ItemDataRole.UserRole, entry)
            item.setToolTip(entry.mailbox)
            self.entries.addItem(item)
            if entry == before:
                self.entries.setCurrentItem(item)
        if text and self.entries.count() == 1:
            self.entries.setCurrentRow(0)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        chosen = self.current() is not None
        self.button.setEnabled(chosen and not self._reason and not self._wait)
        self.button.setToolTip(
            self._reason
            or self._wait
            or self.tr(
                "Make a forward draft with the original and the guidance attached (Ctrl+Enter)"
            )
        )
        hint = "" if chosen else self.tr("Choose whom to pass it on to.")
        self._why.setText(self._reason or hint)
        self._why.setVisible(bool(self._why.text()))

    @Slot()
    def _choose(self) -> None:
        entry = self.current()
        if entry is not None and self.button.isEnabled():
            self.chosen.emit(entry.id)
