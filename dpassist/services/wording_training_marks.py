"""Words of a mark: what was right, what was missed, what was added, and what was wrong with a lesson's files."""

from collections.abc import Mapping
from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

SHOWS: Final = QT_TRANSLATE_NOOP("Training", "{where} shows it: {text}")
SHOWS_NOTHING: Final = QT_TRANSLATE_NOOP("Training", "{where} shows nothing here.")
NO_SIGN: Final = QT_TRANSLATE_NOOP(
    "Training", "There is no sign to mark: that is what makes it ordinary."
)
FOUND: Final = QT_TRANSLATE_NOOP("Training", "Found: {text}")
MISSED: Final = QT_TRANSLATE_NOOP("Training", "Missed: {text}")
NOT_THERE: Final = QT_TRANSLATE_NOOP("Training", "Not so here: {text}")
NOTHING_WRONG: Final = QT_TRANSLATE_NOOP("Training", "Nothing is wrong with this reply.")
CLEAN: Final = QT_TRANSLATE_NOOP("Training", "The reply check found nothing wrong.")
WITH_REASON: Final = QT_TRANSLATE_NOOP("Training", "{text} {why}")
STEP: Final = QT_TRANSLATE_NOOP("Training", "{number}. {text}")
MESSAGE: Final = QT_TRANSLATE_NOOP("Training", "“{subject}”: {text}")

LESSON_PROBLEMS: Final[Mapping[str, Phrase]] = {
    "training-folder": QT_TRANSLATE_NOOP(
        "Configuration",
        "The folder of a lesson is called by small letters a to z, digits and hyphens, so this one is not used.",
    ),
    "training-no-text": QT_TRANSLATE_NOOP(
        "Configuration", "The lesson has neither da.md nor en.md beside it, so it is not used."
    ),
    "training-too-long": QT_TRANSLATE_NOOP(
        "Configuration", "The text of the lesson is longer than 128 kB, so it is not used."
    ),
    "training-part": QT_TRANSLATE_NOOP(
        "Configuration",
        "“{what}” is no part of a task. Below a task stand why, answer, hint, notes, and “wrong” with a name.",
    ),
    "training-language": QT_TRANSLATE_NOOP(
        "Configuration", "The lesson has no title or no story in this language: {what}"
    ),
    "training-text": QT_TRANSLATE_NOOP(
        "Configuration", "A text is missing, or nothing asks for it: {what}"
    ),
    "training-text-unknown": QT_TRANSLATE_NOOP(
        "Configuration", "The lesson has no task called “{what}”."
    ),
    "training-no-tasks": QT_TRANSLATE_NOOP("Configuration", "The lesson has no tasks."),
    "training-unsourced": QT_TRANSLATE_NOOP(
        "Configuration", "The task “{what}” names no source for its explanation."
    ),
    "training-no-source": QT_TRANSLATE_NOOP(
        "Configuration", "There is no source called “{what}” in sources.toml."
    ),
    "training-message": QT_TRANSLATE_NOOP(
        "Configuration", "A message of the lesson could not be read ({what})."
    ),
    "lesson-file-stray": QT_TRANSLATE_NOOP("Configuration", "The lesson names no such message."),
    "training-no-message": QT_TRANSLATE_NOOP(
        "Configuration", "The lesson has no such message: {what}"
    ),
    "training-no-profile": QT_TRANSLATE_NOOP(
        "Configuration", "There is no such reply profile: {what}"
    ),
    "training-no-fault": QT_TRANSLATE_NOOP(
        "Configuration", "There is no such fault of a reply: {what}"
    ),
    "training-no-reply": QT_TRANSLATE_NOOP(
        "Configuration",
        "No reply can be made here, so there is nothing to write or to spoil: {what}",
    ),
    "training-no-steps": QT_TRANSLATE_NOOP(
        "Configuration", "The reply profile has no three different steps to put in order: {what}"
    ),
    "training-no-entry": QT_TRANSLATE_NOOP(
        "Configuration", "The practice directory has no such entry: {what}"
    ),
    "training-right-not-offered": QT_TRANSLATE_NOOP(
        "Configuration", "The right entry is not among the choices of the task “{what}”."
    ),
    "training-fakes": QT_TRANSLATE_NOOP(
        "Configuration",
        "Among the messages of the task “{what}” there must be one that is suspicious and one that is not.",
    ),
    "training-right-is-wrong": QT_TRANSLATE_NOOP(
        "Configuration", "The task “{what}” asks for a reply that must not be sent."
    ),
    "training-expected": QT_TRANSLATE_NOOP(
        "Configuration",
        "The answer that is stated for “{what}” is not what dpassist comes to. Correct the lesson, or the profile.",
    ),
    "training-wrong-is-right": QT_TRANSLATE_NOOP(
        "Configuration", "An answer that is called wrong is right: {what}"
    ),
    "training-fault-without-effect": QT_TRANSLATE_NOOP(
        "Configuration", "The reply check does not find this fault in this reply: {what}"
    ),
    "training-real-number": QT_TRANSLATE_NOOP(
        "Configuration", "A number that may be a real person's CPR number stands in: {what}"
    ),
    "training-real-address": QT_TRANSLATE_NOOP(
        "Configuration",
        "An address that somebody may own stands in: {what}. Use addresses under .example.",
    ),
    "training-real-web": QT_TRANSLATE_NOOP(
        "Configuration",
        "A web address that somebody may own stands in: {what}. Use one under .example, or name the page.",
    ),
    "training-telephone": QT_TRANSLATE_NOOP(
        "Configuration",
        "This may be somebody's telephone number: {what}. Look whether it is; it does not count as a fault.",
    ),
    "training-not-marked": QT_TRANSLATE_NOOP(
        "Configuration",
        "A message does not say that it is made up: {what}. Write “Syntetisk eksempel” in its text.",
    ),
    "channels-no-lesson": QT_TRANSLATE_NOOP(
        "Configuration", "The channel map names a lesson that is not there: {what}"
    ),
    "channels-no-way": QT_TRANSLATE_NOOP(
        "Configuration", "The channel map does not say what happens: {what}"
    ),
    "channels-gap": QT_TRANSLATE_NOOP(
        "Configuration", "One side of the channel map shows nothing of somebody: {what}"
    ),
    "channels-language": QT_TRANSLATE_NOOP(
        "Configuration", "Words are missing in one language: {what}"
    ),
    "channels-unverified": QT_TRANSLATE_NOOP(
        "Configuration",
        "“{what}” is wrong: what is quoted or stands in a schema is verified, and all else says verified = false. The "
        "file is not used.",
    ),
    "channels-surer": QT_TRANSLATE_NOOP(
        "Configuration", "A statement is said to be verified, and its source is not: {what}"
    ),
    "channels-too-many": QT_TRANSLATE_NOOP(
        "Configuration", "There are more than 200 ways in the channel map, so it is not used."
    ),
}
