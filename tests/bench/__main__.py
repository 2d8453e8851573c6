"""Benchmarks and long trials, as ratios against a named baseline in the same run: ``python -m tests.bench``."""

import argparse
import os
import shutil
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_RESOURCES = Path(__file__).resolve().parents[2] / "resources"
_SAMPLES = _RESOURCES / "samples"
_DEMO_SETTINGS = _RESOURCES / "demo" / "settings.toml"


def main(words: list[str]) -> int:
    """Run the one that is named; each loads its libraries only then."""
    asked = _parser().parse_args(words)
    match asked.what:
        case "labelled":
            return _labelled(asked)
        case "loading":
            from tests.bench import loading

            loading.run(asked.number)
        case "reading":
            from tests.bench import reading

            reading.run(asked.folder, repeat=asked.repeat, slow_files=asked.slow_files)
        case "many":
            from tests.bench import many

            many.run(asked.number)
        case "scrolling" | "starting" | "rules":
            return _held_to_targets(asked)
        case "fuzz":
            return _fuzz(asked)
    return 0


def _held_to_targets(asked: argparse.Namespace) -> int:
    from tests.bench import rules, scrolling, starting

    if asked.what == "rules":
        return rules.main()
    run = scrolling.main if asked.what == "scrolling" else starting.run
    return run(asked.number)


def _labelled(asked: argparse.Namespace) -> int:
    from tests.labelled.generator import GROUPS, write

    messages, data = asked.folder / "messages", asked.folder / "data"
    count = write(messages, asked.seed, asked.number)
    data.mkdir(exist_ok=True)
    shutil.copy(_DEMO_SETTINGS, data / "settings.toml")  # the messages are to its authority
    sys.stdout.write(
        f"{count} messages of {len(GROUPS)} groups; "
        f"now: dpassist --data-dir {data} measure {messages}\n"
    )
    return 0


def _fuzz(asked: argparse.Namespace) -> int:
    from tests.bench import fuzz

    originals = fuzz.seeds([asked.folder, _SAMPLES])
    outcome = fuzz.fuzz(
        originals,
        seconds=asked.seconds,
        seed=asked.seed,
        ways_in=fuzz.with_keys(asked.folder),
        findings=asked.findings,
    )
    sys.stdout.write(
        f"{outcome.inputs} inputs out of {len(originals)} files, slowest {outcome.slowest[0]:.2f} s "
        f"(input {outcome.slowest[1]})\n{dict(outcome.ended.most_common())}\n"
    )
    for found in outcome.findings:
        sys.stdout.write(f"{found.number} {found.way_in}: {found.what.strip().splitlines()[-1]}\n")
    sys.stdout.write(f"{len(outcome.findings)} findings\n")
    return 1 if outcome.findings else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    every = parser.add_subparsers(dest="what", required=True)
    labelled = every.add_parser("labelled", help="write labelled messages, for dpassist measure")
    labelled.add_argument("number", type=int, help="how many of each group")
    labelled.add_argument("folder", type=Path)
    labelled.add_argument("--seed", type=int, default=1)
    loading = every.add_parser("loading", help="a folder of many files in the window")
    loading.add_argument("number", type=int, nargs="?", default=1000)
    reading = every.add_parser("reading", help="our readers beside others, over a folder of mail")
    reading.add_argument("folder", type=Path)
    reading.add_argument("--repeat", type=int, default=5)
    reading.add_argument(
        "--slow-files", type=int, default=1_000_000, help="how many files the slow readers read"
    )
    many = every.add_parser("many", help="a hundred thousand files in nested folders")
    many.add_argument("number", type=int, nargs="?", default=100_000)
    scrolling = every.add_parser("scrolling", help="a list of a hundred thousand messages")
    scrolling.add_argument("number", type=int, nargs="?", default=100_000)
    starting = every.add_parser("starting", help="the start of the window against a bare one")
    starting.add_argument("number", type=int, nargs="?", default=7, help="how often each")
    every.add_parser("rules", help="5,000 rules, 1,000 messages, and a directory of 20,000")
    fuzz = every.add_parser("fuzz", help="mutate mail and read it both ways")
    fuzz.add_argument("folder", type=Path, help="files to mutate, beside the samples; and keys")
    fuzz.add_argument("--seconds", type=float, default=60)
    fuzz.add_argument("--seed", type=int, default=1)
    fuzz.add_argument("--findings", type=Path, help="folder for inputs that were taken badly")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
