"""Hand a draft to the user: open it in the mail program, or save it where she says."""

from pathlib import Path
from typing import Final

from dpassist.services.ports import PostFiles, Shell
from dpassist.services.replies import ReadyDraft


class Handover:
    """Takes a finished draft out of the program; a person sends it."""

    def __init__(self, files: PostFiles, shell: Shell) -> None:
        self._files: Final = files
        self._shell: Final = shell

    def open(self, ready: ReadyDraft, name: str) -> Path:
        """Open a draft in the default mail program and return where it lies until it is cleaned away.

        Args:
            ready: The draft.
            name: Plain file name such as ``reply.eml``; never anything out of a message.

        Raises:
            EnvironmentFaultError: It could not be written, or no program opens it.
        """
        path = self._files.write_private(name, ready.eml)
        self._shell.open_file(path)
        return path

    def save(self, ready: ReadyDraft, path: Path) -> None:
        """Write a draft to a file of the user's choice.

        Raises:
            EnvironmentFaultError: It could not be written.
        """
        self._files.write(path, ready.eml)
