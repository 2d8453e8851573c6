"""Replies that the shipped profile makes pass the check, and no file is too odd to be checked."""

import time
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from dpassist.domain.errors import DpassistError
from dpassist.domain.guidance import COVERING_NOTE, GuidanceId
from dpassist.domain.guidance_sheets import GuidanceWanted, best_sheet
from dpassist.domain.message import Address
from dpassist.domain.profiles import ReplyKind
from dpassist.domain.reply import NoteCode, draft_refusal
from dpassist.domain.reply_check.checked import CheckedReply, of_draft, of_message
from dpassist.domain.reply_check.checking import check
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.reply_check.finding import Code, Severity, worst
from dpassist.domain.reply_check.mending import mend
from dpassist.mailio.opener import open_message
from dpassist.services.checking import Checking, fixed_sentences
from dpassist.services.intake import Examined, Intake, Opened
from dpassist.services.keys import Keys
from dpassist.services.replies import Replies
from dpassist.store.config_files import ConfigFiles
from dpassist.store.post_files import PostFolder
from tests.builders import a_message, a_profile, a_verdict, some_settings
from tests.desks import a_library
from tests.fakes import DirectReader, MemoryKeyFiles
from tests.reply_faults import TODAY, a_scene
from tests.secrets_in_memory import MemorySecrets

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"
NAMES = sorted(tomllib.loads((SAMPLES / "expected.toml").read_text(encoding="utf-8")))
CORPUS = ROOT.parent / "shared" / "corpus"
LONGEST_S = 5.0


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
            assert {f.code for f in full} <= {Code.DEADLINE_PASSED, Code.DEADLINE_NEAR,
                                              Code.CPR_LIKE_IN_TEXT}  # fmt: skip
            count += 1
    publish("reply check: shipped profiles and samples", lines)
    assert count >= 8


def test_every_profile_that_writes_elsewhere_says_so(library, intake):
    opened = intake.open(SAMPLES / "11-mail-med-memo-borger.eml")
    for profile in Replies(library).profiles():
        if profile.kind is not ReplyKind.DRAFT:
            found = Checking(library).findings(CheckedReply(body="Svar"), profile, opened)
            assert Code.REPLY_IN_GATEWAY in [finding.code for finding in found]


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


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not on this machine")
@pytest.mark.parametrize("kind", ["eml", "msg", "smime", "tnef"])
def test_no_file_of_other_projects_is_too_odd_to_be_checked(kind):
    checked = 0
    for path in everything(kind):
        try:
            message = open_message(path.read_bytes())
        except DpassistError:
            continue
        began = time.monotonic()
        check_both_ways(message)
        assert time.monotonic() - began < LONGEST_S, path.name
        checked += 1
    assert checked


def test_a_hostile_reply_takes_no_time():
    """Texts that make careless patterns slow: each a megabyte of what they begin with."""
    size = 200_000
    began = time.monotonic()
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
    assert time.monotonic() - began < 20


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
