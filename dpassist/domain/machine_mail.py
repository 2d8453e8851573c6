"""Mail that no person sent, or whose answers no person reads."""

import re
from typing import Final

from dpassist.domain.message import Address, Message

# RFC 3834, section 5: any value but "no" says that no person sent the mail; comments and parameters may follow.
_VALUE_END: Final = re.compile(r"[\s;(]")
# A custom and no standard, so what rests on it is marked unverified.
_NOBODY_READS: Final = re.compile(
    r"(?:^|[-_.+])(?:(?:no|do[-_.]?not)[-_.]?reply|(?:ingen|ikke)[-_.]?svar|svar[-_.]?ikke)(?:$|[-_.+\d])"
)


def is_automatic(message: Message) -> bool:
    """Tell whether a mail says of itself that a machine sent it."""
    stated = _VALUE_END.split(message.header("Auto-Submitted").strip().casefold(), maxsplit=1)[0]
    return stated not in {"", "no"}


def is_unread(address: Address) -> bool:
    """Tell whether an address is of the kind that nobody reads."""
    return bool(_NOBODY_READS.search(address.email.rpartition("@")[0].casefold()))
