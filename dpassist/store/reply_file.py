"""A reply profile: from the tables of a file to a value of the domain.

Keys are named like the attributes they fill; see `dpassist.domain.profiles`. ``[for]`` fills ``chosen_for``, and
``[[tests]]`` are read by `read_tests`, when somebody checks the file.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, TypeVar

from dpassist.domain.errors import ConfigurationError, ContradictionError
from dpassist.domain.identity import IdentityKind
from dpassist.domain.profile_tests import ProfileTest
from dpassist.domain.profiles import (
    ChosenFor,
    DocumentTerms,
    LetterRule,
    Metadata,
    RecipientRule,
    ReplyKind,
    ReplyLimits,
    ReplyProfile,
    SealedBy,
    SenderRule,
    SubjectRule,
    TextFormat,
)
from dpassist.domain.reply_patterns import IdForm
from dpassist.domain.verdict import Kind
from dpassist.store.toml_tables import (
    Table,
    TomlFile,
    count,
    flag,
    name,
    names,
    one_of,
    problem_of,
    refuse_newer,
    table_of,
    text,
    texts,
)

Choice = TypeVar("Choice", bound=StrEnum)

_NONE: Final[tuple[str, ...]] = ()
_NO_TEXTS: Final[dict[str, str]] = {}
_NO_LISTS: Final[dict[str, tuple[str, ...]]] = {}
_VERSIONS: Final = ("1.1", "1.2")
_MOST_TESTS: Final = 200
_TOLD_AT: Final[Mapping[str, tuple[str, ...]]] = {
    "steps-missing": ("steps", "kind"),
    "verified-and-not": ("verified",),
    "sender-contradicts": ("sender_mailbox", "sender"),
    "letter-contradicts": ("letter_name", "letter"),
    "recipient-contradicts": ("recipient_address", "recipient_pattern", "recipient"),
    "subject-contradicts": ("subject_pattern", "subject"),
    "pattern-unknown-name": ("recipient_pattern", "subject_pattern", "set_headers"),
    "pattern-of-nothing": ("recipient_pattern", "subject_pattern"),
    "header-not-free": ("carried_headers", "set_headers"),
    "must-keep-wrong": ("must_keep",),
    "must-keep-too-free": ("must_keep",),
}
"""Which of the file's keys a contradiction is told at: the first that is there."""


def read_reply_profile(file: TomlFile, values: dict[str, Any]) -> ReplyProfile:
    """Make a reply profile.

    Raises:
        ConfigurationError: A required value is missing or wrong, the values contradict each other, or the
            file is made for a later version of this notation.
    """
    table = Table(file, values)
    refuse_newer(file, table)
    try:
        profile = ReplyProfile(
            id=table.required("id", name),
            version=table.required("version", count),
            title=table.required("title", table_of(name)),
            kind=table.required("kind", one_of(ReplyKind)),
            **_addressing(table),
            **_content(table),
            **_about_itself(table),
        )
    except ContradictionError as error:
        raise table.unusable(error.code, *_TOLD_AT.get(error.code, ())) from error
    list(table.tables("tests"))  # read by those who run them
    table.finish()
    return profile


def read_tests(file: TomlFile, values: dict[str, Any]) -> Iterator[tuple[int, ProfileTest]]:
    """Give the tests of a profile with their places; one that cannot be used is reported."""
    for number, row in enumerate(Table(file, values).tables("tests")):
        if number == _MOST_TESTS:
            file.report("too-many-tests", ("tests",))
            return
        try:
            test = ProfileTest(
                row.required("name", name),
                row.required("message", table_of(text)),
                row.required("draft", table_of(text)),
            )
        except ConfigurationError as error:
            file.problems.append(problem_of(error))
        except ValueError:
            file.report("test-real-number", ("tests", number, "message", "id"))
        else:
            row.finish()
            yield number, test


def _addressing(table: Table) -> dict[str, Any]:
    """Read whom a reply goes to, whom it comes from, and who gets a copy."""
    return {
        "recipient": table.optional(
            "recipient", one_of(RecipientRule), RecipientRule.ANSWER_MESSAGE
        ),
        "recipient_address": table.right_if_given("recipient_address", text, ""),
        "recipient_pattern": table.right_if_given("recipient_pattern", text, ""),
        "ids": table.right_if_given(
            "ids", _each(IdentityKind), (IdentityKind.CPR, IdentityKind.CVR)
        ),
        "id_form": table.right_if_given("id_form", one_of(IdForm), IdForm.DIGITS),
        "sender": table.optional("sender", one_of(SenderRule), SenderRule.RECEIVING_MAILBOX),
        "sender_mailbox": table.right_if_given("sender_mailbox", text, ""),
        "reply_to": table.right_if_given("reply_to", text, ""),
        "copies_allowed": table.optional("copies_allowed", flag, default=False),
        "signed_by": table.right_if_given("signed_by", one_of(SealedBy), SealedBy.NOBODY),
        "encrypted_by": table.right_if_given("encrypted_by", one_of(SealedBy), SealedBy.NOBODY),
    }


def _content(table: Table) -> dict[str, Any]:
    """Read what a reply says and carries."""
    return {
        "subject": table.optional("subject", one_of(SubjectRule), SubjectRule.UNCHANGED),
        "subject_pattern": table.right_if_given("subject_pattern", text, ""),
        "must_keep": table.right_if_given("must_keep", names, _NONE),
        "longest_subject": table.right_if_given("longest_subject", count, 0),
        "carried_headers": table.right_if_given("carried_headers", names, _NONE),
        "set_headers": table.right_if_given("set_headers", table_of(name), _NO_TEXTS),
        "metadata": table.right_if_given("metadata", _each(Metadata), ()),
        "letter": table.right_if_given("letter", one_of(LetterRule), LetterRule.BODY),
        "letter_name": table.right_if_given("letter_name", text, ""),
        "text": table.right_if_given("text", one_of(TextFormat), TextFormat.PLAIN),
        "greeting": table.optional("greeting", table_of(text), _NO_TEXTS),
        "closing": table.optional("closing", table_of(text), _NO_TEXTS),
        "quote_original": table.optional("quote_original", flag, default=True),
        "steps": table.optional("steps", table_of(texts), _NO_LISTS),
        "must_check": table.optional("must_check", table_of(texts), _NO_LISTS),
        "limits": _limits(table),
        "document": _document(table),
    }


def _about_itself(table: Table) -> dict[str, Any]:
    return {
        "chosen_for": _chosen_for(table),
        "unverified": table.optional("unverified", texts, _NONE),
        "source": table.optional("source", text, ""),
        "verified": table.optional("verified", flag, default=False),
        "owner": table.optional("owner", text, ""),
        "date": table.optional("date", _day, ""),
    }


def _limits(table: Table) -> ReplyLimits:
    row = table.table("limits")
    limits = ReplyLimits(
        row.right_if_given("total_bytes", count, 0),
        row.right_if_given("files", count, 0),
        tuple(each.lower().lstrip(".") for each in row.right_if_given("file_types", names, _NONE)),
    )
    row.finish()
    return limits


def _document(table: Table) -> DocumentTerms:
    row = table.table("document")
    terms = DocumentTerms(
        row.right_if_given("version", _memo_version, _VERSIONS[0]),
        row.right_if_given("may_answer_again", flag, default=True),
        row.right_if_given("reply_days", count, 0),
        row.right_if_given("post_type", text, ""),
    )
    row.finish()
    return terms


def _chosen_for(table: Table) -> ChosenFor:
    row = table.table("for")
    chosen = ChosenFor(
        row.right_if_given("mailboxes", names, _NONE),
        row.right_if_given("verdicts", _each(Kind), ()),
    )
    row.finish()
    return chosen


def _each(choices: type[Choice]) -> Any:
    """Accept a list of words of a closed set."""

    def accept(value: Any) -> tuple[Choice, ...] | None:
        given = texts(value)
        known = list(choices)
        is_known = given is not None and all(each in known for each in given)
        return tuple(choices(each) for each in given or ()) if is_known else None

    return accept


def _memo_version(value: Any) -> str | None:
    return value if value in _VERSIONS else None


def _day(value: Any) -> str | None:
    is_day = isinstance(value, date) and not isinstance(value, datetime)
    return value.isoformat() if is_day else None
