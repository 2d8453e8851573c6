"""One demonstration on the screen: the stage, a caption to each step, and steps that go on by a key or by themselves."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QFont, QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from dpassist.domain.errors import DpassistError
from dpassist.domain.override import override
from dpassist.domain.training.demo import Demo, in_language
from dpassist.services.wording import Wording
from dpassist.ui.demonstrating.caption_band import CaptionBand
from dpassist.ui.demonstrating.keys import MOVING, PRESSING, Act, act_of
from dpassist.ui.demonstrating.spotlight import Spotlight
from dpassist.ui.demonstrating.stage import Stage

_LOOK_MS: Final = 40
"""How often it is looked whether a step is done."""
_PACE_MS: Final = 900
"""How long a control is shown before it is used."""
_SHORTEST_MS, _WORD_MS = 4000, 380
"""How long a caption stands by itself: as long as reading it aloud takes."""
_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
_POINTS_AT: Final = 770
"""Height of a screen whose letters are as large as usual; on a larger one they grow with it."""


class DemoWindow(QWidget):
    """Plays from the first step to the last, and any step again; the mouse and the keys reach nothing on the stage."""

    closed = Signal()

    def __init__(
        self,
        demo: Demo,
        wording: Wording,
        language: str,
        make_stage: Callable[[QWidget], Stage],
        screen: QScreen,
        parent: QWidget,
    ) -> None:
        """Show nothing yet.

        Args:
            demo: What is played.
            wording: Words for what goes wrong.
            language: ``da`` or ``en``.
            make_stage: Makes an empty stage, for the beginning and each time something is played again.
            screen: Where it will stand; its letters are made for that.
            parent: Owner.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self._enlarge(screen)
        self._demo: Final = demo
        self._wording: Final = wording
        self._language: Final = language
        self._make_stage: Final = make_stage
        self._at = -1
        self._target = -1
        self._is_looked_at = False
        self._is_playing = False
        self._has_failed = False
        self.pace = _PACE_MS
        self.setWindowTitle(in_language(demo.title, language))
        self.band: Final = CaptionBand(self)
        self.stage = make_stage(self)
        self.light: Final = Spotlight(self)
        self._rows: Final = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.stage, 1)
        self._rows.addWidget(self.band)
        self._pump: Final = QTimer(self)
        self._pump.setInterval(_LOOK_MS)
        self._pump.timeout.connect(self._look)
        self._pace: Final = self._once(self._perform)
        self._auto: Final = self._once(lambda: self.act(Act.NEXT))
        self._connect()

    def _once(self, call: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(call)
        return timer

    def _connect(self) -> None:
        self.band.wanted.connect(self.act)
        self.light.clicked.connect(lambda: self.act(Act.NEXT))
        self.stage.failed.connect(self._fail)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def _enlarge(self, screen: QScreen) -> None:
        """Take letters as large as a screen allows, before anything is made with them."""
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * max(1.0, screen.geometry().height() / _POINTS_AT))
        self.setFont(font)

    def show_on(self, screen: QScreen) -> None:
        """Fill a screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.band.buttons[Act.NEXT].setFocus()

    # Playing

    def at(self) -> int:
        """Return which step was done last, from 0; -1 before the first."""
        return self._at

    def is_settled(self) -> bool:
        """Return whether the step that was asked for is done and on the screen."""
        return self._has_failed or (self._at == self._target and not self._pump.isActive())

    @Slot(object)
    def act(self, act: Act) -> None:
        """Do what a key or a button stands for."""
        match act:
            case Act.NEXT:
                self.go_to(self._target + 1)
            case Act.BACK:
                self.go_to(self._target - 1)
            case Act.FIRST:
                self.go_to(0)
            case Act.PLAY:
                self._turn_playing()
            case Act.RING:
                self.light.turn(on=not self.light.is_on())
            case Act.LEAVE:
                self.close()

    def go_to(self, number: int) -> None:
        """Go to a step, from 0: one that lies behind is played again from an empty stage, without waiting."""
        self._auto.stop()
        target = min(max(number, 0), len(self._demo.steps) - 1)
        if target < self._at or self._has_failed:
            self._begin_anew()
        self._target = target
        if self._pace.isActive():  # somebody is in a hurry
            self._pace.stop()
            self._perform()
        self._pump.start()

    def _begin_anew(self) -> None:
        before, self.stage = self.stage, self._make_stage(self)
        self.stage.failed.connect(self._fail)
        self._rows.replaceWidget(before, self.stage)
        before.retire()
        before.hide()
        before.deleteLater()
        self._at, self._is_looked_at, self._has_failed = -1, False, False
        self._pace.stop()
        self.light.show_around(None)

    @Slot()
    def _look(self) -> None:
        """Go on as soon as the step before is done."""
        if self._pace.isActive() or not self.stage.is_settled():
            return
        if self._at >= self._target:
            self._pump.stop()
            self._arrive()
            return
        step = self._demo.steps[self._at + 1]
        self._say(self._at + 1)
        if self._at + 1 == self._target and self.pace and not self._is_looked_at:
            self._is_looked_at = True
            self.light.show_around(self.stage.control_of(step))
            self._pace.start(self.pace)
        else:
            self._perform()

    @Slot()
    def _perform(self) -> None:
        self._at += 1
        self._is_looked_at = False
        self.stage.do(self._demo.steps[self._at])

    def _arrive(self) -> None:
        step = self._demo.steps[self._at]
        self.light.show_around(self.stage.control_of(step))
        self.band.buttons[Act.NEXT].setFocus()
        if step.finds - self.stage.found():
            self._fail(RuntimeError("finds"))
        elif self._is_playing and self._at + 1 < len(self._demo.steps):
            words = len(in_language(step.caption, self._language).split())
            self._auto.start(max(_SHORTEST_MS, words * _WORD_MS))
        else:
            self._show_playing(is_playing=False)

    def _say(self, number: int) -> None:
        caption = in_language(self._demo.steps[number].caption, self._language)
        self.band.show_step(caption, number + 1, len(self._demo.steps))

    def _turn_playing(self) -> None:
        self._show_playing(is_playing=not self._is_playing)
        if self._is_playing:
            self.act(Act.NEXT)
        else:
            self._auto.stop()

    def _show_playing(self, *, is_playing: bool) -> None:
        self._is_playing = is_playing
        self.band.show_playing(is_playing=is_playing)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        """Say that a step could not be played, and stop there; the beginning can be played again."""
        self._pump.stop()
        self._has_failed = True
        self._show_playing(is_playing=False)
        why = self._wording.error(error) if isinstance(error, DpassistError) else ""
        said = self.tr(
            "This step cannot be played: the demonstration is not in order. Tell your administrator."
        )
        self.band.say(f"{said} {why}".strip())

    # Keys and the mouse

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let keys mean something here only: none of them reaches the pages on the stage, nor a shortcut of theirs."""
        if not isinstance(event, QKeyEvent) or event.type() not in _KEYS:
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self:
            return False
        key = Qt.Key(event.key())
        if key in MOVING or (key in PRESSING and self.band.isAncestorOf(watched)):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        act = act_of(event)
        if act is not None:
            self.act(act)
        return True

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Let the Tab key go round the buttons of the band."""
        stops = [button for button in self.band.buttons.values() if button.isEnabled()]
        at = next_of(stops, self.focusWidget(), forward=next)
        stops[at].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self.light.setGeometry(self.stage.geometry())
            self.light.raise_()
        return done

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        for timer in (self._pump, self._pace, self._auto):
            timer.stop()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        super().closeEvent(event)
        self.closed.emit()


def next_of(stops: Sequence[QWidget], now: QWidget | None, *, forward: bool) -> int:
    """Return which of the stops of the Tab key comes next."""
    if now is None or now not in stops:
        return 0
    return (stops.index(now) + (1 if forward else -1)) % len(stops)
