"""The templates keep to the schema, say everything in both languages, and write what the reader reads."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain import option_kinds as kinds
from dpassist.domain.settings import OPTIONS, Option, Section, SetBy
from dpassist.services import policy_templates as templates
from dpassist.system.policy import RegistryPolicies, RegistryValue, value_for
from dpassist.ui.translation import translate_function
from tests.fake_registry import MemoryRegistry
from tests.policy_schema import BOXES, NAMESPACE, faults, plain, written

ADMX = "dpassist.admx"
WORDS = {"en": "en-US/dpassist.adml", "da": "da-DK/dpassist.adml"}
SETTABLE = [option for option in OPTIONS if option.by_policy]


@pytest.fixture(scope="module")
def files():
    catalogues = Path(__file__).resolve().parents[2] / "translations"
    languages = {
        "en": lambda _context, text: text,
        "da": translate_function("da", catalogues),
    }
    made = templates.policy_templates(languages)
    return {name: ET.fromstring(data) for name, data in made.items()}


def by_name(root, tag, key="name"):
    """Return the elements of a name by one of their attributes, which no two share."""
    found = list(root.iter(f"{NAMESPACE}{tag}"))
    named = {element.attrib[key]: element for element in found}
    assert len(named) == len(found)
    return named


@pytest.mark.parametrize("name", [ADMX, *WORDS.values()])
def test_each_file_keeps_to_the_schema(files, name):
    assert faults(files[name]) == []


def test_every_option_that_a_policy_may_set_has_one_and_no_other(files):
    assert list(by_name(files[ADMX], "policy")) == [option.name for option in SETTABLE]


def test_every_category_and_support_that_is_referred_to_is_there(files):
    root = files[ADMX]
    categories = by_name(root, "category")
    assert {e.attrib["ref"] for e in root.iter(f"{NAMESPACE}parentCategory")} == set(categories)
    definitions = by_name(root, "definition")
    policies = by_name(root, "policy").values()
    assert {p.find(f"{NAMESPACE}supportedOn").attrib["ref"] for p in policies} == set(definitions)


@pytest.mark.parametrize("words", WORDS.values())
def test_every_text_that_is_referred_to_is_there_and_no_other(files, words):
    attributes = [value for e in files[ADMX].iter() for value in e.attrib.values()]
    for table, tag in (("string", "string"), ("presentation", "presentation")):
        asked = {m[1] for v in attributes if (m := re.fullmatch(rf"\$\({table}\.(\w+)\)", v))}
        assert asked == set(by_name(files[words], tag, "id"))


@pytest.mark.parametrize("words", WORDS.values())
def test_every_value_has_the_box_that_belongs_to_it(files, words):
    boxes = by_name(files[words], "presentation", "id")
    for name, policy in by_name(files[ADMX], "policy").items():
        values = policy.find(f"{NAMESPACE}elements")
        if values is not None:
            (value,) = values
            *labels, box = boxes[name]
            assert len(labels) == (plain(box) == "multiTextBox")  # the one that holds none itself
            assert plain(box) == BOXES[plain(value)]
            assert box.attrib["refId"] == value.attrib["id"] == name


def test_the_danish_words_are_danish(files):
    english, danish = (by_name(files[name], "string", "id") for name in WORDS.values())
    same = {key for key in english if english[key].text == danish[key].text}
    assert same == {"dpassist"}


def test_a_folder_for_each_language_is_named_as_windows_looks_for_it(files):
    assert set(files) == {ADMX, "en-US/dpassist.adml", "da-DK/dpassist.adml"}


_letters = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])
_line = st.text(_letters, min_size=1, max_size=12)
_label = st.from_regex(r"[a-z]{1,8}\.[a-z]{2,6}", fullmatch=True)


_values = {
    kinds.Choice: lambda kind: st.sampled_from(kind.values),
    kinds.Number: lambda kind: st.integers(kind.least, kind.most),
    kinds.Flag: lambda _kind: st.booleans(),
    kinds.Domains: lambda _kind: st.lists(_label, min_size=1, max_size=12).map(tuple),
    kinds.Lines: lambda _kind: st.lists(_line, min_size=1, max_size=4).map("\n".join),
    kinds.MailAddress: lambda _kind: _label.map("post@{}".format),
    kinds.Host: lambda _kind: _label,
    kinds.Folder: lambda _kind: _line.map(r"\\server\share\{}".format),
}
"""What an option of each kind may get from a policy; any line where the kind is not named."""


def policy_of(option):
    """Return the policy of one option, as the file has it."""
    return ET.fromstring(templates._document("policies", templates._policy(option)))[0]


@given(st.data())
def test_what_a_template_writes_is_read_back_as_the_value(data):
    option = data.draw(st.sampled_from(SETTABLE))
    value = data.draw(_values.get(type(option.kind), lambda _kind: _line)(option.kind))
    assert option.check(value)
    registry = MemoryRegistry()
    hive = data.draw(st.sampled_from(["HKLM", "HKCU"]))
    for key, values in written(policy_of(option), value).items():
        registry.put(f"{hive}\\{key}", **values)
    (layer,) = RegistryPolicies(registry).layers()
    assert (dict(layer.values), layer.problems) == ({option.name: value}, ())


@pytest.mark.parametrize(
    ("kind", "value"), [(kinds.Flag(), True), (kinds.Flag(), False), (kinds.Folder(), r"C:\x")]
)
def test_a_kind_is_written_as_it_is_read_whether_or_not_an_option_is_of_it(kind, value):
    option = Option("x", kind, Section.SCREEN, SetBy.USER)
    ((stored,),) = (values.values() for values in written(policy_of(option), value).values())
    assert value_for(kind, RegistryValue(*stored)) == value


def test_markup_in_words_stays_text():
    made = templates.policy_templates({"en": lambda _c, text: f'{text} <&"> æ'})
    root = ET.fromstring(made[WORDS["en"]])
    assert faults(root) == []
    assert root.find(f"{NAMESPACE}displayName").text.endswith('<&"> æ')
