"""What each kind of option takes, and what it refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain import option_kinds as kinds

PROFILE = kinds.ProfileId(kinds.ProfileFolder.REPLY)
FEW = kinds.Choice(("a", "b"))
PORT = kinds.Number(1, 65535)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (kinds.Text(), ""),
        (kinds.Text(), "Prøve Kommune"),
        (kinds.Lines(), "Venlig hilsen\nTest"),
        (FEW, "b"),
        (PORT, 1),
        (PORT, 65535),
        (kinds.Flag(), True),
        (kinds.Flag(), False),
        (kinds.Domains(), ()),
        (kinds.Domains(), ("a.example", "b.example")),
        (kinds.MailAddress(), ""),
        (kinds.MailAddress(), "byg@kommune.example"),
        (kinds.Host(), ""),
        (kinds.Host(), "mail.kommune.example"),
        (kinds.Folder(), ""),
        (kinds.Folder(), r"C:\dpassist"),
        (kinds.Folder(), r"\\server\share\dpassist"),
        (kinds.Folder(), "/srv/dpassist"),
        (PROFILE, "standard"),
    ],
)
def test_what_fits_is_taken(kind, value):
    assert kind.accepts(value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (kinds.Text(), None),
        (kinds.Text(), 1),
        (kinds.Text(), "to\nlinjer"),
        (kinds.Text(), "nul\0"),
        (kinds.Lines(), "halv \ud83d"),
        (kinds.Lines(), ("Test",)),
        (FEW, "c"),
        (FEW, ("a",)),
        (PORT, 0),
        (PORT, 65536),
        (PORT, True),
        (PORT, "993"),
        (PORT, 993.0),
        (kinds.Flag(), 1),
        (kinds.Flag(), "true"),
        (kinds.Domains(), "a.example"),
        (kinds.Domains(), ("kommune",)),
        (kinds.Domains(), ("byg@kommune.example",)),
        (kinds.Domains(), (None,)),
        (kinds.MailAddress(), "byg"),
        (kinds.MailAddress(), "b yg@kommune.example"),
        (kinds.MailAddress(), "byg@kommune.example\nBcc: x@evil.example"),
        (kinds.Host(), "mail.kommune.example:993"),
        (kinds.Host(), 1),
        (kinds.Folder(), "organisation"),
        (kinds.Folder(), r"\\server"),
        (kinds.Folder(), "C:organisation"),
        (kinds.Folder(), 1),
        (PROFILE, 1),
    ],
)
def test_what_does_not_fit_is_refused(kind, value):
    assert not kind.accepts(value)


_anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(), inner),
    max_leaves=4,
)


@given(_anything)
def test_any_value_gets_an_answer(value):
    every = (kinds.Text(), kinds.Lines(), FEW, PORT, kinds.Flag(), kinds.Domains(), PROFILE)
    for kind in (*every, kinds.MailAddress(), kinds.Host(), kinds.Folder()):
        assert kind.accepts(value) in {True, False}
