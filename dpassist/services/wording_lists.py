"""Words for what goes wrong in the spreadsheets and guidance sheets that an administrator keeps."""

from collections.abc import Mapping
from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

LISTS: Final[Mapping[str, Phrase]] = {
    "row-missing-value": QT_TRANSLATE_NOOP(
        "Configuration", "“{what}” is missing. This entry is not used; the others are."
    ),
    "row-unusable-value": QT_TRANSLATE_NOOP(
        "Configuration",
        "The value of “{what}” cannot be used. This entry is not used; the others are.",
    ),
    "row-back-before-gone": QT_TRANSLATE_NOOP(
        "Configuration",
        "It is back before it has gone: look at “{what}”. This entry is not used; the others are.",
    ),
    "not-a-sheet": QT_TRANSLATE_NOOP(
        "Configuration", "The spreadsheet is damaged, or is none. The whole file is not used."
    ),
    "quote-not-closed": QT_TRANSLATE_NOOP(
        "Configuration",
        "A quotation mark is not closed, so all rows behind it are one cell. Write it twice if it stands for itself, "
        "or save the sheet as .xlsx. The whole file is not used.",
    ),
    "sheet-without-headings": QT_TRANSLATE_NOOP(
        "Configuration",
        "No row holds headings that dpassist knows, such as id, navn and postkasse. The whole file is not used.",
    ),
    "unknown-column": QT_TRANSLATE_NOOP(
        "Configuration", "The column “{what}” is none that dpassist knows. It is not used."
    ),
    "column-twice": QT_TRANSLATE_NOOP(
        "Configuration",
        "The column “{what}” means the same as one before it, which counts. This one is not used.",
    ),
    "second-directory": QT_TRANSLATE_NOOP(
        "Configuration", "There is another directory, which comes first. This file is not used."
    ),
    "too-many-rows": QT_TRANSLATE_NOOP(
        "Configuration", "The sheet has more than {what} rows, so it is not used."
    ),
    "guidance-fault": QT_TRANSLATE_NOOP(
        "Configuration", "A guidance template is wrong and cannot be filled in."
    ),
    "guidance-not-allowed": QT_TRANSLATE_NOOP(
        "Configuration",
        "A sheet can use facts, conditions, a plain loop and simple filters. What stands here is more than that.",
    ),
    "guidance-endless": QT_TRANSLATE_NOOP(
        "Configuration", "Filled in, the guidance is longer than anybody reads."
    ),
    "guidance-variable": QT_TRANSLATE_NOOP(
        "Configuration", "The guidance uses “{what}”, which dpassist does not know."
    ),
    "guidance-name": QT_TRANSLATE_NOOP(
        "Configuration",
        "The name of the file does not say what the sheet is for, so it is not used. "
        "It begins with the name of a sheet, such as “answer-in-thread.md”.",
    ),
    "guidance-too-long": QT_TRANSLATE_NOOP(
        "Configuration", "The file is longer than 256 kB, so it is not used."
    ),
    "guidance-lacks": QT_TRANSLATE_NOOP(
        "Configuration", "The sheet never mentions “{what}”, so its readers are not told."
    ),
    "guidance-two-pages": QT_TRANSLATE_NOOP(
        "Configuration", "With the example letter the sheet fills more than one page."
    ),
    "guidance-heavy": QT_TRANSLATE_NOOP(
        "Configuration", "With the example letter the sheet is larger than 200 kB."
    ),
    "guidance-no-profile": QT_TRANSLATE_NOOP(
        "Configuration",
        "The sheet is for the reply profile “{what}”, which does not exist, so it is never used.",
    ),
    "guidance-one-language": QT_TRANSLATE_NOOP(
        "Configuration", "There is no such sheet in the other language ({what})."
    ),
    "guidance-overdue": QT_TRANSLATE_NOOP(
        "Configuration", "The sheet should have been read through again by {what}."
    ),
}
