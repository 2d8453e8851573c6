"""Every word that stands for an id, as translatable literals; looked up by `services.wording`.

`QT_TRANSLATE_NOOP` only marks a text for the translation tool, which knows that name.
"""

from collections.abc import Mapping
from typing import Final

Phrase = tuple[str, str]
"""Context and English source text."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> Phrase:  # noqa: N802 - the translation tool looks for this very name
    """Mark a text for translation and give it back with its context."""
    return context, text


KINDS: Final[Mapping[str, Phrase]] = {
    "digital-post": QT_TRANSLATE_NOOP("Verdict", "Digital Post"),
    "receipt": QT_TRANSLATE_NOOP("Verdict", "Digital Post receipt"),
    "notice": QT_TRANSLATE_NOOP("Verdict", "Digital Post notice"),
    "secure-mail": QT_TRANSLATE_NOOP("Verdict", "Secure mail"),
    "ordinary": QT_TRANSLATE_NOOP("Verdict", "Ordinary mail"),
    "suspicious": QT_TRANSLATE_NOOP("Verdict", "Suspicious"),
    "unreadable": QT_TRANSLATE_NOOP("Verdict", "Cannot be read here"),
}

SENTENCES: Final[Mapping[str, Phrase]] = {
    "digital-post/allowed": QT_TRANSLATE_NOOP(
        "Verdict", "This is Digital Post, and it may be answered."
    ),
    "digital-post/forbidden": QT_TRANSLATE_NOOP(
        "Verdict", "This is Digital Post, but the sender does not take replies."
    ),
    "digital-post/unknown": QT_TRANSLATE_NOOP(
        "Verdict", "This is Digital Post. It does not say whether it may be answered."
    ),
    "digital-post/doubtful": QT_TRANSLATE_NOOP(
        "Verdict",
        "This looks like Digital Post, but signs speak against the sender. Find out who it is from before you answer.",
    ),
    "receipt/positive": QT_TRANSLATE_NOOP(
        "Verdict", "This is a technical receipt: the letter it is about was delivered."
    ),
    "receipt/negative": QT_TRANSLATE_NOOP(
        "Verdict", "This is a technical receipt: the letter it is about was NOT delivered."
    ),
    "receipt/unknown": QT_TRANSLATE_NOOP("Verdict", "This is a technical receipt, not a letter."),
    "notice": QT_TRANSLATE_NOOP(
        "Verdict", "This only says that there is new post. It is not the letter itself."
    ),
    "secure-mail": QT_TRANSLATE_NOOP("Verdict", "This is secure mail, not Digital Post."),
    "secure-mail/signed": QT_TRANSLATE_NOOP(
        "Verdict", "This is signed secure mail, not Digital Post."
    ),
    "secure-mail/decrypted": QT_TRANSLATE_NOOP(
        "Verdict", "This is secure mail that came encrypted, not Digital Post."
    ),
    "ordinary": QT_TRANSLATE_NOOP("Verdict", "This is ordinary mail."),
    "suspicious": QT_TRANSLATE_NOOP(
        "Verdict", "Careful: this claims to be something it does not prove to be."
    ),
    "unreadable/encrypted": QT_TRANSLATE_NOOP(
        "Verdict", "This is encrypted and cannot be read here."
    ),
    "unreadable/damaged": QT_TRANSLATE_NOOP("Verdict", "This file cannot be read."),
    "several": QT_TRANSLATE_NOOP(
        "Verdict",
        "This holds several Digital Post letters. Open each one by itself to see what it is.",
    ),
    "unsure": QT_TRANSLATE_NOOP(
        "Verdict", "I cannot tell what this is. Look at the signs below and decide yourself."
    ),
}

CERTAINTIES: Final[Mapping[str, Phrase]] = {
    "sure": QT_TRANSLATE_NOOP("Verdict", "sure"),
    "likely": QT_TRANSLATE_NOOP("Verdict", "likely"),
    "unsure": QT_TRANSLATE_NOOP("Verdict", "cannot tell"),
}

REPLIES: Final[Mapping[str, Phrase]] = {
    "allowed": QT_TRANSLATE_NOOP("Verdict", "may be answered"),
    "forbidden": QT_TRANSLATE_NOOP("Verdict", "may not be answered"),
    "unknown": QT_TRANSLATE_NOOP("Verdict", "not known whether it may be answered"),
}

SENDER_KINDS: Final[Mapping[str, Phrase]] = {
    "citizen": QT_TRANSLATE_NOOP("Facts", "citizen"),
    "company": QT_TRANSLATE_NOOP("Facts", "company"),
    "authority": QT_TRANSLATE_NOOP("Facts", "authority"),
    "organisation": QT_TRANSLATE_NOOP("Facts", "company or authority"),
    "unknown": QT_TRANSLATE_NOOP("Facts", "not stated"),
}

WHERE: Final[Mapping[str, Phrase]] = {
    "file": QT_TRANSLATE_NOOP("Evidence", "the file itself"),
    "content": QT_TRANSLATE_NOOP("Evidence", "the content"),
    "header": QT_TRANSLATE_NOOP("Evidence", "the mail's header"),
    "from": QT_TRANSLATE_NOOP("Evidence", "the sender"),
    "sender": QT_TRANSLATE_NOOP("Evidence", "the sender"),
    "sender-name": QT_TRANSLATE_NOOP("Evidence", "the sender's name"),
    "recipients": QT_TRANSLATE_NOOP("Evidence", "the recipients"),
    "reply-to": QT_TRANSLATE_NOOP("Evidence", "the reply address"),
    "subject": QT_TRANSLATE_NOOP("Evidence", "the subject"),
    "body": QT_TRANSLATE_NOOP("Evidence", "the text"),
    "attachment-name": QT_TRANSLATE_NOOP("Evidence", "an attachment's name"),
    "attachment": QT_TRANSLATE_NOOP("Evidence", "attachment {number}"),
    "original-sender": QT_TRANSLATE_NOOP("Evidence", "who sent it for the sender"),
    "xml-root": QT_TRANSLATE_NOOP("Evidence", "an attached XML file"),
    "certificate-subject": QT_TRANSLATE_NOOP("Evidence", "the signer's certificate"),
    "message-class": QT_TRANSLATE_NOOP("Evidence", "the Outlook message class"),
}

EVIDENCE: Final[Mapping[str, Phrase]] = {
    "not-looked-into": QT_TRANSLATE_NOOP(
        "Evidence",
        "It was not opened, because it is too large or lies too deep. It may hold a letter.",
    ),
    "smime-inside": QT_TRANSLATE_NOOP(
        "Evidence",
        "A part of it is encrypted by itself and was not opened. It may hold a letter.",
    ),
    "sender-not-named": QT_TRANSLATE_NOOP(
        "Evidence", "The mail does not say who sent it; your authority's Digital Post does."
    ),
    "sender-not-listed": QT_TRANSLATE_NOOP(
        "Evidence",
        "It came from {domain}, which is not where your authority's Digital Post usually comes from.",
    ),
    "memo-document": QT_TRANSLATE_NOOP(
        "Evidence",
        "A Digital Post document (MeMo {version}). Only the real thing has this structure.",
    ),
    "memo-version-unknown": QT_TRANSLATE_NOOP(
        "Evidence",
        "The document says version {version}, which is neither 1.1 nor 1.2. It was read all the same.",
    ),
    "dkal-metadata": QT_TRANSLATE_NOOP(
        "Evidence", "Metadata of the Digital Post of 2010-2022 (DKAL)."
    ),
    "damaged-document": QT_TRANSLATE_NOOP(
        "Evidence",
        "A file that begins like a Digital Post document, but is damaged and could not be read.",
    ),
    "decrypted": QT_TRANSLATE_NOOP(
        "Evidence", "The message came encrypted and was opened with a key that is here."
    ),
    "dkal-metadata-name": QT_TRANSLATE_NOOP(
        "Evidence",
        "A file called dkalmetadata.xml, as the Digital Post of 2010-2022 made it; its content was not understood.",
    ),
    "attention-name": QT_TRANSLATE_NOOP(
        "Evidence",
        "A file called attention.xml, which post between authorities could carry until 2022.",
    ),
    "post-receipt": QT_TRANSLATE_NOOP(
        "Evidence", "A technical receipt with the status “{status}”."
    ),
    "encrypted": QT_TRANSLATE_NOOP("Evidence", "The content is encrypted (S/MIME)."),
    "signed": QT_TRANSLATE_NOOP(
        "Evidence",
        "A digital signature (S/MIME). What is known of it stands with the opened message.",
    ),
    "gateway-address": QT_TRANSLATE_NOOP(
        "Evidence", "An address under {domain}, which a Digital Post gateway uses."
    ),
    "uuid-xml-name": QT_TRANSLATE_NOOP(
        "Evidence",
        "An XML file named like a Digital Post message id; its content was not understood.",
    ),
    "json-with-memo-names": QT_TRANSLATE_NOOP(
        "Evidence", "A JSON file that uses the field names of Digital Post."
    ),
    "look-alike-domain": QT_TRANSLATE_NOOP(
        "Evidence", "The domain {domain} looks like {genuine} but is another."
    ),
    "claimed-name": QT_TRANSLATE_NOOP(
        "Evidence",
        "The sender calls itself “{name}” but writes from {domain}, which is not on the list for that name.",
    ),
    "reply-to-elsewhere": QT_TRANSLATE_NOOP(
        "Evidence", "Answers would go to another domain than the sender's."
    ),
    "near-domain": QT_TRANSLATE_NOOP(
        "Evidence",
        "The domain {domain} is nearly {genuine}. It may be somebody else's honest name, or a trick.",
    ),
    "name-shows-other-address": QT_TRANSLATE_NOOP(
        "Evidence",
        "The sender's name shows an address at {shown}, but the mail comes from {domain}.",
    ),
    "hidden-letters": QT_TRANSLATE_NOOP(
        "Evidence", "There are letters that cannot be seen, and that change what is read."
    ),
    "dmarc-passed": QT_TRANSLATE_NOOP(
        "Evidence",
        "Your mail server confirmed that the mail really comes from the sender's domain (DMARC).",
    ),
    "dmarc-failed": QT_TRANSLATE_NOOP(
        "Evidence",
        "Your mail server found that the mail does not come from the sender's domain (DMARC failed).",
    ),
    "spf-failed": QT_TRANSLATE_NOOP(
        "Evidence",
        "Your mail server found that it was sent from a place the sender's domain does not allow (SPF failed).",
    ),
    "dkim-failed": QT_TRANSLATE_NOOP(
        "Evidence",
        "Your mail server found that the sending domain's seal is broken (DKIM failed).",
    ),
    "notice-from-elsewhere": QT_TRANSLATE_NOOP(
        "Evidence",
        "The sender is not one that such notices are known to come from. Do not follow its links.",
    ),
    "words-only": QT_TRANSLATE_NOOP(
        "Evidence", "The words “Digital Post” or “e-Boks” occur. Words alone prove nothing."
    ),
    "profile-sign": QT_TRANSLATE_NOOP(
        "Evidence", "“{text}” fits the sign “{sign}” in your organisation's profile."
    ),
    "several-documents": QT_TRANSLATE_NOOP(
        "Evidence", "There is more than one letter, and dpassist does not choose between them."
    ),
    "letter-passed-on": QT_TRANSLATE_NOOP(
        "Evidence",
        "The letter has been passed on: the mail around it is not the one it came in.",
    ),
    "auto-submitted": QT_TRANSLATE_NOOP(
        "Evidence", "The mail says that a machine sent it (Auto-Submitted)."
    ),
    "no-reply-address": QT_TRANSLATE_NOOP(
        "Evidence", "The address looks like one where nobody reads the answers."
    ),
    "no-sign": QT_TRANSLATE_NOOP(
        "Evidence",
        "None of the signs that dpassist knows of Digital Post or secure mail was found.",
    ),
    "not-readable": QT_TRANSLATE_NOOP("Evidence", "It could not be read as a message."),
}

SAYS: Final[Mapping[str, Phrase]] = {
    "for": QT_TRANSLATE_NOOP("Evidence", "for"),
    "against": QT_TRANSLATE_NOOP("Evidence", "against"),
    "noted": QT_TRANSLATE_NOOP("Evidence", "noted"),
}

FORMATS: Final[Mapping[str, Phrase]] = {
    "part-of": QT_TRANSLATE_NOOP("Verdict", "attachment {number} of {file}"),
    "moment": QT_TRANSLATE_NOOP("Format", "{year}-{month}-{day} {hour}:{minute}"),
    "day": QT_TRANSLATE_NOOP("Format", "{year}-{month}-{day}"),
    "yes": QT_TRANSLATE_NOOP("Format", "yes"),
    "unverified": QT_TRANSLATE_NOOP("Format", "{text} (unverified)"),
    "verdict-and-certainty": QT_TRANSLATE_NOOP("Format", "{verdict} ({certainty})"),
    "verdict-and-reply": QT_TRANSLATE_NOOP("Format", "{verdict}, {reply} ({certainty})"),
    "no-subject": QT_TRANSLATE_NOOP("Format", "(no subject)"),
    "problem-in-file": QT_TRANSLATE_NOOP("Format", "{file}, line {line}: {text}"),
    "problem-in-row": QT_TRANSLATE_NOOP("Format", "{file}, row {line}: {text}"),
    "problem-in-whole-file": QT_TRANSLATE_NOOP("Format", "{file}: {text}"),
}

PROFILE_VALUES: Final[Mapping[str, Phrase]] = {
    "recipient": QT_TRANSLATE_NOOP("Profile", "the recipient"),
    "sender": QT_TRANSLATE_NOOP("Profile", "the sender mailbox"),
    "subject": QT_TRANSLATE_NOOP("Profile", "the subject"),
    "quote_original": QT_TRANSLATE_NOOP("Profile", "quoting the letter"),
    "steps": QT_TRANSLATE_NOOP("Profile", "the steps"),
    "must_check": QT_TRANSLATE_NOOP("Profile", "the reminders"),
    "recipient_address": QT_TRANSLATE_NOOP("Profile", "the gateway's address"),
    "recipient_pattern": QT_TRANSLATE_NOOP("Profile", "the form of the address"),
    "id_form": QT_TRANSLATE_NOOP("Profile", "how the number is written"),
    "sender_mailbox": QT_TRANSLATE_NOOP("Profile", "the sender mailbox"),
    "reply_to": QT_TRANSLATE_NOOP("Profile", "where answers go"),
    "subject_pattern": QT_TRANSLATE_NOOP("Profile", "the form of the subject"),
    "must_keep": QT_TRANSLATE_NOOP("Profile", "what the subject must keep"),
    "longest_subject": QT_TRANSLATE_NOOP("Profile", "the length of the subject"),
    "carried_headers": QT_TRANSLATE_NOOP("Profile", "the header fields"),
    "set_headers": QT_TRANSLATE_NOOP("Profile", "the header fields"),
    "metadata": QT_TRANSLATE_NOOP("Profile", "the metadata sent along"),
    "letter": QT_TRANSLATE_NOOP("Profile", "what becomes the letter"),
    "letter_name": QT_TRANSLATE_NOOP("Profile", "the name of the letter"),
    "text": QT_TRANSLATE_NOOP("Profile", "the form of the text"),
    "signed_by": QT_TRANSLATE_NOOP("Profile", "who signs"),
    "encrypted_by": QT_TRANSLATE_NOOP("Profile", "who encrypts"),
    "limits": QT_TRANSLATE_NOOP("Profile", "the limits"),
    "document": QT_TRANSLATE_NOOP("Profile", "the form of the document"),
    "ids": QT_TRANSLATE_NOOP("Profile", "which number the address holds"),
    "copies_allowed": QT_TRANSLATE_NOOP("Profile", "whether copies are taken"),
}

GUIDANCE_TITLES: Final[Mapping[str, Phrase]] = {
    "answer-in-thread": QT_TRANSLATE_NOOP("Guidance", "How to answer this message"),
    "answer-by-draft": QT_TRANSLATE_NOOP("Guidance", "How to answer this message"),
    "answer-in-gateway": QT_TRANSLATE_NOOP("Guidance", "How to answer this letter"),
    "answer-elsewhere": QT_TRANSLATE_NOOP("Guidance", "This message cannot be answered from here"),
    "do-not-answer": QT_TRANSLATE_NOOP("Guidance", "Do not answer this message"),
}
