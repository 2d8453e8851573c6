"""The bill of materials in the words of CycloneDX 1.6 (ECMA-424), and the same as a table for people."""

import json
import uuid
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from operator import itemgetter
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
    entries = [_entry(component) for component in components]
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
                "hashes": _hashes(digest),
            },
        },
        "components": entries,
        "dependencies": [_hangs_on(own, entries), *_dependencies(entries)],
    }
    return json.dumps(content, indent=1) + "\n"


def table(components: Sequence[Component]) -> str:
    """Return the same as lines of name, version and licence, with tabs between them."""
    return "".join(f"{part.name}\t{part.version}\t{part.licence}\n" for part in components)


def _hangs_on(reference: str, entries: Sequence[dict[str, Any]]) -> dict[str, Any]:
    on = sorted(entry["bom-ref"] for entry in entries)
    return {"ref": reference, "dependsOn": on} if on else {"ref": reference}


def _dependencies(entries: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for entry in sorted(entries, key=itemgetter("bom-ref")):
        inside = entry.get("components", [])
        yield _hangs_on(entry["bom-ref"], inside)
        yield from _dependencies(inside)


def _generic(component: Component) -> str:
    name = component.name.partition(" (")[0].lower().replace(" ", "-").replace("+", "p")
    holder = component.place.rpartition("/")[2]
    version = f"@{component.version}" if component.version else ""
    return f"pkg:generic/{name}{version}?file_name={holder}"


def _entry(component: Component, holder: str = "") -> dict[str, Any]:
    """Return a component in the words of the schema.

    Args:
        component: What is told of.
        holder: Reference of what it is inside of: two may have the same part.
    """
    purl = component.purl or _generic(component)
    reference = f"{holder}#{purl}" if holder else purl
    entry = {
        "type": "library",
        "bom-ref": reference,
        "name": component.name,
        "version": component.version,
        "hashes": _hashes(component.digest),
        "licenses": _licence(component.licence),
        "purl": purl,
        "evidence": {"occurrences": [{"location": component.place}]} if component.place else {},
        "components": [_entry(part, reference) for part in component.inside],
    }
    return {name: value for name, value in entry.items() if value}


def _hashes(digest: str) -> list[dict[str, str]]:
    return [{"alg": "SHA-256", "content": digest}] if digest else []


def _licence(expression: str) -> list[dict[str, Any]]:
    """Return a licence as the schema has it: an id where there is one, else an expression or a name."""
    if " " in expression:
        return [{"expression": expression}]
    if expression.startswith("LicenseRef-"):
        return [{"license": {"name": expression.removeprefix("LicenseRef-")}}]
    return [{"license": {"id": expression}}]
