"""The bill of materials in the words of CycloneDX 1.6 (ECMA-424), and the same as a table for people."""

import json
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from installer import names
from installer.components import Component

_NAMESPACE: Final = uuid.UUID("0d7d2c52-4b3e-4a3a-8f0a-2f6f0a5c9d11")
_OWN_LICENCE: Final = "GPL-3.0-or-later"


def bill(components: Sequence[Component], version: str, when: int, digest: str) -> str:
    """Return the bill as JSON; the same input gives the same bytes.

    Args:
        components: What the payload is made of.
        version: Ours.
        when: Seconds since 1970: the time of the commit, as the time of the build would differ each time.
        digest: Hash of the payload the bill is for; makes its number.
    """
    own = f"pkg:generic/{names.PRODUCT}@{version}"
    references = {component: component.purl or _generic(component) for component in components}
    content = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, digest)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(when, UTC).isoformat().replace("+00:00", "Z"),
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": names.PRODUCT,
                "version": version,
                "description": names.SUMMARY,
                "licenses": _licence(_OWN_LICENCE),
                "purl": own,
                "hashes": [{"alg": "SHA-256", "content": digest}],
            },
        },
        "components": [_entry(component, references[component]) for component in components],
        "dependencies": [
            {"ref": own, "dependsOn": sorted(references.values())},
            *({"ref": reference} for reference in sorted(references.values())),
        ],
    }
    return json.dumps(content, indent=1) + "\n"


def table(components: Sequence[Component]) -> str:
    """Return the same as lines of name, version and licence, with tabs between them."""
    return "".join(f"{part.name}\t{part.version}\t{part.licence}\n" for part in components)


def _generic(component: Component) -> str:
    name = component.name.partition(" (")[0].lower().replace(" ", "-").replace("+", "p")
    holder = component.place.rpartition("/")[2]
    return f"pkg:generic/{name}@{component.version}?file_name={holder}"


def _entry(component: Component, reference: str) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": reference,
        "name": component.name,
        "version": component.version,
        "licenses": _licence(component.licence),
        "purl": reference,
        **(
            {"evidence": {"occurrences": [{"location": component.place}]}}
            if component.place
            else {}
        ),
    }


def _licence(expression: str) -> list[dict[str, Any]]:
    """Return a licence as the schema has it: an id where there is one, else an expression or a name."""
    if " " in expression:
        return [{"expression": expression}]
    if expression.startswith("LicenseRef-"):
        return [{"license": {"name": expression.removeprefix("LicenseRef-")}}]
    return [{"license": {"id": expression}}]
