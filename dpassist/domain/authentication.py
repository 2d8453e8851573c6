"""What a mail server found out about a mail's sender (RFC 8601, ``Authentication-Results``).

Anybody can write such a field, so it only counts when it names a server that the organisation trusts; that
server takes out fields of its own name that were there before (section 5). Of several the topmost is its own.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from dpassist.domain.message import Message

FIELD_NAME: Final = "authentication-results"
_FAILURES: Final = frozenset({"fail"})
_LONGEST: Final = 16_000
_METHOD: Final = re.compile(r"\s*([\w-]{1,40})\s*(?:/\s*\d{1,5}\s*)?=\s*([\w-]{1,40})")
_SERVER: Final = re.compile(r'\s*"?([^\s";]{1,255})')


class Method(StrEnum):
    """How a server looked; others are passed over."""

    SPF = "spf"
    DKIM = "dkim"
    DMARC = "dmarc"


@dataclass(frozen=True, slots=True)
class Authentication:
    """What one trusted server says.

    Attributes:
        results: All results of each method, in lower case: ``pass``, ``fail``, ``none`` and so on.
    """

    results: dict[str, frozenset[str]] = field(default_factory=dict)

    def passed(self, method: Method) -> bool:
        """Tell whether one of the method's results is a pass; of DMARC there is one, so no other may stand beside it."""
        results = self.results.get(method, frozenset())
        return "pass" in results and not (method is Method.DMARC and "fail" in results)

    def failed(self, method: Method) -> bool:
        """Tell whether the method failed, and never passed; a soft failure is none."""
        return "fail" in self.results.get(method, ()) and not self.passed(method)


def authentication_of(message: Message, trusted: Iterable[str]) -> Authentication:
    """Return what the topmost field of a trusted server says, and the failures of all of its fields.

    Some servers write a field for each method. Only the topmost is surely theirs, so what the others call a pass
    does not count; nobody makes up a failure of his own mail.

    Args:
        message: The mail.
        trusted: Names of servers (``authserv-id``), compared without regard to letter case.
    """
    names = {name.strip().casefold() for name in trusted}
    if not names:
        return Authentication()
    fields = [
        parse_results(value).results
        for key, value in message.headers
        if key.casefold() == FIELD_NAME and server_of(value) in names
    ]
    if not fields:
        return Authentication()
    results = dict(fields[0])
    for others in fields[1:]:
        for method, found in others.items():
            results[method] = results.get(method, frozenset()) | (found & _FAILURES)
    return Authentication(results)


def server_of(value: str) -> str:
    """Return the name of the server that wrote a field, in folded letter case."""
    found = _SERVER.match(_without_comments(value[:_LONGEST]))
    return found[1].casefold() if found else ""


def parse_results(value: str) -> Authentication:
    """Read the results in a field; what is not understood is passed over."""
    _server, *infos = _split(_without_comments(value[:_LONGEST]))
    results: dict[str, set[str]] = {}
    for info in infos:
        found = _METHOD.match(info)
        if found:
            results.setdefault(found[1].casefold(), set()).add(found[2].casefold())
    return Authentication({method: frozenset(each) for method, each in results.items()})


def _without_comments(value: str) -> str:
    """Put a space in the place of each comment; they may nest (RFC 5322, 3.2.2). An open one lasts to the end."""
    return "".join(letter for letter, depth in _letters(value) if not depth)


def _letters(value: str) -> Iterator[tuple[str, int]]:
    """Give each letter, and how many comments it stands in; brackets in quotes are letters."""
    depth, is_quoted, is_escaped = 0, False, False
    for letter in value:
        if is_escaped or letter == "\\":
            is_escaped = not is_escaped
        elif letter == '"' and not depth:
            is_quoted = not is_quoted
        elif letter == "(" and not is_quoted:
            depth += 1
        elif letter == ")" and depth:
            depth -= 1
            if not depth:
                yield " ", 0
                continue
        yield letter, depth


def _split(value: str) -> list[str]:
    """Split at semicolons outside quotes; within them a backslash takes its meaning from the next letter."""
    return ["".join(piece) for piece in _pieces(value)]


def _pieces(value: str) -> list[list[str]]:
    pieces: list[list[str]] = [[]]
    is_quoted, is_escaped = False, False
    for letter in value:
        if is_escaped or letter == "\\":
            is_escaped = not is_escaped
        elif letter == '"':
            is_quoted = not is_quoted
        elif letter == ";" and not is_quoted:
            pieces.append([])
            continue
        pieces[-1].append(letter)
    return pieces
