"""Words for rules: what they look for, what they gave and why, and what in them leads nowhere."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from itertools import islice
from typing import Final

from dpassist.domain.directory import Directory
from dpassist.domain.display import one_line
from dpassist.domain.identity import mask_cpr
from dpassist.domain.rules.doubt import RuleDoubt, RuleFault
from dpassist.domain.rules.rule import Condition, Rule, RuleBook, RuleField, RuleMatch, RuleState
from dpassist.domain.rules.suggesting import Advice, Ranked, Reason, Suggestion
from dpassist.services.wording import Wording
from dpassist.services.wording_rule_lacks import LACKS
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, SENDER_KINDS, Phrase

MOST_NAMED: Final = 50
"""Rules that are named in one sentence."""
FIELDS: Final[Mapping[RuleField, Phrase]] = {
    RuleField.MAILBOX: QT_TRANSLATE_NOOP("Rules", "mailbox"),
    RuleField.TOPIC: QT_TRANSLATE_NOOP("Rules", "topic"),
    RuleField.CONTACT_INFO: QT_TRANSLATE_NOOP("Rules", "free-text field"),
    RuleField.CASE_NUMBER: QT_TRANSLATE_NOOP("Rules", "case number"),
    RuleField.KLE: QT_TRANSLATE_NOOP("Rules", "KLE"),
    RuleField.FORM: QT_TRANSLATE_NOOP("Rules", "FORM"),
    RuleField.SENDER_KIND: QT_TRANSLATE_NOOP("Rules", "kind of sender"),
    RuleField.SENDER: QT_TRANSLATE_NOOP("Rules", "sender"),
    RuleField.RECIPIENT: QT_TRANSLATE_NOOP("Rules", "recipient"),
    RuleField.SUBJECT: QT_TRANSLATE_NOOP("Rules", "subject"),
    RuleField.BODY: QT_TRANSLATE_NOOP("Rules", "text (the message is opened)"),
    RuleField.ATTACHMENT_NAME: QT_TRANSLATE_NOOP("Rules", "attachment name"),
}
MATCHES: Final[Mapping[RuleMatch, Phrase]] = {
    RuleMatch.IS: QT_TRANSLATE_NOOP("Rules", "is"),
    RuleMatch.CONTAINS: QT_TRANSLATE_NOOP("Rules", "contains"),
    RuleMatch.STARTS: QT_TRANSLATE_NOOP("Rules", "starts with"),
    RuleMatch.WORD: QT_TRANSLATE_NOOP("Rules", "has the word"),
    RuleMatch.PATTERN: QT_TRANSLATE_NOOP("Rules", "follows the pattern"),
    RuleMatch.PRESENT: QT_TRANSLATE_NOOP("Rules", "is filled in"),
}
STATES: Final[Mapping[RuleState, Phrase]] = {
    RuleState.ACTIVE: QT_TRANSLATE_NOOP("Rules", "active"),
    RuleState.TEST: QT_TRANSLATE_NOOP("Rules", "in test"),
    RuleState.OFF: QT_TRANSLATE_NOOP("Rules", "off"),
}
_CONDITIONS: Final[Mapping[tuple[RuleMatch, bool], Phrase]] = {
    (RuleMatch.IS, False): QT_TRANSLATE_NOOP("Rules", "{field} = {values}"),
    (RuleMatch.IS, True): QT_TRANSLATE_NOOP("Rules", "{field} is not {values}"),
    (RuleMatch.CONTAINS, False): QT_TRANSLATE_NOOP("Rules", "{field} contains {values}"),
    (RuleMatch.CONTAINS, True): QT_TRANSLATE_NOOP("Rules", "{field} does not contain {values}"),
    (RuleMatch.STARTS, False): QT_TRANSLATE_NOOP("Rules", "{field} starts with {values}"),
    (RuleMatch.STARTS, True): QT_TRANSLATE_NOOP("Rules", "{field} does not start with {values}"),
    (RuleMatch.WORD, False): QT_TRANSLATE_NOOP("Rules", "{field} has the word {values}"),
    (RuleMatch.WORD, True): QT_TRANSLATE_NOOP("Rules", "{field} does not have the word {values}"),
    (RuleMatch.PATTERN, False): QT_TRANSLATE_NOOP("Rules", "{field} follows the pattern {values}"),
    (RuleMatch.PATTERN, True): QT_TRANSLATE_NOOP(
        "Rules", "{field} does not follow the pattern {values}"
    ),
    (RuleMatch.PRESENT, False): QT_TRANSLATE_NOOP("Rules", "{field} is filled in"),
    (RuleMatch.PRESENT, True): QT_TRANSLATE_NOOP("Rules", "{field} is not filled in"),
}
_PLAIN_TEXT: Final = QT_TRANSLATE_NOOP("Rules", "text")
_LABELLED: Final = QT_TRANSLATE_NOOP("Rules", "the field “{label}”")
_QUOTED: Final = QT_TRANSLATE_NOOP("Rules", "“{value}”")
_OR: Final = QT_TRANSLATE_NOOP("Rules", " or ")
_AND: Final = QT_TRANSLATE_NOOP("Rules", " and ")
_READ_ALOUD: Final = QT_TRANSLATE_NOOP("Rules", "{points} points to {entry} when {conditions}.")
_OR_WHEN: Final = QT_TRANSLATE_NOOP("Rules", ", or when ")
_REASON: Final = QT_TRANSLATE_NOOP("Rules", "rule {rule} “{name}” gave {points}: {because}")
_REASON_IN_TEST: Final = QT_TRANSLATE_NOOP(
    "Rules", "rule {rule} “{name}” is in test and would give {points}: {because}"
)
_NAMED: Final = QT_TRANSLATE_NOOP("Rules", "rule {rule} “{name}”")
_GONE: Final = QT_TRANSLATE_NOOP("Rules", "rule {rule}, which is not there any more")
_MORE: Final = QT_TRANSLATE_NOOP("Rules", "{rules} and {count} more")
_RANKED: Final = QT_TRANSLATE_NOOP("Rules", "{entry}: {points} points")
_ADVICE: Final[Mapping[Advice, Phrase]] = {
    Advice.SUGGESTED: QT_TRANSLATE_NOOP("Rules", "Suggested: {entry} ({points} points)"),
    Advice.TIE: QT_TRANSLATE_NOOP("Rules", "You decide: {entries} have {points} points each."),
    Advice.TOO_FEW: QT_TRANSLATE_NOOP(
        "Rules", "You decide: {entry} has most points, but only {points}."
    ),
    Advice.NO_ENTRY: QT_TRANSLATE_NOOP(
        "Rules", "You decide: the rules suggest “{entry}”, which is not in the directory."
    ),
    Advice.NONE: QT_TRANSLATE_NOOP("Rules", "You decide: no rule applies."),
    Advice.SUSPICIOUS: QT_TRANSLATE_NOOP(
        "Rules", "You decide: the message is suspicious, so the rules suggest nobody."
    ),
    Advice.UNREAD: QT_TRANSLATE_NOOP(
        "Rules", "You decide: the message could not be read, so the rules suggest nobody."
    ),
}
_TOO_FEW_EACH: Final = QT_TRANSLATE_NOOP(
    "Rules", "You decide: {entries} have most points, but only {points} each."
)
_ONLY_AGAINST: Final = QT_TRANSLATE_NOOP(
    "Rules", "You decide: the rules that apply speak for nobody."
)
_TRIAL: Final = QT_TRANSLATE_NOOP("Rules", "With the rules in test: {text}")
_DOUBTS: Final[Mapping[RuleFault, Phrase]] = {
    RuleFault.NO_TARGET: QT_TRANSLATE_NOOP(
        "Rules", "There is no “{what}” in the directory, so it suggests nobody."
    ),
    RuleFault.IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Rules", "It can never apply: its conditions exclude each other."
    ),
    RuleFault.PARTLY_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Rules", "One of its alternatives can never apply: the conditions exclude each other."
    ),
    RuleFault.EXPIRED: QT_TRANSLATE_NOOP("Rules", "It ran out on {what} and no longer counts."),
    RuleFault.BELOW_THRESHOLD: QT_TRANSLATE_NOOP(
        "Rules",
        "Wherever it applies, all rules for “{what}” together stay below the threshold, so it suggests nobody.",
    ),
    RuleFault.SHADOWED: QT_TRANSLATE_NOOP(
        "Rules",
        "Wherever it applies, somebody else has more points, by rule {what} for one. So it never decides.",
    ),
    RuleFault.CONFLICTING: QT_TRANSLATE_NOOP(
        "Rules",
        "Wherever it applies, somebody else has as many points at least, by rule {what} for one. "
        "At best it is a tie.",
    ),
    RuleFault.TIED: QT_TRANSLATE_NOOP(
        "Rules",
        "Wherever it applies, rule {what} gives somebody else as many points. Unless further rules apply, it is a tie.",
    ),
    RuleFault.DOUBLE: QT_TRANSLATE_NOOP(
        "Rules",
        "Rule {what} says the same: it is for the same messages and the same entry, and their points are added up.",
    ),
    RuleFault.NAMES_PERSON: QT_TRANSLATE_NOOP(
        "Rules", "It holds what looks like a CPR number. Rules are read by many: take it out."
    ),
}


def field_name(wording: Wording, field: RuleField) -> str:
    """Return what a condition looks at, for choosing."""
    return wording.say(FIELDS[field])


def match_name(wording: Wording, match: RuleMatch) -> str:
    """Return how a condition compares, for choosing."""
    return wording.say(MATCHES[match])


def state_name(wording: Wording, state: RuleState) -> str:
    """Return the state of a rule."""
    return wording.say(STATES[state])


def condition_text(wording: Wording, condition: Condition) -> str:
    """Return a condition as one reads it aloud; a number of CPR's shape in it is hidden."""
    is_kind = condition.field is RuleField.SENDER_KIND
    values = (
        wording.say(SENDER_KINDS[value]) if is_kind and value in SENDER_KINDS else value
        for value in condition.values
    )
    said = wording.say(_OR).join(wording.say(_QUOTED, value=value) for value in values)
    phrase = _CONDITIONS[condition.match, condition.negated]
    return mask_cpr(one_line(wording.say(phrase, field=_field(wording, condition), values=said)))


def rule_text(wording: Wording, rule: Rule, directory: Directory) -> str:
    """Return a whole rule as a sentence."""
    alternatives = (
        wording.say(_AND).join(condition_text(wording, each) for each in alternative)
        for alternative in rule.alternatives
    )
    conditions = wording.say(_OR_WHEN).join(alternatives)
    entry = one_line(entry_name(directory, rule.target))
    return wording.say(_READ_ALOUD, points=rule.points, entry=entry, conditions=conditions)


def reason_text(wording: Wording, reason: Reason) -> str:
    """Return what a rule gave, and why."""
    because = wording.say(_AND).join(condition_text(wording, each) for each in reason.because)
    phrase = _REASON_IN_TEST if reason.in_test else _REASON
    name = mask_cpr(one_line(reason.name))
    return wording.say(phrase, rule=reason.rule, name=name, points=reason.points, because=because)


def rules_named(wording: Wording, ids: Collection[str]) -> str:
    """Return the ids of rules in a row; of thousands the first, and how many more there are."""
    first = ", ".join(map(one_line, islice(ids, MOST_NAMED)))
    more = len(ids) - MOST_NAMED
    return wording.say(_MORE, rules=first, count=more) if more > 0 else first


def rule_name(wording: Wording, book: RuleBook, rule_id: str) -> str:
    """Return a rule by its number and name; empty for no rule."""
    if not rule_id:
        return ""
    found = next((rule for rule in book.rules if rule.id == rule_id), None)
    if found is None:
        return wording.say(_GONE, rule=one_line(rule_id))
    return wording.say(_NAMED, rule=one_line(rule_id), name=mask_cpr(one_line(found.name)))


def advice_text(wording: Wording, suggestion: Suggestion, directory: Directory) -> str:
    """Return what the rules come to, in one sentence."""
    if not suggestion.leading:
        phrase = _ONLY_AGAINST if suggestion.ranking else _ADVICE[suggestion.advice]
        return wording.say(phrase)
    names = [entry_name(directory, each.target) for each in suggestion.leading]
    is_shared = suggestion.advice is Advice.TOO_FEW and len(names) > 1
    return wording.say(
        _TOO_FEW_EACH if is_shared else _ADVICE[suggestion.advice],
        entry=names[0],
        entries=wording.say(_AND).join(names),
        points=suggestion.leading[0].points,
    )


def reason_lines(wording: Wording, suggestion: Suggestion, directory: Directory) -> tuple[str, ...]:
    """Return who got how many points from which rules, and what rules in test would change."""
    lines = [*_ranking_lines(wording, suggestion.ranking, directory)]
    in_test = [reason for ranked in suggestion.trial for reason in ranked.reasons if reason.in_test]
    lines += [
        wording.say(_TRIAL, text=f"{entry_name(directory, ranked.target)}, {ranked.points}")
        for ranked in suggestion.trial[:1]
    ]
    return (*lines, *(reason_text(wording, reason) for reason in in_test))


def doubt_text(wording: Wording, doubt: RuleDoubt) -> str:
    """Return what is wrong with a rule."""
    is_day = doubt.fault is RuleFault.EXPIRED
    what = wording.day(date.fromisoformat(doubt.what)) if is_day else doubt.what
    return wording.say(_DOUBTS[doubt.fault], what=what)


def lack_text(wording: Wording, code: str) -> str:
    """Return what a rule lacks that is being written."""
    return wording.say(LACKS[code])


def entry_name(directory: Directory, entry_id: str) -> str:
    """Return an entry's name, or its id when there is no such entry."""
    entry = directory.get(entry_id)
    return entry.name if entry else entry_id


def _ranking_lines(
    wording: Wording, ranking: Iterable[Ranked], directory: Directory
) -> Iterable[str]:
    for ranked in ranking:
        entry = entry_name(directory, ranked.target)
        yield wording.say(_RANKED, entry=entry, points=ranked.points)
        yield from (reason_text(wording, reason) for reason in ranked.reasons)


def _field(wording: Wording, condition: Condition) -> str:
    if condition.label:
        return wording.say(_LABELLED, label=condition.label)
    if condition.field is RuleField.BODY:
        return wording.say(_PLAIN_TEXT)
    return field_name(wording, condition.field)
