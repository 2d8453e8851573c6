"""Small mails and documents as bytes, for tests that start where the program does: at a file."""

from base64 import b64encode

from dpassist.domain.memo import MEMO_NAMESPACE
from tests.builders import CPR, MEMO_UUID


def mail(
    *,
    subject: str = "Byggesag",
    sender: str = "Asta Prøve <asta@borger.example>",
    body: str = "Hej\nHvornår får jeg svar?",
    attachment: tuple[str, bytes] | None = None,
    extra: str = "",
) -> bytes:
    """A mail to the authority's building department, perhaps with one attachment."""
    head = (
        f"From: {sender}\r\nTo: Byg <byg@kommune.example>\r\nSubject: {subject}\r\n"
        f"Date: Mon, 2 Mar 2026 12:00:00 +0000\r\nMessage-ID: <1@borger.example>\r\n{extra}"
        "MIME-Version: 1.0\r\n"
    )
    text = "Content-Type: text/plain; charset=utf-8\r\n\r\n" + body.replace("\n", "\r\n")
    if attachment is None:
        return (head + text + "\r\n").encode()
    name, content = attachment
    return (
        head
        + 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'
        + text
        + f'\r\n--b\r\nContent-Type: application/octet-stream; name="{name}"\r\n'
        + f'Content-Disposition: attachment; filename="{name}"\r\n'
        + "Content-Transfer-Encoding: base64\r\n\r\n"
        + b64encode(content).decode()
        + "\r\n--b--\r\n"
    ).encode()


def memo(*, reply: bool = True, label: str = "Byggesag", uuid: str = MEMO_UUID) -> bytes:
    """A citizen's MeMo letter with one text document."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<memo:Message xmlns:memo="{MEMO_NAMESPACE}" memoVersion="1.1" memoSchVersion="1.1.0">
  <memo:MessageHeader>
    <memo:messageType>DIGITALPOST</memo:messageType>
    <memo:messageUUID>{uuid}</memo:messageUUID>
    <memo:label>{label}</memo:label>
    <memo:reply>{str(reply).lower()}</memo:reply>
    <memo:replyByDateTime>2026-04-01T12:00:00Z</memo:replyByDateTime>
    <memo:mandatory>false</memo:mandatory>
    <memo:legalNotification>false</memo:legalNotification>
    <memo:Sender>
      <memo:senderID>{CPR}</memo:senderID>
      <memo:idType>CPR</memo:idType>
      <memo:label>Asta Prøve</memo:label>
    </memo:Sender>
    <memo:Recipient>
      <memo:recipientID>99999999</memo:recipientID>
      <memo:idType>CVR</memo:idType>
      <memo:ContactPoint>
        <memo:contactPointID>7a1d2f9e-0000-4000-8000-000000000001</memo:contactPointID>
        <memo:label>Byg og bolig</memo:label>
      </memo:ContactPoint>
    </memo:Recipient>
  </memo:MessageHeader>
  <memo:MessageBody>
    <memo:createdDateTime>2026-03-01T12:00:00Z</memo:createdDateTime>
    <memo:MainDocument>
      <memo:File>
        <memo:encodingFormat>text/plain</memo:encodingFormat>
        <memo:filename>brev.txt</memo:filename>
        <memo:language>da</memo:language>
        <memo:content>{b64encode(b"Hej").decode()}</memo:content>
      </memo:File>
    </memo:MainDocument>
  </memo:MessageBody>
</memo:Message>
""".encode()


def letter(*, reply: bool = True, **mail_parts: str) -> bytes:
    """A mail that carries a MeMo letter, as a gateway delivers it."""
    return mail(attachment=("brev.xml", memo(reply=reply)), **mail_parts)
