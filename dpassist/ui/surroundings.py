"""What the window makes its pages with."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from dpassist.services.desk import Desk
from dpassist.services.intake import Examined
from dpassist.ui.tasks import TaskRunner


class Surroundings(NamedTuple):
    """What a page is made with.

    Attributes:
        desk: The use cases.
        runner: For work off the GUI thread.
        known: Gives the messages of the list.
        parent: Owner of the pages.
        samples: The folder of sample messages; a sample reply lies beside it.
    """

    desk: Desk
    runner: TaskRunner
    known: Callable[[], Sequence[Examined]]
    parent: QWidget
    samples: Path
