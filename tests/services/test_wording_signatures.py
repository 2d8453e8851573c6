"""What is said of a signature: three facts that stay three, reasons, and never more than is known."""

from datetime import UTC, datetime

import pytest

from dpassist.domain.message import EncryptedFor, Protection
from dpassist.domain.signature import Signature
from dpassist.services import wording_signatures as words
from dpassist.services.wording import Wording
from dpassist.services.wording_signatures import protection_line, signature_lines
from tests.builders import CPR, a_message

SAY = Wording(lambda _context, text: text)
GOOD = Signature(
    intact=True,
    valid=True,
    trusted=True,
    signer="Asta Prøve",
    emails=("asta@borger.example",),
    issuer="Prøve-CA",
    signed_at=datetime(2026, 3, 2, 12, tzinfo=UTC),
)


def lines(**changes):
    values = {f: getattr(GOOD, f) for f in GOOD.__dataclass_fields__} | changes
    return signature_lines(SAY, Signature(**values))


def test_a_good_signature_is_three_facts_and_what_is_not_checked():
    signer, intact, valid, trusted = lines()
    assert signer == (
        "Signed by Asta Prøve <asta@borger.example>, certificate from Prøve-CA, "
        "2026-03-02 12:00 by the signer's clock"
    )
    assert intact.startswith("Unchanged")
    assert valid.startswith("Genuine")
    assert trusted.startswith("Trusted")
    assert "Revocation is not checked" in trusted


@pytest.mark.parametrize("fact", ["intact", "valid", "trusted"])
def test_each_fact_is_denied_by_itself(fact):
    said = lines(**{fact: False})
    good = lines()
    place = {"intact": 1, "valid": 2, "trusted": 3}[fact]
    assert [n for n in range(4) if said[n] != good[n]] == [place]
    assert "not" in said[place].lower()


@pytest.mark.parametrize(
    ("code", "place"),
    [
        ("embeds-other-content", 1), ("content-type-mismatch", 1), ("signature-damaged", 2),
        ("no-certificate", 2), ("unsupported-algorithm", 2), ("weak-digest", 2), ("no-trust-folder", 3),
        ("chain-incomplete", 3), ("chain-broken", 3), ("weak-key", 3), ("expired", 3), ("wrong-purpose", 3), ("untrusted-root", 3),
        ("expired-since", 3), ("not-the-sender", 4), ("bad-signing-time", 4), ("no-address", 4), ("too-many-signers", 4), ("signature-not-checked", 4),
    ],
)  # fmt: skip
def test_a_problem_stands_beside_the_fact_it_explains(code, place):
    said = lines(intact=False, valid=False, trusted=False, problems=(code,))
    assert words.PROBLEMS[code][1] in said[place]
    assert sum(words.PROBLEMS[code][1] in line for line in said) == 1


def test_every_problem_with_words_was_looked_at():
    assert set(words.PROBLEMS) - {"other"} == {
        *("signature-damaged", "embeds-other-content", "weak-digest", "bad-signing-time", "no-trust-folder"),
        *("chain-incomplete", "expired", "wrong-purpose", "untrusted-root", "no-certificate", "not-the-sender"),
        *("unsupported-algorithm", "content-type-mismatch", "chain-broken", "weak-key", "no-address", "too-many-signers"),
        *("signature-not-checked", "expired-since"),
    }  # fmt: skip


def test_a_problem_nobody_knows_is_told_by_its_code():
    assert lines(problems=("quantum",))[-1] == "Something is wrong with the signature (quantum)."


@pytest.mark.parametrize("code", ["unsupported-algorithm", "signature-damaged"])
def test_what_could_not_be_checked_is_not_called_false(code):
    _signer, intact, valid, _trusted = lines(intact=False, valid=False, problems=(code,))
    assert "could not be checked" in intact
    assert "could not be checked" in valid


def test_without_a_certificate_only_the_key_is_unknown():
    _signer, intact, valid, _trusted = lines(valid=False, problems=("no-certificate",))
    assert intact.startswith("Unchanged")
    assert "could not be checked" in valid


def test_a_signer_without_a_name_is_told_by_the_address_or_not_at_all():
    bare = {"signer": "", "issuer": "", "signed_at": None}
    assert lines(**bare)[0] == "Signed by <asta@borger.example>"
    assert lines(**bare, emails=())[0] == "Signed, but the message does not say by whom"


def test_names_from_a_certificate_hide_cpr_numbers_and_unseen_characters():
    said = "\n".join(
        lines(signer=f"Asta\u202e {CPR}", issuer=f"CA {CPR}", emails=(f"{CPR}@x.example",))
    )
    assert CPR not in said
    assert "\u202e" not in said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "opened here with one of your keys"),
        (1, "opened here with the key CA 1 17."),
        (2, "It was encrypted for these keys: CA 1 17, CA 2 17."),
        (9, "CA 5 17 …."),
    ],
)
def test_a_message_that_came_encrypted_says_how_it_was_opened(count, said):
    keys = tuple(EncryptedFor(f"CA {n}", "17") for n in range(1, count + 1))
    message = a_message(protection=Protection.DECRYPTED, encrypted_for=keys)
    assert said in protection_line(SAY, message)


@pytest.mark.parametrize("protection", [Protection.NONE, Protection.SIGNED, Protection.ENCRYPTED])
def test_any_other_message_says_nothing_of_that(protection):
    assert protection_line(SAY, a_message(protection=protection)) == ""
