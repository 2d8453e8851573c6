"""The Internet header an Outlook message arrived with, kept by Outlook as one block of text."""

from datetime import datetime
from typing import Final

from dpassist.domain.header_fields import HeaderFields
from dpassist.domain.message import Address
from dpassist.mailio.headers import (
    decode_value,
    parse_addresses,
    parse_date,
    parse_message_ids,
    split_fields,
)
from dpassist.mailio.msg_properties import Reading

_WHERE: Final = "header"


class Header:
    """What the header says; everything is empty for a message that never crossed the Internet.

    Attributes:
        fields: All fields as (name, decoded value), in order.
    """

    def __init__(self, block: str, reading: Reading) -> None:
        """Split a block into its fields."""
        self._reading = reading
        raw, cut = split_fields(block.encode("utf-8", "replace"), reading.budget.limits)
        if cut:
            reading.note("header-field-cut", _WHERE)
        self._raw: Final[dict[str, bytes]] = {}
        for name, value in raw:
            self._raw.setdefault(name.lower(), value)
        self.fields: Final = HeaderFields(raw, decode_value)

    def addresses(self, name: str) -> tuple[Address, ...]:
        """Return the mailboxes in the first field of that name."""
        found, more = parse_addresses(self._value(name), self._reading.budget.limits)
        if more:
            self._reading.note("too-many-addresses", f"{_WHERE} {name}")
        return found

    def date(self, name: str) -> datetime | None:
        """Return the time in the first field of that name."""
        return parse_date(self._value(name))

    def message_ids(self, name: str) -> tuple[str, ...]:
        """Return the Message-IDs in the first field of that name."""
        return parse_message_ids(self._value(name))

    def _value(self, name: str) -> bytes:
        return self._raw.get(name.lower(), b"")
