"""Benchmarks and long trials, as ratios against a named baseline in the same run: ``python -m tests.bench``."""

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main(words: list[str]) -> int:
    """Run the one that is named; each loads its libraries only then."""
    asked = _parser().parse_args(words)
    match asked.what:
        case "loading":
            from tests.bench import loading

            loading.run(asked.number)
        case "reading":
            from tests.bench import reading

            reading.run(asked.folder, repeat=asked.repeat, slow_files=asked.slow_files)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    every = parser.add_subparsers(dest="what", required=True)
    loading = every.add_parser("loading", help="a folder of many files in the window")
    loading.add_argument("number", type=int, nargs="?", default=1000)
    reading = every.add_parser("reading", help="our readers beside others, over a folder of mail")
    reading.add_argument("folder", type=Path)
    reading.add_argument("--repeat", type=int, default=5)
    reading.add_argument(
        "--slow-files", type=int, default=1_000_000, help="how many files the slow readers read"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
