"""What a document or a mail comes wrapped in: a gateway's mail, a forward, a container, S/MIME, Outlook's own forms."""

from dataclasses import replace

from tests.cfb_builder import build_msg
from tests.labelled import sealing, texts
from tests.labelled.documents import container, uuid4
from tests.labelled.envelopes import (
    AUTHORITY,
    File,
    Mail,
    Parts,
    as_eml,
    as_file,
    as_msg,
    as_parts,
    chained,
    entity,
    forwarded_by,
    multipart,
    person,
    with_quote,
)
from tests.tnef_parts import BODY, SUBJECT, attribute, plain_file, tnef

GATEWAYS = (
    ("Sikker post", "sikkerpost@testkommunen.example"),
    ("Testkommunen", "post@testkommunen.example"),
    ("Postmotor", "ind@gateway.example"),
    ("", "gateway@testkommunen.example"),
    ("Digital Post", "00000018@00000000.mitdk.digital-post.dk"),
)
"""Whom a mail around a letter is from. The last is an address form that a gateway's release notes document."""

COLLEAGUE = ("Postfordelingen", "postfordeling@testkommunen.example")
_BY_NAME = '; protocol="application/pkcs7-signature"; micalg=sha-256'


def around(dice, *files):
    """Return the mail that a gateway puts around a letter."""
    extra = (
        ()
        if dice.random() < 0.6
        else (File("brev.pdf", "application/pdf", b"%PDF-1.4 " + dice.randbytes(40)),)
    )
    both = [*extra, *files] if dice.random() < 0.5 else [*files, *extra]
    return Mail(
        subject=chained(dice, dice.choice(texts.SUBJECTS + texts.POST_SUBJECTS)),
        text=dice.choice(("Der er kommet en meddelelse. Se vedhæftede.", *texts.BODIES)),
        sender=dice.choice(GATEWAYS),
        files=both,
        headers=dice.choice(
            ((), (("X-Gateway-Id", uuid4(dice)),), (("Reply-To", "svar@testkommunen.example"),))
        ),
    )


# --- ways a document comes; each takes the dice and the files of one letter, and gives the bytes of a file


def _alone(dice, *files):
    return files[0].content


def _in_container(dice, *files):
    return container(dice, files[0]).content


def _in_eml(dice, *files):
    return as_eml(dice, around(dice, *files))


def _in_msg(dice, *files):
    return as_msg(dice, around(dice, *files))


def _container_in_eml(dice, *files):
    return as_eml(dice, around(dice, container(dice, files[0])))


def _passed_on_inline(dice, *files):
    mail = forwarded_by(dice, COLLEAGUE, around(dice, *files))
    return dice.choice((as_eml, as_msg))(dice, mail)


def _eml_in_eml(dice, *files):
    inner = as_eml(dice, around(dice, *files))
    return as_eml(dice, forward(dice, as_attachment(dice, inner)))


def _msg_in_eml(dice, *files):
    inner = as_msg(dice, around(dice, *files))
    name = dice.choice(("Sikker post.msg", "original.msg"))
    held = File(
        name, dice.choice(("application/vnd.ms-outlook", "application/octet-stream")), inner
    )
    return as_eml(dice, forward(dice, held))


def _eml_in_msg(dice, *files):
    inner = as_eml(dice, around(dice, *files))
    held = File("original.eml", dice.choice(("message/rfc822", "application/octet-stream")), inner)
    return as_msg(dice, forward(dice, held))


def _msg_in_msg(dice, *files):
    return as_msg(dice, forward(dice), held=[around(dice, *files)])


def _signed_in_eml(dice, *files):
    inner = signed(dice, as_parts(dice, around(dice, *files))).whole
    return as_eml(dice, forward(dice, File("original.eml", "message/rfc822", inner)))


def _in_winmail(dice, *files):
    held = [plain_file(file.name.encode("cp1252", "replace"), file.content) for file in files]
    body = attribute(BODY, "Se vedhæftede\0".encode("cp1252"))
    content = tnef(attribute(SUBJECT, b"Meddelelse\0"), body, *held)
    winmail = File("winmail.dat", "application/ms-tnef", content)
    return as_eml(dice, replace(around(dice), files=[winmail]))


def _signed_eml(dice, *files):
    return signed(dice, as_parts(dice, around(dice, *files))).whole


def _signed_msg(dice, *files):
    return outlook_signed(dice, around(dice, *files))


def _signed_with_forward(dice, *files):
    inner = as_eml(dice, around(dice, *files))
    return signed(dice, as_parts(dice, forward(dice, as_attachment(dice, inner)))).whole


WAYS = {
    "alone": _alone,
    "container": _in_container,
    "eml": _in_eml,
    "msg": _in_msg,
    "container in eml": _container_in_eml,
    "passed on inline": _passed_on_inline,
    "eml in eml": _eml_in_eml,
    "msg in eml": _msg_in_eml,
    "eml in msg": _eml_in_msg,
    "msg in msg": _msg_in_msg,
    "signed in eml": _signed_in_eml,
    "winmail": _in_winmail,
    "signed eml": _signed_eml,
    "signed msg": _signed_msg,
    "signed with forward": _signed_with_forward,
}
"""Ways that need no key. Each holds the document where it must be found: one forward deep at most."""


def _sealed_eml(dice, *files):
    return sealed(dice, as_parts(dice, around(dice, *files))).whole


def _sealed_msg(dice, *files):
    return outlook_sealed(dice, around(dice, *files))


def _sealed_signed(dice, *files):
    return sealed(dice, signed(dice, as_parts(dice, around(dice, *files)))).whole


def _sealed_with_forward(dice, *files):
    inner = as_eml(dice, around(dice, *files))
    return sealed(dice, as_parts(dice, forward(dice, as_attachment(dice, inner)))).whole


def _sealed_with_msg(dice, *files):
    inner = File("original.msg", "application/vnd.ms-outlook", as_msg(dice, around(dice, *files)))
    return sealed(dice, as_parts(dice, forward(dice, inner))).whole


SEALED_WAYS = {
    "sealed eml": _sealed_eml,
    "sealed msg": _sealed_msg,
    "sealed signed": _sealed_signed,
    "sealed with forward": _sealed_with_forward,
    "sealed with msg": _sealed_with_msg,
}
"""Ways that need the key of the mailbox."""


def forward(dice, *files):
    """Return a colleague's mail with another attached to it."""
    text = dice.choice(("Se vedhæftede. Ikke vores?", "Til orientering", ""))
    sender = COLLEAGUE if dice.random() < 0.7 else person(dice)
    return Mail(f"VS: {dice.choice(texts.SUBJECTS)}", with_quote(dice, text), sender, files=files)


def as_attachment(dice, data):
    """Attach a mail the way some program does, which may give it any name and type."""
    if not data.startswith((b"\xef\xbb\xbf", b"From ")) and dice.random() < 0.6:
        return File("Meddelelse.eml", "message/rfc822", data)
    return File("meddelelse.eml", "application/octet-stream", data)


# --- S/MIME


def signed(dice, parts):
    """Sign what stands in a mail: with the text left readable, or wrapped up in the signature."""
    if dice.random() < 0.5:
        return Parts(
            parts.fields, _pkcs7(dice, "signed-data", sealing.signed(parts.entity, detached=False))
        )
    return Parts(parts.fields, _clear_signed(dice, parts.entity))


def sealed(dice, parts, name=sealing.OURS):
    """Encrypt what stands in a mail."""
    structure = sealing.encrypted(dice, parts.entity, name)
    return Parts(parts.fields, _pkcs7(dice, "enveloped-data", structure))


def _pkcs7(dice, kind, structure):
    media_type = dice.choice(("application/pkcs7-mime", "application/x-pkcs7-mime"))
    parameters = f"; smime-type={kind}" if dice.random() < 0.8 else ""
    head = (
        f'Content-Type: {media_type}{parameters}; name="smime.p7m"\r\n'
        'Content-Disposition: attachment; filename="smime.p7m"\r\n'
    )
    return entity(head, structure, "base64")


def _clear_signed(dice, content):
    head = 'Content-Type: application/pkcs7-signature; name="smime.p7s"\r\n'
    signature = entity(head, sealing.signed(content, detached=True), "base64")
    return multipart(dice, "signed", [content, signature], _BY_NAME)


def outlook_signed(dice, mail):
    """Save a signed mail as Outlook does."""
    inside = as_parts(dice, mail).entity
    if dice.random() < 0.5:
        file = ("smime.p7m", "multipart/signed", _clear_signed(dice, inside))
        return _outlook_smime(dice, mail, file, "IPM.Note.SMIME.MultipartSigned")
    file = ("smime.p7m", "application/pkcs7-mime", sealing.signed(inside, detached=False))
    return _outlook_smime(dice, mail, file, "IPM.Note.SMIME")


def outlook_sealed(dice, mail, name=sealing.OURS):
    """Save an encrypted mail as Outlook does."""
    structure = sealing.encrypted(dice, as_parts(dice, mail).entity, name)
    file = ("smime.p7m", "application/pkcs7-mime", structure)
    return _outlook_smime(dice, mail, file, "IPM.Note.SMIME")


def _outlook_smime(dice, mail, file, message_class):
    return build_msg(
        subject=mail.subject,
        sender_name=mail.sender[0],
        sender_email=mail.sender[1],
        to=[AUTHORITY],
        message_class=message_class,
        attachments=[file],
        unicode=dice.random() < 0.8,
    )


def saved(dice, data):
    """Save a finished mail the way some program does."""
    return as_file(dice, data)
