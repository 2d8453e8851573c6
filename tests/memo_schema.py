"""The official MeMo 1.1 schema, where it is at hand; it states no licence, so it is no part of the project."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[1].parent / "shared" / "memo" / "xsd-v1.1"
needs_schema = pytest.mark.skipif(
    find_spec("lxml") is None or not FOLDER.is_dir(), reason="needs lxml and the official schema"
)


@cache
def _schema():
    from lxml import etree

    parser = etree.XMLParser(no_network=True)
    return etree.XMLSchema(etree.parse(FOLDER / "MeMo_core.xsd", parser))


def schema_says(data: bytes) -> list[str]:
    """What the schema holds against a document."""
    from lxml import etree

    schema = _schema()
    schema.validate(etree.fromstring(data, etree.XMLParser(no_network=True, huge_tree=True)))
    return [f"{error.line}: {error.message}" for error in schema.error_log]


def elements_of_the_schema() -> dict[tuple[str, str], tuple[tuple[str, str, bool, bool], ...]]:
    """The elements that hold others, by namespace and name.

    For each the elements in it, in order: namespace, name, whether it must be there, whether it may come again.
    """
    from lxml import etree

    found = {}
    for path in FOLDER.glob("*.xsd"):
        root = etree.parse(path).getroot()
        target = root.get("targetNamespace")
        for element in root.findall("{*}element"):
            inner = [e for e in element.iter("{*}element") if e is not element]
            if inner:
                found[target, element.get("name")] = tuple(_described(e, target) for e in inner)
    return found


def _described(element, target: str) -> tuple[str, str, bool, bool]:
    reference = element.get("ref")
    prefix, _colon, local = (reference or "").rpartition(":")
    namespace = element.nsmap[prefix or None] if reference else target
    required = element.get("minOccurs", "1") != "0"
    many = element.get("maxOccurs", "1") != "1"
    return namespace, local or element.get("name"), required, many
