"""Policies of the registry: each type, both hives, and everything that cannot be used told by name."""

import sys

import pytest

from dpassist.domain.option_kinds import Flag
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.settings_layers import POLICY_KEY, Layer, Origin
from dpassist.system.policy import (
    DWORD,
    EXPAND_SZ,
    MULTI_SZ,
    SZ,
    RegistryKey,
    RegistryPolicies,
    RegistryValue,
    WindowsRegistry,
    value_for,
)
from tests.fake_registry import MemoryRegistry, winreg_over

MACHINE = rf"HKLM\{POLICY_KEY}"
PERSON = rf"HKCU\{POLICY_KEY}"


@pytest.fixture
def memory():
    return MemoryRegistry()


@pytest.fixture(params=["memory", "winreg"])
def registry(request, memory, monkeypatch):
    """The fake, and the door to Python's own module over the same keys: one contract."""
    if request.param == "memory":
        return memory
    monkeypatch.setitem(sys.modules, "winreg", winreg_over(memory))
    return WindowsRegistry()


def values_of(registry):
    """Return what is set, by layer, and all problems."""
    layers = RegistryPolicies(registry).layers()
    problems = tuple(problem for layer in layers for problem in layer.problems)
    return {layer.origin.layer: layer.values for layer in layers}, problems


def test_a_key_that_is_not_there_is_none(registry):
    assert registry.read("HKLM", POLICY_KEY) is None
    assert values_of(registry) == ({}, ())


def test_a_key_is_read_with_the_keys_below_it(registry, memory):
    memory.put(MACHINE, language=(SZ, "da"), imap_port=(DWORD, 1993))
    memory.put(rf"{MACHINE}\own_domains", **{"1": (SZ, "a.example")})
    memory.put(rf"{MACHINE}\own_domains" + r"\deeper" * 600, **{"1": (SZ, "b.example")})
    assert registry.read("HKLM", POLICY_KEY) == RegistryKey(
        {"language": RegistryValue(SZ, "da"), "imap_port": RegistryValue(DWORD, 1993)},
        {"own_domains": RegistryKey({"1": RegistryValue(SZ, "a.example")})},
    )


def test_a_key_that_may_not_be_read_says_so(registry, memory):
    memory.closed.add(MACHINE)
    with pytest.raises(OSError):
        registry.read("HKLM", POLICY_KEY)
    memory.put(PERSON, language=(SZ, "en"))
    assert values_of(registry) == (
        {Layer.MACHINE_POLICY: {}, Layer.USER_POLICY: {"language": "en"}},
        (ConfigurationProblem("not-readable", MACHINE),),
    )


def test_names_that_are_no_numbers_everywhere_are_read_as_names(registry, memory):
    """A raised two is a digit to Python and no number: any name may stand in the registry."""
    memory.put(
        rf"{MACHINE}\own_domains",
        **{
            "10": (SZ, "b.example"),
            "2": (SZ, "a.example"),
            "\N{SUPERSCRIPT TWO}": (SZ, "c.example"),
        },
    )
    values, problems = values_of(registry)
    assert values[Layer.MACHINE_POLICY]["own_domains"] == ("a.example", "b.example", "c.example")
    assert problems == ()


def test_what_may_not_be_read_any_more_still_says_what_it_said(memory):
    now = [0.0]
    policies = RegistryPolicies(memory, lambda: now[0])
    memory.put(MACHINE, language=(SZ, "da"))
    policies.layers()
    memory.closed.add(MACHINE)
    for now[0] in (60.0, 120.0):
        (layer,) = policies.layers()
        assert layer.values == {"language": "da"}
        assert layer.problems == (ConfigurationProblem("policy-kept", MACHINE),)
    memory.closed.clear()
    memory.keys.clear()
    now[0] = 180.0
    assert policies.layers() == ()


def test_both_hives_are_layers_of_their_own(registry, memory):
    memory.put(MACHINE, language=(SZ, "da"))
    memory.put(PERSON, language=(SZ, "en"))
    first, second = RegistryPolicies(registry).layers()
    assert first.origin == Origin(Layer.MACHINE_POLICY, r"HKLM\Software\Policies\dpassist")
    assert second.origin == Origin(Layer.USER_POLICY, r"HKCU\Software\Policies\dpassist")


def test_each_type_of_the_registry_becomes_a_value(registry, memory):
    memory.put(
        MACHINE,
        Authority_Name=(SZ, "Prøve Kommune"),
        signature=(MULTI_SZ, ["Venlig hilsen", "Prøve Kommune"]),
        imap_port=(DWORD, 1993),
        own_domains=(MULTI_SZ, ["a.example", "b.example"]),
    )
    memory.put(PERSON, signature=(SZ, "Hilsen"))
    memory.put(
        rf"{PERSON}\Own_Domains",
        **{"10": (SZ, "c.example"), "2": (SZ, "b.example"), "1": (SZ, "a.example")},
    )
    assert values_of(registry) == (
        {
            Layer.MACHINE_POLICY: {
                "authority_name": "Prøve Kommune",
                "signature": "Venlig hilsen\nPrøve Kommune",
                "imap_port": 1993,
                "own_domains": ("a.example", "b.example"),
            },
            Layer.USER_POLICY: {
                "signature": "Hilsen",
                "own_domains": ("a.example", "b.example", "c.example"),
            },
        },
        (),
    )


@pytest.mark.parametrize(
    ("text", "domains"),
    [
        ("a.example", ("a.example",)),
        ("a.example;b.example", ("a.example", "b.example")),
        (" a.example, b.example ; c.example;", ("a.example", "b.example", "c.example")),
        ("", ()),
        (None, ()),
    ],
)
def test_the_installer_writes_a_list_as_one_text(registry, memory, text, domains):
    memory.put(MACHINE, own_domains=(SZ, text))
    assert values_of(registry) == ({Layer.MACHINE_POLICY: {"own_domains": domains}}, ())


def test_the_names_in_a_list_may_be_anything(registry, memory):
    names = ["2", "10", "a9", "a10", "", "9" * 5000]
    memory.put(rf"{MACHINE}\own_domains", **{n: (SZ, f"d{i}.example") for i, n in enumerate(names)})
    values, problems = values_of(registry)
    assert problems == ()
    listed = values[Layer.MACHINE_POLICY]["own_domains"]
    assert set(listed) == {f"d{i}.example" for i in range(len(names))}
    assert listed.index("d0.example") < listed.index("d1.example") < listed.index("d5.example")
    assert listed.index("d2.example") < listed.index("d3.example")


def test_a_list_by_group_policy_counts_instead_of_the_installers(registry, memory):
    memory.put(MACHINE, own_domains=(SZ, "a.example;b.example"))
    memory.put(rf"{MACHINE}\own_domains", **{"1": (SZ, "c.example")})
    assert values_of(registry)[0] == {Layer.MACHINE_POLICY: {"own_domains": ("c.example",)}}


def test_a_list_that_group_policy_took_back_leaves_the_installers(registry, memory):
    memory.put(MACHINE, own_domains=(SZ, "a.example"))
    memory.put(rf"{MACHINE}\own_domains")
    assert values_of(registry)[0] == {Layer.MACHINE_POLICY: {"own_domains": ("a.example",)}}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", (DWORD, 1)),
        ("language", (SZ, "de")),
        ("language", (EXPAND_SZ, "da")),
        ("language", (SZ, None)),
        ("imap_port", (SZ, "993")),
        ("imap_port", (DWORD, 0)),
        ("own_domains", (SZ, "a.example and b.example")),
        ("own_domains", (MULTI_SZ, ["a"])),
        ("signature", (3, b"x")),
    ],
)
def test_a_value_of_another_type_or_content_is_told_and_not_used(registry, memory, name, value):
    memory.put(MACHINE, **{name: value})
    values, problems = values_of(registry)
    assert values == {Layer.MACHINE_POLICY: {}}
    assert problems == (ConfigurationProblem("wrong-value", MACHINE, what=name),)


def test_a_list_with_anything_but_texts_is_told_and_not_used(registry, memory):
    memory.put(rf"{MACHINE}\own_domains", **{"1": (SZ, "a.example"), "2": (DWORD, 1)})
    values, problems = values_of(registry)
    assert values == {Layer.MACHINE_POLICY: {}}
    assert problems == (ConfigurationProblem("wrong-value", MACHINE, what="own_domains"),)


def test_names_that_are_unknown_or_not_for_policies_are_told(registry, memory):
    memory.put(MACHINE, farve=(SZ, "blå"), theme=(SZ, "dark"), **{"": (SZ, "standard")})
    memory.put(rf"{MACHINE}\Mere", x=(SZ, "y"))
    values, problems = values_of(registry)
    assert values == {Layer.MACHINE_POLICY: {}}
    assert {(p.code, p.what) for p in problems} == {
        ("unknown-option", "farve"),
        ("unknown-option", "Mere"),
        ("not-set-here", "theme"),
    }


def test_variables_in_a_path_are_filled_in(registry, memory):
    if isinstance(registry, MemoryRegistry):
        pytest.skip("the machine fills them in")
    memory.put(MACHINE, reply_profile=(EXPAND_SZ, r"%ProgramData%\x"))
    key = registry.read("HKLM", POLICY_KEY)
    assert key.values["reply_profile"] == RegistryValue(EXPAND_SZ, r"C:\ProgramData\x")


@pytest.mark.parametrize(
    ("value", "is_set"),
    [((DWORD, 1), True), ((DWORD, 0), False), ((DWORD, 2), None), ((SZ, "1"), None)],
)
def test_yes_and_no_are_one_and_nothing(value, is_set):
    assert value_for(Flag(), RegistryValue(*value)) is is_set


def test_what_was_read_counts_for_a_minute(memory):
    now = [0.0]
    policies = RegistryPolicies(memory, lambda: now[0])
    assert policies.layers() == ()
    memory.put(MACHINE, language=(SZ, "da"))
    now[0] = 59.0
    assert policies.layers() == ()
    assert memory.reads == 2
    now[0] = 60.0
    assert [layer.values for layer in policies.layers()] == [{"language": "da"}]


@pytest.mark.skipif(sys.platform != "win32", reason="needs a Windows registry")
def test_the_registry_of_this_machine_can_be_read():
    key = WindowsRegistry().read("HKLM", r"Software\Microsoft\Windows NT\CurrentVersion")
    assert key.values["ProductName"].type == SZ
