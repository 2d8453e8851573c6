"""One default object of each kind, with what a test is about as keyword; people and numbers are fictional."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from dpassist.domain.directory import Entry
from dpassist.domain.identity import Identity, IdentityKind
from dpassist.domain.memo import MemoMessage
from dpassist.domain.memo_data import ContactInfo, ContactPoint, Party
from dpassist.domain.message import Address, Attachment, FoundDocument, Message, SourceFormat
from dpassist.domain.post import DkalMetadata, PostFacts, PostReceipt, ReplyPermission, SenderKind
from dpassist.domain.profiles import ReplyKind, ReplyProfile
from dpassist.domain.recogniser_profile import Match, RecogniserProfile, Sign, SignPlace
from dpassist.domain.settings import Settings
from dpassist.domain.verdict import Certainty, Evidence, Kind, Verdict

CPR = "0099991234"
"""Ten digits on the day 00 of the month 99: of CPR's shape, and nobody's."""
CPR_WRITTEN = "009999-1234"
MEMO_UUID = "3f9d2c41-0000-4000-8000-000000000114"
OTHER_UUID = "1b0e4a6e-7d0c-4a4e-8a51-0d6f3f4f2b7a"
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def a_message(**changes: Any) -> Message:
    """An ordinary mail from a citizen to the authority's mailbox."""
    plain = Message(
        format=SourceFormat.EML,
        raw=b"From: asta@borger.example\r\nSubject: Spm\r\n\r\nHej\r\n",
        subject="Spørgsmål om byggesag",
        sender=Address("Asta Prøve", "asta@borger.example"),
        to=(Address("Byg", "byg@kommune.example"),),
        date=NOON,
        message_id="<1@borger.example>",
        body_text="Hej\nHvornår får jeg svar?",
    )
    return replace(plain, **changes)


def a_memo(**changes: Any) -> MemoMessage:
    """A citizen's letter that may be answered."""
    plain = MemoMessage(
        version="1.1",
        message_type="DIGITALPOST",
        message_uuid=MEMO_UUID,
        label="Byggesag",
        sender=Party(Identity(IdentityKind.CPR, CPR), "Asta Prøve"),
        recipient=Party(
            Identity(IdentityKind.CVR, "99999999"),
            "Prøve Kommune",
            ContactPoint("7a1d2f9e-0000-4000-8000-000000000001", "Byg og bolig"),
        ),
        reply=True,
    )
    return replace(plain, **changes)


def a_dkal(**changes: Any) -> DkalMetadata:
    """Metadata of 2010-2022 that say nothing but a title."""
    return replace(DkalMetadata(title="Byggesag"), **changes)


def a_receipt(**changes: Any) -> PostReceipt:
    """A positive receipt."""
    return replace(PostReceipt(positive=True, status="OK", message_uuid=MEMO_UUID), **changes)


def a_letter(*documents: MemoMessage | DkalMetadata | PostReceipt, **changes: Any) -> Message:
    """A mail that carries these documents as attachments 1, 2 and so on."""
    found = tuple(FoundDocument(d, n) for n, d in enumerate(documents, start=1))
    names = tuple(an_attachment(f"letter-{n}.xml") for n in range(1, len(documents) + 1))
    return a_message(**{"documents": found, "attachments": names, **changes})


def an_attachment(
    name: str = "brev.pdf", content: bytes = b"%PDF", *, size: int | None = None
) -> Attachment:
    """An attachment of these bytes."""
    return Attachment(
        name,
        "application/octet-stream",
        len(content) if size is None else size,
        load=lambda: content,
    )


def an_evidence(about: Kind = Kind.DIGITAL_POST, **changes: Any) -> Evidence:
    """A strong sign for a kind."""
    plain = Evidence(
        id="gateway-address", where="from", about=about, values={"domain": "x.example"}
    )
    return replace(plain, **changes)


def a_verdict(kind: Kind = Kind.DIGITAL_POST, **changes: Any) -> Verdict:
    """A sure verdict that allows a reply."""
    plain = Verdict(
        kind,
        Certainty.SURE,
        reply=ReplyPermission.ALLOWED,
        facts=PostFacts(sender_name="Asta Prøve"),
    )
    return replace(plain, **changes)


def a_profile(**changes: Any) -> ReplyProfile:
    """A reply profile that answers the message itself, checked by somebody."""
    plain = ReplyProfile(
        id="answer-in-thread",
        version=1,
        title={"da": "Svar i tråden", "en": "Answer in the thread"},
        kind=ReplyKind.DRAFT,
        greeting={"da": "Hej {name},", "en": "Dear {name},"},
        closing={"da": "Venlig hilsen", "en": "Kind regards"},
        must_check={"da": ("Slå kryptering til.",), "en": ("Switch encryption on.",)},
        verified=True,
    )
    return replace(plain, **changes)


def a_steps_profile(**changes: Any) -> ReplyProfile:
    """A reply profile whose gateway has its own button."""
    plain = a_profile(
        id="gateway",
        title={"da": "Svar i gatewayen", "en": "Answer in the gateway"},
        kind=ReplyKind.STEPS,
        steps={"da": ("Åbn gatewayen.", "Svar dér."), "en": ("Open the gateway.", "Answer there.")},
        verified=False,
    )
    return replace(plain, **changes)


def a_recogniser_profile(**changes: Any) -> RecogniserProfile:
    """A recogniser profile that knows the name Digital Post and one domain that may use it."""
    plain = RecogniserProfile(
        id="standard",
        claimed_names=("Digital Post",),
        genuine_domains=("digital-post.dk",),
        known_senders=("borger.example",),
        post_types={"MYNDIGHEDSPOST": SenderKind.AUTHORITY, "VIRKSOMHEDSPOST": SenderKind.COMPANY},
    )
    return replace(plain, **changes)


def a_sign(**changes: Any) -> Sign:
    """A weak sign for a notice, in the subject."""
    plain = Sign("new-post", SignPlace.SUBJECT, Match.CONTAINS, ("ny post",), Kind.NOTICE)
    return replace(plain, **changes)


def an_entry(**changes: Any) -> Entry:
    """A department of the authority."""
    plain = Entry("byg", "Byg og bolig", "byg@kommune.example", phone="11 22 33 44")
    return replace(plain, **changes)


def some_settings(**changes: Any) -> Settings:
    """Settings of an authority that has filled them in."""
    plain = Settings(
        language="da",
        authority_name="Prøve Kommune",
        own_domains=("kommune.example",),
        sender_mailbox="sikkerpost@kommune.example",
        distributor_name="Posten",
        signature="Venlig Sagsbehandler\nPrøve Kommune",
    )
    return replace(plain, **changes)


def contact_info(values: Mapping[str, str]) -> tuple[ContactInfo, ...]:
    """Free-text fields as a citizen filled them in."""
    return tuple(ContactInfo(label, value) for label, value in values.items())
