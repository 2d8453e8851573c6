"""The closed set of verdicts, apart from what a verdict holds: the window needs their names before anything else."""

from enum import StrEnum


class Kind(StrEnum):
    """The closed set of verdicts; the values are those of ``--json``."""

    DIGITAL_POST = "digital-post"
    RECEIPT = "receipt"
    NOTICE = "notice"
    SECURE_MAIL = "secure-mail"
    ORDINARY = "ordinary"
    SUSPICIOUS = "suspicious"
    UNREADABLE = "unreadable"
