"""Write the reply: it looks like a mail program, and is none. What is written here can go nowhere.

The composer hands its reply to whoever asks for the answer; it knows no file, no draft and no other program.
"""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dpassist.domain.override import override
from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.domain.training.answers import Answer, WriteAnswer
from dpassist.domain.training.composing import Begin, begun, mailboxes, shelf_of
from dpassist.domain.training.situation import Situation
from dpassist.domain.training.tasks import Write
from dpassist.services.trainer import Playing
from dpassist.services.wording import Wording
from dpassist.services.wording_training import BEGINNINGS
from dpassist.ui.training.answer import AnswerWidget
from dpassist.ui.training.mail_sheet import MailSheet
from dpassist.ui.widgets.labels import plain_label
from dpassist.ui.widgets.panes import WrappingRow


class ComposerWidget(AnswerWidget):
    """How it is begun, and then the mail."""

    def __init__(self, say: Wording, playing: Playing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message: Final = playing.letter(playing.task.messages[0]).message
        self._right: Final = _situation(playing)
        self._is_begun = False
        self.beginnings: Final = {
            how: QPushButton(say.say(words)) for how, words in BEGINNINGS.items()
        }
        buttons = tuple(self.beginnings.values())
        self.head = WrappingRow(buttons, most=len(buttons))
        ask = playing.task.ask
        shelf = shelf_of(self._right, ask.shelf if isinstance(ask, Write) else ())
        self.sheet: Final = MailSheet(mailboxes(self._right), shelf, self)
        self._note: Final = plain_label(
            self.tr(
                "This is practice: there is no button that sends, and nothing leaves this page."
            ),
            self,
        )
        self._build()

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._note)
        rows.addWidget(self.sheet)
        self.sheet.hide()
        for how, button in self.beginnings.items():
            button.setProperty("how", how.value)
            button.clicked.connect(self._begin)

    @Slot()
    def _begin(self) -> None:
        self.begin(Begin(self.sender().property("how")))

    def begin(self, how: Begin) -> None:
        """Show what the mail program shows after that click."""
        self._show(begun(how, self._message, self._right))
        self.sheet.body.setFocus()
        self.began.emit()

    def _show(self, reply: CheckedReply) -> None:
        self._is_begun = True
        self.sheet.show_mail(reply)
        self.sheet.show()
        self.changed.emit()

    @override
    def take_keyboard(self) -> None:
        next(iter(self.beginnings.values())).setFocus()

    @override
    def answer(self) -> Answer | None:
        return WriteAnswer(self.sheet.mail(self._right.about.today)) if self._is_begun else None

    @override
    def give(self, answer: Answer) -> None:
        if isinstance(answer, WriteAnswer) and answer.reply is not None:
            self._show(answer.reply)


def _situation(playing: Playing) -> Situation:
    situation = playing.solution.situation
    if situation is None:
        raise TypeError("a reply is written to a letter")
    return situation
