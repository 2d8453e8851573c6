"""Why something is no rule that can be kept: for rows of a spreadsheet, rules of a file, and what is being typed."""

from collections.abc import Mapping
from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

LACKS: Final[Mapping[str, Phrase]] = {
    "rule-without-id": QT_TRANSLATE_NOOP("Rules", "It has no id."),
    "rule-without-name": QT_TRANSLATE_NOOP("Rules", "It does not say what it is about."),
    "rule-without-target": QT_TRANSLATE_NOOP("Rules", "It suggests nobody."),
    "rule-without-conditions": QT_TRANSLATE_NOOP("Rules", "It has no condition."),
    "rule-without-points": QT_TRANSLATE_NOOP("Rules", "It gives 0 points, so it would do nothing."),
    "rule-too-many-points": QT_TRANSLATE_NOOP("Rules", "It gives more than 10,000 points."),
    "rule-too-many-conditions": QT_TRANSLATE_NOOP("Rules", "It has more than 200 conditions."),
    "rule-too-long": QT_TRANSLATE_NOOP(
        "Rules",
        "A text is too long: an id may have 60 letters, a note 5,000, and anything else 300.",
    ),
    "rule-too-early": QT_TRANSLATE_NOOP("Rules", "A day before 1900 cannot be kept."),
    "rule-ends-first": QT_TRANSLATE_NOOP("Rules", "Its last day comes before its first one."),
    "rule-hidden-letters": QT_TRANSLATE_NOOP(
        "Rules", "There are characters in it that cannot be seen and cannot be kept."
    ),
    "rule-id-of-person": QT_TRANSLATE_NOOP(
        "Rules", "Its id may be a CPR number. Ids stand in the log: give it another one."
    ),
    "condition-without-values": QT_TRANSLATE_NOOP(
        "Rules", "A condition does not say what to look for."
    ),
    "condition-with-values": QT_TRANSLATE_NOOP(
        "Rules", "A condition asks whether anything is filled in, and yet says what to look for."
    ),
    "condition-empty-value": QT_TRANSLATE_NOOP(
        "Rules", "A condition looks for an empty text, which is found everywhere."
    ),
    "condition-with-label": QT_TRANSLATE_NOOP(
        "Rules", "Only a condition on free-text fields names a field."
    ),
    "condition-too-long": QT_TRANSLATE_NOOP(
        "Rules",
        "A condition looks for more than one cell of a spreadsheet can hold. "
        "Spread it over several conditions joined by “or”.",
    ),
    "condition-kind-unknown": QT_TRANSLATE_NOOP(
        "Rules",
        "There is no such kind of sender. The kinds are citizen, company, authority, company or authority, and "
        "not stated.",
    ),
    "condition-kind-compared": QT_TRANSLATE_NOOP(
        "Rules", "A kind of sender is one of a few: it “is” one of them, or “is filled in”."
    ),
    "rules-threshold": QT_TRANSLATE_NOOP("Rules", "The threshold lies between 1 and 10,000."),
}
"""By the code of what is lacking; what becomes of the rule is said beside it."""

RULE_FILES: Final[Mapping[str, Phrase]] = {
    **LACKS,
    "rule-missing-value": QT_TRANSLATE_NOOP(
        "Configuration", "“{what}” is missing. This rule is left out; the others are used."
    ),
    "rule-unusable-value": QT_TRANSLATE_NOOP(
        "Configuration",
        "The value of “{what}” cannot be used. This rule is left out; the others are used.",
    ),
    "cell-is-day": QT_TRANSLATE_NOOP(
        "Configuration",
        "In “{what}” stands a date; a number such as 23.05 becomes one in a spreadsheet. "
        "Make the cell one of text and write it again. This rule is left out.",
    ),
    "cell-is-number": QT_TRANSLATE_NOOP(
        "Configuration",
        "In “{what}” stands a decimal number; a number such as 23.10 loses its last 0 in a spreadsheet. "
        "Make the cell one of text and write it again. This rule is left out.",
    ),
    "cell-without-result": QT_TRANSLATE_NOOP(
        "Configuration",
        "In “{what}” stands a formula without a result. Open the sheet in a spreadsheet program and save it there. "
        "This rule is left out.",
    ),
    "cell-is-long-number": QT_TRANSLATE_NOOP(
        "Configuration",
        "In “{what}” stands a long number, of which a spreadsheet keeps only the first 15 digits. "
        "Make the cell one of text and write it again. This rule is left out.",
    ),
    "cell-is-truth": QT_TRANSLATE_NOOP(
        "Configuration",
        "In “{what}” stands true or false; a spreadsheet makes that of certain words. "
        "Make the cell one of text and write it again. This rule is left out.",
    ),
    "cell-is-fault": QT_TRANSLATE_NOOP(
        "Configuration",
        "In “{what}” stands the error of a formula. Write what is meant instead. This rule is left out.",
    ),
    "row-without-rule": QT_TRANSLATE_NOOP(
        "Configuration",
        "The row does not say which rule it belongs to. Write the id of the rule on each of its rows. The rule above "
        "is left out, since this may be one of its conditions.",
    ),
    "rules-without-headings": QT_TRANSLATE_NOOP(
        "Configuration",
        "No row holds headings that dpassist knows. Export the rules to see how a spreadsheet of rules looks. "
        "The whole file is not used.",
    ),
    "no-file-of-rules": QT_TRANSLATE_NOOP(
        "Configuration",
        "Rules are read from .xlsx, .csv and .toml files. Save a spreadsheet of another kind as .xlsx.",
    ),
    "no-sheet-of-rules": QT_TRANSLATE_NOOP(
        "Configuration",
        "Rules are written to files that end in .xlsx or .csv. Choose another name. Nothing was written.",
    ),
    "no-rules-in-file": QT_TRANSLATE_NOOP(
        "Configuration", "There are no rules in the file, so nothing was changed."
    ),
    "rules-too-long": QT_TRANSLATE_NOOP(
        "Configuration",
        "The rules would make a file of more than {what} MB, which could not be read again. Nothing was saved: "
        "what you wrote is still here. Take out rules, or what they look for.",
    ),
    "sheet-too-large": QT_TRANSLATE_NOOP(
        "Configuration",
        "The rules would make a spreadsheet of more than 50,000 rows or 20 MB, which could not be read again. "
        "Nothing was written.",
    ),
}
"""About files of rules; what is lacking is told of each rule that is left out."""
