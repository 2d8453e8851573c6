"""How a finding is put right: values that say what to change, applied by `dpassist.domain.reply_check.mending`.

Each has a ``kind``, a stable name for programs and the key to the words of its button.
"""

from dataclasses import dataclass, field
from typing import ClassVar

from dpassist.domain.draft import DraftFile
from dpassist.domain.message import Address


@dataclass(frozen=True, slots=True)
class SetRecipients:
    """Send it to these, and to nobody else in the To field."""

    kind: ClassVar[str] = "set-recipients"
    to: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class DropCopies:
    """Let nobody have a copy, open or hidden."""

    kind: ClassVar[str] = "drop-copies"


@dataclass(frozen=True, slots=True)
class SetSender:
    """Send it from this mailbox."""

    kind: ClassVar[str] = "set-sender"
    sender: Address


@dataclass(frozen=True, slots=True)
class NameSender:
    """Show this name as the sender's; the mailbox stays."""

    kind: ClassVar[str] = "name-sender"
    name: str


@dataclass(frozen=True, slots=True)
class SetSubject:
    """Use this subject."""

    kind: ClassVar[str] = "set-subject"
    subject: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RestoreIdentifiers:
    """Use this subject, which has the identifiers of the letter that is answered."""

    kind: ClassVar[str] = "restore-identifiers"
    subject: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SetThread:
    """Tie it to the message it answers."""

    kind: ClassVar[str] = "set-thread"
    in_reply_to: str
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerOriginal:
    """Make an answer out of a new mail or a forward: the subject and the thread of what is answered."""

    kind: ClassVar[str] = "answer-original"
    subject: str = field(repr=False)
    in_reply_to: str
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MaskCpr:
    """Replace CPR numbers by dots.

    Attributes:
        where: ``subject``, ``body`` (what was written) or ``quote`` (what is quoted).
        also_alike: Whether those that only look like one are replaced too.
    """

    kind: ClassVar[str] = "mask-cpr"
    where: str
    also_alike: bool = False


@dataclass(frozen=True, slots=True)
class RenameFile:
    """Give an attachment another name.

    Attributes:
        number: Which one, counted from 1.
        old: The name it has; nothing happens when another file stands there by now.
        name: The name it gets.
    """

    kind: ClassVar[str] = "rename-file"
    number: int
    old: str = field(repr=False)
    name: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DropFile:
    """Take an attachment off; see `RenameFile` for the fields."""

    kind: ClassVar[str] = "drop-file"
    number: int
    old: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Replace each of these passages of the text.

    Attributes:
        passages: As they stand there.
        by: What stands there instead; empty to take them out.
    """

    kind: ClassVar[str] = "replace-text"
    passages: tuple[str, ...] = field(repr=False)
    by: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class SetReplyTo:
    """Let answers to the reply go there; nowhere means back to the sender."""

    kind: ClassVar[str] = "set-reply-to"
    to: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class SetHeaders:
    """Put these header fields in, in the place of others of their names."""

    kind: ClassVar[str] = "set-headers"
    headers: tuple[tuple[str, str], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class AttachFile:
    """Attach this file, unless it is attached."""

    kind: ClassVar[str] = "attach-file"
    file: DraftFile = field(repr=False)


Fix = (
    SetRecipients
    | DropCopies
    | SetSender
    | NameSender
    | SetSubject
    | RestoreIdentifiers
    | SetThread
    | AnswerOriginal
    | MaskCpr
    | RenameFile
    | DropFile
    | ReplaceText
    | SetReplyTo
    | SetHeaders
    | AttachFile
)
