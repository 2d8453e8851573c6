"""What a mail that pretends shows of itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.decision import decide, score
from dpassist.domain.lookalike import Likeness, likeness_of
from dpassist.domain.message import Address
from dpassist.domain.recogniser_profile import SignPlace
from dpassist.domain.suspicion import signs_of_suspicion
from dpassist.domain.verdict import Certainty, Kind, Says, Strength
from tests.builders import a_message, a_recogniser_profile, a_sign

GENUINE = ("digital-post.dk", "borger.dk", "virk.dk", "e-boks.dk", "mit.dk", "kommune.example")
NAMES = ("Digital Post", "borger.dk", "Prøve Kommune")


def seen(**message):
    profile = a_recogniser_profile(
        genuine_domains=GENUINE, claimed_names=NAMES, trusted_authservers=("mx.kommune.example",)
    )
    return list(signs_of_suspicion(a_message(**message), profile))


def ids(evidence):
    return [(e.id, e.where, e.strength.name.lower()) for e in evidence]


def sender(name="", email="asta@borger.example"):
    return {"sender": Address(name, email)}


def with_results(results):
    return {"headers": (("Authentication-Results", f"mx.kommune.example; {results}"),)}


def test_an_ordinary_mail_shows_nothing():
    assert seen() == []
    assert seen(sender=None) == []
    assert seen(**sender("Asta Prøve (via Liste)", "liste@borger.example")) == []


@pytest.mark.parametrize("domain", ["borger.dk", "post.borger.dk", "KOMMUNE.example", "mit.dk"])
def test_a_genuine_domain_is_like_no_other(domain):
    assert likeness_of(domain, GENUINE) == ("", None)


@pytest.mark.parametrize(
    "domain",
    [
        "b\u043erger.dk", "xn--" + "b\u043erger".encode("punycode").decode() + ".dk", "b0rger.dk", "borger.dk.evil.example", "borger-dk.example",
        "borger.dk-login.example", "borger-dk-login.example", "digitalpost.dk", "rnit.dk", "vlrk.dk",
        "e-b\u03bfks.dk", "k\u043emmune.example", "eboks.dk", "borqer-dk.example",
    ],
)  # fmt: skip
def test_a_domain_that_looks_the_same_is_a_strong_sign(domain):
    real, likeness = likeness_of(domain, GENUINE)
    expected = None if domain.startswith("borqer") else Likeness.SAME_LOOK
    assert (likeness, bool(real)) == (expected, expected is not None)


@pytest.mark.parametrize(
    "domain", ["borgerr.dk", "brger.dk", "burger.dk", "bogrer.dk", "post.borgar.dk"]
)
def test_a_domain_one_slip_away_is_a_weak_sign(domain):
    assert likeness_of(domain, GENUINE) == ("borger.dk", Likeness.NEAR)


@pytest.mark.parametrize(
    "domain", ["mit.edu", "vink.dk", "borger.com", "borgerforslag.dk", "dk", ""]
)
def test_short_and_other_names_are_no_sign(domain):
    assert likeness_of(domain, GENUINE)[1] is None


@given(
    st.sampled_from(GENUINE),
    st.from_regex(r"[a-z0-9-]{1,10}(\.[a-z0-9-]{1,10}){0,2}", fullmatch=True),
)
def test_what_lies_below_a_genuine_domain_is_never_reported(real, below):
    assert likeness_of(f"{below}.{real}", GENUINE) == ("", None)


@given(st.text(max_size=60))
def test_any_domain_can_be_looked_at(domain):
    likeness_of(domain, GENUINE)


def test_look_alikes_are_told_once_wherever_they_stand():
    evidence = seen(
        **sender(email="x@borger-dk.example"),
        reply_to=(Address("", "y@borger-dk.example"), Address("", "z@b0rger.dk")),
        original_sender=Address("", "w@borgerr.dk"),
    )
    assert ids(evidence) == [
        ("look-alike-domain", "from", "strong"),
        ("near-domain", "sender", "weak"),
        ("look-alike-domain", "reply-to", "strong"),
    ]


@pytest.mark.parametrize(
    ("name", "email", "expected"),
    [
        ("Digital Post", "x@evil.example", [("claimed-name", "from", "strong")]),
        ("Prøve Kommune", "x@evil.example", [("claimed-name", "from", "strong")]),
        ("D\u0456gital  P\u043est", "x@evil.example", [("claimed-name", "from", "strong")]),
        ("Digital Post", "x@borger.dk", []),
        ("post@virk.dk", "x@evil.example", [("name-shows-other-address", "sender-name", "strong")]),
        ("a@b.example", "x@evil.example", [("name-shows-other-address", "sender-name", "weak")]),
        ("a@b.example via Liste", "x@evil.example", []),
        ("x@evil.example", "x@evil.example", []),
        ("x@mail.evil.example", "x@evil.example", []),
        ("Asta\u202etsop", "x@evil.example", [("hidden-letters", "sender-name", "weak")]),
        ("As\u200bta", "x@evil.example", [("hidden-letters", "sender-name", "weak")]),
        ("Asta \U0001f468\u200d\U0001f469", "x@evil.example", []),
    ],
)
def test_a_name_that_pretends_is_a_sign(name, email, expected):
    assert ids(seen(**sender(name, email))) == expected


def test_a_subject_with_turned_letters_is_a_sign():
    assert ids(seen(subject="Faktura \u202exslx.exe")) == [("hidden-letters", "subject", "weak")]


def test_answers_led_away_from_a_known_sender_are_a_sign():
    away = {"reply_to": (Address("", "y@evil.example"),)}
    assert ids(seen(**sender(email="x@borger.dk"), **away)) == [
        ("reply-to-elsewhere", "reply-to", "weak")
    ]
    assert seen(**away) == []
    assert seen(**sender(email="x@borger.dk"), reply_to=(Address("", "y@virk.dk"),)) == []


@pytest.mark.parametrize(
    ("results", "email", "expected"),
    [
        ("dmarc=fail", "x@borger.dk", [("dmarc-failed", "header", "strong")]),
        ("dmarc=fail", "x@evil.example", [("dmarc-failed", "header", "weak")]),
        ("spf=fail", "x@borger.dk", [("spf-failed", "header", "strong")]),
        ("spf=fail; dkim=pass", "x@borger.dk", [("spf-failed", "header", "weak")]),
        ("dkim=fail", "x@borger.dk", [("dkim-failed", "header", "weak")]),
        ("dmarc=pass; spf=fail", "x@evil.example", []),
        ("spf=pass", "x@borger.dk", []),
    ],
)
def test_what_our_mail_server_found_counts(results, email, expected):
    assert ids(seen(**sender(email=email), **with_results(results))) == expected


def test_a_sender_our_server_confirmed_is_said_to_be_confirmed():
    (confirmed,) = seen(**sender(email="x@borger.dk"), **with_results("dmarc=pass"))
    assert (confirmed.id, confirmed.says, confirmed.strength) == (
        "dmarc-passed",
        Says.AGAINST,
        Strength.NOTED,
    )
    assert confirmed.verified


def test_a_notice_from_somebody_unknown_cannot_be_told():
    notice = a_sign(strength=Strength.STRONG)
    profile = a_recogniser_profile(signs=(notice,), known_senders=())
    evidence = list(signs_of_suspicion(a_message(subject="Ny post"), profile))
    assert [(e.id, e.about, e.says) for e in evidence] == [
        ("notice-from-elsewhere", Kind.NOTICE, Says.AGAINST)
    ]


@pytest.mark.parametrize(
    "changes",
    [
        {"known_senders": ("borger.example",)},
        {"genuine_domains": ("borger.example",)},
        {
            "signs": (
                a_sign(place=SignPlace.SENDER, texts=("asta@",), id="who"),
                a_sign(strength=Strength.STRONG),
            )
        },
    ],
)
def test_a_notice_from_somebody_known_is_no_worse_for_it(changes):
    plain = {"signs": (a_sign(strength=Strength.STRONG),), "known_senders": ()}
    profile = a_recogniser_profile(**{**plain, **changes})
    assert list(signs_of_suspicion(a_message(subject="Ny post"), profile)) == []


def test_nothing_of_the_sender_but_domains_is_told():
    evidence = seen(
        **sender("hemmelig@virk.dk", "skjult@borger-dk.example"),
        reply_to=(Address("Navn Navnesen", "privat@evil.example"),),
        subject="Emne",
    )
    told = " ".join(str(dict(e.values)) for e in evidence)
    assert evidence
    assert not [word for word in ("hemmelig", "skjult", "Navn", "privat", "Emne") if word in told]


def test_weak_signs_are_suspicious_only_together():
    one = tuple(seen(**sender("a@b.example", "x@evil.example")))
    assert decide(one, 60, 20) == (Kind.ORDINARY, Certainty.UNSURE)
    assume_three = tuple(
        seen(**sender("a@b.example\u202e", "x@burger.dk"), **with_results("dmarc=fail"))
    )
    assert score(assume_three)[Kind.SUSPICIOUS] >= 60
    assert decide(assume_three, 60, 20)[0] is Kind.SUSPICIOUS


class TestWhoMayUseAKnownName:
    """The lists of the profile, and addresses that stand without a name."""

    def test_a_sender_that_our_post_comes_from_is_not_accused_of_its_name(self):
        gateway = a_message(sender=Address("Digital Post", "x@borger.example"))
        assert [e.id for e in signs_of_suspicion(gateway, a_recogniser_profile())] == []

    def test_an_address_without_a_name_is_read_as_one(self):
        for email in ("digitalpost@fremmed.example", "digital-post.dk@fremmed.example"):
            (sign,) = signs_of_suspicion(
                a_message(sender=Address("", email)), a_recogniser_profile()
            )
            assert (sign.id, sign.strength) == ("claimed-name", Strength.WEAK)

    @pytest.mark.parametrize(
        ("email", "subject", "is_doubted"),
        [
            ("anne@kommune.example", "Du har fået ny post", True),
            ("ingen-svar@kommune.example", "Du har fået ny post", False),
            ("ingen-svar@kommune.example", "VS: Du har fået ny post", True),
            ("x@digital-post.dk", "Du har fået ny post", False),
            ("x@digital-post.dk", "SV: Du har fået ny post", True),
        ],
    )
    def test_a_colleague_or_an_answer_is_no_notice(self, email, subject, is_doubted):
        profile = a_recogniser_profile(
            signs=(a_sign(),),
            own_domains=("kommune.example",),
            genuine_domains=("digital-post.dk", "kommune.example"),
        )
        message = a_message(sender=Address("", email), subject=subject)
        seen = [e.id for e in signs_of_suspicion(message, profile)]
        assert ("notice-from-elsewhere" in seen) is is_doubted

    @pytest.mark.parametrize("domain", ["rødovre.example", "xn--rdovre-bya.example"])
    def test_the_authority_may_call_itself_by_its_name_however_its_domain_is_written(self, domain):
        profile = a_recogniser_profile(
            own_domains=("rødovre.example",),
            genuine_domains=("rødovre.example",),
            claimed_names=("Prøvekommunen",),
        )
        message = a_message(sender=Address("Prøvekommunen", f"post@{domain}"), subject="Hej")
        assert list(signs_of_suspicion(message, profile)) == []
