"""What the payload is made of is known with licences, and told as CycloneDX."""

import json
from dataclasses import replace

import pytest

from installer import components, sbom
from installer.components import Component
from installer.tools import BuildError

WHEELS = {"a-package": "cd" * 32}
PACKAGE = Component(
    "A.Package", "1.0", "MIT OR BSD-2-Clause", "pkg:pypi/a-package@1.0", digest="cd" * 32
)
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
    assert components.packages_in(tmp_path, SAID, WHEELS) == [PACKAGE]


def test_a_package_without_a_licence_stops_the_build(tmp_path):
    add_package(tmp_path, "mystery")
    with pytest.raises(BuildError, match="must say the licence of: mystery"):
        components.packages_in(tmp_path, SAID, WHEELS)


def crate(name="serde", licence="MIT", **more):
    return {
        "type": "library",
        "name": name,
        "version": "1.0.2",
        "purl": f"pkg:cargo/{name}@1.0.2",
        "licenses": [{"license": {"id": licence}}],
        "hashes": [{"alg": "SHA-256", "content": "ef" * 32}],
        **more,
    }


def add_bill(folder, *parts):
    bills = folder / "A.Package-1.0.dist-info" / "sboms"
    bills.mkdir(parents=True)
    (bills / "rust.cyclonedx.json").write_text(json.dumps({"components": parts}), encoding="utf-8")


def test_what_was_compiled_into_a_package_is_taken_from_its_own_bill(tmp_path):
    add_package(tmp_path, "A.Package", "License-Expression: MIT OR BSD-2-Clause")
    add_bill(
        tmp_path,
        crate(),
        crate("cc", scope="excluded"),  # builds it, and is not in it
        crate("own", purl="pkg:cargo/own@1.0.2?download_url=file://own"),
        crate("either", licenses=[{"expression": "MIT OR Zlib"}], hashes=[]),
        {"type": "library", "name": "OpenSSL", "version": "4"},
    )
    (found,) = components.packages_in(tmp_path, SAID, WHEELS)
    assert found.inside == (
        Component("serde", "1.0.2", "MIT", "pkg:cargo/serde@1.0.2", digest="ef" * 32),
        Component("either", "1.0.2", "MIT OR Zlib", "pkg:cargo/either@1.0.2"),
    )


def test_a_part_of_a_package_without_one_licence_stops_the_build(tmp_path):
    add_package(tmp_path, "A.Package", "License-Expression: MIT")
    add_bill(tmp_path, crate(licenses=[]))
    with pytest.raises(BuildError, match=r"rust.cyclonedx.json says not one licence of serde"):
        components.packages_in(tmp_path, SAID, WHEELS)


def test_a_part_that_tells_no_version_is_known_by_a_sign_that_it_is_there(tmp_path):
    (tmp_path / "lib.dll").write_bytes(b"\0thing failed\0")
    (tmp_path / "texts").write_bytes(b"=== other-7.8 ===")
    part = {"name": "Thing", "licence": "MIT", "file": "lib.dll", "sign": "thing failed"}
    other = {"name": "Other", "licence": "MIT", "file": "lib.dll", "told_in": "texts"}
    other["version"] = r"other-(\d+\.\d+)"
    found = components.parts_in(tmp_path, SAID | {"parts": [part, other]})
    assert [(each.name, each.version, each.place) for each in found] == [
        ("Thing", "", "lib.dll"),
        ("Other", "7.8", "lib.dll"),
    ]
    for gone in (part | {"sign": "thong"}, other | {"file": "gone"}, other | {"told_in": "gone"}):
        with pytest.raises(BuildError, match="no version or sign of"):
            components.parts_in(tmp_path, SAID | {"parts": [gone]})


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
    with pytest.raises(BuildError, match="no version or sign of Thing in gone"):
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


def test_a_package_has_the_hash_of_its_wheel_and_what_is_inside_it_hangs_on_it():
    """Two packages may have the same part, and no two references are alike."""
    part = Component("serde", "1.0.2", "MIT", "pkg:cargo/serde@1.0.2", digest="ef" * 32)
    other = replace(PACKAGE, name="Other", purl="pkg:pypi/other@1.0", digest="")
    packages = [replace(each, inside=(part,)) for each in (PACKAGE, other)]
    bill = json.loads(sbom.bill(packages, "1.2.3", 0, "a"))
    first, second = bill["components"]
    assert first["hashes"] == [{"alg": "SHA-256", "content": "cd" * 32}]
    assert "hashes" not in second
    (inside,) = first["components"]
    assert inside["purl"] == "pkg:cargo/serde@1.0.2"
    assert inside["hashes"] == [{"alg": "SHA-256", "content": "ef" * 32}]
    hangs = {each["ref"]: each.get("dependsOn") for each in bill["dependencies"]}
    assert hangs[first["bom-ref"]] == [inside["bom-ref"]]
    assert hangs[second["bom-ref"]] == [second["components"][0]["bom-ref"]]
    assert len(hangs) == len(bill["dependencies"]) == 5


def test_a_part_without_a_version_is_named_all_the_same():
    part = Component("FreeType (in Qt)", "", "FTL", place="lib/Qt6Gui.dll")
    (entry,) = json.loads(sbom.bill([part], "1.2.3", 0, "a"))["components"]
    assert "version" not in entry
    assert entry["purl"] == "pkg:generic/freetype?file_name=Qt6Gui.dll"
    assert entry["evidence"] == {"occurrences": [{"location": "lib/Qt6Gui.dll"}]}


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
