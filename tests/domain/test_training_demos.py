"""A demonstration can be played to its end: each way in which it cannot is told with its step."""

import pytest

from dpassist.domain.directory import Directory
from dpassist.domain.post import ReplyPermission
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.rules.rule import RuleBook
from dpassist.domain.training.demo import Control, Demo, DemoStep, Do, in_language
from dpassist.domain.training.demo_checks import doubts_of_demo, problems_of_demo
from dpassist.domain.verdict import Kind
from tests.builders import a_verdict
from tests.training_values import (
    a_fake,
    a_letter,
    a_made_up_message,
    a_post_verdict,
    a_scene,
    a_world,
    an_ordinary,
)

BOTH = {"da": "Sådan", "en": "So"}


def a_step(do, **more):
    return DemoStep(do, more.pop("caption", BOTH), **more)


OPEN = a_step(Do.OPEN, messages=("letter",))
REPLY = a_step(Do.PRESS, control=Control.REPLY)
BEGIN = a_step(Do.BEGIN, choice="reply")
PASS_ON = a_step(Do.PRESS, control=Control.ONWARD)


def told(*steps, letters=None, title=BOTH, unread=None, **world):
    """Return what is wrong with these steps, as ``code what``."""
    scene = a_scene(letters={"letter": a_letter()} if letters is None else letters)
    if world:
        scene = a_scene(world=a_world(**world), letters=scene.letters)
    problems = problems_of_demo(Demo("vis", title, steps), scene, unread or {})
    assert {problem.file for problem in problems} <= {"vis.toml"}
    return [f"{problem.code} {problem.what}" for problem in problems]


def test_a_whole_procedure_is_in_order():
    assert told(
        OPEN,
        a_step(Do.SAY),
        a_step(Do.SELECT, messages=("letter",)),
        a_step(Do.SHOW, control=Control.VERDICT),
        a_step(Do.SEARCH),
        a_step(Do.FILTER, choice="mail"),
        a_step(Do.PICK, choice="byg"),
        PASS_ON,
        a_step(Do.BACK),
        a_step(Do.PROFILE, choice="answer-in-thread"),
        REPLY,
        a_step(Do.WRITE, text=BOTH),
        a_step(Do.CHANGE, control=Control.MAIL_CC, text=BOTH),
        a_step(Do.CHECK),
        a_step(Do.PRESS, control=Control.FIX_ALL),
        a_step(Do.BACK),
        BEGIN,
        a_step(Do.SHOW, control=Control.MAIL_TEXT),
    ) == []  # fmt: skip


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((), "demo-no-steps vis"),
        ((a_step(Do.OPEN),), "demo-no-letter 1: open"),
        ((a_step(Do.SELECT, messages=("letter",)),), "demo-not-open 1: letter"),
        ((a_step(Do.SELECT),), "demo-not-open 1: "),
        ((OPEN, a_step(Do.SHOW)), "demo-no-control 2: show"),
        ((OPEN, a_step(Do.PRESS)), "demo-no-control 2: press"),
        ((OPEN, a_step(Do.SHOW, control=Control.MAIL_TO)), "demo-not-there 2: mail-to"),
        ((OPEN, REPLY, a_step(Do.SHOW, control=Control.LIST)), "demo-not-there 3: list"),
        ((OPEN, a_step(Do.WRITE, text=BOTH)), "demo-no-mail 2: write"),
        ((a_step(Do.PICK, choice="byg"),), "demo-no-letter 1: pick"),
        ((OPEN, a_step(Do.FILTER, choice="all")), "demo-no-filter 2: all"),
        ((OPEN, a_step(Do.PICK, choice="nobody")), "training-no-entry 2: nobody"),
        ((OPEN, a_step(Do.PROFILE, choice="none")), "training-no-profile 2: none"),
        ((OPEN, a_step(Do.PRESS, control=Control.LIST)), "demo-no-button 2: list"),
        ((REPLY,), "demo-no-letter 1: reply"),
        ((BEGIN,), "demo-no-letter 1: begin"),
        ((OPEN, a_step(Do.BEGIN, choice="draft")), "demo-no-beginning 2: draft"),
        ((OPEN, REPLY, a_step(Do.CHANGE, control=Control.MAIL_TEXT)), "demo-no-field 3: mail-text"),
    ],
)
def test_what_cannot_be_played_is_told_with_its_step(steps, expected):
    assert expected in told(*steps)


def test_a_button_that_is_off_cannot_be_pressed():
    """The product itself says so: a reply that is refused, a fake that is not passed on."""
    no_reply = a_letter(a_post_verdict(reply=ReplyPermission.FORBIDDEN))
    assert told(OPEN, REPLY, letters={"letter": no_reply}) == [
        "demo-refused 2: reply-forbidden-by-sender"
    ]
    refused = told(OPEN, PASS_ON, letters={"letter": a_fake()})
    assert any(each.startswith("demo-refused 2: ") for each in refused)
    nobody = told(OPEN, PASS_ON, rules=RuleBook(), directory=Directory())
    assert nobody == ["demo-nobody 2: pass-on"]
    assert told(OPEN, PASS_ON) == []  # the rules suggest somebody


def test_what_a_check_must_find_is_worked_out_and_held_against_what_the_step_says():
    """A click on *reply to all*, the number in the subject, a copy: the check finds these, and no size of a file."""
    number = {"da": "SV: CPR 009999-1234", "en": "RE: 009999-1234"}
    spoilt = (
        OPEN,
        a_step(Do.BEGIN, choice="reply-all"),
        a_step(Do.CHANGE, control=Control.MAIL_SUBJECT, text=number),
        a_step(Do.CHANGE, control=Control.MAIL_CC, text={"da": "Leder <leder@x.example>"}),
        a_step(Do.CHANGE, control=Control.MAIL_TO, text={"da": "en@x.example, ; to@x.example"}),
        a_step(Do.WRITE, text=BOTH),
    )

    def check(*codes):
        return a_step(Do.CHECK, finds=frozenset(codes))

    found = check(Code.CPR_LIKE_IN_SUBJECT, Code.COPIES, Code.SENDER_WRONG, Code.PLAIN_MAIL)
    assert told(*spoilt, found) == []
    right = a_step(Do.CHANGE, control=Control.MAIL_FROM, text={"da": "byg@"})
    assert told(*spoilt, right, found) == ["demo-not-found 8: sender-wrong"]
    same = a_step(Do.CHANGE, control=Control.MAIL_FROM, text={"da": "nobody has that"})
    assert told(*spoilt, same, found) == []
    # In one language only: the room that sees the other one is told something wrong.
    only = a_step(Do.CHANGE, control=Control.MAIL_SUBJECT, text={**number, "en": "RE: carport"})
    assert told(*spoilt, only, check(Code.CPR_LIKE_IN_SUBJECT)) == [
        "demo-not-found 8: cpr-like-in-subject"
    ]
    assert told(*spoilt, check(Code.BODY_EMPTY)) == ["demo-not-found 7: body-empty"]
    assert told(*spoilt[:2], a_step(Do.CHANGE), check(Code.BODY_EMPTY)) == [
        "demo-no-control 3: change"
    ]
    # dpassist's own draft has none of it, and a letter that is passed on is no reply.
    for pressed in (REPLY, PASS_ON):
        assert told(OPEN, pressed, check(Code.SENDER_WRONG)) == ["demo-not-found 3: sender-wrong"]


def test_a_mail_to_nobody_cannot_be_begun():
    verdict = a_verdict(Kind.ORDINARY, evidence=())
    nobody = a_letter(verdict, a_made_up_message(sender=None, reply_to=(), documents=()))
    assert told(OPEN, BEGIN, letters={"letter": nobody}) == ["training-no-reply 2: letter"]


def test_letters_are_there_and_made_up():
    real = a_letter(message=a_made_up_message(body_text="CPR 0101701234", headers=()))
    found = told(OPEN, letters={"letter": real})
    assert any("training-not-marked letter" in each for each in found)
    assert (
        told(
            OPEN, letters={"letter": a_letter(message=a_made_up_message(body_text="Tlf. 23456789"))}
        )
        == []
    )
    gone = told(OPEN, letters={}, unread={"letter": "file-missing"})
    assert gone == ["training-message letter: file-missing"]


def test_what_looks_real_is_told_in_letters_and_in_what_the_steps_say():
    """Numbers and addresses are faults, as in a lesson; a telephone number is for somebody to look at."""
    letter = a_letter(message=a_made_up_message(body_text="Tlf. 23456789"))
    steps = (
        OPEN,
        a_step(Do.SAY, caption={"da": "Ring 33 44 55 66", "en": "Ask bo@rigtig.dk"}),
        REPLY,
        a_step(Do.WRITE, text={"da": "Se www.rigtig.dk", "en": "Your number is 0101701234"}),
    )
    title = {"da": "Til bo@rigtig.dk", "en": "So"}
    assert told(*steps, title=title, letters={"letter": letter}) == [
        "training-real-address title: bo@rigtig.dk",
        "training-real-address steps 2: bo@rigtig.dk",
        "training-real-web steps 4: www.rigtig.dk",
        "training-real-number steps 4: ••••••-••••",
    ]
    doubts = doubts_of_demo(Demo("vis", title, steps), a_scene(letters={"letter": letter}))
    assert [f"{each.code} {each.file} {each.what}" for each in doubts] == [
        "training-telephone vis.toml letter body ••••••89",
        "training-telephone vis.toml steps 2: •• •• •• 66",
    ]


def test_every_caption_is_there_in_both_languages():
    found = told(
        OPEN,
        a_step(Do.SAY, caption={"da": "Sådan", "en": " "}),
        REPLY,
        a_step(Do.WRITE, text={"en": "Hello"}),
        title={"en": "So"},
    )
    assert found == [
        "demo-language title, da",
        "demo-language 4: text, da",
        "demo-language 2: caption, en",
    ]
    assert in_language({"en": "So"}, "da") == "So"


def test_ordinary_mail_is_opened_too():
    assert told(OPEN, BEGIN, letters={"letter": an_ordinary()}) == []
