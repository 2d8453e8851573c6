"""Builds setup.exe with NSIS out of `setup.nsi`: one user by default, the machine on request, silent where asked."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from installer import names, registry
from installer.icon import write_side
from installer.tools import ROOT, run

_SCRIPT: Final = ROOT / "installer" / "setup.nsi"
_KILOBYTE: Final = 1024


def build_setup(
    stage: Path, target: Path, version: str, icon: Path, *, quick: bool = False, signer: str = ""
) -> None:
    """Build the installer.

    Args:
        stage: The payload.
        target: The installer.
        version: Three numbers.
        icon: Of setup.exe.
        quick: Pack fast instead of small, for trying.
        signer: Command that signs the uninstaller while it is built; ``%1`` stands for the file.

    Raises:
        BuildError: A tool is missing or failed.
    """
    keys = target.with_suffix(".nsh")
    keys.write_text(key_macros(stage, version), encoding="utf-8")
    side = target.with_suffix(".bmp")
    write_side(side)
    commit = (stage / names.WINDOW_EXE).stat().st_mtime
    os.utime(side, (commit, commit))  # its time gets into setup.exe
    kilobytes = sum(p.stat().st_size for p in stage.rglob("*") if p.is_file()) // _KILOBYTE
    defined = {
        "VERSION": version,
        "NUMBERS": names.four_numbers(version, "."),
        "STAGE": str(stage),
        "ICON": str(icon),
        "SIDE": str(side),
        "OUT": str(target),
        "REGISTRY": str(keys),
        "SIZE_KB": str(kilobytes),
        "COMPRESSOR": "zlib" if quick else "lzma",
    }
    words = [f"-D{name}={value}" for name, value in defined.items()]
    sign = [f"-X!uninstfinalize '{signer}' = 0"] if signer else []
    target.unlink(missing_ok=True)
    run(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, *sign, _SCRIPT], seconds=900)
    keys.unlink()
    side.unlink()


def key_macros(stage: Path, version: str) -> str:
    """Return what writes and deletes our keys, and deletes the files at the top of the payload."""
    written = list(registry.values(version, "setup"))
    files = sorted(path.name for path in stage.iterdir() if path.is_file())
    lines = [
        "!macro WriteOwnKeys",
        *map(_write, written),
        "!macroend",
        "!macro DeleteOwnKeys",
        *_deletions(written),
        "!macroend",
        "!macro DeleteOwnFiles",
        *(f'  Delete "$INSTDIR\\{name}"' for name in files),
        "!macroend",
    ]
    return "\n".join(lines) + "\n"


def _write(value: registry.Value) -> str:
    text = value.text.format(folder="$INSTDIR\\", exe=f"$INSTDIR\\{names.WINDOW_EXE}")
    return f"  WriteRegStr SHCTX '{value.key}' '{value.name}' '{text}'"


def _deletions(written: list[registry.Value]) -> Iterator[str]:
    """Give what takes everything away: whole keys of ours, single values in keys that others use too."""
    gone: list[str] = []
    for value in written:
        if value.is_shared:
            yield f"  DeleteRegValue SHCTX '{value.key}' '{value.name}'"
            yield f"  DeleteRegKey /ifempty SHCTX '{value.key}'"
            if value.key.endswith(r"\OpenWithProgids"):
                ending = value.key.removesuffix(r"\OpenWithProgids")
                yield f"  DeleteRegKey /ifempty SHCTX '{ending}'"
        elif not any(value.key == key or value.key.startswith(key + "\\") for key in gone):
            gone.append(value.key)
            yield f"  DeleteRegKey SHCTX '{value.key}'"
