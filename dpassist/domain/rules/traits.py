"""What rules look at: the texts of one message, folded once, so that a thousand rules compare them quickly."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from dpassist.domain.composing import folded
from dpassist.domain.message import Message
from dpassist.domain.post import PostFacts
from dpassist.domain.rules.rule import RuleField

_WORD: Final = re.compile(r"\w+")
_KLE: Final = "/KLEdata/"
"""In the source of a topic that stands in the KLE of a MeMo message; a DKAL topic is a number of its own."""


def words_of(text: str) -> str:
    """Return the words of a folded text with one space before, between and behind them."""
    return f" {' '.join(_WORD.findall(text))} "


@dataclass(frozen=True, slots=True)
class Seen:
    """One text of a message, ready to be compared.

    Attributes:
        text: Folded.
        label: Of a free-text field: its name, folded.
        words: As `words_of` gives them.
    """

    text: str = field(repr=False)
    label: str = ""
    words: str = field(default="", repr=False)


Traits = Mapping[RuleField, tuple[Seen, ...]]
"""What stands in each field; a field that is not there is missing. The kind of sender always is there."""
MOST_TEXTS: Final[Mapping[RuleField, int]] = {
    **dict.fromkeys((RuleField.TOPIC, RuleField.CASE_NUMBER, RuleField.SENDER_KIND), 1),
    **dict.fromkeys((RuleField.SUBJECT, RuleField.BODY), 1),
    **dict.fromkeys((RuleField.MAILBOX, RuleField.KLE, RuleField.FORM), 2),
}
"""How many texts a field has at most; others have any number."""


def traits_of(message: Message, facts: PostFacts) -> Traits:
    """Return what rules can look at.

    Of KLE and FORM there are the code and the words for it. The body is there only when the message has been opened.
    """
    told = {fact.id: fact.value for fact in facts.stated if isinstance(fact.value, str)}
    kle = next(
        (fact.value for fact in facts.stated if fact.id == "topic" and _KLE in fact.source), ""
    )
    senders = [address for address in (message.sender, message.original_sender) if address]
    texts: dict[RuleField, Iterable[str]] = {
        RuleField.MAILBOX: (facts.mailbox, facts.mailbox_id),
        RuleField.TOPIC: (facts.topic,),
        RuleField.CASE_NUMBER: (facts.case_number,),
        RuleField.KLE: (told.get("kle_code", ""), str(kle)),
        RuleField.FORM: (told.get("form_code", ""), told.get("form_label", "")),
        RuleField.SENDER_KIND: (facts.sender_kind.value,),
        RuleField.SENDER: (
            facts.sender_name,
            *(part for each in senders for part in (each.name, each.email)),
        ),
        RuleField.RECIPIENT: (each.email for each in (*message.to, *message.cc)),
        RuleField.SUBJECT: (message.subject,),
        RuleField.BODY: (message.body_text,),
        RuleField.ATTACHMENT_NAME: (each.name for each in message.attachments),
    }
    traits = {place: _all_seen(each) for place, each in texts.items()}
    traits[RuleField.CONTACT_INFO] = tuple(
        _seen(info.value, info.label) for info in facts.contact_info if info.value.strip()
    )
    return {place: seen for place, seen in traits.items() if seen}


def _all_seen(texts: Iterable[str]) -> tuple[Seen, ...]:
    return tuple(map(_seen, dict.fromkeys(text for text in texts if text.strip())))


def _seen(text: str, label: str = "") -> Seen:
    plain = folded(text)
    return Seen(plain, folded(label), words_of(plain))
