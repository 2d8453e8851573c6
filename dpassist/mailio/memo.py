"""MeMo 1.1 and 1.2: one document to `MemoMessage`, read tolerantly.

What elements there are stands in `memo_header` and `memo_body`. Tolerant means: any prefix, unknown elements
noted by name and passed over, missing ones empty, ids in any letter case, a version we do not know read all the
same. Elements are found by local name, since parts of the header come from other namespaces.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any, Final

from dpassist.domain.memo import MEMO_NAMESPACE, MemoMessage
from dpassist.mailio.limits import Budget
from dpassist.mailio.memo_body import BODY, Body
from dpassist.mailio.memo_files import Contents
from dpassist.mailio.memo_header import HEADER
from dpassist.mailio.memo_shapes import Kind, Part, Shape
from dpassist.mailio.post_xml import Element

_ROOT: Final = "Message"
_HEADER: Final = "MessageHeader"
_BODY: Final = "MessageBody"
_TRUE: Final = frozenset({"true", "1"})
_DAY: Final = len("2026-12-07")
_MOST_UNKNOWN: Final = 20
_LONGEST_NAME: Final = 60
"""As much of unknown names as tells what a newer version or a stranger's extension added."""


def find_memo(root: Element) -> Element | None:
    """Return the ``Message`` element: the root, or a child of a ``kombi_request`` around it."""
    candidates = (root, *root.children) if root.name == "kombi_request" else (root,)
    return next((e for e in candidates if e.name == _ROOT and e.namespace == MEMO_NAMESPACE), None)


def read_memo(message: Element, contents: Contents, budget: Budget) -> MemoMessage:
    """Read a MeMo message.

    Args:
        message: Its element.
        contents: What listened while the document was parsed.
        budget: What the decoded sizes of its files are charged to.

    Raises:
        UnreadableMessageError: Its documents are over the budget.
    """
    nothing = Element("", {})
    reader = _Reader(contents, budget)
    header = reader.value(HEADER, message.child(_HEADER) or nothing)
    body: Body = reader.value(BODY, message.child(_BODY) or nothing)
    reader.note(message, known=(_HEADER, _BODY))
    return MemoMessage(
        version=message.attributes.get("memoVersion", ""),
        schema_version=message.attributes.get("memoSchVersion", ""),
        created=body.created,
        documents=(*body.main, *body.additional, *body.technical),
        unknown=tuple(reader.unknown),
        **header,
    )


def read_moment(text: str) -> datetime | None:
    """Read an XML date or date-time; one without a time zone counts as UTC, nonsense is None."""
    try:
        moment = datetime.fromisoformat(text)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        aware.astimezone(UTC)  # a date at the edge of the calendar cannot be converted
    except (ValueError, OverflowError):
        return None
    return aware


def _read_day(text: str) -> date | None:
    """Read an XML date, which may have a time zone behind it."""
    try:
        return date.fromisoformat(text[:_DAY])
    except ValueError:
        return None


_READ: Final[Mapping[Kind, Callable[[str], Any]]] = {
    Kind.TEXT: str,
    Kind.NUMBER: str,
    Kind.FLAG: lambda text: text.lower() in _TRUE,
    Kind.MOMENT: read_moment,
    Kind.DAY: _read_day,
    Kind.MEDIA_TYPE: lambda text: text.lower() or "application/octet-stream",
}


class _Reader:
    """Makes values of elements, and remembers the names of those it does not know."""

    def __init__(self, contents: Contents, budget: Budget) -> None:
        self._contents: Final = contents
        self._budget: Final = budget
        self.unknown: Final[dict[str, None]] = {}

    def value(self, shape: Shape, element: Element) -> Any:
        self.note(element, known=tuple(part.name for part in shape.parts))
        return shape.make(**{part.field: self._part(part, element) for part in shape.parts})

    def note(self, element: Element, known: tuple[str, ...] = ()) -> None:
        for child in element.children:
            if child.name not in known and len(self.unknown) < _MOST_UNKNOWN:
                self.unknown[child.name[:_LONGEST_NAME]] = None

    def _part(self, part: Part, element: Element) -> Any:
        if isinstance(part.kind, Shape) and part.many:
            return tuple(self.value(part.kind, child) for child in element.all(part.name))
        found = element.child(part.name)
        if isinstance(part.kind, Shape):
            if found is None and not part.required:
                return None
            return self.value(part.kind, found or Element("", {}))
        if found is not None:
            self.note(found)
        if part.kind is Kind.BASE64:
            return self._content(found)
        return _READ[part.kind](found.text if found is not None else "")

    def _content(self, element: Element | None) -> tuple[int, Callable[[], bytes]] | None:
        if element is None:
            return None
        size, load = self._contents.of(element)
        self._budget.spend(size)
        return size, load
