"""From an opened message to a reply draft or a step card."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from dpassist.domain.errors import ReplyRefusedError, UnknownChoiceError
from dpassist.domain.profiles import ReplyKind, ReplyProfile
from dpassist.domain.reply import Draft, compose_reply, refusal
from dpassist.mailio.draft import draft_to_bytes
from dpassist.services.intake import Opened
from dpassist.services.ports import Library


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

    def draft(self, opened: Opened, profile: ReplyProfile, language: str) -> ReadyDraft:
        """Make the reply draft.

        Raises:
            ReplyRefusedError: The verdict forbids it, the profile makes no draft, or nobody can be addressed.
        """
        settings = self._library.settings()
        draft = compose_reply(opened.message, opened.examined.verdict, profile, settings, language)
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
