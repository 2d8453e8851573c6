"""Real code in the place of the system's credential store; `tests/system/test_secrets.py` holds both to one contract."""

import os
from pathlib import Path


class MemorySecrets:
    """Keeps passphrases for as long as the test runs."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def get(self, key_file: Path) -> str | None:
        return self._kept.get(_name(key_file))

    def set(self, key_file: Path, passphrase: str) -> None:
        self._kept[_name(key_file)] = passphrase

    def delete(self, key_file: Path) -> None:
        self._kept.pop(_name(key_file), None)


def _name(key_file: Path) -> str:
    return os.path.normcase(os.path.abspath(key_file))  # noqa: PTH100 - no pathlib call folds letter case
