"""Every id the code can produce has words of its own, collected from the source itself."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import dpassist
from dpassist.domain.recogniser_profile import SignPlace
from dpassist.domain.reply import refusal
from dpassist.domain.verdict import Kind, Says
from dpassist.services import wording_tables as tables
from dpassist.services.wording_actions import REFUSALS
from dpassist.services.wording_problems import CONFIGURATION, PROBLEMS
from tests.builders import a_verdict

pytestmark = pytest.mark.unmeasured

_SOURCE = Path(dpassist.__file__).parent
_TABLES = {
    "Evidence": tables.EVIDENCE,
    "UnreadableMessageError": PROBLEMS,
    "EnvironmentFaultError": PROBLEMS,
    "Defect": PROBLEMS,
    "note": PROBLEMS,  # how the readers report a defect
    "ReplyRefusedError": REFUSALS,
    "PassOnRefusedError": REFUSALS,
    "UnknownChoiceError": REFUSALS,
    "ConfigurationError": CONFIGURATION,
    "ConfigurationProblem": CONFIGURATION,
    "SettingsProblem": CONFIGURATION,
    "unusable": CONFIGURATION,
    "report": CONFIGURATION,
}


@cache
def _calls() -> tuple[tuple[str, ast.Call], ...]:
    """Return every call in the source that makes something words are for, with the name it is called by."""
    found = []
    for path in sorted(_SOURCE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if not any(name in text for name in _TABLES):
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
                found += [(name, node)] if name in _TABLES else []
    return tuple(found)


def _constants(node: ast.expr) -> list[str]:
    """Return the texts an argument can be: a literal, either side of a condition, or nothing known."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=body, orelse=orelse):
            return _constants(body) + _constants(orelse)
    return []


def _codes() -> set[tuple[str, str]]:
    return {
        (name, code) for name, call in _calls() if call.args for code in _constants(call.args[0])
    }


def _places() -> set[str]:
    return {
        place
        for name, call in _calls()
        if name == "Evidence" and len(call.args) > 1
        for place in _constants(call.args[1])
    }


def test_the_source_was_found():
    makers = {"Evidence", "UnreadableMessageError", "EnvironmentFaultError", "note", "report"}
    assert makers <= {maker for maker, _code in _codes()}
    assert "from" in _places()


def test_every_code_in_the_source_has_words():
    assert [(made_by, code) for made_by, code in _codes() if code not in _TABLES[made_by]] == []


def test_every_place_a_sign_is_seen_in_has_words():
    places = {*_places(), "attachment 3", *SignPlace}
    assert {place.partition(" ")[0] for place in places} - tables.WHERE.keys() == set()


@pytest.mark.parametrize("says", Says)
def test_every_direction_has_words(says):
    assert says in tables.SAYS


@pytest.mark.parametrize("kind", Kind)
def test_every_refusal_of_a_verdict_has_words(kind):
    code = refusal(a_verdict(kind))
    assert code == "" or code in REFUSALS


def test_no_words_are_left_for_signs_that_nobody_makes():
    made = {code for name, code in _codes() if name == "Evidence"}
    assert set(tables.EVIDENCE) == made


def test_every_value_the_words_ask_for_is_given_where_the_code_is_made():
    assert [lack for name, call in _calls() for lack in _lacking(name, call)] == []


def _lacking(name: str, call: ast.Call) -> Iterator[str]:
    """Values of evidence are a mapping that the recogniser tests look at; these are keywords."""
    if name in {"Evidence", "Defect", "note", "SettingsProblem", "unusable", "report"}:
        return
    given = {keyword.arg for keyword in call.keywords}
    if name == "ConfigurationProblem" and len(call.args) > 3:
        given.add("what")
    for code in _constants(call.args[0]):
        text = _TABLES[name][code][1]
        for value in ("limit", "domain", "entry", "profile", "guidance", "what"):
            if "{" + value + "}" in text and value not in given:
                yield f"{code}: {value}"
