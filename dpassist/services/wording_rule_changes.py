"""Words for what two people made of the same rules: what one changed, what the other did, and what both did."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from dpassist.domain.directory import Directory
from dpassist.domain.rules.merging import ChangedBy, Difference, changed_by, differences
from dpassist.domain.rules.rule import Rule, RuleBook
from dpassist.services.wording import Wording
from dpassist.services.wording_rules import rule_text, rules_named, state_name
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

_HEADINGS: Final[Mapping[ChangedBy, Phrase]] = {
    ChangedBy.BOTH: QT_TRANSLATE_NOOP(
        "Rules", "CHANGED BY BOTH. If you put your changes into theirs, yours count:"
    ),
    ChangedBy.MINE: QT_TRANSLATE_NOOP("Rules", "CHANGED BY YOU ALONE:"),
    ChangedBy.THEIRS: QT_TRANSLATE_NOOP(
        "Rules", "CHANGED BY SOMEBODY ELSE ALONE. If you put your changes into theirs, this stays:"
    ),
}
_BESIDE: Final = QT_TRANSLATE_NOOP("Rules", "{rule}\nYours: {mine}\nTheirs: {theirs}")
_RULE: Final = QT_TRANSLATE_NOOP("Rules", "Rule {rule}")
_NOT_THERE: Final = QT_TRANSLATE_NOOP("Rules", "not there")
_ALSO: Final = QT_TRANSLATE_NOOP("Rules", "Differs too: {what}")
_FURTHER: Final[Mapping[str, Phrase]] = {
    "owner": QT_TRANSLATE_NOOP("Rules", "owner"),
    "valid_from": QT_TRANSLATE_NOOP("Rules", "first day"),
    "valid_until": QT_TRANSLATE_NOOP("Rules", "last day"),
    "note": QT_TRANSLATE_NOOP("Rules", "note"),
}
"""What the sentence of a rule does not hold."""
_THRESHOLD: Final = QT_TRANSLATE_NOOP("Rules", "Suggest from")
_POINTS: Final = QT_TRANSLATE_NOOP("Rules", "{points} points")
_INCOMPLETE: Final = QT_TRANSLATE_NOOP(
    "Rules", "Not complete here, and as it last was above: {rules}"
)
_ORDER: Final = QT_TRANSLATE_NOOP("Rules", "Only the order differs.")


def compared_text(
    wording: Wording,
    books: tuple[RuleBook, RuleBook, RuleBook],
    directory: Directory,
    written: Collection[str],
) -> str:
    """Return all that differs, with who changed it; what both changed comes first.

    Args:
        wording: The words.
        books: What both began with, one's own, and the others'.
        directory: Whom the rules suggest.
        written: Ids of rules that are being written and are not complete.
    """
    base, mine, theirs = books
    told: dict[ChangedBy, list[str]] = {party: [] for party in ChangedBy}
    if mine.threshold != theirs.threshold:
        told[_of_threshold(base, mine, theirs)].append(_threshold_text(wording, mine, theirs))
    before = {rule.id: rule for rule in base.rules}
    for each in differences(mine, theirs):
        party = changed_by(before.get(each.id), each.mine, each.theirs)
        told[party].append(_difference_text(wording, each, directory))
    parts = [
        part
        for party, heading in _HEADINGS.items()
        if told[party]
        for part in (wording.say(heading), *told[party])
    ]
    if written:
        parts.append(wording.say(_INCOMPLETE, rules=rules_named(wording, written)))
    return "\n\n".join(parts) or wording.say(_ORDER)


def _of_threshold(base: RuleBook, mine: RuleBook, theirs: RuleBook) -> ChangedBy:
    if theirs.threshold == base.threshold:
        return ChangedBy.MINE
    return ChangedBy.THEIRS if mine.threshold == base.threshold else ChangedBy.BOTH


def _threshold_text(wording: Wording, mine: RuleBook, theirs: RuleBook) -> str:
    return wording.say(
        _BESIDE,
        rule=wording.say(_THRESHOLD),
        mine=wording.say(_POINTS, points=mine.threshold),
        theirs=wording.say(_POINTS, points=theirs.threshold),
    )


def _difference_text(wording: Wording, each: Difference, directory: Directory) -> str:
    text = wording.say(
        _BESIDE,
        rule=wording.say(_RULE, rule=each.id),
        mine=_described(wording, each.mine, directory),
        theirs=_described(wording, each.theirs, directory),
    )
    further = ", ".join(_further(wording, each.mine, each.theirs))
    return f"{text}\n{wording.say(_ALSO, what=further)}" if further else text


def _described(wording: Wording, rule: Rule | None, directory: Directory) -> str:
    if rule is None:
        return wording.say(_NOT_THERE)
    text = rule_text(wording, rule, directory)
    return f"{rule.name} ({state_name(wording, rule.state)}): {text}"


def _further(wording: Wording, mine: Rule | None, theirs: Rule | None) -> Iterator[str]:
    if mine is not None and theirs is not None:
        for key, phrase in _FURTHER.items():
            if getattr(mine, key) != getattr(theirs, key):
                yield wording.say(phrase)
