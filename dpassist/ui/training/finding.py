"""Find the mistakes: the reply, and a list of what may be wrong with it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dpassist.domain.override import override
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.answers import Answer, FindAnswer
from dpassist.domain.training.choices import mistakes_offered
from dpassist.services.trainer import Playing
from dpassist.services.training_parts import PartRow, reply_parts
from dpassist.services.wording import Wording
from dpassist.services.wording_training import MISTAKES
from dpassist.ui.training.answer import AnswerWidget, filled
from dpassist.ui.training.beside import Beside
from dpassist.ui.training.part_list import PartList
from dpassist.ui.widgets.labels import title_label

_NONE: Final = ""


class FindWidget(AnswerWidget):
    """Mistakes that are ticked; "nothing is wrong" is one of the choices and excludes the others."""

    def __init__(self, say: Wording, playing: Playing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        situation = playing.solution.situation
        shown = reply_parts(say, situation) if situation else ()
        codes = mistakes_offered(playing.task, playing.solution, playing.scene.seed)
        rows = [PartRow(code.value, "", say.say(MISTAKES[code])) for code in codes]
        nothing = PartRow(_NONE, "", self.tr("Nothing is wrong"))
        self.reply: Final = PartList(shown, self.tr("The reply"), self, can_pick=False)
        self.mistakes: Final = PartList(
            [*rows, nothing], self.tr("What is wrong?"), self, can_pick=True
        )
        self._before: frozenset[str] = frozenset()
        reply_column = (title_label(self.tr("The reply"), self), self.reply)
        mistakes_column = (title_label(self.tr("What is wrong?"), self), self.mistakes)
        filled(self, Beside(((reply_column, 3), (mistakes_column, 2))))
        # Queued: a row that is being ticked must not untick others in the midst of it.
        self.mistakes.picked.connect(self._agree, Qt.ConnectionType.QueuedConnection)
        self.mistakes.picked.connect(self.changed)

    def _agree(self) -> None:
        """Let "nothing" and mistakes exclude each other: what was ticked last stays."""
        now = self.mistakes.picked_places()
        if _NONE in now and len(now) > 1:
            is_new = _NONE not in self._before
            self.mistakes.pick({_NONE} if is_new else now - {_NONE})
        self._before = self.mistakes.picked_places()

    @override
    def answer(self) -> Answer | None:
        picked = self.mistakes.picked_places()
        return FindAnswer(frozenset(map(Code, picked - {_NONE}))) if picked else None

    @override
    def give(self, answer: Answer) -> None:
        if isinstance(answer, FindAnswer):
            codes = {code.value for code in answer.codes or ()}
            self.mistakes.pick(codes or {_NONE})
            self._before = self.mistakes.picked_places()
