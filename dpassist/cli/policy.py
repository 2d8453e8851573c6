"""``dpassist policy``: which settings are in force and who set them, and templates to set them centrally.

With ``--json``, ``show`` prints one object a line with ``option``, ``value``, ``layer`` (``default``, ``user``,
``organisation``, ``user-policy`` or ``machine-policy``), ``place`` (the file or registry key, empty for a default)
and ``locked``.
"""

import argparse
import json

from dpassist.cli import words
from dpassist.cli.console import Console
from dpassist.cli.exit_codes import ExitCode
from dpassist.cli.json_lines import one_line
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.services.desk import Desk
from dpassist.services.policy_keeping import OptionInForce
from dpassist.services.wording_organisation import state_text
from dpassist.services.wording_settings import LAYERS


def look_after_policies(
    desk: Desk, arguments: argparse.Namespace, out: Console, _err: Console
) -> int:
    """Do what ``policy`` is asked for."""
    if arguments.action == "show":
        return _show(desk, arguments, out)
    return _write_templates(desk, arguments, out)


def _show(desk: Desk, arguments: argparse.Namespace, out: Console) -> int:
    for option in desk.policies.in_force():
        if arguments.json:
            out.raw(one_line(_as_object(option)))
        else:
            out.line(_line(desk, option))
    state = desk.library.organisation_state()
    if state.is_shared and not arguments.json:
        out.line(f"{state.place}: {state_text(desk.wording, state)}")
    return ExitCode.PROFILE_DOUBTED if desk.library.problems() else ExitCode.DONE


def _line(desk: Desk, option: OptionInForce) -> str:
    layer = desk.wording.say(LAYERS[option.origin.layer])
    origin = ", ".join(filter(None, (layer, option.origin.place)))
    return f"{option.name} = {json.dumps(option.value, ensure_ascii=False)}  ({origin})"


def _as_object(option: OptionInForce) -> dict[str, object]:
    return {
        "option": option.name,
        "value": option.value,
        "layer": option.origin.layer.name.lower().replace("_", "-"),
        "place": option.origin.place,
        "locked": option.origin.is_locked,
    }


def _write_templates(desk: Desk, arguments: argparse.Namespace, out: Console) -> int:
    for name, data in desk.policies.templates().items():
        path = arguments.folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentFaultError("write-failed") from error
        desk.files.write(path, data)
        out.line(desk.wording.say(words.TEMPLATE_WRITTEN, file=str(path)))
    return ExitCode.DONE
