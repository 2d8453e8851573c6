"""Every finding and every remedy has words of its own, and none of them shows a number."""

import pytest

from dpassist.domain.identity import has_cpr_shape
from dpassist.domain.message import Address
from dpassist.domain.reply_check import fixes
from dpassist.domain.reply_check.checking import check
from dpassist.domain.reply_check.finding import Code, Finding, Severity
from dpassist.services.wording import Wording
from dpassist.services.wording_finding_reasons import REASONS, SOURCES, Source
from dpassist.services.wording_finding_texts import FIXES, PLACES, SEVERITIES, TEXTS
from dpassist.services.wording_findings import finding_rows, fix_words
from tests.builders import CPR_WRITTEN, a_profile
from tests.reply_faults import FAULTS, a_scene

WORDING = Wording(lambda _context, text: text)


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_finding_says_what_is_wrong_why_and_how_that_is_known(fault):
    scene = fault.spoil(a_scene())
    findings = check(scene.reply, scene.about)
    (row,) = finding_rows(WORDING, findings, scene.about.profile, "da")
    for text in (row.severity, row.where, row.text, row.why, row.source):
        assert text
        assert "{" not in text.replace("{name}", "")
        assert not has_cpr_shape(text)
    assert bool(row.fix) == (findings[0].fix is not None)
    assert not has_cpr_shape(row.fix)


def test_every_code_has_words_and_a_reason_with_its_source():
    assert set(TEXTS) == set(Code) - {Code.REPLY_NOT_POSSIBLE}
    assert set(REASONS) == set(Code)
    assert set(SOURCES) == set(Source) - {Source.PROFILE}
    assert set(SEVERITIES) == set(Severity)
    assert {source for _reason, source in REASONS.values()} == set(Source)


def test_every_remedy_has_a_button():
    kinds = {made.kind for made in vars(fixes).values() if hasattr(made, "kind")}
    assert set(FIXES) == kinds | {"remove-text"}


def test_every_place_of_a_finding_has_a_name():
    places = set()
    for fault in FAULTS:
        scene = fault.spoil(a_scene())
        places |= {f.where.partition(" ")[0] for f in check(scene.reply, scene.about)}
    assert places == set(PLACES)


def test_an_attachment_is_named_by_its_number():
    finding = Finding(Code.FILE_LOCKED, Severity.WARNS, "attachment 3", {"name": "a.zip"})
    (row,) = finding_rows(WORDING, [finding], a_profile(), "da")
    assert (row.where, row.text) == ("attachment 3", "a.zip is locked with a password.")


@pytest.mark.parametrize(
    ("fix", "words"),
    [
        (fixes.SetRecipients((Address("A", "a@x.example"),)), "Send it to a@x.example only"),
        (fixes.SetSubject(f"Sag {CPR_WRITTEN}"), "Use the subject “Sag ••••••-••••”"),
        (fixes.ReplaceText(("a",)), "Take it out of the text"),
        (fixes.ReplaceText(("[navn]",), "Asta"), "Write “Asta” instead"),
        (fixes.MaskCpr("body"), "Replace the numbers by dots"),
    ],
)
def test_a_button_says_what_it_does(fix, words):
    assert fix_words(WORDING, fix) == words


@pytest.mark.parametrize(("verified", "mark"), [(True, ""), (False, " (unverified)")])
def test_a_reason_of_the_profile_says_whether_it_was_checked(verified, mark):
    finding = Finding(Code.COPIES, Severity.STOPS, "copies", {"given": "x"})
    profile = a_profile(verified=verified)
    (row,) = finding_rows(WORDING, [finding], profile, "da")
    assert row.source == f"reply profile “Svar i tråden”{mark}"
    assert finding_rows(WORDING, [finding], profile, "fr")[0].source.startswith(
        "reply profile “answer-in-thread”"
    )


def test_a_subject_over_the_profile_s_own_length_has_the_profile_as_source():
    finding = Finding(Code.SUBJECT_TOO_LONG, Severity.WARNS, "subject", {"length": 9, "limit": 8})
    sources = [
        finding_rows(WORDING, [finding], a_profile(longest_subject=longest), "da")[0].source
        for longest in (0, 8)
    ]
    assert sources == [
        "the MeMo 1.1 schema: texts of at most 256",
        "reply profile “Svar i tråden”",
    ]
