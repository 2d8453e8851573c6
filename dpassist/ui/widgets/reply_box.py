"""Reply: choose a profile; a draft, a document, or the steps when the gateway has its own button."""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGroupBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.profiles import ReplyKind, ReplyProfile
from dpassist.domain.reply import OTHER_PROFILE_HELPS
from dpassist.services.wording import Wording
from dpassist.ui.native_keys import native_keys
from dpassist.ui.widgets.choice_box import ChoiceBox
from dpassist.ui.widgets.labels import plain_label
from dpassist.ui.widgets.primary_button import PrimaryButton
from dpassist.ui.widgets.step_card import StepCard

_ANSWER_HEIGHT = 140


def _refuses_nothing(_profile: ReplyProfile) -> str:
    return ""


class ReplyBox(QGroupBox):
    """Profile, button, steps; says which profile to answer with."""

    chosen = Signal(str)
    document_wanted = Signal(str, str)
    """The profile, and the answer that becomes the document."""

    def __init__(self, wording: Wording, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Reply"))
        self._wording = wording
        self._language = language
        self._profiles: tuple[ReplyProfile, ...] = ()
        self._picked = ""
        self._reason = ""
        self._wait = ""
        self._refused: Callable[[ReplyProfile], str] = _refuses_nothing
        self._about: Hashable = None
        self._answers: dict[Hashable, str] = {}
        self._values: tuple[tuple[str, str], ...] = ()
        self.profile = ChoiceBox(self)
        self.button = PrimaryButton("", self, keys="Ctrl+R")
        self.card = StepCard(self)
        self.answer = QPlainTextEdit(self)
        self.proposed = plain_label(self.tr("Proposed for this message."), self)
        self._answer_label = QLabel(self.tr("&Your answer"), self)
        self._why = plain_label("", self, focusable=True)
        self._unverified = plain_label("", self)
        self._build()

    def _build(self) -> None:
        label = QLabel(self.tr("Reply profile"), self)
        label.setBuddy(self.profile)
        self.profile.setAccessibleName(self.tr("Reply profile"))
        self.profile.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.profile.setMinimumContentsLength(12)
        self.proposed.hide()
        self._answer_label.setBuddy(self.answer)
        self.answer.setAccessibleName(self.tr("Your answer"))
        self.answer.setTabChangesFocus(True)
        for part in (self.answer, self.answer.viewport()):
            part.setAcceptDrops(False)  # what is dropped on the window is opened
        self.answer.setMinimumHeight(_ANSWER_HEIGHT)
        layout = QVBoxLayout(self)
        for widget in (
            label,
            self.profile,
            self.proposed,
            self._unverified,
            self.card,
            self._answer_label,
            self.answer,
            self.button,
            self._why,
        ):
            layout.addWidget(widget)
        self.profile.currentIndexChanged.connect(self._show_profile)
        self.profile.activated.connect(self._pick)
        self.answer.textChanged.connect(self._allow_button)
        self.button.clicked.connect(self._choose)

    def offer(self, profiles: tuple[ReplyProfile, ...]) -> None:
        """Offer these profiles: what the user picked or the message needs stays chosen, else it is the first one."""
        if profiles == self._profiles:
            return  # a setting was saved that concerns no profile
        before = self.current()
        stays = before.id if before and (before.id == self._picked or self._is_proposed()) else ""
        self._profiles = profiles
        with QSignalBlocker(self.profile):
            self.profile.clear()
            for profile in profiles:
                self.profile.addItem(profile.title.get(self._language, profile.id))
        ids = [profile.id for profile in profiles]
        self.profile.setCurrentIndex(ids.index(stays) if stays in ids else 0)
        self.proposed.setVisible(self._is_proposed() and stays in ids)
        self._show_profile()

    def _is_proposed(self) -> bool:
        return not self.proposed.isHidden()

    def propose(self, profile_id: str) -> None:
        """Choose the profile that fits a message; where that is the default one, what the user picked stays.

        Args:
            profile_id: One of those offered; anything else means that none is proposed.
        """
        ids = [profile.id for profile in self._profiles]
        is_special = profile_id in ids[1:]
        wanted = profile_id if is_special else self._picked
        self.profile.setCurrentIndex(ids.index(wanted) if wanted in ids else 0)
        self.proposed.setVisible(is_special)

    def serve(self, about: Hashable, values: Sequence[tuple[str, str]]) -> None:
        """Serve another message; what was written to the last one is there again when it is.

        Args:
            about: Which message; None for none.
            values: What of it a gateway may ask for: its name and its text, without numbers of persons.
        """
        self._values = tuple(values)
        if about != self._about:
            self._answers[self._about] = self.answer.toPlainText()
            self._about = about
            self.answer.setPlainText(self._answers.get(about, ""))
        self._show_profile()

    def allow(
        self,
        reason: str,
        wait: str = "",
        refused: Callable[[ReplyProfile], str] = _refuses_nothing,
    ) -> None:
        """Let the user reply, or say why not.

        Args:
            reason: Why she may not, whatever the profile; empty means she may.
            wait: What has to be done first, shortly; empty means nothing. Steps can be read meanwhile.
            refused: Gives the code of why a profile cannot answer this message; empty where it can.
        """
        self._reason = reason
        self._wait = wait
        self._refused = refused
        self._show_profile()

    def current(self) -> ReplyProfile | None:
        """Return the chosen profile."""
        row = self.profile.currentIndex()
        return self._profiles[row] if 0 <= row < len(self._profiles) else None

    def steps(self) -> tuple[str, ...]:
        """Return the steps shown; empty for a profile that has none or when no reply is allowed."""
        profile = self.current()
        if profile is None or profile.kind is not ReplyKind.STEPS or self._reason:
            return ()
        return profile.steps.get(self._language, ())

    @Slot()
    def _show_profile(self) -> None:
        profile = self.current()
        kind = profile.kind if profile is not None else None
        is_document = kind is ReplyKind.DOCUMENT
        why_not = self._why_not()
        self.card.show_steps(self.steps(), self._values)
        for widget in (self._answer_label, self.answer):
            widget.setVisible(is_document and not why_not)
        self.button.show_text(self._says())
        self.button.setVisible(kind in {ReplyKind.DRAFT, ReplyKind.DOCUMENT})
        self._allow_button()
        self._why.setText(why_not)
        self._why.setVisible(bool(why_not))
        self._unverified.setVisible(profile is not None and not profile.verified)
        if profile is not None:
            values = self._wording.profile_values(profile.unverified)
            self._unverified.setText(
                self.tr("Not checked against a real system: {values}").format(values=values)
            )

    def _says(self) -> str:
        if self._other_profile_helps():
            return self.tr("Choose another &reply profile")
        profile = self.current()
        is_document = profile is not None and profile.kind is ReplyKind.DOCUMENT
        return self.tr("Save the &reply document…") if is_document else self.tr("Open &reply draft")

    def _why_not(self) -> str:
        """Return why the chosen profile cannot answer this message, for the user; empty where it can or must wait."""
        profile = self.current()
        if self._reason or self._wait or profile is None:
            return self._reason
        return self._wording.refusal_of(self._refused(profile))

    def _other_profile_helps(self) -> bool:
        profile = self.current()
        if self._reason or self._wait or profile is None:
            return False
        can_answer = (not self._refused(each) for each in self._profiles)
        return self._refused(profile) in OTHER_PROFILE_HELPS and any(can_answer)

    @Slot()
    def _allow_button(self) -> None:
        profile = self.current()
        is_document = profile is not None and profile.kind is ReplyKind.DOCUMENT
        missing = ""
        if is_document and not self.answer.toPlainText().strip():
            missing = self.tr("Write the answer first.")
        what = (
            self.tr("Make the reply document of your answer and save it ({keys})")
            if is_document
            else self.tr("Make a reply draft and open it in the mail program ({keys})")
        ).format(keys=native_keys("Ctrl+R"))
        why_not = self._why_not() or self._wait or missing
        can_press = self._other_profile_helps() or not why_not
        self.button.setEnabled(profile is not None and can_press)
        self.button.setToolTip(why_not or what)

    @Slot(int)
    def _pick(self, row: int) -> None:
        standing = next((each for each in self._profiles if each.id == self._picked), None)
        usual = standing or self._profiles[0]
        if not self._refused(usual):  # else this message asked for another one
            self._picked = self._profiles[row].id
        self.proposed.hide()

    @Slot()
    def _choose(self) -> None:
        profile = self.current()
        if profile is None or not self.button.isEnabled():
            return
        if self._other_profile_helps():
            self.profile.setFocus()
            self.profile.showPopup()
        elif profile.kind is ReplyKind.DOCUMENT:
            self.document_wanted.emit(profile.id, self.answer.toPlainText())
        else:
            self.chosen.emit(profile.id)
