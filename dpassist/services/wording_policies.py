"""Words of the templates for policies that are not those of the options themselves."""

from collections.abc import Mapping
from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

POLICY_WORDS: Final[Mapping[str, Phrase]] = {
    "title": QT_TRANSLATE_NOOP("Policy", "dpassist (Digital Post)"),
    "description": QT_TRANSLATE_NOOP(
        "Policy", "Settings of dpassist, which recognises Digital Post in a shared mailbox."
    ),
    "supported": QT_TRANSLATE_NOOP("Policy", "dpassist on Windows 10 or later"),
}

EXPLANATIONS: Final[Mapping[str, Phrase]] = {
    "value": QT_TRANSLATE_NOOP(
        "Policy",
        "If you enable this policy, the value given here is used, and users see that it is locked. "
        "If you disable it or do not configure it, users choose for themselves.",
    ),
    "flag": QT_TRANSLATE_NOOP(
        "Policy",
        "If you enable this policy, the answer is yes; if you disable it, the answer is no; "
        "users see that it is locked. If you do not configure it, users choose for themselves.",
    ),
    "order": QT_TRANSLATE_NOOP(
        "Policy",
        "The policy of the computer counts before that of the user. A value that cannot be used is reported "
        "in dpassist and by “dpassist policy show”, and is treated as if it were not configured.",
    ),
}
"""What follows in a policy's explanation on what the option is for."""
