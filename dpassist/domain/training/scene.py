"""What a task is played with: the lesson's letters, opened, and an authority that does not exist."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dpassist.domain.directory import Directory
from dpassist.domain.message import Message
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.rules.rule import RuleBook
from dpassist.domain.settings import Settings
from dpassist.domain.verdict import Verdict


@dataclass(frozen=True, slots=True)
class World:
    """The practice authority.

    Attributes:
        settings: Its name, domains, mailboxes and signature.
        profiles: Reply profiles by id.
        directory: Whom it can pass on to.
        rules: What suggests that.
        guidance: Fixed sentences of its guidance sheets, which have no place in an answer.
    """

    settings: Settings
    profiles: Mapping[str, ReplyProfile]
    directory: Directory = field(default_factory=Directory)
    rules: RuleBook = field(default_factory=RuleBook)
    guidance: tuple[str, ...] = ()

    def profile(self, profile_id: str = "") -> ReplyProfile:
        """Return a profile by id, or the default one.

        Raises:
            KeyError: There is none of that id.
        """
        return self.profiles[profile_id or self.settings.reply_profile]


@dataclass(frozen=True, slots=True)
class Letter:
    """A message of a lesson, opened and recognised.

    Attributes:
        name: Its file's name.
        verdict: What it is.
        message: What stands in it; an empty one for a file that cannot be read.
    """

    name: str
    verdict: Verdict
    message: Message = field(repr=False)


@dataclass(frozen=True, slots=True)
class Scene:
    """What one task is solved and played with.

    Attributes:
        world: The practice authority.
        letters: By the ids the lesson has for them.
        today: The day the lesson plays on.
        language: ``da`` or ``en``.
        said: The words of the right reply.
        seed: Decides what is shuffled and picked; the same seed gives the same task.
    """

    world: World
    letters: Mapping[str, Letter]
    today: date
    language: str = "da"
    said: str = field(default="", repr=False)
    seed: int = 0
