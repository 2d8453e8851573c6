"""Words for what goes wrong: in reading a message, on the machine, in an administrator's files."""

from collections.abc import Mapping
from typing import Final

from dpassist.services.wording_bringing import BRINGING
from dpassist.services.wording_course_problems import COURSE_PROBLEMS
from dpassist.services.wording_demos import DEMO_PROBLEMS
from dpassist.services.wording_lists import LISTS
from dpassist.services.wording_reading import READING
from dpassist.services.wording_rule_lacks import RULE_FILES
from dpassist.services.wording_shared import SHARED, SHARED_FAULTS
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase
from dpassist.services.wording_training_marks import LESSON_PROBLEMS

PROBLEMS: Final[Mapping[str, Phrase]] = {
    "too-large": QT_TRANSLATE_NOOP(
        "Problem", "The file is larger than {limit} MB, which is more than Digital Post allows."
    ),
    "lesson-letter-too-large": QT_TRANSLATE_NOOP(
        "Problem",
        "The file is larger than {limit} MB, which is more than a letter of a lesson may be. "
        "Leave out its attachments, or choose another one.",
    ),
    "unpacks-too-large": QT_TRANSLATE_NOOP(
        "Problem", "The content unpacks to more than is safe to read."
    ),
    "too-deep": QT_TRANSLATE_NOOP(
        "Problem", "The content is wrapped or nested deeper than is safe to read."
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
    "log-failed": QT_TRANSLATE_NOOP(
        "Problem",
        "That has to be written down, and could not be, so it was not done. "
        "Check that the disk is not full, or ask your administrator.",
    ),
    "file-missing": QT_TRANSLATE_NOOP("Problem", "The file is no longer there."),
    "file-denied": QT_TRANSLATE_NOOP("Problem", "You do not have permission to read this file."),
    "file-fault": QT_TRANSLATE_NOOP(
        "Problem", "The file could not be read from the disk or the network drive. Try again."
    ),
    "write-failed": QT_TRANSLATE_NOOP(
        "Problem", "The file could not be written. Is the disk full, or is the folder read-only?"
    ),
    "qt-missing": QT_TRANSLATE_NOOP(
        "Problem",
        "The window cannot be shown: a system library that Qt needs is missing ({library}). "
        "The README names the packages to install. Everything but the window works without it.",
    ),
    "no-program": QT_TRANSLATE_NOOP(
        "Problem",
        "No mail program is set up to open the draft. Choose a default program for .eml files, or save the draft.",
    ),
    "no-outlook": QT_TRANSLATE_NOOP(
        "Problem",
        "Classic Outlook was not found on this computer; the new Outlook cannot be driven by other programs. "
        "Choose another place for drafts in the settings, or save the draft.",
    ),
    "outlook-busy": QT_TRANSLATE_NOOP(
        "Problem",
        "Outlook does not answer. Does it show a dialog that waits for you? Close it and try again, or save the draft.",
    ),
    "outlook-failed": QT_TRANSLATE_NOOP(
        "Problem", "Outlook did not take the draft. Save it as a file and open it by hand."
    ),
    "imap-not-set": QT_TRANSLATE_NOOP(
        "Problem",
        "No mail server is set up for drafts. Name the server and the user in the settings, or save the draft.",
    ),
    "practice-only": QT_TRANSLATE_NOOP(
        "Problem", "This is a demonstration: nothing leaves it. Do it with real post instead."
    ),
    "imap-no-password": QT_TRANSLATE_NOOP(
        "Problem", "The password of the mailbox is not known. Type it in the settings."
    ),
    "imap-unreachable": QT_TRANSLATE_NOOP(
        "Problem",
        "The mail server {host} does not answer. Is the network there, and the name right in the settings?",
    ),
    "imap-not-secure": QT_TRANSLATE_NOOP(
        "Problem",
        "The mail server did not prove to be the right one, so no password was sent to it. Ask your IT department.",
    ),
    "imap-sign-in": QT_TRANSLATE_NOOP(
        "Problem", "The mail server did not accept user or password. Look in the settings."
    ),
    "imap-no-drafts": QT_TRANSLATE_NOOP(
        "Problem",
        "The mailbox has no such Drafts folder. Name it in the settings as the mail program shows it.",
    ),
    "imap-failed": QT_TRANSLATE_NOOP(
        "Problem", "The mail server did not take the draft. Is the mailbox full?"
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
    "damaged-part": QT_TRANSLATE_NOOP(
        "Problem", "A part of the message is damaged and was left out."
    ),
    "text-cut": QT_TRANSLATE_NOOP("Problem", "The text is very long. Only its beginning is shown."),
    "header-field-cut": QT_TRANSLATE_NOOP(
        "Problem", "A header field is unusually long and was cut."
    ),
    "header-too-large": QT_TRANSLATE_NOOP(
        "Problem", "The message header is unusually large; a part of it was not read."
    ),
    "bad-date": QT_TRANSLATE_NOOP("Problem", "The date in the message cannot be understood."),
    "too-many-addresses": QT_TRANSLATE_NOOP(
        "Problem", "There are very many addresses. Not all of them are shown."
    ),
    "too-many-attachments": QT_TRANSLATE_NOOP(
        "Problem", "There are very many attachments. Not all of them are shown."
    ),
    "attachment-missing": QT_TRANSLATE_NOOP(
        "Problem", "An attachment is named but is not in the file."
    ),
    "attachment-by-reference": QT_TRANSLATE_NOOP(
        "Problem", "An attachment lies somewhere else and was not fetched."
    ),
    "attachment-is-object": QT_TRANSLATE_NOOP(
        "Problem", "An embedded object cannot be shown here. Open the message in Outlook to see it."
    ),
    "embedded-message-not-extracted": QT_TRANSLATE_NOOP(
        "Problem", "A message inside the message could not be taken out."
    ),
    "smime-content-missing": QT_TRANSLATE_NOOP(
        "Problem",
        "The message is marked as signed or encrypted, but its protected content is missing.",
    ),
    "smime-content-unknown": QT_TRANSLATE_NOOP(
        "Problem",
        "The message is marked as signed or encrypted in a way that could not be understood.",
    ),
    "signed-content-unreadable": QT_TRANSLATE_NOOP(
        "Problem", "What the signature wraps could not be read."
    ),
    "parts-after-the-end": QT_TRANSLATE_NOOP(
        "Problem",
        "Parts of the message stand behind its end. They are shown here; other programs may leave them out.",
    ),
    "missing-final-boundary": QT_TRANSLATE_NOOP(
        "Problem", "The message breaks off before its end. Something may be missing."
    ),
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
    **BRINGING,
    **READING,
    **SHARED_FAULTS,
    **COURSE_PROBLEMS,
    "other": QT_TRANSLATE_NOOP("Problem", "A part of the message could not be read ({code})."),
}

CONFIGURATION: Final[Mapping[str, Phrase]] = {
    "unknown-option": QT_TRANSLATE_NOOP(
        "Configuration", "“{what}” is not an option that dpassist knows. It is kept, but not used."
    ),
    "wrong-value": QT_TRANSLATE_NOOP(
        "Configuration",
        "The value of “{what}” cannot be used. What is set elsewhere counts, or else the default.",
    ),
    "not-set-here": QT_TRANSLATE_NOOP(
        "Configuration", "“{what}” can only be set by each user, so it is not used here."
    ),
    **SHARED,
    "option-locked": QT_TRANSLATE_NOOP(
        "Configuration",
        "“{what}” is set by your organisation and cannot be changed here. Nothing was saved. "
        "Ask those who look after dpassist if it is wrong.",
    ),
    "missing-value": QT_TRANSLATE_NOOP(
        "Configuration", "“{what}” is missing, so the whole file is not used."
    ),
    "not-toml": QT_TRANSLATE_NOOP(
        "Configuration", "The file is not valid TOML, so it is not used."
    ),
    "settings-not-toml": QT_TRANSLATE_NOOP(
        "Configuration", "The file is not valid TOML. It was kept aside, and the defaults are used."
    ),
    "labels-not-toml": QT_TRANSLATE_NOOP("Configuration", "The file is not valid TOML."),
    "unusable-value": QT_TRANSLATE_NOOP(
        "Configuration", "The value of “{what}” cannot be used, so the whole file is not used."
    ),
    "contradicts-itself": QT_TRANSLATE_NOOP(
        "Configuration", "The values contradict each other, so the whole file is not used."
    ),
    "steps-missing": QT_TRANSLATE_NOOP(
        "Configuration", "A profile of kind “steps” needs steps. The whole file is not used."
    ),
    "verified-and-not": QT_TRANSLATE_NOOP(
        "Configuration",
        "The profile says that it is verified, and that some of its values are not. The whole file is not used.",
    ),
    "sender-contradicts": QT_TRANSLATE_NOOP(
        "Configuration",
        "“sender_mailbox” belongs to the sender “fixed”, and only to that. The whole file is not used.",
    ),
    "letter-contradicts": QT_TRANSLATE_NOOP(
        "Configuration",
        "“letter_name” belongs to the letter “named-attachment”; and when the first attachment becomes the letter, "
        "there can be no metadata. The whole file is not used.",
    ),
    "recipient-contradicts": QT_TRANSLATE_NOOP(
        "Configuration",
        "“recipient_address” belongs to the recipient “fixed” and “recipient_pattern” to “pattern”, and only to "
        "these. The whole file is not used.",
    ),
    "subject-contradicts": QT_TRANSLATE_NOOP(
        "Configuration",
        "“subject_pattern” belongs to the subject “pattern”, and only to that. The whole file is not used.",
    ),
    "pattern-unknown-name": QT_TRANSLATE_NOOP(
        "Configuration",
        "A pattern asks for something that is not known there. Numbers of people may stand in addresses only. "
        "The whole file is not used.",
    ),
    "pattern-of-nothing": QT_TRANSLATE_NOOP(
        "Configuration",
        "A pattern without a name in braces is the same for every letter. The whole file is not used.",
    ),
    "header-not-free": QT_TRANSLATE_NOOP(
        "Configuration",
        "A header field is named that a draft has anyway, or that no mail can have. The whole file is not used.",
    ),
    "must-keep-wrong": QT_TRANSLATE_NOOP(
        "Configuration",
        "A pattern in “must_keep” is no regular expression. The whole file is not used.",
    ),
    "must-keep-too-free": QT_TRANSLATE_NOOP(
        "Configuration",
        "A pattern in “must_keep” could take very long: it repeats a group, repeats more than three times, or is "
        "longer than 200 letters. The whole file is not used.",
    ),
    "test-fails": QT_TRANSLATE_NOOP(
        "Configuration", "A test of the profile does not come out as it says: {what}"
    ),
    "test-real-number": QT_TRANSLATE_NOOP(
        "Configuration",
        "The number in “{what}” could be a person's. Use one that nobody can have, such as 0099991234. "
        "The test is not run.",
    ),
    "too-many-tests": QT_TRANSLATE_NOOP(
        "Configuration", "There are more than 200 tests; the others are not run."
    ),
    "profile-sort": QT_TRANSLATE_NOOP(
        "Configuration", "The file is not a reply profile. Only reply profiles are opened as files."
    ),
    "profile-id": QT_TRANSLATE_NOOP(
        "Configuration",
        "Its id cannot be the name of a file: use small letters from a to z, digits and hyphens, at most 61 of them.",
    ),
    "profile-unusable": QT_TRANSLATE_NOOP(
        "Configuration", "The profile cannot be used as it is, so it is not taken in."
    ),
    "profile-there": QT_TRANSLATE_NOOP(
        "Configuration",
        "Your organisation has a reply profile of that id already. Press the button again to replace it.",
    ),
    "duplicate-id": QT_TRANSLATE_NOOP(
        "Configuration", "“{what}” has an id that is already taken. Only the first one counts."
    ),
    "sign-may-not-decide": QT_TRANSLATE_NOOP(
        "Configuration",
        "Only a verified sign at the root of an XML file may decide alone, so the whole file is not used.",
    ),
    "sign-without-text": QT_TRANSLATE_NOOP(
        "Configuration",
        "A sign needs texts to look for and none of them empty; “present” needs none. "
        "The whole file is not used.",
    ),
    "sign-matches-everything": QT_TRANSLATE_NOOP(
        "Configuration", "A sign would match everything, so the whole file is not used."
    ),
    "sign-field-misplaced": QT_TRANSLATE_NOOP(
        "Configuration",
        "A sign in “header” needs “field”, and no other sign takes it. The whole file is not used.",
    ),
    "thresholds-contradict": QT_TRANSLATE_NOOP(
        "Configuration",
        "“unsure_from” must be at least 1 and not above “likely_from”, which stays below 1,000. "
        "The whole file is not used.",
    ),
    "two-signs-of-one-id": QT_TRANSLATE_NOOP(
        "Configuration", "Two signs have the same id, so the whole file is not used."
    ),
    "newer-format": QT_TRANSLATE_NOOP(
        "Configuration", "The file is made for a newer dpassist, so it is not used."
    ),
    "no-domain": QT_TRANSLATE_NOOP(
        "Configuration", "“{what}” holds something that is no domain and so matches nothing."
    ),
    "never-matches": QT_TRANSLATE_NOOP(
        "Configuration",
        "“{what}” has letters that can never stand there, or blanks or line breaks that are never looked at, "
        "so it matches nothing.",
    ),
    "too-many-signs": QT_TRANSLATE_NOOP(
        "Configuration", "There are more than 1,000 signs, so the whole file is not used."
    ),
    "too-many-texts": QT_TRANSLATE_NOOP(
        "Configuration", "“{what}” has more than 1,000 texts, so the whole file is not used."
    ),
    "text-too-long": QT_TRANSLATE_NOOP(
        "Configuration",
        "“{what}” is longer than 1,000 letters, so the whole file is not used.",
    ),
    "said-differently": QT_TRANSLATE_NOOP(
        "Configuration",
        "“{what}” says something else than another row of the same rule. The rule is left out.",
    ),
    "file-too-long": QT_TRANSLATE_NOOP(
        "Configuration", "The file is longer than {what} MB, so it is not used."
    ),
    "last-good-used": QT_TRANSLATE_NOOP(
        "Configuration", "Until it is put right, its last good version of {what} is in use."
    ),
    "not-utf8": QT_TRANSLATE_NOOP(
        "Configuration", "The file is not text in UTF-8, so it is not used."
    ),
    "not-readable": QT_TRANSLATE_NOOP(
        "Configuration", "It could not be read, so nothing in it counts."
    ),
    "rules-changed": QT_TRANSLATE_NOOP(
        "Configuration",
        "Somebody else has saved other rules meanwhile. Export yours, read theirs, and save again.",
    ),
    **LISTS,
    **RULE_FILES,
    **LESSON_PROBLEMS,
    **DEMO_PROBLEMS,
    "other": QT_TRANSLATE_NOOP("Configuration", "The file was not used ({code})."),
}
