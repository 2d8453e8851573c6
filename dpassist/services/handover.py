"""Hand a draft to the user: put it where she writes mails, or save it where she says."""

from pathlib import Path
from typing import Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.placing import DraftTarget, MailAccount, Placed, in_a_file
from dpassist.services.ports import Library, PostFiles, Secrets, Shell
from dpassist.services.ports_mail import MailServer, Outlook
from dpassist.services.replies import ReadyDraft

_UNSENT: Final = b"X-Unsent: 1\r\n"


class Handover:
    """Takes a finished draft out of the program; a person sends it."""

    def __init__(
        self,
        files: PostFiles,
        shell: Shell,
        library: Library,
        outlook: Outlook,
        server: MailServer,
        secrets: Secrets,
    ) -> None:
        self._files: Final = files
        self._shell: Final = shell
        self._library: Final = library
        self._outlook: Final = outlook
        self._server: Final = server
        self._secrets: Final = secrets
        self._passwords: Final[dict[str, str]] = {}

    def open(self, ready: ReadyDraft, name: str, target: DraftTarget | None = None) -> Placed:
        """Put a draft where the user goes on with it.

        Args:
            ready: The draft.
            name: Plain file name such as ``reply.eml``; never anything out of a message.
            target: Where; None means as in the settings.

        Raises:
            EnvironmentFaultError: It could not be put there; `MailServer`, `Outlook` and `Shell` say how.
        """
        chosen = target or DraftTarget(self._library.settings().draft_target)
        match chosen:
            case DraftTarget.PROGRAM:
                self._shell.open_file(self._files.write_private(name, ready.eml))
                return Placed(chosen, taken=in_a_file(ready.draft))
            case DraftTarget.OUTLOOK:
                return Placed(chosen, taken=self._outlook.show(ready.draft))
            case DraftTarget.IMAP:
                account = self.account()
                # The mark is for a file that is opened; a mail sent with it would open as a draft again.
                eml = ready.eml.removeprefix(_UNSENT)
                folder = self._server.append_draft(account, self._password(account), eml)
                return Placed(chosen, folder, in_a_file(ready.draft))

    def save(self, ready: ReadyDraft, path: Path) -> None:
        """Write a draft to a file of the user's choice.

        Raises:
            EnvironmentFaultError: It could not be written.
        """
        self._files.write(path, ready.eml)

    def account(self) -> MailAccount:
        """Return the mailbox of the settings.

        Raises:
            EnvironmentFaultError: ``imap-not-set``.
        """
        settings = self._library.settings()
        if not (settings.imap_host and settings.imap_user):
            raise EnvironmentFaultError("imap-not-set")
        return MailAccount(
            settings.imap_host, settings.imap_port, settings.imap_user, settings.imap_drafts
        )

    def use_password(self, password: str, *, keep: bool) -> None:
        """Use a password for the mailbox of the settings until the program ends, or longer.

        Args:
            password: As the user typed it.
            keep: Whether the system's credential store is to keep it.

        Raises:
            EnvironmentFaultError: ``imap-not-set``, or the store does not keep it; it is used all the same.
        """
        account = self.account()
        self._passwords[account.name] = password
        if keep:
            self._secrets.set(account.name, password)

    def _password(self, account: MailAccount) -> str:
        password = self._passwords.get(account.name) or self._secrets.get(account.name)
        if not password:
            raise EnvironmentFaultError("imap-no-password")
        return password
