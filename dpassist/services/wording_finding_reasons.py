"""Why each finding of the reply check matters, and how that is known."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from dpassist.domain.reply_check.finding import Code
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase


class Source(StrEnum):
    """Where a reason comes from."""

    PROFILE = "profile"
    HOUSE = "house"
    CAREFUL = "careful"
    LAW_SIZE = "law-size"
    VALIDATION = "validation"
    FILE_TYPES = "file-types"
    SCHEMA = "schema"
    REPLY_FIELD = "reply-field"
    DEADLINE_FIELD = "deadline-field"
    OPEN_SUBJECT = "open-subject"
    RIGHT_RECIPIENT = "right-recipient"
    SECURE_MAILBOX = "secure-mailbox"
    RETURN_SUBJECT = "return-subject"
    CPR_LAW = "cpr-law"
    ANSWER_PLACE = "answer-place"
    OMBUDSMAN = "ombudsman"


SOURCES: Final[Mapping[Source, Phrase]] = {
    Source.HOUSE: QT_TRANSLATE_NOOP("FindingSource", "dpassist's own rule"),
    Source.CAREFUL: QT_TRANSLATE_NOOP(
        "FindingSource",
        "concluded: no public source gives the form of a reply, so the careful way is taken",
    ),
    Source.LAW_SIZE: QT_TRANSLATE_NOOP(
        "FindingSource",
        "“Bekendtgørelse om størrelse på filer i Digital Post”, Retsinformation 183321, of 2016 (quoted; older "
        "than today's solution, which digst.dk says keeps the limits)",
    ),
    Source.VALIDATION: QT_TRANSLATE_NOOP(
        "FindingSource", "digitaliser.dk, “Øget validering i Digital Post” (quoted)"
    ),
    Source.FILE_TYPES: QT_TRANSLATE_NOOP(
        "FindingSource",
        "concluded from digst.dk: the list of allowed file types is short for the sake of security, and so that "
        "files can be shown",
    ),
    Source.SCHEMA: QT_TRANSLATE_NOOP("FindingSource", "the MeMo 1.1 schema: texts of at most 256"),
    Source.REPLY_FIELD: QT_TRANSLATE_NOOP(
        "FindingSource", "the letter itself: MeMo “reply”, or “MeddelelseSvarTypeNavn” of 2010-2022"
    ),
    Source.DEADLINE_FIELD: QT_TRANSLATE_NOOP(
        "FindingSource", "the letter itself: MeMo “replyByDateTime”, or its deadline of 2010-2022"
    ),
    Source.OPEN_SUBJECT: QT_TRANSLATE_NOOP(
        "FindingSource", "Randers Kommune, “Vejledning til Digital Post fra Outlook” (quoted)"
    ),
    Source.RIGHT_RECIPIENT: QT_TRANSLATE_NOOP(
        "FindingSource",
        "Datatilsynet, 29 August 2023, on addresses filled in by mail programs (quoted)",
    ),
    Source.SECURE_MAILBOX: QT_TRANSLATE_NOOP(
        "FindingSource",
        "concluded from guides of gateways and authorities, which all have the secure mailbox chosen as sender",
    ),
    Source.RETURN_SUBJECT: QT_TRANSLATE_NOOP(
        "FindingSource",
        "concluded from a heading in the guide on secure mail addresses of 2016: “Eksempel på "
        "emnefelt i retursvar”",
    ),
    Source.CPR_LAW: QT_TRANSLATE_NOOP(
        "FindingSource",
        "concluded from databeskyttelsesloven § 11: CPR numbers are there to identify a person, or as a file number",
    ),
    Source.OMBUDSMAN: QT_TRANSLATE_NOOP(
        "FindingSource", "the Danish Parliamentary Ombudsman, FOB 2015-22, on Digital Post (quoted)"
    ),
    Source.ANSWER_PLACE: QT_TRANSLATE_NOOP(
        "FindingSource",
        "concluded from digst.dk, “Tjekliste: Modtagelse og besvarelse af Digital Post”, which "
        "has it answered in the receiver's own systems",
    ),
}
"""A profile's own reasons name the profile instead: `PROFILE_SOURCES`."""

PROFILE_SOURCES: Final[Mapping[bool, Phrase]] = {
    True: QT_TRANSLATE_NOOP("FindingSource", "reply profile “{profile}”"),
    False: QT_TRANSLATE_NOOP("FindingSource", "reply profile “{profile}” (unverified)"),
}

_RECIPIENT: Final = QT_TRANSLATE_NOOP(
    "FindingReason",
    "An answer that goes elsewhere never reaches the one who wrote, and may show confidential things to others.",
)
_COPIES: Final = QT_TRANSLATE_NOOP(
    "FindingReason",
    "The answer is for the sender alone. A copy goes out as ordinary mail, and can show confidential things to others.",
)
_SENDER: Final = QT_TRANSLATE_NOOP(
    "FindingReason",
    "The gateway knows the mailbox the letter came to. From another one the answer may go out as ordinary mail, "
    "or come back.",
)
_TIES: Final = QT_TRANSLATE_NOOP(
    "FindingReason",
    "What ties the answer to the letter may stand there. Without it, the answer may never reach the sender's letter.",
)
_SUBJECT_OPEN: Final = QT_TRANSLATE_NOOP(
    "FindingReason", "The subject is not encrypted, even if the rest is."
)
_NAME_OPEN: Final = QT_TRANSLATE_NOOP(
    "FindingReason",
    "Names are shown in lists, logs and receipts, where nobody expects a CPR number.",
)
_OTHERS_CPR: Final = QT_TRANSLATE_NOOP(
    "FindingReason", "One citizen must not get another's CPR number."
)
_UNKNOWN_CPR: Final = QT_TRANSLATE_NOOP(
    "FindingReason",
    "Only the person herself, or somebody with a right to it, may get it; and it must be sent securely.",
)
_ALIKE: Final = QT_TRANSLATE_NOOP(
    "FindingReason",
    "Account numbers, times and case numbers can look the same. Only you can tell what it is.",
)
_SEALED: Final = QT_TRANSLATE_NOOP(
    "FindingReason",
    "Your gateway wants it done before it is sent, and dpassist has not done it. Unprotected, the answer can be "
    "read on its way, or is refused.",
)
_SIZE: Final = QT_TRANSLATE_NOOP(
    "FindingReason",
    "More than that may be refused. Send the rest in another letter, or make it smaller.",
)
_FOR_WRITER: Final = QT_TRANSLATE_NOOP(
    "FindingReason", "It was meant for the one who writes, not for the one who reads."
)
_OPENABLE: Final = QT_TRANSLATE_NOOP(
    "FindingReason",
    "The one who gets it may be unable to open it, and it may be refused on its way.",
)

REASONS: Final[Mapping[Code, tuple[Phrase, Source]]] = {
    Code.RECIPIENT_MISSING: (_RECIPIENT, Source.CAREFUL),
    Code.RECIPIENT_WRONG: (_RECIPIENT, Source.RIGHT_RECIPIENT),
    Code.RECIPIENT_IS_COLLEAGUE: (_RECIPIENT, Source.CAREFUL),
    Code.PLAIN_MAIL: (
        QT_TRANSLATE_NOOP(
            "FindingReason",
            "Who writes through Digital Post is answered there. Ordinary mail can be read on its way.",
        ),
        Source.ANSWER_PLACE,
    ),
    Code.REPLY_ALL: (_COPIES, Source.RIGHT_RECIPIENT),
    Code.SEVERAL_RECIPIENTS: (_COPIES, Source.CAREFUL),
    Code.COPIES: (_COPIES, Source.PROFILE),
    Code.BLIND_COPIES: (_COPIES, Source.PROFILE),
    Code.SENDER_MISSING: (_SENDER, Source.SECURE_MAILBOX),
    Code.SENDER_WRONG: (_SENDER, Source.SECURE_MAILBOX),
    Code.AUTHORITY_NOT_NAMED: (
        QT_TRANSLATE_NOOP(
            "FindingReason", "Who gets it must be able to see which authority it comes from."
        ),
        Source.OMBUDSMAN,
    ),
    Code.NEW_MAIL: (_TIES, Source.CAREFUL),
    Code.SENT_AS_FORWARD: (_TIES, Source.CAREFUL),
    Code.THREAD_MISSING: (_TIES, Source.CAREFUL),
    Code.IDENTIFIER_LOST: (_TIES, Source.RETURN_SUBJECT),
    Code.IDENTIFIER_EDITED: (_TIES, Source.RETURN_SUBJECT),
    Code.SUBJECT_MISSING: (_TIES, Source.RETURN_SUBJECT),
    Code.SUBJECT_CHANGED: (_TIES, Source.RETURN_SUBJECT),
    Code.SUBJECT_PREFIX: (
        QT_TRANSLATE_NOOP(
            "FindingReason", "Whether the gateway understands the subject then is not known."
        ),
        Source.PROFILE,
    ),
    Code.REPLY_TO_WRONG: (
        QT_TRANSLATE_NOOP(
            "FindingReason",
            "An answer that goes elsewhere is not found again, or comes to a person who is away.",
        ),
        Source.PROFILE,
    ),
    Code.HEADER_MISSING: (
        QT_TRANSLATE_NOOP(
            "FindingReason", "The gateway knows by them which letter is answered, and how."
        ),
        Source.PROFILE,
    ),
    Code.METADATA_MISSING: (
        QT_TRANSLATE_NOOP(
            "FindingReason", "The gateway knows by them which letter is answered, and how."
        ),
        Source.PROFILE,
    ),
    Code.LETTER_MISSING: (
        QT_TRANSLATE_NOOP(
            "FindingReason",
            "The one who wrote gets what is attached, and not the text of the mail.",
        ),
        Source.PROFILE,
    ),
    Code.SUBJECT_TOO_LONG: (
        QT_TRANSLATE_NOOP("FindingReason", "What is too long may be cut on its way, or refused."),
        Source.SCHEMA,
    ),
    Code.CPR_IN_SUBJECT: (_SUBJECT_OPEN, Source.OPEN_SUBJECT),
    Code.CPR_LIKE_IN_SUBJECT: (_ALIKE, Source.HOUSE),
    Code.CPR_IN_FILE_NAME: (_NAME_OPEN, Source.CPR_LAW),
    Code.CPR_LIKE_IN_FILE_NAME: (_ALIKE, Source.HOUSE),
    Code.CPR_IN_NAME: (
        QT_TRANSLATE_NOOP(
            "FindingReason", "Like the subject, the recipient's name is not encrypted."
        ),
        Source.OPEN_SUBJECT,
    ),
    Code.CPR_OF_ANOTHER: (_OTHERS_CPR, Source.CPR_LAW),
    Code.CPR_OF_ANOTHER_IN_QUOTE: (_OTHERS_CPR, Source.CPR_LAW),
    Code.CPR_IN_TEXT: (_UNKNOWN_CPR, Source.CPR_LAW),
    Code.CPR_IN_QUOTE: (_UNKNOWN_CPR, Source.CPR_LAW),
    Code.CPR_LIKE_IN_TEXT: (_ALIKE, Source.HOUSE),
    Code.REPLY_FORBIDDEN: (
        QT_TRANSLATE_NOOP(
            "FindingReason",
            "The answer may not be delivered. If one is needed, write a new Digital Post letter.",
        ),
        Source.REPLY_FIELD,
    ),
    Code.REPLY_NOT_POSSIBLE: (
        QT_TRANSLATE_NOOP("FindingReason", "The answer would reach nobody, or the wrong one."),
        Source.HOUSE,
    ),
    Code.REPLY_IN_GATEWAY: (
        QT_TRANSLATE_NOOP(
            "FindingReason",
            "From the mail program it would go out as ordinary mail. Follow the profile's steps instead.",
        ),
        Source.PROFILE,
    ),
    Code.DEADLINE_PASSED: (
        QT_TRANSLATE_NOOP("FindingReason", "Say in the answer that it is late, and why."),
        Source.DEADLINE_FIELD,
    ),
    Code.DEADLINE_NEAR: (
        QT_TRANSLATE_NOOP("FindingReason", "An answer that comes later may be of no use."),
        Source.DEADLINE_FIELD,
    ),
    Code.NOT_SIGNED: (_SEALED, Source.PROFILE),
    Code.NOT_ENCRYPTED: (_SEALED, Source.PROFILE),
    Code.NOT_READABLE: (
        QT_TRANSLATE_NOOP(
            "FindingReason",
            "What stands inside can be wrong all the same. Check it where it can be read.",
        ),
        Source.HOUSE,
    ),
    Code.TOO_LARGE: (_SIZE, Source.LAW_SIZE),
    Code.TOO_LARGE_FOR_GATEWAY: (_SIZE, Source.PROFILE),
    Code.TOO_MANY_FILES: (_SIZE, Source.LAW_SIZE),
    Code.TOO_MANY_FILES_FOR_GATEWAY: (_SIZE, Source.PROFILE),
    Code.FILE_TYPE: (_OPENABLE, Source.PROFILE),
    Code.FILE_NAME_CHARACTERS: (
        QT_TRANSLATE_NOOP("FindingReason", "The whole letter is refused because of the name."),
        Source.VALIDATION,
    ),
    Code.FILE_LOCKED: (_OPENABLE, Source.FILE_TYPES),
    Code.FILE_MACROS: (_OPENABLE, Source.FILE_TYPES),
    Code.ACTION_LINK_NOT_HTTPS: (
        QT_TRANSLATE_NOOP("FindingReason", "The whole letter is refused because of the link."),
        Source.VALIDATION,
    ),
    Code.BODY_EMPTY: (
        QT_TRANSLATE_NOOP("FindingReason", "The sender would get an empty letter."),
        Source.HOUSE,
    ),
    Code.PLACEHOLDER: (_FOR_WRITER, Source.HOUSE),
    Code.GUIDANCE_LEFT: (_FOR_WRITER, Source.HOUSE),
    Code.GUIDANCE_ATTACHED: (_FOR_WRITER, Source.HOUSE),
    Code.LINK_NOT_HTTPS: (
        QT_TRANSLATE_NOOP(
            "FindingReason",
            "Digital Post refuses such links where a letter asks its reader to act. Whether it "
            "looks at links in a text is not known.",
        ),
        Source.VALIDATION,
    ),
}
