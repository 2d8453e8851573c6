"""Both installers are made from one declaration; ids that Windows remembers never change."""

import re
from xml.etree import ElementTree as ET

import pytest

from dpassist.domain.settings_layers import POLICY_KEY
from installer import msi, msi_properties, names, nsis, registry
from installer.budget import BUDGET
from tests.source_texts import ROOT

WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
SCRIPT = (ROOT / "installer" / "setup.nsi").read_text(encoding="utf-8")


@pytest.fixture
def stage(tmp_path):
    """A payload of three files."""
    folder = tmp_path / "payload"
    for name in ("dpassist.exe", "lib/dpassist/app.pyc", "sbom.cdx.json"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")
    return folder


def product(stage, version="1.2.3"):
    return ET.fromstring(msi.definition(stage, version, stage.parent / "dpassist.ico"))[0]


def guids(product) -> dict[str, str]:
    return {part.get("Id"): part.get("Guid") for part in product.iter(f"{WIX}Component")}


def test_what_windows_remembers_never_changes(stage):
    """Written down here as well: whoever changes one of them breaks every upgrade."""
    found = product(stage)
    assert found.get("UpgradeCode") == "5E1D0B5A-8C0F-4B52-9E5C-6C1F0C7A3D20"
    file = found.find(f".//{WIX}Component/{WIX}File[@Name='dpassist.exe']/..")
    assert file.get("Guid") == "A3045FA4-14DE-52D4-B3A7-154CB0F7054D"


def test_components_keep_their_ids_in_the_next_version_which_is_another_product(stage):
    before, after = product(stage), product(stage, "1.2.4")
    assert guids(before) == guids(after)
    assert before.get("Id") != after.get("Id")


def test_every_file_is_a_component_of_its_own_and_every_component_is_installed(stage):
    found = product(stage)
    files = [file.get("Source") for file in found.iter(f"{WIX}File")]
    assert sorted(files) == sorted(
        path.relative_to(stage.parent).as_posix() for path in stage.rglob("*") if path.is_file()
    )
    components = list(guids(found))
    assert len(set(components)) == len(components)
    assert {part.get("Id") for part in found.iter(f"{WIX}ComponentRef")} == set(components)


def test_it_is_for_the_machine_and_refuses_an_older_version(stage):
    found = product(stage)
    assert found.find(f"{WIX}Package").get("InstallScope") == "perMachine"
    assert "newer version" in found.find(f"{WIX}MajorUpgrade").get("DowngradeErrorMessage")


def test_its_texts_are_ascii_as_the_tool_writes_no_code_page(stage):
    assert msi.definition(stage, "1.2.3", stage.parent / "a.ico").isascii()


def test_each_option_a_policy_may_set_has_a_property():
    named = {each.name for each in msi_properties.POLICIES}
    assert {"POLICY_LANGUAGE", "POLICY_AUTHORITY_NAME", "POLICY_IMAP_PORT"} <= named
    assert "POLICY_THEME" not in named  # what a person needs to see is nobody else's to set
    (domains,) = (each for each in msi_properties.POLICIES if each.name == "POLICY_OWN_DOMAINS")
    assert (domains.key, domains.value) == (
        POLICY_KEY,
        "own_domains",
    )  # one text, as the reader takes it
    numbers = {each.name for each in msi_properties.POLICIES if each.is_number}
    assert "POLICY_IMAP_PORT" in numbers
    assert "POLICY_LANGUAGE" not in numbers


def test_what_was_given_once_is_remembered_by_the_next_version(stage):
    written = {
        value.get("Name"): value.get("Value")
        for value in product(stage).iter(f"{WIX}RegistryValue")
        if value.get("Key") == registry.OWN_KEY
    }
    searched = {search.get("Name") for search in product(stage).iter(f"{WIX}RegistrySearch")}
    statements = "\n".join(msi.corrections())
    for each in msi_properties.PROPERTIES:
        assert written[each.name] == f"[{each.name}]"
        assert each.name in searched
        assert f"'NOT {each.name} AND OLD_{each.name}'" in statements
    assert "'NOT INSTALLDIR AND OLD_INSTALLDIR'" in statements


def test_files_are_numbered_as_they_lie_in_the_cabinet():
    """Windows Installer unpacks them in that order."""
    assert list(msi.numbering(["fb", "fa"])) == [
        "UPDATE `File` SET `Sequence` = 1 WHERE `File` = 'fb'",
        "UPDATE `File` SET `Sequence` = 2 WHERE `File` = 'fa'",
    ]


def test_every_component_with_a_condition_gets_it_by_a_statement(stage):
    """wixl 0.101 has no words for conditions of components."""
    statements = list(msi.corrections())
    for identifier in guids(product(stage)):
        told = [line for line in statements if f"`Component` = '{identifier}'" in line]
        assert len(told) <= 1
    conditional = [line for line in statements if "UPDATE `Component`" in line]
    assert len(conditional) == len(msi_properties.PROPERTIES) + 1


def endings() -> set[str]:
    return {ending for file_type in registry.FILE_TYPES for ending in file_type.endings}


def test_file_types_are_offered_and_no_default_is_ever_taken():
    assert endings() == {".eml", ".msg", ".dplesson", ".dpcourse", ".dpresult", ".dpprofile"}
    written = list(registry.values("1.2.3", "msi"))
    for value in written:
        found = re.fullmatch(r"Software\\Classes\\(\.\w+)(.*)", value.key)
        if found:
            assert found[2] == r"\OpenWithProgids"
            assert value.is_shared
    offered = {value.key.split("\\")[2] for value in written if value.key.endswith("Progids")}
    capable = {value.name for value in written if value.key.endswith("FileAssociations")}
    assert offered == capable == endings()


def test_both_installers_write_the_same_keys(stage):
    in_setup = re.findall(r"WriteRegStr SHCTX '(.*?)' '(.*?)'", nsis.key_macros(stage, "1.2.3"))
    in_msi = {
        (value.get("Key"), value.get("Name", ""))
        for value in product(stage).iter(f"{WIX}RegistryValue")
    }
    assert in_setup
    assert set(in_setup) <= in_msi


def test_setup_takes_away_everything_it_wrote(stage):
    """Whole keys where they are ours, single values where others write too."""
    text = nsis.key_macros(stage, "1.2.3")
    keys = re.findall(r"DeleteRegKey SHCTX '(.*?)'", text)
    values = set(re.findall(r"DeleteRegValue SHCTX '(.*?)' '(.*?)'", text))
    for value in registry.values("1.2.3", "setup"):
        if value.is_shared:
            assert (value.key, value.name) in values
        else:
            assert any(value.key == key or value.key.startswith(key + "\\") for key in keys)
    assert [key for key in keys if not re.search(r"dpassist", key)] == []


def test_setup_takes_away_the_files_at_the_top(stage):
    text = nsis.key_macros(stage, "1.2.3")
    assert re.findall(r'Delete "\$INSTDIR\\(.*?)"', text) == ["dpassist.exe", "sbom.cdx.json"]


def test_setup_never_removes_a_folder_it_did_not_make():
    assert re.findall(r'RMDir /r "(.*?)"', SCRIPT)
    assert [place for place in re.findall(r'RMDir /r "(.*?)"', SCRIPT) if place == "$INSTDIR"] == []


def test_setup_removes_every_folder_of_the_payload():
    """The folders at the top of the payload, as `build.py` makes them."""
    removed = set(re.findall(r'RMDir /r "\$INSTDIR\\(\w+)"', SCRIPT))
    tops = set(re.findall(r'^"(\w+)/', BUDGET.read_text(encoding="utf-8"), re.MULTILINE))
    assert {top for top in tops if "." not in top} <= removed


def test_setup_speaks_danish_and_english():
    texts: dict[str, set[str]] = {"ENGLISH": set(), "DANISH": set()}
    for name, language in re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", SCRIPT, re.MULTILINE):
        texts[language].add(name)
    assert texts["ENGLISH"] == texts["DANISH"] != set()


def test_setup_asks_for_no_rights_at_start():
    assert "RequestExecutionLevel user" in SCRIPT
    assert "Target amd64-unicode" in SCRIPT


def test_setup_and_launcher_mean_the_same_running_program():
    launcher = (ROOT / "installer" / "launcher" / "dpassist.c").read_text(encoding="utf-8")
    mutex = re.search(r'CreateMutexW\(0, FALSE, L"(.*?)"\)', launcher)[1].replace("\\\\", "\\")
    assert f'!define RUNNING "{mutex}"' in SCRIPT


def test_both_name_the_publisher_alike():
    assert f'!define PUBLISHER "{names.PUBLISHER}"' in SCRIPT
