"""XML from strangers: read in any encoding, refused when it is dangerous, bounded in every direction."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget, Limits
from dpassist.mailio.post_xml import Element, parse_xml, root_name
from tests.processor_time import within
from tests.samples_memo import Letter, memo

LETTER = memo(Letter(1, "Byggesag", "Hvornår får jeg svar?"))
KIB = 1024


def parse(data, limits=DEFAULT_LIMITS):
    return parse_xml(data if isinstance(data, bytes) else data.encode(), Budget(limits, len(data)))


def refused(data, limits=DEFAULT_LIMITS):
    with pytest.raises(UnreadableMessageError) as caught:
        parse(data, limits)
    return caught.value.code


# --- what an element is


def text_at(element, *path):
    """The text down a path of local names; empty when there is none."""
    found = element.child(*path)
    return found.text if found is not None else ""


def test_an_element_has_its_name_namespace_and_attributes_whatever_the_prefix():
    for text in ('<p:a xmlns:p="urn:x" b="c"/>', '<a xmlns="urn:x" b="c"/>'):
        root = parse(text)
        assert (root.namespace, root.name, root.attributes) == ("urn:x", "a", {"b": "c"})


def test_an_element_without_a_namespace_has_an_empty_one():
    assert (parse("<a/>").namespace, parse("<a/>").name) == ("", "a")


def test_the_text_of_an_element_is_its_own_without_the_white_space_around_it():
    root = parse("<a>\n  Sm&#248;r<b>not this</b> &amp; <![CDATA[<br>]]><!-- nor this -->ød \n</a>")
    assert root.text == "Smør & <br>ød"


def test_children_are_found_down_a_path_of_local_names():
    root = parse('<a><b/><x:b xmlns:x="urn:x"><c>first</c><c>second</c></x:b><b><c>no</c></b></a>')
    assert [child.namespace for child in root.all("b")] == ["", "urn:x", ""]
    assert root.child("b") is root.children[0]
    assert root.child("b", "c") is None
    assert text_at(root.all("b")[1], "c") == "first"
    assert (text_at(root, "b", "c", "d"), text_at(root, "z")) == ("", "")
    assert root.child() is root


def test_walking_gives_every_element_in_the_order_of_the_document():
    assert [e.name for e in parse("<a><b><c/><d/></b><e/></a>").walk()] == list("abcde")


def test_walking_does_not_depend_on_how_deep_the_document_is():
    limits = Limits(xml_depth=20_000)
    root = parse("<a>" * 20_000 + "</a>" * 20_000, limits)
    assert sum(1 for _ in root.walk()) == 20_000


# --- encodings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16le", "utf-16be"])
def test_a_document_is_read_in_any_unicode_encoding_with_or_without_its_mark(encoding):
    name = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{name}"?><a>Ærø</a>'
    assert parse(text.encode(encoding)).text == "Ærø"


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252"])
def test_a_document_is_read_in_the_encoding_it_declares(encoding):
    text = f'<?xml version="1.0" encoding="{encoding}"?><a>Ærø</a>'
    assert parse(text.encode(encoding)).text == "Ærø"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16le", "utf-16be"])
def test_white_space_in_front_of_the_declaration_is_passed_over(encoding):
    text = f'\r\n \t<?xml version="1.0" encoding="{encoding}"?><a>x</a>'
    assert parse(text.encode(encoding)).text == "x"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b"\xef\xbb\xbf"), ("utf-16le", b"\xff\xfe"), ("utf-16be", b"\xfe\xff")],
)
@pytest.mark.parametrize("declared", [True, False])
def test_white_space_between_the_byte_order_mark_and_the_declaration_is_passed_over(
    encoding, mark, declared
):
    text = '\r\n<?xml version="1.0" encoding="utf-16"?><a>Ærø</a>'.replace(
        "utf-16", encoding.removesuffix("le").removesuffix("be")
    )
    if not declared:
        text = "\n<a>Ærø</a>"
    assert parse(mark + text.encode(encoding)).text == "Ærø"


def test_white_space_may_stand_before_the_byte_order_mark_as_well():
    assert parse(b'\n\xef\xbb\xbf \n<?xml version="1.0"?><a>x</a>').text == "x"


@pytest.mark.parametrize("front", [b"\xef\xbb\xbf\xef\xbb\xbf", b"\xff\xfe", b"\0", b"\n\xfe\xff"])
def test_anything_else_in_front_is_damage(front):
    assert refused(front + b"<a/>") == "damaged-xml"


# --- text that goes elsewhere


def test_the_text_of_an_element_may_go_to_a_listener_in_its_stead():
    heard = []
    data = b"<a>1<b>2<c>3</c>4</b>5</a>"
    root = parse_xml(
        data, Budget(DEFAULT_LIMITS, 0), lambda e: heard.append if e.name == "b" else None
    )
    assert "".join(heard) == "24"
    assert (root.text, text_at(root, "b"), text_at(root, "b", "c")) == ("15", "", "3")


# --- what is refused


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE a><a/>",
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY % b SYSTEM "https://x.example/e.dtd"> %b;]><a/>',
        '<!DOCTYPE a SYSTEM "https://x.example/a.dtd"><a/>',
        '<!DOCTYPE a PUBLIC "-//x" "https://x.example/a.dtd"><a/>',
        '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;"><!ENTITY d "&c;&c;&c;">]><a>&d;</a>',
    ],
)
def test_document_types_and_entities_are_forbidden(text):
    assert refused(text) == "xml-forbidden"
    assert refused(text.encode("utf-16")) == "xml-forbidden"


def test_nothing_is_fetched_for_an_instruction_to_include():
    root = parse(
        '<?xml-stylesheet href="https://x.example/a.xsl"?>'
        '<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/hostname"/></a>'
    )
    assert [(e.name, e.text) for e in root.walk()] == [("a", ""), ("include", "")]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   ",
        b"\xef\xbb\xbf",
        b"hello",
        b"<a>",
        b"<a><b></a></b>",
        b"<a/><b/>",
        b"<a>&unknown;</a>",
        b"<p:a/>",
        b'<a b="1" b="2"/>',
        b"<a>\x00</a>",
        b"<a>\xff</a>",
        LETTER[: len(LETTER) // 2],
        b'<?xml version="1.0" encoding="klingon"?><a/>',
        b'<?xml version="1.0" encoding="rot13"?><a/>',
        b'<?xml version="1.0" encoding="utf-16"?><a/>',
        b'<?xml version="1.0" encoding="shift_jis"?><a/>',
    ],
)
def test_what_is_not_well_formed_is_damaged(data):
    assert refused(data) == "damaged-xml"


# --- limits


def test_elements_may_nest_to_the_limit_and_no_deeper():
    limits = Limits(xml_depth=5)
    assert parse("<a>" * 5 + "</a>" * 5, limits)
    assert refused("<a>" * 6 + "</a>" * 6, limits) == "too-deep"


def test_elements_and_attributes_together_may_reach_the_limit_and_no_more():
    limits = Limits(xml_elements=4)
    assert parse('<a b="1" c="2"><d/></a>', limits)
    assert refused("<a>" + "<b/>" * 4 + "</a>", limits) == "too-many-elements"
    assert refused('<a b="1" c="2" d="3" e="4"/>', limits) == "too-many-elements"


@pytest.mark.parametrize(
    "hidden",
    [
        b"<!--" + b"x" * 600 * KIB + b"-->",
        b"<?x " + b"x" * 600 * KIB + b"?>",
        b"<!---->" * 100 * KIB,
        b'<b c="' + b"x" * 600 * KIB + b'"/>',
        b"<b " + b" ".join(b'a%d=""' % n for n in range(60 * KIB)) + b"/>",
        b"<" + b"b" * 600 * KIB + b"/>",
    ],
    ids=["comment", "instruction", "comments", "value", "attributes", "name"],
)
def test_markup_that_goes_on_and_on_is_refused_before_it_fills_the_memory(hidden):
    assert refused(b"<a>" + hidden + b"</a>") == "too-many-elements"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "declared",
    [
        'xmlns="{}"',
        "xmlns = '{}'",
        "\txmlns:p\n=\n'{}'",
        'xmlns:{}="urn:a"',
        'xmlns{:2000}="urn:a"',
        'xmlns={:2000}"urn:a"',
    ],
)
def test_a_namespace_without_end_is_refused_before_it_stands_at_every_name(declared, encoding):
    uri = "" if "2000" in declared else "u" * 2000
    assert refused(f"<a {declared.format(uri)}><b/></a>".encode(encoding)) == "too-many-elements"


def test_namespaces_of_a_length_that_people_write_are_read():
    uri = f"urn:{'a' * 400}"
    text = f"<p:a\n   xmlns:p = '{uri}' xmlns='urn:b' c='{'x' * 2000}'>xmlns {'y' * 2000}</p:a>"
    assert parse(text).namespace == uri


def test_markup_of_a_size_that_people_write_is_read():
    text = "<!--" + "x" * 100 * KIB + "-->"
    assert parse(f'{text}<a b="{"y" * 100 * KIB}">z{text}</a>').text == "z"


def test_a_long_text_is_read_whole():
    content = "QUJD" * 500 * KIB
    assert text_at(parse(f"<a><b>{content}</b></a>"), "b") == content


def test_a_document_of_nothing_but_line_breaks_takes_no_time_to_speak_of():
    with within(20):
        assert parse(b"<a>" + b"\n" * 4 * KIB * KIB + b"</a>").text == ""


def test_the_document_counts_against_the_budget():
    budget = Budget(DEFAULT_LIMITS, 0)
    before = budget.bytes_left
    parse_xml(b"<a/>", budget)
    assert before - budget.bytes_left == 4
    assert refused("<a>" + "x" * 100 + "</a>", Limits(unpacked_floor=50, unpacked_factor=0)) == (
        "unpacks-too-large"
    )


# --- whatever the bytes


def outcome(data):
    try:
        return parse(data, Limits(xml_elements=200))
    except UnreadableMessageError as error:
        return error.code


def survives(data):
    found = outcome(data)
    assert isinstance(found, Element) or found in {
        "damaged-xml",
        "xml-forbidden",
        "too-deep",
        "too-many-elements",
    }


@given(st.binary(max_size=200))
@example(b"\xff\xfe<\x00")
@example(b'<?xml version="1.0" encoding="utf-7"?>')
def test_any_bytes_give_elements_or_the_one_exception(data):
    survives(data)


@given(
    st.lists(
        st.tuples(st.integers(0, len(LETTER)), st.integers(0, 30), st.binary(max_size=12)),
        min_size=1,
        max_size=4,
    )
)
def test_a_mutated_letter_gives_elements_or_the_one_exception(changes):
    data = LETTER
    for at, gone, new in changes:
        data = data[:at] + new + data[at + gone :]
    survives(data)


@pytest.mark.parametrize(
    ("start", "name"),
    [
        (b"<a xmlns='urn:x'><b", ("urn:x", "a")),
        (b"\xef\xbb\xbf \n<a/>", ("", "a")),
        ("<a/>".encode("utf-16"), ("", "a")),
        (b"no xml <a/>", None),
        (b"<!DOCTYPE a><a/>", None),
        (b"", None),
    ],
)
def test_the_outermost_element_is_told_from_the_first_bytes(start, name):
    assert root_name(start, Budget(DEFAULT_LIMITS, len(start))) == name
