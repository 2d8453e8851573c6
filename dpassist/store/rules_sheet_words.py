"""The words of a spreadsheet of rules, in Danish and English: its headings, and what its cells may hold."""

from collections.abc import Callable, Mapping
from typing import Final

from dpassist.domain.post import SenderKind
from dpassist.domain.rules.rule import RuleField, RuleMatch, RuleState

Word = RuleField | RuleMatch | RuleState | SenderKind
"""What a word in a cell may stand for."""

HEADINGS: Final[Mapping[str, Mapping[str, str]]] = {
    "da": {
        "id": "Regel", "name": "Navn", "target": "Modtager", "points": "Point", "state": "Tilstand",
        "owner": "Ejer", "valid_from": "Gælder fra", "valid_until": "Gælder til", "note": "Note",
        "alternative": "Mulighed", "not": "Ikke", "field": "Felt", "label": "Feltnavn",
        "match": "Hvordan", "values": "Værdier",
    },
    "en": {
        "id": "Rule", "name": "Name", "target": "Target", "points": "Points", "state": "State",
        "owner": "Owner", "valid_from": "Valid from", "valid_until": "Valid until", "note": "Note",
        "alternative": "Alternative", "not": "Not", "field": "Field", "label": "Field name",
        "match": "How", "values": "Values",
    },
}  # fmt: skip
WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "da": {
        RuleField.MAILBOX: "postkasse", RuleField.TOPIC: "emne i Digital Post",
        RuleField.CONTACT_INFO: "fritekstfelt", RuleField.CASE_NUMBER: "sagsnummer",
        RuleField.KLE: "KLE", RuleField.FORM: "FORM", RuleField.SENDER_KIND: "afsendertype",
        RuleField.SENDER: "afsender", RuleField.RECIPIENT: "modtager",
        RuleField.SUBJECT: "emnelinje", RuleField.BODY: "tekst",
        RuleField.ATTACHMENT_NAME: "bilagsnavn",
        RuleMatch.IS: "er", RuleMatch.CONTAINS: "indeholder", RuleMatch.STARTS: "begynder med",
        RuleMatch.WORD: "har ordet", RuleMatch.PATTERN: "følger mønsteret",
        RuleMatch.PRESENT: "er udfyldt",
        RuleState.ACTIVE: "aktiv", RuleState.TEST: "prøve", RuleState.OFF: "fra",
        SenderKind.CITIZEN: "borger", SenderKind.COMPANY: "virksomhed",
        SenderKind.AUTHORITY: "myndighed", SenderKind.ORGANISATION: "virksomhed eller myndighed",
        SenderKind.UNKNOWN: "ikke oplyst",
    },
    "en": {
        RuleField.MAILBOX: "mailbox", RuleField.TOPIC: "topic",
        RuleField.CONTACT_INFO: "free-text field", RuleField.CASE_NUMBER: "case number",
        RuleField.KLE: "KLE", RuleField.FORM: "FORM", RuleField.SENDER_KIND: "sender kind",
        RuleField.SENDER: "sender", RuleField.RECIPIENT: "recipient",
        RuleField.SUBJECT: "subject", RuleField.BODY: "text",
        RuleField.ATTACHMENT_NAME: "attachment name",
        RuleMatch.IS: "is", RuleMatch.CONTAINS: "contains", RuleMatch.STARTS: "starts with",
        RuleMatch.WORD: "has the word", RuleMatch.PATTERN: "follows the pattern",
        RuleMatch.PRESENT: "is filled in",
        RuleState.ACTIVE: "active", RuleState.TEST: "test", RuleState.OFF: "off",
        SenderKind.CITIZEN: "citizen", SenderKind.COMPANY: "company",
        SenderKind.AUTHORITY: "authority", SenderKind.ORGANISATION: "company or authority",
        SenderKind.UNKNOWN: "not stated",
    },
}  # fmt: skip
YES: Final = {"da": "ja", "en": "yes"}
THRESHOLD: Final = {"da": "Tærskel", "en": "Threshold"}
THRESHOLDS: Final = frozenset(map(str.casefold, THRESHOLD.values()))
_ON_THE_SCREEN: Final[Mapping[str, Word]] = {
    "på prøve": RuleState.TEST, "in test": RuleState.TEST, "slået fra": RuleState.OFF,
    "kind of sender": RuleField.SENDER_KIND,
    "tekst (meddelelsen åbnes)": RuleField.BODY, "text (the message is opened)": RuleField.BODY,
}  # fmt: skip
"""How the window says it where a sheet is briefer: whoever knows the window writes its words."""


def reader_of(kinds: type[Word]) -> Callable[[str], str | None]:
    """Return what reads a cell with a word of that kind, in either language; it returns None for any other text."""
    words = [(word, key) for language in WORDS.values() for key, word in language.items()]
    told = {
        word.casefold(): key.value
        for word, key in (*words, *_ON_THE_SCREEN.items())
        if isinstance(key, kinds)
    }
    told |= {key.value: key.value for key in kinds}
    return lambda text: told.get(text.casefold())
