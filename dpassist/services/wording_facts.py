"""What a message says of itself, as rows for people and values for programs.

Here is where the numbers of persons stop: every text and every machine value is masked, and a row holds
the number itself only as an `Identity`, which one deliberate "show" in the window reveals.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from dpassist.domain.display import harmless
from dpassist.domain.facts import Fact, Repeated, StatedFile
from dpassist.domain.identity import Identity, IdentityKind, mask_cpr
from dpassist.domain.message import Message, SourceFormat
from dpassist.domain.post import ReplyPermission, SenderKind
from dpassist.domain.verdict import Kind, Verdict
from dpassist.services.wording import Wording
from dpassist.services.wording_fact_names import (
    FACT_FORMATS,
    FACT_NAMES,
    FILE_ROLES,
    GROUP_MEMBERS,
    FactGroup,
)
from dpassist.services.wording_files import file_kind, file_size
from dpassist.services.wording_tables import FORMATS, SENDER_KINDS

_LONGEST: Final = 1000
"""Letters of one value; twice what the schema allows the longest. Nobody reads on, and a page must not hang."""
_NUMBER: Final = re.compile(r"_(\d+)")
_QUOTED: Final = frozenset({"forward_comment", "reply_data_comment"})
_PLACES: Final[Mapping[str, tuple[FactGroup, int]]] = {
    fact: (group, place)
    for group, facts in GROUP_MEMBERS.items()
    for place, fact in enumerate(facts)
}
_GROUP_ORDER: Final = tuple(GROUP_MEMBERS)
_TO_COPY: Final = frozenset({"title", "case_number", "thread", "message_uuid"})
"""What gateways and case systems find a letter by."""
_LETTER_FIELDS: Final = {
    "From": "MessageHeader/Sender/label",
    "Date": "MessageBody/createdDateTime",
    "Subject": "MessageHeader/label",
}


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact, ready to show or print.

    Attributes:
        id: Stable identifier.
        name: What it is called; a free-text field has the writer's own name for it.
        text: The value in words, without numbers of CPR's shape.
        value: The same for programs: a text, a number, ``True``, an ISO date, or an object for a file.
        source: The field it stands in.
        group: What it is shown with.
        identity: The number behind a masked text; None where nothing is masked.
        verified: Whether it rests on published rules alone.
    """

    id: str
    name: str
    text: str = field(repr=False)
    value: Any = field(repr=False)
    source: str
    group: FactGroup
    identity: Identity | None = None
    verified: bool = True


def fact_rows(wording: Wording, verdict: Verdict) -> tuple[FactRow, ...]:
    """Return every stated fact, in the order of the screen: the most important ones first."""
    is_receipt = verdict.kind is Kind.RECEIPT
    facts = sorted(verdict.facts.stated, key=_place)
    rows = [_row(wording, verdict, fact, is_receipt=is_receipt) for fact in facts]
    return tuple(sorted(rows, key=lambda row: _GROUP_ORDER.index(row.group)))


def fact_texts(wording: Wording, verdict: Verdict) -> dict[str, str]:
    """Return the text of each stated fact by its id."""
    return {row.id: row.text for row in fact_rows(wording, verdict)}


def values_to_copy(wording: Wording, verdict: Verdict) -> tuple[tuple[str, str], ...]:
    """Return what another program may ask for, as name and text; nothing in it is a number of a person."""
    rows = fact_rows(wording, verdict)
    return tuple((row.name, row.text) for row in rows if row.id in _TO_COPY and not row.identity)


def letter_source(wording: Wording, message: Message, name: str) -> str:
    """Return where a mail's own field, such as ``Subject``, stands; empty where nothing is known of it."""
    match message.format:
        case SourceFormat.MEMO | SourceFormat.CONTAINER:
            return _LETTER_FIELDS.get(name, "")
        case SourceFormat.EML:
            return wording.say(FACT_FORMATS["mail-header"], name=name)
        case SourceFormat.MSG | SourceFormat.TNEF:
            return wording.say(FACT_FORMATS["outlook"], name=name)
        case SourceFormat.DOCUMENT:
            return ""


def _place(fact: Fact) -> tuple[int, int]:
    """Sort by the table's order; facts that come several times stay in theirs, and blocks of them together."""
    base, number = _parted(fact.id)
    is_block = base.startswith(Repeated.REPLY_DATA) and number
    return _PLACES[Repeated.REPLY_DATA if is_block else base][1], number


def _parted(fact: str) -> tuple[str, int]:
    found = _NUMBER.search(fact)
    return (_NUMBER.sub("", fact), int(found[1])) if found else (fact, 0)


def _row(wording: Wording, verdict: Verdict, fact: Fact, *, is_receipt: bool) -> FactRow:
    base, number = _parted(fact.id)
    if is_receipt and base == "message_uuid":
        base = "about_message"
    text, value = _said(wording, verdict, fact)
    hidden = isinstance(fact.value, Identity) and fact.value.kind is not IdentityKind.CVR
    return FactRow(
        id=fact.id,
        name=_name(wording, fact, base, number),
        text=text if fact.verified else wording.say(FORMATS["unverified"], text=text),
        value=value,
        source=fact.source,
        group=_PLACES[base][0],
        identity=fact.value if hidden and isinstance(fact.value, Identity) else None,
        verified=fact.verified,
    )


def _name(wording: Wording, fact: Fact, base: str, number: int) -> str:
    if isinstance(fact.value, StatedFile):
        return wording.say(FILE_ROLES[fact.value.role])
    if base in FACT_NAMES:
        return wording.say(FACT_NAMES[base], number=number)
    return _masked(fact.label)


def _said(wording: Wording, verdict: Verdict, fact: Fact) -> tuple[str, Any]:
    """Return a value for people and for programs."""
    match fact.value:
        case ReplyPermission():  # what the verdict makes of it, which may be less than the letter says
            return wording.reply(verdict), verdict.reply.value
        case SenderKind() as kind:
            return wording.say(SENDER_KINDS[kind]), kind.value
        case Identity() as identity:
            return (_masked(identity.masked),) * 2
        case StatedFile() as file:
            return _file(wording, file), _file_for_programs(file)
        case value:
            return _plain(wording, fact.id, value)


def _plain(wording: Wording, fact: str, value: str | int | date) -> tuple[str, Any]:
    match value:
        case bool():
            form = FACT_FORMATS["forwarded"] if fact == "forwarded" else FORMATS["yes"]
            return wording.say(form), True
        case datetime() as moment:
            return wording.moment(moment), moment.isoformat()
        case date() as day:
            return wording.day(day), day.isoformat()
        case int() as number:
            return str(number), number
        case text:
            shown = _masked(text)
            quoted = _parted(fact)[0] in _QUOTED
            return (wording.say(FACT_FORMATS["quote"], text=shown) if quoted else shown), shown


def _file(wording: Wording, file: StatedFile) -> str:
    form = FACT_FORMATS["labelled-file" if file.label else "file"]
    return wording.say(
        form,
        label=_masked(file.label),
        name=_masked(file.name),
        type=file_kind(wording, file.name, file.media_type),
        size=file_size(wording, file.size),
    )


def _file_for_programs(file: StatedFile) -> dict[str, str | int]:
    return {
        "role": file.role,
        "label": _masked(file.label),
        "name": _masked(file.name),
        "type": _masked(file.media_type),
        "size": file.size,
    }


def _masked(value: str) -> str:
    """Make a stranger's value fit to show: no unseen characters, no CPR numbers, no end of it too far off."""
    shown = mask_cpr(harmless(value)[: 2 * _LONGEST])
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
