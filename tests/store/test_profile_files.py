"""Files of an administrator become checked values; what cannot be used is named with its line."""

import textwrap

import pytest

from dpassist.domain.directory import Directory, Entry, EntryKind
from dpassist.domain.errors import ConfigurationError
from dpassist.domain.post import SenderKind
from dpassist.domain.profiles import RecipientRule, ReplyKind, ReplyProfile, SenderRule, SubjectRule
from dpassist.domain.recogniser_profile import Match, RecogniserProfile, Sign, SignPlace
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.verdict import Kind, Says, Strength
from dpassist.store.directory_file import read_directory
from dpassist.store.recogniser_file import read_recogniser_profile
from dpassist.store.reply_file import read_reply_profile
from dpassist.store.toml_tables import load_toml, problem_of

REPLY = """\
id = "own"
version = 3
kind = "draft"
recipient = "answer-message"
sender = "setting"
subject = "reply-prefix"
quote_original = false
unverified = []
source = "tried on our gateway"
verified = true
owner = "IT"
title = {da = "Vores", en = "Ours"}
greeting = {da = "Kære {name}"}
closing = {da = "Hilsen"}
[steps]
da = ["et", "to"]
[must_check]
da = ["se efter"]
"""
RECOGNISER = """\
id = "own"
version = 2
claimed_names = ["Digital Post"]
genuine_domains = ["digital-post.dk"]
likely_from = 40
verified = true

[post_types]
virksomhedspost = "company"

[[signs]]
id = "gateway"
place = "sender"
match = "domain"
texts = ["gateway.example"]
about = "digital-post"
says = "against"
strength = "strong"
verified = true
source = "seen"
"""


def load(tmp_path, text, read):
    path = tmp_path / "file.toml"
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    file, values = load_toml(path)
    return read(file, values), file.problems


def refused(tmp_path, text, read):
    with pytest.raises(ConfigurationError) as caught:
        load(tmp_path, text, read)
    problem = problem_of(caught.value)
    assert problem.file == "file.toml"
    return problem.code, problem.line, problem.what


def test_a_reply_profile_has_every_value_of_its_file(tmp_path):
    profile, problems = load(tmp_path, REPLY, read_reply_profile)
    assert problems == []
    assert profile == ReplyProfile(
        id="own",
        version=3,
        title={"da": "Vores", "en": "Ours"},
        kind=ReplyKind.DRAFT,
        recipient=RecipientRule.ANSWER_MESSAGE,
        sender=SenderRule.SETTING,
        subject=SubjectRule.REPLY_PREFIX,
        greeting={"da": "Kære {name}"},
        closing={"da": "Hilsen"},
        quote_original=False,
        steps={"da": ("et", "to")},
        must_check={"da": ("se efter",)},
        unverified=(),
        source="tried on our gateway",
        verified=True,
        owner="IT",
    )


def test_a_recogniser_profile_has_every_value_of_its_file(tmp_path):
    profile, problems = load(tmp_path, RECOGNISER, read_recogniser_profile)
    assert problems == []
    assert profile == RecogniserProfile(
        id="own",
        version=2,
        signs=(
            Sign(
                id="gateway",
                place=SignPlace.SENDER,
                match=Match.DOMAIN,
                texts=("gateway.example",),
                about=Kind.DIGITAL_POST,
                says=Says.AGAINST,
                strength=Strength.STRONG,
                verified=True,
                source="seen",
            ),
        ),
        claimed_names=("Digital Post",),
        genuine_domains=("digital-post.dk",),
        post_types={"VIRKSOMHEDSPOST": SenderKind.COMPANY},
        likely_from=40,
        verified=True,
    )


def test_a_directory_has_every_value_of_its_file(tmp_path):
    text = """\
    [[entries]]
    id = "a"
    name = "Afdeling"
    mailbox = "a@kommune.example"
    kind = "person"
    phone = "00"
    handles = "alt"
    reply_profile = "own"
    """
    directory, problems = load(tmp_path, text, read_directory)
    entry = Entry("a", "Afdeling", "a@kommune.example", EntryKind.PERSON, "00", "alt", "own")
    assert (directory, problems) == (Directory((entry,)), [])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('id = "own"\n', "", ("missing-value", 0, "id")),
        ('id = "own"', 'id = " "', ("unusable-value", 1, "id")),
        ("version = 3", "version = true", ("unusable-value", 2, "version")),
        ("version = 3", "version = 0", ("unusable-value", 2, "version")),
        ('kind = "draft"', 'kind = "magic"', ("unusable-value", 3, "kind")),
        ('kind = "draft"', "kind = []", ("unusable-value", 3, "kind")),
        (
            'title = {da = "Vores", en = "Ours"}',
            "title = {da = 1}",
            ("unusable-value", 12, "title"),
        ),
        ('title = {da = "Vores", en = "Ours"}', 'title = "x"', ("unusable-value", 12, "title")),
        ("unverified = []", 'unverified = ["sender"]', ("verified-and-not", 10, "verified")),
        ('owner = "IT"', "format = 2", ("newer-format", 11, "format")),
        ("version = 3", "version = 0x" + "f" * 5000, ("unusable-value", 2, "version")),
    ],
)
def test_a_reply_profile_without_what_it_needs_is_not_used(tmp_path, old, new, expected):
    assert refused(tmp_path, REPLY.replace(old, new), read_reply_profile) == expected


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('sender = "setting"', 'sender = "me"', ("wrong-value", 5, "sender")),
        ("quote_original = false", 'quote_original = "no"', ("wrong-value", 7, "quote_original")),
        ("unverified = []", "unverified = [1]", ("wrong-value", 8, "unverified")),
        ('owner = "IT"', "owner = 1", ("wrong-value", 11, "owner")),
        ('da = ["et", "to"]', 'da = "et"', ("wrong-value", 15, "steps")),
        ('owner = "IT"', 'ovner = "IT"', ("unknown-option", 11, "ovner")),
    ],
)
def test_what_can_be_done_without_falls_back_and_is_reported(tmp_path, old, new, problem):
    profile, problems = load(tmp_path, REPLY.replace(old, new), read_reply_profile)
    assert [(p.code, p.line, p.what) for p in problems] == [problem]
    default = ReplyProfile("own", 1, {}, ReplyKind.DRAFT)
    if problem[0] == "wrong-value":
        assert getattr(profile, problem[2]) == getattr(default, problem[2])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('place = "sender"\n', "", ("missing-value", 11, "signs.1.place")),
        ('place = "sender"', 'place = "footer"', ("unusable-value", 13, "signs.1.place")),
        ('says = "against"', 'says = "agianst"', ("unusable-value", 17, "signs.1.says")),
        ('texts = ["gateway.example"]', "texts = 5", ("unusable-value", 15, "signs.1.texts")),
        (
            'strength = "strong"',
            'strength = "decisive"',
            ("sign-may-not-decide", 18, "signs.1.strength"),
        ),
        ('texts = ["gateway.example"]', "texts = []", ("sign-without-text", 15, "signs.1.texts")),
    ],
)
def test_a_profile_with_a_sign_that_cannot_be_used_is_not_used(tmp_path, old, new, expected):
    assert refused(tmp_path, RECOGNISER.replace(old, new), read_recogniser_profile) == expected


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            'virksomhedspost = "company"',
            'virksomhedspost = "firm"',
            ("wrong-value", 8, "post_types"),
        ),
        ('strength = "strong"', "strength = 60", ("wrong-value", 18, "signs.1.strength")),
        ('source = "seen"', 'sauce = "seen"', ("unknown-option", 20, "signs.1.sauce")),
    ],
)
def test_small_faults_of_a_recogniser_profile_are_reported(tmp_path, old, new, problem):
    _, problems = load(tmp_path, RECOGNISER.replace(old, new), read_recogniser_profile)
    assert [(p.code, p.line, p.what) for p in problems] == [problem]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('signs = ["a"]', "signs"),
        ("[signs]", "signs"),
        ('claimed_names = "Digital Post"', "claimed_names"),
        ('genuine_domains = "borger.dk"', "genuine_domains"),
        ("known_senders = [1]", "known_senders"),
        ("trusted_authservers = true", "trusted_authservers"),
        ("likely_from = -1", "likely_from"),
        ('unsure_from = "20"', "unsure_from"),
    ],
)
def test_a_profile_that_would_let_everybody_pretend_is_not_used(tmp_path, line, what):
    """Half of it would be used in the place of its last good version."""
    text = f'id = "x"\nversion = 1\n{line}\n'
    assert refused(tmp_path, text, read_recogniser_profile) == ("unusable-value", 3, what)


def test_one_wrong_entry_does_not_lose_the_directory(tmp_path):
    text = """\
    [[entries]]
    id = "no-mailbox"
    name = "Uden postkasse"

    [[entries]]
    id = "good"
    name = "God"
    mailbox = "god@kommune.example"

    [[entries]]
    id = "bad"
    name = "Dårlig"
    mailbox = "ikke en adresse"

    [[entries]]
    id = "good"
    name = "Samme id"
    mailbox = "anden@kommune.example"

    [[departments]]
    """
    directory, problems = load(tmp_path, text, read_directory)
    assert [entry.name for entry in directory.entries] == ["God"]
    assert [(p.code, p.line, p.what) for p in problems] == [
        ("row-missing-value", 1, "entries.1.mailbox"),
        ("row-unusable-value", 13, "entries.3.mailbox"),
        ("duplicate-id", 15, "good"),
        ("unknown-option", 20, "departments"),
    ]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"id = \n", 1),
        (b'id = "a"\nversion 1\n', 2),
        (b"id = '\xff'", 0),
        ('id = "æ"'.encode("utf-16"), 0),
        (b"x = " + b"[" * 5000, 0),
        (b"x = " + b"1" * 5000, 0),
    ],
)
def test_what_is_no_toml_is_refused_with_its_line(tmp_path, data, line):
    path = tmp_path / "file.toml"
    path.write_bytes(data)
    with pytest.raises(ConfigurationError) as caught:
        load_toml(path)
    assert problem_of(caught.value) == ConfigurationProblem("not-toml", "file.toml", line)


def test_the_mark_notepad_writes_first_is_no_fault(tmp_path):
    path = tmp_path / "file.toml"
    path.write_bytes(b"\xef\xbb\xbfid = 'a'\r\n")
    assert load_toml(path)[1] == {"id": "a"}
