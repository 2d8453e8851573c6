"""What counts as a sign, where it is seen, and how much it weighs."""

import json

import pytest

from dpassist.domain.decision import recognise
from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import (
    Address,
    Defect,
    EncryptedFor,
    FoundDocument,
    Protection,
    SourceFormat,
)
from dpassist.domain.post import ReplyPermission
from dpassist.domain.recogniser_profile import Match, SignPlace
from dpassist.domain.recognisers import gather
from dpassist.domain.verdict import Certainty, Kind, Says, Strength
from tests.builders import (
    CPR_WRITTEN,
    MEMO_UUID,
    a_dkal,
    a_letter,
    a_memo,
    a_message,
    a_receipt,
    a_recogniser_profile,
    a_sign,
    an_attachment,
)
from tests.processor_time import within


def seen(message, profile=None):
    """Return the evidence as (id, where), the heaviest first."""
    return [(e.id, e.where) for e in gather(message, profile or a_recogniser_profile())]


def only(message, profile=None):
    """Return the one piece of evidence there is."""
    (evidence,) = gather(message, profile or a_recogniser_profile())
    return evidence


def test_an_ordinary_mail_shows_no_signs():
    assert gather(a_message(), a_recogniser_profile()) == ()


def test_a_message_without_sender_shows_no_signs():
    assert gather(a_message(sender=None), a_recogniser_profile()) == ()


def test_a_name_without_an_address_is_looked_at_all_the_same():
    (sign,) = gather(a_message(sender=Address("Digital Post", "")), a_recogniser_profile())
    assert (sign.id, sign.values["domain"]) == ("claimed-name", "?")


@pytest.mark.parametrize(
    ("document", "sign", "about"),
    [
        (a_memo(), "memo-document", Kind.DIGITAL_POST),
        (a_dkal(), "dkal-metadata", Kind.DIGITAL_POST),
        (a_receipt(), "post-receipt", Kind.RECEIPT),
    ],
)
def test_a_digital_post_document_decides(document, sign, about):
    evidence = only(a_letter(document))
    assert (evidence.id, evidence.where, evidence.about) == (sign, "attachment 1", about)
    assert evidence.strength is Strength.DECISIVE


def test_a_document_that_is_the_file_itself_is_seen_in_the_file():
    message = a_message(documents=(FoundDocument(a_memo()),), format=SourceFormat.MEMO)
    assert seen(message) == [("memo-document", "file")]


def test_an_unknown_memo_version_is_noted_and_changes_nothing():
    assert seen(a_letter(a_memo(version="1.2"))) == [("memo-document", "attachment 1")]
    noted = gather(a_letter(a_memo(version="9.9")), a_recogniser_profile())[1]
    assert (noted.id, noted.says, noted.strength) == (
        "memo-version-unknown",
        Says.AGAINST,
        Strength.NOTED,
    )


def test_numbers_like_cpr_numbers_never_reach_the_words_of_a_sign():
    liar = Address("Digital Post", f"x@{CPR_WRITTEN}.example")
    sign = a_sign(place=SignPlace.SENDER, texts=(CPR_WRITTEN,))
    message = a_letter(
        a_memo(version=CPR_WRITTEN), a_receipt(status=f"FEJL {CPR_WRITTEN}"), sender=liar
    )
    evidence = gather(message, a_recogniser_profile(signs=(sign,)))
    assert {e.id for e in evidence} >= {"memo-document", "post-receipt", "claimed-name"}
    assert not [e for e in evidence if CPR_WRITTEN in str(dict(e.values))]


def test_an_encrypted_message_says_which_keys_open_it():
    keys = (EncryptedFor("CN=Prøve CA", "1f"), EncryptedFor("", "2a"))
    evidence = only(a_message(protection=Protection.ENCRYPTED, encrypted_for=keys))
    assert (evidence.id, evidence.about) == ("encrypted", Kind.UNREADABLE)
    assert evidence.values == {"keys": "CN=Prøve CA 1f, 2a"}


def test_a_signed_message_is_secure_mail():
    evidence = only(a_message(protection=Protection.SIGNED))
    assert (evidence.id, evidence.about) == ("signed", Kind.SECURE_MAIL)
    assert evidence.strength is Strength.DECISIVE


@pytest.mark.parametrize(
    "changes",
    [
        {"sender": Address("", "00000018@ngdp.digital-post.dk")},
        {"original_sender": Address("", "x@a.mitdk.digital-post.dk")},
    ],
)
def test_a_documented_gateway_address_as_sender_is_a_strong_sign(changes):
    evidence = only(a_message(**changes))
    assert (evidence.id, evidence.where, evidence.strength) == (
        "gateway-address",
        "from",
        Strength.STRONG,
    )


def test_a_documented_gateway_address_among_the_recipients_is_seen_there():
    gateway = (Address("", "9@ngdp.digital-post.dk"),)
    assert seen(a_message(to=gateway)) == [("gateway-address", "recipients")]
    assert seen(a_message(cc=gateway)) == [("gateway-address", "recipients")]


@pytest.mark.parametrize(
    ("name", "sign", "strength"),
    [
        ("dkalmetadata.xml", "dkal-metadata-name", Strength.STRONG),
        ("DKALMetadata.XML", "dkal-metadata-name", Strength.STRONG),
        ("attention.xml", "attention-name", Strength.WEAK),
        (f"{MEMO_UUID}.xml", "uuid-xml-name", Strength.WEAK),
    ],
)
def test_the_name_of_an_attachment_can_be_a_sign(name, sign, strength):
    evidence = only(a_message(attachments=(an_attachment(), an_attachment(name))))
    assert (evidence.id, evidence.where, evidence.strength) == (sign, "attachment 2", strength)


@pytest.mark.parametrize("name", ["brev.xml", f"{MEMO_UUID}.pdf", "metadata.xml", ""])
def test_other_names_of_attachments_are_no_sign(name):
    assert seen(a_message(attachments=(an_attachment(name),))) == []


def test_an_attachment_that_was_understood_is_not_judged_by_its_name_as_well():
    message = a_letter(a_dkal(), attachments=(an_attachment("dkalmetadata.xml"),))
    assert seen(message) == [("dkal-metadata", "attachment 1")]


@pytest.mark.parametrize("source", [SourceFormat.MEMO, SourceFormat.CONTAINER])
def test_files_inside_a_memo_document_are_not_judged_by_their_names(source):
    message = a_message(
        format=source,
        documents=(FoundDocument(a_memo()),),
        attachments=(an_attachment("attention.xml"),),
    )
    assert seen(message) == [("memo-document", "file")]


@pytest.mark.parametrize(
    "content",
    [
        {"messageUUID": "1", "memoVersion": "1.1"},
        {"MessageHeader": {"replyData": []}},
        [{"a": [{"contactPoint": 1}, {"mainDocument": 2}, {"MessageBody": 3}]}],
    ],
)
def test_json_with_the_field_names_of_memo_is_a_sign_wherever_they_stand(content):
    attachment = an_attachment("data.json", json.dumps(content).encode())
    assert seen(a_message(attachments=(attachment,))) == [("json-with-memo-names", "attachment 1")]


@pytest.mark.parametrize(
    "content",
    [
        b'{"messageUUID": 1}',
        b'{"senderId": 1, "recipientId": 2}',
        b'"messageUUID memoVersion"',
        b"not json",
        b"\xff\xfe\x00",
        b"[" * 200_000,
        b"",
    ],
)
def test_json_without_two_such_names_or_that_does_not_parse_is_no_sign(content):
    assert seen(a_message(attachments=(an_attachment("data.json", content),))) == []


def test_json_that_has_no_more_than_a_name_is_no_sign():
    def load():
        raise UnreadableMessageError("attachment-by-reference")

    elsewhere = an_attachment("data.json", size=0)
    object.__setattr__(elsewhere, "load", load)
    assert seen(a_message(attachments=(elsewhere,))) == []


def test_json_over_the_limit_is_not_even_loaded():
    def load():
        raise AssertionError("loaded")

    big = an_attachment("data.json", size=1024 * 1024 + 1)
    object.__setattr__(big, "load", load)
    assert seen(a_message(attachments=(big,))) == []


def test_a_look_alike_domain_is_a_sign_of_something_suspicious():
    evidence = only(a_message(sender=Address("Post", "x@digitalpost.dk")))
    assert (evidence.id, evidence.about) == ("look-alike-domain", Kind.SUSPICIOUS)
    assert evidence.values == {"domain": "digitalpost.dk", "genuine": "digital-post.dk"}


def test_a_claimed_name_from_elsewhere_is_suspicious_and_from_its_own_domain_is_not():
    elsewhere = a_message(sender=Address("Digital Post", "x@fremmed.example"))
    assert seen(elsewhere) == [("claimed-name", "from")]
    genuine = a_message(sender=Address("Digital Post", "x@mit.digital-post.dk"))
    assert seen(genuine) == []


def test_answers_led_elsewhere_weigh_only_beside_a_claimed_name():
    elsewhere = (Address("", "x@tredje.example"),)
    claimed = a_message(sender=Address("Digital Post", "x@fremmed.example"), reply_to=elsewhere)
    assert seen(claimed) == [("claimed-name", "from"), ("reply-to-elsewhere", "reply-to")]
    assert seen(a_message(reply_to=elsewhere)) == []


def test_answers_led_to_the_same_domain_do_not_weigh():
    sender = Address("Digital Post", "x@fremmed.example")
    message = a_message(sender=sender, reply_to=(Address("", "y@fremmed.example"),))
    assert seen(message) == [("claimed-name", "from")]


def test_a_profile_that_is_not_verified_marks_the_signs_that_rest_on_it():
    message = a_message(sender=Address("Digital Post", "x@digitalpost.dk"))
    assert [e.verified for e in gather(message, a_recogniser_profile())] == [False, False]
    checked = a_recogniser_profile(verified=True)
    assert [e.verified for e in gather(message, checked)] == [True, True]


@pytest.mark.parametrize(
    "words", ["Digital Post", "digitalpost", "e-Boks", "eboks", "DIGITAL-POST"]
)
def test_words_are_noted_and_weigh_nothing(words):
    message = a_message(subject=f"Om {words}", body_text=f"Jeg fik {words} i går")
    evidence = gather(message, a_recogniser_profile())
    assert [(e.id, e.where) for e in evidence] == [
        ("words-only", "subject"),
        ("words-only", "body"),
    ]
    assert {e.strength for e in evidence} == {Strength.NOTED}


def test_words_are_looked_for_in_a_text_of_nothing_but_blanks_at_once():
    message = a_message(subject="Digital -\n post", body_text="Digital" + " " * 1_000_000)
    with within(10):
        assert seen(message) == [("words-only", "subject")]


_EVERYTHING = a_message(
    subject="Du har NY POST",
    sender=Address("Prøve Gateway", "post@mail.gateway.example"),
    original_sender=Address("", "robot@anden.example"),
    to=(Address("", "byg@kommune.example"),),
    cc=(Address("", "arkiv@kommune.example"),),
    attachments=(an_attachment("meta.data"),),
)


@pytest.mark.parametrize(
    ("place", "match", "text", "found"),
    [
        (SignPlace.SENDER, Match.EQUALS, "POST@mail.gateway.example", True),
        (SignPlace.SENDER, Match.EQUALS, "robot@anden.example", True),
        (SignPlace.SENDER, Match.EQUALS, "mail.gateway.example", False),
        (SignPlace.SENDER, Match.DOMAIN, "gateway.example", True),
        (SignPlace.SENDER, Match.DOMAIN, "mail.gateway.example", True),
        (SignPlace.SENDER, Match.DOMAIN, "way.example", False),
        (SignPlace.SENDER_NAME, Match.CONTAINS, "gateway", True),
        (SignPlace.RECIPIENTS, Match.CONTAINS, "arkiv@", True),
        (SignPlace.SUBJECT, Match.CONTAINS, "ny post", True),
        (SignPlace.SUBJECT, Match.CONTAINS, "gammel", False),
        (SignPlace.ATTACHMENT_NAME, Match.ENDS_WITH, ".data", True),
        (SignPlace.ATTACHMENT_NAME, Match.ENDS_WITH, "meta", False),
    ],
)
def test_a_sign_of_the_profile_is_looked_for_where_and_how_it_says(place, match, text, found):
    sign = a_sign(place=place, match=match, texts=("no such text", text))
    evidence = gather(_EVERYTHING, a_recogniser_profile(signs=(sign,)))
    found_signs = [dict(e.values) for e in evidence if e.id == "profile-sign"]
    assert found_signs == ([{"sign": "new-post", "text": text}] if found else [])


def test_a_sign_of_the_profile_brings_its_own_weight_direction_and_doubt():
    sign = a_sign(about=Kind.SUSPICIOUS, says=Says.AGAINST, strength=Strength.STRONG, verified=True)
    evidence = only(_EVERYTHING, a_recogniser_profile(signs=(sign,)))
    assert (evidence.about, evidence.says, evidence.strength, evidence.verified) == (
        Kind.SUSPICIOUS,
        Says.AGAINST,
        Strength.STRONG,
        True,
    )


def test_evidence_comes_the_heaviest_first():
    message = a_letter(
        a_memo(version="9.9"),
        subject="Digital Post",
        sender=Address("", "x@ngdp.digital-post.dk"),
    )
    strengths = [e.strength for e in gather(message, a_recogniser_profile())]
    assert strengths == sorted(strengths, reverse=True)
    assert len(strengths) == 4


def test_mail_that_says_a_machine_sent_it_is_noted():
    for stated in ("auto-generated", "Auto-Replied; owner-email=x", "auto-generated (rejected)"):
        evidence = only(a_message(headers=(("auto-submitted", stated),)))
        assert (evidence.id, evidence.where) == ("auto-submitted", "header")
        assert evidence.strength is Strength.NOTED


@pytest.mark.parametrize("stated", ["", "no", "No (really)", " no; x=y"])
def test_mail_that_says_a_person_sent_it_or_nothing_shows_no_sign(stated):
    assert seen(a_message(headers=(("Auto-Submitted", stated),))) == []


@pytest.mark.parametrize(
    "local", ["noreply", "no-reply", "No_Reply", "do-not-reply", "donotreply", "ingen-svar",
              "ikke-svar", "svar-ikke", "byg.noreply", "noreply2", "noreply+x"]
)  # fmt: skip
def test_an_address_where_nobody_reads_is_noted_and_marked_unverified(local):
    evidence = only(a_message(sender=Address("Systemet", f"{local}@kommune.example")))
    assert (evidence.id, evidence.where, evidence.verified) == ("no-reply-address", "from", False)
    assert evidence.strength is Strength.NOTED


@pytest.mark.parametrize("local", ["norep", "snoreply", "svar", "ingen", "noreplying"])
def test_an_address_that_only_holds_such_a_word_shows_no_sign(local):
    assert seen(a_message(sender=Address("", f"{local}@kommune.example"))) == []


def test_what_counts_is_the_address_that_answers_go_to():
    nobody, person = Address("", "noreply@kommune.example"), Address("", "asta@borger.example")
    assert seen(a_message(sender=nobody, reply_to=(person,))) == []
    unread = a_message(sender=person, reply_to=(nobody,))
    assert seen(unread) == [("no-reply-address", "reply-to")]


def test_a_damaged_document_speaks_for_digital_post_and_says_nothing_of_replies():
    message = a_message(defects=(Defect("damaged-xml", "attachment 2"),))
    verdict = recognise(message, a_recogniser_profile())
    assert verdict.kind is Kind.DIGITAL_POST
    assert verdict.certainty is Certainty.LIKELY
    assert verdict.reply is ReplyPermission.UNKNOWN
    assert [e.id for e in verdict.evidence] == ["damaged-document"]


def test_what_was_not_looked_into_leaves_a_doubt():
    message = a_message(defects=(Defect("too-deep", "attachment 1"),))
    (sign,) = gather(message, a_recogniser_profile())
    assert (sign.id, sign.strength) == ("not-looked-into", Strength.WEAK)


def test_other_damage_says_nothing_of_what_a_message_is():
    message = a_message(defects=(Defect("damaged-part", "attachment 2"), Defect("damaged-xml")))
    assert recognise(message, a_recogniser_profile()).kind is Kind.ORDINARY


@pytest.mark.parametrize("where", ["content", "attachment 2"])
def test_an_encrypted_part_that_was_not_opened_may_hold_a_letter(where):
    message = a_message(defects=(Defect("smime-inside", where),))
    assert seen(message) == [("smime-inside", where)]


def test_a_version_or_status_that_is_a_sentence_is_not_told_on():
    """What is told of a sign is copied to colleagues and support."""
    told = gather(a_letter(a_memo(version="Asta Hansen")), a_recogniser_profile())
    assert {e.values["version"] for e in told if "version" in e.values} == {"?"}
    (receipt,) = gather(a_letter(a_receipt(status="Asta, Vejgade 3")), a_recogniser_profile())
    assert receipt.values == {"status": "?"}
