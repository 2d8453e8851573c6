"""Why a task could not be played or an answer not be kept, in a sentence."""

from PySide6.QtCore import QCoreApplication

from dpassist.domain.errors import DpassistError
from dpassist.domain.training.solving import UnsolvableError
from dpassist.services.wording import Wording


def task_error_text(error: Exception, wording: Wording) -> str:
    """Return what is said of an error; one that is a bug is raised again for the one handler of those."""
    if isinstance(error, UnsolvableError):
        return QCoreApplication.translate(
            "TaskErrors",
            "This task is not in order, so it cannot be played. Tell your administrator.",
        )
    if isinstance(error, DpassistError):
        return wording.error(error)
    raise error
