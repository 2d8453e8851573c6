"""Both installers are made from one declaration; ids that Windows remembers never change."""

import re
import struct
from xml.etree import ElementTree as ET

import pytest

from dpassist.domain.settings_layers import POLICY_KEY
from installer import msi, msi_properties, msi_seal, names, nsis, registry
from installer.budget import BUDGET
from installer.tools import BuildError
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
    for sequence in ("InstallExecuteSequence", "InstallUISequence"):  # silent, and clicked
        assert re.search(rf"`{sequence}` .*'NOT INSTALLDIR AND OLD_INSTALLDIR'", statements)


VERSION = (
    struct.pack("<IIII", 0xFEEF04BD, 0x10000, 6 << 16 | 11, 3 << 16)
    + bytes(40)
    + struct.pack("<HHH", 36, 4, 0)
    + "Translation\0".encode("utf-16-le")
    + struct.pack("<HHH", 0, 1033, 1200)
)
"""As it stands in a library; `Translation` ends between two limits of 32 bits."""


def test_libraries_are_listed_with_their_version_or_windows_leaves_them_out_at_the_next_upgrade(
    stage,
):
    (stage / "lib" / "a.dll").write_bytes(b"MZ" + VERSION)
    (stage / "lib" / "half.pyd").write_bytes(b"MZ" + VERSION[:12])
    (stage / "lib" / "bare.pyd").write_bytes(b"MZ" + VERSION[:16])
    told = list(msi.versions(stage))
    assert [re.search(r"SET (.*) WHERE", line)[1] for line in told] == [
        "`Version` = '6.11.3.0', `Language` = '1033'",
        "`Version` = '6.11.3.0', `Language` = '0'",
    ]
    ids = {file.get("Name"): file.get("Id") for file in product(stage).iter(f"{WIX}File")}
    assert ids["a.dll"] in told[0]
    assert ids["bare.pyd"] in told[1]
    modes = {each.get("Id"): each.get("Value") for each in product(stage).iter(f"{WIX}Property")}
    assert modes["REINSTALLMODE"] == "amus"  # an older library takes the place of a newer one too


def test_a_silent_upgrade_never_restarts_the_computer_of_somebody_who_works(stage):
    """Without it Windows Installer does, where a file is in use and nobody can be asked; 3010 then says that it is due."""
    properties = {
        each.get("Id"): each.get("Value") for each in product(stage).iter(f"{WIX}Property")
    }
    assert properties["REBOOT"] == "ReallySuppress"


def summary(code=b"{00000000-1111-2222-3333-444444444444}", when=1) -> bytes:
    """A property set as it lies in an MSI ([MS-OLEPS] 2.21): code, and two times."""
    values = [
        (9, struct.pack("<II", 30, 39) + code + bytes(2)),
        (12, struct.pack("<IQ", 64, when)),
        (13, struct.pack("<IQ", 64, when + 1)),
    ]
    place, entries, body = 8 + 8 * len(values), b"", b""
    for number, value in values:
        entries += struct.pack("<II", number, place + len(body))
        body += value
    section = struct.pack("<II", place + len(body), len(values)) + entries + body
    head = struct.pack("<HHI16sI", 0xFFFE, 0, 0, bytes(16), 1)
    return head + msi_seal._FORMAT + struct.pack("<I", 48) + section


def sealed(file, content: bytes) -> bytes:
    file.write_bytes(content)
    msi_seal.seal(file, 1_700_000_000)
    return file.read_bytes()


def test_equal_packages_are_equal_and_others_have_another_code(tmp_path):
    """wixl draws the code and reads the clock."""
    file = tmp_path / "a.msi"
    one = sealed(file, b"files" + summary())
    other = sealed(file, b"files" + summary(b"{99999999-1111-2222-3333-444444444444}", when=77))
    assert one == other
    assert struct.pack("<Q", 133_444_736_000_000_000) in one  # 2023-11-14 22:13:20 UTC
    code = re.search(rb"\{[0-9A-F-]{36}\}", one)[0]
    assert code != re.search(rb"\{[0-9A-F-]{36}\}", sealed(file, b"filez" + summary()))[0]


@pytest.mark.parametrize("content", [b"no summary", summary().replace(b"\x09", b"\x08", 1)])
def test_a_package_without_a_summary_stops_the_build(tmp_path, content):
    with pytest.raises(BuildError, match="summary"):
        sealed(tmp_path / "a.msi", content)


def test_the_old_version_goes_within_the_transaction_and_the_entry_says_where(stage):
    statements = "\n".join(msi.corrections())
    assert "SET `Sequence` = 1501 WHERE `Action` = 'RemoveExistingProducts'" in statements
    assert "'ARPINSTALLLOCATION', '[INSTALLDIR]'" in statements


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


def test_setup_and_its_uninstaller_start_again_as_what_they_are_where_rights_are_needed():
    """The uninstaller runs from a copy in the temporary folder, which does not know where dpassist lies."""
    assert '!insertmacro ReadMode "" "$EXEPATH" "$Words"' in SCRIPT
    assert '!insertmacro ReadMode "un." "$INSTDIR\\uninstall.exe" "/AllUsers"' in SCRIPT


def test_setup_empties_no_folder_before_it_knows_that_it_is_its_own():
    section = SCRIPT.partition('Section "dpassist"')[2]
    assert section.index("Call FindOwnFolder") < section.index("RMDir")


def test_setup_takes_the_folder_it_is_installed_in_for_its_own_also_without_the_program_in_it():
    """An antivirus may have taken it out: setup puts it back, and not a second installation into the first."""
    function = SCRIPT.partition("Function FindOwnFolder")[2].partition("FunctionEnd")[0]
    assert function.index('SHCTX "${OWN_KEY}" "InstallDir"') < function.index("DirState")


def test_setup_asks_for_no_rights_at_start():
    assert "RequestExecutionLevel user" in SCRIPT
    assert "Target amd64-unicode" in SCRIPT


def test_setup_and_launcher_mean_the_same_running_program():
    launcher = (ROOT / "installer" / "launcher" / "dpassist.c").read_text(encoding="utf-8")
    mutex = re.search(r'CreateMutexW\(0, FALSE, L"(.*?)"\)', launcher)[1].replace("\\\\", "\\")
    assert f'!define RUNNING "{mutex}"' in SCRIPT


def test_both_name_the_publisher_alike():
    assert f'!define PUBLISHER "{names.PUBLISHER}"' in SCRIPT
