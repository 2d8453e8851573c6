"""Check reply: drop a draft or a sent reply, see what is wrong and why, put it right, save it or open it again."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.display import harmless
from dpassist.domain.errors import DpassistError
from dpassist.domain.identity import mask_cpr
from dpassist.domain.override import override
from dpassist.domain.profiles import seals
from dpassist.services.checking import goes_with_all
from dpassist.services.intake import Examined
from dpassist.services.wording_findings import finding_rows
from dpassist.services.wording_findings_scope import scope_of_check
from dpassist.ui import texts
from dpassist.ui.check_work import CheckWork, Table
from dpassist.ui.dropping import accept_files, dropped_files
from dpassist.ui.handing_on import HandingOn
from dpassist.ui.page import Page
from dpassist.ui.surroundings import Surroundings
from dpassist.ui.widgets.check_choices import CheckChoices
from dpassist.ui.widgets.check_empty import CheckEmpty
from dpassist.ui.widgets.finding_list import FindingList
from dpassist.ui.widgets.panes import WrappingRow, scrolling
from dpassist.ui.widgets.result_card import ResultCard

_MOST_SHOWN: Final = 160
_A_PAIR: Final = 2


class CheckReplyPage(Page):
    """Complete in itself: whoever shows it tells which messages are known, the ones a reply may answer."""

    takes_files = True

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        desk = around.desk
        self._desk: Final = desk
        self._known: Final = around.known
        self._samples: Final = around.samples
        self.setAcceptDrops(True)
        profile = desk.replies.profiles()[0]
        self.work: Final = CheckWork(desk, around.runner, profile, self)
        self.choices: Final = CheckChoices(desk.wording, desk.language, self)
        self.empty: Final = CheckEmpty(self)
        self.findings: Final = FindingList(self)
        self.result: Final = ResultCard(self)
        self.doing: Final = QLabel(self.tr("Reading and checking…"), self)
        self.cancel: Final = QPushButton(self.tr("&Cancel"), self)
        self.fix_all: Final = QPushButton(self.tr("&Apply all fixes"), self)
        self.undo_button: Final = QPushButton(self.tr("&Undo the last fix"), self)
        self.save_button: Final = QPushButton(self.tr("&Save as…"), self)
        self.open_button: Final = QPushButton(self.tr("Open in the mail pro&gram"), self)
        self.seal_button: Final = QPushButton(self.tr("Save a &sealed copy…"), self)
        self.close_button: Final = QPushButton(self.tr("&Back to the post"), self)
        self._handing_on: Final = HandingOn(desk, self.work, self)
        self._waiting: Final = WrappingRow((self.doing, self.cancel), self, most=2)
        self._build()
        self._connect()
        self._show(self.work.table)

    def _build(self) -> None:
        self.fix_all.setToolTip(
            self.tr(
                "Applies every fix but those that take away an attachment or a number that may be another; "
                "decide about these one by one."
            )
        )
        self._waiting.hide()
        actions = (
            self.fix_all,
            self.undo_button,
            self.save_button,
            self.open_button,
            self.seal_button,
            self.close_button,
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        for part in (self.choices, self._waiting, self.result):
            column.addWidget(part)
        column.addWidget(self.empty, 1)
        column.addWidget(self.findings, 1)
        self._area = scrolling(inside, self.tr("The check"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 8)
        layout.addWidget(self._area, 1)
        layout.addWidget(WrappingRow(actions, self, most=len(actions)))
        # Moving widgets into panes has changed the order of the Tab key.
        ordered = (
            *self.choices.stops(),
            self.empty.button,
            self.empty.sample_button,
            self.cancel,
            *actions,
        )
        for first, second in pairwise(ordered):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        work, choices = self.work, self.choices
        work.changed.connect(self._show)
        work.failed.connect(self._show_error)
        work.busy.connect(self._set_busy)
        for opener in (choices.open_reply_wanted, self.empty.open_wanted):
            opener.connect(self.open_reply)
        self.empty.sample_wanted.connect(self.open_sample)
        choices.open_original_wanted.connect(self.open_original)
        choices.original_dropped.connect(self._take_original)
        choices.files_dropped.connect(self.take)
        choices.original_chosen.connect(self._choose_original)
        choices.profile_chosen.connect(work.use_profile)
        self.findings.fix_wanted.connect(work.mend)
        self.findings.card_focused.connect(self._scroll_to)
        self.fix_all.clicked.connect(work.mend_all)
        self.undo_button.clicked.connect(work.undo)
        self.cancel.clicked.connect(work.cancel)
        self.save_button.clicked.connect(self._handing_on.save)
        self.open_button.clicked.connect(self._handing_on.open_in_mail_program)
        self.seal_button.clicked.connect(self._handing_on.seal)
        self._handing_on.told.connect(self._tell)
        self.close_button.clicked.connect(self.closed)

    # Taking

    @override
    @Slot(object)
    def take(self, paths: Sequence[Path]) -> None:
        """Take one file as the reply, or two as a reply and the letter it answers."""
        if len(paths) == _A_PAIR:
            self.work.read_both((paths[0], paths[1]))
        elif len(paths) == 1:
            self.work.read_reply(paths[0], self._known())
        elif paths:
            self._tell(
                self.tr("That is too much at once"),
                (self.tr("Drop one reply, or a reply and the letter it answers."),),
            )

    @override
    def be_about(self, examined: Examined) -> None:
        """Begin anew, and say beforehand what the reply answers."""
        self.work.begin(examined)

    @Slot()
    def open_reply(self) -> None:
        """Ask for the reply."""
        name = self._ask_for_file(self.tr("Open the reply"))
        if name:
            self.take([Path(name)])

    @Slot()
    def open_sample(self) -> None:
        """Check a made-up reply with mistakes in it, together with the made-up letter it answers."""
        reply, letter = texts.sample_reply(self._samples)
        self.work.read_both((reply, letter))

    @Slot()
    def open_original(self) -> None:
        """Ask for the letter it answers."""
        name = self._ask_for_file(self.tr("Open the letter it answers"))
        if name:
            self._take_original(Path(name))

    def _ask_for_file(self, title: str) -> str:
        kinds = self.tr("Messages (*.eml *.msg *.xml *.p7m *.dat *.lzma);;All files (*)")
        name, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        return name

    @Slot(object)
    def _take_original(self, path: Path) -> None:
        self.work.read_original(path)

    @Slot(object)
    def _choose_original(self, chosen: Examined | None) -> None:
        if chosen is None:
            self.work.forget_original()
        else:
            self.work.read_original(chosen)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accept_files(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.take(dropped_files(event))

    # Showing

    @override
    @Slot()
    def refresh(self) -> None:
        """Offer the messages that are in the list by now, and the profiles as they are set."""
        table = self.work.table
        answered = table.original.examined if table.original else None
        self.choices.offer_originals(self._known(), answered, table.tie)
        self.choices.offer_profiles(self._desk.replies.profiles(), table.profile)

    @Slot(object)
    def _scroll_to(self, card: QWidget) -> None:
        self._area.ensureWidgetVisible(card)

    @Slot(object)
    def _show(self, table: Table) -> None:
        self.result.hide()
        self.refresh()
        self.choices.show_reply(self._about(table))
        self.empty.setVisible(table.opened is None)
        self.findings.setVisible(table.opened is not None)
        if table.opened is not None:
            wording, language = self._desk.wording, self._desk.language
            rows = finding_rows(wording, table.findings, table.profile, language)
            scope = scope_of_check(
                wording, table.reply, table.profile, has_original=table.original is not None
            )
            self.findings.show_findings(rows, scope)
            self.findings.order_after(self.choices.profile)
        self._allow()

    def _about(self, table: Table) -> str:
        """Say which reply it is, on one line, with no number in it."""
        if table.opened is None:
            return ""
        reply = table.reply
        to = ", ".join(address.email for address in reply.to)
        sent = (
            self.tr("sent on {day}").format(day=self._desk.wording.day(reply.sent))
            if reply.sent
            else self.tr("not sent yet")
        )
        subject = self._desk.wording.subject(reply.subject)
        parts = (subject, to, sent, table.opened.examined.path.name)
        line = mask_cpr(harmless(" · ".join(filter(None, parts))))
        return line if len(line) <= _MOST_SHOWN else f"{line[: _MOST_SHOWN - 1]}…"

    @Slot(bool)
    def _set_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - the form of a Qt slot
        self._waiting.setVisible(is_busy)
        self._allow()

    def _allow(self) -> None:
        """Let the user do what can be done now, and say why not where a button is off."""
        table, is_free = self.work.table, not self.work.is_busy()
        has_reply = table.opened is not None
        is_writable = is_free and has_reply and not table.reply.is_closed
        self.fix_all.setEnabled(is_free and any(map(goes_with_all, table.findings)))
        self.undo_button.setEnabled(is_free and bool(table.history))
        closed = has_reply and table.reply.is_closed
        why = self._desk.wording.refusal_of("reply-is-encrypted") if closed else ""
        self.seal_button.setVisible(seals(table.profile))
        for button in (self.save_button, self.open_button, self.seal_button):
            button.setEnabled(is_writable)
            button.setToolTip(why)
        self.findings.allow(is_free=is_free and not table.reply.is_closed)
        self.undo_changed.emit()

    @override
    def undo_text(self) -> str:
        return self.tr("&Undo the last fix")

    @override
    def can_undo(self) -> bool:
        return self.undo_button.isEnabled()

    @override
    @Slot()
    def undo(self) -> None:
        """Take the last fix back."""
        if self.undo_button.isEnabled():
            self.work.undo()

    def is_settled(self) -> bool:
        """Return whether everything that was asked for is on screen."""
        return not self.work.is_busy()

    @Slot(str, object)
    def _tell(self, title: str, lines: Sequence[str]) -> None:
        self.result.show_result(title, lines, can_save=False)
        self._area.verticalScrollBar().setValue(0)

    @Slot(object)
    def _show_error(self, error: Exception) -> None:
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        lines = [self._desk.wording.error(error)]
        if self.work.table.opened is not None:
            lines.append(self.tr("What is shown below is as it was before."))
        self._tell(self.tr("That did not work"), lines)
        self.refresh()
