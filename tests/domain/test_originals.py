"""Which message a reply answers: named by its thread, guessed from its subject, or not known."""

from dataclasses import dataclass

import pytest

from dpassist.domain.message import Address
from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.domain.reply_check.originals import (
    Recognised,
    Tie,
    recognise_original,
    reply_and_original,
)
from tests.builders import NOON, a_message


@dataclass(frozen=True)
class Row:
    message_id: str = ""
    subject: str = ""


ROWS = (
    Row("<1@x>", "Byggesag 2026-1234"),
    Row("<2@x>", "Ansøgning om carport"),
    Row("<2@x>", "Ansøgning om carport"),
    Row("", "Hej"),
    Row("<5@x>", "Klage [ref 77-A] 2026-8888"),
)


@pytest.mark.parametrize(
    ("reply", "place", "tie"),
    [
        (CheckedReply(in_reply_to="<1@x>"), 0, Tie.THREAD),
        (CheckedReply(in_reply_to="<2@x>", subject="Hej"), 1, Tie.THREAD),
        (CheckedReply(in_reply_to="<9@x>", references=("<5@x>", "<1@x>", "<9@x>")), 0, Tie.THREAD),
        (CheckedReply(subject="SV: byggesag  2026-1234"), 0, Tie.SUBJECT),
        (CheckedReply(subject="Svar, sag 2026-8888 [ref 77-A] og 1111"), 4, Tie.SUBJECT),
    ],
)
def test_the_thread_is_gone_by_first_and_then_the_subject(reply, place, tie):
    assert recognise_original(reply, ROWS) == Recognised(place, tie)


@pytest.mark.parametrize(
    "subject",
    ["SV: Ansøgning om carport", "Hej", "SV: Hej", "", "Sag 2026-8888", "Noget helt andet"],
)
def test_nothing_is_guessed_when_several_fit_or_too_little_is_said(subject):
    assert recognise_original(CheckedReply(subject=subject), ROWS) is None


LETTER = a_message()
ANSWER = a_message(message_id="<2@kommune.example>", references=("<1@borger.example>",))
DRAFT = a_message(message_id="", sender=Address("", "byg@kommune.example"))
LATER = a_message(message_id="<3@x>", date=NOON.replace(day=20))


@pytest.mark.parametrize(
    ("reply", "original"), [(ANSWER, LETTER), (DRAFT, LETTER), (LATER, LETTER)]
)
def test_of_two_messages_the_one_that_names_the_other_or_is_unsent_or_later_is_the_reply(
    reply, original
):
    assert reply_and_original(reply, original) == (reply, original)
    assert reply_and_original(original, reply) == (reply, original)


def test_of_two_drafts_the_first_is_the_reply():
    assert reply_and_original(DRAFT, DRAFT) == (DRAFT, DRAFT)
