"""``dpassist profile check``: an administrator learns what is wrong in a profile, and in which line."""

import json
from pathlib import Path

import pytest

from dpassist import app
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from tests.fakes import DirectReader, FakeShell

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "profiles"
GOOD = """\
format = 1
id = "vores"
version = 3

[[signs]]
id = "gateway"
place = "header"
field = "X-Gateway"
match = "present"
about = "digital-post"
strength = "strong"

[[signs]]
id = "hilsen"
place = "body"
match = "contains"
texts = ["sendt fra gatewayen"]
about = "digital-post"
verified = true
"""


@pytest.fixture
def checked(post, typed):
    def check(text, *options):
        (post / "vores.toml").write_text(text, encoding="utf-8")
        return typed("profile", "check", "vores.toml", *options)

    return check


@pytest.mark.parametrize("path", sorted(RESOURCES.rglob("*.toml")), ids=lambda path: path.stem)
def test_nothing_is_wrong_with_a_shipped_profile(path, typed):
    ended = typed("profile", "check", path)
    assert (ended.code, ended.err) == (0, "")
    assert "Nothing is wrong with it." in ended.out


def test_a_good_profile_is_told_with_what_it_costs(checked):
    ended = checked(GOOD)
    assert ended.code == 0
    assert ended.out == (
        "vores.toml\n"
        "    Recogniser profile “vores”, version 3. Signs: 2.\n"
        "    Unverified: 1\n"
        "    Because of its signs, recognising also reads the text of each mail, which takes longer.\n"
        "    Nothing is wrong with it.\n"
    )


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ('field = "X-Gateway"\n', "", "sign-field-misplaced", 7),
        ('match = "present"', 'match = "contains"', "sign-without-text", 9),
        ('strength = "strong"', 'strength = "decisive"', "sign-may-not-decide", 11),
        ('"sendt fra gatewayen"', '"*"', "sign-matches-everything", 17),
        ('id = "hilsen"', 'id = "gateway"', "two-signs-of-one-id", 14),
        ("version = 3", "version = 3\nlikely_from = 10", "thresholds-contradict", 4),
        ("format = 1", "format = 2", "newer-format", 1),
        ("version = 3", "version = ", "not-toml", 3),
        ("version = 3", 'version = "3"', "unusable-value", 3),
        ("version = 3\n", "", "missing-value", 0),
        ('about = "digital-post"\nstrength', 'about = "post"\nstrength', "unusable-value", 10),
    ],
)
def test_what_makes_a_profile_unusable_is_told_with_its_line(checked, old, new, code, line):
    text = GOOD.replace(old, new)
    if code == "sign-matches-everything":
        text = text.replace('match = "contains"', 'match = "wildcard"')
    ended = checked(text, "--json")
    made = json.loads(ended.out)
    assert (ended.code, made["usable"]) == (4, False)
    assert [(p["code"], p["line"]) for p in made["problems"]] == [(code, line)]


def test_what_is_not_used_is_told_and_the_rest_works(checked):
    ended = checked(
        GOOD.replace(
            "version = 3", 'version = 3\nknown_sender = []\ngenuine_domains = ["a b", "c"]'
        ).replace('texts = ["sendt', 'word = "x"\ntexts = ["sendt'),
        "--json",
    )
    made = json.loads(ended.out)
    assert (ended.code, made["usable"], made["signs"], made["needs"]) == (9, True, 2, ["body"])
    assert {(p["code"], p["what"]) for p in made["problems"]} == {
        ("unknown-option", "signs.2.word"),
        ("unknown-option", "known_sender"),
        ("no-domain", "genuine_domains.1"),
        ("no-domain", "genuine_domains.2"),
    }


def test_in_words_each_fault_is_a_line_that_an_editor_can_jump_to(checked):
    ended = checked(GOOD.replace("verified = true", "verified = true\nsaat = 1"))
    assert ended.code == 9
    assert [line for line in ended.out.splitlines() if line.startswith("vores.toml:")] == [
        "vores.toml:20: “signs.2.saat” is not an option that dpassist knows. It is kept, but not used."
    ]
    ended = checked(GOOD.replace("version = 3\n", ""))
    assert ended.code == 4
    assert "As it is, it cannot be used as a profile." in ended.out
    assert "vores.toml: “version” is missing, so the whole file is not used." in ended.out
    assert "Nothing is wrong with it." not in ended.out


def test_a_reply_profile_is_known_by_its_keys(typed):
    made = json.loads(
        typed("profile", "check", RESOURCES / "reply" / "answer-in-thread.toml", "--json").out
    )
    assert (made["sort"], made["id"], made["problems"]) == ("reply", "answer-in-thread", [])


def test_a_file_that_is_not_there_is_told(typed, post):
    ended = typed("profile", "check", "ingen.toml")
    assert (ended.code, ended.out) == (1, "")
    assert "ingen.toml" in ended.err


def test_a_file_that_is_far_too_long_is_not_read(checked):
    made = json.loads(checked(GOOD + "#" * 1_100_000, "--json").out)
    assert [p["code"] for p in made["problems"]] == ["file-too-long"]


def test_a_reply_profile_is_saved_as_a_file(post, typed):
    paths = AppPaths.under(post / "home")
    desk = app.prepare(paths, ConfigFiles(paths), "en", FakeShell(), DirectReader()).desk
    ended = typed("profile", "save", "subject-token", "-o", "ud", desk=desk)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.rstrip().endswith("ud.dpprofile")
    shipped = RESOURCES / "reply" / "subject-token.toml"
    assert (post / "ud.dpprofile").read_bytes() == shipped.read_bytes()
    ended = typed("profile", "save", "findes-ikke", "-o", "ud", desk=desk)
    assert "There is no profile “findes-ikke”." in ended.err
