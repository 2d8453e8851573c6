"""What was written in a reply, and what is only quoted: mail programs mark it in many ways."""

import re
from dataclasses import dataclass, field
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
    made: list[Block] = []
    is_rest = False
    for number, line in enumerate(lines):
        is_rest = is_rest or _begins_rest(lines, number)
        is_quoted = is_rest or _QUOTED_LINE.match(line) is not None
        if made and made[-1].is_quoted == is_quoted:
            made[-1] = Block(is_quoted, made[-1].text + line)
        else:
            made.append(Block(is_quoted, line))
    return tuple(made)


def written(body: str) -> str:
    """Return what was written, without quotes."""
    return "".join(block.text for block in blocks(body) if not block.is_quoted)


def _begins_rest(lines: list[str], number: int) -> bool:
    line = lines[number][:_LONGEST_LINE]
    if _REST_IS_QUOTED.match(line):
        return True
    after = lines[number + 1 : number + _HEADER_LINES]
    return _FROM_LINE.match(line) is not None and any(map(_DATE_LINE.match, after))
