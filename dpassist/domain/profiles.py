"""How a gateway wants a reply, as validated data; never literals in code.

What public sources do not give is here with ``verified = False``, and shown so.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from dpassist.domain.errors import ContradictionError
from dpassist.domain.identity import IdentityKind
from dpassist.domain.reply_patterns import (
    ADDRESS_NAMES,
    HEADER_NAMES,
    SUBJECT_NAMES,
    IdForm,
    names_in,
)
from dpassist.domain.verdict import Kind

_FIELD_NAME: Final = re.compile(r"[!-9;-~]+")
"""RFC 5322, section 3.6.8: what a header field's name is made of."""
_OWN_FIELDS: Final = frozenset({
    "from", "to", "cc", "bcc", "sender", "reply-to", "subject", "date", "message-id", "in-reply-to", "references",
    "mime-version", "x-unsent",
})  # fmt: skip
"""Fields that a draft has anyway; a profile says by other means what stands in them."""
_CONTENT_FIELDS: Final = "content-"
_REPEATED: Final = re.compile(r"[*+]|\{[0-9]*,[0-9]*\}")
_REPEATED_GROUP: Final = re.compile(r"\)\s*(?:[*+]|\{[0-9]*,[0-9]*\})|\\[1-9]|\(\?P=")
_MOST_REPETITIONS: Final = 3
_LONGEST_EXPRESSION: Final = 200


class ReplyKind(StrEnum):
    """What the right output is."""

    DRAFT = "draft"
    STEPS = "steps"
    """The gateway has a button, or the case system owns the reply."""
    DOCUMENT = "document"
    """A MeMo message as a file, for a system that takes such."""


class RecipientRule(StrEnum):
    """Whom a reply goes to."""

    ANSWER_MESSAGE = "answer-message"
    """Reply-To, else From."""
    FIXED = "fixed"
    """The one address the profile names."""
    PATTERN = "pattern"
    """An address made of what the letter states."""


class SubjectRule(StrEnum):
    """What becomes of the subject."""

    UNCHANGED = "unchanged"
    """What answering put before it stays too."""
    REPLY_PREFIX = "reply-prefix"
    """One prefix, whatever stood there."""
    WITHOUT_PREFIX = "without-prefix"
    """None, whatever stood there."""
    PATTERN = "pattern"
    """Made of what the letter states."""


class SenderRule(StrEnum):
    """Which mailbox a reply is sent from."""

    RECEIVING_MAILBOX = "receiving-mailbox"
    """The address of ours that received the message, else the setting."""
    SETTING = "setting"
    FIXED = "fixed"
    """The one the profile names."""


class LetterRule(StrEnum):
    """What becomes the letter that the sender reads."""

    BODY = "body"
    FIRST_ATTACHMENT = "first-attachment"
    """The mail's own text is not sent on, or only as a note."""
    NAMED_ATTACHMENT = "named-attachment"
    """An attachment of the name the profile gives; without one, the mail's own text."""


class TextFormat(StrEnum):
    """How the text of a draft is written."""

    PLAIN = "plain"
    HTML = "html"


class Metadata(StrEnum):
    """Documents of the answered letter that a gateway wants back, untouched."""

    DKAL = "dkal"
    MEMO = "memo"


class SealedBy(StrEnum):
    """Who signs or encrypts a reply."""

    NOBODY = "nobody"
    MAIL_PROGRAM = "mail-program"
    """The user switches it on there before she sends."""
    GATEWAY = "gateway"
    """What leaves the mail program is plain; the gateway seals it."""
    DPASSIST = "dpassist"
    """dpassist makes a sealed copy, with a certificate of the mailbox."""


@dataclass(frozen=True, slots=True)
class ReplyLimits:
    """What a gateway takes; 0 and empty mean that nobody has said.

    Attributes:
        total_bytes: Everything together, as the files are and not as mail encodes them.
        files: How many attachments.
        file_types: Endings allowed, in lower case and without their dot. The official list could not be read, so
            a list here is the organisation's own.
    """

    total_bytes: int = 0
    files: int = 0
    file_types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChosenFor:
    """Which messages a profile is proposed for; empty means any.

    Attributes:
        mailboxes: Addresses of ours that a message came to.
        verdicts: What it is.
    """

    mailboxes: tuple[str, ...] = ()
    verdicts: tuple[Kind, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentTerms:
    """What a MeMo answer says that no letter gives; see `dpassist.domain.memo_answer`.

    Attributes:
        version: ``memoVersion``, 1.1 or 1.2.
        may_answer_again: Whether the receiver may answer the answer.
        reply_days: Days until the authority wants that answer; 0 = it does not say.
        post_type: ``postType``; empty = left out.
    """

    version: str = "1.1"
    may_answer_again: bool = True
    reply_days: int = 0
    post_type: str = ""


@dataclass(frozen=True, slots=True)
class ReplyProfile:
    """How one gateway wants a reply.

    Attributes:
        id: Name for files and the command line, unique.
        version: Raised at each change.
        title: Per language, what the user sees.
        kind: A draft, steps because the gateway has its own button, or a document.
        recipient: Whom the draft goes to.
        recipient_address: For `RecipientRule.FIXED`.
        recipient_pattern: For `RecipientRule.PATTERN`, such as ``{id}@{contact_point}.example``.
        ids: Which numbers ``{id}`` may be.
        id_form: How it is written.
        sender: Which mailbox it is sent from.
        reply_to: Where an answer to the reply goes; empty = where it is sent from.
        subject: What becomes of the subject.
        subject_pattern: For `SubjectRule.PATTERN`, such as ``{subject} [{thread}]``.
        carried_headers: Fields of the answered mail that are copied into the draft.
        set_headers: Further fields and their patterns.
        metadata: Documents of the letter that are attached to the draft, untouched.
        letter: What becomes the letter that the sender reads.
        letter_name: For `LetterRule.NAMED_ATTACHMENT`, such as ``body.pdf``.
        text: How the draft's text is written.
        greeting: Per language, with ``{name}`` for the sender's name.
        closing: Per language, the line above the signature.
        quote_original: Whether the original's text is quoted below the answer.
        steps: Per language, what to do instead of a draft.
        must_check: Per language, what dpassist did not set and the user must see to.
        sender_mailbox: The mailbox for `SenderRule.FIXED`.
        copies_allowed: Whether others may get a copy, open or hidden.
        must_keep: Patterns (regular expressions); what they find in the subject that is answered must stand in
            the reply's subject unchanged.
        longest_subject: In letters; 0 = nobody has said.
        signed_by: Who signs the reply.
        encrypted_by: Who encrypts it.
        limits: What the gateway takes.
        document: For `ReplyKind.DOCUMENT`.
        chosen_for: Which messages it is proposed for.
        unverified: Names of the values that no source quotes; shown on screen.
        source: Where the convention is known from.
        verified: True only when every value is.
        owner: Who keeps it.
        date: When somebody last compared it with its source, as ``2026-11-23``.
    """

    id: str
    version: int
    title: Mapping[str, str]
    kind: ReplyKind
    recipient: RecipientRule = RecipientRule.ANSWER_MESSAGE
    recipient_address: str = ""
    recipient_pattern: str = ""
    ids: tuple[IdentityKind, ...] = (IdentityKind.CPR, IdentityKind.CVR)
    id_form: IdForm = IdForm.DIGITS
    sender: SenderRule = SenderRule.RECEIVING_MAILBOX
    reply_to: str = ""
    subject: SubjectRule = SubjectRule.UNCHANGED
    subject_pattern: str = ""
    carried_headers: tuple[str, ...] = ()
    set_headers: Mapping[str, str] = field(default_factory=dict)
    metadata: tuple[Metadata, ...] = ()
    letter: LetterRule = LetterRule.BODY
    letter_name: str = ""
    text: TextFormat = TextFormat.PLAIN
    greeting: Mapping[str, str] = field(default_factory=dict)
    closing: Mapping[str, str] = field(default_factory=dict)
    quote_original: bool = True
    steps: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    must_check: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sender_mailbox: str = ""
    copies_allowed: bool = False
    must_keep: tuple[str, ...] = ()
    longest_subject: int = 0
    signed_by: SealedBy = SealedBy.NOBODY
    encrypted_by: SealedBy = SealedBy.NOBODY
    limits: ReplyLimits = field(default_factory=ReplyLimits)
    document: DocumentTerms = field(default_factory=DocumentTerms)
    chosen_for: ChosenFor = field(default_factory=ChosenFor)
    unverified: tuple[str, ...] = ()
    source: str = ""
    verified: bool = False
    owner: str = ""
    date: str = ""

    def __post_init__(self) -> None:
        """Refuse a profile that contradicts itself.

        Raises:
            ContradictionError: ``steps-missing``, ``verified-and-not``, ``recipient-contradicts``,
                ``subject-contradicts``, ``sender-contradicts``, ``letter-contradicts``, ``pattern-unknown-name``,
                ``pattern-of-nothing``, ``header-not-free``, ``must-keep-wrong`` or ``must-keep-too-free``.
        """
        for code in (*_whole(self), *_patterns(self), *_headers(self), *_expressions(self)):
            raise ContradictionError(code)


def _whole(profile: ReplyProfile) -> Iterator[str]:
    if profile.kind is ReplyKind.STEPS and not any(profile.steps.values()):
        yield "steps-missing"
    if profile.verified and profile.unverified:
        yield "verified-and-not"
    if (profile.sender is SenderRule.FIXED) != bool(profile.sender_mailbox):
        yield "sender-contradicts"
    is_first = profile.letter is LetterRule.FIRST_ATTACHMENT
    is_named = profile.letter is LetterRule.NAMED_ATTACHMENT
    if is_named != bool(profile.letter_name) or (is_first and profile.metadata):
        yield "letter-contradicts"


def _patterns(profile: ReplyProfile) -> Iterator[str]:
    """Compare each rule with what belongs to it, and each pattern with the names there are."""
    given = (
        (RecipientRule.FIXED, profile.recipient_address),
        (RecipientRule.PATTERN, profile.recipient_pattern),
    )
    if any((profile.recipient is rule) != bool(text) for rule, text in given):
        yield "recipient-contradicts"
    if (profile.subject is SubjectRule.PATTERN) != bool(profile.subject_pattern):
        yield "subject-contradicts"
    allowed = (
        (profile.recipient_pattern, ADDRESS_NAMES),
        (profile.subject_pattern, SUBJECT_NAMES),
        *((pattern, HEADER_NAMES) for pattern in profile.set_headers.values()),
    )
    if any(names_in(pattern) - names for pattern, names in allowed):
        yield "pattern-unknown-name"
    made = (profile.recipient_pattern, profile.subject_pattern)
    if any(pattern and not names_in(pattern) for pattern in made):
        yield "pattern-of-nothing"


def _headers(profile: ReplyProfile) -> Iterator[str]:
    for name in (*profile.carried_headers, *profile.set_headers):
        own = name.casefold()
        is_own = own in _OWN_FIELDS or own.startswith(_CONTENT_FIELDS)
        if is_own or not _FIELD_NAME.fullmatch(name):
            yield "header-not-free"


def _expressions(profile: ReplyProfile) -> Iterator[str]:
    """Compare the patterns for subjects with what can be searched for in bounded time.

    A repeated group, or many repetitions in a row, can take ages on a subject made for it; no identifier needs one.
    """
    for pattern in profile.must_keep:
        try:
            re.compile(pattern)
        except (re.error, RecursionError, OverflowError):
            yield "must-keep-wrong"
        is_long = len(pattern) > _LONGEST_EXPRESSION
        many = len(_REPEATED.findall(pattern)) > _MOST_REPETITIONS
        if is_long or many or _REPEATED_GROUP.search(pattern):
            yield "must-keep-too-free"


def seals(profile: ReplyProfile) -> bool:
    """Return whether the gateway wants a copy that dpassist signs or encrypts."""
    return SealedBy.DPASSIST in {profile.signed_by, profile.encrypted_by}
