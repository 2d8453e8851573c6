"""``dpassist recognise``: every file gets its line, whatever happens to one of them."""

import errno
import gc
import io
import json
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.domain.settings import ConfigurationProblem
from dpassist.services.intake import Intake
from dpassist.store.post_files import PostFolder
from tests.fakes import DirectReader
from tests.mails import letter, mail, memo


def lines_of(ended):
    return [json.loads(line) for line in ended.out.splitlines()]


@pytest.fixture
def three(post):
    (post / "a.eml").write_bytes(letter())
    (post / "b.eml").write_bytes(mail())
    (post / "c.xml").write_bytes(memo()[:300])
    return post


def test_a_folder_is_walked_and_each_file_gets_one_line(three, typed):
    ended = typed("recognise", "--json", three)
    assert (ended.code, ended.err) == (0, "")
    assert [(Path(line["path"]).name, line["verdict"]) for line in lines_of(ended)] == [
        ("a.eml", "digital-post"),
        ("b.eml", "ordinary"),
        ("c.xml", "unreadable"),
    ]


def test_paths_are_told_as_they_were_named(three, typed):
    assert [line["path"] for line in lines_of(typed("recognise", "--json", "b.eml"))] == ["b.eml"]


def test_people_get_a_block_for_each_file(three, typed):
    ended = typed("recognise", "a.eml", "b.eml")
    assert ended.code == 0
    assert ended.out.startswith("a.eml\n    Digital Post (sure)\n")
    assert "\n\nb.eml\n    Ordinary mail (likely)\n" in ended.out


def test_a_damaged_file_is_a_verdict_and_no_failure(three, typed):
    ended = typed("recognise", "--json", "c.xml")
    assert (ended.code, ended.err) == (0, "")
    assert lines_of(ended)[0]["problems"][0]["code"] == "damaged-xml"


def test_a_missing_file_gets_its_line_and_the_rest_goes_on(three, typed):
    ended = typed("recognise", "--json", "væk.eml", "a.eml")
    assert ended.code == 1
    first, second = lines_of(ended)
    assert (first["path"], first["verdict"]) == ("væk.eml", "unreadable")
    assert [problem["code"] for problem in first["problems"]] == ["file-missing"]
    assert second["verdict"] == "digital-post"


def test_a_missing_file_is_told_to_people_too(three, typed):
    ended = typed("recognise", "væk.eml")
    assert ended.code == 1
    assert "The file is no longer there." in ended.out


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_an_empty_folder_gives_no_result_and_says_so(post, typed, form):
    ended = typed("recognise", *form, post)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == "There are no files in what was named.\n"


def test_signs_speak_for_or_against_the_verdict_they_stand_under(post, typed):
    (post / "a.eml").write_bytes(letter(sender="Digital Post <x@fremmed.example>"))
    (line,) = lines_of(typed("recognise", "--json", "a.eml"))
    assert (line["verdict"], line["certainty"], line["reply"]) == (
        "digital-post",
        "likely",
        "unknown",
    )
    said = {sign["id"]: (sign["says"], sign["strength"]) for sign in line["evidence"]}
    assert said["memo-document"] == ("for", "decisive")
    assert said["claimed-name"] == ("against", "strong")


@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
def test_a_file_name_that_is_no_text_is_printed_all_the_same(post, typed):
    name = os.fsdecode(b"brev-\xe6\xff.eml")
    (post / name).write_bytes(mail())
    assert [line["path"] for line in lines_of(typed("recognise", "--json", name))] == [name]
    assert typed("recognise", name).out.startswith(r"brev-\udce6\udcff.eml")


def test_lines_come_as_each_file_is_done(three, typed):
    class Counting(io.StringIO):
        flushed = ()

        def flush(self):
            self.flushed = (*self.flushed, self.getvalue().count("\n"))

    out = Counting()
    typed("recognise", "--json", three, out=out)
    assert out.flushed == (1, 2, 3)


def test_nothing_of_a_file_is_kept_after_its_line(post, typed):
    (post / "big.eml").write_bytes(mail(body="x" * 300_000))
    tracemalloc.start()
    try:
        typed("recognise", "--json", "big.eml")
        for number in range(30):
            os.link(post / "big.eml", post / f"{number}.eml")
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        typed("recognise", "--json", *[f"{number}.eml" for number in range(30)])
        gc.collect()
        after = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert after - before < 300_000


def test_a_reader_that_went_away_ends_it_quietly(three, typed):
    class Gone(io.StringIO):
        def write(self, text):
            raise OSError(errno.EPIPE, "gone")

    ended = typed("recognise", "--json", three, out=Gone())
    assert (ended.code, ended.err) == (0, "")


def test_ctrl_c_ends_it_with_its_own_code(three, typed, desk_with):
    class Stopped(Intake):
        def examine_all(self, *_args):
            raise KeyboardInterrupt

    desk = desk_with()
    stopped = desk.but(intake=Stopped(desk.library, desk.files, DirectReader(), desk.keys))
    ended = typed("recognise", three, desk=stopped)
    assert (ended.code, ended.err) == (130, "Stopped.\n")


def test_a_recogniser_profile_that_does_not_exist_is_refused_in_words(three, typed):
    ended = typed("recognise", three, recognisers=())
    assert (ended.code, ended.out) == (3, "")
    assert ended.err == "There is no profile “standard”.\n"


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (ConfigurationError("not-toml", file="x.toml"), 4, "not valid TOML"),
        (EnvironmentFaultError("write-failed"), 5, "could not be written"),
    ],
)
def test_other_failures_are_one_sentence_and_a_code(three, typed, desk_with, error, code, said):
    class Failing(PostFolder):
        def walk(self, paths, cancel):
            raise error

    desk = desk_with()
    files = Failing(three, max_bytes=1)
    failing = desk.but(files=files, intake=Intake(desk.library, files, DirectReader(), desk.keys))
    ended = typed("recognise", three, desk=failing)
    assert ended.code == code
    assert said in ended.err
    assert ended.err.count("\n") == 1


def test_what_is_wrong_in_the_administrators_files_is_told_beside_the_results(three, typed):
    problem = ConfigurationProblem("unknown-option", "settings.toml", 2, "farve")
    ended = typed("recognise", "--json", "a.eml", problems=(problem,))
    assert ended.code == 0
    assert len(lines_of(ended)) == 1
    assert ended.err.startswith("settings.toml, line 2: “farve”")


_PROGRAM = """
import sys
from pathlib import Path
from dpassist.cli.commands import run
from dpassist.cli.parser import build_parser
from dpassist.store.post_files import PostFolder
from tests.desks import a_desk, a_library
from tests.fakes import FakeShell

desk = a_desk(a_library(), PostFolder(Path("drafts"), max_bytes=10**6), FakeShell())
arguments = build_parser(lambda _context, text: text).parse_args()
sys.exit(run(arguments, desk, out=sys.stdout, err=sys.stderr))
"""


def test_danish_letters_reach_a_program_as_utf_8_whatever_the_console_is(post):
    (post / "brev-æøå.eml").write_bytes(mail())
    root = Path(__file__).resolve().parents[2]
    ended = subprocess.run(
        [sys.executable, "-c", _PROGRAM, "recognise", "--json", "brev-æøå.eml", "væk.eml"],
        env={**os.environ, "PYTHONIOENCODING": "cp850", "PYTHONPATH": str(root)},
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (1, b"")
    paths = [json.loads(line)["path"] for line in ended.stdout.decode("utf-8").splitlines()]
    assert paths == ["brev-æøå.eml", "væk.eml"]
