"""The assistant for the first start: what dpassist has to know, a few questions at a time. It is a page, no dialog."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.errors import DpassistError
from dpassist.domain.override import override
from dpassist.services.desk import Desk
from dpassist.ui.option_work import OptionWork
from dpassist.ui.page import Page
from dpassist.ui.widgets.labels import plain_label, title_label
from dpassist.ui.widgets.panes import scrolling
from dpassist.ui.widgets.primary_button import PrimaryButton

_WIDEST: Final = 40
"""Of the column, in heights of a line."""
_LARGER: Final = 1.6
_STEPS: Final = (
    ("language", "role"),
    ("own_domains", "sender_mailbox", "return_mailbox"),
    ("draft_target", "imap_host", "imap_user"),
    ("reply_profile",),
)


class WelcomePage(Page):
    """Steps one after another; each answer is saved at once, and the rest can be skipped at any time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._work: Final = OptionWork(desk, self)
        self.rows: Final = self._work.rows
        self.progress: Final = plain_label("", self, focusable=True)
        self.heading: Final = title_label("", self)
        self.text: Final = plain_label("", self)
        self.steps: Final = QStackedWidget(self)
        self._steps: Final = tuple(QWidget() for _names in _STEPS)
        self.next_button: Final = PrimaryButton(self.tr("&Next"), self)
        self.back_button: Final = QPushButton(self.tr("&Back"), self)
        self.skip_button: Final = QPushButton(self.tr("&Skip the rest"), self)
        self._build()
        self.next_button.clicked.connect(self._next)
        self.back_button.clicked.connect(self._back)
        self.skip_button.clicked.connect(self._end)
        self._work.saved.connect(self._saved)

    def _texts(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Welcome to dpassist"),
                self.tr(
                    "Four short steps, and everything has a default. You can change it all later in the settings."
                ),
            ),
            (
                self.tr("Your authority"),
                self.tr(
                    "dpassist passes post on within the authority only, so it must know where that ends."
                ),
            ),
            (
                self.tr("Your mail program"),
                self.tr(
                    "Replies and forwarded mails are drafts. You look at them there, and you send them."
                ),
            ),
            (
                self.tr("How your gateway wants replies"),
                self.tr(
                    "Ask whoever looks after Digital Post with you. If nobody knows, leave it: "
                    "the profile can be chosen for each reply too."
                ),
            ),
        )

    def _build(self) -> None:
        font = self.heading.font()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self.heading.setFont(font)
        for step, names in zip(self._steps, _STEPS, strict=True):
            rows = QVBoxLayout(step)
            rows.setContentsMargins(0, 0, 0, 0)
            for name in names:
                rows.addWidget(self._work.make_row(name))
            rows.addStretch(1)
            self.steps.addWidget(step)
        buttons = QHBoxLayout()
        for button in (self.next_button, self.back_button, self.skip_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST * self.fontMetrics().height())
        column = QVBoxLayout(inside)
        for widget in (self.progress, self.heading, self.text, self.steps):
            column.addWidget(widget)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 8)
        layout.addWidget(scrolling(inside, self.tr("Set dpassist up")), 1)
        layout.addLayout(buttons)

    @override
    def refresh(self) -> None:
        """Begin at the first step."""
        self._work.refresh()
        self._show_step(0)

    def _show_step(self, number: int) -> None:
        heading, text = self._texts()[number]
        is_last = number == len(_STEPS) - 1
        self.setFocus()  # else it would wander through whatever is hidden now
        self.steps.setCurrentIndex(number)
        for other, step in enumerate(
            self._steps
        ):  # as high as this step, not as the highest of all
            height = QSizePolicy.Policy.Preferred if other == number else QSizePolicy.Policy.Ignored
            step.setSizePolicy(QSizePolicy.Policy.Preferred, height)
        self.heading.setText(heading)
        self.text.setText(text)
        self.progress.setText(
            self.tr("Step {number} of {count}").format(number=number + 1, count=len(_STEPS))
        )
        self.back_button.setVisible(number > 0)
        self.skip_button.setVisible(not is_last)
        self.next_button.show_text(self.tr("&Finish") if is_last else self.tr("&Next"))
        self._show_of_use()

    def _show_of_use(self) -> None:
        for name, row in self.rows.items():
            row.setVisible(self._work.options.state(name).is_of_use)

    def _go_to_first(self) -> None:
        names = _STEPS[self.steps.currentIndex()]
        fields = [self.rows[name].editor for name in names]
        free = [field for field in fields if field.isEnabled()]
        (free[0] if free else self.next_button).setFocus()

    @Slot()
    def _saved(self) -> None:
        self._show_of_use()
        self.settings_saved.emit()

    @Slot()
    def _next(self) -> None:
        rows = [self.rows[name] for name in _STEPS[self.steps.currentIndex()]]
        for row in rows:
            row.finish()
        wrong = [row for row in rows if row.is_wrong()]
        if wrong:
            wrong[0].editor.setFocus()
        elif self.steps.currentIndex() == len(_STEPS) - 1:
            self._end()
        else:
            self._show_step(self.steps.currentIndex() + 1)
            self._go_to_first()

    @Slot()
    def _back(self) -> None:
        self._show_step(self.steps.currentIndex() - 1)
        self._go_to_first()

    @Slot()
    def _end(self) -> None:
        self._work.finish()
        self._forget(self.tr("Done. All of it can be changed in the settings."))
        self.closed.emit()

    @override
    def leave(self) -> None:
        """Count as skipped when somebody goes elsewhere."""
        self._work.finish()
        self._forget(
            self.tr("The rest is skipped. You find it in the Help menu, under Set dpassist up.")
        )

    def _forget(self, said: str) -> None:
        """Never come again by itself, whatever was answered; where that was so before there is nothing to say."""
        state = self._work.options.state("welcome")
        if not state.value or state.origin.is_locked:
            return
        try:
            self._work.options.save({"welcome": False})
        except DpassistError as error:
            self.said.emit(self._desk.wording.error(error))
        else:
            self.said.emit(said)

    @override
    def may_close(self) -> bool:
        self._work.finish()
        return True
