"""Writes synthetic mails around sample documents, and S/MIME with throw-away keys."""

import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from tests.cfb_builder import build_msg
from tests.samples_memo import NOTE

SHARED_MAILBOX = ("Testkommunen", "post@testkommunen.example")
GATEWAY = ("Sikker post", "sikkerpost@testkommunen.example")


@dataclass(frozen=True)
class Mail:
    """What a sample mail says."""

    number: int
    subject: str
    text: str
    sender: tuple[str, str] = GATEWAY
    to: tuple[str, str] = SHARED_MAILBOX
    reply_to: str = ""
    html: str = ""
    answers: str = ""
    files: Sequence[tuple[str, str, bytes]] = ()
    """File name, media type, content."""

    @property
    def date(self) -> datetime:
        return datetime(2026, 11, self.number % 20 + 1, 8, self.number, tzinfo=UTC)

    @property
    def message_id(self) -> str:
        domain = self.sender[1].rpartition("@")[2]
        own = domain if domain.endswith(".example") else "gateway.example"
        return f"<eksempel-{self.number}@{own}>"

    @property
    def body(self) -> str:
        return f"{self.text}\n\n-- \n{NOTE}\n"


def message(mail: Mail) -> EmailMessage:
    """Build a mail."""
    made = EmailMessage(policy=SMTP)
    made["From"] = f"{mail.sender[0]} <{mail.sender[1]}>"
    made["To"] = f"{mail.to[0]} <{mail.to[1]}>"
    if mail.reply_to:
        made["Reply-To"] = mail.reply_to
    made["Subject"] = mail.subject
    made["Date"] = mail.date
    made["Message-ID"] = mail.message_id
    if mail.answers:
        made["In-Reply-To"] = mail.answers
        made["References"] = mail.answers
    made["X-Dpassist-Sample"] = "synthetic"
    made.set_content(mail.body)
    if mail.html:
        made.add_alternative(mail.html, subtype="html")
    for number, (name, media_type, content) in enumerate(mail.files):
        main, _, sub = media_type.partition("/")
        made.add_attachment(content, maintype=main, subtype=sub, filename=name)
        _fix_boundaries(made, mail.number, number)
    _fix_boundaries(made, mail.number, 99)
    return made


def _fix_boundaries(made: EmailMessage, mail_number: int, round_number: int) -> None:
    """Choose every boundary ourselves, so that the same mail is always the same bytes."""
    for depth, part in enumerate(p for p in made.walk() if p.is_multipart()):
        part.set_boundary(f"=_eksempel_{mail_number}_{round_number}_{depth}")


def eml(mail: Mail) -> bytes:
    """Write a mail as RFC 5322 bytes."""
    return message(mail).as_bytes()


def outlook(mail: Mail, *, message_class: str = "IPM.Note") -> bytes:
    """Write a mail as an Outlook item."""
    return build_msg(
        subject=mail.subject,
        sender_name=mail.sender[0],
        sender_email=mail.sender[1],
        to=[mail.to],
        body=mail.body,
        date=mail.date,
        message_id=mail.message_id,
        message_class=message_class,
        attachments=[(name, media_type, content) for name, media_type, content in mail.files],
        transport_headers="X-Dpassist-Sample: synthetic\r\n",
    )


class Keys:
    """A self-signed certificate that lives as long as one run of the maker."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._run(
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", "-sha256",
            "-subj", "/O=Syntetisk eksempel/CN=SYNTETISK TEST Testkommunen sikker post",
            "-keyout", "key.pem", "-out", "cert.pem",
        )  # fmt: skip

    def signed(self, entity: bytes, *, opaque: bool) -> bytes:
        """Sign a MIME entity: its headers come first, then the S/MIME ones."""
        options = ["-nodetach"] if opaque else []
        return self._run(
            "smime", "-sign", "-signer", "cert.pem", "-inkey", "key.pem", *options, entity=entity
        )

    def encrypted(self, entity: bytes, *, der: bool = False) -> bytes:
        """Encrypt a MIME entity for the certificate."""
        form = ["-outform", "DER"] if der else []
        return self._run("smime", "-encrypt", "-aes256", *form, "cert.pem", entity=entity)

    def _run(self, *words: str, entity: bytes = b"") -> bytes:
        done = subprocess.run(
            ["openssl", *words], cwd=self._folder, input=entity, capture_output=True, check=True
        )
        return done.stdout


def protected(mail: Mail, smime: bytes) -> bytes:
    """Put a mail's own header in front of what openssl wrote."""
    made = message(mail)
    keep = ("From", "To", "Subject", "Date", "Message-ID", "X-Dpassist-Sample")
    header = EmailMessage(policy=SMTP)
    for name in keep:
        header[name] = made[name]
    return header.as_bytes().rstrip(b"\r\n") + b"\r\n" + smime


def entity(text: str) -> bytes:
    """Write the MIME entity that is signed or encrypted."""
    made = EmailMessage(policy=SMTP)
    made.set_content(f"{text}\n\n-- \n{NOTE}\n")
    return made.as_bytes()


def throw_away_keys() -> tuple[tempfile.TemporaryDirectory[str], Keys]:
    """Make keys in a folder that the caller closes."""
    folder = tempfile.TemporaryDirectory()
    return folder, Keys(Path(folder.name))
