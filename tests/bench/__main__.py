"""Benchmarks, as ratios against a named baseline in the same run: ``python -m tests.bench loading [N]``."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench import loading


def main(words: list[str]) -> int:
    """Run the benchmark that is named."""
    match words:
        case ["loading"]:
            loading.run(1000)
        case ["loading", number] if number.isdecimal():
            loading.run(int(number))
        case _:
            sys.stderr.write("usage: python -m tests.bench loading [NUMBER OF FILES]\n")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
