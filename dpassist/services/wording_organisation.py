"""Words for how fresh the organisation's files are."""

from collections.abc import Mapping
from typing import Final

from dpassist.domain.organisation import OrganisationState
from dpassist.domain.settings import ConfigurationProblem
from dpassist.services.wording import Wording
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

AGES: Final[Mapping[str, Phrase]] = {
    "as-of": QT_TRANSLATE_NOOP("Share", "From the share as of {moment}"),
    "none": QT_TRANSLATE_NOOP("Share", "Nothing from the share yet"),
}


def age_text(wording: Wording, state: OrganisationState) -> str:
    """Return how fresh the copy of a share is; empty for a folder of the user's own."""
    if not state.is_shared:
        return ""
    if state.as_of is None:
        return wording.say(AGES["none"])
    return wording.say(AGES["as-of"], moment=wording.moment(state.as_of))


def state_text(wording: Wording, state: OrganisationState) -> str:
    """Return how fresh the copy is, and what keeps it from being fresher."""
    parts = [age_text(wording, state)]
    if state.problem:
        problem = ConfigurationProblem(state.problem, state.place, what=state.what)
        parts.append(wording.problem_alone(problem))
    return ". ".join(filter(None, parts))
