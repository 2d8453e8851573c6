"""Replies that the shipped profile makes pass the check, and no file is too odd to be checked."""

import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dpassist.domain.draft import NoteCode
from dpassist.domain.errors import DpassistError, ReplyRefusedError, UnreadableMessageError
from dpassist.domain.guidance import COVERING_NOTE, GuidanceId
from dpassist.domain.guidance_sheets import GuidanceWanted, best_sheet
from dpassist.domain.message import Address, Attachment, Protection
from dpassist.domain.profiles import ReplyKind, ReplyLimits
from dpassist.domain.reply import draft_refusal
from dpassist.domain.reply_check.checked import CheckedReply, of_draft, of_message
from dpassist.domain.reply_check.checking import check
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.reply_check.finding import Code, Severity, worst
from dpassist.domain.reply_check.fixes import ReplaceText, SetSubject
from dpassist.domain.reply_check.mending import mend
from dpassist.mailio.opener import open_message
from dpassist.services import checking as checking_module
from dpassist.services.checking import Checking, goes_with_all, reply_of
from dpassist.services.guidance_sentences import fixed_sentences
from dpassist.services.intake import Examined, Intake, Opened
from dpassist.services.keys import Keys
from dpassist.services.replies import Replies
from dpassist.services.wording import Wording
from dpassist.services.wording_findings_scope import scope_of_check
from dpassist.store.config_files import ConfigFiles
from dpassist.store.post_files import PostFolder
from tests.builders import (
    a_message,
    a_profile,
    a_steps_profile,
    a_verdict,
    an_attachment,
    some_settings,
)
from tests.desks import a_library
from tests.fakes import DirectReader, MemoryKeyFiles
from tests.processor_time import within
from tests.reply_faults import FAULTS, TODAY, a_file, a_scene
from tests.secrets_in_memory import MemorySecrets

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"
NAMES = sorted(tomllib.loads((SAMPLES / "expected.toml").read_text(encoding="utf-8")))
CORPUS = ROOT.parent / "shared" / "corpus"
LONGEST_S = 10.0
DRAFTING = {"answer-in-thread", "subject-token", "address-pattern"}


@pytest.fixture
def library(paths):
    return ConfigFiles(paths, settings_file=paths.demo_settings)


@pytest.fixture
def intake(library, tmp_path):
    files = PostFolder(tmp_path / "drafts", max_bytes=10**7)
    return Intake(library, files, DirectReader(), Keys(MemoryKeyFiles(), MemorySecrets()))


def answered(draft, text="Du får svar i næste uge."):
    """Write an answer where the draft leaves room for it."""
    return replace(draft, body=draft.body.replace("\n\n\n\n", f"\n\n{text}\n\n", 1))


@pytest.mark.unmeasured
def test_a_reply_of_a_shipped_profile_to_any_sample_has_nothing_that_stops(
    library, intake, publish
):
    """Printed at the end: each sample that may be answered, each profile, and what is found."""
    replies, checking = Replies(library), Checking(library)
    lines, count = [], 0
    for profile in replies.profiles():
        for name in NAMES:
            try:
                opened = intake.open(SAMPLES / name)
            except DpassistError:
                continue
            if draft_refusal(opened.message, opened.examined.verdict, profile):
                continue
            ready = replies.draft(opened, profile, "da")
            empty = checking.findings(of_message(open_message(ready.eml)), profile, opened)
            full = checking.findings(of_draft(answered(ready.draft)), profile, opened)
            assert [f.code for f in empty if f not in full] == [Code.BODY_EMPTY]
            assert worst(empty) is not Severity.STOPS
            found = ", ".join(finding.code for finding in full) or "nothing"
            lines.append(f"{profile.id:<20} {name:<40} {found}")
            # The last two remind of what a draft cannot have yet.
            assert {f.code for f in full} <= {Code.DEADLINE_PASSED, Code.DEADLINE_NEAR, Code.CPR_LIKE_IN_TEXT,
                                              Code.NOT_ENCRYPTED, Code.NOT_SIGNED}  # fmt: skip
            count += 1
    publish("reply check: shipped profiles and samples", lines)
    assert count >= 30
    assert {line.split()[0] for line in lines} == DRAFTING


def test_every_profile_that_writes_elsewhere_says_so(library, intake):
    opened = intake.open(SAMPLES / "11-mail-med-memo-borger.eml")
    for profile in Replies(library).profiles():
        if profile.kind is not ReplyKind.DRAFT:
            found = Checking(library).findings(CheckedReply(body="Svar"), profile, opened)
            assert Code.REPLY_IN_GATEWAY in [finding.code for finding in found]


@pytest.mark.usefixtures("copenhagen")
def test_a_deadline_falls_on_the_day_that_the_clerk_reads(library, intake, monkeypatch):
    """Midnight in Copenhagen is an hour or two earlier in UTC, as a letter may state it: still the day before."""
    monkeypatch.setattr(checking_module, "today", lambda: date(2026, 7, 1))
    opened = intake.open(SAMPLES / "11-mail-med-memo-borger.eml")
    verdict = opened.examined.verdict
    facts = replace(verdict.facts, deadline=datetime(2026, 6, 30, 22, 30, tzinfo=UTC))
    late = replace(opened.examined, verdict=replace(verdict, facts=facts))
    found = Checking(library).findings(
        CheckedReply(body="Svar"), Replies(library).profile(""), replace(opened, examined=late)
    )
    days = {f.code: f.values["days"] for f in found if f.code.startswith("deadline")}
    assert days == {Code.DEADLINE_NEAR: 0}


def everything(kind):
    folder = CORPUS / kind
    return sorted(p for p in folder.rglob("*") if p.is_file() and p.name != "COPYING")


def check_both_ways(message):
    """Check a message as a reply, alone and to a letter, and as what is answered."""
    profile, settings = a_profile(must_keep=(r"\S+",)), some_settings()
    reply = of_message(message)
    scene = a_scene()
    abouts = (
        Circumstances(profile, settings, TODAY),
        scene.about,
        Circumstances(profile, settings, TODAY, message, a_verdict()),
    )
    for about in abouts:
        for finding in check(reply, about):
            if finding.fix:
                mend(finding.fix, reply)
    check(scene.reply, abouts[-1])


@pytest.mark.parametrize("name", NAMES)
def test_no_sample_is_too_odd_to_be_checked(name):
    try:
        message = open_message((SAMPLES / name).read_bytes())
    except DpassistError:
        return
    check_both_ways(message)


@pytest.mark.unmeasured
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not on this machine")
@pytest.mark.parametrize("kind", ["eml", "msg", "smime", "tnef"])
def test_no_file_of_other_projects_is_too_odd_to_be_checked(kind):
    checked = 0
    for path in everything(kind):
        try:
            message = open_message(path.read_bytes())
        except DpassistError:
            continue
        with within(LONGEST_S, path.name):
            check_both_ways(message)
        checked += 1
    assert checked


@pytest.mark.unmeasured
def test_a_hostile_reply_takes_no_time():
    """Texts that make careless patterns slow: each a hundred kilobytes of what they begin with."""
    size = 100_000
    with within(120):
        for piece in (
            "> ",
            "[skriv ",
            "{a",
            "http://",
            "den skrev ",
            "fra:\n",
            "0129",
            "010230-",
            "SV: ",
        ):
            text = piece * (size // len(piece))
            check_both_ways(a_message(subject=text[:5000], body_text=text))


def test_a_mended_reply_becomes_a_draft_again():
    checking = Checking(a_library())
    reply = CheckedReply(to=(Address("", "asta@borger.example"),), subject="Sag", body="Svar")
    ready = checking.draft(reply, reply, a_profile(), "da").ready
    again = of_message(open_message(ready.eml))
    assert (again.to, again.subject, again.body) == (reply.to, "Sag", "Svar")
    assert again.sent is None
    assert ready.draft.notes == (NoteCode.ENCRYPTION_NOT_SET,)
    assert ready.must_check == ("Slå kryptering til.",)


def test_findings_are_made_with_the_authority_s_own_settings():
    library = a_library(settings=some_settings(own_domains=("anden.example",), sender_mailbox=""))
    reply = CheckedReply(sender=Address("", "byg@kommune.example"), body="Svar")
    codes = [f.code for f in Checking(library).findings(reply, a_profile())]
    assert Code.SENDER_WRONG in codes


def test_guidance_templates_that_are_missing_are_passed_over():
    scene = a_scene()
    opened = Opened(Examined(Path("a.eml"), a_verdict()), a_message(subject=scene.reply.subject))
    assert not [
        finding
        for finding in Checking(a_library(templates={})).findings(scene.reply, a_profile(), opened)
        if finding.severity is Severity.STOPS
    ]


@pytest.mark.unmeasured
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("sheet", [*GuidanceId, COVERING_NOTE])
def test_every_guidance_sheet_has_sentences_that_give_it_away(library, sheet, language):
    template = best_sheet(library.guidance_sheets(), GuidanceWanted(sheet, language))
    sentences = list(fixed_sentences(template.text))
    assert len(sentences) >= 2
    for sentence in sentences:
        assert not set(sentence) & set("{}%")
        reply = CheckedReply(body=f"Hej\n\n{sentence}\n")
        found = Checking(library).findings(reply, a_profile(must_check={}))
        assert Code.GUIDANCE_LEFT in [finding.code for finding in found]


def test_sentences_are_taken_without_what_is_filled_in():
    template = (
        '{% set helper = "x" %}\n# Sådan svarer du på denne meddelelse\n\n{{ verdict }}\n'
        "1. Åbn den vedhæftede meddelelse. Kort.\n> - Svar aldrig {{ helper }} på den mail, du fik.\n"
    )
    assert list(fixed_sentences(template)) == ["Åbn den vedhæftede meddelelse."]


# --- From a reply that was put right back to a draft


def a_formatted_reply(**changes):
    """Formatted text with a picture in it, an attachment, and a field of a gateway."""
    files = (
        replace(an_attachment("logo.png", b"PNG"), content_id="logo@x"),
        an_attachment("bilag.pdf"),
    )
    plain = {
        "body_text": "Hej\nDet gælder {navn}.",
        "body_html": '<p>Hej</p><p>Det gælder {navn}.</p><img src="cid:logo@x">',
        "attachments": files,
        "headers": (("X-Sag", "77"),),
        "message_id": "",
    }
    return a_message(**{**plain, **changes})


def drafted(before, *fixes):
    reply = before
    for fix in fixes:
        reply = mend(fix, reply)
    made = Checking(a_library()).draft(reply, before, a_profile(), "da")
    return made, open_message(made.ready.eml)


def test_formatted_text_stays_where_a_remedy_does_not_touch_it():
    made, again = drafted(reply_of(a_formatted_reply()), SetSubject("Nyt"))
    assert (made.lost_formatting, again.subject) == (False, "Nyt")
    assert '<img src="cid:logo@x">' in again.body_html
    assert [(file.name, file.content_id) for file in again.attachments] == [
        ("logo.png", "logo@x"),
        ("bilag.pdf", ""),
    ]
    assert again.header("X-Sag") == "77"


def test_where_the_text_is_changed_it_becomes_plain_and_the_user_is_told():
    made, again = drafted(reply_of(a_formatted_reply()), ReplaceText(("{navn}",), "Asta"))
    assert made.lost_formatting
    assert (again.body_html, again.body_text.strip()) == ("", "Hej\nDet gælder Asta.")
    assert [file.name for file in again.attachments] == ["logo.png", "bilag.pdf"]


def test_copies_that_are_allowed_are_kept():
    people = {"cc": (Address("", "c@x.example"),), "bcc": (Address("", "d@x.example"),)}
    _made, again = drafted(reply_of(a_message(**people)))
    assert (again.cc, again.bcc) == (people["cc"], people["bcc"])


def test_what_gets_lost_is_counted():
    def refuse():
        raise UnreadableMessageError("damaged")

    broken = Attachment("a.zip", "application/zip", 9, refuse)
    message = a_message(attachments=(broken,), protection=Protection.DECRYPTED)
    made, again = drafted(of_message(message))
    assert (made.left_out, made.lost_seal, again.attachments) == (1, True, ())


def test_no_draft_is_made_of_what_cannot_be_read():
    closed = CheckedReply(protection=Protection.ENCRYPTED)
    with pytest.raises(ReplyRefusedError, match="reply-is-encrypted"):
        drafted(closed)


def test_the_text_that_is_seen_is_checked_when_the_two_texts_differ():
    seen = a_formatted_reply(body_text="Se den formaterede tekst.")
    assert reply_of(seen).body == "Hej\n\nDet gælder {navn}.\n"
    assert reply_of(a_formatted_reply()).body == a_formatted_reply().body_text
    assert reply_of(a_formatted_reply(body_html="<style>p{}</style>")).body.startswith("Hej")


def test_all_remedies_together_take_nothing_away_that_only_looks_wrong():
    scene = a_scene()
    profile = replace(scene.about.profile, limits=ReplyLimits(file_types=("pdf",)))
    reply = replace(
        scene.reply,
        cc=scene.reply.to,
        body=f"{scene.reply.body}> Konto 0099991234\n",
        files=(a_file("plan.dwg"), a_file("svarvejledning.pdf")),
    )
    checking = Checking(a_library())
    better = checking.mend_all(reply, profile)
    assert (better.cc, [file.name for file in better.files]) == ((), ["plan.dwg"])
    assert "0099991234" in better.body
    left = checking.findings(better, profile)
    assert [goes_with_all(finding) for finding in left] == [False] * len(left)


def test_remedies_that_do_nothing_end(monkeypatch):
    monkeypatch.setattr("dpassist.services.checking.mend", lambda _fix, reply: reply)
    reply = CheckedReply(cc=(Address("", "c@x.example"),))
    assert Checking(a_library()).mend_all(reply, a_profile()) == reply


@pytest.mark.parametrize(
    ("reply", "profile", "has_original", "said", "unsaid"),
    [
        (CheckedReply(), a_profile(), True, "Looked at: recipient, copies, sender, subject, thread", "known:"),
        (CheckedReply(files=(a_file(),)), a_profile(), False, "what the attachments say", "encrypted"),
        (CheckedReply(), a_profile(), False, "the letter it answers is not known", "attachments say"),
        (CheckedReply(protection=Protection.ENCRYPTED), a_profile(), True, "it is encrypted", "thread"),
        (CheckedReply(), a_steps_profile(), True, "does not answer by mail", "Looked at: rec"),
    ],
)  # fmt: skip
def test_a_check_says_what_it_looked_at_and_what_not(reply, profile, has_original, said, unsaid):
    wording = Wording(lambda _context, text: text)
    scope = scope_of_check(wording, reply, profile, has_original=has_original)
    assert said in " ".join(scope)
    assert unsaid not in " ".join(scope)
    assert "Only you can judge" in scope[-1]


def test_remedies_are_not_applied_for_ever(monkeypatch):
    monkeypatch.setattr("dpassist.services.checking._MOST_REMEDIES", 1)
    reply = replace(a_scene().reply, cc=a_scene().reply.to, files=(a_file("svarvejledning.pdf"),))
    better = Checking(a_library()).mend_all(reply, a_profile())
    assert (better.cc, len(better.files)) == ((), 1)


def is_writable(reply):
    """Tell whether a file holds all that is wrong with a reply: no seal, no time of sending, no pretended size."""
    sizes = all(file.size == len(file.load()) for file in reply.files)
    return sizes and not (reply.sent or reply.is_closed or reply.action_links)


def reread(reply, scene):
    """Save a reply as the window does, and open the file again."""
    made = Checking(a_library()).draft(reply, reply, scene.about.profile, "da")
    return reply_of(open_message(made.ready.eml))


WRITABLE = [fault for fault in FAULTS if is_writable(fault.spoil(a_scene()).reply)]


@pytest.mark.parametrize("fault", WRITABLE, ids=str)
def test_a_fault_is_caught_in_a_file_too_and_its_remedy_survives_saving(fault):
    scene = fault.spoil(a_scene())
    again = reread(scene.reply, scene)
    (found,) = check(again, scene.about)
    assert found.code is fault.code
    if found.fix:
        assert check(reread(mend(found.fix, again), scene), scene.about) == ()


def test_most_faults_can_be_written_to_a_file():
    assert len(WRITABLE) >= 50
