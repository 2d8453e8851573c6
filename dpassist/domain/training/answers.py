"""What can be answered to a task. In a lesson's data a part left out (None) means "as it is right"."""

from dataclasses import dataclass, field

from dpassist.domain.guidance import GuidanceId
from dpassist.domain.post import ReplyPermission
from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.verdict import Kind

NOBODY = ""
"""In the place of a directory entry: the rules leave it to whoever distributes the post."""
HELD_BACK = "held-back"
"""In the place of a directory entry: it must not be passed on."""


@dataclass(frozen=True, slots=True)
class RecogniseAnswer:
    """What a message is, and where that shows.

    Attributes:
        kind: The verdict.
        places: Parts of the message (`dpassist.domain.training.places`).
    """

    kind: Kind | None = None
    places: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class AnswerableAnswer:
    """Whether a message may be answered, and how.

    Attributes:
        permission: Whether.
        way: How: what a colleague would be told to do.
    """

    permission: ReplyPermission | None = None
    way: GuidanceId | None = None


@dataclass(frozen=True, slots=True)
class PassOnAnswer:
    """Who gets a message, and with which guidance.

    Attributes:
        target: Id of a directory entry, `NOBODY` or `HELD_BACK`.
        guidance: Id of the sheet; empty for none.
    """

    target: str | None = None
    guidance: str | None = None


@dataclass(frozen=True, slots=True)
class WriteAnswer:
    """A reply that was written.

    Attributes:
        reply: As it would be sent.
        faults: In a lesson's data: what is wrong with it, by the names of `dpassist.domain.training.faults`.
    """

    reply: CheckedReply | None = field(default=None, repr=False)
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FindAnswer:
    """What is wrong with a reply.

    Attributes:
        codes: Of the reply check.
    """

    codes: frozenset[Code] | None = None


@dataclass(frozen=True, slots=True)
class OrderAnswer:
    """An order of steps.

    Attributes:
        order: Numbers of the steps as they are right, counted from 0, in the order that was given.
    """

    order: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class FakeAnswer:
    """Which messages are not what they claim to be.

    Attributes:
        messages: Ids of the lesson's messages.
    """

    messages: frozenset[str] | None = None


Answer = (
    RecogniseAnswer
    | AnswerableAnswer
    | PassOnAnswer
    | WriteAnswer
    | FindAnswer
    | OrderAnswer
    | FakeAnswer
)
