"""How fresh the organisation's files are, in words."""

from dataclasses import replace

from dpassist.domain.organisation import OrganisationState
from dpassist.services.options import Options
from dpassist.services.wording import Wording
from dpassist.services.wording_organisation import age_text, state_text
from tests.builders import NOON
from tests.fakes import MemoryLibrary

WORDS = Wording(lambda _context, text: text)
SHARED = OrganisationState("/srv/dpassist", is_shared=True, as_of=NOON)


def test_a_folder_of_the_users_own_has_no_age():
    assert age_text(WORDS, OrganisationState("organisation")) == ""
    assert state_text(WORDS, OrganisationState("organisation")) == ""


def test_a_copy_tells_from_when_it_is_and_what_keeps_it_from_being_fresher():
    as_of = f"From the share as of {WORDS.moment(NOON)}"
    assert state_text(WORDS, SHARED) == as_of
    away = replace(SHARED, problem="share-away")
    assert state_text(WORDS, away).startswith(f"{as_of}. The organisation's folder cannot be")
    shut = replace(SHARED, problem="share-closed", what="rules.toml")
    assert state_text(WORDS, shut).endswith("nothing new is taken from it (rules.toml).")
    assert age_text(WORDS, replace(SHARED, as_of=None)) == "Nothing from the share yet"


def test_the_option_that_names_the_share_tells_it_too():
    library = MemoryLibrary()
    library.state = SHARED
    options = Options(library, WORDS, "en")
    assert options.state("organisation_folder").hint == state_text(WORDS, SHARED)
    assert options.state("authority_name").hint == ""
