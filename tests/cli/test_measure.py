"""``dpassist measure``: tables for people, an object for programs, and an exit code that a script can use."""

import io
import json
from pathlib import Path

import pytest

from dpassist.cli.console import Console
from dpassist.cli.exit_codes import ExitCode
from dpassist.cli.measure import told_now_and_then
from dpassist.services.wording import Wording
from tests.mails import letter, mail, memo

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
LABELS = """
["a.eml"]
verdict = "digital-post"
reply = "allowed"
["b.eml"]
verdict = "ordinary"
["c.xml"]
verdict = "unreadable"
certainty = "sure"
"""


@pytest.fixture
def labelled(post):
    (post / "a.eml").write_bytes(letter())
    (post / "b.eml").write_bytes(mail())
    (post / "c.xml").write_bytes(memo()[:300])

    def write(text=LABELS):
        (post / "expected.toml").write_text(text, encoding="utf-8")
        return post

    return write


def test_people_get_the_matrix_and_the_shares(labelled, typed):
    ended = typed("measure", labelled())
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    lines = ended.out.splitlines()
    assert lines[0] == "3 labelled files were recognised."
    title = "Labelled (rows), recognised (columns)"
    assert lines[2].removeprefix(title).split() == [*"1234567?"]
    assert lines[3].split() == ["1", "Digital", "Post", "1", *"·······"]
    assert lines[10].split() == ["?", "cannot", "tell", *"········"]
    assert len({len(line) for line in lines[2:11]}) == 1
    assert "Digital Post: precision 100.0 % (1 of 1), recall 100.0 % (1 of 1)" in lines
    assert (
        "Suspicious: precision unknown (there were none), recall unknown (there were none)" in lines
    )
    assert lines[-1].startswith("Cannot be read here: ")


def test_a_program_gets_one_object(labelled, typed):
    ended = typed("measure", "--json", labelled())
    found = json.loads(ended.out)
    assert ended.code == ExitCode.DONE
    assert list(found) == [
        *("folder", "labels", "count", "matrix", "verdicts", "wrong", "missing", "unlabelled"),
        "false_digital_post",
    ]
    assert found["count"] == 3
    assert found["matrix"]["digital-post"]["digital-post"] == 1
    assert list(found["matrix"]) == list(found["matrix"]["ordinary"])
    assert list(found["matrix"])[-1] == "cannot-tell"
    assert found["verdicts"]["ordinary"] == {
        "labelled": 1,
        "answered": 1,
        "right": 1,
        "recall": 1.0,
        "precision": 1.0,
    }
    assert found["verdicts"]["notice"]["recall"] is None
    assert found["verdicts"]["notice"]["precision"] is None


def test_what_is_taken_for_digital_post_and_is_not_has_an_exit_code_of_its_own(labelled, typed):
    folder = labelled(LABELS.replace('"digital-post"', '"notice"'))
    ended = typed("measure", folder)
    assert ended.code == ExitCode.FALSE_POST
    assert "    a.eml: Digital Post notice was taken for Digital Post\n" in ended.out
    assert ended.out.endswith("Taken for Digital Post without being it: 1\n")
    found = json.loads(typed("measure", "--json", folder).out)
    assert found["false_digital_post"] == 1
    assert found["wrong"] == [
        {"name": "a.eml", "label": "notice", "answer": "digital-post", "what": ["verdict"]}
    ]


def test_other_mistakes_are_told_and_are_no_failure_of_the_command(labelled, typed):
    text = LABELS.replace('"allowed"', '"forbidden"').replace('"sure"', '"likely"')
    ended = typed("measure", labelled(text.replace('"ordinary"', '"suspicious"')))
    assert ended.code == ExitCode.DONE
    assert "Not as the label says: 3\n    a.eml: whether it may be answered\n" in ended.out
    assert "    b.eml: Suspicious was taken for Ordinary mail\n" in ended.out
    assert "    c.xml: how sure it is\n" in ended.out


def test_a_file_that_should_leave_one_unsure_says_so(labelled, typed):
    text = LABELS.replace('"ordinary"', '"ordinary"\ncertainty = "unsure"')
    ended = typed("measure", labelled(text))
    assert "b.eml: cannot tell was taken for Ordinary mail" in ended.out


def test_files_without_a_label_and_labels_without_a_file_are_told(labelled, typed):
    ended = typed("measure", labelled(LABELS.replace("b.eml", "d.eml")))
    assert ended.code == ExitCode.FILE_NOT_READ
    assert "Labelled, but not there or not readable: 1\n    d.eml\n" in ended.out
    assert "Without a label, so not counted: 1\n    b.eml\n" in ended.out


def test_labels_can_be_named(labelled, typed):
    folder = labelled()
    (folder / "expected.toml").rename(folder / "mine.toml")
    assert typed("measure", folder, "--labels", folder / "mine.toml").code == ExitCode.DONE


def test_labels_that_are_missing_or_wrong_are_named(post, typed):
    ended = typed("measure", post)
    assert (ended.code, ended.out) == (ExitCode.FILE_NOT_READ, "")
    assert ended.err == f"{post / 'expected.toml'}: The file is no longer there.\n"
    (post / "expected.toml").write_text("x = [", encoding="utf-8")
    ended = typed("measure", post)
    assert (ended.code, ended.out) == (ExitCode.CONFIGURATION, "")
    assert ended.err == f"{post / 'expected.toml'}: The file is not valid TOML.\n"


def test_it_stops_at_ctrl_c(labelled, typed, desk_with):
    def stop(*_all):
        raise KeyboardInterrupt

    desk = desk_with()
    desk.intake.examine_all = stop
    ended = typed("measure", labelled(), desk=desk)
    assert (ended.code, ended.out, ended.err) == (ExitCode.STOPPED, "", "Stopped.\n")


def test_long_work_says_how_far_it_is_every_other_second():
    said, now = io.StringIO(), [0.0]
    progress = told_now_and_then(Wording(lambda _c, text: text), Console(said), lambda: now[0])
    for done in range(60):
        now[0] = done / 10
        progress(done, 60)
    assert said.getvalue().splitlines() == [
        "20 of 60 files so far",
        "40 of 60 files so far",
    ]


def test_short_work_says_nothing_of_itself(labelled, typed):
    assert typed("measure", labelled()).err == ""


def test_the_samples_are_labelled_as_the_command_wants_it(typed):
    ended = typed("measure", "--json", SAMPLES)
    assert json.loads(ended.out)["count"] == 36
