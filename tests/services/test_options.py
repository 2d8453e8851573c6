"""What a form says of an option, and what it may do with it."""

import pytest

from dpassist.domain import option_kinds as kinds
from dpassist.domain.errors import ConfigurationError
from dpassist.domain.settings import OPTIONS, Settings, option_of
from dpassist.domain.settings_layers import Layer, Origin, SetValues
from dpassist.services.options import Options
from dpassist.services.wording import Wording
from dpassist.services.wording_settings import COMPLAINTS
from tests.fakes import MemoryLibrary

WRONG = {
    kinds.Text: "two\nlines",
    kinds.Lines: "\0",
    kinds.Choice: "xyzzy",
    kinds.Number: -1,
    kinds.Flag: "yes",
    kinds.Domains: ("x",),
    kinds.MailAddress: "nobody",
    kinds.Host: "https://mail.example",
    kinds.Folder: "here",
    kinds.ProfileId: "\0",
}


@pytest.fixture
def library():
    return MemoryLibrary(Settings(authority_name="Testkommunen", reply_profile="gone"))


@pytest.fixture
def options(library):
    return Options(library, Wording(lambda _context, text: text), "en")


def test_the_default_and_who_set_something_else_are_told(options):
    assert options.state("theme").set_by == "This is the default"
    assert options.state("authority_name").set_by == "Your own setting · default: nothing"
    assert options.own_values() == {"authority_name": "Testkommunen", "reply_profile": "gone"}


def test_a_policy_locks_and_is_named(library, options):
    origin = Origin(Layer.USER_POLICY, "HKCU")
    library.policies = (SetValues(origin, {"own_domains": ("a.example",)}),)
    assert options.state("own_domains").set_by == (
        "Locked: set by your organisation for you (HKCU) · default: nothing"
    )
    with pytest.raises(ConfigurationError):
        options.save({"own_domains": ()})
    options.save({"authority_name": "Anden kommune"})
    assert library.settings().authority_name == "Anden kommune"


def test_a_profile_that_is_gone_is_still_shown_as_what_is_set(options):
    choices = dict(options.state("reply_profile").choices)
    assert choices["gone"] == "gone"
    assert len(choices) == 3
    assert dict(options.state("recogniser_profile").choices) == {"standard": "standard"}


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("welcome", True, "yes"),
        ("welcome", False, "no"),
        ("own_domains", ("a.example", "b.example"), "a.example, b.example"),
        ("own_domains", (), "nothing"),
        ("theme", "dark", "Dark"),
        ("imap_port", 993, "993"),
    ],
)
def test_values_are_told_in_words(options, name, value, said):
    assert options.value_text(option_of(name), value) == said


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.name)
def test_a_value_that_cannot_be_used_is_explained_and_one_that_can_is_not(options, option):
    assert options.complaint(option, option.default) == ""
    assert options.complaint(option, WRONG[type(option.kind)])


def test_every_kind_of_option_has_a_complaint():
    assert set(COMPLAINTS) == set(kinds.OptionKind.__args__)
    assert set(WRONG) == set(COMPLAINTS)


def test_an_option_is_found_by_its_name_its_words_and_its_choices(options):
    assert options.state("theme").has("high contrast")
    assert options.state("theme").has("COLOUR")
    assert options.state("imap_host").has("imap_host")
    assert not options.state("imap_host").has("colour")


def test_what_depends_on_another_option_is_of_use_only_then(library, options):
    assert not options.state("imap_host").is_of_use
    options.save({"draft_target": "imap"})
    assert options.state("imap_host").is_of_use
    assert "on the server" in options.state("draft_target").hint
