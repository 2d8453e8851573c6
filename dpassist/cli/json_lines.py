r"""``dpassist recognise --json``: one JSON object per line, in UTF-8, as each file is done.

Keys, in this order, always all of them:

``path``
    The file as it was named or found below a folder. Bytes of a file name that are not valid text
    stand as lone surrogates (``\udcXX``), which Python's ``os.fsencode`` turns back into the bytes.
``verdict``
    ``digital-post``, ``receipt``, ``notice``, ``secure-mail``, ``ordinary``, ``suspicious`` or
    ``unreadable``.
``certainty``
    ``sure``, ``likely`` or ``unsure``.
``reply``
    ``allowed``, ``forbidden`` or ``unknown``.
``sender_kind``
    ``citizen``, ``company``, ``authority``, ``organisation`` (a company or an authority) or
    ``unknown``.
``evidence``
    List of objects, the heaviest first: ``id`` (stable), ``where`` (stable: ``file``, ``content``,
    ``from``, ``subject``, ``attachment 2`` …), ``says`` (``for`` or ``against`` the verdict above),
    ``strength`` (``decisive``, ``strong``, ``weak``, or ``noted`` for a sign that was seen and weighs
    nothing, whatever it says), ``text`` (words in the language of the run).
``facts``
    Object with what the message says of itself; what it does not say is left out. Texts:
    ``sender``, ``sender_identity`` (a CPR number as dots, a CVR number in full), ``mailbox``, ``topic``,
    ``case_number``, ``thread``, ``message_uuid``. Machine values: ``sender_kind`` and ``reply`` as above,
    ``deadline`` (ISO 8601), ``forwarded`` and ``legal_notification`` (true), ``document_count`` (number),
    ``contact_info_1`` and so on (the writer's free-text fields, each ``label`` and ``value``).
``problems``
    List of objects with ``code`` (stable) and ``text``: what went wrong while reading, or what an
    encrypted message needs. ``file-missing``, ``file-denied`` and ``file-fault`` are the disk's.

Ten digits that could be a CPR number are replaced by dots everywhere except in ``path``, which is the
user's own. Characters that would steer a terminal are written as JSON escapes.
"""

import json
import re
from typing import Any, Final

from dpassist.domain.verdict import Verdict
from dpassist.services.intake import Examined
from dpassist.services.wording import Wording

# JSON escapes the controls below U+0020 itself; these are the others that steer a terminal, and
# lone surrogates, which no encoding can write.
_TO_ESCAPE: Final = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def json_line(examined: Examined, wording: Wording) -> str:
    """Return one file's result as one line of JSON, without the line end."""
    verdict = examined.verdict
    line = {
        "path": str(examined.path),
        "verdict": verdict.kind.value,
        "certainty": verdict.certainty.value,
        "reply": verdict.reply.value,
        "sender_kind": verdict.facts.sender_kind.value,
        "evidence": [
            {
                "id": sign.id,
                "where": sign.where,
                "says": sign.says.value,
                "strength": sign.strength.name.lower(),
                "text": wording.evidence(sign),
            }
            for sign in verdict.evidence
        ],
        "facts": _facts(verdict, wording),
        "problems": [{"code": code, "text": text} for code, text in wording.problems(verdict)],
    }
    return _TO_ESCAPE.sub(_escaped, json.dumps(line, ensure_ascii=False))


def _facts(verdict: Verdict, wording: Wording) -> dict[str, Any]:
    facts = verdict.facts
    machine: dict[str, Any] = {
        "sender_kind": facts.sender_kind.value,
        "reply": verdict.reply.value,
        "deadline": facts.deadline.isoformat() if facts.deadline else "",
        "forwarded": facts.forwarded,
        "legal_notification": facts.legal_notification,
        "document_count": facts.document_count,
    }
    said: dict[str, Any] = {}
    for fact, name, value in wording.facts(verdict):
        own = {"label": name, "value": value} if fact.startswith("contact_info_") else value
        said[fact] = machine.get(fact, own)
    return said


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
