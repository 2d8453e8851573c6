"""The launchers: icon, version resource and manifest are made from one place each."""

import struct

import pytest

from installer import icon, launchers, names, registry
from installer.tools import ROOT, BuildError, find, run

MANIFEST = (ROOT / "installer" / "launcher" / "dpassist.manifest").read_text(encoding="utf-8")
LAUNCHER = (ROOT / "installer" / "launcher" / "dpassist.c").read_text(encoding="utf-8")


def test_the_icon_holds_every_size_and_each_is_where_the_directory_says(tmp_path):
    icon.write_icon(tmp_path / "a.ico")
    content = (tmp_path / "a.ico").read_bytes()
    assert content[:6] == struct.pack("<HHH", 0, 1, len(icon.SIZES))
    end = 6 + 16 * len(icon.SIZES)
    for number, size in enumerate(icon.SIZES):
        side, *_, bits, length, place = struct.unpack_from("<BBBBHHII", content, 6 + 16 * number)
        assert (side, bits, place) == (size % 256, 32, end)
        picture = content[place : place + length]
        if size == 256:
            assert picture.startswith(b"\x89PNG")
        else:
            assert struct.unpack_from("<Iii", picture) == (40, size, 2 * size)
        end += length
    assert end == len(content)


def test_a_bitmap_has_its_rows_from_the_bottom_up():
    top, below = b"\x01\x02\x03\xff" * 2, b"\x04\x05\x06\xff" * 2
    picture = icon.bitmap(2, top + below)
    assert picture[40:56] == below + top
    assert picture[56:] == bytes(8)


@pytest.mark.parametrize(
    "said", ["PerMonitorV2", "longPathAware", "UTF-8", 'level="asInvoker" uiAccess="false"']
)
def test_the_manifest_asks_for_what_the_program_needs(said):
    assert said in MANIFEST


def test_the_version_is_in_the_resource_in_both_forms():
    text = launchers.resource("dpassist.exe", "dpassist", "1.2.3")
    assert "FILEVERSION 1,2,3,0" in text
    assert '"ProductVersion", "1.2.3.0"' in text
    assert "@" not in text.partition("*/")[2]


def test_explorers_names_of_our_files_stand_in_the_program_in_both_languages():
    text = launchers.resource("dpassist.exe", "dpassist", "1.2.3")
    _, english, danish = text.split("LANGUAGE LANG_")
    pointers = {
        value.text for value in registry.values("1.2.3", "msi") if value.name == "FriendlyTypeName"
    }
    assert pointers == {f"@{{exe}},-{each.number}" for each in registry.FILE_TYPES}
    assert len(pointers) == len(registry.FILE_TYPES)
    for each in registry.FILE_TYPES:
        assert f'{each.number} "{each.english}"' in english
        assert f'{each.number} "{each.danish}"' in danish


def test_python_runs_isolated_and_writes_nothing_beside_the_program():
    assert 'L"-I", L"-B", L"-X", L"utf8", L"-m", START}' in LAUNCHER


@pytest.mark.parametrize("wrong", ["1.2", "1.2.3.4", "1.2.3rc1", "1000.0.0"])
def test_a_version_windows_installer_cannot_compare_is_refused(wrong):
    with pytest.raises(BuildError, match="no version of three numbers"):
        names.version(wrong)


def test_the_projects_own_version_is_one():
    assert names.version().count(".") == 2


def test_a_missing_tool_is_named_with_the_package_that_brings_it(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BuildError, match=r"makensis is missing; on Debian .* package nsis"):
        find("makensis")


def test_a_tool_that_fails_is_told_with_what_it_said():
    with pytest.raises(BuildError, match=r"(?s)ended with 3.*words"):
        run(["python3", "-c", "print('words'); raise SystemExit(3)"])


def test_a_tool_that_hangs_is_ended():
    with pytest.raises(BuildError, match="more than"):
        run(["python3", "-c", "import time; time.sleep(60)"], seconds=0.3)
