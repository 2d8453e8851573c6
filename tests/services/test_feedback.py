"""A user's “this is wrong” becomes a report without anything of the message, and can be taken back."""

import json
from datetime import date

import pytest

from dpassist.domain.errors import EnvironmentFaultError, UnknownChoiceError
from dpassist.domain.message import Protection, SourceFormat
from dpassist.domain.verdict import Certainty, Kind, Says, Strength
from dpassist.services.feedback import Feedback
from dpassist.services.wording import Wording
from tests.builders import CPR, a_message, a_recogniser_profile, a_verdict, an_evidence
from tests.desks import a_library
from tests.fakes import FakeShell, MemoryReports

_SIGNS = (
    an_evidence(id="profile-sign", values={"sign": "min-regel", "text": "hemmelig"}),
    an_evidence(where="attachment 2", says=Says.AGAINST, strength=Strength.NOTED, verified=False),
)


@pytest.fixture
def reports():
    return MemoryReports()


@pytest.fixture
def shell():
    return FakeShell()


@pytest.fixture
def feedback(reports, shell):
    library = a_library(recognisers=(a_recogniser_profile(version=3),))
    wording = Wording(lambda _context, text: text)
    return Feedback(library, reports, shell, wording, lambda: date(2026, 3, 2))


def saved(reports):
    (data,) = reports.files.values()
    return json.loads(data)


def test_a_report_holds_codes_versions_and_the_users_answer(feedback, reports):
    verdict = a_verdict(evidence=_SIGNS, problems=("damaged", "damaged"), doubted=True)
    message = a_message(format=SourceFormat.MSG, protection=Protection.SIGNED)
    path = feedback.report(verdict, message, Kind.ORDINARY, Certainty.LIKELY)
    assert path.parent == feedback.folder
    assert path.name.startswith("wrong-verdict-2026-03-02")
    assert saved(reports) == {
        "report": "wrong-verdict",
        "date": "2026-03-02",
        "dpassist": saved(reports)["dpassist"],
        "profile": {"id": "standard", "version": 3, "verified": False},
        "message": {"format": "msg", "protection": "signed"},
        "verdict": {
            "kind": "digital-post",
            "certainty": "sure",
            "reply": "allowed",
            "doubted": True,
            "problems": ["damaged"],
        },
        "evidence": [
            {
                "id": "profile-sign",
                "where": "from",
                "strength": "strong",
                "says": "for",
                "verified": True,
                "sign": "min-regel",
            },
            {
                "id": "gateway-address",
                "where": "attachment 2",
                "strength": "noted",
                "says": "against",
                "verified": False,
                "sign": "",
            },
        ],
        "user": {"kind": "ordinary", "certainty": "likely"},
    }


def test_nothing_of_the_message_is_in_a_report(feedback, reports):
    message = a_message(subject="Hemmeligt emne", body_text=CPR, message_id="<id@x.example>")
    feedback.report(a_verdict(evidence=_SIGNS), message, Kind.NOTICE, None)
    text = "".join(data.decode() for data in reports.files.values())
    for content in ("Hemmeligt", "hemmelig", "Asta", "borger", CPR, "id@", "Byg", "12:00"):
        assert content not in text


def test_what_could_not_be_read_has_no_format_to_tell(feedback, reports):
    feedback.report(a_verdict(Kind.UNREADABLE), None, Kind.DIGITAL_POST, None)
    assert saved(reports)["message"] == {"format": "unknown", "protection": "unknown"}
    assert saved(reports)["user"] == {"kind": "digital-post", "certainty": None}


def test_a_report_can_be_taken_back(feedback, reports):
    path = feedback.report(a_verdict(), None, Kind.NOTICE, None)
    feedback.undo(path)
    assert reports.files == {}


def test_a_full_disk_is_told(feedback, reports):
    reports.full = True
    with pytest.raises(EnvironmentFaultError):
        feedback.report(a_verdict(), None, Kind.NOTICE, None)


def test_the_folder_can_be_shown(feedback, shell):
    feedback.open_folder()
    assert shell.opened == [feedback.folder]


def test_an_explanation_names_the_profile_in_force(feedback):
    text = feedback.explain(a_verdict())
    assert "Recogniser profile: standard, version 3 (unverified)" in text
    assert text.endswith(", 2026-03-02")


def test_a_profile_that_does_not_exist_is_refused(reports, shell):
    wording = Wording(lambda _context, text: text)
    feedback = Feedback(a_library(recognisers=()), reports, shell, wording)
    with pytest.raises(UnknownChoiceError):
        feedback.report(a_verdict(), None, Kind.NOTICE, None)
    assert reports.files == {}
