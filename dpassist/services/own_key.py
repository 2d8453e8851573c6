"""The key that this user's courses and results are sealed with: made once, on this machine, when it is first needed.

It is kept in the system's credential store. Where there is none, or where it refuses, the key lies in the user's own
folder, readable by nobody else. What a seal proves, and what not, stands in `dpassist.mailio.training_seal`.
"""

from typing import Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.services.course_ports import CourseStore, KeySafe


class OwnKey:
    """May be asked from any thread, one at a time; the credential store may take a moment."""

    def __init__(self, safe: KeySafe, store: CourseStore) -> None:
        self._safe: Final = safe
        self._store: Final = store

    def private(self) -> str:
        """Return the private key, made now if there is none.

        Raises:
            EnvironmentFaultError: ``write-failed``: there is no place to keep one.
        """
        return self._kept() or self._made()

    def public(self) -> str:
        """Return the public key.

        Raises:
            EnvironmentFaultError: As for `private`.
        """
        from dpassist.mailio.training_seal import public_key  # noqa: PLC0415 - heavy: imported where used

        return public_key(self.private())

    def _kept(self) -> str:
        """Return the key that is kept; the folder's first, since it lies there only where the store refused."""
        from dpassist.mailio.training_seal import is_private_key  # noqa: PLC0415 - heavy: imported where used

        for kept in (self._store.key(), self._safe.get(self._store.key_place) or ""):
            if is_private_key(kept):
                return kept
        return ""

    def _made(self) -> str:
        from dpassist.mailio.training_seal import new_key  # noqa: PLC0415 - heavy: imported where used

        made = new_key()
        try:
            self._safe.set(self._store.key_place, made)
        except EnvironmentFaultError:
            self._store.keep_key(made)
            return self._kept() or made  # another program may have been quicker
        return made
