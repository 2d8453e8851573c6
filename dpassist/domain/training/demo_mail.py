"""The mail of a demonstration, as its steps change it: what is typed into its fields, and what the reply check says of it."""

from dataclasses import dataclass, replace

from dpassist.domain.errors import ReplyRefusedError
from dpassist.domain.message import Address
from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.composing import Begin, begun, mailboxes
from dpassist.domain.training.demo import Control
from dpassist.domain.training.replying import right_situation
from dpassist.domain.training.scene import Scene
from dpassist.domain.training.situation import Situation


@dataclass(frozen=True, slots=True)
class DemoMail:
    """A reply of a demonstration.

    Attributes:
        right: The right reply to its letter, and what that is checked against.
        reply: As it stands.
    """

    right: Situation
    reply: CheckedReply

    def with_text(self, text: str) -> "DemoMail":
        """Return it with an answer written into it."""
        return replace(self, reply=replace(self.reply, body=written(self.reply.body, text)))

    def with_field(self, control: Control, text: str) -> "DemoMail":
        """Return it with something else in a field."""
        match control:
            case Control.MAIL_FROM:
                sender = next(
                    (each for each in mailboxes(self.right) if text in str(each)), self.reply.sender
                )
                reply = replace(self.reply, sender=sender)
            case Control.MAIL_TO:
                reply = replace(self.reply, to=typed_addresses(text))
            case Control.MAIL_CC:
                reply = replace(self.reply, cc=typed_addresses(text))
            case _:
                reply = replace(self.reply, subject=text)
        return replace(self, reply=reply)

    def codes(self) -> frozenset[Code]:
        """Return what the reply check finds in it, as in a draft that was saved and not sent."""
        return replace(self.right, reply=replace(self.reply, sent=None)).codes


def mail_begun(scene: Scene, letter: str, profile: str, how: Begin) -> DemoMail | None:
    """Return the mail that a click makes of a letter; None where nobody could be addressed.

    Args:
        scene: With the letter.
        letter: Its id.
        profile: Id of the reply profile.
        how: What was pressed.
    """
    try:
        right = right_situation(scene, letter, profile)
    except ReplyRefusedError:
        return None
    return DemoMail(right, begun(how, scene.letters[letter].message, right))


def written(body: str, text: str) -> str:
    """Return the text of a mail with an answer where it belongs: below the greeting, and above what is quoted."""
    head, gap, rest = body.partition("\n\n")
    has_greeting = bool(head.strip()) and not head.startswith(">") and "\n" not in head
    before, after = (f"{head}{gap}", rest) if has_greeting else ("", body)
    return f"{before}{text}\n\n{after.lstrip(chr(10))}"


def typed_addresses(text: str) -> tuple[Address, ...]:
    """Return the mailboxes that were typed, divided by semicolons or commas: ``Name <address>`` or an address."""
    found = []
    for part in text.replace(",", ";").split(";"):
        name, is_named, rest = part.strip().partition("<")
        email = rest.partition(">")[0] if is_named else name
        if email.strip():
            found.append(Address(name.strip() if is_named else "", email.strip()))
    return tuple(found)
