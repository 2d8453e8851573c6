"""A desk on fakes of the outside world; recognising, reading and writing mail is the real thing."""

from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from dpassist.domain.guidance import COVERING_NOTE, GuidanceId
from dpassist.domain.settings import Settings
from dpassist.services.channel_map import ChannelBook
from dpassist.services.checking import Checking
from dpassist.services.course_room import course_room
from dpassist.services.demo_book import DemoBook
from dpassist.services.desk import Desk
from dpassist.services.directory_keeping import DirectoryKeeping
from dpassist.services.feedback import Feedback
from dpassist.services.guidance_keeping import GuidanceKeeping
from dpassist.services.guiding import GuidanceFonts, Guiding
from dpassist.services.handouts import Handouts
from dpassist.services.handover import Handover
from dpassist.services.help_book import HelpBook
from dpassist.services.intake import Intake
from dpassist.services.keys import Keys
from dpassist.services.lesson_making import LessonMaking
from dpassist.services.measuring import Measuring
from dpassist.services.overriding import Overriding
from dpassist.services.passing import Passing
from dpassist.services.passing_log import PassingLog
from dpassist.services.passing_several import PassingSeveral
from dpassist.services.policy_keeping import PolicyKeeping
from dpassist.services.ports import Library, PostFiles, Shell, Translate
from dpassist.services.practice_authority import Schoolroom
from dpassist.services.replies import Replies
from dpassist.services.returning import Returning
from dpassist.services.rulebook import Rulebook
from dpassist.services.sealing import Sealing
from dpassist.services.self_test import SelfTest, Step
from dpassist.services.support import Support
from dpassist.services.taking import Taking
from dpassist.services.trainer import Trainer
from dpassist.services.watching import Watching
from dpassist.services.wording import Wording
from dpassist.store.course_folder import CourseFolder
from dpassist.store.crash_history import CrashHistory
from dpassist.store.help_files import HelpFolder
from dpassist.store.taken_folder import TakenFolder
from dpassist.store.taken_memory import TakenMemory
from dpassist.store.watched_listing import FolderListing
from dpassist.system.licences import Licences
from tests.builders import (
    a_profile,
    a_recogniser_profile,
    a_steps_profile,
    an_entry,
    some_settings,
)
from tests.fakes import (
    DirectReader,
    FakeOutlookDoor,
    MemoryChannels,
    MemoryDemos,
    MemoryHabits,
    MemoryKeeper,
    MemoryKeyFiles,
    MemoryLessons,
    MemoryLibrary,
    MemoryLog,
    MemoryMailServer,
    MemoryProgress,
    MemoryReports,
)
from tests.secrets_in_memory import MemorySecrets

_RESOURCES = Path(__file__).resolve().parents[1] / "resources"
_FONTS = _RESOURCES / "fonts"
_SHEET_FONTS = GuidanceFonts(_FONTS / "OpenSans-Regular.ttf", _FONTS / "OpenSans-Bold.ttf")
_SHEET = "# {{ verdict }}\n\n{{ reason }}\n\n{{ subject }}\n\n{{ thread }}\n"
_NOTE = "Til {{ entry_name }}\n\n{{ verdict }}\n"
TEMPLATES: Mapping[tuple[str, str], str] = {
    **{(sheet.value, language): _SHEET for sheet in GuidanceId for language in ("da", "en")},
    **{(COVERING_NOTE, language): _NOTE for language in ("da", "en")},
}


_SELF_TEST = SelfTest(lambda: nullcontext((Step("packages", dict),)))


def _untranslated(_language: str) -> Translate:
    return lambda _context, text: text


def a_library(
    *,
    settings: Settings | None = None,
    templates: Mapping[tuple[str, str], str] = TEMPLATES,
    **changes: Any,
) -> MemoryLibrary:
    """An authority with two reply profiles and two departments, one of them outside."""
    plain: dict[str, Any] = {
        "recognisers": (a_recogniser_profile(),),
        "replies": (a_profile(), a_steps_profile()),
        "entries": (
            an_entry(id="ude", name="Nabokommunen", mailbox="post@nabo.example"),
            an_entry(),
        ),
    }
    library = MemoryLibrary(settings or some_settings(), **{**plain, **changes})
    library.templates = dict(templates)
    return library


def a_trainer(library: Library, files: PostFiles, **doors: Any) -> Trainer:
    """A trainer without lessons, unless ``lessons`` are given; ``progress`` and ``practice`` may be too."""
    lessons = doors.get("lessons") or MemoryLessons()
    progress = doors.get("progress") or MemoryProgress()
    practice = doors.get("practice") or library
    return Trainer(Schoolroom(lessons, practice, library, files, DirectReader(), progress))


def _training(library: Library, files: PostFiles, doors: dict[str, Any]) -> dict[str, Any]:
    lessons = doors.setdefault("lessons", MemoryLessons())
    trainer = a_trainer(library, files, **doors)
    wording, fonts = Wording(lambda _context, text: text), (_SHEET_FONTS.regular, _SHEET_FONTS.bold)
    store = doors.setdefault("channels", MemoryChannels())
    book = ChannelBook(store, lessons, lambda _language: wording, fonts)
    courses = doors.get("courses") or CourseFolder(Path("courses"))
    secrets = doors["secrets"]
    room = course_room(courses, trainer, files, secrets, lambda _language: wording, fonts)
    return {
        "trainer": trainer,
        "handouts": Handouts(trainer, lessons, library, lambda _language: wording, *fonts),
        "channels": lambda: book,
        "courses": lambda: room,
        "making": lambda: LessonMaking(trainer, lessons, files, MemoryKeeper()),
        "demos": lambda: DemoBook(doors.get("demos") or MemoryDemos(), trainer),
        "practice": lambda _door: nullcontext(None),
    }


def _helping(library: Library, language: str) -> dict[str, Any]:
    history = CrashHistory(Path("failures.jsonl"))
    return {
        "help": HelpBook(HelpFolder(_RESOURCES / "help"), language),
        "support": Support(library, Licences(tuple, Path()), history, language),
    }


def a_desk(
    library: Library, files: PostFiles, shell: Shell, language: str = "da", **doors: Any
) -> Desk:
    """Join the services to these adapters; the words stay English.

    ``doors`` may be ``outlook``, ``server``, ``secrets``, ``key_files``, ``log``, ``habits`` and ``taken``.
    """
    outlook = doors.get("outlook") or FakeOutlookDoor()
    server = doors.get("server") or MemoryMailServer()
    secrets = doors.get("secrets") or MemorySecrets()
    keys = Keys(doors.get("key_files") or MemoryKeyFiles(), secrets)
    replies = Replies(library)
    wording = Wording(lambda _context, text: text)
    log = doors.get("log") or MemoryLog()
    guiding = Guiding(library, replies, wording, _SHEET_FONTS)
    intake = Intake(library, files, DirectReader(), keys)
    passing_log = PassingLog(log)
    rulebook = Rulebook(library, files, intake, passing_log)
    habits = doors.get("habits") or MemoryHabits()
    passing = Passing(library, guiding, replies, wording, passing_log, habits)
    handover = Handover(files, shell, library, outlook, server, secrets)
    return Desk(
        library=library,
        files=files,
        intake=intake,
        taking=Taking(outlook, doors.get("taken") or TakenFolder(Path("taken"))),
        watching=Watching(library, FolderListing(), TakenMemory(Path("watched.txt"))),
        keys=keys,
        replies=replies,
        guiding=guiding,
        guidance=GuidanceKeeping(library, guiding, wording),
        rulebook=rulebook,
        passing=passing,
        passing_several=PassingSeveral(intake, passing, handover, rulebook),
        returning=Returning(library, intake, passing_log),
        overriding=Overriding(library, log),
        handover=handover,
        sealing=Sealing(keys, files),
        measuring=Measuring(files, intake),
        **_training(library, files, {**doors, "secrets": secrets}),
        feedback=Feedback(library, MemoryReports(), shell, wording),
        directory=DirectoryKeeping(library, shell),
        **_helping(library, language),
        wording=wording,
        language=language,
        **_over(library),
    )


def _over(library: Library) -> dict[str, Any]:
    """Return the services that need nothing but what is kept."""
    return {
        "checking": Checking(library),
        "policies": PolicyKeeping(library, _untranslated),
        "self_test": _SELF_TEST,
    }
