"""The installers that are tried: those of this version, and of a lower one that is made from the same payload."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from installer import build, hashes, launchers
from installer.build import Order
from installer.tools import ROOT, run
from installer.trial.own_authority import OwnAuthority

LOWER: Final = "0.0.1"
GONE_LATER: Final = "lib/of the lower version only.txt"
_BARE: Final = "bare_window"


@dataclass(frozen=True, slots=True)
class Versions:
    """What is tried.

    Attributes:
        version: Of the real installers.
        msi: The real MSI.
        setup: The real setup.exe.
        older: The lower version, signed.
        authority: Who vouches for its signatures.
        files: Hash of each file of the real version.
        bare_window: Words that show an empty window out of the same libraries.
    """

    version: str
    msi: Path
    setup: Path
    older: Order
    authority: OwnAuthority
    files: hashes.Hashes
    bare_window: list[str]

    def on_machine(self, file: Path) -> str:
        """Return how a machine under Wine sees a file of ours."""
        return "Z:" + str(file).replace("/", "\\")


def versions_of(order: Order, scratch: Path, authority: OwnAuthority) -> Versions:
    """Build the lower version, signed and packed fast, and the empty window.

    Raises:
        BuildError: It cannot be built.
    """
    signing = authority.signing
    older = replace(order, out=scratch / "older", version=LOWER, signing=signing, is_quick=True)
    shutil.copytree(order.stage, older.stage)
    shutil.copyfile(order.icon, older.icon)
    (older.stage / GONE_LATER).write_text("gone in the next version\n", encoding="utf-8")
    launchers.build_launchers(older.stage, scratch, LOWER)
    build.build_installers(older)
    return Versions(
        version=order.version,
        msi=order.msi,
        setup=order.setup,
        older=older,
        authority=authority,
        files=hashes.of_folder(order.stage),
        bare_window=[str(_bare_window(older.stage))],
    )


def _bare_window(stage: Path) -> Path:
    """Build a launcher for an empty window into a payload that is not needed any more."""
    source = ROOT / "installer" / "trial" / f"{_BARE}.py"
    shutil.copyfile(source, stage / "lib" / source.name)
    target = stage / "bare.exe"
    launcher = ROOT / "installer" / "launcher" / "dpassist.c"
    compiler = ["x86_64-w64-mingw32-gcc", "-municode", "-mwindows", "-Os", "-s"]
    run([*compiler, f'-DSTART=L"{_BARE}"', "-o", target, launcher, "-lshell32"])
    return target
