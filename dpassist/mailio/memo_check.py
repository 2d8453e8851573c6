"""Tells in which points a MeMo document does not follow the 1.1 standard, without the official schema files.

The standard stands in `memo_structure` and `memo_types`; a test lets the official schemas judge the same documents.
What is told are places, never what a stranger wrote there.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dpassist.domain.memo import MemoMessage
from dpassist.domain.post import PostDocument
from dpassist.mailio.limits import Budget
from dpassist.mailio.memo import find_memo
from dpassist.mailio.memo_structure import ROOT, Place, QName, Structure, known_names, structures
from dpassist.mailio.memo_type_names import XSI, type_names
from dpassist.mailio.memo_types import BLANKS, Base64, SimpleType
from dpassist.mailio.post_xml import Element, Listener, parse_xml

_CONTENT: Final = "content"
_TYPE: Final = f"{{{XSI}}}type"
_ALWAYS_ALLOWED: Final = frozenset(
    {f"{{{XSI}}}schemaLocation", f"{{{XSI}}}noNamespaceSchemaLocation"}
)
_UNKNOWN: Final = "*"
_MOST_PROBLEMS: Final = 100
_VERSION: Final = "1.1"
"""Of 1.2 no schema was published, and of others nothing is known."""


@dataclass(frozen=True, slots=True, order=True)
class MemoProblem:
    """A point in which a document does not follow the standard.

    Attributes:
        code: ``missing-element``, ``unexpected-element``, ``unexpected-text``, ``wrong-value``,
            ``missing-attribute`` or ``wrong-attribute``.
        path: The element, by the names of the elements around it and its own; ``*`` where the standard has no such
            name. An attribute stands behind ``@``.
    """

    code: str
    path: str


def problems(data: bytes, budget: Budget) -> tuple[MemoProblem, ...]:
    """Return in which points a document does not follow MeMo 1.1, each once, in its order; no more than 100.

    Args:
        data: The document; an envelope around the message is passed over.
        budget: What it is charged to.

    Raises:
        UnreadableMessageError: It is no XML, or not safe to read.
    """
    contents = _Contents()
    root = parse_xml(data, budget, contents.listen)
    message = find_memo(root)
    if message is None:
        return (MemoProblem("missing-element", ROOT[1]),)
    typed = [element for element in root.walk() if _TYPE in element.attributes]
    types = dict(zip(typed, type_names(data), strict=True)) if typed else {}
    check = _Check(contents.found, types)
    check.structure(message, ROOT[1])
    return tuple(check.problems)


def notes(document: PostDocument, data: bytes, budget: Budget) -> list[str]:
    """Return the code of what there is to tell of a document that was read from some bytes.

    Only a letter of version 1.1 that is opened is checked. It was charged for when it was read, and the check must not
    be what makes a message too large; so it is not charged again.
    """
    if not isinstance(document, MemoMessage) or document.version != _VERSION:
        return []
    if not budget.errand.bodies:
        return []
    roomy = replace(budget.limits, unpacked_floor=len(data))
    return ["memo-not-by-schema"] if problems(data, Budget(roomy, 0)) else []


class _Contents:
    """Looks at what may be base64 while it is parsed, so that it never stands in memory."""

    def __init__(self) -> None:
        self.found: Final[dict[Element, Base64]] = {}

    def listen(self, element: Element) -> Listener | None:
        if element.name != _CONTENT:
            return None
        self.found[element] = base64 = Base64()
        return base64.take


class _Check:
    """Goes through a message along the standard; what has no place in it is told and not gone into."""

    def __init__(self, contents: Mapping[Element, Base64], types: Mapping[Element, QName]) -> None:
        self._contents: Final = contents
        self._types: Final = types
        self.problems: Final[dict[MemoProblem, None]] = {}

    def structure(self, element: Element, path: str) -> None:
        """Look at an element that holds others."""
        structure = structures()[_name(element)]
        self._attributes(element, structure, path)
        if "".join(element.pieces).strip(BLANKS):
            self._note("unexpected-text", path)
        for child, place in self._placed(element.children, structure.places, path):
            child_path = f"{path}/{child.name}"
            if place.value is None:
                self.structure(child, child_path)
            else:
                self._value(child, place.value, child_path)

    def _note(self, code: str, path: str) -> None:
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems[MemoProblem(code, path)] = None

    def _attributes(self, element: Element, structure: Structure, path: str) -> None:
        for name, kind in structure.attributes.items():
            value = element.attributes.get(name)
            if value is None:
                self._note("missing-attribute", f"{path}/@{name}")
            elif not kind.allows(value):
                self._note("wrong-attribute", f"{path}/@{name}")
        if not element.attributes.keys() <= structure.attributes.keys() | _ALWAYS_ALLOWED:
            self._note("wrong-attribute", f"{path}/@{_UNKNOWN}")

    def _placed(
        self, children: Sequence[Element], places: Sequence[Place], path: str
    ) -> Iterator[tuple[Element, Place]]:
        """Find the place of each child; no two places that can follow each other take the same element."""
        at = taken = 0
        for child in children:
            found = _next_place(_name(child), places, at, taken)
            if found is None:
                self._unexpected(child, path)
                continue
            if found > at:
                self._passed_over(places[at:found], taken, path)
                at, taken = found, 0
            taken += 1
            yield child, places[at]
        self._passed_over(places[at:], taken, path)

    def _passed_over(self, places: Sequence[Place], taken: int, path: str) -> None:
        for place in places:
            if taken < place.least:
                self._note("missing-element", f"{path}/{place.names[0][1]}")
            taken = 0

    def _unexpected(self, child: Element, path: str) -> None:
        name = child.name if child.name in known_names() else _UNKNOWN
        self._note("unexpected-element", f"{path}/{name}")

    def _value(self, element: Element, kind: SimpleType, path: str) -> None:
        """Look at an element that holds a value; it may name its type, and no other."""
        named = self._types.get(element, kind.name)
        if named != kind.name or not element.attributes.keys() <= _ALWAYS_ALLOWED | {_TYPE}:
            self._note("wrong-attribute", f"{path}/@{_UNKNOWN}")
        for child in element.children:
            self._unexpected(child, path)
        base64 = self._contents.get(element)
        if not (kind.allows("".join(element.pieces)) if base64 is None else base64.is_valid):
            self._note("wrong-value", path)


def _name(element: Element) -> QName:
    return element.namespace, element.name


def _next_place(name: QName, places: Sequence[Place], at: int, taken: int) -> int | None:
    """Return the first place that an element can take, from one on that was taken so often."""
    for number in range(at, len(places)):
        is_full = number == at and taken >= places[number].most
        if name in places[number].names and not is_full:
            return number
    return None
