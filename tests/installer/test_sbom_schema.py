"""The bill of materials holds to the schema that CycloneDX publishes, whatever the payload is made of."""

import json

import pytest
from license_expression import get_spdx_licensing

from installer import components, sbom
from installer.components import Component
from installer.trial.bill import VERSION, faults

SAID = components.declared()
DECLARED = sorted({*SAID["licences"].values(), *(part["licence"] for part in SAID["parts"])})


def bill(*licences: str) -> str:
    packages = [
        Component(
            f"Package {n}",
            "1.0",
            licence,
            f"pkg:pypi/package-{n}@1.0",
            digest="1" * 64,
            inside=(Component("crate", "3.0", licence, "pkg:cargo/crate@3.0", digest="2" * 64),),
        )
        for n, licence in enumerate(licences)
    ]
    parts = [
        Component(f"Part {n} (in a thing)", "2.0" * (n % 2), licence, place=f"lib/{n}.dll")
        for n, licence in enumerate(licences)
    ]
    return sbom.bill([*packages, *parts], "1.2.3", 1_700_000_000, "0" * 64)


def test_it_is_the_version_that_the_bill_says():
    assert json.loads(bill())["specVersion"] == VERSION


def test_a_bill_with_every_kind_of_licence_holds_to_the_schema():
    assert faults(bill("MIT", "MIT OR BSD-2-Clause", "LicenseRef-Own", *DECLARED)) == []


def test_an_empty_payload_and_one_without_a_commit_do_too():
    assert faults(bill()) == []
    assert faults(sbom.bill([], "0.0.1", 0, "0" * 64)) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"id": "MIT"', '"id": "No such licence"'),
        ('"type": "library"', '"type": "book"'),
        ("urn:uuid:", "urn:"),
        ('"alg": "SHA-256"', '"alg": "CRC"'),
        ('"bom-ref": "pkg:pypi/package-0@1.0"', '"bom-ref": ""'),
        ('"specVersion": "1.6"', '"specVersion": 1.6'),
    ],
)
def test_the_schema_would_tell_of_a_fault(before, after):
    good = bill("MIT")
    assert before in good
    assert faults(good.replace(before, after))


def test_expressions_name_licences_that_spdx_knows():
    """The schema takes any text for an expression."""
    known = get_spdx_licensing()
    for licence in DECLARED:
        if not licence.startswith("LicenseRef-"):
            assert known.validate(licence).errors == []
