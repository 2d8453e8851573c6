"""Words for how fresh the organisation's files are."""

from collections.abc import Mapping
from typing import Final

from dpassist.domain.organisation import OrganisationState
from dpassist.domain.screen import Role
from dpassist.domain.settings import ConfigurationProblem
from dpassist.services.ports import Library
from dpassist.services.wording import Wording
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

AGES: Final[Mapping[str, Phrase]] = {
    "as-of": QT_TRANSLATE_NOOP("Share", "From the share as of {moment}"),
    "none": QT_TRANSLATE_NOOP("Share", "Nothing from the share yet"),
}

_READ_ONLY: Final = QT_TRANSLATE_NOOP(
    "Share",
    "Your organisation keeps these on a share, where its administrators save them. You can try things out here; "
    "ask one of them to save what is good.",
)


def read_only_text(wording: Wording, library: Library) -> str:
    """Return why this user cannot save the organisation's files; empty when she can."""
    is_keeper = library.settings().role == Role.ADMINISTRATOR
    is_free = is_keeper or not library.organisation_state().is_shared
    return "" if is_free else wording.say(_READ_ONLY)


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
