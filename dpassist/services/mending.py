"""From a checked reply back to a draft a mail program opens, with as much of it kept as can be."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from dpassist.domain.draft import DraftFile, NoteCode
from dpassist.domain.errors import ReplyRefusedError, UnreadableMessageError
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.reply_check.checked import CheckedFile, CheckedReply, as_draft
from dpassist.mailio.mended import Kept, Picture, mended_to_bytes
from dpassist.services.replies import ReadyDraft

_NOTES: Final = (NoteCode.ENCRYPTION_NOT_SET,)


@dataclass(frozen=True, slots=True)
class Mended:
    """A reply made into a draft again, and what got lost on the way.

    Attributes:
        ready: The draft.
        left_out: How many files could not be read, and are not in it.
        lost_formatting: Whether formatted text became plain.
        lost_seal: Whether it was signed or encrypted, and the draft is not.
    """

    ready: ReadyDraft
    left_out: int = 0
    lost_formatting: bool = False
    lost_seal: bool = False


def mended(
    reply: CheckedReply,
    before: CheckedReply,
    profile: ReplyProfile,
    language: str,
    now: datetime,
) -> Mended:
    """Make a draft of a reply; the file it was read from stays as it is.

    Args:
        reply: As it is now.
        before: As it was read.
        profile: Whose reminders go with the draft.
        language: Of the reminders.
        now: For the Date field.

    Raises:
        ReplyRefusedError: ``reply-is-encrypted``: what stands in it cannot be read, so it cannot be written.
    """
    if reply.is_closed:
        raise ReplyRefusedError("reply-is-encrypted")
    files, left_out = _loaded(reply.files)
    shows_pictures = bool(reply.html)
    pictures = tuple(
        Picture(old.content_id, new) for old, new in files if shows_pictures and old.is_inline
    )
    others = tuple(new for old, new in files if not (shows_pictures and old.is_inline))
    bare = replace(reply, files=(), reply_to=(), headers=())  # those are kept as they are
    draft = replace(as_draft(bare, _NOTES), files=others)
    kept = Kept(reply.cc, reply.bcc, reply.reply_to, reply.headers, reply.html, pictures)
    eml = mended_to_bytes(draft, kept, now=now)
    return Mended(
        ReadyDraft(draft, eml, profile.must_check.get(language, ())),
        left_out,
        lost_formatting=bool(before.html) and not reply.html,
        lost_seal=reply.was_sealed,
    )


def _loaded(files: Iterable[CheckedFile]) -> tuple[list[tuple[CheckedFile, DraftFile]], int]:
    """Return each file with its content, and how many could not be read."""
    loaded, left_out = [], 0
    for file in files:
        try:
            loaded.append((file, DraftFile(file.name, file.media_type, file.load())))
        except UnreadableMessageError:
            left_out += 1
    return loaded, left_out
