"""Ordinary mail, plain and look-alike: what talks about Digital Post, quotes it, or carries other XML and JSON."""

import io
import json
import zipfile
from dataclasses import replace

from dpassist.domain.memo import MEMO_NAMESPACE
from tests.labelled import documents, texts
from tests.labelled.carriers import as_attachment, forward
from tests.labelled.envelopes import File, Mail, as_eml, as_msg, chained, person, with_quote

_PNG = b"\x89PNG\r\n\x1a\n"
_CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Møde\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
_INVOICE = (
    '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>1042</ID>'
    "<Note>Vedr. æbler</Note></Invoice>"
)
_OTHER_XML = (
    "<ordre><linje>Papir</linje></ordre>",
    '<rss version="2.0"><channel><title>Nyt fra Digital Post</title></channel></rss>',
    '<svg xmlns="http://www.w3.org/2000/svg"><text>Digital Post</text></svg>',
    '<Message xmlns="urn:example:chat"><MessageHeader>Hej</MessageHeader></Message>',
    '<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Body/></soap:Envelope>',
    f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{MEMO_NAMESPACE}"/>',
    f'<regler xmlns:memo="{MEMO_NAMESPACE}"><regel test="memo:Message/memo:MessageHeader"/></regler>',
)
_OTHER_JSON = (
    {"name": "eksempel", "version": "1.0.0", "dependencies": {}},
    {"type": "FeatureCollection", "features": []},
    {"orderId": "1042", "receiptStatus": "PAID", "messageId": "abc"},
    {"chat": [{"senderId": 1, "to": 2, "text": "Hej"}]},
    {"tema": "Digital Post", "MessageHeader": "vejledning"},
    [1, 2, 3],
)

_WITH_COMMON_KEYS = (
    {"chat": [{"senderId": 1, "recipientId": 2, "text": "Hej"}]},
    {"parcel": {"senderId": "A", "recipientId": "B", "status": "RECEIVED"}},
)
"""Keys that MeMo has as well, and whoever sends anything to anybody."""


def plain(dice):
    """Return mail as anybody writes it."""
    text = dice.choice(texts.BODIES)
    mail = Mail(chained(dice, dice.choice(texts.SUBJECTS)), text, _anybody(dice))
    mail = dice.choice(_PLAIN)(dice, mail)
    return _written(dice, mail)


def look_alike(dice):
    """Return mail that is about Digital Post, or has something of its looks, and is none."""
    text = dice.choice(texts.POST_BODIES)
    mail = Mail(chained(dice, dice.choice(texts.POST_SUBJECTS)), text, _anybody(dice))
    return _written(dice, dice.choice(_LOOK_ALIKES)(dice, mail))


def named_alike(dice):
    """Return mail with a file that is called, or whose keys are called, as in Digital Post, and is something else."""
    text = dice.choice(texts.BODIES)
    mail = Mail(chained(dice, dice.choice(texts.SUBJECTS)), text, _anybody(dice))
    return _written(dice, dice.choice((_invoice, _export))(dice, mail))


def _anybody(dice):
    if dice.random() < 0.15:
        return dice.choice((
            ("Testkommunen", "post@testkommunen.example"),
            ("Test Testesen", "test@testkommunen.example"),
            ("Pia Prøve, Testkommunen", "pia@it.testkommunen.example"),
        ))  # fmt: skip
    return person(dice)


def _written(dice, mail):
    if dice.random() < 0.4:
        mail = replace(mail, text=with_quote(dice, mail.text))
    if dice.random() < 0.3:
        mail = replace(mail, html=f"<html><body><p>{_escaped(mail.text)}</p></body></html>")
    way = dice.random()
    if way < 0.25:
        return as_msg(dice, mail)
    if way < 0.35:
        return as_eml(dice, forward(dice, as_attachment(dice, as_eml(dice, mail))))
    if way < 0.4:
        return as_msg(dice, forward(dice), held=[mail])
    return as_eml(dice, mail)


def _escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")


def _with(mail, *files, **changes):
    return replace(mail, files=(*mail.files, *files), **changes)


def _headed(mail, *headers, **changes):
    return replace(mail, headers=(*mail.headers, *headers), **changes)


# --- plain


def _nothing(dice, mail):
    return mail


def _with_files(dice, mail):
    every = (
        File("Tegning æøå.pdf", "application/pdf", b"%PDF-1.7 " + dice.randbytes(60)),
        File("image001.png", "image/png", _PNG + dice.randbytes(60)),
        File("liste.csv", "text/csv", "navn;antal\nÆbler;40\n".encode()),
        File("brev.docx", "application/octet-stream", _zipped(("word/document.xml", b"<w/>"))),
        File("noter.txt", "text/plain", b"Hej\n"),
        File("kontakt.vcf", "text/vcard", b"BEGIN:VCARD\r\nFN:Alma\r\nEND:VCARD\r\n"),
        File("side.html", "text/html", b"<html><body>Hej</body></html>"),
        File("data.bin", "application/octet-stream", dice.randbytes(80)),
    )
    return _with(mail, *dice.sample(every, dice.choice((1, 1, 2, 4))))


def _automatic(dice, mail):
    said = dice.choice(
        (
            ("Auto-Submitted", "auto-replied"),
            ("Precedence", "bulk"),
            ("X-Auto-Response-Suppress", "All"),
        )
    )
    return _headed(mail, said, subject=f"Automatisk svar: {mail.subject}")


def _newsletter(dice, mail):
    name = dice.choice(texts.COMPANIES)
    headers = (
        ("List-Unsubscribe", "<mailto:farvel@nyhedsbrev.example>"),
        ("List-Id", "<nyt.nyhedsbrev.example>"),
        ("Precedence", "bulk"),
        ("Reply-To", "svar@nyhedsbrev.example"),
    )
    page = f"<html><body><h1>Nyt fra {name}</h1><img src='https://nyhedsbrev.example/1.png'></body></html>"
    return _headed(mail, *headers, sender=(name, "nyt@nyhedsbrev.example"), html=page)


def _mailing_list(dice, mail):
    headers = (
        ("Sender", "liste-bounces@lister.example"),
        ("List-Post", "<mailto:liste@lister.example>"),
        ("Reply-To", "liste@lister.example"),
    )
    return _headed(mail, *headers, subject=f"[Liste] {mail.subject}")


def _invitation(dice, mail):
    calendar = File("invite.ics", "text/calendar", _CALENDAR.encode())
    return _with(mail, calendar, message_class="IPM.Schedule.Meeting.Request")


def _phishing_of_others(dice, mail):
    """Claims to be a bank or a parcel service: bad, and no business of this program's."""
    name, email = dice.choice((
        ("Pakkeposten", "pakke@levering-nu.example"),
        ("Din Bank A/S", "kundeservice@banken-sikker.example"),
        ("Netfilm", "konto@netfilm-betaling.example"),
        ("IT Helpdesk", "helpdesk@mail-kvote.example"),
    ))  # fmt: skip
    text = dice.choice(texts.URGENT_BODIES[2:]).format(domain=email.rpartition("@")[2])
    subject = dice.choice(("Din pakke venter", "Bekræft din konto", "Betaling afvist"))
    return _headed(
        mail,
        ("Reply-To", "svar@et-andet-sted.example"),
        subject=subject,
        text=text,
        sender=(name, email),
    )


_PLAIN = (
    _nothing, _nothing, _with_files, _with_files, _automatic, _newsletter, _mailing_list, _invitation,
    _phishing_of_others,
)  # fmt: skip


# --- look-alike


def _quotes_memo(dice, mail):
    """Shows a document in the text, as those do who set gateways up."""
    text = documents.memo(dice, documents.ALLOWED).replace(b"\0", b"").decode("latin-1")
    return replace(mail, text=f"{mail.text}\n\nSådan ser den ud:\n\n{text[:1500]}")


def _quotes_memo_in_file(dice, mail):
    text = f'Eksempel fra leverandøren:\n\n<memo:Message xmlns:memo="{MEMO_NAMESPACE}" memoVersion="1.1">\n'
    page = f"<html><body><h1>MeMo</h1><pre>{_escaped(text)}</pre></body></html>"
    log = f"12:00:00 INFO sendt {documents.uuid4(dice)} xmlns={MEMO_NAMESPACE}\n"
    return _with(
        mail,
        dice.choice((
            File("eksempel.txt", "text/plain", text.encode()),
            File("vejledning.html", "text/html", page.encode()),
            File("gateway.log", "text/plain", log.encode()),
            File("eksempler.zip", "application/zip", _zipped(("memo.xml", documents.memo(dice, documents.ALLOWED)))),
        )),
    )  # fmt: skip


def _other_xml(dice, mail):
    content = documents.encoded(dice, dice.choice(_OTHER_XML))
    return _with(
        mail,
        File(dice.choice(("ordre.xml", "data.xml", "memo.xml", "besked.xml")), "text/xml", content),
    )


def _invoice(dice, mail):
    """Invoices travel as XML whose name is the identifier of the sending."""
    content = documents.encoded(dice, _INVOICE)
    return _with(mail, File(f"{documents.uuid4(dice)}.xml", "application/xml", content))


def _other_json(dice, mail):
    return _with_json(dice, mail, dice.choice(_OTHER_JSON))


def _export(dice, mail):
    return _with_json(dice, mail, dice.choice(_WITH_COMMON_KEYS))


def _with_json(dice, mail, value):
    content = json.dumps(value, indent=dice.choice((None, 2))).encode()
    name = dice.choice(("data.json", "besked.json", "export.json"))
    return _with(mail, File(name, "application/json", content))


def _from_the_genuine(dice, mail):
    """News and service mail from those whose names others borrow."""
    sender = dice.choice((
        ("MitID", "no-reply@mitid.dk"),
        ("Digitaliseringsstyrelsen", "nyhedsbrev@digst.dk"),
        ("borger.dk", "svar@borger.dk"),
        ("Digital Post", "drift@digital-post.dk"),
        ("Virk", "nyt@virk.dk"),
    ))  # fmt: skip
    return replace(mail, sender=sender)


def _answers_a_notice(dice, mail):
    """A citizen answers the mail that told of new post."""
    return replace(
        mail, subject=f"{dice.choice(('SV: ', 'Re: '))}{dice.choice(texts.NOTICE_SUBJECTS)}"
    )


def _list_about_post(dice, mail):
    name, _email = mail.sender
    via = (f"{name or 'Åse Prøve'} via Digital Post-netværket", "netvaerk@lister.example")
    headers = (("List-Id", "Digital Post-netværket <netvaerk.lister.example>".replace("æ", "ae")),)
    return _headed(mail, *headers, sender=via)


_LOOK_ALIKES = (
    _nothing, _nothing, _with_files, _automatic, _newsletter, _mailing_list, _invitation, _quotes_memo,
    _quotes_memo, _quotes_memo_in_file, _quotes_memo_in_file, _other_xml, _other_xml, _other_json,
    _other_json, _from_the_genuine, _answers_a_notice, _list_about_post,
)  # fmt: skip


def _zipped(*files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in files:
            packed.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content)
    return out.getvalue()
