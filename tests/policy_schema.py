"""What ADMX and ADML files may hold, element by element, and what Windows writes for them.

Sources: [MS-GPREG] 7.1 to 7.4, whose schemas this restates as far as our files go, and Microsoft's pages of the
elements (``previous-versions/windows/desktop/policy``).
"""

import re
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from dpassist.system.policy import DWORD, EXPAND_SZ, MULTI_SZ, SZ

NAMESPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
NAME = r"\w+"
STRING = r"\$\(string\.\w+\)"
VERSION = r"\d{1,4}\.\d{1,5}"
NUMBER = r"\d{1,10}"
KEY = r"Software\\Policies\\dpassist(\\\w+)?"
YES_NO = "true|false"
ANY = ".*"


@dataclass(frozen=True)
class Rule:
    """What an element needs: children as a pattern over their names, attributes as patterns."""

    children: str = ""
    needs: dict[str, str] = field(default_factory=dict)
    may: dict[str, str] = field(default_factory=dict)
    has_text: bool = False


_ELEMENT = {"id": NAME, "valueName": NAME}
_BOX = {"refId": NAME}
RULES = {
    "policyDefinitions": Rule(
        "policyNamespaces (supersededAdm )*resources (supportedOn )?(categories )?(policies )?",
        {"revision": VERSION, "schemaVersion": r"1\.0"},
    ),
    "policyNamespaces": Rule("target (using )*"),
    "target": Rule("", {"prefix": NAME, "namespace": r"[\w.]+"}),
    "resources": Rule(
        "(stringTable )?(presentationTable )?",
        {},
        {"minRequiredRevision": VERSION, "fallbackCulture": r"[a-z]{2}-[A-Z]{2}"},
    ),
    "supportedOn": Rule("(definitions )?", {}, {"ref": NAME}),
    "definitions": Rule("(definition )+"),
    "definition": Rule("", {"name": NAME, "displayName": STRING}),
    "categories": Rule("(category )+"),
    "category": Rule("(parentCategory )?", {"name": NAME, "displayName": STRING}),
    "parentCategory": Rule("", {"ref": NAME}),
    "policies": Rule("(policy )+"),
    "policy": Rule(
        "(parentCategory )?supportedOn (enabledValue )?(disabledValue )?(elements )?",
        {"name": NAME, "class": "User|Machine|Both", "displayName": STRING, "key": KEY},
        {"explainText": STRING, "presentation": r"\$\(presentation\.\w+\)", "valueName": NAME},
    ),
    "enabledValue": Rule("decimal "),
    "disabledValue": Rule("decimal "),
    "elements": Rule("((boolean|decimal|text|enum|list|multiText) )+"),
    "text": Rule("", _ELEMENT, {"required": YES_NO, "expandable": YES_NO}),
    "multiText": Rule("", _ELEMENT, {"required": YES_NO}),
    "enum": Rule("(item )+", _ELEMENT, {"required": YES_NO}),
    "item": Rule("value ", {"displayName": STRING}),
    "value": Rule("decimal |string "),
    "decimal": Rule(
        "",
        {},
        {
            **_ELEMENT,
            "required": YES_NO,
            "minValue": NUMBER,
            "maxValue": NUMBER,
            "value": NUMBER,
        },
    ),
    "list": Rule("", {"id": NAME, "key": KEY}, {"valuePrefix": ANY, "additive": YES_NO}),
    "string": Rule("", {}, {"id": NAME}, has_text=True),
    "policyDefinitionResources": Rule(
        "displayName description resources ", {"revision": VERSION, "schemaVersion": r"1\.0"}
    ),
    "displayName": Rule(has_text=True),
    "description": Rule(has_text=True),
    "stringTable": Rule("(string )+"),
    "presentationTable": Rule("(presentation )+"),
    "presentation": Rule(
        "((text|textBox|multiTextBox|decimalTextBox|dropdownList|listBox) )*", {"id": NAME}
    ),
    "textBox": Rule("label (defaultValue )?", _BOX),
    "label": Rule(has_text=True),
    "multiTextBox": Rule("", _BOX, {"defaultHeight": NUMBER}),
    "decimalTextBox": Rule("", _BOX, {"defaultValue": NUMBER}, has_text=True),
    "dropdownList": Rule("", _BOX, {"noSort": YES_NO, "defaultItem": NUMBER}, has_text=True),
    "listBox": Rule("", _BOX, has_text=True),
}
LABEL = Rule(has_text=True)
"""``text`` among boxes: a line above them; among the elements of a policy it is a value."""
BOXES = {
    "text": "textBox",
    "multiText": "multiTextBox",
    "decimal": "decimalTextBox",
    "enum": "dropdownList",
    "list": "listBox",
}
"""Which box belongs to which element."""


def plain(element: Element) -> str:
    """Return an element's name, which must be of the schema's namespace."""
    assert element.tag.startswith(NAMESPACE), element.tag
    return element.tag.removeprefix(NAMESPACE)


def faults(element: Element) -> list[str]:
    """Return what is against the schema in an element and below it."""
    name = plain(element)
    rule = LABEL if name == "text" and not element.attrib else RULES.get(name)
    if rule is None:
        return [f"{name} is no element"]
    found = []
    children = "".join(f"{plain(child)} " for child in element)
    if not re.fullmatch(rule.children, children):
        found.append(f"{name} holds {children}")
    patterns = {**rule.needs, **rule.may}
    found += [f"{name} lacks {each}" for each in rule.needs if each not in element.attrib]
    for key, value in element.attrib.items():
        if key not in patterns or not re.fullmatch(patterns[key], value):
            found.append(f"{name} has {key}={value!r}")
    has_text = bool((element.text or "").strip())
    if has_text != rule.has_text:
        found.append(f"{name} {'has' if has_text else 'lacks'} text")
    return found + [fault for child in element for fault in faults(child)]


def written(policy: Element, value: Any) -> dict[str, dict[str, tuple[int, Any]]]:
    """Return what Windows puts into the registry when a policy is enabled with a value: by key, then by name."""
    if "valueName" in policy.attrib:
        state = policy.find(f"{NAMESPACE}{'enabledValue' if value else 'disabledValue'}")
        number = int(state[0].attrib["value"])
        return {policy.attrib["key"]: {policy.attrib["valueName"]: (DWORD, number)}}
    (element,) = policy.find(f"{NAMESPACE}elements")
    key = element.get("key", policy.attrib["key"])
    match plain(element):
        case "list":
            prefix = element.attrib["valuePrefix"]
            rows = {f"{prefix}{n}": (SZ, row) for n, row in enumerate(value, start=1)}
            return {key: rows}
        case "decimal":
            assert int(element.attrib["minValue"]) <= value <= int(element.attrib["maxValue"])
            data = (DWORD, value)
        case "enum":
            offered = [each.text for each in element.iter(f"{NAMESPACE}string")]
            data = (SZ, offered[offered.index(value)])
        case "multiText":
            data = (MULTI_SZ, value.split("\n"))
        case _:
            kind = EXPAND_SZ if element.get("expandable") == "true" else SZ
            data = (kind, value)
    return {key: {element.attrib["valueName"]: data}}
