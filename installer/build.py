"""Builds what Windows machines install, from a clone: ``python -m installer.build``.

Everything comes from inputs fixed by hashes; README.md beside this file says what is made and how it is tried.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer import budget, components, hashes, inputs, names, payload, sbom, signing
from installer.launchers import build_launchers
from installer.msi import build_msi
from installer.nsis import build_setup
from installer.signing import Signing
from installer.tools import ROOT, BuildError, run
from installer.windows_lock import wheels_in

_OUT: Final = ROOT / "build" / "windows"


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for.

    Attributes:
        out: Where everything is put.
        version: Version of the installers.
        runtime: Folder of the runtime; None = the pinned source package.
        runtime_hashes: The list it is held to.
        signing: How to sign; None = not at all.
        is_quick: Whether both installers are packed fast instead of small.
    """

    out: Path
    version: str
    runtime: Path | None
    runtime_hashes: Path
    signing: Signing | None = None
    is_quick: bool = False

    @property
    def stage(self) -> Path:
        """The payload as a tree of files."""
        return self.out / "payload"

    @property
    def icon(self) -> Path:
        """Icon of both installers."""
        return self.out / "dpassist.ico"

    @property
    def msi(self) -> Path:
        """The package for roll-out."""
        return self.out / f"{names.PRODUCT}-{self.version}-x64.msi"

    @property
    def setup(self) -> Path:
        """The installer for people; Windows loads old code into programs that are called just setup.exe."""
        return self.out / f"{names.PRODUCT}-{self.version}-x64-setup.exe"


def main(argv: Sequence[str] | None = None) -> int:
    """Build what the words ask for, and return the exit code."""
    arguments = _parser().parse_args(argv)
    try:
        order = Order(
            out=arguments.out.absolute(),
            version=names.version(arguments.version),
            runtime=arguments.runtime,
            runtime_hashes=arguments.runtime_hashes,
            signing=signing.from_arguments(arguments),
            is_quick=arguments.quick,
        )
        build_payload(order)
        if arguments.sizes:
            budget.write_sizes(order.stage)
        if not arguments.payload_only:
            build_installers(order)
    except BuildError as error:
        print(f"the build stops: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m installer.build", description=__doc__)
    parser.add_argument("--out", type=Path, default=_OUT, help="where to (default: build/windows)")
    parser.add_argument("--version", default="", help="another version than the project's own")
    parser.add_argument("--runtime", type=Path, help="a folder with CPython's embeddable runtime")
    parser.add_argument("--runtime-hashes", type=Path, default=inputs.RUNTIME_HASHES)
    parser.add_argument("--sizes", action="store_true", help="write the sizes into budget.toml")
    parser.add_argument("--payload-only", action="store_true", help="lay out the files and stop")
    parser.add_argument("--quick", action="store_true", help="pack both fast, not small")
    signing.add_arguments(parser)
    return parser


def build_payload(order: Order) -> str:
    """Lay out the payload, and return the hash of all of it.

    Raises:
        BuildError: An input is not what it should be, or the result is too large.
    """
    began = time.monotonic()
    shutil.rmtree(order.stage, ignore_errors=True)
    order.stage.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="dpassist-build-") as name:
        scratch = Path(name)
        runtime = inputs.runtime(scratch, order.runtime, order.runtime_hashes)
        packages = inputs.packages(scratch)
        payload.lay_out(order.stage, runtime, packages, inputs.own_wheel(scratch))
        build_launchers(order.stage, scratch, order.version)
        shutil.copyfile(scratch / "launcher" / "dpassist.ico", order.icon)
        payload.compile_all(order.stage / "lib")
        _say_what_is_in_it(order, runtime, packages)
    listed = hashes.of_folder(order.stage)
    (order.out / "payload.sha256").write_text(hashes.as_text(listed), encoding="utf-8")
    size = budget.check_payload(order.stage)
    digest = hashes.digest(listed)
    took = time.monotonic() - began
    print(
        f"payload {order.version}: {len(listed)} files, {size:.1f} MB, {took:.0f} s, hash {digest}"
    )
    return digest


def build_installers(order: Order) -> None:
    """Make MSI and setup.exe of a payload that lies there.

    Raises:
        BuildError: A tool is missing or failed, or an installer is too large.
    """
    began = time.monotonic()
    if order.signing:
        for name in (names.WINDOW_EXE, names.CONSOLE_EXE):
            order.signing.sign(order.stage / name)
    when = _commit_time()
    _date_all(order.stage, when)
    build_msi(order.stage, order.msi, order.version, order.icon, when, quick=order.is_quick)
    with tempfile.TemporaryDirectory(prefix="dpassist-sign-") as folder:
        signer = f"{order.signing.script(Path(folder))} %1" if order.signing else ""
        build_setup(
            order.stage, order.setup, order.version, order.icon, quick=order.is_quick, signer=signer
        )
    for file, name in ((order.msi, "msi"), (order.setup, "setup.exe")):
        if order.signing:
            order.signing.sign(file)
        size = budget.check_installer(name, file, order.stage, is_held=not order.is_quick)
        print(f"{file.name}: {size:.1f} MB, SHA-256 {hashes.of_file(file)}")
    print(f"installers {order.version}: {time.monotonic() - began:.0f} s")


def _date_all(stage: Path, when: int) -> None:
    """Give each file the time of the commit: both installers write it down, and that of the build differs each time."""
    for path in stage.rglob("*"):
        os.utime(path, (when, when))


def _say_what_is_in_it(order: Order, runtime: Path, packages: Path) -> None:
    """Add licences, templates for policies, and the bill of materials."""
    run([sys.executable, "-m", "dpassist", "policy", "templates", order.stage / "policy"])
    said = components.declared()
    components.write_licences(order.stage, runtime, packages, said)
    wheels = wheels_in(inputs.WINDOWS_LOCK.read_text(encoding="utf-8"))
    made_of = [
        *components.packages_in(packages, said, wheels),
        *components.parts_in(order.stage, said),
    ]
    # About in the program reads it there.
    table = order.stage / "lib" / "dpassist" / "resources" / "components.tsv"
    table.write_text(sbom.table(made_of), encoding="utf-8")
    digest = hashes.digest(hashes.of_folder(order.stage))
    bill = sbom.bill(made_of, order.version, _commit_time(), digest)
    (order.stage / "sbom.cdx.json").write_text(bill, encoding="utf-8")


def _commit_time() -> int:
    """Return when the commit that is built was made, in seconds since 1970; the sources alone have none: 0."""
    try:
        return int(run(["git", "log", "-1", "--format=%ct"]))
    except (BuildError, ValueError):
        return 0


if __name__ == "__main__":
    sys.exit(main())
