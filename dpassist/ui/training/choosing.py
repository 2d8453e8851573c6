"""Answers that are chosen: what a message is, whether it may be answered, who gets it, which one is false."""

from typing import Final

from PySide6.QtWidgets import QWidget

from dpassist.domain.guidance import GuidanceId
from dpassist.domain.override import override
from dpassist.domain.post import ReplyPermission
from dpassist.domain.training.answers import (
    HELD_BACK,
    NOBODY,
    Answer,
    AnswerableAnswer,
    FakeAnswer,
    PassOnAnswer,
    RecogniseAnswer,
)
from dpassist.domain.training.choices import entries_offered
from dpassist.domain.verdict import Kind
from dpassist.services.trainer import Playing
from dpassist.services.training_comments import target_name
from dpassist.services.training_parts import PartRow, message_parts
from dpassist.services.wording import Wording
from dpassist.services.wording_tables import REPLIES
from dpassist.services.wording_training import SHEETS, WAYS
from dpassist.ui.training.answer import AnswerWidget, filled
from dpassist.ui.training.beside import Beside
from dpassist.ui.training.choice_box import ChoiceBox
from dpassist.ui.training.part_list import PartList


class RecogniseWidget(AnswerWidget):
    """The verdict beside the message, whose parts are ticked."""

    def __init__(self, say: Wording, playing: Playing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        letter = playing.letter(playing.task.messages[0])
        kinds = [(kind.value, say.kind(kind)) for kind in Kind]
        self.kinds: Final = ChoiceBox(self.tr("This is"), kinds, self)
        name = self.tr("The parts of the message")
        self.parts: Final = PartList(message_parts(say, letter), name, self, can_pick=True)
        filled(self, Beside((((self.kinds,), 1), ((self.parts,), 3))))
        self.kinds.chosen.connect(self.changed)
        self.parts.picked.connect(self.changed)

    @override
    def answer(self) -> Answer | None:
        kind = self.kinds.choice()
        return RecogniseAnswer(Kind(kind), self.parts.picked_places()) if kind else None

    @override
    def give(self, answer: Answer) -> None:
        if isinstance(answer, RecogniseAnswer) and answer.kind:
            self.kinds.choose(answer.kind)
            self.parts.pick(answer.places or ())


class AnswerableWidget(AnswerWidget):
    """Whether, and how."""

    def __init__(self, say: Wording, _playing: Playing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        permissions = [(each.value, say.say(REPLIES[each])) for each in ReplyPermission]
        ways = [(each.value, say.say(WAYS[each])) for each in GuidanceId]
        self.permission: Final = ChoiceBox(self.tr("This message"), permissions, self)
        self.way: Final = ChoiceBox(self.tr("How?"), ways, self)
        filled(self, self.permission, self.way)
        for box in (self.permission, self.way):
            box.chosen.connect(self.changed)

    @override
    def answer(self) -> Answer | None:
        permission, way = self.permission.choice(), self.way.choice()
        if permission is None or way is None:
            return None
        return AnswerableAnswer(ReplyPermission(permission), GuidanceId(way))

    @override
    def give(self, answer: Answer) -> None:
        if isinstance(answer, AnswerableAnswer) and answer.permission and answer.way:
            self.permission.choose(answer.permission)
            self.way.choose(answer.way)


class PassOnWidget(AnswerWidget):
    """An entry of the directory, and a sheet."""

    def __init__(self, say: Wording, playing: Playing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        offered = (*entries_offered(playing.task, playing.scene), NOBODY, HELD_BACK)
        entries = [(each, target_name(say, playing, each)) for each in offered]
        sheets = [(str(sheet), say.say(words)) for sheet, words in SHEETS.items()]
        self.target: Final = ChoiceBox(self.tr("It goes to"), entries, self)
        self.sheet: Final = ChoiceBox(self.tr("With it goes"), sheets, self)
        filled(self, self.target, self.sheet)
        self.target.chosen.connect(self._target_chosen)
        self.sheet.chosen.connect(self.changed)

    def _target_chosen(self) -> None:
        """Offer a sheet only where something is passed on."""
        is_held = self.target.choice() == HELD_BACK
        self.sheet.setEnabled(not is_held)
        self.changed.emit()

    @override
    def answer(self) -> Answer | None:
        target, sheet = self.target.choice(), self.sheet.choice()
        if target == HELD_BACK:
            return PassOnAnswer(HELD_BACK, "")
        return None if target is None or sheet is None else PassOnAnswer(target, sheet)

    @override
    def give(self, answer: Answer) -> None:
        if isinstance(answer, PassOnAnswer):
            self.target.choose(answer.target or NOBODY)
            self.sheet.choose(answer.guidance or "")


class FakeWidget(AnswerWidget):
    """Several messages, the false ones ticked."""

    def __init__(self, say: Wording, playing: Playing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = enumerate(playing.task.messages, start=1)
        rows = [self._row(say, playing, name, number) for number, name in names]
        self.messages: Final = PartList(rows, self.tr("The messages"), self, can_pick=True)
        filled(self, self.messages)
        self.messages.picked.connect(self.changed)

    @override
    def answer(self) -> Answer | None:
        picked = self.messages.picked_places()
        return FakeAnswer(picked) if picked else None

    @override
    def give(self, answer: Answer) -> None:
        if isinstance(answer, FakeAnswer):
            self.messages.pick(answer.messages or ())

    def _row(self, say: Wording, playing: Playing, name: str, number: int) -> PartRow:
        """Return a whole message as one row: all its parts, one below the other."""
        parts = [row.line for row in message_parts(say, playing.letter(name))]
        title = self.tr("Message {number}").format(number=number)
        return PartRow(name, title, "\n" + "\n".join(parts))
