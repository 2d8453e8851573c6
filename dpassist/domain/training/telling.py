"""Which of an answer's mistakes say most of it, for those who look at a whole room."""

COMMON = "common:"
MISSED = "missed:"
ADDED = "added:"


def telling_mistakes(mistakes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the common wrong answer if it was one, else what was missed and added, else which part was wrong.

    Args:
        mistakes: As `Mark.mistakes` names them: one answer under several names.
    """
    common = tuple(name for name in mistakes if name.startswith(COMMON))
    exact = tuple(name for name in mistakes if name.startswith((MISSED, ADDED)))
    return common or exact or mistakes
