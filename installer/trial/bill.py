"""Holds a bill of materials to the schema that CycloneDX publishes, as the package `cyclonedx-python-lib` brings it.

The packages for it are those of development; a build needs none of them, and nothing is fetched.
"""

import json
from importlib import import_module, resources
from typing import Any, Final

VERSION: Final = "1.6"
_PLACE: Final = "http://cyclonedx.org/schema/{}"
_FILE: Final = "{}.SNAPSHOT.schema.json"
_BESIDE: Final = ("spdx", "jsf-0.82")
"""Schemas that the first one refers to."""


def faults(bill: str) -> list[str]:
    """Return what the schema has against a bill.

    Args:
        bill: JSON.
    """
    jsonschema, referencing = import_module("jsonschema"), import_module("referencing")
    beside = ((_PLACE.format(_FILE.format(name)), _published(name)) for name in _BESIDE)
    registry = referencing.Registry().with_resources(
        (place, referencing.Resource.from_contents(schema)) for place, schema in beside
    )
    validator = jsonschema.Draft7Validator(_published(f"bom-{VERSION}"), registry=registry)
    return [
        f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(json.loads(bill))
    ]


def _published(name: str) -> Any:
    file = resources.files("cyclonedx.schema").joinpath("_res", _FILE.format(name))
    return json.loads(file.read_text(encoding="utf-8"))
