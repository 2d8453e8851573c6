"""Where the launchers begin: tells the program that it is installed, and runs it.

`sys.frozen` is what freezing tools set; by it the program knows that its executable is dpassist itself and no
Python, and starts its own processes accordingly.
"""

import sys

from dpassist.app import main

sys.frozen = "dpassist"  # type: ignore[attr-defined]  # no such attribute in a plain Python

if __name__ == "__main__":
    sys.exit(main())
