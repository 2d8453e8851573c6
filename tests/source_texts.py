"""What the source says to people: every call of a translating function, found by reading the code.

Qt's own tool finds the same texts, but silently skips or misfiles some of them; tests compare the two.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "dpassist"
WHERE_TEXTS_ARE_LOOKED_UP = PACKAGE / "ui" / "translation.py"
TRANSLATORS = {"translate", "QT_TRANSLATE_NOOP"}


@dataclass(frozen=True)
class TextCall:
    """One call of ``tr``, ``translate`` or ``QT_TRANSLATE_NOOP``.

    Attributes:
        place: File and line.
        class_name: The innermost class around it, or an empty string.
        call: The call itself.
    """

    place: str
    class_name: str
    call: ast.Call

    @property
    def function(self) -> str:
        """Name of the function called."""
        return called_name(self.call)

    @property
    def owner(self) -> str:
        """What stands before the dot, as source."""
        function = self.call.func
        return ast.unparse(function.value) if isinstance(function, ast.Attribute) else ""

    @property
    def context(self) -> str | None:
        """Where Qt looks for the translation."""
        return self.class_name if self.function == "tr" else literal(self._argument(0))

    @property
    def text(self) -> str | None:
        """The text in English; none when it is not a plain literal."""
        return literal(self._argument(0 if self.function == "tr" else 1))

    def _argument(self, index: int) -> ast.expr | None:
        return self.call.args[index] if len(self.call.args) > index else None


def called_name(call: ast.Call) -> str:
    """Return the last name of what is called."""
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def literal(expression: ast.expr | None) -> str | None:
    """Return a plain string; an f-string, a sum or a name is none."""
    if isinstance(expression, ast.Constant) and isinstance(expression.value, str):
        return expression.value
    return None


def python_files(folder: Path = PACKAGE) -> list[Path]:
    """Return the source files of a folder in a fixed order."""
    return sorted(folder.rglob("*.py"))


def calls_in(source: str, name: str) -> Iterator[tuple[str, str, ast.Call]]:
    """Give place, innermost class and call for every call in a source text."""

    def walk(node: ast.AST, class_name: str) -> Iterator[tuple[str, str, ast.Call]]:
        if isinstance(node, ast.ClassDef):
            class_name = node.name
        if isinstance(node, ast.Call):
            yield f"{name}:{node.lineno}", class_name, node
        for child in ast.iter_child_nodes(node):
            yield from walk(child, class_name)

    yield from walk(ast.parse(source), "")


def text_calls_in(source: str, name: str = "source") -> list[TextCall]:
    """Return the calls of translating functions; `str.translate` has one argument and is not meant."""
    return [
        TextCall(place, class_name, call)
        for place, class_name, call in calls_in(source, name)
        if called_name(call) == "tr" or (called_name(call) in TRANSLATORS and len(call.args) > 1)
    ]


def text_calls() -> list[TextCall]:
    """Return those of the whole package, but for the one place that asks Qt's translators themselves."""
    return [
        call
        for path in python_files()
        if path != WHERE_TEXTS_ARE_LOOKED_UP
        for call in text_calls_in(
            path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix()
        )
    ]
