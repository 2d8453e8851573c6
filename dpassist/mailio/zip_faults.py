"""What a zip archive from a stranger may be, and every error that reading one raises."""

import zipfile
import zlib
from typing import Final

PACKINGS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""Ways to pack that are read; others are rare, and have errors of their own."""
ZIP_FAULTS: Final = (
    zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, NotImplementedError, OverflowError,
)  # fmt: skip
"""``zlib.error`` is none of the others: an archive may be whole, and a part of it not."""
