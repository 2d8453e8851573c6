"""Pass on: pick a directory entry, never type an address; what the rules suggest comes first, with its reasons."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

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
from dpassist.ui.native_keys import native_keys
from dpassist.ui.widgets.extra_files import ExtraFiles
from dpassist.ui.widgets.labels import plain_label, plain_tip
from dpassist.ui.widgets.primary_button import PrimaryButton
from dpassist.ui.widgets.search_keys import clear_with_escape
from dpassist.ui.widgets.whole_list import PaddedRows

_LARGE: Final = 40
_LEAST_ROWS: Final = 3


@dataclass(frozen=True, slots=True)
class Suggested:
    """What the rules say of the message that is shown.

    Attributes:
        title: In one sentence.
        reasons: Who got how many points from which rule.
        first: Ids of the entries that come first in the list.
        picked: Id of the entry that is chosen for a start; empty = the user decides.
    """

    title: str
    reasons: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    picked: str = ""


_NOTHING: Final = Suggested("")


class PassOnBox(QGroupBox):
    """What is suggested, search, list and button; says which entry was chosen."""

    chosen = Signal(str)
    favourite_wanted = Signal(str, bool)

    def __init__(
        self,
        today: Callable[[], date],
        refused: Callable[[Entry], str],
        parent: QWidget | None = None,
    ) -> None:
        """Make the box, without entries until `use` is called.

        Args:
            today: Asked again each time: a window may stay open overnight.
            refused: Says why nothing may be passed on to an entry; nothing where it may.
            parent: Owner.
        """
        super().__init__(parent)
        self._refused: Final = refused
        self.setTitle(self.tr("Pass on with guidance"))
        self._today: Final = today
        self._search = DirectorySearch(Directory())
        self._reason = self._wait = ""
        self._count = 1
        self._suggested = _NOTHING
        self._favourites: tuple[str, ...] = ()
        self._recent: tuple[str, ...] = ()
        self.suggestion: Final = plain_label("", self, focusable=True)
        self.why_button: Final = QPushButton(self.tr("&Why?"), self)
        self.reasons: Final = plain_label("", self, focusable=True)
        self.search: Final = QLineEdit(self)
        self.entries: Final = QListWidget(self)
        self.extra_files: Final = ExtraFiles(self)
        self.favourite: Final = QPushButton(self.tr("&Keep at the top"), self)
        self.button: Final = PrimaryButton(
            self.tr("&Pass on with guidance"), self, keys="Ctrl+Enter"
        )
        self._why: Final = plain_label("", self, focusable=True)
        self._build()
        self._fill("")
        self._show_suggestion()

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Search the directory"))
        self.search.setToolTip(self.tr("Department, person or task"))
        self.search.setAccessibleName(self.tr("Search the directory"))
        self.search.setClearButtonEnabled(True)
        clear_with_escape(self.search)
        self.search.setAcceptDrops(False)  # files dropped here are for the window
        self.suggestion.setAccessibleDescription(self.tr("What the rules suggest"))
        self.reasons.setAccessibleDescription(self.tr("Why the rules suggest it"))
        self.why_button.setCheckable(True)
        self.entries.setAccessibleName(self.tr("Directory: whom to pass on to"))
        self.entries.setWordWrap(True)
        self.entries.setAlternatingRowColors(True)
        self.entries.setItemDelegate(PaddedRows(self.entries))
        self.entries.setMinimumHeight(_LEAST_ROWS * _LARGE)
        self.entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.favourite.setCheckable(True)
        self.favourite.setShortcut(QKeySequence("Ctrl+D"))
        tip = self.tr("A favourite comes before all others ({keys})")
        self.favourite.setToolTip(tip.format(keys=native_keys("Ctrl+D")))
        layout = QVBoxLayout(self)
        found: tuple[QWidget, ...] = (self.suggestion, self.why_button, self.reasons)
        picked: tuple[QWidget, ...] = (self.search, self.entries, self.favourite)
        for widget in (*found, *picked, self.extra_files, self.button, self._why):
            layout.addWidget(widget)
        self.why_button.toggled.connect(self.reasons.setVisible)
        self.search.textChanged.connect(self._fill)
        self.entries.currentRowChanged.connect(self._refresh)
        self.entries.itemActivated.connect(self._choose)
        self.favourite.clicked.connect(self._want_favourite)
        self.button.clicked.connect(self._choose)

    def serve(self, count: int) -> None:
        """Begin with another message, or with several: what was picked for the last one is no answer for it."""
        self._count = count
        self.extra_files.offer((), ())
        self.search.clear()  # with words that find one entry only, that one would be picked again
        self.entries.setCurrentRow(-1)
        self.suggest(_NOTHING)

    def use(self, search: DirectorySearch) -> bool:
        """Offer the entries of the directory as it is by now, and tell whether that is another one."""
        if search is self._search:
            return False
        self._search = search
        self._fill(self.search.text())
        return True

    def suggest(self, suggested: Suggested) -> None:
        """Show what the rules say, and pick what they suggest unless the user has picked already."""
        self._suggested = suggested
        self.why_button.setChecked(False)
        self._show_suggestion()
        self._fill(self.search.text())
        if self.current() is None:
            self._pick(suggested.picked)

    def go_to_search(self) -> None:
        """Put the cursor into the search field, over what stands there."""
        self.search.setFocus()
        self.search.selectAll()

    def order(self, favourites: Sequence[str], recent: Sequence[str]) -> None:
        """Put favourites first, and then those passed on to last."""
        self._favourites, self._recent = tuple(favourites), tuple(recent)
        self._fill(self.search.text())

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

    def _show_suggestion(self) -> None:
        self.suggestion.setText(self._suggested.title)
        self.suggestion.setVisible(bool(self._suggested.title))
        self.reasons.setText("\n".join(self._suggested.reasons))
        self.reasons.setVisible(False)
        self.why_button.setVisible(bool(self._suggested.reasons))

    @Slot(str)
    def _fill(self, text: str) -> None:
        before = self.current()
        self.entries.clear()
        first = (*self._suggested.first, *self._favourites)
        for entry in self._search.search(text, first, self._recent):
            item = QListWidgetItem(self._said(entry))
            item.setData(Qt.ItemDataRole.UserRole, entry)
            item.setToolTip(plain_tip(entry.mailbox))
            self.entries.addItem(item)
        self._pick(before.id if before else "")
        if text and self.entries.count() == 1:
            self.entries.setCurrentRow(0)
        self._refresh()

    def _pick(self, entry_id: str) -> None:
        for row in range(self.entries.count()):
            if self.entries.item(row).data(Qt.ItemDataRole.UserRole).id == entry_id:
                self.entries.setCurrentRow(row)

    def _said(self, entry: Entry) -> str:
        """Return an entry as the list shows it: name, task, and who takes its post while it is away."""
        name = entry.name
        if entry.id in self._favourites:
            name = self.tr("{name} (favourite)").format(name=name)
        lines = [name, entry.handles or entry.mailbox]
        if self._leaves_the_authority(entry):
            lines.append(self.tr("Another authority: goes without guidance."))
        today = self._today()
        if entry.is_away(today):
            deputy = self._search.directory.stand_in(entry, today)
            away = self.tr("Away. Goes to {deputy}.").format(deputy=deputy.name if deputy else "")
            lines.append(away if deputy else self.tr("Away, and nobody stands in."))
        return "\n".join(lines)

    def _leaves_the_authority(self, entry: Entry | None) -> bool:
        """Tell whether what is passed on to an entry goes to another authority today: its deputy may be one."""
        if entry is None:
            return False
        return self._search.directory.recipient(entry, self._today()).other_authority

    @Slot()
    def _refresh(self) -> None:
        entry = self.current()
        refused = self._refused(entry) if entry is not None else ""
        self.button.show_text(self._button_text(entry))
        can_be = entry is not None and not (self._reason or self._wait or refused)
        self.button.setEnabled(can_be)
        lacking = "" if entry is not None else self._asked_for()
        why_not = self._reason or refused or self._wait or lacking
        self.button.setToolTip(why_not or self._button_hint(entry))
        self.favourite.setEnabled(entry is not None)
        self.favourite.setChecked(entry is not None and entry.id in self._favourites)
        self._why.setText(self._reason or refused or lacking)
        self._why.setVisible(bool(self._why.text()))

    def lacks_entry(self) -> bool:
        """Return whether nothing but a choice is missing."""
        return self.current() is None and not (self._reason or self._wait)

    def _asked_for(self) -> str:
        if self._count == 1:
            return self.tr("Choose whom to pass it on to.")
        return self.tr("Choose whom to pass them on to.")

    def _button_text(self, entry: Entry | None) -> str:
        is_other, count = self._leaves_the_authority(entry), self._count
        if count == 1:
            other = self.tr("&Pass on to another authority")
            return other if is_other else self.tr("&Pass on with guidance")
        if is_other:
            return self.tr("&Pass %Ln message(s) on to another authority", "", count)
        return self.tr("&Pass %Ln message(s) on with guidance", "", count)

    def _button_hint(self, entry: Entry | None) -> str:
        what = self.tr("Make a forward draft with the original and the guidance attached ({keys})")
        if self._leaves_the_authority(entry):
            what = self.tr(
                "Make a forward draft with the original, and a second one that tells the sender ({keys})"
            )
        return what.format(keys=native_keys("Ctrl+Enter"))

    @Slot()
    def _choose(self) -> None:
        entry = self.current()
        if entry is not None and self.button.isEnabled():
            self.chosen.emit(entry.id)

    @Slot(bool)
    def _want_favourite(self, is_favourite: bool) -> None:  # noqa: FBT001 - the form of a Qt slot
        entry = self.current()
        if entry is not None:
            self.favourite_wanted.emit(entry.id, is_favourite)
