"""What the command line says by itself, as translatable literals; said by ``Wording.say``."""

from collections.abc import Mapping
from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

STOPPED: Final = QT_TRANSLATE_NOOP("CommandLine", "Stopped.")
ABOUT_FILE: Final = QT_TRANSLATE_NOOP("CommandLine", "{file}: {text}")
WOULD_OVERWRITE: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "The draft would overwrite the original. Choose another file name."
)
IS_FOLDER: Final = QT_TRANSLATE_NOOP("CommandLine", "{file} is a folder. Name one file.")
NO_FOLDER: Final = QT_TRANSLATE_NOOP(
    "CommandLine",
    "There is no folder {folder} to write the draft to. Make it first, or name another.",
)
NO_FILES: Final = QT_TRANSLATE_NOOP("CommandLine", "There are no files in what was named.")
PASSPHRASE: Final = QT_TRANSLATE_NOOP("CommandLine", "Passphrase of {file} (Enter to skip): ")

PASSWORD: Final = QT_TRANSLATE_NOOP("CommandLine", "Password of {user} at {host}: ")
NOT_LOGGED: Final = QT_TRANSLATE_NOOP(
    "CommandLine",
    "The draft is made, but it is NOT on record that it was passed on: the log could not be written. "
    "Tell your administrator.",
)
AWAY: Final = QT_TRANSLATE_NOOP("CommandLine", "{entry} is away; {deputy} takes the post.")
AWAY_ALONE: Final = QT_TRANSLATE_NOOP(
    "CommandLine",
    "{entry} is away, and nobody takes the post. Pass it on to somebody else, or have a deputy named in the directory.",
)
LOG_WRITTEN: Final = QT_TRANSLATE_NOOP("CommandLine", "What was passed on: {file}")
DIRECTORY_CLEAN: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "{count} entries, and nothing is wrong with them."
)
SEALED: Final = QT_TRANSLATE_NOOP("CommandLine", "Signed by {signer} and encrypted: {file}")
SIGNED: Final = QT_TRANSLATE_NOOP("CommandLine", "Signed by {signer}, NOT encrypted: {file}")
NEEDS_OUTPUT: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "This reply profile makes a document. Name a file for it with --output."
)

EVIDENCE: Final = QT_TRANSLATE_NOOP("CommandLine", "Signs:")
FACTS: Final = QT_TRANSLATE_NOOP("CommandLine", "What the message says:")
SIGN: Final = QT_TRANSLATE_NOOP("CommandLine", "{says} · {where}: {text}")
STATED: Final = QT_TRANSLATE_NOOP("CommandLine", "{name}: {value}  [{source}]")
FACT: Final = QT_TRANSLATE_NOOP("CommandLine", "{name}: {value}")

FINDING: Final = QT_TRANSLATE_NOOP("CommandLine", "{severity} · {where}: {text}")
FINDING_WHY: Final = QT_TRANSLATE_NOOP("CommandLine", "Why: {why}  [{source}]")
FINDING_FIX: Final = QT_TRANSLATE_NOOP("CommandLine", "Remedy: {fix}")
NO_FINDINGS: Final = QT_TRANSLATE_NOOP("CommandLine", "Nothing wrong was found.")

REPLY_WRITTEN: Final = QT_TRANSLATE_NOOP("CommandLine", "Reply draft: {file}")
PASS_ON_WRITTEN: Final = QT_TRANSLATE_NOOP("CommandLine", "Forward draft to {entry}: {file}")
ATTACHED: Final = QT_TRANSLATE_NOOP("CommandLine", "Attached: {name}, {size} bytes")
BEFORE_SENDING: Final = QT_TRANSLATE_NOOP("CommandLine", "Before you send it:")
STEPS: Final = QT_TRANSLATE_NOOP("CommandLine", "{profile}, step by step:")
ENTRIES: Final = QT_TRANSLATE_NOOP("CommandLine", "The directory has: {choices}")
PROFILES: Final = QT_TRANSLATE_NOOP("CommandLine", "The reply profiles are: {choices}")

DEMO_SAMPLES: Final = QT_TRANSLATE_NOOP("CommandLine", "1. What the sample messages are")
DEMO_PASS_ON: Final = QT_TRANSLATE_NOOP("CommandLine", "2. Passed on with guidance")
DEMO_REPLY: Final = QT_TRANSLATE_NOOP("CommandLine", "3. Replies")
DEMO_WINDOW: Final = QT_TRANSLATE_NOOP("CommandLine", "4. The window")
DEMO_SUMMARY: Final = QT_TRANSLATE_NOOP("CommandLine", "5. In short")
DEMO_NOTHING: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "There is no directory entry within your own domains to pass on to."
)
DEMO_UNTOUCHED: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "The original is attached byte for byte (SHA-256 {digest})."
)
DEMO_CHANGED: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "The attached original differs from the file. This must not happen."
)
DEMO_REFUSED: Final = QT_TRANSLATE_NOOP("CommandLine", "No reply to {file}: {reason}")
DEMO_PICTURE: Final = QT_TRANSLATE_NOOP("CommandLine", "Picture of the window: {file}")
DEMO_COUNT: Final = QT_TRANSLATE_NOOP("CommandLine", "{count}  {verdict}")
DEMO_TOTAL: Final = QT_TRANSLATE_NOOP("CommandLine", "{count}  in all")
DEMO_DRAFTS: Final = QT_TRANSLATE_NOOP("CommandLine", "The drafts lie in {folder}")

SO_FAR: Final = QT_TRANSLATE_NOOP("CommandLine", "{done} of {count} files so far")
MEASURED: Final = QT_TRANSLATE_NOOP("CommandLine", "{count} labelled files were recognised.")
LABEL_AND_ANSWER: Final = QT_TRANSLATE_NOOP("CommandLine", "Labelled (rows), recognised (columns)")
SHARES: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "{verdict}: precision {precision}, recall {recall}"
)
SHARE: Final = QT_TRANSLATE_NOOP("CommandLine", "{whole}.{tenth} % ({part} of {of})")
SHARE_OF_NOTHING: Final = QT_TRANSLATE_NOOP("CommandLine", "unknown (there were none)")
WRONG: Final = QT_TRANSLATE_NOOP("CommandLine", "Not as the label says: {count}")
TAKEN_FOR: Final = QT_TRANSLATE_NOOP("CommandLine", "{file}: {label} was taken for {answer}")
DIFFERS: Final = QT_TRANSLATE_NOOP("CommandLine", "{file}: {what}")
MISSING: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "Labelled, but not there or not readable: {count}"
)
UNLABELLED: Final = QT_TRANSLATE_NOOP("CommandLine", "Without a label, so not counted: {count}")
FALSE_POST: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "Taken for Digital Post without being it: {count}"
)
DIFFERENCES: Final[Mapping[str, Phrase]] = {
    "certainty": QT_TRANSLATE_NOOP("CommandLine", "how sure it is"),
    "reply": QT_TRANSLATE_NOOP("CommandLine", "whether it may be answered"),
    "positive": QT_TRANSLATE_NOOP("CommandLine", "whether the letter was delivered"),
}

TELL_SENDER: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "Tell the sender yourself that it went to another authority. {reason}"
)
SENDER_WRITTEN: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "Draft that tells the sender where it went: {file}"
)
SHEET_ENDING: Final = QT_TRANSLATE_NOOP(
    "CommandLine",
    "A sheet is written to a file that ends in .pdf or .html. Choose another name. Nothing was written.",
)
RULES_CLEAN: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "Rules looked through: {count}. Nothing is wrong with them."
)
RULES_OPEN: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "A rule looks at the text, so every message is opened, which takes longer."
)
RULES_BEFORE: Final = QT_TRANSLATE_NOOP("CommandLine", "With the rules in force: {text}")
RULES_TRIED: Final = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Messages: {messages}. Could not be read: {unread}. Another suggestion than now: {changed}.",
)
RULES_NEVER: Final = QT_TRANSLATE_NOOP("CommandLine", "Rules that applied to none: {rules}")
RULES_WRITTEN: Final = QT_TRANSLATE_NOOP("CommandLine", "Rules written to {file}")
RULES_NOT_IMPORTED: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "No rule in the file can be used, so nothing was imported."
)
RULES_NOT_ALL: Final = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Not everything in the file can be used, so nothing was imported: the rules in force stay as they are.",
)
RULES_GONE: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "Not in the file, and gone: {rules} ({file} still holds them)"
)
RULES_AS_BEFORE: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "Could not be read, and stay as they were: {rules}"
)
RULES_LEFT_OUT: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "Could not be read, and are left out: {rules}"
)
RULES_KEPT_ASIDE: Final = QT_TRANSLATE_NOOP(
    "CommandLine",
    "The file before held comments or what dpassist does not know. It was kept as {file}.",
)
RULES_IMPORTED: Final = QT_TRANSLATE_NOOP("CommandLine", "Rules now in force: {count}")

PROFILE_SORTS: Final[Mapping[str, Phrase]] = {
    "recogniser": QT_TRANSLATE_NOOP(
        "CommandLine", "Recogniser profile “{id}”, version {version}. Signs: {signs}."
    ),
    "reply": QT_TRANSLATE_NOOP("CommandLine", "Reply profile “{id}”, version {version}."),
}
PROFILE_UNVERIFIED: Final = QT_TRANSLATE_NOOP("CommandLine", "Unverified: {count}")
PROFILE_NEEDS: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "Because of its signs, recognising also reads {needs}, which takes longer."
)
PROFILE_UNUSABLE: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "As it is, it cannot be used as a profile."
)
PROFILE_GOOD: Final = QT_TRANSLATE_NOOP("CommandLine", "Nothing is wrong with it.")
PROFILE_WRITTEN: Final = QT_TRANSLATE_NOOP("CommandLine", "Reply profile: {file}")
DOCUMENT_WRITTEN: Final = QT_TRANSLATE_NOOP("CommandLine", "Reply document: {file}")
SELF_TEST_WRITTEN: Final = QT_TRANSLATE_NOOP("CommandLine", "Report written: {file}")
TEMPLATE_WRITTEN: Final = QT_TRANSLATE_NOOP("CommandLine", "Template written: {file}")
SHEET_LAYERS: Final[Mapping[str, Phrase]] = {
    "own": QT_TRANSLATE_NOOP("CommandLine", "your organisation's"),
    "shipped": QT_TRANSLATE_NOOP("CommandLine", "shipped"),
}
SHEET_VERSION: Final = QT_TRANSLATE_NOOP("CommandLine", "version {version}")
SHEET_REVIEW: Final = QT_TRANSLATE_NOOP("CommandLine", "to be read through by {day}")
SHEET_OVERDUE: Final = QT_TRANSLATE_NOOP("CommandLine", "should have been read through by {day}")
SHEETS_CHECKED: Final = QT_TRANSLATE_NOOP("CommandLine", "Sheets: {sheets}. Faults: {faults}.")
SHEET_WRITTEN: Final = QT_TRANSLATE_NOOP("CommandLine", "Guidance for {entry} written to {file}")
NEEDS: Final[Mapping[str, Phrase]] = {
    "body": QT_TRANSLATE_NOOP("CommandLine", "the text of each mail"),
    "certificates": QT_TRANSLATE_NOOP("CommandLine", "the certificates of signers"),
    "xml-roots": QT_TRANSLATE_NOOP("CommandLine", "the beginning of attached XML files"),
}
