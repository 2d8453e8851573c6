"""Everything that can go wrong with a reply, put into a right one on purpose.

Each fault changes the reply and nothing it is checked against, so that the reply check finds it by itself. What
only a letter or a day can bring about (a reply that is forbidden, a deadline that has passed) is in no fault: a lesson
has such a letter, or plays on such a day.
"""

from collections.abc import Mapping
from typing import Final

from dpassist.domain.training.faults_in_content import CONTENT, FILES, PRIVACY
from dpassist.domain.training.faults_in_form import ADDRESSING, CARRYING, SEALING, THREADING
from dpassist.domain.training.situation import Fault, Situation

FAULTS: Final[Mapping[str, Fault]] = {
    fault.name: fault
    for fault in (*ADDRESSING, *CARRYING, *THREADING, *SEALING, *PRIVACY, *FILES, *CONTENT)
}
"""By name."""


def spoilt(situation: Situation, names: tuple[str, ...]) -> Situation:
    """Put faults into a reply, one after another.

    Raises:
        KeyError: There is no fault of that name.
    """
    for name in names:
        situation = FAULTS[name].spoil(situation)
    return situation
