"""Every mistake that the reply check knows can be put into a right reply, and is found there."""

from dataclasses import replace

import pytest

from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.faults import FAULTS, spoilt
from dpassist.domain.training.practice import practice_file, practice_number
from dpassist.domain.training.replying import right_situation
from tests.cpr_numbers import sum_is_right
from tests.training_values import a_scene

OF_THE_LETTER = {
    Code.REPLY_FORBIDDEN,
    Code.REPLY_NOT_POSSIBLE,
    Code.REPLY_IN_GATEWAY,
    Code.DEADLINE_PASSED,
    Code.DEADLINE_NEAR,
}
"""What no change of a reply brings about."""
PROFILES = {
    "header-missing": "strict",
    "metadata-missing": "strict",
    "too-large-for-gateway": "strict",
    "too-many-files-for-gateway": "strict",
    "file-type": "strict",
    "letter-missing": "first-file",
    "not-signed": "sealed",
    "not-encrypted": "sealed",
}
UNKNOWN_SENDER = {Code.CPR_IN_TEXT: "cpr-in-text", Code.CPR_IN_QUOTE: "cpr-in-quote"}
ALONE = {
    Code.SEVERAL_RECIPIENTS: "reply-all",
    Code.SUBJECT_TOO_LONG: "subject-too-long",
    Code.THREAD_MISSING: "new-mail",
}


def a_right_reply(name="", *, message="letter", language="da", alone=False):
    profile = PROFILES.get(name, "answer-in-thread")
    shelf = ("svar.pdf",) if profile == "first-file" else ()
    return right_situation(a_scene(language=language), message, profile, shelf, alone=alone)


@pytest.mark.parametrize("name", ["", *PROFILES])
def test_nothing_is_wrong_with_a_right_reply(name):
    assert a_right_reply(name).codes == frozenset()


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_by_a_code_of_its_own(name, language):
    codes = spoilt(a_right_reply(name, language=language), (name,)).codes
    assert codes & set(FAULTS[name].codes)
    # A subject with something added to it has also been changed.
    assert codes <= {*FAULTS[name].codes, Code.SUBJECT_CHANGED}


@pytest.mark.parametrize(("code", "name"), UNKNOWN_SENDER.items())
def test_a_number_is_somebodys_where_the_senders_is_not_known(code, name):
    assert spoilt(a_right_reply(message="plain"), (name,)).codes == {code}


@pytest.mark.parametrize(("code", "name"), ALONE.items())
def test_a_reply_alone_has_faults_of_its_own(code, name):
    assert spoilt(a_right_reply(alone=True), (name,)).codes == {code}


def test_a_wrong_recipient_of_ordinary_mail_is_not_plain_mail():
    assert spoilt(a_right_reply(message="plain"), ("plain-mail",)).codes == {Code.RECIPIENT_WRONG}


def test_there_is_a_fault_for_every_code_but_those_of_letter_and_day():
    assert {code for fault in FAULTS.values() for code in fault.codes} == set(Code) - OF_THE_LETTER


def test_several_faults_are_all_found():
    names = ("copies", "cpr-in-subject", "file-macros", "body-empty")
    wanted = {Code.COPIES, Code.CPR_IN_SUBJECT, Code.FILE_MACROS, Code.BODY_EMPTY}
    assert spoilt(a_right_reply(), names).codes >= wanted


def test_the_same_seed_makes_up_the_same():
    right = a_right_reply()
    once, again = (spoilt(right, ("cpr-in-subject",)).reply.subject for _ in range(2))
    other = spoilt(replace(right, seed=1), ("cpr-in-subject",)).reply.subject
    assert once == again != other


def test_faults_go_into_replies_that_have_little_in_them():
    bare = a_right_reply().with_reply(to=(), sender=None, subject="Svar", body="Hej\n", files=())
    for name in FAULTS:
        spoilt(bare, (name,))
    no_words = replace(bare, said="")
    assert spoilt(no_words, ("cpr-like-in-text",)).reply.body.startswith("Løbenummer")


def test_without_own_domains_a_made_up_one_is_used():
    right = a_right_reply()
    settings = replace(right.about.settings, own_domains=())
    nobody = replace(right, about=replace(right.about, settings=settings))
    assert nobody.own_domain.endswith(".example")


@pytest.mark.parametrize("seed", range(40))
def test_a_practice_number_looks_right_and_is_nobodys(seed):
    number = practice_number(seed)
    assert sum_is_right(number.replace("-", ""))
    assert 50 <= int(number[4:6]) <= 56
    assert number[7] in "5678"  # born in the 2000s


def test_a_practice_file_can_be_said_to_be_large():
    assert practice_file("a.pdf", size=99).size == 99
    assert practice_file("a.pdf").contents() == (b"%PDF-1.7\n% practice, nothing in it\n",)
