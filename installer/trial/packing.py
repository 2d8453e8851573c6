"""Tries the packer of the MSI on what packers stumble over; what comes out is compared by `cabinet` itself."""

import random
import struct
from pathlib import Path
from typing import Final

from installer import cabinet
from installer.trial.log import Log

_FRAME: Final = 32768
_WINDOW: Final = 1 << 21
_LONGEST: Final = 257
_SMALL: Final = 2 * _FRAME


def try_packer(log: Log, scratch: Path) -> None:
    """Pack hard files, all together and the small ones alone too.

    Raises:
        BuildError: One does not come out as it went in.
    """
    with log.step("hard files come out of the packer as they went in") as notes:
        folder = scratch / "hard"
        folder.mkdir()
        files = {}
        for name, content in _hard().items():
            files[name] = folder / name
            files[name].write_bytes(content)
        packer, packed = cabinet.packer(folder.parent), scratch / "hard.cab"
        cabinet.pack(packer, files, packed, 0)
        for name, path in files.items():
            if path.stat().st_size <= _SMALL:
                cabinet.pack(packer, {name: path}, packed, 0)
        notes.append(", ".join(files))


def _hard() -> dict[str, bytes]:
    """Return files by name: sizes around frames, distances around the window, calls at the ends of frames, noise."""
    chance = random.Random(7)  # noqa: S311 - the same noise each time
    noise = chance.randbytes(3 * _FRAME + 5)
    call = b"\xe8" + struct.pack("<i", -5)
    far = {
        f"as-far-as-{distance - _WINDOW:+}": noise[:300] + bytes(distance - 300) + noise[:300]
        for distance in (_WINDOW - 4, _WINDOW - 3, _WINDOW - 2, _WINDOW)
    }
    calls = {
        f"call-{before}-before-the-end-of-a-frame": noise[: _FRAME - before] + call + noise[:50]
        for before in (4, 5, 6, 9, 10, 11)
    }
    return {
        "empty": b"",
        "one-byte": b"x",
        "two-bytes": b"xx",
        **{f"frame{more:+}": noise[: _FRAME + more] for more in (-1, 0, 1, 9, 10, 11)},
        "noise": noise,
        "one-value": bytes(_WINDOW + _FRAME),
        "all-values-once": bytes(range(256)),
        "longest": b"".join(noise[:_LONGEST] + bytes([n]) for n in range(200)),
        "nothing-but-calls": call * 40_000,
        "calls-to-everywhere": b"".join(
            b"\xe8" + struct.pack("<i", chance.randrange(-(2**31), 2**31)) for _ in range(40_000)
        ),
        **far,
        **calls,
    }
