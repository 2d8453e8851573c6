"""The right reply to a letter of a lesson, as the profile makes it and a careful person finishes it."""

from collections.abc import Iterable
from dataclasses import replace

from dpassist.domain.errors import ReplyRefusedError
from dpassist.domain.message import Protection
from dpassist.domain.post import ReplyPermission
from dpassist.domain.profiles import LetterRule, ReplyKind, ReplyProfile, SealedBy
from dpassist.domain.reply import compose_reply
from dpassist.domain.reply_check.checked import CheckedReply, of_draft
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.training.practice import practice_file
from dpassist.domain.training.scene import Letter, Scene
from dpassist.domain.training.situation import Situation
from dpassist.domain.verdict import Kind

_BY_HAND = frozenset({SealedBy.MAIL_PROGRAM, SealedBy.DPASSIST})


def right_situation(
    scene: Scene,
    message: str,
    profile_id: str,
    shelf: Iterable[str] = (),
    *,
    alone: bool = False,
) -> Situation:
    """Return the reply a profile makes, answered in full and sealed, and what it is checked against.

    Whether the letter may be answered at all is for the reply check to say: a reply that must not be sent is made here
    all the same, and so is a mail where the gateway wants something else, for both are mistakes to learn from.

    Args:
        scene: With the letter.
        message: Its id.
        profile_id: Id of the reply profile.
        shelf: Names of made-up files that go with it.
        alone: Whether only the reply is known, and not what it answers.

    Raises:
        ReplyRefusedError: Nobody could be addressed at all.
        KeyError: There is no such letter or profile.
    """
    letter, profile = scene.letters[message], scene.world.profile(profile_id)
    reply = _finished(_composed(scene, letter, profile), profile, shelf)
    about = Circumstances(
        profile,
        scene.world.settings,
        scene.today,
        None if alone else letter.message,
        None if alone else letter.verdict,
        scene.world.guidance,
    )
    return Situation(reply, about, scene.said.strip(), scene.language, scene.seed)


def _composed(scene: Scene, letter: Letter, profile: ReplyProfile) -> CheckedReply:
    anything = replace(
        letter.verdict, kind=Kind.ORDINARY, reply=ReplyPermission.UNKNOWN, evidence=()
    )
    as_mail = replace(profile, kind=ReplyKind.DRAFT)
    world, said = scene.world, scene.said.strip()
    return of_draft(
        compose_reply(letter.message, anything, as_mail, world.settings, scene.language, said)
    )


def _finished(reply: CheckedReply, profile: ReplyProfile, shelf: Iterable[str]) -> CheckedReply:
    files = tuple(map(practice_file, shelf))
    if profile.letter is LetterRule.FIRST_ATTACHMENT:
        files = (*files, *reply.files)
    else:
        files = (*reply.files, *files)
    is_encrypted = profile.encrypted_by in _BY_HAND
    return replace(
        reply,
        files=files,
        is_signed=profile.signed_by in _BY_HAND,
        # As if it had been opened again with the key: what it says can be looked at.
        protection=Protection.DECRYPTED if is_encrypted else Protection.NONE,
    )


def can_be_written(scene: Scene, message: str, profile_id: str) -> bool:
    """Tell whether a reply to a letter can be addressed to anybody."""
    try:
        right_situation(scene, message, profile_id)
    except ReplyRefusedError:
        return False
    return True
