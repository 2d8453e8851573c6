"""Real code in the place of the system's credential store; `tests/system/test_secrets.py` holds both to one contract."""

import os
from pathlib import Path


class MemorySecrets:
    """Keeps passphrases for as long as the test runs."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def get(self, name: Path | str) -> str | None:
        return self._kept.get(_name(name))

    def set(self, name: Path | str, passphrase: str) -> None:
        self._kept[_name(name)] = passphrase

    def delete(self, name: Path | str) -> None:
        self._kept.pop(_name(name), None)


def _name(name: Path | str) -> str:
    if isinstance(name, str):
        return name
    return os.path.normcase(os.path.abspath(name))  # noqa: PTH100 - no pathlib call folds letter case
