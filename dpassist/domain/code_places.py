"""Where code lies, without the folders above it, which may name a user."""

import re
from typing import Final

_SLASH: Final = re.compile(r"[/\\]")
_PACKAGES: Final = frozenset({"site-packages", "dist-packages"})
_STANDARD: Final = re.compile(r"python\d[\d.]*|lib", re.IGNORECASE)
_OURS: Final = "dpassist"


def code_place(file_name: str) -> str:
    """Return where a code file lies within its package or the standard library; of any other file its name alone."""
    if file_name.startswith("<"):  # made at run time, such as ``<frozen importlib._bootstrap>``
        return file_name
    parts = _SLASH.split(file_name)
    for is_top in (_is_packages, _is_ours, _is_standard):
        tops = [number for number, part in enumerate(parts[:-1]) if is_top(part)]
        if tops:
            start = tops[-1] if is_top is _is_ours else tops[-1] + 1
            return "/".join(parts[start:])
    return parts[-1]


def _is_packages(part: str) -> bool:
    return part in _PACKAGES


def _is_ours(part: str) -> bool:
    return part == _OURS


def _is_standard(part: str) -> bool:
    return bool(_STANDARD.fullmatch(part))
