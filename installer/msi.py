"""Builds the MSI: per machine, for silent roll-out by Intune, Configuration Manager or group policy.

Written for wixl 0.101, whose gaps are filled with statements to the finished database; its cabinet is exchanged for
a smaller one (`cabinet`). What must never change stands at the top: Windows knows the product by it. Texts are ASCII,
as wixl writes no code page.
"""

import hashlib
import tempfile
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr

from installer import cabinet, file_versions, msi_seal, names, registry
from installer.msi_properties import PROPERTIES, Property
from installer.tools import run

UPGRADE_CODE: Final = "5E1D0B5A-8C0F-4B52-9E5C-6C1F0C7A3D20"
"""All versions of dpassist, for ever."""
_COMPONENTS: Final = uuid.UUID("b7f6f0a4-2b1d-4a39-8f57-3d5f6f7e9c01")
"""Component ids are made from this and the path of the file, so that they stay the same from build to build."""

_CHUNK: Final = 14
_REMEMBERED: Final = "OLD_"
_NEWER: Final = "A newer version of dpassist is installed. Remove it first if you want this one."
_OTHER: Final = "dpassist was installed for all users by setup.exe. Remove that installation first, then install this package."
_COMMENTS: Final = r"Removal keeps each user's settings and keys in %LOCALAPPDATA%\dpassist."
_CABINET: Final = "dpassist.cab"
_FROM_WIXL: Final = ("WIX_DOWNGRADE_DETECTED", "WIX_UPGRADE_DETECTED")
_SEARCH_64_BIT_RAW: Final = 18
"""``RegLocator.Type``: the value as it is (2), in the 64-bit registry (16), which wixl cannot ask for."""
_SET_PROPERTY: Final = 51
_AFTER_APP_SEARCH: Final = 60
_AFTER_COSTING: Final = 1001
_AFTER_INITIALIZE: Final = 1501
_SEQUENCE: Final = "InstallExecuteSequence"
_SHOWN_SEQUENCE: Final = "InstallUISequence"
"""Runs first where somebody clicks the package: it fixes the folder, which is then as if it had been given."""


@dataclass(frozen=True, slots=True)
class _Component:
    """A component, its definition, and the condition it is installed on."""

    identifier: str
    text: str
    condition: str = ""


def build_msi(
    stage: Path, target: Path, version: str, icon: Path, when: int, *, quick: bool = False
) -> None:
    """Build the package.

    Args:
        stage: The payload.
        target: The package.
        version: Three numbers.
        icon: Shown among the installed programs; lies beside the payload, as wixl takes no whole paths.
        when: Time of the files in it, in seconds since 1970.
        quick: Leave the larger cabinet that is made at once, for trying.

    Raises:
        BuildError: A tool is missing or failed.
    """
    source = target.with_suffix(".wxs")
    source.write_text(definition(stage, version, icon), encoding="utf-8")
    target.unlink(missing_ok=True)
    run(["wixl", "-a", "x64", "-o", target, source], folder=stage.parent)
    _change(target, (*corrections(), *versions(stage)))
    if not quick:
        _pack_again(stage, target, when)
    msi_seal.seal(target, when)
    source.unlink()


def _pack_again(stage: Path, target: Path, when: int) -> None:
    """Put a cabinet with LZX into the place of wixl's; Windows wants its files in the order of their numbers."""
    paths = cabinet.in_order([path for path in stage.rglob("*") if path.is_file()])
    files = {_short("f", _inside(path, stage)): path for path in paths}
    packed = target.with_name(_CABINET)
    with tempfile.TemporaryDirectory(prefix="dpassist-packer-") as folder:
        cabinet.pack(cabinet.packer(Path(folder)), files, packed, when)
    _change(target, numbering(list(files)))
    run(["msibuild", target, "-a", _CABINET, packed])
    packed.unlink()


def numbering(files: list[str]) -> Iterator[str]:
    """Give the statements that number files anew.

    Args:
        files: Their ids, in the order of the cabinet.
    """
    for number, identifier in enumerate(files, start=1):
        yield f"UPDATE `File` SET `Sequence` = {number} WHERE `File` = '{identifier}'"


def versions(stage: Path) -> Iterator[str]:
    """Give the statements that write down which version each file tells of itself; wixl does not read it.

    Windows Installer decides what to install before it removes the old version, and leaves a file out that is newer on
    the disk: any version is newer than none, so that the next version would lose every library.
    """
    for path in sorted(path for path in stage.rglob("*") if path.is_file()):
        if told := file_versions.of_file(path):
            yield (
                f"UPDATE `File` SET `Version` = '{told.version}', `Language` = '{told.language}'"
                f" WHERE `File` = '{_short('f', _inside(path, stage))}'"
            )


def _change(target: Path, statements: Iterable[str]) -> None:
    run(["msibuild", target, *(word for line in statements for word in ("-q", line))])


def _inside(path: Path, stage: Path) -> str:
    """Return where a file lies in the payload, as Windows writes it."""
    return path.relative_to(stage).as_posix().replace("/", "\\")


def definition(stage: Path, version: str, icon: Path) -> str:
    """Return the package's definition in the language of WiX 3."""
    components: list[str] = []
    files = "".join(_folder(stage, stage, components))
    own = _own_components(version)
    references = [*components, *(component.identifier for component in own)]
    *in_folder, shortcut = (component.text for component in own)
    product = _id("product" + version)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="{product}" Name="{names.PRODUCT}" Language="1033" Version="{version}"
 Manufacturer="{names.PUBLISHER}" UpgradeCode="{UPGRADE_CODE}">
<Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Description="{names.PRODUCT} {version}"
 Comments={quoteattr(names.SUMMARY)}/>
<Media Id="1" Cabinet="{_CABINET}" EmbedCab="yes"/>
<MajorUpgrade DowngradeErrorMessage="{_NEWER}"/>
<Condition Message={quoteattr(_OTHER)}>Installed OR NOT OTHERINSTALLER = "setup"</Condition>
<Icon Id="dpassist.ico" SourceFile={quoteattr(icon.name)}/>
{"".join(_properties())}
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramFiles64Folder"><Directory Id="INSTALLDIR" Name="{names.PRODUCT}">
{files}{"".join(in_folder)}</Directory></Directory>
<Directory Id="ProgramMenuFolder">{shortcut}</Directory>
</Directory>
<Feature Id="Main" Level="1" Title="{names.PRODUCT}">
{"".join(f'<ComponentRef Id="{reference}"/>' for reference in references)}
</Feature>
</Product>
</Wix>
"""


def corrections() -> Iterator[str]:
    """Give the statements that put right, or add, what wixl has no words for."""
    yield f"UPDATE `RegLocator` SET `Type` = {_SEARCH_64_BIT_RAW}"
    # Within the transaction: where the new version fails, the old one is put back.
    yield (
        f"UPDATE `{_SEQUENCE}` SET `Sequence` = {_AFTER_INITIALIZE}"
        " WHERE `Action` = 'RemoveExistingProducts'"
    )
    yield _set_property("SetLocation", "ARPINSTALLLOCATION", "INSTALLDIR")
    yield _in_sequence(_SEQUENCE, "SetLocation", "", _AFTER_COSTING)
    secure = ";".join((*_FROM_WIXL, "OTHERINSTALLER", *_remembered(), *_olds()))
    yield f"UPDATE `Property` SET `Value` = '{secure}' WHERE `Property` = 'SecureCustomProperties'"
    for component in _own_components(""):
        if component.condition:
            yield (
                f"UPDATE `Component` SET `Condition` = '{component.condition}'"
                f" WHERE `Component` = '{component.identifier}'"
            )
    for number, remembered in enumerate(_remembered()):
        action, old = f"Keep_{remembered}", f"{_REMEMBERED}{remembered}"
        yield _set_property(action, remembered, old)
        for sequence in (_SEQUENCE, _SHOWN_SEQUENCE):
            condition = f"NOT {remembered} AND {old}"
            yield _in_sequence(sequence, action, condition, _AFTER_APP_SEARCH + number)


def _set_property(action: str, name: str, other: str) -> str:
    return (
        "INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`)"
        f" VALUES ('{action}', {_SET_PROPERTY}, '{name}', '[{other}]')"
    )


def _in_sequence(sequence: str, action: str, condition: str, place: int) -> str:
    return (
        f"INSERT INTO `{sequence}` (`Action`, `Condition`, `Sequence`)"
        f" VALUES ('{action}', '{condition}', {place})"
    )


def _remembered() -> tuple[str, ...]:
    """Return the properties that an upgrade without words takes over from the version before."""
    return ("INSTALLDIR", *(each.name for each in PROPERTIES))


def _olds() -> tuple[str, ...]:
    return tuple(_REMEMBERED + name for name in _remembered())


def _properties() -> Iterator[str]:
    yield '<Property Id="ARPPRODUCTICON" Value="dpassist.ico"/>\n'
    yield '<Property Id="ARPNOMODIFY" Value="1"/>\n'
    # Every file as it is in the package, also over a newer one of its name; the folder is ours alone.
    yield '<Property Id="REINSTALLMODE" Value="amus"/>\n'
    # Else a silent upgrade under a running program would restart the computer: the exit code says 3010 instead.
    yield '<Property Id="REBOOT" Value="ReallySuppress"/>\n'
    yield f'<Property Id="ARPCOMMENTS" Value={quoteattr(_COMMENTS)}/>\n'
    yield _searched("OTHERINSTALLER", registry.OWN_KEY, "Installer")
    yield _searched(f"{_REMEMBERED}INSTALLDIR", registry.OWN_KEY, "InstallDir")
    for each in PROPERTIES:
        yield _searched(_REMEMBERED + each.name, registry.OWN_KEY, each.name)


def _searched(name: str, key: str, value: str) -> str:
    return (
        f'<Property Id="{name}"><RegistrySearch Id="{_short("s", name)}" Root="HKLM"'
        f' Key={quoteattr(key)} Name={quoteattr(value)} Type="raw"/></Property>\n'
    )


def _folder(folder: Path, stage: Path, components: list[str]) -> Iterator[str]:
    """Give a folder's files and folders, and note the components; each file is one, as Windows wants it."""
    for path in sorted(folder.iterdir()):
        inside = _inside(path, stage)
        if path.is_dir():
            yield f"<Directory Id={quoteattr(_short('d', inside))} Name={quoteattr(path.name)}>\n"
            yield from _folder(path, stage, components)
            yield "</Directory>\n"
            continue
        file = (
            f"<File Id={quoteattr(_short('f', inside))} Name={quoteattr(path.name)}"
            f' Source={quoteattr(path.relative_to(stage.parent).as_posix())} KeyPath="yes"/>'
        )
        component = _component(inside, file)
        components.append(component.identifier)
        yield component.text


def _registry_component(version: str) -> _Component:
    lines = []
    for number, value in enumerate(registry.values(version, "msi")):
        text = value.text.format(folder="[INSTALLDIR]", exe=f"[INSTALLDIR]{names.WINDOW_EXE}")
        lines.append(_value(value.key, value.name, text, is_key_path=number == 0))
    return _component("registry", "".join(lines))


def _policy_component(wanted: Property) -> _Component:
    """Write a policy, and beside our own things what was asked for, so that the next version asks for it again."""
    lines = _value(registry.OWN_KEY, wanted.name, f"[{wanted.name}]", is_key_path=True)
    if wanted.key:
        text = f"[{wanted.name}]"
        if wanted.is_number:
            lines += _value(wanted.key, wanted.value, text, kind="integer")
        else:
            lines += _value(wanted.key, wanted.value, text)
    return _component(f"property {wanted.name}", lines, wanted.name)


def _shortcut() -> _Component:
    body = (
        f'<Shortcut Id="StartMenu" Name="{names.PRODUCT}"'
        f' Target="[INSTALLDIR]{names.WINDOW_EXE}" WorkingDirectory="INSTALLDIR"'
        f" Description={quoteattr(names.SUMMARY)}/>"
        + _value(registry.OWN_KEY, "StartMenu", "1", kind="integer", is_key_path=True)
    )
    return _component("shortcut", body, 'NOT SHORTCUTS = "0"')


def _own_components(version: str) -> list[_Component]:
    """Return what is no file; the shortcut comes last, as it lies in another folder."""
    return [_registry_component(version), *map(_policy_component, PROPERTIES), _shortcut()]


def _component(what: str, body: str, condition: str = "") -> _Component:
    identifier = _short("c", what)
    text = f'<Component Id="{identifier}" Guid="{_id(what)}" Win64="yes">{body}</Component>\n'
    return _Component(identifier, text, condition)


def _value(
    key: str, name: str, text: str, *, kind: str = "string", is_key_path: bool = False
) -> str:
    named = f" Name={quoteattr(name)}" if name else ""
    path = ' KeyPath="yes"' if is_key_path else ""
    return (
        f'<RegistryValue Root="HKLM" Key={quoteattr(key)}{named} Value={quoteattr(text)}'
        f' Type="{kind}"{path}/>'
    )


def _id(what: str) -> str:
    return str(uuid.uuid5(_COMPONENTS, what.lower())).upper()


def _short(kind: str, what: str) -> str:
    return kind + hashlib.sha256(what.lower().encode()).hexdigest()[:_CHUNK]
