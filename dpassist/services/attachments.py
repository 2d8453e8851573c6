"""Attachments taken out of a message: the name they are shown and saved under, and which ones do harm."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

from dpassist.domain.errors import UnknownChoiceError
from dpassist.domain.message import Attachment, Message
from dpassist.domain.reply_check.file_traits import MACRO_ENDINGS
from dpassist.mailio.safe_names import ending, safe_name
from dpassist.services.ports import PostFiles


class Danger(StrEnum):
    """What a file can do when it is opened."""

    PROGRAM = "program"
    MACROS = "macros"
    CONTAINER = "container"
    PAGE = "page"


# Microsoft, "Blocked attachments in Outlook" (support.microsoft.com): the types that Outlook keeps back because
# they run something or change the computer; without certificates, which do nothing until they are installed.
# Then types of the same nature that came later or run elsewhere: .appinstaller and .msix (Windows installers),
# .library-ms and .searchconnector-ms (folders on a stranger's server), .one (notes with files in them), .rdp
# (remote desktop), .command and .pkg (macOS), .desktop, .run and .sh (Linux).
_PROGRAMS: Final = frozenset({
    "ade", "adp", "app", "appinstaller", "application", "appref-ms", "appx", "appxbundle", "asp", "aspx", "asx",
    "bas", "bat", "cdxml", "chm", "cmd", "cnt", "com", "command", "cpl", "csh", "desktop", "diagcab", "dll",
    "exe", "fxp", "gadget", "grp", "hlp", "hpj", "hta", "htc", "inf", "ins", "isp", "its", "jar", "jnlp", "js",
    "jse", "ksh", "library-ms", "lnk", "mad", "maf", "mag", "mam", "maq", "mar", "mas", "mat", "mau", "mav",
    "maw", "mcf", "mda", "mdb", "mde", "mdt", "mdw", "mdz", "mof", "msc", "msh", "msh1", "msh1xml", "msh2",
    "msh2xml", "mshxml", "msi", "msix", "msixbundle", "msp", "mst", "msu", "one", "ops", "osd", "pcd", "pif",
    "pkg", "pl", "plg", "prf", "prg", "printerexport", "ps1", "ps1xml", "ps2", "ps2xml", "psc1", "psc2", "psd1",
    "psdm1", "psm1", "pssc", "py", "pyc", "pyo", "pyw", "pyz", "pyzw", "rdp", "reg", "rgs", "run", "scf",
    "scpt", "scr", "sct", "search-ms", "searchconnector-ms", "settingcontent-ms", "sh", "shb", "shs", "sys",
    "theme", "udl", "url", "vb", "vbe", "vbp", "vbs", "vsmacros", "vsw", "webpnp", "website", "ws", "wsb",
    "wsc", "wsf", "wsh", "xbap", "xll", "xnk",
})  # fmt: skip
# Office documents made to hold macros, and tables made to fetch (Microsoft, "File format reference for Word, Excel,
# and PowerPoint"). The old .doc, .xls and .ppt can hold macros too, but citizens send them every day: a warning
# that always stands there warns of nothing.
_MACROS: Final = MACRO_ENDINGS | {"iqy", "odc", "oqy", "rqy", "slk"}
# Disk images and packings that hide what is in them from virus scanners and from the mark "from the internet".
_CONTAINERS: Final = frozenset({
    "ace", "arj", "cab", "dmg", "img", "iso", "lha", "lzh", "udf", "vhd", "vhdx", "wim",
})  # fmt: skip
_PAGES: Final = frozenset({"htm", "html", "mht", "mhtml", "shtml", "svg", "xht", "xhtml"})
_DANGERS: Final[Mapping[Danger, frozenset[str]]] = {
    Danger.PROGRAM: _PROGRAMS,
    Danger.MACROS: _MACROS,
    Danger.CONTAINER: _CONTAINERS,
    Danger.PAGE: _PAGES,
}


def danger_of(name: str) -> Danger | None:
    """Tell what a file of that name can do when it is opened; None when its type is not known to do harm."""
    last = ending(name)
    return next((danger for danger, endings in _DANGERS.items() if last in endings), None)


def shown_name(attachment: Attachment) -> str:
    """Return the name to show and to save under, CPR numbers hidden; empty when it has none."""
    return safe_name(attachment.name, "")


def numbered(message: Message, numbers: Iterable[int]) -> tuple[Attachment, ...]:
    """Return attachments by their numbers, counted from 1 as everywhere on screen, each once and in their order.

    Raises:
        UnknownChoiceError: There is none of that number.
    """
    count = len(message.attachments)
    wanted = sorted(set(numbers))
    for number in wanted:
        if not 1 <= number <= count:
            raise UnknownChoiceError("unknown-attachment", number=number, count=count)
    return tuple(message.attachments[number - 1] for number in wanted)


def save(files: PostFiles, attachment: Attachment, path: Path) -> None:
    """Write an attachment to a file of the user's choice.

    Raises:
        UnreadableMessageError: It cannot be taken out of the message.
        EnvironmentFaultError: It could not be written.
    """
    files.write_received(path, attachment.load())
