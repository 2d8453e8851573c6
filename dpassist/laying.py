"""What lies on the desk: each use case, joined to its adapters when it is first asked for, so that a start waits for little."""

from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from dpassist.mailio.limits import DEFAULT_LIMITS
from dpassist.services.ports import MessageReader, Secrets, Shell, Translate
from dpassist.services.ports_mail import MailServer, Outlook
from dpassist.services.wording import Wording
from dpassist.speaking import words_of
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from dpassist.store.post_files import PostFolder
from dpassist.store.taken_folder import TakenFolder

if TYPE_CHECKING:  # each is loaded when it is first asked for
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from dpassist.schooling import Taught
    from dpassist.services.channel_map import ChannelBook
    from dpassist.services.checking import Checking
    from dpassist.services.course_room import CourseRoom
    from dpassist.services.demo_book import DemoBook
    from dpassist.services.desk import Desk
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
    from dpassist.services.passing_log import PassingLog
    from dpassist.services.passing_several import PassingSeveral
    from dpassist.services.policy_keeping import PolicyKeeping
    from dpassist.services.practice_door import PracticeDoor, PracticeWall
    from dpassist.services.profile_files import ProfileFiles
    from dpassist.services.replies import Replies
    from dpassist.services.returning import Returning
    from dpassist.services.rulebook import Rulebook
    from dpassist.services.sealing import Sealing
    from dpassist.services.support import Support
    from dpassist.services.taking import Taking
    from dpassist.services.trainer import Trainer
    from dpassist.services.watching import Watching
    from dpassist.store.activity_log import ActivityLog


@dataclass(frozen=True, slots=True)
class Doors:
    """The ways out of the program that tests close, each with something else behind it."""

    shell: Shell
    reader: MessageReader
    outlook: Outlook
    taken: TakenFolder
    server: MailServer | None = None
    secrets: Secrets | None = None
    """As the server: None for what this machine has."""


class Laid:
    """Makes each use case when the desk is asked for it."""

    def __init__(
        self,
        paths: AppPaths,
        library: ConfigFiles,
        files: PostFolder,
        words: tuple[str, Translate],
        doors: Doors,
    ) -> None:
        self.library: Final = library
        self.files: Final = files
        self.language: Final = words[0]
        self.wording: Final = Wording(words[1])
        self._translate: Final = words[1]
        self._paths: Final = paths
        self._doors: Final = doors

    @cached_property
    def intake(self) -> "Intake":
        from dpassist.services.intake import Intake

        return Intake(self.library, self.files, self._doors.reader, self.keys)

    @cached_property
    def taking(self) -> "Taking":
        from dpassist.services.taking import Taking

        return Taking(self._doors.outlook, self._doors.taken)

    @cached_property
    def watching(self) -> "Watching":
        from dpassist.services.watching import Watching
        from dpassist.store.taken_memory import TakenMemory
        from dpassist.store.watched_listing import FolderListing

        return Watching(self.library, FolderListing(), TakenMemory(self._paths.taken_before))

    @cached_property
    def keys(self) -> "Keys":
        from dpassist.services.keys import Keys
        from dpassist.store.key_folder import KeyFolder

        return Keys(KeyFolder(self._paths.keys, self.library.trust_folder), self._secrets)

    @cached_property
    def replies(self) -> "Replies":
        from dpassist.services.replies import Replies

        return Replies(self.library)

    @cached_property
    def directory(self) -> "DirectoryKeeping":
        from dpassist.services.directory_keeping import DirectoryKeeping

        return DirectoryKeeping(self.library, self._doors.shell)

    @cached_property
    def profile_files(self) -> "ProfileFiles":
        from dpassist.services.profile_files import ProfileFiles
        from dpassist.store.profile_keeping import ProfileKeeping

        keeping = ProfileKeeping(self.library, self._paths.resources)
        return ProfileFiles(self.library, keeping, self.files)

    @cached_property
    def guiding(self) -> "Guiding":
        from dpassist.services.guiding import GuidanceFonts, Guiding

        return Guiding(
            self.library,
            self.replies,
            self.wording,
            GuidanceFonts(self._paths.regular_font, self._paths.bold_font),
        )

    @cached_property
    def guidance(self) -> "GuidanceKeeping":
        from dpassist.services.guidance_keeping import GuidanceKeeping

        return GuidanceKeeping(self.library, self.guiding, self.wording)

    @cached_property
    def rulebook(self) -> "Rulebook":
        from dpassist.services.rulebook import Rulebook

        return Rulebook(self.library, self.files, self.intake, self._passing_log)

    @cached_property
    def passing(self) -> "Passing":
        from dpassist.services.passing import Passing
        from dpassist.store.habits_file import HabitsFile

        return Passing(
            self.library,
            self.guiding,
            self.replies,
            self.wording,
            self._passing_log,
            HabitsFile(self._paths.habits),
        )

    @cached_property
    def passing_several(self) -> "PassingSeveral":
        from dpassist.services.passing_several import PassingSeveral

        return PassingSeveral(self.intake, self.passing, self.handover, self.rulebook)

    @cached_property
    def returning(self) -> "Returning":
        from dpassist.services.returning import Returning

        return Returning(self.library, self.intake, self._passing_log)

    @cached_property
    def overriding(self) -> "Overriding":
        from dpassist.services.overriding import Overriding

        return Overriding(self.library, self._log)

    @cached_property
    def checking(self) -> "Checking":
        from dpassist.services.checking import Checking

        return Checking(self.library)

    @cached_property
    def handover(self) -> "Handover":
        from dpassist.services.handover import Handover
        from dpassist.system.imap import ImapServer

        return Handover(
            self.files,
            self._doors.shell,
            self.library,
            self._doors.outlook,
            self._doors.server or ImapServer(),
            self._secrets,
        )

    @cached_property
    def policies(self) -> "PolicyKeeping":
        from dpassist.services.policy_keeping import PolicyKeeping

        return PolicyKeeping(self.library, partial(words_of, paths=self._paths))

    @cached_property
    def sealing(self) -> "Sealing":
        from dpassist.services.sealing import Sealing

        return Sealing(self.keys, self.files)

    @cached_property
    def measuring(self) -> "Measuring":
        from dpassist.services.measuring import Measuring

        return Measuring(self.files, self.intake)

    @cached_property
    def feedback(self) -> "Feedback":
        from dpassist.services.feedback import Feedback
        from dpassist.store.report_folder import ReportFolder

        return Feedback(
            self.library,
            ReportFolder(self._paths.reports),
            self._doors.shell,
            self.wording,
        )

    @cached_property
    def trainer(self) -> "Trainer":
        return self._schooling["trainer"]

    @cached_property
    def handouts(self) -> "Handouts":
        return self._schooling["handouts"]

    @cached_property
    def channels(self) -> "Callable[[], ChannelBook]":
        return self._schooling["channels"]

    @cached_property
    def courses(self) -> "Callable[[], CourseRoom]":
        return self._schooling["courses"]

    @cached_property
    def making(self) -> "Callable[[], LessonMaking]":
        return self._schooling["making"]

    @cached_property
    def lesson_files(self) -> "Callable[[], LessonFiles]":
        return self._schooling["lesson_files"]

    @cached_property
    def demos(self) -> "Callable[[], DemoBook]":
        from dpassist.demonstrating import demo_book

        organisation = self.library.organisation.folder
        return partial(demo_book, self._paths, organisation, self.trainer)

    @cached_property
    def practice(self) -> "Callable[[PracticeDoor], AbstractContextManager[Desk]]":
        from dpassist.demonstrating import practising

        return partial(practising, self._paths, self._practice_desk)

    def _practice_desk(self, paths: AppPaths, door: Shell, wall: "PracticeWall") -> "Desk":
        """Return a desk whose drafts come back through the door, and that reaches nothing else outside."""
        from dpassist.services.desk import Desk

        library = ConfigFiles(paths, settings_file=paths.demo_settings)
        files = PostFolder(paths.drafts, max_bytes=DEFAULT_LIMITS.file_bytes)
        doors = Doors(door, self._doors.reader, wall, TakenFolder(paths.taken), wall, wall)
        laid = Laid(paths, library, files, (self.language, self._translate), doors)
        return Desk(
            laid, library=library, files=files, wording=self.wording, language=self.language
        )

    @cached_property
    def help(self) -> "HelpBook":
        from dpassist.helping import help_book

        return help_book(self._paths, self.language)

    @cached_property
    def support(self) -> "Support":
        from dpassist.helping import support

        return support(self._paths, self.library, self.language)

    # What they are made of

    @cached_property
    def _secrets(self) -> Secrets:
        from dpassist.system.secrets import KeyringSecrets

        return self._doors.secrets or KeyringSecrets()

    @cached_property
    def _log(self) -> "ActivityLog":
        from dpassist.store.activity_log import ActivityLog

        return ActivityLog(self._paths.logs)

    @cached_property
    def _passing_log(self) -> "PassingLog":
        from dpassist.services.passing_log import PassingLog

        return PassingLog(self._log)

    @cached_property
    def _schooling(self) -> "Taught":
        from dpassist.schooling import training

        words = partial(words_of, paths=self._paths)
        return training(
            self._paths, self.library, self.files, self._doors.reader, words, self._secrets
        )
