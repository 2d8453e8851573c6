"""Those who keep the guidance learn what is wrong in it before a colleague does."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dpassist.domain.guidance import COVERING_NOTE
from dpassist.domain.guidance_sheets import GuidanceSheet
from dpassist.mailio.guidance_pdf import pages_in
from dpassist.services.guidance_example import example_values
from dpassist.services.guidance_keeping import LARGEST_PDF, GuidanceKeeping
from dpassist.services.guiding import shortened
from dpassist.services.wording import Wording
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from tests.desks import a_desk
from tests.fakes import STEPS_PROFILE, MemoryLibrary

TODAY, DAY = date(2026, 11, 23), timedelta(1)
DANISH_DAY = {"{year}-{month}-{day}": "{day}.{month}.{year}"}
GOOD = "{{ verdict }} {{ deadline }} {{ distributor }} {{ reason }}\n"


@pytest.fixture
def keeping_of():
    def make(*sheets):
        class Library(MemoryLibrary):
            def guidance_sheets(self):
                return sheets

        desk = a_desk(Library(), None, None)
        return desk.guidance

    return make


def a_sheet(text=GOOD, **changes):
    about = {"sheet": "answer-elsewhere", "language": "da", "file": "da/x.md", **changes}
    return GuidanceSheet(text=text, **about)


def codes(keeping, sheet):
    return [(p.code, p.what, p.line) for p in keeping.state(sheet, TODAY).problems]


def in_both_languages(**changes):
    return a_sheet(**changes), a_sheet(**{**changes, "language": "en", "file": "en/x.md"})


@pytest.mark.unmeasured
def test_nothing_is_wrong_with_the_shipped_sheets(tmp_path):
    library = ConfigFiles(AppPaths.under(tmp_path))
    desk = a_desk(library, None, None)
    states = desk.guidance.states(TODAY)
    assert len(states) >= 10
    assert [problem for state in states for problem in state.problems] == []
    assert desk.guidance.unreadable() == ()
    assert all(s.sheet.owner and s.sheet.version and s.sheet.review_by for s in states)


PLACES = {
    "answer-in-thread": ("answer-in-thread",),
    "answer-by-draft": ("address-pattern", "subject-token"),
    "answer-in-gateway": ("button-gateway", "case-system", "instructions-only", "memo-document"),
    "answer-elsewhere": ("answer-in-thread",),
    "do-not-answer": ("answer-in-thread",),
}
LONG = {
    **dict.fromkeys(("subject", "mailbox", "topic"), shortened("Klage over en afgørelse om " * 20)),
    "case_number": "02.34.02-P19-0000-26, 02.34.02-P19-0001-26",
    "distributor": "Digital Post-teamet i Borgerservice og Intern Service, Testkommunen",
    "return_mailbox": "digital-post-fordelingen@borgerservice.testkommunen.example",
    "deadline_passed": True,
}


@pytest.mark.unmeasured
@pytest.mark.parametrize("sheet", PLACES)
def test_every_shipped_sheet_is_one_page_however_long_the_letters_facts_are(tmp_path, sheet):
    desk = a_desk(ConfigFiles(AppPaths.under(tmp_path)), None, None)
    profiles = {profile.id: profile for profile in desk.library.reply_profiles()}
    for template in desk.library.guidance_sheets():
        for profile in PLACES[sheet] if template.sheet == sheet else ():
            values = example_values(desk.wording, template, profiles[profile])
            pdf = desk.guiding.pdf(desk.guiding.preview(template, {**values, **LONG}))
            assert (pages_in(pdf), len(pdf) < LARGEST_PDF) == (1, True), (template.file, profile)


@pytest.mark.parametrize(
    ("text", "lacking"),
    [("Hej", ["verdict"]), ("{{ verdict }}", []), ("{% if verdict_kind %}Post{% endif %}", [])],
)
def test_a_note_says_what_the_message_is_in_its_words_or_in_ours(keeping_of, text, lacking):
    da, en = in_both_languages(sheet=COVERING_NOTE, text=text)
    assert [what for _code, what, _line in codes(keeping_of(da, en), da)] == lacking


def test_a_sheet_that_cannot_be_filled_in_is_overdue_all_the_same(keeping_of):
    da, en = in_both_languages(text="{{", review_by=date(2026, 11, 22))
    assert [code for code, _what, _line in codes(keeping_of(da, en), da)] == [
        "guidance-fault",
        "guidance-overdue",
    ]


def test_a_sheet_in_order_has_no_problems(keeping_of):
    da, en = in_both_languages()
    assert codes(keeping_of(da, en), da) == []


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"text": GOOD + "\n{{ frist }}", "first_line": 6}, ("guidance-variable", "frist", 8)),
        ({"text": GOOD + "{% if %}", "first_line": 6}, ("guidance-fault", "", 7)),
        ({"text": GOOD + "{{ verdict / 0 }}"}, ("guidance-not-allowed", "", 2)),
        ({"text": GOOD.replace("{{ deadline }}", "")}, ("guidance-lacks", "deadline", 0)),
        ({"text": GOOD + "\n\nOrd.\n" * 99}, ("guidance-two-pages", "", 0)),
        ({"profile": "findes-ikke"}, ("guidance-no-profile", "findes-ikke", 0)),
        ({"review_by": date(2026, 11, 22)}, ("guidance-overdue", "2026-11-22", 0)),
    ],
)
def test_what_is_wrong_is_told_with_its_line(keeping_of, changes, problem):
    da, en = in_both_languages(**changes)
    assert codes(keeping_of(da, en), da) == [problem]


def test_a_sheet_in_one_language_alone_is_told(keeping_of):
    general, special = in_both_languages(), a_sheet(sender="citizen")
    assert codes(keeping_of(*general, special), special) == [("guidance-one-language", "en", 0)]
    own = a_sheet(is_own=True)
    assert codes(keeping_of(*general, own), own) == [("guidance-one-language", "en", 0)]
    assert codes(keeping_of(*general, own), general[1]) == []  # its Danish one is there still


def test_when_a_sheet_was_due_is_told_as_people_write_days():
    danish = Wording(lambda _context, text: DANISH_DAY.get(text, text))
    desk = a_desk(MemoryLibrary(), None, None)
    keeping = GuidanceKeeping(desk.library, desk.guiding, danish)
    told = [
        problem.what for problem in keeping.state(a_sheet(review_by=TODAY - DAY), TODAY).problems
    ]
    assert told[-1] == "22.11.2026"


def test_a_sheet_that_grows_too_heavy_is_told(keeping_of, monkeypatch):
    da, en = in_both_languages()
    monkeypatch.setattr("dpassist.services.guidance_keeping.LARGEST_PDF", 1000)
    assert codes(keeping_of(da, en), da) == [("guidance-heavy", "", 0)]


def test_a_note_is_no_page(keeping_of):
    note = {"sheet": COVERING_NOTE, "text": "{{ verdict }}\n" * 200}
    da, en = in_both_languages(**note)
    assert codes(keeping_of(da, en), da) == []


def test_files_that_are_no_sheets_are_told_apart_from_other_problems(tmp_path):
    paths = AppPaths.under(tmp_path)
    for name in ("guidance/da/noter.md", "directory.toml"):
        path = paths.organisation / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("?")
    library = ConfigFiles(paths)
    library.directory()
    desk = a_desk(library, None, None)
    assert [p.file for p in desk.guidance.unreadable()] == ["da/noter.md"]


def test_an_example_uses_the_steps_of_the_profile_a_sheet_is_for(keeping_of):
    keeping = keeping_of()
    sheet = a_sheet(
        "{% for step in steps %}{{ step }};{% endfor %}",
        sheet="answer-in-gateway",
        profile=STEPS_PROFILE.id,
    )
    assert keeping.example(sheet).markdown.count(";") == len(STEPS_PROFILE.steps["da"])


def test_a_sheet_that_was_changed_is_kept_as_the_organisations_own_one_version_on(tmp_path):
    library = ConfigFiles(AppPaths.under(tmp_path))
    keeping = a_desk(library, None, None).guidance
    shipped = next(s.sheet for s in keeping.states(TODAY) if s.sheet.file == "da/do-not-answer.md")
    own = keeping.save(replace(shipped, text="# {{ verdict }}", owner="Team"), TODAY)
    assert (own.is_own, own.version, own.reviewed, own.owner) == (True, 2, TODAY, "Team")
    assert "<h1>" in keeping.preview(own)
    keeping.remove(own)
    assert not any(s.sheet.is_own for s in keeping.states(TODAY))


def test_a_sheet_that_grows_without_end_is_told_as_that(keeping_of):
    sheet = a_sheet(GOOD + "\n\n" + "ord " * 20_000)
    assert ("guidance-endless", "", 0) in codes(keeping_of(sheet), sheet)
