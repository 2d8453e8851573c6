"""Every option, section, choice and layer has words, and no words are left over."""

from dpassist.domain.option_kinds import Choice
from dpassist.domain.settings import OPTIONS, Section
from dpassist.domain.settings_layers import Layer
from dpassist.services import wording_settings as words


def test_every_option_has_a_name_and_says_what_it_is_for():
    names = {option.name for option in OPTIONS}
    assert set(words.OPTION_LABELS) == names
    assert set(words.OPTION_HELP) == names


def test_every_choice_has_names_for_its_values():
    choices = {option.name: option.kind for option in OPTIONS if isinstance(option.kind, Choice)}
    assert {name: set(kind.values) for name, kind in choices.items()} == {
        name: set(values) for name, values in words.OPTION_CHOICES.items()
    }


def test_every_section_is_used_and_has_a_name_and_every_layer_has_one():
    assert {option.section for option in OPTIONS} == set(Section) == set(words.SECTIONS)
    assert set(words.LAYERS) == set(Layer)
