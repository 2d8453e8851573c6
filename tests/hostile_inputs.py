"""Files made to hurt a mail reader: small to send, dear to read; each with what reading it may take."""

import io
import lzma
import struct
import tarfile
import zipfile
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from dpassist.domain.memo import MEMO_NAMESPACE
from dpassist.mailio.cfb_writer import build_compound_file
from tests.cfb_builder import build_msg, message_tree, stream_name
from tests.eml_files import HEAD, TEXT, multipart, p7m
from tests.mails import mail, memo
from tests.packed_rtf import pack_rtf
from tests.smime_parts import DATA, SIGNED_DATA, signed

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True)
class Case:
    """One hostile file.

    Attributes:
        make: Writes it.
        seconds: Processor time that reading it may take; many times what it takes:
            a slow machine that runs several tests at once is no fault, and a reader that is fooled takes minutes.
        mebibytes: Memory that reading it may take beside the file itself.
    """

    make: Callable[[], bytes]
    seconds: float = 6.0
    mebibytes: int = 64


CASES: dict[str, Case] = {}


def case(seconds: float = 6.0, mebibytes: int = 64):
    """Put a file into the table under its maker's name."""

    def put(make: Callable[[], bytes]) -> Callable[[], bytes]:
        CASES[make.__name__] = Case(make, seconds, mebibytes)
        return make

    return put


def head(field: bytes) -> bytes:
    """A mail with one field more, that says little else."""
    return field + b"\r\nSubject: Sag\r\nMIME-Version: 1.0\r\n\r\nHej\r\n"


def with_rtf(rtf: bytes) -> bytes:
    """An Outlook message whose only body is RTF, packed without being made smaller."""
    tree = message_tree(subject="Sag", sender_email="asta@borger.example")
    tree[stream_name(0x1009, 0x102)] = pack_rtf(rtf, compress=False)
    return build_compound_file(tree)


def attached(name: str, content: bytes) -> bytes:
    """A mail that carries a file."""
    return mail(attachment=(name, content))


def patched(data: bytes, at: int, value: bytes) -> bytes:
    """A file with some bytes overwritten."""
    return data[:at] + value + data[at + len(value) :]


# --- header fields ---


@case()
def twenty_thousand_addresses():
    people = b",\r\n ".join(b"Navn %d <n%d@borger.example>" % (n, n) for n in range(20_000))
    return head(b"From: asta@borger.example\r\nTo: " + people)


@case()
def twenty_thousand_addresses_without_line_breaks():
    return head(b"To: " + b",".join(b"n%d@borger.example" % n for n in range(20_000)))


@case()
def twenty_thousand_opened_comments():
    return head(b"From: " + b"(" * 20_000)


@case()
def twenty_thousand_opened_quotes_and_brackets():
    return head(
        b"From: " + b'"<' * 10_000 + b"\r\nTo: " + b"<" * 20_000 + b"\r\nCc: " + b'"\\' * 10_000
    )


@case()
def twenty_thousand_groups():
    return head(b"To: " + b"g:" * 20_000 + b"\r\nCc: " + b"g:;," * 20_000)


@case()
def eight_thousand_encoded_words():
    words = b"\r\n ".join([b"=?utf-8?q?Sm=C3=B8r?="] * 8_000)
    return head(b"From: asta@borger.example\r\nSubject: " + words)


@case()
def encoded_words_that_never_end():
    return head(b"Subject: " + b"=?utf-8?q?" * 100_000)


@case()
def encoded_words_in_slow_codecs():
    slow = b" ".join(b"=?%s?q?%s?=" % (codec, b"a" * 20_000) for codec in (b"punycode", b"idna"))
    return head(b"From: asta@borger.example\r\nSubject: " + slow)


@case()
def one_field_of_thirty_megabytes():
    return head(b"From: asta@borger.example\r\nX-Long: " + b"x" * 30 * MEBIBYTE)


@case(mebibytes=96)
def a_header_block_without_an_end():
    return b"From: asta@borger.example\r\n" + b"X-A: b\r\n" * 1_000_000


@case(mebibytes=96)
def a_quarter_of_a_million_folded_lines():
    return b"From: asta@borger.example\r\nSubject: a\r\n" + b" b\r\n" * 250_000 + b"\r\nHej"


@case()
def a_hundred_thousand_references():
    ids = b" ".join(b"<%d@borger.example>" % n for n in range(100_000))
    return head(b"References: " + ids + b"\r\nIn-Reply-To: " + b"<" * 50_000)


@case()
def a_date_of_nothing_but_comments():
    return head(
        b"From: a@borger.example\r\nDate: Mon, " + b"(" * 30_000 + b")" * 30_000 + b" 2 Mar"
    )


@case()
def a_date_of_digits():
    return head(b"From: a@borger.example\r\nDate: Mon, 2 Mar " + b"9" * 60_000 + b" 12:00:00 +0000")


@case()
def ten_thousand_parameters():
    parameters = b"".join(b";\r\n p%d=v" % n for n in range(10_000))
    return HEAD + b"Content-Type: text/plain" + parameters + b"\r\n\r\nHej"


@case()
def ten_thousand_pieces_of_one_file_name():
    pieces = b"".join(b";\r\n name*%d*=%%41" % n for n in range(10_000))
    far = b"; name*999999999*=utf-8''a"
    return HEAD + b"Content-Type: application/pdf" + pieces + far + b"\r\n\r\nHej"


# --- MIME ---


@case()
def five_thousand_nested_multiparts():
    opened = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(5_000)
    )
    return HEAD + opened + TEXT + b"Hej"


@case()
def nested_multiparts_with_one_boundary():
    return (
        HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" * 20_000 + TEXT + b"Hej"
    )


@case()
def two_thousand_nested_messages():
    return (
        b"From: a@borger.example\r\nContent-Type: message/rfc822\r\n\r\n" * 2_000
        + HEAD
        + b"\r\nHej"
    )


@case()
def messages_side_by_side_that_nest():
    inner = HEAD + TEXT + b"Hej"
    for level in range(5):
        part = b"Content-Type: message/rfc822\r\n\r\n" + inner
        inner = HEAD + multipart(b"mixed", *[part] * 8, boundary=b"b%d" % level)
    return inner


@case()
def a_hundred_thousand_parts():
    return HEAD + multipart(b"mixed", *[b"\r\nx"] * 100_000)


@case()
def ten_thousand_attachments():
    part = b"Content-Disposition: attachment; filename=a.xml\r\n\r\n<a/>"
    return HEAD + multipart(b"mixed", *[part] * 10_000)


@case()
def a_body_of_boundaries_that_are_none():
    return HEAD + multipart(b"mixed", TEXT + b"--bb\r\n" * 500_000)


@case()
def a_boundary_longer_than_any():
    boundary = b"-" * 60_000
    return HEAD + multipart(b"mixed", *[TEXT + b"Hej"] * 50, boundary=boundary)


@case(mebibytes=96)
def a_text_of_thirty_megabytes():
    return HEAD + TEXT + b"Hej\r\n" * 6 * MEBIBYTE


@case(mebibytes=128)
def broken_base64_of_thirty_megabytes():
    part = b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    return HEAD + multipart(b"mixed", part + b"A!=\r\n" * 6 * MEBIBYTE)


@case(mebibytes=128)
def quoted_printable_of_nothing_but_soft_breaks():
    part = b"Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    return HEAD + part + b"=\r\n" * 5 * MEBIBYTE


@case()
def a_body_in_a_codec_that_is_none():
    codecs = (
        b"zlib",
        b"bz2",
        b"hex",
        b"unicode_escape",
        b"idna",
        b"punycode",
        b"undefined",
        b"rot13",
    )
    texts = [b"Content-Type: text/plain; charset=%s\r\n\r\n" % c + b"a-b" * 20_000 for c in codecs]
    return HEAD + multipart(b"mixed", *texts)


@case()
def html_of_four_hundred_kilobytes_of_tags():
    return HEAD + b"Content-Type: text/html\r\n\r\n" + b"<div><b>" * 50_000


@case()
def html_of_opened_comments_and_declarations():
    html = (
        b"<!--" * 50_000 + b"<![CDATA[" * 50_000 + b"<!" * 50_000 + b"<?" * 50_000 + b"</" * 50_000
    )
    return HEAD + b"Content-Type: text/html\r\n\r\n" + html


@case()
def html_of_tags_and_references_that_never_end():
    html = b"<a b=" * 50_000 + b"&" * 100_000 + b"&#x" * 50_000 + b'<a "' * 50_000
    return HEAD + b"Content-Type: text/html\r\n\r\n" + html


@case()
def html_of_scripts_that_never_end():
    return (
        HEAD
        + b"Content-Type: text/html\r\n\r\n"
        + b"<script><style>" * 50_000
        + b"</scrip" * 50_000
    )


# --- S/MIME ---


@case()
def signatures_around_signatures():
    inner = HEAD + TEXT + b"Hej"
    for _ in range(60):
        inner = HEAD + p7m(signed(inner[:200_000]))
    return inner


@case()
def indefinite_lengths_that_nest():
    return b"\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0\x80" + b"\x30\x80" * 200_000


@case()
def an_octet_string_of_nested_chunks():
    start = (
        b"\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0\x80\x30\x80\x02\x01\x01\x31\x00"
    )
    inner = b"\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01\xa0\x80" + b"\x24\x80" * 200_000
    return HEAD + p7m(start + inner)


@case()
def a_structure_that_says_it_is_four_gigabytes():
    return HEAD + p7m(b"\x30\x84\xff\xff\xff\xff" + signed(b"x")[4:])


def der(tag: int, *content: bytes) -> bytes:
    """One element of DER, its length in four bytes."""
    inside = b"".join(content)
    return bytes([tag]) + b"\x84" + len(inside).to_bytes(4, "big") + inside


SHA256 = der(0x30, bytes.fromhex("0609608648016503040201"))
RSA = der(0x30, bytes.fromhex("06092a864886f70d010101"))
SIGNED_ATTRIBUTES = bytes.fromhex("06092a864886f70d010903")
ENVELOPED = bytes.fromhex("06092a864886f70d010703")


def signer(number: int, *signed_fields: bytes) -> bytes:
    """Somebody who is said to have signed."""
    name = der(0x30, der(0x30), der(0x02, number.to_bytes(4, "big")))
    return der(0x30, b"\x02\x01\x01", name, SHA256, *signed_fields, RSA, der(0x04, b"\x01" * 256))


def signed_by(signers: bytes, certificates: bytes = b"") -> bytes:
    """A signed structure around a mail, with these signers and certificates."""
    content = der(0x30, DATA, der(0xA0, der(0x04, HEAD + TEXT + b"Hej")))
    held = der(0xA0, certificates) if certificates else b""
    inside = der(0x30, b"\x02\x01\x01", der(0x31, SHA256), content, held, der(0x31, signers))
    return HEAD + p7m(der(0x30, SIGNED_DATA, der(0xA0, inside)))


@case()
def ten_thousand_signers():
    return signed_by(b"".join(signer(n) for n in range(10_000)))


@case()
def a_signer_with_ten_thousand_attributes():
    attribute = der(0x30, SIGNED_ATTRIBUTES, der(0x31, DATA))
    return signed_by(signer(1, der(0xA0, attribute * 10_000)))


@case(seconds=12.0)
def five_hundred_certificates_that_issue_each_other():
    """All of one name and one key, so that every one may stand above every other."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Prøve")])
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .not_valid_before(datetime(2026, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2036, 1, 1, tzinfo=UTC))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    )
    certificates = [builder.serial_number(n + 1).sign(key, hashes.SHA256()) for n in range(500)]
    held = [one.public_bytes(serialization.Encoding.DER) for one in certificates]
    identifier = der(0x30, name.public_bytes(), b"\x02\x01\x01")
    ecdsa = der(0x30, bytes.fromhex("06082a8648ce3d040302"))
    signature = key.sign(HEAD + TEXT + b"Hej", ec.ECDSA(hashes.SHA256()))
    one = der(0x30, b"\x02\x01\x01", identifier, SHA256, ecdsa, der(0x04, signature))
    return signed_by(one, b"".join(held))


@case()
def encrypted_to_twenty_thousand():
    people = b"".join(
        der(
            0x30,
            b"\x02\x01\x00",
            der(0x30, der(0x30), der(0x02, n.to_bytes(4, "big"))),
            RSA,
            der(0x04, b"\x01" * 256),
        )
        for n in range(20_000)
    )
    content = der(0x30, DATA, SHA256, der(0x80, bytes(1024)))
    inside = der(0x30, b"\x02\x01\x00", der(0x31, people), content)
    return HEAD + p7m(der(0x30, ENVELOPED, der(0xA0, inside)))


# --- documents ---

OPENED = b'<memo:Message xmlns:memo="' + MEMO_NAMESPACE.encode() + b'" memoVersion="1.1"'


def letter_of(inside: bytes) -> bytes:
    """XML that claims to be a letter, so that it is looked into."""
    return OPENED + b">" + inside + b"</memo:Message>"


def laughs(nested: int) -> bytes:
    """A letter whose entities stand for each other."""
    entities = "".join(
        f'<!ENTITY e{n} "{("&e" + str(n - 1) + ";") * 10}">' for n in range(1, nested)
    )
    declared = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "ha">{entities}]>'.encode()
    return declared + letter_of(b"&e%d;" % (nested - 1))


@case()
def a_billion_laughs():
    return laughs(10)


@case()
def a_billion_laughs_attached():
    return attached("brev.xml", laughs(10))


@case()
def one_entity_a_hundred_thousand_times():
    declared = b'<!DOCTYPE a [<!ENTITY e "' + b"x" * 100_000 + b'">]>'
    return declared + letter_of(b"&e;" * 100_000)


@case()
def a_letter_that_fetches():
    declared = b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    return declared + letter_of(b"&e;")


@case()
def xml_of_a_hundred_thousand_levels():
    return letter_of(b"<a>" * 100_000)


@case()
def xml_of_a_million_elements():
    return letter_of(b"<b/>" * 1_000_000)


@case()
def xml_of_a_hundred_thousand_attributes():
    many = b" ".join(b'x%d="1"' % n for n in range(100_000))
    return OPENED + b" " + many + b"/>"


@case()
def xml_of_a_hundred_thousand_namespaces():
    many = b" ".join(b'xmlns:x%d="u:%d"' % (n, n) for n in range(100_000))
    return OPENED + b" " + many + b"/>"


@case(mebibytes=128)
def xml_of_one_endless_tag():
    return OPENED + b' a="' + b"x" * 30 * MEBIBYTE


@case(mebibytes=128)
def xml_of_one_endless_comment():
    return letter_of(b"<!--" + b"x" * 30 * MEBIBYTE)


@case(mebibytes=256)
def xml_of_one_endless_text():
    return letter_of(b"x\n" * 15 * MEBIBYTE)


@case(mebibytes=128)
def a_letter_with_ten_thousand_documents():
    file = memo()[memo().index(b"<memo:MainDocument>") : memo().index(b"</memo:MessageBody>")]
    return memo().replace(file, file.replace(b"Main", b"Additional") * 10_000)


@case()
def json_of_a_hundred_thousand_levels():
    return b'{"messageUUID":' + b"[" * 100_000


@case()
def json_of_one_endless_number():
    return b'{"messageUUID": ' + b"9" * 900_000 + b"}"


@case()
def json_of_a_million_values():
    return b'{"messageUUID": [' + b"{}," * 330_000 + b"{}]}"


def tar_of(name: str, size: int) -> bytes:
    """An archive of one file of blank spaces."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo(name)
        info.size = size
        archive.addfile(info, io.BytesIO(b" " * size))
    return out.getvalue()


@case(mebibytes=128)
def an_lzma_container_of_a_hundred_megabytes():
    return lzma.compress(tar_of("brev.xml", 100 * MEBIBYTE), lzma.FORMAT_ALONE, preset=0)


@case(mebibytes=128)
def an_lzma_container_attached():
    return attached("brev.tar.lzma", lzma.compress(tar_of("b.xml", 100 * MEBIBYTE), preset=0))


@case()
def an_lzma_header_that_asks_for_four_gigabytes():
    return attached("brev.tar.lzma", b"\x5d\xff\xff\xff\xff" + b"\xff" * 8 + bytes(5_000))


@case()
def a_zip_bomb_attached():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("brev.xml", b" " * 100 * MEBIBYTE)
    return attached("breve.zip", out.getvalue())


# --- winmail.dat ---


def tnef(level: int, attribute: int, length: int, content: bytes) -> bytes:
    """A TNEF file of one attribute that may lie about its length."""
    start = struct.pack("<IHBII", 0x223E9F78, 1, level, attribute, length)
    return start + content + struct.pack("<H", sum(content) & 0xFFFF)


def properties(count: int, content: bytes = b"") -> bytes:
    """The attribute that holds MAPI properties, and says how many."""
    packed = struct.pack("<I", count) + content
    return tnef(1, 0x00069003, len(packed), packed)


@case()
def winmail_of_fifty_three_bytes():
    """One named property whose name is said to be of 852 million letters."""
    name = struct.pack("<16sII", bytes(16), 1, 0x32CC_CCCC)
    return properties(1, struct.pack("<HH", 3, 0x8010) + name)[:53]


@case()
def winmail_of_four_billion_properties():
    return properties(0xFFFFFFFF, struct.pack("<HHI", 3, 0x3401, 1) * 100)


@case()
def winmail_of_four_billion_values():
    return properties(1, struct.pack("<HHI", 0x101E, 0x3001, 0xFFFFFFFF))


@case()
def winmail_of_an_attribute_of_four_gigabytes():
    return tnef(2, 0x0006800F, 0xFFFFFFFF, b"x" * 100)


@case()
def winmail_of_a_hundred_thousand_attachments():
    title = struct.pack("<BII", 2, 0x00069002, 14) + bytes(16)
    return struct.pack("<IH", 0x223E9F78, 1) + title * 100_000


@case()
def winmail_within_winmail():
    inner = properties(0)
    for _ in range(200):
        value = struct.pack("<HHII16s", 0x0D, 0x3701, 1, len(inner) + 16, bytes(16)) + inner
        packed = struct.pack("<I", 1) + value + bytes(-len(value) % 4)
        inner = tnef(2, 0x00069005, len(packed), packed)
    return attached("winmail.dat", inner)


@case()
def a_winmail_of_lies_attached():
    return attached("winmail.dat", winmail_of_fifty_three_bytes())


# --- Outlook messages ---


@case()
def an_outlook_message_to_two_thousand():
    people = [(f"Navn {n}", f"n{n}@borger.example") for n in range(2_000)]
    return build_msg(subject="Sag", to=people)


@case()
def an_outlook_message_with_three_thousand_attachments():
    files = [(f"{n}.xml", "text/xml", b"<a/>") for n in range(3_000)]
    return build_msg(subject="Sag", attachments=files)


@case()
def forty_nested_outlook_messages():
    fields = {"subject": "inderst", "body": "Hej"}
    for level in range(40):
        fields = {"subject": str(level), "body": "Hej", "embedded": [fields]}
    return build_msg(**fields)


@case()
def outlook_messages_side_by_side_that_nest():
    fields = {"subject": "inderst", "body": "Hej"}
    for level in range(4):
        fields = {"subject": str(level), "embedded": [fields] * 5}
    return build_msg(**fields)


@case()
def an_outlook_message_with_a_long_internet_header():
    header = "".join(f"X-{n}: v\r\n" for n in range(50_000)) + "To: " + "(" * 50_000
    return build_msg(subject="Sag", transport_headers=header)


@case()
def rtf_of_five_hundred_groups():
    return with_rtf(rb"{\rtf1\ansi\fromhtml1 " + b"{" * 500 + b"Hej" + b"}" * 500 + b"}")


@case()
def rtf_of_half_a_million_groups():
    return with_rtf(rb"{\rtf1\ansi\fromhtml1 " + b"{" * 500_000 + b"Hej")


@case(seconds=12.0)
def rtf_of_four_hundred_kilobytes_of_tags():
    return with_rtf(rb"{\rtf1\ansi\fromhtml1 " + rb"{\*\htmltag84 <b>}x" * 20_000 + b"}")


@case()
def rtf_of_fonts_and_endless_numbers():
    fonts = b"".join(rb"{\f%d\fcharset128 A;}" % n for n in range(20_000))
    numbers = rb"\uc" + b"9" * 100_000 + rb"\u" + b"9" * 100_000 + rb"\bin" + b"9" * 100_000 + b" x"
    return with_rtf(rb"{\rtf1\ansi\fromhtml1{\fonttbl" + fonts + b"}" + numbers + b"}")


@case(seconds=18.0, mebibytes=160)
def rtf_that_unpacks_to_nine_times_its_size():
    # Each item repeats the letter before it seventeen times; the ring is full of such items after 4096.
    items = [struct.pack(">H", (206 + 17 * n) % 4096 << 4 | 15) for n in range(4096)]
    runs = b"".join(b"\xff" + b"".join(items[n : n + 8]) for n in range(0, 4096, 8))
    content = runs * (4 * MEBIBYTE // len(runs))
    tree = message_tree(subject="Sag")
    sizes = struct.pack("<IIII", len(content) + 12, 2**31, 0x75465A4C, 0)
    tree[stream_name(0x1009, 0x102)] = sizes + content
    return build_compound_file(tree)


def _outlook(size: int = 100_000) -> bytes:
    return build_msg(subject="Sag", attachments=[("a.bin", "x/y", b"x" * size)])


@case()
def a_compound_file_with_chains_that_go_round():
    data = bytearray(_outlook())
    table = struct.unpack_from("<I", data, 76)[0]
    at = (table + 1) * 512
    data[at : at + 512] = b"".join(struct.pack("<I", n // 2) for n in range(128))
    return bytes(data)


@case()
def a_compound_file_whose_directory_goes_round():
    data = bytearray(_outlook())
    directory = (struct.unpack_from("<I", data, 48)[0] + 1) * 512
    for entry in range(1, 40):
        at = directory + entry * 128
        if at + 128 <= len(data):
            struct.pack_into("<III", data, at + 68, 1, 2, 1)
    return bytes(data)


@case()
def a_compound_file_with_tables_that_go_round():
    return patched(_outlook(), 68, struct.pack("<II", 0, 0xFFFFFFFF))


@case()
def a_compound_file_that_says_its_tables_are_endless():
    return patched(_outlook(), 44, b"\xff" * 4)


@case()
def a_compound_file_with_sectors_of_four_gigabytes():
    return patched(_outlook(), 30, struct.pack("<HH", 32, 31))


@case()
def streams_that_say_they_are_huge():
    data = bytearray(_outlook())
    directory = (struct.unpack_from("<I", data, 48)[0] + 1) * 512
    for at in range(directory, min(len(data) - 128, directory + 60 * 128), 128):
        if data[at + 66] == 2:
            struct.pack_into("<I", data, at + 120, 0x7FFFFFFF)
    return bytes(data)


@case(mebibytes=128)
def a_thousand_attachments_that_share_their_bytes():
    """Each says it is all of the file: a gigabyte and a half out of one and a half megabytes."""
    files = [(f"{n}.bin", "x/y", b"x") for n in range(900)]
    data = bytearray(
        build_msg(subject="S", attachments=[("a.bin", "x/y", b"x" * 1_500_000), *files])
    )
    name = stream_name(0x3701, 0x102).encode("utf-16-le")
    places = [at - at % 128 for at in _every(bytes(data), name)]
    big = max(places, key=lambda at: struct.unpack_from("<I", data, at + 120)[0])
    for at in places:
        data[at + 116 : at + 124] = data[big + 116 : big + 124]
    return bytes(data)


def _every(data: bytes, wanted: bytes) -> list[int]:
    found, at = [], data.find(wanted)
    while at >= 0:
        found.append(at)
        at = data.find(wanted, at + 1)
    return found


@case(seconds=12.0, mebibytes=256)
def a_directory_of_a_hundred_thousand_entries():
    return build_compound_file({f"s{n}": b"" for n in range(100_000)} | message_tree(subject="Sag"))


@case()
def a_compound_file_of_deep_storages():
    tree: dict = {"x": b""}
    for _ in range(400):
        tree = {"s": tree}
    return build_compound_file({**message_tree(subject="Sag"), "deep": tree})


@case()
def encoded_attachments_that_nest():
    inner = memo()
    for _ in range(12):
        inner = mail(attachment=("brev.eml", inner))
    return b"Content-Type: text/plain\r\n" + inner + b64encode(b"x")


ESCAPED_QUOTES = b'"' + b'\\"' * 31_990


@case()
def addresses_of_escaped_quotes_in_ninety_nine_mails():
    fields = b"".join(name + b": " + ESCAPED_QUOTES + b"\r\n" for name in (b"From", b"To", b"Cc"))
    inner = b"Content-Type: message/rfc822\r\n\r\n" + fields + b"\r\nHej\r\n"
    return HEAD + multipart(b"mixed", *[inner] * 99)


@case()
def names_of_escaped_quotes():
    mailbox = b'"' + b'\\"' * 1_900 + b" <a@b.example>,"
    return b"From: " + mailbox * 16 + b"\r\nTo: " + mailbox * 16 + b"\r\n\r\nHej\r\n"


@case()
def an_address_of_comments_and_blanks():
    return b"From: <(" + b" " * 60_000 + b">\r\nTo: <" + b"\\(" * 30_000 + b">\r\n\r\nHej\r\n"


@case()
def embedded_outlook_messages_that_share_a_long_header():
    """Eighty messages, each with the same quarter of a megabyte of addresses for a header."""
    header = "".join(f"{name}: {ESCAPED_QUOTES.decode()}\r\n" for name in ("From", "To", "Cc"))
    embedded = [{"subject": "Sag", "transport_headers": "X: y\r\n"} for _ in range(80)]
    tree = message_tree(subject="Sag", transport_headers=header, embedded=embedded)
    data = bytearray(build_compound_file(tree))
    places = _every(bytes(data), "__substg1.0_007D001F".encode("utf-16-le"))
    big = max(places, key=lambda at: struct.unpack_from("<Q", data, at + 120)[0])
    for place in places:
        data[place + 116 : place + 128] = data[big + 116 : big + 128]
    return bytes(data)
