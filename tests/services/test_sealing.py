"""A sealed copy is signed with the key of the mailbox, and the right one of several."""

from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.x509.oid import NameOID

from dpassist.domain.errors import EnvironmentFaultError, KeyFileError
from dpassist.mailio.limits import Errand
from dpassist.mailio.opener import open_message
from dpassist.services.wording import Wording
from dpassist.services.wording_placed import sealed_lines
from tests.desks import a_desk, a_library
from tests.encrypted_parts import certificate_for, key_pair, our_key, pem_of
from tests.fakes import FakeShell, MemoryKeyFiles, MemoryPostFiles

EML = b"X-Unsent: 1\r\nFrom: byg@kommune.example\r\nTo: asta@borger.example\r\nSubject: Sag\r\n\r\nHej Asta\r\n"
CERTIFICATE = Path("gateway.pem")
WORDING = Wording(lambda _context, text: text)


def made_out_to(email, kind="rsa"):
    """A key file whose certificate names an address."""
    private, _certificate = key_pair(kind)
    name = x509.Name([
        x509.NameAttribute(NameOID.COMMON_NAME, "Byg"),
        x509.NameAttribute(NameOID.EMAIL_ADDRESS, email),
    ])  # fmt: skip
    return pem_of(private, certificate_for(private, name))


@pytest.fixture
def desk_with():
    def make(*key_files):
        files = MemoryPostFiles(max_bytes=1024 * 1024)
        _private, certificate = key_pair("rsa")
        files.files[CERTIFICATE] = certificate.public_bytes(serialization.Encoding.PEM)
        keys = MemoryKeyFiles({Path(f"{n}.pem"): data for n, data in enumerate(key_files)})
        return a_desk(a_library(), files, FakeShell(), key_files=keys)

    return make


def problem(desk, certificates=()):
    with pytest.raises(KeyFileError) as refused:
        desk.sealing.seal(EML, certificates)
    return refused.value.code


def test_the_only_key_signs_and_the_certificate_reads(desk_with):
    copy = desk_with(pem_of(*key_pair("rsa"))).sealing.seal(EML, [CERTIFICATE])
    message = open_message(copy.eml, errand=Errand(keys=(our_key("rsa"),)))
    assert message.body_text == "Hej Asta"
    assert message.signatures[0].intact
    assert (copy.is_encrypted, copy.unnamed) == (True, True)
    lines = sealed_lines(WORDING, copy)
    assert lines[0].startswith("The certificates do not name every recipient.")
    assert "Hej" not in repr(copy)


def test_without_a_certificate_it_is_signed_and_said_to_be_no_more(desk_with):
    copy = desk_with(pem_of(*key_pair("rsa"))).sealing.seal(EML, [])
    assert not copy.is_encrypted
    assert sealed_lines(WORDING, copy)[0] == "It is signed, and NOT encrypted."


def test_of_several_keys_the_one_made_out_to_the_sender_signs(desk_with):
    desk = desk_with(pem_of(*key_pair("p256")), made_out_to("BYG@kommune.example"))
    assert desk.sealing.seal(EML, []).signer == "Byg"


def test_of_several_keys_that_name_nobody_none_is_chosen(desk_with):
    assert (
        problem(desk_with(pem_of(*key_pair("rsa")), pem_of(*key_pair("p256")))) == "seal-which-key"
    )


def test_without_a_key_there_is_no_seal(desk_with):
    assert problem(desk_with()) == "seal-no-key"


def test_a_certificate_that_is_not_there_or_none_is_told(desk_with):
    desk = desk_with(pem_of(*key_pair("rsa")))
    with pytest.raises(EnvironmentFaultError):
        desk.sealing.seal(EML, [Path("væk.pem")])
    desk.files.files[CERTIFICATE] = b"no certificate"
    assert problem(desk, [CERTIFICATE]) == "seal-certificate-damaged"


def test_a_certificate_that_names_the_recipient_leaves_no_doubt(desk_with):
    desk = desk_with(pem_of(*key_pair("rsa")))
    pem = made_out_to("asta@borger.example")
    desk.files.files[CERTIFICATE] = pem[pem.index(b"-----BEGIN CERTIFICATE") :]
    assert not desk.sealing.seal(EML, [CERTIFICATE]).unnamed
