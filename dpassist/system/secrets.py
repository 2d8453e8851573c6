"""The system's credential store: it keeps passphrases of key files and passwords of mailboxes, if the user wants it to.

The one door to keyring, which speaks to Windows Credential Manager, the macOS keychain and the Secret Service
of Linux desktops. Nothing here logs, and no error carries what was to be kept.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dpassist.domain.errors import EnvironmentFaultError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_KEY_FILE: Final = "dpassist key file"
_MAILBOX: Final = "dpassist mailbox"
"""What users see in their credential store, beside the path of the file or the name of the mailbox."""


class KeyringSecrets:
    """Passphrases in the credential store of the system, one for each key file and each mailbox."""

    def __init__(self, backend: "KeyringBackend | None" = None) -> None:
        """Touch nothing yet.

        Args:
            backend: The store to use; None lets keyring pick the system's, when first needed.
        """
        self._given: Final = backend

    def get(self, name: Path | str) -> str | None:
        """Return the passphrase kept for a key file or a mailbox; None when there is none, or no store that answers."""
        try:
            return self._backend().get_password(*_entry(name))
        except Exception:  # noqa: BLE001 - each system's store fails in its own ways; the user is asked instead
            return None

    def set(self, name: Path | str, passphrase: str) -> None:
        """Keep a passphrase, in the place of an earlier one.

        Raises:
            EnvironmentFaultError: ``no-credential-store``, or ``credential-store-failed``: locked, or refused.
        """
        store = self._backend()
        try:
            store.set_password(*_entry(name), passphrase)
        except Exception as error:  # noqa: BLE001 - as in get; told without the store's words, which may hold anything
            raise _fault(error) from None
        if self.get(name) != passphrase:  # a store that is switched off takes all and keeps none
            raise EnvironmentFaultError("no-credential-store")

    def delete(self, name: Path | str) -> None:
        """Forget a passphrase; nothing happens when none is kept.

        Raises:
            EnvironmentFaultError: As for `set`; the passphrase may still be there.
        """
        store = self._backend()
        try:
            store.delete_password(*_entry(name))
        except Exception as error:  # noqa: BLE001 - as in set
            if not _says_none_is_there(error) or self.get(name) is not None:
                raise _fault(error) from None

    def _backend(self) -> "KeyringBackend":
        if self._given is not None:
            return self._given
        try:
            import keyring  # noqa: PLC0415 - heavy: looks for every store there may be

            return keyring.get_keyring()
        except Exception:  # noqa: BLE001 - not installed, or its settings name a store that is not there
            raise EnvironmentFaultError("no-credential-store") from None


def _says_none_is_there(error: Exception) -> bool:
    from keyring.errors import PasswordDeleteError  # noqa: PLC0415 - heavy: as above

    return isinstance(error, PasswordDeleteError)


def _fault(error: Exception) -> EnvironmentFaultError:
    from keyring.errors import NoKeyringError  # noqa: PLC0415 - heavy: as above

    is_missing = isinstance(error, NoKeyringError)
    return EnvironmentFaultError("no-credential-store" if is_missing else "credential-store-failed")


def _entry(name: Path | str) -> tuple[str, str]:
    """Return service and user name: for a file the same one, however the user reached it."""
    if isinstance(name, str):
        return _MAILBOX, name
    return _KEY_FILE, os.path.normcase(os.path.abspath(name))  # noqa: PTH100 - no pathlib call folds letter case
