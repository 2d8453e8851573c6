"""Attachments are shown and saved under safe names, and what can do harm is told."""

from pathlib import Path

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.message import Attachment
from dpassist.services.attachments import Danger, danger_of, save, shown_name

TARGET = Path("/desk/brev.pdf")


def an_attachment(name="brev.pdf", content=b"%PDF"):
    return Attachment(name, "application/pdf", len(content), lambda: content)


@pytest.mark.parametrize(
    ("name", "danger"),
    [
        ("setup.exe", Danger.PROGRAM), ("FAKTURA.PDF.JS", Danger.PROGRAM), ("brev.lnk", Danger.PROGRAM),
        ("x.hta", Danger.PROGRAM), ("a.exe. ", Danger.PROGRAM), ("noter.one", Danger.PROGRAM),
        ("regning\u202efdp.scr", Danger.PROGRAM), ("brev.docm", Danger.MACROS), ("ark.XLSB", Danger.MACROS),
        ("brev.iso", Danger.CONTAINER), ("side.html", Danger.PAGE), ("tegning.svg", Danger.PAGE),
        ("brev.pdf", None), ("brev.docx", None), ("brev.doc", None), ("billede.jpg", None), ("exe", None),
        ("", None), ("brev.exe.pdf", None), ("arkiv.zip", None),
    ],
)  # fmt: skip
def test_what_a_file_can_do_is_told_by_its_last_ending(name, danger):
    assert danger_of(name) is danger


def test_an_attachment_is_shown_under_a_safe_name_or_none():
    assert shown_name(an_attachment("../sag 0099991234\u202efdp.exe")) == "sag ••••••-••••fdp.exe"
    assert shown_name(an_attachment("")) == ""


def test_an_attachment_is_saved_byte_for_byte(files):
    save(files, an_attachment(content=b"\r\n\0%PDF"), TARGET)
    assert files.files[TARGET] == b"\r\n\0%PDF"


def test_an_attachment_that_cannot_be_written_fails_as_expected(files):
    files.full = True
    with pytest.raises(EnvironmentFaultError):
        save(files, an_attachment(), TARGET)
