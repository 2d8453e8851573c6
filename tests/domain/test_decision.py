"""Structure decides first, points after; the careful verdict wins a tie."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dpassist.domain.decision import decide, recognise, score, unreadable
from dpassist.domain.message import (
    Address,
    Defect,
    FoundDocument,
    Protection,
    SourceFormat,
)
from dpassist.domain.post import PostFacts, ReplyPermission, SenderKind
from dpassist.domain.verdict import Certainty, Evidence, Kind, Says, Strength, seen_from
from tests.builders import (
    OTHER_UUID,
    a_dkal,
    a_letter,
    a_memo,
    a_message,
    a_receipt,
    a_recogniser_profile,
    a_sign,
    an_attachment,
)

_KINDS = [kind for kind in Kind if kind is not Kind.ORDINARY]
_DECIDING = (Kind.DIGITAL_POST, Kind.RECEIPT, Kind.UNREADABLE, Kind.SECURE_MAIL)
_any_evidence = st.one_of(
    st.builds(
        Evidence,
        st.just("sign"),
        st.just("file"),
        st.sampled_from(_KINDS),
        st.sampled_from(Says),
        st.sampled_from([Strength.NOTED, Strength.WEAK, Strength.STRONG]),
    ),
    st.builds(
        Evidence,
        st.just("structure"),
        st.just("file"),
        st.sampled_from(_DECIDING),
        st.just(Says.FOR),
        st.just(Strength.DECISIVE),
    ),
)
_evidence = st.lists(_any_evidence, max_size=8).map(tuple)


def verdict_on(message, **profile):
    return recognise(message, a_recogniser_profile(**profile))


@given(_evidence, _any_evidence)
def test_evidence_for_a_kind_never_lowers_its_score(before, more):
    more = replace(more, says=Says.FOR)
    assert score((*before, more))[more.about] >= score(before)[more.about]


@given(_evidence, st.sampled_from([Strength.NOTED, Strength.WEAK, Strength.STRONG]))
def test_evidence_for_a_kind_never_loses_a_verdict_of_that_kind(before, strength):
    kind, certainty = decide(before, 60)
    assume(kind is not Kind.ORDINARY)
    more = Evidence("more", "file", kind, Says.FOR, strength)
    assert decide((*before, more), 60) == (kind, certainty)


_ORDER = (Certainty.UNSURE, Certainty.LIKELY, Certainty.SURE)


def how_much_of(kind, evidence):
    """Say how much of a verdict of this kind the evidence comes to: 0 none, then cannot tell, likely, sure."""
    found, certainty = decide(evidence, 60, 20)
    if found is kind:
        return 1 + _ORDER.index(certainty)
    return 1 if certainty is Certainty.UNSURE else 0


@given(_evidence, _any_evidence)
def test_evidence_for_a_kind_never_makes_it_less_of_a_verdict(before, more):
    more = replace(more, says=Says.FOR)
    assert how_much_of(more.about, (*before, more)) >= how_much_of(more.about, before)


def test_points_below_what_leaves_one_unsure_leave_an_ordinary_mail():
    weak = a_sign()
    few = verdict_on(a_message(subject="Ny post"), signs=(weak,), unsure_from=21)
    enough = verdict_on(a_message(subject="Ny post"), signs=(weak,), unsure_from=20)
    assert (few.kind, few.certainty) == (Kind.ORDINARY, Certainty.LIKELY)
    assert (enough.kind, enough.certainty) == (Kind.ORDINARY, Certainty.UNSURE)


def signs_of_the_sender(message, **profile):
    return [
        (e.id, e.says, e.strength, dict(e.values))
        for e in verdict_on(message, **profile).evidence
        if e.id.startswith("sender-not-")
    ]


def test_a_letter_from_nobody_on_the_list_is_still_a_letter_and_says_so():
    message = a_letter(a_memo())
    verdict = verdict_on(message, known_senders=("gateway.example",))
    assert (verdict.kind, verdict.certainty) == (Kind.DIGITAL_POST, Certainty.SURE)
    assert signs_of_the_sender(message, known_senders=("gateway.example",)) == [
        ("sender-not-listed", Says.AGAINST, Strength.NOTED, {"domain": "borger.example"})
    ]


@pytest.mark.parametrize(
    ("message", "known"),
    [
        (a_letter(a_memo()), ()),
        (a_letter(a_memo()), ("borger.example",)),
        (a_letter(a_memo(), original_sender=Address("", "x@gw.example")), ("gw.example",)),
        (a_message(), ("gateway.example",)),
        (
            a_message(format=SourceFormat.MEMO, documents=(FoundDocument(a_memo()),)),
            ("gateway.example",),
        ),
        (
            a_message(
                documents=(FoundDocument(a_memo(), 1, nested=True),),
                attachments=(an_attachment("brev.eml"),),
            ),
            ("gateway.example",),
        ),
    ],
    ids=["no list", "listed", "sent for", "no letter", "no mail", "passed on"],
)
def test_a_sender_is_only_missed_on_a_list_that_a_letter_should_be_on(message, known):
    assert signs_of_the_sender(message, known_senders=known) == []


def test_a_letter_in_a_mail_without_sender_is_on_no_list_either():
    message = a_letter(a_memo(), sender=None)
    assert signs_of_the_sender(message, known_senders=("gateway.example",)) == [
        ("sender-not-named", Says.AGAINST, Strength.NOTED, {})
    ]


@given(st.permutations(_DECIDING), st.integers(1, 4))
def test_decisive_signs_decide_in_a_fixed_order_however_they_are_found(order, count):
    evidence = tuple(Evidence("s", "file", k, strength=Strength.DECISIVE) for k in order[:count])
    expected = min(order[:count], key=_DECIDING.index)
    assert decide(evidence, 60) == (expected, Certainty.SURE)


def test_an_ordinary_mail_is_likely_ordinary_and_may_be_answered():
    verdict = verdict_on(a_message())
    assert (verdict.kind, verdict.certainty) == (Kind.ORDINARY, Certainty.LIKELY)
    assert verdict.reply is ReplyPermission.ALLOWED


def test_an_ordinary_mail_that_talks_about_digital_post_stays_ordinary():
    message = a_message(subject="Digital Post virker ikke", body_text="Min e-Boks er tom")
    verdict = verdict_on(message)
    assert (verdict.kind, verdict.certainty) == (Kind.ORDINARY, Certainty.LIKELY)


def test_a_weak_sign_alone_makes_an_unsure_verdict():
    verdict = verdict_on(a_message(attachments=(an_attachment("attention.xml"),)))
    assert (verdict.kind, verdict.certainty) == (Kind.ORDINARY, Certainty.UNSURE)


def test_a_strong_sign_makes_a_likely_verdict_with_unknown_permission():
    verdict = verdict_on(a_message(attachments=(an_attachment("dkalmetadata.xml"),)))
    assert (verdict.kind, verdict.certainty) == (Kind.DIGITAL_POST, Certainty.LIKELY)
    assert verdict.reply is ReplyPermission.UNKNOWN


def test_signs_against_a_kind_are_subtracted():
    against = a_sign(
        texts=("Byg",),
        about=Kind.DIGITAL_POST,
        says=Says.AGAINST,
        strength=Strength.WEAK,
    )
    message = a_message(subject="Byg", attachments=(an_attachment("dkalmetadata.xml"),))
    verdict = verdict_on(message, signs=(against,))
    assert (verdict.kind, verdict.certainty) == (Kind.ORDINARY, Certainty.UNSURE)


def test_the_profile_says_from_how_many_points_a_kind_is_likely():
    message = a_message(attachments=(an_attachment("attention.xml"),))
    assert verdict_on(message, likely_from=20).kind is Kind.DIGITAL_POST


def test_equal_points_go_to_the_more_careful_verdict():
    signs = tuple(
        a_sign(id=kind, texts=("svar",), about=kind, strength=Strength.STRONG)
        for kind in (Kind.SECURE_MAIL, Kind.NOTICE, Kind.SUSPICIOUS)
    )
    message = a_message(subject="svar")
    assert verdict_on(message, signs=signs).kind is Kind.SUSPICIOUS
    assert verdict_on(message, signs=signs[:2]).kind is Kind.NOTICE


def test_a_memo_letter_is_surely_digital_post_with_its_facts():
    verdict = verdict_on(a_letter(a_memo()))
    assert (verdict.kind, verdict.certainty) == (Kind.DIGITAL_POST, Certainty.SURE)
    assert verdict.reply is verdict.facts.reply is ReplyPermission.ALLOWED
    assert verdict.facts.sender_kind is SenderKind.CITIZEN
    assert verdict.facts.mailbox == "Byg og bolig"


def test_a_memo_letter_without_reply_permission_forbids_the_reply():
    verdict = verdict_on(a_letter(a_memo(reply=False)))
    assert verdict.reply is verdict.facts.reply is ReplyPermission.FORBIDDEN


def test_metadata_of_2010_to_2022_decide_as_well():
    verdict = verdict_on(a_letter(a_dkal(reply_type="standard")))
    assert (verdict.kind, verdict.certainty) == (Kind.DIGITAL_POST, Certainty.SURE)
    assert verdict.reply is ReplyPermission.ALLOWED


_LIAR = Address("Digital Post", "x@fremmed.example")


def test_a_suspicious_sender_around_a_memo_document_makes_it_only_likely():
    verdict = verdict_on(a_letter(a_memo(), sender=_LIAR))
    assert (verdict.kind, verdict.certainty) == (Kind.DIGITAL_POST, Certainty.LIKELY)
    assert verdict.doubted


def test_nobody_is_told_that_a_letter_from_a_suspicious_sender_may_be_answered():
    verdict = verdict_on(a_letter(a_memo(), sender=_LIAR))
    assert verdict.reply is verdict.facts.reply is ReplyPermission.UNKNOWN
    forbidden = verdict_on(a_letter(a_memo(reply=False), sender=_LIAR))
    assert forbidden.reply is ReplyPermission.FORBIDDEN


def test_too_little_suspicion_doubts_nothing():
    verdict = verdict_on(a_letter(a_memo(), sender=_LIAR), likely_from=61)
    assert (verdict.certainty, verdict.doubted) == (Certainty.SURE, False)
    assert verdict.reply is ReplyPermission.ALLOWED


def test_suspicion_that_decides_is_no_doubt_about_itself():
    verdict = verdict_on(a_message(sender=_LIAR))
    assert (verdict.kind, verdict.doubted) == (Kind.SUSPICIOUS, False)


def test_signs_of_suspicion_are_told_as_speaking_against_the_letter():
    verdict = verdict_on(a_letter(a_memo(), sender=_LIAR), known_senders=())
    assert [(e.id, e.says, e.strength) for e in verdict.evidence] == [
        ("memo-document", Says.FOR, Strength.DECISIVE),
        ("claimed-name", Says.AGAINST, Strength.STRONG),
    ]


def test_signs_of_something_special_are_told_as_speaking_against_ordinary_mail():
    (weak,) = verdict_on(a_message(attachments=(an_attachment("attention.xml"),))).evidence
    assert (weak.id, weak.says, weak.strength) == ("attention-name", Says.AGAINST, Strength.WEAK)


def test_signs_of_another_kind_that_can_be_true_at_once_are_only_noted():
    verdict = verdict_on(a_letter(a_memo(), protection=Protection.SIGNED))
    assert [(e.id, e.strength) for e in verdict.evidence] == [
        ("memo-document", Strength.DECISIVE),
        ("signed", Strength.NOTED),
    ]


@given(_any_evidence, st.sampled_from(Kind))
def test_a_sign_never_speaks_for_two_kinds_that_exclude_each_other(sign, kind):
    if kind is not sign.about and Kind.SUSPICIOUS in (kind, sign.about):
        assert seen_from(kind, sign).says is not sign.says
    assert seen_from(sign.about, sign) == sign


@given(_evidence)
def test_the_evidence_of_a_verdict_is_told_the_heaviest_first(evidence):
    kind, _certainty = decide(evidence, 60)
    signs = tuple(
        a_sign(id=f"s{n}", texts=("Spø",), about=e.about, says=e.says, strength=e.strength)
        for n, e in enumerate(evidence)
        if e.strength is not Strength.DECISIVE
    )
    told = verdict_on(a_message(), signs=signs).evidence
    assert all(before.strength >= after.strength for before, after in pairwise(told))
    assert kind in Kind


def test_a_letter_in_an_attached_mail_is_told_to_be_passed_on_and_where_it_lies():
    direct = a_letter(a_dkal(), a_memo())
    nested = tuple(replace(each, attachment=2, nested=True) for each in direct.documents)
    verdict = verdict_on(replace(direct, documents=nested))
    assert [(e.id, e.where) for e in verdict.evidence][-1] == ("letter-passed-on", "attachment 2")
    assert verdict.certainty is Certainty.SURE
    assert "letter-passed-on" not in [e.id for e in verdict_on(direct).evidence]


def test_the_letter_that_speaks_decides_whether_it_was_passed_on():
    """Old metadata in an attached mail beside a letter that the gateway attached itself."""
    found = (FoundDocument(a_memo(), 1), FoundDocument(a_dkal(), 2, nested=True))
    verdict = verdict_on(a_letter(a_memo(), a_dkal(), documents=found))
    assert "letter-passed-on" not in [e.id for e in verdict.evidence]


def test_a_letter_beside_our_own_guidance_was_passed_on_by_us():
    names = ("Original.xml", "svarvejledning.pdf")
    passed_on = a_letter(a_memo(), attachments=tuple(map(an_attachment, names)))
    assert "letter-passed-on" in [e.id for e in verdict_on(passed_on).evidence]
    for names in (("original.xml",), ("brev.xml", "svarvejledning.pdf")):
        other = a_letter(a_memo(), attachments=tuple(map(an_attachment, names)))
        assert "letter-passed-on" not in [e.id for e in verdict_on(other).evidence]
    alone = a_message(documents=(FoundDocument(a_memo()),))
    assert "letter-passed-on" not in [e.id for e in verdict_on(alone).evidence]


def test_a_receipt_that_was_passed_on_is_a_receipt():
    found = (FoundDocument(a_receipt(), 1, nested=True),)
    verdict = verdict_on(a_letter(a_receipt(), documents=found))
    assert [e.id for e in verdict.evidence] == ["post-receipt"]


_BY_MACHINE = (("Auto-Submitted", "auto-generated"),)


def test_mail_that_a_machine_sent_is_not_said_to_be_answerable():
    ordinary = verdict_on(a_message(headers=_BY_MACHINE))
    assert (ordinary.kind, ordinary.reply) == (Kind.ORDINARY, ReplyPermission.UNKNOWN)
    signed = verdict_on(a_message(headers=_BY_MACHINE, protection=Protection.SIGNED))
    assert signed.reply is ReplyPermission.UNKNOWN
    unread = verdict_on(a_message(sender=Address("", "noreply@kommune.example")))
    assert unread.reply is ReplyPermission.UNKNOWN


def test_a_letter_may_be_answered_though_a_machine_sent_the_mail_around_it():
    verdict = verdict_on(a_letter(a_memo(), headers=_BY_MACHINE))
    assert verdict.reply is ReplyPermission.ALLOWED


def test_a_suspicious_sender_does_not_make_a_receipt_less_sure():
    assert verdict_on(a_letter(a_receipt(), sender=_LIAR)).certainty is Certainty.SURE


@pytest.mark.parametrize("protection", [Protection.SIGNED, Protection.DECRYPTED])
def test_a_wrapping_that_anybody_can_make_does_not_clear_a_suspicious_sender(protection):
    verdict = verdict_on(a_message(protection=protection, sender=_LIAR))
    assert (verdict.kind, verdict.reply) == (Kind.SUSPICIOUS, ReplyPermission.FORBIDDEN)
    assert verdict_on(a_message(protection=protection)).kind is Kind.SECURE_MAIL


def test_traces_of_a_gateway_do_not_outvote_suspicion():
    copies = (Address("", "1@ngdp.digital-post.dk"), Address("", "2@mitdk.digital-post.dk"))
    json = an_attachment("a.json", b'{"memoVersion": 1, "messageUUID": 2}')
    named = an_attachment("dkalmetadata.xml", b"")
    verdict = verdict_on(a_message(sender=_LIAR, cc=copies, attachments=(json, named)))
    assert verdict.kind is Kind.SUSPICIOUS


def test_a_colleague_who_sends_through_the_gateway_has_not_received_anything():
    copy = (Address("", "1@ngdp.digital-post.dk"),)
    own = {"own_domains": ("kommune.example",)}
    mine = verdict_on(a_message(sender=Address("", "anne@kommune.example"), cc=copy), **own)
    assert (mine.kind, mine.certainty) == (Kind.ORDINARY, Certainty.LIKELY)
    others = verdict_on(a_message(cc=copy), **own)
    assert (others.kind, others.certainty) == (Kind.ORDINARY, Certainty.UNSURE)


def test_what_a_profile_knows_as_ordinary_counts_against_all_but_suspicion():
    news = a_sign(id="nyhedsbrev", about=Kind.ORDINARY, strength=Strength.STRONG, texts=("spø",))
    post = a_sign(id="post", about=Kind.DIGITAL_POST, strength=Strength.STRONG, texts=("spø",))
    assert verdict_on(a_message(), signs=(post,)).kind is Kind.DIGITAL_POST
    both = verdict_on(a_message(), signs=(post, news))
    assert (both.kind, both.certainty) == (Kind.ORDINARY, Certainty.LIKELY)
    assert verdict_on(a_message(sender=_LIAR), signs=(news,)).kind is Kind.SUSPICIOUS


def test_two_letters_in_two_attached_mails_are_two_of_whatever_kind():
    both = a_letter(a_dkal(), a_memo())
    apart = tuple(replace(each, nested=True) for each in both.documents)
    verdict = verdict_on(replace(both, documents=apart))
    assert (verdict.certainty, verdict.facts.stated) == (Certainty.UNSURE, ())
    assert "several-documents" in [e.id for e in verdict.evidence]


@pytest.mark.parametrize(
    "documents", [(a_memo(), a_memo(message_uuid=OTHER_UUID)), (a_dkal(),) * 2]
)
def test_two_letters_in_one_mail_are_not_chosen_between(documents):
    verdict = verdict_on(a_letter(*documents))
    assert (verdict.kind, verdict.certainty) == (Kind.DIGITAL_POST, Certainty.UNSURE)
    assert verdict.reply is ReplyPermission.UNKNOWN
    assert verdict.facts == PostFacts()
    assert verdict.evidence[-1].id == "several-documents"


def test_old_metadata_beside_a_memo_document_are_the_same_letter_and_memo_speaks():
    verdict = verdict_on(a_letter(a_dkal(reply_type="ikkeMuligt"), a_memo()))
    assert verdict.certainty is Certainty.SURE
    assert verdict.reply is ReplyPermission.ALLOWED


@pytest.mark.parametrize("positive", [True, False, None])
def test_a_receipt_is_never_answered_and_says_how_it_went(positive):
    verdict = verdict_on(a_letter(a_receipt(positive=positive)))
    assert (verdict.kind, verdict.certainty) == (Kind.RECEIPT, Certainty.SURE)
    assert verdict.positive is positive
    assert verdict.reply is ReplyPermission.FORBIDDEN


def test_a_receipt_beside_a_letter_does_not_hide_the_letter():
    verdict = verdict_on(a_letter(a_receipt(), a_memo()))
    assert verdict.kind is Kind.DIGITAL_POST
    assert verdict.positive is None
    assert verdict.facts.mailbox == "Byg og bolig"


def test_a_receipt_that_only_a_profile_knows_has_no_facts():
    sign = a_sign(texts=("kvittering",), about=Kind.RECEIPT, strength=Strength.STRONG)
    verdict = verdict_on(a_message(subject="Kvittering"), signs=(sign,))
    assert (verdict.kind, verdict.certainty) == (Kind.RECEIPT, Certainty.LIKELY)
    assert verdict.positive is None


@pytest.mark.parametrize(
    ("kind", "reply"),
    [
        (Kind.NOTICE, ReplyPermission.FORBIDDEN),
        (Kind.SUSPICIOUS, ReplyPermission.FORBIDDEN),
        (Kind.SECURE_MAIL, ReplyPermission.ALLOWED),
    ],
)
def test_other_kinds_have_their_own_reply_permission(kind, reply):
    sign = a_sign(texts=("svar",), about=kind, strength=Strength.STRONG)
    assert verdict_on(a_message(subject="svar"), signs=(sign,)).reply is reply


def test_encrypted_mail_cannot_be_read_here_and_its_permission_is_unknown():
    verdict = verdict_on(a_message(protection=Protection.ENCRYPTED))
    assert (verdict.kind, verdict.certainty) == (Kind.UNREADABLE, Certainty.SURE)
    assert verdict.reply is ReplyPermission.UNKNOWN


def test_what_went_wrong_while_reading_comes_along():
    message = a_message(defects=(Defect("bad-date", "header Date"), Defect("cut-text")))
    assert verdict_on(message).problems == ("bad-date", "cut-text")


def test_a_file_that_is_no_message_is_unreadable_for_the_reason_given():
    verdict = unreadable("damaged")
    assert (verdict.kind, verdict.certainty) == (Kind.UNREADABLE, Certainty.SURE)
    assert verdict.problems == ("damaged",)
    assert [e.id for e in verdict.evidence] == ["not-readable"]
