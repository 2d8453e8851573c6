"""Words for the options: their names, what they are for, their sections, their choices, and who set them.

The form, the command line and the templates of policies take them from here.
"""

from collections.abc import Mapping
from typing import Final

from dpassist.domain import option_kinds as kinds
from dpassist.domain.settings import Section
from dpassist.domain.settings_layers import Layer
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

OPTION_LABELS: Final[Mapping[str, Phrase]] = {
    "language": QT_TRANSLATE_NOOP("Option", "Language"),
    "theme": QT_TRANSLATE_NOOP("Option", "Colours"),
    "motion": QT_TRANSLATE_NOOP("Option", "Motion on the screen"),
    "role": QT_TRANSLATE_NOOP("Option", "What you do here"),
    "welcome": QT_TRANSLATE_NOOP("Option", "Show the assistant for the first start"),
    "watch_folder": QT_TRANSLATE_NOOP("Option", "Take new messages from a folder"),
    "watched_folder": QT_TRANSLATE_NOOP("Option", "Folder that new messages are taken from"),
    "authority_name": QT_TRANSLATE_NOOP("Option", "Name of the authority"),
    "own_domains": QT_TRANSLATE_NOOP("Option", "Own mail domains"),
    "sender_mailbox": QT_TRANSLATE_NOOP("Option", "Secure mailbox that replies are sent from"),
    "recogniser_profile": QT_TRANSLATE_NOOP("Option", "Recogniser profile"),
    "organisation_folder": QT_TRANSLATE_NOOP("Option", "Organisation's folder"),
    "distributor_name": QT_TRANSLATE_NOOP("Option", "Who passes the post on"),
    "return_mailbox": QT_TRANSLATE_NOOP(
        "Option", "Mailbox that wrongly passed on post comes back to"
    ),
    "signature": QT_TRANSLATE_NOOP("Option", "Signature under replies"),
    "reply_profile": QT_TRANSLATE_NOOP("Option", "Reply profile"),
    "draft_target": QT_TRANSLATE_NOOP("Option", "Where drafts are put"),
    "imap_host": QT_TRANSLATE_NOOP("Option", "Mail server"),
    "imap_port": QT_TRANSLATE_NOOP("Option", "Port of the mail server"),
    "imap_user": QT_TRANSLATE_NOOP("Option", "User name on the mail server"),
    "imap_drafts": QT_TRANSLATE_NOOP("Option", "Drafts folder on the mail server"),
}
"""What an option is called."""

OPTION_HELP: Final[Mapping[str, Phrase]] = {
    "language": QT_TRANSLATE_NOOP(
        "Option",
        "Language of the window and of everything dpassist writes.",
    ),
    "theme": QT_TRANSLATE_NOOP("Option", "Colours of the window."),
    "motion": QT_TRANSLATE_NOOP(
        "Option",
        "With less motion, menus, lists and buttons change at once and do not slide or fade.",
    ),
    "role": QT_TRANSLATE_NOOP(
        "Option",
        "The window shows what you need for it. What is hidden stays as it is, and comes back with another choice.",
    ),
    "welcome": QT_TRANSLATE_NOOP(
        "Option",
        "It asks for what dpassist has to know, once, when nothing is set yet. It stays in the Help menu.",
    ),
    "watch_folder": QT_TRANSLATE_NOOP(
        "Option",
        "What is put into the folder comes into the list by itself, once. Nothing there is changed or deleted.",
    ),
    "watched_folder": QT_TRANSLATE_NOOP(
        "Option",
        "On this computer or on a network drive. Folders within it are left alone: put there what is done.",
    ),
    "authority_name": QT_TRANSLATE_NOOP(
        "Option", "It stands on guidance sheets and in answers, as citizens know it."
    ),
    "own_domains": QT_TRANSLATE_NOOP(
        "Option",
        "What stands behind the @ in the authority's own addresses, such as kommune.example. "
        "Post is passed on to these only; another address is stopped.",
    ),
    "sender_mailbox": QT_TRANSLATE_NOOP(
        "Option", "Replies are sent from it where the letter does not tell which mailbox it is for."
    ),
    "recogniser_profile": QT_TRANSLATE_NOOP(
        "Option", "Which signs tell Digital Post from other mail: the id of the profile."
    ),
    "organisation_folder": QT_TRANSLATE_NOOP(
        "Option",
        "A folder on a share with the profiles, directory, rules and guidance of your organisation. "
        "A copy on this computer is used, also when the share is away. Empty means a folder beside the settings.",
    ),
    "distributor_name": QT_TRANSLATE_NOOP(
        "Option", "It stands in the note to the colleague that a letter is passed on to."
    ),
    "return_mailbox": QT_TRANSLATE_NOOP(
        "Option",
        "Colleagues send there what is not theirs. Empty means the mailbox it was passed on from.",
    ),
    "signature": QT_TRANSLATE_NOOP("Option", "The lines that end a reply."),
    "reply_profile": QT_TRANSLATE_NOOP(
        "Option", "How your gateway wants replies, where nothing else is proposed for the letter."
    ),
    "draft_target": QT_TRANSLATE_NOOP(
        "Option",
        "A draft opens in the program for mails, in classic Outlook, "
        "or lies in the Drafts folder of the mailbox on its server.",
    ),
    "imap_host": QT_TRANSLATE_NOOP(
        "Option", "Name of the server, such as mail.kommune.example, if drafts are put there."
    ),
    "imap_port": QT_TRANSLATE_NOOP("Option", "Port for IMAP over TLS; usually 993."),
    "imap_user": QT_TRANSLATE_NOOP("Option", "Who signs in on the mail server."),
    "imap_drafts": QT_TRANSLATE_NOOP(
        "Option", "Path of the Drafts folder. Empty means the one that the server names as such."
    ),
}
"""What an option is for, in a sentence or two."""

OPTION_CHOICES: Final[Mapping[str, Mapping[str, Phrase]]] = {
    "language": {
        "system": QT_TRANSLATE_NOOP("Option", "As the computer"),
        "da": QT_TRANSLATE_NOOP("Option", "Danish"),
        "en": QT_TRANSLATE_NOOP("Option", "English"),
    },
    "theme": {
        "system": QT_TRANSLATE_NOOP("Option", "As the computer"),
        "light": QT_TRANSLATE_NOOP("Option", "Light"),
        "dark": QT_TRANSLATE_NOOP("Option", "Dark"),
        "contrast": QT_TRANSLATE_NOOP("Option", "High contrast"),
    },
    "motion": {
        "system": QT_TRANSLATE_NOOP("Option", "As the computer"),
        "less": QT_TRANSLATE_NOOP("Option", "Less motion"),
    },
    "role": {
        "clerk": QT_TRANSLATE_NOOP("Option", "I distribute and answer post"),
        "trainer": QT_TRANSLATE_NOOP("Option", "I also train colleagues and write their guidance"),
        "administrator": QT_TRANSLATE_NOOP("Option", "I also keep rules, directory and operations"),
    },
    "draft_target": {
        "program": QT_TRANSLATE_NOOP("Option", "The program for mails"),
        "outlook": QT_TRANSLATE_NOOP("Option", "Classic Outlook"),
        "imap": QT_TRANSLATE_NOOP("Option", "The Drafts folder of the mailbox"),
    },
}
"""What the values of a choice are called, by option."""

CHOICE_HINTS: Final[Mapping[str, Mapping[str, Phrase]]] = {
    "draft_target": {
        "program": QT_TRANSLATE_NOOP(
            "Option", "Outlook takes no sender from such a file: look at From before you send."
        ),
        "outlook": QT_TRANSLATE_NOOP(
            "Option", "Windows only, and not the new Outlook. Not tried with a real Outlook yet."
        ),
        "imap": QT_TRANSLATE_NOOP(
            "Option",
            "The draft is put on the server, where every program that shows the mailbox finds it.",
        ),
    },
}
"""What somebody should know who chooses a value."""

SECTIONS: Final[Mapping[Section, Phrase]] = {
    Section.SCREEN: QT_TRANSLATE_NOOP("Option", "Screen and language"),
    Section.INTAKE: QT_TRANSLATE_NOOP("Option", "New messages"),
    Section.AUTHORITY: QT_TRANSLATE_NOOP("Option", "The authority"),
    Section.PASSING_ON: QT_TRANSLATE_NOOP("Option", "Passing on"),
    Section.REPLIES: QT_TRANSLATE_NOOP("Option", "Replies"),
    Section.DRAFTS: QT_TRANSLATE_NOOP("Option", "Where drafts are put"),
}
"""What a section of the settings is called."""

COMPLAINTS: Final[Mapping[type, Phrase]] = {
    kinds.Text: QT_TRANSLATE_NOOP(
        "Option", "This is one line of text; it has signs that no file can hold."
    ),
    kinds.Lines: QT_TRANSLATE_NOOP("Option", "It has signs that no file can hold."),
    kinds.Choice: QT_TRANSLATE_NOOP("Option", "Choose one of the values in the list."),
    kinds.Number: QT_TRANSLATE_NOOP("Option", "A whole number within the limits is wanted."),
    kinds.Flag: QT_TRANSLATE_NOOP("Option", "Yes or no is wanted."),
    kinds.Domains: QT_TRANSLATE_NOOP(
        "Option",
        "A mail domain looks like kommune.example: a dot, no @ and no spaces. Put commas between several.",
    ),
    kinds.MailAddress: QT_TRANSLATE_NOOP(
        "Option", "A mail address looks like post@kommune.example. It may be empty too."
    ),
    kinds.Host: QT_TRANSLATE_NOOP(
        "Option",
        "A server is a name such as mail.kommune.example, without https:// and without a port.",
    ),
    kinds.Folder: QT_TRANSLATE_NOOP(
        "Option",
        "The whole path of a folder is wanted, from the drive or the top on. It may be empty too.",
    ),
    kinds.ProfileId: QT_TRANSLATE_NOOP("Option", "Choose one of the profiles in the list."),
}
"""What is wanted, by kind, when something else was typed."""

VALUES: Final[Mapping[str, Phrase]] = {
    "nothing": QT_TRANSLATE_NOOP("Option", "nothing"),
    "yes": QT_TRANSLATE_NOOP("Option", "yes"),
    "no": QT_TRANSLATE_NOOP("Option", "no"),
}
"""Values that are no words themselves."""

WHO_SET_IT: Final[Mapping[str, Phrase]] = {
    "default": QT_TRANSLATE_NOOP("Option", "This is the default"),
    "set": QT_TRANSLATE_NOOP("Option", "{who} · default: {default}"),
    "locked": QT_TRANSLATE_NOOP("Option", "Locked: {who} ({place}) · default: {default}"),
}
"""Who set a value, and what it would be otherwise."""

LAYERS: Final[Mapping[Layer, Phrase]] = {
    Layer.DEFAULT: QT_TRANSLATE_NOOP("Option", "default"),
    Layer.USER: QT_TRANSLATE_NOOP("Option", "your own setting"),
    Layer.ORGANISATION: QT_TRANSLATE_NOOP("Option", "set by your organisation"),
    Layer.USER_POLICY: QT_TRANSLATE_NOOP("Option", "set by your organisation for you"),
    Layer.MACHINE_POLICY: QT_TRANSLATE_NOOP("Option", "set by your organisation for this computer"),
}
"""Who set a value."""
