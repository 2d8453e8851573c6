"""What the ``xsi:type`` attributes of a document name: their prefixes mean what is declared around them.

`post_xml` keeps no declarations, since nothing else needs them. So the few documents that have such an attribute are
looked through once more, tag by tag. That is exact only because they were parsed before: they are well-formed, and
have no DTD and no entities of their own.
"""

import html
import re
from collections import ChainMap
from collections.abc import Iterator, Mapping
from typing import Final

XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"

# |(?!): CPython before 3.11.5 forgets where a turn began that fails half-way (its issue 106052); trying a last way that
# never fits takes it back there.
_TAG: Final = re.compile(
    rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?P<end>/)?(?P<inside>(?:[^<>\"']|\"[^\"]*\"|'[^']*'|(?!))*+)>",
    re.DOTALL,
)
_ATTRIBUTE: Final = re.compile(
    rb"\s(?P<name>[^\s=]+)\s*=\s*(?:\"(?P<one>[^\"]*)\"|'(?P<two>[^']*)')"
)
_TYPE: Final = "type"
_DECLARES: Final = "xmlns"
_FIRST_LETTERS: Final = 4
"""Bytes in which UTF-16 shows itself, with a mark or without: only there has the first bracket or blank a zero byte."""


def type_names(data: bytes) -> Iterator[tuple[str, str]]:
    """Give namespace and name of each type that is named, in the order of the elements.

    A prefix that nothing declares has an empty namespace, in which MeMo has no types.
    """
    open_scopes: list[ChainMap[str, str]] = [ChainMap()]
    for tag in _TAG.finditer(_one_byte(data)):
        if tag["end"]:
            open_scopes.pop()
        elif tag["inside"] is not None:
            attributes = dict(_attributes(tag["inside"]))
            scope = _scope(attributes, open_scopes[-1])
            yield from _named(attributes, scope)
            if not tag["inside"].endswith(b"/"):
                open_scopes.append(scope)


def _one_byte(data: bytes) -> bytes:
    """Return a document in an encoding that writes ASCII as it is, which all of one byte do that a parser takes."""
    zero = data.find(b"\x00", 0, _FIRST_LETTERS)
    if zero < 0:
        return data
    return data.decode("utf-16-le" if zero % 2 else "utf-16-be", "replace").encode()


def _attributes(inside: bytes) -> Iterator[tuple[str, str]]:
    for found in _ATTRIBUTE.finditer(inside):
        value = found["two"] if found["one"] is None else found["one"]
        yield (
            found["name"].decode("utf-8", "replace"),
            html.unescape(value.decode("utf-8", "replace")),
        )


def _scope(attributes: Mapping[str, str], around: ChainMap[str, str]) -> ChainMap[str, str]:
    declared = {
        name.removeprefix(_DECLARES).removeprefix(":"): value
        for name, value in attributes.items()
        if name == _DECLARES or name.startswith(f"{_DECLARES}:")
    }
    return around.new_child(declared) if declared else around


def _named(attributes: Mapping[str, str], scope: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, value in attributes.items():
        prefix, colon, local = name.partition(":")
        if colon and local == _TYPE and scope.get(prefix) == XSI:
            kind_prefix, _colon, kind = value.strip(" \t\r\n").rpartition(":")
            yield scope.get(kind_prefix, ""), kind
