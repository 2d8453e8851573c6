"""What a reply is checked against: the profile, the authority, and the letter it answers when that is known."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Final

from dpassist.domain.draft import Draft
from dpassist.domain.errors import ReplyRefusedError
from dpassist.domain.identity import IdentityKind
from dpassist.domain.message import Message
from dpassist.domain.post import ReplyPermission
from dpassist.domain.profiles import ReplyKind, ReplyProfile
from dpassist.domain.reply import compose_reply
from dpassist.domain.settings import Settings
from dpassist.domain.verdict import Certainty, Kind, Verdict

_LANGUAGE: Final = "da"
"""Only greeting and closing depend on it, and those are not compared."""
_CPR_DIGITS: Final = re.compile(r"[0-9]{10}(?![0-9])")


@dataclass(frozen=True)
class Circumstances:
    """What a reply is checked against.

    Attributes:
        profile: How the gateway wants it.
        settings: The authority's own domains, mailbox and signature.
        today: The day of the check.
        original: The message that is answered, or None when it is not known.
        verdict: What that message is.
        guidance: Fixed sentences of the guidance sheets, which have no place in an answer.
    """

    profile: ReplyProfile
    settings: Settings
    today: date
    original: Message | None = None
    verdict: Verdict | None = None
    guidance: tuple[str, ...] = field(default=(), repr=False)

    @cached_property
    def expected(self) -> Draft | None:
        """The reply that the profile makes, whether it may be sent or not; None when it cannot make any."""
        if self.original is None or self.profile.kind is not ReplyKind.DRAFT:
            return None
        verdict = self.verdict or Verdict(Kind.ORDINARY, Certainty.UNSURE)
        # Whether a reply is allowed is a finding of its own.
        anything = replace(verdict, kind=Kind.ORDINARY, reply=ReplyPermission.UNKNOWN, evidence=())
        try:
            return compose_reply(self.original, anything, self.profile, self.settings, _LANGUAGE)
        except ReplyRefusedError:
            return None

    @property
    def is_digital_post(self) -> bool:
        """Whether what is answered came through Digital Post."""
        return self.verdict is not None and self.verdict.kind is Kind.DIGITAL_POST

    @cached_property
    def own_numbers(self) -> frozenset[str]:
        """CPR numbers of the one who is answered, as the letter or the address tells them."""
        identity = self.verdict.facts.sender_identity if self.verdict else None
        stated = {identity.reveal()} if identity and identity.kind is IdentityKind.CPR else set()
        addresses = self.expected.to if self.expected else ()
        return frozenset(stated) | {
            found[0] for a in addresses for found in [_CPR_DIGITS.match(a.email)] if found
        }
