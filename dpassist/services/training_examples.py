"""A right reply as a reply profile makes it, and the same with the mistakes that are made most, to be looked at."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dpassist.domain.errors import ReplyRefusedError
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.reply_check.finding import Severity, worst
from dpassist.domain.training.faults import spoilt
from dpassist.domain.training.replying import right_situation
from dpassist.domain.training.scene import Scene
from dpassist.domain.training.situation import Situation
from dpassist.domain.training.tasks import Write
from dpassist.services.trainer import Trainer

_COMMON_FAULTS: Final = ("recipient-is-colleague", "sender-wrong", "cpr-in-subject")


def example_reply(trainer: Trainer, profile: ReplyProfile, language: str) -> Situation | None:
    """Return a right reply that a profile makes to a letter of the lessons; None where none can be made.

    Args:
        trainer: Has the lessons.
        profile: How replies are made.
        language: ``da`` or ``en``.

    Raises:
        EnvironmentFaultError: The letter cannot be read.
    """
    made = list(_examples(trainer, profile, language))
    through_post = (situation for situation in made if situation.about.is_digital_post)
    return next(through_post, made[0] if made else None)


def spoilt_example(right: Situation) -> Situation:
    """Return the same reply with the mistakes that are made most."""
    return spoilt(right, _COMMON_FAULTS)


def _examples(trainer: Trainer, profile: ReplyProfile, language: str) -> Iterator[Situation]:
    """Give the replies that the profile makes to the letters that lessons have answered."""
    for lesson in trainer.lessons():
        for task in lesson.tasks:
            if isinstance(task.ask, Write):
                scene = trainer.authority.scene(lesson, task, language)
                profiles = {**scene.world.profiles, profile.id: profile}
                world = replace(scene.world, profiles=profiles)
                situation = _reply_to(replace(scene, world=world), task.ask.message, profile.id)
                if situation and worst(situation.findings) is not Severity.STOPS:
                    yield situation


def _reply_to(scene: Scene, message: str, profile_id: str) -> Situation | None:
    try:
        return right_situation(scene, message, profile_id)
    except ReplyRefusedError:
        return None
