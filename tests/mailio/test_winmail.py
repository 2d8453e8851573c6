"""Mail that Outlook wrapped up in a ``winmail.dat``: shown, and recognised, as if it were not."""

from datetime import UTC, datetime

import pytest

from dpassist.domain.decision import recognise
from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.memo import MemoMessage
from dpassist.domain.message import Defect, SourceFormat
from dpassist.domain.verdict import Kind
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget, Limits
from dpassist.mailio.opener import open_message, recognise_message
from dpassist.mailio.winmail import read_winmail_alone, with_winmail_unpacked
from tests.builders import a_recogniser_profile
from tests.cfb_builder import build_msg
from tests.mails import mail, memo
from tests.tnef_parts import (
    BODY,
    SUBJECT,
    a_file,
    attribute,
    binary,
    codes,
    embedded,
    file_properties,
    in_a_mail,
    plain_file,
    properties,
    tnef,
    wide,
)

WAYS_IN = (recognise_message, open_message)
LETTER = plain_file(b"brev.xml", memo())


def names(message):
    return [file.name for file in message.attachments]


def holding(stream):
    """A ``winmail.dat`` with another message attached."""
    return tnef(a_file(file_properties(wide(0x3001, "Videresendt"), embedded(0x3701, stream))))


class TestWhatIsShown:
    def test_the_mail_has_what_is_in_its_winmail(self):
        inside = tnef(
            attribute(SUBJECT, b"Indre"),
            properties(binary(0x1013, b"<p>Hej</p>")),
            plain_file(b"a.pdf", b"%PDF"),
        )
        message = open_message(in_a_mail(inside))
        assert message.format is SourceFormat.EML
        assert (message.subject, message.sender.email) == ("Ydre emne", "asta@borger.example")
        assert (message.body_text, message.body_html) == ("Hej", "<p>Hej</p>")
        assert (names(message), message.defects) == (["a.pdf"], ())

    def test_the_mails_own_text_stays(self):
        inside = tnef(attribute(BODY, b"Indre tekst"))
        assert open_message(in_a_mail(inside, "Ydre tekst")).body_text == "Ydre tekst"

    def test_a_winmail_is_known_by_its_content_and_not_by_its_name(self):
        inside = tnef(plain_file(b"a.pdf", b"%PDF"))
        assert names(open_message(in_a_mail(inside, name="part.bin"))) == ["a.pdf"]
        assert names(open_message(in_a_mail(b"no such thing"))) == ["winmail.dat"]

    def test_other_attachments_stay_where_they_are(self):
        data = in_a_mail(tnef(plain_file(b"a.pdf", b"%PDF")), "Hej").replace(
            b"--b--", b"--b\r\nContent-Type: image/png; name=b.png\r\n\r\npng\r\n--b--"
        )
        assert names(open_message(data)) == ["a.pdf", "b.png"]

    def test_one_in_an_outlook_message_is_unwrapped_too(self):
        inside = tnef(attribute(BODY, b"Hej"), plain_file(b"a.pdf", b"%PDF"))
        message = open_message(
            build_msg(subject="Ydre", attachments=[("winmail.dat", "application/ms-tnef", inside)])
        )
        assert (message.format, message.subject) == (SourceFormat.MSG, "Ydre")
        assert (message.body_text, names(message)) == ("Hej", ["a.pdf"])

    def test_one_alone_is_a_message(self):
        message = open_message(
            tnef(
                attribute(SUBJECT, b"Emne"),
                properties(wide(0x001A, "IPM.Note"), wide(0x1000, "Hej")),
                attribute(0x8005, bytes.fromhex("ea0703000200" + "0c00" + "00" * 6)),
            )
        )
        assert (message.format, message.subject) == (SourceFormat.TNEF, "Emne")
        assert (message.body_text, message.message_class) == ("Hej", "IPM.Note")
        assert message.date == datetime(2026, 3, 2, 12, tzinfo=UTC)

    def test_recognising_makes_no_bodies(self):
        inside = tnef(attribute(BODY, b"Hej"), properties(binary(0x1013, b"<p>Hej</p>")))
        for data in (inside, in_a_mail(inside)):
            message = recognise_message(data)
            assert (message.body_text, message.body_html) == ("", "")


class TestDamageAndLimits:
    def test_one_that_is_damaged_stays_an_attachment_and_is_told(self):
        for way_in in WAYS_IN:
            message = way_in(in_a_mail(tnef() + b"\1", "Hej"))
            assert names(message) == ["winmail.dat"]
            assert [(d.code, d.where) for d in message.defects] == [
                ("winmail-damaged", "attachment 1")
            ]

    def test_what_is_wrong_inside_is_told_of_the_mail(self):
        inside = tnef(attribute(BODY, b"Hej", checksum=1))
        assert codes(open_message(in_a_mail(inside))) == ["tnef-checksum"]

    def test_one_over_a_limit_stays_an_attachment_and_the_mail_is_read(self):
        data = in_a_mail(tnef(plain_file(b"a", b"x" * 5000)), "Hej")
        message = open_message(data, Limits(unpacked_floor=9_000, unpacked_factor=0))
        assert (message.body_text, names(message)) == ("Hej", ["winmail.dat"])
        assert set(message.defects) == {Defect("unpacks-too-large", "attachment 1")}
        assert message.attachments[0].load().startswith(b"\x78\x9f\x3e\x22")

    def test_one_too_many_costs_itself_and_nothing_else(self):
        one = in_a_mail(tnef(plain_file(b"a", b"x"), plain_file(b"b", b"y")), "Hej")
        part = one[one.index(b"--b\r\nContent-Type: application") : one.index(b"--b--")]
        data = one.replace(b"--b--", part * 2 + b"--b--")
        for way_in in WAYS_IN:
            message = way_in(data, Limits(messages=2))
            assert names(message) == ["a", "b", "a", "b", "winmail.dat"]
            assert set(message.defects) == {Defect("too-many-messages", "attachment 5")}

    def test_what_takes_too_long_is_not_gone_on_with(self):
        def late():
            raise UnreadableMessageError("takes-too-long")

        message = read_winmail_alone(holding(tnef(LETTER)), Budget(DEFAULT_LIMITS, 10_000))
        with pytest.raises(UnreadableMessageError) as caught:
            with_winmail_unpacked(message, Budget(DEFAULT_LIMITS, 10_000, watch=late))
        assert caught.value.code == "takes-too-long"

    def test_files_of_several_winmails_count_together(self):
        three = tnef(*(plain_file(b"%d.txt" % n, b"x") for n in range(3)))
        part = in_a_mail(three).partition(b"\r\n\r\n")[2].rpartition(b"--b--")[0]
        data = in_a_mail(three).replace(b"--b--", part + b"--b--")
        assert len(open_message(data).attachments) == 6
        message = open_message(data, Limits(attachments=4))
        assert names(message) == ["0.txt", "1.txt", "2.txt", "0.txt"]
        assert codes(message) == ["too-many-attachments"]

    def test_a_large_one_alone_has_room_for_a_message_in_a_message(self):
        data = holding(holding(tnef(LETTER, plain_file(b"a", b"x" * 60_000))))
        limits = Limits(unpacked_floor=0, unpacked_factor=8)
        (found,) = open_message(data, limits).documents
        assert isinstance(found.document, MemoMessage)

    def test_one_in_another_again_and_again_ends(self):
        inside = tnef(LETTER)
        for _ in range(100):
            inside = holding(inside)
        for way_in in WAYS_IN:
            message = way_in(in_a_mail(inside))
            assert (names(message), message.documents) == (["Videresendt.dat"], ())
            assert codes(message) == ["too-deep"]


class TestLetters:
    @pytest.mark.parametrize("wrapped", [False, True], ids=["at once", "in a message in it"])
    @pytest.mark.parametrize("alone", [False, True], ids=["in a mail", "alone"])
    def test_a_letter_in_it_is_digital_post(self, wrapped, alone):
        inside = tnef(attribute(SUBJECT, b"Emne"), LETTER)
        if wrapped:
            inside = holding(inside)
        data = inside if alone else in_a_mail(inside)
        for way_in in WAYS_IN:
            message = way_in(data)
            (found,) = message.documents
            assert isinstance(found.document, MemoMessage)
            assert (found.attachment, found.nested) == (1, wrapped)
            assert recognise(message, a_recogniser_profile()).kind is Kind.DIGITAL_POST

    def test_a_letter_in_a_mail_in_a_winmail_is_found(self):
        inside = tnef(plain_file(b"mail.eml", mail(attachment=("brev.xml", memo()))))
        for way_in in WAYS_IN:
            (found,) = way_in(in_a_mail(inside)).documents
            assert found.nested
