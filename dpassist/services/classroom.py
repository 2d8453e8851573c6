"""All that the page *Training* is given: lessons, pages to print, words. No way to send is among it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dpassist.domain.profiles import ReplyProfile
from dpassist.services.handouts import Handouts
from dpassist.services.trainer import Trainer
from dpassist.services.training_ports import FileWriter
from dpassist.services.wording import Wording

if TYPE_CHECKING:
    from dpassist.services.channel_map import ChannelBook
    from dpassist.services.course_room import CourseRoom
    from dpassist.services.demo_book import DemoBook
    from dpassist.services.lesson_files import LessonFiles
    from dpassist.services.lesson_making import LessonMaking


@dataclass(frozen=True, slots=True)
class Classroom:
    """What training works with.

    Attributes:
        trainer: Lessons.
        handouts: Pages to print.
        files: Writes a page where the user wants it.
        profiles: Gives the reply profiles there are.
        wording: Words for ids.
        language: ``da`` or ``en``, in force for this run.
        channels: Gives the channel map.
        courses: Gives what is done with courses.
        making: Gives what lessons are made with.
        lesson_files: Gives what lessons are saved and opened with as files.
        demos: Gives the demonstrations; they are played elsewhere.
        may_make: Tells whether this user's role makes lessons.
        read_only: Says why this user cannot save lessons she makes; empty when she can.
    """

    trainer: Trainer
    handouts: Handouts
    files: FileWriter
    profiles: Callable[[], tuple[ReplyProfile, ...]]
    wording: Wording
    language: str
    channels: "Callable[[], ChannelBook]"
    courses: "Callable[[], CourseRoom]"
    making: "Callable[[], LessonMaking]"
    lesson_files: "Callable[[], LessonFiles]"
    demos: "Callable[[], DemoBook]"
    may_make: Callable[[], bool]
    read_only: Callable[[], str]
