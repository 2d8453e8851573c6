"""Properties of the MSI that an administrator gives on its command line.

Those for policies are made from the one declaration of options: each option that a policy may set and that one text
can hold has a property, ``POLICY_`` and its name. What was given once is remembered for the next version.
"""

from dataclasses import dataclass
from typing import Final

from dpassist.domain import option_kinds as kinds
from dpassist.domain.settings import OPTIONS, Option
from dpassist.domain.settings_layers import POLICY_KEY


@dataclass(frozen=True, slots=True)
class Property:
    """A property that is written into the registry.

    Attributes:
        name: As given to ``msiexec``.
        key: The policy's key in ``HKLM``; empty where the property is only remembered.
        value: The policy's value in it.
        is_number: Whether the policy is a number.
    """

    name: str
    key: str = ""
    value: str = ""
    is_number: bool = False


def _policy(option: Option) -> Property | None:
    name = f"POLICY_{option.name.upper()}"
    match option.kind:
        case kinds.Lines():  # several lines do not fit a command line
            return None
        case kind:  # several domains stand in one text, with ; between them
            is_number = isinstance(kind, kinds.Number | kinds.Flag)
            return Property(name, POLICY_KEY, option.name, is_number)


POLICIES: Final = tuple(
    found for option in OPTIONS if option.by_policy and (found := _policy(option))
)
PROPERTIES: Final = (Property("SHORTCUTS"), *POLICIES)
