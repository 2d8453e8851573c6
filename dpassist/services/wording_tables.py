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
    "secure-mail": QT_TRANSLATE_NOOP("Verdict", "This is signed secure mail, not Digital Post."),
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
        "This holds several Digital Post letters. Save each one from the mail and open it by itself.",
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

FACT_NAMES: Final[Mapping[str, Phrase]] = {
    "sender": QT_TRANSLATE_NOOP("Facts", "Sender"),
    "sender_identity": QT_TRANSLATE_NOOP("Facts", "Sender's number"),
    "sender_kind": QT_TRANSLATE_NOOP("Facts", "Kind of sender"),
    "mailbox": QT_TRANSLATE_NOOP("Facts", "Mailbox"),
    "topic": QT_TRANSLATE_NOOP("Facts", "Topic"),
    "case_number": QT_TRANSLATE_NOOP("Facts", "Case number"),
    "thread": QT_TRANSLATE_NOOP("Facts", "Thread"),
    "message_uuid": QT_TRANSLATE_NOOP("Facts", "Message id"),
    "deadline": QT_TRANSLATE_NOOP("Facts", "Answer wanted before"),
    "reply": QT_TRANSLATE_NOOP("Facts", "Reply"),
    "forwarded": QT_TRANSLATE_NOOP("Facts", "Forwarded"),
    "legal_notification": QT_TRANSLATE_NOOP("Facts", "Service of process"),
    "document_count": QT_TRANSLATE_NOOP("Facts", "Documents"),
}

WHERE: Final[Mapping[str, Phrase]] = {
    "file": QT_TRANSLATE_NOOP("Evidence", "the file itself"),
    "content": QT_TRANSLATE_NOOP("Evidence", "the content"),
    "from": QT_TRANSLATE_NOOP("Evidence", "the sender"),
    "sender": QT_TRANSLATE_NOOP("Evidence", "the sender"),
    "sender-name": QT_TRANSLATE_NOOP("Evidence", "the sender's name"),
    "recipients": QT_TRANSLATE_NOOP("Evidence", "the recipients"),
    "reply-to": QT_TRANSLATE_NOOP("Evidence", "the reply address"),
    "subject": QT_TRANSLATE_NOOP("Evidence", "the subject"),
    "body": QT_TRANSLATE_NOOP("Evidence", "the text"),
    "attachment-name": QT_TRANSLATE_NOOP("Evidence", "an attachment's name"),
    "attachment": QT_TRANSLATE_NOOP("Evidence", "attachment {number}"),
}

EVIDENCE: Final[Mapping[str, Phrase]] = {
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
        "A digital signature (S/MIME). dpassist has not checked who signed, nor whether it is valid.",
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
        "Evidence", "The sender's domain {domain} looks like {genuine} but is another."
    ),
    "claimed-name": QT_TRANSLATE_NOOP(
        "Evidence",
        "The sender calls itself “{name}” but writes from {domain}, which is not on the list for that name.",
    ),
    "reply-to-elsewhere": QT_TRANSLATE_NOOP(
        "Evidence", "Answers would go to another domain than the sender's."
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

REFUSALS: Final[Mapping[str, Phrase]] = {
    "reply-forbidden-by-sender": QT_TRANSLATE_NOOP(
        "Refusal",
        "The sender does not take replies to this letter. If an answer is needed, write a new Digital Post letter.",
    ),
    "reply-to-receipt": QT_TRANSLATE_NOOP(
        "Refusal", "A receipt is made by a system. Nobody reads an answer to it."
    ),
    "reply-to-several": QT_TRANSLATE_NOOP(
        "Refusal",
        "There is more than one letter here. Save each one from the mail, open it by itself, and answer that.",
    ),
    "reply-to-notice": QT_TRANSLATE_NOOP(
        "Refusal",
        "This is only the notice. Find the letter itself in Digital Post and answer that.",
    ),
    "reply-to-suspicious": QT_TRANSLATE_NOOP(
        "Refusal",
        "This message does not prove to be what it claims. Do not answer it, and ask your IT department.",
    ),
    "reply-to-unreadable": QT_TRANSLATE_NOOP(
        "Refusal",
        "The message cannot be read here, so no reply can be prepared. Open it where it can be read.",
    ),
    "profile-has-steps": QT_TRANSLATE_NOOP(
        "Refusal",
        "This reply profile makes no draft: the reply is written elsewhere. Follow the steps.",
    ),
    "nobody-to-answer": QT_TRANSLATE_NOOP(
        "Refusal",
        "This file is the letter without the mail it came in, so it has no address to answer. "
        "Open the mail instead, or choose a reply profile with instructions.",
    ),
    "pass-on-suspicious": QT_TRANSLATE_NOOP(
        "Refusal",
        "This message does not prove to be what it claims, so it is not passed on with guidance. Ask your IT department.",
    ),
    "pass-on-damaged": QT_TRANSLATE_NOOP(
        "Refusal", "The file could not be read, so there is nothing to pass on."
    ),
    "no-own-domains": QT_TRANSLATE_NOOP(
        "Refusal",
        "Your authority's own mail domains are not set, so nothing can be passed on. Set them in Settings.",
    ),
    "outside-own-domains": QT_TRANSLATE_NOOP(
        "Refusal",
        "The address is at {domain}, outside your authority's own domains. Post is only passed on inside.",
    ),
    "unknown-entry": QT_TRANSLATE_NOOP("Refusal", "There is no entry “{entry}” in the directory."),
    "unknown-profile": QT_TRANSLATE_NOOP("Refusal", "There is no profile “{profile}”."),
    "unknown-guidance": QT_TRANSLATE_NOOP("Refusal", "There is no guidance “{guidance}”."),
}

NOTES: Final[Mapping[str, Phrase]] = {
    "encryption-not-set": QT_TRANSLATE_NOOP(
        "Note",
        "dpassist has NOT switched on encryption or secure sending. Do that yourself before you send.",
    ),
    "sender-mailbox-set": QT_TRANSLATE_NOOP(
        "Note",
        "The sender is filled in as {sender}. Some mail programs ignore it: check before you send.",
    ),
    "sender-mailbox-missing": QT_TRANSLATE_NOOP(
        "Note", "The sender is not filled in. Choose the right mailbox yourself."
    ),
    "cpr-hidden-in-subject": QT_TRANSLATE_NOOP(
        "Note",
        "The subject held a number like a CPR number. It was replaced by dots, because subjects are not encrypted.",
    ),
    "cpr-hidden-in-quote": QT_TRANSLATE_NOOP(
        "Note", "Numbers like CPR numbers were replaced by dots in the quoted text."
    ),
    "reply-permission-unknown": QT_TRANSLATE_NOOP(
        "Note", "The letter does not say whether it may be answered."
    ),
    "profile-unverified": QT_TRANSLATE_NOOP(
        "Note",
        "This reply profile holds values that nobody has checked against the real system yet.",
    ),
    "no-thread": QT_TRANSLATE_NOOP(
        "Note", "The message has no id, so the reply cannot be tied to its thread."
    ),
}

FORMATS: Final[Mapping[str, Phrase]] = {
    "moment": QT_TRANSLATE_NOOP("Format", "{year}-{month}-{day} {hour}:{minute}"),
    "day": QT_TRANSLATE_NOOP("Format", "{year}-{month}-{day}"),
    "yes": QT_TRANSLATE_NOOP("Format", "yes"),
    "unverified": QT_TRANSLATE_NOOP("Format", "{text} (unverified)"),
    "verdict-and-certainty": QT_TRANSLATE_NOOP("Format", "{verdict} ({certainty})"),
    "verdict-and-reply": QT_TRANSLATE_NOOP("Format", "{verdict}, {reply}"),
    "no-subject": QT_TRANSLATE_NOOP("Format", "(no subject)"),
    "problem-in-file": QT_TRANSLATE_NOOP("Format", "{file}, line {line}: {text}"),
    "problem-in-whole-file": QT_TRANSLATE_NOOP("Format", "{file}: {text}"),
}

PROFILE_VALUES: Final[Mapping[str, Phrase]] = {
    "recipient": QT_TRANSLATE_NOOP("Profile", "the recipient"),
    "sender": QT_TRANSLATE_NOOP("Profile", "the sender mailbox"),
    "subject": QT_TRANSLATE_NOOP("Profile", "the subject"),
    "quote_original": QT_TRANSLATE_NOOP("Profile", "quoting the letter"),
    "steps": QT_TRANSLATE_NOOP("Profile", "the steps"),
    "must_check": QT_TRANSLATE_NOOP("Profile", "the reminders"),
}

GUIDANCE_TITLES: Final[Mapping[str, Phrase]] = {
    "answer-in-thread": QT_TRANSLATE_NOOP("Guidance", "How to answer this message"),
    "answer-in-gateway": QT_TRANSLATE_NOOP("Guidance", "How to answer this letter"),
    "do-not-answer": QT_TRANSLATE_NOOP("Guidance", "Do not answer this message"),
}
