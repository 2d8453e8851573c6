"""First bytes that tell a format; in a place of their own, so that looking at a file loads no reader."""

from typing import Final

COMPOUND_FILE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
TNEF: Final = bytes.fromhex("789f3e22")
