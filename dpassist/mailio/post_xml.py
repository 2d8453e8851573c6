"""XML from strangers: no DTD, no entities, nothing fetched, bounded depth and count.

The one door to defusedxml. Elements come as `Element` values of our own, so that nothing above needs
to know the library.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.limits import Budget, Limits

_STEP: Final = 256 * 1024
"""Bytes the parser is fed at a time. It keeps a tag, comment or instruction whole in memory until it ends,
so a step that ends without any element or text means that one of them is absurdly long."""

_FIRST_LETTERS: Final = 4
"""Bytes in which UTF-16 shows itself, as its first bracket or blank has a zero byte."""
_ENDLESS_NAMESPACE: Final = re.compile(
    rb"""xmlns(?<=[ \t\r\n]xmlns)
    (?: :[^\s=<>"']{99} | (?: :[^\s=<>"']{0,98}+)? \s{0,99}+ (?: \s | = \s{0,99}+ (?: \s | ["'][^"'<]{500} ) ) )""",
    re.VERBOSE,
)
"""A declaration of a namespace, or the blanks in it, longer than any there is. The parser writes a namespace out in
full for each element and attribute in it, before anybody can say stop: a file of 200 kB took gigabytes so."""

_FRONT: Final = re.compile(
    rb"[ \t\r\n]*+(?P<mark>\xef\xbb\xbf)?[ \t\r\n]*+(?=<)"
    rb"|(?P<wide>\xff\xfe)?(?:[ \t\r\n]\x00)*+(?=<\x00)"
    rb"|(?P<high>\xfe\xff)?(?:\x00[ \t\r\n])*+(?=\x00<)"
)
"""White space before the first bracket, on either side of a byte order mark, in encodings of one byte and in
UTF-16 of either order."""

Listener = Callable[[str], None]
"""Takes the text of one element, piece by piece."""


class Element:
    """One XML element: local name, namespace, text and children."""

    __slots__ = ("attributes", "children", "name", "namespace", "pieces")

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        namespace, brace, name = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
        self.namespace: Final = namespace if brace else ""
        self.name: Final = name
        self.attributes: Final = attributes
        self.children: Final[list[Element]] = []
        self.pieces: Final[list[str]] = []

    @property
    def text(self) -> str:
        """The element's own text, without white space around it."""
        return "".join(self.pieces).strip()

    def child(self, *path: str) -> "Element | None":
        """Return the first element down a path of local names, whatever their namespaces."""
        here: Element | None = self
        for name in path:
            here = (
                next((child for child in here.children if child.name == name), None)
                if here
                else None
            )
        return here

    def all(self, name: str) -> "list[Element]":
        """Return the children of that local name, in order."""
        return [child for child in self.children if child.name == name]

    def walk(self) -> "Iterator[Element]":
        """Give this element and everything below it, in document order, without recursion."""
        waiting = [self]
        while waiting:
            here = waiting.pop()
            yield here
            waiting.extend(reversed(here.children))


class _Builder:
    """Target of the parser: builds elements and stops at the limits."""

    def __init__(self, limits: Limits, listen: "Callable[[Element], Listener | None]") -> None:
        self._limits = limits
        self._listen = listen
        self._listeners: list[Listener] = []
        self._open: list[Element] = []
        self._count = 0
        self._root: Element | None = None
        self.heard = 0
        """How much the parser has told so far."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.heard += 1
        self._count += 1 + len(attributes)
        if self._count > self._limits.xml_elements:
            raise UnreadableMessageError("too-many-elements")
        if len(self._open) >= self._limits.xml_depth:
            raise UnreadableMessageError("too-deep")
        element = Element(tag, attributes)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)
        self._listeners.append(self._listen(element) or element.pieces.append)

    def end(self, _tag: str) -> None:
        self.heard += 1
        self._open.pop()
        self._listeners.pop()

    def data(self, text: str) -> None:
        self.heard += 1
        self._listeners[-1](text)

    def close(self) -> Element | None:
        return self._root


def _keep(_element: Element) -> None:
    """Let every element keep its own text."""


def parse_xml(
    data: bytes, budget: Budget, listen: Callable[[Element], Listener | None] = _keep
) -> Element:
    """Parse a document; white space in front of it is passed over, as gateways add it.

    Args:
        data: The document.
        budget: What it is charged to.
        listen: Asked at each start of an element; gives who takes its text in its stead, or None. An element
            whose text goes elsewhere has none, so what is large need not fill the memory.

    Raises:
        UnreadableMessageError: ``damaged-xml``, ``xml-forbidden`` (DTD or entities), or a limit.
    """
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415 - heavy: imported where used
    from defusedxml.ElementTree import DefusedXMLParser  # noqa: PLC0415 - heavy: imported where used

    budget.spend(len(data))
    if _ENDLESS_NAMESPACE.search(_ascii(data)):
        raise UnreadableMessageError("too-many-elements")
    builder = _Builder(budget.limits, listen)
    parser: Any = DefusedXMLParser(target=builder, forbid_dtd=True)
    try:
        _feed(parser, builder, data)
        root: Element = parser.close()
    except DefusedXmlException as error:
        raise UnreadableMessageError("xml-forbidden") from error
    except (SyntaxError, ValueError, LookupError) as error:  # ParseError is a SyntaxError
        raise UnreadableMessageError("damaged-xml") from error
    return root


def _ascii(data: bytes) -> bytes:
    """Fold UTF-16 onto bytes, for looking only; every other encoding that the parser takes writes ASCII as it is."""
    return data.replace(b"\x00", b"") if b"\x00" in data[:_FIRST_LETTERS] else data


def _feed(parser: Any, builder: _Builder, data: bytes) -> None:
    """Hand over the document step by step, and stop at a piece of markup that does not end."""
    front = _FRONT.match(data)
    if front:
        parser.feed(b"".join(filter(None, front.groups())))  # the mark says what the encoding is
    for start in range(front.end() if front else 0, len(data), _STEP):
        step, heard = data[start : start + _STEP], builder.heard
        parser.feed(step)
        if len(step) == _STEP and builder.heard == heard:
            raise UnreadableMessageError("too-many-elements")


XML_ROOT_WITHIN: Final = 16 * 1024
"""Bytes from the beginning within which the outermost element must start."""


def root_name(start: bytes, budget: Budget) -> tuple[str, str] | None:
    """Return namespace and local name of the outermost element, from the first bytes of a document.

    Returns:
        None when that is no XML, a document with a DTD, or no element starts in time.

    Raises:
        UnreadableMessageError: The budget is used up.
    """
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415 - heavy: imported where used
    from defusedxml.ElementTree import DefusedXMLParser  # noqa: PLC0415 - heavy: imported where used

    budget.spend(len(start))
    first = _First()
    parser: Any = DefusedXMLParser(target=first, forbid_dtd=True)
    front = _FRONT.match(start)
    try:
        if front:
            parser.feed(b"".join(filter(None, front.groups())))
        parser.feed(start[front.end() if front else 0 :])
    except (DefusedXmlException, SyntaxError, ValueError, LookupError):
        pass  # what comes after the first element is nobody's business here
    return first.seen


class _First:
    """Target of the parser: keeps the name of the first element."""

    def __init__(self) -> None:
        self.seen: tuple[str, str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self.seen is None:
            root = Element(tag, attributes)
            self.seen = root.namespace, root.name

    def end(self, _tag: str) -> None:
        """Nothing to do."""

    def data(self, _text: str) -> None:
        """Nothing to do."""

    def close(self) -> None:
        """Nothing to do."""
