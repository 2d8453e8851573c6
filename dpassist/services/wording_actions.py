"""Words for what is done with a message: why it is refused, and what to see to in a draft."""

from collections.abc import Mapping
from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

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
    "reply-is-encrypted": QT_TRANSLATE_NOOP(
        "Refusal",
        "The reply is encrypted, so dpassist cannot write a new draft of it. "
        "Open it in the mail program that can read it, and put it right there.",
    ),
    "seal-no-mail": QT_TRANSLATE_NOOP(
        "Refusal", "That is no mail, so it cannot be sealed. Save the reply as .eml first."
    ),
    "profile-has-steps": QT_TRANSLATE_NOOP(
        "Refusal",
        "This reply profile makes no draft: the reply is written elsewhere. Follow the steps.",
    ),
    "profile-has-document": QT_TRANSLATE_NOOP(
        "Refusal",
        "This reply profile makes a document for another system, and no mail. Write the answer and save it.",
    ),
    "document-needs-memo": QT_TRANSLATE_NOOP(
        "Refusal",
        "A reply document is made from the letter's own MeMo document, and there is none here. "
        "Choose another reply profile.",
    ),
    "document-needs-text": QT_TRANSLATE_NOOP(
        "Refusal", "The answer is empty. Write it first, then save the document."
    ),
    "reply-lacks-identifier": QT_TRANSLATE_NOOP(
        "Refusal",
        "This reply profile needs a number or name that the letter does not state, so no draft can be made by it. "
        "Choose another reply profile, or answer in the gateway.",
    ),
    "reply-lacks-metadata": QT_TRANSLATE_NOOP(
        "Refusal",
        "This reply profile sends the letter's metadata back, and there are none here. Choose another reply profile.",
    ),
    "nobody-to-answer": QT_TRANSLATE_NOOP(
        "Refusal",
        "This file is the letter without the mail it came in, so it has no address to answer. "
        "Open the mail instead, or choose a reply profile with instructions.",
    ),
    "no-sender-address": QT_TRANSLATE_NOOP(
        "Refusal",
        "The mail does not say who sent it, so it has no address to answer. Find out in another way who wrote it.",
    ),
    "address-unusable": QT_TRANSLATE_NOOP(
        "Refusal",
        "The address that the mail wants answers at is not valid, so no draft can be addressed to it. "
        "Find out in another way how the sender can be reached.",
    ),
    "too-many-to-answer": QT_TRANSLATE_NOOP(
        "Refusal",
        "The mail wants its answers sent to a long list of addresses, so no draft is made. "
        "Find out who wrote it, and write to that address only.",
    ),
    "reply-to-passed-on": QT_TRANSLATE_NOOP(
        "Refusal",
        "The letter has been passed on: it lies in an attachment, and a reply to this mail would go to whoever "
        "passed it on. Save the attached original, open it here, and reply from there.",
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
        "The address is at {domain}, outside your authority's own domains, so nothing is passed on to it. Is it another "
        "authority? Have it marked as one in the directory. Else have the address corrected there.",
    ),
    "entry-address-unusable": QT_TRANSLATE_NOOP(
        "Refusal", "The address of {entry} in the directory is not valid. Have it corrected there."
    ),
    "unknown-entry": QT_TRANSLATE_NOOP("Refusal", "There is no entry “{entry}” in the directory."),
    "unknown-profile": QT_TRANSLATE_NOOP("Refusal", "There is no profile “{profile}”."),
    "unknown-guidance": QT_TRANSLATE_NOOP("Refusal", "There is no guidance “{guidance}”."),
    "unknown-attachment": QT_TRANSLATE_NOOP(
        "Refusal", "There is no attachment {number}; the message has {count}."
    ),
}

NOTES: Final[Mapping[str, Phrase]] = {
    "encryption-not-set": QT_TRANSLATE_NOOP(
        "Note",
        "dpassist has NOT switched on encryption or secure sending. Do that yourself before you send.",
    ),
    "gateway-encrypts": QT_TRANSLATE_NOOP(
        "Note",
        "The draft is plain. By your reply profile the gateway encrypts it; send it through the gateway only.",
    ),
    "not-sealed-yet": QT_TRANSLATE_NOOP(
        "Note",
        "The draft is plain. Your reply profile wants a sealed copy: make it with dpassist when the text is finished.",
    ),
    "letter-is-first-attachment": QT_TRANSLATE_NOOP(
        "Note",
        "By your reply profile the first attachment becomes the letter. Attach it first: the text of the mail is not it.",
    ),
    "letter-is-named-attachment": QT_TRANSLATE_NOOP(
        "Note",
        "By your reply profile an attachment with a fixed name becomes the letter, see below. Without one, the text of "
        "the mail does.",
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
    "suspicion-overridden": QT_TRANSLATE_NOOP(
        "Note",
        "The mail looked suspicious, and you chose to go on. Make sure of the sender by another way than this mail.",
    ),
    "sender-doubted": QT_TRANSLATE_NOOP(
        "Note",
        "Signs speak against the sender, so it is not certain that the answer reaches the one who wrote. "
        "Find out before you send.",
    ),
    "channel-not-known-secure": QT_TRANSLATE_NOOP(
        "Note",
        "It goes to another authority, and nobody has vouched that mail to it is secured on its way. "
        "Send it through a secure channel, or encrypt it.",
    ),
    "attached-alone": QT_TRANSLATE_NOOP(
        "Note",
        "Attachments of the letter go along by themselves as well. Outside the original nothing protects them, and "
        "nothing tells where they came from: look that they hold no more than your colleague needs.",
    ),
    "dangerous-alone": QT_TRANSLATE_NOOP(
        "Note",
        "One of the attachments that go along can do harm when it is opened. Take it out again unless you know who "
        "made it.",
    ),
    "sent-by-machine": QT_TRANSLATE_NOOP(
        "Note",
        "The mail was sent by a machine, or its answers are not read. Perhaps nobody reads yours.",
    ),
    "reply-to-elsewhere": QT_TRANSLATE_NOOP(
        "Note",
        "The mail wants its answers sent to another domain than the sender's: {recipients}. "
        "Check that it is right before you send.",
    ),
    "several-recipients": QT_TRANSLATE_NOOP(
        "Note",
        "The mail wants its answers sent to {count} addresses: {recipients}. Remove those that are not to have it.",
    ),
    "recipient-left-out": QT_TRANSLATE_NOOP(
        "Note", "An address that the mail wants answers at is not valid and was left out."
    ),
    "recipient-unusual": QT_TRANSLATE_NOOP(
        "Note",
        "The address {recipients} holds letters that not every mail system can send to, such as æ, ø and å.",
    ),
    "profile-unverified": QT_TRANSLATE_NOOP(
        "Note",
        "This reply profile holds values that nobody has checked against the real system yet.",
    ),
    "no-thread": QT_TRANSLATE_NOOP(
        "Note", "The message has no id, so the reply cannot be tied to its thread."
    ),
    "outlook-asked-to-encrypt": QT_TRANSLATE_NOOP(
        "Note",
        "Outlook was asked to encrypt. dpassist cannot see whether it will: look that encryption is on before you send.",
    ),
}

TOLD_SENDER: Final = QT_TRANSLATE_NOOP(
    "PassOn",
    "Thank you for your letter. It concerns something that {entry} takes care of, and so we have sent it on to them. "
    "They will answer you. You need do nothing.",
)
"""What a sender is told whose enquiry went to another authority."""

SUSPECT: Final = QT_TRANSLATE_NOOP(
    "PassOn",
    "Careful: this mail looked suspicious. Follow no links in it, and make sure of the sender by another way "
    "before you answer.",
)
"""What a colleague reads first when a suspicious mail was passed on all the same."""
