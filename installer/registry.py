"""What both installers write into the registry: file types, the program's own keys, where Windows finds it.

Declared once. ``HKLM`` for a machine, ``HKCU`` for one user; `{folder}` stands for the folder of the installation
with a backslash at its end, `{exe}` for the program in it.

A file type is only offered (``OpenWithProgids`` and ``Capabilities``): what opens a file by default is the user's
choice, and no default of a type is ever written, not even for types of our own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from installer import names

OWN_KEY: Final = r"Software\dpassist"
"""Where it was installed, by which installer, and which version."""
_CLASSES: Final = r"Software\Classes"
_APP_PATHS: Final = r"Software\Microsoft\Windows\CurrentVersion\App Paths"


@dataclass(frozen=True, slots=True)
class FileType:
    """A kind of file that dpassist opens.

    Attributes:
        identifier: The ProgId.
        number: Of its descriptions among the texts in the program's file.
        english: What Explorer calls it.
        danish: And where Windows speaks Danish.
        endings: Endings of file names.
    """

    identifier: str
    number: int
    english: str
    danish: str
    endings: tuple[str, ...]


FILE_TYPES: Final = (
    FileType("dpassist.Message.1", 101, "E-mail message", "E-mail", (".eml", ".msg")),
    FileType("dpassist.Lesson.1", 102, "dpassist lesson", "dpassist-lektion", (".dplesson",)),
    FileType("dpassist.Course.1", 103, "dpassist course", "dpassist-kursus", (".dpcourse",)),
    FileType(
        "dpassist.CourseResult.1",
        104,
        "dpassist course result",
        "dpassist-kursusresultat",
        (".dpresult",),
    ),
    FileType("dpassist.Profile.1", 105, "dpassist profile", "dpassist-profil", (".dpprofile",)),
)
"""What the program opens. Endings that other programs have, such as ``.toml``, are not taken for ours."""


@dataclass(frozen=True, slots=True)
class Value:
    """One text in the registry.

    Attributes:
        key: The key within the hive.
        name: Name of the value; empty for the unnamed one.
        text: What is written; empty where only the name matters.
        is_shared: Whether others write into the key too, so that only the value is ours to take away.
    """

    key: str
    name: str
    text: str
    is_shared: bool = False


def values(version: str, installer: str) -> Iterator[Value]:
    """Give everything that is written.

    Args:
        version: Of the program.
        installer: ``msi`` or ``setup``; each looks for the other.
    """
    yield Value(OWN_KEY, "InstallDir", "{folder}")
    yield Value(OWN_KEY, "Version", version)
    yield Value(OWN_KEY, "Installer", installer)
    for file_type in FILE_TYPES:
        yield from _type(file_type)
    capabilities = rf"{OWN_KEY}\Capabilities"
    yield Value(capabilities, "ApplicationName", names.PRODUCT)
    yield Value(capabilities, "ApplicationDescription", names.SUMMARY)
    yield Value(capabilities, "ApplicationIcon", "{exe},0")
    for file_type in FILE_TYPES:
        for ending in file_type.endings:
            yield Value(rf"{capabilities}\FileAssociations", ending, file_type.identifier)
    yield Value(r"Software\RegisteredApplications", names.PRODUCT, capabilities, is_shared=True)
    for program in (names.WINDOW_EXE, names.CONSOLE_EXE):
        yield Value(rf"{_APP_PATHS}\{program}", "", rf"{{folder}}{program}")


def _type(file_type: FileType) -> Iterator[Value]:
    key = rf"{_CLASSES}\{file_type.identifier}"
    yield Value(key, "", file_type.english)
    # The same in the language of whoever looks: Windows takes the text out of the program's file.
    yield Value(key, "FriendlyTypeName", f"@{{exe}},-{file_type.number}")
    yield Value(rf"{key}\DefaultIcon", "", "{exe},0")
    yield Value(rf"{key}\shell\open\command", "", '"{exe}" "%1"')
    for ending in file_type.endings:
        shared = rf"{_CLASSES}\{ending}\OpenWithProgids"
        yield Value(shared, file_type.identifier, "", is_shared=True)
