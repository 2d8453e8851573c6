"""Words for a draft that lies where the user goes on with it: what was set, what was not, and where it is."""

from collections.abc import Iterable, Mapping
from typing import Final

from dpassist.domain.display import one_line
from dpassist.domain.draft import Draft, NoteCode
from dpassist.domain.placing import DraftPart, Placed, missed, parts_of, told_after
from dpassist.services.sealing import SealedCopy
from dpassist.services.wording import Wording
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

DRAFT_PARTS: Final[Mapping[str, Phrase]] = {
    "recipients": QT_TRANSLATE_NOOP("DraftPart", "recipient"),
    "subject": QT_TRANSLATE_NOOP("DraftPart", "subject"),
    "text": QT_TRANSLATE_NOOP("DraftPart", "text"),
    "files": QT_TRANSLATE_NOOP("DraftPart", "attached files"),
    "sender": QT_TRANSLATE_NOOP("DraftPart", "sender"),
    "reply-to": QT_TRANSLATE_NOOP("DraftPart", "where answers go"),
    "headers": QT_TRANSLATE_NOOP("DraftPart", "header fields for the gateway"),
    "thread": QT_TRANSLATE_NOOP("DraftPart", "thread"),
    "signing": QT_TRANSLATE_NOOP("DraftPart", "signing"),
    "encryption": QT_TRANSLATE_NOOP("DraftPart", "encryption"),
}

PLACED: Final[Mapping[str, Phrase]] = {
    "taken": QT_TRANSLATE_NOOP("Placed", "Set by dpassist: {parts}."),
    "missed": QT_TRANSLATE_NOOP("Placed", "NOT set: {parts}. See to it yourself before you send."),
    "folder": QT_TRANSLATE_NOOP(
        "Placed", "The draft lies in the folder “{folder}” of the mailbox. Open it there."
    ),
}
"""What is told of a draft once it lies where the user goes on with it."""

SEALED: Final[Mapping[str, Phrase]] = {
    "subject": QT_TRANSLATE_NOOP(
        "Sealed", "Who, whom and the subject stand outside the seal, where anyone can read them."
    ),
    "not-encrypted": QT_TRANSLATE_NOOP("Sealed", "It is signed, and NOT encrypted."),
    "unnamed": QT_TRANSLATE_NOOP(
        "Sealed",
        "The certificates do not name every recipient. Make sure that they belong to those you write to.",
    ),
    "not-sent": QT_TRANSLATE_NOOP(
        "Sealed", "Nothing is sent. Hand the file to the system that sends it for you."
    ),
}
"""What is told of a sealed copy."""

OPENED: Final[Mapping[str, Phrase]] = {
    "reply-program": QT_TRANSLATE_NOOP("Placed", "Reply draft opened in your mail program"),
    "reply-outlook": QT_TRANSLATE_NOOP("Placed", "Reply draft opened in Outlook"),
    "reply-imap": QT_TRANSLATE_NOOP("Placed", "Reply draft put into the Drafts folder"),
    "pass-on-program": QT_TRANSLATE_NOOP(
        "Placed", "Forward draft to {entry} opened in your mail program"
    ),
    "pass-on-outlook": QT_TRANSLATE_NOOP("Placed", "Forward draft to {entry} opened in Outlook"),
    "pass-on-imap": QT_TRANSLATE_NOOP(
        "Placed", "Forward draft to {entry} put into the Drafts folder"
    ),
}


def placed_lines(wording: Wording, draft: Draft, placed: Placed) -> tuple[str, ...]:
    """Return what is told of a draft that lies where the user goes on with it."""
    said = [_parts(wording, "taken", (part for part in parts_of(draft) if part in placed.taken))]
    # The notes speak of encryption already, and once is enough.
    is_said = {DraftPart.ENCRYPTION} if NoteCode.ENCRYPTION_NOT_SET in draft.notes else set()
    left = [part for part in missed(draft, placed) if part not in is_said]
    if left:
        said.append(_parts(wording, "missed", left))
    if placed.folder:
        said.append(wording.say(PLACED["folder"], folder=one_line(placed.folder)))
    return (*said, *wording.notes(told_after(draft, placed)))


def opened_title(wording: Wording, what: str, placed: Placed, entry: str = "") -> str:
    """Return where a draft is now, as a heading.

    Args:
        wording: Words.
        what: ``reply`` or ``pass-on``.
        placed: Where it is.
        entry: To whom it is passed on.
    """
    return wording.say(OPENED[f"{what}-{placed.target}"], entry=entry)


def sealed_lines(wording: Wording, copy: SealedCopy) -> tuple[str, ...]:
    """Return what is told of a sealed copy."""
    said = {
        "not-encrypted": not copy.is_encrypted,
        "unnamed": copy.unnamed,
        "subject": True,
        "not-sent": True,
    }
    return tuple(wording.say(SEALED[key]) for key, applies in said.items() if applies)


def _parts(wording: Wording, form: str, parts: Iterable[DraftPart]) -> str:
    return wording.say(PLACED[form], parts=", ".join(wording.say(DRAFT_PARTS[p]) for p in parts))
