"""What was written in a reply, and what is only quoted: mail programs mark it in many ways."""

import re
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Final

_QUOTED_LINE: Final = re.compile(r"\s{0,3}>")
# "-----Original Message-----" and the line that Gmail, Apple Mail and Thunderbird write, in Danish and English.
_REST_IS_QUOTED: Final = re.compile(
    r"\s*-{2,}\s*(?:oprindelig|original|videresendt|forwarded)\b"
    r"|\s*(?:den|on|på)\b.{0,300}\b(?:skrev|wrote)\b.{0,300}:\s*$",
    re.IGNORECASE,
)
_FROM_LINE: Final = re.compile(r"\s*\*?(?:fra|from)\*?:", re.IGNORECASE)
_DATE_LINE: Final = re.compile(r"\s*\*?(?:sendt|sent|dato|date)\*?:", re.IGNORECASE)
_HEADER_LINES: Final = 5
_LONGEST_LINE: Final = 1_000
"""Letters of a line that are looked at."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together; all blocks of a body joined are the body.

    Attributes:
        is_quoted: Whether somebody else wrote it.
        text: The lines with their ends.
    """

    is_quoted: bool
    text: str = field(repr=False)


def blocks(body: str) -> tuple[Block, ...]:
    """Divide a body into what was written and what is quoted."""
    lines = body.splitlines(keepends=True)
    rest = next((n for n in range(len(lines)) if _begins_rest(lines, n)), len(lines))
    marked = (
        (number >= rest or _QUOTED_LINE.match(line) is not None, line)
        for number, line in enumerate(lines)
    )
    return tuple(
        Block(is_quoted, "".join(line for _, line in group))
        for is_quoted, group in groupby(marked, key=itemgetter(0))
    )


def written(body: str) -> str:
    """Return what was written, without quotes."""
    return "".join(block.text for block in blocks(body) if not block.is_quoted)


def letters_of(text: str) -> str:
    """Return the letters and digits alone, to compare what people write with other blanks and signs."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _begins_rest(lines: list[str], number: int) -> bool:
    line = lines[number][:_LONGEST_LINE]
    if _REST_IS_QUOTED.match(line):
        return True
    after = lines[number + 1 : number + _HEADER_LINES]
    return _FROM_LINE.match(line) is not None and any(map(_DATE_LINE.match, after))
