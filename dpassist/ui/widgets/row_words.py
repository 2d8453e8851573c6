"""What a row of the list of messages says: of a message, and of the heading above some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, QObject

from dpassist.domain.display import harmless
from dpassist.domain.handling import Handling

if TYPE_CHECKING:  # the empty list is shown before any of these is needed
    from dpassist.services.intake import Examined
    from dpassist.services.wording import Wording
    from dpassist.ui.arranging import Heading, Listed


class RowWords(QObject):
    """The words of rows in one language; what strangers wrote is fit to be shown."""

    def __init__(self, wording: Wording, parent: QObject) -> None:
        super().__init__(parent)
        self._wording: Final = wording

    def lines_of(self, line: Listed) -> tuple[str, str, str]:
        """Return what a row says: subject, sender and date, verdict and how far somebody is."""
        message = line.examined
        third = [self.handling(line.handling), self._wording.in_a_list(message.verdict)]
        return self._title(message), self._second(message), " · ".join(filter(None, third))

    def description(self, line: Listed) -> str:
        """Return the same in sentences, the verdict first, for a tool tip and for who hears it."""
        message = line.examined
        headline = self._wording.headline(message.verdict)
        parts = (headline, self._title(message), self._second(message))
        return ". ".join(filter(None, (*parts, self.handling(line.handling))))

    def looked_for(self, message: Examined) -> tuple[str, ...]:
        """Return the texts by which a search finds a message."""
        verdict, say = message.verdict, self._wording
        texts = (message.subject, message.sender, say.headline(verdict), say.in_a_list(verdict))
        return (*texts, verdict.facts.case_number, _name(message))

    def heading(self, heading: Heading) -> str:
        """Return what a heading says."""
        if heading.kind is not None:
            name = self._wording.kind(heading.kind)
        elif heading.day is not None:
            day = QDate(heading.day.year, heading.day.month, heading.day.day)
            name = QLocale().toString(day, QLocale.FormatType.LongFormat)
        else:
            name = self.tr("Without a date")
        return self.tr("{name} ({count})").format(
            name=name, count=QLocale().toString(heading.count)
        )

    def handling(self, handling: Handling) -> str:
        """Return how far somebody is, in a word; nothing of what is new."""
        return {
            Handling.NEW: "",
            Handling.PASSED_ON: self.tr("passed on"),
            Handling.ANSWERED: self.tr("reply drafted"),
            Handling.DONE: self.tr("done"),
        }[handling]

    def _title(self, row: Examined) -> str:
        if not row.subject and not row.sender:
            return _name(row)
        return self._wording.subject(row.subject)

    def _second(self, row: Examined) -> str:
        date = self._wording.moment(row.date) if row.date else ""
        place = self._wording.part_of(_name(row), row.part) if row.part else ""
        second = " · ".join(filter(None, (place, row.sender, date)))
        return second or (_name(row) if row.subject else "")


def _name(row: Examined) -> str:
    """Return the name of the file, made fit to show: people name files after CPR numbers."""
    from dpassist.domain.identity import mask_cpr  # noqa: PLC0415 - not for an empty list

    return mask_cpr(harmless(row.path.name))
