"""The program run once more: what it prints is what is known of it, whatever becomes of it."""

import sys

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.system import own_process
from dpassist.system.own_process import own_command, run_again


@pytest.fixture
def program(monkeypatch):
    """Run a line of Python in the place of the program."""

    def use(code):
        monkeypatch.setattr(own_process, "own_command", lambda: [sys.executable, "-c", code])

    return use


def test_what_it_prints_is_given_back_with_its_words_and_variables_known_to_it(program):
    program("import json, os, sys; print(json.dumps({'word': sys.argv[1], 'x': os.environ['X']}))")
    assert run_again(["æ"], {"X": "y"}, 120) == {"word": "æ", "x": "y"}


@pytest.mark.parametrize("code", ["", "print('no JSON')", "print('[1]')", "import os; os.abort()"])
def test_one_that_ends_before_it_said_anything_is_told(program, code):
    program(code)
    with pytest.raises(EnvironmentFaultError) as caught:
        run_again([], {}, 120)
    assert caught.value.code == "process-ended"


def test_one_that_takes_too_long_is_ended(program):
    program("import time; time.sleep(600)")
    with pytest.raises(EnvironmentFaultError) as caught:
        run_again([], {}, 0.2)
    assert caught.value.code == "process-too-slow"


def test_one_that_may_not_start_is_told(monkeypatch):
    monkeypatch.setattr(own_process, "own_command", lambda: ["/nowhere/dpassist"])
    with pytest.raises(EnvironmentFaultError) as caught:
        run_again([], {}, 120)
    assert caught.value.code == "process-not-started"


def test_a_frozen_program_starts_itself_and_another_python_runs_the_package():
    assert own_command("dpassist.exe", frozen=True) == ["dpassist.exe"]
    assert own_command("python", frozen=False) == ["python", "-P", "-m", "dpassist"]
    assert own_command()[0] == sys.executable
