"""Makes the synthetic sample messages: ``python -m tests.samples_maker resources/samples``.

All of it is made up. The S/MIME samples are signed and encrypted with keys that are thrown away, so
their bytes differ from run to run; everything else is the same each time.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from tests.samples_mail import (
    GATEWAY,
    SHARED_MAILBOX,
    Mail,
    eml,
    entity,
    outlook,
    protected,
    throw_away_keys,
)
from tests.samples_memo import NOTE, Letter, dkal, memo, receipt, uuid
from tests.samples_texts import LETTERS, MAILS

Files = dict[str, bytes]
KARL = {"sender_id": "0099992345", "sender": "Karl Opdigtet"}
CITIZEN = ("Bo Opfundet", "bo.opfundet@borgerpost.example")


def pdf(text: str) -> bytes:
    """Write a one-line PDF with nothing but a standard font."""
    stream = f"BT /F1 14 Tf 60 760 Td ({text}) Tj ET".encode("latin-1")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + tail


def letter(number: int, **more: object) -> bytes:
    """Write a MeMo document with a text from the table."""
    label, text = LETTERS[number]
    return memo(Letter(number, label, text, **more))  # type: ignore[arg-type]


def mail(number: int, **more: object) -> Mail:
    """Make a mail with a text from the table."""
    subject, text = MAILS[number]
    return Mail(number, subject, text, **more)  # type: ignore[arg-type]


def letters() -> Files:
    """Return MeMo documents standing alone."""
    plan = ("Plan over huset", "plan over huset.pdf", "application/pdf", pdf(NOTE))
    photo = ("Oversigt", "oversigt.pdf", "application/pdf", pdf(NOTE))
    fields = (("Barnets CPR nummer", "0099998888"), ("Barnets navn", "Ida Prøve"))
    sofie = {"sender_id": "0099993456", "sender": "Sofie Fiktiv"}
    jens = {"sender_id": "0099995678", "sender": "Jens Fiktiv"}
    nadia = {"sender_id": "0099996789", "sender": "Nadia Prøve"}
    company = {"sender_id": "00000018", "id_type": "CVR", "sender": "Opdigtet Byg ApS"}
    authority = {"sender_id": "00000026", "id_type": "CVR", "sender": "Prøvestyrelsen"}
    return {
        "01-borger-ma-besvares.xml": letter(1, kle=("23.05.00", "Folkeregistrering i almindelighed")),
        "02-borger-ma-ikke-besvares.xml": letter(2, reply="false", **KARL),
        "03-borger-med-frist.xml": letter(3, reply_by="2026-12-07T12:00:00Z", mailbox="Dagtilbud", **sofie),
        "04-borger-sag-og-bilag.xml": letter(
            4, case_id="TEST-2026-0042", mailbox="Byggesag", files=(plan, photo), answers=400
        ),
        "05-borger-videresendt.xml": letter(5, forwarded_from="Prøvestyrelsen", **jens),
        "06-borger-med-oplysninger.xml": letter(6, mailbox="Pladsanvisningen", fields=fields, **nadia),
        "07-virksomhed.xml": letter(7, post_type="VIRKSOMHEDSPOST", mailbox="Løn og refusion", **company),
        "08-myndighed-version-1-2.xml": letter(8, version="1.2", sender_point="Prøvestyrelsen, Jura", **authority),
        "09-myndighed-forkyndelse.xml": letter(
            9, reply="false", legal="true", sender_point="Prøvestyrelsen, Sekretariat", **authority
        ),
        "10-cvr-uden-afsendertype.xml": letter(10, reply="", sender_id="00000034", id_type="cvr", sender="Opdigtet Forening"),
    }  # fmt: skip


def gateway_mails() -> Files:
    """Return MeMo documents attached to mails, one of them an Outlook item."""
    company = {
        "sender_id": "00000018",
        "id_type": "CVR",
        "sender": "Opdigtet Byg ApS",
        "post_type": "VIRKSOMHEDSPOST",
    }
    deadline = letter(
        13, reply_by="2026-12-01T12:00:00Z", case_id="TEST-2026-0077", mailbox="Byggesag"
    )
    gateway = ("Digital Post", "00000018@00000000.mitdk.digital-post.dk")
    two = (
        ("brev-1.xml", "application/xml", letter(1)),
        ("brev-2.xml", "application/xml", letter(2, **KARL)),
    )
    return {
        "11-mail-med-memo-borger.eml": eml(mail(11, files=(("Meddelelse fra Åse Prøve.xml", "application/xml", letter(11, sender="Åse Prøve")),))),
        "12-mail-med-memo-virksomhed.eml": eml(mail(12, sender=gateway, files=((f"{uuid(12)}.xml", "application/xml", letter(12, **company)),))),
        "13-mail-med-memo-frist-og-sag.eml": eml(mail(13, files=(("brev.pdf", "application/pdf", pdf(NOTE)), ("memo.xml", "text/xml", deadline)))),
        "14-outlook-med-memo.msg": outlook(mail(14, files=(("memo.xml", "application/xml", letter(14)),))),
        "36-to-breve-i-en-mail.eml": eml(mail(36, files=two)),
    }  # fmt: skip


def old_digital_post() -> Files:
    """Return mails of the Digital Post of 2010-2022."""

    def attached(number: int, reply_type: str) -> tuple[tuple[str, str, bytes], ...]:
        content = dkal(title=MAILS[number][0][:50], number=number, reply_type=reply_type)
        return (("dkalmetadata.xml", "text/xml", content),)

    return {
        "15-dkal-ma-besvares.eml": eml(mail(15, files=attached(15, "angivet"))),
        "16-dkal-svar-ikke-muligt.eml": eml(mail(16, files=attached(16, "ikkeMuligt"))),
        "17-dkal-outlook.msg": outlook(mail(17, files=attached(17, "standard"))),
    }


def receipts_and_notices() -> Files:
    """Return technical receipts and "you have new post" notices."""
    said = {
        "transmissionId": uuid(720),
        "messageUUID": uuid(620),
        "messageId": "EKSEMPEL-20",
        "errorCode": None,
        "errorMessage": None,
        "timeStamp": "2026-11-02T10:00:00Z",
        "receiptStatus": "COMPLETED",
        "note": NOTE,
    }
    content = json.dumps(said, indent=2).encode()
    system = ("Kvitteringer", "kvittering@gateway.example")
    notice = ("Beskedtjenesten", "ingen-svar@testkommunen.example")
    return {
        "18-kvittering-afleveret.xml": receipt(18, delivered=True),
        "19-kvittering-fejlet.eml": eml(mail(19, sender=system, files=(("status.xml", "application/xml", receipt(19, delivered=False)),))),
        "20-kvittering-json.eml": eml(mail(20, sender=system, files=(("kvittering.json", "application/json", content),))),
        "21-besked-om-ny-post.eml": eml(mail(21, sender=notice)),
        "22-besked-om-ny-post-i-postkassen.eml": eml(mail(22, sender=notice)),
    }  # fmt: skip


def secure_mails() -> Files:
    """Return signed and encrypted mails."""
    other = ("Nabokommunen", "sikker@nabokommunen.example")
    secure = ("Testkommunen", "sikkerpost@testkommunen.example")
    folder, keys = throw_away_keys()
    with folder:
        made = {number: mail(number, sender=other, to=secure) for number in (23, 24, 25, 26)}
        texts = {number: entity(made[number].text) for number in made}
        p7m = (("smime.p7m", "application/pkcs7-mime", keys.encrypted(texts[26], der=True)),)
        hidden = mail(26, sender=other, to=secure, files=p7m)
        return {
            "23-signeret.eml": protected(made[23], keys.signed(texts[23], opaque=False)),
            "24-signeret-uigennemsigtig.eml": protected(
                made[24], keys.signed(texts[24], opaque=True)
            ),
            "25-krypteret.eml": protected(made[25], keys.encrypted(texts[25])),
            "26-krypteret-outlook.msg": outlook(hidden, message_class="IPM.Note.SMIME"),
        }


def ordinary_mails() -> Files:
    """Return mails that are not Digital Post, two of which pretend."""
    page = f"<html><body><h1>{MAILS[29][0]}</h1><p>Mandag: marked. Tirsdag: koncert.</p><p>{NOTE}</p></body></html>"
    news = ("Opdigtet Bibliotek", "nyt@bibliotek.example")
    fake = ("Digital Post", "sikkerhed@opdater-nu.example")
    alike = ("Digital Post", "besked@digital-post.dk.opdater.example")
    return {
        "27-mail-om-digital-post.eml": eml(mail(27, sender=CITIZEN)),
        "28-almindelig-mail.eml": eml(mail(28, sender=CITIZEN, to=SHARED_MAILBOX, answers="<forrige-28@testkommunen.example>")),
        "29-nyhedsbrev.eml": eml(mail(29, sender=news, html=page)),
        "30-almindelig-outlook.msg": outlook(mail(30, sender=CITIZEN, files=(("tegning.pdf", "application/pdf", pdf(NOTE)),))),
        "31-falsk-navn.eml": eml(mail(31, sender=fake, reply_to="svar@et-andet-sted.example")),
        "32-falsk-domaene.eml": eml(mail(32, sender=alike)),
    }  # fmt: skip


def damaged_files() -> Files:
    """Return files that cannot be read."""
    whole = letter(33)
    item = outlook(mail(34, sender=GATEWAY))
    other = f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {NOTE} -->\n<ordre><linje>Papir</linje></ordre>\n'
    return {
        "33-beskadiget-memo.xml": whole[: len(whole) * 2 // 3],
        "34-beskadiget-outlook.msg": item[: len(item) * 2 // 3],
        "35-anden-xml.xml": other.encode(),
    }


GROUPS: tuple[Callable[[], Files], ...] = (
    letters,
    gateway_mails,
    old_digital_post,
    receipts_and_notices,
    secure_mails,
    ordinary_mails,
    damaged_files,
)


def main(target: Path) -> None:
    """Write all samples into a folder."""
    target.mkdir(parents=True, exist_ok=True)
    for group in GROUPS:
        for name, content in group().items():
            (target / name).write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
