"""A finished reply, signed and encrypted by us: others open it, and nothing wrong is made."""

import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives import serialization

from dpassist.domain.draft import Draft, DraftFile
from dpassist.domain.errors import KeyFileError, ReplyRefusedError
from dpassist.domain.message import Address, Protection
from dpassist.mailio.certificate_names import addresses_in
from dpassist.mailio.cms_seal import encrypted, signed
from dpassist.mailio.draft import draft_to_bytes
from dpassist.mailio.limits import Errand
from dpassist.mailio.opener import open_message
from dpassist.mailio.sealed import seal
from tests import signed_parts
from tests.encrypted_parts import needs_openssl, our_key

NOW = datetime.now(UTC)
FILE = DraftFile("æske.pdf", "application/pdf", b"%PDF-1.7 \xff\x00\r\n.\r\nFrom here")
DRAFT = Draft(
    (Address("Asta Prøve", "asta@borger.example"),),
    "SV: Byggesag",
    "Kære Asta\n\n.\nFrom os alle: æøå €\n",
    sender=Address("Prøve Kommune", "byg@kommune.example"),
    files=(FILE,),
)


def sealed(draft=DRAFT):
    key = our_key("rsa")
    return seal(draft_to_bytes(draft, now=NOW), key, [key.certificate], NOW)


def entity_of(draft):
    """Return the part of a draft that is signed: what describes the content, and the content."""
    return b"Content-Type" + draft_to_bytes(draft, now=NOW).partition(b"Content-Type")[2]


def problem(action):
    with pytest.raises(KeyFileError) as caught:
        action()
    return caught.value.code


def test_a_sealed_reply_opens_again_and_is_signed():
    message = open_message(sealed(), errand=Errand(keys=(our_key("rsa"),)))
    assert message.protection is Protection.DECRYPTED
    assert message.body_text == DRAFT.body.strip()
    assert [(file.name, file.load()) for file in message.attachments[:1]] == [
        (FILE.name, FILE.content)
    ]
    (signature,) = message.signatures
    assert (signature.intact, signature.valid) == (True, True)


def test_nothing_of_the_content_stands_outside_the_seal():
    data = sealed()
    assert b"X-Unsent" not in data
    assert "Kære".encode() not in data
    assert b"pdf" not in data
    closed = open_message(data)
    assert (closed.protection, closed.body_text) == (Protection.ENCRYPTED, "")
    assert closed.subject == "SV: Byggesag"


@needs_openssl
def test_the_openssl_command_opens_and_verifies_it(tmp_path):
    key = our_key("rsa")
    (tmp_path / "mail").write_bytes(sealed())
    (tmp_path / "key").write_bytes(key.key)
    (tmp_path / "certificate").write_bytes(key.certificate)

    def openssl(*words):
        subprocess.run(["openssl", *words], cwd=tmp_path, check=True, capture_output=True)

    openssl("x509", "-inform", "DER", "-in", "certificate", "-out", "certificate.pem")
    openssl("pkey", "-inform", "DER", "-in", "key", "-out", "key.pem")
    openssl(
        "cms",
        "-decrypt",
        "-in",
        "mail",
        "-recip",
        "certificate.pem",
        "-inkey",
        "key.pem",
        "-out",
        "inner",
    )
    openssl("cms", "-verify", "-in", "inner", "-noverify", "-out", "entity")
    assert (tmp_path / "entity").read_bytes() == entity_of(DRAFT)


def test_without_a_receivers_certificate_it_is_signed_only_and_readable():
    message = open_message(seal(draft_to_bytes(DRAFT, now=NOW), our_key("p256"), [], NOW))
    assert message.protection is Protection.SIGNED
    assert message.body_text == DRAFT.body.strip()
    assert message.signatures[0].intact


def test_who_whom_and_thread_stay_outside_and_a_drafts_own_marks_do_not():
    mail = draft_to_bytes(
        replace(DRAFT, in_reply_to="<1@x.example>", headers=(("X-Sag", "7"),)), now=NOW
    )
    head = seal(mail.replace(b"\nTo:", b"\nBcc: skjult@x.example\r\nTo:"), our_key("rsa"), [], NOW)
    fields = head.partition(b"\r\n\r\n")[0]
    for field in (
        b"From:",
        b"To: ",
        b"Subject:",
        b"Date:",
        b"In-Reply-To: <1@x.example>",
        b"X-Sag: 7",
    ):
        assert field in fields
    assert fields.count(b"MIME-Version: 1.0") == 1
    assert b"X-Unsent" not in head
    assert b"skjult" not in head


def test_a_mail_with_the_line_ends_of_unix_is_sealed_as_mail_wants_it():
    mail = draft_to_bytes(DRAFT, now=NOW)
    message = open_message(seal(mail.replace(b"\r\n", b"\n"), our_key("rsa"), [], NOW))
    assert message.signatures[0].intact
    assert message.body_text == DRAFT.body.strip()


@pytest.mark.parametrize(
    "data", [b"", b"no mail", b"\r\nFrom: a@b.example\r\n", b"Subject: x\r\nbroken\r\n\r\n"]
)
def test_what_is_no_mail_is_not_sealed(data):
    with pytest.raises(ReplyRefusedError) as refused:
        seal(data, our_key("rsa"), [], NOW)
    assert refused.value.code == "seal-no-mail"


def test_a_certificate_tells_the_addresses_it_is_made_out_to():
    own = signed_parts.signer(signed_parts.authority()).certificate
    der = own.public_bytes(serialization.Encoding.DER)
    pem = own.public_bytes(serialization.Encoding.PEM)
    assert addresses_in(der) == addresses_in(pem) == (signed_parts.ASTA,)
    assert addresses_in(our_key("rsa").certificate) == ()
    assert addresses_in(b"no certificate") == ()


def test_the_chain_is_sent_along():
    other = our_key("p256").certificate
    between = [other, other, our_key("rsa").certificate]
    entity = signed(b"Content-Type: text/plain\r\n\r\nHej\r\n", our_key("rsa"), between, NOW)
    (p7s,) = (f for f in open_message(entity).attachments if f.name.endswith(".p7s"))
    assert other in p7s.load()
    assert p7s.load().count(our_key("rsa").certificate) == 1


def test_a_key_on_a_curve_signs_and_is_not_encrypted_to():
    key = our_key("p256")
    entity = signed(entity_of(DRAFT), key, (), NOW)
    (signature,) = open_message(b"From: a@b.example\r\n" + entity).signatures
    assert (signature.intact, signature.valid) == (True, True)
    assert problem(lambda: encrypted(entity, [key.certificate], NOW)) == "seal-key-unsupported"


@pytest.mark.parametrize("days", [-40_000, 40_000])
def test_a_certificate_out_of_its_dates_seals_nothing(days):
    key, then = our_key("rsa"), NOW + timedelta(days=days)
    assert problem(lambda: signed(b"x", key, (), then)) == "seal-certificate-out-of-date"
    assert (
        problem(lambda: encrypted(b"x", [key.certificate], then)) == "seal-certificate-out-of-date"
    )


def test_what_is_no_certificate_is_refused_and_nobody_is_nobody():
    assert problem(lambda: encrypted(b"x", [b"no certificate"], NOW)) == "seal-certificate-damaged"
    broken = replace(our_key("rsa"), certificate=b"")
    assert problem(lambda: signed(b"x", broken, (), NOW)) == "seal-certificate-damaged"
    assert problem(lambda: encrypted(b"x", [], NOW)) == "seal-nobody"
