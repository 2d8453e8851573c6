"""Words for what is wrong with a demonstration's file."""

from collections.abc import Mapping
from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

DEMO_PROBLEMS: Final[Mapping[str, Phrase]] = {
    "demo-name": QT_TRANSLATE_NOOP(
        "Configuration",
        "The file of a demonstration is called by small letters a to z, digits and hyphens, so this one is not used.",
    ),
    "demo-language": QT_TRANSLATE_NOOP("Configuration", "A text is missing in step {what}."),
    "demo-no-steps": QT_TRANSLATE_NOOP("Configuration", "The demonstration “{what}” has no steps."),
    "demo-no-control": QT_TRANSLATE_NOOP(
        "Configuration", "A step does not say what it is about: its control is missing. Step {what}"
    ),
    "demo-not-there": QT_TRANSLATE_NOOP(
        "Configuration", "A step is about something that is not on the screen then: step {what}"
    ),
    "demo-no-mail": QT_TRANSLATE_NOOP(
        "Configuration", "A step is about a mail, and no mail is being written then: step {what}"
    ),
    "demo-no-letter": QT_TRANSLATE_NOOP(
        "Configuration", "A step is about a letter, and none is selected then: step {what}"
    ),
    "demo-not-open": QT_TRANSLATE_NOOP(
        "Configuration", "A step selects a letter that no step before has opened: step {what}"
    ),
    "demo-no-filter": QT_TRANSLATE_NOOP(
        "Configuration", "There is no such button above the list: step {what}"
    ),
    "demo-no-button": QT_TRANSLATE_NOOP(
        "Configuration", "What a step presses is no button: step {what}"
    ),
    "demo-no-field": QT_TRANSLATE_NOOP(
        "Configuration", "What a step changes is no field of the mail: step {what}"
    ),
    "demo-no-beginning": QT_TRANSLATE_NOOP(
        "Configuration", "A mail program has no such way to begin a mail: step {what}"
    ),
    "demo-nobody": QT_TRANSLATE_NOOP(
        "Configuration",
        "A letter is passed on, and nobody is picked or suggested then: step {what}",
    ),
    "demo-not-found": QT_TRANSLATE_NOOP(
        "Configuration",
        "The reply check does not find there what the step says it finds: step {what}",
    ),
    "demo-refused": QT_TRANSLATE_NOOP(
        "Configuration",
        "The button that a step presses is off then, for dpassist refuses it: step {what}",
    ),
}
