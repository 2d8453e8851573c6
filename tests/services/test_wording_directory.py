"""What is known of an entry, in words; what is not known is left out."""

from datetime import date

import pytest

from dpassist.domain.directory import Directory, EntryKind
from dpassist.services.directory_keeping import DirectoryKeeping
from dpassist.services.wording import Wording
from dpassist.services.wording_directory import entry_facts
from tests.builders import an_entry
from tests.desks import a_library
from tests.fakes import FakeShell

WORDING = Wording(lambda _context, text: text)


def facts(*entries):
    return dict(entry_facts(WORDING, Directory(entries), entries[0]))


def test_only_what_is_known_is_told():
    entry = an_entry(
        id="a", kind=EntryKind.PERSON, mailbox="a@kommune.example", handles="", phone=""
    )
    assert facts(entry) == {"What it is": "person", "Mailbox": "a@kommune.example"}


def test_a_deputy_is_named_and_one_that_is_gone_by_its_id():
    entry = an_entry(id="a", deputy="b")
    assert facts(entry, an_entry(id="b", name="Bo"))["Deputy"] == "Bo"
    assert facts(entry)["Deputy"] == "b"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 3, 2), date(2026, 3, 4), ("from", "to")),
        (date(2026, 3, 2), None, ("from",)),
        (None, date(2026, 3, 4), ("until",)),
    ],
)
def test_how_long_it_is_away(first, last, said):
    told = facts(an_entry(id="a", away_from=first, away_until=last))["Away"]
    assert all(word in told for word in said)


@pytest.mark.parametrize(("secure", "said"), [(True, "secured on its way"), (False, "nobody")])
def test_another_authority_says_whether_the_way_there_is_vouched_for(secure, said):
    entry = an_entry(id="a", other_authority=True, secure=secure)
    assert said in facts(entry)["Other authority"]


def test_the_folder_with_the_directory_is_shown():
    library, shell = a_library(), FakeShell()
    DirectoryKeeping(library, shell).open_folder()
    assert shell.opened == [library.organisation_folder()]
