"""A draft is opened in the mail program or saved where the user says; a person sends it."""

from pathlib import Path

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from tests.builders import a_profile
from tests.mails import letter


@pytest.fixture
def ready(desk, files):
    files.files[Path("a.eml")] = letter()
    return desk.replies.draft(desk.intake.open(Path("a.eml")), a_profile(), "da")


def test_a_draft_is_opened_from_a_private_file_that_holds_it(desk, files, shell, ready):
    path = desk.handover.open(ready, "reply.eml")
    assert shell.opened == [path]
    assert files.read(path) == ready.eml


def test_a_draft_is_saved_where_the_user_says(desk, files, ready):
    desk.handover.save(ready, Path("svar.eml"))
    assert files.read(Path("svar.eml")) == ready.eml


def test_a_missing_mail_program_is_told(desk, shell, ready):
    shell.fails_with = "no-program"
    with pytest.raises(EnvironmentFaultError) as fault:
        desk.handover.open(ready, "reply.eml")
    assert fault.value.code == "no-program"


def test_a_full_disk_is_told_and_nothing_is_opened(desk, files, shell, ready):
    files.full = True
    with pytest.raises(EnvironmentFaultError):
        desk.handover.open(ready, "reply.eml")
    with pytest.raises(EnvironmentFaultError):
        desk.handover.save(ready, Path("svar.eml"))
    assert shell.opened == []
