"""Two ways on from a message that stops: act on a suspicious one all the same, and open what lies inside one."""

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from dpassist.domain.parts import mails_in, parts_in
from dpassist.domain.verdict import Kind, is_several
from dpassist.services.desk import Desk
from dpassist.services.explanation import suspicions
from dpassist.services.intake import Opened
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.override_box import OverrideBox
from dpassist.ui.widgets.parts_box import PartsBox


class GoingOn(QObject):
    """Serves the two boxes for the message that is open."""

    overridden = Signal(object, object)
    """The `Opened` message as it was, and as it may be acted on."""
    parts_found = Signal(object, object)
    """The `Opened` message, and the `Examined` messages in it."""
    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        runner: TaskRunner,
        override: OverrideBox,
        parts: PartsBox,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._override: Final = override
        self._parts: Final = parts
        self._opened: Opened | None = None
        override.wanted.connect(self._go_on)
        parts.wanted.connect(self._look_inside)

    def serve(self, opened: Opened | None) -> None:
        """Offer what there is to offer for a message; for none, nothing."""
        self._opened = opened
        if opened is None:
            self._override.show_signs((), is_done=False)
            self._parts.show_parts(0, is_choice=False)
            return
        verdict = opened.examined.verdict
        is_suspicious = verdict.kind is Kind.SUSPICIOUS
        signs = suspicions(self._desk.wording, verdict) if is_suspicious else ()
        self._override.show_signs(signs, is_done=verdict.overridden)
        is_choice = is_several(verdict)
        # A single letter is shown with its mail already.
        inside = parts_in(opened.message) if is_choice else mails_in(opened.message)
        self._parts.show_parts(len(inside), is_choice=is_choice)

    @Slot()
    def _go_on(self) -> None:
        """Write the user's decision down, and then let her act."""
        opened = self._opened
        if opened is not None:
            self._runner.run(
                lambda _token: self._desk.overriding.override(opened, "window"),
                lambda decided: self.overridden.emit(opened, decided),
                self.failed.emit,
                lane="draft",
            )

    @Slot()
    def _look_inside(self) -> None:
        opened = self._opened
        if opened is not None:
            self._runner.run(
                lambda token: self._desk.intake.parts(opened, token),
                lambda found: self.parts_found.emit(opened, found),
                self.failed.emit,
                lane="open",
            )
