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
    List of objects with what the message says of itself, the most important first; what it does not say is
    left out. Each has ``id`` (stable; the second of a kind ends in ``_2``), ``name`` (words in the language
    of the run, or the writer's own name of a free-text field), ``value``, ``source`` (the field it stands in,
    such as ``MessageHeader/Sender/label``) and ``verified`` (false when the value rests on an unverified one
    in a profile). A value is a text, a number, ``true``, a date or moment (ISO 8601), for ``reply`` and
    ``sender_kind`` one of those above, and for a file an object with ``role`` (``main``, ``additional`` or
    ``technical``), ``label``, ``name``, ``type`` and ``size``. A CVR number stands in full, a CPR number as
    dots. Ids: see ``GROUP_MEMBERS`` in `dpassist.services.wording_fact_names`.
``problems``
    List of objects with ``code`` (stable) and ``text``: what went wrong while reading, or what an
    encrypted message needs. ``file-missing``, ``file-denied`` and ``file-fault`` are the disk's.

Ten digits that could be a CPR number are replaced by dots everywhere except in ``path``, which is the
user's own. Characters that would steer a terminal are written as JSON escapes.
"""

import json
import re
from typing import Any

from dpassist.cli.console import STEERING
from dpassist.services.intake import Examined
from dpassist.services.wording import Wording
from dpassist.services.wording_facts import FactRow, fact_rows


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
        "facts": [_fact(row) for row in fact_rows(wording, verdict)],
        "problems": [{"code": code, "text": text} for code, text in wording.problems(verdict)],
    }
    return one_line(line)


def one_line(value: Any) -> str:
    """Return a value as one line of JSON in which nothing steers a terminal."""
    return STEERING.sub(_escaped, json.dumps(value, ensure_ascii=False))


def _fact(row: FactRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "value": row.value,
        "source": row.source,
        "verified": row.verified,
    }


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
