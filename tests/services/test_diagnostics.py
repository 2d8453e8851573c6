"""What support is given of a failure: class, way and versions, and nothing of what was worked on."""

import pytest

from dpassist.services.diagnostics import failure_of, failure_of_fall, report

SECRET = "0099991234 Kære Åse"


def caught(call):
    with pytest.raises(Exception) as error:
        call()
    return error.value


def fail():
    raise KeyError(SECRET)


def fail_in_turn():
    try:
        fail()
    except KeyError as error:
        raise RuntimeError(SECRET) from error


def test_a_report_names_class_and_way_and_no_values():
    told = report(caught(fail), ["Qt 6"], when="in a worker: load")
    assert "KeyError" in told
    assert "test_diagnostics.py" in told
    assert "Qt 6" in told
    assert "in a worker: load" in told
    assert "Kære" not in told
    assert "0099991234" not in told


def test_what_led_to_it_is_told_too():
    lines = report(caught(fail_in_turn)).splitlines()
    assert lines.index("RuntimeError") < lines.index("after") < lines.index("KeyError")


def test_a_way_without_end_is_cut_in_the_middle():
    def deeper(number):
        return deeper(number - 1) if number else fail()

    lines = report(caught(lambda: deeper(300))).splitlines()
    assert 50 < len(lines) < 80
    assert "fail" in lines[-1]


def test_errors_that_lead_to_each_other_end():
    error, other = RuntimeError(), KeyError()
    error.__cause__, other.__cause__ = other, error
    assert report(error).splitlines().count("after") == 1


def test_a_failure_is_kept_with_the_last_place_of_ours():
    def ours():
        from dpassist.domain.identity import mask_cpr

        mask_cpr(None)

    kind, place = failure_of(caught(ours))
    assert kind in {"TypeError", "AttributeError"}
    assert place.startswith("dpassist/domain/identity.py:")
    assert failure_of(caught(fail))[1].startswith("test_diagnostics.py:")
    assert failure_of(ValueError(SECRET)) == ("ValueError", "")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            'Fatal Python error: Aborted\n\nThread 0x1:\n  File "/home/a/dpassist/ui/x.py", line 7 in f',
            "Aborted",
        ),
        (
            'Windows fatal exception: access violation\n\n  File "dpassist/ui/x.py", line 7 in f',
            "access violation",
        ),
    ],
)
def test_a_fall_is_kept_as_python_calls_it(text, kind):
    assert failure_of_fall(text) == (kind, "dpassist/ui/x.py:7")


def test_a_fall_that_says_nothing_is_a_fall():
    assert failure_of_fall("") == ("fall", "")
