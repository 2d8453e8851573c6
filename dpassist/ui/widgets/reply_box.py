"""Reply: choose a profile; a draft, or the steps when the gateway has its own button."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QComboBox, QGroupBox, QLabel, QPushButton, QVBoxLayout, QWidget

from dpassist.domain.profiles import ReplyKind, ReplyProfile
from dpassist.services.wording import Wording
from dpassist.ui.widgets.labels import empty_layout, plain_label

_LARGE = 40


class ReplyBox(QGroupBox):
    """Profile, button, steps; says which profile to draft with."""

    chosen = Signal(str)

    def __init__(self, wording: Wording, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Reply"))
        self._wording = wording
        self._language = language
        self._profiles: tuple[ReplyProfile, ...] = ()
        self._reason = ""
        self._wait = ""
        self.profile = QComboBox(self)
        self.button = QPushButton(self.tr("Open &reply draft"), self)
        self.copy = QPushButton(self.tr("&Copy the steps"), self)
        self._why = plain_label("", self, focusable=True)
        self._unverified = plain_label("", self)
        self._steps = QVBoxLayout()
        self._build()

    def _build(self) -> None:
        label = QLabel(self.tr("Reply profile"), self)
        label.setBuddy(self.profile)
        self.profile.setAccessibleName(self.tr("Reply profile"))
        self.profile.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.profile.setMinimumContentsLength(12)
        self.button.setMinimumHeight(_LARGE)
        self.button.setShortcut(QKeySequence("Ctrl+R"))
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.profile)
        layout.addWidget(self._unverified)
        layout.addLayout(self._steps)
        for widget in (self.copy, self.button, self._why):
            layout.addWidget(widget)
        self.profile.currentIndexChanged.connect(self._show_profile)
        self.button.clicked.connect(self._choose)
        self.copy.clicked.connect(self._copy_steps)

    def offer(self, profiles: tuple[ReplyProfile, ...]) -> None:
        """Offer these profiles; the first one is chosen."""
        self._profiles = profiles
        self.profile.clear()
        for profile in profiles:
            self.profile.addItem(profile.title.get(self._language, profile.id))
        self._show_profile()

    def allow(self, reason: str, wait: str = "") -> None:
        """Let the user reply, or say why not.

        Args:
            reason: Why she may not; empty means she may.
            wait: What has to be done first, shortly; empty means nothing. Steps can be read meanwhile.
        """
        self._reason = reason
        self._wait = wait
        self._show_profile()

    def current(self) -> ReplyProfile | None:
        """Return the chosen profile."""
        row = self.profile.currentIndex()
        return self._profiles[row] if 0 <= row < len(self._profiles) else None

    def steps(self) -> tuple[str, ...]:
        """Return the steps shown; empty for a profile that makes drafts or when no reply is allowed."""
        profile = self.current()
        if profile is None or profile.kind is not ReplyKind.STEPS or self._reason:
            return ()
        return profile.steps.get(self._language, ())

    @Slot()
    def _show_profile(self) -> None:
        profile = self.current()
        is_draft = profile is not None and profile.kind is ReplyKind.DRAFT
        empty_layout(self._steps)
        for number, step in enumerate(self.steps(), start=1):
            self._steps.addWidget(plain_label(f"{number}. {step}", focusable=True))
        self.copy.setVisible(bool(self.steps()))
        self.button.setVisible(is_draft)
        self.button.setEnabled(is_draft and not self._reason and not self._wait)
        self.button.setToolTip(
            self._reason
            or self._wait
            or self.tr("Make a reply draft and open it in the mail program (Ctrl+R)")
        )
        self._why.setText(self._reason)
        self._why.setVisible(bool(self._reason))
        self._unverified.setVisible(profile is not None and not profile.verified)
        if profile is not None:
            values = self._wording.profile_values(profile.unverified)
            self._unverified.setText(
                self.tr("Not checked against a real system: {values}").format(values=values)
            )

    @Slot()
    def _choose(self) -> None:
        profile = self.current()
        if profile is not None and self.button.isEnabled():
            self.chosen.emit(profile.id)

    @Slot()
    def _copy_steps(self) -> None:
        numbered = (f"{number}. {step}" for number, step in enumerate(self.steps(), start=1))
        QGuiApplication.clipboard().setText("\n".join(numbered))
