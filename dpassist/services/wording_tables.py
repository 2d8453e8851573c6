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
        "Verdict", "This holds several Digital Post letters. Open each one and handle it by itself."
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
    "not-readable": QT_TRANSLATE_NOOP("Evidence", "The content does not make a message."),
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

PROBLEMS: Final[Mapping[str, Phrase]] = {
    "too-large": QT_TRANSLATE_NOOP(
        "Problem", "The file is larger than {limit} MB, which is more than Digital Post allows."
    ),
    "unpacks-too-large": QT_TRANSLATE_NOOP(
        "Problem", "The content unpacks to more than is safe to read."
    ),
    "too-deep": QT_TRANSLATE_NOOP(
        "Problem", "The content is wrapped in more layers than is safe to read."
    ),
    "too-many-entries": QT_TRANSLATE_NOOP(
        "Problem", "The file has a larger table of contents than is safe to read."
    ),
    "too-many-parts": QT_TRANSLATE_NOOP(
        "Problem", "The message has more parts than is safe to read."
    ),
    "empty-file": QT_TRANSLATE_NOOP("Problem", "The file is empty."),
    "not-a-message": QT_TRANSLATE_NOOP(
        "Problem", "The file is not a mail message and not a Digital Post document."
    ),
    "winmail-alone": QT_TRANSLATE_NOOP(
        "Problem", "This is a winmail.dat file. Open the mail that it came with."
    ),
    "xml-not-digital-post": QT_TRANSLATE_NOOP(
        "Problem", "This is an XML file, but not a Digital Post document."
    ),
    "json-not-digital-post": QT_TRANSLATE_NOOP(
        "Problem", "This is a JSON file, but not a Digital Post receipt."
    ),
    "damaged-xml": QT_TRANSLATE_NOOP(
        "Problem", "The document is damaged: it breaks off or is not well formed. Fetch it again."
    ),
    "xml-forbidden": QT_TRANSLATE_NOOP(
        "Problem",
        "The document uses XML features that can be dangerous and that Digital Post never uses. It was not read.",
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "Problem", "The file is damaged and could not be read. Fetch or save it again."
    ),
    "signed-without-content": QT_TRANSLATE_NOOP(
        "Problem", "The file is a signature without the message it belongs to."
    ),
    "file-missing": QT_TRANSLATE_NOOP("Problem", "The file is no longer there."),
    "file-denied": QT_TRANSLATE_NOOP("Problem", "You do not have permission to read this file."),
    "file-fault": QT_TRANSLATE_NOOP(
        "Problem", "The file could not be read from the disk or the network drive. Try again."
    ),
    "write-failed": QT_TRANSLATE_NOOP(
        "Problem", "The file could not be written. Is the disk full, or is the folder read-only?"
    ),
    "no-program": QT_TRANSLATE_NOOP(
        "Problem",
        "No mail program is set up to open the draft. Choose a default program for .eml files, or save the draft.",
    ),
    "open-failed": QT_TRANSLATE_NOOP(
        "Problem", "The mail program could not be started. Save the draft and open it by hand."
    ),
    "resources-missing": QT_TRANSLATE_NOOP(
        "Problem",
        "dpassist is not installed completely: its own files are missing. Install it again.",
    ),
    "unexpected": QT_TRANSLATE_NOOP(
        "Problem",
        "Something went wrong inside dpassist. Nothing was changed. Try again, and report it if it happens again.",
    ),
    "damaged-part": QT_TRANSLATE_NOOP("Problem", "A part of the message is damaged and was left out."),
    "text-cut": QT_TRANSLATE_NOOP("Problem", "The text is very long. Only its beginning is shown."),
    "header-field-cut": QT_TRANSLATE_NOOP("Problem", "A header field is unusually long and was cut."),
    "header-too-large": QT_TRANSLATE_NOOP("Problem", "The message header is unusually large; a part of it was not read."),
    "bad-date": QT_TRANSLATE_NOOP("Problem", "The date in the message cannot be understood."),
    "too-many-addresses": QT_TRANSLATE_NOOP("Problem", "There are very many addresses. Not all of them are shown."),
    "too-many-attachments": QT_TRANSLATE_NOOP("Problem", "There are very many attachments. Not all of them are shown."),
    "attachment-missing": QT_TRANSLATE_NOOP("Problem", "An attachment is named but is not in the file."),
    "attachment-by-reference": QT_TRANSLATE_NOOP("Problem", "An attachment lies somewhere else and was not fetched."),
    "attachment-is-object": QT_TRANSLATE_NOOP("Problem", "An embedded object cannot be shown here. Open the message in Outlook to see it."),
    "embedded-message-not-extracted": QT_TRANSLATE_NOOP("Problem", "A message inside the message could not be taken out."),
    "smime-content-missing": QT_TRANSLATE_NOOP("Problem", "The message is marked as signed or encrypted, but its protected content is missing."),
    "smime-content-unknown": QT_TRANSLATE_NOOP("Problem", "The message is marked as signed or encrypted in a way that could not be understood."),
    "signed-content-unreadable": QT_TRANSLATE_NOOP("Problem", "What the signature wraps could not be read."),
    "missing-final-boundary": QT_TRANSLATE_NOOP("Problem", "The message breaks off before its end. Something may be missing."),
    "encrypted-needs": QT_TRANSLATE_NOOP(
        "Problem",
        "To read it you need the private key of the mailbox it was encrypted for. "
        "Open it in the mail program that has that key. The message names these keys: {keys}.",
    ),
    "encrypted-needs-unnamed": QT_TRANSLATE_NOOP(
        "Problem",
        "To read it you need the private key of the mailbox it was encrypted for. "
        "Open it in the mail program that has that key.",
    ),
    "other": QT_TRANSLATE_NOOP("Problem", "A part of the message could not be read ({code})."),
}

CONFIGURATION: Final[Mapping[str, Phrase]] = {
    "unknown-option": QT_TRANSLATE_NOOP(
        "Configuration", "“{what}” is not an option that dpassist knows. It is kept, but not used."
    ),
    "wrong-value": QT_TRANSLATE_NOOP(
        "Configuration", "The value of “{what}” cannot be used. The default is used instead."
    ),
    "missing-value": QT_TRANSLATE_NOOP(
        "Configuration", "“{what}” is missing, so the whole file is not used."
    ),
    "not-toml": QT_TRANSLATE_NOOP(
        "Configuration", "The file is not valid TOML. It was kept aside, and the defaults are used."
    ),
    "unusable-value": QT_TRANSLATE_NOOP(
        "Configuration", "The value of “{what}” cannot be used, so the whole file is not used."
    ),
    "contradicts-itself": QT_TRANSLATE_NOOP(
        "Configuration", "The values contradict each other, so the whole file is not used."
    ),
    "duplicate-id": QT_TRANSLATE_NOOP(
        "Configuration", "“{what}” has an id that is already taken. Only the first one counts."
    ),
    "not-utf8": QT_TRANSLATE_NOOP(
        "Configuration", "The file is not text in UTF-8, so it is not used."
    ),
    "not-readable": QT_TRANSLATE_NOOP(
        "Configuration", "The file could not be read, so the defaults are used."
    ),
    "guidance-fault": QT_TRANSLATE_NOOP(
        "Configuration", "A guidance template is wrong and cannot be filled in."
    ),
    "guidance-variable": QT_TRANSLATE_NOOP(
        "Configuration", "The guidance uses “{what}”, which dpassist does not know."
    ),
    "other": QT_TRANSLATE_NOOP("Configuration", "The file was not used ({code})."),
}

FORMATS: Final[Mapping[str, Phrase]] = {
    "moment": QT_TRANSLATE_NOOP("Format", "{day}/{month}/{year} {hour}:{minute}"),
    "day": QT_TRANSLATE_NOOP("Format", "{day}/{month}/{year}"),
    "yes": QT_TRANSLATE_NOOP("Format", "yes"),
    "unverified": QT_TRANSLATE_NOOP("Format", "{text} (unverified)"),
    "verdict-and-certainty": QT_TRANSLATE_NOOP("Format", "{verdict} ({certainty})"),
    "no-subject": QT_TRANSLATE_NOOP("Format", "(no subject)"),
    "problem-in-file": QT_TRANSLATE_NOOP("Format", "{file}, line {line}: {text}"),
    "problem-in-whole-file": QT_TRANSLATE_NOOP("Format", "{file}: {text}"),
}

GUIDANCE_TITLES: Final[Mapping[str, Phrase]] = {
    "answer-in-thread": QT_TRANSLATE_NOOP("Guidance", "How to answer this message"),
    "answer-in-gateway": QT_TRANSLATE_NOOP("Guidance", "How to answer this letter"),
    "do-not-answer": QT_TRANSLATE_NOOP("Guidance", "Do not answer this message"),
}
