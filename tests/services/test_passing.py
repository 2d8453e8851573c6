"""A message is passed on whole and untouched, with guidance made for it, and only inside the authority."""

import re
from dataclasses import replace
from datetime import date
from email.parser import BytesParser
from email.policy import default
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from dpassist.domain.draft import NoteCode
from dpassist.domain.errors import ConfigurationError, PassOnRefusedError, UnknownChoiceError
from dpassist.domain.guidance import COVERING_NOTE, OTHER_AUTHORITY, GuidanceId
from dpassist.domain.guidance_sheets import GuidanceSheet
from dpassist.domain.identity import has_cpr_shape
from dpassist.services import guiding
from tests.builders import CPR, CPR_WRITTEN, a_profile, an_entry, some_settings
from tests.desks import a_desk, a_library
from tests.mails import letter, mail, memo

LETTER = Path("a.eml")
_SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
SAMPLE_ENCRYPTED = (_SAMPLES / "25-krypteret.eml").read_bytes()
SAMPLE_TWO_LETTERS = (_SAMPLES / "36-to-breve-i-en-mail.eml").read_bytes()


def opened_from(desk, files, content):
    files.files[LETTER] = content
    return desk.intake.open(LETTER)


@pytest.fixture
def opened(desk, files):
    return opened_from(desk, files, letter())


def parsed(ready):
    return BytesParser(policy=default).parsebytes(ready.eml)


def sheet_text(pdf):
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_the_directory_is_the_one_of_the_library(desk, library):
    assert desk.passing.directory() == library.directory()


@pytest.mark.parametrize("content", [letter(), mail(), mail(body="x" * 5000, subject="ø")])
def test_the_original_is_attached_byte_for_byte(desk, files, content):
    ready = desk.passing.draft(opened_from(desk, files, content), an_entry(), "da")
    original, _guidance = parsed(ready).iter_attachments()
    assert original.get_filename() == "original.eml"
    assert original.get_payload(decode=True) == content


def test_a_document_without_its_mail_is_passed_on_as_it_is(desk, files):
    files.files[Path("a.xml")] = memo()
    ready = desk.passing.draft(desk.intake.open(Path("a.xml")), an_entry(), "da")
    original = next(parsed(ready).iter_attachments())
    assert (original.get_filename(), original.get_payload(decode=True)) == ("original.xml", memo())


@pytest.mark.parametrize(
    ("language", "name"), [("da", "svarvejledning.pdf"), ("en", "reply-guidance.pdf")]
)
def test_the_guidance_is_a_pdf_in_the_language_asked_for(desk, opened, language, name):
    _original, guidance = parsed(
        desk.passing.draft(opened, an_entry(), language)
    ).iter_attachments()
    assert (guidance.get_filename(), guidance.get_content_type()) == (name, "application/pdf")
    assert guidance.get_payload(decode=True).startswith(b"%PDF-")


def test_a_forward_draft_goes_to_the_entry_with_a_short_note(desk, opened):
    draft = parsed(desk.passing.draft(opened, an_entry(), "da"))
    assert draft["X-Unsent"] == "1"
    assert draft["To"] == "Byg og bolig <byg@kommune.example>"
    assert re.fullmatch(r"VS: Byggesag \[dp-[0-9a-f]{8}\]", draft["Subject"])
    assert draft["Reply-To"].addresses[0].addr_spec == "byg@kommune.example"
    assert "Byg og bolig" in draft.get_body().get_content()


def test_the_note_is_plain_text_without_the_marks_of_a_lay_out(desk, opened, library):
    library.templates[COVERING_NOTE, "da"] = "Til {{ entry_name }}, tlf. {{ entry_phone }}!"
    entry = an_entry(name="Byg-og *bolig*")
    body = parsed(desk.passing.draft(opened, entry, "da")).get_body().get_content()
    assert body.strip() == "Til Byg-og *bolig*, tlf. 11 22 33 44!"


def test_the_sheet_is_filled_with_this_messages_facts(desk, opened, library):
    names = [
        *("authority", "distributor", "entry_name", "entry_mailbox", "entry_phone", "verdict"),
        *("subject", "received", "profile_title", "today", "sender_kind", "mailbox", "deadline"),
        "reply",
    ]
    template = "\n\n".join(f"{name}={{{{ {name} }}}}" for name in names)
    library.templates[GuidanceId.ANSWER_IN_THREAD, "da"] = template
    text = sheet_text(desk.passing.guidance(opened, an_entry(), "da"))
    values = {name: text.partition(f"{name}=")[2].split("=")[0] for name in names}
    assert [name for name in names if not values[name].strip()] == []
    for expected in ("Prøve Kommune", "Posten", "byg@kommune.example", "11 22 33 44", "Byggesag",
                     "citizen", "Byg og bolig", "may be answered", "2026-04-01"):  # fmt: skip
        assert expected in text


@pytest.mark.parametrize(
    ("today", "passed"), [(date(2026, 4, 1), "False"), (date(2026, 4, 2), "True")]
)
def test_the_sheet_knows_whether_the_deadline_has_passed_and_where_it_is_sent_back_to(
    desk, opened, library, monkeypatch, today, passed
):
    monkeypatch.setattr(guiding, "today", lambda: today)
    library.templates[GuidanceId.ANSWER_IN_THREAD, "da"] = (
        "[{{ deadline_passed }}] {{ return_mailbox }}"
    )
    text = sheet_text(desk.passing.guidance(opened, an_entry(), "da"))
    assert text.startswith(f"[{passed}] byg@kommune.example")


@pytest.mark.parametrize("language", ["da", "en"])
def test_shipped_sheets_say_that_a_deadline_has_passed(desk, opened, library, language):
    shipped = Path(guiding.__file__).parents[2] / "resources" / "guidance" / language
    words = {"da": "Fristen er overskredet", "en": "The deadline has passed"}[language]
    for sheet in (GuidanceId.ANSWER_IN_THREAD, COVERING_NOTE):
        text = (shipped / f"{sheet}.md").read_text(encoding="utf-8").split("+++\n")[2]
        library.templates[sheet, language] = text
    assert words in sheet_text(desk.passing.guidance(opened, an_entry(), language))
    assert words in desk.guiding.note(opened, an_entry(), language)


def test_a_long_subject_does_not_push_the_steps_off_the_page(desk, files, library):
    library.templates[GuidanceId.ANSWER_IN_THREAD, "da"] = "{{ subject }}"
    opened = opened_from(desk, files, mail(subject="ord " * 100))
    assert sheet_text(desk.passing.guidance(opened, an_entry(), "da")).count("ord") == 20


def test_steps_and_reminders_of_the_entrys_own_profile_stand_on_the_sheet(desk, opened, library):
    template = (
        "{% for step in steps %}\n- {{ step }}\n{% endfor %}\n"
        "{% for check in must_check %}\n- {{ check }}\n{% endfor %}\n"
        "{% if profile_unverified %}\nUafprøvet\n{% endif %}\n"
    )
    library.templates[GuidanceId.ANSWER_IN_GATEWAY, "da"] = template
    entry = an_entry(reply_profile="gateway")
    text = sheet_text(desk.passing.guidance(opened, entry, "da"))
    assert "Åbn gatewayen." in text
    assert "Slå kryptering til." in text
    assert "Uafprøvet" in text


def test_a_letter_that_takes_no_replies_gets_the_sheet_that_says_so(desk, files):
    opened = opened_from(desk, files, letter(reply=False))
    text = sheet_text(desk.passing.guidance(opened, an_entry(), "da"))
    assert "The sender does not take replies" in text


def test_without_a_template_there_is_no_guidance_and_it_is_said(desk, opened, library):
    del library.templates[GuidanceId.ANSWER_IN_THREAD, "da"]
    with pytest.raises(UnknownChoiceError) as caught:
        desk.passing.guidance(opened, an_entry(), "da")
    assert caught.value.code == "unknown-guidance"


_WHICH = "{{ sheet }} {{ reason_code }} {{ verdict_kind }}"


def sheet_for(desk, files, library, content, **entry):
    for guidance in GuidanceId:
        library.templates[guidance, "da"] = f"[{guidance}] [{_WHICH}] [{{{{ steps | join }}}}]"
    return sheet_text(
        desk.passing.guidance(opened_from(desk, files, content), an_entry(**entry), "da")
    )


def test_a_letter_without_its_mail_comes_with_the_gateways_steps_and_no_reply_button(
    desk, files, library
):
    """The entry's own profile drafts a mail, which would have nobody to go to."""
    text = sheet_for(desk, files, library, memo())
    assert "[answer-in-gateway] [answer-in-gateway digital-post]" in text
    assert "Åbn gatewayen." in text
    assert "Slå kryptering til." not in text


def test_without_any_steps_the_gateway_sheet_has_none_and_no_reminders_about_mail(files, shell):
    library = a_library(replies=(a_profile(),))
    library.templates[GuidanceId.ANSWER_IN_GATEWAY, "da"] = (
        "[{{ steps | join }}] [{{ must_check | join }}]"
    )
    desk = a_desk(library, files, shell)
    opened = opened_from(desk, files, memo())
    assert "[] []" in sheet_text(desk.passing.guidance(opened, an_entry(), "da"))


@pytest.mark.parametrize(
    ("content", "which"),
    [
        (letter(), "answer-in-thread digital-post"),
        (mail(), "answer-in-thread ordinary"),
        (letter(reply=False), "do-not-answer reply-forbidden-by-sender digital-post"),
        (b"To: b@kommune.example\r\n\r\nHej", "answer-elsewhere no-sender-address ordinary"),
        (SAMPLE_ENCRYPTED, "answer-elsewhere reply-to-unreadable unreadable"),
        (SAMPLE_TWO_LETTERS, "answer-elsewhere reply-to-several digital-post"),
    ],
)
def test_the_templates_are_told_which_sheet_it_is_and_why(desk, files, library, content, which):
    text = sheet_for(desk, files, library, content)
    assert f"[{which}]" in text
    assert f"[{which.split()[0]}]" in text


def test_the_covering_note_knows_the_sheet_it_comes_with(desk, files, library):
    library.templates[COVERING_NOTE, "da"] = "{{ sheet }}"
    ready = desk.passing.draft(opened_from(desk, files, SAMPLE_ENCRYPTED), an_entry(), "da")
    assert parsed(ready).get_body().get_content().strip() == "answer-elsewhere"


def test_a_message_without_a_date_leaves_it_out(desk, files, library):
    library.templates[GuidanceId.ANSWER_IN_THREAD, "da"] = "Modtaget [{{ received }}]"
    opened = opened_from(desk, files, b"From: a@b.example\r\nSubject: x\r\n\r\nHej\r\n")
    assert "Modtaget []" in sheet_text(desk.passing.guidance(opened, an_entry(), "da"))


def test_the_authority_distributes_when_no_distributor_is_named(desk, opened, library):
    library.save_settings(some_settings(distributor_name=""))
    library.templates[COVERING_NOTE, "da"] = "Fra {{ distributor }}"
    body = parsed(desk.passing.draft(opened, an_entry(), "da")).get_body().get_content()
    assert body.strip() == "Fra Prøve Kommune"


def test_no_cpr_number_leaves_the_original(desk, files):
    content = letter(subject=f"Om {CPR_WRITTEN}", body=CPR_WRITTEN)
    ready = desk.passing.draft(opened_from(desk, files, content), an_entry(), "da")
    draft = parsed(ready)
    _original, guidance = draft.iter_attachments()
    assert draft["Subject"].startswith("VS: Om ••••••-•••• [dp-")
    for text in (*draft.values(), draft.get_body().get_content(), guidance.get_filename()):
        assert not has_cpr_shape(str(text))
    sheet = guidance.get_payload(decode=True)
    assert CPR.encode() not in sheet
    assert not has_cpr_shape(sheet_text(sheet))
    assert not has_cpr_shape(str(PdfReader(BytesIO(sheet)).metadata))


def test_a_number_in_groups_leaves_neither_in_the_subject_nor_on_the_sheet_nor_in_a_name(
    desk, files, library
):
    shipped = Path(guiding.__file__).parents[2] / "resources" / "guidance" / "da"
    sheet = (shipped / "answer-in-thread.md").read_text(encoding="utf-8").split("+++\n")[2]
    library.templates[GuidanceId.ANSWER_IN_THREAD, "da"] = sheet
    content = WITH_FILES.replace(CPR_WRITTEN.encode(), b"3102 99 12 34")
    opened = opened_from(desk, files, content.replace(b"Carport", b"Om 31 02 99 1234"))
    ready = desk.passing.draft(opened, an_entry(), "da", opened.message.attachments[:1])
    _original, guidance, alone = parsed(ready).iter_attachments()
    assert parsed(ready)["Subject"].startswith("VS: Om ••••••-•••• [dp-")
    assert NoteCode.CPR_HIDDEN_IN_SUBJECT in ready.draft.notes
    assert alone.get_filename() == "tegning ••••••-••••.pdf"
    text = sheet_text(guidance.get_payload(decode=True))
    assert "Om ••••••-••••" in text
    assert "31 02" not in text


def test_a_suspicious_message_is_not_passed_on(desk, files):
    opened = opened_from(desk, files, mail(sender="Digital Post <x@fremmed.example>"))
    with pytest.raises(PassOnRefusedError) as refused:
        desk.passing.draft(opened, an_entry(), "da")
    assert refused.value.code == "pass-on-suspicious"


def test_nothing_is_passed_on_outside_the_own_domains(desk, opened):
    with pytest.raises(PassOnRefusedError) as refused:
        desk.passing.draft(opened, an_entry(mailbox="x@fremmed.example"), "da")
    assert refused.value.code == "outside-own-domains"


def test_an_entry_whose_profile_does_not_exist_is_refused(desk, opened):
    with pytest.raises(UnknownChoiceError):
        desk.passing.draft(opened, an_entry(reply_profile="ukendt"), "da")


def test_a_template_with_an_unknown_variable_says_which(desk, opened, library):
    library.templates[COVERING_NOTE, "da"] = "{{ navn }}"
    with pytest.raises(ConfigurationError) as wrong:
        desk.passing.draft(opened, an_entry(), "da")
    assert (wrong.value.code, wrong.value.details["what"]) == ("guidance-variable", "navn")


ATTACHED = (
    b"--b\r\nContent-Type: application/pdf\r\n"
    b'Content-Disposition: attachment; filename="tegning %s.pdf"\r\n\r\n%%PDF-1.7\r\n'
    b"--b\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\nSubject: Inde\r\n\r\nx\r\n"
    b'--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="a.exe"\r\n\r\nMZ\r\n--b--\r\n'
)
WITH_FILES = (
    b"From: asta@borger.example\r\nTo: byg@testkommunen.example\r\nSubject: Carport\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHej\r\n"
) + ATTACHED % CPR_WRITTEN.encode()


def test_attachments_go_along_by_themselves_only_when_asked_for_and_with_a_warning(desk, files):
    opened = opened_from(desk, files, WITH_FILES)
    pdf, inner, program = opened.message.attachments
    plain = desk.passing.draft(opened, an_entry(), "da")
    assert len(plain.draft.files) == 2
    assert NoteCode.ATTACHED_ALONE not in plain.draft.notes
    ready = desk.passing.draft(opened, an_entry(), "da", (pdf, inner))
    assert NoteCode.ATTACHED_ALONE in ready.draft.notes
    assert NoteCode.DANGEROUS_ALONE not in ready.draft.notes
    original, _guidance, first, second = parsed(ready).iter_attachments()
    assert original.get_payload(decode=True) == WITH_FILES
    assert first.get_payload(decode=True) == pdf.load()
    assert not has_cpr_shape(first.get_filename())
    assert (second.get_content_type(), second.get_payload(decode=True)) == (
        "application/octet-stream",
        inner.load(),
    )
    warned = desk.passing.draft(opened, an_entry(), "da", (program,))
    assert NoteCode.DANGEROUS_ALONE in warned.draft.notes


def test_an_attachment_without_a_name_gets_a_plain_one(desk, files):
    opened = opened_from(desk, files, WITH_FILES)
    nameless = replace(opened.message.attachments[0], name="")
    for language, name in (("da", "bilag-1"), ("en", "attachment-1")):
        draft = desk.passing.draft(opened, an_entry(), language, (nameless,)).draft
        assert draft.files[-1].name == name


@pytest.mark.parametrize("guidance_set", ["", "jobcenter"])
def test_another_authority_never_gets_the_note_for_colleagues(
    desk, opened, library, monkeypatch, guidance_set
):
    def note(text, **about):
        return GuidanceSheet(COVERING_NOTE, "da", text, **about)

    sheets = [
        note("Til en myndighed", collection=OTHER_AUTHORITY),
        note("Til en kollega", is_own=True),
    ]
    monkeypatch.setattr(library, "guidance_sheets", lambda: tuple(sheets))
    there = an_entry(mailbox="post@nabo.example", other_authority=True, guidance_set=guidance_set)
    assert desk.passing.draft(opened, there, "da").draft.body == "Til en myndighed"
    sheets.append(note("Til jobcentre", collection="jobcenter", is_own=True))
    expected = "Til jobcentre" if guidance_set else "Til en myndighed"
    assert desk.passing.draft(opened, there, "da").draft.body == expected


@pytest.mark.parametrize(
    ("text", "line"), [("Hej\n{{ frist }}", 2), ("{{", 1), ("ord " * 20_000, 0)]
)
def test_a_sheet_that_cannot_be_filled_in_is_named(desk, opened, library, text, line):
    library.templates[GuidanceId.ANSWER_IN_THREAD, "da"] = text
    with pytest.raises(ConfigurationError) as refused:
        desk.passing.guidance(opened, an_entry(), "da")
    assert refused.value.details["line"] == line
    place = f"da/answer-in-thread.md, line {line}: " if line else "da/answer-in-thread.md: "
    assert desk.wording.error(refused.value).startswith(place)
