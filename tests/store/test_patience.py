"""A call that may never return is waited for as long as was said, and nothing is asked behind it."""

import threading

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.patience import Patience


@pytest.fixture
def gate():
    """What holds a call up; opened at the end, so that no thread stays behind."""
    held = threading.Event()
    yield held
    held.set()


def silent(patience, call, seconds=0.05):
    with pytest.raises(EnvironmentFaultError) as caught:
        patience.ask(call, seconds)
    return caught.value.code == "share-silent"


def test_an_answer_or_a_fault_comes_back():
    patience = Patience()
    assert patience.ask(lambda: 3, 120) == 3
    assert patience.ask(lambda: None, 120) is None
    with pytest.raises(ValueError, match="x"):
        patience.ask(lambda: int("x"), 120)


def test_a_call_that_hangs_is_left_behind_and_nothing_is_asked_until_it_returns(gate):
    patience, asked = Patience(), []
    assert silent(patience, lambda: gate.wait(120))
    assert silent(patience, lambda: asked.append(1))
    assert asked == []
    gate.set()
    patience._hanging.join(120)
    assert patience.ask(lambda: "back", 120) == "back"


def test_who_comes_while_another_waits_waits_no_longer_than_was_said(gate):
    patience, began = Patience(), threading.Event()

    def hang():
        began.set()
        gate.wait(120)

    other = threading.Thread(target=lambda: patience.ask(hang, 120))
    other.start()
    began.wait(120)
    assert silent(patience, lambda: 1)
    gate.set()
    other.join(120)
