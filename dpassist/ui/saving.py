"""Saving what the user asks for where the user says; errors become sentences in the status bar."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from dpassist.domain.errors import DpassistError
from dpassist.domain.message import Attachment
from dpassist.services import attachments
from dpassist.services.desk import Desk
from dpassist.services.intake import Opened
from dpassist.services.ports import CancelToken
from dpassist.services.replies import ReadyDraft
from dpassist.ui.tasks import TaskRunner


class Saving(QObject):
    """Asks for a place and writes there; what must be taken out of a message first, off the GUI thread."""

    said = Signal(str)
    draft_saved = Signal(object)
    """The `ReadyDraft`."""
    document_saved = Signal(object, object)
    """The key of the answered letter, and what the user must still see to."""

    def __init__(self, desk: Desk, runner: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._desk: Final = desk
        self._runner: Final = runner
        self._window: Final = window

    @Slot(object)
    def save_draft(self, ready: ReadyDraft) -> None:
        """Ask where a draft is to be saved, and save it."""
        name, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the draft"), "draft.eml", self.tr("Mail drafts (*.eml)")
        )
        if not name:
            return

        def done(_nothing: None) -> None:
            self.said.emit(self.tr("The draft is saved."))
            self.draft_saved.emit(ready)

        self._runner.run(
            lambda _token: self._desk.handover.save(ready, Path(name)),
            done,
            self._fail,
            lane="save",
        )

    @Slot(object, str, str)
    def save_document(self, opened: Opened, profile_id: str, answer: str) -> None:
        """Ask where the MeMo document with an answer is to be saved, make it and save it.

        Args:
            opened: The letter that is answered.
            profile_id: A reply profile of kind ``document``.
            answer: The user's text.
        """
        name, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the reply document"), "answer.xml", self.tr("MeMo (*.xml)")
        )
        if not name:
            return

        def work(_token: CancelToken) -> tuple[str, ...]:
            profile = self._desk.replies.profile(profile_id)
            made = self._desk.replies.document(opened, profile, self._desk.language, answer)
            self._desk.files.write(Path(name), made)
            return profile.must_check.get(self._desk.language, ())

        def done(reminders: tuple[str, ...]) -> None:
            self.document_saved.emit(opened.examined.key, reminders)

        self._runner.run(work, done, self._fail, lane="save")

    @Slot()
    def save_log(self) -> None:
        """Ask where the log of what was passed on is to be saved as a table, and save it."""
        name, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the log"), "log.csv", self.tr("Tables (*.csv)")
        )
        if not name:
            return
        self._runner.run(
            lambda _token: self._desk.files.write(Path(name), self._desk.passing.log_table()),
            lambda _nothing: self.said.emit(
                self.tr("The log is saved. It holds no content of messages.")
            ),
            self._fail,
            lane="save",
        )

    @Slot(str)
    def save_report(self, report: str) -> None:
        """Ask where a report for support is to be saved, and save it."""
        name, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the report"), "dpassist.txt", self.tr("Text (*.txt)")
        )
        if name:
            self._runner.run(
                lambda _token: self._desk.files.write(Path(name), report.encode()),
                lambda _nothing: self.said.emit(self.tr("The report is saved.")),
                self._fail,
                lane="save",
            )

    @Slot(object)
    def save_attachment(self, attachment: Attachment) -> None:
        """Ask where an attachment is to be saved, under its safe name unless the user says another."""
        is_harmless = attachments.danger_of(attachment.name) is None
        title = (
            self.tr("Save the attachment")
            if is_harmless
            else self.tr("Save the attachment: CAREFUL, this kind of file can do harm")
        )
        proposed = attachments.shown_name(attachment) or self.tr("attachment")
        name, _kind = QFileDialog.getSaveFileName(self._window, title, proposed)
        if not name:
            return
        said = self.tr("The attachment is saved.")
        if not is_harmless:
            said = self.tr(
                "The attachment is saved. Open it only if you know who sent it, and why."
            )

        self._runner.run(
            lambda _token: attachments.save(self._desk.files, attachment, Path(name)),
            lambda _nothing: self.said.emit(said),
            self._fail,
            lane="save",
        )

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        self.said.emit(self._desk.wording.error(error))
