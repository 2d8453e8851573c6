"""What a guidance template may say: values, conditions, one loop at a time, and filters that make no text longer.

The template library's own sandbox keeps a template from reaching out of itself. It does not keep it from working
for ever or from filling the memory, which a slip does as well as ill will. So what a template is made of is looked
through before any of it runs, and its library sees only what is on the lists here.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final, Protocol

from dpassist.domain.errors import ConfigurationError

_PARTS: Final = frozenset({
    "Template", "TemplateData", "Output", "Name", "Const", "If", "Assign", "CondExpr", "And", "Or", "Not", "Compare",
    "Operand", "List", "Tuple", "Concat", "Test", "Getitem",
})  # fmt: skip
"""Classes of Jinja's syntax tree that are always harmless."""
_NOT_KEPT: Final = frozenset({"List", "Tuple", "Concat"})
"""What may be shown and compared, and not kept under a name: line by line it could be doubled without end."""
_FILTERS: Final = frozenset({
    "capitalize", "count", "d", "default", "first", "join", "last", "length", "lower", "safe", "title", "trim", "upper",
})  # fmt: skip
_LOOP_FACTS: Final = frozenset({"first", "index", "index0", "last", "length", "revindex"})


class Part(Protocol):
    """A node of a template's syntax tree, as Jinja makes it; each class has fields of its own."""

    lineno: int

    def iter_child_nodes(self) -> Iterable[Any]:
        """Give what it is made of."""


def check_language(tree: Part) -> None:
    """Refuse a template that says more than a sheet may.

    Args:
        tree: As it was parsed, before anything of it is worked out.

    Raises:
        ConfigurationError: ``guidance-not-allowed`` with the line.
    """
    for node, above in _walk(tree, frozenset()):
        if not _is_allowed(node, above):
            raise ConfigurationError("guidance-not-allowed", line=node.lineno)


def _walk(node: Any, above: frozenset[str]) -> Iterator[tuple[Any, frozenset[str]]]:
    """Give every part with the kinds of those it stands in."""
    yield node, above
    inside = above | {_kind(node)}
    for child in node.iter_child_nodes():
        yield from _walk(child, inside)


def _is_allowed(node: Any, above: frozenset[str]) -> bool:
    match _kind(node):
        case "For":  # a loop in a loop, or over what the template itself lists, may take for ever
            return "For" not in above and not node.recursive and _kind(node.iter) == "Name"
        case "Getattr":
            is_loop = _kind(node.node) == "Name" and node.node.name == "loop"
            return is_loop and node.attr in _LOOP_FACTS
        case "Filter":
            return node.name in _FILTERS and not (node.name == "join" and "Assign" in above)
        case kind:
            return kind in _PARTS and not (kind in _NOT_KEPT and "Assign" in above)


def _kind(node: Any) -> str:
    return type(node).__name__
