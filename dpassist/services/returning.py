"""What a colleague sends back as not hers: known again, with her reason, and the letter it is about found again.

Each forward draft has a reference in its subject, which stays where she presses *Reply*; where it does not, the
original is known by its bytes when it comes along. Both mean something only on the computer the letter was passed on
from. That it was not hers is for the user to say: a colleague may as well have written "thank you".
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Final

from dpassist.domain.directory import Entry
from dpassist.domain.errors import (
    CancelledError,
    DpassistError,
    EnvironmentFaultError,
    UnreadableMessageError,
)
from dpassist.domain.identity import mask_cpr_strictly
from dpassist.domain.mail_domains import is_one_of
from dpassist.domain.passed_on import bare_subject, find_references, is_original, reason_given
from dpassist.domain.recipients import comparable_address
from dpassist.services.intake import Examined, Intake, Opened
from dpassist.services.passing_log import PassedBefore, PassingLog
from dpassist.services.ports import CancelToken, Library

_MOST_OPENED: Final = 20
"""Letters of one subject that are looked into for the one that came back."""
_MOST_ORIGINALS: Final = 5


@dataclass(frozen=True, slots=True)
class Returned:
    """A message from a colleague about what was passed on to her.

    Attributes:
        before: What was passed on.
        reason: What she wrote; on screen only.
    """

    before: PassedBefore
    reason: str


class Returning:
    """Recognises what comes back."""

    def __init__(self, library: Library, intake: Intake, log: PassingLog) -> None:
        self._library: Final = library
        self._intake: Final = intake
        self._log: Final = log

    def returned(self, opened: Opened) -> Returned | None:
        """Return what is known of a message that a colleague sent back; None for any other.

        None as well where the log cannot be read: that is no reason not to show a message.
        """
        with suppress(EnvironmentFaultError):
            references = find_references(opened.message.subject)
            originals = [digest for _number, digest in self._originals(opened)]
            if references or originals:
                before = self._log.passed_before(references, originals)
                if before is not None and self._is_from_there(opened, before):
                    return Returned(before, reason_given(opened.message.body_text))
        return None

    def record(self, opened: Opened, returned: Returned) -> None:
        """Write down that it came back, as feedback on what suggested it.

        Raises:
            EnvironmentFaultError: ``log-failed``.
        """
        self._log.write_returned(opened, returned.before)

    def find_letter(
        self, opened: Opened, returned: Returned, listed: Iterable[Examined], cancel: CancelToken
    ) -> Examined | None:
        """Return the letter itself: the one in a list, or the one that came along; None when neither is there.

        Args:
            opened: What came back.
            returned: What is known of it.
            listed: Where to look; those with the same subject are opened.
            cancel: Asked while it takes its time.

        Raises:
            CancelledError: The user gave up waiting.
            EnvironmentFaultError: ``log-failed``.
        """
        subject = _comparable(opened.examined.subject)
        alike = (each for each in listed if _comparable(each.subject) == subject)
        others = (each for each in alike if each.key != opened.examined.key)
        for examined in islice(others, _MOST_OPENED):
            if self._digest_of(examined, cancel) == returned.before.message:
                return examined
        for number, digest in self._originals(opened):
            if digest == returned.before.message:
                return self._intake.part(opened, number, cancel)
        return None

    def _digest_of(self, examined: Examined, cancel: CancelToken) -> str:
        try:
            found = self._intake.open(examined.path, cancel, examined.part)
        except CancelledError:
            raise
        except DpassistError:  # it is gone, or cannot be read: then it is not the one
            return ""
        return self._log.digest(found.message.raw)

    def _originals(self, opened: Opened) -> Iterator[tuple[int, str]]:
        """Give the number and the keyed hash of each attachment that we may have made."""
        numbered = enumerate(opened.message.attachments, start=1)
        ours = ((number, each) for number, each in numbered if is_original(each.name))
        for number, attachment in islice(ours, _MOST_ORIGINALS):
            with suppress(UnreadableMessageError):
                yield number, self._log.digest(attachment.load())

    def _is_from_there(self, opened: Opened, before: PassedBefore) -> bool:
        """Tell whether it was sent by one of ours, or by whom it went to, and not by us to her.

        A citizen who was answered in the wrong way has the reference too, and our own draft in the folder of what
        was sent.
        """
        message, entry = opened.message, self._library.directory().get(before.entry)
        own, there = self._library.settings().own_domains, _domains_of(entry)
        is_colleague = message.sender is not None and is_one_of(
            message.sender.domain, (*own, *there)
        )
        went_to = {comparable_address(address.email) for address in message.to}
        return is_colleague and not (entry and comparable_address(entry.mailbox) in went_to)


def _domains_of(entry: Entry | None) -> tuple[str, ...]:
    return (entry.mailbox.rpartition("@")[2],) if entry else ()


def _comparable(subject: str) -> str:
    return bare_subject(mask_cpr_strictly(subject)).casefold()
