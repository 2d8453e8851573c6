"""Words for what the reply check finds, where, and how it is put right."""

from collections.abc import Mapping
from typing import Final

from dpassist.domain.reply_check.finding import Code, Severity
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

SEVERITIES: Final[Mapping[Severity, Phrase]] = {
    Severity.STOPS: QT_TRANSLATE_NOOP("Finding", "do not send it like this"),
    Severity.WARNS: QT_TRANSLATE_NOOP("Finding", "look at this"),
    Severity.HINT: QT_TRANSLATE_NOOP("Finding", "good to know"),
}

PLACES: Final[Mapping[str, Phrase]] = {
    "to": QT_TRANSLATE_NOOP("Finding", "the recipient"),
    "copies": QT_TRANSLATE_NOOP("Finding", "the copies"),
    "from": QT_TRANSLATE_NOOP("Finding", "the sender"),
    "subject": QT_TRANSLATE_NOOP("Finding", "the subject"),
    "thread": QT_TRANSLATE_NOOP("Finding", "the thread"),
    "body": QT_TRANSLATE_NOOP("Finding", "the text"),
    "quote": QT_TRANSLATE_NOOP("Finding", "the quoted text"),
    "reply": QT_TRANSLATE_NOOP("Finding", "the reply"),
    "attachments": QT_TRANSLATE_NOOP("Finding", "the attachments"),
    "attachment": QT_TRANSLATE_NOOP("Finding", "attachment {number}"),
}

TEXTS: Final[Mapping[Code, Phrase]] = {
    Code.RECIPIENT_MISSING: QT_TRANSLATE_NOOP("Finding", "The reply has no recipient."),
    Code.RECIPIENT_WRONG: QT_TRANSLATE_NOOP(
        "Finding", "The reply goes to {given}, but the letter wants its answer at {wanted}."
    ),
    Code.RECIPIENT_IS_COLLEAGUE: QT_TRANSLATE_NOOP(
        "Finding",
        "The reply goes to a colleague, {given}, and not to the one who wrote: {wanted}.",
    ),
    Code.PLAIN_MAIL: QT_TRANSLATE_NOOP(
        "Finding",
        "The letter came through Digital Post, but the reply goes to {given} as ordinary mail.",
    ),
    Code.REPLY_ALL: QT_TRANSLATE_NOOP(
        "Finding", "Besides the one who wrote, the reply goes to {given}."
    ),
    Code.SEVERAL_RECIPIENTS: QT_TRANSLATE_NOOP("Finding", "The reply has {count} recipients."),
    Code.COPIES: QT_TRANSLATE_NOOP("Finding", "There is a copy to {given}."),
    Code.BLIND_COPIES: QT_TRANSLATE_NOOP("Finding", "There is a hidden copy to {given}."),
    Code.SENDER_MISSING: QT_TRANSLATE_NOOP(
        "Finding", "No sender is chosen. It should be {wanted}."
    ),
    Code.SENDER_WRONG: QT_TRANSLATE_NOOP(
        "Finding", "The reply is sent from {given}, which is not the right mailbox."
    ),
    Code.AUTHORITY_NOT_NAMED: QT_TRANSLATE_NOOP(
        "Finding",
        "Nowhere does it say that {name} writes: neither in the sender's name nor in the text.",
    ),
    Code.NEW_MAIL: QT_TRANSLATE_NOOP(
        "Finding",
        "This is a new mail and no reply: neither subject nor thread belong to the letter.",
    ),
    Code.SENT_AS_FORWARD: QT_TRANSLATE_NOOP("Finding", "The letter was forwarded, not answered."),
    Code.THREAD_MISSING: QT_TRANSLATE_NOOP(
        "Finding", "Nothing in the reply says which message it answers."
    ),
    Code.IDENTIFIER_LOST: QT_TRANSLATE_NOOP(
        "Finding", "Numbers or brackets are gone from the subject: {missing}"
    ),
    Code.IDENTIFIER_EDITED: QT_TRANSLATE_NOOP(
        "Finding", "Numbers or brackets in the subject are written in another way: {missing}"
    ),
    Code.SUBJECT_MISSING: QT_TRANSLATE_NOOP("Finding", "The reply has no subject."),
    Code.SUBJECT_CHANGED: QT_TRANSLATE_NOOP("Finding", "The subject was changed. It was: {wanted}"),
    Code.SUBJECT_PREFIX: QT_TRANSLATE_NOOP(
        "Finding", "Something like “SV:” was put before the subject."
    ),
    Code.REPLY_TO_WRONG: QT_TRANSLATE_NOOP(
        "Finding", "Answers to the reply go to {given}; they belong to {wanted}."
    ),
    Code.HEADER_MISSING: QT_TRANSLATE_NOOP(
        "Finding", "Header fields that the gateway asks for are missing or changed: {names}."
    ),
    Code.METADATA_MISSING: QT_TRANSLATE_NOOP(
        "Finding", "The letter's metadata, {name}, do not go back with the reply."
    ),
    Code.LETTER_MISSING: QT_TRANSLATE_NOOP(
        "Finding", "No file is attached, and the first attachment is what becomes the letter."
    ),
    Code.SUBJECT_TOO_LONG: QT_TRANSLATE_NOOP(
        "Finding", "The subject has {length} letters; at most {limit} are taken."
    ),
    Code.CPR_IN_SUBJECT: QT_TRANSLATE_NOOP("Finding", "There is a CPR number in the subject."),
    Code.CPR_LIKE_IN_SUBJECT: QT_TRANSLATE_NOOP(
        "Finding", "There is a number in the subject that only looks like a CPR number."
    ),
    Code.CPR_IN_FILE_NAME: QT_TRANSLATE_NOOP("Finding", "There is a CPR number in the file name."),
    Code.CPR_LIKE_IN_FILE_NAME: QT_TRANSLATE_NOOP(
        "Finding", "There is a number in the file name that only looks like a CPR number."
    ),
    Code.CPR_IN_NAME: QT_TRANSLATE_NOOP(
        "Finding", "There is a CPR number in the name of a recipient."
    ),
    Code.CPR_OF_ANOTHER: QT_TRANSLATE_NOOP(
        "Finding", "The text holds the CPR number of another than the one who is answered."
    ),
    Code.CPR_OF_ANOTHER_IN_QUOTE: QT_TRANSLATE_NOOP(
        "Finding", "The quoted text holds the CPR number of another than the one who is answered."
    ),
    Code.CPR_IN_TEXT: QT_TRANSLATE_NOOP(
        "Finding",
        "The text holds a CPR number, and it is not known whether it is the recipient's own.",
    ),
    Code.CPR_IN_QUOTE: QT_TRANSLATE_NOOP(
        "Finding",
        "The quoted text holds a CPR number, and it is not known whether it is the recipient's own.",
    ),
    Code.CPR_LIKE_IN_TEXT: QT_TRANSLATE_NOOP(
        "Finding", "Numbers that only look like CPR numbers: {count}"
    ),
    Code.REPLY_FORBIDDEN: QT_TRANSLATE_NOOP(
        "Finding", "The sender does not take replies to this letter."
    ),
    Code.REPLY_IN_GATEWAY: QT_TRANSLATE_NOOP(
        "Finding",
        "Replies are not written in the mail program but in the system that has the letter.",
    ),
    Code.DEADLINE_PASSED: QT_TRANSLATE_NOOP(
        "Finding", "The sender wanted an answer earlier. Days too late: {days}"
    ),
    Code.DEADLINE_NEAR: QT_TRANSLATE_NOOP(
        "Finding", "The sender wants an answer soon. Days left: {days}"
    ),
    Code.NOT_SIGNED: QT_TRANSLATE_NOOP("Finding", "The reply is not signed."),
    Code.NOT_ENCRYPTED: QT_TRANSLATE_NOOP("Finding", "The reply is not encrypted."),
    Code.NOT_READABLE: QT_TRANSLATE_NOOP(
        "Finding",
        "The reply is encrypted, so only its outside was checked: text and attachments were not.",
    ),
    Code.TOO_LARGE: QT_TRANSLATE_NOOP(
        "Finding", "The reply takes {size} MB. The law allows {limit} MB."
    ),
    Code.TOO_LARGE_FOR_GATEWAY: QT_TRANSLATE_NOOP(
        "Finding", "The reply takes {size} MB. Your gateway takes {limit} MB."
    ),
    Code.TOO_MANY_FILES: QT_TRANSLATE_NOOP(
        "Finding", "Attachments: {count}. The law allows {limit}."
    ),
    Code.TOO_MANY_FILES_FOR_GATEWAY: QT_TRANSLATE_NOOP(
        "Finding", "Attachments: {count}. Your gateway takes {limit}."
    ),
    Code.FILE_TYPE: QT_TRANSLATE_NOOP(
        "Finding", "{name} is of a type that is not on your list: {types}"
    ),
    Code.FILE_NAME_CHARACTERS: QT_TRANSLATE_NOOP(
        "Finding", "The name {name} holds characters that Digital Post rejects."
    ),
    Code.FILE_LOCKED: QT_TRANSLATE_NOOP("Finding", "{name} is locked with a password."),
    Code.FILE_MACROS: QT_TRANSLATE_NOOP("Finding", "{name} holds macros, or is made to hold them."),
    Code.ACTION_LINK_NOT_HTTPS: QT_TRANSLATE_NOOP(
        "Finding",
        "Links in the attached Digital Post letter that do not begin with https://: {count}",
    ),
    Code.BODY_EMPTY: QT_TRANSLATE_NOOP("Finding", "No answer is written yet."),
    Code.PLACEHOLDER: QT_TRANSLATE_NOOP("Finding", "Something was not filled in: {text}"),
    Code.GUIDANCE_LEFT: QT_TRANSLATE_NOOP(
        "Finding", "Guidance that was meant for you stands in the text: {text}"
    ),
    Code.GUIDANCE_ATTACHED: QT_TRANSLATE_NOOP(
        "Finding", "The guidance sheet {name} is attached. It was meant for you."
    ),
    Code.LINK_NOT_HTTPS: QT_TRANSLATE_NOOP(
        "Finding", "A link does not begin with https://: {text}"
    ),
}
"""``reply-not-possible`` has the words of its refusal, in `dpassist.services.wording_actions`."""

FIXES: Final[Mapping[str, Phrase]] = {
    "set-recipients": QT_TRANSLATE_NOOP("Finding", "Send it to {to} only"),
    "drop-copies": QT_TRANSLATE_NOOP("Finding", "Remove the copies"),
    "set-sender": QT_TRANSLATE_NOOP("Finding", "Send it from {sender}"),
    "name-sender": QT_TRANSLATE_NOOP("Finding", "Show “{name}” as the sender's name"),
    "set-reply-to": QT_TRANSLATE_NOOP("Finding", "Let answers go where they belong"),
    "set-headers": QT_TRANSLATE_NOOP("Finding", "Put the header fields in"),
    "attach-file": QT_TRANSLATE_NOOP("Finding", "Attach {name}"),
    "set-subject": QT_TRANSLATE_NOOP("Finding", "Use the subject “{subject}”"),
    "restore-identifiers": QT_TRANSLATE_NOOP("Finding", "Put them back: “{subject}”"),
    "set-thread": QT_TRANSLATE_NOOP("Finding", "Tie it to the letter"),
    "answer-original": QT_TRANSLATE_NOOP("Finding", "Make it a reply: “{subject}”"),
    "mask-cpr": QT_TRANSLATE_NOOP("Finding", "Replace the numbers by dots"),
    "rename-file": QT_TRANSLATE_NOOP("Finding", "Call it {name}"),
    "drop-file": QT_TRANSLATE_NOOP("Finding", "Remove the attachment"),
    "remove-text": QT_TRANSLATE_NOOP("Finding", "Take it out of the text"),
    "replace-text": QT_TRANSLATE_NOOP("Finding", "Write “{by}” instead"),
}
