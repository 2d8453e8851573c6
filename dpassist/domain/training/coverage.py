"""What a set of lessons shows, so that a gap is seen before a room sits in front of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.faults import spoilt
from dpassist.domain.training.lesson import Lesson, Subject
from dpassist.domain.training.replying import right_situation
from dpassist.domain.training.scene import Scene
from dpassist.domain.training.solving import Solution, solve
from dpassist.domain.training.tasks import Find, Recognise, TaskKind
from dpassist.domain.training.validating import SceneOf
from dpassist.domain.verdict import Kind


@dataclass(slots=True)
class Coverage:
    """What is shown somewhere.

    Attributes:
        verdicts: Asked for in *what is this?*
        codes: Findings of the reply check that are asked for in *find the mistakes*.
        profiles: Ids of reply profiles that something is asked about.
        subjects: What lessons are about.
        kinds: Kinds of tasks.
    """

    verdicts: set[Kind] = field(default_factory=set)
    codes: set[Code] = field(default_factory=set)
    profiles: set[str] = field(default_factory=set)
    subjects: set[Subject] = field(default_factory=set)
    kinds: set[TaskKind] = field(default_factory=set)


def coverage_of(lessons: Iterable[tuple[Lesson, SceneOf]], language: str) -> Coverage:
    """Work out what lessons show, by solving every task of theirs.

    Raises:
        UnsolvableError: A lesson is wrong; see `dpassist.domain.training.validating`.
    """
    covered = Coverage()
    for lesson, scene_of in lessons:
        covered.subjects.add(lesson.subject)
        for task in lesson.tasks:
            scene = scene_of(task, language)
            solution = solve(task, scene)
            covered.kinds.add(task.kind)
            covered.profiles.add(getattr(task.ask, "profile", ""))
            if isinstance(task.ask, Recognise):
                covered.verdicts.add(solution.letters[0].verdict.kind)
            if isinstance(task.ask, Find):
                covered.codes |= _codes(task.ask, scene, solution)
    covered.profiles.discard("")
    return covered


def _codes(ask: Find, scene: Scene, solution: Solution) -> frozenset[Code]:
    """Return what is asked for; where only some of the faults are put in, what any of them gives."""
    if not ask.pick and solution.situation:
        return solution.situation.codes
    right = right_situation(scene, ask.message, ask.profile, ask.shelf, alone=ask.alone)
    return frozenset().union(*(spoilt(right, (name,)).codes for name in ask.faults))
