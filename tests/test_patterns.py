"""Regular expressions read the same on every Python from 3.11.0 on.

CPython before 3.11.5, Debian 12's own among them, goes on at a wrong place where a turn of a repetition that gives
nothing back (``(?:…)*+``) fails half-way (its issue 106052), and mixes up groups that are caught in one (its issue
101955). Contents of files and subjects lost letters so. What is looked for here is the form, so it is found on any
Python: a turn that may have gone on before it fails needs a last way that never fits, ``|(?!)``, which takes it back.
"""

import ast
import re
import re._constants as sre
import re._parser as parser
from collections.abc import Iterator
from importlib import import_module

import pytest

from tests.source_texts import PACKAGE, ROOT, python_files

pytestmark = pytest.mark.unmeasured

GIVES_NOTHING_BACK = re.compile(r"\)[*+?]\+|\}\+|\(\?>")
"""What every such repetition of more than a single letter is written with."""
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_LOOKS = (sre.ASSERT, sre.ASSERT_NOT)
_LETTERS = (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY)


def parsed(pattern, flags=0):
    """A pattern as `re` understands it: a list of what is to come, one behind the other."""
    return parser.parse(pattern, flags & ~re.UNICODE if isinstance(pattern, bytes) else flags)


def within(kind, value) -> Iterator:
    """What lies in one item of a pattern."""
    if kind in _REPEATS:
        yield value[2]
    elif kind is sre.BRANCH:
        yield from value[1]
    elif kind is sre.SUBPATTERN:
        yield value[3]
    elif kind is sre.ATOMIC_GROUP:
        yield value
    elif kind in _LOOKS:
        yield value[1]


def flat(pattern):
    """The items of a pattern, those in groups that only hold them together among the others."""
    for kind, value in pattern:
        if kind is sre.SUBPATTERN:
            yield from flat(value[3])
        else:
            yield kind, value


def never_fits(way):
    """Whether a way is ``(?!)``, which later Pythons know as a failure of its own."""
    ((kind, value), *more) = way or [(None, None)]
    return not more and (kind is sre.FAILURE or (kind is sre.ASSERT_NOT and not value[1]))


def may_fail(kind, value):
    return kind not in _REPEATS or value[0] > 0


def may_be_lost(turn):
    """Whether a turn may fail behind something that notes the place it came to: a repetition, a choice, a look."""
    items = list(flat(turn))
    if len(items) == 1 and items[0][0] is sre.BRANCH:
        ways = [list(way) for way in items[0][1][1]]
        return not never_fits(ways[-1]) and any(map(may_be_lost, ways))
    noted = False
    for number, (kind, value) in enumerate(items):
        if may_fail(kind, value) and (noted or (number and kind not in _LETTERS)):
            return True
        noted = noted or kind not in _LETTERS
    return False


def faults(pattern):
    """What is wrong with a pattern, in words."""
    for kind, value in pattern:
        for inside in within(kind, value):
            yield from faults(inside)
            if kind not in (sre.POSSESSIVE_REPEAT, sre.ATOMIC_GROUP):
                continue
            if any(each is sre.SUBPATTERN and it[0] for each, it in everything(inside)):
                yield "catches a group in what gives nothing back"
            if kind is sre.POSSESSIVE_REPEAT and may_be_lost(inside):
                yield "a turn may fail half-way: needs |(?!) as its last way"


def everything(pattern):
    for kind, value in pattern:
        yield kind, value
        for inside in within(kind, value):
            yield from everything(inside)


def compiled_in(value):
    """Patterns among the names of a module, and in what these hold."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from compiled_in(list(value.values()))
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from compiled_in(each)


MODULES = [path for path in python_files(PACKAGE) if GIVES_NOTHING_BACK.search(path.read_text(encoding="utf-8"))]  # fmt: skip


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_repetition_that_gives_nothing_back_ends_alike_on_every_python(path):
    module = import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    found = [each for each in compiled_in(vars(module)) if GIVES_NOTHING_BACK.search(text(each))]
    assert {text(each): list(faults(parsed(each.pattern, each.flags))) for each in found} == {
        text(each): [] for each in found
    }


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_such_a_pattern_stands_where_it_is_looked_at(path):
    functions = (n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.FunctionDef))  # fmt: skip
    strings = (n.value for each in functions for n in ast.walk(each) if isinstance(n, ast.Constant))
    assert not [s for s in strings if isinstance(s, str | bytes) and GIVES_NOTHING_BACK.search(str(s))]  # fmt: skip


def text(pattern):
    """The source of a pattern, of letters or of bytes."""
    return pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")  # fmt: skip


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:;\s*+a=[^;]*+)*+",
        r"(?:sv\s*+:)++",
        r"(?:x(?:ab|cd))?+y",
        r"(?:[^\"]|\"[^\"]*\")*+",
        r"((?:a\s*b){2,9}+)",
        r"(?:\n(?=\s)a)*+",
        r"(a)*+",
        r"(?>(a)|b)",
    ],
)
def test_a_form_that_ends_differently_is_found(pattern):
    assert list(faults(parsed(pattern)))


@pytest.mark.parametrize(
    "pattern",
    [
        r"\s*+[a-z]++(?:ab)*+",
        r"(?:;\s*+a=[^;]*+|(?!))*+",
        r"(?:\n[ \t][^\n]*+)*+",
        r"(?:[^\"\\]|\\.){0,500}+",
        r"(?:;\s*a)*",
    ],
)
def test_a_form_that_ends_alike_is_let_be(pattern):
    assert not list(faults(parsed(pattern)))
