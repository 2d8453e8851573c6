"""Everything a gateway can ask of a reply is read from a profile, its tests are run, and each fault has its line."""

from pathlib import Path

import pytest

from dpassist.domain.identity import IdentityKind
from dpassist.domain.profiles import (
    ChosenFor,
    DocumentTerms,
    LetterRule,
    Metadata,
    RecipientRule,
    ReplyLimits,
    SealedBy,
    SenderRule,
    SubjectRule,
    TextFormat,
)
from dpassist.domain.reply_patterns import IdForm
from dpassist.domain.verdict import Kind
from dpassist.store.profile_check import check_profile_file
from dpassist.store.reply_file import read_reply_profile
from dpassist.store.toml_tables import load_toml

SHIPPED = sorted(
    (Path(__file__).resolve().parents[2] / "resources" / "profiles" / "reply").glob("*")
)
WHOLE = """\
id = "alt"
version = 2
kind = "draft"
recipient = "pattern"
recipient_pattern = "{id}@{contact_point}.example"
ids = ["cvr"]
id_form = "hyphen"
sender = "fixed"
sender_mailbox = "sikker@x.example"
reply_to = "svar@x.example"
copies_allowed = true
subject = "pattern"
subject_pattern = "{subject} [{thread}]"
must_keep = ["sag [0-9]{4}"]
longest_subject = 50
carried_headers = ["X-Id"]
metadata = ["dkal", "memo"]
letter = "named-attachment"
letter_name = "body.pdf"
text = "html"
signed_by = "mail-program"
encrypted_by = "gateway"
date = 2026-11-23
title = {da = "Alt", en = "All"}

[set_headers]
X-Thread = "{thread}"

[limits]
total_bytes = 1000
files = 3
file_types = [".PDF", "txt"]

[document]
version = "1.2"
may_answer_again = false
reply_days = 14
post_type = "X"

[for]
mailboxes = ["byg@x.example"]
verdicts = ["digital-post"]
"""


@pytest.fixture
def checked(tmp_path):
    def check(text):
        path = tmp_path / "x.toml"
        path.write_text(text, encoding="utf-8")
        report = check_profile_file(path)
        return report.usable, [(p.code, p.line, p.what) for p in report.problems]

    return check


def test_every_value_is_read(tmp_path):
    path = tmp_path / "alt.toml"
    path.write_text(WHOLE, encoding="utf-8")
    file, values = load_toml(path)
    profile = read_reply_profile(file, values)
    assert file.problems == []
    assert (profile.recipient, profile.recipient_pattern) == (
        RecipientRule.PATTERN, "{id}@{contact_point}.example",
    )  # fmt: skip
    assert (profile.ids, profile.id_form) == ((IdentityKind.CVR,), IdForm.HYPHEN)
    assert (profile.sender, profile.sender_mailbox) == (SenderRule.FIXED, "sikker@x.example")
    assert (profile.reply_to, profile.copies_allowed) == ("svar@x.example", True)
    assert (profile.subject, profile.subject_pattern) == (
        SubjectRule.PATTERN,
        "{subject} [{thread}]",
    )
    assert (profile.must_keep, profile.longest_subject) == (("sag [0-9]{4}",), 50)
    assert (profile.carried_headers, profile.set_headers) == (("X-Id",), {"X-Thread": "{thread}"})
    assert profile.metadata == (Metadata.DKAL, Metadata.MEMO)
    assert (profile.letter, profile.letter_name) == (LetterRule.NAMED_ATTACHMENT, "body.pdf")
    assert (profile.text, profile.signed_by, profile.encrypted_by) == (
        TextFormat.HTML, SealedBy.MAIL_PROGRAM, SealedBy.GATEWAY,
    )  # fmt: skip
    assert profile.limits == ReplyLimits(1000, 3, ("pdf", "txt"))
    assert profile.document == DocumentTerms(
        "1.2", may_answer_again=False, reply_days=14, post_type="X"
    )
    assert profile.chosen_for == ChosenFor(("byg@x.example",), (Kind.DIGITAL_POST,))
    assert profile.date == "2026-11-23"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('sender_mailbox = "sikker@x.example"\n', "", ("sender-contradicts", 8, "sender")),
        ("{contact_point}", "{navn}", ("pattern-unknown-name", 5, "recipient_pattern")),
        ('"sag [0-9]{4}"', '"("', ("must-keep-wrong", 14, "must_keep")),
        ('"X-Id"', '"Bcc"', ("header-not-free", 16, "carried_headers")),
        ('ids = ["cvr"]', 'ids = ["navn"]', ("unusable-value", 6, "ids")),
        ('version = "1.2"', 'version = "2"', ("unusable-value", 35, "document.version")),
        ('verdicts = ["digital-post"]', 'verdicts = "x"', ("unusable-value", 42, "for.verdicts")),
    ],
)
def test_a_profile_that_would_mean_something_else_is_not_used(checked, old, new, problem):
    assert checked(WHOLE.replace(old, new)) == (False, [problem])


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("date = 2026-11-23", 'date = "i dag"', ("wrong-value", 23, "date")),
        ("files = 3", "files = 3\nfile = 1", ("unknown-option", 32, "limits.file")),
    ],
)
def test_small_faults_are_told_and_the_rest_is_used(checked, old, new, problem):
    assert checked(WHOLE.replace(old, new)) == (True, [problem])


TESTED = """\
id = "prøvet"
version = 1
kind = "draft"
title = {da = "Prøvet", en = "Tried"}

[[tests]]
name = "Emnet"
[tests.message]
from = "asta@borger.example"
subject = "Carport"
[tests.draft]
to = "asta@borger.example"
subject = "Carport"
"""


def test_tests_are_run_and_one_that_fails_is_told_with_its_line_and_what_came(checked):
    assert checked(TESTED) == (True, [])
    assert checked(TESTED.replace('subject = "Carport"\n', 'subject = "Svar"\n', 2).replace(
        'subject = "Svar"', 'subject = "Carport"', 1)) == (
        True,
        [("test-fails", 13, "Emnet: subject = “Carport”")],
    )  # fmt: skip


def test_a_test_that_cannot_be_used_is_told_and_the_others_are_run(checked):
    real = TESTED.replace("from =", 'id = "010180-1234"\nfrom =')
    assert checked(real) == (True, [("test-real-number", 9, "tests.1.message.id")])
    nameless = TESTED.replace('name = "Emnet"\n', "")
    assert checked(nameless) == (True, [("missing-value", 6, "tests.1.name")])


def test_there_is_an_end_to_tests(checked):
    usable, problems = checked(TESTED + '[[tests]]\nname = "x"\nmessage = {}\ndraft = {}\n' * 200)
    assert (usable, [code for code, _line, _what in problems]) == (True, ["too-many-tests"])


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_profile_has_tests_that_hold(path):
    report = check_profile_file(path)
    assert (report.usable, report.problems) == (True, ())
    assert path.read_text(encoding="utf-8").count("[[tests]]") >= 1
