"""What is wrong in a file that an administrator edits, as a line and as JSON."""

import pytest

from dpassist.cli.problems import problem_line, problem_object
from dpassist.domain.settings import ConfigurationProblem
from dpassist.services.wording import Wording

WORDING = Wording(lambda _context, text: text)


@pytest.mark.parametrize(("line", "place"), [(0, "x.toml"), (3, "x.toml:3")])
def test_a_fault_of_the_whole_file_has_no_line(line, place):
    problem = ConfigurationProblem("not-utf8", "x.toml", line)
    said = WORDING.problem_alone(problem)
    assert problem_line(WORDING, problem) == f"{place}: {said}"
    assert problem_line(WORDING, problem, "a/x.toml") == f"a/{place}: {said}"
    assert problem_object(WORDING, problem) == {
        "file": "x.toml", "code": "not-utf8", "line": line, "what": "", "text": said
    }  # fmt: skip
