"""Letters, a practice authority and tasks for tests of training; people and numbers are fictional."""

from dataclasses import replace
from datetime import date
from typing import Any

from dpassist.domain.directory import Directory
from dpassist.domain.identity import Identity, IdentityKind
from dpassist.domain.message import Address, FoundDocument, Message
from dpassist.domain.post import PostFacts, ReplyPermission
from dpassist.domain.profiles import LetterRule, Metadata, ReplyLimits, SealedBy
from dpassist.domain.rules.rule import Condition, Rule, RuleBook, RuleField, RuleMatch
from dpassist.domain.training.lesson import Lesson, LessonText, MessageRef, Subject, TaskText
from dpassist.domain.training.scene import Letter, Scene, World
from dpassist.domain.training.tasks import Ask, Find, Recognise, Task, Write
from dpassist.domain.verdict import Evidence, Kind, Says, Strength, Verdict
from tests.builders import (
    CPR,
    a_dkal,
    a_message,
    a_profile,
    a_steps_profile,
    a_verdict,
    an_attachment,
    an_entry,
    some_settings,
)

TODAY = date(2026, 3, 10)
SAID = "Du får svar i næste uge.\nDu kan følge sagen på https://kommune.example/sag."
SUBJECT = "Spørgsmål om sag 2026-123456 [ref 77-A]"
GUIDANCE = "Brug ikke denne mail til at svare afsenderen."
WRITE = Write("letter", "answer-in-thread")
STEPS = ("Find brevet.", "Skriv svaret.", "Send det.")
SEALED = a_profile(id="sealed", signed_by=SealedBy.MAIL_PROGRAM, encrypted_by=SealedBy.MAIL_PROGRAM)
STRICT = a_profile(
    id="strict",
    carried_headers=("X-Practice",),
    metadata=(Metadata.DKAL,),
    limits=ReplyLimits(total_bytes=10_000_000, files=3, file_types=("pdf", "xml")),
)
FIRST_FILE = a_profile(id="first-file", letter=LetterRule.FIRST_ATTACHMENT)


def a_world(**changes: Any) -> World:
    """An authority with profiles of several kinds, one department, one other authority and a rule."""
    profiles = (
        a_profile(unverified=()),
        a_steps_profile(steps={"da": STEPS, "en": STEPS}),
        SEALED,
        STRICT,
        FIRST_FILE,
    )
    entries = (
        an_entry(),
        an_entry(id="nabo", name="Nabo", mailbox="p@nabo.example", other_authority=True),
    )
    plain = World(
        some_settings(reply_profile="answer-in-thread"),
        {profile.id: profile for profile in profiles},
        Directory(entries),
        one_rule("byg", RuleField.SUBJECT, RuleMatch.WORD, "sag"),
        (GUIDANCE,),
    )
    return replace(plain, **changes)


def a_made_up_message(**changes: Any) -> Message:
    """A citizen's letter that says it is made up."""
    plain: dict[str, Any] = {
        "subject": SUBJECT,
        "references": ("<0@borger.example>",),
        "headers": (("X-Practice", "77"), ("X-Dpassist-Sample", "synthetic")),
        "attachments": (an_attachment("dkalmetadata.xml", b"<metadata/>"),),
        "documents": (FoundDocument(a_dkal(), 1),),
    }
    return a_message(**{**plain, **changes})


def a_sign(where: str = "attachment 1", **changes: Any) -> Evidence:
    """A decisive sign of Digital Post."""
    plain = Evidence("dkal-metadata", where, Kind.DIGITAL_POST, strength=Strength.DECISIVE)
    return replace(plain, **changes)


def a_post_verdict(**changes: Any) -> Verdict:
    """Digital Post of a citizen whose number is known, with a sign for it, one noted and one against."""
    facts = PostFacts(sender_name="Asta Prøve", sender_identity=Identity(IdentityKind.CPR, CPR))
    evidence = (
        a_sign(),
        a_sign("subject", strength=Strength.NOTED),
        a_sign("from", says=Says.AGAINST, strength=Strength.WEAK),
    )
    return a_verdict(**{"facts": facts, "evidence": evidence, **changes})


def a_letter(verdict: Verdict | None = None, message: Message | None = None) -> Letter:
    return Letter("brev.eml", verdict or a_post_verdict(), message or a_made_up_message())


def a_fake() -> Letter:
    """A mail that pretends."""
    verdict = a_verdict(
        Kind.SUSPICIOUS,
        reply=ReplyPermission.FORBIDDEN,
        evidence=(Evidence("claimed-name", "from", Kind.SUSPICIOUS),),
    )
    sender = Address("Digital Post", "svar@falsk.example")
    return a_letter(verdict, a_made_up_message(sender=sender, attachments=(), documents=()))


def an_ordinary() -> Letter:
    """An ordinary mail: nothing tells the sender's number."""
    return a_letter(
        a_verdict(Kind.ORDINARY, facts=PostFacts(), evidence=()),
        a_made_up_message(attachments=(), documents=()),
    )


def a_scene(**changes: Any) -> Scene:
    letters = {"letter": a_letter(), "fake": a_fake(), "plain": an_ordinary()}
    return replace(Scene(a_world(), letters, TODAY, "da", SAID), **changes)


def a_find(*faults: str) -> Find:
    """*Find the mistakes in this reply*, with these in it."""
    return Find("letter", "answer-in-thread", faults)


def one_rule(target: str, field: RuleField, match: RuleMatch, word: str) -> RuleBook:
    """Rules with one in force: what has this word there goes to this entry."""
    return RuleBook((Rule("1", target.title(), target, ((Condition(field, match, (word,)),),)),))


def a_task(ask: Ask | None = None, **changes: Any) -> Task:
    return replace(Task("one", ask or Recognise("letter"), sources=("law",)), **changes)


def a_lesson(*tasks: Task, **changes: Any) -> Lesson:
    """A lesson that is in order, whatever its tasks are."""
    tasks = tasks or (a_task(),)
    words = {task.id: _words(task) for task in tasks}
    text = LessonText("Titel", "Historie", words)
    plain = Lesson(
        "lektion",
        1,
        Subject.RECEIVING,
        (MessageRef("letter", sample="brev.eml"),),
        tasks,
        {"da": text, "en": text},
        TODAY,
    )
    return replace(plain, **changes)


def _words(task: Task) -> TaskText:
    answer = SAID if task.kind in {"write", "find"} else ""
    return TaskText(why="Fordi.", answer=answer, wrong={wrong.id: "Nej." for wrong in task.wrong})
