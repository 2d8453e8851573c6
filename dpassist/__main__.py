"""``python -m dpassist``."""

import sys

from dpassist.app import main

if __name__ == "__main__":
    sys.exit(main())
