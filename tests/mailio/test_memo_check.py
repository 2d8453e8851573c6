"""Where a MeMo 1.1 document leaves the standard is told, by place and never by content.

That the standard is told rightly is for `tests.agreement.test_memo_schema`, which asks the official schemas.
"""

import re
from dataclasses import replace

import pytest
from lxml import etree

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget
from dpassist.mailio.memo_check import MemoProblem, problems
from dpassist.mailio.memo_type_names import type_names
from dpassist.mailio.memo_types import TYPES, Base64
from dpassist.mailio.opener import open_message, recognise_message
from dpassist.services.wording_problems import PROBLEMS
from tests.mails import mail
from tests.mails import memo as short_memo
from tests.memo_containers import packed
from tests.memo_mutations import full_message, messages, mutations
from tests.samples_memo import dkal, receipt

FULL = etree.tostring(full_message()).decode()
XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
XS = "http://www.w3.org/2001/XMLSchema"


def told(text):
    data = text if isinstance(text, bytes) else text.encode()
    return [(one.code, one.path) for one in problems(data, Budget(DEFAULT_LIMITS, len(data)))]


def changed(old, new, text=FULL):
    assert old in text
    return told(text.replace(old, new, 1))


# --- documents


def test_messages_that_follow_the_standard_have_no_problems():
    for message in messages():
        assert told(etree.tostring(message)) == []


def test_encodings_and_prefixes_make_no_difference():
    assert told(short_memo().decode().replace("memo:", "m:").replace(":memo", ":m")) == []
    assert told(short_memo().decode().split("?>")[-1].encode("utf-16")) == []


def test_an_envelope_around_the_message_is_passed_over():
    assert told(f"<kombi_request><else/>{FULL}</kombi_request>") == []


def test_a_document_without_a_message_lacks_one():
    assert told("<else/>") == [("missing-element", "Message")]
    assert told(FULL.replace("MeMo-1", "MeMo-2")) == [("missing-element", "Message")]


def test_what_is_no_xml_cannot_be_checked():
    for text in ("<memo", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'):
        with pytest.raises(UnreadableMessageError):
            told(text)


@pytest.mark.unmeasured
def test_every_problem_is_told_by_place_and_never_by_content():
    known = r"(\w+|\*)"
    for data in mutations(seed=2, count=100):
        for code, path in told(data):
            assert re.fullmatch(r"(missing|unexpected|wrong)-(element|text|value|attribute)", code)
            assert re.fullmatch(rf"Message(/{known})*(/@{known})?", path)
            assert not re.search(r"Opdigtet|0099991234", path)


def test_the_same_problem_is_told_once_and_a_hundred_at_most():
    assert told(FULL.replace(">da<", ">danish<")) == [
        ("wrong-value", "Message/MessageBody/MainDocument/File/language"),
        ("wrong-value", "Message/MessageBody/AdditionalDocument/File/language"),
        ("wrong-value", "Message/MessageBody/TechnicalDocument/File/language"),
    ]
    every_text = re.sub(r">[^<>]+<", f">{'x' * 600}<", FULL)
    many = told(re.sub(r"(<\w+:\w+)", r'\1 x="y"', every_text))
    assert len(many) == len(set(many)) == 100


def test_a_problem_can_be_kept_in_a_set():
    assert len({MemoProblem("wrong-value", "Message"), MemoProblem("wrong-value", "Message")}) == 1


# --- elements


def test_an_element_that_must_be_there_is_missed():
    assert changed("<memo:messageType>DIGITALPOST</memo:messageType>", "") == [
        ("missing-element", "Message/MessageHeader/messageType")
    ]
    assert changed("<memo:content>SGU=</memo:content>", "") == [
        ("missing-element", "Message/MessageBody/MainDocument/File/content")
    ]
    nothing = re.sub(r"<memo:File>.*?</memo:Action>", "", FULL, count=1, flags=re.DOTALL)
    assert told(nothing)[0] == ("missing-element", "Message/MessageBody/MainDocument/File")
    assert told(re.sub(r"<memo:MessageHeader>.*</memo:MessageBody>", "", FULL)) == [
        ("missing-element", "Message/MessageHeader")
    ]


def test_an_element_that_may_be_missing_is_not_missed():
    assert told(re.sub(r"<memo:MessageBody>.*</memo:MessageBody>", "", FULL)) == []
    assert told(re.sub(r"<memo:Reservation>.*?</memo:Reservation>", "", FULL)) == []


def test_an_element_the_standard_does_not_know_is_told_without_its_name():
    assert changed("<memo:reply>", "<memo:OleOpdigtet/><memo:reply>") == [
        ("unexpected-element", "Message/MessageHeader/*")
    ]


def test_an_element_in_another_namespace_is_another_element():
    assert changed("<memo:reply>true</memo:reply>", '<reply xmlns="urn:x">true</reply>') == [
        ("unexpected-element", "Message/MessageHeader/reply")
    ]


def test_order_matters():
    one, other = (
        "<memo:postType>MYNDIGHEDSPOST</memo:postType>",
        "<memo:reply>true</memo:reply>",
    )
    assert told(FULL.replace(one, "").replace(other, one + other)) == [
        ("missing-element", "Message/MessageHeader/mandatory"),
        ("missing-element", "Message/MessageHeader/legalNotification"),
        ("unexpected-element", "Message/MessageHeader/reply"),
        ("unexpected-element", "Message/MessageHeader/replyByDateTime"),
        ("unexpected-element", "Message/MessageHeader/doNotDeliverUntilDate"),
        ("unexpected-element", "Message/MessageHeader/mandatory"),
        ("unexpected-element", "Message/MessageHeader/legalNotification"),
    ]


@pytest.mark.parametrize(
    ("name", "most"),
    [("ContactInfo", 2), ("AdditionalContentData", 10), ("AdditionalReplyData", 4)],
)
def test_some_elements_may_come_a_few_times(name, most):
    def with_elements(count):
        one = re.search(rf"<memo:{name}>.*?</memo:{name}>", FULL)[0]
        first, *others = FULL.split(one)
        return first + one * count + re.sub(rf"<memo:{name}>.*?</memo:{name}>", "", "".join(others))

    assert told(with_elements(most)) == []
    assert [code for code, _path in told(with_elements(most + 1))] == ["unexpected-element"]


def test_an_action_has_a_reservation_or_an_entry_point():
    entry = "<memo:EntryPoint><memo:url>a</memo:url></memo:EntryPoint>"
    action = "Message/MessageBody/MainDocument/Action"
    assert changed("</memo:Reservation>", f"</memo:Reservation>{entry}") == [
        ("unexpected-element", f"{action}/EntryPoint")
    ]


def test_a_value_holds_no_elements():
    assert changed("true</memo:reply>", "true<memo:label/><x/></memo:reply>") == [
        ("unexpected-element", "Message/MessageHeader/reply/label"),
        ("unexpected-element", "Message/MessageHeader/reply/*"),
    ]


# --- text


def test_between_elements_stand_blanks_only():
    assert changed("<memo:Sender>", "\n\t&#13;<![CDATA[ ]]><!-- a --><?b c?><memo:Sender>") == []
    for text in ("x", "\u00a0", "<![CDATA[x]]>"):
        assert changed("<memo:Sender>", f"{text}<memo:Sender>") == [
            ("unexpected-text", "Message/MessageHeader")
        ]


def test_comments_and_instructions_do_not_cut_a_value():
    assert changed(">true<", ">tr<!-- a -->u<?b c?><![CDATA[e]]><") == []


# --- attributes


def test_both_versions_must_be_there():
    assert changed('memoVersion="1.1"', "") == [("missing-attribute", "Message/@memoVersion")]
    assert changed('memoSchVersion="1.1.0"', "") == [
        ("missing-attribute", "Message/@memoSchVersion")
    ]
    assert changed('memoVersion="1.1"', 'memoVersion="one"') == [
        ("wrong-attribute", "Message/@memoVersion")
    ]


def test_no_other_attributes_may_stand_anywhere():
    for attribute in ('id="1"', f'{XSI} xsi:nil="true"', 'xml:lang="da"'):
        assert changed("<memo:Sender>", f"<memo:Sender {attribute}>") == [
            ("wrong-attribute", "Message/MessageHeader/Sender/@*")
        ]
        assert changed("<memo:reply>", f"<memo:reply {attribute}>") == [
            ("wrong-attribute", "Message/MessageHeader/reply/@*")
        ]


def test_where_a_schema_lies_may_stand_everywhere_and_is_not_followed():
    for name in ("schemaLocation", "noNamespaceSchemaLocation"):
        assert changed("<memo:Sender>", f'<memo:Sender {XSI} xsi:{name}="urn:x x.xsd">') == []
        assert changed("<memo:reply>", f'<memo:reply {XSI} xsi:{name}="x.xsd">') == []


@pytest.mark.parametrize(
    ("attributes", "is_right"),
    [
        (f'xmlns:s="{XS}" xsi:type="s:boolean"', True),
        (f"xmlns:s='{XS}' xsi:type = ' s:boolean '", True),
        (f'xmlns="{XS}" xsi:type="boolean"', True),
        ('xmlns:s="http://www.w3.org/2001/XML&#83;chema" xsi:type="s:boolean"', True),
        (f'xmlns:s="{XS}" xsi:type="s:string"', False),
        (f'xmlns:s="{XS}" xsi:type="boolean"', False),
        ('xmlns:s="urn:x" xsi:type="s:boolean"', False),
        ('xsi:type="nobody:boolean"', False),
        ('xsi:type=""', False),
    ],
)
def test_a_value_may_name_its_own_type_and_no_other(attributes, is_right):
    wrong = [] if is_right else [("wrong-attribute", "Message/MessageHeader/reply/@*")]
    assert changed("<memo:reply>", f"<memo:reply {XSI} {attributes}>") == wrong


def test_an_element_with_a_structure_cannot_name_a_type():
    assert changed("<memo:Sender>", f'<memo:Sender xmlns:s="{XS}" {XSI} xsi:type="s:anyType">') == [
        ("wrong-attribute", "Message/MessageHeader/Sender/@*")
    ]


def test_a_prefix_means_what_is_declared_nearest_around_it():
    text = (
        f'<?x <a/>?><a xmlns:p="urn:1" {XSI}><!-- <b> --><b xmlns:p="urn:2" c=">\'"><d xsi:type="p:e"/></b>'
        '<f p:type="g:h" type="i:j"/><![CDATA[<k>]]><l xsi:type="p:m">text</l></a>'
    )
    expected = [("urn:2", "e"), ("urn:1", "m")]
    for data in (
        text.encode(),
        text.encode("utf-16"),
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
        b"\xfe\xff" + text.encode("utf-16-be"),
        f"\n{text}".encode("utf-16-le"),
    ):
        assert list(type_names(data)) == expected


# --- values


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        ("text", ("", "ø" * 256, "\U0001d538" * 256), ("a" * 257, " " * 257)),
        ("comment", ("a" * 512,), ("a" * 513,)),
        ("notification", ("a" * 150,), ("a" * 151,)),
        ("license-number", ("AA00000",), ("AA000000",)),
        ("message-type", ("DIGITALPOST", "NEMSMS"), ("", "digitalpost", " NEMSMS")),
        (
            "uuid",
            ("1a0f5b52-3c1e-4a57-8d11-000000000001", "1A0F5B52-3C1E-4A57-BD11-000000000001"),
            ("", "1a0f5b52-3c1e-1a57-8d11-000000000001", "1a0f5b52-3c1e-4a57-cd11-000000000001"),
        ),
        (
            "uri",
            ("", "a", "http://[::1]:80/a?b=[c]#d", "a b|ø", "//", "a" * 100 + "   " + "a" * 155),
            (":", "1:a", "%zz", "a#b#c", "http://[::1", "http://a@b@c", "http://a:b", "a" * 257),
        ),
        ("language", ("d", "da", " DA\n"), ("", "dan", "d1", "1", "æ", "d\u00a0")),
        (
            "moment",
            ("2026-11-02T09:00:00Z", " 2024-02-29T24:00:00.0Z ", "-0004-02-29T09:00:00.5Z"),
            (
                "",
                "2026-11-02",
                "2026-11-02T09:00:00",
                "2026-11-02T09:00:00+01:00",
                "2026-11-02T24:00:01Z",
                "2026-02-29T09:00:00Z",
                "2026-11-02+01:00T09:00:00Z",
            ),
        ),
        (
            "date",
            ("2026-11-02", "2026-11-02Z", "2026-11-02-14:00", " 12026-11-02\n"),
            ("", "0000-01-01", "02026-01-01", "2026-00-01", "2026-04-31", "2026-01-00", "2026-11-02+14:01"),
        ),
        ("flag", ("", "true", " 0\n"), (" ", "TRUE", "ja", "true\u00a0")),
        ("decimal", ("1.1", " +1. ", "-.5", "0" * 5000), ("", ".", "1e1", "INF", "\uff11")),
        ("gln", ("9999999999999", "-9223372036854775808", "+" + "0" * 5000 + "1"), ("10000000000000", "1.0", "")),
        ("p-number", ("9999999999", " -0 "), ("10000000000", "-9223372036854775809", "9" * 5000)),
        (
            "base64",
            ("", "SGVq", "SGU=", "SA==", " S G V q\nSGVq ", "SGVq" * 1000 + "SGU ="),
            ("S", "SG", "SGU", "SGV=", "SB==", "SA=", "SA==SA==", "=", "SGVq====", "SGV*q", "SGVqæ", "SGVq\u00a0"),
        ),
    ],
)  # fmt: skip
def test_a_type_takes_its_values_and_no_others(kind, right, wrong):
    allows = TYPES[kind].allows
    assert [text for text in right if not allows(text)] == []
    assert [text for text in wrong if allows(text)] == []


@pytest.mark.parametrize(
    "text", ["", "SGVq" * 9, "SGVq" * 9 + "SA==", "SGVq=SGVq", "SGVqSG=", "SG*Vq"]
)
def test_base64_in_pieces_is_what_it_is_in_one(text):
    for length in (1, 2, 3, 5, 7):
        pieces = Base64()
        for at in range(0, len(text), length):
            pieces.take(text[at : at + length])
        assert pieces.is_valid == TYPES["base64"].allows(text)


def test_each_value_is_checked_where_it_stands():
    for name in (
        "messageType",
        "messageUUID",
        "replyByDateTime",
        "doNotDeliverUntilDate",
        "mandatory",
    ):
        text = re.sub(f"<memo:{name}>[^<]*", f"<memo:{name}>nonsense", FULL, count=1)
        assert told(text) == [("wrong-value", f"Message/MessageHeader/{name}")]
    assert changed(">SGU=<", ">SGU<") == [
        ("wrong-value", "Message/MessageBody/MainDocument/File/content")
    ]


def test_a_flag_without_text_has_its_default():
    assert changed("<memo:mandatory>false</memo:mandatory>", "<memo:mandatory/>") == []


# --- what a reader of the message is told

WRONG = FULL.replace(">DIGITALPOST<", ">POST<").encode()
NOTE = "memo-not-by-schema"


def defects(data, way_in=open_message):
    return [(one.code, one.where) for one in way_in(data).defects]


def in_mail(data):
    return mail(attachment=("a.xml", data))


def newer(data, version):
    return data.replace(b'memoVersion="1.1"', f'memoVersion="{version}"'.encode())


def test_a_letter_that_leaves_the_standard_is_read_with_a_note():
    assert defects(WRONG) == [(NOTE, "content")]
    assert open_message(WRONG).subject == "Byggesag"
    assert defects(in_mail(WRONG)) == [(NOTE, "attachment 1")]
    assert defects(packed(("a.xml", WRONG))) == [(NOTE, "content")]
    assert defects(in_mail(packed(("a.xml", WRONG)))) == [(NOTE, "attachment 1")]
    assert defects(mail(attachment=("a.eml", in_mail(WRONG)))) == [(NOTE, "attachment 1")]


def test_a_letter_that_follows_the_standard_has_no_note():
    for data in (FULL.encode(), in_mail(FULL.encode()), packed(("a.xml", FULL.encode()))):
        assert defects(data) == []


def test_recognising_does_not_check():
    assert defects(WRONG, recognise_message) == []
    assert defects(in_mail(WRONG), recognise_message) == []


@pytest.mark.parametrize("version", ["1.2", "1.0", "2", "", "one"])
def test_other_versions_are_not_checked(version):
    assert defects(newer(WRONG, version)) == []


def test_other_documents_are_not_checked():
    assert defects(dkal(title="Byggesag", number=1, reply_type="")) == []
    assert defects(receipt(1, delivered=True)) == []


def test_the_check_makes_no_message_too_large():
    tight = replace(DEFAULT_LIMITS, unpacked_floor=len(WRONG) + 1000, unpacked_factor=1)
    assert [one.code for one in open_message(WRONG, tight).defects] == [NOTE]


def test_the_note_has_words():
    assert "MeMo" in PROBLEMS[NOTE][1]
