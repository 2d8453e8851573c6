"""Technical receipts: SF1601's ``PKO_PostStatus``, and the JSON receipts of the Digital Post API."""

import json
from typing import Any, Final

from dpassist.domain.post import RECEIPT_NAMESPACE, PostReceipt
from dpassist.mailio.code_pages import without_surrogates
from dpassist.mailio.headers import from_base64
from dpassist.mailio.limits import Budget
from dpassist.mailio.post_xml import Element, parse_xml

_ROOT: Final = "PKO_PostStatus"
_ENVELOPE: Final = "ModtagBeskedInput"
_CARRIER: Final = "Base64"
_DELIVERED: Final = "Afleveret Digital Post"
_FAILED: Final = "Fejlet"
_JSON_KEYS: Final = frozenset({"receiptstatus", "transmissionid", "messageuuid"})
_JSON_POSITIVE: Final = {
    "RECEIVED": True,
    "COMPLETED": True,
    "INVALID": False,
    "NOT_ALLOWED": False,
}


def find_receipt(root: Element, budget: Budget) -> Element | None:
    """Return the status element: the root, or what a ``ModtagBeskedInput`` carries in base64.

    That envelope carries other events as well, so content without the receipt's namespace is passed over.

    Raises:
        UnreadableMessageError: The receipt inside the envelope is damaged or over a limit.
    """
    if _is_status(root):
        return root
    if root.name != _ENVELOPE:
        return None
    for element in root.walk():
        if element.name == _CARRIER:
            content = from_base64(element.text.encode("ascii", "replace"))
            budget.spend(len(content))
            if RECEIPT_NAMESPACE.encode() in content:
                with budget.layer():
                    inner = parse_xml(content, budget)
                return inner if _is_status(inner) else None
    return None


def _is_status(element: Element) -> bool:
    return element.name == _ROOT and element.namespace == RECEIPT_NAMESPACE


def read_receipt(status: Element) -> PostReceipt:
    """Read an SF1601 status."""
    texts = {element.name: element.text for element in reversed(list(status.walk()))}
    said = texts.get("TransaktionsStatusKode", "")
    return PostReceipt(
        positive={_DELIVERED: True, _FAILED: False}.get(said),
        status=said,
        message_uuid=texts.get("MessageUUID", ""),
        error_code=texts.get("FejlKode", ""),
    )


def read_json_receipt(data: bytes, budget: Budget) -> PostReceipt | None:
    """Read a receipt of the API; None when the JSON is something else."""
    if len(data) > budget.limits.json_bytes:
        return None
    budget.spend(len(data))
    try:
        content: Any = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict):
        return None
    values = {str(key).lower(): value for key, value in content.items()}
    if not values.keys() >= _JSON_KEYS:
        return None
    said = _text(values["receiptstatus"])
    return PostReceipt(
        positive=_JSON_POSITIVE.get(said.upper()),
        status=said,
        message_uuid=_text(values["messageuuid"]),
        error_code=_text(values.get("errorcode")),
    )


def _text(value: Any) -> str:
    return without_surrogates(value) if isinstance(value, str) else ""
