"""Tests that stand in a reply profile: for this message, this draft.

An administrator writes down what the gateway takes, and learns at once when a change of the profile no longer makes
it. The messages are hers to make up; numbers that could be a person's are not taken.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from dpassist.domain.draft import Draft
from dpassist.domain.errors import ReplyRefusedError
from dpassist.domain.identity import could_be_cpr, parse_identity
from dpassist.domain.memo import MemoMessage
from dpassist.domain.memo_data import Party
from dpassist.domain.message import Address, Attachment, FoundDocument, Message, SourceFormat
from dpassist.domain.post import DkalMetadata, PostDocument, PostFacts
from dpassist.domain.profiles import Metadata, ReplyProfile
from dpassist.domain.reply import compose_reply, refusal
from dpassist.domain.settings import Settings
from dpassist.domain.verdict import Certainty, Kind, Verdict

MESSAGE_KEYS: Final = frozenset({
    "from", "to", "reply_to", "subject", "message_id", "id", "contact_point", "thread", "case_number",
    "message_uuid", "metadata",
})  # fmt: skip
"""What a test can say of its message; every other key is a header field of it."""
_NAMES: Final = {Metadata.DKAL: "dkalmetadata.xml", Metadata.MEMO: "memo.xml"}
_LANGUAGE: Final = "da"


@dataclass(frozen=True, slots=True)
class ProfileTest:
    """One test.

    Attributes:
        name: What it shows.
        message: `MESSAGE_KEYS` and header fields to what they are.
        draft: ``to``, ``from``, ``reply_to``, ``subject``, ``files``, ``refused`` and header fields to what they must be.
    """

    name: str
    message: Mapping[str, str]
    draft: Mapping[str, str]

    def __post_init__(self) -> None:
        """Refuse a number that could be a person's.

        Raises:
            ValueError: There is one.
        """
        digits = self.message.get("id", "").replace("-", "")
        if could_be_cpr(digits):
            raise ValueError("a number of a person has no place in a test")


@dataclass(frozen=True, slots=True)
class Difference:
    """What a test wanted and did not get.

    Attributes:
        key: Of the test's ``draft``.
        got: What was made.
    """

    key: str
    got: str


def differences(profile: ReplyProfile, test: ProfileTest) -> Iterator[Difference]:
    """Make the draft for a test's message, and give everything that is not as the test wants it."""
    got = _made(profile, test)
    for key, wanted in test.draft.items():
        if got.get(key.casefold(), "") != wanted:
            yield Difference(key, got.get(key.casefold(), ""))


def _made(profile: ReplyProfile, test: ProfileTest) -> dict[str, str]:
    message, verdict = _message(test), _verdict(test)
    settings = Settings(own_domains=tuple(a.domain for a in message.to if a.domain))
    try:
        draft = compose_reply(message, verdict, profile, settings, _LANGUAGE)
    except ReplyRefusedError as error:
        return {"refused": refusal(verdict) or error.code}
    return _told(draft)


def _told(draft: Draft) -> dict[str, str]:
    return {
        **{name.casefold(): content for name, content in draft.headers},
        "to": ", ".join(address.email for address in draft.to),
        "from": draft.sender.email if draft.sender else "",
        "reply_to": draft.reply_to.email if draft.reply_to else "",
        "subject": draft.subject,
        "files": ", ".join(file.name for file in draft.files),
        "refused": "",
    }


def _message(test: ProfileTest) -> Message:
    told = test.message
    fields = [(key, value) for key, value in told.items() if key not in MESSAGE_KEYS]
    files = [_NAMES[kind] for kind in Metadata if kind in told.get("metadata", "")]
    nobody = Party(parse_identity("CVR", "00000000"))
    memo = MemoMessage("1.1", "DIGITALPOST", told.get("message_uuid", ""), "", nobody, nobody)
    documents: dict[str, PostDocument] = {
        _NAMES[Metadata.DKAL]: DkalMetadata(),
        _NAMES[Metadata.MEMO]: memo,
    }
    return Message(
        SourceFormat.EML,
        b"",
        sender=next(iter(_addresses(told.get("from", ""))), None),
        to=_addresses(told.get("to", "")),
        reply_to=_addresses(told.get("reply_to", "")),
        subject=told.get("subject", ""),
        message_id=told.get("message_id", ""),
        headers=tuple(fields),
        attachments=tuple(Attachment(name, "application/xml", 0, bytes) for name in files),
        documents=tuple(
            FoundDocument(documents[name], number) for number, name in enumerate(files, start=1)
        ),
    )


def _verdict(test: ProfileTest) -> Verdict:
    told = test.message
    number = told.get("id", "")
    facts = PostFacts(
        sender_identity=parse_identity("CVR", number) if number else None,
        mailbox_id=told.get("contact_point", ""),
        thread=told.get("thread", ""),
        case_number=told.get("case_number", ""),
        message_uuid=told.get("message_uuid", ""),
    )
    return Verdict(Kind.DIGITAL_POST, Certainty.SURE, facts=facts)


def _addresses(text: str) -> tuple[Address, ...]:
    """Read mailboxes, separated by commas; names are of no matter here."""
    emails = (part.rpartition("<")[2].strip(" <>") for part in text.split(","))
    return tuple(Address("", email) for email in emails if email)
