"""One budget through all layers of a message."""

import pytest

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.limits import DEFAULT_LIMITS, MEBIBYTE, Budget, Limits

DIGITAL_POST_MAXIMUM = 99_500_000


def problem(action):
    with pytest.raises(UnreadableMessageError) as caught:
        action()
    return caught.value


def test_a_letter_of_the_largest_size_allowed_fits_even_in_base64():
    Budget(DEFAULT_LIMITS, DIGITAL_POST_MAXIMUM * 4 // 3 + MEBIBYTE)


def test_a_file_over_the_limit_is_refused_and_the_limit_is_named():
    Budget(Limits(file_bytes=3 * MEBIBYTE), 3 * MEBIBYTE)
    error = problem(lambda: Budget(Limits(file_bytes=3 * MEBIBYTE), 3 * MEBIBYTE + 1))
    assert (error.code, error.details) == ("too-large", {"limit": 3})


def test_small_files_may_unpack_to_the_floor_and_large_ones_to_a_multiple():
    limits = Limits(unpacked_floor=100, unpacked_factor=4)
    assert Budget(limits, 1).bytes_left == 100
    assert Budget(limits, 1000).bytes_left == 4000


def test_what_is_unpacked_adds_up():
    budget = Budget(Limits(unpacked_floor=100, unpacked_factor=4), 0)
    budget.spend(60)
    budget.spend(40)
    assert budget.bytes_left == 0
    assert problem(lambda: budget.spend(1)).code == "unpacks-too-large"


def test_layers_along_one_chain_add_up():
    budget = Budget(Limits(layers=2), 0)
    budget.enter_layer()
    budget.enter_layer()
    assert problem(budget.enter_layer).code == "too-deep"


def test_layers_side_by_side_do_not_add_up_but_those_inside_do():
    budget = Budget(Limits(layers=2), 0)
    for _ in range(5):
        with budget.layer():
            budget.enter_layer()
    with budget.layer(), budget.layer():
        assert problem(budget.enter_layer).code == "too-deep"
    budget.enter_layer()


def test_a_layer_is_given_back_when_reading_it_failed():
    budget = Budget(Limits(layers=1), 0)

    def fail():
        with budget.layer():
            raise UnreadableMessageError("damaged")

    assert problem(fail).code == "damaged"
    assert problem(fail).code == "damaged"


def test_reading_is_asked_again_and_again_whether_it_shall_go_on():
    asked = []
    budget = Budget(DEFAULT_LIMITS, 10, watch=lambda: asked.append("?"))
    budget.spend(1)
    budget.enter_message()
    assert asked == ["?", "?"]


def test_a_large_file_may_take_longer():
    limits = Limits(worker_seconds=10, worker_bytes_per_second=MEBIBYTE)
    assert limits.seconds_for(0) == 10
    assert limits.seconds_for(5 * MEBIBYTE) == 15
