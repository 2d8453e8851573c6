"""The pages that can be printed, in both languages: the lesson, how to recognise Digital Post, and each reply profile."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from dpassist.domain.profiles import ReplyProfile

LESSON: Final = "lesson"
RECOGNISE: Final = "recognise"
PROFILE: Final = "profile"
_LANGUAGES: Final = ("da", "en")


class HandoutMenu(QMenu):
    """Says which page is wanted: its kind, the id of its profile, and its language."""

    wanted = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Final = {"da": self.tr("In &Danish"), "en": self.tr("In &English")}

    def offer(self, profiles: Sequence[ReplyProfile], *, has_lesson: bool) -> None:
        """Offer the pages there are now."""
        self.clear()
        for language in _LANGUAGES:
            menu = self.addMenu(self._names[language])
            self._add(menu, self.tr("This &lesson"), LESSON, "", language).setEnabled(has_lesson)
            self._add(menu, self.tr("How to &recognise Digital Post"), RECOGNISE, "", language)
            menu.addSeparator()
            for profile in profiles:
                title = profile.title.get(language, profile.id).replace("&", "&&")
                self._add(menu, title, PROFILE, profile.id, language)

    def _add(self, menu: QMenu, title: str, kind: str, name: str, language: str) -> QAction:
        action = menu.addAction(title)
        action.setData((kind, name, language))
        action.triggered.connect(self._choose)
        return action

    @Slot()
    def _choose(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            kind, name, language = action.data()
            self.wanted.emit(kind, name, language)
