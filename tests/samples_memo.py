"""Writes synthetic MeMo, DKAL and receipt documents for the sample messages and for tests.

Element names and their order come from the published MeMo 1.1 schema and the published differences of 1.2.
Numbers are impossible on purpose: day 00 and month 99 in a CPR number, leading zeros in a CVR number.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

NOTE = "Syntetisk eksempel; alle personer og numre er opdigtede."
AUTHORITY_CVR = "00000000"
MAILBOX_ID = "7b6a1c9e-8a52-4c0e-9f43-0000000000aa"


@dataclass(frozen=True)
class Letter:
    """What a sample letter says; an empty value leaves its element out."""

    number: int
    label: str
    text: str
    sender_id: str = "0099991234"
    id_type: str = "CPR"
    sender: str = "Alma Opdigtet"
    sender_point: str = ""
    mailbox: str = "Borgerservice"
    fields: Sequence[tuple[str, str]] = ()
    version: str = "1.1"
    reply: str = "true"
    reply_by: str = ""
    legal: str = "false"
    post_type: str = ""
    case_id: str = ""
    kle: tuple[str, str] | None = None
    forwarded_from: str = ""
    answers: int = 0
    files: Sequence[tuple[str, str, str, bytes]] = ()
    """Further documents: label, file name, media type, content."""


def uuid(number: int) -> str:
    """Return the version-4 UUID that stands for a sample's number."""
    return f"1a0f5b52-3c1e-4a57-8d11-{number:012d}"


def _tag(name: str, text: str, prefix: str = "memo") -> str:
    return f"<{prefix}:{name}>{escape(text)}</{prefix}:{name}>" if text else ""


def _file(name: str, media_type: str, content: bytes) -> str:
    body = base64.b64encode(content).decode()
    inner = _tag("encodingFormat", media_type) + _tag("filename", name) + _tag("language", "da")
    return f"<memo:File>{inner}<memo:content>{body}</memo:content></memo:File>"


def _point(identifier: str, label: str, fields: Sequence[tuple[str, str]]) -> str:
    infos = "".join(
        f"<memo:ContactInfo>{_tag('label', name)}{_tag('value', value)}</memo:ContactInfo>"
        for name, value in fields
    )
    inner = _tag("contactPointID", identifier) + _tag("label", label) + infos
    return f"<memo:ContactPoint>{inner}</memo:ContactPoint>"


def _sender(letter: Letter) -> str:
    point = _point("7b6a1c9e-8a52-4c0e-9f43-0000000000bb", letter.sender_point, ())
    return (
        f"<memo:Sender>{_tag('senderID', letter.sender_id)}{_tag('idType', letter.id_type)}"
        f"{_tag('label', letter.sender)}{point if letter.sender_point else ''}</memo:Sender>"
    )


def _recipient(letter: Letter) -> str:
    return (
        f"<memo:Recipient>{_tag('recipientID', AUTHORITY_CVR)}{_tag('idType', 'CVR')}"
        f"{_tag('label', 'Testkommunen')}{_point(MAILBOX_ID, letter.mailbox, letter.fields)}</memo:Recipient>"
    )


def _content_data(letter: Letter) -> str:
    case = _tag("caseID", letter.case_id) + _tag("caseSystem", "Testsystemet")
    case = f"<memo:CaseID>{case}</memo:CaseID>" if letter.case_id else ""
    kle = ""
    if letter.kle:
        key, label = letter.kle
        inner = (
            _tag("subjectKey", key, "kle")
            + _tag("version", "Syntetisk", "kle")
            + _tag("label", label, "kle")
        )
        kle = f'<kle:KLEdata xmlns:kle="http://kle-online.dk/">{inner}</kle:KLEdata>'
    return f"<memo:ContentData>{case}{kle}</memo:ContentData>" if case or kle else ""


def _forward_data(letter: Letter) -> str:
    if not letter.forwarded_from:
        return ""
    return (
        f"<memo:ForwardData>{_tag('messageUUID', uuid(900 + letter.number))}"
        f"{_tag('originalMessageDateTime', '2026-10-01T08:00:00Z')}"
        f"{_tag('originalSender', letter.forwarded_from)}{_tag('comment', 'Sendt videre til orientering.')}"
        "</memo:ForwardData>"
    )


def _reply_data(letter: Letter) -> str:
    if not letter.answers:
        return ""
    return (
        f"<memo:ReplyData>{_tag('messageUUID', uuid(letter.answers))}{_tag('replyUUID', uuid(letter.number))}"
        f"{_tag('caseID', letter.case_id)}</memo:ReplyData>"
    )


def memo(letter: Letter) -> bytes:
    """Write a letter as a MeMo document."""
    old = letter.version == "1.1"
    attributes = f'memoVersion="{letter.version}"' + (' memoSchVersion="1.1.0"' if old else "")
    header = "".join(
        (
            _tag("messageType", "DIGITALPOST"),
            _tag("messageUUID", uuid(letter.number)),
            _tag("messageID", f"EKSEMPEL-{letter.number}"),
            _tag("label", letter.label),
            _tag("reply", letter.reply),
            _tag("replyByDateTime", letter.reply_by),
            _tag("mandatory", "false") if old else "",
            _tag("legalNotification", letter.legal) if old or letter.legal == "true" else "",
            _tag("postType", letter.post_type),
            _sender(letter),
            _recipient(letter),
            _content_data(letter),
            _forward_data(letter),
            _reply_data(letter),
        )
    )
    text = f"{letter.text}\n\n{NOTE}\n".encode()
    main = f"<memo:MainDocument>{_tag('label', letter.label)}{_file('brev.txt', 'text/plain', text)}</memo:MainDocument>"
    more = "".join(
        f"<memo:AdditionalDocument>{_tag('label', label)}{_file(name, media_type, content)}</memo:AdditionalDocument>"
        for label, name, media_type, content in letter.files
    )
    created = _tag(
        "createdDateTime", f"2026-11-{letter.number % 20 + 1:02}T09:{letter.number:02}:00Z"
    )
    return (
        (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f"<!-- {NOTE} -->\n"
            f'<memo:Message xmlns:memo="https://DigitalPost.dk/MeMo-1" {attributes}>\n'
            f"<memo:MessageHeader>{header}</memo:MessageHeader>\n"
            f"<memo:MessageBody>{created}{main}{more}</memo:MessageBody>\n"
            "</memo:Message>\n"
        )
        .replace("><memo:", ">\n<memo:")
        .encode()
    )


def dkal(*, title: str, number: int, reply_type: str) -> bytes:
    """Write DKAL metadata; the root's name is made up, since the real envelope types are not public."""
    tags = {
        "MeddelelseTitelTekst": title,
        "MeddelelseIdentifikator": f"eksempel-{number}",
        "MeddelelseTraadIdentifikator": f"urn:uuid:{uuid(800 + number)}",
        "MeddelelseSvarTypeNavn": reply_type,
        "MeddelelseSvarPostkasseIdentifikator": "12",
        "MeddelelseSvarEmneIdentifikator": "34",
        "MeddelelseAfsenderNavn": "Alma Opdigtet",
    }
    inner = "\n".join(_tag(name, text, "dkal") for name, text in tags.items() if text)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<!-- {NOTE} -->\n"
        f'<dkal:SyntetiskEksempel xmlns:dkal="urn:oio:dkal:1.0.0">\n{inner}\n</dkal:SyntetiskEksempel>\n'
    ).encode()


def receipt(number: int, *, delivered: bool) -> bytes:
    """Write an SF1601 status."""
    fault = "<FejlDetaljer><FejlKode>0000</FejlKode><FejlTekst>Syntetisk fejl</FejlTekst></FejlDetaljer>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<!-- {NOTE} -->\n"
        '<PKO_PostStatus xmlns="http://serviceplatformen.dk/xml/print/PKO_PostStatus/1/types">\n'
        f"<TransmissionId>{uuid(700 + number)}</TransmissionId>\n"
        f"<MessageUUID>{uuid(600 + number)}</MessageUUID>\n"
        f"<MessageId>EKSEMPEL-{number}</MessageId>\n"
        "<KanalKode>Digital Post</KanalKode>\n"
        "<TransaktionsDatoTid>2026-11-02T10:00:00Z</TransaktionsDatoTid>\n"
        f"<TransaktionsStatusKode>{'Afleveret Digital Post' if delivered else 'Fejlet'}</TransaktionsStatusKode>\n"
        f"<CorrelationId>{uuid(500 + number)}</CorrelationId>\n"
        f"{'' if delivered else fault}"
        "</PKO_PostStatus>\n"
    ).encode()
