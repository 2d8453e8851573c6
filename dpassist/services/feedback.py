"""“This is wrong”: a report for the administrator that holds nothing of the message.

A report is one JSON file in the reports folder. Its keys:

``report``
    Always ``wrong-verdict``.
``date``
    The day it was made, without the time, which could be matched with a delivery.
``dpassist``
    Version of the program.
``profile``
    The recogniser profile in force: ``id``, ``version`` and ``verified``.
``message``
    ``format`` (``eml``, ``msg``, ``memo`` …) and ``protection`` (``none``, ``signed`` …); both ``unknown`` when
    it could not be read.
``verdict``
    Ours: ``kind``, ``certainty``, ``reply``, ``doubted`` and ``problems`` (codes).
``evidence``
    Each sign's ``id``, ``where``, ``strength``, ``says``, ``verified``, and the name of a profile's own ``sign``
    or an empty text. The words and values of a sign stay out.
``user``
    The user's answer: ``kind``, and ``certainty`` or null.
"""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

from dpassist.domain.identity import mask_cpr
from dpassist.domain.message import Message
from dpassist.domain.verdict import Certainty, Evidence, Kind, Verdict
from dpassist.services.clock import today
from dpassist.services.explanation import Ground, explanation, ground_in_force
from dpassist.services.ports import Library, ReportFiles, Shell
from dpassist.services.wording import Wording


class Feedback:
    """Explains a verdict for others, and keeps what the user says of it."""

    def __init__(
        self,
        library: Library,
        reports: ReportFiles,
        shell: Shell,
        wording: Wording,
        today: Callable[[], date] = today,
    ) -> None:
        self._library: Final = library
        self._reports: Final = reports
        self._shell: Final = shell
        self._wording: Final = wording
        self._today: Final = today

    @property
    def folder(self) -> Path:
        """Where reports lie; made with the first one."""
        return self._reports.folder

    def explain(self, verdict: Verdict) -> str:
        """Return a verdict with its reasons as text for a colleague.

        Raises:
            UnknownChoiceError: The settings name a recogniser profile there is none of.
        """
        ground = ground_in_force(self._library)
        return explanation(self._wording, verdict, ground, self._today())

    def report(
        self, verdict: Verdict, message: Message | None, kind: Kind, certainty: Certainty | None
    ) -> Path:
        """Save what the user says a message really is, and return the file.

        Args:
            verdict: Ours.
            message: Only its format and protection are told; None when it could not be read.
            kind: The user's.
            certainty: How sure the user is, where she says so.

        Raises:
            EnvironmentFaultError: ``write-failed``.
            UnknownChoiceError: The settings name a recogniser profile there is none of.
        """
        ground = ground_in_force(self._library)
        content = _content(verdict, message, ground, self._today())
        content["user"] = {"kind": kind.value, "certainty": certainty and certainty.value}
        text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        return self._reports.add(f"wrong-verdict-{content['date']}.json", text.encode())

    def undo(self, path: Path) -> None:
        """Delete a report again.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._reports.remove(path)

    def open_folder(self) -> None:
        """Show the folder with the reports.

        Raises:
            EnvironmentFaultError: ``no-program`` or ``open-failed``.
        """
        self._shell.open_file(self._reports.folder)


def _content(
    verdict: Verdict, message: Message | None, ground: Ground, today: date
) -> dict[str, Any]:
    return {
        "report": "wrong-verdict",
        "date": today.isoformat(),
        "dpassist": ground.program,
        "profile": {
            "id": ground.profile,
            "version": ground.version,
            "verified": ground.verified,
        },
        "message": {
            "format": message.format.value if message else "unknown",
            "protection": message.protection.value if message else "unknown",
        },
        "verdict": {
            "kind": verdict.kind.value,
            "certainty": verdict.certainty.value,
            "reply": verdict.reply.value,
            "doubted": verdict.doubted,
            "problems": list(dict.fromkeys(verdict.problems)),
        },
        "evidence": [_sign(sign) for sign in verdict.evidence],
    }


def _sign(sign: Evidence) -> dict[str, Any]:
    return {
        "id": sign.id,
        "where": mask_cpr(sign.where),
        "strength": sign.strength.name.lower(),
        "says": sign.says.value,
        "verified": sign.verified,
        "sign": sign.values.get("sign", ""),
    }
