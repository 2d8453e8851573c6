"""Every known mistake is caught by its own code, and the remedy that is offered leaves nothing to find."""

from dataclasses import replace

import pytest

from dpassist.domain.reply_check.checking import check
from dpassist.domain.reply_check.finding import Code, Severity, worst
from dpassist.domain.reply_check.mending import mend
from tests.reply_faults import FAULTS, a_scene


def found_in(scene):
    return check(scene.reply, scene.about)


def mended(scene):
    """Apply each remedy that is offered, one by one, checking again after each."""
    for _ in range(10):
        fixes = [finding.fix for finding in found_in(scene) if finding.fix]
        if not fixes:
            break
        scene = replace(scene, reply=mend(fixes[0], scene.reply))
    return scene


def test_nothing_is_wrong_with_a_correct_reply():
    assert found_in(a_scene()) == ()


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_fault_is_caught_by_its_code_and_by_no_other(fault):
    assert [finding.code for finding in found_in(fault.spoil(a_scene()))] == [fault.code]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_the_remedy_is_the_one_expected_and_leaves_nothing_to_find(fault):
    scene = fault.spoil(a_scene())
    (finding,) = found_in(scene)
    assert (finding.fix.kind if finding.fix else "") == fault.fix
    if finding.fix:
        assert found_in(replace(scene, reply=mend(finding.fix, scene.reply))) == ()


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_remedy_changes_nothing_when_it_is_applied_again(fault):
    scene = fault.spoil(a_scene())
    for finding in found_in(scene):
        if finding.fix:
            once = mend(finding.fix, scene.reply)
            assert mend(finding.fix, once) == once


def test_there_is_a_fault_for_every_code():
    assert {fault.code for fault in FAULTS} == set(Code)


@pytest.mark.parametrize("one", FAULTS, ids=str)
def test_two_faults_at_once_are_both_caught(one):
    """One fault may hide another only where it makes it meaningless, as a gateway's own way does."""
    first = one.spoil(a_scene())
    both = first.with_reply(cc=first.reply.to or a_scene().reply.to)
    codes = {finding.code for finding in found_in(both)}
    assert {one.code, Code.COPIES} <= codes


def test_the_table_of_faults(publish):
    """Printed at the end: what goes wrong, how it is called, how bad it is, and what puts it right."""
    rows = [("fault", "code", "severity", "remedy", "after")]
    for fault in FAULTS:
        scene = fault.spoil(a_scene())
        (finding,) = found_in(scene)
        left = worst(found_in(mended(scene)))
        remedy = finding.fix.kind if finding.fix else "a person"
        rows.append((fault.name, finding.code, finding.severity, remedy, left or "clean"))
        assert (left is None) == (finding.fix is not None)
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) for row in rows]
    publish("reply check: every fault, and what becomes of it", [line.rstrip() for line in lines])


def test_the_worst_comes_first():
    spoiled = a_scene()
    for fault in FAULTS:
        if fault.code in {Code.LINK_NOT_HTTPS, Code.THREAD_MISSING, Code.COPIES}:
            spoiled = fault.spoil(spoiled)
    found = found_in(spoiled)
    assert [finding.severity for finding in found] == [
        Severity.STOPS,
        Severity.WARNS,
        Severity.HINT,
    ]
    assert worst(found) is Severity.STOPS
    assert worst(found[1:]) is Severity.WARNS
    assert worst(()) is None
