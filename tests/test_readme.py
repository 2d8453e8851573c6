"""The README can be followed: its commands are the ones that are run, and its links lead somewhere."""

import re
import shlex

import pytest

from tests.source_texts import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
LINES = README.splitlines()


def one_line(start: str, end: str) -> str:
    found = [line for line in LINES if line.startswith(start) and line.rstrip('"').endswith(end)]
    assert len(found) == 1, f"the README has {len(found)} lines from {start} to {end}"
    return found[0]


def steps(command: str) -> list[str]:
    """Split a chain into its steps, written the same for both systems."""
    bare = command.removeprefix('cmd /c "').removesuffix('"')
    plain = bare.replace("\\", "/").replace("/Scripts/", "/bin/").replace("py -3 ", "python3 ")
    return plain.split(" && ")


RUN = "dpassist demo"
TEST = "python -m pytest"
LINUX = "$(command -v sudo) apt-get update"
WINDOWS = 'cmd /c "py -3 -m venv'


@pytest.mark.parametrize(("end", "lock"), [(RUN, "requirements"), (TEST, "requirements-dev")])
def test_one_line_sets_everything_up_on_each_system(end, lock):
    on_linux, on_windows = steps(one_line(LINUX, end)), steps(one_line(WINDOWS, end))
    assert on_linux[2:] == on_windows
    assert on_windows == [
        "python3 -m venv .venv",
        f".venv/bin/pip install --require-hashes -r installer/{lock}.txt",
        ".venv/bin/pip install --no-deps --no-build-isolation -e .",
        f".venv/bin/{end}",
    ]


def test_both_lines_need_the_same_packages_of_the_system():
    run, test = (steps(one_line(LINUX, end))[:2] for end in (RUN, TEST))
    assert run == test
    assert "python3-venv" in shlex.split(run[1])


def test_ci_runs_the_line_of_the_readme():
    """It looks for the line by this pattern, so there must be exactly one."""
    pattern = re.search(r"grep -m 1 -E '([^']+)' README\.md", (ROOT / ".ci/run").read_text("utf-8"))
    found = [line for line in LINES if re.search(pattern.group(1), line)]
    assert found == [one_line(LINUX, TEST)]


def test_every_link_leads_to_a_file():
    links = re.findall(r"\]\(([^)\s#]+)\)", README)
    local = [link for link in links if "://" not in link]
    hidden = re.findall(r"<!--.*?-->", README, re.DOTALL)
    wanted = [link for link in local if not any(f"]({link})" in comment for comment in hidden)]
    assert wanted
    assert [link for link in wanted if not (ROOT / link).exists()] == []


def test_every_file_named_in_code_exists():
    named = re.findall(
        r"`((?:\.ci|dpassist|installer|resources|tests|translations)/[\w./-]+)`", README
    )
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_command_of_the_program_is_named():
    from dpassist.cli.early import COMMANDS

    for command in set(COMMANDS) - {"window"}:
        assert f"dpassist {command}" in README


@pytest.mark.parametrize("page", ["README.md", "CHANGELOG.md"])
def test_lines_are_short_enough_to_read_in_an_editor(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    outside = re.sub(r"```.*?```", "", text, flags=re.DOTALL).splitlines()
    assert [line for line in outside if len(line) > 120 and not line.startswith("|")] == []
