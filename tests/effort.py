"""How hard the tests try: so many examples, made-up messages and mutations as a run of every test can afford.

``DPASSIST_EFFORT`` multiplies them: a step of its own in the pipeline tries harder (see `.ci/run`).
"""

import os

EFFORT = int(os.environ.get("DPASSIST_EFFORT", "1"))


def times(number: int) -> int:
    """Return a number of examples, as large as this run is to try hard."""
    return number * EFFORT
