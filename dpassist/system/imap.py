"""The mailbox on its server, over IMAP with TLS: the one door to imapclient.

Only implicit TLS is spoken (RFC 8314), with the server's certificate and name checked against the roots this
machine trusts. Nothing is read from the mailbox and nothing in it is changed but the draft that is put there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.placing import MailAccount

if TYPE_CHECKING:
    from imapclient import IMAPClient

_PATIENCE_SECONDS: Final = 30.0


class ImapServer:
    """Mailboxes on servers that speak IMAP."""

    def __init__(self, patience_seconds: float = _PATIENCE_SECONDS) -> None:
        """Connect to nothing yet.

        Args:
            patience_seconds: How long the server may take for each answer.
        """
        self._patience: Final = patience_seconds

    def append_draft(self, account: MailAccount, password: str, eml: bytes) -> str:
        """Put a draft into the Drafts folder, marked as one (RFC 9051, 2.3.2), and return the folder's name.

        Raises:
            EnvironmentFaultError: ``imap-unreachable``, ``imap-not-secure``, ``imap-sign-in``,
                ``imap-no-drafts`` or ``imap-failed``; the server's own words are not passed on, since they
                may hold anything.
        """
        from imapclient import DRAFT, SEEN  # noqa: PLC0415 - brings ssl and its parsers

        with self._signed_in(account, password) as client:
            folder = _drafts_folder(client, account)
            client.append(folder, eml, flags=(DRAFT, SEEN), msg_time=datetime.now(UTC))
            return folder

    @contextmanager
    def _signed_in(self, account: MailAccount, password: str) -> "Iterator[IMAPClient]":
        import ssl  # noqa: PLC0415 - brings OpenSSL with it

        from imapclient import IMAPClient  # noqa: PLC0415 - brings ssl and its parsers
        from imapclient.exceptions import IMAPClientError, LoginError  # noqa: PLC0415 - as above

        try:
            with IMAPClient(
                account.host,
                account.port,
                ssl=True,
                ssl_context=ssl.create_default_context(),
                timeout=self._patience,
            ) as client:
                # Only this way may hold letters beyond ASCII; every server on the market offers it.
                client.plain_login(account.user, password)
                yield client
        except EnvironmentFaultError:
            raise
        except LoginError:
            raise EnvironmentFaultError("imap-sign-in") from None
        except ssl.SSLError:
            raise EnvironmentFaultError("imap-not-secure") from None
        except OSError:
            raise EnvironmentFaultError("imap-unreachable", host=account.host) from None
        except (IMAPClientError, UnicodeError):
            raise EnvironmentFaultError("imap-failed") from None


def _drafts_folder(client: "IMAPClient", account: MailAccount) -> str:
    """Return the folder that was named, or the one the server marks as such (RFC 6154)."""
    from imapclient.imapclient import DRAFTS  # noqa: PLC0415 - as above

    if account.drafts:
        if client.folder_exists(account.drafts):
            return account.drafts
        raise EnvironmentFaultError("imap-no-drafts")
    found = client.find_special_folder(DRAFTS)
    if not found:
        raise EnvironmentFaultError("imap-no-drafts")
    return str(found)
