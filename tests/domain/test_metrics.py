"""Labels and verdicts, counted: what is right, what is wrong, and what could not be told."""

import pytest

from dpassist.domain.metrics import ANSWERS, Confusion, Label, Outcome, Share, compare
from dpassist.domain.post import ReplyPermission
from dpassist.domain.verdict import Certainty, Kind
from tests.builders import a_verdict


def an_outcome(labelled, answered, certainty=Certainty.SURE, name="a.eml"):
    return Outcome(name, Label(labelled), answered, certainty)


POST, MAIL, FAKE = Kind.DIGITAL_POST, Kind.ORDINARY, Kind.SUSPICIOUS


def test_a_verdict_as_labelled_has_nothing_wrong():
    label = Label(POST, Certainty.SURE, ReplyPermission.ALLOWED)
    assert compare("a.eml", label, a_verdict()) == Outcome("a.eml", label, POST, Certainty.SURE)


def test_another_kind_is_wrong_and_nothing_further_is_asked():
    label = Label(MAIL, Certainty.LIKELY, ReplyPermission.FORBIDDEN)
    assert compare("a.eml", label, a_verdict()).wrong == ("verdict",)


def test_what_a_label_leaves_out_is_not_asked():
    verdict = a_verdict(certainty=Certainty.LIKELY, reply=ReplyPermission.UNKNOWN)
    assert compare("a.eml", Label(POST), verdict).wrong == ()


@pytest.mark.parametrize(
    ("label", "wrong"),
    [
        (Label(Kind.RECEIPT, certainty=Certainty.LIKELY), ("certainty",)),
        (Label(Kind.RECEIPT, reply=ReplyPermission.FORBIDDEN), ("reply",)),
        (Label(Kind.RECEIPT, positive=False), ("positive",)),
        (
            Label(Kind.RECEIPT, Certainty.LIKELY, ReplyPermission.UNKNOWN, positive=False),
            ("certainty", "reply", "positive"),
        ),
    ],
)
def test_what_a_label_says_beyond_the_kind_is_held_against_the_verdict(label, wrong):
    assert compare("a.xml", label, a_verdict(Kind.RECEIPT, positive=True)).wrong == wrong


def test_a_receipt_that_does_not_say_is_not_as_a_label_that_does():
    label = Label(Kind.RECEIPT, positive=False)
    assert compare("a.xml", label, a_verdict(Kind.RECEIPT)).wrong == ("positive",)


def test_not_being_able_to_tell_is_an_answer_of_its_own():
    unsure = a_verdict(certainty=Certainty.UNSURE)
    assert compare("a.eml", Label(POST), unsure).answer is None
    assert compare("a.eml", Label(POST), unsure).wrong == ("verdict",)
    assert compare("a.eml", Label(POST, Certainty.UNSURE), unsure).wrong == ()
    assert compare("a.eml", Label(MAIL, Certainty.UNSURE), unsure).wrong == ()
    assert compare("a.eml", Label(POST, Certainty.UNSURE), a_verdict()).wrong == ("verdict",)


@pytest.mark.parametrize(
    ("labelled", "answered", "certainty", "is_false"),
    [
        (MAIL, POST, Certainty.SURE, True),
        (MAIL, POST, Certainty.LIKELY, True),
        (MAIL, POST, Certainty.UNSURE, False),
        (POST, POST, Certainty.SURE, False),
        (POST, MAIL, Certainty.LIKELY, False),
        (MAIL, FAKE, Certainty.LIKELY, False),
    ],
)
def test_what_is_something_else_must_not_be_taken_for_digital_post(
    labelled, answered, certainty, is_false
):
    assert an_outcome(labelled, answered, certainty).is_false_post == is_false


def test_a_letter_that_one_should_not_be_able_to_tell_is_no_false_one():
    label = Label(POST, Certainty.UNSURE)
    assert not Outcome("a.eml", label, POST, Certainty.SURE).is_false_post


@pytest.fixture
def confusion():
    counted = Confusion(
        [
            an_outcome(POST, POST),
            an_outcome(POST, POST, Certainty.LIKELY),
            an_outcome(POST, POST, Certainty.UNSURE),
            an_outcome(POST, MAIL),
            an_outcome(MAIL, MAIL),
        ]
    )
    counted.add(an_outcome(MAIL, FAKE))
    return counted


def test_each_pair_of_label_and_answer_is_counted(confusion):
    counts = {
        (label, answer): confusion.count(label, answer)
        for label in ANSWERS
        for answer in ANSWERS
        if confusion.count(label, answer)
    }
    assert counts == {
        (POST, POST): 2,
        (POST, None): 1,
        (POST, MAIL): 1,
        (MAIL, MAIL): 1,
        (MAIL, FAKE): 1,
    }
    assert confusion.total == 6


def test_recall_is_the_share_of_the_labelled_that_was_recognised(confusion):
    assert confusion.recall(POST) == Share(2, 4)
    assert confusion.recall(MAIL) == Share(1, 2)
    assert confusion.recall(FAKE) == Share(0, 0)


def test_precision_is_the_share_of_the_answers_that_is_right(confusion):
    assert confusion.precision(POST) == Share(2, 2)
    assert confusion.precision(MAIL) == Share(1, 2)
    assert confusion.precision(FAKE) == Share(0, 1)


@pytest.mark.parametrize(
    ("share", "permille"),
    [(Share(0, 0), None), (Share(0, 7), 0), (Share(2, 3), 666), (Share(7, 7), 1000)],
)
def test_a_share_is_told_in_tenths_of_a_percent(share, permille):
    assert share.permille == permille


def test_a_hundred_percent_means_all_of_them():
    assert Share(99_999, 100_000).permille == 999
