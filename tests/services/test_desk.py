"""The desk: each use case is made when somebody asks for it, and once."""

from types import SimpleNamespace

import pytest

from dpassist.services.desk import Desk


class Laid:
    """Makes a use case, and counts."""

    made = 0

    @property
    def intake(self) -> object:
        self.made += 1
        return SimpleNamespace(number=self.made)


def test_a_use_case_is_made_when_it_is_asked_for_and_once():
    laid = Laid()
    desk = Desk(laid)
    assert laid.made == 0
    assert desk.intake is desk.intake
    assert laid.made == 1


def test_what_no_desk_has_is_not_asked_for():
    with pytest.raises(AttributeError, match="nothing"):
        _ = Desk(SimpleNamespace(nothing=1)).nothing


def test_a_desk_with_something_else_leaves_the_first_as_it_was():
    desk = Desk(Laid(), language="da")
    assert (desk.but(language="en").language, desk.language) == ("en", "da")
