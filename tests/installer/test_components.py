"""What the payload is made of is known with licences, and told as CycloneDX."""

import json

import pytest

from installer import components, sbom
from installer.components import Component
from installer.tools import BuildError

PACKAGE = Component("A.Package", "1.0", "MIT OR BSD-2-Clause", "pkg:pypi/a-package@1.0")
PART = Component("A Part (in a thing)", "2.0", "Zlib", place="lib/thing.dll")
SAID = {
    "licences": {},
    "texts": {},
    "not_shipped": {"licences": [], "packages": []},
    "parts": [],
}


def add_package(folder, name, *lines, text="words"):
    information = folder / f"{name}-1.0.dist-info"
    information.mkdir(parents=True)
    header = [f"Name: {name}", "Version: 1.0", *lines]
    (information / "METADATA").write_text("\n".join(header), encoding="utf-8")
    if text:
        (information / "licenses").mkdir()
        (information / "licenses" / "LICENSE").write_text(text, encoding="utf-8")


def test_a_package_tells_its_own_licence(tmp_path):
    add_package(tmp_path, "A.Package", "License-Expression: MIT OR BSD-2-Clause")
    assert components.packages_in(tmp_path, SAID) == [PACKAGE]


def test_a_package_without_a_licence_stops_the_build(tmp_path):
    add_package(tmp_path, "mystery")
    with pytest.raises(BuildError, match="must say the licence of: mystery"):
        components.packages_in(tmp_path, SAID)


def test_a_part_is_found_by_the_version_its_file_tells(tmp_path):
    (tmp_path / "lib.dll").write_bytes(b"\0\0Thing 3.4.5\0")
    said = {
        "name": "Thing",
        "licence": "MIT",
        "file": "lib.dll",
        "version": r"Thing (\d+\.\d+\.\d+)",
    }
    (found,) = components.parts_in(tmp_path, SAID | {"parts": [said]})
    assert (found.name, found.version, found.place) == ("Thing", "3.4.5", "lib.dll")
    with pytest.raises(BuildError, match="no version of Thing in gone"):
        components.parts_in(tmp_path, SAID | {"parts": [said | {"file": "gone"}]})


def test_every_licence_text_is_put_into_the_payload(tmp_path):
    runtime, packages, stage = tmp_path / "runtime", tmp_path / "packages", tmp_path / "stage"
    runtime.mkdir()
    (runtime / "LICENSE.txt").write_text("of Python", encoding="utf-8")
    add_package(packages, "one")
    add_package(packages, "two", text="")
    said = SAID | {"texts": {"two": ["LGPL-3.0.txt"]}}
    components.write_licences(stage, runtime, packages, said)
    names = {p.relative_to(stage).as_posix() for p in stage.rglob("*") if p.is_file()}
    assert names == {
        "licences/dpassist/GPL-3.0.txt",
        "licences/CPython/LICENSE.txt",
        "licences/one/LICENSE",
        "licences/two/LGPL-3.0.txt",
    }
    with pytest.raises(BuildError, match="no licence text for: two"):
        components.write_licences(stage, runtime, packages, SAID)


def test_the_bill_of_materials_names_every_component_and_how_they_hang_together():
    bill = json.loads(sbom.bill([PACKAGE, PART], "1.2.3", 0, "ab" * 32))
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    assert bill["metadata"]["timestamp"] == "1970-01-01T00:00:00Z"
    assert bill["metadata"]["component"]["version"] == "1.2.3"
    first, second = bill["components"]
    assert first["licenses"] == [{"expression": "MIT OR BSD-2-Clause"}]
    assert first["purl"] == "pkg:pypi/a-package@1.0"
    assert second["licenses"] == [{"license": {"id": "Zlib"}}]
    assert second["purl"] == "pkg:generic/a-part@2.0?file_name=thing.dll"
    whole, *others = bill["dependencies"]
    assert set(whole["dependsOn"]) == {part["bom-ref"] for part in bill["components"]}
    assert {part["ref"] for part in others} == set(whole["dependsOn"])


def test_the_same_payload_has_the_same_bill_and_another_has_another_number():
    one, same, other = (sbom.bill([PACKAGE], "1.2.3", 0, digest) for digest in ("a", "a", "b"))
    assert one == same
    assert json.loads(one)["serialNumber"] != json.loads(other)["serialNumber"]


def test_a_licence_without_an_spdx_id_has_a_name():
    part = Component("runtime", "1", "LicenseRef-Somebody", place="a.dll")
    (entry,) = json.loads(sbom.bill([part], "1.2.3", 0, "a"))["components"]
    assert entry["licenses"] == [{"license": {"name": "Somebody"}}]


def test_a_table_for_people_has_a_line_each():
    assert sbom.table([PACKAGE]) == "A.Package\t1.0\tMIT OR BSD-2-Clause\n"
