"""Every id has words, in sentences that hold the values and no CPR number."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from string import Formatter

import pytest

from dpassist.domain.draft import NoteCode
from dpassist.domain.errors import (
    ConfigurationError,
    DpassistError,
    EnvironmentFaultError,
    PassOnRefusedError,
    UnknownChoiceError,
    UnreadableMessageError,
)
from dpassist.domain.guidance import GuidanceId
from dpassist.domain.message import Address
from dpassist.domain.post import ReplyPermission
from dpassist.domain.reply import compose_reply
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.verdict import Certainty, Kind
from dpassist.services import (
    wording_actions,
    wording_explanation,
    wording_fact_names,
    wording_problems,
)
from dpassist.services import wording_tables as tables
from dpassist.services.wording import Wording
from dpassist.services.wording_actions import NOTES, REFUSALS
from dpassist.store.config_files import ConfigFiles
from tests.builders import (
    CPR,
    a_message,
    a_profile,
    a_verdict,
    an_evidence,
    some_settings,
)


@pytest.fixture
def words():
    return Wording(lambda _context, text: text)


def test_words_go_through_the_translation_with_their_context():
    asked = []

    def translate(context, text):
        asked.append((context, text))
        return "{count} breve"

    said = Wording(translate).say(("CommandLine", "{count} letters"), count=2)
    assert (said, asked) == ("2 breve", [("CommandLine", "{count} letters")])


def test_a_headline_is_the_verdict_and_how_sure_it_is(words):
    assert words.headline(a_verdict()) == "Digital Post (sure)"
    unsure = a_verdict(Kind.ORDINARY, certainty=Certainty.UNSURE)
    assert words.headline(unsure) == "Ordinary mail (cannot tell)"


def test_a_list_shows_at_once_whether_digital_post_may_be_answered(words):
    assert words.in_a_list(a_verdict()) == words.say(
        tables.FORMATS["verdict-and-reply"],
        verdict="Digital Post",
        reply="may be answered",
        certainty="sure",
    )
    assert words.in_a_list(a_verdict(Kind.NOTICE)) == "Digital Post notice (sure)"


def test_values_of_a_profile_are_named_in_words_as_far_as_they_have_any(words):
    assert words.profile_values([]) == ""
    known = words.say(tables.PROFILE_VALUES["recipient"])
    assert words.profile_values(["recipient", "noget_nyt"]) == f"{known}, noget_nyt"


def test_every_value_that_a_shipped_profile_calls_unverified_has_words(paths):
    named = {name for profile in ConfigFiles(paths).reply_profiles() for name in profile.unverified}
    assert named
    assert named <= set(tables.PROFILE_VALUES)


@pytest.mark.parametrize(
    ("verdict", "key"),
    [
        (a_verdict(), "digital-post/allowed"),
        (a_verdict(reply=ReplyPermission.FORBIDDEN), "digital-post/forbidden"),
        (a_verdict(reply=ReplyPermission.UNKNOWN), "digital-post/unknown"),
        (a_verdict(reply=ReplyPermission.UNKNOWN, doubted=True), "digital-post/doubtful"),
        (a_verdict(Kind.RECEIPT, positive=True), "receipt/positive"),
        (a_verdict(Kind.RECEIPT, positive=False), "receipt/negative"),
        (a_verdict(Kind.RECEIPT), "receipt/unknown"),
        (a_verdict(Kind.NOTICE), "notice"),
        (a_verdict(Kind.SECURE_MAIL), "secure-mail"),
        (a_verdict(Kind.SECURE_MAIL, evidence=(an_evidence(id="signed"),)), "secure-mail/signed"),
        (
            a_verdict(Kind.SECURE_MAIL, evidence=(an_evidence(id="decrypted"),)),
            "secure-mail/decrypted",
        ),
        (a_verdict(Kind.ORDINARY), "ordinary"),
        (a_verdict(Kind.SUSPICIOUS), "suspicious"),
        (a_verdict(Kind.UNREADABLE), "unreadable/damaged"),
        (
            a_verdict(Kind.UNREADABLE, evidence=(an_evidence(id="encrypted"),)),
            "unreadable/encrypted",
        ),
        (a_verdict(certainty=Certainty.UNSURE), "unsure"),
        (
            a_verdict(certainty=Certainty.UNSURE, evidence=(an_evidence(id="several-documents"),)),
            "several",
        ),
    ],
)
def test_a_verdict_is_one_sentence(words, verdict, key):
    assert words.sentence(verdict) == tables.SENTENCES[key][1]


def test_every_sentence_belongs_to_some_verdict():
    said = test_a_verdict_is_one_sentence.pytestmark[0].args[1]
    assert {key for _verdict, key in said} == set(tables.SENTENCES)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_name(words, kind):
    assert words.kind(kind)


@pytest.mark.parametrize("guidance", GuidanceId)
def test_every_guidance_sheet_has_a_title(words, guidance):
    assert words.guidance_title(guidance)


@pytest.mark.parametrize("reply", ReplyPermission)
def test_every_reply_permission_has_words(words, reply):
    assert words.reply(a_verdict(reply=reply))


def test_a_sign_says_where_it_was_seen_and_what_it_speaks_for(words):
    sign = an_evidence(where="attachment 2")
    assert words.where(sign) == "attachment 2"
    assert [words.direction(says) for says in ("for", "against", "noted")] == [
        "for",
        "against",
        "noted",
    ]


def test_a_sign_that_rests_on_an_unverified_value_is_marked(words):
    assert words.evidence(an_evidence()) == (
        "An address under x.example, which a Digital Post gateway uses."
    )
    assert words.evidence(an_evidence(verified=False)).endswith(" (unverified)")


def test_values_with_braces_are_only_values(words):
    sign = an_evidence(id="claimed-name", values={"name": "{0}", "domain": "{domain}"})
    assert "“{0}”" in words.evidence(sign)


def test_what_went_wrong_is_said_once_with_its_code(words):
    verdict = a_verdict(problems=("damaged", "new-code", "damaged"))
    problems = words.problems(verdict)
    assert [code for code, _text in problems] == ["damaged", "new-code"]
    assert problems[1][1] == "A part of the message could not be read (new-code)."
    assert words.needed(verdict) == tuple(text for _code, text in problems)


def test_a_file_over_the_limit_is_told_the_limit(words):
    assert "150 MB" in words.needed(a_verdict(problems=("too-large",)))[0]


@pytest.mark.parametrize(
    ("values", "code"),
    [({"keys": "CN=Prøve 1f"}, "encrypted-needs"), ({}, "encrypted-needs-unnamed")],
)
def test_an_encrypted_message_says_first_what_is_needed_to_read_it(words, values, code):
    sign = an_evidence(Kind.UNREADABLE, id="encrypted", values=values)
    verdict = a_verdict(Kind.UNREADABLE, evidence=(sign,), problems=("damaged",))
    problems = words.problems(verdict)
    assert [found for found, _text in problems] == [code, "damaged"]
    assert values.get("keys", "private key") in problems[0][1]


def test_an_encrypted_letter_that_was_read_needs_nothing(words):
    sign = an_evidence(Kind.UNREADABLE, id="encrypted")
    assert words.needed(a_verdict(evidence=(sign,))) == ()


def test_a_refusal_is_said_only_where_there_is_one(words):
    assert words.refusal(a_verdict()) == ""
    assert words.refusal(a_verdict(Kind.NOTICE)) == REFUSALS["reply-to-notice"][1]


def test_a_refusal_to_pass_on_is_said_only_where_there_is_one(words):
    assert words.pass_on_refusal(a_verdict()) == ""
    said = words.pass_on_refusal(a_verdict(Kind.SUSPICIOUS))
    assert said == REFUSALS["pass-on-suspicious"][1]


def test_notes_name_the_sender_that_was_filled_in(words):
    draft = compose_reply(a_message(), a_verdict(), a_profile(), some_settings(), "da")
    assert any("byg@kommune.example" in note for note in words.notes(draft))


def test_notes_name_the_addresses_a_draft_goes_to(words):
    asked = tuple(Address("", f"{local}@fremmed.example") for local in ("åse", f"x{CPR}"))
    draft = compose_reply(
        a_message(reply_to=asked), a_verdict(), a_profile(), some_settings(), "da"
    )
    said = " ".join(words.notes(draft))
    assert "2 addresses: åse@fremmed.example, x••••••-••••@fremmed.example." in said


def test_a_refusal_found_on_the_way_to_a_draft_has_words_too(words):
    assert words.refusal_of("") == ""
    for code in ("no-sender-address", "address-unusable", "too-many-to-answer", "nobody-to-answer"):
        assert words.refusal_of(code) == REFUSALS[code][1]


@pytest.mark.parametrize("note", NoteCode)
def test_every_note_has_words(note):
    assert note in NOTES


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (EnvironmentFaultError("file-missing"), "The file is no longer there."),
        (PassOnRefusedError("outside-own-domains", domain="x.example"), "x.example"),
        (UnknownChoiceError("unknown-entry", entry="byg"), "“byg”"),
        (UnreadableMessageError("too-large", limit=150), "150 MB"),
        (ConfigurationError("guidance-variable", what="navn"), "“navn”"),
        (ConfigurationError("not-toml", file="x.toml", line=3), "not valid TOML"),
        (ConfigurationError("new-code"), "(new-code)"),
        (DpassistError("new-code"), "(new-code)"),
    ],
)
def test_every_failure_is_a_sentence(words, error, said):
    assert said in words.error(error)


def test_a_bug_of_ours_has_a_sentence_too(words):
    assert words.unexpected().startswith("Something went wrong inside dpassist.")


def test_a_problem_in_a_file_names_the_file_and_the_line(words):
    problem = ConfigurationProblem("unknown-option", "settings.toml", 4, "farve")
    assert words.configuration_problem(problem).startswith("settings.toml, line 4: “farve” is not")
    whole = ConfigurationProblem("new-code", "x.toml")
    assert words.configuration_problem(whole) == "x.toml: The file was not used (new-code)."


def test_a_point_in_time_is_shown_on_the_machines_own_clock(words):
    local = datetime(2026, 3, 2, 9, 5).astimezone()
    assert words.moment(local.astimezone(UTC)) == "2026-03-02 09:05"


def test_a_day_is_shown_as_people_write_it(words):
    assert words.day(date(2026, 3, 2)) == "2026-03-02"


def test_a_missing_subject_has_words(words):
    assert words.subject("Byggesag") == "Byggesag"
    assert words.subject("") == "(no subject)"


def test_the_tables_hold_plain_texts_whose_places_can_be_filled():
    modules = (tables, wording_actions, wording_explanation, wording_fact_names, wording_problems)
    for name, table in {k: v for module in modules for k, v in vars(module).items()}.items():
        if name == "GROUP_MEMBERS" or not (name.isupper() and isinstance(table, Mapping)):
            continue
        for key, (context, text) in table.items():
            assert context, (name, key)
            assert text.strip() == text != "", (name, key)
            fields = {field for _text, field, _spec, _conv in Formatter().parse(text) if field}
            assert all(field.isidentifier() for field in fields), (name, key)


def test_a_locked_option_is_named_as_the_form_names_it(words):
    said = words.error(ConfigurationError("option-locked", what="own_domains"))
    assert said.startswith("“Own mail domains” is set by your organisation")
