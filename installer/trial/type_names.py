"""Tries what Explorer calls our file types: in the language of whoever looks, out of the installed program's file."""

from typing import Final

from installer import registry
from installer.tools import ROOT, run
from installer.trial.log import Log, require
from installer.trial.program import Installed

_SOURCE: Final = ROOT / "installer" / "trial" / "say_texts.c"
_ASKER: Final = r"C:\users\Public\say_texts.exe"
_ENGLISH, _DANISH = 1033, 1030


def named_by_language(log: Log, installed: Installed) -> None:
    """Have the shell say what the registry points to.

    Raises:
        BuildError: A text is not the declared one.
    """
    machine, types = installed.machine, registry.FILE_TYPES
    with log.step("what Explorer calls our file types, in English and in Danish") as notes:
        compiler = ["x86_64-w64-mingw32-gcc", "-municode", "-Os", "-s", "-Wall", "-Werror"]
        run([*compiler, "-o", machine.place(_ASKER), _SOURCE, "-lshlwapi"])
        pointers = [
            machine.text(installed.hive, rf"Software\Classes\{each.identifier}", "FriendlyTypeName")
            for each in types
        ]
        for language, wanted in (
            (_ENGLISH, [each.english for each in types]),
            (_DANISH, [each.danish for each in types]),
        ):
            ended = machine.run([_ASKER, str(language), *pointers])
            said = ended.output.splitlines()
            require(holds=said == wanted, otherwise=f"{pointers} in {language}: {ended.output}")
            notes.append(", ".join(said))
