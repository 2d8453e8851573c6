"""A reply and what it is checked against, with what a fault needs to spoil it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from dpassist.domain.message import Address
from dpassist.domain.reply_check.checked import CheckedFile, CheckedReply
from dpassist.domain.reply_check.checking import check
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.reply_check.finding import Code, Finding
from dpassist.domain.training.practice import practice_number


@dataclass(frozen=True, slots=True)
class Situation:
    """A reply in the making.

    Attributes:
        reply: As it stands.
        about: What it is checked against.
        said: Its own words, between greeting and closing.
        language: ``da`` or ``en``.
        seed: Decides what is made up.
    """

    reply: CheckedReply
    about: Circumstances
    said: str
    language: str = "da"
    seed: int = 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the reply check says of it."""
        return check(self.reply, self.about)

    @property
    def codes(self) -> frozenset[Code]:
        """The codes of that."""
        return frozenset(finding.code for finding in self.findings)

    @property
    def own_domain(self) -> str:
        """A domain of the authority."""
        return next(iter(self.about.settings.own_domains), "authority.example")

    @property
    def number(self) -> str:
        """A CPR number of nobody."""
        return practice_number(self.seed)

    def with_reply(self, **changes: Any) -> "Situation":
        """Return it with another reply."""
        return replace(self, reply=replace(self.reply, **changes))

    def with_line(self, line: str) -> "Situation":
        """Return it with a line more in the answer."""
        body = self.reply.body
        if self.said and self.said in body:
            return self.with_reply(body=body.replace(self.said, f"{self.said}\n{line}", 1))
        return self.with_reply(body=f"{line}\n{body}")

    def with_files(self, *files: CheckedFile) -> "Situation":
        """Return it with more files."""
        return self.with_reply(files=(*self.reply.files, *files))

    def in_words(self, danish: str, english: str) -> str:
        """Return the words of the reply's language."""
        return danish if self.language == "da" else english


Spoil = Callable[[Situation], Situation]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong with a reply.

    Attributes:
        name: What lessons call it.
        codes: What the reply check may call it: one of these, by what is known of the letter and the profile.
        spoil: Puts it into a reply; the same reply gives the same result.
    """

    name: str
    codes: tuple[Code, ...]
    spoil: Spoil


def addresses(*emails: str) -> tuple[Address, ...]:
    """Return mailboxes without names."""
    return tuple(Address("", email) for email in emails)
