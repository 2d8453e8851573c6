"""``dpassist check``: what is wrong with a reply, in words or as JSON, and an exit code for the worst of it."""

import json

import pytest

from dpassist.domain.profiles import SealedBy
from tests.builders import CPR_WRITTEN, a_profile, an_entry
from tests.mails import letter, mail

CLEAN = (
    "X-Unsent: 1\r\nFrom: =?utf-8?q?Pr=C3=B8ve_Kommune?= <byg@kommune.example>\r\nTo: asta@borger.example\r\nSubject: {subject}\r\n"
    "In-Reply-To: <1@borger.example>\r\n\r\nHej Asta\r\n\r\nDu får svar i morgen.\r\n"
)
KEYS = ["code", "severity", "where", "text", "why", "source", "fix"]


@pytest.fixture
def files(post):
    """A letter, and a correct reply to it."""
    (post / "brev.eml").write_bytes(mail())
    (post / "svar.eml").write_text(CLEAN.format(subject="Byggesag"), encoding="utf-8")
    return post


def test_a_reply_with_nothing_wrong_ends_as_done(files, typed):
    ended = typed("check", "svar.eml", "--original", "brev.eml")
    assert (ended.code, ended.err) == (0, "")
    said = ended.out.splitlines()
    assert said[:2] == ["svar.eml", "    Nothing wrong was found."]
    assert said[2].startswith("    Looked at: recipient, copies, sender")
    assert "Only you can judge" in said[-1]


def test_what_stops_ends_with_its_own_code_and_says_why_and_how(files, typed):
    (files / "svar.eml").write_text(CLEAN.format(subject="VS: Byggesag"), encoding="utf-8")
    ended = typed("check", "svar.eml", "--original", "brev.eml")
    assert (ended.code, ended.err) == (7, "")
    assert ended.out.startswith(
        "svar.eml\n"
        "    do not send it like this · the subject: The letter was forwarded, not answered.\n"
        "        Why: What ties the answer to the letter may stand there. Without it, the answer may never reach "
        "the sender's letter.  [concluded: no public source gives the form of a reply, so the careful way is taken]\n"
        "        Remedy: Make it a reply: “Byggesag”\n"
    )


def test_what_is_to_be_looked_at_has_a_code_of_its_own_and_a_hint_has_none(files, typed):
    (files / "andet.eml").write_text(CLEAN.format(subject="Svar"), encoding="utf-8")
    assert typed("check", "andet.eml", "--original", "brev.eml").code == 6
    draft = a_profile(signed_by=SealedBy.MAIL_PROGRAM)
    ended = typed("check", "svar.eml", "--original", "brev.eml", replies=(draft,))
    assert (ended.code, "not signed" in ended.out) == (0, True)


def test_json_is_one_object_with_every_key(files, typed):
    (files / "svar.eml").write_text(CLEAN.format(subject="VS: Byggesag"), encoding="utf-8")
    ended = typed("check", "svar.eml", "--original", "brev.eml", "--json")
    made = json.loads(ended.out)
    assert ended.out.count("\n") == 1
    assert list(made) == ["path", "original", "profile", "worst", "findings"]
    assert [made[key] for key in list(made)[:4]] == [
        "svar.eml",
        "brev.eml",
        "answer-in-thread",
        "stops",
    ]
    (finding,) = made["findings"]
    assert list(finding) == KEYS
    assert (finding["code"], finding["severity"]) == ("sent-as-forward", "stops")
    assert finding["fix"] == {"kind": "answer-original", "text": "Make it a reply: “Byggesag”"}


def test_json_of_a_clean_reply_says_none(files, typed):
    made = json.loads(typed("check", "svar.eml", "--original", "brev.eml", "--json").out)
    assert (made["worst"], made["findings"]) == ("none", [])


def test_without_the_original_less_is_checked_and_a_finding_without_remedy_has_null(files, typed):
    text = CLEAN.format(subject="Byggesag").replace("In-Reply-To: <1@borger.example>\r\n", "")
    (files / "svar.eml").write_text(text, encoding="utf-8")
    made = json.loads(typed("check", "svar.eml", "--json").out)
    assert (made["original"], made["worst"]) == ("", "hint")
    assert [(f["code"], f["fix"]) for f in made["findings"]] == [("thread-missing", None)]


def test_a_letter_that_takes_no_replies_is_told(files, typed):
    (files / "nej.eml").write_bytes(letter(reply=False))
    ended = typed("check", "svar.eml", "--original", "nej.eml")
    assert ended.code == 7
    assert "The sender does not take replies to this letter." in ended.out


def test_without_a_name_the_profile_is_the_one_for_the_mailbox_of_the_original(files, typed):
    entries = (an_entry(mailbox="byg@kommune.example", reply_profile="gateway"),)
    ended = typed("check", "svar.eml", "--original", "brev.eml", entries=entries)
    assert ended.code == 6
    assert "[reply profile “Svar i gatewayen” (unverified)]" in ended.out


def test_another_profile_is_named_on_the_command_line(files, typed):
    ended = typed("check", "svar.eml", "--original", "brev.eml", "--profile", "gateway")
    assert ended.code == 6
    assert "[reply profile “Svar i gatewayen” (unverified)]" in ended.out


def test_an_unknown_profile_is_refused_and_the_known_ones_are_told(files, typed):
    ended = typed("check", "svar.eml", "--profile", "ukendt")
    assert ended.code == 3
    assert ended.err.endswith("The reply profiles are: answer-in-thread, gateway\n")


@pytest.mark.parametrize("words", [["væk.eml"], ["svar.eml", "--original", "væk.eml"]])
def test_a_missing_file_is_named(files, typed, words):
    ended = typed("check", *words)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "væk.eml: The file is no longer there.\n"


def test_a_file_that_is_no_message_is_named_and_refused(files, typed):
    (files / "svar.eml").write_bytes(b"")
    ended = typed("check", "svar.eml", "--json")
    assert (ended.code, ended.out, ended.err) == (3, "", "svar.eml: The file is empty.\n")


def test_no_number_is_printed(files, typed):
    (files / "svar.eml").write_text(CLEAN.format(subject=f"Sag {CPR_WRITTEN}"), encoding="utf-8")
    for more in ([], ["--json"]):
        ended = typed("check", "svar.eml", "--original", "brev.eml", *more)
        assert CPR_WRITTEN not in ended.out + ended.err


def test_a_reply_that_dpassist_made_passes_once_it_is_written(post, typed):
    (post / "brev.eml").write_bytes(letter())
    assert typed("reply", "brev.eml", "-o", "svar.eml").code == 0
    ended = typed("check", "svar.eml", "--original", "brev.eml")
    assert "No answer is written yet." in ended.out
    draft = (post / "svar.eml").read_bytes()
    (post / "svar.eml").write_bytes(draft.replace(b"Pr=C3=B8ve,\r\n", b"Pr=C3=B8ve,\r\nJa.\r\n", 1))
    ended = typed("check", "svar.eml", "--original", "brev.eml")
    assert "No answer is written yet." not in ended.out
    assert ended.code in {0, 6}  # the letter's deadline may have passed
