"""The table of what the window holds: sections of the navigation, and the pages in each.

A new page is a line here and a class of its own, derived from `dpassist.ui.page.Page`. Its command, its key, its place in
the navigation and its way into the window follow from the line. A section with several pages shows them as tabs.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from dpassist.domain.screen import MAKERS, Role

if TYPE_CHECKING:  # the table is read before the window is seen
    from dpassist.ui.page import Page
    from dpassist.ui.surroundings import Surroundings

EVERYBODY: Final = frozenset(Role)
TRAINERS: Final = MAKERS
ADMINISTRATORS: Final = frozenset({Role.ADMINISTRATOR})
_OPENED_BY: Final = {
    ".dpcourse": "course",
    ".dpresult": "course-results",
    ".dplesson": "training",
    ".dpprofile": "profile-file",
}
"""Endings of files, and the pages they are opened by."""


class Room(NamedTuple):
    """One page.

    Attributes:
        id: Of the page and of the command that shows it.
        title: In the menu, with its access key, and on the tab.
        keys: Shortcut as Qt writes it; empty = none.
        make: Makes the page when it is first gone to; imports its module then, so that the start stays short.
        roles: Who is shown it. What is hidden keeps all it has.
    """

    id: str
    title: str
    keys: str
    make: "Callable[[Surroundings], Page]"
    roles: frozenset[Role] = EVERYBODY


class Section(NamedTuple):
    """One row of the navigation.

    Attributes:
        id: As in `section_icons`.
        title: In the navigation.
        rooms: Its pages; the first is shown when the section is chosen for the first time.
    """

    id: str
    title: str
    rooms: tuple[Room, ...]

    def shown_to(self, role: Role) -> tuple[Room, ...]:
        """Return the pages somebody is shown; none when the whole section is hidden."""
        return tuple(room for room in self.rooms if role in room.roles)


def sections() -> tuple[Section, ...]:
    """Return the sections in the order of the navigation."""
    translate = QCoreApplication.translate
    return (
        Section(
            "post",
            translate("Sections", "Post"),
            (Room("post", translate("Sections", "The &post"), "Ctrl+1", _post),),
        ),
        Section(
            "check",
            translate("Sections", "Check reply"),
            (Room("check", translate("Sections", "&Check reply"), "Ctrl+2", _check),),
        ),
        Section(
            "training",
            translate("Sections", "Training"),
            _training_rooms(),
        ),
        Section(
            "rules",
            translate("Sections", "Rules and directory"),
            (
                Room("rules", translate("Sections", "&Rules"), "Ctrl+4", _rules, ADMINISTRATORS),
                Room(
                    "directory",
                    translate("Sections", "&Directory"),
                    "Ctrl+5",
                    _directory,
                    ADMINISTRATORS,
                ),
                Room(
                    "guidance",
                    translate("Sections", "&Guidance sheets"),
                    "Ctrl+6",
                    _guidance,
                    TRAINERS,
                ),
            ),
        ),
        Section(
            "settings",
            translate("Sections", "Settings"),
            (Room("settings", translate("Sections", "Se&ttings"), "Ctrl+,", _settings),),
        ),
    )


def _training_rooms() -> tuple[Room, ...]:
    translate = QCoreApplication.translate
    making = translate("Sections", "Ma&ke a course")
    results = translate("Sections", "R&esults of a course")
    lesson = translate("Sections", "Make a less&on")
    return (
        Room("training", translate("Sections", "Trai&ning"), "Ctrl+3", _training),
        Room("channels", translate("Sections", "C&hannel map"), "", _channels),
        Room("course", translate("Sections", "Co&urses"), "", _course),
        Room("course-making", making, "", _course_making, TRAINERS),
        Room("course-results", results, "", _course_results, TRAINERS),
        Room("lesson-making", lesson, "", _lesson_making, TRAINERS),
    )


def aside() -> tuple[Room, ...]:
    """Return the pages that stand in no section: shown when something asks for them."""
    return (
        Room("text", "", "", _text),
        Room("help", "", "", _help),
        Room("welcome", "", "", _welcome),
        Room("profile-file", "", "", _profile_file),
    )


def rooms() -> Iterator[Room]:
    """Return the pages of all sections."""
    for section in sections():
        yield from section.rooms


def by_page(paths: Sequence[Path]) -> dict[str, list[Path]]:
    """Return files by the id of the page that opens them; the post is for all that no other page knows."""
    found: dict[str, list[Path]] = {}
    for path in paths:
        found.setdefault(_OPENED_BY.get(path.suffix.lower(), "post"), []).append(path)
    return found


def _post(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.post import PostPage  # noqa: PLC0415 - made when gone to

    post = PostPage(around.parent)
    post.furnish(around.desk, around.runner)
    return post


def _check(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.check_reply import CheckReplyPage  # noqa: PLC0415 - made when gone to

    return CheckReplyPage(around, around.parent)


def _training(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.training import TrainingPage  # noqa: PLC0415 - made when gone to

    return TrainingPage(around.desk.classroom(), around.runner, around.parent)


def _channels(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.channels import ChannelsPage  # noqa: PLC0415 - made when gone to

    return ChannelsPage(around.desk.classroom(), around.runner, around.parent)


def _course(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.course import CoursePage  # noqa: PLC0415 - made when gone to

    return CoursePage(around.desk.classroom(), around.runner, around.parent)


def _course_making(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.course_making import CourseMakingPage  # noqa: PLC0415 - made when gone to

    return CourseMakingPage(around.desk.classroom(), around.runner, around.parent)


def _course_results(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.course_results import CourseResultsPage  # noqa: PLC0415 - made when gone to

    return CourseResultsPage(around.desk.classroom(), around.runner, around.parent)


def _lesson_making(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.lesson_maker import LessonMakerPage  # noqa: PLC0415 - made when gone to

    return LessonMakerPage(around.desk.classroom(), around.runner, around.parent)


def _rules(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.rules import RulesPage  # noqa: PLC0415 - made when gone to

    return RulesPage(around.desk, around.runner, around.parent)


def _directory(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.directory import DirectoryPage  # noqa: PLC0415 - made when gone to

    return DirectoryPage(around.desk, around.runner, around.parent)


def _guidance(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.guidance import GuidancePage  # noqa: PLC0415 - made when gone to

    return GuidancePage(around.desk, around.runner, around.parent)


def _settings(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.settings import SettingsPage  # noqa: PLC0415 - made when gone to

    return SettingsPage(around.desk, around.runner, around.parent)


def _help(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.help import HelpPage  # noqa: PLC0415 - made when gone to

    return HelpPage(around.desk.help, around.parent)


def _text(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.text import TextPage  # noqa: PLC0415 - made when gone to

    return TextPage(around.parent)


def _profile_file(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.profile_file import ProfileFilePage  # noqa: PLC0415 - made when gone to

    return ProfileFilePage(around.desk, around.runner, around.parent)


def _welcome(around: "Surroundings") -> "Page":
    from dpassist.ui.pages.welcome import WelcomePage  # noqa: PLC0415 - made when gone to

    return WelcomePage(around.desk, around.parent)
