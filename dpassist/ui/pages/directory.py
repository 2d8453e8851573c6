"""The directory: whom post can be passed on to, what is known of each, and what in it leads nowhere.

It is kept in a file, which a spreadsheet can be; here it is looked at, and what is changed in the file shows at once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.directory import Directory, Entry
from dpassist.domain.errors import DpassistError
from dpassist.domain.override import override
from dpassist.services.clock import today
from dpassist.services.desk import Desk
from dpassist.services.directory_keeping import doubt_text
from dpassist.services.directory_search import DirectorySearch
from dpassist.services.wording_directory import entry_facts
from dpassist.ui.page import Page
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.labels import name_label, plain_label, title_label
from dpassist.ui.widgets.panes import WrappingRow, scrolling
from dpassist.ui.widgets.search_keys import clear_with_escape
from dpassist.ui.widgets.whole_list import PaddedRows

_ID: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read: what finds entries, what is wrong with each (with all: by an empty id), and what is not used."""

    search: DirectorySearch
    doubts: dict[str, tuple[str, ...]]
    bad_rows: tuple[str, ...]


class DirectoryPage(Page):
    """Search and list on the left, the chosen entry on the right."""

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._read = _Read(DirectorySearch(Directory()), {}, ())
        self._is_busy = False
        self.hint: Final = plain_label("", self, focusable=True)
        self.of_all: Final = plain_label("", self, focusable=True)
        self.search: Final = QLineEdit(self)
        self.list: Final = QListWidget(self)
        self.title: Final = title_label("", self)
        self.doubts: Final = plain_label("", self, focusable=True)
        self.bad_rows: Final = plain_label("", self, focusable=True)
        self.folder_button: Final = QPushButton(self.tr("Open the &folder of the file"), self)
        self.close_button: Final = QPushButton(self.tr("&Back to the post"), self)
        self._facts: Final = QFormLayout()
        self._build()
        self.search.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._show_entry)
        self.folder_button.clicked.connect(self._open_folder)
        self.close_button.clicked.connect(self.closed)

    def _build(self) -> None:
        self.hint.setText(
            self.tr(
                "The directory is a file: directory.xlsx, .csv or .toml in your organisation's folder. "
                "What is changed there is used from the next message on."
            )
        )
        self.search.setPlaceholderText(self.tr("Search department, person or task"))
        self.search.setAccessibleName(self.tr("Search the directory"))
        self.search.setClearButtonEnabled(True)
        clear_with_escape(self.search)
        self.search.setAcceptDrops(False)
        self.list.setAccessibleName(self.tr("Directory"))
        self.list.setWordWrap(True)
        self.list.setItemDelegate(PaddedRows(self.list))
        self.of_all.setAccessibleDescription(self.tr("What is wrong with the directory as a whole"))
        self.doubts.setAccessibleDescription(self.tr("What is wrong with the entry"))
        self.bad_rows.setAccessibleDescription(self.tr("What of the file is not used"))
        self._lay_out()

    def _lay_out(self) -> None:
        left, right = QWidget(self), QWidget(self)
        column, about = QVBoxLayout(left), QVBoxLayout(right)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        about.addWidget(self.title)
        about.addLayout(self._facts)
        about.addWidget(self.doubts)
        about.addStretch(1)
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.setChildrenCollapsible(False)
        panes.addWidget(left)
        panes.addWidget(scrolling(right, self.tr("The entry")))
        panes.setSizes([380, 620])
        actions = (self.folder_button, self.close_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.hint)
        layout.addWidget(self.of_all)
        layout.addWidget(panes, 1)
        layout.addWidget(self.bad_rows)
        layout.addWidget(WrappingRow(actions, self, most=len(actions)))

    @override
    @Slot()
    def refresh(self) -> None:
        """Read the directory as it is now."""

        def work() -> _Read:
            wording = self._desk.wording
            doubts: dict[str, tuple[str, ...]] = {}
            for doubt in self._desk.directory.doubts(today()):
                doubts[doubt.entry] = (*doubts.get(doubt.entry, ()), doubt_text(wording, doubt))
            bad = self._desk.directory.bad_rows()
            told = tuple(wording.configuration_problem(problem) for problem in bad)
            return _Read(self._desk.passing.search(), doubts, told)

        def show(read: _Read) -> None:
            self._is_busy = False
            self._read = read
            self.of_all.setText("\n".join(read.doubts.get("", ())))
            self.of_all.setVisible(bool(self.of_all.text()))
            self.bad_rows.setText("\n".join(read.bad_rows))
            self.bad_rows.setVisible(bool(read.bad_rows))
            self._fill()

        self._is_busy = True
        self._run(work, show)

    def is_settled(self) -> bool:
        """Tell whether what is shown is what was read last."""
        return not self._is_busy

    @Slot()
    def _fill(self) -> None:
        before = self._current()
        with QSignalBlocker(self.list):
            self.list.clear()
            for entry in self._read.search.search(self.search.text()):
                item = QListWidgetItem(self._said(entry))
                item.setData(_ID, entry.id)
                self.list.addItem(item)
                if before is not None and entry.id == before.id:
                    self.list.setCurrentItem(item)
            if self.list.currentRow() < 0:
                self.list.setCurrentRow(0)
        self._show_entry()

    def _said(self, entry: Entry) -> str:
        told = [entry.handles or entry.mailbox]
        if entry.is_away(today()):
            told.append(self.tr("away"))
        count = len(self._read.doubts.get(entry.id, ()))
        if count:
            told.append(self.tr("%Ln thing(s) to look at", "", count))
        return f"{entry.name}\n{' · '.join(told)}"

    def _current(self) -> Entry | None:
        if self.list.currentRow() < 0:
            return None
        return self._read.search.directory.get(self.list.currentItem().data(_ID))

    @Slot()
    def _show_entry(self) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        entry = self._current()
        if entry is None:
            self.title.setText(self._nobody())
            self.doubts.setText("")
            return
        self.title.setText(entry.name)
        directory = self._read.search.directory
        for name, value in entry_facts(self._desk.wording, directory, entry):
            shown = plain_label(value, self, focusable=True)
            shown.setAccessibleName(f"{name}: {value}")
            self._facts.addRow(name_label(name), shown)
        doubts = self._read.doubts.get(entry.id, ())
        self.doubts.setText("\n".join(doubts) or self.tr("Nothing is wrong with the entry."))

    def _nobody(self) -> str:
        if self.search.text().strip():
            return self.tr("No entry has these words.")
        return self.tr("The directory is empty: there is nobody to pass post on to.")

    @Slot()
    def _open_folder(self) -> None:
        self._run(self._desk.directory.open_folder, lambda _nothing: None)

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        def failed(error: Exception) -> None:
            if not isinstance(error, DpassistError):
                raise error  # a bug: the one handler for those shows it
            self._is_busy = False
            self.said.emit(self._desk.wording.error(error))

        self._runner.run(lambda _token: work(), done, failed, lane="directory")
