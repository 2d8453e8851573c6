"""Whatever stands in a recogniser profile, it makes a profile or is refused with a reason."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.domain.recogniser_profile import Match, SignPlace
from dpassist.store.profile_check import check_profile_file
from dpassist.store.recogniser_file import read_recogniser_profile
from dpassist.store.toml_tables import TomlFile, load_toml

SHIPPED = (
    Path(__file__).resolve().parents[2] / "resources" / "profiles" / "recogniser" / "standard.toml"
)
_value = st.one_of(
    st.booleans(),
    st.integers(-5, 2000),
    st.text(max_size=8),
    st.lists(st.text(max_size=8), max_size=3),
    st.sampled_from([*SignPlace, *Match, "notice", "for", "strong", "decisive", "*"]),
)
_sign = st.dictionaries(
    st.sampled_from(["id", "place", "match", "texts", "about", "says", "strength", "field", "x"]),
    _value,
)
_profile = st.fixed_dictionaries(
    {"id": st.just("x"), "version": st.integers(1, 9), "signs": st.lists(_sign, max_size=4)},
    optional=dict.fromkeys(
        ("format", "likely_from", "unsure_from", "known_senders", "verified", "post_types"), _value
    ),
)


@given(_profile)
def test_any_values_make_a_profile_or_are_refused(values):
    with suppress(ConfigurationError):  # and nothing else
        profile = read_recogniser_profile(TomlFile("x.toml", ""), values)
        assert len(profile.signs) == len(values["signs"])


@given(st.data())
def test_any_damage_to_a_file_is_refused_or_told(tmp_path_factory, data):
    text = bytearray(SHIPPED.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text) - 1))
        text[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=5))
    path = tmp_path_factory.mktemp("profile") / "x.toml"
    path.write_bytes(bytes(text))
    report = check_profile_file(path)
    assert report.usable or report.problems


def test_all_that_a_profile_can_say_is_read(tmp_path):
    path = tmp_path / "x.toml"
    path.write_text(
        'format = 1\nid = "x"\nversion = 2\nlikely_from = 50\nunsure_from = 10\nsource = "s"\nowner = "o"\n'
        'known_senders = ["gw.example", "a@b.example"]\ntrusted_authservers = ["mx.example"]\n'
        '[[signs]]\nid = "a"\nplace = "header"\nfield = "X-G"\nmatch = "wildcard"\ntexts = ["g*"]\n'
        'about = "digital-post"\n'
    )
    file, values = load_toml(path)
    profile = read_recogniser_profile(file, values)
    assert file.problems == []
    assert (profile.likely_from, profile.unsure_from, profile.source, profile.owner) == (
        50,
        10,
        "s",
        "o",
    )
    assert profile.known_senders == ("gw.example", "a@b.example")
    assert profile.trusted_authservers == ("mx.example",)
    (sign,) = profile.signs
    assert (sign.place, sign.field_name, sign.match) == (SignPlace.HEADER, "X-G", Match.WILDCARD)


def test_a_folder_is_no_profile(tmp_path):
    with pytest.raises(EnvironmentFaultError) as caught:
        check_profile_file(tmp_path)
    assert caught.value.code in {"file-fault", "file-denied"}
