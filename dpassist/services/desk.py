"""Everything a face works with, in one value: the use cases, the words and the language."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # a use case is loaded when it is first asked for
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from dpassist.services.channel_map import ChannelBook
    from dpassist.services.checking import Checking
    from dpassist.services.classroom import Classroom
    from dpassist.services.course_room import CourseRoom
    from dpassist.services.demo_book import DemoBook
    from dpassist.services.directory_keeping import DirectoryKeeping
    from dpassist.services.feedback import Feedback
    from dpassist.services.guidance_keeping import GuidanceKeeping
    from dpassist.services.guiding import Guiding
    from dpassist.services.handouts import Handouts
    from dpassist.services.handover import Handover
    from dpassist.services.help_book import HelpBook
    from dpassist.services.intake import Intake
    from dpassist.services.keys import Keys
    from dpassist.services.lesson_files import LessonFiles
    from dpassist.services.lesson_making import LessonMaking
    from dpassist.services.measuring import Measuring
    from dpassist.services.overriding import Overriding
    from dpassist.services.passing import Passing
    from dpassist.services.passing_several import PassingSeveral
    from dpassist.services.policy_keeping import PolicyKeeping
    from dpassist.services.ports import Library, PostFiles
    from dpassist.services.practice_door import PracticeDoor
    from dpassist.services.profile_files import ProfileFiles
    from dpassist.services.replies import Replies
    from dpassist.services.returning import Returning
    from dpassist.services.rulebook import Rulebook
    from dpassist.services.sealing import Sealing
    from dpassist.services.self_test import SelfTest
    from dpassist.services.support import Support
    from dpassist.services.taking import Taking
    from dpassist.services.trainer import Trainer
    from dpassist.services.watching import Watching
    from dpassist.services.wording import Wording

_FIRST: Final = (
    "intake",
    "feedback",
    "handover",
    "overriding",
    "passing",
    "passing_several",
    "replies",
    "returning",
    "rulebook",
    "taking",
    "watching",
)
"""What the post is furnished with."""


class Desk:
    """What the window and the command line are given; each is made when it is first asked for, in whatever thread.

    Attributes:
        library: Settings, profiles, directory, guidance.
        files: Where post comes from and drafts go.
        intake: Open and recognise.
        taking: Bring in messages that are no files yet.
        watching: Take new files from the watched folder.
        keys: Keys that open encrypted mail, and trusted roots.
        replies: Reply drafts and step cards.
        directory: The directory itself, for those who keep it.
        profile_files: Reply profiles as files.
        guiding: Guidance for colleagues, for a message.
        guidance: The guidance sheets themselves, for those who keep them.
        rulebook: What suggests where a message goes.
        passing: Pass on with guidance.
        passing_several: The same for several messages at once.
        returning: What colleagues send back as not theirs.
        overriding: Act on a suspicious message all the same.
        checking: Check replies.
        handover: Open or save a draft.
        policies: Which settings are in force and who set them, and templates to set them.
        sealing: Sealed copies of finished replies.
        measuring: How good the verdicts on labelled messages are.
        trainer: Lessons on synthetic messages.
        handouts: Pages to take home from training.
        channels: Gives the channel map.
        courses: Gives what is done with courses.
        making: Gives what lessons are made with.
        lesson_files: Gives what lessons are saved and opened with as files.
        demos: Gives the demonstrations.
        practice: Gives, for a while, a desk to play them at: its drafts come back through the door, nothing else leaves.
        feedback: Explain a verdict to others, and keep what the user says of it.
        self_test: Tries out whether the installation can do what it must.
        help: The help, in the language in force.
        support: What support asks for.
        wording: Words for ids.
        language: ``da`` or ``en``, in force for this run.
        less_motion: Tells whether the system is set to show less motion.
    """

    library: Library
    files: PostFiles
    intake: Intake
    taking: Taking
    watching: Watching
    keys: Keys
    replies: Replies
    directory: DirectoryKeeping
    profile_files: ProfileFiles
    guiding: Guiding
    guidance: GuidanceKeeping
    rulebook: Rulebook
    passing: Passing
    passing_several: PassingSeveral
    returning: Returning
    overriding: Overriding
    checking: Checking
    handover: Handover
    policies: PolicyKeeping
    sealing: Sealing
    measuring: Measuring
    trainer: Trainer
    handouts: Handouts
    channels: Callable[[], ChannelBook]
    courses: Callable[[], CourseRoom]
    making: Callable[[], LessonMaking]
    lesson_files: Callable[[], LessonFiles]
    demos: Callable[[], DemoBook]
    practice: Callable[[PracticeDoor], AbstractContextManager[Desk]]
    feedback: Feedback
    self_test: SelfTest
    help: HelpBook
    support: Support
    wording: Wording
    language: str
    less_motion: Callable[[], bool] = bool

    def __init__(self, laid: object = None, /, **made: object) -> None:
        """Lay the desk.

        Args:
            laid: Has an attribute for each; asked for one when somebody needs it.
            made: Those that are there already.
        """
        self._laid: Final = laid
        self._making: Final = threading.RLock()
        vars(self).update(made)

    if not TYPE_CHECKING:  # pragma: no branch - a checker sees the fields themselves

        def __getattr__(self, name: str) -> Any:
            """Make what is asked for, once."""
            if name not in Desk.__annotations__:
                raise AttributeError(name)
            with self._making:
                return vars(self).setdefault(name, getattr(self._laid, name))

    def but(self, **others: object) -> Desk:
        """Return the same desk with something else in some places."""
        made = {name: part for name, part in vars(self).items() if name in Desk.__annotations__}
        return Desk(self._laid, **{**made, **others})

    def get_ready(self) -> None:
        """Make what the post needs, and read what it shows at once, before anybody waits for it."""
        for name in _FIRST:
            getattr(self, name)
        self.replies.profiles()
        self.library.problems()

    def classroom(self) -> Classroom:
        """Return what training is given of all this: nothing that could send."""
        from dpassist.domain.screen import MAKERS  # noqa: PLC0415 - likewise
        from dpassist.services.classroom import Classroom  # noqa: PLC0415 - only for those who train
        from dpassist.services.wording_organisation import read_only_text  # noqa: PLC0415 - likewise

        return Classroom(
            self.trainer,
            self.handouts,
            self.files,
            self.library.reply_profiles,
            self.wording,
            self.language,
            self.channels,
            self.courses,
            self.making,
            self.lesson_files,
            self.demos,
            lambda: self.library.settings().role in MAKERS,
            lambda: read_only_text(self.wording, self.library),
        )
