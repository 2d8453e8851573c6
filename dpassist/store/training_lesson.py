"""A lesson: from the tables of its ``lesson.toml`` to values of the domain.

Keys are named like the attributes they fill; see `dpassist.domain.training.lesson` and
`dpassist.domain.training.tasks`. A task's ``expected`` and each of its ``wrong`` tables hold parts of an answer:

=============  ==================================================
kind           keys of an answer
=============  ==================================================
recognise      ``verdict``, ``places``
answerable     ``permission``, ``way``
pass-on        ``to`` (empty: nobody is suggested), ``guidance``
write          ``faults``
find           ``codes``
order          ``order`` (numbers of the steps, from 1)
fake           ``messages``
=============  ==================================================
"""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from dpassist.domain.errors import ConfigurationError
from dpassist.domain.guidance import GuidanceId
from dpassist.domain.post import ReplyPermission
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.answers import (
    Answer,
    AnswerableAnswer,
    FakeAnswer,
    FindAnswer,
    OrderAnswer,
    PassOnAnswer,
    RecogniseAnswer,
    WriteAnswer,
)
from dpassist.domain.training.lesson import Confidence, Lesson, MessageRef, Source, Subject
from dpassist.domain.training.tasks import (
    Answerable,
    Ask,
    Fake,
    Find,
    Order,
    PassOn,
    Recognise,
    Task,
    TaskKind,
    Write,
    Wrong,
)
from dpassist.domain.verdict import Kind
from dpassist.store.toml_tables import (
    Table,
    TomlFile,
    count,
    day,
    flag,
    name,
    names,
    one_of,
    refuse_newer,
    table_of,
    text,
)

Member = TypeVar("Member")
_CONTRADICTION: Final = "contradicts-itself"
_LAST: Final = 1000
"""Place of a lesson that names none."""


def read_lesson(lesson_id: str, file: TomlFile, values: dict[str, Any]) -> Lesson:
    """Make a lesson, without its texts.

    Raises:
        ConfigurationError: Something is missing or wrong; half a lesson would teach half of it.
    """
    table = Table(file, values)
    refuse_newer(file, table)
    lesson = Lesson(
        id=lesson_id,
        version=table.required("version", count),
        subject=table.required("subject", one_of(Subject)),
        messages=tuple(map(_read_message, table.tables("messages"))),
        tasks=tuple(map(_read_task, table.tables("tasks"))),
        texts={},
        today=table.required("today", day),
        order=table.optional("order", count, _LAST),
        owner=table.optional("owner", text, ""),
        changed=table.optional("changed", day, None),
    )
    table.finish()
    return lesson


def read_sources(file: TomlFile, values: dict[str, Any]) -> dict[str, Source]:
    """Make the sources that explanations name: ``[[sources]]`` with ``id``, ``where`` per language, ``confidence``.

    Raises:
        ConfigurationError: Something is missing or wrong.
    """
    table = Table(file, values)
    sources = {}
    for row in table.tables("sources"):
        source = Source(
            row.required("id", name),
            row.required("where", table_of(name)),
            row.required("confidence", one_of(Confidence)),
        )
        row.finish()
        sources[source.id] = source
    table.finish()
    return sources


def _read_message(row: Table) -> MessageRef:
    try:
        ref = MessageRef(
            row.required("id", name),
            row.right_if_given("sample", text, ""),
            row.right_if_given("file", text, ""),
        )
    except ValueError as error:
        raise row.unusable(_CONTRADICTION) from error
    row.finish()
    return ref


def _read_task(row: Table) -> Task:
    kind = row.required("kind", one_of(TaskKind))
    expected = row.table("expected")
    task = Task(
        id=row.required("id", name),
        ask=_ASKS[kind](row),
        sources=row.right_if_given("sources", names, ()),
        expected=None if expected.is_empty else read_answer(kind, expected),
        wrong=tuple(
            Wrong(each.required("id", name), read_answer(kind, each))
            for each in row.tables("wrong")
        ),
    )
    row.finish()
    return task


def read_answer(kind: TaskKind, table: Table) -> Answer:
    """Make an answer of its table.

    Raises:
        ConfigurationError: Something is wrong in it.
    """
    answer = _ANSWERS[kind](table)
    table.finish()
    return answer


def _read_find(row: Table) -> Find:
    return Find(
        message=row.required("message", name),
        profile=row.required("profile", name),
        faults=row.right_if_given("faults", names, ()),
        pick=row.right_if_given("pick", count, 0),
        alone=row.right_if_given("alone", flag, default=False),
        shelf=row.right_if_given("shelf", names, ()),
    )


def _read_write(row: Table) -> Write:
    return Write(
        row.required("message", name),
        row.required("profile", name),
        row.right_if_given("shelf", names, ()),
    )


_ASKS: Final[dict[TaskKind, Callable[[Table], Ask]]] = {
    TaskKind.RECOGNISE: lambda row: Recognise(row.required("message", name)),
    TaskKind.ANSWERABLE: lambda row: Answerable(
        row.required("message", name), row.required("profile", name)
    ),
    TaskKind.ONWARD: lambda row: PassOn(
        row.required("message", name), row.right_if_given("choices", names, ())
    ),
    TaskKind.WRITE: _read_write,
    TaskKind.FIND: _read_find,
    TaskKind.ORDER: lambda row: Order(row.required("profile", name)),
    TaskKind.FAKE: lambda row: Fake(row.required("messages", names)),
}


def _members(check: Callable[[Any], Member | None]) -> Callable[[Any], frozenset[Member] | None]:
    """Accept a list each of whose values passes a check."""

    def accept(value: Any) -> frozenset[Member] | None:
        if not isinstance(value, list):
            return None
        checked = [check(item) for item in value]
        return frozenset(item for item in checked if item is not None) if all(checked) else None

    return accept


def _order(value: Any) -> tuple[int, ...] | None:
    """Accept the numbers from 1 in any order, and count them from 0."""
    is_order = isinstance(value, list) and all(isinstance(item, int) for item in value)
    if not is_order or sorted(value) != list(range(1, len(value) + 1)):
        return None
    return tuple(number - 1 for number in value)


def _recognise_answer(row: Table) -> Answer:
    verdict = row.right_if_given("verdict", one_of(Kind), None)
    return RecogniseAnswer(verdict, row.right_if_given("places", _members(name), None))


def _answerable_answer(row: Table) -> Answer:
    permission = row.right_if_given("permission", one_of(ReplyPermission), None)
    return AnswerableAnswer(permission, row.right_if_given("way", one_of(GuidanceId), None))


def _pass_on_answer(row: Table) -> Answer:
    to = row.right_if_given("to", text, None)
    return PassOnAnswer(to, row.right_if_given("guidance", text, None))


_ANSWERS: Final[dict[TaskKind, Callable[[Table], Answer]]] = {
    TaskKind.RECOGNISE: _recognise_answer,
    TaskKind.ANSWERABLE: _answerable_answer,
    TaskKind.ONWARD: _pass_on_answer,
    TaskKind.WRITE: lambda row: WriteAnswer(faults=row.right_if_given("faults", names, ())),
    TaskKind.FIND: lambda row: FindAnswer(
        row.right_if_given("codes", _members(one_of(Code)), None)
    ),
    TaskKind.ORDER: lambda row: OrderAnswer(row.right_if_given("order", _order, None)),
    TaskKind.FAKE: lambda row: FakeAnswer(row.right_if_given("messages", _members(name), None)),
}


def not_a_folder_name(lesson_id: str) -> ConfigurationError:
    """Return the error that says why a lesson's folder is not used."""
    return ConfigurationError("training-folder", file=lesson_id)
