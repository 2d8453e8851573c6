"""Words for training: kinds of tasks, marks, ways to answer, sources, and what is wrong with a lesson's files."""

from collections.abc import Mapping
from typing import Final

from dpassist.domain.guidance import GuidanceId
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.composing import Begin
from dpassist.domain.training.lesson import Confidence, Subject
from dpassist.domain.training.marking import Result
from dpassist.domain.training.tasks import TaskKind
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

TASKS: Final[Mapping[TaskKind, Phrase]] = {
    TaskKind.RECOGNISE: QT_TRANSLATE_NOOP("Training", "What is this?"),
    TaskKind.ANSWERABLE: QT_TRANSLATE_NOOP("Training", "May it be answered, and how?"),
    TaskKind.ONWARD: QT_TRANSLATE_NOOP("Training", "Who gets it, and with which guidance?"),
    TaskKind.WRITE: QT_TRANSLATE_NOOP("Training", "Write the reply"),
    TaskKind.FIND: QT_TRANSLATE_NOOP("Training", "Find the mistakes in this reply"),
    TaskKind.ORDER: QT_TRANSLATE_NOOP("Training", "Put the steps in order"),
    TaskKind.FAKE: QT_TRANSLATE_NOOP("Training", "Spot the fake"),
}
WHAT_TO_DO: Final[Mapping[TaskKind, Phrase]] = {
    TaskKind.RECOGNISE: QT_TRANSLATE_NOOP(
        "Training",
        "Choose what it is, and mark the parts of the message that show it. Ordinary mail shows nothing.",
    ),
    TaskKind.ANSWERABLE: QT_TRANSLATE_NOOP(
        "Training", "Choose whether it may be answered, and in which way."
    ),
    TaskKind.ONWARD: QT_TRANSLATE_NOOP(
        "Training",
        "Choose where the rules of the practice authority send it, and the sheet that goes with it.",
    ),
    TaskKind.WRITE: QT_TRANSLATE_NOOP(
        "Training",
        "Begin as you would in your mail program, make it right, and have it checked. Nothing is sent from here.",
    ),
    TaskKind.FIND: QT_TRANSLATE_NOOP(
        "Training", "Mark everything that is wrong with this reply. It may be nothing at all."
    ),
    TaskKind.ORDER: QT_TRANSLATE_NOOP(
        "Training", "Move the steps until they stand in the order they are done in."
    ),
    TaskKind.FAKE: QT_TRANSLATE_NOOP(
        "Training", "Mark the messages that are not what they claim to be."
    ),
}
SUBJECTS: Final[Mapping[Subject, Phrase]] = {
    Subject.RECEIVING: QT_TRANSLATE_NOOP("Training", "Receiving"),
    Subject.ANSWERING: QT_TRANSLATE_NOOP("Training", "Answering"),
    Subject.SENDING: QT_TRANSLATE_NOOP("Training", "Sending"),
    Subject.TESTING: QT_TRANSLATE_NOOP("Training", "Testing"),
}
"""In the order in which a letter meets them."""
RESULTS: Final[Mapping[Result, Phrase]] = {
    Result.RIGHT: QT_TRANSLATE_NOOP("Training", "That is right."),
    Result.PARTLY: QT_TRANSLATE_NOOP("Training", "Partly right."),
    Result.WRONG: QT_TRANSLATE_NOOP("Training", "Not quite. Here is how it is."),
}
WAYS: Final[Mapping[GuidanceId, Phrase]] = {
    GuidanceId.ANSWER_IN_THREAD: QT_TRANSLATE_NOOP(
        "Training", "Answer the message itself in the mail program"
    ),
    GuidanceId.ANSWER_BY_DRAFT: QT_TRANSLATE_NOOP(
        "Training", "With dpassist's reply draft: the reply button would make it wrong"
    ),
    GuidanceId.ANSWER_IN_GATEWAY: QT_TRANSLATE_NOOP(
        "Training", "In the gateway or the case system, step by step"
    ),
    GuidanceId.ANSWER_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Training", "It can be answered, but not from this message"
    ),
    GuidanceId.DO_NOT_ANSWER: QT_TRANSLATE_NOOP("Training", "Do not answer it"),
}
SHEETS: Final[Mapping[str, Phrase]] = {
    GuidanceId.ANSWER_IN_THREAD: QT_TRANSLATE_NOOP("Training", "Sheet: answer in the mail program"),
    GuidanceId.ANSWER_BY_DRAFT: QT_TRANSLATE_NOOP("Training", "Sheet: answer with the reply draft"),
    GuidanceId.ANSWER_IN_GATEWAY: QT_TRANSLATE_NOOP("Training", "Sheet: answer in the gateway"),
    GuidanceId.ANSWER_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Training", "Sheet: it cannot be answered from here"
    ),
    GuidanceId.DO_NOT_ANSWER: QT_TRANSLATE_NOOP("Training", "Sheet: do not answer"),
    "": QT_TRANSLATE_NOOP("Training", "No sheet of ours"),
}
BEGINNINGS: Final[Mapping[Begin, Phrase]] = {
    Begin.REPLY: QT_TRANSLATE_NOOP("Training", "&Reply"),
    Begin.REPLY_ALL: QT_TRANSLATE_NOOP("Training", "Reply to &all"),
    Begin.FORWARD: QT_TRANSLATE_NOOP("Training", "&Forward"),
    Begin.NEW_MAIL: QT_TRANSLATE_NOOP("Training", "New &mail"),
    Begin.DRAFT: QT_TRANSLATE_NOOP("Training", "&dpassist: open reply draft"),
}
CONFIDENCES: Final[Mapping[Confidence, Phrase]] = {
    Confidence.QUOTED: QT_TRANSLATE_NOOP("Training", "{where} (the words were read)"),
    Confidence.HEADING: QT_TRANSLATE_NOOP("Training", "{where} (only the heading was read)"),
    Confidence.SCHEMA: QT_TRANSLATE_NOOP("Training", "{where} (published schema)"),
    Confidence.INFERRED: QT_TRANSLATE_NOOP("Training", "{where} (concluded, not quoted)"),
    Confidence.FROM_MEMORY: QT_TRANSLATE_NOOP("Training", "{where} (from memory, not looked up)"),
    Confidence.UNKNOWN: QT_TRANSLATE_NOOP("Training", "{where} (not known)"),
}
MISTAKES: Final[Mapping[Code, Phrase]] = {
    Code.RECIPIENT_MISSING: QT_TRANSLATE_NOOP("Training", "There is no recipient"),
    Code.RECIPIENT_WRONG: QT_TRANSLATE_NOOP("Training", "The recipient is somebody else"),
    Code.RECIPIENT_IS_COLLEAGUE: QT_TRANSLATE_NOOP("Training", "The recipient is a colleague"),
    Code.PLAIN_MAIL: QT_TRANSLATE_NOOP(
        "Training", "Digital Post is answered by ordinary mail to another address"
    ),
    Code.REPLY_ALL: QT_TRANSLATE_NOOP("Training", "Others get the reply as well"),
    Code.SEVERAL_RECIPIENTS: QT_TRANSLATE_NOOP("Training", "There are several recipients"),
    Code.COPIES: QT_TRANSLATE_NOOP("Training", "There is a copy (cc)"),
    Code.BLIND_COPIES: QT_TRANSLATE_NOOP("Training", "There is a hidden copy (bcc)"),
    Code.SENDER_MISSING: QT_TRANSLATE_NOOP("Training", "No sender mailbox is chosen"),
    Code.SENDER_WRONG: QT_TRANSLATE_NOOP("Training", "It is sent from the wrong mailbox"),
    Code.AUTHORITY_NOT_NAMED: QT_TRANSLATE_NOOP(
        "Training", "Nowhere does it say which authority writes"
    ),
    Code.REPLY_TO_WRONG: QT_TRANSLATE_NOOP("Training", "Answers to it go to the wrong mailbox"),
    Code.HEADER_MISSING: QT_TRANSLATE_NOOP(
        "Training", "A header field that the gateway wants is missing"
    ),
    Code.METADATA_MISSING: QT_TRANSLATE_NOOP(
        "Training", "The metadata file that the gateway wants back is missing"
    ),
    Code.LETTER_MISSING: QT_TRANSLATE_NOOP(
        "Training", "The file that becomes the letter is missing"
    ),
    Code.NEW_MAIL: QT_TRANSLATE_NOOP("Training", "It is a new mail and no reply"),
    Code.SENT_AS_FORWARD: QT_TRANSLATE_NOOP("Training", "The letter was forwarded, not answered"),
    Code.THREAD_MISSING: QT_TRANSLATE_NOOP("Training", "The thread is broken"),
    Code.IDENTIFIER_LOST: QT_TRANSLATE_NOOP(
        "Training", "A number or bracket is gone from the subject"
    ),
    Code.IDENTIFIER_EDITED: QT_TRANSLATE_NOOP(
        "Training", "A number or bracket in the subject is written in another way"
    ),
    Code.SUBJECT_MISSING: QT_TRANSLATE_NOOP("Training", "There is no subject"),
    Code.SUBJECT_CHANGED: QT_TRANSLATE_NOOP("Training", "The subject was changed"),
    Code.SUBJECT_PREFIX: QT_TRANSLATE_NOOP("Training", "“SV:” was put before the subject"),
    Code.SUBJECT_TOO_LONG: QT_TRANSLATE_NOOP("Training", "The subject is too long"),
    Code.CPR_IN_SUBJECT: QT_TRANSLATE_NOOP("Training", "A CPR number in the subject"),
    Code.CPR_LIKE_IN_SUBJECT: QT_TRANSLATE_NOOP(
        "Training", "A number in the subject that looks like a CPR number"
    ),
    Code.CPR_IN_FILE_NAME: QT_TRANSLATE_NOOP("Training", "A CPR number in a file name"),
    Code.CPR_LIKE_IN_FILE_NAME: QT_TRANSLATE_NOOP(
        "Training", "A number in a file name that looks like a CPR number"
    ),
    Code.CPR_IN_NAME: QT_TRANSLATE_NOOP("Training", "A CPR number in the recipient's name"),
    Code.CPR_OF_ANOTHER: QT_TRANSLATE_NOOP("Training", "Somebody else's CPR number in the text"),
    Code.CPR_OF_ANOTHER_IN_QUOTE: QT_TRANSLATE_NOOP(
        "Training", "Somebody else's CPR number in the quoted text"
    ),
    Code.CPR_IN_TEXT: QT_TRANSLATE_NOOP(
        "Training", "A CPR number in the text, to somebody whose number is not known"
    ),
    Code.CPR_IN_QUOTE: QT_TRANSLATE_NOOP(
        "Training", "A CPR number in the quoted text, to somebody whose number is not known"
    ),
    Code.CPR_LIKE_IN_TEXT: QT_TRANSLATE_NOOP(
        "Training", "A number in the text that only looks like a CPR number"
    ),
    Code.REPLY_FORBIDDEN: QT_TRANSLATE_NOOP("Training", "The sender takes no replies"),
    Code.REPLY_NOT_POSSIBLE: QT_TRANSLATE_NOOP("Training", "This is nothing that can be answered"),
    Code.REPLY_IN_GATEWAY: QT_TRANSLATE_NOOP(
        "Training", "It is written in the mail program instead of the gateway or case system"
    ),
    Code.DEADLINE_PASSED: QT_TRANSLATE_NOOP("Training", "The deadline has passed"),
    Code.DEADLINE_NEAR: QT_TRANSLATE_NOOP("Training", "The deadline is near"),
    Code.NOT_SIGNED: QT_TRANSLATE_NOOP("Training", "It is not signed"),
    Code.NOT_ENCRYPTED: QT_TRANSLATE_NOOP("Training", "It is not encrypted"),
    Code.NOT_READABLE: QT_TRANSLATE_NOOP(
        "Training", "It is encrypted, so its text could not be checked"
    ),
    Code.TOO_LARGE: QT_TRANSLATE_NOOP("Training", "It is larger than the law allows"),
    Code.TOO_LARGE_FOR_GATEWAY: QT_TRANSLATE_NOOP(
        "Training", "It is larger than the gateway takes"
    ),
    Code.TOO_MANY_FILES: QT_TRANSLATE_NOOP("Training", "More files than the law allows"),
    Code.TOO_MANY_FILES_FOR_GATEWAY: QT_TRANSLATE_NOOP(
        "Training", "More files than the gateway takes"
    ),
    Code.FILE_TYPE: QT_TRANSLATE_NOOP("Training", "A type of file that is not on the list"),
    Code.FILE_NAME_CHARACTERS: QT_TRANSLATE_NOOP(
        "Training", "A file name with characters that are rejected"
    ),
    Code.FILE_LOCKED: QT_TRANSLATE_NOOP("Training", "A file with a password"),
    Code.FILE_MACROS: QT_TRANSLATE_NOOP("Training", "A file with macros"),
    Code.ACTION_LINK_NOT_HTTPS: QT_TRANSLATE_NOOP(
        "Training", "An action of the letter leads to a link without https"
    ),
    Code.BODY_EMPTY: QT_TRANSLATE_NOOP("Training", "No answer is written"),
    Code.PLACEHOLDER: QT_TRANSLATE_NOOP("Training", "A blank of the template was not filled in"),
    Code.GUIDANCE_LEFT: QT_TRANSLATE_NOOP("Training", "Guidance for you stands in the answer"),
    Code.GUIDANCE_ATTACHED: QT_TRANSLATE_NOOP("Training", "The guidance sheet is attached"),
    Code.LINK_NOT_HTTPS: QT_TRANSLATE_NOOP("Training", "A link without https in the text"),
}
"""What a learner chooses among; without values, which would give the answer away."""

NOBODY_PHRASE: Final = QT_TRANSLATE_NOOP("Training", "Nobody is suggested: you decide yourself")
HELD_BACK_PHRASE: Final = QT_TRANSLATE_NOOP("Training", "Nobody: it must not be passed on")
