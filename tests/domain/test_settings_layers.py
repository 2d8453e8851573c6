"""The highest layer decides, each value tells where it comes from, and locked ones stay out of the user's own."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.settings import ConfigurationProblem, Settings, settings_to
from dpassist.domain.settings_layers import (
    InForce,
    Layer,
    NoPolicies,
    Origin,
    SetValues,
    in_force,
    still_said,
)
from tests.builders import some_settings

OWN_FILE = "settings.toml"
MACHINE = Origin(Layer.MACHINE_POLICY, "HKLM")
PERSON = Origin(Layer.USER_POLICY, "HKCU")
HOUSE = Origin(Layer.ORGANISATION, "organisation")
OWN = Origin(Layer.USER, OWN_FILE)


def counted(own: Settings, *others: SetValues) -> InForce:
    return in_force(own, OWN_FILE, others)


def test_without_other_layers_the_own_settings_and_the_defaults_count():
    own = Settings(language="da")
    found = counted(own)
    assert found.settings == own
    assert found.origins["language"] == OWN
    assert found.origins["theme"] == Origin()
    assert not any(origin.is_locked for origin in found.origins.values())


def test_machine_stands_above_user_policy_above_the_organisation_above_the_own():
    own = Settings(language="da", signature="min", imap_user="mig", imap_host="min.example")
    house = {"signature": "husets", "imap_user": "huset", "imap_host": "hus.example"}
    person = {"imap_user": "personen", "imap_host": "person.example"}
    machine = {"imap_host": "maskine.example"}
    layers = (SetValues(HOUSE, house), SetValues(PERSON, person), SetValues(MACHINE, machine))
    for order in (layers, layers[::-1]):
        found = counted(own, *order)
        assert found.settings == Settings(
            language="da", signature="husets", imap_user="personen", imap_host="maskine.example"
        )
        names = ("language", "signature", "imap_user", "imap_host", "theme")
        assert [found.origins[n] for n in names] == [OWN, HOUSE, PERSON, MACHINE, Origin()]
        assert [found.origins[n].is_locked for n in names] == [False, True, True, True, False]


def test_a_policy_may_set_an_option_to_its_default():
    found = counted(Settings(language="da"), SetValues(MACHINE, {"language": "system"}))
    assert found.settings == Settings()
    assert found.origins["language"].is_locked


def test_a_machine_without_policies_sets_nothing():
    assert NoPolicies().layers() == ()


_texts = st.fixed_dictionaries(
    {},
    optional={
        "language": st.sampled_from(["system", "da", "en"]),
        "signature": st.text(max_size=3),
        "own_domains": st.sampled_from([(), ("a.example",), ("b.example", "c.example")]),
        "imap_port": st.integers(1, 65535),
    },
)


@given(_texts, _texts, _texts, _texts)
def test_saving_what_is_in_force_brings_nothing_of_a_policy_into_the_own_settings(
    own, machine, person, wanted
):
    mine = replace(some_settings(), **own)
    found = counted(mine, SetValues(MACHINE, machine), SetValues(PERSON, person))
    assert found.locked_changes(found.settings) == ()
    assert found.own_after(mine, found.settings) == mine
    changed = replace(found.settings, **wanted)
    kept = found.own_after(mine, changed)
    for name, origin in found.origins.items():
        source = mine if origin.is_locked else changed
        assert getattr(kept, name) == getattr(source, name)
    refused = {n for n in wanted if found.origins[n].is_locked}
    refused = {n for n in refused if wanted[n] != getattr(found.settings, n)}
    assert set(found.locked_changes(changed)) == refused
    assert set(settings_to(kept)) <= set(settings_to(mine)) | set(wanted)


def test_what_cannot_be_read_says_what_it_said_before_and_its_fault_where_it_said_nothing():
    """Nobody is told that something still counts where nothing ever did."""
    broken = SetValues(HOUSE, {}, (ConfigurationProblem("not-toml", "settings.toml", 1),))
    said = SetValues(HOUSE, {"language": "da"})
    kept = still_said(said, broken)
    assert kept.values == {"language": "da"}
    assert [problem.code for problem in kept.problems] == ["policy-kept"]
    assert still_said(kept, broken) == kept
    assert still_said(broken, broken) == broken
    assert still_said(SetValues(HOUSE, {}), broken) == broken
    assert still_said(replace(said, origin=PERSON), broken) == broken
    assert still_said(said, None) is None
