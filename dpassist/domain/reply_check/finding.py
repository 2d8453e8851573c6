"""One thing that is wrong with a reply, or may be."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from dpassist.domain.display import harmless
from dpassist.domain.identity import mask_cpr
from dpassist.domain.reply_check.fixes import Fix

_LONGEST_VALUE: Final = 80
NO_VALUES: Final[Mapping[str, str | int]] = MappingProxyType({})


class Severity(StrEnum):
    """How bad it is; the order is from the worst."""

    STOPS = "stops"
    """It must not be sent like this."""
    WARNS = "warns"
    """Somebody has to look at it."""
    HINT = "hint"
    """Good to know."""


class Code(StrEnum):
    """Every finding there is; the values are those of ``--json`` and never change their meaning."""

    RECIPIENT_MISSING = "recipient-missing"
    RECIPIENT_WRONG = "recipient-wrong"
    RECIPIENT_IS_COLLEAGUE = "recipient-is-colleague"
    PLAIN_MAIL = "plain-mail"
    REPLY_ALL = "reply-all"
    SEVERAL_RECIPIENTS = "several-recipients"
    COPIES = "copies"
    BLIND_COPIES = "blind-copies"
    SENDER_MISSING = "sender-missing"
    SENDER_WRONG = "sender-wrong"
    AUTHORITY_NOT_NAMED = "authority-not-named"
    REPLY_TO_WRONG = "reply-to-wrong"
    HEADER_MISSING = "header-missing"
    METADATA_MISSING = "metadata-missing"
    LETTER_MISSING = "letter-missing"

    NEW_MAIL = "new-mail"
    SENT_AS_FORWARD = "sent-as-forward"
    THREAD_MISSING = "thread-missing"
    IDENTIFIER_LOST = "identifier-lost"
    IDENTIFIER_EDITED = "identifier-edited"
    SUBJECT_MISSING = "subject-missing"
    SUBJECT_CHANGED = "subject-changed"
    SUBJECT_PREFIX = "subject-prefix"
    SUBJECT_TOO_LONG = "subject-too-long"

    CPR_IN_SUBJECT = "cpr-in-subject"
    CPR_LIKE_IN_SUBJECT = "cpr-like-in-subject"
    CPR_IN_FILE_NAME = "cpr-in-file-name"
    CPR_LIKE_IN_FILE_NAME = "cpr-like-in-file-name"
    CPR_IN_NAME = "cpr-in-name"
    CPR_OF_ANOTHER = "cpr-of-another"
    CPR_OF_ANOTHER_IN_QUOTE = "cpr-of-another-in-quote"
    CPR_IN_TEXT = "cpr-in-text"
    CPR_IN_QUOTE = "cpr-in-quote"
    CPR_LIKE_IN_TEXT = "cpr-like-in-text"

    REPLY_FORBIDDEN = "reply-forbidden"
    REPLY_NOT_POSSIBLE = "reply-not-possible"
    REPLY_IN_GATEWAY = "reply-in-gateway"
    DEADLINE_PASSED = "deadline-passed"
    DEADLINE_NEAR = "deadline-near"
    NOT_SIGNED = "not-signed"
    NOT_ENCRYPTED = "not-encrypted"
    NOT_READABLE = "not-readable"

    TOO_LARGE = "too-large"
    TOO_LARGE_FOR_GATEWAY = "too-large-for-gateway"
    TOO_MANY_FILES = "too-many-files"
    TOO_MANY_FILES_FOR_GATEWAY = "too-many-files-for-gateway"
    FILE_TYPE = "file-type"
    FILE_NAME_CHARACTERS = "file-name-characters"
    FILE_LOCKED = "file-locked"
    FILE_MACROS = "file-macros"
    ACTION_LINK_NOT_HTTPS = "action-link-not-https"

    BODY_EMPTY = "body-empty"
    PLACEHOLDER = "placeholder"
    GUIDANCE_LEFT = "guidance-left"
    GUIDANCE_ATTACHED = "guidance-attached"
    LINK_NOT_HTTPS = "link-not-https"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, or may be.

    Attributes:
        code: Which one; worded in ``services.wording_findings``.
        severity: How bad it is.
        where: ``to``, ``copies``, ``from``, ``subject``, ``thread``, ``body``, ``quote``, ``reply`` (all of it),
            ``attachments`` or ``attachment 2``.
        values: What to fill into the words; made by `shown`, so that no CPR number is among them.
        fix: How it is put right at one press, or None when only a person can.
    """

    code: Code
    severity: Severity
    where: str
    values: Mapping[str, str | int] = field(default_factory=lambda: NO_VALUES)
    fix: Fix | None = None


def shown(text: str) -> str:
    """Return a value as it may stand in a finding: one short harmless line without CPR numbers."""
    line = mask_cpr(harmless(" ".join(text.split())))
    return line if len(line) <= _LONGEST_VALUE else f"{line[: _LONGEST_VALUE - 1]}…"


def worst(findings: tuple[Finding, ...]) -> Severity | None:
    """Return the worst severity among findings, or None when there are none."""
    found = {finding.severity for finding in findings}
    return next((severity for severity in Severity if severity in found), None)
