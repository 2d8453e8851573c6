r"""Templates for group policy and Intune, made from the one declaration of options.

An ``.admx`` file says which values there are and where they stand in the registry; an ``.adml`` file for each
language has the words. Source: [MS-GPREG] 7, the schemas of ADMX files, and Microsoft's pages of each element
(``previous-versions/windows/desktop/policy``). What a template writes is what ``system.policy`` reads; the tests
hold the two together for every option.

Written without an XML library, like MeMo documents: plain elements, attributes and text.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from dpassist.domain import option_kinds as kinds
from dpassist.domain.settings import OPTIONS, Option, Section
from dpassist.domain.settings_layers import POLICY_KEY
from dpassist.services.ports import Translate
from dpassist.services.wording_policies import EXPLANATIONS, POLICY_WORDS
from dpassist.services.wording_settings import (
    OPTION_CHOICES,
    OPTION_HELP,
    OPTION_LABELS,
    SECTIONS,
)

CULTURES: Final[Mapping[str, str]] = {"en": "en-US", "da": "da-DK"}
"""Names of the folders that Windows looks for words in, by language."""

_NAMESPACE: Final = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
_VERSIONS: Final = {"revision": "1.0", "schemaVersion": "1.0"}
_MARKUP: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_LINES_SHOWN: Final = "6"
_TOP: Final = "dpassist"
_SUPPORTED: Final = "supported"


def policy_templates(languages: Mapping[str, Translate]) -> dict[str, bytes]:
    """Return the files by name, those in a folder of their own with a slash.

    Args:
        languages: What turns words into a language, for each of `CULTURES`.
    """
    words = {
        f"{CULTURES[language]}/dpassist.adml": _adml(translate)
        for language, translate in languages.items()
    }
    return {"dpassist.admx": _admx(), **words}


def _settable() -> tuple[Option, ...]:
    return tuple(option for option in OPTIONS if option.by_policy)


def _admx() -> bytes:
    sections = [s for s in Section if any(o.section is s for o in _settable())]
    categories = (
        _element("category", {"name": _TOP, "displayName": _string(_TOP)}),
        *(
            _element(
                "category",
                {"name": _section(section), "displayName": _string(_section(section))},
                _element("parentCategory", {"ref": _TOP}),
            )
            for section in sections
        ),
    )
    definition = {"name": _SUPPORTED, "displayName": _string(_SUPPORTED)}
    return _document(
        "policyDefinitions",
        _element(
            "policyNamespaces",
            {},
            _element("target", {"prefix": "dpassist", "namespace": "dpassist.Policies"}),
        ),
        _element("resources", {"minRequiredRevision": "1.0", "fallbackCulture": "en-US"}),
        _element(
            "supportedOn", {}, _element("definitions", {}, _element("definition", definition))
        ),
        _element("categories", {}, *categories),
        _element("policies", {}, *map(_policy, _settable())),
    )


def _policy(option: Option) -> str:
    name = option.name
    attributes = {
        "name": name,
        "class": "Both",
        "displayName": _string(name),
        "explainText": _string(f"{name}_help"),
    }
    is_flag = isinstance(option.kind, kinds.Flag)
    if is_flag:
        attributes |= {"key": POLICY_KEY, "valueName": name}
    else:
        attributes |= {"presentation": f"$(presentation.{name})", "key": POLICY_KEY}
    return _element(
        "policy",
        attributes,
        _element("parentCategory", {"ref": _section(option.section)}),
        _element("supportedOn", {"ref": _SUPPORTED}),
        *(_yes_and_no() if is_flag else (_element("elements", {}, _value(option)),)),
    )


def _yes_and_no() -> tuple[str, ...]:
    """Return what "Enabled" and "Disabled" write for an option that is yes or no."""
    return (
        _element("enabledValue", {}, _element("decimal", {"value": "1"})),
        _element("disabledValue", {}, _element("decimal", {"value": "0"})),
    )


def _value(option: Option) -> str:
    """Return the element that says what is written for an option, and where."""
    name = option.name
    named = {"id": name, "valueName": name}
    match option.kind:
        case kinds.Choice(values=values):
            items = (
                _element(
                    "item",
                    {"displayName": _string(f"{name}_{_id(value)}")},
                    _element("value", {}, _element("string", {}, _text(value))),
                )
                for value in values
            )
            return _element("enum", {**named, "required": "true"}, *items)
        case kinds.Number(least=least, most=most):
            limits = {"minValue": str(least), "maxValue": str(most)}
            return _element("decimal", {**named, "required": "true", **limits})
        case kinds.Domains():
            # Empty and not left out: Windows then numbers the values, and keeps their order.
            place = {"id": name, "key": rf"{POLICY_KEY}\{name}", "valuePrefix": ""}
            return _element("list", place)
        case _:
            tag = "multiText" if isinstance(option.kind, kinds.Lines) else "text"
            with_variables = {"expandable": "true"} if isinstance(option.kind, kinds.Folder) else {}
            return _element(tag, {**named, **with_variables})


def _adml(translate: Translate) -> bytes:
    def say(phrase: tuple[str, str]) -> str:
        return translate(*phrase)

    strings = "".join(
        _element("string", {"id": name}, _text(words)) for name, words in _strings(translate)
    )
    boxes = "".join(
        _element("presentation", {"id": option.name}, _box(option, say(OPTION_LABELS[option.name])))
        for option in _settable()
        if not isinstance(option.kind, kinds.Flag)
    )
    return _document(
        "policyDefinitionResources",
        _element("displayName", {}, _text(say(POLICY_WORDS["title"]))),
        _element("description", {}, _text(say(POLICY_WORDS["description"]))),
        _element(
            "resources",
            {},
            _element("stringTable", {}, strings),
            _element("presentationTable", {}, boxes),
        ),
    )


def _strings(translate: Translate) -> Iterator[tuple[str, str]]:
    yield _TOP, translate(*POLICY_WORDS["title"])
    yield _SUPPORTED, translate(*POLICY_WORDS["supported"])
    for section in Section:
        yield _section(section), translate(*SECTIONS[section])
    for option in _settable():
        yield option.name, translate(*OPTION_LABELS[option.name])
        yield f"{option.name}_help", "\n\n".join(_explanation(option, translate))
        for value, phrase in OPTION_CHOICES.get(option.name, {}).items():
            yield f"{option.name}_{_id(value)}", translate(*phrase)


def _explanation(option: Option, translate: Translate) -> Iterable[str]:
    is_flag = isinstance(option.kind, kinds.Flag)
    return (
        translate(*OPTION_HELP[option.name]),
        translate(*EXPLANATIONS["flag" if is_flag else "value"]),
        translate(*EXPLANATIONS["order"]),
    )


def _box(option: Option, label: str) -> str:
    """Return what is filled in in the policy editor."""
    refers = {"refId": option.name}
    match option.kind:
        case kinds.Choice(values=values):
            chosen = str(values.index(option.default))
            attributes = {**refers, "noSort": "true", "defaultItem": chosen}
            return _element("dropdownList", attributes, _text(label))
        case kinds.Number():
            default = {"defaultValue": str(option.default)}
            return _element("decimalTextBox", {**refers, **default}, _text(label))
        case kinds.Domains():
            return _element("listBox", refers, _text(label))
        case kinds.Lines():
            # Its label is a text before it: the schema allows none within, unlike in the other boxes.
            box = _element("multiTextBox", {**refers, "defaultHeight": _LINES_SHOWN})
            return _element("text", {}, _text(label)) + box
        case _:
            return _element("textBox", refers, _element("label", {}, _text(label)))


def _document(root: str, *inside: str) -> bytes:
    head = '<?xml version="1.0" encoding="utf-8"?>\n'
    whole = _element(root, {"xmlns": _NAMESPACE, **_VERSIONS}, *inside)
    return (head + whole).encode()


def _element(name: str, attributes: Mapping[str, str], *inside: str) -> str:
    """Return an element on lines of its own; ``inside`` is markup already."""
    listed = "".join(f' {key}="{_text(value)}"' for key, value in attributes.items())
    content = "".join(inside)
    if not content:
        return f"<{name}{listed} />\n"
    apart = "\n" if content.startswith("<") else ""
    return f"<{name}{listed}>{apart}{content}</{name}>\n"


def _text(value: str) -> str:
    return value.translate(_MARKUP)


def _string(name: str) -> str:
    return f"$(string.{name})"


def _section(section: Section) -> str:
    return f"section_{_id(section)}"


def _id(name: str) -> str:
    """Return a name as ids may be: letters, digits and underscores."""
    return name.replace("-", "_")
