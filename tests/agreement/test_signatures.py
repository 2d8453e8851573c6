"""What our reader says of signatures, against the openssl command and pyHanko: made ones and other projects'."""

import hashlib
import re

import pytest
from asn1crypto import cms as asn1
from cryptography.hazmat.primitives import hashes

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio import cms, cms_verify
from dpassist.mailio.cms_verify import verify
from dpassist.mailio.opener import open_message
from tests.agreement.corpus import CORPUS, needs_corpus
from tests.signed_parts import (
    CONTENT,
    FORGERIES,
    WAYS,
    accepts,
    assembled,
    chain,
    needs_openssl,
    sign,
    signer,
)

generic_cms = pytest.importorskip("pyhanko.sign.validation.generic_cms")

_ROOT, MIDDLE, ASTA = chain()
NOT_FOR_PYHANKO = {
    "SHA-1 on the attributes": "it goes by what the signature names",
    "SHA-512 on the attributes": "as before",
    "PSS with SHA-1": "as before",
    "attributes as content": "CMS allows it",
    "another kind of content": "it is told what kind to expect",
    "two times": "it leaves the time of signing to its caller",
    "a digest nobody signed": "it does not look there",
    "a kind nobody signed": "it does not look there",
    "a time nobody signed": "it does not look there",
    "digest not announced": "it does not look there",
}
"""Forgeries that pyHanko's check of one signature lets pass, and why."""
WEAK = {
    "logsat.com_signatures_valid.msg",
    "OutlookMessage_with_X500_dual_address.msg",
    "thunderbird-signed.txt",
}
"""Signed with SHA-1, which the command still takes and we never do."""


def pyhanko_accepts(data, content=None):
    """Ask pyHanko whether the one signature is that of the first certificate, on the content."""
    signed = asn1.ContentInfo.load(cms.as_der(data))["content"]
    (one,) = signed["signer_infos"]
    content = signed["encap_content_info"]["content"].native if content is None else content
    name = one["digest_algorithm"]["algorithm"].native
    digest = hashlib.new("shake_256" if name == "shake256" else name)
    digest.update(content)
    made = digest.digest(64) if name == "shake256" else digest.digest()
    certificate = signed["certificates"][0].chosen
    try:
        return all(generic_cms.validate_sig_integrity(one, certificate, "data", made))
    except Exception:  # noqa: BLE001 - whatever it raises is a refusal
        return False


def ours(data, content=None):
    return all(each.intact and each.valid for each in verify(data, content, (), ()))


@needs_openssl
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("detached", [False, True], ids=["opaque", "detached"])
def test_pyhanko_takes_what_we_take_and_refuses_what_we_refuse(way, detached):
    kind, options = WAYS[way]
    data = sign(signer(MIDDLE, kind), CONTENT, *options, detached=detached)
    other = CONTENT.replace(b"Hej", b"Nej")
    for content in (CONTENT, other) if detached else (None,):
        assert pyhanko_accepts(data, content) is ours(data, content) is (content is not other)


@pytest.mark.parametrize(
    ("kind", "digest"), [("ed25519", hashes.SHA512()), ("ed448", hashes.SHAKE256(64))]
)
def test_pyhanko_takes_the_newer_curves_too(kind, digest):
    data = assembled(signer(MIDDLE, kind), kind, digest)
    assert pyhanko_accepts(data) is ours(data) is True


@needs_openssl
@pytest.mark.parametrize("name", FORGERIES)
def test_pyhanko_refuses_forgeries_as_far_as_it_looks(name):
    data = FORGERIES[name](ASTA, sign(ASTA))
    assert not ours(data)
    assert pyhanko_accepts(data) is (name in NOT_FOR_PYHANKO)


# --- other projects' files


def signed_layers(path, monkeypatch):
    """Open a file as a user would, and catch each signed layer on its way to being checked."""
    data, seen = path.read_bytes(), []

    def caught(structure, detached, roots, senders):
        seen.append((structure, None if detached is None else bytes(detached)))
        return verify(structure, detached, roots, senders)

    with monkeypatch.context() as patched:
        patched.setattr(cms_verify, "verify", caught)
        try:
            open_message(data)
        except UnreadableMessageError:
            if cms.content_kind(data) == "signed":
                seen.append((data, None))
    return seen


def as_it_may_have_been_signed(content):
    return [None] if content is None else [content, re.sub(rb"(?<!\r)\n", b"\r\n", content)]


@needs_corpus
@needs_openssl
def test_signed_layers_of_other_projects_are_judged_as_the_command_does(monkeypatch):
    accepted, refused = set(), set()
    for path in sorted(p for p in CORPUS.rglob("*") if p.is_file()):
        for data, content in signed_layers(path, monkeypatch):
            der = cms.as_der(data)
            forms = as_it_may_have_been_signed(content)
            is_taken = any(accepts(der, each) for each in forms)
            assert ours(data, content) is (is_taken and path.name not in WEAK), path.name
            (accepted if is_taken else refused).add(path.name)
    assert accepted > WEAK
    assert len(accepted) == 5
    assert refused == {
        "bad_signtime_attr.cms",
        "ct_multiple_attr.cms",
        "malformed.pkcs7",
        "no_ct_attr.cms",
        "no_md_attr.cms",
        "pkcs7-empty-digest-set.eml",
        "pkcs7-md4.pem",
    }


@needs_corpus
def test_what_makes_other_projects_signatures_weak_is_said(monkeypatch):
    for path in (p for p in CORPUS.rglob("*") if p.name in WEAK):
        ((data, content),) = signed_layers(path, monkeypatch)
        (signature,) = verify(data, content, (), ())
        assert (signature.intact, signature.valid) == (True, False)
        assert signature.problems == ("weak-digest", "no-trust-folder")
