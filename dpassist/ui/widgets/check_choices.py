"""What is checked: the reply, what it answers, and the profile that says how the gateway wants it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QGroupBox, QLabel, QPushButton, QWidget

from dpassist.domain.override import override
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.reply_check.originals import Tie
from dpassist.services.intake import Examined
from dpassist.services.wording import Wording
from dpassist.ui.dropping import accept_files, dropped_files
from dpassist.ui.widgets.choice_box import ChoiceBox
from dpassist.ui.widgets.labels import plain_label

_MOST_OFFERED: Final = 200
"""Messages of the list to choose among; a longer list is searched where it is, in the list."""
_FEW_LETTERS: Final = 20


class CheckChoices(QGroupBox):
    """Three rows; the second takes the letter when a file is dropped on this box."""

    open_reply_wanted = Signal()
    open_original_wanted = Signal()
    original_chosen = Signal(object)
    """The `Examined` message of the list, or None for "not known"."""
    original_dropped = Signal(object)
    """The path of a file that was dropped where the letter stands."""
    files_dropped = Signal(object)
    """The paths of files that were dropped elsewhere in the box."""
    profile_chosen = Signal(object)

    def __init__(self, wording: Wording, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("What is checked"))
        self.setAcceptDrops(True)
        self._wording: Final = wording
        self._language: Final = language
        self._known: tuple[Examined, ...] = ()
        self._profiles: tuple[ReplyProfile, ...] = ()
        self.reply: Final = plain_label("", self, focusable=True)
        self.reply.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.open_reply: Final = QPushButton(self.tr("&Open reply…"), self)
        self.original: Final = ChoiceBox(self)
        self.open_original: Final = QPushButton(self.tr("Open the &letter…"), self)
        self.tie: Final = plain_label("", self)
        self.profile: Final = ChoiceBox(self)
        self.unverified: Final = plain_label("", self)
        self._build()

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("Reply"), self.reply, self.open_reply),
            (self.tr("It ans&wers"), self.original, self.open_original),
            (self.tr("Reply &profile"), self.profile, None),
        )
        for number, (name, widget, button) in enumerate(rows):
            label = QLabel(name, self)
            grid.addWidget(label, 2 * number, 0)
            grid.addWidget(widget, 2 * number, 1)
            if isinstance(widget, QComboBox):
                label.setBuddy(widget)
                widget.setAccessibleName(name.replace("&", ""))
                widget.setSizeAdjustPolicy(
                    QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
                )
                widget.setMinimumContentsLength(_FEW_LETTERS)
            if button is not None:
                grid.addWidget(button, 2 * number, 2)
        grid.addWidget(self.tie, 3, 1, 1, 2)
        grid.addWidget(self.unverified, 5, 1, 1, 2)
        self.open_reply.clicked.connect(self.open_reply_wanted)
        self.open_original.clicked.connect(self.open_original_wanted)
        self.original.activated.connect(self._choose_original)
        self.profile.activated.connect(self._choose_profile)

    def stops(self) -> tuple[QWidget, ...]:
        """Return where the Tab key stops, in order."""
        return (
            self.reply,
            self.open_reply,
            self.original,
            self.open_original,
            self.profile,
        )

    # Reply

    def show_reply(self, text: str) -> None:
        """Say which reply is checked; where there is none, the large button below opens one, and ours would be a second."""
        self.open_reply.setVisible(bool(text))
        self.reply.setText(text or self.tr("Drop a draft or a sent reply here (.eml or .msg)"))

    # What it answers

    def offer_originals(
        self, known: Sequence[Examined], chosen: Examined | None, tie: Tie | None
    ) -> None:
        """Offer the messages of the list, with the one that is answered chosen and told how that is known."""
        offered = list(known[:_MOST_OFFERED])
        if chosen is not None and all(one.key != chosen.key for one in offered):
            offered.insert(0, chosen)
        self._known = tuple(offered)
        self.original.clear()
        self.original.addItem(self.tr("Not known"))
        for one in offered:
            self.original.addItem(self._line(one))
        keys = [one.key for one in offered]
        self.original.setCurrentIndex(keys.index(chosen.key) + 1 if chosen else 0)
        self.tie.setText(self._tie_text(tie))

    def _line(self, one: Examined) -> str:
        date = self._wording.moment(one.date) if one.date else ""
        subject = self._wording.subject(one.subject)
        return " · ".join(filter(None, (subject, one.sender, date)))

    def _tie_text(self, tie: Tie | None) -> str:
        match tie:
            case Tie.THREAD:
                return self.tr("Found by what the reply says of its thread.")
            case Tie.SUBJECT:
                return self.tr("Guessed from the subject. Is it the right one?")
            case Tie.CHOSEN:
                return self.tr("Chosen by you.")
            case None:
                return self.tr("Choose the letter, or drop it here: much more can be checked then.")

    @Slot(int)
    def _choose_original(self, row: int) -> None:
        self.original_chosen.emit(self._known[row - 1] if row > 0 else None)

    # Profile

    def offer_profiles(self, profiles: Sequence[ReplyProfile], chosen: ReplyProfile) -> None:
        """Offer reply profiles, one of them chosen."""
        self._profiles = tuple(profiles)
        self.profile.clear()
        for profile in profiles:
            self.profile.addItem(profile.title.get(self._language, profile.id))
        ids = [profile.id for profile in profiles]
        self.profile.setCurrentIndex(ids.index(chosen.id) if chosen.id in ids else -1)
        self.unverified.setVisible(not chosen.verified)
        values = self._wording.profile_values(chosen.unverified)
        self.unverified.setText(
            self.tr("Not checked against a real system: {values}").format(values=values)
        )

    @Slot(int)
    def _choose_profile(self, row: int) -> None:
        self.profile_chosen.emit(self._profiles[row])

    # Dropping

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accept_files(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event)
        middle = self.reply.geometry().bottom()
        if len(files) == 1 and event.position().y() > middle:
            self.original_dropped.emit(files[0])
        else:
            self.files_dropped.emit(files)
