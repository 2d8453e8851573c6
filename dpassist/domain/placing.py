"""Where a draft is put so that a person can go on with it, and what that place took of it."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from dpassist.domain.draft import Draft, NoteCode


class DraftTarget(StrEnum):
    """Where drafts go."""

    PROGRAM = "program"
    """A file, opened by the program the user has chosen for mails."""
    OUTLOOK = "outlook"
    """Classic Outlook on Windows, which shows it as a mail of its own."""
    IMAP = "imap"
    """The Drafts folder of the mailbox on its server."""


class DraftPart(StrEnum):
    """What a draft is made of, as far as a place may or may not take it."""

    RECIPIENTS = "recipients"
    SUBJECT = "subject"
    TEXT = "text"
    FILES = "files"
    SENDER = "sender"
    REPLY_TO = "reply-to"
    HEADERS = "headers"
    THREAD = "thread"
    SIGNING = "signing"
    ENCRYPTION = "encryption"


@dataclass(frozen=True, slots=True)
class Placed:
    """What came of putting a draft somewhere.

    Attributes:
        target: Where.
        folder: The folder it lies in, for `DraftTarget.IMAP`.
        taken: What the place has, as far as it can be asked.
    """

    target: DraftTarget
    folder: str = ""
    taken: frozenset[DraftPart] = frozenset()


@dataclass(frozen=True, slots=True)
class MailAccount:
    """A mailbox on a server.

    Attributes:
        host: Name of the server.
        port: Of IMAP over TLS.
        user: Who signs in.
        drafts: Path of the Drafts folder; empty = the one the server names as such.
    """

    host: str
    port: int
    user: str
    drafts: str = ""

    @property
    def name(self) -> str:
        """What its password is kept under."""
        return f"{self.user}@{self.host}"


_SEALING: Final = frozenset({DraftPart.SIGNING, DraftPart.ENCRYPTION})
_SAID_OTHERWISE: Final = frozenset({NoteCode.ENCRYPTION_NOT_SET})


def parts_of(draft: Draft) -> tuple[DraftPart, ...]:
    """Return what a draft asks for, in the order it is told."""
    asked = {
        DraftPart.RECIPIENTS: bool(draft.to),
        DraftPart.SUBJECT: bool(draft.subject),
        DraftPart.TEXT: bool(draft.body),
        DraftPart.FILES: bool(draft.files),
        DraftPart.SENDER: draft.sender is not None,
        DraftPart.REPLY_TO: draft.reply_to is not None,
        DraftPart.HEADERS: bool(draft.headers),
        DraftPart.THREAD: bool(draft.in_reply_to),
        DraftPart.SIGNING: draft.to_sign,
        DraftPart.ENCRYPTION: draft.to_encrypt,
    }
    return tuple(part for part, is_asked in asked.items() if is_asked)


def in_a_file(draft: Draft) -> frozenset[DraftPart]:
    """Return what a draft file holds; no field of it makes a mail program sign or encrypt."""
    return frozenset(parts_of(draft)) - _SEALING


def missed(draft: Draft, placed: Placed) -> tuple[DraftPart, ...]:
    """Return what the draft asks for and the place did not take."""
    return tuple(part for part in parts_of(draft) if part not in placed.taken)


def told_after(draft: Draft, placed: Placed) -> Draft:
    """Return the draft with what is to be said of it now that it lies where it lies.

    Encryption is never claimed: a mail program that took the wish is still to be looked at.
    """
    notes = draft.notes
    if placed.target is DraftTarget.OUTLOOK:
        if DraftPart.ENCRYPTION in placed.taken:
            notes = tuple(note for note in notes if note not in _SAID_OTHERWISE)
            notes = (*notes, NoteCode.OUTLOOK_ASKED_TO_ENCRYPT)
        if DraftPart.SENDER in placed.taken:
            notes = tuple(note for note in notes if note is not NoteCode.SENDER_MAILBOX_SET)
    return replace(draft, notes=notes)
