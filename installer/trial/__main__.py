"""Builds everything, and tries it out under Wine: ``installer/try_under_wine``. Ends with a table of what came of it.

The whole trial, or with ``--if-changed`` a short one where `record` knows that nothing of what the whole one shows
has changed.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from installer import build, hashes, inputs, names
from installer.build import Order
from installer.tools import ROOT, BuildError
from installer.trial import bill, msi_steps, packing, record, setup_steps
from installer.trial.log import Log, require
from installer.trial.machine import Machine
from installer.trial.own_authority import OwnAuthority
from installer.trial.versions import Versions, versions_of

_OUT: Final = ROOT / "build" / "windows"
_UNCHANGED: Final = "nothing of what the whole one shows has changed since"


def main(argv: Sequence[str] | None = None, tried: Path = record.RECORD) -> int:
    """Try what the words ask for, and return the exit code.

    Args:
        argv: The words.
        tried: The record of the last whole trial that passed.
    """
    arguments = _parser().parse_args(argv)
    order = Order(
        out=arguments.out.absolute(),
        version=names.version(),
        runtime=None,
        runtime_hashes=inputs.RUNTIME_HASHES,
        is_quick=arguments.quick,
    )
    before = record.inputs()
    why = record.why_whole(before, tried) if arguments.if_changed else "asked for"
    way = f"whole trial: {why}" if why else f"short trial: {_UNCHANGED} {record.date(tried)}"
    print(way, flush=True)
    log = Log()
    with tempfile.TemporaryDirectory(prefix="dpassist-trial-") as folder:
        if why:
            _try_all(log, order, Path(folder), is_built=arguments.built)
        else:
            _try_in_short(log, order, Path(folder))
    table = f"{way}\n{log.table()}"
    (order.out / "trial.txt").write_text(table + "\n", encoding="utf-8")
    print(table)
    if log.has_failed:
        return 1
    is_whole = bool(why) and not (arguments.built or arguments.quick)
    if is_whole and record.write(before, log.table(), tried):
        print(f"{tried.name} says so now: commit it")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="installer/try_under_wine", description=__doc__)
    parser.add_argument("--out", type=Path, default=_OUT, help="where to (default: build/windows)")
    parser.add_argument("--built", action="store_true", help="take the installers that lie there")
    parser.add_argument("--quick", action="store_true", help="pack both fast, not small")
    parser.add_argument(
        "--if-changed",
        action="store_true",
        help=f"in short, where nothing changed since {record.RECORD.name};"
        f" {record.FORCED_BY}=1 in the environment tries all the same",
    )
    return parser


def _try_all(log: Log, order: Order, scratch: Path, *, is_built: bool) -> None:
    """Go on with the next part where one failed; every fault stands in the log."""
    pictures = _pictures(order)
    authority = OwnAuthority(scratch / "authority")
    try:
        if not is_built:
            _build(log, order, scratch)
        packing.try_packer(log, scratch)
        versions = _lower(log, order, scratch, authority)
        _sign_with_token(log, order, scratch, authority)
    except BuildError:
        return
    parts: tuple[Callable[[Machine], None], ...] = (
        lambda machine: setup_steps.try_for_one_user(log, machine, versions, pictures),
        lambda machine: setup_steps.try_for_all(log, machine, versions),
        lambda machine: msi_steps.try_usual(log, machine, versions, pictures),
        lambda machine: msi_steps.try_with_properties(log, machine, versions),
    )
    for number, part in enumerate(parts):
        _on_a_machine(log, scratch / f"machine-{number}", part)


def _try_in_short(log: Log, order: Order, scratch: Path) -> None:
    """Build once, and install, test, use and remove the program on one machine."""
    pictures = _pictures(order)
    try:
        with log.step("payload and both installers") as notes:
            notes.append(build.build_payload(order))
            notes.extend(_build_installers(order))
        _hold_bill(log, order)
    except BuildError:
        return
    _on_a_machine(
        log,
        scratch / "machine",
        lambda machine: setup_steps.try_in_short(log, machine, order, pictures),
    )


def _pictures(order: Order) -> Path:
    folder = order.out / "pictures"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _on_a_machine(log: Log, folder: Path, part: Callable[[Machine], None]) -> None:
    """Try a part on a machine of its own, so that no fault of one is seen in another."""
    try:
        with log.step("a machine under Wine"):
            machine = _started(folder)
    except BuildError:
        return
    try:
        part(machine)
    except BuildError as error:
        print(f"FAILED: {error}", flush=True)
    finally:
        machine.close()
        shutil.rmtree(folder, ignore_errors=True)


def _started(folder: Path) -> Machine:
    """Start a machine; once more where Wine did not come up, which is no fault of what is tried."""
    try:
        return Machine(folder)
    except BuildError as error:
        print(f"once more: {error}", flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        return Machine(folder)


def _build(log: Log, order: Order, scratch: Path) -> None:
    again = replace(order, out=scratch / "again", is_quick=True)
    with log.step("two builds of the payload are the same") as notes:
        digest, other = build.build_payload(order), build.build_payload(again)
        notes.append(digest)
        require(holds=digest == other, otherwise=f"the other has {other}")
    with log.step("two builds of both installers, packed fast, are the same, byte for byte"):
        first = replace(order, is_quick=True)
        for each in (first, again):
            build.build_installers(each)
        for one, two in ((first.msi, again.msi), (first.setup, again.setup)):
            same = hashes.of_file(one) == hashes.of_file(two)
            require(holds=same, otherwise=f"{one.name} differs")
        shutil.rmtree(again.out)
    _hold_bill(log, order)
    with log.step("both installers") as notes:
        notes.extend(_build_installers(order))


def _hold_bill(log: Log, order: Order) -> None:
    with log.step("the bill of materials holds to the schema of CycloneDX"):
        told = bill.faults((order.stage / "sbom.cdx.json").read_text(encoding="utf-8"))
        require(holds=not told, otherwise="\n".join(told))


def _build_installers(order: Order) -> list[str]:
    build.build_installers(order)
    return [f"{file.name}: {file.stat().st_size / 1e6:.1f} MB" for file in (order.msi, order.setup)]


def _lower(log: Log, order: Order, scratch: Path, authority: OwnAuthority) -> Versions:
    with log.step("installers of a lower version, signed by an authority of our own") as notes:
        versions = versions_of(order, scratch, authority)
        stage = versions.older.stage
        signed = [versions.older.msi, versions.older.setup]
        signed += [stage / names.WINDOW_EXE, stage / names.CONSOLE_EXE]
        for file in signed:
            authority.verify(file)
            authority.require_refused(file, scratch)
        notes.append(
            "signature and time stamp good, a changed byte refused: "
            + ", ".join(f.name for f in signed)
        )
    return versions


def _sign_with_token(log: Log, order: Order, scratch: Path, authority: OwnAuthority) -> None:
    with log.step("signing with a key that stays in a token (PKCS #11)"):
        copy = scratch / f"token-{names.WINDOW_EXE}"
        shutil.copyfile(order.stage / names.WINDOW_EXE, copy)
        authority.token().sign(copy)
        authority.verify(copy)


if __name__ == "__main__":
    sys.exit(main())
