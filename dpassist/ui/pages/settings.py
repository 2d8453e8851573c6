"""The settings: every option of ``domain.settings``, checked as it is saved."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from dpassist.domain.errors import DpassistError
from dpassist.domain.settings import Language, Settings, Theme, settings_from, settings_to
from dpassist.services.desk import Desk
from dpassist.ui.key_work import KeyWork
from dpassist.ui.page import Page
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.draft_target_box import DraftTargetBox
from dpassist.ui.widgets.key_box import KeyBox
from dpassist.ui.widgets.labels import plain_label, title_label
from dpassist.ui.widgets.panes import scrolling

_SIGNATURE_HEIGHT: Final = 90


class SettingsPage(Page):
    """A form; nothing is stored before Save."""

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._keys: Final = KeyWork(desk, runner, self)
        self.keys: Final = KeyBox(self)
        self.drafts: Final = DraftTargetBox(self)
        self._before = desk.library.settings()
        self.language: Final = QComboBox(self)
        self.theme: Final = QComboBox(self)
        self.authority_name: Final = QLineEdit(self)
        self.own_domains: Final = QLineEdit(self)
        self.sender_mailbox: Final = QLineEdit(self)
        self.distributor_name: Final = QLineEdit(self)
        self.return_mailbox: Final = QLineEdit(self)
        self.signature: Final = QPlainTextEdit(self)
        self.reply_profile: Final = QComboBox(self)
        self.message: Final = plain_label("", self, focusable=True)
        self.save_button: Final = QPushButton(self.tr("&Save"), self)
        self.close_button: Final = QPushButton(self.tr("&Back to the post"), self)
        self._build()
        self.refresh()

    def _build(self) -> None:
        languages = {
            Language.SYSTEM: self.tr("As the computer"),
            Language.DANISH: "Dansk",
            Language.ENGLISH: "English",
        }
        for language, name in languages.items():
            self.language.addItem(name, language.value)
        themes = {
            Theme.SYSTEM: self.tr("As the computer"),
            Theme.LIGHT: self.tr("Light"),
            Theme.DARK: self.tr("Dark"),
            Theme.CONTRAST: self.tr("High contrast"),
        }
        for theme, name in themes.items():
            self.theme.addItem(name, theme.value)
        for profile in self._desk.library.reply_profiles():
            self.reply_profile.addItem(
                profile.title.get(self._desk.language, profile.id), profile.id
            )
        self.message.setAccessibleName(self.tr("Whether the settings are saved"))
        self.signature.setMaximumHeight(_SIGNATURE_HEIGHT)
        self.signature.setTabChangesFocus(True)
        self.signature.setAcceptDrops(False)  # files dropped here are for the window
        self.own_domains.setPlaceholderText(
            self.tr("For example: municipality.dk, secure.municipality.dk")
        )
        layout = QVBoxLayout(self)
        layout.addWidget(title_label(self.tr("Settings"), self))
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self._form())
        for box in (self.drafts, self.keys):
            rows.addWidget(box)
        rows.addStretch(1)
        layout.addWidget(scrolling(inside, self.tr("Settings")), 1)
        layout.addWidget(self.message)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        self._keys.serve(self.keys)
        self._keys.serve_mailbox(self.drafts)
        self.save_button.clicked.connect(self._save)
        self.close_button.clicked.connect(self.closed)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Language (from the next start)"), self.language),
            (self.tr("Colours"), self.theme),
            (self.tr("Name of the authority"), self.authority_name),
            (self.tr("Own mail domains, separated by commas"), self.own_domains),
            (self.tr("Secure mailbox that replies are sent from"), self.sender_mailbox),
            (self.tr("Who passes the post on"), self.distributor_name),
            (self.tr("Mailbox that wrongly passed on post comes back to"), self.return_mailbox),
            (self.tr("Signature under replies"), self.signature),
            (self.tr("Reply profile"), self.reply_profile),
        )
        for text, field in rows:
            label = QLabel(text, self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            form.addRow(label, field)
        return form

    @override
    @Slot()
    def refresh(self) -> None:
        """Fill the form with what is in force."""
        self._before = self._desk.library.settings()
        self.language.setCurrentIndex(max(0, self.language.findData(self._before.language)))
        self.theme.setCurrentIndex(max(0, self.theme.findData(self._before.theme)))
        self.authority_name.setText(self._before.authority_name)
        self.own_domains.setText(", ".join(self._before.own_domains))
        self.sender_mailbox.setText(self._before.sender_mailbox)
        self.distributor_name.setText(self._before.distributor_name)
        self.return_mailbox.setText(self._before.return_mailbox)
        self.signature.setPlainText(self._before.signature)
        self.reply_profile.setCurrentIndex(
            max(0, self.reply_profile.findData(self._before.reply_profile))
        )
        self.drafts.show_settings(self._before)
        self.message.clear()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keys.refresh()

    def typed(self) -> dict[str, object]:
        """Return what stands in the form, as a settings file has it."""
        domains = [part.strip().lstrip("@") for part in self.own_domains.text().split(",")]
        return settings_to(self._before) | {
            "language": self.language.currentData(),
            "theme": self.theme.currentData(),
            "authority_name": self.authority_name.text().strip(),
            "own_domains": [domain for domain in domains if domain],
            "sender_mailbox": self.sender_mailbox.text().strip(),
            "distributor_name": self.distributor_name.text().strip(),
            "return_mailbox": self.return_mailbox.text().strip(),
            "signature": self.signature.toPlainText().strip(),
            "reply_profile": self.reply_profile.currentData() or self._before.reply_profile,
            **self.drafts.typed(),
        }

    @Slot()
    def _save(self) -> None:
        settings, problems = settings_from(self.typed())
        if problems:
            self._complain(problems[0].option)
            return
        try:
            self._store(settings)
        except DpassistError as error:
            self.message.setText(self._desk.wording.error(error))

    def _store(self, settings: Settings) -> None:
        self._desk.library.save_settings(settings)
        self._before = settings
        self.message.setText(self.tr("Saved."))
        self.settings_saved.emit()

    def _complain(self, option: str) -> None:
        complaints = {
            "own_domains": self.tr(
                "A mail domain looks like municipality.dk: a dot, no @ and no spaces."
            ),
            "imap_host": self.tr("A mail server is a name such as mail.municipality.dk."),
            "sender_mailbox": self.tr("The secure mailbox must be a mail address, or empty."),
            "return_mailbox": self.tr("The mailbox for returns must be a mail address, or empty."),
        }
        self.message.setText(complaints.get(option, self.tr("That value cannot be used.")))
        field = self.drafts.host if option == "imap_host" else getattr(self, option)
        if isinstance(field, QWidget):
            field.setFocus()
