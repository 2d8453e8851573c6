"""The window on the projector: slides, a counter, and nothing of the user's own post."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dpassist.domain.override import override
from dpassist.domain.settings import Theme
from dpassist.domain.training.slides import Slide
from dpassist.ui.announcing import announce
from dpassist.ui.palettes import palette_of
from dpassist.ui.presenting.keys import Act, act_of
from dpassist.ui.presenting.notes_panel import NotesPanel
from dpassist.ui.presenting.pointer_ring import PointerRing
from dpassist.ui.presenting.slide_view import SlideView
from dpassist.ui.widgets.labels import plain_label

_COUNTER: Final = 0.022
"""Height of its letters, as a part of the height of the window."""
_EDGE: Final = 16
_SLIDE_SHARE, _NOTES_SHARE = 3, 1


class PresenterWindow(QWidget):
    """Full screen. It shows what it is given and hands keys on; where it stands is decided elsewhere."""

    closed = Signal()

    def __init__(self, title: str, acts: Callable[[Act], object], parent: QWidget) -> None:
        """Show nothing yet.

        Args:
            title: Of the lesson; also of the window, for task bars and screen readers.
            acts: What to do for a key.
            parent: Owner.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self._acts: Final = acts
        self._theme = Theme.LIGHT
        self.setWindowTitle(title)
        self.setAccessibleName(self.tr("Presentation: {title}").format(title=title))
        self.slides: Final = SlideView(self)
        self.blank: Final = _Blank(self)
        self.stage: Final = QStackedWidget(self)
        self.ring: Final = PointerRing(self.stage)
        self.counter: Final = plain_label("", self)
        self.hint: Final = plain_label(
            self.tr("Right arrow: go on · R: reveal · N: notes and buttons · Esc: end"), self
        )
        self._rows: Final = QVBoxLayout(self)
        self._build()

    def _build(self) -> None:
        for page in (self.slides, self.blank):
            self.stage.addWidget(page)
        for label, where in (
            (self.hint, Qt.AlignmentFlag.AlignLeft),
            (self.counter, Qt.AlignmentFlag.AlignRight),
        ):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            label.setAlignment(where)
            label.setContentsMargins(_EDGE, 0, _EDGE, 0)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.stage, _SLIDE_SHARE)
        self._rows.addWidget(self.hint)
        self._rows.addWidget(self.counter)
        self.ring.clicked.connect(lambda: self._acts(Act.NEXT))
        self.ring.scrolled.connect(lambda down: self._acts(Act.DOWN if down else Act.UP))
        self.stage.installEventFilter(self)

    def show_slide(self, slide: Slide, number: int, count: int, theme: Theme) -> None:
        """Show a slide, and have a screen reader say it.

        Args:
            slide: Which.
            number: Which one it is, from 1.
            count: How many there are.
            theme: Light or dark.
        """
        self._use(theme)
        self.stage.setCurrentWidget(self.slides)
        self.counter.setText(f"{number} / {count}")
        self.counter.setAccessibleName(
            self.tr("Step {number} / {count}").format(number=number, count=count)
        )
        self.hint.setVisible(number == 1)
        self.counter.show()
        self.slides.show_slide(slide, theme)
        self.slides.setAccessibleName(slide.title)
        self.ring.raise_()
        announce(self, slide.said)

    def show_blank(self) -> None:
        """Show nothing at all, so that everybody looks at the trainer."""
        self.stage.setCurrentWidget(self.blank)
        self.hint.hide()
        self.counter.hide()  # else a light strip is left below
        self.ring.raise_()
        announce(self, self.tr("The screen is blank."))

    def is_blank(self) -> bool:
        """Return whether nothing is shown."""
        return self.stage.currentWidget() is self.blank

    def show_on(self, screen: QScreen) -> None:
        """Fill a screen."""
        if self.isVisible() and self.screen() is not screen:
            self.showNormal()
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus()

    def hold(self, panel: NotesPanel) -> None:
        """Put the notes below the picture: there is no other screen for them."""
        panel.setAutoFillBackground(True)  # its colours are those of the other windows
        self._rows.addWidget(panel, _NOTES_SHARE)

    def _use(self, theme: Theme) -> None:
        self._theme = theme
        palette = palette_of(theme)
        for widget in (self, self.slides, self.hint, self.counter):  # see `SlideView`
            widget.setPalette(palette)

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.stage and event.type() == QEvent.Type.Resize:
            self.ring.resize(self.stage.size())
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for label in (self.counter, self.hint):
            font = QFont(label.font())
            font.setPixelSize(max(8, round(self.height() * _COUNTER)))
            label.setFont(font)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = act_of(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            self._acts(act)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


class _Blank(QWidget):
    """Black, whatever the theme."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        painter.end()
