"""Makes the synthetic messages of the lessons: ``python -m tests.training_maker resources/training/messages``.

All of it is made up, in the same way as the samples (`tests.samples_maker`), and comes out the same each time.
"""

import sys
from pathlib import Path

from tests.samples_mail import Mail, message
from tests.samples_maker import pdf
from tests.samples_memo import NOTE, Letter, dkal, memo

GATEWAY = ("Sikker post", "svar@gateway.example")
DISTRIBUTOR = ("Postfordelingen i Testkommunen", "post@testkommunen.example")
CASE_WORKER = ("Test Testesen", "test.testesen@testkommunen.example")
LETTERS = {
    41: (
        "Spørgsmål om carport [TEST-2026-0042]",
        "Hej\n\nMå jeg bygge en carport to meter fra skel, eller skal jeg søge først?\n\nVenlig hilsen\nAlma Opdigtet",
    ),
    43: (
        "Startdato i vuggestuen",
        "Hej\n\nVi skal give svar på pladsen senest den 30. november. Kan I bekræfte startdatoen?\n\nVenlig hilsen\nSofie Fiktiv",
    ),
    44: (
        "Kopi til jeres orientering",
        "Her er en kopi af mit brev til Prøvestyrelsen. I behøver ikke svare.\n\nVenlig hilsen\nKarl Opdigtet",
    ),
    46: (
        "Affald på en vej i Nabokommunen",
        "Hej\n\nDer ligger affald på vejen bag skolen i Nabokommunen. Kan I få det fjernet?\n\nVenlig hilsen\nJens Fiktiv",
    ),
    47: (
        "Prøvebrev: Svar venligst på dette brev",
        "Hej\n\nDette er et prøvebrev. Hvad er jeres adresse, og hvornår har I åbent?\n\nVenlig hilsen\nPrøve Testperson",
    ),
    48: (
        "Spørgsmål om legeplads",
        "Hej\n\nHvornår bliver legepladsen ved skolen gjort færdig?\n\nVenlig hilsen\nAlma Opdigtet",
    ),
}
_FORWARD_TEXT = "Til dig\n\nBrevet er vedhæftet, og vejledningen siger, hvordan det besvares."


def letter(number: int, **more: object) -> bytes:
    """Write a MeMo document with a text from the table."""
    label, text = LETTERS[number]
    return memo(Letter(number, label, text, **more))  # type: ignore[arg-type]


def carried(number: int, **more: object) -> Mail:
    """Return a gateway's mail with that letter attached, and its text in the mail."""
    label, text = LETTERS[number]
    files = (("memo.xml", "application/xml", letter(number, **more)),)
    return Mail(number, label, text, sender=GATEWAY, files=files)


def mails() -> dict[str, Mail]:
    """Return the mails by their file names."""
    sofie = {"sender_id": "0099993456", "sender": "Sofie Fiktiv"}
    karl = {"sender_id": "0099992345", "sender": "Karl Opdigtet"}
    jens = {"sender_id": "0099995678", "sender": "Jens Fiktiv"}
    person = {"sender_id": "0099997777", "sender": "Prøve Testperson"}
    noise = "Klage over støj [eksempel-45]"
    noise_text = "Hej\n\nDer er støj fra værkstedet om aftenen. Kan I gøre noget?\n\nVenlig hilsen\nAlma Opdigtet"
    metadata = dkal(title=noise, number=45, reply_type="angivet")
    passed_on = (
        ("original.xml", "application/octet-stream", letter(48, mailbox="Kultur og fritid")),
        ("svarvejledning.pdf", "application/pdf", pdf(NOTE)),
    )
    return {
        "carport.eml": carried(41, case_id="TEST-2026-0042", mailbox="Byggesag"),
        "frist.eml": carried(43, reply_by="2026-11-30T12:00:00Z", mailbox="Dagtilbud", **sofie),
        "tager-ikke-svar.eml": carried(44, reply="false", **karl),
        "gammel-sag.eml": Mail(
            45, noise, noise_text, sender=GATEWAY, files=(("dkalmetadata.xml", "text/xml", metadata),)
        ),
        "nabokommunen.eml": carried(46, mailbox="Hovedpostkassen", **jens),
        "proevebrev.eml": carried(47, **person),
        "videresendt-af-kollega.eml": Mail(
            48, "VS: Spørgsmål om legeplads", _FORWARD_TEXT, DISTRIBUTOR, CASE_WORKER, files=passed_on
        ),
        "falsk-afsender.eml": Mail(
            49,
            "Vi mangler dine oplysninger",
            "Svar på denne mail med dit kontonummer, så får du pengene i dag.",
            ("Testkommunen Borgerservice", "kontor@tryk-her.example"),
        ),
        "naboens-mail.eml": Mail(
            50,
            "Høring om vejfest",
            "Hej\n\nVi vil gerne holde vejfest den 5. juni. Skal vi søge om det?\n\nVenlig hilsen\nBo Opfundet",
            ("Bo Opfundet", "bo.opfundet@borgerpost.example"),
        ),
    }  # fmt: skip


def files() -> dict[str, bytes]:
    """Return every file by its name."""
    made = {name: message(mail) for name, mail in mails().items()}
    made["gammel-sag.eml"]["X-Oevelse-Sag"] = "TEST-77"
    made["naboens-mail.eml"]["Cc"] = "Nabo Opdigtet <nabo.opdigtet@borgerpost.example>"
    return {name: mail.as_bytes() for name, mail in made.items()}


def main(target: Path) -> None:
    """Write all messages into a folder."""
    target.mkdir(parents=True, exist_ok=True)
    for name, content in files().items():
        (target / name).write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
