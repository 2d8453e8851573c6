"""A sealed copy of a finished reply: signed with the key of the mailbox, and encrypted to the receiver."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dpassist.domain.errors import KeyFileError
from dpassist.services.keys import Keys
from dpassist.services.ports import PostFiles

if TYPE_CHECKING:
    from dpassist.mailio.key_files import PrivateKey


@dataclass(frozen=True, slots=True)
class SealedCopy:
    """A sealed mail, and what is not sure about it.

    Attributes:
        eml: The mail.
        signer: Whose key signed it.
        is_encrypted: Whether it is encrypted too.
        unnamed: Whether a recipient's address stands in none of the certificates it is encrypted to.
    """

    eml: bytes = field(repr=False)
    signer: str
    is_encrypted: bool
    unnamed: bool = False


class Sealing:
    """Seals what is finished; a draft that is still written in is sealed anew."""

    def __init__(self, keys: Keys, files: PostFiles) -> None:
        self._keys: Final = keys
        self._files: Final = files

    def seal(self, eml: bytes, certificates: Sequence[Path]) -> SealedCopy:
        """Seal a finished reply.

        Args:
            eml: The reply.
            certificates: Files with the certificates of those who are to read it (PEM or DER); none means
                that it is signed only.

        Raises:
            KeyFileError: ``seal-no-key``, ``seal-which-key``, or as `dpassist.mailio.cms_seal` says.
            ReplyRefusedError: ``seal-no-mail``.
            UnreadableMessageError: ``too-large``.
            EnvironmentFaultError: A certificate could not be read.
        """
        from dpassist.mailio.certificate_names import addresses_in  # noqa: PLC0415 - heavy: imported where used
        from dpassist.mailio.opener import recognise_message  # noqa: PLC0415 - as above
        from dpassist.mailio.sealed import seal  # noqa: PLC0415 - as above

        message = recognise_message(eml)
        given = [self._files.read(path) for path in certificates]
        sender = message.sender.email if message.sender else ""
        signer = self._signer(sender)
        made = seal(eml, signer, given, datetime.now(UTC))
        named = {email.casefold() for data in given for email in addresses_in(data)}
        to = [address.email.casefold() for address in (*message.to, *message.cc)]
        unnamed = bool(given) and not named.issuperset(to)
        return SealedCopy(made, signer.label, bool(given), unnamed)

    def _signer(self, sender: str) -> "PrivateKey":
        """Return the key that is for the sending mailbox, or the only one there is."""
        from dpassist.mailio.certificate_names import addresses_in  # noqa: PLC0415 - as above

        keys = self._keys.errand().keys
        ours = [
            key
            for key in keys
            if sender.casefold() in {email.casefold() for email in addresses_in(key.certificate)}
        ]
        chosen = ours or list(keys)
        if not chosen:
            raise KeyFileError("seal-no-key")
        if len(chosen) > 1 and not ours:
            raise KeyFileError("seal-which-key")
        return max(chosen, key=lambda key: key.not_after)
