"""Guidance: the sheets colleagues get, in an editor that shows at once what a sheet looks like and lacks."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QPushButton, QSplitter, QVBoxLayout, QWidget

from dpassist.domain.errors import ConfigurationError, DpassistError
from dpassist.domain.guidance import COVERING_NOTE
from dpassist.domain.guidance_sheets import GuidanceSheet
from dpassist.domain.override import override
from dpassist.services.clock import today
from dpassist.services.desk import Desk
from dpassist.services.formatted import Formatted
from dpassist.services.guidance_keeping import SheetState
from dpassist.services.wording_organisation import read_only_text
from dpassist.ui.page import Page
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.html_view import HtmlView
from dpassist.ui.widgets.labels import plain_label, titled_column
from dpassist.ui.widgets.panes import WrappingRow
from dpassist.ui.widgets.sheet_editor import SheetEditor
from dpassist.ui.widgets.sheet_list import SheetList, sheet_key

_PAUSE: Final = 350
"""Milliseconds without a key before the preview follows."""
_LANE: Final = "guidance"
_STRETCHES: Final = (2, 4, 4)


class GuidancePage(Page):
    """Sheets, an editor with undo, and a preview with an example letter; what is not saved stays until it is."""

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._states: dict[str, SheetState] = {}
        self._unsaved: Final[dict[str, GuidanceSheet]] = {}
        self._told_unsaved: dict[str, GuidanceSheet] = {}
        self._removed: GuidanceSheet | None = None
        self._looked_at: GuidanceSheet | None = None
        self._previewed = ""
        self.list: Final = SheetList(desk.wording, self)
        self.editor: Final = SheetEditor(self)
        self.preview: Final = HtmlView(self)
        self.problems: Final = plain_label("", self, focusable=True)
        self.save_button: Final = QPushButton(self.tr("&Save as your own"), self)
        self.remove_button: Final = QPushButton(self.tr("&Drop your changes"), self)
        self.undo_button: Final = QPushButton(self.tr("&Undo the removal"), self)
        self.pdf_button: Final = QPushButton(self.tr("Save as &PDF…"), self)
        self.close_button: Final = QPushButton(self.tr("&Back to the post"), self)
        self.read_only: Final = plain_label("", self, focusable=True)
        self._timer: Final = QTimer(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.preview.setAccessibleName(self.tr("The sheet with an example letter"))
        self.problems.setAccessibleDescription(self.tr("What is wrong with the sheet"))
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.setChildrenCollapsible(False)
        left = titled_column(self.tr("Guidance for colleagues"), self, self.list)
        right = titled_column(self.tr("With an example letter"), self, self.preview, self.problems)
        for number, pane in enumerate((left, self.editor, right)):
            panes.addWidget(pane)
            panes.setStretchFactor(number, _STRETCHES[number])
        actions = (
            self.save_button,
            self.remove_button,
            self.undo_button,
            self.pdf_button,
            self.close_button,
        )
        layout = QVBoxLayout(self)
        layout.addWidget(panes, 1)
        layout.addWidget(self.read_only)
        layout.addWidget(WrappingRow(actions, self, most=len(actions)))

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_chosen)
        self.editor.changed.connect(self._changed)
        self._timer.timeout.connect(self._look)
        self.save_button.clicked.connect(self.save)
        self.remove_button.clicked.connect(self.remove)
        self.undo_button.clicked.connect(self.undo)
        self.pdf_button.clicked.connect(self._ask_where)
        self.close_button.clicked.connect(self.closed)

    # Showing

    @override
    @Slot()
    def refresh(self) -> None:
        """Read the sheets anew; what is not saved stays in the editor."""
        self.read_only.setText(read_only_text(self._desk.wording, self._desk.library))
        self.read_only.setVisible(bool(self.read_only.text()))
        self._refresh_buttons()
        self._reload_at(self.list.key())

    def is_settled(self) -> bool:
        """Tell whether everything that was typed is looked at and shown."""
        sheet = self.current()
        return sheet is not None and sheet == self._looked_at and not self._timer.isActive()

    def current(self) -> GuidanceSheet | None:
        """Return the chosen sheet as it stands in the editor."""
        key = self.list.key()
        saved = self._states.get(key)
        return self._unsaved.get(key) or (saved.sheet if saved else None)

    def _reload_at(self, key: str) -> None:
        day = today()

        def show(states: tuple[SheetState, ...]) -> None:
            self._states = {sheet_key(state): state for state in states}
            self.list.show_states(states, frozenset(self._unsaved))
            self.list.choose(key)
            self._show_chosen()

        self._run(lambda: self._desk.guidance.states(day), show)

    @Slot()
    def _show_chosen(self) -> None:
        sheet = self.current()
        if sheet is not None:
            self.editor.show_sheet(sheet, today())
            self._refresh_buttons()
            self._look()

    @Slot()
    def _changed(self) -> None:
        sheet = self.current()
        if sheet is None:
            return
        is_first = self.list.key() not in self._unsaved
        self._unsaved[self.list.key()] = self.editor.edited(sheet)
        if is_first:
            self.list.show_states(tuple(self._states.values()), frozenset(self._unsaved))
        self._refresh_buttons()
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        """Fill the sheet in and look for faults, off the GUI thread."""
        sheet, day = self.current(), today()
        if sheet is None:
            return
        about = sheet

        def work() -> tuple[SheetState, str]:
            state = self._desk.guidance.state(about, day)
            try:
                return state, self._desk.guidance.preview(about)
            except ConfigurationError:  # told as a problem of the sheet
                return state, ""

        self._run(work, lambda found: self._show_found(*found))

    def _show_found(self, state: SheetState, html: str) -> None:
        self._looked_at = state.sheet
        if state.sheet != self.current():
            return
        if html:
            self.preview.show_formatted(Formatted(html))
            self._previewed = self.list.key()
        elif self._previewed != self.list.key():  # what stands there is another sheet
            self.preview.clear()
        lines = [
            self._said_at(problem.line, state.sheet, self._desk.wording.problem_alone(problem))
            for problem in state.problems
        ]
        self.problems.setText("\n".join(lines) or self.tr("Nothing is wrong with the sheet."))

    def _said_at(self, line: int, sheet: GuidanceSheet, text: str) -> str:
        if not line:
            return text
        number = line - sheet.first_line + 1
        return self.tr("Line {line}: {text}").format(line=number, text=text)

    def _refresh_buttons(self) -> None:
        sheet, is_unsaved = self.current(), self.list.key() in self._unsaved
        is_own = sheet is not None and sheet.is_own
        can_save = not self.read_only.text()
        is_new = sheet is not None and (is_unsaved or not is_own)
        self.save_button.setEnabled(can_save and is_new)
        self.remove_button.setEnabled(is_unsaved or (can_save and is_own))
        self.remove_button.setText(
            self.tr("&Drop your changes") if is_unsaved else self.tr("&Remove your own sheet")
        )
        self.undo_button.setEnabled(can_save and self._removed is not None)
        self.undo_changed.emit()
        self.pdf_button.setEnabled(sheet is not None and sheet.sheet != COVERING_NOTE)

    # Acting

    @Slot()
    def save(self) -> None:
        """Keep the sheet as the organisation's own."""
        sheet, key, day = self.current(), self.list.key(), today()
        if sheet is None:
            return
        about = sheet

        def kept(saved: GuidanceSheet) -> None:
            own, newer = f"own/{saved.file}", self._unsaved.pop(key, None)
            if newer is not None and newer != about:  # it was written on while this was saved
                self._unsaved[own] = replace(
                    saved, text=newer.text, owner=newer.owner, review_by=newer.review_by
                )
            text = self.tr("Saved as your own, version {version}.")
            self.said.emit(text.format(version=saved.version))
            self._reload_at(own if self.list.key() == key else self.list.key())

        self._run(lambda: self._desk.guidance.save(about, day), kept)

    @Slot()
    def remove(self) -> None:
        """Drop what was not saved; where all is saved, take the own sheet away, which can be undone."""
        sheet, key = self.current(), self.list.key()
        if sheet is None:
            return
        if self._unsaved.pop(key, None) is not None:
            self._reload_at(key)
            return
        about = sheet

        def removed(_nothing: None) -> None:
            self._removed = about
            self.said.emit(self.tr("Your own sheet is removed. Undo brings it back."))
            self._reload_at(f"shipped/{about.file}")

        self._run(lambda: self._desk.guidance.remove(about), removed)

    @override
    def may_close(self) -> bool:
        """Return whether nothing would be lost; the first time somebody tries, she is told instead."""
        unsaved = dict(self._unsaved)
        if not unsaved or unsaved == self._told_unsaved:
            return True
        self._told_unsaved = unsaved
        self.said.emit(
            self.tr(
                "A guidance sheet is not saved. Save it, or close once more to drop the change."
            )
        )
        return False

    @override
    def can_undo(self) -> bool:
        return self._removed is not None

    @override
    @Slot()
    def undo(self) -> None:
        """Bring back the sheet that was removed last."""
        sheet, self._removed = self._removed, None
        if sheet is not None:
            back = sheet

            def restored(_nothing: None) -> None:
                self.said.emit(self.tr("Your own sheet is back."))
                self._reload_at(f"own/{back.file}")

            self._run(lambda: self._desk.guidance.restore(back), restored)

    @Slot()
    def _ask_where(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the sheet"), "guidance.pdf", self.tr("PDF documents (*.pdf)")
        )
        sheet = self.current()
        if not name or sheet is None:
            return
        about, path = sheet, Path(name)
        if path.suffix.lower() != ".pdf":
            path = path.with_name(f"{path.name}.pdf")

        def work() -> None:
            filled = self._desk.guidance.example(about)
            self._desk.files.write(path, self._desk.guiding.pdf(filled))

        self._run(work, lambda _nothing: self.said.emit(self.tr("The sheet is saved.")))

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        def failed(error: Exception) -> None:
            if not isinstance(error, DpassistError):
                raise error  # a bug: the one handler for those shows it
            self.said.emit(self._desk.wording.error(error))

        self._runner.run(lambda _token: work(), done, failed, lane=_LANE)
