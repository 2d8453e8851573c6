"""A checked reply leaves the window: saved, opened where it is sent from, or sealed."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from dpassist.domain.display import harmless
from dpassist.domain.identity import mask_cpr
from dpassist.domain.placing import Placed
from dpassist.services.desk import Desk
from dpassist.services.mending import Mended
from dpassist.services.replies import ReadyDraft
from dpassist.services.sealing import SealedCopy
from dpassist.services.wording_placed import opened_title, placed_lines, sealed_lines
from dpassist.ui.check_work import CheckWork


class HandingOn(QWidget):
    """Asks for places, has the work done, and tells what came of it; it shows nothing itself."""

    told = Signal(str, object)
    """A heading and its lines."""

    def __init__(self, desk: Desk, work: CheckWork, page: QWidget) -> None:
        super().__init__(page)
        self.hide()
        self._desk: Final = desk
        self._work: Final = work

    @Slot()
    def save(self) -> None:
        """Ask for a place and write the reply there; the file it came from is never written over."""
        path = self._ask_for_place(self.tr("Save the reply"), self.tr("{name} - corrected.eml"))
        if path is not None:
            title = self.tr("The reply is saved")
            self._hand_over(lambda ready: self._desk.handover.save(ready, path), title)

    @Slot()
    def open_in_mail_program(self) -> None:
        """Open the reply where drafts are opened, to be sent by a person."""
        placed: list[Placed] = []

        def hand_over(ready: ReadyDraft) -> None:
            placed.append(self._desk.handover.open(ready, "reply.eml"))

        def done(mended: Mended) -> None:
            wording = self._desk.wording
            lines = placed_lines(wording, mended.ready.draft, placed[0])
            title = opened_title(wording, "reply", placed[0])
            self.told.emit(title, (*self._lost(mended), *lines, *mended.ready.must_check))

        self._work.hand_over(hand_over, done)

    @Slot()
    def seal(self) -> None:
        """Ask for the receivers' certificates and a place, and write a sealed copy there."""
        names, _kind = QFileDialog.getOpenFileNames(
            self,
            self.tr("Certificates of those who are to read it"),
            "",
            self.tr("Certificates (*.pem *.cer *.crt *.der);;All files (*)"),
        )
        if not names:
            return
        path = self._ask_for_place(self.tr("Save the sealed copy"), self.tr("{name} - sealed.eml"))
        if path is None:
            return
        sealed: list[SealedCopy] = []

        def hand_over(ready: ReadyDraft) -> None:
            sealed.append(self._desk.sealing.seal(ready.eml, [Path(name) for name in names]))
            self._desk.files.write(path, sealed[0].eml)

        def done(mended: Mended) -> None:
            lines = sealed_lines(self._desk.wording, sealed[0])
            title = self.tr("The sealed copy is saved, signed by {signer}")
            said = title.format(signer=sealed[0].signer)
            self.told.emit(said, (*self._lost(mended), *lines, *mended.ready.must_check))

        self._work.hand_over(hand_over, done)

    def _ask_for_place(self, title: str, pattern: str) -> Path | None:
        opened = self._work.table.opened
        if opened is None:
            return None
        source = opened.examined.path
        stem = mask_cpr(harmless(source.stem))
        proposed = source.with_name(pattern.format(name=stem))
        name, _kind = QFileDialog.getSaveFileName(
            self, title, str(proposed), self.tr("Mail drafts (*.eml)")
        )
        if not name:
            return None
        path = Path(name)
        if path.suffix.casefold() != ".eml":
            path = path.with_name(f"{path.name}.eml")
            if path.exists():  # the dialog asked about another name
                self._refuse_place(self.tr("There is a file of that name with .eml behind it."))
                return None
        if path.resolve() == source.resolve():
            self._refuse_place(self.tr("That is the file you are having checked."))
            return None
        return path

    def _refuse_place(self, reason: str) -> None:
        advice = self.tr("It stays as it is. Save under another name.")
        self.told.emit(self.tr("Not saved"), (reason, advice))

    def _hand_over(self, how: Callable[[ReadyDraft], None], title: str) -> None:
        def done(mended: Mended) -> None:
            notes = self._desk.wording.notes(mended.ready.draft)
            self.told.emit(title, (*self._lost(mended), *notes, *mended.ready.must_check))

        self._work.hand_over(how, done)

    def _lost(self, mended: Mended) -> list[str]:
        """Return what is not in the new draft that was in the reply."""
        conditional = (
            (
                self.tr("Attachments that could not be read and are NOT in it: {count}").format(
                    count=mended.left_out
                ),
                mended.left_out > 0,
            ),
            (
                self.tr("The text was formatted. It is plain now, because it was changed."),
                mended.lost_formatting,
            ),
            (
                self.tr("It was signed or encrypted, and is no longer. Do that again."),
                mended.lost_seal,
            ),
            (
                self.tr("What was sent stays sent. This is a new draft."),
                self._work.table.reply.sent is not None,
            ),
        )
        return [text for text, applies in conditional if applies]
