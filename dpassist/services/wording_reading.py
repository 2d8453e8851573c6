"""Words for what goes wrong in the reading process, with keys, and in formats around a message."""

from collections.abc import Mapping
from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

READING: Final[Mapping[str, Phrase]] = {
    "takes-too-long": QT_TRANSLATE_NOOP(
        "Problem",
        "Reading the message took too long and was given up. It may be built to do harm. "
        "Ask IT before you open it in another program.",
    ),
    "takes-too-much-memory": QT_TRANSLATE_NOOP(
        "Problem",
        "Reading the message took more memory than is safe, and was given up. It may be built to do harm. "
        "Ask IT before you open it in another program.",
    ),
    "too-many-messages": QT_TRANSLATE_NOOP(
        "Problem", "There are more messages in the message than is safe to look into."
    ),
    "reader-not-started": QT_TRANSLATE_NOOP(
        "Problem",
        "Messages are opened in a program of their own, and this computer did not let it start. "
        "Ask IT to allow dpassist to start itself.",
    ),
    "process-not-started": QT_TRANSLATE_NOOP(
        "Problem",
        "dpassist may not start itself once more. Check what the virus scanner or the rules for programs stop.",
    ),
    "process-too-slow": QT_TRANSLATE_NOOP(
        "Problem", "It did not end in time. A virus scanner may slow the first start: try again."
    ),
    "process-ended": QT_TRANSLATE_NOOP(
        "Problem",
        "The process ended before it was done. Files of Qt or of the system's graphics may be missing.",
    ),
    "no-key": QT_TRANSLATE_NOOP(
        "Problem",
        "The message is encrypted, and none of the keys here opens it. "
        "Add the mailbox's key file in the settings, or open the message in the mail program that has the key.",
    ),
    "cannot-decrypt": QT_TRANSLATE_NOOP(
        "Problem",
        "The message is encrypted for a key that is here, but it is damaged and cannot be opened. "
        "Fetch it again, or ask the sender to send it again.",
    ),
    "cipher-unknown": QT_TRANSLATE_NOOP(
        "Problem",
        "The message is encrypted in a way that dpassist does not know. "
        "Open it in the mail program that has the key.",
    ),
    "smime-inside": QT_TRANSLATE_NOOP(
        "Problem",
        "A part of the mail is encrypted by itself, beside others, and was not opened. "
        "Open it in the mail program that has the key.",
    ),
    "signed-inside": QT_TRANSLATE_NOOP(
        "Problem",
        "Only a part of the mail is signed. The signature was not checked, because it does not speak for all you see.",
    ),
    "openpgp": QT_TRANSLATE_NOOP(
        "Problem",
        "The message is encrypted with OpenPGP, which dpassist does not open. "
        "Open it in the mail program that has the key.",
    ),
    "too-many-elements": QT_TRANSLATE_NOOP(
        "Problem",
        "The document has more or longer XML elements than is safe to read. Digital Post never needs so many. "
        "Ask IT before you open it in another program.",
    ),
    "container-damaged": QT_TRANSLATE_NOOP(
        "Problem",
        "The compressed file (.tar.lzma) is damaged, or holds no files as Digital Post packs them. Fetch it again.",
    ),
    "container-not-digital-post": QT_TRANSLATE_NOOP(
        "Problem", "This is a compressed file, but there is no Digital Post document in it."
    ),
    "memo-not-by-schema": QT_TRANSLATE_NOOP(
        "Problem",
        "The Digital Post document does not follow the MeMo standard in every point. It was read all the same; "
        "if something seems to be missing, ask the sender.",
    ),
    "winmail-damaged": QT_TRANSLATE_NOOP(
        "Problem",
        "The mail carries its content in a winmail.dat file that is damaged. "
        "Ask the sender to send it again as an ordinary mail.",
    ),
    "tnef-checksum": QT_TRANSLATE_NOOP(
        "Problem", "A part of the winmail.dat file was changed on the way. It is shown as it came."
    ),
    "key-passphrase-needed": QT_TRANSLATE_NOOP(
        "Problem", "The key file is locked. Type its passphrase to open it."
    ),
    "key-passphrase-wrong": QT_TRANSLATE_NOOP(
        "Problem", "That passphrase does not open the key file. Check it and type it again."
    ),
    "key-file-damaged": QT_TRANSLATE_NOOP(
        "Problem",
        "The key file is damaged, or is no key file. Choose a .p12, .pfx or .pem file, or export it again.",
    ),
    "key-file-without-key": QT_TRANSLATE_NOOP(
        "Problem",
        "The file holds no private key that opens mail together with its certificate. "
        "Export the certificate once more, with its private key.",
    ),
    "seal-certificate-damaged": QT_TRANSLATE_NOOP(
        "Problem",
        "A certificate for encrypting or signing is damaged or missing. Ask its owner for it once more.",
    ),
    "seal-certificate-out-of-date": QT_TRANSLATE_NOOP(
        "Problem",
        "A certificate for encrypting or signing has run out, or does not count yet. "
        "Ask its owner for the current one.",
    ),
    "seal-key-unsupported": QT_TRANSLATE_NOOP(
        "Problem",
        "dpassist cannot encrypt to this kind of certificate; it takes RSA keys from 2,048 bits. "
        "Encrypt the reply in the mail program instead.",
    ),
    "seal-no-key": QT_TRANSLATE_NOOP(
        "Problem",
        "There is no open key to sign with. Add the key file of the mailbox in the settings, and unlock it.",
    ),
    "seal-which-key": QT_TRANSLATE_NOOP(
        "Problem",
        "There are several keys, and none is made out to the sender. Put the right sender into the reply first.",
    ),
    "seal-nobody": QT_TRANSLATE_NOOP(
        "Problem", "There is no certificate to encrypt to. Add the receiver's certificate."
    ),
    "log-failed": QT_TRANSLATE_NOOP(
        "Problem",
        "That has to be written down, and could not be, so it was not done. "
        "Check that the disk is not full, or ask your administrator.",
    ),
    "no-such-attachment": QT_TRANSLATE_NOOP(
        "Problem",
        "The message has no attachment of that number. Look at it without a number first.",
    ),
    "no-credential-store": QT_TRANSLATE_NOOP(
        "Problem",
        "This computer has no place to keep passphrases, so the passphrase was not kept. "
        "You will be asked again next time.",
    ),
    "credential-store-failed": QT_TRANSLATE_NOOP(
        "Problem",
        "The computer's store of passphrases is locked or refused. The passphrase was not kept. "
        "You will be asked again next time.",
    ),
}
