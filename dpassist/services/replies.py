"""From an opened message to a reply draft or a step card."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from dpassist.domain.directory import Entry
from dpassist.domain.draft import Draft
from dpassist.domain.errors import ReplyRefusedError, UnknownChoiceError
from dpassist.domain.memo import DocumentFile, DocumentRole, MemoDocument, MemoMessage
from dpassist.domain.memo_answer import AnswerTerms, answer_memo
from dpassist.domain.message import Message
from dpassist.domain.profiles import ReplyKind, ReplyProfile
from dpassist.domain.reply import compose_reply, draft_refusal, refusal
from dpassist.domain.verdict import Kind
from dpassist.mailio.draft import draft_to_bytes
from dpassist.services.intake import Opened
from dpassist.services.ports import Library

_LETTER_NAMES: Final = {"da": ("svar.txt", "Svar"), "en": ("answer.txt", "Answer")}


@dataclass(frozen=True, slots=True)
class ReadyDraft:
    """A draft with its bytes, ready to be opened or saved.

    Attributes:
        draft: What it holds, and what the user must still check.
        eml: The unsent message.
        must_check: The profile's own list of what it leaves to the user.
    """

    draft: Draft
    eml: bytes = field(repr=False)
    must_check: tuple[str, ...] = ()


class Replies:
    """Makes replies the way a profile says."""

    def __init__(self, library: Library) -> None:
        self._library: Final = library

    def profiles(self) -> tuple[ReplyProfile, ...]:
        """Return the reply profiles to choose from, the default one first."""
        default = self._library.settings().reply_profile
        return tuple(sorted(self._library.reply_profiles(), key=lambda p: (p.id != default, p.id)))

    def profile(self, profile_id: str = "") -> ReplyProfile:
        """Return a profile by id, or the default one.

        Raises:
            UnknownChoiceError: There is none of that id.
        """
        wanted = profile_id or self._library.settings().reply_profile
        for profile in self._library.reply_profiles():
            if profile.id == wanted:
                return profile
        raise UnknownChoiceError("unknown-profile", profile=wanted)

    def proposed(self, opened: Opened, entry: Entry | None = None) -> ReplyProfile:
        """Return the profile that fits a message best, for a start; the user may take another.

        A department's own comes first, then one made for the mailbox the message came to, then one for what the
        message is, then the default one.

        Args:
            opened: The message.
            entry: Where it is answered; when that is not given, the department whose mailbox the message came to.

        Raises:
            UnknownChoiceError: The entry's profile, or the default one, does not exist.
        """
        ours = {a.email.casefold() for a in (*opened.message.to, *opened.message.cc)}
        wanted = entry.reply_profile if entry else self._profile_of_mailbox(ours)
        if wanted:
            return self.profile(wanted)
        kind = opened.examined.verdict.kind
        fitting = [profile for profile in self.profiles() if _fits(profile, ours, kind)]
        return max(fitting, key=_rank, default=None) or self.profile()

    def profile_for(self, opened: Opened, named: str = "") -> ReplyProfile:
        """Return the profile that was named, or the one proposed for the message when none was.

        Raises:
            UnknownChoiceError: There is none of that id.
        """
        return self.profile(named) if named else self.proposed(opened)

    def refusal(self, opened: Opened, profile: ReplyProfile) -> str:
        """Return the code of why a profile cannot answer a message, or an empty string: known before somebody asks for it."""
        verdict = opened.examined.verdict
        if profile.kind is ReplyKind.DRAFT:
            return draft_refusal(opened.message, verdict, profile)
        lacks_memo = profile.kind is ReplyKind.DOCUMENT and _memo_in(opened.message) is None
        return refusal(verdict) or ("document-needs-memo" if lacks_memo else "")

    def draft(
        self, opened: Opened, profile: ReplyProfile, language: str, said: str = ""
    ) -> ReadyDraft:
        """Make the reply draft.

        Args:
            opened: What is answered.
            profile: How the gateway wants it.
            language: ``da`` or ``en``, for greeting and closing.
            said: What stands between them; empty for what the user is to write.

        Raises:
            ReplyRefusedError: The verdict forbids it, the profile makes no draft, or nobody can be addressed.
        """
        settings = self._library.settings()
        verdict = opened.examined.verdict
        draft = compose_reply(opened.message, verdict, profile, settings, language, said)
        must_check = profile.must_check.get(language, ())
        return ReadyDraft(draft, draft_to_bytes(draft, now=datetime.now(UTC)), must_check)

    def steps(self, opened: Opened, profile: ReplyProfile, language: str) -> tuple[str, ...]:
        """Return what to do instead of a draft; empty for a profile that makes drafts.

        Raises:
            ReplyRefusedError: The verdict forbids a reply.
        """
        reason = refusal(opened.examined.verdict)
        if reason:
            raise ReplyRefusedError(reason)
        return profile.steps.get(language, ()) if profile.kind is ReplyKind.STEPS else ()

    def document(self, opened: Opened, profile: ReplyProfile, language: str, text: str) -> bytes:
        """Make the MeMo document that answers a letter, for a system that takes such.

        Args:
            opened: The letter.
            profile: Of kind ``document``.
            language: ``da`` or ``en``, that of the text.
            text: The answer.

        Raises:
            ReplyRefusedError: The verdict forbids it, the letter holds no MeMo document, or the answer is empty.
        """
        reason = self.refusal(opened, profile)
        answered = _memo_in(opened.message)
        if reason or answered is None or not text.strip():
            raise ReplyRefusedError(reason or "document-needs-text", profile=profile.id)
        from uuid import uuid4  # noqa: PLC0415 - for one kind of reply

        now, terms = datetime.now(UTC), profile.document
        made = AnswerTerms(
            message_uuid=str(uuid4()),
            created=now,
            version=terms.version,
            may_answer_again=terms.may_answer_again,
            reply_by=now + timedelta(days=terms.reply_days) if terms.reply_days else None,
            post_type=terms.post_type,
            sender_label=self._library.settings().authority_name,
        )
        from dpassist.mailio.memo_writer import write_memo  # noqa: PLC0415 - for one kind of reply

        return write_memo(answer_memo(answered, (_letter(text, language),), made))

    def _profile_of_mailbox(self, ours: set[str]) -> str:
        for entry in self._library.directory().entries:
            if entry.mailbox.casefold() in ours and entry.reply_profile:
                return entry.reply_profile
        return ""


def _fits(profile: ReplyProfile, ours: set[str], kind: Kind) -> bool:
    chosen = profile.chosen_for
    mailboxes = {mailbox.casefold() for mailbox in chosen.mailboxes}
    is_for_it = (not mailboxes or mailboxes & ours) and (
        not chosen.verdicts or kind in chosen.verdicts
    )
    return bool(chosen.mailboxes or chosen.verdicts) and bool(is_for_it)


def _rank(profile: ReplyProfile) -> tuple[bool, bool]:
    return bool(profile.chosen_for.mailboxes), bool(profile.chosen_for.verdicts)


def _memo_in(message: Message) -> MemoMessage | None:
    documents = (found.document for found in message.documents)
    return next((one for one in documents if isinstance(one, MemoMessage)), None)


def _letter(text: str, language: str) -> MemoDocument:
    content = text.strip().replace("\r\n", "\n").encode()
    name, label = _LETTER_NAMES[language]
    file = DocumentFile(name, "text/plain", language, len(content), lambda: content)
    return MemoDocument(DocumentRole.MAIN, (file,), label=label)
